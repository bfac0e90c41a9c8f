//! The sources of the crate, parsed: the paths that each file names, and the file that a path leads to.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::names::Names;

/// One file of `src/`.
pub(crate) struct Source {
    /// Below `src/`, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
    /// The module that the file is: `["cli", "session"]` for `cli/session.rs`.
    pub(crate) module: Vec<String>,
    pub(crate) paths: Vec<NamedPath>,
    pub(crate) names: Names,
}

/// A path as it is written, `a::b::C`; each branch of a `use` tree gives one.
pub(crate) struct NamedPath {
    pub(crate) line: usize,
    pub(crate) segments: Vec<String>,
    /// The module in which it is written.
    module: Vec<String>,
    /// Whether the first segment is a module that is declared beside it.
    leads_to_child: bool,
}

impl NamedPath {
    /// The same path from the root of the crate; `None` for a path into another crate or to a local name.
    pub(crate) fn absolute(&self) -> Option<Vec<String>> {
        let mut from = self.module.clone();
        let mut rest = self.segments.as_slice();
        match rest.first().map(String::as_str) {
            Some("crate") => {
                from.clear();
                rest = &rest[1..];
            }
            Some("self" | "super") => {
                while let Some((first, after)) =
                    rest.split_first().filter(|(first, _)| *first == "super" || *first == "self")
                {
                    if first == "super" {
                        from.pop();
                    }
                    rest = after;
                }
            }
            _ if self.leads_to_child => {}
            _ => return None,
        }
        Some([from.as_slice(), rest].concat())
    }
}

impl Source {
    pub(crate) fn parse(path: &str, text: &str) -> Self {
        let module = module_of(path);
        let stream: TokenStream = text.parse().unwrap_or_else(|error| panic!("src/{path}: {error}"));
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("src/{path}: {error}"));
        let mut paths = Vec::new();
        read_paths(stream, &module, &[], &mut paths);
        Self { path: path.to_owned(), text: text.to_owned(), module, paths, names: Names::of(&file) }
    }

    /// The top-level module it belongs to; `None` for the roots of the crate.
    pub(crate) fn top(&self) -> Option<&str> {
        self.module.first().map(String::as_str).filter(|_| self.path != "main.rs")
    }

    /// Where a line stands, as editors open it.
    pub(crate) fn at(&self, line: usize) -> String {
        format!("src/{}:{line}", self.path)
    }
}

/// Every file of `src/`, in order of path.
pub(crate) fn all() -> &'static [Source] {
    static ALL: OnceLock<Vec<Source>> = OnceLock::new();
    ALL.get_or_init(read)
}

/// For each file of `src/`, the other files that its paths lead to; both as indexes of `sources`.
pub(crate) fn imports(sources: &[Source]) -> Vec<Vec<usize>> {
    let files: BTreeMap<&[String], usize> = sources
        .iter()
        .enumerate()
        .filter(|(_, source)| !source.module.is_empty() && source.path != "main.rs")
        .map(|(index, source)| (source.module.as_slice(), index))
        .collect();
    let imported_by = |source: &Source| {
        let absolute = source.paths.iter().filter_map(NamedPath::absolute);
        let mut imported: Vec<usize> = absolute
            .filter_map(|path| (1..=path.len()).rev().find_map(|length| files.get(&path[..length]).copied()))
            .collect();
        imported.sort_unstable();
        imported.dedup();
        imported
    };
    let mut imports: Vec<Vec<usize>> = sources.iter().map(imported_by).collect();
    for (index, imported) in imports.iter_mut().enumerate() {
        imported.retain(|other| *other != index);
    }
    imports
}

/// The circles: sets of files in which each leads to each, largest first.
pub(crate) fn circles(imports: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let reached: Vec<Vec<bool>> = (0..imports.len())
        .map(|from| {
            let mut seen = vec![false; imports.len()];
            let mut open = imports[from].clone();
            while let Some(next) = open.pop() {
                if !std::mem::replace(&mut seen[next], true) {
                    open.extend(&imports[next]);
                }
            }
            seen
        })
        .collect();
    let mut circles: Vec<Vec<usize>> = Vec::new();
    for (one, from_here) in reached.iter().enumerate() {
        if from_here[one] && !circles.iter().any(|circle| circle.contains(&one)) {
            circles.push(
                (one..imports.len()).filter(|other| from_here[*other] && reached[*other][one]).collect(),
            );
        }
    }
    circles.sort_by_key(|circle| std::cmp::Reverse(circle.len()));
    circles
}

fn read() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
                sources.push(Source::parse(&path, &text));
            }
        }
    }
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    sources
}

fn module_of(path: &str) -> Vec<String> {
    let path = path.trim_end_matches(".rs").trim_end_matches("/mod");
    if ["lib", "main"].contains(&path) { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

/// Collects the paths of a stream of tokens: of `use` declarations, of code, and of what macros are given.
fn read_paths(stream: TokenStream, module: &[String], outer: &[String], paths: &mut Vec<NamedPath>) {
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    let word = |index: usize| match tokens.get(index) {
        Some(TokenTree::Ident(ident)) => ident.to_string(),
        Some(TokenTree::Punct(punct)) => punct.as_char().to_string(),
        _ => String::new(),
    };
    let declared = (1..tokens.len()).filter(|index| word(index - 1) == "mod").map(word);
    // The modules that a block of code may name are those declared around it.
    let children: Vec<String> = outer.iter().cloned().chain(declared).collect();
    let mut index = 0;
    while index < tokens.len() {
        match &tokens[index] {
            TokenTree::Ident(ident)
                if ident == "mod" && matches!(tokens.get(index + 2), Some(TokenTree::Group(_))) =>
            {
                if let TokenTree::Group(body) = &tokens[index + 2] {
                    read_paths(body.stream(), &[module, &[word(index + 1)]].concat(), &[], paths);
                }
                index += 3;
            }
            // `pub(in crate::cli)` says who may see, and imports nothing.
            TokenTree::Ident(ident)
                if ident == "pub" && matches!(tokens.get(index + 1), Some(TokenTree::Group(_))) =>
            {
                index += 2;
            }
            TokenTree::Ident(ident) => {
                let before = |back: usize| index.checked_sub(back).map(word).unwrap_or_default();
                let foreign = before(1) == "$" || (before(1) == ":" && before(2) == ":");
                let line = ident.span().start().line;
                index = read_tree(&tokens, index, &[], &mut |segments| {
                    let leads_to_child = children.contains(&segments[0]);
                    if !foreign && segments.len() > 1 {
                        paths.push(NamedPath { line, segments, module: module.to_vec(), leads_to_child });
                    }
                });
            }
            TokenTree::Group(group) => {
                read_paths(group.stream(), module, &children, paths);
                index += 1;
            }
            _ => index += 1,
        }
    }
}

/// Reads one path, with the `{…}` it may end in, and returns the index after it.
fn read_tree(
    tokens: &[TokenTree],
    mut index: usize,
    prefix: &[String],
    found: &mut dyn FnMut(Vec<String>),
) -> usize {
    let mut segments = prefix.to_vec();
    let colons = |index: usize| {
        let colon = |index: usize| matches!(tokens.get(index), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
        colon(index) && colon(index + 1)
    };
    loop {
        match tokens.get(index) {
            Some(TokenTree::Ident(ident)) => segments.push(ident.to_string()),
            Some(TokenTree::Group(group))
                if group.delimiter() == Delimiter::Brace && !segments.is_empty() =>
            {
                let branches: Vec<TokenTree> = group.stream().into_iter().collect();
                let commas =
                    |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ',');
                for branch in branches.split(commas).filter(|branch| !branch.is_empty()) {
                    read_tree(branch, 0, &segments, found);
                }
                return index + 1;
            }
            _ => break,
        }
        index += 1;
        if !colons(index) {
            break;
        }
        index += 2;
    }
    found(segments);
    index
}

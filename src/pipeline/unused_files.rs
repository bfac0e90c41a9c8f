//! Files that look authored and that nobody reads: their authors would wait for them in vain.

use std::collections::BTreeSet;

use crate::composed::nfc;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::{Proposals, nearest};
use crate::diagnostic::{Diagnostic, Problems};
use crate::guide::read_guide::FILES;
use crate::guide::read_paths::path_name;
use crate::media::media_kind::MediaKind;
use crate::territory::levels::{LevelRank, Territories};
use crate::territory::read_blocks::{FOLDER, block_name, former_block_name};
use crate::territory::read_level::level_name;
use crate::text::Place;
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;
use crate::text::web_address::unescaped;

/// What authors write, by extension.
const AUTHORED: [&str; 4] = ["md", "toml", "csv", "relecture"];

/// What editors and systems make of these: `meuble.md.txt`, `meuble.markdown`.
const LIKE_MARKDOWN: [&str; 3] = ["markdown", "mdown", "mkd"];

/// What people write texts in, and no site gives to readers.
const OTHER_TEXTS: [&str; 11] =
    ["pages", "gdoc", "gsheet", "numbers", "mdx", "lnk", "webloc", "bak", "old", "orig", "tmp"];

/// The same of what would be a document elsewhere: `territories/` holds only files of levels.
const DOCUMENTS: [&str; 14] =
    ["doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "txt", "html", "htm", "yml", "yaml", "json", "url"];

/// What people put beside the blocks of a theme: styles, scripts, words, templates by another name.
const LIKE_BLOCKS: [&str; 11] =
    ["md", "html", "htm", "xhtml", "tera", "jinja", "css", "js", "ftl", "json", "txt"];

/// Reports each such file with the path that was probably meant. `named` are the files that levels name. `known` is what
/// is known to be wrong: a text that a mistyped name was to name is reported there.
pub(super) fn unused_files(
    snapshot: &Snapshot,
    territories: &Territories,
    named: &BTreeSet<&SourcePath>,
    known: &[Diagnostic],
) -> Problems {
    let files = ["content", "territories"].into_iter().flat_map(|folder| snapshot.below(folder));
    let missing = known.iter().filter(|problem| problem.code == Code::MissingFile);
    let meant: BTreeSet<&str> = missing.filter_map(|problem| problem.suggestion.as_deref()).collect();
    // What ends with a proposed path ends with it behind a slash, or is it.
    let is_meant = |path: &SourcePath| {
        let path = path.as_str();
        let ends = path.match_indices('/').map(|(at, _)| &path[at + 1..]);
        !meant.is_empty() && ends.chain([path]).any(|end| meant.contains(end))
    };
    let proposals = Proposals::default();
    let problem = |path: &SourcePath| {
        unused_block(path, territories, &proposals)
            .or_else(|| problem(path, named))
            .or_else(|| unlinked_document(path, snapshot))
    };
    files
        .filter(|(path, _)| !is_meant(path) && !named.contains(path))
        .filter_map(|(path, _)| problem(path))
        .collect()
}

fn problem(path: &SourcePath, named: &BTreeSet<&SourcePath>) -> Option<Diagnostic> {
    if let Some(meant) = renamed(path) {
        return Some(unused(Code::UnreadFile, path).suggest(Some(meant)));
    }
    let is_unused = match (path.components().next(), path.extension()) {
        (Some("content"), "toml") => !FILES.contains(&path.as_str()) && path_name(path).is_none(),
        // Beside a page, a table is a document that pages may link to.
        (Some("content"), "csv") => {
            let is_meant = path.components().count() == 2 || path.file_name() == "communes.csv";
            is_meant && !FILES.contains(&path.as_str())
        }
        (Some("territories"), "toml") => level_name(path).is_none(),
        (Some("territories"), "md") if !named.contains(path) => {
            return Some(unused(Code::UnusedText, path));
        }
        (Some("territories"), ending) if path.components().count() == 2 => {
            let ending = ending.to_lowercase();
            OTHER_TEXTS.contains(&&*ending) || DOCUMENTS.contains(&&*ending) || is_nearly(&ending)
        }
        (Some("content" | "territories"), ending) => {
            let ending = ending.to_lowercase();
            OTHER_TEXTS.contains(&&*ending) || is_nearly(&ending)
        }
        _ => false,
    };
    is_unused.then(|| unused(Code::UnreadFile, path).suggest(meant(path)))
}

fn unused(code: Code, path: &SourcePath) -> Diagnostic {
    let problem = Diagnostic::new(code, Place::start_of(path.clone())).with("path", path);
    if code == Code::UnreadFile { problem.with("kind", "other") } else { problem }
}

/// A document of a word processor or a spreadsheet among the pages that no text names: its author waits for a page.
fn unlinked_document(path: &SourcePath, snapshot: &Snapshot) -> Option<Diagnostic> {
    const TYPED: [&str; 10] = ["doc", "docx", "odt", "rtf", "txt", "html", "htm", "xls", "xlsx", "ods"];
    let ending = path.extension().to_lowercase();
    if path.below("content").is_none() || !TYPED.contains(&ending.as_str()) {
        return None;
    }
    let name = nfc(path.file_name());
    let is_named = |text: &str| text.contains(&*name) || nfc(&unescaped(text)).contains(&*name);
    let is_linked = ["content", "territories"]
        .into_iter()
        .flat_map(|folder| snapshot.below(folder))
        .filter(|(it, _)| matches!(it.extension(), "md" | "toml"))
        .filter_map(|(it, _)| snapshot.text(it))
        .any(|source| is_named(&source.text));
    (!is_linked).then(|| unused(Code::UnreadFile, path).with("kind", "document"))
}

/// A file of a level's folder `theme`, or of one that is called nearly so, which is no block of a level.
fn unused_block(path: &SourcePath, territories: &Territories, proposals: &Proposals) -> Option<Diagnostic> {
    let extension = path.extension().to_lowercase();
    if path.below("territories").is_none() || !LIKE_BLOCKS.contains(&extension.as_str()) {
        return None;
    }
    let levels = || territories.levels.keys().map(|name| &*name.text);
    if let Some((level, block)) = block_name(path).or_else(|| former_block_name(path)) {
        if territories.level(level).is_some() {
            return None;
        }
        let meant = proposals.nearest(level, levels());
        let meant = meant.map(|level| format!("territories/{level}/{FOLDER}/{block}.md"));
        return Some(unused(Code::UnreadFile, path).suggest(meant));
    }
    let parts: Vec<&str> = path.components().collect();
    let folders = &parts[..parts.len() - 1];
    let at = folders.iter().skip(2).position(|part| nearest(part, [FOLDER]).is_some())? + 2;
    // A page of another site, a form: documents may be called anything, wherever else they are there.
    let is_template = ["md", "html", "htm", "xhtml", "tera", "jinja"].contains(&extension.as_str());
    if folders[at] != FOLDER && !is_template {
        return None;
    }
    let name = path.file_name().to_lowercase();
    let double = [".html.txt", ".md.txt"].into_iter().find_map(|ending| name.strip_suffix(ending));
    let name = double.unwrap_or_else(|| name.rsplit_once('.').map_or(&*name, |it| it.0));
    let meant = SourcePath::parse(&format!("{}/{FOLDER}/{name}.md", folders[..at].join("/")));
    let meant = meant.filter(|meant| block_name(meant).is_some());
    let meant = meant.filter(|_| is_template || double.is_some());
    Some(unused(Code::UnreadFile, path).suggest(meant))
}

/// The path under which a file with an odd ending would be read.
fn renamed(path: &SourcePath) -> Option<String> {
    let (stem, extension) = path.as_str().rsplit_once('.')?;
    let lower = extension.to_lowercase();
    let authored = |extension: &str| AUTHORED.contains(&extension.to_lowercase().as_str());
    if authored(extension) {
        return (lower != extension).then(|| format!("{stem}.{lower}"));
    }
    if LIKE_MARKDOWN.contains(&lower.as_str()) {
        return Some(format!("{stem}.md"));
    }
    if let Some(meant) = meant_ending(&lower) {
        return Some(format!("{stem}.{meant}"));
    }
    let inner = stem.rsplit_once('.').filter(|(_, inner)| lower == "txt" && authored(inner));
    inner.map(|(name, inner)| format!("{name}.{}", inner.to_lowercase()))
}

/// Whether an ending is one of ours with a slip: `tolm`, `tml`.
fn is_nearly(ending: &str) -> bool {
    let known = MediaKind::of_ending(ending).is_some() || AUTHORED.contains(&ending);
    !known && meant_ending(ending).is_some()
}

fn meant_ending(ending: &str) -> Option<&'static str> {
    match ending {
        "mdx" | "mdwn" | "dm" => Some("md"),
        "tolm" | "tml" | "tom" | "toml1" | "tmol" | "omtl" => Some("toml"),
        _ => None,
    }
}

/// The place that a file's author probably meant.
fn meant(path: &SourcePath) -> Option<String> {
    let Some(below) = path.below("territories") else {
        let is_of_guide = ["toml", "csv"].contains(&path.extension());
        let near = nearest(path.as_str(), FILES.iter().copied()).filter(|_| is_of_guide);
        return near.map(str::to_owned);
    };
    let (folder, rest) = below.split_once('/')?;
    let folders = LevelRank::ALL.into_iter().filter_map(LevelRank::folder);
    let folder = nearest(folder, folders.clone())?;
    // A level is in its folder itself, however deep its author put it.
    Some(format!("territories/{folder}/{}", rest.rsplit('/').next().unwrap_or(rest)))
}

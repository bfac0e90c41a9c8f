//! The sources of the crate as tokens: enough of Rust's grammar to follow paths, without comments and strings.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// One file of `src/`.
pub(crate) struct Source {
    /// Below `src/`, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
    pub(crate) tokens: Vec<Token>,
}

/// A name, `::`, or one sign.
pub(crate) struct Token {
    pub(crate) line: usize,
    pub(crate) text: String,
    /// How many modules deep it stands: 1 in `src/text.rs`, one more in each inline module.
    pub(crate) depth: usize,
}

impl Source {
    /// The room it belongs to; `None` for the roots of the crate.
    pub(crate) fn room(&self) -> Option<&str> {
        let first = self.path.split('/').next().expect("split gives one part at least");
        if self.path == "lib.rs" || self.path == "main.rs" {
            return None;
        }
        Some(first.strip_suffix(".rs").unwrap_or(first))
    }

    /// Where a token stands, as editors open it.
    pub(crate) fn at(&self, token: &Token) -> String {
        format!("src/{}:{}", self.path, token.line)
    }

    /// The text of the token at `index`, or nothing.
    pub(crate) fn word(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| &token.text)
    }

    /// The rooms that its paths lead to, each with the index of the token that names it.
    pub(crate) fn rooms_named(&self) -> Vec<usize> {
        let mut named = Vec::new();
        for index in 0..self.tokens.len() {
            let preceded = index > 0 && ["::", "$"].contains(&self.word(index - 1));
            if preceded || self.word(index + 1) != "::" {
                continue;
            }
            match self.word(index) {
                "crate" => named.extend(self.heads(index + 2)),
                // From here up to the root of the crate is one `super` for each module.
                "super" => {
                    let mut next = index;
                    let mut climbed = 0;
                    while self.word(next) == "super" && self.word(next + 1) == "::" {
                        (climbed, next) = (climbed + 1, next + 2);
                    }
                    if climbed >= self.tokens[index].depth {
                        named.extend(self.heads(next));
                    }
                }
                _ => {}
            }
        }
        named
    }

    /// The first names of the path or of the `{…}` group at `index`.
    fn heads(&self, index: usize) -> Vec<usize> {
        if self.word(index) != "{" {
            return vec![index];
        }
        let mut heads = Vec::new();
        let mut open = 0;
        for next in index..self.tokens.len() {
            match self.word(next) {
                "{" => open += 1,
                "}" => open -= 1,
                _ if open == 1 && ["{", ","].contains(&self.word(next - 1)) => heads.push(next),
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
        heads
    }
}

/// Every file of `src/`, in order of path.
pub(crate) fn all() -> &'static [Source] {
    static ALL: OnceLock<Vec<Source>> = OnceLock::new();
    ALL.get_or_init(read)
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
                let tokens = tokens(&text, depth_of(&path));
                sources.push(Source { path, text, tokens });
            }
        }
    }
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    sources
}

/// How many modules deep a file is.
fn depth_of(path: &str) -> usize {
    match path {
        "lib.rs" | "main.rs" => 0,
        _ => path.trim_end_matches("/mod.rs").split('/').count(),
    }
}

/// Cuts a text into tokens.
pub(crate) fn tokens(text: &str, depth: usize) -> Vec<Token> {
    let letters: Vec<char> = text.chars().collect();
    let mut tokens: Vec<Token> = Vec::new();
    // For each open brace, whether it is a module's.
    let mut braces: Vec<bool> = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < letters.len() {
        let end = token_end(&letters, at);
        let word: String = letters[at..end].iter().collect();
        let first = letters[at];
        let silent = first.is_whitespace()
            || word.starts_with("//")
            || word.starts_with("/*")
            || word.ends_with(['"', '#']) && word.len() > 1
            || word.starts_with('\'');
        if !silent {
            let count = tokens.len();
            if word == "{" {
                braces.push(count > 1 && tokens[count - 2].text == "mod");
            } else if word == "}" {
                braces.pop();
            }
            let depth = depth + braces.iter().filter(|module| **module).count();
            tokens.push(Token { line, text: word.clone(), depth });
        }
        line += word.matches('\n').count();
        at = end;
    }
    tokens
}

/// Where the token that begins at `at` ends.
fn token_end(letters: &[char], at: usize) -> usize {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let rest = &letters[at..];
    let next = rest.get(1).copied().unwrap_or(' ');
    let until = |found: Option<usize>| found.map_or(letters.len(), |length| at + length);
    match rest[0] {
        '/' if next == '/' => until(rest.iter().position(|letter| *letter == '\n')),
        '/' if next == '*' => until(rest.windows(2).position(|two| two == ['*', '/']).map(|end| end + 2)),
        ':' if next == ':' => at + 2,
        '"' => string_end(letters, at),
        // `'a'`, `'\n'`; without the second quote it is a lifetime.
        '\'' if next == '\\' => until(rest[3..].iter().position(|letter| *letter == '\'').map(|end| end + 4)),
        '\'' if rest.get(2) == Some(&'\'') => at + 3,
        '\'' => at + 1 + rest[1..].iter().take_while(|letter| is_name(**letter)).count(),
        first if is_name(first) => {
            let end = at + rest.iter().take_while(|letter| is_name(**letter)).count();
            let word: String = letters[at..end].iter().collect();
            let hashes = letters[end..].iter().take_while(|letter| **letter == '#').count();
            let quoted = letters.get(end + hashes) == Some(&'"');
            match word.as_str() {
                "r" | "br" | "cr" if quoted => raw_string_end(letters, end, hashes),
                "b" | "c" if quoted && hashes == 0 => string_end(letters, end),
                _ => end,
            }
        }
        _ => at + 1,
    }
}

fn string_end(letters: &[char], quote: usize) -> usize {
    let mut at = quote + 1;
    while at < letters.len() && letters[at] != '"' {
        at += if letters[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

fn raw_string_end(letters: &[char], from: usize, hashes: usize) -> usize {
    let mut at = from + hashes + 1;
    let closes = |at: usize| {
        letters[at] == '"'
            && letters[at + 1..].iter().take(hashes).filter(|letter| **letter == '#').count() == hashes
    };
    while at < letters.len() && !closes(at) {
        at += 1;
    }
    at + 1 + hashes
}

//! Files that look like what authors write, and that nobody reads: their authors would wait for them in vain.

use std::collections::BTreeSet;

use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems};
use crate::guide::read::FILES;
use crate::territory::Rank;
use crate::territory::read_level::level_name;
use crate::text::Place;
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;

/// What authors write, by extension.
const AUTHORED: [&str; 4] = ["md", "toml", "csv", "relecture"];

/// What editors and systems make of these: `meuble.md.txt`, `meuble.markdown`.
const LIKE_MARKDOWN: [&str; 3] = ["markdown", "mdown", "mkd"];

/// Tells each such file with the path that was probably meant; `named` are the files that levels name, `told` what is
/// known to be wrong: a text that a mistyped name was to name is told there.
pub(super) fn unread(snapshot: &Snapshot, named: &BTreeSet<&SourcePath>, told: &[Diagnostic]) -> Problems {
    let files = ["content", "territories"].into_iter().flat_map(|folder| snapshot.below(folder));
    let missing = told.iter().filter(|problem| problem.code == Code::MissingFile);
    let meant: Vec<&str> = missing.filter_map(|problem| problem.suggestion.as_deref()).collect();
    let is_meant = |path: &SourcePath| meant.iter().any(|meant| path.as_str().ends_with(meant));
    files.filter(|(path, _)| !is_meant(path)).filter_map(|(path, _)| problem(path, named)).collect()
}

fn problem(path: &SourcePath, named: &BTreeSet<&SourcePath>) -> Option<Diagnostic> {
    let place = || Place::start_of(path.clone());
    if let Some(meant) = renamed(path) {
        return Some(Diagnostic::new(Code::UnreadFile, place()).with("path", path).suggest(Some(meant)));
    }
    let unread = match (path.components().next(), path.extension()) {
        (Some("content"), "toml" | "csv") => !FILES.contains(&path.as_str()),
        (Some("territories"), "toml") => level_name(path).is_none(),
        (Some("territories"), "md") if !named.contains(path) => {
            return Some(Diagnostic::new(Code::UnusedText, place()).with("path", path));
        }
        _ => false,
    };
    let problem = || Diagnostic::new(Code::UnreadFile, place()).with("path", path).suggest(meant(path));
    unread.then(problem)
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
    let inner = stem.rsplit_once('.').filter(|(_, inner)| lower == "txt" && authored(inner));
    inner.map(|(name, inner)| format!("{name}.{}", inner.to_lowercase()))
}

/// The place that a file's author probably meant.
fn meant(path: &SourcePath) -> Option<String> {
    let Some(below) = path.below("territories") else {
        return nearest(path.as_str(), FILES.iter().copied()).map(str::to_owned);
    };
    let (folder, rest) = below.split_once('/')?;
    let folders = Rank::ALL.into_iter().filter_map(Rank::folder);
    let folder = nearest(folder, folders.clone())?;
    // A level stands in its folder itself, however deep it was put.
    Some(format!("territories/{folder}/{}", rest.rsplit('/').next().unwrap_or(rest)))
}

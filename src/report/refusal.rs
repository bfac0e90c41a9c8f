//! What stopped a command, in words: what the machine refused, what was asked amiss.

use std::io::ErrorKind;
use std::path::Path;

use super::text::statement;
use super::words::{Words, shown};
use crate::failure::{Doing, Failure};
use crate::wording::{Language, Word};

/// What the machine refused, and what to do about it.
pub fn failure(language: Language, colours: bool, failure: &Failure) -> String {
    let words = Words::of(language);
    let cause = cause(words, failure);
    let (path, key) = (readable(&failure.path), failure.doing.key());
    let title = words.say(key, &[("path", Word::Text(&path)), ("cause", Word::Text(&cause))]);
    statement(words, colours, &title, &[words.say(&format!("{key}.aide"), &[])])
}

/// A sentence that the caller has worded, with what to do about it.
pub fn usage(language: Language, colours: bool, title: &str, help: &[String]) -> String {
    statement(Words::of(language), colours, &shown(title), help)
}

/// A path as people write it: without the mark that Windows puts before resolved paths.
pub fn readable(path: &Path) -> String {
    let text = path.display().to_string();
    let text = text.strip_prefix(r"\\?\").unwrap_or(&text);
    shown(text.strip_prefix("UNC").filter(|rest| rest.starts_with('\\')).unwrap_or(text))
}

/// The system speaks its own language: what it says often is said in ours.
fn cause(words: Words, failure: &Failure) -> String {
    let key = match (failure.doing, failure.source.kind()) {
        (Doing::Claiming, _) => "cause-foreign",
        (_, ErrorKind::NotFound) => "cause-missing",
        (_, ErrorKind::PermissionDenied) => "cause-denied",
        (_, ErrorKind::AlreadyExists) => "cause-exists",
        (_, ErrorKind::StorageFull | ErrorKind::QuotaExceeded) => "cause-full",
        (_, ErrorKind::ReadOnlyFilesystem) => "cause-read-only",
        (_, ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy) => "cause-busy",
        (_, ErrorKind::NotADirectory) => "cause-not-a-folder",
        (Doing::Reading, ErrorKind::InvalidData) => "cause-changed",
        _ => "cause-other",
    };
    words.say(key, &[("message", Word::Text(&shown(&failure.source.to_string())))])
}

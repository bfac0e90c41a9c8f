//! What stopped a command, in words: what the machine refused, what was asked amiss.

use std::io::ErrorKind;
use std::path::Path;

use super::text::statement;
use super::words::{Words, shown};
use crate::failure::{Doing, Failure, is_held};
use crate::i18n::{Language, Word};

/// What the machine refused, and what to do about it.
pub fn failure(language: Language, colours: bool, failure: &Failure) -> String {
    let words = Words::of(language);
    let (doing, cause) = (failure.doing.key(), cause(failure));
    let said = words.say(cause, &[("message", Word::Text(&shown(&failure.source.to_string())))]);
    let path = readable(&failure.path);
    let title = words.say(doing, &[("path", Word::Text(&path)), ("cause", Word::Text(&said))]);
    // Of a lock we know who holds it: another build.
    let by_cause = ADVISED.contains(&cause) && failure.doing != Doing::Locking;
    let advised = if by_cause { cause } else { doing };
    statement(words, colours, &title, &[words.say(&format!("{advised}.aide"), &[])])
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

/// Causes that tell what to do better than what we were doing does.
const ADVISED: &[&str] = &["cause-busy", "cause-full", "cause-long", "cause-read-only"];

/// The key of its words: the system speaks its own language, and what it says often is said in ours.
fn cause(failure: &Failure) -> &'static str {
    match (failure.doing, failure.source.kind()) {
        (Doing::Claiming, _) => "cause-foreign",
        (_, ErrorKind::NotFound) => "cause-missing",
        (_, ErrorKind::PermissionDenied) => "cause-denied",
        (_, ErrorKind::AlreadyExists) => "cause-exists",
        (_, ErrorKind::StorageFull | ErrorKind::QuotaExceeded) => "cause-full",
        (_, ErrorKind::ReadOnlyFilesystem) => "cause-read-only",
        _ if is_held(&failure.source) => "cause-busy",
        (_, ErrorKind::InvalidFilename) => "cause-long",
        (_, ErrorKind::NotADirectory) => "cause-not-a-folder",
        (Doing::Reading, ErrorKind::InvalidData) => "cause-changed",
        _ => "cause-other",
    }
}

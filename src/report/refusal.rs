//! Messages for what stops a command: a refusal of the system, or wrong arguments.

use std::io::ErrorKind;
use std::path::Path;

use super::excerpts::statement;
use super::messages::{Messages, printable};
use crate::failure::{Doing, Failure, Foreign, is_held};
use crate::i18n::{Language, Word};

/// What the system refused, and what to do about it.
pub fn failure(language: Language, colours: bool, failure: &Failure) -> String {
    let messages = Messages::of(language);
    let (doing, cause) = (failure.doing.key(), cause(failure));
    let message = printable(&failure.source.to_string());
    let guide = printable(Foreign::of(failure).guide());
    let said = messages.say(cause, &[("message", Word::Text(&message)), ("guide", Word::Text(&guide))]);
    let path = readable(&failure.path);
    let title = messages.say(doing, &[("path", Word::Text(&path)), ("cause", Word::Text(&said))]);
    // Another build holds a lock: no advice about other programs.
    let by_cause = ADVISED.contains(&cause) && failure.doing != Doing::Locking;
    let advised = if by_cause { cause } else { doing };
    statement(messages, colours, &title, &[messages.say(&format!("{advised}.aide"), &[])])
}

/// A message that the caller has worded, with what to do about it.
pub fn usage(language: Language, colours: bool, title: &str, help: &[String]) -> String {
    statement(Messages::of(language), colours, &printable(title), help)
}

/// A path as people write it: without the mark that Windows puts before resolved paths.
pub fn readable(path: &Path) -> String {
    let text = path.display().to_string();
    let text = text.strip_prefix(r"\\?\").unwrap_or(&text);
    printable(text.strip_prefix("UNC").filter(|rest| rest.starts_with('\\')).unwrap_or(text))
}

/// Causes whose advice is better than that of what failed.
const ADVISED: &[&str] = &["cause-busy", "cause-full", "cause-long", "cause-read-only"];

/// The key of its message: frequent causes are worded in our own language, not in the system's.
fn cause(failure: &Failure) -> &'static str {
    match (failure.doing, failure.source.kind()) {
        (Doing::Claiming, _) => Foreign::of(failure).key(),
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

//! Texts: tables, notes, calendars. Browsers guess at a text whose host does not say what it is: none may look like a page.

use super::media_kind::{KindFault, MediaKind};

/// No browser looks at more of a file's beginning.
const SNIFFED: usize = 4096;

/// What begins a page, a style, a script, or a program of a host; `+adw-` is `<` in UTF-7.
const MARKS: [&str; 33] = [
    "<!doctype",
    "<html",
    "<head",
    "<body",
    "<script",
    "<style",
    "<title",
    "<meta",
    "<link",
    "<base",
    "<iframe",
    "<frame",
    "<object",
    "<embed",
    "<applet",
    "<svg",
    "<math",
    "<img",
    "<form",
    "<input",
    "<table",
    "<div",
    "<font",
    "<h1",
    "<a ",
    "<p>",
    "<b>",
    "<br",
    "<!--",
    "<?xml",
    "<?php",
    "<?=",
    "+adw-",
];

/// Whether `text` is a text of that kind.
pub(super) fn check(kind: MediaKind, text: &str) -> Result<(), KindFault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.chars().any(|letter| letter.is_control() && !matches!(letter, '\t' | '\n' | '\r')) {
        return Err(KindFault::Other(None));
    }
    let end = (0..=SNIFFED.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    let head = text[..end].to_ascii_lowercase();
    let head = head.trim_start();
    if let Some(mark) = MARKS.iter().find(|mark| head.contains(**mark)) {
        return Err(KindFault::Active(mark.trim_end().into()));
    }
    if head.starts_with('<') {
        let tag: String = head.chars().take_while(|letter| !letter.is_whitespace()).take(20).collect();
        return Err(KindFault::Active(tag.into()));
    }
    match kind {
        MediaKind::Ics if !head.starts_with("begin:vcalendar") => Err(KindFault::Other(None)),
        _ => Ok(()),
    }
}

//! A hole in a plain text, where nothing fills it.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::text::Place;

/// The problem of a `{{` in a plain text: readers would see the braces.
pub fn hole_in(text: &str, place: &Place) -> Option<Diagnostic> {
    let (_, rest) = text.split_once("{{")?;
    let found = match rest.split_once("}}") {
        Some((inside, _)) => inside.trim().to_owned(),
        None => format!("{{{{{rest}"),
    };
    Some(Diagnostic::new(Code::HoleSyntax, place.clone()).with("found", found))
}

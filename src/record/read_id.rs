//! Identifiers: lower-case ASCII with hyphens, each given once.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::table::fields::Fields;
use crate::text::{Place, Placed};

/// What an identifier may hold besides lower-case letters, digits and hyphens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Nothing.
    Plain,
    /// Dots between its parts: a fact's.
    Dotted,
    /// Underscores: a value's, which templates and holes name.
    Underscored,
    /// Slashes between its parts: a page's, a level's.
    Path,
}

/// Whether `id` may be one of that shape.
pub fn is_id(id: &str, shape: Shape) -> bool {
    let separator = match shape {
        Shape::Plain => '-',
        Shape::Dotted => '.',
        Shape::Underscored => '_',
        Shape::Path => '/',
    };
    !id.is_empty()
        && id.split(separator).all(|part| {
            !part.starts_with('-') && !part.ends_with('-') && !part.is_empty() && part.bytes().all(is_id_byte)
        })
}

fn is_id_byte(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'
}

/// Whether `code` looks like an INSEE code.
pub fn is_insee(code: &str) -> bool {
    code.len() == 5
        && code
            .bytes()
            .enumerate()
            .all(|(index, byte)| byte.is_ascii_digit() || (index == 1 && matches!(byte, b'A' | b'B')))
}

/// Whether Windows keeps `name` for a device: no file or folder there can be called so, whatever its extension.
pub fn is_kept_by_windows(name: &str) -> bool {
    let is_port =
        |port: &str| name.strip_prefix(port).is_some_and(|rest| matches!(rest.as_bytes(), [b'1'..=b'9']));
    ["con", "prn", "aux", "nul"].contains(&name) || is_port("com") || is_port("lpt")
}

/// Tells an identifier that is not one of that shape, or whose folder could not be on Windows.
pub fn check_id(id: &str, shape: Shape, place: &Place, problems: &mut Problems) {
    let reserved = id.split('/').find(|part| shape == Shape::Path && is_kept_by_windows(part));
    if let Some(name) = reserved {
        problems.push(Diagnostic::new(Code::ReservedName, place.clone()).with("name", name));
    } else if !is_id(id, shape) {
        let mended = id.trim().to_ascii_lowercase().replace([' ', '_'], "-");
        problems.push(
            Diagnostic::new(Code::InvalidId, place.clone())
                .with("id", id)
                .suggest(is_id(&mended, shape).then_some(mended)),
        );
    }
}

/// Reads the `id` that a table must have.
pub fn read_id(fields: &mut Fields<'_, '_>, shape: Shape) -> Option<Placed<Arc<str>>> {
    let id = fields.required_text("id")?;
    check_id(&id.value, shape, &id.place, fields.problems());
    Some(id.map(Arc::from))
}

/// The identifiers of one list, to tell those given twice.
#[derive(Debug, Default)]
pub struct Once {
    seen: BTreeMap<Arc<str>, Place>,
}

impl Once {
    /// Whether `id` comes for the first time; told where it does not.
    pub fn is_new(&mut self, id: &Placed<Arc<str>>, problems: &mut Problems) -> bool {
        if let Some(first) = self.seen.get(&id.value) {
            problems.push(
                Diagnostic::new(Code::DuplicateId, id.place.clone())
                    .with("id", &id.value)
                    .related(Role::First, first.clone()),
            );
            return false;
        }
        self.seen.insert(Arc::clone(&id.value), id.place.clone());
        true
    }
}

#[cfg(test)]
mod tests {
    use super::{Shape, is_id};

    #[test]
    fn ids_are_lower_case_ascii_with_hyphens() {
        let rows = [
            ("chambre-hotes", Shape::Plain, true),
            ("24", Shape::Plain, true),
            ("Meuble", Shape::Plain, false),
            ("gîte", Shape::Plain, false),
            ("-a", Shape::Plain, false),
            ("a b", Shape::Plain, false),
            ("", Shape::Plain, false),
            ("meuble.plafond-micro-bic", Shape::Dotted, true),
            ("meuble..plafond", Shape::Dotted, false),
            ("site_office", Shape::Underscored, true),
            ("types/meuble", Shape::Path, true),
            ("/types", Shape::Path, false),
        ];
        for (id, shape, expected) in rows {
            assert_eq!(is_id(id, shape), expected, "{id}");
        }
    }
}

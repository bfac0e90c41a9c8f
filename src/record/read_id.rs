//! Identifiers: lower-case ASCII with hyphens, each given once.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::french::slug;
use crate::table::definition::{IdShape, ValueType};
use crate::table::fields::Fields;
use crate::text::path::SourcePath;
use crate::text::reserved_names::is_kept_by_windows;
use crate::text::{Place, Placed};

/// Whether `id` may be one of that shape.
pub fn is_id(id: &str, shape: IdShape) -> bool {
    let separator = match shape {
        IdShape::Plain => '-',
        IdShape::Dotted => '.',
        IdShape::Underscored => '_',
        IdShape::Path => '/',
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

/// Reports an identifier of another shape, or one that Windows could not use for a folder.
pub fn check_id(id: &str, shape: IdShape, place: &Place, problems: &mut Problems) {
    let reserved = id.split('/').find(|part| shape == IdShape::Path && is_kept_by_windows(part));
    if let Some(name) = reserved {
        problems.push(Diagnostic::new(Code::ReservedName, place.clone()).with("name", name));
    } else if !is_id(id, shape) {
        let fixed = match shape {
            IdShape::Plain => slug(id),
            IdShape::Underscored => slug(id).replace('-', "_"),
            IdShape::Dotted => id.split(['.', ',']).map(slug).collect::<Vec<_>>().join("."),
            IdShape::Path => {
                let id = id.strip_suffix(".md").unwrap_or(id);
                id.trim_matches('/').split('/').map(slug).collect::<Vec<_>>().join("/")
            }
        };
        problems.push(
            Diagnostic::new(Code::InvalidId, place.clone())
                .with("id", id)
                .suggest(is_id(&fixed, shape).then_some(fixed)),
        );
    }
}

/// As [`check_id`], of an id that a file's name gives: the name that it should have is proposed.
pub fn check_file_id(id: &str, shape: IdShape, file: &SourcePath, problems: &mut Problems) {
    let before = problems.len();
    check_id(id, shape, &Place::start_of(file.clone()), problems);
    if let Some(problem) = problems[before..].iter_mut().find(|problem| problem.code == Code::InvalidId) {
        let parts: Vec<String> = file
            .components()
            .map(|part| match part.rsplit_once('.') {
                Some((stem, ending)) => format!("{}.{ending}", slug(stem)),
                None => slug(part),
            })
            .collect();
        problem.suggestion = Some(parts.join("/"));
    }
}

/// Reads the `id` of a table.
pub fn read_id(fields: &mut Fields<'_, '_>) -> Option<Placed<Arc<str>>> {
    let id = fields.text("id")?;
    let shape = match fields.definition().key("id")?.value {
        ValueType::Id(shape) => shape,
        _ => IdShape::Plain,
    };
    check_id(&id.value, shape, &id.place, fields.problems());
    Some(id.map(Arc::from))
}

/// Reads the list of tables under `key`; of those with one id, the first.
pub fn read_list<'t, T>(
    fields: &mut Fields<'t, '_>,
    key: &str,
    read: impl Fn(&mut Fields<'t, '_>) -> Option<(Arc<str>, T)>,
) -> Vec<T> {
    let mut once = Once::default();
    fields.list(key, |fields| {
        let (id, item) = read(fields)?;
        let id = Placed::new(id, fields.table().place_of("id").clone());
        once.is_new(&id, fields.problems()).then_some(item)
    })
}

/// The identifiers of one list, which reports those given twice.
#[derive(Debug, Default)]
pub struct Once {
    seen: BTreeMap<Arc<str>, Place>,
}

impl Once {
    /// Whether `id` is new; reports it if it is not.
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

//! In which order the keys of a table are written, and which table is at an address.

use super::edit_refusal::EditRefusal;
use super::layout::KeyStep;
use super::new_value::NewValue;
use crate::diagnostic::control_character::first_resolved;
use crate::diagnostic::nearest::nearest;
use crate::scaffold::LEVEL_ORDER;
use crate::table::definition::{FileFamily, TableDefinition, ValueType};
use crate::table::guide_tables::{ACTORS, FACTS, GUIDE, SKILLS, TERMS};
use crate::table::level_tables::{SHARED_LEVEL, TERRITORY};
use crate::table::page_tables::FRONT;
use crate::table::theme_tables::THEME;
use crate::territory::levels::LevelRank;
use crate::territory::read_level::level_name;
use crate::text::path::SourcePath;

/// Keys that come first, in this order, in whichever table they are.
const FIRST: [&str; 10] =
    ["id", "cible", "action", "nom", "titre", "terme", "libelle", "trouver", "mettre", "ordre"];

/// Keys that come last, in this order: the longest text at the end.
const LAST: [&str; 7] =
    ["pourquoi", "si_le_commun_change", "a_partir_du", "jusqu_au", "sources", "fichier", "texte"];

/// Markdown that is part of a line: a line end behind it would part the line.
const WITHIN_A_LINE: [&str; 2] = ["trouver", "mettre"];

/// What a file of authors holds: its table, and whether that is a whole file or the front matter of a page.
pub(super) fn table_of(file: &SourcePath) -> Option<&'static TableDefinition> {
    if let Some(name) = level_name(file) {
        return Some(if name.rank == LevelRank::Territory { &TERRITORY } else { &SHARED_LEVEL });
    }
    if file.below("content").is_some() && file.extension() == "md" {
        return Some(&FRONT);
    }
    if file.below("themes").is_some_and(|below| below.ends_with("/theme.toml")) {
        return Some(&THEME);
    }
    match file.below("content")? {
        "guide.toml" => Some(&GUIDE),
        "faits.toml" => Some(&FACTS),
        "glossaire.toml" => Some(&TERMS),
        "acteurs.toml" => Some(&ACTORS),
        "competences.toml" => Some(&SKILLS),
        _ => None,
    }
}

/// What stands at an address.
#[derive(Clone, Copy)]
pub(super) enum Definition {
    /// A table with these keys.
    Table(&'static TableDefinition),
    /// A value of this type.
    Value(&'static ValueType),
}

impl Definition {
    /// One step further.
    pub(super) fn step(self, step: &KeyStep) -> Result<Self, EditRefusal> {
        let value = match (self, step) {
            (Self::Table(table), KeyStep::Key(key)) => {
                let known = || nearest(key, table.keys().map(|key| key.name)).map(str::to_owned);
                let value = table.key(key).map(|known| &known.value).or_else(|| table.declared_value());
                value.ok_or_else(|| EditRefusal::UnknownKey(key.clone(), known()))?
            }
            (Self::Value(ValueType::Map(value) | ValueType::NameMap(_, value)), KeyStep::Key(_)) => value,
            (Self::Value(ValueType::Variants(tables)), KeyStep::Key(key)) => {
                let found = tables.iter().find_map(|table| table.key(key));
                &found.ok_or_else(|| EditRefusal::UnknownKey(key.clone(), None))?.value
            }
            (Self::Value(ValueType::Tables(table)), KeyStep::Item(_)) => return Ok(Self::Table(table)),
            (Self::Value(ValueType::List(item)), KeyStep::Item(_)) => item,
            (_, KeyStep::Key(key)) => return Err(EditRefusal::UnknownKey(key.clone(), None)),
            (_, KeyStep::Item(_)) => return Err(EditRefusal::Vanished),
        };
        Ok(if let ValueType::Table(table) = value { Self::Table(table) } else { Self::Value(value) })
    }

    /// What stands at `address` of a file whose table is `root`.
    pub(super) fn at(root: &'static TableDefinition, address: &[KeyStep]) -> Result<Self, EditRefusal> {
        address.iter().try_fold(Self::Table(root), Self::step)
    }

    /// `value`, for the key `key`, in the shape that this takes.
    pub(super) fn shaped(self, key: &str, value: NewValue) -> Result<NewValue, EditRefusal> {
        match self {
            Self::Table(table) => match value {
                NewValue::Table(fields) => Ok(NewValue::Table(shaped_fields(table, fields)?)),
                _ => Err(EditRefusal::WrongType(key.to_owned(), "table")),
            },
            Self::Value(kind) => shaped(kind, key, value),
        }
    }
}

/// The fields of an item of `table`: each of its type, in the order in which they are written.
pub(super) fn shaped_fields(
    table: &'static TableDefinition,
    fields: Vec<(String, NewValue)>,
) -> Result<Vec<(String, NewValue)>, EditRefusal> {
    let mut shaped = Vec::with_capacity(fields.len());
    for (key, value) in fields {
        let definition = Definition::Table(table).step(&KeyStep::Key(key.clone()))?;
        shaped.push((key.clone(), definition.shaped(&key, value)?));
    }
    let order = order_of(table);
    // Names that the project declares stay behind the keys of the table, as they were given.
    shaped.sort_by_key(|(key, _)| order.iter().position(|known| known == key).unwrap_or(order.len()));
    Ok(shaped)
}

fn shaped(kind: &'static ValueType, key: &str, value: NewValue) -> Result<NewValue, EditRefusal> {
    let wrong = || Err(EditRefusal::WrongType(key.to_owned(), kind.code()));
    if let NewValue::Text(text) | NewValue::Markdown(text) = &value
        && first_resolved(text).is_some()
    {
        return Err(EditRefusal::ControlCharacter(key.to_owned()));
    }
    if !value.can_be_written() {
        return wrong();
    }
    match (kind, value) {
        // Words within a line of another text stay within theirs.
        (ValueType::Markdown, value @ NewValue::Text(_)) if WITHIN_A_LINE.contains(&key) => Ok(value),
        (ValueType::Markdown, NewValue::Text(text)) => Ok(NewValue::Markdown(text)),
        (
            ValueType::Text
            | ValueType::Id(_)
            | ValueType::Url
            | ValueType::File
            | ValueType::Insee
            | ValueType::Choice(_)
            | ValueType::Name(_)
            | ValueType::Answer
            | ValueType::Scalar,
            value @ NewValue::Text(_),
        )
        | (ValueType::Markdown | ValueType::Scalar, value @ NewValue::Markdown(_))
        | (
            ValueType::Scalar | ValueType::Boolean | ValueType::Answer | ValueType::Sections,
            value @ NewValue::Boolean(_),
        )
        | (ValueType::Scalar | ValueType::Integer(_) | ValueType::Number, value @ NewValue::Integer(_))
        | (ValueType::Scalar | ValueType::Number, value @ NewValue::Float(_))
        | (ValueType::Scalar | ValueType::Day, value @ NewValue::Day(_)) => Ok(value),
        (ValueType::List(item), NewValue::List(items)) => {
            let items: Result<Vec<_>, _> = items.into_iter().map(|value| shaped(item, key, value)).collect();
            items.map(NewValue::List)
        }
        (ValueType::Sections, NewValue::List(items)) => {
            if items.iter().all(|item| matches!(item, NewValue::Text(_))) {
                Ok(NewValue::List(items))
            } else {
                wrong()
            }
        }
        (ValueType::Table(table), NewValue::Table(fields)) => {
            shaped_fields(table, fields).map(NewValue::Table)
        }
        (ValueType::Tables(table), NewValue::List(items)) => {
            let items: Result<Vec<_>, _> = items
                .into_iter()
                .map(|item| match item {
                    NewValue::Table(fields) => shaped_fields(table, fields).map(NewValue::Table),
                    _ => Err(EditRefusal::WrongType(key.to_owned(), "table")),
                })
                .collect();
            items.map(NewValue::List)
        }
        (ValueType::Map(value) | ValueType::NameMap(_, value), NewValue::Table(fields)) => {
            let fields: Result<Vec<_>, _> = fields
                .into_iter()
                .map(|(name, given)| shaped(value, &name, given).map(|given| (name, given)))
                .collect();
            fields.map(NewValue::Table)
        }
        _ => wrong(),
    }
}

/// The keys of `table`, in the order in which they are written.
pub(super) fn order_of(table: &'static TableDefinition) -> Vec<String> {
    let is_level = table.family == FileFamily::Level && !table.name.starts_with('[');
    let known: Vec<&str> = table.keys().map(|key| key.name).collect();
    let all: Vec<&str> = if is_level {
        LEVEL_ORDER.into_iter().filter(|key| known.contains(key)).collect()
    } else {
        let is_between = |key: &&str| !FIRST.contains(key) && !LAST.contains(key);
        let first = FIRST.into_iter().filter(|key| known.contains(key));
        let last = LAST.into_iter().filter(|key| known.contains(key));
        first.chain(known.iter().copied().filter(is_between)).chain(last).collect()
    };
    all.into_iter().map(str::to_owned).collect()
}

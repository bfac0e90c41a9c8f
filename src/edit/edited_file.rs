//! One authored file with the table that it holds: each change gives its whole text, held against what was meant.

use std::ops::Range;

use super::edit_refusal::EditRefusal;
use super::intention::{EditPath, EditStep, Placing};
use super::layout::KeyStep;
use super::meaning::Meaning;
use super::new_value::{NewValue, is_within};
use super::set_value::WritingStyle;
use super::table_items::ItemPlace;
use super::toml_splice::TomlSplice;
use super::writing_order::{Definition, order_of, shaped_fields};
use crate::diagnostic::Problems;
use crate::record::read_front::toml_of;
use crate::table::definition::{FileFamily, TableDefinition, ValueType};
use crate::table::parse::parse;
use crate::table::value::Value;
use crate::text::path::SourcePath;

/// The keys that tell an item of a list from the others: a commune is known by its code.
pub(super) const ID_KEYS: [&str; 2] = ["id", "insee"];

/// A file, read to be changed.
pub(super) struct EditedFile<'t> {
    pub(super) file: &'t SourcePath,
    text: &'t str,
    /// The bytes of the text that are TOML.
    toml: Range<usize>,
    root: &'static TableDefinition,
    splice: TomlSplice<'t>,
}

impl<'t> EditedFile<'t> {
    /// Reads `text`, the whole of `file`, which must have no syntax error.
    pub(super) fn of(
        file: &'t SourcePath,
        text: &'t str,
        root: &'static TableDefinition,
    ) -> Result<Self, EditRefusal> {
        let is_page = root.family == FileFamily::Page;
        let toml = if is_page { toml_of(text).ok_or(EditRefusal::Unreadable(1))? } else { 0..text.len() };
        check(file, text, &toml)?;
        let splice = TomlSplice::of(file, &text[toml.clone()], toml.start);
        if splice.layout.has_errors {
            return Err(EditRefusal::Unreadable(1));
        }
        Ok(Self { file, text, toml, root, splice })
    }

    /// The address that a way leads to.
    pub(super) fn address(&self, path: &EditPath) -> Result<Vec<KeyStep>, EditRefusal> {
        let mut address = Vec::with_capacity(path.0.len());
        for step in &path.0 {
            let step = match key_step(step) {
                Some(key) => key,
                None => KeyStep::Item(self.number(&address, step)?),
            };
            Definition::at(self.root, &[address.as_slice(), std::slice::from_ref(&step)].concat())?;
            address.push(step);
        }
        Ok(address)
    }

    fn number(&self, list: &[KeyStep], step: &EditStep) -> Result<usize, EditRefusal> {
        let Some(Value::List(items)) = self.splice.value_at(list).map(|value| &value.value) else {
            return Err(EditRefusal::Vanished);
        };
        let items: Vec<&Value> = items.iter().map(|item| &item.value).collect();
        number_of(&items, step).ok_or(EditRefusal::Vanished)
    }

    /// The address of something that is there.
    pub(super) fn find(&self, path: &EditPath) -> Result<Vec<KeyStep>, EditRefusal> {
        let address = self.address(path)?;
        let is_there = address.is_empty() || self.splice.value_at(&address).is_some();
        if is_there { Ok(address) } else { Err(EditRefusal::Vanished) }
    }

    /// With `value` at the end of a way.
    pub(super) fn set(&self, path: &EditPath, value: NewValue) -> Result<String, EditRefusal> {
        self.set_at(&self.address(path)?, value)
    }

    fn set_at(&self, address: &[KeyStep], value: NewValue) -> Result<String, EditRefusal> {
        let Some((KeyStep::Key(key), _)) = address.split_last() else { return Err(EditRefusal::Vanished) };
        let definition = Definition::at(self.root, address)?;
        let value = definition.shaped(key, value.with_plain_line_ends())?;
        let after = self.styled(|style| self.splice.set(address, &value, style))?;
        let read = self.read(&after)?;
        let splice = TomlSplice::of(self.file, &after, 0);
        let given = splice.value_at(address).ok_or(EditRefusal::Unsure)?;
        if !value.is(&given.value) {
            return Err(EditRefusal::Unsure);
        }
        let mut meant = Meaning::of(&self.splice.table);
        meant.put(address, read.at(address).cloned());
        self.whole(&after, &read, &meant)
    }

    /// Without what is at the end of a way; the same text where nothing is.
    pub(super) fn clear(&self, path: &EditPath) -> Result<String, EditRefusal> {
        let address = self.address(path)?;
        if self.splice.value_at(&address).is_none() {
            return Ok(self.text.to_owned());
        }
        let after = self.splice.without_value(&address)?;
        let mut meant = Meaning::of(&self.splice.table);
        meant.put(&address, None);
        self.whole(&after, &self.read(&after)?, &meant)
    }

    /// With keys of the table at the end of a way set, or cleared where they are none.
    pub(super) fn with_fields(
        &self,
        path: &EditPath,
        fields: &[(String, Option<NewValue>)],
    ) -> Result<String, EditRefusal> {
        self.find(path)?;
        let mut text = self.text.to_owned();
        for (key, value) in fields {
            let edited = EditedFile::of(self.file, &text, self.root)?;
            let at = path.key(key);
            let after = match value {
                Some(value) => edited.set(&at, value.clone())?,
                None => edited.clear(&at)?,
            };
            text = after;
        }
        Ok(text)
    }

    /// With another item in a list.
    pub(super) fn add(
        &self,
        list: &EditPath,
        fields: Vec<(String, NewValue)>,
        place: &Placing,
    ) -> Result<String, EditRefusal> {
        let address = self.address(list)?;
        let Definition::Value(ValueType::Tables(table)) = Definition::at(self.root, &address)? else {
            let key = address.last().map_or(String::new(), |step| match step {
                KeyStep::Key(key) => key.clone(),
                KeyStep::Item(_) => String::new(),
            });
            return Err(EditRefusal::WrongType(key, "table"));
        };
        let fields = fields.into_iter().map(|(key, value)| (key, value.with_plain_line_ends())).collect();
        let fields = shaped_fields(table, fields)?;
        if let Some(missing) =
            table.keys().find(|key| key.required && !fields.iter().any(|(own, _)| own == key.name))
        {
            return Err(EditRefusal::Missing(missing.name));
        }
        if let Some((_, NewValue::Text(id))) = fields.iter().find(|(key, _)| ID_KEYS.contains(&key.as_str()))
            && self.number(&address, &EditStep::Id(id.clone())).is_ok()
        {
            return Err(EditRefusal::Taken(id.clone()));
        }
        let count = self.splice.count(&address);
        let place = match place {
            Placing::Last => ItemPlace::Last,
            Placing::Before(step) => ItemPlace::Before(self.number(&address, step)?),
            Placing::After(step) => ItemPlace::After(self.number(&address, step)?),
        };
        let after = self.styled(|style| self.splice.with_new_item(&address, &fields, place, style))?;
        let read = self.read(&after)?;
        let number = match place {
            ItemPlace::Last => count,
            ItemPlace::Before(at) => at,
            ItemPlace::After(at) => at + 1,
        };
        let item = [address.as_slice(), &[KeyStep::Item(number)]].concat();
        let splice = TomlSplice::of(self.file, &after, 0);
        let says_it = match splice.value_at(&item).map(|value| &value.value) {
            Some(Value::Table(read)) => read.entries().len() == fields.len() && is_within(&fields, read),
            _ => false,
        };
        if !says_it {
            return Err(EditRefusal::Unsure);
        }
        let mut meant = Meaning::of(&self.splice.table);
        meant.insert(&address, number, read.at(&item).cloned().ok_or(EditRefusal::Unsure)?);
        self.whole(&after, &read, &meant)
    }

    /// The key that tells the items of a list from each other.
    pub(super) fn id_key(&self, list: &EditPath) -> Result<&'static str, EditRefusal> {
        let Definition::Value(ValueType::Tables(table)) = Definition::at(self.root, &self.address(list)?)?
        else {
            return Err(EditRefusal::Vanished);
        };
        ID_KEYS.into_iter().find(|key| table.has(key)).ok_or(EditRefusal::Vanished)
    }

    /// Without an item of a list.
    pub(super) fn remove(&self, path: &EditPath) -> Result<String, EditRefusal> {
        let address = self.find(path)?;
        let Some((KeyStep::Item(at), list)) = address.split_last() else { return Err(EditRefusal::Vanished) };
        let after = self.splice.without_table_item(list, *at)?;
        let mut meant = Meaning::of(&self.splice.table);
        meant.put(&address, None);
        self.whole(&after, &self.read(&after)?, &meant)
    }

    /// With an item elsewhere in its list.
    pub(super) fn moved(&self, path: &EditPath, place: &Placing) -> Result<String, EditRefusal> {
        let address = self.find(path)?;
        let Some((KeyStep::Item(from), list)) = address.split_last() else {
            return Err(EditRefusal::Vanished);
        };
        let end = self.splice.count(list).saturating_sub(1);
        // Numbers count without the item itself.
        let to = match place {
            Placing::Last => end,
            Placing::Before(step) => {
                let at = self.number(list, step)?;
                at - usize::from(at > *from)
            }
            Placing::After(step) => {
                let at = self.number(list, step)?;
                if at == *from { at } else { at + 1 - usize::from(at > *from) }
            }
        };
        let after = self.splice.with_moved(list, *from, to)?;
        let before = Meaning::of(&self.splice.table);
        let moved = before.at(&address).cloned().ok_or(EditRefusal::Unsure)?;
        let mut meant = before;
        meant.put(&address, None);
        meant.insert(list, to, moved);
        self.whole(&after, &self.read(&after)?, &meant)
    }

    /// The file that an item names by `fichier`.
    pub(super) fn file_of(&self, path: &EditPath) -> Result<Option<SourcePath>, EditRefusal> {
        let address = self.find(path)?;
        let table = self.splice.value_at(&address).map(|value| &value.value);
        Ok(table.and_then(|table| self.named_by(table)))
    }

    fn named_by(&self, item: &Value) -> Option<SourcePath> {
        let Value::Table(table) = item else { return None };
        match &table.get("fichier")?.value.value {
            Value::Text(path) => self.file.parent().resolve(path.trim()),
            _ => None,
        }
    }

    /// The files that its items name, each as often as they do.
    pub(super) fn named_files(&self) -> Vec<SourcePath> {
        let lists = self.splice.table.entries().iter().filter_map(|entry| match &entry.value.value {
            Value::List(items) => Some(items),
            _ => None,
        });
        lists.flatten().filter_map(|item| self.named_by(&item.value)).collect()
    }

    /// The targets of its verbs, in the order of the file.
    pub(super) fn targets(&self) -> Vec<String> {
        let target =
            |table: &crate::table::value::Table| match table.get("cible").map(|entry| &entry.value.value) {
                Some(Value::Text(target)) => target.clone(),
                _ => String::new(),
            };
        self.splice.tables("modifier").map(target).collect()
    }

    fn styled<T>(&self, change: impl FnOnce(&WritingStyle<'_>) -> T) -> T {
        let keys = |address: &[KeyStep]| match Definition::at(self.root, address) {
            Ok(Definition::Table(table)) => order_of(table),
            _ => Vec::new(),
        };
        change(&WritingStyle { keys: &keys, has_groups: self.root.family != FileFamily::Page })
    }

    /// What a changed text says; none that cannot be read.
    fn read(&self, toml: &str) -> Result<Meaning, EditRefusal> {
        let mut problems = Problems::new();
        let table = parse(self.file, toml, 0, &mut problems);
        if problems.is_empty() { Ok(Meaning::of(&table)) } else { Err(EditRefusal::Unsure) }
    }

    /// The whole text of the file, its TOML `after`; refused where that says another thing than was meant.
    fn whole(&self, after: &str, read: &Meaning, meant: &Meaning) -> Result<String, EditRefusal> {
        if read != meant {
            return Err(EditRefusal::Unsure);
        }
        Ok([&self.text[..self.toml.start], after, &self.text[self.toml.end..]].concat())
    }
}

/// Refuses a text that cannot be read whole.
fn check(file: &SourcePath, text: &str, toml: &Range<usize>) -> Result<(), EditRefusal> {
    let mut problems = Problems::new();
    parse(file, &text[toml.clone()], toml.start, &mut problems);
    match problems.first() {
        None => Ok(()),
        Some(problem) => {
            let before = text.get(..problem.place.start).unwrap_or(text);
            Err(EditRefusal::Unreadable(before.matches('\n').count() + 1))
        }
    }
}

/// The item of a list that `step` names.
fn number_of(items: &[&Value], step: &EditStep) -> Option<usize> {
    let says = |value: &Value, key: &str, text: &str| match value {
        Value::Table(table) => {
            matches!(table.get(key).map(|entry| &entry.value.value), Some(Value::Text(given)) if given == text)
        }
        _ => false,
    };
    match step {
        EditStep::Number(at) => (*at < items.len()).then_some(*at),
        EditStep::Id(id) => items.iter().position(|item| ID_KEYS.iter().any(|key| says(item, key, id))),
        EditStep::Verb { target, action, number } => {
            let is_it = |item: &&Value| says(item, "cible", target) && says(item, "action", action);
            items.iter().enumerate().filter(|(_, item)| is_it(item)).nth(*number).map(|(at, _)| at)
        }
        EditStep::Key(_) => None,
    }
}

/// A step of a way that needs no looking up.
fn key_step(step: &EditStep) -> Option<KeyStep> {
    if let EditStep::Key(key) = step { Some(KeyStep::Key(key.clone())) } else { None }
}

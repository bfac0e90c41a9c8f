//! What a TOML text says, whatever the way in which it says it: held against the text that a change gives.

use std::collections::BTreeMap;

use super::layout::KeyStep;
use crate::table::value::{Table, Value};

/// What a value says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Meaning {
    /// A plain value.
    Plain(String),
    /// A list.
    List(Vec<Meaning>),
    /// A table. One without keys says nothing, and counts as not there.
    Table(BTreeMap<String, Meaning>),
}

impl Meaning {
    /// What `table` says.
    pub(super) fn of(table: &Table) -> Self {
        let entries = table.entries().iter();
        let entries = entries.map(|entry| (entry.key.value.to_string(), Self::of_value(&entry.value.value)));
        Self::Table(entries.filter(|(_, value)| !value.is_empty_table()).collect())
    }

    fn of_value(value: &Value) -> Self {
        match value {
            Value::Text(text) => Self::Plain(format!("{:?}", text.replace("\r\n", "\n"))),
            Value::Integer(number) => Self::Plain(number.to_string()),
            Value::Float(number) => Self::Plain(format!("{number:?}")),
            Value::Boolean(flag) => Self::Plain(flag.to_string()),
            Value::Day(day) => Self::Plain(day.to_string()),
            // Neither is ever written; each stays where it is.
            Value::Moment => Self::Plain("moment".to_owned()),
            Value::Unparsed => Self::Plain("?".to_owned()),
            Value::List(items) => Self::List(items.iter().map(|item| Self::of_value(&item.value)).collect()),
            Value::Table(table) => Self::of(table),
        }
    }

    fn is_empty_table(&self) -> bool {
        matches!(self, Self::Table(entries) if entries.is_empty())
    }

    /// What it says at `address`.
    pub(super) fn at(&self, address: &[KeyStep]) -> Option<&Self> {
        address.iter().try_fold(self, |value, step| match (value, step) {
            (Self::Table(entries), KeyStep::Key(key)) => entries.get(key),
            (Self::List(items), KeyStep::Item(at)) => items.get(*at),
            _ => None,
        })
    }

    /// Says `value` at `address`, or nothing.
    pub(super) fn put(&mut self, address: &[KeyStep], value: Option<Self>) {
        let Some((step, rest)) = address.split_first() else {
            if let Some(value) = value {
                *self = value;
            }
            return;
        };
        match (self, step) {
            (Self::Table(entries), KeyStep::Key(key)) => {
                if rest.is_empty() && value.is_none() {
                    entries.remove(key);
                    return;
                }
                let inner = entries.entry(key.clone()).or_insert_with(|| Self::Table(BTreeMap::new()));
                inner.put(rest, value);
                let is_gone = inner.is_empty_table()
                    || matches!(inner, Self::List(items) if items.is_empty() && rest.len() == 1);
                if is_gone {
                    entries.remove(key);
                }
            }
            (Self::List(items), KeyStep::Item(at)) if *at < items.len() => match value {
                None if rest.is_empty() => drop(items.remove(*at)),
                value => items[*at].put(rest, value),
            },
            _ => {}
        }
    }

    /// Has `value` as item number `at` of the list at `list`.
    pub(super) fn insert(&mut self, list: &[KeyStep], at: usize, value: Self) {
        let mut items = match self.at(list) {
            Some(Self::List(items)) => items.clone(),
            _ => Vec::new(),
        };
        items.insert(at.min(items.len()), value);
        self.put(list, Some(Self::List(items)));
    }
}

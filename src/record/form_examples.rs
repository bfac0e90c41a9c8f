//! The examples that the forms of new territories hold: readers must not see them.

use crate::table::value::{Table, Value};
use crate::text::Placed;

/// Something to be written.
pub const DOTS: &str = "…";
/// A telephone.
pub const PHONE: &str = "01 99 00 00 00";
/// A mailbox.
pub const MAIL: &str = "contact@mon-pays.example";
/// A web site.
pub const SITE: &str = "https://www.mon-pays.example";
/// An office.
pub const OFFICE: &str = "Office de tourisme de …";
/// A host.
pub const HOST: &str = "Nom et adresse de l'hébergeur du site";

/// Calls `visit` with each text of `table` that is an example of a form, and its key.
pub fn examples_in(table: &Table, visit: &mut dyn FnMut(&str, Placed<&str>)) {
    for entry in table.entries() {
        each(&entry.key.value, &entry.value, visit);
    }
}

fn each(key: &str, value: &Placed<Value>, visit: &mut dyn FnMut(&str, Placed<&str>)) {
    match &value.value {
        Value::Text(text) if [DOTS, PHONE, MAIL, SITE, OFFICE, HOST].contains(&text.trim()) => {
            visit(key, Placed::new(text, value.place.clone()));
        }
        Value::List(items) => items.iter().for_each(|item| each(key, item, visit)),
        Value::Table(inner) => examples_in(inner, visit),
        _ => {}
    }
}

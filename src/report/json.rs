//! JSON as all reports are written: a terminal may show it.

use serde::Serialize;

use crate::printable;

/// `value` on several lines, with a line end.
pub fn pretty(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value).expect("plain texts and numbers, by text keys");
    printable::json(&text).into_owned() + "\n"
}

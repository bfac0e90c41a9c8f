//! JSON as all reports are written.

use serde::Serialize;

/// `value` on several lines, with a line end.
pub fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).expect("plain texts and numbers, by text keys") + "\n"
}

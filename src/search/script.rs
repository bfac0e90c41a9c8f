//! Data as scripts that pages load: a page opened from a disk can read no data, only run scripts.

use serde::{Serialize, Serializer};

/// A script that calls the function `name` with `data`.
pub fn call(name: &str, data: &impl Serialize) -> String {
    format!("{name}({});\n", json(data))
}

/// A script that gives `data` the name `name`.
pub fn named(name: &str, data: &impl Serialize) -> String {
    format!("{name}={};\n", json(data))
}

// Scripts take JSON as it is: their strings may hold all that JSON's may.
fn json(data: &impl Serialize) -> String {
    serde_json::to_string(data).expect("plain texts and numbers, by text keys")
}

/// An object whose keys are in the order of the list.
#[derive(Debug)]
pub struct Entries<K, V>(pub Vec<(K, V)>);

impl<K: Serialize, V: Serialize> Serialize for Entries<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// Adds a number in base 36.
pub fn base36(out: &mut String, number: u32) {
    if number >= 36 {
        base36(out, number / 36);
    }
    out.push(char::from_digit(number % 36, 36).expect("below 36"));
}

//! The values of a form, as a person reads them.

use serde::{Deserialize, Serialize};

use crate::table::value::Value;

/// What is written in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingKind {
    /// Some words.
    Text,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// An address of the web.
    Url,
    /// A colour.
    Colour,
    /// A number, in French form.
    Number,
    /// A number of euros, in French form.
    Amount,
    /// A date.
    Day,
    /// Yes, no, or nothing said.
    Boolean,
    /// One of the choices.
    Choice,
    /// Some of the choices.
    Several,
    /// INSEE codes.
    Codes,
    /// How far an office is with a skill: 0 to 3.
    Grade,
}

/// A value as the form holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum SettingValue {
    /// A text; empty where nothing is said.
    One(String),
    /// Some words.
    Several(Vec<String>),
}

/// A value of a file as the form shows it; none for one that no field can hold.
pub fn as_typed(value: &Value, kind: SettingKind) -> Option<SettingValue> {
    let one = |text: String| Some(SettingValue::One(text));
    match value {
        Value::Text(text) if kind == SettingKind::Choice => one(text.replace('’', "'")),
        Value::Text(text) => one(text.replace("\r\n", "\n")),
        Value::Integer(number) => one(number.to_string()),
        Value::Float(number) => one(number.to_string().replace('.', ",")),
        Value::Boolean(flag) => one(flag.to_string()),
        Value::Day(day) => one(day.to_string()),
        Value::List(items) => {
            let words = items.iter().map(|item| match &item.value {
                Value::Text(text) => Some(text.clone()),
                _ => None,
            });
            words.collect::<Option<Vec<_>>>().map(SettingValue::Several)
        }
        Value::Moment | Value::Table(_) | Value::Unparsed => None,
    }
}

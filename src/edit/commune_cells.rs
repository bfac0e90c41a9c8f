//! One thing that is said of a commune, as people type it and read it.

use super::new_value::NewValue;
use super::setting_input::number;
use crate::calendar::Day;
use crate::guide::contract::CommuneField;
use crate::record::data::{Scalar, ValueKind};
use crate::table::repaired_value::{as_day, truth};
use crate::territory::read_format::fits;

/// What somebody meant who typed `text` for `field`; `None` where that is not of its type. `text` is not empty.
pub fn typed(field: &CommuneField, text: &str) -> Option<Scalar> {
    let text = &*text.split(['\r', '\n', '\t']).map(str::trim).collect::<Vec<_>>().join(" ");
    match field.kind {
        ValueKind::Text => Some(Scalar::Text(text.trim().to_owned())),
        ValueKind::Phone => {
            let digits = text.bytes().filter(u8::is_ascii_digit).count();
            // A spreadsheet takes the zero in front from a number without spaces.
            let is_short = digits == 9 && digits == text.len();
            let pairs = |whole: &str| {
                let pairs: Vec<&str> = (0..10).step_by(2).filter_map(|at| whole.get(at..at + 2)).collect();
                pairs.join(" ")
            };
            let whole = if is_short { pairs(&format!("0{text}")) } else { text.to_owned() };
            Some(Scalar::Text(whole)).filter(|value| fits(value, field.kind))
        }
        ValueKind::Email | ValueKind::Url => {
            Some(Scalar::Text(text.to_owned())).filter(|value| fits(value, field.kind))
        }
        ValueKind::Number | ValueKind::Amount => {
            let units = field.unit.as_deref().filter(|unit| !unit.is_empty());
            let units = units.into_iter().chain(["€", "euros"]);
            let mut bare = units.filter_map(|unit| text.strip_suffix(unit)).map(str::trim_end);
            match number(bare.next().unwrap_or(text))? {
                NewValue::Integer(whole) => Some(Scalar::Integer(whole)),
                NewValue::Float(number) => Some(Scalar::Float(number)),
                _ => None,
            }
        }
        ValueKind::Day => Day::parse(&as_day(text)?).map(Scalar::Day),
        ValueKind::Boolean => match truth(text).as_deref().unwrap_or(text) {
            "true" | "1" => Some(Scalar::Boolean(true)),
            "false" | "0" => Some(Scalar::Boolean(false)),
            _ => None,
        },
    }
}

/// A value as a spreadsheet shows it, and [`typed`] reads it.
pub fn cell_text(value: &Scalar) -> String {
    match value {
        Scalar::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Scalar::Float(number) => number.to_string().replace('.', ","),
        Scalar::Boolean(yes) => (if *yes { "oui" } else { "non" }).to_owned(),
        Scalar::Integer(_) | Scalar::Day(_) => value.to_string(),
    }
}

/// A value as it is written.
pub fn written(value: &Scalar) -> NewValue {
    match value {
        Scalar::Text(text) => NewValue::Text(text.clone()),
        Scalar::Integer(number) => NewValue::Integer(*number),
        Scalar::Float(number) => NewValue::Float(*number),
        Scalar::Boolean(flag) => NewValue::Boolean(*flag),
        Scalar::Day(day) => NewValue::Day(*day),
    }
}

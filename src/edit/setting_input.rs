//! What a person types in a form, and what is written for it.

use super::new_value::NewValue;
use super::setting_value::{SettingKind, SettingValue};
use super::settings_form::Setting;
use crate::calendar::Day;
use crate::colour::Colour;
use crate::record::data::{Scalar, ValueKind};
use crate::record::read_id::is_insee;
use crate::territory::read_format::fits;
use crate::text::web_address::is_web_address;

/// Why a value cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SettingFault {
    /// Nothing is given where something must be.
    Required,
    /// It is none of the choices.
    Choice,
    /// It is not of this kind.
    Kind(SettingKind),
}

impl SettingFault {
    /// The key of its words in the catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Required => "settings-fault-required",
            Self::Choice
            | Self::Kind(
                SettingKind::Text
                | SettingKind::Boolean
                | SettingKind::Choice
                | SettingKind::Several
                | SettingKind::Grade,
            ) => "settings-fault-choice",
            Self::Kind(SettingKind::Phone) => "settings-fault-phone",
            Self::Kind(SettingKind::Email) => "settings-fault-email",
            Self::Kind(SettingKind::Url) => "settings-fault-url",
            Self::Kind(SettingKind::Colour) => "settings-fault-colour",
            Self::Kind(SettingKind::Number) => "settings-fault-number",
            Self::Kind(SettingKind::Amount) => "settings-fault-amount",
            Self::Kind(SettingKind::Day) => "settings-fault-day",
            Self::Kind(SettingKind::Codes) => "settings-fault-codes",
        }
    }
}

/// What is written for `typed` in `field`; none where nothing is.
pub fn read(field: &Setting, typed: &SettingValue) -> Result<Option<NewValue>, SettingFault> {
    let fault = || Err(SettingFault::Kind(field.kind));
    let text = match typed {
        SettingValue::Several(words) => return several(field, words),
        SettingValue::One(text) => text.replace("\r\n", "\n"),
    };
    let text = text.trim();
    if text.is_empty() {
        return if field.required && field.below.is_none() { Err(SettingFault::Required) } else { Ok(None) };
    }
    let checked = |kind: ValueKind| {
        let value = Scalar::Text(text.to_owned());
        if fits(&value, kind) { Ok(Some(NewValue::Text(text.to_owned()))) } else { fault() }
    };
    match field.kind {
        SettingKind::Text => Ok(Some(NewValue::Text(text.to_owned()))),
        SettingKind::Phone => checked(ValueKind::Phone),
        SettingKind::Email => checked(ValueKind::Email),
        SettingKind::Url if is_web_address(text) => Ok(Some(NewValue::Text(text.to_owned()))),
        SettingKind::Colour if Colour::parse(text).is_some() => Ok(Some(NewValue::Text(text.to_owned()))),
        SettingKind::Number | SettingKind::Amount => {
            number(text).map_or_else(fault, |number| Ok(Some(number)))
        }
        SettingKind::Day => Day::parse(text).map_or_else(fault, |day| Ok(Some(NewValue::Day(day)))),
        SettingKind::Boolean => match text {
            "true" => Ok(Some(NewValue::Boolean(true))),
            "false" => Ok(Some(NewValue::Boolean(false))),
            _ => fault(),
        },
        SettingKind::Grade => match text.parse::<i64>() {
            Ok(grade) if (0..=3).contains(&grade) => Ok(Some(NewValue::Integer(grade))),
            _ => fault(),
        },
        SettingKind::Choice if field.choices.iter().any(|choice| choice.word == text) => {
            Ok(Some(NewValue::Text(text.to_owned())))
        }
        SettingKind::Choice => Err(SettingFault::Choice),
        SettingKind::Url | SettingKind::Colour | SettingKind::Several | SettingKind::Codes => fault(),
    }
}

fn several(field: &Setting, words: &[String]) -> Result<Option<NewValue>, SettingFault> {
    let is_known = |word: &String| match field.kind {
        SettingKind::Codes => is_insee(word),
        SettingKind::Several => field.choices.iter().any(|choice| choice.word == *word),
        _ => false,
    };
    if !words.iter().all(is_known) {
        return Err(if field.kind == SettingKind::Codes {
            SettingFault::Kind(field.kind)
        } else {
            SettingFault::Choice
        });
    }
    if words.is_empty() && field.given.is_none() {
        return Ok(None);
    }
    Ok(Some(NewValue::List(words.iter().map(|word| NewValue::Text(word.clone())).collect())))
}

/// A number as people write it: `12,5`, `1 200`, `25.50`.
pub(super) fn number(text: &str) -> Option<NewValue> {
    let is_space = |letter: char| matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\'');
    let plain: String = text.chars().filter(|letter| !is_space(*letter)).collect();
    let plain = plain.replace(',', ".");
    let digits = plain.strip_prefix('-').unwrap_or(&plain);
    let is_number = digits.starts_with(|first: char| first.is_ascii_digit())
        && digits.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    if !is_number {
        return None;
    }
    if let Ok(number) = plain.parse::<i64>() {
        return Some(NewValue::Integer(number));
    }
    plain.parse::<f64>().ok().filter(|number| number.is_finite()).map(NewValue::Float)
}

//! Words in templates: `dire(cle="…")`, and a check of every key that is written out.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::tag::tags;
use super::template_sources::Sources;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems};
use crate::i18n::{Catalogue, Language, Word};
use crate::text::Place;

/// Begins the message of an unknown word while a template is rendered; the key follows.
const UNKNOWN: &str = "dire: ";

/// The function `dire(cle="…", nom=valeur …)`.
pub(super) fn function(
    catalogue: Arc<Catalogue>,
) -> impl Fn(tera::Kwargs, &tera::State) -> tera::TeraResult<tera::Value> + Send + Sync + 'static {
    // Most words are said without anything in them, on every page.
    let plain: HashMap<String, tera::Value> = catalogue
        .keys()
        .filter_map(|key| Some((key.to_owned(), tera::Value::from(catalogue.say(key, &[])?))))
        .collect();
    move |arguments, _| {
        let key = arguments.must_get::<&str>("cle")?;
        if let Some(words) = plain.get(key).filter(|_| arguments.iter().count() == 1) {
            return Ok(words.clone());
        }
        let shown: Vec<(String, String, Option<i64>)> = arguments
            .iter()
            .map(|(name, value)| {
                let number = value.as_i128().and_then(|number| i64::try_from(number).ok());
                (name.to_string(), value.to_string(), number)
            })
            .filter(|(name, ..)| name != "cle")
            .collect();
        let words: Vec<(&str, Word<'_>)> = shown
            .iter()
            .map(|(name, text, number)| (name.as_str(), number.map_or(Word::Text(text), Word::Number)))
            .collect();
        let said = catalogue.say(key, &words).map(tera::Value::from);
        said.ok_or_else(|| tera::Error::message(format!("{UNKNOWN}{key}")))
    }
}

/// The key that a message of `dire` complains about.
pub(super) fn unknown_key(message: &str) -> Option<&str> {
    message.strip_prefix(UNKNOWN)
}

/// A key that the catalogue lacks.
pub(super) fn missing(key: &str, catalogue: &Catalogue, language: Language, place: Place) -> Diagnostic {
    Diagnostic::new(Code::MissingWord, place)
        .with("key", key)
        .with("language", language.code())
        .suggest(nearest(key, catalogue.keys()))
}

/// Every key written out in a template that the catalogue lacks.
pub(super) fn check(sources: &Sources, catalogue: &Catalogue, language: Language) -> Problems {
    let mut problems = Problems::new();
    for (_, source) in sources.iter() {
        for span in keys(&source.text) {
            let key = &source.text[span.clone()];
            if catalogue.say(key, &[]).is_none() {
                problems.push(missing(key, catalogue, language, source.within(span)));
            }
        }
    }
    problems
}

/// Where the keys are that are one whole string: `cle="a" ~ b` is known only when it is rendered.
fn keys(text: &str) -> Vec<Range<usize>> {
    let comments: Vec<_> = tags(text).filter(|tag| tag.mark == b'#').map(|tag| tag.span).collect();
    text.match_indices("dire(")
        .filter(|(at, _)| !comments.iter().any(|comment| comment.contains(at)))
        .filter_map(|(at, call)| literal_after(text, at + call.len()))
        .collect()
}

fn literal_after(text: &str, from: usize) -> Option<Range<usize>> {
    let value = text[from..].trim_start().strip_prefix("cle")?.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\'' | '`'))?;
    let start = text.len() - value.len() + 1;
    let end = start + text[start..].find(quote)?;
    let next = text[end + 1..].trim_start();
    next.starts_with([',', ')']).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::keys;

    #[test]
    fn only_whole_strings_are_keys() {
        for (text, expected) in [
            ("{{ dire(cle=\"menu\") }}", &["menu"][..]),
            ("{{ dire( cle = 'a', n=1) }}{{ dire(cle=\"b\") }}", &["a", "b"]),
            ("{{ dire(cle=\"genre-\" ~ genre) }}", &[]),
            ("{{ dire(cle=genre) }}", &[]),
            ("{# dire(cle=\"old\") #}", &[]),
            ("{{ dire(cle=\"open", &[]),
            ("{{ dire(", &[]),
        ] {
            let found: Vec<&str> = keys(text).into_iter().map(|span| &text[span]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}

//! Catalogues of words in two languages: what the program and the themes say to people.

pub mod program;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;
use unic_langid::LanguageIdentifier;

/// The languages that Jalon speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// The language of the authors, and the fallback.
    French,
    /// English.
    English,
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// As in `fr.ftl` and `--langue fr`.
    pub fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// Reads a code or a locale (`fr`, `fr_FR.UTF-8`, `en-GB`).
    pub fn parse(text: &str) -> Option<Self> {
        match text.get(..2)?.to_ascii_lowercase().as_str() {
            "fr" => Some(Self::French),
            "en" => Some(Self::English),
            _ => None,
        }
    }
}

/// A word to put into a sentence.
#[derive(Clone, Debug)]
pub enum Word<'a> {
    /// Text.
    Text(&'a str),
    /// A number: it chooses the plural.
    Number(i64),
}

/// What does not parse in a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueFault {
    /// The bytes of the catalogue.
    pub span: Range<usize>,
    /// What the parser says, in English.
    pub message: String,
}

/// A catalogue in one language.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    keys: BTreeSet<String>,
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Catalogue").field("keys", &self.keys.len()).finish_non_exhaustive()
    }
}

impl Catalogue {
    /// Reads a Fluent file; what parses is kept, and the rest reported.
    pub fn parse(source: &str, language: Language) -> (Self, Vec<CatalogueFault>) {
        let (resource, errors) = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let mut faults: Vec<CatalogueFault> = errors
            .iter()
            .map(|error| CatalogueFault { span: error.pos.clone(), message: error.kind.to_string() })
            .collect();
        let keys = source
            .lines()
            .filter_map(|line| line.split_once('=').map(|(key, _)| key.trim_end()))
            .filter(|key| key.starts_with(|first: char| first.is_ascii_alphabetic()) && !key.contains(' '))
            .map(str::to_owned)
            .collect();
        let tag: LanguageIdentifier = language.code().parse().expect("both codes are language tags");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Bidirectional isolation marks would end up in file names, pages and terminals.
        bundle.set_use_isolating(false);
        if let Err(errors) = bundle.add_resource(resource) {
            faults
                .extend(errors.iter().map(|error| CatalogueFault { span: 0..0, message: overriding(error) }));
        }
        (Self { bundle, keys }, faults)
    }

    /// The sentence under `key` (`key` or `key.attribute`), with its words put in; `None` where there is none.
    pub fn say(&self, key: &str, words: &[(&str, Word<'_>)]) -> Option<String> {
        let (name, attribute) = key.split_once('.').map_or((key, None), |(name, rest)| (name, Some(rest)));
        let message = self.bundle.get_message(name)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(attribute) => message.get_attribute(attribute)?.value(),
        };
        let mut arguments = FluentArgs::new();
        for (name, word) in words {
            let value = match word {
                Word::Text(text) => FluentValue::from(*text),
                Word::Number(number) => FluentValue::from(*number),
            };
            arguments.set((*name).to_owned(), value);
        }
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned())
    }

    /// The keys of its messages (without attributes).
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(String::as_str)
    }
}

fn overriding(error: &FluentError) -> String {
    error.to_string()
}

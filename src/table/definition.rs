//! What an authored table may hold: its keys, each with its type, its bounds and what it is for.
//!
//! Readers, JSON Schemas and the message about a misplaced key all come from these definitions.

use std::ops::RangeInclusive;

/// The files that a table belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileFamily {
    /// `content/*.toml`
    Guide,
    /// The front matter of a page.
    Page,
    /// `territories/**/*.toml`
    Level,
    /// `themes/*/theme.toml`
    Theme,
    /// `publier.toml`
    Publication,
    /// `territories/**/*.relecture`
    Review,
}

/// An authored table.
#[derive(Debug)]
pub struct TableDefinition {
    /// Its name, as authors see it in messages.
    pub name: &'static str,
    /// The files that it belongs to.
    pub family: FileFamily,
    /// What it is, in French: editors show it.
    pub description: &'static str,
    /// Its keys: its own, then those that it shares with other tables.
    pub keys: &'static [&'static [KeyDefinition]],
    /// Keys that other keys make necessary.
    pub rules: &'static [KeyRule],
}

/// A key of a table.
#[derive(Debug)]
pub struct KeyDefinition {
    /// As authors write it.
    pub name: &'static str,
    /// What it is for, in French: editors show it.
    pub description: &'static str,
    /// Whether the table must have it; a required text must not be blank either.
    pub required: bool,
    /// What may be written after it.
    pub value: ValueType,
}

/// What may be written after a key.
#[derive(Debug)]
pub enum ValueType {
    /// A string.
    Text,
    /// A string of Markdown.
    Markdown,
    /// A string: an identifier.
    Id(IdShape),
    /// A string: a whole web address; an empty one removes an inherited address.
    Url,
    /// A string: the path of a file, from the folder of the file that names it.
    File,
    /// A string: the INSEE code of a commune.
    Insee,
    /// A string: one of these words, each with its description.
    Choice(&'static [(&'static str, &'static str)]),
    /// A string: one of the names that the project declares.
    Name(NameList),
    /// A string, a number or a boolean.
    Scalar,
    /// `true` or `false`.
    Boolean,
    /// `true` or `false`, or the answer of a choice.
    Answer,
    /// A whole number within bounds.
    Integer(RangeInclusive<i64>),
    /// A number.
    Number,
    /// A date.
    Day,
    /// `true` for all sections, or a list of section ids.
    Sections,
    /// A list of strings of one type.
    List(&'static ValueType),
    /// A table.
    Table(&'static TableDefinition),
    /// A list of tables.
    Tables(&'static TableDefinition),
    /// One of these tables; the words of its key `type` tell which.
    Variants(&'static [&'static TableDefinition]),
    /// A table whose keys the author chooses.
    Map(&'static ValueType),
    /// A table whose keys are names that the project declares.
    NameMap(NameList, &'static ValueType),
}

/// Any whole number.
pub const ANY: RangeInclusive<i64> = i64::MIN..=i64::MAX;

/// What an identifier may hold besides lower-case letters, digits and hyphens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdShape {
    /// Nothing.
    Plain,
    /// Dots between its parts: a fact's.
    Dotted,
    /// Underscores between its parts: a value's, which templates and texts name.
    Underscored,
    /// Slashes between its parts: a page's, a level's.
    Path,
}

/// A list of names that the project declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameList {
    /// `[[type]]` of the guide.
    ProjectTypes,
    /// `[[profil]]` of the guide.
    Profiles,
    /// `[[accompagnement]]` of the guide.
    Supports,
    /// `[[responsable]]` of the guide.
    Owners,
    /// `[[drapeau]]` of the guide, each with its own answers.
    Flags,
    /// `[[mission]]` of the guide.
    Missions,
    /// `[[valeur]]` of the guide, each with its own type.
    Values,
    /// `[[competence]]` of the guide.
    Skills,
    /// `[[donnee_commune]]` of the guide, each with its own type.
    CommuneFields,
    /// The levels that territories may inherit.
    SharedLevels,
}

/// A key that other keys make necessary.
#[derive(Debug)]
pub enum KeyRule {
    /// Without the first key, the second is required.
    Without(&'static str, &'static str),
    /// With the first key, the second is required.
    With(&'static str, &'static str),
    /// Where the key has the word, the others are required.
    WithWord(&'static str, &'static str, &'static [&'static str]),
    /// The other keys are names that the project declares, each with such a value.
    Others(NameList, &'static ValueType),
}

impl TableDefinition {
    /// All its keys.
    pub fn keys(&self) -> impl Iterator<Item = &'static KeyDefinition> {
        self.keys.iter().copied().flatten()
    }

    /// Its key `name`.
    pub fn key(&self, name: &str) -> Option<&'static KeyDefinition> {
        self.keys().find(|key| key.name == name)
    }

    /// The value of its other keys, where these are names that the project declares: its reader judges them.
    pub fn declared_value(&self) -> Option<&'static ValueType> {
        self.rules
            .iter()
            .find_map(|rule| if let KeyRule::Others(_, value) = rule { Some(*value) } else { None })
    }

    /// Whether it has the key `name`.
    pub fn has(&self, name: &str) -> bool {
        self.key(name).is_some()
    }
}

impl ValueType {
    /// The words that it may be, or that its list may hold.
    pub fn allowed_words(&self) -> impl Iterator<Item = &'static str> {
        let choice = if let Self::List(item) = self { item } else { self };
        let words: &[(&str, &str)] = if let Self::Choice(words) = choice { words } else { &[] };
        words.iter().map(|(word, _)| *word)
    }

    /// The code of the type in messages.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Text
            | Self::Markdown
            | Self::Id(_)
            | Self::Url
            | Self::File
            | Self::Insee
            | Self::Choice(_)
            | Self::Name(_)
            | Self::Scalar => "string",
            Self::Boolean | Self::Answer => "boolean",
            Self::Integer(_) => "integer",
            Self::Number => "number",
            Self::Day => "date",
            Self::Sections | Self::List(_) => "array-of-strings",
            Self::Tables(_) => "array-of-tables",
            Self::Table(_) | Self::Variants(_) | Self::Map(_) | Self::NameMap(..) => "table",
        }
    }
}

/// Defines keys: a description, then the name, `[required]` where it is, and the type of the value.
macro_rules! keys {
    ($(#[doc = $description:literal] $key:ident $([$required:ident])?: $value:expr;)*) => {
        &[$($crate::table::definition::KeyDefinition {
            name: stringify!($key),
            description: $description.trim_ascii_start(),
            required: !stringify!($($required)?).is_empty(),
            value: $value,
        }),*]
    };
}

/// Defines tables: a description, then the family, the name, the lists of shared keys, the own keys and the rules.
macro_rules! tables {
    ($(#[doc = $description:literal] $table:ident: $family:ident $name:literal $(+ $shared:ident)*
        { $($keys:tt)* } $([$($rule:expr),*])?)*) => {
        $(#[doc = $description] pub static $table: TableDefinition = TableDefinition {
            name: $name,
            family: $crate::table::definition::FileFamily::$family,
            description: $description.trim_ascii_start(),
            keys: &[keys! { $($keys)* }, $($shared),*],
            rules: &[$($($rule),*)?],
        };)*

        /// The tables of this file, in the order in which messages name them.
        pub(super) static ALL: &[&TableDefinition] = &[$(&$table),*];
    };
}

//! Why an intention is not carried out.

/// Why nothing is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EditRefusal {
    /// The file cannot be read whole: the line of its first error, from 1.
    Unreadable(usize),
    /// No file of authors has this name, or what is to be changed is in none.
    NoSuchFile,
    /// The table does not have this key; the nearest that it has.
    UnknownKey(String, Option<String>),
    /// The key takes another type of value.
    WrongType(String, &'static str),
    /// A text holds a character that no reader sees, and no format of ours takes.
    ControlCharacter(String),
    /// What is to be changed is not there.
    Vanished,
    /// Its id is another's already.
    Taken(String),
    /// A new item lacks this key.
    Missing(&'static str),
    /// It is written in several places: only a person can move it.
    Scattered,
    /// What is written after the change would not say what was meant: nothing is risked.
    Unsure,
}

impl EditRefusal {
    /// What its words name: a line and a key, empty where it is about none.
    pub fn facts(&self) -> (String, String) {
        match self {
            Self::Unreadable(line) => (line.to_string(), String::new()),
            Self::UnknownKey(key, _)
            | Self::WrongType(key, _)
            | Self::ControlCharacter(key)
            | Self::Taken(key) => (String::new(), key.clone()),
            Self::Missing(key) => (String::new(), (*key).to_owned()),
            Self::NoSuchFile | Self::Vanished | Self::Scattered | Self::Unsure => Default::default(),
        }
    }

    /// The key of its words in the catalogues.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "edit-refused-unreadable",
            Self::NoSuchFile => "edit-refused-file",
            Self::UnknownKey(..) => "edit-refused-key",
            Self::WrongType(..) => "edit-refused-type",
            Self::ControlCharacter(_) => "edit-refused-control",
            Self::Vanished => "edit-refused-vanished",
            Self::Taken(_) => "edit-refused-taken",
            Self::Missing(_) => "edit-refused-missing",
            Self::Scattered => "edit-refused-scattered",
            Self::Unsure => "edit-refused-unsure",
        }
    }
}

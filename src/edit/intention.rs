//! What somebody wants of an authored file, in the terms of the guide and not of its text.

use super::new_value::NewValue;
use crate::calendar::Day;

/// A change that somebody wants.
#[derive(Clone, Debug, PartialEq)]
pub enum EditIntention {
    /// This key says this.
    Set {
        /// The way to the key.
        at: EditPath,
        /// What it says.
        value: NewValue,
    },
    /// This key, or this whole table, says nothing any more.
    Clear {
        /// The way to it.
        at: EditPath,
    },
    /// This list has another item.
    Add {
        /// The way to the list.
        list: EditPath,
        /// Its keys, in any order.
        fields: Vec<(String, NewValue)>,
        /// Where it goes.
        place: Placing,
    },
    /// The record of this list that has this id says this too; where the level does not have it, it completes the one of
    /// the levels below.
    Complete {
        /// The list: `acteurs`.
        list: EditPath,
        /// The id.
        id: String,
        /// Its keys; what is none says nothing any more.
        fields: Vec<(String, Option<NewValue>)>,
    },
    /// This item goes, and with it the text that it alone names.
    Remove {
        /// The way to it.
        item: EditPath,
    },
    /// This item stands elsewhere in its list.
    Move {
        /// The way to it.
        item: EditPath,
        /// Where to.
        place: Placing,
    },
    /// This item appears from a day on, up to a day.
    Date {
        /// The way to it.
        item: EditPath,
        /// `a_partir_du`
        from: Option<Day>,
        /// `jusqu_au`
        until: Option<Day>,
    },
    /// This item says this text, in the file that it names or in its own.
    Write {
        /// The way to it.
        item: EditPath,
        /// In Markdown.
        text: String,
    },
    /// This verb does this to a target: a `[[modifier]]`, or the one that does the same already.
    Override {
        /// `cible`
        target: String,
        /// `action`
        action: String,
        /// What else it says.
        fields: Vec<(String, NewValue)>,
    },
    /// Readers do not see this target.
    Hide {
        /// `cible`
        target: String,
        /// `pourquoi`
        reason: String,
    },
    /// The pages of this chapter stand in this order.
    Order {
        /// The chapter.
        chapter: String,
        /// Its pages; `...` for the rest.
        pages: Vec<String>,
    },
}

/// The way to a key, a table, a list or an item of one.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EditPath(pub Vec<EditStep>);

/// One step of a way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EditStep {
    /// This key of a table.
    Key(String),
    /// The item of a list that has this id.
    Id(String),
    /// The `[[modifier]]` with this target and verb; of several, the one of this number, from 0.
    Verb {
        /// `cible`
        target: String,
        /// `action`
        action: String,
        /// Its number.
        number: usize,
    },
    /// The item of this number of a list, from 0.
    Number(usize),
}

/// Where an item goes in its list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Placing {
    /// Behind all others.
    Last,
    /// Right before this one.
    Before(EditStep),
    /// Right behind this one.
    After(EditStep),
}

impl EditPath {
    /// The way along these keys: `["couleurs", "primaire"]`.
    pub fn keys<'a>(keys: impl IntoIterator<Item = &'a str>) -> Self {
        Self(keys.into_iter().map(|key| EditStep::Key(key.to_owned())).collect())
    }

    /// The way to the item `id` of the list `list`.
    pub fn item(list: &str, id: &str) -> Self {
        Self(vec![EditStep::Key(list.to_owned()), EditStep::Id(id.to_owned())])
    }

    /// The way to a `[[modifier]]`.
    pub fn verb(target: &str, action: &str, number: usize) -> Self {
        let verb = EditStep::Verb { target: target.to_owned(), action: action.to_owned(), number };
        Self(vec![EditStep::Key("modifier".to_owned()), verb])
    }

    /// A step further.
    #[must_use]
    pub fn join(&self, step: EditStep) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }

    /// To a key of it.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        self.join(EditStep::Key(key.to_owned()))
    }
}

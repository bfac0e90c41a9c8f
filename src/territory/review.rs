//! What a level's review file holds: the common text that somebody last agreed to override, verb by verb.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::calendar::Day;
use crate::record::verb::Verb;
use crate::text::Place;
use crate::text::path::SourcePath;
use crate::text::snapshot::Digest;

/// The form of review files that this program reads and writes.
pub const VERSION: i64 = 1;

/// A level's review file, read.
#[derive(Clone, Debug)]
pub struct Reviews {
    /// The file, there or not.
    pub file: SourcePath,
    /// What it holds, in the order in which it is written.
    pub entries: BTreeMap<Key, Arc<Review>>,
    /// The goals of the level's links into the guide that were there at the last review: `types/meuble#declaration`.
    pub links: BTreeSet<Arc<str>>,
    /// Whether all of it could be read: otherwise nothing is written over it.
    pub intact: bool,
}

impl Reviews {
    /// What somebody last agreed to of `verb`.
    pub fn of(&self, verb: &Verb) -> Option<&Arc<Review>> {
        self.entries.get(&Key::of(verb))
    }
}

/// Which review it is: of one level, the verbs of one kind on one target.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// `cible`, as the verb writes it.
    pub target: String,
    /// `action`
    pub action: String,
}

impl Key {
    /// The key of a verb.
    pub fn of(verb: &Verb) -> Self {
        Self { target: verb.target.value.to_string(), action: verb.action.word().to_owned() }
    }
}

/// What somebody last agreed to of one verb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The common text, canonical, with facts filled in; none where only the target is followed up.
    pub common: Option<String>,
    /// When.
    pub on: Option<Day>,
    /// Who.
    pub by: Option<String>,
    /// The fingerprint, as it is written.
    pub mark: Option<String>,
    /// Whether the fingerprint is that of the text: otherwise somebody changed one of them by hand.
    pub sound: bool,
    /// Where the target was, of a section; none where that was not noted.
    pub spot: Option<TargetSpot>,
    /// Where its table begins.
    pub place: Place,
}

/// Where a section is in its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetSpot {
    /// The rank of its heading.
    pub rank: u8,
    /// The section around it; none where it is in none.
    pub inside: Option<Arc<str>>,
}

/// The fingerprint of a canonical text: sixteen hexadecimal digits.
pub fn fingerprint(text: &str) -> String {
    Digest::of(text.as_bytes()).hex()[..16].to_owned()
}

/// The review file of the level whose file is `level`.
pub fn file_of(level: &SourcePath) -> SourcePath {
    level.parent().join(&format!("{}.relecture", level.stem()))
}

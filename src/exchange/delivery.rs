//! What somebody sends: a whole guide, or the files of one office.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::belonging::Belonging;
use crate::text::path::SourcePath;
use crate::text::snapshot::Digest;

/// The file of an archive that says what it is.
pub const NOTE: &str = "remise.json";

/// What makes a delivery a guide.
pub const CONTRACT: &str = "content/guide.toml";

/// What somebody sends, unpacked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// What it says of itself; none where Jalon did not make it.
    pub note: Option<DeliveryNote>,
    /// What it is.
    pub subject: DeliverySubject,
    /// Its files of a project.
    pub files: BTreeMap<SourcePath, Vec<u8>>,
}

/// What a delivery is of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeliverySubject {
    /// The network's guide.
    Guide,
    /// The files of the office of this territory.
    Office(String),
}

impl DeliverySubject {
    /// The name under which receptions remember it.
    pub fn name(&self) -> &str {
        match self {
            Self::Guide => "",
            Self::Office(id) => id,
        }
    }
}

/// What an archive says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryNote {
    /// `guide` or `territoire`
    pub remise: String,
    /// `projet` of the guide that it was made from; empty where that has none.
    #[serde(default)]
    pub projet: String,
    /// The territory that it is of, or that a guide is meant for; empty where there is none.
    #[serde(default)]
    pub territoire: String,
}

macro_rules! faults {
    ($($(#[doc = $doc:literal])+ $name:ident $key:literal;)*) => {
        /// Why something is no delivery; the words are the catalogues' under its key.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum DeliveryFaultKind { $($(#[doc = $doc])+ $name,)* }

        impl DeliveryFaultKind {
            /// Every sort.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The key of its words in the catalogues.
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => concat!("delivery-", $key),)* }
            }
        }
    };
}

faults! {
    /// No archive, or one that is cut or changed.
    Damaged "damaged";
    /// A part is locked with a password.
    Locked "locked";
    /// A name leads out of the folder in which it would be unpacked.
    Outside "outside";
    /// A link.
    Link "link";
    /// A name that some system does not take, or that nobody can read.
    BadName "bad-name";
    /// Two names that are one on some system.
    Twins "twins";
    /// More, or larger, than any guide.
    TooLarge "too-large";
    /// Nothing of a guide is in it.
    Nothing "nothing";
    /// Parts of a guide without the guide.
    NoGuide "no-guide";
    /// The files of several offices, without a guide.
    Several "several";
}

/// Why something is no delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryFault {
    /// What sort.
    pub kind: DeliveryFaultKind,
    /// The names in it that show it.
    pub names: Vec<String>,
}

impl DeliveryFault {
    /// Shown by these names.
    pub fn new(kind: DeliveryFaultKind, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { kind, names: names.into_iter().map(Into::into).collect() }
    }
}

impl Delivery {
    /// Of these files; a fault where they are no whole guide and not the files of one office.
    pub fn of(
        files: BTreeMap<SourcePath, Vec<u8>>,
        note: Option<DeliveryNote>,
    ) -> Result<Self, DeliveryFault> {
        let subject = subject_of(files.keys())?;
        Ok(Self { note, subject, files })
    }

    /// One digest of all its files.
    pub fn digest(&self) -> Digest {
        Digest::of_all(
            self.files
                .iter()
                .flat_map(|(path, bytes)| [Digest::of(path.as_str().as_bytes()), Digest::of(bytes)]),
        )
    }

    /// The offices whose files are in it.
    pub fn offices(&self) -> BTreeSet<String> {
        offices_of(self.files.keys())
    }

    /// The office that it was made for, or is of.
    pub fn addressee(&self) -> Option<&str> {
        match &self.subject {
            DeliverySubject::Office(id) => Some(id),
            DeliverySubject::Guide => {
                let named = self.note.as_ref().map(|note| note.territoire.as_str());
                named.filter(|id| !id.is_empty())
            }
        }
    }
}

/// What a delivery with these files is of.
fn subject_of<'a>(
    paths: impl Iterator<Item = &'a SourcePath> + Clone,
) -> Result<DeliverySubject, DeliveryFault> {
    let mut paths_left = paths.clone();
    if paths_left.any(|path| path.as_str() == CONTRACT) {
        return Ok(DeliverySubject::Guide);
    }
    let is_common = |path: &&SourcePath| !matches!(Belonging::of(path), Some(Belonging::Office(_)) | None);
    let common: Vec<String> = paths.clone().filter(is_common).map(ToString::to_string).collect();
    if !common.is_empty() {
        return Err(DeliveryFault::new(DeliveryFaultKind::NoGuide, common));
    }
    let mut offices = offices_of(paths).into_iter();
    match (offices.next(), offices.next()) {
        (None, _) => Err(DeliveryFault::new(DeliveryFaultKind::Nothing, Vec::<String>::new())),
        (Some(id), None) => Ok(DeliverySubject::Office(id)),
        (Some(one), Some(other)) => {
            Err(DeliveryFault::new(DeliveryFaultKind::Several, [one, other].into_iter().chain(offices)))
        }
    }
}

/// The offices whose files these are.
pub(super) fn offices_of<'a>(paths: impl Iterator<Item = &'a SourcePath>) -> BTreeSet<String> {
    let office = |path: &SourcePath| match Belonging::of(path)? {
        Belonging::Office(id) => Some(id),
        _ => None,
    };
    paths.filter_map(office).collect()
}

//! The seam to whoever publishes: what the page « Publier » wishes for, and what comes of it, as data.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::text_change::TextChange;

/// Publishes, for the page.
pub trait PublishDesk: Send + Sync {
    /// The targets that there are now.
    fn targets(&self) -> TargetList;

    /// The change that declares a target, or changes it; none where nothing changes.
    fn save(&self, form: &FilledTarget) -> Result<Option<TextChange>, UnsavedTarget>;

    /// Carries a wish out, however long that takes; `watch` hears how far it has come.
    fn carry_out(&self, wish: &PublishWish, watch: &dyn PublishWatch) -> PublishAnswer;
}

/// Hears how far a publication has come.
pub trait PublishWatch: Sync {
    /// So many bytes are to be sent.
    fn begins(&self, bytes: u64);

    /// So many more are in place.
    fn sent(&self, bytes: u64);
}

/// A password that somebody typed: it is shown nowhere, and forgotten with the wish that it came with.
#[derive(Clone, Default)]
pub struct TypedPassword(String);

impl TypedPassword {
    /// Of these letters.
    pub fn new(letters: String) -> Self {
        Self(letters)
    }

    /// The letters.
    pub fn letters(&self) -> &str {
        &self.0
    }

    /// A text without them, should somebody have repeated them.
    fn hide_in(&self, text: &mut String) {
        if !self.0.is_empty() && text.contains(&self.0) {
            *text = text.replace(&self.0, "***");
        }
    }
}

impl fmt::Debug for TypedPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// What somebody wishes for.
#[derive(Clone, Debug)]
pub struct PublishWish {
    /// The name of the target.
    pub target: String,
    /// The territory whose site it is about.
    pub territory: String,
    /// The password, where the target asks for one.
    pub password: Option<TypedPassword>,
    /// What to do.
    pub act: PublishAct,
}

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublishAct {
    /// To see whether the host lets us in, and what is there.
    Try,
    /// To see what is in a folder of the host.
    Look {
        /// The folder; `.` is the home folder of the account.
        folder: String,
    },
    /// To trust a host whose key has this fingerprint.
    Trust {
        /// The algorithm of the key.
        algorithm: String,
        /// What somebody compared.
        fingerprint: String,
    },
    /// To say what a publication would do.
    Plan {
        /// Whether it brings back the publication before.
        undo: bool,
        /// Whether a publication that somebody else left half done is taken over.
        unlock: bool,
    },
    /// To publish what was planned.
    Publish {
        /// Whether it brings back the publication before.
        undo: bool,
        /// Of the plan that was shown: another one is shown first.
        seal: String,
        /// The name of the folder, typed by whoever publishes over what is not ours.
        onto: String,
        /// What somebody agreed to.
        agreed: BTreeSet<PublishConsent>,
    },
    /// To compare what is on line with what was published.
    Verify,
}

/// What somebody agreed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PublishConsent {
    /// That many pages go, or that the site of somebody else is replaced.
    Alarm,
    /// That what was changed on the host is replaced.
    Edits,
    /// That files of another site are replaced.
    Foreign,
    /// That a site goes public which lacks what such a site must have.
    Unfinished,
    /// That the site goes off line.
    Withdrawal,
}

/// The targets, or what is wrong with the file that declares them.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TargetList {
    /// The targets, by name.
    pub targets: Vec<ListedTarget>,
    /// What is wrong, for people.
    pub fault: Option<String>,
}

/// A target.
#[derive(Clone, Debug, Serialize)]
pub struct ListedTarget {
    /// Its name.
    pub name: String,
    /// `sftp`
    pub sort: &'static str,
    /// Where it is, for people.
    pub place: String,
    /// Where readers find it.
    pub address: Option<String>,
    /// Whether whoever publishes is asked for a password.
    pub asks: bool,
    /// What its form says; none of a target that is the text file's alone.
    pub fields: Option<BTreeMap<&'static str, String>>,
}

/// A target that somebody filled in.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilledTarget {
    /// Its name.
    pub name: String,
    /// Whether it is not declared yet.
    pub new: bool,
    /// `sftp`
    pub sort: String,
    /// What the keys say: `hote`, `dossier` …
    pub fields: BTreeMap<String, String>,
    /// What they said when the form was opened: only what somebody changed since is written.
    #[serde(default)]
    pub was: BTreeMap<String, String>,
}

/// Why a target is not written, for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnsavedTarget {
    /// This is wrong with it.
    Wrong(Vec<String>),
    /// Somebody else changed it since the form was opened.
    Meanwhile(String),
}

/// What came of a wish.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum PublishAnswer {
    /// Nothing was done.
    Refused(PublishRefusal),
    /// The host lets us in.
    Tried(TriedHost),
    /// What is in a folder; nothing where it is not there.
    Looked {
        /// The folder.
        folder: String,
        /// Whether it is there.
        there: bool,
        /// The folders in it.
        folders: Vec<String>,
        /// The files in it.
        files: Vec<String>,
    },
    /// The host is trusted.
    Trusted,
    /// What would be done.
    Planned(Box<ShownPlan>),
    /// The host has just what it should.
    UpToDate {
        /// Where readers find it.
        address: Option<String>,
    },
    /// The site has errors: it is not published with them.
    Faulty {
        /// Which ones, as the command tells them.
        told: String,
    },
    /// It is published.
    Published {
        /// Where it is, for people.
        place: String,
        /// Where readers find it.
        address: Option<String>,
        /// Whether the publication before was brought back.
        undo: bool,
        /// Whether the site was taken away.
        withdrawn: bool,
        /// What the command would tell besides: where copies are kept.
        told: String,
    },
    /// What is on line.
    Verified {
        /// Whether nothing is wrong.
        good: bool,
        /// What was looked at.
        checks: Vec<ShownCheck>,
    },
}

/// Why nothing was done.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PublishRefusal {
    /// What sort of refusal, if it is a host's: `fault-login`.
    pub sort: &'static str,
    /// In one sentence.
    pub title: String,
    /// What to do.
    pub help: Vec<String>,
    /// The key of a host that is not known yet.
    pub key: Option<ShownKey>,
}

/// The key of a host.
#[derive(Clone, Debug, Serialize)]
pub struct ShownKey {
    /// The host.
    pub host: String,
    /// `ED25519`
    pub algorithm: String,
    /// `SHA256:…`
    pub fingerprint: String,
}

/// What is where the site goes.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TriedHost {
    /// Where that is, for people.
    pub place: String,
    /// The territory whose site is there.
    pub site: Option<String>,
    /// The folder is not there: what is said of it.
    pub missing: Option<String>,
    /// What is there and is not ours.
    pub strangers: ShownNames,
    /// Whether nobody can look at it.
    pub blind: bool,
    /// How much room is left, for people, as far as the host tells.
    pub room: Option<String>,
    /// Whether that is none.
    pub full: bool,
}

/// The first names of a list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ShownNames {
    /// The names.
    pub names: Vec<String>,
    /// How many more there are.
    pub more: usize,
}

impl ShownNames {
    /// Whether there is no name at all.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }
}

/// Names, and what is said of them.
#[derive(Clone, Debug, Serialize)]
pub struct ShownList {
    /// In one sentence.
    pub text: String,
    /// The names, if it needs any.
    pub names: ShownNames,
}

/// What a publication would do.
#[derive(Clone, Debug, Default, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is true or not whatever the others are")]
pub struct ShownPlan {
    /// Of this plan: of the host as it was seen, of what is sent, of the place, and of what somebody must agree to.
    pub seal: String,
    /// The name of the target that it is for.
    pub target: String,
    /// The territory that it is for.
    pub territory: String,
    /// Whether it brings back the publication before.
    pub undo: bool,
    /// Whether that is none: the site goes off line.
    pub withdraws: bool,
    /// Whether it is not the one that was agreed to.
    pub anew: bool,
    /// Where the site goes, for people.
    pub place: String,
    /// The name of the folder there.
    pub folder: String,
    /// Whether nothing of ours is there yet.
    pub first: bool,
    /// The publication that is brought back.
    pub back: Option<String>,
    /// Pages, by their titles.
    pub added: ShownNames,
    /// Pages, by their titles.
    pub changed: ShownNames,
    /// Pages, by their titles.
    pub removed: ShownNames,
    /// How many other files are new, change and go.
    pub others: [usize; 3],
    /// How many files are sent.
    pub files: usize,
    /// How large they are, for people.
    pub size: String,
    /// What else is to be known.
    pub notes: Vec<String>,
    /// What is in the folder and is not ours: its name is typed by whoever publishes.
    pub strangers: ShownNames,
    /// What somebody changed there.
    pub edits: ShownNames,
    /// Files of another site where ours go.
    pub foreign: ShownNames,
    /// Files that are put back, or stay, where the site goes off line.
    pub lists: Vec<ShownList>,
    /// What the site lacks before anybody may read it.
    pub lacks: Vec<ShownList>,
    /// Why somebody should look twice.
    pub alarm: Option<String>,
}

/// One thing that was looked at on line.
#[derive(Clone, Debug, Serialize)]
pub struct ShownCheck {
    /// `good`, `better`, `bad`
    pub verdict: &'static str,
    /// In one sentence.
    pub text: String,
}

impl PublishAnswer {
    /// What the command would tell, where that goes along.
    pub fn messages_mut(&mut self) -> Option<&mut String> {
        match self {
            Self::Faulty { told } | Self::Published { told, .. } => Some(told),
            _ => None,
        }
    }

    /// Takes the password out of what a host said.
    pub(super) fn hide(&mut self, password: &TypedPassword) {
        if let Self::Refused(refusal) = self {
            password.hide_in(&mut refusal.title);
            refusal.help.iter_mut().for_each(|text| password.hide_in(text));
        }
        self.messages_mut().into_iter().for_each(|text| password.hide_in(text));
    }
}

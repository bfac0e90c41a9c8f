//! The seam to whoever publishes: what the page « Publier » wishes for, and what comes of it, as data.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::text_change::TextChange;

/// Publishes, for the page.
pub trait PublishDesk: Send + Sync {
    /// The targets that there are now.
    fn targets(&self) -> TargetList;

    /// The change that declares a target, or changes it; none where nothing changes. Or what is wrong, for people.
    fn save(&self, form: &FilledTarget) -> Result<Option<TextChange>, Vec<String>>;

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
        agreed: PublishConsent,
    },
    /// To compare what is on line with what was published.
    Verify,
}

/// What somebody agreed to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PublishConsent {
    /// That many pages go, or that the site of somebody else is replaced.
    pub alarm: bool,
    /// That what was changed on the host is replaced.
    pub edits: bool,
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
    Faulty,
    /// It is published.
    Published {
        /// Where it is, for people.
        place: String,
        /// Where readers find it.
        address: Option<String>,
        /// Whether the publication before was brought back.
        undo: bool,
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
    pub strangers: Vec<String>,
    /// Whether nobody can look at it.
    pub blind: bool,
    /// How much room is left, for people, as far as the host tells.
    pub room: Option<String>,
    /// Whether that is none.
    pub full: bool,
}

/// What a publication would do.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ShownPlan {
    /// Of this plan.
    pub seal: String,
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
    pub added: Vec<String>,
    /// Pages, by their titles.
    pub changed: Vec<String>,
    /// Pages, by their titles.
    pub removed: Vec<String>,
    /// How many other files are new, change and go.
    pub others: [usize; 3],
    /// How many files are sent.
    pub files: usize,
    /// How large they are, for people.
    pub size: String,
    /// What else is to be known.
    pub notes: Vec<String>,
    /// What is in the folder and is not ours: its name is typed by whoever publishes.
    pub strangers: Vec<String>,
    /// What somebody changed there.
    pub edits: Vec<String>,
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
    /// Takes the password out of what a host said.
    pub(super) fn hide(&mut self, password: &TypedPassword) {
        if let Self::Refused(refusal) = self {
            password.hide_in(&mut refusal.title);
            refusal.help.iter_mut().for_each(|text| password.hide_in(text));
        }
    }
}

//! The journal of a publication: what it began, and what is in place, so that the next run goes on where it was cut.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Write;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::past_publication::PastPublication;
use super::plan::PublishPlan;
use super::remote_manifest::{RemoteManifest, digest_of};
use crate::fs::{create, read, remove};
use crate::text::snapshot::Digest;

/// A line of the journal.
#[derive(Serialize, Deserialize)]
enum Noted {
    Begun {
        token: String,
        #[serde(default)]
        undoes: Option<String>,
        /// The files that it puts there.
        #[serde(default)]
        sends: Option<String>,
        /// The last publication before it.
        #[serde(default)]
        after: Option<u64>,
        /// Whether nothing of ours was there before it.
        #[serde(default)]
        first: bool,
        /// The manifest that stood when it began.
        #[serde(default)]
        stood: Option<String>,
        /// Whether it takes the first publication away.
        #[serde(default)]
        withdraws: bool,
    },
    Done {
        path: String,
        size: u64,
        stamp: String,
        hash: String,
    },
}

/// What an interrupted publication left in the journal.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    /// Which publication.
    pub token: Option<String>,
    /// The files that it was bringing back, of one that undoes another.
    pub undoes: Option<Digest>,
    /// The files that it had put in place: size, stamp, hash.
    pub done: BTreeMap<String, (u64, String, Digest)>,
    /// Whether nothing of ours was there before it.
    pub(super) first: bool,
    /// Whether it was taking the first publication away.
    pub(super) withdraws: bool,
    /// What it was to put there, in each of its attempts.
    sends: BTreeSet<Digest>,
    /// The manifests that stood when one of them began.
    stood: BTreeSet<Digest>,
    /// The last publication before it.
    after: Option<u64>,
}

impl Journal {
    /// The journal that is written at `path`.
    pub(super) fn read(path: &Path) -> Self {
        let mut journal = Self::default();
        let bytes = read::bytes(path).unwrap_or_default();
        for line in bytes.split(|byte| *byte == b'\n') {
            match serde_json::from_slice(line) {
                Ok(Noted::Begun { token, undoes, sends, after, first, stood, withdraws }) => {
                    journal.token = Some(token);
                    journal.undoes = undoes.as_deref().and_then(Digest::parse);
                    journal.sends.extend(sends.as_deref().and_then(Digest::parse));
                    journal.stood.extend(stood.as_deref().and_then(Digest::parse));
                    journal.after = journal.after.or(after);
                    journal.first = first;
                    journal.withdraws = withdraws;
                }
                Ok(Noted::Done { path, size, stamp, hash }) => {
                    if let Some(digest) = Digest::parse(&hash) {
                        journal.done.insert(path, (size, stamp, digest));
                    }
                }
                // The last line may be cut.
                Err(_) => {}
            }
        }
        journal
    }

    /// Whether a publication was cut short that undoes no other.
    pub fn is_cut(&self) -> bool {
        self.token.is_some() && self.undoes.is_none()
    }

    /// Whether it is among the recorded ones, `entries`, all the same: it was cut after that.
    pub fn is_recorded(&self, entries: &[(u64, PastPublication)]) -> bool {
        let last = entries.last().map(|(number, _)| *number);
        self.after.is_some_and(|after| last.is_some_and(|last| last > after))
    }

    /// Whether it says what was to be put there: one that was taken over from somebody else does not.
    pub(super) fn sends(&self) -> bool {
        !self.sends.is_empty()
    }

    /// Whether what is on the host is what was to be put there.
    pub fn sent(&self, stands: &RemoteManifest) -> bool {
        self.sends.contains(&digest_of(&stands.files))
    }

    /// Whether this very manifest stood when it began.
    pub(super) fn stood(&self, stands: &RemoteManifest) -> bool {
        self.stood.contains(&Digest::of(&stands.bytes()))
    }
}

/// What a journal says of a publication that begins, or goes on.
#[derive(Default)]
pub(super) struct Beginning {
    pub(super) undoes: Option<Digest>,
    pub(super) sends: Option<Digest>,
    pub(super) stood: Option<Digest>,
    pub(super) first: bool,
    pub(super) withdraws: bool,
}

impl Beginning {
    /// Of what `plan` does; `before` is the journal with which it goes on.
    pub(super) fn of(plan: &PublishPlan, before: &Journal) -> Self {
        let stands = plan.stands.as_ref();
        // The first one, which was cut when its manifest was there already, and nobody went on with it.
        let goes_on = before.first && plan.held && stands.is_some_and(|stands| before.sent(stands));
        // One that went over another site, and was cut while the manifest of that was away; or that somebody else began, who
        // alone has the files that it covered.
        let replaces = before.is_cut() && !before.first;
        Self {
            undoes: plan.undone(),
            sends: Some(digest_of(&plan.remote_manifest.files)),
            stood: stands.map(|stands| Digest::of(&stands.bytes())),
            first: plan.first && !replaces || goes_on,
            withdraws: plan.withdraws,
        }
    }

    /// Writes it down at `path`, under `token`; `after` is the last publication before.
    pub(super) fn write(self, path: &Path, token: &str, after: u64) -> Result<File, Fault> {
        if Journal::read(path).token.as_deref() != Some(token) {
            let _ = remove::file(path);
        }
        let hex = |digest: Option<Digest>| digest.map(|digest| digest.hex());
        let mut file = create::appended_file(path)?;
        let begun = Noted::Begun {
            token: token.to_owned(),
            undoes: hex(self.undoes),
            sends: hex(self.sends),
            after: Some(after),
            first: self.first,
            stood: hex(self.stood),
            withdraws: self.withdraws,
        };
        // The last line may be cut: nothing is to be read together with it.
        file.write_all(b"\n").map_err(Fault::of("journal"))?;
        note(&mut file, &begun)?;
        Ok(file)
    }
}

/// Notes a file that is in place.
pub fn note_done(journal: &mut File, path: &str, stat: (u64, &str), digest: Digest) -> Result<(), Fault> {
    let (size, stamp) = (stat.0, stat.1.to_owned());
    note(journal, &Noted::Done { path: path.to_owned(), size, stamp, hash: digest.hex() })
}

fn note(journal: &mut File, line: &Noted) -> Result<(), Fault> {
    let mut text = serde_json::to_string(line).expect("plain texts and numbers");
    text.push('\n');
    journal.write_all(text.as_bytes()).map_err(Fault::of("journal"))
}

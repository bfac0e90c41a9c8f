//! What is written down while files reach a host.

use std::collections::BTreeMap;
use std::fs::File;
use std::sync::Mutex;

use super::Watch;
use super::artifacts::Artifact;
use super::fault::{Fault, FaultKind};
use super::publication_journal::note_done;
use super::store::{Stat, Store};

/// The journal, the watcher, and what the host says of each file.
pub(super) struct UploadProgress<'w> {
    pub(super) journal: Mutex<File>,
    pub(super) watch: &'w dyn Watch,
    pub(super) stats: Mutex<BTreeMap<String, Stat>>,
}

impl UploadProgress<'_> {
    /// Writes down that these files arrived, by what the host says of them, which is asked in one question.
    pub(super) fn done_on(&self, store: &mut dyn Store, files: &[(&str, &Artifact)]) -> Result<(), Fault> {
        let paths: Vec<String> = files.iter().map(|(path, _)| (*path).to_owned()).collect();
        let stats = store.stat(&paths)?;
        for ((path, item), stat) in files.iter().zip(stats) {
            let Some(stat) = stat.filter(|stat| stat.size == item.size) else {
                return Err(Fault::new(FaultKind::Damaged, *path, ""));
            };
            let mut journal = self.journal.lock().expect("no thread panics with it");
            note_done(&mut journal, path, (stat.size, &stat.stamp), item.digest)?;
            self.stats.lock().expect("no thread panics with it").insert((*path).to_owned(), stat);
            self.watch.sent(item.size);
        }
        Ok(())
    }
}

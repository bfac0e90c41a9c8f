//! `publier.toml`, the file that declares where sites are sent, as commands read it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::deploy::read_targets;
use crate::deploy::target::PublishTarget;
use crate::diagnostic::Checked;
use crate::failure::{Doing, Failure};
use crate::project;
use crate::report::finding::Findings;
use crate::text::path::SourcePath;
use crate::text::snapshot::{Snapshot, SnapshotEntry, SourceText};

/// Its name, at the root of a project.
pub(super) const FILE: &str = "publier.toml";

/// What the file says.
pub(super) struct TargetsFile {
    /// As messages name it.
    pub(super) name: SourcePath,
    /// The targets, by name, and what is wrong with them.
    pub(super) targets: Checked<BTreeMap<String, PublishTarget>>,
    text: Arc<str>,
}

impl TargetsFile {
    /// Reads its text.
    pub(super) fn of(name: SourcePath, text: &SourceText) -> Self {
        let targets = read_targets::read(&name, &text.text);
        Self { name, targets, text: Arc::clone(&text.text) }
    }

    /// The text as messages may show it: without what seems secret.
    pub(super) fn masked_text(&self) -> SnapshotEntry {
        SnapshotEntry::Text(SourceText::new(&read_targets::masked(&self.name, &self.text)))
    }

    /// What is wrong with it, and the snapshot whose lines messages show.
    pub(super) fn findings(&self) -> (Snapshot, Findings) {
        let mut findings = Findings::default();
        findings.add_all(&self.targets.problems, None);
        (Snapshot::new([(self.name.clone(), self.masked_text())].into()), findings)
    }
}

/// Reads it.
pub(super) fn read(file: &Path) -> Result<TargetsFile, Failure> {
    let name = SourcePath::parse(&file.file_name().unwrap_or_default().to_string_lossy());
    let name = name.unwrap_or_else(|| SourcePath::parse(FILE).expect("a plain name"));
    match project::single(&name, file)? {
        SnapshotEntry::Text(text) => Ok(TargetsFile::of(name, &text)),
        _ => Err(Failure::of(Doing::Reading, file)(std::io::ErrorKind::InvalidData.into())),
    }
}

//! `publier.toml`, the file that declares where sites are sent, as commands read it.

use std::collections::BTreeMap;
use std::path::Path;

use crate::deploy::read_targets;
use crate::deploy::target::PublishTarget;
use crate::diagnostic::Checked;
use crate::failure::{Doing, Failure};
use crate::project;
use crate::text::path::SourcePath;
use crate::text::snapshot::{SnapshotEntry, SourceText};

/// Its name, at the root of a project.
pub(super) const FILE: &str = "publier.toml";

/// What the file says.
pub(super) struct TargetsFile {
    /// As messages name it.
    pub(super) name: SourcePath,
    /// The targets, by name, and what is wrong with them.
    pub(super) targets: Checked<BTreeMap<String, PublishTarget>>,
    /// The text as messages may show it: without what seems secret.
    pub(super) shown: SnapshotEntry,
}

/// Reads it.
pub(super) fn read(file: &Path) -> Result<TargetsFile, Failure> {
    let name = SourcePath::parse(&file.file_name().unwrap_or_default().to_string_lossy());
    let name = name.unwrap_or_else(|| SourcePath::parse(FILE).expect("a plain name"));
    let SnapshotEntry::Text(text) = project::single(&name, file)? else {
        let odd = std::io::Error::from(std::io::ErrorKind::InvalidData);
        return Err(Failure::of(Doing::Reading, file)(odd));
    };
    let targets = read_targets::read(&name, &text.text);
    let shown = SnapshotEntry::Text(SourceText::new(&read_targets::masked(&name, &text.text)));
    Ok(TargetsFile { name, targets, shown })
}

//! Reads `territories/`: every territory, and the levels that they share.

use std::borrow::Cow;
use std::sync::Arc;

use super::levels::{Level, LevelName, Territories};
use super::read_level::{LevelSetting, level_name, read_level};
use super::read_review::report_orphans;
use crate::diagnostic::Checked;
use crate::guide::contract::Contract;
use crate::record::read_attached::check_svg_files;
use crate::record::read_source::{check_case, text_at};
use crate::text::path::SourcePath;
use crate::text::snapshot::{Snapshot, SourceText};

/// A file to be read as a level.
#[derive(Clone, Debug)]
pub struct LevelSource<'s> {
    /// Its path.
    pub path: &'s SourcePath,
    /// The level's name.
    pub name: LevelName,
    /// Its text.
    pub source: Cow<'s, SourceText>,
}

/// Reads levels, in their order: `read_level` for each, in parallel or from memory.
pub type ReadLevels<'r> = dyn Fn(&[LevelSource<'_>], &LevelSetting<'_>) -> Vec<Checked<Arc<Level>>> + 'r;

/// Reads every level.
pub fn read(snapshot: &Snapshot, contract: &Contract) -> Checked<Territories> {
    read_with(snapshot, contract, &|sources, setting| {
        let one = |level: &LevelSource<'_>| {
            let read = read_level(level.path, &level.name, &level.source, setting);
            Checked::new(Arc::new(read.value), read.problems)
        };
        sources.iter().map(one).collect()
    })
}

/// Reads every level, with `read_levels`.
pub fn read_with(
    snapshot: &Snapshot,
    contract: &Contract,
    read_levels: &ReadLevels<'_>,
) -> Checked<Territories> {
    let mut problems = Vec::new();
    check_case(snapshot, "territories", &mut problems);
    check_svg_files(snapshot, "territories", &mut problems);
    let mut sources = Vec::new();
    for (path, _) in snapshot.below("territories") {
        if let Some(name) = level_name(path)
            && let Some(source) = text_at(snapshot, path, &mut problems)
        {
            sources.push(LevelSource { path, name, source });
        }
    }
    let setting = LevelSetting::new(snapshot, contract);
    let mut territories = Territories::default();
    for read in read_levels(&sources, &setting) {
        problems.extend(read.problems);
        territories.levels.insert(read.value.name.clone(), read.value);
    }
    report_orphans(snapshot, &mut problems);
    Checked::new(territories, problems)
}

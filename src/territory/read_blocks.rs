//! What levels write in the place of blocks of the theme: `territories/<level>/theme/<block>.html`.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::levels::{Level, LevelRank};
use crate::diagnostic::code::Code;
use crate::diagnostic::{Checked, Diagnostic, Problems, Role};
use crate::text::Place;
use crate::text::path::SourcePath;
use crate::text::scope::Scope;
use crate::text::snapshot::SnapshotEntry;
use crate::theme::patch::Override;

/// The folder of a level that holds them.
pub const FOLDER: &str = "theme";

/// The level (`pays`, `departements/24`) and the block that the file at `path` is of; `None` where it is no block's.
pub fn block_name(path: &SourcePath) -> Option<(&str, &str)> {
    let inside = path.below("territories")?.strip_suffix(".html")?;
    let (folder, block) = inside.rsplit_once('/')?;
    let level = folder.strip_suffix(FOLDER)?.strip_suffix('/')?;
    let is_level = match level.split_once('/') {
        None => !is_of_ranks(level),
        Some((folder, name)) => is_of_ranks(folder) && !name.contains('/'),
    };
    (is_level && !level.is_empty() && !block.is_empty()).then_some((level, block))
}

fn is_of_ranks(folder: &str) -> bool {
    LevelRank::ALL.into_iter().any(|rank| rank.folder() == Some(folder))
}

/// The blocks that the levels of a territory say otherwise, the lowest rank first; what two parents of one rank do not
/// agree on, and no deeper level decides, is told.
pub fn overrides(ranks: &[Vec<Arc<Level>>], files: &Scope) -> Checked<Vec<Override>> {
    let mut problems = Problems::new();
    let mut by_block: BTreeMap<String, Vec<Vec<Override>>> = BTreeMap::new();
    for rank in ranks {
        let mut here: BTreeMap<String, Vec<Override>> = BTreeMap::new();
        for level in rank {
            for (block, own) in files.own().filter_map(|path| Some((block_name(path)?, path))) {
                if *level.name.text != *block.0 {
                    continue;
                }
                let text = match files.get(own) {
                    Some(SnapshotEntry::Text(source)) => Arc::clone(&source.text),
                    Some(SnapshotEntry::Asset { size, .. }) => {
                        let problem = Diagnostic::new(Code::TooLarge, Place::start_of(own.clone()));
                        problems.push(problem.with("path", own).with("size", size / 1_000_000));
                        continue;
                    }
                    // Bytes that are no text are told with those of all files.
                    _ => continue,
                };
                let own = Override { block: block.1.to_owned(), file: own.clone(), text };
                here.entry(own.block.clone()).or_default().push(own);
            }
        }
        for (block, own) in here {
            by_block.entry(block).or_default().push(own);
        }
    }
    let mut settled = Vec::new();
    for ranks in by_block.into_values() {
        let deepest = ranks.len() - 1;
        for (at, mut rank) in ranks.into_iter().enumerate() {
            let other = rank.iter().find(|other| other.text != rank[0].text);
            match other {
                None => settled.push(rank.swap_remove(0)),
                Some(other) if at == deepest => problems.push(conflict(&rank[0], other)),
                // A deeper level decides.
                Some(_) => {}
            }
        }
    }
    Checked::new(settled, problems)
}

fn conflict(one: &Override, other: &Override) -> Diagnostic {
    Diagnostic::new(Code::ConflictingBlocks, Place::start_of(other.file.clone()))
        .with("name", &one.block)
        .with("one", &one.file)
        .with("other", &other.file)
        .related(Role::Other, Place::start_of(one.file.clone()))
}

#[cfg(test)]
mod tests {
    use super::block_name;
    use crate::text::path::SourcePath;

    #[test]
    fn a_block_stands_in_the_theme_folder_of_a_level() {
        for (path, expected) in [
            ("territories/pays/theme/pied.html", Some(("pays", "pied"))),
            ("territories/departements/24/theme/pied.html", Some(("departements/24", "pied"))),
            ("territories/theme/theme/pied.html", Some(("theme", "pied"))),
            ("territories/zones/theme/pied.html", None),
            ("territories/theme/pied.html", None),
            ("territories/pays/theme/sous/pied.html", None),
            ("territories/pays/images/theme/pied.html", None),
            ("territories/pays/mon-theme/pied.html", None),
            ("territories/pays/theme/pied.md", None),
            ("territories/pays/theme/.html", None),
            ("content/pays/theme/pied.html", None),
        ] {
            assert_eq!(block_name(&SourcePath::parse(path).unwrap()), expected, "{path}");
        }
    }
}

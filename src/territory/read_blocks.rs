//! Reads what levels say in the place of blocks of the theme: `territories/<level>/theme/<block>.md`.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::former_block::as_markdown;
use super::levels::{LevelRank, LocalBlock};
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::markdown::node::{Body, Node};
use crate::markdown::piece::Piece;
use crate::markdown::visit::walk;
use crate::record::read_source::text_at;
use crate::record::read_text::{
    parse_local, places_of_common, report_doubtful_common, take_common_within, whole_text,
};
use crate::record::verb::{Action, LocalText, Period, TargetRef, Verb};
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;
use crate::text::{Place, Placed};

/// The folder of a level that holds them.
pub const FOLDER: &str = "theme";

/// The level (`pays`, `departements/24`) and the block that the file at `path` is of; `None` where it is no block's.
pub fn block_name(path: &SourcePath) -> Option<(&str, &str)> {
    named(path, ".md")
}

/// The same, of a block in the form that blocks once had.
pub fn former_block_name(path: &SourcePath) -> Option<(&str, &str)> {
    named(path, ".html")
}

fn named<'p>(path: &'p SourcePath, ending: &str) -> Option<(&'p str, &'p str)> {
    let inside = path.below("territories")?.strip_suffix(ending)?;
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

/// The blocks of a level.
#[derive(Default)]
pub(super) struct LevelBlocks {
    pub(super) blocks: Vec<Arc<LocalBlock>>,
    /// What is to be said of those in HTML.
    pub(super) former: BTreeMap<Arc<str>, Diagnostic>,
    /// Where all of them are.
    pub(super) files: Vec<SourcePath>,
}

/// Reads the blocks of `level`.
pub(super) fn read_blocks(snapshot: &Snapshot, level: &str, problems: &mut Problems) -> LevelBlocks {
    let mut read = LevelBlocks::default();
    for (path, _) in snapshot.below(&format!("territories/{level}/{FOLDER}")) {
        if let Some((_, name)) = block_name(path).filter(|(of, _)| *of == level) {
            read.files.push(path.clone());
            read.blocks.extend(read_block(snapshot, path, name, problems).map(Arc::new));
        } else if let Some((_, name)) = former_block_name(path).filter(|(of, _)| *of == level) {
            read.files.push(path.clone());
            let markdown = text_at(snapshot, path, problems).and_then(|source| as_markdown(&source.text));
            let problem = Diagnostic::new(Code::BlockInHtml, Place::start_of(path.clone()))
                .with("path", path.parent().join(&format!("{name}.md")))
                .with("markdown", markdown.as_deref().unwrap_or("none"));
            read.former.insert(name.into(), problem);
        }
    }
    read
}

fn read_block(
    snapshot: &Snapshot,
    path: &SourcePath,
    name: &str,
    problems: &mut Problems,
) -> Option<LocalBlock> {
    let source = whole_text(snapshot, path, problems)?;
    let body = parse_local(&source, problems);
    let commons = places_of_common(&body);
    let within = take_common_within(problems);
    problems.extend(
        within.into_iter().map(|place| Diagnostic::new(Code::WrapWithoutCommon, place).with("count", 1)),
    );
    report_doubtful_common(&body, problems);
    let refuse = |part: &str, place: Place| Diagnostic::new(Code::BlockPart, place).with("part", part);
    problems.extend(commons.iter().skip(1).map(|place| refuse("{{ commun }}", place.clone())));
    for (part, place) in parts_of_pages(&body) {
        problems.push(refuse(part, place));
    }
    let text = LocalText { source, body };
    let place = Place::start_of(path.clone());
    let name: Arc<str> = name.into();
    let verb = Verb {
        place: place.clone(),
        target: Placed::new(TargetRef::ThemeBlock(Arc::clone(&name)), place),
        action: if commons.is_empty() { Action::Replace } else { Action::Wrap }(text.clone()),
        id: None,
        reason: None,
        policy: None,
        period: Period::default(),
    };
    Some(LocalBlock { name, text, verb: Arc::new(verb) })
}

/// What only pages may have: their slots are filled, and their tasks ticked, by the name of the page.
fn parts_of_pages(body: &Body) -> Vec<(&'static str, Place)> {
    let mut found = Vec::new();
    walk(body, &mut |node| {
        if let Node::Slot(slot) = node {
            found.push(("::: local", slot.place.clone()));
        }
        found.extend(node.pieces().unwrap_or_default().iter().filter_map(|piece| match piece {
            Piece::Task(hole) => Some(("- [ ]", hole.place.clone())),
            Piece::Field(field) => Some(("- [__]", field.hole.place.clone())),
            _ => None,
        }));
    });
    found
}

#[cfg(test)]
mod tests {
    use super::block_name;
    use crate::text::path::SourcePath;

    #[test]
    fn a_block_stands_in_the_theme_folder_of_a_level() {
        for (path, expected) in [
            ("territories/pays/theme/pied.md", Some(("pays", "pied"))),
            ("territories/departements/24/theme/pied.md", Some(("departements/24", "pied"))),
            ("territories/theme/theme/pied.md", Some(("theme", "pied"))),
            ("territories/zones/theme/pied.md", None),
            ("territories/theme/pied.md", None),
            ("territories/pays/theme/sous/pied.md", None),
            ("territories/pays/images/theme/pied.md", None),
            ("territories/pays/mon-theme/pied.md", None),
            ("territories/pays/theme/pied.html", None),
            ("territories/pays/theme/.md", None),
            ("content/pays/theme/pied.md", None),
        ] {
            assert_eq!(block_name(&SourcePath::parse(path).unwrap()), expected, "{path}");
        }
    }
}

//! Reads the text of a verb or of a local page: `texte`, or the file that `fichier` names.

use super::read_known::Known;
use super::read_source::{named_file, text_at};
use super::verb::LocalText;
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::markdown::node::{Body, Node};
use crate::markdown::visit::walk;
use crate::markdown::{ParseContext, parse};
use crate::table::fields::Fields;
use crate::text::located_text::LocatedText;
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;
use crate::text::{Place, Placed};

/// The file of a level, and what its tables may name.
#[derive(Clone, Copy, Debug)]
pub struct LevelFile<'a> {
    /// The project.
    pub snapshot: &'a Snapshot,
    /// The file.
    pub file: &'a SourcePath,
    /// What the guide declares.
    pub known: &'a Known,
}

/// What became of the text of a table.
#[derive(Debug)]
pub enum Told {
    /// Here it is.
    Text(LocalText),
    /// Neither `texte` nor `fichier`.
    Absent,
    /// One of them, in which something is wrong that was told.
    Faulty,
}

/// Reads `texte` or `fichier`; both at once are told.
pub fn read_text(fields: &mut Fields<'_, '_>, level: LevelFile<'_>) -> Told {
    match (fields.entry("texte"), fields.entry("fichier")) {
        (None, None) => return Told::Absent,
        (Some(_), Some(second)) => {
            if let Some(path) = fields.text("fichier") {
                fields.invalid("fichier", &path.value, "texte | fichier", second.key.place.clone(), None);
            }
        }
        _ => {}
    }
    let source = match fields.entry("texte") {
        Some(_) => fields.located_text("texte"),
        None => fields.path("fichier").and_then(|path| file_text(&path, level, fields)),
    };
    let Some(source) = source else { return Told::Faulty };
    if source.as_str().trim().is_empty() {
        return Told::Absent;
    }
    let body = parse_local(&source, fields.problems());
    Told::Text(LocalText { source, body })
}

fn file_text(
    written: &Placed<String>,
    level: LevelFile<'_>,
    fields: &mut Fields<'_, '_>,
) -> Option<LocatedText> {
    let path = named_file(level.snapshot, level.file, written, fields.problems())?;
    let before = fields.problems().len();
    if let Some(source) = text_at(level.snapshot, &path, fields.problems()) {
        if source.text.lines().next().is_some_and(|line| line.trim_end() == "+++") {
            let place = Place::start_of(path.clone());
            fields.tell(Diagnostic::new(Code::FrontMatterHere, place).with("path", &path));
            return None;
        }
        return Some(LocatedText::plain(source.text.clone(), path, 0));
    }
    if fields.problems().len() == before {
        fields.invalid("fichier", path.as_str(), "*.md", written.place.clone(), None);
    }
    None
}

/// Parses a text of a level: its links start at the root of the content.
pub fn parse_local(source: &LocatedText, problems: &mut Problems) -> Body {
    parse(source, &ParseContext { page: "", local: true }, problems)
}

/// Tells each place of `body`, a text that wraps nothing, where it takes in what it would wrap.
pub fn tell_common(body: &[Node], problems: &mut Problems) {
    problems.extend(
        places_of_common(body).into_iter().map(|place| Diagnostic::new(Code::MisplacedCommon, place)),
    );
}

/// Tells each place of `body` where what it wraps would not show for everybody: in a condition, in a slot.
pub fn tell_doubtful_common(body: &[Node], problems: &mut Problems) {
    for node in body {
        match node {
            Node::Slot(_) | Node::Choice(_) => tell_common(std::slice::from_ref(node), problems),
            _ => node.bodies().for_each(|body| tell_doubtful_common(body, problems)),
        }
    }
}

/// Every place of `body` where a wrapping text takes in what it wraps.
pub fn places_of_common(body: &[Node]) -> Vec<Place> {
    let mut places = Vec::new();
    walk(body, &mut |node| {
        if let Node::Common(place) = node {
            places.push(place.clone());
        }
    });
    places
}

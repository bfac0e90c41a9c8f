//! Reads the text of a verb or of a local page: `texte`, or the file that `fichier` names.

use super::declared_names::DeclaredNames;
use super::read_source::{named_file, text_at};
use super::verb::LocalText;
use crate::diagnostic::code::Code;
use crate::diagnostic::control_character::check_markdown;
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
    pub declared: &'a DeclaredNames,
}

/// The text of a table, as far as it was found.
#[derive(Debug)]
pub enum FoundText {
    /// The text.
    Text(LocalText),
    /// Neither `texte` nor `fichier`.
    Absent,
    /// One of them, with a fault that was reported.
    Faulty,
}

/// Reads `texte` or `fichier`; reports both at once.
pub fn read_text(fields: &mut Fields<'_, '_>, level: LevelFile<'_>) -> FoundText {
    match (fields.entry_of("texte"), fields.entry_of("fichier")) {
        (None, None) => return FoundText::Absent,
        (Some(_), Some(second)) => {
            if let Some(path) = fields.text("fichier") {
                fields.invalid(
                    "fichier",
                    &path.value,
                    ("either", "texte, fichier"),
                    second.key.place.clone(),
                    None,
                );
            }
        }
        _ => {}
    }
    let source = match fields.entry_of("texte") {
        Some(_) => fields.located_text("texte"),
        None => fields.path("fichier").and_then(|path| file_text(&path, level, fields)),
    };
    let Some(source) = source else { return FoundText::Faulty };
    if source.as_str().trim().is_empty() {
        return FoundText::Absent;
    }
    let body = parse_local(&source, fields.problems());
    FoundText::Text(LocalText { source, body })
}

fn file_text(
    written: &Placed<String>,
    level: LevelFile<'_>,
    fields: &mut Fields<'_, '_>,
) -> Option<LocatedText> {
    let path = named_file(level.snapshot, level.file, written, fields.problems())?;
    if path.below("content").is_some() && path.extension() == "md" {
        // The page is right where it is: it is the name that is wrong.
        let problem = Diagnostic::new(Code::FrontMatterHere, written.place.clone());
        fields.report(problem.with("path", &path).with("kind", "page"));
        return None;
    }
    let before = fields.problems().len();
    let text = whole_text(level.snapshot, &path, fields.problems());
    if text.is_none() && fields.problems().len() == before {
        fields.invalid("fichier", path.as_str(), ("file", "*.md"), written.place.clone(), None);
    }
    text
}

/// The text of a file that a level wrote; reports one that begins with front matter, which belongs to pages.
pub fn whole_text(snapshot: &Snapshot, path: &SourcePath, problems: &mut Problems) -> Option<LocatedText> {
    let source = text_at(snapshot, path, problems)?;
    if source.text.lines().next().is_some_and(|line| line.trim_end() == "+++") {
        let place = Place::start_of(path.clone());
        problems.push(Diagnostic::new(Code::FrontMatterHere, place).with("path", path).with("kind", "text"));
        return None;
    }
    let source = LocatedText::plain(source.text.clone(), path.clone(), 0);
    check_markdown(&source, problems);
    Some(source)
}

/// Parses a text of a level: its links start at the root of the content.
pub fn parse_local(source: &LocatedText, problems: &mut Problems) -> Body {
    parse(source, &ParseContext { page: "", local: true }, problems)
}

/// Reports each `{{ commun }}` in `body`, a text that wraps nothing.
pub fn report_common(body: &[Node], problems: &mut Problems) {
    let within = take_common_within(problems);
    let places = within.into_iter().chain(places_of_common(body));
    problems.extend(places.map(|place| Diagnostic::new(Code::MisplacedCommon, place)));
}

/// The places of `{{ commun }}` within paragraphs of the text that was just read: the parser could only say that it knows no
/// such value, and whoever knows what the text is for says what it is.
pub fn take_common_within(problems: &mut Problems) -> Vec<Place> {
    let is_common = |problem: &mut Diagnostic| {
        problem.code == Code::HoleSyntax && problem.facts.get("found").is_some_and(|found| found == "commun")
    };
    problems.extract_if(.., is_common).map(|problem| problem.place).collect()
}

/// Reports each `{{ commun }}` in `body` that not every reader would see: in a condition, in a slot.
pub fn report_doubtful_common(body: &[Node], problems: &mut Problems) {
    for node in body {
        match node {
            Node::Slot(_) | Node::Choice(_) => report_common(std::slice::from_ref(node), problems),
            _ => node.bodies().for_each(|body| report_doubtful_common(body, problems)),
        }
    }
}

/// The place of each `{{ commun }}` in `body`.
pub fn places_of_common(body: &[Node]) -> Vec<Place> {
    let mut places = Vec::new();
    walk(body, &mut |node| {
        if let Node::Common(place) = node {
            places.push(place.clone());
        }
    });
    places
}

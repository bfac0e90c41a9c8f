//! From source to outline, in one readable form; laws of the whole room.

mod laws;
mod outlines;
mod problems;
mod terms;

use std::fmt::Write;

use super::node::{Body, Node};
use super::piece::{Piece, Target, TargetPart};
use super::prose::{beginning_of, line_of};
use super::{Setting, parse};
use crate::diagnostic::Problems;
use crate::text::located_text::LocatedText;
use crate::text::path::SourcePath;

/// A page of the common guide, from the first byte of its file.
fn located_text(text: &str) -> LocatedText {
    LocatedText::plain(text.into(), SourcePath::parse("content/types/meuble.md").unwrap(), 0)
}

const COMMON: Setting<'static> = Setting { page: "types/meuble", local: false };
const LOCAL: Setting<'static> = Setting { page: "", local: true };

/// The body and its problems, as `J201 12..14 name=attention → proposal`.
fn read(text: &str, setting: &Setting<'_>) -> (Body, Vec<String>) {
    let mut problems = Problems::new();
    let body = parse(&located_text(text), setting, &mut problems);
    let shown = problems.iter().map(|problem| {
        let facts =
            problem.facts.iter().map(|(name, value)| format!(" {name}={value}")).collect::<Vec<_>>().concat();
        let stands = text.get(problem.place.span()).unwrap_or("?");
        let related = problem
            .related
            .iter()
            .map(|r| format!(" ({:?} {:?})", r.role, &text[r.place.span()]))
            .collect::<Vec<_>>()
            .concat();
        let proposal = problem.suggestion.as_ref().map(|text| format!(" → {text}")).unwrap_or_default();
        let mut names: Vec<&str> = problem.facts.keys().copied().collect();
        let mut wanted = problem.code.facts().to_vec();
        names.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(names, wanted, "facts of {}", problem.code);
        format!("{}{facts} at {stands:?}{related}{proposal}", problem.code)
    });
    let shown = shown.collect();
    (body, shown)
}

/// A tree as text: one line for each node, indented; `~` and `_` are no-break spaces.
fn outline(body: &Body) -> String {
    let mut out = String::new();
    nodes(body, 0, &mut out);
    out.replace('\u{a0}', "~").replace('\u{202f}', "_")
}

fn nodes(body: &Body, depth: usize, out: &mut String) {
    for node in body.iter() {
        let indent = "  ".repeat(depth);
        out.push_str(&indent);
        match node {
            Node::Flow(flow) => writeln!(out, "{}", pieces(&flow.pieces)).unwrap(),
            Node::Section(section) => {
                writeln!(out, "# {} {} {}", section.rank, section.id, pieces(&section.title)).unwrap();
                nodes(&section.body, depth + 1, out);
            }
            Node::Block(block) => {
                writeln!(out, "bloc {}", block.id).unwrap();
                nodes(&block.body, depth + 1, out);
            }
            Node::Slot(slot) => {
                writeln!(out, "local {}", slot.id).unwrap();
                nodes(&slot.body, depth + 1, out);
            }
            Node::Callout(callout) => {
                let title = callout.title.as_deref().map(pieces).unwrap_or_default();
                writeln!(out, "{} {title}", callout.kind.word()).unwrap();
                nodes(&callout.body, depth + 1, out);
            }
            Node::Choice(choice) => {
                writeln!(out, "si {}", choice.condition).unwrap();
                nodes(&choice.then, depth + 1, out);
                if !choice.otherwise.is_empty() {
                    writeln!(out, "{indent}sinon").unwrap();
                    nodes(&choice.otherwise, depth + 1, out);
                }
            }
            Node::Data(call) => {
                let words =
                    call.arguments.iter().map(|word| format!(" {}", word.value)).collect::<Vec<_>>().concat();
                writeln!(out, "data {}{words}", call.kind.word()).unwrap();
            }
            Node::Common(_) => writeln!(out, "commun").unwrap(),
            Node::Insertion(_) => unreachable!("the parser makes none"),
        }
    }
}

fn pieces(pieces: &[Piece]) -> String {
    pieces.iter().map(piece).collect::<String>().replace('\n', "⏎")
}

fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Html(html) => html.to_string(),
        Piece::Text(text) => format!("‹{text}›"),
        Piece::Value(hole) => format!("{{{}}}", hole.name),
        Piece::Fact(hole) => format!("{{fait {}}}", hole.name),
        Piece::Term(hole) => format!("[[{}]]", hole.name),
        Piece::Mention { term, shown } => format!("[{term}:{shown}]"),
        Piece::LinkStart(link) => {
            let target = match &link.target {
                Target::Page { page, fragment: Some(fragment) } => format!("{page}#{fragment}"),
                Target::Page { page, fragment: None } => page.to_string(),
                Target::Here(fragment) => format!("#{fragment}"),
                Target::Document(path) => format!("file {path}"),
                Target::Outside(parts) => parts.iter().map(part).collect(),
            };
            format!(
                "<a {target}{}>",
                link.title.as_ref().map(|title| format!(" {title:?}")).unwrap_or_default()
            )
        }
        Piece::LinkEnd => "</a>".into(),
        Piece::Image(image) => format!("<img {} {:?}>", image.source, image.alternative),
        Piece::Task(hole) => format!("[ ]{}", hole.name),
        Piece::Note(note) => self::pieces(&note.pieces).replace('‹', "(note ").replace('›', ")"),
    }
}

fn part(part: &TargetPart) -> String {
    match part {
        TargetPart::Literal(text) => text.to_string(),
        TargetPart::Value(hole) => format!("{{{}}}", hole.name),
    }
}

#[test]
fn the_beginning_of_a_text_is_how_all_of_it_begins() {
    let text = "Un *mot* &amp; un `code`, [un lien](../a.md).\n\n- une\n- **deux**\n\n| a | b |\n|---|---|\n| c | d |\n";
    let (body, _) = read(text, &COMMON);
    let Some(Node::Flow(flow)) = body.first() else { panic!("{body:?}") };
    let fill = |_: &Piece| String::new();
    let whole = line_of(&flow.pieces, &fill);
    for letters in 0..whole.len() {
        let beginning = beginning_of(&flow.pieces, letters, &fill);
        let found = beginning.chars().filter(|letter| !letter.is_whitespace()).count();
        assert!(whole.starts_with(&beginning), "{beginning:?}");
        assert!(found > letters || beginning == whole, "{letters}: {beginning:?}");
    }
    assert!(beginning_of(&flow.pieces, 5, &fill).len() < whole.len() / 2, "it stops before the end");
}

//! From source to tree, in one readable form; laws of the Markdown reader.

#![allow(clippy::unwrap_used)]

#[path = "markdown/conditions.rs"]
mod conditions;
#[path = "markdown/laws.rs"]
mod laws;
#[path = "markdown/outlines.rs"]
mod outlines;
#[path = "markdown/problems.rs"]
mod problems;
#[path = "markdown/prose.rs"]
mod prose;
#[path = "markdown/terms.rs"]
mod terms;

use std::fmt::Write;

use jalon::diagnostic::Problems;
use jalon::markdown::node::{Body, Node};
use jalon::markdown::piece::{Piece, Target, TargetPart};
use jalon::markdown::{ParseContext, parse};
use jalon::text::located_text::LocatedText;
use jalon::text::path::SourcePath;

/// A page of the common guide, from the first byte of its file.
fn located_text(text: &str) -> LocatedText {
    LocatedText::plain(text.into(), SourcePath::parse("content/types/meuble.md").unwrap(), 0)
}

const COMMON: ParseContext<'static> = ParseContext { page: "types/meuble", local: false };
const LOCAL: ParseContext<'static> = ParseContext { page: "", local: true };

/// The body and its problems, as `J201 12..14 name=attention → proposal`.
fn read(text: &str, setting: &ParseContext<'_>) -> (Body, Vec<String>) {
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
        let line = match node {
            Node::Flow(flow) => pieces(&flow.pieces),
            Node::Section(section) => format!("# {} {} {}", section.rank, section.id, pieces(&section.title)),
            Node::Block(block) => format!("bloc {}", block.id),
            Node::Slot(slot) => format!("local {}", slot.id),
            Node::Callout(callout) => {
                let title = callout.title.as_deref().map(pieces).unwrap_or_default();
                format!("{} {title}", callout.kind.word())
            }
            Node::Choice(choice) => format!("si {}", choice.condition),
            Node::Data(call) => {
                let words: Vec<String> =
                    call.arguments.iter().map(|word| format!(" {}", word.value)).collect();
                format!("data {}{}", call.kind.word(), words.concat())
            }
            Node::Common(_) => "commun".to_owned(),
            Node::Insertion(_) => unreachable!("the parser makes none"),
        };
        writeln!(out, "{indent}{line}").unwrap();
        for (index, inner) in node.bodies().enumerate() {
            if index > 0 && !inner.is_empty() {
                writeln!(out, "{indent}sinon").unwrap();
            }
            nodes(inner, depth + 1, out);
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
        Piece::Sentence(hole) => format!("{{phrase {}}}", hole.name),
        Piece::Term(hole) => format!("[[{}]]", hole.name),
        Piece::Mention { term, shown } => format!("[{term}:{shown}]"),
        Piece::LinkStart(link) => {
            let target = match &link.target {
                Target::Page { page, fragment: Some(fragment) } => format!("{page}#{fragment}"),
                Target::Page { page, fragment: None } => page.to_string(),
                Target::Here(fragment) => format!("#{fragment}"),
                Target::Document(path) => format!("file {path}"),
                Target::Outside(parts) => parts.iter().map(target_part).collect(),
            };
            format!(
                "<a {target}{}>",
                link.title.as_ref().map(|title| format!(" {title:?}")).unwrap_or_default()
            )
        }
        Piece::LinkEnd => "</a>".into(),
        Piece::Image(image) => format!("<img {} {:?}>", image.source, image.alternative),
        Piece::Task(hole) => format!("[ ]{}", hole.name),
        Piece::Field(field) => format!("[__ {}]{}", field.lines, field.hole.name),
        Piece::Note(note) => self::pieces(&note.pieces).replace('‹', "(note ").replace('›', ")"),
    }
}

fn target_part(part: &TargetPart) -> String {
    match part {
        TargetPart::Literal(text) => text.to_string(),
        TargetPart::Value(hole) => format!("{{{}}}", hole.name),
    }
}

//! The text editor of the tools: its bundle, what it makes of every text of the repository, and how it is worked.

use std::fmt::Write;
use std::fs;

use jalon::diagnostic::Problems;
use jalon::markdown::node::{Body, Node};
use jalon::markdown::piece::{Piece, Target, TargetPart};
use jalon::markdown::{ParseContext, parse};
use jalon::text::located_text::LocatedText;
use jalon::text::path::SourcePath;
use libtest_mimic::Trial;
use serde_json::Value;

use crate::fixture::{read, repository, small};
use crate::preview;
use crate::support::outside::{node, package};
use crate::support::trials::{Ran, trials};

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        the_carried_editor_is_what_its_sources_make,
        texts_keep_their_bytes_but_for_the_block_that_somebody_changed,
        it_is_worked_by_keyboard_and_takes_what_other_programs_copy
    ]
}

/// With the licences of all packages in it, each of them allowed.
fn the_carried_editor_is_what_its_sources_make() -> Ran {
    package("esbuild")?;
    let mut command = node("../../src/preview/editor/bundle.mjs")?;
    let output = command.arg("--check").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(())
}

/// Every page, every text of a level, and texts of a generator; `JALON_MANY` and `JALON_SEED` for more of those.
fn texts_keep_their_bytes_but_for_the_block_that_somebody_changed() -> Ran {
    let mut texts = Vec::new();
    for folder in ["content", "territories", "tests/fixture/small"] {
        for (path, text) in read(&repository().join(folder), folder) {
            match path.rsplit_once('.') {
                Some((_, "md")) => texts.push((path, text)),
                Some((_, "toml")) => strings(&path, &toml::from_str(&text).unwrap(), &mut texts),
                _ => {}
            }
        }
    }
    assert!(texts.len() > 300, "{} texts", texts.len());
    let folder = tempfile::tempdir().unwrap();
    let [list, written] = ["texts.json", "written.json"].map(|name| folder.path().join(name));
    fs::write(&list, serde_json::to_string(&texts).unwrap()).unwrap();
    let mut command = node("editor-text.mjs")?;
    command
        .env("JALON_TEXTS", list)
        .env("JALON_WRITTEN", &written)
        .env("JALON_EDITOR", repository().join("src/preview/assets/editor/editor.js"));
    let output = command.output().unwrap();
    let told = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    assert!(output.status.success(), "{}", told.join("\n"));
    // Written wholly anew, they say the same to the program itself: the browser's parser is another.
    let written: Vec<(String, String, String)> = serde_json::from_slice(&fs::read(written).unwrap()).unwrap();
    assert!(written.len() > 300, "{} texts", written.len());
    let mut wrong = Vec::new();
    for (name, before, after) in &written {
        let [one, other] = [before, after].map(|text| said(name, text));
        if one != other {
            wrong.push(format!("{name}\n{before}\n→\n{after}\n{one}\n{other}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}\n{}",
        wrong.len(),
        written.len(),
        wrong[..wrong.len().min(12)].join("\n\n")
    );
    Ok(())
}

/// What the program reads in a text, without the places.
fn said(name: &str, text: &str) -> String {
    let file = SourcePath::parse("content/types/meuble.md").unwrap();
    let page = if name.starts_with("content") { "types/meuble" } else { "" };
    let context = ParseContext { page, local: page.is_empty() };
    let body = parse(&LocatedText::plain(text.into(), file, 0), &context, &mut Problems::new());
    let mut out = String::new();
    nodes(&body, &mut out);
    out.split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn nodes(body: &Body, out: &mut String) {
    for node in body.iter() {
        match node {
            Node::Flow(flow) => pieces(&flow.pieces, out),
            Node::Section(section) => {
                write!(out, "<h{} {}>", section.rank, section.id).unwrap();
                pieces(&section.title, out);
                out.push_str("</h>");
                nodes(&section.body, out);
            }
            Node::Block(block) => container(&format!("bloc {}", block.id), &block.body, out),
            Node::Slot(slot) => container(&format!("local {}", slot.id), &slot.body, out),
            Node::Callout(callout) => {
                write!(out, "<{}>", callout.kind.word()).unwrap();
                pieces(callout.title.as_deref().unwrap_or_default(), out);
                container("", &callout.body, out);
            }
            Node::Choice(choice) => {
                container(&format!("si {}", choice.condition), &choice.then, out);
                container("sinon", &choice.otherwise, out);
            }
            Node::Data(call) => {
                let words = call.arguments.iter().map(|word| format!(" {}", word.value));
                write!(out, "<{}{}>", call.kind.word(), words.collect::<String>()).unwrap();
            }
            Node::Common(_) => out.push_str("<commun>"),
            Node::Insertion(insertion) => nodes(&insertion.body, out),
        }
    }
}

fn container(head: &str, body: &Body, out: &mut String) {
    write!(out, "<{head}>").unwrap();
    nodes(body, out);
    out.push_str("</>");
}

fn pieces(list: &[Piece], out: &mut String) {
    for piece in list {
        match piece {
            Piece::Html(html) => out.push_str(html),
            Piece::Text(shown) | Piece::Mention { shown, .. } => out.push_str(shown),
            Piece::Value(hole) => write!(out, "{{{{{}}}}}", hole.name).unwrap(),
            Piece::Fact(hole) => write!(out, "{{{{fait:{}}}}}", hole.name).unwrap(),
            Piece::Sentence(hole) => write!(out, "{{{{phrase:{}}}}}", hole.name).unwrap(),
            Piece::Term(hole) => write!(out, "[[{}]]", hole.name).unwrap(),
            Piece::Note(note) => {
                write!(out, "[^{}:", note.label).unwrap();
                pieces(&note.pieces, out);
                out.push(']');
            }
            Piece::Image(image) => {
                write!(out, "<img {} {}>", image.alternative, image.source.as_str()).unwrap();
            }
            Piece::LinkStart(link) => {
                write!(out, "<a {:?} {}>", link.title, target(&link.target)).unwrap();
            }
            Piece::LinkEnd => out.push_str("</a>"),
            Piece::Task(hole) => write!(out, "<task {}>", hole.name).unwrap(),
            Piece::Field(field) => write!(out, "<field {} {}>", field.hole.name, field.lines).unwrap(),
        }
    }
}

fn target(target: &Target) -> String {
    match target {
        Target::Here(id) => format!("#{id}"),
        Target::Page { page, fragment } => format!("{page} {fragment:?}"),
        Target::Document(path) => path.as_str().to_owned(),
        Target::Outside(parts) => parts
            .iter()
            .map(|part| match part {
                TargetPart::Literal(text) => text.to_string(),
                TargetPart::Value(hole) => format!("{{{{{}}}}}", hole.name),
            })
            .collect(),
    }
}

/// The strings of a level that are texts: over several lines, or as long as a sentence.
fn strings(path: &str, value: &Value, texts: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) if text.contains('\n') || text.len() > 60 => {
            texts.push((path.to_owned(), text.clone()));
        }
        Value::Array(items) => items.iter().for_each(|item| strings(path, item, texts)),
        Value::Object(table) => {
            table.iter().for_each(|(key, item)| strings(&format!("{path} {key}"), item, texts));
        }
        _ => {}
    }
}

fn it_is_worked_by_keyboard_and_takes_what_other_programs_copy() -> Ran {
    preview::run("editor-walk.mjs", small())
}

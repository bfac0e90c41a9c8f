//! Items of checklists about what the territory does not have: a page that it hides, a section that a condition removes.

use super::{Edition, EditionPage};
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::markdown::node::{Body, Node};
use crate::markdown::piece::{Hole, Piece, Target};
use crate::record::page_id::PageId;

/// Reports each item that shows and leads to what does not show.
pub(super) fn check(edition: &Edition, problems: &mut Problems) {
    for page in edition.pages.values() {
        below(&page.body, page, edition, problems);
    }
}

fn below(body: &Body, page: &EditionPage, edition: &Edition, problems: &mut Problems) {
    for node in body.iter() {
        if let Node::Flow(flow) = node {
            items(&flow.pieces, page, edition, problems);
        }
        for inner in node.shown_bodies(|condition| edition.situation.meets(condition)) {
            below(inner, page, edition, problems);
        }
    }
}

fn items(pieces: &[Piece], page: &EditionPage, edition: &Edition, problems: &mut Problems) {
    let mut item: Option<&Hole> = None;
    for piece in pieces {
        match piece {
            Piece::Task(hole) => item = Some(hole),
            Piece::Html(html) if html.contains("</li>") => item = None,
            Piece::LinkStart(link) => {
                let target = absent_target(&link.target, page, edition);
                if let Some((task, target)) = item.zip(target) {
                    let problem = Diagnostic::new(Code::TaskWithoutSubject, task.place.clone());
                    problems.push(problem.with("id", &task.name).with("target", target));
                }
            }
            _ => {}
        }
    }
}

/// What a link of `page` leads to, where it does not show here.
fn absent_target(target: &Target, page: &EditionPage, edition: &Edition) -> Option<String> {
    let (id, fragment) = match target {
        Target::Page { page, fragment } => (PageId::new(page), fragment.as_ref()),
        Target::Here(fragment) => (page.id.clone(), Some(fragment)),
        Target::Document(_) | Target::Outside(_) => return None,
    };
    let is_absent = match edition.page(&id) {
        None => edition.hidden.contains_key(&id),
        Some(shown) => fragment.is_some_and(|fragment| shown.absent.contains(fragment)),
    };
    is_absent.then(|| fragment.map_or_else(|| id.to_string(), |fragment| format!("{id}#{fragment}")))
}

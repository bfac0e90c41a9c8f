//! Reads one page of `content/`.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Page;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Checked, Diagnostic, Problems, Role};
use crate::french::typography;
use crate::markdown::term::{Terms, mark_terms};
use crate::markdown::{Body, Node, Setting, parse};
use crate::record::PageId;
use crate::record::front::{Front, Guarded};
use crate::record::read_front::read_front;
use crate::record::read_id::{Shape, check_id};
use crate::record::read_known::Known;
use crate::text::path::SourcePath;
use crate::text::snapshot::SourceText;
use crate::text::{Place, Placed};

/// What a page is read against.
pub struct PageSetting {
    /// What `guide.toml` declares.
    pub known: Known,
    /// The glossary.
    pub terms: Terms,
}

/// The id of the page at `path`, a Markdown file below `content/`.
pub fn page_id(path: &SourcePath) -> Option<PageId> {
    let inside = path.below("content")?.strip_suffix(".md")?;
    Some(PageId::new(inside.strip_suffix("/index").unwrap_or(inside)))
}

/// Reads the page at `path`: a pure function of the path, the text and the setting, to be remembered under them.
pub fn read_page(path: &SourcePath, source: &SourceText, setting: &PageSetting) -> Checked<Page> {
    let mut problems = Vec::new();
    let id = page_id(path).unwrap_or_else(|| PageId::new(path.as_str()));
    check_id(id.as_str(), Shape::Path, &Place::start_of(path.clone()), &mut problems);
    let parted = read_front(path, &source.text, &setting.known, &mut problems);
    let links_from = path.below("content").and_then(|inside| inside.strip_suffix(".md"));
    let markdown = Setting { page: links_from.unwrap_or_default(), local: false };
    let body = parse(&parted.body, &markdown, &mut problems);
    check_sections(&id, &parted.front, &body, &mut problems);
    let body = mark_terms(&body, &setting.terms);
    let title = typography(&parted.front.title.value).into();
    let summary = typography(&parted.front.summary).into();
    Checked::new(Page { id, file: path.clone(), front: parted.front.into(), title, summary, body }, problems)
}

/// Tells the sections that the front matter names and the body does not hold.
fn check_sections(page: &PageId, front: &Front, body: &[Node], problems: &mut Problems) {
    let mut anchors = BTreeMap::new();
    collect_anchors(body, &mut anchors);
    let mut check = |id: &Placed<Arc<str>>| {
        if !anchors.contains_key(&*id.value) {
            problems.push(
                Diagnostic::new(Code::BrokenFragment, id.place.clone())
                    .with("page", page)
                    .with("fragment", &id.value)
                    .suggest(nearest(&id.value, anchors.keys().copied())),
            );
        }
    };
    for guarded in [&front.protected, &front.sensitive] {
        if let Guarded::Some(ids) = guarded {
            ids.iter().for_each(&mut check);
        }
    }
    front.renamed.values().for_each(&mut check);
    for (old, today) in &front.renamed {
        if let Some(place) = anchors.get(&**old) {
            // An old id that some section has again would lead to two places.
            problems.push(
                Diagnostic::new(Code::DuplicateId, today.place.clone())
                    .with("id", old)
                    .related(Role::First, (*place).clone()),
            );
        }
    }
}

fn collect_anchors<'b>(body: &'b [Node], anchors: &mut BTreeMap<&'b str, &'b Place>) {
    let mut add = |id: &'b str, place: &'b Place, body: &'b Body| {
        anchors.entry(id).or_insert(place);
        collect_anchors(body, anchors);
    };
    for node in body {
        match node {
            Node::Section(section) => add(&section.id, &section.place, &section.body),
            Node::Block(block) => add(&block.id, &block.place, &block.body),
            Node::Slot(slot) => add(&slot.id, &slot.place, &slot.body),
            _ => {}
        }
    }
    for node in body {
        match node {
            Node::Callout(callout) => collect_anchors(&callout.body, anchors),
            Node::Graft(graft) => collect_anchors(&graft.body, anchors),
            Node::Choice(choice) => {
                collect_anchors(&choice.then, anchors);
                collect_anchors(&choice.otherwise, anchors);
            }
            _ => {}
        }
    }
}

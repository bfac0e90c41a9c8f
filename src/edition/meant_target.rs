//! The target that somebody meant who wrote it as it is read: a title, a heading, an address of the site.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::french::{fold, slug};
use crate::guide::common_guide::Guide;
use crate::markdown::node::{Body, Node};
use crate::markdown::visit::plain_text;
use crate::record::page_id::PageId;
use crate::record::verb::RecordKind;
use crate::text::web_address::unescaped;

/// A page, as targets name it and as it is read.
pub(super) struct PageNames<'a> {
    pub(super) id: &'a PageId,
    pub(super) title: &'a str,
    pub(super) body: &'a Body,
}

/// The target of the common guide that `written` most likely means.
pub fn meant_in_guide(guide: &Guide, written: &str) -> Option<String> {
    let pages: Vec<PageNames<'_>> =
        guide.pages.iter().map(|(id, page)| PageNames { id, title: &page.title, body: &page.body }).collect();
    meant_record(guide, written).or_else(|| meant_target(&pages, written))
}

/// The record that `written` most likely means: `acteur:mairie`, `acteurs/mairie`, `glossaire:ERP`, `mairie`.
pub(super) fn meant_record(guide: &Guide, written: &str) -> Option<String> {
    let (word, name) = written.split_once([':', '/']).unwrap_or(("", written));
    let (folded, wanted) = (fold(word.trim()), slug(name));
    let is_kind =
        |kind: RecordKind| word.is_empty() || folded == kind.word() || format!("{folded}s") == kind.word();
    let actors = guide
        .actors
        .iter()
        .map(|actor| (RecordKind::Actors, &actor.id, actor.texts.get("nom").map(String::as_str), None));
    let terms = guide
        .terms
        .iter()
        .map(|term| (RecordKind::Terms, &term.id, term.name.as_deref(), term.acronym.as_deref()));
    let is_called = |name: Option<&str>| name.is_some_and(|name| slug(name) == wanted);
    let mut found = actors.chain(terms).filter(|(kind, id, name, acronym)| {
        is_kind(*kind) && (***id == *wanted || is_called(*name) || is_called(*acronym))
    });
    let (kind, id, ..) = found.next().filter(|_| found.next().is_none())?;
    let right = format!("{}:{id}", kind.word());
    (right != written).then_some(right)
}

/// Proposes records to those who named a page that does not exist.
pub(super) fn propose_records(guide: &Guide, problems: &mut [Diagnostic]) {
    let unknown =
        |problem: &&mut Diagnostic| problem.code == Code::UnknownTarget && problem.suggestion.is_none();
    for problem in problems.iter_mut().filter(unknown) {
        problem.suggestion = problem.facts.get("target").and_then(|target| meant_record(guide, target));
    }
}

/// The target in `pages` that `written` most likely means; `None` where none or several could be.
pub(super) fn meant_target(pages: &[PageNames<'_>], written: &str) -> Option<String> {
    // `Le gîte > Déclarer`, as people write a way through a site.
    let way = written.replacen(" > ", "#", 1).replacen(" › ", "#", 1).replacen(" → ", "#", 1);
    let bare = way.trim();
    let path = match bare.split_once("://") {
        Some((_, after)) => after.split_once('/').map_or("", |(_, path)| path),
        None => bare,
    };
    let (page, anchor) = path.split_once('#').map_or((path, None), |(page, anchor)| (page, Some(anchor)));
    let parts: Vec<String> = page.replace('\\', "/").split('/').map(slug_of).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let anchor = anchor.filter(|anchor| !anchor.trim().is_empty());
    let found = page_named(pages, &parts, page);
    match (found, anchor) {
        (Some(page), Some(anchor)) => thing_named(page, anchor),
        (Some(page), None) => Some(page.id.to_string()),
        (None, Some(anchor)) if parts.is_empty() => {
            only(pages.iter().filter_map(|page| thing_named(page, anchor)))
        }
        (None, None) => {
            // `types/gite/declarer`: the last part is no page, or it is a heading alone.
            let (last, before) = parts.split_last()?;
            match page_named(pages, before, "") {
                Some(page) => thing_named(page, last),
                None if before.is_empty() => only(pages.iter().filter_map(|page| thing_named(page, bare))),
                None => None,
            }
        }
        (None, Some(_)) => None,
    }
}

/// A part of a path as ids have it.
fn slug_of(part: &str) -> String {
    let part = part.trim();
    let part = part.strip_suffix(".md").or_else(|| part.strip_suffix(".html")).unwrap_or(part);
    if fold(part) == "index" { String::new() } else { slug(part) }
}

/// The page whose id ends the path, or whose title is `written`.
fn page_named<'p, 'a>(
    pages: &'p [PageNames<'a>],
    parts: &[&str],
    written: &str,
) -> Option<&'p PageNames<'a>> {
    for from in 0..parts.len() {
        let end = parts[from..].join("/");
        let is_it = |page: &&PageNames<'_>| page.id.as_str() == end;
        let ends_with = |page: &&PageNames<'_>| page.id.as_str().rsplit('/').next() == Some(&*end);
        if let Some(page) = pages.iter().find(is_it) {
            return Some(page);
        }
        if from + 1 == parts.len()
            && from == 0
            && let Some(page) = only(pages.iter().filter(ends_with))
        {
            return Some(page);
        }
    }
    let wanted = slug(written);
    only(pages.iter().filter(|page| !wanted.is_empty() && slug(page.title) == wanted))
}

/// The address of the thing of `page` whose id or heading is `anchor`.
fn thing_named(page: &PageNames<'_>, anchor: &str) -> Option<String> {
    let last = anchor.trim().trim_matches(['#', '/']).rsplit('/').next().unwrap_or_default();
    let (wanted, whole) = (slug(last), slug(anchor));
    let mut things = Vec::new();
    things_of(page.body, None, &mut things);
    let by_id = things.iter().find(|thing| *thing.id == *last || *thing.id == *wanted);
    let by_heading = || only(things.iter().filter(|thing| thing.heading == whole && !whole.is_empty()));
    let thing = by_id.or_else(by_heading)?;
    Some(format!("{}#{}", page.id, thing.address))
}

/// The section of `body` whose heading, or id, is `written` as readers see it or as browsers write it: `Déclarer`,
/// `Le%20formulaire`.
pub(super) fn section_as_read(body: &Body, written: &str) -> Option<Arc<str>> {
    let wanted = slug(&unescaped(written));
    let mut things = Vec::new();
    things_of(body, None, &mut things);
    let by_id = things.iter().find(|thing| *thing.id == *wanted);
    let by_heading = || only(things.iter().filter(|thing| !wanted.is_empty() && thing.heading == wanted));
    by_id.or_else(by_heading).map(|thing| Arc::clone(&thing.id))
}

/// What a target can name in a page.
struct NamedThing {
    id: Arc<str>,
    address: String,
    /// As a slug.
    heading: String,
}

fn things_of(body: &Body, section: Option<&Arc<str>>, things: &mut Vec<NamedThing>) {
    for node in body.iter() {
        match node {
            Node::Section(it) => {
                let heading = slug(&plain_text(&it.title));
                things.push(NamedThing { id: it.id.clone(), address: it.id.to_string(), heading });
                things_of(&it.body, Some(&it.id), things);
            }
            Node::Slot(it) => {
                things.push(NamedThing {
                    id: it.id.clone(),
                    address: it.id.to_string(),
                    heading: String::new(),
                });
                things_of(&it.body, section, things);
            }
            _ => {
                if let Some(id) = node.id() {
                    let around = section.map_or("", |section| &**section);
                    let address = format!("{around}/{id}");
                    things.push(NamedThing { id: id.clone(), address, heading: String::new() });
                }
                node.bodies().for_each(|inner| things_of(inner, section, things));
            }
        }
    }
}

/// The one item; `None` where there are none or several.
fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    items.next().filter(|_| items.next().is_none())
}

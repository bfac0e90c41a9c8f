//! Pages and chapters: local pages, their order, former addresses, lost anchors, marks of local terms.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::guide_check::{RESERVED, past_review};
use super::record_layers::shows;
use super::work_pages::{WorkPage, Working};
use super::{BuildContext, Edition, EditionPage, Hidden, PageNotice};
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::french::typography;
use crate::guide::common_guide::Guide;
use crate::guide::read_guide::forms;
use crate::markdown::term::{mark_insertions, mark_terms};
use crate::markdown::{ParseContext, inline};
use crate::record::data::{LevelEntry, Term};
use crate::record::page_id::PageId;
use crate::record::verb::{LocalPage, Position, RecordKind};
use crate::territory::levels::Level;
use crate::text::located_text::LocatedText;
use crate::text::{Place, Placed};

/// Adds the local pages of one rank, each where its table says.
pub(super) fn add_pages(
    rank: &[Arc<Level>],
    working: &mut Working,
    types: &[Arc<str>],
    build_context: &BuildContext,
    problems: &mut Problems,
) {
    for (level, page) in rank.iter().flat_map(|level| level.pages.iter().map(move |page| (level, page))) {
        let id = &page.id.value;
        if working.pages.contains_key(id) {
            problems.push(Diagnostic::new(Code::PageExists, page.id.place.clone()).with("id", id));
            continue;
        }
        let Some(list) =
            id.chapter().filter(|_| !id.is_chapter()).and_then(|chapter| working.order.get_mut(chapter))
        else {
            // Reading the table reports a chapter that does not exist.
            continue;
        };
        let at = place_in(list, page, problems);
        list.insert(at, id.clone());
        let origin = Some(level.name.text.clone());
        let words = [typography(&page.front.title.value).into(), typography(&page.front.summary).into()];
        let mut entry = WorkPage::new(page.front.clone(), words, origin, page.text.body.clone(), types);
        if !shows(&page.period, build_context, problems) {
            entry.hidden = Some(Hidden::Period);
        }
        problems.extend(past_review(id, &page.front, build_context).filter(|_| entry.hidden.is_none()));
        working.pages.insert(id.clone(), entry);
    }
}

fn place_in(list: &[PageId], page: &LocalPage, problems: &mut Problems) -> usize {
    let (wanted, shift) = match &page.position {
        Position::Last => return list.len(),
        Position::Before(wanted) => (wanted, 0),
        Position::After(wanted) => (wanted, 1),
    };
    // After the chapter's own page means first in the chapter.
    if wanted.value.is_chapter() && Some(wanted.value.as_str()) == page.id.value.chapter() {
        return 0;
    }
    if let Some(at) = list.iter().position(|id| *id == wanted.value) {
        return at + shift;
    }
    problems.push(unknown(wanted.value.as_str(), &wanted.place, list));
    list.len()
}

fn unknown(wanted: &str, place: &Place, list: &[PageId]) -> Diagnostic {
    let near = nearest(wanted, list.iter().map(PageId::as_str));
    Diagnostic::new(Code::UnknownPosition, place.clone()).with("target", wanted).suggest(near)
}

/// Puts the pages of a chapter in the order wanted; `"..."` stands for the rest (at the end where it is left out).
pub(super) fn reorder(
    chapter: &PageId,
    wanted: &[Placed<Arc<str>>],
    working: &mut Working,
    problems: &mut Problems,
) {
    let Some(list) = working.order.get_mut(chapter.as_str()) else { return };
    let mut rest = list.clone();
    let mut before: Vec<PageId> = Vec::new();
    let mut after: Option<Vec<PageId>> = None;
    let mut seen: BTreeMap<PageId, &Place> = BTreeMap::new();
    let mut the_rest: Option<&Place> = None;
    let twice = |name: &Placed<Arc<str>>, first: &Place| {
        Diagnostic::new(Code::DuplicateId, name.place.clone())
            .with("id", &name.value)
            .related(Role::First, first.clone())
    };
    for name in wanted {
        if &*name.value == "..." {
            match the_rest {
                Some(first) => problems.push(twice(name, first)),
                None => the_rest = Some(&name.place),
            }
            after.get_or_insert_default();
            continue;
        }
        let full = PageId::new(&format!("{chapter}/{}", name.value));
        let found = rest.iter().position(|id| *id == full || id.as_str() == &*name.value);
        if let Some(at) = found {
            seen.insert(rest[at].clone(), &name.place);
            after.as_mut().unwrap_or(&mut before).push(rest.remove(at));
            continue;
        }
        let first = seen.get(&full).or_else(|| seen.get(&PageId::new(&name.value)));
        problems.push(match first {
            Some(first) => twice(name, first),
            None => unknown(&name.value, &name.place, list),
        });
    }
    *list = before.into_iter().chain(rest).chain(after.into_iter().flatten()).collect();
}

/// The addresses of moved pages, and the pages that stand for them.
pub(super) fn redirects(
    pages: &BTreeMap<PageId, Arc<EditionPage>>,
    problems: &mut Problems,
) -> BTreeMap<String, PageId> {
    let mut redirects: BTreeMap<String, (PageId, &Placed<Arc<str>>)> = BTreeMap::new();
    for page in pages.values() {
        for old in &page.front.former_ids {
            let address = PageId::new(&old.value).address();
            if RESERVED.contains(&old.value.split('/').next().unwrap_or_default()) {
                problems.push(
                    Diagnostic::new(Code::ReservedAddress, old.place.clone()).with("address", &old.value),
                );
                continue;
            }
            let first = redirects.get(&address).map(|(_, first)| first.place.clone());
            let standing = pages.get(&PageId::new(&old.value)).map(|page| page.front.title.place.clone());
            if let Some(other) = first.or(standing) {
                problems.push(
                    Diagnostic::new(Code::DuplicateAddress, old.place.clone())
                        .with("address", &address)
                        .related(Role::First, other),
                );
            } else {
                redirects.insert(address, (page.id.clone(), old));
            }
        }
    }
    redirects.into_iter().map(|(address, (page, _))| (address, page)).collect()
}

/// The notices of a territory, their texts parsed.
pub(super) fn notices(
    entries: &BTreeMap<RecordKind, Vec<Arc<LevelEntry>>>,
    pages: &BTreeMap<PageId, Arc<EditionPage>>,
    problems: &mut Problems,
) -> Vec<PageNotice> {
    let mut notices = Vec::new();
    for entry in entries.get(&RecordKind::Notices).into_iter().flatten() {
        let Some(text) = entry.texts.get("texte") else { continue };
        let page = entry.texts.get("page").map(|page| (PageId::new(&page.value), page));
        if let Some((id, written)) = &page
            && !pages.contains_key(id)
        {
            let near = nearest(id.as_str(), pages.keys().map(PageId::as_str));
            problems.push(
                Diagnostic::new(Code::UnknownPosition, written.place.clone())
                    .with("target", id)
                    .suggest(near),
            );
        }
        // The place of a string includes its opening quote.
        let located_text =
            LocatedText::plain(text.value.as_str().into(), text.place.file.clone(), text.place.start + 1);
        let text = inline(&located_text, &ParseContext { page: "", local: true }, problems);
        notices.push(PageNotice { text, page: page.map(|(id, _)| id) });
    }
    notices
}

/// Marks the terms that this territory adds, or spells otherwise, in all its pages.
pub(super) fn mark_own_terms(guide: &Guide, edition: &mut Edition) {
    let own: Vec<&Arc<Term>> = edition
        .terms
        .iter()
        .filter(|term| !guide.terms.iter().any(|common| Arc::ptr_eq(common, term)))
        .collect();
    let added = (!own.is_empty()).then(|| forms(own));
    for page in edition.pages.values_mut() {
        let untouched = guide.pages.get(&page.id).is_some_and(|common| Arc::ptr_eq(&common.body, &page.body));
        // The common text has its marks already: only what a level brought in has none.
        let mut body = match &page.origin {
            _ if untouched => page.body.clone(),
            Some(_) => mark_terms(&page.body, &guide.marks),
            None => mark_insertions(&page.body, &guide.marks),
        };
        if let Some(added) = &added {
            body = mark_terms(&body, added);
        }
        if !Arc::ptr_eq(&body, &page.body) {
            *page = Arc::new(EditionPage { body, ..(**page).clone() });
        }
    }
}

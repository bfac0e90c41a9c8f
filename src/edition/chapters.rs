//! Pages and chapters: local pages, their order, former addresses, lost anchors, marks of local terms.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::ages::page_ages;
use super::guide_check::RESERVED;
use super::reading_order::ReadingOrder;
use super::references::own_terms;
use super::showing::shows;
use super::work_pages::{WorkPage, Working};
use super::{BuildContext, Edition, EditionPage, Hidden, PageNotice};
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::Proposals;
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
    let mut orders: BTreeMap<&str, ReadingOrder> = BTreeMap::new();
    let proposals = Proposals::default();
    for (level, page) in rank.iter().flat_map(|level| level.pages.iter().map(move |page| (level, page))) {
        let id = &page.id.value;
        if working.pages.contains_key(id) {
            problems.push(Diagnostic::new(Code::PageExists, page.id.place.clone()).with("id", id));
            continue;
        }
        let Some(chapter) = id.chapter().filter(|_| !id.is_chapter()) else { continue };
        let Some(list) = working.order.get(chapter) else {
            // Reading the table reports a chapter that does not exist.
            continue;
        };
        let order = orders.entry(chapter).or_insert_with(|| ReadingOrder::of(list));
        place_in(order, page, &proposals, problems);
        let origin = Some(level.name.text.clone());
        let words = [typography(&page.front.title.value).into(), typography(&page.front.summary).into()];
        let mut entry = WorkPage::new(page.front.clone(), words, origin, page.text.body.clone(), types);
        if !shows(&page.period, build_context, problems) {
            entry.hidden = Some(Hidden::Period);
        }
        if entry.hidden.is_none() {
            page_ages(id, &page.front, build_context.date, problems);
        }
        working.pages.insert(id.clone(), entry);
    }
    for (chapter, order) in orders {
        working.order.insert(chapter.into(), order.into_list());
    }
}

fn place_in(order: &mut ReadingOrder, page: &LocalPage, proposals: &Proposals, problems: &mut Problems) {
    let id = &page.id.value;
    let (wanted, before) = match &page.position {
        Position::Last => return order.push(id.clone()),
        Position::Before(wanted) => (wanted, true),
        Position::After(wanted) => (wanted, false),
    };
    // After the chapter's own page means first in the chapter.
    if wanted.value.is_chapter() && Some(wanted.value.as_str()) == id.chapter() {
        order.push_first(id.clone());
    } else if !order.contains(&wanted.value) {
        problems.push(unknown(wanted.value.as_str(), &wanted.place, proposals, order.ids()));
        order.push(id.clone());
    } else if before {
        order.insert_before(&wanted.value, id.clone());
    } else {
        order.insert_after(&wanted.value, id.clone());
    }
}

fn unknown<'p>(
    wanted: &str,
    place: &Place,
    proposals: &Proposals,
    pages: impl Iterator<Item = &'p PageId>,
) -> Diagnostic {
    let near = proposals.nearest(wanted, pages.map(PageId::as_str));
    let problem = Diagnostic::new(Code::UnknownPosition, place.clone()).with("kind", "page");
    problem.with("target", wanted).suggest(near)
}

/// Puts the pages of a chapter in the order wanted; `"..."` stands for the rest (at the end where it is left out).
pub(super) fn reorder(
    chapter: &PageId,
    wanted: &[Placed<Arc<str>>],
    working: &mut Working,
    problems: &mut Problems,
) {
    let Some(list) = working.order.get_mut(chapter.as_str()) else { return };
    let stands: BTreeMap<&PageId, usize> = list.iter().enumerate().map(|(at, id)| (id, at)).collect();
    let mut rest: Vec<Option<&PageId>> = list.iter().map(Some).collect();
    let proposals = Proposals::default();
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
        let short = PageId::new(&name.value);
        let found = [&full, &short].into_iter().filter_map(|id| stands.get(id).copied());
        let found = found.filter(|at| rest[*at].is_some()).min();
        if let Some(id) = found.and_then(|at| rest[at].take()) {
            seen.insert(id.clone(), &name.place);
            after.as_mut().unwrap_or(&mut before).push(id.clone());
            continue;
        }
        let first = seen.get(&full).or_else(|| seen.get(&short));
        problems.push(match first {
            Some(first) => twice(name, first),
            None => unknown(&name.value, &name.place, &proposals, list.iter()),
        });
    }
    let rest = rest.into_iter().flatten().cloned();
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
    (pages, hidden): (&BTreeMap<PageId, Arc<EditionPage>>, &BTreeMap<PageId, Hidden>),
    problems: &mut Problems,
) -> Vec<PageNotice> {
    let mut notices = Vec::new();
    let proposals = Proposals::default();
    for entry in entries.get(&RecordKind::Notices).into_iter().flatten() {
        let Some(text) = entry.texts.get("texte") else { continue };
        let page = entry.texts.get("page").map(|page| (PageId::new(&page.value), page));
        // It stands where its page does: on the site for technicians.
        if page.as_ref().is_some_and(|(id, _)| hidden.get(id) == Some(&Hidden::Technician)) {
            continue;
        }
        if let Some((id, written)) = &page
            && !pages.contains_key(id)
        {
            let near = proposals.nearest(id.as_str(), pages.keys().map(PageId::as_str));
            problems.push(
                Diagnostic::new(Code::UnknownPosition, written.place.clone())
                    .with("kind", "page")
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
    let own: Vec<&Arc<Term>> = own_terms(guide, edition).collect();
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

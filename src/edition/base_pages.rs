//! The pages that the verbs of a rank are laid on: what can be named in each, found once for all verbs of the rank.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use super::locate::{AnchorPosition, anchor_positions};
use super::situation::Situation;
use super::work_pages::{WorkPage, Working};
use crate::diagnostic::nearest::Proposals;
use crate::record::front::{DatedChange, Guarded};
use crate::record::page_id::PageId;
use crate::text::Place;

/// The pages as the ranks below left them.
pub(super) struct BasePages<'a> {
    pub(super) working: &'a Working,
    pub(super) situation: &'a Situation,
    /// Proposes the names of pages and of what is in them.
    pub(super) proposals: Proposals,
    pages: RefCell<BTreeMap<&'a PageId, Rc<BasePage<'a>>>>,
    former: OnceCell<BTreeMap<&'a str, &'a PageId>>,
}

/// One page, and what can be named in it.
pub(super) struct BasePage<'a> {
    pub(super) page: &'a WorkPage,
    pub(super) positions: BTreeMap<Arc<str>, AnchorPosition<'a>>,
    pub(super) protected: GuardedParts<'a>,
    pub(super) sensitive: GuardedParts<'a>,
    /// The changes of the page as a whole, and those of a thing by its id today.
    changes: BTreeMap<Option<&'a str>, Vec<usize>>,
    /// By what is around their things.
    inner_changes: BTreeMap<Arc<str>, Vec<usize>>,
}

/// What a list of the front matter guards.
pub(super) struct GuardedParts<'a> {
    all: Option<&'a Place>,
    first: Option<&'a Place>,
    listed: BTreeMap<&'a str, &'a Place>,
    /// By what is around it: the first thing of the list in it.
    inside: BTreeMap<Arc<str>, &'a Place>,
}

impl<'a> BasePages<'a> {
    pub(super) fn new(working: &'a Working, situation: &'a Situation) -> Self {
        let (pages, former) = (RefCell::default(), OnceCell::new());
        Self { working, situation, proposals: Proposals::default(), pages, former }
    }

    /// What can be named in a page.
    pub(super) fn page(&self, id: &PageId) -> Option<Rc<BasePage<'a>>> {
        let (id, page) = self.working.pages.get_key_value(id)?;
        let mut pages = self.pages.borrow_mut();
        Some(Rc::clone(pages.entry(id).or_insert_with(|| Rc::new(BasePage::of(page, self.situation)))))
    }

    /// The page that once had the address `id`.
    pub(super) fn moved(&self, id: &PageId) -> Option<&'a PageId> {
        let former = self.former.get_or_init(|| {
            let mut former = BTreeMap::new();
            for (id, page) in &self.working.pages {
                page.front.former_ids.iter().for_each(|old| {
                    former.entry(&*old.value).or_insert(id);
                });
            }
            former
        });
        former.get(id.as_str()).copied()
    }
}

impl<'a> BasePage<'a> {
    fn of(page: &'a WorkPage, situation: &Situation) -> Self {
        let positions = anchor_positions(&page.body, situation);
        let mut changes: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        let mut inner_changes: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (at, change) in page.front.changes.iter().enumerate() {
            let now =
                change.section.as_ref().map(|id| &*page.front.renamed.get(&id.value).unwrap_or(id).value);
            changes.entry(now).or_default().push(at);
            for outer in now.and_then(|now| positions.get(now)).into_iter().flat_map(|inner| &inner.around) {
                inner_changes.entry(Arc::clone(outer)).or_default().push(at);
            }
        }
        Self {
            protected: GuardedParts::of(&page.front.protected, &positions),
            sensitive: GuardedParts::of(&page.front.sensitive, &positions),
            page,
            positions,
            changes,
            inner_changes,
        }
    }

    /// What the network says of the changes of a thing, of what is around it and of what is in it; of the page as a whole
    /// without `id`.
    pub(super) fn changes_of(&self, id: Option<&Arc<str>>, around: &[Arc<str>]) -> Vec<&'a DatedChange> {
        let all = &self.page.front.changes;
        let Some(id) = id else { return all.iter().collect() };
        let named = [None, Some(&**id)].into_iter().chain(around.iter().map(|outer| Some(&**outer)));
        let named = named.filter_map(|name| self.changes.get(&name));
        let found: BTreeSet<usize> = named.chain(self.inner_changes.get(id)).flatten().copied().collect();
        found.into_iter().map(|at| &all[at]).collect()
    }
}

impl<'a> GuardedParts<'a> {
    fn of(guarded: &'a Guarded, positions: &BTreeMap<Arc<str>, AnchorPosition<'_>>) -> Self {
        let mut parts = Self { all: None, first: None, listed: BTreeMap::new(), inside: BTreeMap::new() };
        match guarded {
            Guarded::None => {}
            Guarded::All(place) => parts.all = Some(place),
            Guarded::Some(ids) => {
                for id in ids {
                    parts.first = parts.first.or(Some(&id.place));
                    parts.listed.entry(&id.value).or_insert(&id.place);
                    for outer in positions.get(&id.value).into_iter().flat_map(|inner| &inner.around) {
                        parts.inside.entry(Arc::clone(outer)).or_insert(&id.place);
                    }
                }
            }
        }
        parts
    }

    /// Where the page as a whole is guarded; or, where `parts` count, the first of them.
    pub(super) fn whole(&self, parts: bool) -> Option<&'a Place> {
        self.all.or(self.first.filter(|_| parts))
    }

    /// Where a thing is guarded: itself, something around it, or something in it.
    pub(super) fn guard_of(&self, id: &str, around: &[Arc<str>]) -> Option<&'a Place> {
        let listed = |id: &str| self.all.or_else(|| self.listed.get(id).copied());
        let outer = || around.iter().find_map(|outer| listed(outer));
        listed(id).or_else(outer).or_else(|| self.inside.get(id).copied())
    }
}

//! The pages of one chapter in reading order, while pages are put between them: each knows the ones beside it.

use std::collections::BTreeMap;

use crate::record::page_id::PageId;

/// The order of a chapter's pages.
#[derive(Debug, Default)]
pub(super) struct ReadingOrder {
    beside: BTreeMap<PageId, Beside>,
    first: Option<PageId>,
    last: Option<PageId>,
}

#[derive(Debug, Default)]
struct Beside {
    before: Option<PageId>,
    after: Option<PageId>,
}

impl ReadingOrder {
    /// The order of `list`.
    pub(super) fn of(list: &[PageId]) -> Self {
        let mut order = Self::default();
        for id in list {
            order.push(id.clone());
        }
        order
    }

    /// Whether it holds a page.
    pub(super) fn contains(&self, id: &PageId) -> bool {
        self.beside.contains_key(id)
    }

    /// The pages, in order of id.
    pub(super) fn ids(&self) -> impl Iterator<Item = &PageId> {
        self.beside.keys()
    }

    /// Puts a page at the end.
    pub(super) fn push(&mut self, id: PageId) {
        self.put(id, self.last.clone(), None);
    }

    /// Puts a page first.
    pub(super) fn push_first(&mut self, id: PageId) {
        self.put(id, None, self.first.clone());
    }

    /// Puts a page right before another, which it holds.
    pub(super) fn insert_before(&mut self, other: &PageId, id: PageId) {
        let before = self.beside.get(other).and_then(|beside| beside.before.clone());
        self.put(id, before, Some(other.clone()));
    }

    /// Puts a page right after another, which it holds.
    pub(super) fn insert_after(&mut self, other: &PageId, id: PageId) {
        let after = self.beside.get(other).and_then(|beside| beside.after.clone());
        self.put(id, Some(other.clone()), after);
    }

    /// The pages in reading order.
    pub(super) fn into_list(mut self) -> Vec<PageId> {
        let mut list = Vec::with_capacity(self.beside.len());
        let mut next = self.first;
        while let Some(id) = next {
            next = self.beside.remove(&id).and_then(|beside| beside.after);
            list.push(id);
        }
        list
    }

    fn put(&mut self, id: PageId, before: Option<PageId>, after: Option<PageId>) {
        match before.as_ref().and_then(|before| self.beside.get_mut(before)) {
            Some(before) => before.after = Some(id.clone()),
            None => self.first = Some(id.clone()),
        }
        match after.as_ref().and_then(|after| self.beside.get_mut(after)) {
            Some(after) => after.before = Some(id.clone()),
            None => self.last = Some(id.clone()),
        }
        self.beside.insert(id, Beside { before, after });
    }
}

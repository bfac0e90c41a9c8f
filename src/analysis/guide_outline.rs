//! The sections of the common guide, in reading order: the columns of the network's report.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::guide::common_guide::{Guide, Page};
use crate::markdown::node::{Body, Node};
use crate::markdown::visit::plain_text;
use crate::record::page_id::PageId;
use crate::text::Place;

/// The sections of the common guide.
#[derive(Clone, Debug)]
pub struct GuideOutline {
    /// Every section, in reading order; of each page, the text before its first heading comes first.
    pub sections: Vec<OutlineSection>,
    /// Of each page, which stretch of `sections` is its own.
    pub pages: BTreeMap<PageId, std::ops::Range<usize>>,
    /// Of each page, named blocks and the section around them.
    blocks: BTreeMap<PageId, BTreeMap<Arc<str>, usize>>,
    /// Of each page, its sections by their id; the first of two.
    ids: BTreeMap<PageId, BTreeMap<Arc<str>, usize>>,
}

/// One section of the common guide.
#[derive(Clone, Debug)]
pub struct OutlineSection {
    /// Its page.
    pub page: PageId,
    /// Its id; none for the text before the first heading of a page, under the page's title.
    pub id: Option<Arc<str>>,
    /// Its title; of a page's beginning, that of the page.
    pub title: String,
    /// Its heading's rank, 1 for a page's beginning.
    pub rank: u8,
    /// The place of its heading.
    pub place: Place,
    /// Whether it is a slot, which nothing shows of until a level fills it.
    pub slot: bool,
    /// The section around it, by its index in the list; none is in the beginning of a page.
    pub parent: Option<usize>,
    /// The condition around it.
    pub condition: Option<Place>,
}

impl OutlineSection {
    /// As a target names it: `types/meuble#declaration`, `types/meuble`.
    pub fn target(&self) -> String {
        match &self.id {
            None => self.page.to_string(),
            Some(id) => format!("{}#{id}", self.page),
        }
    }
}

impl GuideOutline {
    /// The sections of `guide`.
    pub fn of(guide: &Guide) -> Self {
        let mut outline = Self {
            sections: Vec::new(),
            pages: BTreeMap::new(),
            blocks: BTreeMap::new(),
            ids: BTreeMap::new(),
        };
        for page in in_reading_order(guide) {
            let from = outline.sections.len();
            outline.sections.push(OutlineSection {
                page: page.id.clone(),
                id: None,
                title: page.title.to_string(),
                rank: 1,
                place: page.front.title.place.clone(),
                slot: false,
                parent: None,
                condition: None,
            });
            outline.body((page, from), &page.body, None, None);
            outline.pages.insert(page.id.clone(), from..outline.sections.len());
        }
        outline
    }

    /// The section that `id` names on `page`, or that holds the block `id`; the page's beginning where there is no id.
    pub fn find(&self, page: &PageId, id: Option<&str>) -> Option<usize> {
        let Some(id) = id else { return Some(self.pages.get(page)?.start) };
        let own = self.ids.get(page).and_then(|ids| ids.get(id).copied());
        own.or_else(|| self.blocks.get(page)?.get(id).copied())
    }

    /// Whether `id` names a block of `page`, and not a section.
    pub fn is_block(&self, page: &PageId, id: &str) -> bool {
        self.blocks.get(page).is_some_and(|blocks| blocks.contains_key(id))
    }

    /// Whether the section at `inner` is the one at `outer`, or inside it.
    pub fn is_within(&self, inner: usize, outer: usize) -> bool {
        let mut at = Some(inner);
        while let Some(here) = at {
            if here == outer {
                return true;
            }
            at = self.sections[here].parent;
        }
        false
    }

    /// `start` is the beginning of the page.
    fn body(
        &mut self,
        (page, start): (&Page, usize),
        body: &Body,
        parent: Option<usize>,
        condition: Option<&Place>,
    ) {
        for node in body.iter() {
            let (mut inner, mut inner_condition) = (parent, condition);
            match node {
                Node::Section(it) => {
                    // The heading of a slot may have the slot's own id: they are one.
                    let same = parent.filter(|at| self.sections[*at].id.as_ref() == Some(&it.id));
                    let at = same.unwrap_or_else(|| {
                        self.push(page, &it.id, (it.rank, false), &it.place, parent, condition)
                    });
                    self.sections[at].title = plain_text(&it.title);
                    inner = Some(at);
                }
                Node::Slot(it) => {
                    inner = Some(self.push(page, &it.id, (2, true), &it.place, parent, condition));
                }
                Node::Block(it) => {
                    let at = parent.unwrap_or(start);
                    self.blocks.entry(page.id.clone()).or_default().insert(it.id.clone(), at);
                }
                Node::Choice(it) => inner_condition = condition.or(Some(&it.place)),
                _ => {}
            }
            node.bodies().for_each(|body| self.body((page, start), body, inner, inner_condition));
        }
    }

    fn push(
        &mut self,
        page: &Page,
        id: &Arc<str>,
        (rank, slot): (u8, bool),
        place: &Place,
        parent: Option<usize>,
        condition: Option<&Place>,
    ) -> usize {
        self.sections.push(OutlineSection {
            page: page.id.clone(),
            id: Some(id.clone()),
            title: id.to_string(),
            rank,
            place: place.clone(),
            slot,
            parent,
            condition: condition.cloned(),
        });
        let at = self.sections.len() - 1;
        self.ids.entry(page.id.clone()).or_default().entry(id.clone()).or_insert(at);
        at
    }
}

/// The pages of the guide: home, then each chapter with its own.
pub fn in_reading_order(guide: &Guide) -> Vec<&Arc<Page>> {
    let mut pages: Vec<&Arc<Page>> = guide.pages.values().collect();
    let chapters = guide.contract.chapters.iter().enumerate();
    let places: BTreeMap<&str, usize> = chapters.map(|(place, chapter)| (&*chapter.id, place + 1)).collect();
    let chapter = |page: &Page| match page.id.chapter() {
        None => 0,
        Some(id) => places.get(id).copied().unwrap_or(usize::MAX),
    };
    pages.sort_by_cached_key(|page| {
        (chapter(page), !page.id.is_chapter(), page.front.order.unwrap_or(i64::MAX), page.id.clone())
    });
    pages
}

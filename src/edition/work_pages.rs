//! The pages while levels are laid over them.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::anchors::absent_anchors;
use super::audience::Audience;
use super::situation::Situation;
use super::{EditionChapter, EditionPage, Hidden};
use crate::guide::common_guide::Guide;
use crate::markdown::node::Body;
use crate::record::front::Front;
use crate::record::page_id::PageId;

/// All pages, hidden ones included, and their order.
#[derive(Clone, Debug)]
pub(super) struct Working {
    pub(super) pages: BTreeMap<PageId, WorkPage>,
    /// Chapter → its pages in reading order.
    pub(super) order: BTreeMap<Arc<str>, Vec<PageId>>,
}

/// One page while levels are laid over it.
#[derive(Clone, Debug)]
pub(super) struct WorkPage {
    pub(super) front: Arc<Front>,
    pub(super) title: Arc<str>,
    pub(super) summary: Arc<str>,
    pub(super) origin: Option<Arc<str>>,
    pub(super) body: Body,
    pub(super) lost: BTreeMap<Arc<str>, Option<Arc<str>>>,
    pub(super) hidden: Option<Hidden>,
}

/// The pages once every level is laid.
pub(super) struct Finished {
    pub(super) chapters: Vec<EditionChapter>,
    pub(super) pages: BTreeMap<PageId, Arc<EditionPage>>,
    pub(super) hidden: BTreeMap<PageId, Hidden>,
}

impl Working {
    /// The common guide, as a territory that handles `types` starts from it.
    pub(super) fn of(guide: &Guide, types: &[Arc<str>]) -> Self {
        let mut pages = BTreeMap::new();
        let mut order: BTreeMap<Arc<str>, Vec<PageId>> =
            guide.contract.chapters.iter().map(|chapter| (chapter.id.clone(), Vec::new())).collect();
        for (id, page) in &guide.pages {
            if let Some(list) =
                id.chapter().filter(|_| !id.is_chapter()).and_then(|chapter| order.get_mut(chapter))
            {
                list.push(id.clone());
            }
            pages.insert(
                id.clone(),
                WorkPage::new(
                    page.front.clone(),
                    [page.title.clone(), page.summary.clone()],
                    None,
                    page.body.clone(),
                    types,
                ),
            );
        }
        for list in order.values_mut() {
            // Stable: pages of one rank, or without, stay in the order of their ids.
            list.sort_by_key(|id| guide.pages[id].front.order.unwrap_or(i64::MAX));
        }
        Self { pages, order }
    }

    /// A chapter's own page and its pages, in order of id.
    pub(super) fn chapter<'w>(
        &'w self,
        chapter: &PageId,
    ) -> impl Iterator<Item = (&'w PageId, &'w WorkPage)> + use<'w> {
        let own = self.pages.get_key_value(chapter);
        own.into_iter().chain(self.pages.range(inside(chapter)))
    }

    /// The chapters with their visible pages, and the visible pages.
    pub(super) fn finish(mut self, guide: &Guide, situation: &Situation, audience: Audience) -> Finished {
        if audience == Audience::Public {
            // Only now: levels change pages for technicians as they change all others.
            let reserved = self.pages.values_mut().filter(|page| page.front.technician);
            reserved.for_each(|page| page.hidden = Some(Hidden::Technician));
        }
        let visible = |id: &PageId| self.pages.get(id).is_some_and(|page| page.hidden.is_none());
        let chapters = guide.contract.chapters.iter().filter_map(|chapter| {
            let page = PageId::new(&chapter.id);
            let pages = self.order[&chapter.id].iter().filter(|id| visible(id)).cloned().collect();
            visible(&page).then_some(EditionChapter { page, stage: chapter.stage, pages })
        });
        let chapters = chapters.collect();
        let mut shown = BTreeMap::new();
        let mut hidden = BTreeMap::new();
        let closed: BTreeMap<PageId, Hidden> =
            self.pages.iter().filter_map(|(id, page)| Some((id.clone(), page.hidden.clone()?))).collect();
        for (id, page) in self.pages {
            // A hidden chapter takes its pages along, those of later levels included.
            let chapter = || id.chapter().and_then(|chapter| closed.get(&PageId::new(chapter)).cloned());
            if let Some(why) =
                chapter().filter(|why| *why == Hidden::Technician).or(page.hidden).or_else(chapter)
            {
                hidden.insert(id, why);
            } else {
                let page = EditionPage {
                    id: id.clone(),
                    front: page.front,
                    title: page.title,
                    summary: page.summary,
                    origin: page.origin,
                    absent: absent_anchors(&page.body, situation),
                    body: page.body,
                    lost: page.lost,
                };
                shown.insert(id, Arc::new(page));
            }
        }
        Finished { chapters, pages: shown, hidden }
    }
}

/// The ids below a chapter's own: every one that begins with `chapter/`.
pub(super) fn inside(chapter: &PageId) -> Range<PageId> {
    // `0` is what follows `/`.
    PageId::new(&format!("{chapter}/"))..PageId::new(&format!("{chapter}0"))
}

impl WorkPage {
    /// A page before any verb.
    pub(super) fn new(
        front: Arc<Front>,
        [title, summary]: [Arc<str>; 2],
        origin: Option<Arc<str>>,
        body: Body,
        types: &[Arc<str>],
    ) -> Self {
        let concerned =
            front.types.is_empty() || front.types.iter().any(|wanted| types.contains(&wanted.value));
        let hidden = (!concerned).then_some(Hidden::Types);
        Self { title, summary, front, origin, body, lost: BTreeMap::new(), hidden }
    }
}

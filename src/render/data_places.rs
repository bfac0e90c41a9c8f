//! Where a site shows its data: the directives of its pages say it, so that no page of a guide is known by name.

use std::sync::Arc;

use crate::edition::Edition;
use crate::edition::situation::Situation;
use crate::markdown::node::{Body, DataCall, DataKind, Node};
use crate::record::page_id::PageId;

/// A directive that readers see.
#[derive(Debug)]
pub(super) struct DataPlace {
    /// Its page.
    pub(super) page: PageId,
    /// The section that holds it, if it is in one.
    pub(super) section: Option<Arc<str>>,
    /// The directive.
    pub(super) call: Arc<DataCall>,
}

impl DataPlace {
    /// Its address, seen from the root of the site.
    pub(super) fn address(&self) -> String {
        let page = self.page.address();
        self.section.as_ref().map_or_else(|| page.clone(), |section| format!("{page}#{section}"))
    }
}

/// All of them, in reading order.
#[derive(Debug, Default)]
pub(super) struct DataPlaces(Vec<DataPlace>);

impl DataPlaces {
    /// Those of an edition.
    pub(super) fn of(edition: &Edition) -> Self {
        let mut places = Self::default();
        let home = PageId::new(PageId::HOME);
        let chapters = edition.chapters.iter();
        let others = chapters.flat_map(|chapter| std::iter::once(&chapter.page).chain(&chapter.pages));
        for page in std::iter::once(&home).chain(others).filter_map(|id| edition.pages.get(id)) {
            places.read(&edition.situation, &page.id, None, &page.body);
        }
        places
    }

    /// The first page that shows all data of this kind.
    pub(super) fn page(&self, kind: DataKind) -> Option<&PageId> {
        let mut all =
            self.0.iter().filter(|place| place.call.kind == kind && place.call.arguments.is_empty());
        all.next().map(|place| &place.page)
    }

    /// The tables of what is said of communes.
    pub(super) fn commune_tables(&self) -> impl Iterator<Item = &DataPlace> {
        let of_communes = |place: &&DataPlace| place.call.kind == DataKind::Communes;
        self.0.iter().filter(of_communes).filter(|place| !place.call.arguments.is_empty())
    }

    fn read(&mut self, situation: &Situation, page: &PageId, section: Option<&Arc<str>>, body: &Body) {
        for node in body.iter() {
            if let Node::Data(call) = node {
                let (page, section) = (page.clone(), section.cloned());
                self.0.push(DataPlace { page, section, call: Arc::clone(call) });
            }
            let inside = if let Node::Section(own) = node { Some(&own.id) } else { section };
            for inner in node.shown_bodies(|condition| situation.meets(condition)) {
                self.read(situation, page, inside, inner);
            }
        }
    }
}

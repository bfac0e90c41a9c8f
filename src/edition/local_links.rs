//! The links of local texts into the guide: one whose goal somebody saw is no mistake when the network takes the goal away.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Edition;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::record::page_id::PageId;
use crate::territory::levels::Level;
use crate::text::Place;
use crate::text::path::SourcePath;

/// The links of the local texts of one edition.
pub(super) struct LocalLinks<'a> {
    /// The levels, by the files that their texts are in.
    levels: BTreeMap<&'a SourcePath, &'a Arc<Level>>,
    /// What is found of them.
    pub(super) found: FoundLinks,
}

/// How a local text names a page or what is in one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LinkKind {
    /// A link in a text.
    Text,
    /// A link of a step of a path.
    Step,
    /// A task of a step of a path.
    Task,
}

impl LinkKind {
    /// As messages choose their words by it.
    fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Step => "step",
            Self::Task => "task",
        }
    }
}

/// What is found of links.
#[derive(Default)]
pub(super) struct FoundLinks {
    /// Of each level, the goals that its review file may keep: those that are there, and those that it keeps already.
    goals: BTreeMap<Arc<str>, BTreeSet<Arc<str>>>,
    /// The sections that were there when somebody reviewed the level, and are not: links to them lead to their page.
    vanished: BTreeSet<(PageId, Arc<str>)>,
}

impl Edition {
    /// Keeps what was found of the links of local texts, for the review files of their levels; and where sections are gone,
    /// with their pages.
    pub(super) fn keep_links(&mut self, links: FoundLinks) {
        self.links = links.goals.into_iter().map(|(level, goals)| (level, Arc::new(goals))).collect();
        for (page, section) in links.vanished {
            if let Some(page) = self.pages.get_mut(&page) {
                Arc::make_mut(page).absent.insert(section);
            }
        }
    }
}

impl<'a> LocalLinks<'a> {
    /// Those of an edition, which is made of `ranks`.
    pub(super) fn of(ranks: &'a [Vec<Arc<Level>>]) -> Self {
        let mut levels = BTreeMap::new();
        for level in ranks.iter().flatten() {
            for file in [&level.file].into_iter().chain(&level.named) {
                levels.entry(file).or_insert(level);
            }
        }
        Self { levels, found: FoundLinks::default() }
    }

    /// Notes what is named at `place` and is there.
    pub(super) fn lead(&mut self, place: &Place, page: &PageId, fragment: Option<&Arc<str>>) {
        if let Some(level) = self.levels.get(&place.file) {
            self.found.goals.entry(level.name.text.clone()).or_default().insert(goal(page, fragment));
        }
    }

    /// What is reported of what is named at `place` and is not there, where it was when somebody reviewed the level.
    pub(super) fn lost(
        &mut self,
        kind: LinkKind,
        place: &Place,
        page: &PageId,
        fragment: Option<&Arc<str>>,
        is_page_there: bool,
    ) -> Option<Diagnostic> {
        let level = self.levels.get(&place.file)?;
        let goal = goal(page, fragment);
        if !level.reviews.links.contains(&goal) {
            return None;
        }
        self.found.goals.entry(level.name.text.clone()).or_default().insert(goal);
        let problem = |code| Diagnostic::new(code, place.clone()).with("kind", kind.word());
        Some(match fragment.filter(|_| is_page_there) {
            Some(fragment) => {
                self.found.vanished.insert((page.clone(), Arc::clone(fragment)));
                problem(Code::LinkSectionGone).with("page", page).with("fragment", fragment)
            }
            None => problem(Code::LinkPageGone).with("target", format!("/{page}.md")),
        })
    }
}

/// As review files name it.
fn goal(page: &PageId, fragment: Option<&Arc<str>>) -> Arc<str> {
    match fragment {
        Some(fragment) => format!("{page}#{fragment}").into(),
        None => page.as_str().into(),
    }
}

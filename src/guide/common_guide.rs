//! The common guide, read: its contract, its pages and its records.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::contract::{Contract, Skill, SkillLevel};
use super::guide_lexicon::GuideLexicon;
use super::read_paths::Paths;
use crate::markdown::node::Body;
use crate::markdown::term::Terms;
use crate::record::data::{Actor, Commune, Fact, Term};
use crate::record::front::Front;
use crate::record::page_id::PageId;
use crate::record::question::Question;
use crate::search::lexicon::Lexicon;
use crate::text::path::SourcePath;

/// The common guide.
#[derive(Clone, Debug)]
pub struct Guide {
    /// `guide.toml`
    pub contract: Contract,
    /// Every page by id: home, chapters and pages.
    pub pages: BTreeMap<PageId, Arc<Page>>,
    /// The pages by the ids that they had before.
    pub former_ids: BTreeMap<Arc<str>, PageId>,
    /// `faits.toml`, by id.
    pub facts: Arc<BTreeMap<Arc<str>, Fact>>,
    /// `glossaire.toml`, in order of file.
    pub terms: Vec<Arc<Term>>,
    /// The words that mark its terms in running text.
    pub marks: Terms,
    /// `acteurs.toml`, in order of file.
    pub actors: Vec<Arc<Actor>>,
    /// `competences.toml`, in order of file.
    pub skills: Vec<Skill>,
    /// The scale of skills, 0 to 3: `[[niveau]]` of the same file.
    pub skill_scale: Vec<SkillLevel>,
    /// `parcours/`: the steps of each path that authors wrote.
    pub paths: Paths,
    /// `questions.toml`, in order of file.
    pub questions: Vec<Question>,
    /// `communes.csv`, by INSEE code.
    pub communes: BTreeMap<Arc<str>, Commune>,
    /// Which of `faits.toml`, `glossaire.toml` and `acteurs.toml` are not there.
    pub absent: Vec<SourcePath>,
    /// The words of its texts, for the search.
    pub words: GuideLexicon,
}

impl Guide {
    /// The first of `pages`, in order of id, that had each former id.
    pub fn former_ids(pages: &BTreeMap<PageId, Arc<Page>>) -> BTreeMap<Arc<str>, PageId> {
        let mut former = BTreeMap::new();
        for page in pages.values() {
            for old in &page.front.former_ids {
                former.entry(Arc::clone(&old.value)).or_insert_with(|| page.id.clone());
            }
        }
        former
    }

    /// The words of its texts; what fills holes is left out.
    pub fn lexicon(&self) -> &Lexicon {
        let pages = || self.pages.values();
        let lines = pages().flat_map(|page| [page.title.to_string(), page.summary.to_string()]);
        self.words.count(pages().map(|page| &page.body), lines)
    }

    /// Whether a page is for technicians alone: itself, or its whole chapter.
    pub fn is_for_technicians(&self, id: &PageId) -> bool {
        let is = |id: &PageId| self.pages.get(id).is_some_and(|page| page.front.technician);
        is(id) || id.chapter().is_some_and(|chapter| is(&PageId::new(chapter)))
    }

    /// Where the section is that once was `id` on `page`, by `anciens_ids` from page to page; `None` where they lead nowhere.
    pub fn section_now(&self, page: &PageId, id: &Arc<str>) -> Option<(PageId, Arc<str>)> {
        let mut here = (page.clone(), Arc::clone(id));
        let mut seen = BTreeSet::new();
        while seen.insert(here.clone()) {
            let page = self.page_now(&here.0)?;
            here = match (page.front.renamed.get(&here.1), page.front.moved.get(&here.1)) {
                (Some(now), _) => (page.id.clone(), Arc::clone(&now.value)),
                (None, Some(now)) => now.value.clone(),
                (None, None) => return Some((page.id.clone(), here.1)),
            };
        }
        None
    }

    /// The page that a text names `id`: by its own address, or by one that it had before.
    pub fn page_now(&self, id: &PageId) -> Option<&Arc<Page>> {
        self.pages.get(id).or_else(|| self.pages.get(self.former_ids.get(&id.0)?))
    }
}

/// A page of the common guide.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its id.
    pub id: PageId,
    /// Its file.
    pub file: SourcePath,
    /// Its front matter.
    pub front: Arc<Front>,
    /// Its title as readers see it: typographed, once for all territories.
    pub title: Arc<str>,
    /// Its summary as readers see it.
    pub summary: Arc<str>,
    /// Its text, glossary terms marked.
    pub body: Body,
}

//! The territories that a change of the common guide touches: two guides in, the sections that differ out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::build_impact::BuildImpact;
use super::coverage::{CoverageRow, SectionState};
use super::guide_outline::OutlineSection;
use super::network::inputs::{FileLine, ReportInputs};
use super::network::matrix_lines::{OverrideLine, override_line};
use super::touched_records::{TouchedRecord, touched_records};
use crate::guide::common_guide::{Guide, Page};
use crate::markdown::canonical::source_text;
use crate::markdown::node::{Body, Node};
use crate::markdown::piece::Piece;
use crate::markdown::visit::{pieces, plain_text};
use crate::record::page_id::PageId;
use crate::text::path::SourcePath;

/// The version of the form of an impact's JSON.
pub const VERSION: u8 = 1;

/// What became of a section of the common guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SectionChange {
    /// It was not there.
    Added,
    /// It is no longer there.
    Removed,
    /// It has another id; `anciens_ids` says so, or its text is the same.
    Renamed,
    /// It says something else.
    Changed,
    /// Spaces, wraps, quotes: readers cannot tell.
    Form,
    /// A fact that it shows has another value.
    Fact,
}

impl SectionChange {
    /// The key of its word in the catalogues.
    pub fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Renamed => "renamed",
            Self::Changed => "changed",
            Self::Form => "form",
            Self::Fact => "fact",
        }
    }
}

/// A change of the common guide, and the territories that it touches.
#[derive(Debug, Serialize)]
pub struct GuideImpact {
    /// The version of this form.
    pub version: u8,
    /// Whether any of the files differs at all.
    #[serde(skip)]
    pub differs: bool,
    /// What becomes of the sites, where that was asked for: it costs to build them twice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub builds: Option<BuildImpact>,
    /// The sections that differ, in reading order; removed ones after those of their page.
    pub sections: Vec<Touched>,
    /// What differs outside the pages: actors, terms, questions, steps, values, flags, types.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<TouchedRecord>,
    /// The files of levels that differ, and what the readers of the territories that read them see otherwise.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<LevelTouched>,
}

/// A file of a level that differs.
#[derive(Debug, Serialize)]
pub struct LevelTouched {
    /// The file.
    pub file: String,
    /// The levels that it is of.
    pub levels: Vec<Arc<str>>,
    /// Each territory that reads it, in order of id.
    pub territories: Vec<ReaderTouched>,
}

/// What the readers of one territory see otherwise.
#[derive(Debug, Serialize)]
pub struct ReaderTouched {
    /// The territory.
    pub territory: Arc<str>,
    /// Pages, sections and records, as targets name them, and blocks of the theme (`theme/pied`); empty where readers see
    /// the same.
    pub seen: Vec<String>,
}

/// A section that differs.
#[derive(Debug, Serialize)]
pub struct Touched {
    /// What became of it.
    pub change: SectionChange,
    /// As a target names it; of a removed one, as it did.
    pub target: String,
    /// Of a renamed one: what targets called it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    /// Its title.
    pub title: String,
    /// Where it is; of a removed one, where it was.
    #[serde(flatten)]
    pub spot: FileLine,
    /// The facts that changed in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
    /// What each territory does to it, in order of id.
    pub territories: Vec<Concerned>,
}

/// What one territory does to a section that differs.
#[derive(Debug, Serialize)]
pub struct Concerned {
    /// The territory.
    pub territory: Arc<str>,
    /// What became of the section there.
    pub state: SectionState,
    /// What levels do to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[serde(rename = "deeds")]
    pub applied_overrides: Vec<OverrideLine>,
}

/// One of the two guides: the inputs of its lines, and its territories.
pub struct ImpactSide<'a> {
    /// The guide, the snapshot, the outline.
    pub inputs: ReportInputs<'a>,
    /// What became of each section in each territory.
    pub rows: Vec<CoverageRow>,
}

/// What differs between two guides in `files` (everywhere, where none is named), and the territories that it touches.
pub fn guide_impact(before: &ImpactSide<'_>, after: &ImpactSide<'_>, files: &[SourcePath]) -> GuideImpact {
    let facts = changed_facts(before.inputs.guide, after.inputs.guide);
    let facts_named = files.is_empty() || files.iter().any(|file| file.as_str() == "content/faits.toml");
    let facts = if facts_named { facts } else { BTreeSet::new() };
    let mut sections = Vec::new();
    let pages: BTreeSet<&PageId> =
        before.inputs.outline.pages.keys().chain(after.inputs.outline.pages.keys()).collect();
    let order = |page: &PageId| after.inputs.outline.pages.get(page).map_or(usize::MAX, |range| range.start);
    let mut pages: Vec<&PageId> = pages.into_iter().collect();
    pages.sort_by_key(|page| (order(page), *page));
    for page in pages {
        let then = before.inputs.guide.pages.get(page);
        let now = after.inputs.guide.pages.get(page);
        let named = |page: &&Arc<Page>| files.is_empty() || files.contains(&page.file);
        let whole = then.into_iter().chain(now).any(|page| named(&page));
        let own_then = then.map(|page| own(page)).unwrap_or_default();
        let own_now = now.map(|page| own(page)).unwrap_or_default();
        let renamed = renamed(now.map(|page| &**page), &own_then, &own_now);
        // The first of two that became the same.
        let former: BTreeMap<&Arc<str>, &Arc<str>> =
            renamed.iter().rev().map(|(old, new)| (*new, *old)).collect();
        let change = |id: &Option<Arc<str>>| -> Option<(SectionChange, Option<Arc<str>>)> {
            let here = &own_now[id];
            let old = id.as_ref().and_then(|id| former.get(id)).map(|old| (**old).clone());
            if let Some(old) = old.filter(|_| whole) {
                return Some((SectionChange::Renamed, Some(old)));
            }
            match own_then.get(id) {
                None => whole.then_some((SectionChange::Added, None)),
                Some(then) if whole && then.sense != here.sense => Some((SectionChange::Changed, None)),
                _ if !here.facts.is_disjoint(&facts) => Some((SectionChange::Fact, None)),
                Some(then) if whole && then.written != here.written => Some((SectionChange::Form, None)),
                Some(_) => None,
            }
        };
        for at in after.inputs.outline.pages.get(page).cloned().unwrap_or_default() {
            let section = &after.inputs.outline.sections[at];
            let Some((change, was)) = change(&section.id) else { continue };
            let mut touched = after.touched(at, section, change);
            touched.was = was.map(|old| format!("{page}#{old}"));
            touched.facts =
                own_now[&section.id].facts.intersection(&facts).map(ToString::to_string).collect();
            sections.push(touched);
        }
        for at in before.inputs.outline.pages.get(page).cloned().unwrap_or_default() {
            let section = &before.inputs.outline.sections[at];
            let gone = whole
                && !own_now.contains_key(&section.id)
                && !section.id.as_ref().is_some_and(|id| renamed.contains_key(id));
            if gone {
                sections.push(before.touched(at, section, SectionChange::Removed));
            }
        }
    }
    let records = touched_records(&before.inputs, &after.inputs, files);
    GuideImpact { version: VERSION, differs: false, builds: None, sections, records, levels: Vec::new() }
}

impl ImpactSide<'_> {
    fn touched(&self, at: usize, section: &OutlineSection, change: SectionChange) -> Touched {
        let concerned = |row: &CoverageRow| Concerned {
            territory: row.territory.clone(),
            state: row.cells[at].state,
            applied_overrides: row.cells[at]
                .applied_overrides
                .iter()
                .map(|applied| override_line(&self.inputs, applied))
                .collect(),
        };
        Touched {
            change,
            target: section.target(),
            was: None,
            title: section.title.clone(),
            spot: self.inputs.line_of(&section.place),
            facts: Vec::new(),
            territories: self.rows.iter().map(concerned).collect(),
        }
    }
}

/// What one section says itself, its sub-sections left out.
#[derive(Default, PartialEq)]
struct Own {
    /// In canonical form.
    sense: String,
    /// As written.
    written: String,
    facts: BTreeSet<Arc<str>>,
}

/// What each section of a page says itself, by id; its beginning under none.
fn own(page: &Page) -> BTreeMap<Option<Arc<str>>, Own> {
    let mut all: BTreeMap<Option<Arc<str>>, Own> = BTreeMap::new();
    let front = &page.front;
    let start = all.entry(None).or_default();
    let head = format!("{}\n{}\n", page.title, page.summary);
    start.written = format!("{}\n{}\n{head}", front.title.value, front.summary);
    start.sense = head;
    gather(&page.body, None, &mut all);
    all
}

fn say(all: &mut BTreeMap<Option<Arc<str>>, Own>, at: Option<&Arc<str>>, sense: &str, written: &str) {
    let own = all.entry(at.cloned()).or_default();
    own.sense.push_str(sense);
    own.sense.push('\n');
    own.written.push_str(written);
    own.written.push('\n');
}

fn gather(body: &Body, at: Option<&Arc<str>>, all: &mut BTreeMap<Option<Arc<str>>, Own>) {
    for node in body.iter() {
        let mut inner = at;
        match node {
            Node::Flow(flow) => {
                let alone: Body = [node.clone()].into();
                say(all, at, &source_text(&alone), flow.located_text.as_str());
                let own = all.entry(at.cloned()).or_default();
                pieces(&alone, &mut |piece| {
                    if let Piece::Fact(hole) | Piece::Sentence(hole) = piece {
                        own.facts.insert(hole.name.clone());
                    }
                });
            }
            Node::Data(_) | Node::Common(_) => {
                let text = source_text(&[node.clone()].into());
                say(all, at, &text, &text);
            }
            Node::Section(it) => {
                let title = format!("{} {}", it.rank, plain_text(&it.title));
                inner = Some(&it.id);
                say(all, inner, &title, it.heading.as_str());
            }
            Node::Slot(it) => {
                inner = Some(&it.id);
                say(all, inner, "local", "");
            }
            Node::Block(it) => say(all, at, &format!("bloc {}", it.id), ""),
            Node::Callout(it) => {
                let title = it.title.as_deref().map(plain_text).unwrap_or_default();
                say(all, at, &format!("{} {title}", it.kind.word()), "");
            }
            Node::Choice(it) => say(all, at, &format!("si {}", it.condition), ""),
            Node::Insertion(_) => {}
        }
        for (index, body) in node.bodies().enumerate() {
            if index > 0 && !body.is_empty() {
                say(all, at, "sinon", "");
            }
            gather(body, inner, all);
        }
    }
}

/// Old ids and what they became: as the front matter says; or the only section that says the same under another id.
fn renamed<'a>(
    now: Option<&'a Page>,
    own_then: &'a BTreeMap<Option<Arc<str>>, Own>,
    own_now: &'a BTreeMap<Option<Arc<str>>, Own>,
) -> BTreeMap<&'a Arc<str>, &'a Arc<str>> {
    let gone = own_then.keys().flatten().filter(|id| !own_now.contains_key(&Some(Arc::clone(id))));
    let is_new = |id: &&Arc<str>| !own_then.contains_key(&Some(Arc::clone(id)));
    let new: BTreeSet<&Arc<str>> = own_now.keys().flatten().filter(is_new).collect();
    let mut saying: BTreeMap<&str, Vec<&Arc<str>>> = BTreeMap::new();
    for (id, own) in own_now {
        if let Some(id) = id.as_ref().filter(is_new) {
            saying.entry(&own.sense).or_default().push(id);
        }
    }
    let mut renamed = BTreeMap::new();
    for old in gone {
        let said = now.and_then(|page| page.front.renamed.get(old));
        let said = said.and_then(|today| new.get(&today.value).copied());
        let same = || match saying.get(&*own_then[&Some(old.clone())].sense).map(Vec::as_slice) {
            Some([only]) => Some(*only),
            _ => None,
        };
        if let Some(today) = said.or_else(same) {
            renamed.insert(old, today);
        }
    }
    renamed
}

/// The facts that readers see changed.
fn changed_facts(before: &Guide, after: &Guide) -> BTreeSet<Arc<str>> {
    let told = |guide: &Guide, id: &Arc<str>| {
        let fact = guide.facts.get(id)?;
        Some((fact.shown.clone(), fact.said().to_owned(), fact.grade, fact.reference.clone()))
    };
    let ids: BTreeSet<&Arc<str>> = before.facts.keys().chain(after.facts.keys()).collect();
    ids.into_iter().filter(|id| told(before, id) != told(after, id)).cloned().collect()
}

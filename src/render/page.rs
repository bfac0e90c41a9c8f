//! One page: its text in its layout.

use serde::Serialize;

use super::address::to_root;
use super::dress::{Anchor, Dress};
use super::indexes::{ChapterCard, PageCard};
use super::markup::{self, Entry, doubtful, fact_anchor};
use super::values;
use crate::calendar::Day;
use crate::edition::{Edition, EditionPage};
use crate::record::PageId;
use crate::theme::context::{Context, Shared};
use crate::theme::template::Template;

/// What a template knows of the page it lays out.
#[derive(Default, Serialize)]
pub(super) struct PageWords {
    pub(super) id: String,
    pub(super) titre: String,
    pub(super) titre_document: String,
    pub(super) resume: String,
    pub(super) fil: Vec<Anchor>,
    pub(super) etape: Option<u8>,
    pub(super) chapitre: Option<Anchor>,
    pub(super) canonique: Option<String>,
    pub(super) corps: Option<String>,
    /// What the boxes to tick are kept under, where they are kept.
    pub(super) dossier: Option<super::dossier::Followed>,
    pub(super) sommaire: Vec<Entry>,
    pub(super) notes: String,
    pub(super) sources: Vec<SourceLine>,
    pub(super) faits: Vec<FactLine>,
    pub(super) verifie_le: Option<DayWords>,
    pub(super) types: Vec<NamedLink>,
    pub(super) profils: Vec<NamedLink>,
    pub(super) precedent: Option<Anchor>,
    pub(super) suivant: Option<Anchor>,
    pub(super) locale: bool,
    pub(super) bandeaux: Vec<String>,
    /// Of a chapter.
    pub(super) pages: Vec<PageCard>,
    /// Of a chapter that is a stage: the paths of all types, at this stage.
    pub(super) projets: Vec<NamedLink>,
    /// Of the home page.
    pub(super) chapitres: Vec<ChapterCard>,
    /// The same: what is new.
    pub(super) nouvelles: Vec<super::news::Line>,
}

#[derive(Serialize)]
pub(super) struct SourceLine {
    titre: String,
    adresse: Option<String>,
}

#[derive(Serialize)]
pub(super) struct FactLine {
    ancre: String,
    libelle: String,
    texte: String,
    reference: Option<String>,
    adresse: Option<String>,
    en_vigueur: Option<DayWords>,
    verifie_le: Option<DayWords>,
    statut: &'static str,
    aupres: Option<String>,
}

#[derive(Serialize)]
pub(super) struct DayWords {
    pub(super) iso: String,
    texte: String,
}

impl From<Day> for DayWords {
    fn from(day: Day) -> Self {
        Self { iso: day.to_string(), texte: values::day(day) }
    }
}

#[derive(Clone, Serialize)]
pub(super) struct NamedLink {
    pub(super) id: String,
    pub(super) nom: String,
    pub(super) resume: String,
    pub(super) href: String,
}

/// Renders one page of the guide.
pub(super) fn render(dress: &Dress, page: &EditionPage) -> Vec<u8> {
    let address = page.id.address();
    let root = to_root(&address);
    let written = markup::write(dress, page, &root);
    let mut words = words(dress, page, &root);
    words.sommaire = written.contents;
    words.notes = written.notes;
    words.faits = written.facts.iter().filter_map(|id| fact_line(&dress.edition, id)).collect();
    let template = if page.id.is_home() {
        super::indexes::home(dress, &mut words);
        Template::Home
    } else if page.id.is_chapter() {
        super::indexes::chapter(dress, page, &root, &mut words);
        Template::Chapter
    } else {
        Template::Page
    };
    dress.page(template, &page.id, words, &written.html)
}

/// The way from a page that stands `depth` folders deep to the page `current`; empty where that is none of the guide.
pub(super) fn way_to(current: &str, depth: usize) -> String {
    match current {
        "" => String::new(),
        id => format!("{}{}", "../".repeat(depth), PageId::new(id).address()),
    }
}

/// The context of a page that stands `depth` folders deep, with the navigation marked.
pub(super) fn base(dress: &Dress, depth: usize, current: &str) -> Context {
    let mut context = dress.contexts[depth].clone();
    let navigation = dress.navigations[depth].with_current(&way_to(current, depth));
    context.share("navigation", &Shared::html(&navigation.concat()));
    context
}

fn words(dress: &Dress, page: &EditionPage, root: &str) -> PageWords {
    let edition = &*dress.edition;
    let title = page.title.to_string();
    let chapter = edition.chapters.iter().find(|chapter| Some(chapter.page.as_str()) == page.id.chapter());
    let own =
        chapter.filter(|_| !page.id.is_chapter()).and_then(|chapter| link(edition, &chapter.page, root));
    let home = edition.pages.get(&PageId::new(PageId::HOME)).filter(|home| home.id != page.id);
    let trail = home.map(|home| Anchor { titre: home.title.to_string(), href: format!("{root}index.html") });
    let (before, after) = neighbours(edition, &page.id);
    PageWords {
        id: page.id.to_string(),
        titre_document: format!("{title} · {} {}", dress.guide.contract.title, edition.identity.word("de")),
        titre: title,
        resume: page.summary.to_string(),
        fil: trail.into_iter().chain(own.clone()).collect(),
        etape: chapter.and_then(|chapter| chapter.stage),
        chapitre: own,
        canonique: canonical(dress, &page.id.address()),
        sources: sources(page),
        verifie_le: page.front.checked_on.map(DayWords::from),
        types: super::indexes::type_links(dress, root, |id| {
            page.front.types.iter().any(|listed| *listed.value == *id)
        }),
        profils: super::indexes::profile_links(dress, root, |id| {
            page.front.profiles.iter().any(|listed| *listed.value == *id)
        }),
        precedent: before.and_then(|id| link(edition, &id, root)),
        suivant: after.and_then(|id| link(edition, &id, root)),
        locale: page.origin.is_some(),
        bandeaux: dress.notices(root, Some(&page.id)),
        dossier: super::dossier::followed(dress, page),
        ..PageWords::default()
    }
}

/// What a page took its facts from.
pub(super) fn sources(page: &EditionPage) -> Vec<SourceLine> {
    let all = page.front.sources.iter();
    all.map(|source| SourceLine { titre: source.title.clone(), adresse: source.address.clone() }).collect()
}

/// The absolute address of a file of the site, where the site's is known.
pub(super) fn canonical(dress: &Dress, address: &str) -> Option<String> {
    let base = dress.base.as_ref()?;
    Some(format!("{base}{}", address.strip_suffix("index.html").unwrap_or(address)))
}

fn link(edition: &Edition, id: &PageId, root: &str) -> Option<Anchor> {
    let page = edition.pages.get(id)?;
    Some(Anchor { titre: page.title.to_string(), href: format!("{root}{}", id.address()) })
}

/// The pages before and after this one, in reading order.
fn neighbours(edition: &Edition, id: &PageId) -> (Option<PageId>, Option<PageId>) {
    let order =
        || edition.chapters.iter().flat_map(|chapter| std::iter::once(&chapter.page).chain(&chapter.pages));
    match order().position(|other| other == id) {
        Some(at) => {
            (at.checked_sub(1).and_then(|before| order().nth(before).cloned()), order().nth(at + 1).cloned())
        }
        None => (None, id.is_home().then(|| order().next().cloned()).flatten()),
    }
}

pub(super) fn fact_line(edition: &Edition, id: &str) -> Option<FactLine> {
    let fact = edition.facts.get(id)?;
    Some(FactLine {
        ancre: fact_anchor(id),
        libelle: fact.label.clone(),
        texte: fact.shown.clone(),
        reference: fact.reference.clone(),
        adresse: fact.address.clone(),
        en_vigueur: fact.in_force.map(DayWords::from),
        verifie_le: fact.checked_on.map(DayWords::from),
        statut: fact.grade.word(),
        aupres: doubtful(fact),
    })
}

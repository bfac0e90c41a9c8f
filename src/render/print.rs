//! The whole guide as one document to print; the theme shows of it what one type of project needs.
//!
//! Its chapters and pages are numbered: on which sheet a page begins is known to the printer alone, and of the browsers
//! none tells a style sheet (`target-counter`; Chromium 156). So the contents name numbers, headings bear them, and each
//! sheet says on top which chapter it belongs to: what is looked for is found by leafing, in a path of one type as well.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::colours::quoted;
use super::dress::Dress;
use super::indexes::{generated, type_links};
use super::joined::{Joined, prefix};
use super::markup::{self, FACT};
use super::page::{self, DayWords, FactLine, SourceLine, fact_line};
use crate::edition::{Edition, EditionChapter, EditionPage};
use crate::record::PageId;
use crate::theme::template::Template;

pub(super) const ADDRESS: &str = "imprimer/index.html";

/// By how many ranks the headings of a chapter's own page go down in it: the chapter's title is of the second rank.
const IN_CHAPTER: u32 = 1;

/// The same for the pages of a chapter, whose titles are of the third.
const IN_PAGE: u32 = 2;

#[derive(Serialize)]
struct Printed {
    etape: Option<u8>,
    /// The types of project that it is for, with a space between; empty for all.
    types: String,
    #[serde(flatten)]
    page: Part,
    pages: Vec<Part>,
}

#[derive(Serialize)]
struct Part {
    numero: String,
    ancre: String,
    titre: String,
    resume: String,
    pour: String,
    locale: bool,
    corps: String,
    notes: String,
    sources: Vec<SourceLine>,
    verifie_le: Option<DayWords>,
}

/// The document, and the files that its texts need stand in the site already.
pub(super) fn document(dress: &Dress) -> Vec<u8> {
    let mut facts = Vec::new();
    let mut chapters: Vec<Printed> = Vec::new();
    let parts: BTreeMap<String, String> = dress
        .edition
        .chapters
        .iter()
        .flat_map(|chapter| std::iter::once(&chapter.page).chain(&chapter.pages))
        .map(|id| (id.address(), prefix(id.as_str())))
        .collect();
    // The facts of all pages stand in one list, at the end.
    let joined = Joined { address: ADDRESS, prefix_of: &|address| parts.get(address).cloned(), shared: FACT };
    for (number, chapter, own) in numbered(&dress.edition) {
        let page = |id: &PageId| dress.edition.pages.get(id);
        let pages: Vec<&Arc<EditionPage>> = chapter.pages.iter().filter_map(page).collect();
        let below = |at: usize| format!("{number}.{}", at + 1);
        chapters.push(Printed {
            etape: chapter.stage,
            types: types_of_all(&pages),
            page: part(dress, (own, number.clone()), (&joined, IN_CHAPTER), &mut facts),
            pages: (pages.iter().enumerate())
                .map(|(at, page)| part(dress, (page, below(at)), (&joined, IN_PAGE), &mut facts))
                .collect(),
        });
    }
    let title = dress.theme.catalogue().say("imprimer-le-guide", &[]).unwrap_or_default();
    let facts: Vec<FactLine> = facts.iter().filter_map(|id| fact_line(&dress.edition, id)).collect();
    let mut context = page::base(dress, 1, "");
    context.set("page", &generated(dress, ADDRESS, &title, ""));
    context.set("chapitres", &chapters);
    context.set("faits", &facts);
    context.set("types", &type_links(dress, "../", |_| true));
    context.set("mentions", &super::legal::mentions(dress));
    dress.render(Template::Print, &context)
}

/// The chapters that are printed, each with its number and its own page: a stage has its own, the others have letters.
fn numbered(edition: &Edition) -> impl Iterator<Item = (String, &EditionChapter, &EditionPage)> {
    let mut letters = 'A'..='Z';
    edition.chapters.iter().filter_map(move |chapter| {
        let own = edition.pages.get(&chapter.page)?;
        let number = chapter.stage.map(|stage| stage.to_string());
        let number = number.or_else(|| letters.next().map(String::from)).unwrap_or_default();
        Some((number, chapter, &**own))
    })
}

/// What stands on top of the sheets of a chapter.
#[derive(Serialize)]
pub(super) struct Running {
    /// What its sheets are known by.
    numero: String,
    titre: String,
}

/// The running heads, chapter by chapter; at last that of the facts, which have their own list.
pub(super) fn running(edition: &Edition, facts: Option<String>) -> Vec<Running> {
    let chapters = numbered(edition)
        .map(|(numero, _, own)| Running { titre: quoted(&format!("{numero}. {}", own.title)), numero });
    let facts = facts.map(|title| Running { numero: "chiffres".to_owned(), titre: quoted(&title) });
    chapters.chain(facts).collect()
}

/// The types of a chapter all of whose pages are for certain types; empty where one is for all.
fn types_of_all(pages: &[&Arc<EditionPage>]) -> String {
    if pages.is_empty() || pages.iter().any(|page| page.front.types.is_empty()) {
        return String::new();
    }
    let all: BTreeSet<&str> =
        pages.iter().flat_map(|page| &page.front.types).map(|listed| &*listed.value).collect();
    all.into_iter().collect::<Vec<_>>().join(" ")
}

fn part(
    dress: &Dress,
    (page, numero): (&EditionPage, String),
    (joined, lower): (&Joined<'_>, u32),
    facts: &mut Vec<Arc<str>>,
) -> Part {
    let written = markup::write(dress, page, "../");
    let prefix = prefix(page.id.as_str());
    facts.extend(written.facts.iter().filter(|id| !facts.contains(id)).cloned().collect::<Vec<_>>());
    let own = |html: &str| joined.rewrite(html, &prefix, lower);
    Part {
        numero,
        titre: page.title.to_string(),
        resume: page.summary.to_string(),
        pour: page.front.types.iter().map(|listed| &*listed.value).collect::<Vec<_>>().join(" "),
        locale: page.origin.is_some(),
        corps: own(&written.html),
        notes: own(&written.notes),
        sources: page::sources(page),
        verifie_le: page.front.checked_on.map(DayWords::from),
        ancre: prefix,
    }
}

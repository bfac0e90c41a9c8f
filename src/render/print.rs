//! The whole guide as one document to print; the theme shows of it what one type of project needs.
//!
//! Its chapters and pages are numbered: on which sheet a page begins is known to the printer alone, and of the browsers
//! none tells a style sheet (`target-counter`; Chromium 156). So the contents name numbers, headings bear them, and each
//! sheet says on top which chapter it belongs to: what is looked for is found by leafing, in a path of one type as well.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::address::{PRINT, to_root};
use super::bodies::Bodies;
use super::body::FACT;
use super::guide_page::{fact, sources};
use super::indexes::type_links;
use super::joined::{Joined, prefix};
use super::legal::mentions;
use super::numbering::numbered;
use super::site::SiteFile;
use super::site_context::SiteContext;
use super::site_inputs::SiteInputs;
use super::views::{DayView, FactView, PrintedChapter, PrintedPage};
use crate::edition::EditionPage;
use crate::record::page_id::PageId;
use crate::theme::template::Template;

/// By how many ranks the headings of a chapter's own page go down in it: the chapter's title is of the second rank.
const IN_CHAPTER: u32 = 1;

/// The same for the pages of a chapter, whose titles are of the third.
const IN_PAGE: u32 = 2;

/// The document, and the files that its texts need are in the site already.
pub(super) fn document(site: &SiteContext, bodies: &Bodies) -> SiteFile {
    let inputs = &site.inputs;
    let root = to_root(PRINT);
    let mut facts = Vec::new();
    let mut chapters: Vec<PrintedChapter> = Vec::new();
    let parts: BTreeMap<String, String> = inputs
        .edition
        .chapters
        .iter()
        .flat_map(|chapter| std::iter::once(&chapter.page).chain(&chapter.pages))
        .map(|id| (id.address(), prefix(id.as_str())))
        .collect();
    // The facts of all pages are in one list, at the end.
    let prefix_of = |address: &str| parts.get(address).cloned();
    let joined = Joined { address: PRINT, prefix_of: &prefix_of, shared: Some(FACT), mark: "--" };
    for (number, chapter, own) in numbered(&inputs.edition) {
        let page = |id: &PageId| inputs.edition.pages.get(id);
        let pages: Vec<&Arc<EditionPage>> = chapter.pages.iter().filter_map(page).collect();
        let below = |at: usize| format!("{number}.{}", at + 1);
        chapters.push(PrintedChapter {
            etape: chapter.stage,
            types: types_of_all(&pages),
            page: printed_page((inputs, bodies), (own, number.clone()), (&joined, IN_CHAPTER), &mut facts),
            pages: (pages.iter().enumerate())
                .map(|(at, page)| {
                    printed_page((inputs, bodies), (page, below(at)), (&joined, IN_PAGE), &mut facts)
                })
                .collect(),
        });
    }
    let facts: Vec<FactView> = facts.iter().filter_map(|id| fact(inputs, id)).collect();
    site.generated_page(Template::Print, PRINT, (&inputs.say("imprimer-le-guide"), ""), |context| {
        context.set("chapitres", &chapters);
        context.set(
            "champs",
            &inputs.edition.pages.values().any(|page| bodies.draw(inputs, page, &root).has_fields),
        );
        context.set("faits", &facts);
        context.set("types", &type_links(inputs, &root, |_| true));
        context.set("mentions", &mentions(inputs));
    })
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

fn printed_page(
    (inputs, bodies): (&SiteInputs, &Bodies),
    (page, numero): (&EditionPage, String),
    (joined, lower): (&Joined<'_>, u32),
    facts: &mut Vec<Arc<str>>,
) -> PrintedPage {
    let body = bodies.draw(inputs, page, &to_root(PRINT));
    let prefix = prefix(page.id.as_str());
    facts.extend(body.facts.iter().filter(|id| !facts.contains(id)).cloned().collect::<Vec<_>>());
    let own = |html: &str| joined.rewrite(html, &prefix, lower);
    PrintedPage {
        numero,
        titre: page.title.to_string(),
        resume: page.summary.to_string(),
        pour: page.front.types.iter().map(|listed| &*listed.value).collect::<Vec<_>>().join(" "),
        locale: page.origin.is_some(),
        corps: own(&body.html),
        notes: own(&body.notes),
        sources: sources(page),
        verifie_le: page.front.checked_on.map(DayView::from),
        ancre: prefix,
    }
}

//! The whole guide as one document to print; the theme shows of it what one type of project needs.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::dress::Dress;
use super::indexes::{generated, type_links};
use super::joined::{Joined, prefix};
use super::markup;
use super::page::{self, DayWords, FactLine, SourceLine, fact_line};
use crate::edition::Page;
use crate::record::PageId;
use crate::theme::template::Template;

pub(super) const ADDRESS: &str = "imprimer/index.html";

/// By how many ranks the headings of a chapter's own page go down in it: the chapter's title is of the second rank.
const IN_CHAPTER: u32 = 1;

/// The same for the pages of a chapter, whose titles are of the third.
const IN_PAGE: u32 = 2;

#[derive(Serialize)]
struct Chapter {
    etape: Option<u8>,
    /// The types of project that it is for, with a space between; empty for all.
    types: String,
    #[serde(flatten)]
    page: Part,
    pages: Vec<Part>,
}

#[derive(Serialize)]
struct Part {
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
    let mut chapters: Vec<Chapter> = Vec::new();
    let parts: BTreeMap<String, String> = dress
        .edition
        .chapters
        .iter()
        .flat_map(|chapter| std::iter::once(&chapter.page).chain(&chapter.pages))
        .map(|id| (id.address(), prefix(id.as_str())))
        .collect();
    let joined = Joined { address: ADDRESS, prefix_of: &|address| parts.get(address).cloned() };
    for chapter in &dress.edition.chapters {
        let page = |id: &PageId| dress.edition.pages.get(id);
        let Some(own) = page(&chapter.page) else { continue };
        let pages: Vec<&Arc<Page>> = chapter.pages.iter().filter_map(page).collect();
        chapters.push(Chapter {
            etape: chapter.stage,
            types: types_of_all(&pages),
            page: part(dress, own, (&joined, IN_CHAPTER), &mut facts),
            pages: pages.iter().map(|page| part(dress, page, (&joined, IN_PAGE), &mut facts)).collect(),
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

/// The types of a chapter all of whose pages are for certain types; empty where one is for all.
fn types_of_all(pages: &[&Arc<Page>]) -> String {
    if pages.is_empty() || pages.iter().any(|page| page.front.types.is_empty()) {
        return String::new();
    }
    let all: BTreeSet<&str> =
        pages.iter().flat_map(|page| &page.front.types).map(|listed| &*listed.value).collect();
    all.into_iter().collect::<Vec<_>>().join(" ")
}

fn part(dress: &Dress, page: &Page, (joined, lower): (&Joined<'_>, u32), facts: &mut Vec<Arc<str>>) -> Part {
    let written = markup::write(dress, page, "../");
    let prefix = prefix(page.id.as_str());
    facts.extend(written.facts.iter().filter(|id| !facts.contains(id)).cloned().collect::<Vec<_>>());
    let own = |html: &str| {
        let html = joined.rewrite(html, &prefix, lower);
        // The facts of all pages stand in one list, at the end.
        html.replace(&format!("href=\"#{prefix}--fait-"), "href=\"#fait-")
    };
    Part {
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

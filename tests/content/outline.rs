//! The pages of the guide: which there are, and how each is made.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jalon::guide::common_guide::Page;
use jalon::markdown::node::{Body, Node};
use jalon::record::page_id::PageId;

use crate::figures::prose;
use crate::{guide, none};

/// The pages, in reading order.
pub(crate) static PAGES: LazyLock<Vec<&str>> = LazyLock::new(|| lines(include_str!("pages.txt"), "pages"));

/// The chapters, in reading order: each has its own page.
pub(crate) static CHAPTERS: LazyLock<Vec<&str>> =
    LazyLock::new(|| lines(include_str!("pages.txt"), "chapters"));

/// The lines below `[title]` in a list of `tests/content`, up to the next title.
pub(crate) fn lines(list: &'static str, title: &str) -> Vec<&'static str> {
    let (_, section) = list.split_once(&format!("\n[{title}]\n")).expect("the list has that title");
    let section = section.split_once("\n[").map_or(section, |(section, _)| section);
    section.lines().filter(|line| !line.is_empty()).collect()
}

/// The sections of a type sheet, in their order; a sheet leaves out what has no sense for its type.
const SHEET: [&str; 12] = [
    "en-bref",
    "sur-notre-territoire",
    "definition",
    "suis-je-concerne",
    "demarches",
    "normes",
    "fiscalite-social",
    "classement-labels",
    "taxe-de-sejour",
    "erreurs-frequentes",
    "a-faire",
    "vos-contacts",
];

/// What a sheet leaves out, because nobody sleeps there, or nothing classes it.
const LEFT_OUT: [(&str, &str); 7] = [
    ("types/activite", "taxe-de-sejour"),
    ("types/restaurant", "taxe-de-sejour"),
    ("types/visite", "taxe-de-sejour"),
    ("types/camping-car", "classement-labels"),
    ("types/sejours-visites-guidees", "normes"),
    ("types/sejours-visites-guidees", "classement-labels"),
    ("types/sejours-visites-guidees", "taxe-de-sejour"),
];

#[test]
fn the_pages_are_those_of_the_outline() {
    let known: BTreeSet<&str> = PAGES.iter().chain(&*CHAPTERS).copied().collect();
    assert_eq!(known.len(), 109, "an id stands twice in the list");
    let there: BTreeSet<&str> = guide().pages.keys().map(PageId::as_str).collect();
    let missing: Vec<String> =
        known.difference(&there).map(|id| format!("content/{id}.md is missing")).collect();
    none(
        &missing,
        "a page id lasts for ever: restore it, or list it in `anciennes_adresses` of another page",
    );
    let unknown: Vec<String> =
        there.difference(&known).map(|id| format!("content/{id}.md is not listed")).collect();
    none(&unknown, "add it to tests/content/outline.rs, at its place");
}

#[test]
fn chapters_are_declared_in_reading_order() {
    let declared: Vec<&str> = guide().contract.chapters.iter().map(|chapter| &*chapter.id).collect();
    assert_eq!(declared, *CHAPTERS);
    let stages: Vec<u8> = guide().contract.chapters.iter().filter_map(|chapter| chapter.stage).collect();
    assert_eq!(stages, (1..=12).collect::<Vec<u8>>());
}

#[test]
fn every_front_matter_is_complete() {
    let mut broken = Vec::new();
    for page in guide().pages.values() {
        let front = &page.front;
        let mut need = |holds: bool, what: &str| {
            if !holds {
                broken.push(format!("{}: {what}", page.file));
            }
        };
        let length = front.summary.chars().count();
        need((1..=160).contains(&length), &format!("`resume` has {length} characters"));
        need(front.summary.ends_with(['.', '?', '!']), "`resume` is not a sentence");
        need(front.checked_on.is_some(), "no `verifie_le`");
        need(front.review_before.is_some(), "no `revoir_avant`");
        if !page.id.is_home() && !page.id.is_chapter() {
            need(front.order.is_some(), "no `ordre`");
            need(!front.profiles.is_empty(), "no `profils`");
        }
    }
    none(&broken, "complete the front matter");
}

#[test]
fn every_heading_has_an_id_of_its_own() {
    let mut broken = Vec::new();
    for page in guide().pages.values() {
        headings(page, &page.body, None, &mut broken);
    }
    none(&broken, "write `{#id}` behind the heading: overlays, links and printed codes address it");
}

/// The heading of a slot may leave its id out: it then has the slot's.
fn headings(page: &Page, body: &Body, slot: Option<&str>, broken: &mut Vec<String>) {
    for node in body.iter() {
        match node {
            Node::Section(section) => {
                if !section.explicit && slot != Some(&*section.id) {
                    broken.push(format!("{}: {}", page.file, section.heading.as_str()));
                }
                headings(page, &section.body, None, broken);
            }
            Node::Slot(slot) => headings(page, &slot.body, Some(&slot.id), broken),
            _ => node.bodies().for_each(|body| headings(page, body, None, broken)),
        }
    }
}

#[test]
fn pages_begin_with_the_essential() {
    let first = |page: &Page| {
        page.body.iter().find_map(|node| match node {
            Node::Section(section) => Some(section.id.clone()),
            _ => None,
        })
    };
    let pages = guide().pages.values().filter(|page| !page.id.is_home());
    let broken: Vec<String> = pages
        .filter(|page| first(page).as_deref() != Some("en-bref"))
        .map(|page| format!("{}: its first section is not « En bref »", page.file))
        .collect();
    none(&broken, "open with `## En bref {#en-bref}`: two to four points");
}

#[test]
fn type_sheets_follow_one_order() {
    let mut broken = Vec::new();
    for page in guide().pages.values().filter(|page| page.id.as_str().starts_with("types/")) {
        let sections: Vec<&str> = page
            .body
            .iter()
            .filter_map(|node| match node {
                Node::Section(section) => Some(&*section.id),
                Node::Slot(slot) => Some(&*slot.id),
                _ => None,
            })
            .filter(|id| SHEET.contains(id))
            .collect();
        let left_out = |id: &&str| LEFT_OUT.contains(&(page.id.as_str(), *id));
        let wanted: Vec<&str> = SHEET.into_iter().filter(|id| !left_out(id)).collect();
        if sections != wanted {
            broken.push(format!("{}: {sections:?}", page.file));
        }
    }
    none(&broken, &format!("the order of a sheet is {SHEET:?}"));
}

/// What type sheets say in the same words, and chapters too: the way on.
const SAID_AGAIN: [&str; 3] =
    ["Datez ces cases", "Revenez au tableau des types", "À la fin de cette étape vous aurez"];

/// Nothing that two pages repeat: one says it, the other leads there.
#[test]
fn no_sentence_stands_in_two_pages() {
    let mut said: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for page in guide().pages.values() {
        let lines =
            prose(page).into_iter().map(|(_, line)| if line.is_empty() { ".".to_owned() } else { line });
        let text = lines.collect::<Vec<_>>().join(" ");
        for sentence in text.split_inclusive(['.', '!', '?', '|']) {
            // Bare words: not the mark of a list item, nor that of a number.
            let words = sentence
                .split_whitespace()
                .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '▢'));
            let words: Vec<&str> = words.filter(|word| word.contains(char::is_alphabetic)).collect();
            let sentence = words.join(" ");
            if words.len() >= 8 && !SAID_AGAIN.iter().any(|again| sentence.contains(again)) {
                said.entry(sentence).or_default().insert(page.id.as_str());
            }
        }
    }
    let twice = said.iter().filter(|(_, pages)| pages.len() > 1);
    let broken: Vec<String> = twice.map(|(sentence, pages)| format!("{pages:?}: {sentence}")).collect();
    none(&broken, "leave it where it belongs, and link to it from the other page");
}

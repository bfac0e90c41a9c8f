//! How pages read: how long they are, in sentences that people say, and without the words of links that lead nowhere.

use std::collections::BTreeSet;

use jalon::guide::common_guide::Page;
use jalon::markdown::piece::{Piece, Target};
use jalon::markdown::visit::walk;
use jalon::record::page_id::PageId;

use crate::sites::{ALL_TYPES, Built, SITES, Site, pages};
use crate::{SNAPSHOT, guide, none};

/// A text of a page that follows its title, before what is folded: HTML without tags.
fn before_the_folds(page: &Built) -> String {
    let start = page.html.find("<div class=\"corps\">").unwrap_or_default();
    let end = ["<details class=\"repli\"", "<footer class=\"references\">"]
        .into_iter()
        .find_map(|end| page.html[start..].find(end))
        .map_or(page.html.len(), |end| start + end);
    untagged(&page.html[start..end])
}

fn untagged(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        let (tag, words) = part.split_once('>').unwrap_or(("", part));
        // What stood there: the words of a link lead somewhere.
        text.push_str(if tag.starts_with("a ") { " \u{1}" } else { " " });
        text.push_str(words);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> usize {
    text.split(' ').filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// The pages below `folder` that are longer than `most` words, in any site.
fn longer(folder: &str, most: usize, only: impl Fn(&str) -> bool) -> Vec<String> {
    let all = SITES.iter().map(|(id, site)| (&**id, site)).chain([("every type", &*ALL_TYPES)]);
    let mut met = 0;
    let mut broken = Vec::new();
    for (id, site) in all {
        for (path, page) in pages(site).filter(|(path, _)| path.starts_with(folder) && only(path)) {
            let count = words(&before_the_folds(page));
            met += 1;
            if count > most {
                broken.push(format!("{id}/{path}: {count} words"));
            }
        }
    }
    assert!(met > 50, "{met} pages below {folder} only: are they still read?");
    broken
}

#[test]
fn type_sheets_are_read_on_a_phone() {
    none(&longer("types/", 1500, |_| true), "a sheet has at most 1,500 words before its folded parts");
}

/// « Je veux… »: what somebody who is open wants, in the order of the list.
const WISHES: [&str; 9] = [
    "declarer-un-changement",
    "se-faire-classer",
    "augmenter-ses-prix",
    "agrandir",
    "embaucher",
    "adherer-a-l-office",
    "se-mettre-en-regle",
    "passer-la-main",
    "arreter",
];

#[test]
fn each_wish_of_those_already_open_is_a_short_page() {
    let is_wish = |path: &str| WISHES.iter().any(|wish| path == format!("exploiter/{wish}/index.html"));
    none(&longer("exploiter/", 400, is_wish), "a page « Je veux… » has at most 400 words, contacts included");
    let list =
        guide().pages.values().find(|page| page.file.as_str() == "content/exploiter/index.md").unwrap();
    let list = &SNAPSHOT.text(&list.file).unwrap().text;
    let places: Vec<usize> = WISHES.iter().filter_map(|wish| list.find(&format!("({wish}.md)"))).collect();
    assert_eq!(places.len(), WISHES.len(), "content/exploiter/index.md leads to all of them");
    assert!(places.is_sorted(), "in the order of their pages");
}

/// « Étiquette : {{ fait }} » is a form, not a sentence. Cells of tables are no sentences.
#[test]
fn no_fact_follows_a_colon_in_running_text() {
    let mut broken = Vec::new();
    for page in guide().pages.values() {
        let text = &SNAPSHOT.text(&page.file).unwrap().text;
        for (at, _) in text.match_indices("{{ fait:") {
            let line = text[..at].rsplit('\n').next().unwrap_or_default();
            let before = text[..at].trim_end_matches(['*', ' ', '\n']);
            if before.ends_with(':') && !line.trim_start().starts_with('|') {
                broken.push(format!("{}:{}: {line}", page.file, text[..at].matches('\n').count() + 1));
            }
        }
    }
    none(&broken, "give the fact a `phrase` and write {{ phrase:… }}, or make it a part of the sentence");
}

/// The links of the common text to pages: where they lead, and their words as a page shows them.
fn links() -> Vec<(PageId, String)> {
    let mut found = Vec::new();
    for page in guide().pages.values() {
        walk(&page.body, &mut |node| {
            let mut open: Option<(PageId, String)> = None;
            for piece in node.pieces().unwrap_or_default() {
                match piece {
                    Piece::LinkStart(link) => {
                        if let Target::Page { page, .. } = &link.target {
                            open = Some((PageId::new(page), String::new()));
                        }
                    }
                    Piece::LinkEnd => found.extend(open.take()),
                    Piece::Text(text) | Piece::Html(text) | Piece::Mention { shown: text, .. } => {
                        if let Some((_, words)) = &mut open {
                            words.push_str(text);
                        }
                    }
                    _ => {}
                }
            }
        });
    }
    found.into_iter().map(|(page, words)| (page, untagged(&words))).collect()
}

/// Where `words` stand in a text as whole words, and are no link.
fn occurrences<'t>(text: &'t str, words: &'t str) -> impl Iterator<Item = (usize, &'t str)> {
    text.match_indices(words).filter(|(at, _)| {
        let goes_on = text[at + words.len()..].starts_with(char::is_alphanumeric);
        !goes_on && !text[..*at].ends_with('\u{1}')
    })
}

/// Sentences of a site that send readers to a page that the site does not have: « Voyez les chiffres clés ».
fn sent_nowhere(site: &Site, links: &[(PageId, String)]) -> Vec<String> {
    let missing: BTreeSet<&str> = links
        .iter()
        .filter(|(page, words)| !site.contains_key(&page.address()) && !words.is_empty())
        .map(|(_, words)| &**words)
        .collect();
    let mut broken = Vec::new();
    for (path, page) in pages(site) {
        let text = before_the_folds(page);
        for words in &missing {
            for (at, _) in occurrences(&text, words) {
                let from = text[..at].rfind(['.', '!', '?', ':', ';', '(']).map_or(0, |end| end + 1);
                let before = &text[from..at];
                let sends = |verb: &str| before.split(' ').any(|word| word.eq_ignore_ascii_case(verb));
                if !before.contains('\u{1}')
                    && ["voyez", "lisez", "suivez", "consultez"].into_iter().any(sends)
                {
                    broken.push(format!("{path}: «{before}{words} »"));
                }
            }
        }
    }
    broken
}

#[test]
fn nobody_is_sent_to_a_page_that_is_not_there() {
    let links = links();
    assert!(links.len() > 500, "{} links only: are they still read?", links.len());
    let told = |(id, site): (&String, &Site)| {
        sent_nowhere(site, &links).into_iter().map(|line| format!("{id}/{line}")).collect::<Vec<_>>()
    };
    let broken: Vec<String> = SITES.iter().flat_map(told).collect();
    none(&broken, "make the link a part of a sentence that stays true without it");
}

/// A page is not listed twice: whoever is open finds the nine wishes in one place.
#[test]
fn home_leads_to_the_wishes() {
    let home: &Page = guide().pages.values().find(|page| page.id.is_home()).unwrap();
    let text = &SNAPSHOT.text(&home.file).unwrap().text;
    assert!(text.contains("(exploiter/index.md#je-veux)"), "content/index.md leads to « Je veux… »");
}

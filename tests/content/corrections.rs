//! What the last reading of the law corrected stays corrected: each fact has its value, and its page says it.

use std::collections::BTreeMap;

use jalon::calendar::Day;
use jalon::markdown::piece::Piece;
use jalon::markdown::prose::line_of;
use jalon::markdown::visit::walk;
use jalon::record::data::Fact;
use jalon::record::front::Weight;

use crate::outline::lines;
use crate::{guide, none};

const LIST: &str = include_str!("corrections.txt");

/// As `corrections.txt` has it: plain spaces and apostrophes.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").replace('’', "'")
}

fn value(fact: &Fact) -> String {
    let unit = fact.unit.iter().map(|unit| format!(" {unit}"));
    unit.fold(fact.value.to_string(), |value, unit| value + &unit)
}

/// What stands in a hole of the common guide.
fn filled(piece: &Piece) -> String {
    match piece {
        Piece::Fact(hole) => guide().facts.get(&hole.name).map(|fact| fact.shown.clone()).unwrap_or_default(),
        Piece::Sentence(hole) => guide().facts.get(&hole.name).map_or("", Fact::said).to_owned(),
        _ => "▢".to_owned(),
    }
}

/// The text of every page, with its facts, in all branches of its conditions.
fn texts() -> BTreeMap<&'static str, String> {
    let pages = guide().pages.values().map(|page| {
        let mut text = format!("{} ", page.summary);
        walk(&page.body, &mut |node| {
            text.push_str(&line_of(node.pieces().unwrap_or_default(), &filled));
            text.push(' ');
        });
        (page.id.as_str(), plain(&text))
    });
    pages.collect()
}

#[test]
fn every_corrected_fact_has_its_value_and_its_sentence() {
    let texts = texts();
    let mut broken = Vec::new();
    for line in lines(LIST, "facts") {
        let [id, expected, page, words] = line.split(" | ").collect::<Vec<_>>()[..] else {
            panic!("`{line}` is not `fact | value | page | words`")
        };
        let Some(fact) = guide().facts.get(id) else {
            broken.push(format!("{id}: no such fact"));
            continue;
        };
        if value(fact) != expected {
            broken.push(format!("{id}: « {} » instead of « {expected} »", value(fact)));
        }
        if !texts.get(page).is_some_and(|text| text.contains(words)) {
            broken.push(format!("content/{page}.md does not say « {words} » ({id})"));
        }
    }
    none(
        &broken,
        "the value or the sentence was corrected once: look into the fact's source before you change it",
    );
}

/// Who read the guide before must hear of it: « quoi de neuf » and the review say what is important.
#[test]
fn readers_are_told_of_every_correction() {
    let read_on = Day::new(2026, 11, 23).unwrap();
    let told = |page: &str, section: &str| {
        let page = guide().pages.values().find(|known| known.id.as_str() == page);
        page.is_some_and(|page| {
            page.front.changes.iter().any(|change| {
                change.section.as_ref().is_some_and(|named| &*named.value == section)
                    && change.on >= read_on
                    && change.weight == Weight::Major
                    && change.summary.is_some()
            })
        })
    };
    let silent = |line: &&str| !line.split_once('#').is_some_and(|(page, section)| told(page, section));
    let broken: Vec<String> = lines(LIST, "told").into_iter().filter(silent).map(str::to_owned).collect();
    none(
        &broken,
        "say it in `changements` of the page: that section, the day, `importance = \"important\"`, a `resume`",
    );
}

#[test]
fn facts_that_the_base_takes_out_stay_out() {
    let back = lines(LIST, "gone").into_iter().filter(|id| guide().facts.contains_key(*id));
    none(
        &back.map(str::to_owned).collect::<Vec<_>>(),
        "it was no rule, or the rule of others: see the base's entry",
    );
}

#[test]
fn no_page_says_any_more_what_was_wrong() {
    let texts = texts();
    let records = guide()
        .terms
        .iter()
        .filter_map(|term| Some(("content/glossaire.toml", plain(term.definition.as_deref()?))));
    let all: Vec<(&str, String)> = texts.into_iter().chain(records).collect();
    let said = |words: &str| {
        let pages = all.iter().filter(move |(_, text)| text.contains(words));
        pages.map(|(page, _)| format!("{page}: « {words} »")).collect::<Vec<_>>()
    };
    let broken: Vec<String> = lines(LIST, "never").into_iter().flat_map(said).collect();
    none(&broken, "this was found wrong on 29 November 2026");
}

/// The base leaves fewer than forty facts to be confirmed; a new doubt is a fact to read up, not to relabel.
#[test]
fn few_facts_are_doubtful() {
    let doubtful: Vec<&str> =
        guide().facts.values().filter(|fact| fact.grade.is_doubtful()).map(|fact| &*fact.id).collect();
    assert!(doubtful.len() < 40, "{} facts to verify: {doubtful:?}", doubtful.len());
}

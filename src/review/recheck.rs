//! « Still valid »: dated facts and pages that somebody has checked again.

use std::collections::BTreeMap;

use super::decision::Signature;
use crate::calendar::Day;
use crate::edit::toml_splice::{Literal, TomlSplice};
use crate::guide::common_guide::Guide;
use crate::record::data::Fact;
use crate::record::page_id::PageId;
use crate::record::read_front::toml_of;
use crate::table::value::Value;
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;
use crate::text::text_change::TextChange;

/// How long a check holds where the two dates before do not say it, in days.
pub const SPAN: i32 = 365;

/// A dated thing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dated {
    /// A page of the common guide.
    Page(PageId),
    /// A fact.
    Fact(String),
}

/// What was dated, and what its dates are now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rechecked {
    /// What.
    pub thing: Dated,
    /// Its file.
    pub file: SourcePath,
    /// By when it must be checked again, where it says so.
    pub review_before: Option<Day>,
}

/// The facts of `things` whose value went over half away from the one that somebody confirmed.
pub fn jumping<'t>(guide: &Guide, things: &'t [Dated]) -> Vec<&'t str> {
    let jumps = |thing: &'t Dated| match thing {
        Dated::Fact(id) if guide.facts.get(id.as_str()).is_some_and(Fact::jumps) => Some(id.as_str()),
        _ => None,
    };
    things.iter().filter_map(jumps).collect()
}

/// The changes that date `things` on the day of `signature`: `verifie_le` becomes that day, `verifie_par` whoever signs, and
/// `revoir_avant`, where it is given, moves so that as much time lies between the two as before (a year where that is not
/// known, or was none). `ancienne_valeur`, where it is given, becomes the value: who checks a fact confirms it.
pub fn recheck(
    snapshot: &Snapshot,
    guide: &Guide,
    things: &[Dated],
    signature: &Signature,
) -> (Vec<TextChange>, Vec<Rechecked>) {
    let mut texts: BTreeMap<SourcePath, String> = BTreeMap::new();
    let mut checked = Vec::new();
    for thing in things {
        let file = match thing {
            Dated::Page(id) => guide.pages.get(id).map(|page| page.file.clone()),
            Dated::Fact(id) => guide.facts.get(id.as_str()).map(|fact| fact.place.file.clone()),
        };
        let Some(file) = file else { continue };
        let read = || snapshot.text(&file).map(|source| source.text.to_string());
        let Some(mut text) = texts.get(&file).cloned().or_else(read) else { continue };
        let (before, last) = match thing {
            Dated::Page(id) => {
                let front = &guide.pages[id].front;
                (front.review_before.as_ref().map(|day| day.value), front.checked_on)
            }
            Dated::Fact(id) => {
                let fact = &guide.facts[id.as_str()];
                (fact.review_before.as_ref().map(|day| day.value), fact.checked_on)
            }
        };
        let span = before.zip(last).map(|(before, last)| last.days_until(before)).filter(|days| *days > 0);
        let next = before.map(|_| signature.on.plus_days(span.unwrap_or(SPAN)));
        let on = signature.on.to_string();
        let mut keys = vec![("verifie_le", on)];
        keys.extend(next.map(|next| ("revoir_avant", next.to_string())));
        keys.extend(confirmed(guide, thing).map(|value| ("ancienne_valeur", value)));
        for (key, value) in &keys {
            text = dated(&file, &text, thing, key, &Literal::Bare(value));
        }
        if let Some(by) = &signature.by {
            text = dated(&file, &text, thing, "verifie_par", &Literal::Text(by));
        }
        texts.insert(file.clone(), text);
        checked.push(Rechecked { thing: thing.clone(), file, review_before: next });
    }
    let change = |(file, text): (&SourcePath, &String)| TextChange::of(file, snapshot.text(file), text);
    (texts.iter().filter_map(change).collect(), checked)
}

/// The value of a fact that has a former one, as TOML writes it.
fn confirmed(guide: &Guide, thing: &Dated) -> Option<String> {
    let Dated::Fact(id) = thing else { return None };
    let fact = guide.facts.get(id.as_str())?;
    fact.former.and(fact.number()).map(|value| value.to_string())
}

fn dated(file: &SourcePath, text: &str, thing: &Dated, key: &str, value: &Literal<'_>) -> String {
    const AFTER: [&str; 6] = ["verifie_le", "en_vigueur", "ordre", "resume", "titre", "id"];
    match thing {
        Dated::Page(_) => {
            let Some(inner) = toml_of(text) else { return text.to_owned() };
            let front = TomlSplice::of(file, &text[inner.clone()], inner.start);
            let changed = front.with_root(key, value, &AFTER);
            [&text[..inner.start], &changed, &text[inner.end..]].concat()
        }
        Dated::Fact(id) => {
            let splice = TomlSplice::of(file, text, 0);
            let is_it = |table: &&crate::table::value::Table| {
                let given = table.get("id").map(|entry| &entry.value.value);
                matches!(given, Some(Value::Text(given)) if given == id)
            };
            let table = splice.tables("fait").find(is_it);
            table.map_or_else(|| text.to_owned(), |table| splice.with(table, key, value, &AFTER))
        }
    }
}

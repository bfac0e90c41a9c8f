//! The contacts, aids, terms … that changed for the readers of one territory.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::Arc;

use serde::Serialize;

use super::diff::{ChangeKind, marked_words};
use crate::edition::Edition;
use crate::markdown::node::{DataKind, Node};
use crate::markdown::visit::walk;
use crate::record::data::{LevelEntry, Rate};
use crate::record::verb::RecordKind;
use crate::territory::read_level::level_name;
use crate::text::{Place, Placed};

/// A contact, an aid, a term … and what became of it.
#[derive(Debug, Serialize)]
pub struct RecordChange {
    /// What became of it.
    pub kind: ChangeKind,
    /// As a target names it: `aides:halte-velo`.
    pub record: String,
    /// Its title.
    pub title: String,
    /// The level that gives it; none for the network's.
    pub level: Option<Arc<str>>,
    /// Word by word: what was kept, what went (`-`), what came (`+`).
    pub words: Vec<(char, String)>,
}

/// A record as readers find it.
struct ReadRecord {
    title: String,
    text: String,
    level: Option<Arc<str>>,
}

/// What differs, by the names of records.
pub(super) fn changed_records(then: &Edition, now: &Edition) -> Vec<RecordChange> {
    let (old, new) = (visible_records(then), visible_records(now));
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let mut changes = Vec::new();
    for name in names {
        let (was, is) = (old.get(name), new.get(name));
        let Some(either) = is.or(was) else { continue };
        let [was, is] = [was, is].map(|record| record.map(|record| record.text.as_str()));
        let Some(kind) = ChangeKind::between(was, is) else { continue };
        changes.push(RecordChange {
            kind,
            record: name.clone(),
            title: either.title.clone(),
            level: either.level.clone(),
            words: marked_words(was, is),
        });
    }
    changes
}

/// The records that some page of the edition shows, or that are on every page.
fn visible_records(edition: &Edition) -> BTreeMap<String, ReadRecord> {
    let mut asked: BTreeSet<DataKind> = BTreeSet::new();
    for page in edition.pages.values() {
        walk(&page.body, &mut |node| {
            if let Node::Data(call) = node {
                asked.insert(call.kind);
            }
        });
    }
    let has = |kinds: &[DataKind]| kinds.iter().any(|kind| asked.contains(kind));
    let mut all = BTreeMap::new();
    // None for the guide's own.
    let level = |place: &Place| level_name(&place.file).map(|level| level.text);
    let mut put = |name: String, title: &str, place: Option<&Place>, text: String| {
        all.insert(name, ReadRecord { title: title.to_owned(), text, level: place.and_then(level) });
    };
    for actor in edition.actors.iter().filter(|_| has(&[DataKind::Contacts, DataKind::Actors])) {
        let mut text = lines(actor.texts.iter().map(|(key, value)| (*key, value.as_str())));
        for (mission, part) in actor.missions.iter().flatten() {
            let _ = writeln!(text, "{mission} : {}", part.value.word());
        }
        let title = actor.texts.get("nom").map_or(&*actor.id, String::as_str);
        put(format!("acteurs:{}", actor.id), title, Some(&actor.place), text);
    }
    for term in &edition.terms {
        let texts = [("sigle", &term.acronym), ("terme", &term.name), ("definition", &term.definition)];
        let text = lines(texts.iter().filter_map(|(key, text)| Some((*key, text.as_deref()?))));
        let title = term.acronym.as_ref().or(term.name.as_ref()).map_or(&*term.id, String::as_str);
        put(format!("glossaire:{}", term.id), title, Some(&term.place), text);
    }
    for (kind, entries) in &edition.entries {
        let is_shown = match kind {
            RecordKind::Aids => has(&[DataKind::Aids]),
            RecordKind::DropIns => has(&[DataKind::DropIns]),
            RecordKind::Documents => has(&[DataKind::Documents]),
            _ => true,
        };
        for entry in entries.iter().filter(|_| is_shown) {
            put(format!("{}:{}", kind.word(), entry.id), title(entry), Some(&entry.place), entry_text(entry));
        }
    }
    if let Some(tax) = edition.tax.as_ref().filter(|_| has(&[DataKind::TouristTax])) {
        let mut text = grid_text(&tax.texts, &tax.rates);
        for grid in &tax.grids {
            let _ = writeln!(text, "{}", grid.name.as_deref().unwrap_or(&grid.id));
            text += &grid_text(&grid.texts, &grid.rates);
        }
        let place = tax.texts.values().next().map(|text| &text.place);
        put("taxe_de_sejour".to_owned(), "Taxe de séjour", place, text);
    }
    all
}

fn grid_text(texts: &BTreeMap<&'static str, Placed<String>>, rates: &[Rate]) -> String {
    let mut text = lines(texts.iter().map(|(key, value)| (*key, value.value.as_str())));
    for rate in rates {
        let amount = rate.amount.map(|amount| amount.to_string().replace('.', ",")).unwrap_or_default();
        let _ = writeln!(text, "{} : {amount}", rate.category.as_deref().unwrap_or(&rate.id));
    }
    text
}

fn title(entry: &LevelEntry) -> &str {
    let named = ["titre", "lieu", "texte"].iter().find_map(|key| entry.texts.get(key));
    named.map_or(&*entry.id, |text| text.value.as_str())
}

fn entry_text(entry: &LevelEntry) -> String {
    let mut text = lines(entry.texts.iter().map(|(key, value)| (*key, value.value.as_str())));
    if let Some(day) = entry.on {
        let _ = writeln!(text, "le : {day}");
    }
    text
}

fn lines<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    fields.fold(String::new(), |mut text, (key, value)| {
        let _ = writeln!(text, "{key} : {value}");
        text
    })
}

//! What a change of the guide touches outside its pages: actors, terms, questions, steps, and what its contract declares.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{Display, Write};
use std::sync::Arc;

use serde::Serialize;

use super::network::inputs::{FileLine, ReportInputs};
use crate::guide::common_guide::Guide;
use crate::markdown::canonical::normal;
use crate::record::data::Missions;
use crate::record::retired::{RetiredKind, Retirement};
use crate::text::path::SourcePath;
use crate::text::{Place, Placed};

/// What is outside the pages of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TouchedKind {
    /// Of `acteurs.toml`.
    Actor,
    /// Of `glossaire.toml`.
    Term,
    /// Of `questions.toml`.
    Question,
    /// Of `parcours/`.
    Step,
    /// `[[valeur]]`
    Value,
    /// `[[drapeau]]`
    Flag,
    /// `[[type]]`
    Type,
}

impl TouchedKind {
    /// The key of its word in the catalogues.
    pub fn word(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Term => "term",
            Self::Question => "question",
            Self::Step => "step",
            Self::Value => "value",
            Self::Flag => "flag",
            Self::Type => "type",
        }
    }
}

/// What became of something outside the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RecordFate {
    /// It was not there.
    Added,
    /// It is no longer there.
    Removed,
    /// It says something else.
    Changed,
    /// `obsolete`: it should be used no more.
    Obsolete,
    /// `remplace_par`: it stands for another name.
    Replaced,
}

impl RecordFate {
    /// The key of its word in the catalogues.
    pub fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
            Self::Obsolete => "obsolete",
            Self::Replaced => "replaced",
        }
    }
}

/// Something outside the pages that differs.
#[derive(Debug, Serialize)]
pub struct TouchedRecord {
    /// What it is.
    pub kind: TouchedKind,
    /// Its id.
    pub id: Arc<str>,
    /// What it is called.
    pub title: String,
    /// What became of it.
    pub change: RecordFate,
    /// Why it should be used no more, or the name that stands for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said: Option<String>,
    /// Where it is; of a removed one, where it was.
    #[serde(flatten)]
    pub spot: FileLine,
}

/// What differs outside the pages of two guides, in `files` (everywhere, where none is named).
pub(super) fn touched_records(
    before: &ReportInputs<'_>,
    after: &ReportInputs<'_>,
    files: &[SourcePath],
) -> Vec<TouchedRecord> {
    let (then, now) = (written(before.guide), written(after.guide));
    let names: BTreeSet<&(TouchedKind, Arc<str>)> = then.keys().chain(now.keys()).collect();
    let mut touched = Vec::new();
    for name @ (kind, id) in names {
        let (was, is) = (then.get(name), now.get(name));
        let is_named = |record: &Written| files.is_empty() || files.contains(&record.place.file);
        if !was.into_iter().chain(is).any(is_named) {
            continue;
        }
        let Some((change, said)) = outcome(was, is) else { continue };
        let spot = match (was, is) {
            (_, Some(is)) => after.line_of(&is.place),
            (Some(was), None) => before.line_of(&was.place),
            (None, None) => continue,
        };
        // A name that stands for another says no more what it is.
        let title = was.filter(|_| change == RecordFate::Replaced).or(is).or(was);
        let title = title.map(|record| record.title.clone()).unwrap_or_default();
        touched.push(TouchedRecord { kind: *kind, id: Arc::clone(id), title, change, said, spot });
    }
    touched
}

fn outcome(was: Option<&Written>, is: Option<&Written>) -> Option<(RecordFate, Option<String>)> {
    let retired = is.and_then(|is| is.retired.as_ref());
    if let Some(retired) = retired.filter(|_| was.and_then(|was| was.retired.as_ref()) != retired) {
        return Some(match retired {
            Retirement::ReplacedBy(now) => (RecordFate::Replaced, Some(now.to_string())),
            Retirement::Obsolete(why) => (RecordFate::Obsolete, Some(why.clone())),
        });
    }
    match (was, is) {
        (None, Some(_)) => Some((RecordFate::Added, None)),
        (Some(_), None) => Some((RecordFate::Removed, None)),
        (Some(was), Some(is)) if was != is => Some((RecordFate::Changed, None)),
        _ => None,
    }
}

/// What authors wrote of one thing.
struct Written {
    title: String,
    text: String,
    retired: Option<Retirement>,
    place: Place,
}

impl PartialEq for Written {
    fn eq(&self, other: &Self) -> bool {
        // Not where it is: a line more above it changes nothing.
        (&self.title, &self.text, &self.retired) == (&other.title, &other.text, &other.retired)
    }
}

type AllWritten = BTreeMap<(TouchedKind, Arc<str>), Written>;

/// Everything outside the pages of a guide.
fn written(guide: &Guide) -> AllWritten {
    let mut all = AllWritten::new();
    let mut put = |kind, id: &Arc<str>, title: &str, text: String, place: &Place| {
        let (title, place) = (title.to_owned(), place.clone());
        all.insert((kind, Arc::clone(id)), Written { title, text, retired: None, place });
    };
    for it in &guide.actors {
        let mut text = lines(it.texts.iter().map(|(key, value)| format!("{key} : {value}")));
        text += &missions(it.missions.iter());
        for (support, under) in &it.missions_by_support {
            let _ = write!(text, "{} : {}", support.value, missions(std::iter::once(under)));
        }
        text += &said(it.types.iter().flatten().map(|kind| &kind.value));
        text += &said(it.condition.iter());
        let title = it.texts.get("nom").map_or("", String::as_str);
        put(TouchedKind::Actor, &it.id, title, text, &it.place);
    }
    for it in &guide.terms {
        let texts = [&it.acronym, &it.name, &it.definition];
        let mut text = said(texts.into_iter().map(|text| text.as_deref().unwrap_or_default()));
        text += &said(it.forms.iter().flatten());
        text += &values(it.see.iter().flatten());
        let title = it.name.as_deref().unwrap_or_default();
        put(TouchedKind::Term, &it.id, title, text, &it.place);
    }
    for it in &guide.questions {
        let mut text = said([it.help.as_deref().unwrap_or_default(), it.kind.word()].into_iter());
        text += &values(it.link.iter());
        text += &said(it.condition.iter());
        for answer in &it.answers {
            let _ = writeln!(text, "{} : {}\n{}", answer.id, answer.title, values(answer.paths.iter()));
        }
        put(TouchedKind::Question, &it.id, &it.title, text, &it.place);
    }
    for it in guide.paths.values().flatten() {
        let mut text = format!("{}\n", it.rank.word());
        text += &said(it.when.iter());
        text += &it.text.as_ref().map(|text| normal(text.source.as_str())).unwrap_or_default();
        for list in [&it.links, &it.tasks] {
            text += &values(list.iter());
        }
        text += &values(it.missions.iter());
        text += &values(it.types.iter().flatten());
        text += &said(it.condition.iter());
        put(TouchedKind::Step, &it.id, &it.title, text, &it.place);
    }
    let contract = &guide.contract;
    for it in &contract.values {
        let text = format!(
            "{:?} {} {:?} {:?} {:?}",
            it.kind, it.required, it.required_from, it.needed_for, it.fallback
        );
        put(TouchedKind::Value, &it.id, &it.label, text, &it.place);
    }
    for it in &contract.flags {
        put(TouchedKind::Flag, &it.id, &it.label, format!("{:?} {:?}", it.answers, it.shown), &it.place);
    }
    for it in &contract.types {
        let text = said([&it.plural, &it.summary].into_iter()) + &values(it.sheet.iter());
        put(TouchedKind::Type, &it.id, &it.name, text, &it.place);
    }
    let kinds = [
        (TouchedKind::Value, RetiredKind::Value),
        (TouchedKind::Flag, RetiredKind::Flag),
        (TouchedKind::Type, RetiredKind::ProjectType),
    ];
    for (kind, retired_kind) in kinds {
        for (id, _) in contract.retired.replaced(retired_kind) {
            all.entry((kind, Arc::clone(id))).or_insert_with(|| Written {
                title: id.to_string(),
                text: String::new(),
                retired: None,
                place: contract.place.clone(),
            });
        }
        for ((_, id), record) in all.iter_mut().filter(|((its, _), _)| *its == kind) {
            record.retired = contract.retired.of(retired_kind, id).cloned();
        }
    }
    all
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.fold(String::new(), |text, line| text + &line + "\n")
}

fn said<T: Display>(all: impl Iterator<Item = T>) -> String {
    lines(all.map(|one| one.to_string())) + "\n"
}

fn values<'p, T: Display + 'p>(all: impl Iterator<Item = &'p Placed<T>>) -> String {
    said(all.map(|one| &one.value))
}

fn missions<'m>(all: impl Iterator<Item = &'m Missions>) -> String {
    lines(all.flatten().map(|(mission, part)| format!("{mission} : {}", part.value.word())))
}

//! Records of several levels, laid over each other by their id.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::FollowedOverride;
use super::follow::{Met, judge};
use super::layers::Layers;
use super::record_verbs::{Laying, RecordIds, record_verbs};
use super::visible_text::VisibleText;
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::french::typography;
use crate::markdown::canonical::normal;
use crate::record::data::{Actor, MissionPart, Term};
use crate::record::verb::{Action, RecordKind, Verb};
use crate::territory::levels::Level;
use crate::text::{Place, Placed};

/// A record that several levels may give in part.
pub(super) trait Layable: Clone {
    /// Its id.
    fn id(&self) -> &Arc<str>;
    /// Where its table begins.
    fn place(&self) -> &Place;
    /// What it gives, field by field out.
    fn given(&self) -> BTreeMap<&'static str, String>;
    /// The same, key by key of the tables it gives: what two levels may disagree about.
    fn apart(&self) -> BTreeMap<String, String> {
        self.given().into_iter().map(|(field, value)| (field.to_owned(), value)).collect()
    }
    /// This record laid over the one below.
    fn over(&self, below: &Self) -> Self;
    /// With another main text, for `remplacer`.
    fn with_text(&self, text: &str, place: &Place) -> Self;
    /// A field that a whole record must have and this one has not.
    fn lacks(&self, kind: RecordKind) -> Option<&'static str>;
    /// Whether something that it gives could not be read, which is told for itself.
    fn is_faulty(&self) -> bool;
}

impl Laying<'_> {
    /// The records of one kind as the levels leave them, in order: the guide's, then new ones level by level.
    pub(super) fn lay<R: Layable>(
        &self,
        common: &[Arc<R>],
        of: impl Fn(&Level) -> &[Arc<R>],
        followed: &mut Vec<FollowedOverride>,
        problems: &mut Problems,
    ) -> Vec<Arc<R>> {
        let mut list = common.to_vec();
        let mut by_id = positions(&list);
        let mut fields: Layers<String> = Layers::new();
        for (at, rank) in self.ranks.iter().enumerate() {
            let records = RecordIds {
                all: &|| list.iter().map(|record| (Arc::clone(record.id()), called(&**record))).collect(),
                texts: &|_| list.iter().map(|record| (Arc::clone(record.id()), lines(&**record))).collect(),
                has: &|id| by_id.contains_key(id),
                allows: &|action, _| matches!(action, Action::Hide | Action::Replace(_)),
            };
            let verbs = record_verbs(self, at, &records, followed, problems);
            fields.lay(rank.iter().flat_map(|level| of(level)).flat_map(|record| self.fields(record)));
            for record in rank.iter().flat_map(|level| of(level)) {
                if let Some(below) = by_id.get(record.id()).map(|at| &mut list[*at]) {
                    tell_replaced(self.kind, &**record, &**below, problems);
                    *below = Arc::new(record.over(below));
                } else {
                    by_id.insert(Arc::clone(record.id()), list.len());
                    list.push(record.clone());
                }
            }
            // Parents that agree have the same record before them: all are followed up before one changes it.
            let met = |id: &Arc<str>| &list[by_id[id]];
            let judged: Vec<FollowedOverride> =
                verbs.iter().map(|(level, verb, id)| follow(level, verb, met(id), problems)).collect();
            let mut hidden = BTreeSet::new();
            for ((_, verb, id), judged) in verbs.iter().zip(&judged) {
                if judged.shown == VisibleText::Common {
                    continue;
                }
                if let Action::Replace(text) = &verb.action {
                    let record = &mut list[by_id[id]];
                    *record = Arc::new(record.with_text(text.source.as_str().trim(), &verb.place));
                } else {
                    hidden.insert(id);
                }
            }
            if !hidden.is_empty() {
                list.retain(|record| !hidden.contains(record.id()));
                by_id = positions(&list);
            }
            followed.extend(judged);
        }
        fields.settle(Clone::clone, problems);
        // Reported once, here: templates never see half a record.
        list.retain(|record| {
            let lacking = record.lacks(self.kind);
            if let Some(key) = lacking.filter(|_| !record.is_faulty()) {
                problems.push(
                    Diagnostic::new(Code::MissingKey, record.place().clone())
                        .with("key", key)
                        .with("state", "absent")
                        .with("table", self.kind.word()),
                );
            }
            lacking.is_none()
        });
        list
    }

    fn fields<'r, R: Layable>(
        &'r self,
        record: &'r Arc<R>,
    ) -> impl Iterator<Item = (Arc<str>, Placed<String>)> + 'r {
        record.apart().into_iter().map(move |(field, value)| {
            let key = format!("{}:{}.{field}", self.kind.word(), record.id());
            (key.into(), Placed::new(value, record.place().clone()))
        })
    }
}

/// Where each record is in its list.
fn positions<R: Layable>(list: &[Arc<R>]) -> BTreeMap<Arc<str>, usize> {
    // The first of those with one id.
    list.iter().enumerate().rev().map(|(at, record)| (Arc::clone(record.id()), at)).collect()
}

/// What a record is called, a line for each of its names.
fn called<R: Layable>(record: &R) -> String {
    let given = record.given();
    let names = ["sigle", "terme", "nom", "titre", "lieu"].iter().filter_map(|key| given.get(key).cloned());
    names.collect::<Vec<_>>().join("\n")
}

/// What a record says, as reviews keep it.
fn lines<R: Layable>(record: &R) -> String {
    let given = record.given();
    given.iter().map(|(field, value)| format!("{field}: {}", normal(value))).collect::<Vec<_>>().join("\n")
}

/// Judges a verb on a record.
fn follow<R: Layable>(
    level: &Arc<Level>,
    verb: &Arc<Verb>,
    record: &Arc<R>,
    problems: &mut Problems,
) -> FollowedOverride {
    let mine = match &verb.action {
        Action::Replace(text) => Some(lines(&record.with_text(text.source.as_str().trim(), &verb.place))),
        _ => None,
    };
    let met = Met { mine, ..Met::of(lines(&**record)) };
    judge(level, verb, &met, problems)
}

/// Reports a plain array that replaces another.
fn tell_replaced<R: Layable>(kind: RecordKind, record: &R, below: &R, problems: &mut Problems) {
    let (given, before) = (record.given(), below.given());
    for key in ["types", "formes", "voir", "profils"] {
        if let (Some(now), Some(then)) = (given.get(key), before.get(key))
            && now != then
            && !then.is_empty()
        {
            problems.push(
                Diagnostic::new(Code::ArrayReplaced, record.place().clone())
                    .with("key", format!("{}:{}.{key}", kind.word(), record.id())),
            );
        }
    }
}

pub(super) fn listed(ids: &[Placed<Arc<str>>]) -> String {
    ids.iter().map(|id| &*id.value).collect::<Vec<_>>().join(", ")
}

impl Layable for Actor {
    fn id(&self) -> &Arc<str> {
        &self.id
    }
    fn place(&self) -> &Place {
        &self.place
    }
    fn given(&self) -> BTreeMap<&'static str, String> {
        let mut given = self.texts.clone();
        if let Some(types) = &self.types {
            given.insert("types", listed(types));
        }
        for (mission, part) in self.missions.iter().flatten() {
            let line = given.entry("missions").or_default();
            *line = format!("{line}{mission}={} ", part.value.word());
        }
        given
    }
    fn apart(&self) -> BTreeMap<String, String> {
        let types = self.types.iter().map(|types| ("types".to_owned(), listed(types)));
        let texts = self.texts.iter().map(|(key, text)| ((*key).to_owned(), text.clone()));
        let missions = self.missions.iter().flatten();
        let missions = missions.map(|(id, part)| (format!("missions.{id}"), part.value.word().to_owned()));
        texts.chain(types).chain(missions).collect()
    }
    fn over(&self, below: &Self) -> Self {
        let mut texts = below.texts.clone();
        texts.extend(self.texts.clone());
        let mut missions = below.missions.clone().unwrap_or_default();
        missions.extend(self.missions.clone().unwrap_or_default());
        missions.retain(|_, part| part.value != MissionPart::Nothing);
        Self {
            id: self.id.clone(),
            place: self.place.clone(),
            texts,
            missions: Some(missions),
            missions_by_support: below.missions_by_support.clone(),
            types: self.types.clone().or_else(|| below.types.clone()),
            condition: self.condition.clone().or_else(|| below.condition.clone()),
            faulty: self.faulty || below.faulty,
        }
    }
    fn with_text(&self, text: &str, place: &Place) -> Self {
        let mut actor = Self { place: place.clone(), ..self.clone() };
        actor.texts.insert("role", typography(text).into_owned());
        actor
    }
    fn lacks(&self, _: RecordKind) -> Option<&'static str> {
        (!self.texts.contains_key("nom")).then_some("nom")
    }
    fn is_faulty(&self) -> bool {
        self.faulty
    }
}

impl Layable for Term {
    fn id(&self) -> &Arc<str> {
        &self.id
    }
    fn place(&self) -> &Place {
        &self.place
    }
    fn given(&self) -> BTreeMap<&'static str, String> {
        let texts = [("sigle", &self.acronym), ("terme", &self.name), ("definition", &self.definition)];
        let mut given: BTreeMap<_, _> =
            texts.into_iter().filter_map(|(key, text)| Some((key, text.clone()?))).collect();
        if let Some(forms) = &self.forms {
            given.insert("formes", forms.join(", "));
        }
        if let Some(see) = &self.see {
            given.insert("voir", listed(see));
        }
        given
    }
    fn over(&self, below: &Self) -> Self {
        Self {
            id: self.id.clone(),
            place: self.place.clone(),
            acronym: self.acronym.clone().or_else(|| below.acronym.clone()),
            faulty: self.faulty || below.faulty,
            name: self.name.clone().or_else(|| below.name.clone()),
            definition: self.definition.clone().or_else(|| below.definition.clone()),
            forms: self.forms.clone().or_else(|| below.forms.clone()),
            see: self.see.clone().or_else(|| below.see.clone()),
        }
    }
    fn with_text(&self, text: &str, place: &Place) -> Self {
        Self { definition: Some(typography(text).into_owned()), place: place.clone(), ..self.clone() }
    }
    fn lacks(&self, _: RecordKind) -> Option<&'static str> {
        if self.name.is_none() {
            return Some("terme");
        }
        self.definition.is_none().then_some("definition")
    }
    fn is_faulty(&self) -> bool {
        self.faulty
    }
}

//! Aids, open-door sessions, documents, notices and news, laid over each other.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::record_layers::{Layable, listed};
use crate::record::data::LevelEntry;
use crate::record::verb::{Period, RecordKind};
use crate::text::{Place, Placed};

impl Layable for LevelEntry {
    fn id(&self) -> &Arc<str> {
        &self.id
    }
    fn place(&self) -> &Place {
        &self.place
    }
    fn given(&self) -> BTreeMap<&'static str, String> {
        let mut given: BTreeMap<_, _> =
            self.texts.iter().map(|(key, text)| (*key, text.value.clone())).collect();
        let lists = [("types", &self.types), ("profils", &self.profiles)];
        given.extend(lists.into_iter().filter_map(|(key, list)| Some((key, listed(list.as_ref()?)))));
        let days = [
            ("le", self.on),
            ("verifie_le", self.checked_on),
            ("a_partir_du", self.period.from.as_ref().map(|day| day.value)),
            ("jusqu_au", self.period.until.as_ref().map(|day| day.value)),
        ];
        given.extend(days.into_iter().filter_map(|(key, day)| Some((key, day?.to_string()))));
        given
    }
    fn over(&self, below: &Self) -> Self {
        let mut texts = below.texts.clone();
        texts.extend(self.texts.clone());
        Self {
            id: self.id.clone(),
            place: self.place.clone(),
            texts,
            types: self.types.clone().or_else(|| below.types.clone()),
            profiles: self.profiles.clone().or_else(|| below.profiles.clone()),
            checked_on: self.checked_on.or(below.checked_on),
            on: self.on.or(below.on),
            faulty: self.faulty || below.faulty,
            period: Period {
                from: self.period.from.clone().or_else(|| below.period.from.clone()),
                until: self.period.until.clone().or_else(|| below.period.until.clone()),
            },
        }
    }
    fn with_text(&self, text: &str, place: &Place) -> Self {
        let key = ["texte", "conditions", "note", "horaires"]
            .into_iter()
            .find(|key| self.texts.contains_key(key))
            .unwrap_or("note");
        let mut entry = Self { place: place.clone(), ..self.clone() };
        entry.texts.insert(key, Placed::new(text.to_owned(), place.clone()));
        entry
    }
    fn lacks(&self, kind: RecordKind) -> Option<&'static str> {
        let key = match kind {
            RecordKind::DropIns => "lieu",
            RecordKind::Notices | RecordKind::News => "texte",
            _ => "titre",
        };
        if !self.texts.contains_key(key) {
            return Some(key);
        }
        if kind == RecordKind::News && self.on.is_none() {
            return Some("le");
        }
        let leads = ["fichier", "adresse"].iter().any(|key| self.texts.contains_key(key));
        (kind == RecordKind::Documents && !leads).then_some("fichier")
    }
    fn is_faulty(&self) -> bool {
        self.faulty
    }
}

//! What the texts of a site ask for again and again: found once.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, RwLock};

use super::components::ComponentHtml;
use super::values;
use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::guide::common_guide::Guide;
use crate::html::escape;
use crate::record::data::Term;
use crate::record::retired::RetiredKind;

/// What one site looks up.
#[derive(Debug)]
pub(super) struct Lookup {
    /// What `{{ v.… }}` and `{{ territoire.… }}` show, escaped.
    values: BTreeMap<String, Option<String>>,
    terms: HashMap<Arc<str>, Arc<Term>>,
    /// What its facts and terms look like, once they were drawn.
    drawn: RwLock<HashMap<String, Result<ComponentHtml, Diagnostic>>>,
}

impl Lookup {
    pub(super) fn new(edition: &Edition, guide: &Guide) -> Self {
        let former = guide.contract.retired.replaced(RetiredKind::Value).map(|(id, _)| id);
        let values = guide.contract.values.iter().map(|declared| &declared.id).chain(former);
        let values = values.map(|id| format!("v.{id}"));
        let words = edition.identity.words.keys().map(|word| format!("territoire.{word}"));
        let show = |name: String| {
            let text = values::named(&name, edition, guide).map(|text| escape(&text));
            (name, text)
        };
        // The first of two with one id is there, as everywhere.
        let terms = edition.terms.iter().rev().map(|term| (Arc::clone(&term.id), Arc::clone(term)));
        Self {
            values: values.chain(words).map(show).collect(),
            terms: terms.collect(),
            drawn: RwLock::default(),
        }
    }

    /// What a hole for a value shows, escaped; `None` where there is nothing to show.
    pub(super) fn value(&self, name: &str, edition: &Edition, guide: &Guide) -> Option<Cow<'_, str>> {
        match self.values.get(name) {
            Some(shown) => shown.as_deref().map(Cow::Borrowed),
            None => values::named(name, edition, guide).map(|text| escape(&text).into()),
        }
    }

    /// A term of the glossary.
    pub(super) fn term(&self, id: &str) -> Option<&Arc<Term>> {
        self.terms.get(id)
    }

    /// What is drawn once for the site under `key`.
    pub(super) fn drawn(
        &self,
        key: &str,
        draw: impl FnOnce() -> Result<ComponentHtml, Diagnostic>,
    ) -> Result<ComponentHtml, Diagnostic> {
        let known = self.drawn.read().expect("no drawing panics").get(key).cloned();
        known.unwrap_or_else(|| {
            let drawn = draw();
            self.drawn.write().expect("no drawing panics").insert(key.to_owned(), drawn.clone());
            drawn
        })
    }
}

//! Reads `faits.toml`, `glossaire.toml`, `acteurs.toml` and `competences.toml`.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Skill;
use crate::diagnostic::Checked;
use crate::record::data::{Actor, Fact, Term};
use crate::record::read_data::{Whole, read_actor, read_fact, read_term};
use crate::record::read_id::{Once, Shape, read_id};
use crate::record::read_known::Known;
use crate::table::fields::Fields;
use crate::table::kind::{self, Kind};
use crate::table::parse;
use crate::text::Placed;
use crate::text::path::SourcePath;
use crate::text::snapshot::SourceText;

/// Reads the facts, by id; a pure function of the text and of what is declared.
pub fn read_facts(
    file: &SourcePath,
    source: &SourceText,
    known: &Known,
) -> Checked<BTreeMap<Arc<str>, Fact>> {
    let facts = records(file, source, (&kind::FACTS, "fait", &kind::FACT), |fields| {
        read_fact(fields, known).map(|fact| (Arc::clone(&fact.id), fact))
    });
    Checked::new(facts.value.into_iter().collect(), facts.problems)
}

/// Reads the glossary, in order of file; a pure function of the text.
pub fn read_terms(file: &SourcePath, source: &SourceText) -> Checked<Vec<Arc<Term>>> {
    let read = records(file, source, (&kind::TERMS, "terme", &kind::TERM), |fields| {
        read_term(fields, Whole::Yes).map(|term| (Arc::clone(&term.id), Arc::new(term)))
    });
    Checked::new(read.value.into_iter().map(|(_, term)| term).collect(), read.problems)
}

/// Reads the actors, in order of file; a pure function of the text and of what is declared.
pub fn read_actors(file: &SourcePath, source: &SourceText, known: &Known) -> Checked<Vec<Arc<Actor>>> {
    let read = records(file, source, (&kind::ACTORS, "acteur", &kind::ACTOR), |fields| {
        read_actor(fields, known, Whole::Yes).map(|actor| (Arc::clone(&actor.id), Arc::new(actor)))
    });
    Checked::new(read.value.into_iter().map(|(_, actor)| actor).collect(), read.problems)
}

/// Reads the skills, in order of file; a pure function of the text.
pub fn read_skills(file: &SourcePath, source: &SourceText) -> Checked<Vec<Skill>> {
    let read = records(file, source, (&kind::SKILLS, "competence", &kind::SKILL), |fields| {
        skill(fields).map(|skill| (Arc::clone(&skill.id), skill))
    });
    Checked::new(read.value.into_iter().map(|(_, skill)| skill).collect(), read.problems)
}

fn skill(fields: &mut Fields<'_, '_>) -> Option<Skill> {
    let id = read_id(fields, Shape::Plain);
    fields.require("etape");
    let stage = fields.integer_within("etape", 0, 12).map_or(0, |stage| stage.value);
    let mut texts = BTreeMap::new();
    if let Some(title) = fields.required_text("intitule") {
        texts.insert("intitule", title.value);
    }
    for key in ["savoir", "indice", "formation"] {
        if let Some(text) = fields.text(key) {
            texts.insert(key, text.value);
        }
    }
    let wanted = fields.integer_within("attendu", 1, 3).map_or(Skill::USUAL, |level| level.value);
    Some(Skill { id: id?.value, stage, wanted, texts, place: fields.place().clone() })
}

/// Reads the tables under one key of a file of records; of those with one id, the first.
fn records<T>(
    file: &SourcePath,
    source: &SourceText,
    (root, key, kind): (&'static Kind, &'static str, &'static Kind),
    read: impl Fn(&mut Fields<'_, '_>) -> Option<(Arc<str>, T)>,
) -> Checked<Vec<(Arc<str>, T)>> {
    let mut problems = Vec::new();
    let table = parse(file, &source.text, 0, &mut problems);
    let mut fields = Fields::new(&table, root, &mut problems);
    let mut once = Once::default();
    let mut found = Vec::new();
    for table in fields.tables(key) {
        let mut fields = fields.within(table, kind);
        let record = read(&mut fields);
        if let Some((id, record)) = record {
            let place = table.get("id").map_or_else(|| table.place.clone(), |id| id.value.place.clone());
            if once.is_new(&Placed::new(Arc::clone(&id), place), fields.problems()) {
                found.push((id, record));
            }
        }
        fields.finish();
    }
    fields.finish();
    Checked::new(found, problems)
}

//! Reads `faits.toml`, `glossaire.toml`, `acteurs.toml` and `competences.toml`.
//!
//! Each reader is a pure function of the text and of the names that the guide declares.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::contract::{Skill, SkillLevel, SkillList};
use crate::diagnostic::Checked;
use crate::diagnostic::nearest::nearest;
use crate::record::data::{Actor, Fact, Term};
use crate::record::declared_names::DeclaredNames;
use crate::record::read_data::{read_actor, read_fact, read_term};
use crate::record::read_id::{read_id, read_list};
use crate::table::definition::TableDefinition;
use crate::table::fields::Fields;
use crate::table::guide_tables::{ACTORS, FACTS, SKILLS, TERMS};
use crate::table::parse::parse;
use crate::table::value::Value;
use crate::text::path::SourcePath;
use crate::text::snapshot::SourceText;

/// The supports that offices may have.
const SUPPORTS: [&str; 4] = ["aucun", "orientation", "guichet-unique", "suivi"];

/// Reads the facts, by id.
pub fn read_facts(
    file: &SourcePath,
    source: &SourceText,
    declared: &DeclaredNames,
) -> Checked<BTreeMap<Arc<str>, Fact>> {
    let facts = records(file, source, &FACTS, "fait", |fields| {
        read_fact(fields, declared).map(|fact| (Arc::clone(&fact.id), fact))
    });
    let by_id = facts.value.into_iter().map(|fact| (Arc::clone(&fact.id), fact));
    Checked::new(by_id.collect(), facts.problems)
}

/// Reads the glossary, in the order of the file.
pub fn read_terms(file: &SourcePath, source: &SourceText) -> Checked<Vec<Arc<Term>>> {
    records(file, source, &TERMS, "terme", |fields| {
        read_term(fields).map(|term| (Arc::clone(&term.id), Arc::new(term)))
    })
}

/// Reads the actors, in the order of the file.
pub fn read_actors(
    file: &SourcePath,
    source: &SourceText,
    declared: &DeclaredNames,
) -> Checked<Vec<Arc<Actor>>> {
    records(file, source, &ACTORS, "acteur", |fields| {
        read_actor(fields, declared, false).map(|actor| (Arc::clone(&actor.id), Arc::new(actor)))
    })
}

/// Reads the skills and their scale, in the order of the file.
pub fn read_skills(file: &SourcePath, source: &SourceText) -> Checked<SkillList> {
    let mut problems = Vec::new();
    let table = parse(file, &source.text, 0, &mut problems);
    let mut fields = Fields::new(&table, &SKILLS, &mut problems);
    let skills = read_list(&mut fields, "competence", |fields| {
        skill(fields).map(|skill| (Arc::clone(&skill.id), skill))
    });
    let mut scale = fields.list("niveau", |fields| {
        let rank = fields.integer("rang");
        let (name, description) = (fields.text("nom"), fields.text("descriptif"));
        Some(SkillLevel { rank: rank?.value, name: name?.value, description: description?.value })
    });
    scale.sort_by_key(|level| level.rank);
    fields.finish();
    Checked::new(SkillList { scale, skills }, problems)
}

fn skill(fields: &mut Fields<'_, '_>) -> Option<Skill> {
    let id = read_id(fields);
    let stage = fields.integer("etape").map_or(0, |stage| stage.value);
    let mut texts = BTreeMap::new();
    for key in ["intitule", "savoir", "faire", "remettre", "indice", "formation"] {
        texts.extend(fields.text(key).map(|text| (key, text.value)));
    }
    let wanted = fields.integer("attendu").map_or(Skill::USUAL, |level| level.value);
    let wanted_by = wanted_by(fields);
    Some(Skill { id: id?.value, stage, wanted, wanted_by, texts, place: fields.place().clone() })
}

/// Reads `attendus`: levels by support.
fn wanted_by(fields: &mut Fields<'_, '_>) -> BTreeMap<Arc<str>, u8> {
    let mut wanted = BTreeMap::new();
    for entry in fields.entries_of("attendus") {
        let key = &entry.key.value;
        if !SUPPORTS.contains(&&**key) {
            fields.invalid(
                "attendus",
                key,
                ("words", &SUPPORTS.join(", ")),
                entry.key.place.clone(),
                nearest(key, SUPPORTS),
            );
            continue;
        }
        let Value::Integer(written) = entry.value.value else {
            fields.wrong_type_in("attendus", entry);
            continue;
        };
        let level = u8::try_from(written).ok().filter(|level| *level <= Skill::HIGHEST);
        if let Some(level) = level {
            wanted.insert(Arc::clone(key), level);
        } else {
            fields.outside(key, written, (0, Skill::HIGHEST.into()), entry.value.place.clone());
        }
    }
    wanted
}

/// Reads the tables under the one key of a file of records; of those with one id, the first.
fn records<T>(
    file: &SourcePath,
    source: &SourceText,
    definition: &'static TableDefinition,
    key: &str,
    read: impl Fn(&mut Fields<'_, '_>) -> Option<(Arc<str>, T)>,
) -> Checked<Vec<T>> {
    let mut problems = Vec::new();
    let table = parse(file, &source.text, 0, &mut problems);
    let mut fields = Fields::new(&table, definition, &mut problems);
    let found = read_list(&mut fields, key, read);
    fields.finish();
    Checked::new(found, problems)
}

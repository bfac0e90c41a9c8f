//! One service, one telephone: where two records of a territory disagree, a reader calls the wrong one.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Edition;
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::french::phone;
use crate::markdown::autolink;
use crate::record::data::Actor;
use crate::record::verb::RecordKind;

/// The texts that say which service an actor is, where they are filled.
const NAMED_BY: [&str; 2] = ["courriel", "nom"];

/// The shortest of them that is looked for in other texts, in characters less one.
const SHORT: usize = 8;

/// An actor that has a telephone.
struct Reached<'e> {
    actor: &'e Arc<Actor>,
    /// As it is written.
    telephone: &'e str,
    /// As it is dialled: however it is written, one number is one link.
    link: String,
}

/// Reports actors of one address that have two telephones, and aids that give another one for an actor.
pub(super) fn compare(edition: &Edition, problems: &mut Problems) {
    let reached = edition.actors.iter().filter_map(|actor| {
        let telephone = actor.texts.get("telephone").filter(|written| !written.is_empty())?;
        Some(Reached { actor, telephone, link: phone::link(telephone) })
    });
    let reached: Vec<Reached<'_>> = reached.collect();
    let mut first: BTreeMap<(&str, &str), &Reached<'_>> = BTreeMap::new();
    for one in &reached {
        let filled = |key| one.actor.texts.get(key).filter(|text| !text.is_empty());
        let names = NAMED_BY.into_iter().filter_map(|key| Some((key, filled(key)?.as_str())));
        let mut others = Vec::new();
        for name in names {
            others.push(*first.entry(name).or_insert(one));
        }
        if let Some(other) = others.into_iter().find(|other| other.link != one.link) {
            let problem = Diagnostic::new(Code::TwoTelephones, one.actor.place.clone())
                .with("name", name(one.actor))
                .with("one", other.telephone)
                .with("other", one.telephone);
            problems.push(problem.related(Role::First, other.actor.place.clone()));
        }
    }
    for aid in edition.entries.get(&RecordKind::Aids).into_iter().flatten() {
        let Some(contact) = aid.texts.get("contact") else { continue };
        let given = autolink::telephones(&contact.value);
        let Some((first, _)) = given.first() else { continue };
        let is_given = |known: &Reached<'_>| given.iter().any(|(_, link)| *link == known.link);
        let named = reached.iter().find(|known| is_named(&contact.value, known.actor));
        if let Some(known) = named.filter(|known| !is_given(known)) {
            let problem = Diagnostic::new(Code::TwoTelephones, contact.place.clone())
                .with("name", name(known.actor))
                .with("one", known.telephone)
                .with("other", &contact.value[first.clone()]);
            problems.push(problem.related(Role::First, known.actor.place.clone()));
        }
    }
}

fn is_named(text: &str, actor: &Actor) -> bool {
    let given = |key| actor.texts.get(key).filter(|given| given.chars().count() > SHORT);
    NAMED_BY.into_iter().filter_map(given).any(|given| text.contains(given.as_str()))
}

fn name(actor: &Actor) -> &str {
    actor.texts.get("nom").map_or(&actor.id, String::as_str)
}

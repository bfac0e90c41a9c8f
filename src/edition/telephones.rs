//! One service, one telephone: where two records of a territory disagree, a reader calls the wrong one.

use std::sync::Arc;

use super::Edition;
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::record::data::Actor;
use crate::record::verb::RecordKind;

/// The digits of a French telephone number.
const DIGITS: usize = 10;

/// Reports actors of one address that have two telephones, and aids that give another one for an actor.
pub(super) fn compare(edition: &Edition, problems: &mut Problems) {
    let reached: Vec<(&Arc<Actor>, String)> = edition
        .actors
        .iter()
        .filter_map(|actor| Some((actor, digits(actor.texts.get("telephone")?))))
        .collect();
    for (at, (actor, telephone)) in reached.iter().enumerate() {
        let same = |(other, _): &&(&Arc<Actor>, String)| is_same(actor, other);
        if let Some((other, before)) =
            reached[..at].iter().find(same).filter(|(_, before)| before != telephone)
        {
            let problem = Diagnostic::new(Code::TwoTelephones, actor.place.clone())
                .with("name", name(actor))
                .with("one", in_pairs(before))
                .with("other", in_pairs(telephone));
            problems.push(problem.related(Role::First, other.place.clone()));
        }
    }
    for aid in edition.entries.get(&RecordKind::Aids).into_iter().flatten() {
        let Some(contact) = aid.texts.get("contact") else { continue };
        let named = reached.iter().find(|(actor, _)| names(&contact.value, actor));
        let given = telephones(&contact.value);
        if let Some((actor, telephone)) =
            named.filter(|(_, known)| !given.is_empty() && !given.contains(known))
        {
            let problem = Diagnostic::new(Code::TwoTelephones, contact.place.clone())
                .with("name", name(actor))
                .with("one", in_pairs(telephone))
                .with("other", in_pairs(&given[0]));
            problems.push(problem.related(Role::First, actor.place.clone()));
        }
    }
}

fn is_same(one: &Actor, other: &Actor) -> bool {
    let both = |key| one.texts.get(key).filter(|text| !text.is_empty()).zip(other.texts.get(key));
    ["courriel", "nom"].into_iter().any(|key| both(key).is_some_and(|(one, other)| one == other))
}

fn names(text: &str, actor: &Actor) -> bool {
    let given = |key| actor.texts.get(key).filter(|given| given.chars().count() > 8);
    ["courriel", "nom"].into_iter().filter_map(given).any(|given| text.contains(given.as_str()))
}

fn name(actor: &Actor) -> &str {
    actor.texts.get("nom").map_or(&actor.id, String::as_str)
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The telephone numbers of a text: ten digits, of which the first is 0, with spaces or full stops between pairs.
fn telephones(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut run = String::new();
    for sign in text.chars().chain([';']) {
        if sign.is_ascii_digit() {
            run.push(sign);
        } else if !matches!(sign, ' ' | '.' | '\u{a0}' | '\u{202f}') {
            if run.len() == DIGITS && run.starts_with('0') {
                found.push(std::mem::take(&mut run));
            }
            run.clear();
        }
    }
    found
}

fn in_pairs(digits: &str) -> String {
    let pairs: Vec<&str> =
        (0..digits.len()).step_by(2).map(|at| &digits[at..(at + 2).min(digits.len())]).collect();
    pairs.join(" ")
}

//! Reads the `[[modifier]]` tables of a level.

use super::read_entry::read_period;
use super::read_id::{Shape, check_id};
use super::read_target::{FORMS, Reading, read_target};
use super::read_text::{LevelFile, Told, places_of_common, read_text};
use super::verb::{Action, LocalText, Period, Policy, TargetRef, Verb};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::table::fields::Fields;
use crate::table::kind;
use crate::text::{Place, Placed};

/// Reads one `[[modifier]]`; `None` where it is so faulty that nothing could be applied.
pub fn read_verb(fields: &mut Fields<'_, '_>, level: LevelFile<'_>) -> Option<Verb> {
    let target = target(fields);
    fields.require("action");
    let word = fields.text("action")?;
    if !Action::WORDS.contains(&&*word.value) {
        let problem = Diagnostic::new(Code::UnknownAction, word.place.clone())
            .with("action", &word.value)
            .suggest(nearest(&word.value, Action::WORDS));
        fields.tell(problem);
        return None;
    }
    let used = parts_of(&word.value);
    tell_unused(fields, &word.value, used);
    let action = action(fields, &word, level);
    let uses = |key: &str| used.contains(&key);
    let id = if uses("id") { fields.text("id") } else { None };
    if let Some(id) = &id {
        check_id(&id.value, Shape::Plain, &id.place, fields.problems());
    }
    let reason = fields.text("pourquoi").map(|text| text.value);
    let policies = [("avertir", Policy::Warn), ("bloquer", Policy::Block), ("revenir", Policy::Revert)];
    let policy = if uses("si_le_commun_change") {
        fields.choice("si_le_commun_change", &policies).map(|policy| policy.value)
    } else {
        None
    };
    let period = if uses("jusqu_au") { read_period(fields) } else { Period::default() };
    Some(Verb {
        place: fields.place().clone(),
        target: target?,
        action: action?,
        action_place: word.place,
        id: id.map(|id| id.map(Into::into)),
        reason,
        policy,
        period,
    })
}

/// The keys that a verb can use, beside `cible`, `action` and `pourquoi`.
fn parts_of(word: &str) -> &'static [&'static str] {
    match word {
        "avant" | "apres" | "debut" | "fin" | "remplir" => {
            &["texte", "fichier", "id", "a_partir_du", "jusqu_au"]
        }
        "encadrer" => &["texte", "fichier", "a_partir_du", "jusqu_au"],
        "remplacer" => &["texte", "fichier", "si_le_commun_change"],
        "corriger" => &["trouver", "mettre", "si_le_commun_change"],
        "renommer" => &["titre", "si_le_commun_change"],
        "ordonner" => &["ordre"],
        _ => &["si_le_commun_change"],
    }
}

fn tell_unused(fields: &mut Fields<'_, '_>, word: &str, used: &[&str]) {
    for entry in fields.table().entries() {
        let key = &*entry.key.value;
        let always = ["cible", "action", "pourquoi"].contains(&key);
        if kind::VERB.knows(key) && !always && !used.contains(&key) {
            let problem = Diagnostic::new(Code::UnusedPart, entry.key.place.clone())
                .with("action", word)
                .with("key", key);
            fields.tell(problem);
        }
    }
}

fn target(fields: &mut Fields<'_, '_>) -> Option<Placed<TargetRef>> {
    let written = fields.required_text("cible")?;
    let (target, meant) = match read_target(&written.value) {
        Reading::Clear(target) => return Some(Placed::new(target, written.place)),
        Reading::Mended(target, meant) => (Some(target), Some(meant)),
        Reading::Unclear(meant) => (None, meant),
    };
    fields.invalid("cible", &written.value, FORMS, written.place.clone(), meant.as_deref());
    Some(Placed::new(target?, written.place))
}

fn action(fields: &mut Fields<'_, '_>, word: &Placed<String>, level: LevelFile<'_>) -> Option<Action> {
    match &*word.value {
        "avant" => text(fields, word, level).map(Action::Before),
        "apres" => text(fields, word, level).map(Action::After),
        "debut" => text(fields, word, level).map(Action::Start),
        "fin" => text(fields, word, level).map(Action::End),
        "remplir" => text(fields, word, level).map(Action::Fill),
        "remplacer" => text(fields, word, level).map(Action::Replace),
        "encadrer" => {
            let text = text(fields, word, level)?;
            check_wrapping(fields, &text);
            Some(Action::Wrap(text))
        }
        "corriger" => {
            let find = part(fields, word, "trouver");
            let put = needed(fields, word, "mettre").then(|| fields.passage("mettre")).flatten();
            Some(Action::Correct { find: find?, put: put? })
        }
        "renommer" => part(fields, word, "titre").map(Action::Rename),
        "ordonner" => {
            let order = needed(fields, word, "ordre").then(|| fields.list_of_text("ordre")).flatten()?;
            Some(Action::Order(order.value))
        }
        _ => {
            part(fields, word, "pourquoi");
            Some(Action::Hide)
        }
    }
}

fn text(fields: &mut Fields<'_, '_>, word: &Placed<String>, level: LevelFile<'_>) -> Option<LocalText> {
    match read_text(fields, level) {
        Told::Text(text) => Some(text),
        Told::Faulty => None,
        Told::Absent => {
            tell_missing(fields, word, "texte");
            None
        }
    }
}

/// A string that the verb needs, and that says something.
fn part(fields: &mut Fields<'_, '_>, word: &Placed<String>, key: &str) -> Option<Placed<String>> {
    if !needed(fields, word, key) {
        return None;
    }
    let text = fields.text(key)?;
    if text.value.trim().is_empty() {
        tell_missing(fields, word, key);
        return None;
    }
    Some(text)
}

fn needed(fields: &mut Fields<'_, '_>, word: &Placed<String>, key: &str) -> bool {
    let there = fields.entry(key).is_some();
    if !there {
        tell_missing(fields, word, key);
    }
    there
}

fn tell_missing(fields: &mut Fields<'_, '_>, word: &Placed<String>, key: &str) {
    if !fields.may_hide_keys() {
        let problem = Diagnostic::new(Code::MissingPart, word.place.clone())
            .with("action", &word.value)
            .with("key", key);
        fields.tell(problem);
    }
}

/// A wrapping text says once where the wrapped text goes.
fn check_wrapping(fields: &mut Fields<'_, '_>, text: &LocalText) {
    let places = places_of_common(&text.body);
    if places.len() == 1 {
        return;
    }
    let place: Place = places.into_iter().nth(1).unwrap_or_else(|| text.source.whole());
    let count = places_of_common(&text.body).len();
    fields.tell(Diagnostic::new(Code::WrapWithoutCommon, place).with("count", count));
}

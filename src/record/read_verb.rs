//! Reads the `[[modifier]]` tables of a level.

use super::read_entry::read_period;
use super::read_id::check_id;
use super::read_step::read_additions;
use super::read_target::{FORMS, Reading, read_target};
use super::read_text::{
    FoundText, LevelFile, places_of_common, read_text, report_common, report_doubtful_common,
    take_common_within,
};
use super::verb::{Action, LocalText, Period, Policy, RecordKind, TargetRef, Verb};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::french::fold;
use crate::table::definition::IdShape;
use crate::table::fields::Fields;
use crate::table::plain_hole::hole_in;
use crate::table::unknown_keys::is_meant;
use crate::text::{Place, Placed};

/// Reads one `[[modifier]]`; `None` where it is so faulty that nothing could be applied.
pub fn read_verb(fields: &mut Fields<'_, '_>, level: LevelFile<'_>) -> Option<Verb> {
    let target = target(fields);
    let word = fields.text("action")?;
    let action_key = fields.definition().key("action").into_iter();
    let words: Vec<&str> = action_key.flat_map(|key| key.value.allowed_words()).collect();
    if !words.contains(&&*word.value) {
        let problem = Diagnostic::new(Code::UnknownAction, word.place.clone())
            .with("action", &word.value)
            .suggest(match target.as_ref().map(|target| &target.value) {
                Some(TargetRef::Record(RecordKind::Steps, _)) => nearest(&word.value, words),
                _ => meant_action(&word.value)
                    .or_else(|| nearest(&word.value, words.into_iter().filter(|word| *word != OF_STEPS))),
            });
        fields.report(problem);
        return None;
    }
    let used = parts_of(&word.value);
    report_unused(fields, &word.value, used);
    let action = action(fields, &word, level);
    // The title of a section is read as its heading was; that of a page, or of a step, is plain.
    if let (Some(Action::Rename(title)), Some(TargetRef::Page(_) | TargetRef::Record(..))) =
        (&action, target.as_ref().map(|target| &target.value))
    {
        fields.problems().extend(hole_in(&title.value, &title.place));
    }
    let takes = |key: &str| used.contains(&key);
    let id = if takes("id") { fields.text("id") } else { None };
    if let Some(id) = &id {
        check_id(&id.value, IdShape::Plain, &id.place, fields.problems());
    }
    let reason = fields.text("pourquoi").map(|text| text.value);
    let policies = [("avertir", Policy::Warn), ("bloquer", Policy::Block), ("revenir", Policy::Revert)];
    let policy = if takes("si_le_commun_change") {
        fields.choice("si_le_commun_change", &policies).map(|policy| policy.value)
    } else {
        None
    };
    let period = if takes("jusqu_au") { read_period(fields) } else { Period::default() };
    Some(Verb {
        place: fields.place().clone(),
        target: target?,
        action: action?,
        id: id.map(|id| id.map(Into::into)),
        reason,
        policy,
        period,
    })
}

/// The action that steps of paths alone take.
const OF_STEPS: &str = "completer";

/// The action for a word of every day.
fn meant_action(word: &str) -> Option<&'static str> {
    let folded = fold(word.trim());
    // `ajouter après`, `au début`: the place says which.
    let last = folded.split([' ', '_', '-']).next_back().unwrap_or_default();
    if let Some(place) = ["avant", "apres", "debut", "fin"].into_iter().find(|place| *place == last) {
        return Some(place);
    }
    // `supprimé`, `supprime`
    let infinitive = || folded.ends_with('e').then(|| format!("{folded}r"));
    action_of(&folded).or_else(|| action_of(&infinitive()?))
}

fn action_of(word: &str) -> Option<&'static str> {
    match word {
        "ajouter" | "ajout" | OF_STEPS | "inserer" | "add" => Some("fin"),
        "supprimer" | "cacher" | "effacer" | "enlever" | "retirer" | "delete" | "masquer" => Some("masquer"),
        "changer" | "modifier" | "rectifier" | "corriger" => Some("corriger"),
        "substituer" | "ecraser" | "replace" | "remplacer" => Some("remplacer"),
        "entourer" | "envelopper" => Some("encadrer"),
        "titrer" | "intituler" | "rename" | "renommer" => Some("renommer"),
        "trier" | "classer" => Some("ordonner"),
        "dessus" | "haut" => Some("debut"),
        "dessous" | "bas" => Some("apres"),
        _ => None,
    }
}

/// What `completer` adds to a step.
const ADDED: [&str; 4] = ["liens", "taches", "missions", "quand"];

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
        "completer" => &ADDED,
        _ => &["si_le_commun_change"],
    }
}

fn report_unused(fields: &mut Fields<'_, '_>, word: &str, used: &[&str]) {
    for entry in fields.table().entries() {
        let key = &*entry.key.value;
        let always = ["cible", "action", "pourquoi"].contains(&key);
        if fields.knows(key) && !always && !used.contains(&key) {
            let problem = Diagnostic::new(Code::UnusedPart, entry.key.place.clone())
                .with("action", word)
                .with("key", key);
            fields.report(problem);
        }
    }
}

fn target(fields: &mut Fields<'_, '_>) -> Option<Placed<TargetRef>> {
    let written = fields.text("cible")?;
    let (target, meant) = match read_target(&written.value) {
        Reading::Clear(target) => return Some(Placed::new(target, written.place)),
        Reading::Corrected(target, meant) => (Some(target), Some(meant)),
        Reading::Unclear(meant) => (None, meant),
    };
    fields.invalid("cible", &written.value, ("target", FORMS), written.place.clone(), meant.as_deref());
    Some(Placed::new(target?, written.place))
}

fn action(fields: &mut Fields<'_, '_>, word: &Placed<String>, level: LevelFile<'_>) -> Option<Action> {
    match &*word.value {
        "avant" => plain(fields, word, level).map(Action::Before),
        "apres" => plain(fields, word, level).map(Action::After),
        "debut" => plain(fields, word, level).map(Action::Start),
        "fin" => plain(fields, word, level).map(Action::End),
        "remplir" => plain(fields, word, level).map(Action::Fill),
        "remplacer" => plain(fields, word, level).map(Action::Replace),
        "encadrer" => {
            let text = text(fields, word, level)?;
            check_wrapping(fields, &text);
            report_doubtful_common(&text.body, fields.problems());
            Some(Action::Wrap(text))
        }
        "corriger" => {
            let find = required_part(fields, word, "trouver");
            let put = needed(fields, word, "mettre").then(|| fields.located_text("mettre")).flatten();
            Some(Action::Correct { find: find?, put: put? })
        }
        "renommer" => required_part(fields, word, "titre").map(Action::Rename),
        "ordonner" => {
            let order = needed(fields, word, "ordre").then(|| fields.list_of_text("ordre")).flatten()?;
            // Word makes one sign of three dots.
            let name = order.value.into_iter();
            let dotted = name.map(|name| if &*name.value == "…" { name.map(|_| "...".into()) } else { name });
            Some(Action::Order(dotted.collect()))
        }
        "completer" => {
            if ADDED.iter().all(|key| fields.entry_of(key).is_none()) {
                report_missing(fields, word, ADDED[0]);
                return None;
            }
            Some(Action::Complete(Box::new(read_additions(fields, level.declared))))
        }
        _ => {
            required_part(fields, word, "pourquoi");
            Some(Action::Hide)
        }
    }
}

/// A text that wraps nothing.
fn plain(fields: &mut Fields<'_, '_>, word: &Placed<String>, level: LevelFile<'_>) -> Option<LocalText> {
    let text = text(fields, word, level)?;
    report_common(&text.body, fields.problems());
    Some(text)
}

fn text(fields: &mut Fields<'_, '_>, word: &Placed<String>, level: LevelFile<'_>) -> Option<LocalText> {
    match read_text(fields, level) {
        FoundText::Text(text) => Some(text),
        FoundText::Faulty => None,
        FoundText::Absent => {
            report_missing(fields, word, "texte");
            None
        }
    }
}

/// A string that the verb needs, and that says something.
fn required_part(fields: &mut Fields<'_, '_>, word: &Placed<String>, key: &str) -> Option<Placed<String>> {
    if !needed(fields, word, key) {
        return None;
    }
    let text = fields.text(key)?;
    if text.value.trim().is_empty() {
        report_missing(fields, word, key);
        return None;
    }
    Some(text)
}

fn needed(fields: &mut Fields<'_, '_>, word: &Placed<String>, key: &str) -> bool {
    let there = fields.entry_of(key).is_some();
    if !there {
        report_missing(fields, word, key);
    }
    there
}

fn report_missing(fields: &mut Fields<'_, '_>, word: &Placed<String>, key: &str) {
    // `contenu` is told as what it is: the text is there, under another name.
    let is_misspelt = fields.table().entries().iter().any(|entry| is_meant(entry, fields.definition(), key));
    if !fields.may_hide_keys() && !is_misspelt {
        // An empty text is told where it is.
        let (state, place) = match fields.entry_of(key) {
            Some(entry) => ("empty", entry.value.place.clone()),
            None => ("absent", word.place.clone()),
        };
        let problem = Diagnostic::new(Code::MissingPart, place)
            .with("state", state)
            .with("action", &word.value)
            .with("key", key);
        fields.report(problem);
    }
}

/// A wrapping text says once where the wrapped text goes.
fn check_wrapping(fields: &mut Fields<'_, '_>, text: &LocalText) {
    let places = places_of_common(&text.body);
    if let Some(place) = take_common_within(fields.problems()).into_iter().next() {
        fields.report(Diagnostic::new(Code::WrapWithoutCommon, place).with("count", 1));
        return;
    }
    if places.len() == 1 {
        return;
    }
    let place: Place = places.into_iter().nth(1).unwrap_or_else(|| text.source.whole());
    let count = places_of_common(&text.body).len();
    fields.report(Diagnostic::new(Code::WrapWithoutCommon, place).with("count", count));
}

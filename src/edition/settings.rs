//! The plain keys of a territory: its own and those it inherits, and what conditions ask about.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::LEAST_CONTRAST;
use super::commune_data::{self, CommuneData};
use super::layers::Layers;
use super::legal_notices::missing_legal;
use super::situation::Situation;
use crate::calendar::Day;
use crate::colour::Colour;
use crate::colour::scheme::{ACCENT, Light, MAIN, Scheme};
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::guide::contract::Contract;
use crate::markdown::condition::Atom;
use crate::record::data::Scalar;
use crate::record::retired::RetiredKind;
use crate::table::colour_names;
use crate::territory::levels::{Level, LevelRank};
use crate::text::Placed;

/// What the levels of a territory settle between them.
#[derive(Clone, Debug)]
pub(super) struct TerritorySettings {
    pub(super) scalars: BTreeMap<Arc<str>, Placed<Scalar>>,
    pub(super) types: Vec<Arc<str>>,
    pub(super) values: BTreeMap<Arc<str>, Placed<Scalar>>,
    pub(super) flags: BTreeMap<Arc<str>, Placed<Scalar>>,
    pub(super) situation: Situation,
    pub(super) commune_data: CommuneData,
}

/// Settles the plain keys of a territory. `ranks` are its levels, lowest rank first.
pub(super) fn settle(
    contract: &Contract,
    ranks: &[Vec<Arc<Level>>],
    today: Day,
    problems: &mut Problems,
) -> TerritorySettings {
    let mut scalars = Layers::new();
    let mut flags = Layers::new();
    let mut values = Layers::new();
    let mut types: Layers<Vec<Arc<str>>> = Layers::new();
    for rank in ranks {
        scalars.lay(rank.iter().flat_map(|level| own_scalars(level)));
        flags.lay(rank.iter().flat_map(|level| pairs(&level.flags)));
        values.lay(rank.iter().flat_map(|level| pairs(&level.values)));
        let given: Vec<_> = rank.iter().filter_map(given_types).collect();
        for (key, list) in &given {
            if types.get(key).is_some_and(|below| below.value != list.value) {
                problems.push(Diagnostic::new(Code::ArrayReplaced, list.place.clone()).with("key", key));
            }
        }
        types.lay(given);
    }
    let scalars = scalars.settle(ToString::to_string, problems);
    let mut flags = flags.settle(ToString::to_string, problems);
    let values = values.settle(ToString::to_string, problems);
    // After settling: a level may empty what it inherits.
    let (empty, mut values): (BTreeMap<_, _>, BTreeMap<_, _>) =
        values.into_iter().partition(|(_, value)| is_empty(&value.value));
    let given_types = types.settle(|list| list.join(", "), problems).remove("types");
    let types = contract
        .types
        .iter()
        .map(|declared| declared.id.clone())
        .filter(|id| given_types.as_ref().is_none_or(|given| given.value.contains(id)))
        .collect::<Vec<_>>();
    for (former, now) in contract.retired.replaced(RetiredKind::Value) {
        values.extend(values.get(now).cloned().map(|value| (Arc::clone(former), value)));
    }
    let mut holding: BTreeSet<Atom> = types.iter().cloned().map(Atom::Type).collect();
    holding.extend(flags.iter().filter_map(|(id, answer)| match &answer.value {
        Scalar::Text(answer) => Some(Atom::Choice(id.clone(), answer.as_str().into())),
        answer => (*answer == Scalar::Boolean(true)).then(|| Atom::Flag(id.clone())),
    }));
    let declared = contract.flags.iter().map(|flag| &flag.id);
    let mut unknown: BTreeSet<Arc<str>> = declared.filter(|id| !flags.contains_key(*id)).cloned().collect();
    holding.extend(values.keys().cloned().map(Atom::Value));
    for (former, now) in contract.retired.replaced(RetiredKind::ProjectType) {
        if holding.contains(&Atom::Type(Arc::clone(now))) {
            holding.insert(Atom::Type(Arc::clone(former)));
        }
    }
    for (former, now) in contract.retired.replaced(RetiredKind::Flag) {
        let alias = |atom: &Atom| match atom {
            Atom::Flag(id) if id == now => Some(Atom::Flag(Arc::clone(former))),
            Atom::Choice(id, answer) if id == now => {
                Some(Atom::Choice(Arc::clone(former), Arc::clone(answer)))
            }
            _ => None,
        };
        let held: Vec<Atom> = holding.iter().filter_map(alias).collect();
        holding.extend(held);
        if unknown.contains(now) {
            unknown.insert(Arc::clone(former));
        }
    }
    let commune_data = commune_data::settle(ranks, problems);
    holding.extend(commune_data::atoms(contract, ranks, &commune_data));
    holding.extend(ranks.iter().flatten().map(|level| Atom::Level(level.name.text.clone())));
    if let Some(Placed { value: Scalar::Text(support), .. }) = scalars.get("accompagnement") {
        holding.insert(Atom::Support(support.as_str().into()));
    }
    let situation = Situation::new(holding, unknown);
    for (former, now) in contract.retired.replaced(RetiredKind::Flag) {
        flags.extend(flags.get(now).cloned().map(|answer| (Arc::clone(former), answer)));
    }
    let settings = TerritorySettings { scalars, types, values, flags, situation, commune_data };
    complete((contract, today), ranks, (&settings, &empty), problems);
    settings
}

/// A shared level's name is its own: only a territory is called by its `nom`.
fn own_scalars(level: &Level) -> Vec<(Arc<str>, Placed<Scalar>)> {
    const PERSONAL: [&str; 8] =
        ["nom", "nom_court", "article", "dans", "gentile", "slogan", "adresse", "demonstration"];
    let is_shared = level.name.rank != LevelRank::Territory;
    pairs(&level.scalars).filter(|(key, _)| !(is_shared && PERSONAL.contains(&&**key))).collect()
}

fn pairs<T: Clone>(map: &BTreeMap<Arc<str>, Placed<T>>) -> impl Iterator<Item = (Arc<str>, Placed<T>)> + '_ {
    map.iter().map(|(key, value)| (key.clone(), value.clone()))
}

/// A list of ids, as one value.
type List = Placed<Vec<Arc<str>>>;

fn given_types(level: &Arc<Level>) -> Option<(Arc<str>, List)> {
    let given = level.types.as_ref()?;
    let list = given.value.iter().map(|id| id.value.clone()).collect();
    Some(("types".into(), Placed::new(list, given.place.clone())))
}

/// Whether a value holds nothing: then it counts as not given.
fn is_empty(value: &Scalar) -> bool {
    matches!(value, Scalar::Text(text) if text.trim().is_empty())
}

/// What every territory must give, and colours that readers can read.
fn complete(
    (contract, today): (&Contract, Day),
    ranks: &[Vec<Arc<Level>>],
    (settings, empty): (&TerritorySettings, &BTreeMap<Arc<str>, Placed<Scalar>>),
    problems: &mut Problems,
) {
    let Some(level) = ranks.last().and_then(|rank| rank.first()) else { return };
    // A value that seems to be missing may be on a line that could not be read, which is told.
    let may_hide = ranks.iter().flatten().any(|level| level.hides_keys);
    let wanted = contract.values.iter().filter(|it| it.required || it.required_from.is_some());
    for declared in wanted.filter(|_| !may_hide) {
        if settings.values.contains_key(&declared.id) {
            continue;
        }
        let place = empty.get(&declared.id).map_or(&level.place, |value| &value.place);
        let problem = |code| {
            Diagnostic::new(code, place.clone()).with("id", &declared.id).with("label", &declared.label)
        };
        problems.push(match declared.required_from {
            Some(from) if !declared.is_required_on(today) => {
                problem(Code::ValueAnnounced).with("date", from).with("days", today.days_until(from))
            }
            _ => problem(Code::MissingValue),
        });
    }
    if !may_hide {
        means_of_support(contract, settings, problems);
        legal_words(settings, problems);
    }
    readable_colours(settings, problems);
}

/// What an office must give that promises as much as its `accompagnement`.
fn means_of_support(contract: &Contract, settings: &TerritorySettings, problems: &mut Problems) {
    let Some(given) = settings.scalars.get("accompagnement") else { return };
    let support = given.value.to_string();
    let needed = contract.values.iter().filter(|value| value.needed_for.iter().any(|id| **id == *support));
    for value in needed.filter(|value| !settings.values.contains_key(&value.id)) {
        let problem =
            Diagnostic::new(Code::SupportWithoutMeans, given.place.clone()).with("support", &support);
        problems.push(problem.with("id", &value.id).with("label", &value.label));
    }
}

/// What the law wants to be said on a site: asked for where the territory names the address that it publishes to.
fn legal_words(settings: &TerritorySettings, problems: &mut Problems) {
    let Some(published) = settings.scalars.get("adresse") else { return };
    let missing = missing_legal(&settings.scalars);
    if !missing.is_empty() {
        problems.push(
            Diagnostic::new(Code::MissingLegal, published.place.clone()).with("keys", missing.join(", ")),
        );
    }
}

/// Reports colours with too little contrast for texts, with the shade that texts take.
fn readable_colours(settings: &TerritorySettings, problems: &mut Problems) {
    let mut chosen = [None; 2];
    for (key, colour) in ["couleurs.primaire", "couleurs.accent"].into_iter().zip(&mut chosen) {
        let Some(Placed { value: Scalar::Text(text), place }) = settings.scalars.get(key) else { continue };
        *colour = Colour::parse(text);
        if colour.is_none() {
            problems.push(
                Diagnostic::new(Code::InvalidValue, place.clone())
                    .with("key", key)
                    .with("value", text)
                    .with("form", "colour")
                    .with("allowed", "#1b5e63")
                    .suggest(colour_names::meant(text)),
            );
        }
    }
    let scheme =
        Scheme::new(chosen[0].unwrap_or(MAIN), chosen[1].or(chosen[0]).unwrap_or(ACCENT), Light::Day);
    for (key, colour, text) in
        [("couleurs.primaire", chosen[0], "lien"), ("couleurs.accent", chosen[1], "marque")]
    {
        let Some(colour) = colour else { continue };
        let ratio = colour.contrast(Colour::WHITE);
        if ratio < LEAST_CONTRAST {
            problems.push(
                Diagnostic::new(Code::LowContrast, settings.scalars[key].place.clone())
                    .with("key", key)
                    .with("value", colour)
                    .with("ratio", format!("{ratio:.1}"))
                    .with("used", scheme.colour(text)),
            );
        }
    }
}

/// What readers know the levels by: their `nom`, or their own name where they give none.
pub(super) fn origins(ranks: &[Vec<Arc<Level>>]) -> BTreeMap<Arc<str>, String> {
    let name = |level: &Arc<Level>| match level.scalars.get("nom").map(|given| &given.value) {
        Some(Scalar::Text(name)) => name.clone(),
        _ => level.name.text.to_string(),
    };
    ranks.iter().flatten().map(|level| (level.name.text.clone(), name(level))).collect()
}

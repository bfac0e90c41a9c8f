//! Local tariffs of the tourist tax, compared with the national scale that the guide's facts give.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::french::number;
use crate::guide::contract::TaxScale;
use crate::record::data::{Fact, Rate, Scalar, TouristTax};
use crate::text::{Place, Placed};

type Facts = BTreeMap<Arc<str>, Fact>;

/// What a grid must tell besides its tariffs: what pays a share of the price, and what is added.
const LINES: [&str; 2] = ["taux_non_classes", "part_departementale"];

/// A cent is no difference.
const ROUNDING: f64 = 0.005;

/// Reports tariffs below the floor or above the ceiling of their category, and grids that lack a line.
pub(super) fn compare(tax: &TouristTax, scale: &TaxScale, facts: &Facts, problems: &mut Problems) {
    if scale.rates.is_empty() {
        return;
    }
    let own = (!tax.rates.is_empty()).then_some((&tax.texts, &tax.rates));
    let grids = own.into_iter().chain(tax.grids.iter().map(|grid| (&grid.texts, &grid.rates)));
    // What grids take over from the table above them is told once.
    let mut told = BTreeSet::new();
    for (texts, rates) in grids {
        let mut found = Vec::new();
        compare_grid(texts, rates, (scale, facts), &mut found);
        problems
            .extend(found.into_iter().filter(|problem| told.insert((problem.code, problem.place.clone()))));
    }
}

fn compare_grid(
    texts: &BTreeMap<&'static str, Placed<String>>,
    rates: &[Rate],
    (scale, facts): (&TaxScale, &Facts),
    problems: &mut Problems,
) {
    let missing: Vec<&str> = LINES.into_iter().filter(|line| !texts.contains_key(line)).collect();
    if let Some(first) = rates.first().filter(|_| !missing.is_empty()) {
        let problem = Diagnostic::new(Code::GridIncomplete, first.place.clone());
        problems.push(problem.with("keys", missing.join(", ")));
    }
    let shares = scale.parts.iter().filter_map(|part| facts.get(&part.value)?.number()).sum::<f64>();
    let with_parts = 1.0 + shares / 100.0;
    for rate in rates {
        let bounds = scale.rates.get(&rate.id).and_then(|fact| bounds(facts.get(&fact.value)?));
        if let (Some(amount), Some((least, greatest))) = (rate.amount, bounds) {
            let name = rate.category.as_deref().unwrap_or(&rate.id);
            outside(name, amount, (least, greatest * with_parts), &rate.place, problems);
        }
    }
    let share = texts.get(LINES[0]).and_then(|text| Some((first_number(&text.value)?, &text.place)));
    let bounds = scale.unclassed.as_ref().and_then(|fact| bounds(facts.get(&fact.value)?));
    if let (Some((share, place)), Some(bounds)) = (share, bounds) {
        outside(LINES[0], share, bounds, place, problems);
    }
}

fn outside(name: &str, given: f64, (least, greatest): (f64, f64), place: &Place, problems: &mut Problems) {
    if given < least - ROUNDING || given > greatest + ROUNDING {
        let problem = Diagnostic::new(Code::TariffOutside, place.clone()).with("name", name);
        // A share of a ceiling has no more than cents.
        let cents = |amount: f64| number((amount * 100.0).round() / 100.0);
        let [given, least, greatest] = [given, least, greatest].map(cents);
        problems.push(problem.with("given", given).with("least", least).with("greatest", greatest));
    }
}

/// The numbers of a fact: `0,70 à 3,60` has two; of one alone, it is the greatest.
fn bounds(fact: &Fact) -> Option<(f64, f64)> {
    if let Some(greatest) = fact.number() {
        return Some((0.0, greatest));
    }
    let Scalar::Text(text) = &fact.value else { return None };
    let (least, greatest) = text.split_once(" à ")?;
    Some((first_number(least)?, first_number(greatest)?))
}

/// The first number that a text writes.
fn first_number(text: &str) -> Option<f64> {
    let text = &text[text.find(|sign: char| sign.is_ascii_digit())?..];
    let end =
        text.find(|sign: char| !sign.is_ascii_digit() && sign != ',' && sign != '.').unwrap_or(text.len());
    text[..end].trim_end_matches([',', '.']).replace(',', ".").parse().ok()
}

/// The facts that the scale names.
pub(super) fn named(scale: &TaxScale) -> impl Iterator<Item = &Placed<Arc<str>>> {
    scale.unclassed.iter().chain(&scale.parts).chain(scale.rates.values())
}

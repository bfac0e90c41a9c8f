//! The tourist tax of several levels, laid over each other.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::layers::Layers;
use crate::diagnostic::Problems;
use crate::record::data::{Rate, TouristTax};
use crate::table::level_tables::TAX;
use crate::territory::levels::Level;
use crate::text::Placed;

/// The tourist tax as the levels leave it: texts by key, rates by id.
pub(super) fn tax(ranks: &[Vec<Arc<Level>>], problems: &mut Problems) -> Option<Arc<TouristTax>> {
    let mut texts: Layers<String> = Layers::new();
    let mut rates: Vec<Rate> = Vec::new();
    let mut by_id: BTreeMap<Arc<str>, usize> = BTreeMap::new();
    let mut rates_given: Layers<String> = Layers::new();
    for rank in ranks {
        let given = || rank.iter().filter_map(|level| level.tax.as_ref());
        texts.lay(given().flat_map(|tax| &tax.texts).map(|(key, text)| ((*key).into(), text.clone())));
        // Two levels of one rank may disagree about a rate as about anything else.
        let amounts = given().flat_map(|tax| &tax.rates).flat_map(|rate| {
            let amount = rate.amount.map(|amount| ("montant", amount.to_string()));
            let category = rate.category.clone().map(|category| ("categorie", category));
            amount.into_iter().chain(category).map(|(field, value)| {
                (format!("tarifs:{}.{field}", rate.id).into(), Placed::new(value, rate.place.clone()))
            })
        });
        rates_given.lay(amounts);
        for rate in given().flat_map(|tax| &tax.rates) {
            if let Some(below) = by_id.get(&rate.id).map(|at| &mut rates[*at]) {
                below.category = rate.category.clone().or_else(|| below.category.clone());
                below.amount = rate.amount.or(below.amount);
                below.place = rate.place.clone();
            } else {
                by_id.insert(Arc::clone(&rate.id), rates.len());
                rates.push(rate.clone());
            }
        }
    }
    if !ranks.iter().flatten().any(|level| level.tax.is_some()) {
        return None;
    }
    rates_given.settle(Clone::clone, problems);
    let mut settled = texts.settle(Clone::clone, problems);
    let texts = TAX.keys().filter_map(|key| Some((key.name, settled.remove(key.name)?))).collect();
    Some(Arc::new(TouristTax { texts, rates }))
}

//! The tourist tax of several levels, laid over each other.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::layers::Layers;
use crate::diagnostic::Problems;
use crate::record::data::{Rate, TaxGrid, TouristTax};
use crate::table::tax_tables::TAX;
use crate::territory::levels::Level;
use crate::text::Placed;

/// The texts of a grid, by their key.
type Texts = BTreeMap<&'static str, Placed<String>>;

/// The tourist tax as the levels leave it: texts by key, rates by id, grids by id.
pub(super) fn tax(ranks: &[Vec<Arc<Level>>], problems: &mut Problems) -> Option<Arc<TouristTax>> {
    let (mut own, mut grids) = (GridLayers::new(String::new()), Vec::<(TaxGrid, GridLayers)>::new());
    let mut by_id: BTreeMap<Arc<str>, usize> = BTreeMap::new();
    for rank in ranks {
        let given: Vec<&TouristTax> = rank.iter().filter_map(|level| level.tax.as_deref()).collect();
        own.lay(&given.iter().map(|tax| (&tax.texts, &tax.rates[..])).collect::<Vec<_>>());
        let mut of_rank: BTreeMap<usize, Vec<&TaxGrid>> = BTreeMap::new();
        for grid in given.iter().flat_map(|tax| &tax.grids) {
            let at = *by_id.entry(Arc::clone(&grid.id)).or_insert_with(|| {
                grids.push((grid.clone(), GridLayers::new(format!("grilles:{}.", grid.id))));
                grids.len() - 1
            });
            let below = &mut grids[at].0;
            below.name = grid.name.clone().or_else(|| below.name.take());
            below.communes = grid.communes.clone().or_else(|| below.communes.take());
            below.place = grid.place.clone();
            of_rank.entry(at).or_default().push(grid);
        }
        for (at, given) in of_rank {
            grids[at].1.lay(&given.iter().map(|grid| (&grid.texts, &grid.rates[..])).collect::<Vec<_>>());
        }
    }
    if !ranks.iter().flatten().any(|level| level.tax.is_some()) {
        return None;
    }
    let (texts, rates) = own.settle(problems);
    let grids = grids.into_iter().map(|(grid, layers)| {
        let (own, rates) = layers.settle(problems);
        let mut texts = texts.clone();
        texts.extend(own);
        TaxGrid { texts, rates, ..grid }
    });
    let grids = grids.collect();
    Some(Arc::new(TouristTax { texts, rates, grids }))
}

/// One grid, rank by rank.
struct GridLayers {
    /// What is put before its keys where two levels of one rank disagree.
    prefix: String,
    texts: Layers<String>,
    rates: Vec<Rate>,
    by_id: BTreeMap<Arc<str>, usize>,
    rates_given: Layers<String>,
}

impl GridLayers {
    fn new(prefix: String) -> Self {
        let (texts, rates_given) = (Layers::new(), Layers::new());
        Self { prefix, texts, rates: Vec::new(), by_id: BTreeMap::new(), rates_given }
    }

    /// Lays what the levels of one rank give.
    fn lay(&mut self, given: &[(&Texts, &[Rate])]) {
        let prefix = &self.prefix;
        let texts = given.iter().flat_map(|(texts, _)| *texts);
        self.texts.lay(texts.map(|(key, text)| (format!("{prefix}{key}").into(), text.clone())));
        let rates = || given.iter().flat_map(|(_, rates)| *rates);
        // Two levels of one rank may disagree about a rate as about anything else.
        self.rates_given.lay(rates().flat_map(|rate| {
            let amount = rate.amount.map(|amount| ("montant", amount.to_string()));
            let category = rate.category.clone().map(|category| ("categorie", category));
            amount.into_iter().chain(category).map(move |(field, value)| {
                let key = format!("{prefix}tarifs:{}.{field}", rate.id);
                (key.into(), Placed::new(value, rate.place.clone()))
            })
        }));
        for rate in rates() {
            if let Some(below) = self.by_id.get(&rate.id).map(|at| &mut self.rates[*at]) {
                below.category = rate.category.clone().or_else(|| below.category.clone());
                below.amount = rate.amount.or(below.amount);
                below.place = rate.place.clone();
            } else {
                self.by_id.insert(Arc::clone(&rate.id), self.rates.len());
                self.rates.push(rate.clone());
            }
        }
    }

    fn settle(self, problems: &mut Problems) -> (Texts, Vec<Rate>) {
        self.rates_given.settle(Clone::clone, problems);
        let mut settled = self.texts.settle(Clone::clone, problems);
        let own = |key: &'static str| Some((key, settled.remove(&*format!("{}{key}", self.prefix))?));
        (TAX.keys().map(|key| key.name).filter_map(own).collect(), self.rates)
    }
}

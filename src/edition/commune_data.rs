//! What the levels of a territory say of its communes, field by field, and what conditions ask about it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::layers::Layers;
use crate::diagnostic::code::Code;
use crate::diagnostic::severity::Severity;
use crate::diagnostic::{Diagnostic, Problems};
use crate::guide::contract::Contract;
use crate::markdown::condition::Atom;
use crate::record::data::Scalar;
use crate::territory::levels::{CommuneEntry, Level};
use crate::text::Placed;

/// What is known of communes, by INSEE code, then by the name that the guide gives it.
pub type CommuneData = BTreeMap<Arc<str>, BTreeMap<Arc<str>, Placed<Scalar>>>;

/// Merges what the levels say of the communes of the territory, which is the last of them.
pub(super) fn settle(ranks: &[Vec<Arc<Level>>], problems: &mut Problems) -> CommuneData {
    let own: BTreeSet<&str> = communes(ranks).collect();
    // What a shared level says of other communes is for other territories.
    let alone = ranks.last().and_then(|rank| rank.first()).into_iter();
    let entries = alone.flat_map(|level| &level.commune_entries);
    problems.extend(entries.filter(|entry| !own.contains(&*entry.insee.value)).map(|entry| {
        let problem = Diagnostic::new(Code::CommuneElsewhere, entry.insee.place.clone());
        problem.with("of", "data").with("code", &entry.insee.value).severity(Severity::Error)
    }));
    let mut layers = Layers::new();
    for rank in ranks {
        let entries = rank.iter().flat_map(|level| &level.commune_entries);
        layers.lay(entries.filter(|entry| own.contains(&*entry.insee.value)).flat_map(keyed));
    }
    let mut data = CommuneData::new();
    for (key, value) in layers.settle(ToString::to_string, problems) {
        let is_empty = matches!(&value.value, Scalar::Text(text) if text.trim().is_empty());
        if let Some((code, id)) = key.split_once('/').filter(|_| !is_empty) {
            data.entry(code.into()).or_default().insert(id.into(), value);
        }
    }
    data
}

/// What an entry says, each under a key that tells the commune too: `24001/inondation`.
fn keyed(entry: &CommuneEntry) -> impl Iterator<Item = (Arc<str>, Placed<Scalar>)> + '_ {
    let code = &entry.insee.value;
    entry.data.iter().map(move |(id, value)| (format!("{code}/{id}").into(), value.clone()))
}

/// The codes of the territory's communes.
fn communes(ranks: &[Vec<Arc<Level>>]) -> impl Iterator<Item = &str> {
    let level = ranks.last().and_then(|rank| rank.first());
    level
        .and_then(|level| level.communes.as_ref())
        .into_iter()
        .flat_map(|list| &list.value)
        .map(|code| &*code.value)
}

/// The conditions on communes that hold: for some of them, for all of them. Where nothing is said of a commune, nothing
/// holds for it; over no communes, nothing holds.
pub(super) fn atoms<'a>(
    contract: &'a Contract,
    ranks: &'a [Vec<Arc<Level>>],
    data: &'a CommuneData,
) -> impl Iterator<Item = Atom> + 'a {
    contract.commune_fields.iter().flat_map(move |field| {
        let holds = |code: &str| {
            let said = data.get(code).and_then(|said| said.get(&field.id));
            said.is_some_and(|said| said.value != Scalar::Boolean(false))
        };
        let some = communes(ranks).any(holds).then(|| Atom::SomeCommune(Arc::clone(&field.id)));
        let every = communes(ranks).all(holds).then(|| Atom::EveryCommune(Arc::clone(&field.id)));
        some.into_iter().flat_map(move |some| std::iter::once(some).chain(every.clone()))
    })
}

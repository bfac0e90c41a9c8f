//! The territories around one: whose communes they are, and how to reach their sites or their offices.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::site_card::plain_text;
use crate::edition::BuildContext;
use crate::edition::identity::identity;
use crate::guide::common_guide::Guide;
use crate::record::data::{Scalar, ValueKind};
use crate::territory::levels::Level;
use crate::text::snapshot::Digest;

/// A territory, as the sites of its neighbours speak of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Neighbour {
    /// Its id.
    pub(super) id: Arc<str>,
    /// Its name behind « de »: `du Pays des Collines`.
    pub(super) of: String,
    /// The address of its site, if it is known.
    pub(super) address: Option<String>,
    /// Where it is not: the telephone and the e-mail address of its office.
    pub(super) phone: Option<String>,
    pub(super) email: Option<String>,
    /// Its communes.
    pub(super) communes: Vec<NeighbourCommune>,
}

/// A commune of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct NeighbourCommune {
    pub(super) name: String,
    pub(super) other_names: Vec<String>,
}

/// The territories that have communes in one département, in order of id.
#[derive(Clone, Debug)]
pub struct Neighbourhood {
    pub(super) territories: Vec<Arc<Neighbour>>,
    /// Of all that is said of them.
    pub digest: Digest,
}

/// The neighbourhoods of each territory, by its id: one for each département that it has communes in.
pub type Neighbourhoods = BTreeMap<Arc<str>, Vec<Arc<Neighbourhood>>>;

/// Those of the territories in `chains`, each with its levels, lowest rank first.
pub fn neighbourhoods<'l>(
    chains: impl Iterator<Item = (&'l Arc<Level>, &'l [Vec<Arc<Level>>])>,
    guide: &Guide,
    build_context: &BuildContext,
) -> Neighbourhoods {
    let mut by_department: BTreeMap<&str, Vec<Arc<Neighbour>>> = BTreeMap::new();
    let mut departments_of: BTreeMap<&Arc<str>, BTreeSet<&str>> = BTreeMap::new();
    for (level, ranks) in chains {
        let codes = level.communes.iter().flat_map(|list| &list.value);
        let departments: BTreeSet<&str> =
            codes.filter_map(|code| Some(&*guide.communes.get(&code.value)?.department)).collect();
        if departments.is_empty() {
            continue;
        }
        let neighbour = Arc::new(neighbour(level, ranks, guide, build_context));
        for department in &departments {
            by_department.entry(*department).or_default().push(Arc::clone(&neighbour));
        }
        departments_of.insert(&level.name.text, departments);
    }
    let made = by_department.into_iter().map(|(department, mut territories)| {
        territories.sort_by(|one, other| one.id.cmp(&other.id));
        let digest = Digest::of_value(&territories);
        (department, Arc::new(Neighbourhood { territories, digest }))
    });
    let made: BTreeMap<&str, Arc<Neighbourhood>> = made.collect();
    let own = |departments: BTreeSet<&str>| departments.iter().map(|code| Arc::clone(&made[code])).collect();
    departments_of.into_iter().map(|(id, departments)| (Arc::clone(id), own(departments))).collect()
}

fn neighbour(
    level: &Level,
    ranks: &[Vec<Arc<Level>>],
    guide: &Guide,
    build_context: &BuildContext,
) -> Neighbour {
    let id = &level.name.text;
    let given = build_context.base_address.as_ref().map(|base| base.replace(BuildContext::TERRITORY, id));
    let address = given.or_else(|| plain_text(level, "adresse").map(str::to_owned));
    // What is not shown must not make the sites around new.
    let reached = |kind: ValueKind| {
        let mut values = guide.contract.values.iter().filter(|value| value.kind == kind && address.is_none());
        values.find_map(|value| {
            let mut said = ranks.iter().rev().flatten().filter_map(|level| level.values.get(&value.id));
            said.find_map(|said| match &said.value {
                Scalar::Text(text) if !text.trim().is_empty() => Some(text.clone()),
                _ => None,
            })
        })
    };
    let codes = level.communes.iter().flat_map(|list| &list.value);
    let listed = codes.filter_map(|code| guide.communes.get(&code.value));
    let communes = listed.map(|commune| NeighbourCommune {
        name: commune.name.clone(),
        other_names: commune.other_names.clone(),
    });
    Neighbour {
        id: Arc::clone(id),
        of: identity(&level.scalars, id).word("de").to_owned(),
        phone: reached(ValueKind::Phone),
        email: reached(ValueKind::Email),
        communes: communes.collect(),
        address,
    }
}

//! `content/communes.csv` with the communes of some départements renewed: what people wrote by hand stays.

use std::collections::{BTreeMap, BTreeSet};

use super::published::PublishedCommune;
use crate::record::data::Commune as Listed;
use crate::spreadsheet;

/// Begins the line that tells where communes came from.
const ORIGIN: &str = "# Communes importées";
const HEADER: [&str; 5] = ["code", "nom", "codes_postaux", "departement", "autres_noms"];

/// The new text, and what became of the old.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// The text of the file.
    pub text: String,
    /// How many communes came in that were not there.
    pub added: usize,
    /// How many were there and are not what they were.
    pub changed: usize,
    /// How many communes of other départements stay.
    pub others: usize,
    /// Communes of the départements named that the public list does not have: they stay.
    pub by_hand: Vec<String>,
}

/// Renews the communes of `departments` in `old`, the file as it is, read as `listed`.
///
/// Communes of other départements stay, and so do those that the public list does not have, comments, and every other
/// name that somebody added; the name that a commune had before becomes another name. The order is that of the codes.
pub fn merged(
    old: &str,
    listed: &BTreeMap<std::sync::Arc<str>, Listed>,
    published: &BTreeMap<String, PublishedCommune>,
    departments: &BTreeSet<String>,
    version: &str,
) -> Merged {
    let mut out = Merged::default();
    let mut rows: BTreeMap<String, Listed> =
        listed.iter().map(|(code, commune)| (code.to_string(), commune.clone())).collect();
    out.others = rows.values().filter(|row| !departments.contains(&row.department)).count();
    for commune in published.values().filter(|commune| departments.contains(&commune.department)) {
        let old = rows.get(&commune.code);
        let new = renewed(commune, old);
        match old {
            None => out.added += 1,
            Some(old) if *old != new => out.changed += 1,
            Some(_) => {}
        }
        rows.insert(commune.code.clone(), new);
    }
    let own = |row: &&Listed| departments.contains(&row.department) && !published.contains_key(&*row.code);
    out.by_hand = rows.values().filter(own).map(|row| format!("{} {}", row.code, row.name)).collect();
    out.text = written(old, &rows, departments, version);
    out
}

fn renewed(commune: &PublishedCommune, old: Option<&Listed>) -> Listed {
    // As the file will have them: the same list imported again changes nothing.
    let plain = |name: &str| spreadsheet::plain(name).into_owned();
    let new_name = plain(&commune.name);
    let mut other_names: Vec<String> = commune.former.iter().map(|name| plain(name)).collect();
    let kept = old.into_iter().flat_map(|old| old.other_names.iter().chain([&old.name]));
    for name in kept {
        if *name != new_name && !other_names.contains(name) {
            other_names.push(name.clone());
        }
    }
    Listed {
        code: commune.code.as_str().into(),
        name: new_name,
        postal_codes: commune.postal_codes.clone(),
        department: commune.department.clone(),
        other_names,
    }
}

fn written(
    old: &str,
    rows: &BTreeMap<String, Listed>,
    departments: &BTreeSet<String>,
    version: &str,
) -> String {
    let old = old.strip_prefix('\u{feff}').unwrap_or(old);
    let comments = old.lines().filter(|line| line.starts_with('#'));
    let (origins, kept): (Vec<&str>, Vec<&str>) = comments.partition(|line| line.starts_with(ORIGIN));
    let before = origins.iter().filter_map(|line| line.split_once('(')?.1.split_once(')'));
    let mut named: BTreeSet<&str> = before.flat_map(|(list, _)| list.split(", ")).collect();
    named.extend(departments.iter().map(String::as_str));
    let named: Vec<&str> = named.into_iter().collect();
    // Whatever is read there, it stays in the comment.
    let version = version.replace(|letter: char| letter.is_control(), " ");
    let mut lines = vec![format!(
        "{ORIGIN} ({}) : @etalab/decoupage-administratif {version}, © Etalab, INSEE. Licence Ouverte 2.0.",
        named.join(", ")
    )];
    lines.extend(kept.into_iter().map(str::to_owned));
    let rows = rows.values().map(|row| {
        [
            row.code.to_string(),
            row.name.clone(),
            row.postal_codes.join(" "),
            row.department.clone(),
            row.other_names.join("|"),
        ]
    });
    let header = HEADER.map(str::to_owned);
    lines.join("\n") + "\n" + &spreadsheet::authored(std::iter::once(header).chain(rows))
}

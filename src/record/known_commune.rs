//! The commune of the network that somebody meant who gave its name, its postcode, or a code without its zero.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::data::Commune;
use crate::diagnostic::nearest::nearest;
use crate::french::slug;

/// A name of a commune as people type it: without accents, hyphens and apostrophes, « Saint » in full.
pub fn name_key(name: &str) -> String {
    let words = slug(name);
    let words = words.split('-').map(|word| match word {
        "st" => "saint",
        "ste" => "sainte",
        "sts" => "saints",
        "stes" => "saintes",
        other => other,
    });
    words.collect::<Vec<_>>().join("-")
}

/// The code of the only commune that `written` can mean.
pub fn known_commune<'c>(written: &str, known: &'c BTreeMap<Arc<str>, Commune>) -> Option<&'c str> {
    let whole = format!("0{}", written.trim());
    if let Some((code, _)) = known.get_key_value(&*whole) {
        return Some(code);
    }
    // `01004 Aubrelle`, `Aubrelle (01004)`
    let mut parts = written.split(|c: char| !c.is_ascii_alphanumeric());
    if let Some((code, _)) = parts.find_map(|part| known.get_key_value(part)) {
        return Some(code);
    }
    let wanted = name_key(written);
    let is_meant = |commune: &&Commune| {
        let mut names = std::iter::once(&commune.name).chain(&commune.other_names);
        commune.postal_codes.contains(&wanted)
            || !wanted.is_empty() && names.any(|name| name_key(name) == wanted)
    };
    let mut found = known.values().filter(is_meant);
    if let Some(first) = found.next() {
        return found.next().is_none().then_some(&*first.code);
    }
    // A name with a slip of the pen; of two communes that have the nearest one, nobody knows which is meant.
    if wanted.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let names: Vec<(String, &str)> =
        known.values().map(|commune| (slug(&commune.name), &*commune.code)).collect();
    let near = nearest(&wanted, names.iter().map(|(name, _)| name.as_str()))?;
    let mut codes = names.iter().filter(|(name, _)| name == near).map(|(_, code)| *code);
    codes.next().filter(|_| codes.next().is_none())
}

//! Review files as they are written: one form for one content, made for people and for git.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::Arc;

use crate::edit::quote::several_lines;
use crate::table::quoted::basic;
use crate::territory::review::{Key, Review, VERSION, fingerprint};

/// The head of every review file.
const HEAD: &str = "\
# Écrit par Jalon (« jalon review ») : le texte commun que chaque personnalisation remplace, tel qu'il a été relu.
# À enregistrer avec le reste du projet. Ne pas modifier à la main.
";

/// The text of a review file, with line ends `\n`.
///
/// Entries are in the order of their keys, each in a table of its own with the longest part last, so that two people
/// who review different overrides change different lines.
pub fn written(entries: &BTreeMap<Key, Arc<Review>>, links: &BTreeSet<Arc<str>>) -> String {
    let mut out = format!("{HEAD}version = {VERSION}\n");
    if !links.is_empty() {
        out.push_str("liens = [\n");
        for link in links {
            out.extend(["  ", &basic(link), ",\n"]);
        }
        out.push_str("]\n");
    }
    for (key, review) in entries {
        out.push_str("\n[[relecture]]\n");
        let mut line = |name: &str, value: &str| {
            let _ = writeln!(out, "{name:9} = {value}");
        };
        line("cible", &basic(&key.target));
        line("action", &basic(&key.action));
        if let Some(on) = review.on {
            line("relu_le", &on.to_string());
        }
        if let Some(by) = &review.by {
            line("relu_par", &basic(by));
        }
        if let Some(spot) = &review.spot {
            line("rang", &spot.rank.to_string());
            if let Some(inside) = &spot.inside {
                line("dans", &basic(inside));
            }
        }
        if let Some(common) = &review.common {
            // A mark changed by hand stays wrong, and so reported, until somebody reviews the override.
            let mark = review.mark.clone().unwrap_or_else(|| fingerprint(common));
            line("empreinte", &basic(&mark));
            line("commun", &several_lines(common));
        }
    }
    out
}

//! A territory's name, and how French speaks of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Identity;
use crate::french::article::{Article, of, to, within};
use crate::record::data::Scalar;
use crate::text::Placed;

/// The words that `{{ territoire.… }}` can ask for.
pub(super) const WORDS: [&str; 8] = ["nom", "nom_court", "article", "de", "a", "dans", "gentile", "slogan"];

/// From the plain keys of a territory.
pub fn identity(scalars: &BTreeMap<Arc<str>, Placed<Scalar>>, id: &str) -> Identity {
    let text = |key: &str| match scalars.get(key) {
        Some(Placed { value: Scalar::Text(text), .. }) => Some(text.as_str()),
        _ => None,
    };
    let name = text("nom").unwrap_or(id);
    let article = text("article").and_then(Article::parse).unwrap_or(Article::None);
    let mut words = BTreeMap::from([
        ("nom", name.to_owned()),
        ("nom_court", text("nom_court").unwrap_or(name).to_owned()),
        ("article", text("article").unwrap_or_default().to_owned()),
        ("de", of(article, name)),
        ("a", to(article, name)),
        ("dans", text("dans").map_or_else(|| within(article, name), str::to_owned)),
    ]);
    for key in ["gentile", "slogan"] {
        words.insert(key, text(key).unwrap_or_default().to_owned());
    }
    Identity { words }
}

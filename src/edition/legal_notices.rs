//! What the law wants every public site to say of itself.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::record::data::Scalar;
use crate::text::Placed;

/// The keys of `[mentions]` that every public site must give.
const LEGAL: [&str; 5] = ["editeur", "directeur", "hebergeur", "accessibilite", "contact_accessibilite"];

/// Those of them that a territory's plain keys `scalars` do not give.
pub fn missing_legal(scalars: &BTreeMap<Arc<str>, Placed<Scalar>>) -> Vec<&'static str> {
    let is_missing = |key: &&str| match scalars.get(&*format!("mentions.{key}")) {
        Some(Placed { value: Scalar::Text(text), .. }) => text.trim().is_empty(),
        Some(_) => false,
        None => true,
    };
    LEGAL.into_iter().filter(is_missing).collect()
}

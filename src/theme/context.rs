//! What a template is given: values under French names, cheap to hand from page to page.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

use serde::Serialize;

/// The values that a template, or a component, may name.
#[derive(Clone, Debug, Default)]
pub struct Context {
    inner: tera::Context,
    has_blocks: bool,
}

impl Context {
    /// Without any value.
    pub fn new() -> Self {
        Self::default()
    }

    /// Gives `value` the name `key`; text in it is escaped where a template writes it.
    ///
    /// # Panics
    /// Where `value` does not serialise: a map whose keys are not plain.
    pub fn set<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) {
        self.inner.insert(key, value);
    }

    /// Gives a value that many contexts share the name `key`; nothing is copied.
    pub fn share(&mut self, key: &'static str, value: &Shared) {
        self.inner.insert_value(key, value.value.clone());
    }

    /// Gives the blocks of the theme as a territory says them, by name: pages are made with these from now on.
    pub fn set_blocks(&mut self, blocks: &BTreeMap<Arc<str>, BlockHtml>) {
        self.inner.insert(BLOCKS, blocks);
        self.has_blocks = true;
    }

    /// What the values at `paths` (`site.etapes`) say: where two contexts tell the same, templates write the same of them.
    pub fn values_at(&self, paths: &[String]) -> String {
        let mut said = String::new();
        for path in paths {
            let (root, rest) = path.split_once('.').unwrap_or((path, ""));
            let value = self.inner.get(root);
            let value =
                if rest.is_empty() { value } else { value.and_then(|value| value.get_from_path(rest)) };
            match value {
                Some(value) => tell(value, &mut said),
                None => said.push('-'),
            }
        }
        said
    }

    pub(super) fn has_blocks(&self) -> bool {
        self.has_blocks
    }

    pub(super) fn inner(&self) -> &tera::Context {
        &self.inner
    }
}

/// Adds what a value says, whatever the order in which its keys are kept.
fn tell(value: &tera::Value, out: &mut String) {
    if let Some(map) = value.as_map() {
        let mut keys: Vec<_> = map.iter().map(|(key, value)| (key.to_string(), value)).collect();
        keys.sort_by(|(one, _), (other, _)| one.cmp(other));
        out.push('{');
        for (key, value) in keys {
            let _ = write!(out, "{key:?}:");
            tell(value, out);
        }
        out.push('}');
    } else if let Some(items) = value.as_array() {
        out.push('[');
        for item in items {
            tell(item, out);
        }
        out.push(']');
    } else {
        let _ = write!(out, "{value:?},");
    }
}

/// A value made once and given to many contexts; a clone costs a count.
#[derive(Clone, Debug)]
pub struct Shared {
    value: tera::Value,
}

impl Shared {
    /// From a value.
    ///
    /// # Panics
    /// Where `value` does not serialise: a map whose keys are not plain.
    pub fn of<T: Serialize + ?Sized>(value: &T) -> Self {
        Self { value: tera::Value::from_serializable(value) }
    }

    /// From finished HTML: templates write it as it is.
    pub fn html(html: &str) -> Self {
        Self { value: tera::Value::safe_string(html) }
    }
}

/// The name of the blocks that a territory overrides; no template of a theme is given it.
pub(super) const BLOCKS: &str = "blocs_du_territoire";

/// A block of the theme as a territory says it, as finished HTML.
#[derive(Clone, Debug, Serialize)]
pub struct BlockHtml {
    /// What is before what the theme says, or in its place.
    #[serde(rename = "avant")]
    pub before: String,
    /// Whether what the theme says still shows.
    #[serde(rename = "commun")]
    pub common: bool,
    /// What is after it.
    #[serde(rename = "apres")]
    pub after: String,
}

/// What the theme says, and nothing else.
impl Default for BlockHtml {
    fn default() -> Self {
        Self { before: String::new(), common: true, after: String::new() }
    }
}

//! What a template is given: values under French names, cheap to hand from page to page.

use serde::Serialize;

/// The values that a template, or a component, may name.
#[derive(Clone, Debug, Default)]
pub struct Context {
    inner: tera::Context,
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

    pub(super) fn inner(&self) -> &tera::Context {
        &self.inner
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

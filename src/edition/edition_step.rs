//! A step of a path as one territory reads it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::markdown::node::Body;
use crate::record::step::PathStep;

/// The steps of each path, in order, by its name: a type of project, `installe`, or `commun`.
pub type EditionPaths = BTreeMap<Arc<str>, Vec<Arc<EditionStep>>>;

/// A step of a path as one territory reads it.
#[derive(Clone, Debug)]
pub struct EditionStep {
    /// The step, with what levels changed of it.
    pub step: Arc<PathStep>,
    /// The level that brought it; none for a step of the common guide.
    pub origin: Option<Arc<str>>,
    /// Local texts before it.
    pub before: Body,
    /// Its text, or the local text in its place.
    pub body: Body,
    /// Local texts after it.
    pub after: Body,
}

impl EditionStep {
    /// A step that no level has touched.
    pub(super) fn new(step: &Arc<PathStep>, origin: Option<Arc<str>>) -> Self {
        let body = step.text.as_ref().map_or_else(|| [].into(), |text| Arc::clone(&text.body));
        Self { step: Arc::clone(step), origin, before: [].into(), body, after: [].into() }
    }
}

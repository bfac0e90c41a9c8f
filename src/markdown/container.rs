//! What a text is cut into before any Markdown is parsed: containers, data, and the text between them.

use std::ops::Range;
use std::sync::Arc;

use super::condition::Condition;
use super::node::{CalloutKind, DataCall};
use crate::text::Place;

/// A part of a text, in order.
#[derive(Debug)]
pub(super) enum SourcePart {
    /// Markdown without containers.
    Text(Range<usize>),
    /// A container and what it holds.
    Container(Container),
    /// Data, in place.
    Data(DataCall),
}

/// A container.
#[derive(Debug)]
pub(super) struct Container {
    pub(super) kind: ContainerKind,
    pub(super) place: Place,
    pub(super) parts: Vec<SourcePart>,
    /// What follows `::: sinon`.
    pub(super) otherwise: Vec<SourcePart>,
}

/// The kinds of containers. One that lacks its argument is already reported; its content takes its place.
#[derive(Debug)]
pub(super) enum ContainerKind {
    Callout(CalloutKind, Option<Range<usize>>),
    Choice(Option<(Condition, Place)>),
    Block(Option<Arc<str>>),
    Slot(Option<Arc<str>>),
}

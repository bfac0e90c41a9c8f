//! What the verbs of one rank do to a body, once it is settled that they may.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::markdown::node::{Body, Flow, Insertion, Node, Section, Way};
use crate::markdown::piece::Piece;
use crate::text::located_text::LocatedText;

/// What is to be done to the things of one page, by their id.
pub(super) type Orders = BTreeMap<Arc<str>, Order>;

/// What is to be done to one thing, in this order of fields.
#[derive(Clone, Debug, Default)]
pub(super) struct Order {
    /// `corriger`: the flow that changes (by the identity of its allocation), and its replacement.
    pub(super) corrected: Option<(Arc<Flow>, Node)>,
    /// `remplacer`
    pub(super) replaced: Option<Arc<Insertion>>,
    /// `encadrer`
    pub(super) wrapped: Vec<Arc<Insertion>>,
    /// `masquer`
    pub(super) hidden: bool,
    /// What is in the thing and stays where it is replaced or hidden.
    pub(super) spared: BTreeSet<Arc<str>>,
    /// `renommer`
    pub(super) renamed: Option<(LocatedText, Box<[Piece]>)>,
    /// `avant`
    pub(super) before: Vec<Arc<Insertion>>,
    /// `debut`
    pub(super) start: Vec<Arc<Insertion>>,
    /// `fin`, and `remplir`
    pub(super) end: Vec<Arc<Insertion>>,
    /// `apres`
    pub(super) after: Vec<Arc<Insertion>>,
}

/// The body with every order carried out; parts that no order names stay the same allocation.
pub(super) fn apply(body: &Body, orders: &Orders) -> Body {
    apply_outside(body, orders, None)
}

/// The slots whose bodies are rewritten, innermost first. The heading of a slot may have the slot's own id: an order for it
/// is for the slot, and not for its heading again.
#[derive(Clone, Copy)]
struct InSlot<'a> {
    id: &'a Arc<str>,
    outer: Option<&'a InSlot<'a>>,
}

fn apply_outside(body: &Body, orders: &Orders, slot: Option<&InSlot<'_>>) -> Body {
    if !names_any(body, orders) {
        return body.clone();
    }
    let mut nodes = Vec::with_capacity(body.len() + 2);
    for node in body.iter() {
        match node.id().filter(|id| !is_slot(id, slot)).and_then(|id| orders.get(id)) {
            None => nodes.push(node.map_bodies(|inner| apply_outside(inner, orders, slot))),
            Some(order) => {
                nodes.extend(insertions(&order.before));
                let own = match node {
                    Node::Slot(own) => Some(InSlot { id: &own.id, outer: slot }),
                    _ => slot.copied(),
                };
                let below = |inner: &Body| apply_outside(inner, orders, own.as_ref());
                if order.hidden {
                    nodes.extend(node.bodies().flat_map(|inner| spared(&below(inner), &order.spared)));
                } else {
                    let inner = node.map_bodies(|inner| on_body(&below(inner), order, node));
                    nodes.push(match (&inner, &order.renamed) {
                        (Node::Section(section), Some((source, title))) => Node::Section(Arc::new(Section {
                            title: title.clone(),
                            heading: source.clone(),
                            ..(**section).clone()
                        })),
                        _ => inner,
                    });
                }
                nodes.extend(insertions(&order.after));
            }
        }
    }
    nodes.into()
}

fn is_slot(id: &Arc<str>, slot: Option<&InSlot<'_>>) -> bool {
    slot.is_some_and(|slot| slot.id == id || is_slot(id, slot.outer))
}

/// The body of a whole page with `order` carried out on it, and `orders` on what it holds.
pub(super) fn on_whole(body: &Body, order: &Order, orders: &Orders) -> Body {
    let changed = insert(&rewritten(&apply(body, orders), order), order);
    // A deeper level's insertion comes nearest the page's text, so before those that are there already.
    let end = changed.iter().rposition(|node| !is_insertion(node, Way::End)).map_or(0, |last| last + 1);
    changed[..end]
        .iter()
        .cloned()
        .chain(insertions(&order.after))
        .chain(changed[end..].iter().cloned())
        .collect()
}

fn on_body(body: &Body, order: &Order, node: &Node) -> Body {
    let changed = rewritten(body, order);
    match node {
        Node::Slot(_) => changed.iter().cloned().chain(insertions(&order.end)).collect(),
        _ => insert(&changed, order),
    }
}

fn rewritten(body: &Body, order: &Order) -> Body {
    let mut body = body.clone();
    if let Some((flow, corrected)) = &order.corrected {
        body = exchange(&body, flow, corrected);
    }
    if let Some(replacement) = &order.replaced {
        let kept = spared(&body, &order.spared);
        body = [Node::Insertion(replacement.clone())].into_iter().chain(kept).collect();
    }
    for wrapping in &order.wrapped {
        body = wrap(&body, wrapping);
    }
    body
}

/// What of `body` the ids name, with the conditions around it.
fn spared(body: &Body, ids: &BTreeSet<Arc<str>>) -> Vec<Node> {
    if ids.is_empty() {
        return Vec::new();
    }
    let mut kept = Vec::new();
    for node in body.iter() {
        if node.id().is_some_and(|id| ids.contains(id)) {
            kept.push(node.clone());
        } else if matches!(node, Node::Choice(_)) {
            let node = node.map_bodies(|inner| spared(inner, ids).into());
            kept.extend(node.bodies().any(|inner| !inner.is_empty()).then_some(node.clone()));
        } else {
            kept.extend(node.bodies().flat_map(|inner| spared(inner, ids)));
        }
    }
    kept
}

/// Puts insertions at the start and at the end of a body's own text.
fn insert(body: &Body, order: &Order) -> Body {
    if order.start.is_empty() && order.end.is_empty() {
        return body.clone();
    }
    let own = body.iter().position(begins_with_heading).unwrap_or(body.len());
    // A deeper level's insertion comes nearest the text, so before those that are there already.
    let end = body[..own].iter().rposition(|node| !is_insertion(node, Way::End)).map_or(0, |last| last + 1);
    let mut nodes: Vec<Node> = insertions(&order.start).collect();
    nodes.extend_from_slice(&body[..end]);
    nodes.extend(insertions(&order.end));
    nodes.extend_from_slice(&body[end..]);
    nodes.into()
}

/// Puts a body where a wrapping text says; the text around it stays the level's.
fn wrap(body: &Body, wrapping: &Arc<Insertion>) -> Body {
    let parts = &wrapping.body;
    let part = |nodes: &[Node]| {
        (!nodes.is_empty())
            .then(|| Node::Insertion(Arc::new(Insertion { body: nodes.into(), ..(**wrapping).clone() })))
    };
    if let Some(at) = parts.iter().position(|node| matches!(node, Node::Common(_))) {
        let (before, after) = (part(&parts[..at]), part(&parts[at + 1..]));
        before.into_iter().chain(body.iter().cloned()).chain(after).collect()
    } else {
        [Node::Insertion(Arc::new(Insertion { body: fill_common(parts, body), ..(**wrapping).clone() }))]
            .into()
    }
}

/// The body `parts` with `common` in the place that it gives to the common text.
pub(super) fn fill_common(parts: &Body, common: &Body) -> Body {
    let mut nodes = Vec::with_capacity(parts.len());
    for node in parts.iter() {
        match node {
            Node::Common(_) => nodes.extend(common.iter().cloned()),
            _ => nodes.push(node.map_bodies(|inner| fill_common(inner, common))),
        }
    }
    nodes.into()
}

/// The body with one flow exchanged for another node.
fn exchange(body: &Body, flow: &Arc<Flow>, by: &Node) -> Body {
    body.iter()
        .map(|node| match node {
            Node::Flow(here) if Arc::ptr_eq(here, flow) => by.clone(),
            _ => node.map_bodies(|inner| exchange(inner, flow, by)),
        })
        .collect()
}

fn names_any(body: &Body, orders: &Orders) -> bool {
    body.iter().any(|node| {
        node.id().is_some_and(|id| orders.contains_key(id))
            || node.bodies().any(|inner| names_any(inner, orders))
    })
}

fn begins_with_heading(node: &Node) -> bool {
    let first = |body: &Body| body.first().is_some_and(begins_with_heading);
    match node {
        Node::Section(_) => true,
        Node::Slot(it) => first(&it.body),
        Node::Choice(it) => first(&it.then) || first(&it.otherwise),
        _ => false,
    }
}

fn is_insertion(node: &Node, way: Way) -> bool {
    matches!(node, Node::Insertion(insertion) if insertion.way == way)
}

fn insertions(insertions: &[Arc<Insertion>]) -> impl Iterator<Item = Node> + '_ {
    insertions.iter().cloned().map(Node::Insertion)
}

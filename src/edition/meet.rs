//! What a verb meets in the page it addresses: the text it overrides, in one form.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Situation;
use super::correction::matches;
use super::follow::{Met, changes_of, filled, is_sensitive};
use super::locate::{Spot, spots};
use super::pages::WorkPage;
use super::plan::Aim;
use crate::markdown::source::{normal, source_text};
use crate::markdown::{Body, Node};
use crate::record::data::Fact;
use crate::record::verb::{Action, FollowUp, TargetRef};

/// What `aim` meets in `page`; `None` where what it addresses is not there.
pub(super) fn meet<'p>(
    aim: &Aim<'_>,
    page: &'p WorkPage,
    situation: &Situation,
    facts: &BTreeMap<Arc<str>, Fact>,
) -> Option<Met<'p>> {
    let spots = spots(&page.body, situation);
    let spot = match &aim.id {
        Some(id) => Some(spots.get(id)?),
        None => None,
    };
    let inside = |listed: &str| {
        let inner = spots.get(listed);
        inner.is_some_and(|inner| aim.id.as_ref().is_some_and(|id| inner.around.contains(id)))
    };
    let mut met = Met {
        input: String::new(),
        mine: None,
        sensitive: false,
        changes: Vec::new(),
        lost: None,
        renamed: is_renamed(aim).then(|| today(aim, spot)),
    };
    if aim.verb.action.follow_up() == FollowUp::Target {
        return Some(met);
    }
    met.sensitive = is_sensitive(&page.front, aim, inside);
    met.changes = changes_of(&page.front, aim, inside);
    let body = spot.map_or(&page.body, |spot| body_of(spot));
    met.input = match (&aim.verb.action, spot) {
        (Action::Hide, None) => format!("{}\n{}", normal(&page.title), normal(&page.summary)),
        (Action::Rename(_), None) => normal(&page.title),
        (Action::Rename(_), Some(spot)) => match spot.node {
            Node::Section(section) => normal(section.heading.as_str()),
            _ => String::new(),
        },
        // Its heading is hidden with it.
        (Action::Hide, Some(spot)) => source_text(&[spot.node.clone()].into()),
        _ => source_text(body),
    };
    met.input = filled(&met.input, facts);
    met.mine = match &aim.verb.action {
        Action::Replace(text) => Some(filled(&source_text(&text.body), facts)),
        Action::Rename(title) => Some(normal(&title.value)),
        _ => None,
    };
    if let Action::Correct { find, .. } = &aim.verb.action {
        let count = matches(body, &find.value).len();
        met.lost = (count != 1).then_some(count);
    }
    Some(met)
}

/// Whether the target goes by another name than the verb's.
fn is_renamed(aim: &Aim<'_>) -> bool {
    match &aim.verb.target.value {
        TargetRef::Page(page) => *page != aim.page,
        TargetRef::Section(page, id) | TargetRef::Block(page, _, id) => {
            *page != aim.page || aim.id.as_ref() != Some(id)
        }
        TargetRef::Record(..) => false,
    }
}

/// The name that the target goes by.
fn today(aim: &Aim<'_>, spot: Option<&Spot<'_>>) -> String {
    match (&aim.id, spot) {
        (Some(id), Some(spot)) => spot.address(&aim.page, id),
        _ => aim.page.to_string(),
    }
}

/// What stands below the heading of a thing, or in it.
pub(super) fn body_of<'a>(spot: &Spot<'a>) -> &'a Body {
    match spot.node {
        Node::Section(it) => &it.body,
        Node::Block(it) => &it.body,
        Node::Slot(it) => &it.body,
        Node::Insertion(it) => &it.body,
        _ => unreachable!("only these have ids"),
    }
}

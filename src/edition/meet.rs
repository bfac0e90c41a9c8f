//! What a verb meets in the page it addresses: the text it overrides, in one form.

use super::base_pages::BasePage;
use super::correction::matches;
use super::follow::{Met, filled};
use super::locate::AnchorPosition;
use super::resolve::ResolvedTarget;
use crate::guide::common_guide::Guide;
use crate::markdown::canonical::{normal, source_text};
use crate::markdown::node::{Body, Node};
use crate::record::verb::{Action, FollowUp, TargetRef};

/// What `resolved` meets in `page`; `None` where what it addresses is not there.
pub(super) fn meet<'p>(
    resolved: &ResolvedTarget<'_>,
    page: &BasePage<'p>,
    guide: &'p Guide,
) -> Option<Met<'p>> {
    let facts = &guide.facts;
    let position = match &resolved.id {
        Some(id) => Some(page.positions.get(id)?),
        None => None,
    };
    let mut met = Met {
        input: String::new(),
        mine: None,
        sensitive: false,
        changes: Vec::new(),
        lost: None,
        renamed: is_renamed(resolved).then(|| today(resolved, position)),
        moved_to: resolved.moved_to.clone(),
        spot: position.and_then(AnchorPosition::target_spot),
        inside: position.and_then(|position| position.section.clone()),
        extent: resolved.extent.clone(),
        watched: false,
        replacements: &[],
    };
    if resolved.verb.action.follow_up() == FollowUp::Target {
        met.watched = guide.contract.watches_additions;
        met.input = match (&resolved.verb.action, position) {
            // What offices fill is empty.
            (Action::Fill(_), _) => String::new(),
            (_, None) => format!("{}\n{}", normal(&page.page.title), normal(&page.page.summary)),
            (_, Some(position)) => filled(&source_text(body_of(position)), facts),
        };
        return Some(met);
    }
    met.replacements = &guide.contract.replacements;
    met.sensitive = match &resolved.id {
        Some(id) => page.sensitive.guard_of(id, &resolved.around).is_some(),
        None => page.sensitive.whole(true).is_some(),
    };
    met.changes = page.changes_of(resolved.id.as_ref(), &resolved.around);
    let page = page.page;
    let body = position.map_or(&page.body, |position| body_of(position));
    met.input = match (&resolved.verb.action, position) {
        (Action::Hide, None) => format!("{}\n{}", normal(&page.title), normal(&page.summary)),
        (Action::Rename(_), None) => normal(&page.title),
        (Action::Rename(_), Some(position)) => match position.node {
            Node::Section(section) => normal(section.heading.as_str()),
            _ => String::new(),
        },
        // Its heading is hidden with it.
        (Action::Hide, Some(position)) => source_text(&[position.node.clone()].into()),
        _ => source_text(body),
    };
    met.input = filled(&met.input, facts);
    met.mine = match &resolved.verb.action {
        Action::Replace(text) => Some(filled(&source_text(&text.body), facts)),
        Action::Rename(title) => Some(normal(&title.value)),
        _ => None,
    };
    if let Action::Correct { find, .. } = &resolved.verb.action {
        let count = matches(body, &find.value).len();
        met.lost = (count != 1).then_some(count);
    }
    Some(met)
}

/// Whether the target goes by another name than the verb's.
fn is_renamed(resolved: &ResolvedTarget<'_>) -> bool {
    match &resolved.verb.target.value {
        TargetRef::Page(page) => *page != resolved.page,
        TargetRef::Section(page, id) | TargetRef::Block(page, _, id) => {
            *page != resolved.page || resolved.id.as_ref() != Some(id)
        }
        TargetRef::Record(..) | TargetRef::ThemeBlock(_) => false,
    }
}

/// The name that the target goes by.
fn today(resolved: &ResolvedTarget<'_>, position: Option<&AnchorPosition<'_>>) -> String {
    match (&resolved.id, position) {
        (Some(id), Some(position)) => position.address(&resolved.page, id),
        _ => resolved.page.to_string(),
    }
}

/// What is below the heading of a thing, or in it.
pub(super) fn body_of<'a>(position: &AnchorPosition<'a>) -> &'a Body {
    position.node.bodies().next().expect("what has an id has a body")
}

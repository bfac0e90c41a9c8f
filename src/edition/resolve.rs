//! The verbs of one rank, resolved against what the ranks below left, and checked against each other.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::locate::{AddressedPart, AnchorPosition, anchor_positions};
use super::work_pages::{WorkPage, Working};
use super::{Hidden, OverrideState, Situation};
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::record::page_id::PageId;
use crate::record::verb::{Action, TargetRef, Verb};
use crate::territory::levels::Level;
use crate::text::Place;

/// A verb that may be carried out, with what it addresses today.
#[derive(Clone, Debug)]
pub(super) struct ResolvedTarget<'a> {
    /// The level whose verb it is.
    pub(super) level: &'a Arc<Level>,
    /// The verb.
    pub(super) verb: &'a Arc<Verb>,
    /// The page.
    pub(super) page: PageId,
    /// The thing in the page; none for the page itself.
    pub(super) id: Option<Arc<str>>,
    /// Everything with an id around the thing, outermost first.
    pub(super) around: Vec<Arc<str>>,
}

/// A reviewed verb whose target cannot be reached today.
#[derive(Clone, Debug)]
pub(super) struct UnresolvedOverride<'a> {
    /// The level whose verb it is.
    pub(super) level: &'a Arc<Level>,
    /// The verb.
    pub(super) verb: &'a Arc<Verb>,
    /// What became of its target.
    pub(super) state: OverrideState,
    /// What is reported of a verb that nobody has reviewed.
    pub(super) why: Diagnostic,
}

impl<'a> UnresolvedOverride<'a> {
    /// Takes from `found`, the problems of a verb, the one that a review turns into a state.
    pub(super) fn of(level: &'a Arc<Level>, verb: &'a Arc<Verb>, found: &mut Problems) -> Option<Self> {
        level.reviews.of(verb)?;
        let state = |code| match code {
            Code::UnknownTarget | Code::NotASlot | Code::ActionNotAllowed => Some(OverrideState::Gone),
            Code::TargetRemoved => Some(OverrideState::Removed),
            Code::ProtectedTarget => Some(OverrideState::Protected),
            _ => None,
        };
        let (at, state) = found.iter().enumerate().find_map(|(at, why)| Some((at, state(why.code)?)))?;
        Some(Self { level, verb, state, why: found.remove(at) })
    }
}

impl ResolvedTarget<'_> {
    /// Whether the verb takes away what it addresses.
    fn is_destructive(&self) -> bool {
        destroys(&self.verb.action)
    }

    /// Whether `other` addresses the same thing, or one inside this one.
    fn covers(&self, other: &Self) -> bool {
        let inside = self.page == other.page
            && (self.id == other.id
                || self.id.is_none()
                || self.id.as_ref().is_some_and(|id| other.around.contains(id)));
        inside || self.hides_chapter_of(other)
    }

    /// Whether this verb hides a chapter, and `other` is about one of its pages, which go with it.
    fn hides_chapter_of(&self, other: &Self) -> bool {
        matches!(self.verb.action, Action::Hide)
            && self.id.is_none()
            && self.page.is_chapter()
            && other.page.chapter() == Some(self.page.as_str())
    }

    /// Whether this replacing or hiding verb leaves nothing of what `other`, not destructive, does.
    fn takes_along(&self, other: &Self) -> bool {
        match &self.verb.action {
            _ if !self.covers(other) => false,
            Action::Correct { .. } => false,
            // Texts before and after a hidden part stay.
            Action::Hide if self.id.is_some() && self.id == other.id => {
                !matches!(other.verb.action, Action::Before(_) | Action::After(_))
            }
            Action::Hide => true,
            _ => self.id != other.id,
        }
    }

    /// Whether both give one thing another title, or one chapter another order.
    fn contradicts(&self, other: &Self) -> bool {
        let same = self.page == other.page && self.id == other.id;
        match (&self.verb.action, &other.verb.action) {
            (Action::Rename(one), Action::Rename(two)) => same && one.value != two.value,
            (Action::Order(one), Action::Order(two)) => {
                same && !one.iter().map(|id| &id.value).eq(two.iter().map(|id| &id.value))
            }
            _ => false,
        }
    }
}

/// Whether a verb takes away what it addresses.
pub(super) fn destroys(action: &Action) -> bool {
    matches!(action, Action::Correct { .. } | Action::Replace(_) | Action::Hide)
}

/// What verbs compete for: of one thing, each level has one say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ConflictKey {
    Text,
    Title,
    Order,
}

/// What a verb competes for; `None` where any number of its kind stand side by side.
pub(super) fn conflict_key(action: &Action) -> Option<ConflictKey> {
    match action {
        Action::Rename(_) => Some(ConflictKey::Title),
        Action::Order(_) => Some(ConflictKey::Order),
        _ => destroys(action).then_some(ConflictKey::Text),
    }
}

/// What a rank is resolved against.
pub(super) struct ResolutionContext<'a> {
    pub(super) working: &'a Working,
    pub(super) situation: &'a Situation,
    /// What verbs of deeper ranks compete for: there, the child has decided.
    pub(super) decided: &'a BTreeSet<(ConflictKey, TargetRef)>,
}

/// The verbs of a rank that may be carried out, in the order of `herite` and of the files.
pub(super) fn resolve_rank<'a>(
    verbs: impl IntoIterator<Item = (&'a Arc<Level>, &'a Arc<Verb>)>,
    ground: &ResolutionContext<'_>,
    unresolved: &mut Vec<UnresolvedOverride<'a>>,
    problems: &mut Problems,
) -> Vec<ResolvedTarget<'a>> {
    let mut targets: Vec<ResolvedTarget<'a>> = Vec::new();
    for (level, verb) in verbs {
        let mut found = Problems::new();
        let resolved = resolve(level, verb, ground, &mut found);
        unresolved.extend(UnresolvedOverride::of(level, verb, &mut found));
        targets.extend(resolved);
        problems.extend(found);
    }
    let mut refused = vec![false; targets.len()];
    for (at, resolved) in targets.iter().enumerate() {
        for (other_at, other) in targets.iter().enumerate().filter(|(other_at, _)| *other_at != at) {
            let rivals = conflict_key(&resolved.verb.action).is_some()
                && conflict_key(&resolved.verb.action) == conflict_key(&other.verb.action);
            let clash = if rivals && resolved.is_destructive() {
                // Each pair once, reported at the later verb.
                other_at > at && (resolved.covers(other) || other.covers(resolved))
            } else if rivals {
                other_at > at && resolved.contradicts(other)
            } else if !resolved.is_destructive() {
                false
            } else {
                resolved.takes_along(other)
            };
            if clash {
                refused[other_at] = true;
                refused[at] |= rivals;
                problems.extend(clash_between(resolved, other, ground));
            }
        }
    }
    targets
        .into_iter()
        .zip(refused)
        .filter_map(|(resolved, refused)| (!refused).then_some(resolved))
        .collect()
}

fn clash_between(
    resolved: &ResolvedTarget<'_>,
    other: &ResolvedTarget<'_>,
    ground: &ResolutionContext<'_>,
) -> Option<Diagnostic> {
    let decided = |resolved: &ResolvedTarget<'_>| {
        let key = conflict_key(&resolved.verb.action);
        key.is_some_and(|key| ground.decided.contains(&(key, resolved.verb.target.value.clone())))
    };
    let code = if resolved.level.name == other.level.name {
        Code::DestructiveTwice
    } else if decided(resolved) || decided(other) {
        return None;
    } else {
        Code::ConflictingVerbs
    };
    let target = &other.verb.target;
    Some(
        Diagnostic::new(code, target.place.clone())
            .with("target", &target.value)
            .related(Role::Other, resolved.verb.target.place.clone()),
    )
}

fn resolve<'a>(
    level: &'a Arc<Level>,
    verb: &'a Arc<Verb>,
    ground: &ResolutionContext<'_>,
    problems: &mut Problems,
) -> Option<ResolvedTarget<'a>> {
    let (page_id, section, id) = match &verb.target.value {
        TargetRef::Record(..) | TargetRef::ThemeBlock(_) => return None,
        TargetRef::Page(page) => (page, None, None),
        TargetRef::Section(page, id) => (page, None, Some(id)),
        TargetRef::Block(page, section, id) => (page, Some(section), Some(id)),
    };
    let seeking = TargetResolver { verb, ground };
    let (page_id, page) = seeking.page(page_id, problems)?;
    if let Some(hidden) = &page.hidden {
        let problem = seeking.problem(Code::TargetHidden);
        problems.push(match hidden {
            Hidden::Verb { place, .. } => problem.related(Role::Other, place.clone()),
            _ => problem,
        });
        return None;
    }
    let Some(id) = id else {
        let place = page.front.protected.place_of(None).cloned();
        seeking.suits(None, page_id.is_chapter(), problems)?;
        // Every page leads to it, and a site opens with it.
        if page_id.is_home() && matches!(verb.action, Action::Hide) {
            let action = verb.action.word();
            problems
                .push(seeking.problem(Code::ActionNotAllowed).with("action", action).with("kind", "page"));
            return None;
        }
        // A page that is renamed keeps its sections: one that is hidden or replaced loses them.
        let keeps = matches!(verb.action, Action::Rename(_));
        let mut protection = place.or_else(|| any_protected(page, |_| !keeps));
        if page_id.is_chapter() && matches!(verb.action, Action::Hide) {
            protection = protection.or_else(|| protected_inside(&page_id, ground.working));
        }
        seeking.is_free(protection, problems)?;
        return Some(ResolvedTarget { level, verb, page: page_id, id: None, around: Vec::new() });
    };
    let positions = anchor_positions(&page.body, ground.situation);
    let (id, position) = seeking.thing(&page_id, page, section, id, &positions, problems)?;
    seeking.suits(Some(position.kind), false, problems)?;
    let concerned = |listed: &str| {
        listed == &*id || positions.get(listed).is_some_and(|inner| inner.around.contains(&id))
    };
    let above = position.around.iter().find_map(|outer| page.front.protected.place_of(Some(outer)).cloned());
    let own = page.front.protected.place_of(Some(&id)).cloned();
    seeking.is_free(own.or(above).or_else(|| any_protected(page, concerned)), problems)?;
    Some(ResolvedTarget { level, verb, page: page_id, around: position.around.clone(), id: Some(id) })
}

/// Where a page of a chapter is protected, whole or in part: hiding the chapter would hide it.
fn protected_inside(chapter: &PageId, working: &Working) -> Option<Place> {
    let pages = working.pages.iter().filter(|(id, _)| id.chapter() == Some(chapter.as_str()));
    let mut fronts = pages.map(|(_, page)| (page, page.front.protected.place_of(None).cloned()));
    fronts.find_map(|(page, whole)| whole.or_else(|| any_protected(page, |_| true)))
}

/// Where the front matter protects a section that `concerned` names.
fn any_protected(page: &WorkPage, concerned: impl Fn(&str) -> bool) -> Option<Place> {
    match &page.front.protected {
        crate::record::front::Guarded::Some(ids) => {
            ids.iter().find(|listed| concerned(&listed.value)).map(|listed| listed.place.clone())
        }
        _ => None,
    }
}

/// One verb, looking for its target.
struct TargetResolver<'v, 'g> {
    verb: &'v Arc<Verb>,
    ground: &'g ResolutionContext<'g>,
}

impl<'g> TargetResolver<'_, 'g> {
    fn page(&self, wanted: &PageId, problems: &mut Problems) -> Option<(PageId, &'g WorkPage)> {
        let pages = &self.ground.working.pages;
        if let Some(page) = pages.get(wanted) {
            return Some((wanted.clone(), page));
        }
        let moved =
            pages.iter().find(|(_, page)| page.front.former_ids.iter().any(|old| *old.value == *wanted.0));
        if let Some((id, page)) = moved {
            problems.push(self.problem(Code::TargetRenamed).with("now", id).suggest(Some(id)));
            return Some((id.clone(), page));
        }
        let near = nearest(wanted.as_str(), pages.keys().map(PageId::as_str));
        let siblings = pages.keys().filter(|id| id.chapter() == wanted.chapter()).map(PageId::as_str);
        problems.push(self.problem(Code::UnknownTarget).with("known", listed(siblings)).suggest(near));
        None
    }

    fn thing<'s>(
        &self,
        page_id: &PageId,
        page: &WorkPage,
        section: Option<&Arc<str>>,
        wanted: &Arc<str>,
        positions: &'s std::collections::BTreeMap<Arc<str>, AnchorPosition<'s>>,
        problems: &mut Problems,
    ) -> Option<(Arc<str>, &'s AnchorPosition<'s>)> {
        let renamed = page.front.renamed.get(wanted).filter(|_| !positions.contains_key(wanted));
        let id = renamed.map_or(wanted, |now| &now.value);
        let Some(position) = positions.get(id) else {
            let addresses: Vec<String> =
                positions.iter().map(|(id, position)| position.address(page_id, id)).collect();
            let near = nearest(&self.verb.target.value.to_string(), addresses.iter().map(String::as_str));
            let known = listed(positions.keys().map(|id| &**id));
            problems.push(self.problem(Code::UnknownTarget).with("known", known).suggest(near));
            return None;
        };
        if let Some(condition) = position.removed_by {
            problems.push(self.problem(Code::TargetRemoved).related(Role::Condition, condition.clone()));
            return None;
        }
        let address = position.address(page_id, id);
        let wrong_section =
            section.is_some_and(|section| position.section.as_deref().unwrap_or_default() != &**section);
        if wrong_section {
            problems.push(self.problem(Code::UnknownTarget).with("known", &address).suggest(Some(address)));
            return None;
        }
        if renamed.is_some() {
            problems.push(self.problem(Code::TargetRenamed).with("now", &address).suggest(Some(address)));
        }
        Some((id.clone(), position))
    }

    /// Whether the verb goes with this kind of target.
    fn suits(&self, kind: Option<AddressedPart>, chapter: bool, problems: &mut Problems) -> Option<()> {
        let suits = match (&self.verb.action, kind) {
            (Action::Before(_) | Action::After(_) | Action::Hide, _)
            | (Action::Fill(_), Some(AddressedPart::Slot)) => true,
            (Action::Start(_) | Action::End(_) | Action::Replace(_), kind) => {
                kind != Some(AddressedPart::Slot)
            }
            (Action::Fill(_), _) => {
                problems.push(self.problem(Code::NotASlot));
                return None;
            }
            (Action::Wrap(_) | Action::Correct { .. }, kind) => {
                matches!(kind, Some(AddressedPart::Section | AddressedPart::Block))
            }
            (Action::Rename(_), kind) => matches!(kind, None | Some(AddressedPart::Section)),
            (Action::Order(_), kind) => kind.is_none() && chapter,
        };
        if suits {
            return Some(());
        }
        let kind = kind.map_or("page", AddressedPart::key);
        problems.push(
            self.problem(Code::ActionNotAllowed).with("action", self.verb.action.word()).with("kind", kind),
        );
        None
    }

    /// Whether nothing protects the target from the verb.
    fn is_free(&self, protection: Option<Place>, problems: &mut Problems) -> Option<()> {
        let takes = destroys(&self.verb.action) || matches!(self.verb.action, Action::Rename(_));
        match protection {
            Some(place) if takes => {
                let action = self.verb.action.word();
                problems.push(
                    self.problem(Code::ProtectedTarget)
                        .with("action", action)
                        .related(Role::Protection, place),
                );
                None
            }
            _ => Some(()),
        }
    }

    fn problem(&self, code: Code) -> Diagnostic {
        let target = &self.verb.target;
        Diagnostic::new(code, target.place.clone()).with("target", &target.value)
    }
}

/// Names for a message: the first dozen.
fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut names: Vec<&str> = names.collect();
    let more = names.len() > 12;
    names.truncate(12);
    let list = names.join(", ");
    if more { format!("{list} …") } else { list }
}

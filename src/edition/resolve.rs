//! The verbs of one rank, resolved against what the ranks below left, and checked against each other.

use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use super::base_pages::{BasePage, BasePages};
use super::extent::Extent;
use super::locate::{AddressedPart, AnchorPosition};
use super::meant_target::{PageNames, meant_target};
use super::override_state::OverrideState;
use super::work_pages::Working;
use super::{AppliedOverride, Hidden};
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::markdown::node::{Body, Insertion, Way};
use crate::record::front::Guarded;
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
    /// What of it a verb takes along that takes away what is around it.
    pub(super) within: Vec<Arc<str>>,
    /// The name it goes by, where the section that the verb writes is not the one it is in.
    pub(super) moved_to: Option<String>,
    /// How what it holds differs from what somebody agreed to.
    pub(super) extent: Extent,
}

impl<'a> ResolvedTarget<'a> {
    fn new(
        (level, verb): (&'a Arc<Level>, &'a Arc<Verb>),
        page: PageId,
        id: Option<Arc<str>>,
        around: Vec<Arc<str>>,
    ) -> Self {
        let extent = Extent::default();
        Self { level, verb, page, id, within: around.clone(), around, moved_to: None, extent }
    }

    /// The verb, as it is carried out.
    pub(super) fn applied(&self) -> AppliedOverride {
        AppliedOverride {
            level: self.level.name.clone(),
            verb: self.verb.clone(),
            page: self.page.clone(),
            id: self.id.clone(),
        }
    }

    /// A text that the verb brings.
    pub(super) fn insertion(&self, body: Body, way: Way, stale: bool) -> Arc<Insertion> {
        Arc::new(Insertion {
            stale,
            id: self.verb.id.as_ref().map(|id| id.value.clone()),
            origin: self.level.name.text.clone(),
            way,
            place: self.verb.place.clone(),
            body,
        })
    }
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
    /// Whether what it proposes was found by id or text, and so is most likely the same thing.
    pub(super) has_successor: bool,
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
        Some(Self { level, verb, state, why: found.remove(at), has_successor: false })
    }

    /// A verb whose page is hidden, which `found` tells.
    fn hidden(level: &'a Arc<Level>, verb: &'a Arc<Verb>, found: &Problems) -> Option<Self> {
        let why = found.iter().find(|problem| problem.code == Code::TargetHidden)?.clone();
        Some(Self { level, verb, state: OverrideState::Hidden, why, has_successor: false })
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

/// What a verb competes for; `None` where any number of its kind are side by side.
pub(super) fn conflict_key(action: &Action) -> Option<ConflictKey> {
    match action {
        Action::Rename(_) => Some(ConflictKey::Title),
        Action::Order(_) => Some(ConflictKey::Order),
        _ => destroys(action).then_some(ConflictKey::Text),
    }
}

/// The verbs of a rank that can be carried out each by itself, in the order of `herite` and of the files.
pub(super) fn resolve_rank<'a>(
    verbs: impl IntoIterator<Item = (&'a Arc<Level>, &'a Arc<Verb>)>,
    base_pages: &BasePages<'_>,
    unresolved: &mut Vec<UnresolvedOverride<'a>>,
    problems: &mut Problems,
) -> Vec<ResolvedTarget<'a>> {
    let mut targets: Vec<ResolvedTarget<'a>> = Vec::new();
    for (level, verb) in verbs {
        let mut found = Problems::new();
        let resolved = resolve(level, verb, base_pages, &mut found);
        unresolved.extend(
            UnresolvedOverride::of(level, verb, &mut found)
                .or_else(|| UnresolvedOverride::hidden(level, verb, &found)),
        );
        targets.extend(resolved);
        problems.extend(found);
    }
    targets
}

fn resolve<'a>(
    level: &'a Arc<Level>,
    verb: &'a Arc<Verb>,
    base_pages: &BasePages<'_>,
    problems: &mut Problems,
) -> Option<ResolvedTarget<'a>> {
    let (page_id, section, id) = match &verb.target.value {
        TargetRef::Record(..) | TargetRef::ThemeBlock(_) => return None,
        TargetRef::Page(page) => (page, None, None),
        TargetRef::Section(page, id) => (page, None, Some(id)),
        TargetRef::Block(page, section, id) => (page, Some(section), Some(id)),
    };
    let seeking = TargetResolver { verb, base_pages, is_reviewed: level.reviews.of(verb).is_some() };
    let written = page_id;
    let (mut page_id, mut page) = seeking.page(written, problems)?;
    let page_moved = page_id != *written;
    // A section that the guide put on another page is found there.
    let elsewhere = id.and_then(|id| seeking.elsewhere(&page_id, id));
    let (section, id) = match &elsewhere {
        Some((now, id)) => {
            (page_id, page) = (now.clone(), base_pages.page(now)?);
            problems.push(seeking.renamed(format!("{now}#{id}")));
            (None, Some(id))
        }
        None => (section, id),
    };
    if let Some(hidden) = &page.page.hidden {
        let problem = seeking.problem(Code::TargetHidden);
        problems.push(match hidden {
            Hidden::Verb { place, .. } => problem.related(Role::Other, place.clone()),
            _ => problem,
        });
        return None;
    }
    let Some(id) = id else {
        if page_moved {
            problems.push(seeking.renamed(page_id.to_string()));
        }
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
        let mut protection = page.protected.whole(!keeps);
        if page_id.is_chapter() && matches!(verb.action, Action::Hide) {
            protection = protection.or_else(|| protected_inside(&page_id, base_pages.working));
        }
        seeking.is_free(protection, problems)?;
        return Some(ResolvedTarget::new((level, verb), page_id, None, Vec::new()));
    };
    let (id, position, moved_to) = seeking.thing((&page_id, page_moved), &page, section, id, problems)?;
    seeking.suits(Some(position.kind), false, problems)?;
    seeking.is_free(page.protected.guard_of(&id, &position.around), problems)?;
    let resolved = ResolvedTarget::new((level, verb), page_id, Some(id), position.around.clone());
    Some(ResolvedTarget { moved_to, ..resolved })
}

/// Where a page of a chapter is protected, whole or in part: hiding the chapter would hide it.
fn protected_inside<'w>(chapter: &PageId, working: &'w Working) -> Option<&'w Place> {
    working.chapter(chapter).find_map(|(_, page)| match &page.front.protected {
        Guarded::None => None,
        Guarded::All(place) => Some(place),
        Guarded::Some(ids) => ids.first().map(|listed| &listed.place),
    })
}

/// One verb, looking for its target.
struct TargetResolver<'r, 'g> {
    verb: &'r Arc<Verb>,
    base_pages: &'r BasePages<'g>,
    is_reviewed: bool,
}

impl<'g> TargetResolver<'_, 'g> {
    fn page(&self, wanted: &PageId, problems: &mut Problems) -> Option<(PageId, Rc<BasePage<'g>>)> {
        if let Some(page) = self.base_pages.page(wanted) {
            return Some((wanted.clone(), page));
        }
        if let Some(id) = self.base_pages.moved(wanted) {
            return Some((id.clone(), self.base_pages.page(id)?));
        }
        let pages = &self.base_pages.working.pages;
        let near = self.base_pages.proposals.find(|| {
            let near = || nearest(wanted.as_str(), pages.keys().map(PageId::as_str)).map(str::to_owned);
            self.meant().or_else(near)
        });
        let siblings = wanted.chapter().map(PageId::new).into_iter();
        let siblings = siblings.flat_map(|chapter| self.base_pages.working.chapter(&chapter));
        let known = listed(siblings.map(|(id, _)| id.as_str()));
        problems.push(self.problem(Code::UnknownTarget).with("known", known).suggest(near));
        None
    }

    /// Where the thing is today that is on no page of its name: on another one, as `anciens_ids` say from page to page.
    fn elsewhere(&self, page: &PageId, id: &Arc<str>) -> Option<(PageId, Arc<str>)> {
        let mut here = (page.clone(), Arc::clone(id));
        let mut seen = BTreeSet::new();
        while seen.insert(here.clone()) {
            let page = self.base_pages.page(&here.0)?;
            let front = &page.page.front;
            if page.positions.contains_key(&here.1) {
                break;
            }
            here = match (front.renamed.get(&here.1), front.moved.get(&here.1)) {
                (Some(now), _) => (here.0, Arc::clone(&now.value)),
                (None, now) => now?.value.clone(),
            };
        }
        (here.0 != *page).then_some(here)
    }

    /// The warning that the target has another name.
    fn renamed(&self, now: String) -> Diagnostic {
        self.problem(Code::TargetRenamed).with("now", &now).suggest(Some(now))
    }

    /// What the author meant who wrote the target as it is read.
    fn meant(&self) -> Option<String> {
        let pages = self.base_pages.working.pages.iter();
        let pages: Vec<PageNames<'_>> =
            pages.map(|(id, page)| PageNames { id, title: &page.title, body: &page.body }).collect();
        meant_target(&pages, &self.verb.target.value.to_string())
    }

    fn thing<'s>(
        &self,
        (page_id, page_moved): (&PageId, bool),
        page: &'s BasePage<'g>,
        section: Option<&Arc<str>>,
        wanted: &Arc<str>,
        problems: &mut Problems,
    ) -> Option<(Arc<str>, &'s AnchorPosition<'g>, Option<String>)> {
        let positions = &page.positions;
        let renamed = page.page.front.renamed.get(wanted).filter(|_| !positions.contains_key(wanted));
        let id = renamed.map_or(wanted, |now| &now.value);
        let Some(position) = positions.get(id) else {
            let near = self.base_pages.proposals.find(|| {
                // Ids alone: two addresses of one page look alike whatever they name.
                let near = || nearest(wanted, positions.keys().map(|id| &**id));
                let near = || positions.get_key_value(near()?).map(|(id, it)| it.address(page_id, id));
                self.meant().or_else(near)
            });
            let known = listed(positions.keys().map(|id| &**id));
            problems.push(self.problem(Code::UnknownTarget).with("known", known).suggest(near));
            return None;
        };
        if let Some(condition) = position.removed_by {
            problems.push(self.problem(Code::TargetRemoved).related(Role::Condition, condition.clone()));
            return None;
        }
        let address = position.address(page_id, id);
        let around = position.section.as_deref().unwrap_or_default();
        let wrong_section = section.filter(|section| ***section != *around);
        // The section around it may have another id, and still be the same.
        let now = |section: &Arc<str>| page.page.front.renamed.get(section).map(|now| &*now.value);
        let section_renamed = wrong_section.is_some_and(|section| now(section) == Some(around));
        if wrong_section.is_some() && !section_renamed {
            // Somebody agreed to it where it was: what became of it is a state, and no error.
            if self.is_reviewed {
                return Some((id.clone(), position, Some(address)));
            }
            problems.push(self.problem(Code::UnknownTarget).with("known", &address).suggest(Some(address)));
            return None;
        }
        if renamed.is_some() || section_renamed || page_moved {
            problems.push(self.renamed(address));
        }
        Some((id.clone(), position, None))
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
            (Action::Complete(_), _) => false,
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
    fn is_free(&self, protection: Option<&Place>, problems: &mut Problems) -> Option<()> {
        let takes = destroys(&self.verb.action) || matches!(self.verb.action, Action::Rename(_));
        match protection {
            Some(place) if takes => {
                let action = self.verb.action.word();
                problems.push(
                    self.problem(Code::ProtectedTarget)
                        .with("action", action)
                        .related(Role::Protection, place.clone()),
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
    let mut names: Vec<&str> = names.take(13).collect();
    let more = names.len() > 12;
    names.truncate(12);
    let list = names.join(", ");
    if more { format!("{list} …") } else { list }
}

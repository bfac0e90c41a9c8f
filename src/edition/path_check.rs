//! What is wrong with the paths of the common guide, and with what the levels of a territory make of them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Edition;
use super::edition_path::{Asked, GivenAnswers};
use super::edition_step::EditionStep;
use super::local_links::{LinkKind, LocalLinks};
use super::names::Names;
use super::path_tasks::tasks_of;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems};
use crate::guide::common_guide::Guide;
use crate::markdown::node::Node;
use crate::record::data::MissionPart;
use crate::record::page_id::PageId;
use crate::record::step::{INSTALLED, PathStep, SHARED, StepRank};
use crate::record::step_parts::StepLink;
use crate::text::{Place, Placed};

/// In how many paths of types one step may be: what more types share belongs in `commun.toml`.
const REPEATED: usize = 6;

/// The anchors of each page.
pub(super) type Anchors<'a> = BTreeMap<&'a PageId, BTreeSet<Arc<str>>>;

/// Checks the steps of the common guide: what they name, and that each has something to do or somebody to call.
pub(super) fn check(guide: &Guide, names: &Names<'_>, anchors: &Anchors<'_>, problems: &mut Problems) {
    let pages: BTreeMap<&PageId, BTreeSet<Arc<str>>> =
        guide.pages.values().map(|page| (&page.id, tasks_of(&page.body))).collect();
    for step in guide.paths.values().flatten() {
        own(step, names, guide, problems);
        let links = step.links.iter().map(|link| (link, false));
        for (link, is_task) in links.chain(step.tasks.iter().map(|task| (task, true))) {
            let Some(page) = guide.page_now(&link.value.page) else {
                let near = nearest(link.value.page.as_str(), guide.pages.keys().map(PageId::as_str));
                problems.push(broken(link, Code::BrokenLink).suggest(near));
                continue;
            };
            let Some(anchor) = &link.value.anchor else { continue };
            let known = if is_task { &pages[&page.id] } else { &anchors[&page.id] };
            let now = page.front.renamed.get(anchor).map_or(anchor, |now| &now.value);
            if !known.contains(now) {
                problems.push(unknown(link, is_task, known));
            }
        }
    }
    repeated(guide, problems);
}

/// What is wrong with a step wherever it stands.
fn own(step: &PathStep, names: &Names<'_>, guide: &Guide, problems: &mut Problems) {
    if step.tasks.is_empty() && step.missions.is_empty() {
        problems.push(Diagnostic::new(Code::EmptyStep, step.place.clone()).with("id", &step.id));
    }
    if let Some(condition) = &step.condition {
        condition.atoms(&mut |atom, place| names.path_atom(atom, place, &guide.questions, problems));
    }
}

fn broken(link: &Placed<StepLink>, code: Code) -> Diagnostic {
    Diagnostic::new(code, link.place.clone()).with("target", &link.value.page)
}

fn unknown(link: &Placed<StepLink>, is_task: bool, known: &BTreeSet<Arc<str>>) -> Diagnostic {
    let anchor = link.value.anchor.as_deref().unwrap_or_default();
    let (code, key) = if is_task { (Code::UnknownTask, "task") } else { (Code::BrokenFragment, "fragment") };
    let near = nearest(anchor, known.iter().map(|id| &**id));
    Diagnostic::new(code, link.place.clone())
        .with("page", &link.value.page)
        .with(key, anchor)
        .suggest(near.map(|near| format!("{}#{near}", link.value.page)))
}

/// What makes two steps the same: title, links, tasks.
type StepContent<'s> = (&'s str, Vec<&'s StepLink>, Vec<&'s StepLink>);

/// Refuses one step in the paths of many types.
fn repeated(guide: &Guide, problems: &mut Problems) {
    let mut same: BTreeMap<StepContent<'_>, Vec<&Arc<PathStep>>> = BTreeMap::new();
    let of_types = guide.paths.iter().filter(|(path, _)| ![SHARED, INSTALLED].contains(&&***path));
    for step in of_types.flat_map(|(_, steps)| steps) {
        let links = step.links.iter().map(|link| &link.value).collect();
        let tasks = step.tasks.iter().map(|task| &task.value).collect();
        same.entry((&step.title, links, tasks)).or_default().push(step);
    }
    for steps in same.values().filter(|steps| steps.len() > REPEATED) {
        let paths: Vec<&str> = steps.iter().map(|step| step.path()).collect();
        problems.push(
            Diagnostic::new(Code::SharedStep, steps[0].place.clone())
                .with("title", &steps[0].title)
                .with("count", steps.len())
                .with("limit", REPEATED)
                .with("paths", paths.join(", ")),
        );
    }
}

/// Checks what the levels of a territory add to paths, and that no compulsory step has lost all that it leads to.
pub(super) fn check_local(
    guide: &Guide,
    edition: &Edition,
    names: &Names<'_>,
    (anchors, noted): (&Anchors<'_>, &mut LocalLinks<'_>),
    problems: &mut Problems,
) {
    for step in edition.paths.values().flatten() {
        if step.origin.is_some() {
            own(&step.step, names, guide, problems);
        }
        let links = step.step.links.iter().map(|link| (link, false));
        for (link, is_task) in links.chain(step.step.tasks.iter().map(|task| (task, true))) {
            if is_local(&link.place) {
                let kind = if is_task { LinkKind::Task } else { LinkKind::Step };
                problems.extend(local_link(edition, link, kind, anchors, noted));
            }
        }
        if step.step.rank == StepRank::Compulsory && is_needed(guide, edition, step) && !leads(edition, step)
        {
            let problem = Diagnostic::new(Code::StepWithoutMeans, step.step.place.clone());
            problems.push(problem.with("id", &step.step.id));
        }
    }
}

fn is_local(place: &Place) -> bool {
    place.file.below("territories").is_some()
}

/// What is wrong with what a level's step names.
fn local_link(
    edition: &Edition,
    link: &Placed<StepLink>,
    kind: LinkKind,
    anchors: &Anchors<'_>,
    noted: &mut LocalLinks<'_>,
) -> Option<Diagnostic> {
    let StepLink { page: name, anchor } = &link.value;
    let Some(page) = edition.page(name) else {
        if edition.hidden.contains_key(name) {
            return Some(Diagnostic::new(Code::LinkToHidden, link.place.clone()).with("page", name));
        }
        let lost = noted.lost(kind, &link.place, name, anchor.as_ref(), false);
        let near = || nearest(name.as_str(), edition.pages.keys().map(PageId::as_str));
        return lost.or_else(|| Some(broken(link, Code::BrokenLink).suggest(near())));
    };
    let tasks;
    let known = if kind == LinkKind::Task {
        tasks = tasks_of(&page.body);
        &tasks
    } else {
        &anchors[&page.id]
    };
    if let Some(anchor) = anchor {
        let now = page.front.renamed.get(anchor).map_or(anchor, |now| &now.value);
        if !known.contains(now) {
            let lost = noted.lost(kind, &link.place, &page.id, Some(anchor), true);
            return lost.or_else(|| Some(unknown(link, kind == LinkKind::Task, known)));
        }
    }
    noted.lead(&link.place, name, anchor.as_ref());
    None
}

/// Whether a step may be needed here: for a type of this territory, whatever a reader answers.
fn is_needed(guide: &Guide, edition: &Edition, step: &EditionStep) -> bool {
    let path = step.step.path();
    let is_here = edition.types.iter().any(|kind| **kind == *path) || [SHARED, INSTALLED].contains(&path);
    let answers = GivenAnswers::new();
    let asked = Asked { situation: &edition.situation, questions: &guide.questions, answers: &answers };
    is_here && step.step.condition.as_ref().is_none_or(|condition| asked.decide(condition) != Some(false))
}

/// Whether anything of a step shows here: a local text, a page, a task, somebody to call.
fn leads(edition: &Edition, step: &EditionStep) -> bool {
    let own = &step.step;
    // A step that leads nowhere anywhere is reported for itself.
    if own.links.is_empty() && own.tasks.is_empty() && own.missions.is_empty() {
        return true;
    }
    let shown = own.links.iter().any(|link| edition.linked(&link.value).is_some())
        || own
            .tasks
            .iter()
            .any(|task| edition.linked(&task.value).is_some_and(|(_, anchor)| anchor.is_some()));
    let is_there = |mission: &Placed<Arc<str>>| {
        edition.actors.iter().any(|actor| {
            let part = actor.missions.as_ref().and_then(|missions| missions.get(&mission.value));
            part.is_some_and(|part| part.value != MissionPart::Nothing)
        })
    };
    shown
        || own.missions.iter().any(is_there)
        || step.body.iter().any(|node| matches!(node, Node::Insertion(_)))
}

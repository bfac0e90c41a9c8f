//! The steps of paths as the levels of a territory leave them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::FollowedOverride;
use super::edition_step::{EditionPaths, EditionStep};
use super::follow::{Met, filled, judge};
use super::record_verbs::{Laying, RecordIds, RecordVerb, record_verbs};
use super::showing::shows;
use super::visible_text::VisibleText;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::french::typography;
use crate::guide::common_guide::Guide;
use crate::markdown::canonical::{normal, source_text};
use crate::markdown::node::{Body, Insertion, Node, Way};
use crate::record::data::Fact;
use crate::record::step::{LocalStep, PathStep};
use crate::record::step_parts::{StepAdditions, StepLink};
use crate::record::verb::{Action, FollowUp, LocalText, Verb};
use crate::territory::levels::Level;
use crate::text::{Place, Placed};

/// Every step, of all paths: those of one path follow each other.
type Steps = Vec<Arc<EditionStep>>;

/// The steps of each path: the guide's, with what the levels do to them, rank by rank.
pub(super) fn lay_steps(
    guide: &Guide,
    laying: &Laying<'_>,
    followed: &mut Vec<FollowedOverride>,
    problems: &mut Problems,
) -> EditionPaths {
    let common = guide.paths.values().flatten();
    let mut steps: Steps = common.map(|step| Arc::new(EditionStep::new(step, None))).collect();
    for at in 0..laying.ranks.len() {
        let verbs = verbs(laying, at, (&steps, &guide.facts), followed, problems);
        let mut shown = Vec::new();
        for (level, verb, id) in &verbs {
            // What addresses a path has nothing to follow up.
            let Some(step) = steps.iter().find(|step| step.step.id == *id) else {
                shown.push(VisibleText::Local);
                continue;
            };
            let judged = follow(level, verb, step, &guide.facts, problems);
            shown.push(judged.shown);
            followed.push(judged);
        }
        let carried: Vec<(&RecordVerb<'_>, bool)> = verbs
            .iter()
            .zip(&shown)
            .filter(|(_, shown)| **shown != VisibleText::Common)
            .map(|(verb, shown)| (verb, *shown == VisibleText::Marked))
            .collect();
        carry_out(&mut steps, &carried);
        for level in &laying.ranks[at] {
            add(&mut steps, level, laying, problems);
        }
        for ((_, verb, path), _) in &carried {
            if let Action::Order(wanted) = &verb.action {
                order(&mut steps, path, wanted, problems);
            }
        }
    }
    let mut paths = EditionPaths::new();
    for step in steps {
        paths.entry(step.step.path().into()).or_default().push(step);
    }
    paths
}

fn verbs<'a>(
    laying: &Laying<'a>,
    at: usize,
    (steps, facts): (&Steps, &BTreeMap<Arc<str>, Fact>),
    followed: &mut Vec<FollowedOverride>,
    problems: &mut Problems,
) -> Vec<RecordVerb<'a>> {
    let ids: BTreeSet<&str> = steps.iter().map(|step| &*step.step.id).collect();
    let paths: BTreeSet<&str> = steps.iter().map(|step| step.step.path()).collect();
    let records = RecordIds {
        all: &|| {
            let named = |step: &Arc<EditionStep>| (Arc::clone(&step.step.id), step.step.title.to_string());
            steps.iter().map(named).collect()
        },
        texts: &|action| {
            let said =
                |step: &Arc<EditionStep>| (Arc::clone(&step.step.id), own_text(&step.step, action, facts));
            steps.iter().map(said).collect()
        },
        has: &|id| ids.contains(id) || paths.contains(id),
        allows: &|action, id| match action {
            Action::Order(_) => paths.contains(id),
            Action::Before(_)
            | Action::After(_)
            | Action::Replace(_)
            | Action::Hide
            | Action::Rename(_)
            | Action::Complete(_) => ids.contains(id),
            _ => false,
        },
    };
    record_verbs(laying, at, &records, followed, problems)
}

/// Judges a verb against the text of the step that it changes.
fn follow(
    level: &Arc<Level>,
    verb: &Arc<Verb>,
    step: &EditionStep,
    facts: &BTreeMap<Arc<str>, Fact>,
    problems: &mut Problems,
) -> FollowedOverride {
    let read = verb.action.follow_up() == FollowUp::Text;
    let input = if read { own_text(&step.step, &verb.action, facts) } else { String::new() };
    let mine = match &verb.action {
        Action::Replace(text) => Some(filled(&source_text(&text.body), facts)),
        Action::Rename(title) => Some(normal(&typography(&title.value))),
        _ => None,
    };
    judge(level, verb, &Met { mine, ..Met::of(input) }, problems)
}

/// What a step says, in one form: to rename it, its title alone counts.
fn own_text(step: &PathStep, action: &Action, facts: &BTreeMap<Arc<str>, Fact>) -> String {
    let title = normal(&step.title);
    if matches!(action, Action::Rename(_)) {
        return title;
    }
    let mut said = vec![title, format!("rang : {}", step.rank.word())];
    said.extend(step.when.map(|when| format!("quand : {when}")));
    let links = |links: &[Placed<StepLink>]| {
        links.iter().map(|link| link.value.to_string()).collect::<Vec<_>>().join(", ")
    };
    let missions = step.missions.iter().map(|mission| &*mission.value).collect::<Vec<_>>().join(", ");
    for (key, list) in [("liens", links(&step.links)), ("tâches", links(&step.tasks)), ("missions", missions)]
    {
        said.extend((!list.is_empty()).then(|| format!("{key} : {list}")));
    }
    said.extend(step.condition.as_ref().map(|condition| format!("si : {condition}")));
    said.extend(step.text.as_ref().map(|text| filled(&source_text(&text.body), facts)));
    said.join("\n")
}

/// Carries out the verbs of a rank, each kind in its turn.
fn carry_out(steps: &mut Steps, carried: &[(&RecordVerb<'_>, bool)]) {
    const TURNS: [&[&str]; 5] =
        [&["remplacer"], &["renommer"], &["completer"], &["avant", "apres"], &["masquer"]];
    for turn in TURNS {
        for ((level, verb, id), stale) in
            carried.iter().filter(|((_, verb, _), _)| turn.contains(&verb.action.word()))
        {
            if matches!(verb.action, Action::Hide) {
                steps.retain(|step| step.step.id != *id);
            } else if let Some(step) = steps.iter_mut().find(|step| step.step.id == *id) {
                *step = Arc::new(changed(step, level, verb, *stale));
            }
        }
    }
}

fn changed(step: &EditionStep, level: &Level, verb: &Verb, stale: bool) -> EditionStep {
    let mut now = step.clone();
    let mut own = (*step.step).clone();
    let insertion = |text: &LocalText, way: Way| {
        Node::Insertion(Arc::new(Insertion {
            stale,
            id: verb.id.as_ref().map(|id| id.value.clone()),
            origin: level.name.text.clone(),
            way,
            place: verb.place.clone(),
            body: Arc::clone(&text.body),
        }))
    };
    match &verb.action {
        Action::Replace(text) => {
            now.body = [insertion(text, Way::Replacement)].into();
            own.text = Some(text.clone());
            (own.links, own.tasks, own.missions) = (Vec::new(), Vec::new(), Vec::new());
        }
        Action::Rename(title) => own.title = typography(&title.value).into(),
        Action::Complete(additions) => complete(&mut own, additions),
        // A deeper level's text is nearest the step.
        Action::Before(text) => now.before = joined(&now.before, &[insertion(text, Way::Before)]),
        Action::After(text) => now.after = joined(&[insertion(text, Way::After)], &now.after),
        _ => {}
    }
    EditionStep { step: Arc::new(own), ..now }
}

fn joined(before: &[Node], after: &[Node]) -> Body {
    before.iter().chain(after).cloned().collect()
}

fn complete(step: &mut PathStep, additions: &StepAdditions) {
    fn extend<T: Clone + PartialEq>(list: &mut Vec<Placed<T>>, added: &[Placed<T>]) {
        for one in added {
            if !list.iter().any(|there| there.value == one.value) {
                list.push(one.clone());
            }
        }
    }
    extend(&mut step.links, &additions.links);
    extend(&mut step.tasks, &additions.tasks);
    extend(&mut step.missions, &additions.missions);
    step.when = additions.when.or(step.when);
}

/// Adds the steps of a level, each where its table says.
fn add(steps: &mut Steps, level: &Arc<Level>, laying: &Laying<'_>, problems: &mut Problems) {
    // Behind one step, those of one level keep the order of the file.
    let mut behind: BTreeMap<&Arc<str>, Arc<str>> = BTreeMap::new();
    for local in &level.steps {
        if !shows(&local.period, laying.build_context, problems) {
            continue;
        }
        let at = |id: &str| steps.iter().position(|step| *step.step.id == *id);
        if let Some(same) = at(&local.step.id) {
            let place: Place = local.step.place.clone();
            problems.push(
                Diagnostic::new(Code::DuplicateId, place)
                    .with("id", &local.step.id)
                    .related(Role::First, steps[same].step.place.clone()),
            );
            continue;
        }
        let wanted = &local.beside.value;
        let beside = if local.before { wanted } else { behind.get(wanted).unwrap_or(wanted) };
        let Some(found) = at(beside) else {
            problems.push(misplaced(local, steps));
            continue;
        };
        let step = Arc::new(EditionStep::new(&local.step, Some(level.name.text.clone())));
        if local.before {
            steps.insert(found, step);
        } else {
            steps.insert(found + 1, step);
            behind.insert(wanted, Arc::clone(&local.step.id));
        }
    }
}

fn misplaced(local: &LocalStep, steps: &Steps) -> Diagnostic {
    let wanted = &local.beside;
    let near = nearest(&wanted.value, steps.iter().map(|step| &*step.step.id));
    Diagnostic::new(Code::UnknownPosition, wanted.place.clone())
        .with("kind", "step")
        .with("target", format!("parcours:{}", wanted.value))
        .suggest(near.map(|near| format!("parcours:{near}")))
}

/// Puts the steps of a path in the order wanted; `"..."` stands for the rest, at the end where it is left out.
fn order(steps: &mut Steps, path: &str, wanted: &[Placed<Arc<str>>], problems: &mut Problems) {
    let Some(start) = steps.iter().position(|step| step.step.path() == path) else { return };
    let (own, others): (Steps, Steps) = steps.drain(..).partition(|step| step.step.path() == path);
    let mut rest: Vec<Option<Arc<EditionStep>>> = own.iter().cloned().map(Some).collect();
    let (mut before, mut after): (Steps, Option<Steps>) = (Vec::new(), None);
    for name in wanted {
        if &*name.value == "..." {
            after.get_or_insert_default();
            continue;
        }
        let is_it = |step: &Option<Arc<EditionStep>>| {
            step.as_ref().is_some_and(|step| step.step.name() == &*name.value)
        };
        if let Some(step) = rest.iter().position(is_it).and_then(|at| rest[at].take()) {
            after.as_mut().unwrap_or(&mut before).push(step);
            continue;
        }
        let is_twice = own.iter().any(|step| step.step.name() == &*name.value);
        problems.push(if is_twice {
            Diagnostic::new(Code::DuplicateId, name.place.clone()).with("id", &name.value)
        } else {
            let near = nearest(&name.value, own.iter().map(|step| step.step.name()));
            Diagnostic::new(Code::UnknownPosition, name.place.clone())
                .with("kind", "step")
                .with("target", &name.value)
                .suggest(near)
        });
    }
    *steps = others;
    let ordered = before.into_iter().chain(rest.into_iter().flatten()).chain(after.into_iter().flatten());
    steps.splice(start..start, ordered);
}

//! Reads the `[[etape]]` tables of paths and of levels.

use std::sync::Arc;

use super::data::Scalar;
use super::declared_names::{DeclaredNames, check_declared};
use super::read_data::{prose, scalar};
use super::read_entry::read_period;
use super::read_id::read_id;
use super::read_target::{Reading, read_target};
use super::read_text::{LevelFile, parse_local, report_common};
use super::step::{LocalStep, PathStep, StepRank};
use super::step_parts::{StepAdditions, StepDate, StepLink};
use super::verb::{LocalText, RecordKind, TargetRef};
use crate::markdown::condition;
use crate::table::fields::Fields;
use crate::table::meant_delay::meant_delay;
use crate::text::{Place, Placed};

/// The furthest day from the opening that a step may name: ten years.
const FURTHEST: i32 = 3650;

/// Reads one `[[etape]]` of the path `path`; `None` where it has no id, no title or no rank.
pub fn read_step(fields: &mut Fields<'_, '_>, path: &str, declared: &DeclaredNames) -> Option<PathStep> {
    let id = read_id(fields);
    let title = prose(fields, "titre");
    let ranks = StepRank::ALL.map(|rank| (rank.word(), rank));
    let rank = fields.choice("rang", &ranks);
    let additions = read_additions(fields, declared);
    let text = fields.located_text("texte").map(|source| {
        let body = parse_local(&source, fields.problems());
        report_common(&body, fields.problems());
        LocalText { source, body }
    });
    let types = if fields.knows("types") { fields.list_of_text("types") } else { None };
    let types = types.map(|list| list.value);
    check_declared(types.iter().flatten(), &declared.types, fields.problems());
    let condition = fields.located_text("si");
    let condition = condition.and_then(|source| condition::parse(&source, fields.problems()));
    Some(PathStep {
        id: format!("{path}/{}", id?.value).into(),
        place: fields.place().clone(),
        title: title?.into(),
        rank: rank?.value,
        when: additions.when,
        text,
        links: additions.links,
        tasks: additions.tasks,
        missions: additions.missions,
        types,
        condition,
    })
}

/// Reads what a step may have more of: `liens`, `taches`, `missions`, `quand`.
pub(super) fn read_additions(fields: &mut Fields<'_, '_>, declared: &DeclaredNames) -> StepAdditions {
    let missions = fields.list_of_text("missions").map(|list| list.value).unwrap_or_default();
    check_declared(&missions, &declared.missions, fields.problems());
    StepAdditions {
        links: links(fields, "liens", false),
        tasks: links(fields, "taches", true),
        missions,
        when: date(fields),
    }
}

/// Reads the page, or the section, that `key` names.
pub fn read_link(fields: &mut Fields<'_, '_>, key: &str) -> Option<Placed<StepLink>> {
    let written = fields.text(key)?;
    link(fields, key, false, &written.value, written.place)
}

fn links(fields: &mut Fields<'_, '_>, key: &str, is_task: bool) -> Vec<Placed<StepLink>> {
    let listed = fields.list_of_text(key).into_iter().flat_map(|list| list.value);
    listed.filter_map(|written| link(fields, key, is_task, &written.value, written.place)).collect()
}

fn link(
    fields: &mut Fields<'_, '_>,
    key: &str,
    is_task: bool,
    written: &str,
    place: Place,
) -> Option<Placed<StepLink>> {
    let (link, meant) = match read_target(written) {
        Reading::Clear(target) => (step_link(target), None),
        Reading::Corrected(_, meant) => (None, Some(meant)),
        Reading::Unclear(meant) => (None, meant),
    };
    let link = link.filter(|link| !is_task || link.anchor.is_some());
    if link.is_none() {
        let example = if is_task { "types/meuble#tache" } else { "types/meuble, types/meuble#section" };
        fields.invalid(key, written, ("example", example), place.clone(), meant.as_deref());
    }
    Some(Placed::new(link?, place))
}

fn step_link(target: TargetRef) -> Option<StepLink> {
    match target {
        TargetRef::Page(page) => Some(StepLink { page, anchor: None }),
        TargetRef::Section(page, anchor) => Some(StepLink { page, anchor: Some(anchor) }),
        _ => None,
    }
}

fn date(fields: &mut Fields<'_, '_>) -> Option<StepDate> {
    let written = scalar(fields, "quand")?;
    let read = match &written.value {
        Scalar::Day(day) => Some(StepDate::On(*day)),
        Scalar::Text(text) => days(text).map(StepDate::Opening),
        _ => None,
    };
    if read.is_none() {
        let value = written.value.to_string();
        let meant = meant_delay(&value).filter(|delay| days(delay).is_some());
        let allowed = ("example", "J-180, J, J+30, 2027-03-31");
        fields.invalid("quand", &value, allowed, written.place, meant.as_deref());
    }
    read
}

/// The days of `J-180` and `J+30`.
fn days(text: &str) -> Option<i32> {
    match text.strip_prefix('J')? {
        "" => Some(0),
        signed if signed.starts_with(['-', '+']) => {
            signed.parse().ok().filter(|days: &i32| days.abs() <= FURTHEST)
        }
        _ => None,
    }
}

/// Reads one `[[etape]]` of a level; `None` where it cannot be placed.
pub fn read_local_step(fields: &mut Fields<'_, '_>, level: LevelFile<'_>) -> Option<LocalStep> {
    let before = beside(fields, "avant");
    let after = beside(fields, "apres");
    if fields.entry_of("avant").is_none() {
        fields.require("apres");
    }
    if let (Some(_), Some(after)) = (&before, &after) {
        fields.invalid("apres", &after.value, ("side", ""), after.place.clone(), None);
    }
    let is_before = before.is_some();
    let beside = before.or(after);
    let path = beside.as_ref().and_then(|beside| beside.value.split_once('/')).map_or("", |(path, _)| path);
    let step = read_step(fields, path, level.declared);
    let period = read_period(fields);
    Some(LocalStep { step: Arc::new(step?), beside: beside?, before: is_before, period })
}

/// The step beside which another is: `parcours:meuble/declarer`.
fn beside(fields: &mut Fields<'_, '_>, key: &str) -> Option<Placed<Arc<str>>> {
    let written = fields.text(key)?;
    match read_target(&written.value) {
        Reading::Clear(TargetRef::Record(RecordKind::Steps, id)) if id.contains('/') => {
            Some(Placed::new(id, written.place))
        }
        _ => {
            fields.invalid(key, &written.value, ("example", "parcours:meuble/declarer"), written.place, None);
            None
        }
    }
}

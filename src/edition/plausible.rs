//! What an edition says and cannot be so: tariffs against the law, one service with two numbers, aids long unchecked.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::ages::{CheckedKind, old_check};
use super::situation::Situation;
use super::{BuildContext, Edition, tax_scale, telephones};
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::guide::common_guide::Guide;
use crate::record::data::Actor;
use crate::record::verb::RecordKind;
use crate::territory::levels::Level;

/// Keeps the actors whose condition holds, and reports those that the territory itself describes all the same.
pub(super) fn retain_actors(
    actors: &mut Vec<Arc<Actor>>,
    situation: &Situation,
    level: &Level,
    problems: &mut Problems,
) {
    actors.retain(|actor| {
        let holds = actor.condition.as_ref().is_none_or(|condition| situation.meets(condition));
        if let Some(own) = level.actors.iter().find(|own| !holds && own.id == actor.id) {
            let condition = actor.condition.as_ref().map(ToString::to_string).unwrap_or_default();
            let problem = Diagnostic::new(Code::FlagAgainstData, own.place.clone());
            problems.push(problem.with("id", &actor.id).with("condition", condition));
        }
        holds
    });
}

/// Reports it.
pub(super) fn check(guide: &Guide, edition: &Edition, build_context: &BuildContext, problems: &mut Problems) {
    if let Some(tax) = &edition.tax {
        tax_scale::compare(tax, &guide.contract.tax_scale, &edition.facts, problems);
        let own: BTreeSet<&str> = edition.communes.iter().map(|code| &*code.value).collect();
        for grid in &tax.grids {
            let foreign = grid.communes.iter().flatten().filter(|code| !own.contains(&*code.value));
            problems.extend(foreign.map(|code| {
                let problem = Diagnostic::new(Code::CommuneElsewhere, code.place.clone());
                let problem = problem.with("of", "tax");
                problem.with("code", &code.value).with("name", grid.name.as_deref().unwrap_or(&grid.id))
            }));
        }
    }
    telephones::compare(edition, problems);
    for aid in edition.entries.get(&RecordKind::Aids).into_iter().flatten() {
        old_check(CheckedKind::Aid, &aid.id, (aid.checked_on, &aid.place), build_context.date, problems);
    }
}

//! The missions of actors: what a level of support makes of them, and what is withdrawn.

use std::sync::Arc;

use crate::record::data::{Actor, MissionPart};

/// The guide's actors, with the missions that they have where an office gives `support`: the levels are laid over them.
pub(super) fn under(actors: &[Arc<Actor>], support: Option<&str>) -> Vec<Arc<Actor>> {
    let own = |actor: &Arc<Actor>| {
        let changed = actor.missions_by_support.iter().find(|(id, _)| support == Some(&*id.value));
        let Some((_, changed)) = changed else { return Arc::clone(actor) };
        let mut missions = actor.missions.clone().unwrap_or_default();
        missions.extend(changed.clone());
        Arc::new(Actor { missions: Some(missions), ..Actor::clone(actor) })
    };
    actors.iter().map(own).collect()
}

/// Takes away the missions that a level, or a level of support, withdraws.
pub(super) fn withdraw(actors: &mut [Arc<Actor>]) {
    let is_withdrawn = |part: &MissionPart| *part == MissionPart::Nothing;
    for actor in actors {
        let given = actor.missions.iter().flat_map(|missions| missions.values());
        if given.into_iter().any(|part| is_withdrawn(&part.value)) {
            let missions = Arc::make_mut(actor).missions.iter_mut();
            missions.for_each(|missions| missions.retain(|_, part| !is_withdrawn(&part.value)));
        }
    }
}

//! The next day on which a site says something else though nobody touches a file: dated additions come and go.

use std::collections::{BTreeMap, BTreeSet};

use super::Pipeline;
use crate::calendar::Day;
use crate::edition::BuildContext;
use crate::record::verb::Period;
use crate::territory::levels::Level;

impl Pipeline {
    /// For each of `ids` the first day after that of the build on which a dated addition comes to readers of that site, or
    /// goes, if it is published anew; no entry where that never happens.
    pub fn next_changes(&self, ids: &[String]) -> BTreeMap<String, Day> {
        let BuildContext { date: today, base_address } = self.build_context().clone();
        let mut turning: BTreeMap<Day, BTreeSet<&String>> = BTreeMap::new();
        for id in ids {
            let ranks = self.inputs().request(id).into_iter().flat_map(|request| &request.ranks.value);
            for day in ranks.flatten().flat_map(|level| days_of(level)).filter(|day| *day > today) {
                turning.entry(day).or_default().insert(id);
            }
        }
        let mut found = BTreeMap::new();
        for (day, ids) in turning {
            let open: Vec<String> = ids.into_iter().filter(|id| !found.contains_key(*id)).cloned().collect();
            if open.is_empty() {
                continue;
            }
            // Read anew once for all of them: what is dated may not show in a site, the edition of that day tells.
            let then = self.on(BuildContext { date: day, base_address: base_address.clone() });
            let is_other = |id: &str| then.changes(self, id).is_some_and(|changes| !changes.is_empty());
            let changed = self.ask_each(&open, |id| is_other(id).then(|| id.to_owned()));
            found.extend(changed.into_iter().map(|id| (id, day)));
        }
        found
    }
}

/// The days on which something of a level comes or goes.
fn days_of(level: &Level) -> impl Iterator<Item = Day> {
    let verbs = level.verbs.iter().map(|verb| &verb.period);
    let pages = level.pages.iter().map(|page| &page.period);
    let entries = level.entries.values().flatten().map(|entry| &entry.period);
    let steps = level.steps.iter().map(|step| &step.period);
    verbs.chain(pages).chain(entries).chain(steps).flat_map(turns)
}

/// The days on which something of this period comes or goes.
fn turns(period: &Period) -> impl Iterator<Item = Day> + use<> {
    let from = period.from.as_ref().map(|day| day.value);
    let until = period.until.as_ref().map(|day| day.value.plus_days(1));
    from.into_iter().chain(until)
}

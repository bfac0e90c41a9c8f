//! The next day on which a site says something else though nobody touches a file: dated additions come and go.

use std::collections::BTreeSet;

use super::Pipeline;
use crate::calendar::Day;
use crate::edition::BuildContext;
use crate::record::verb::Period;

impl Pipeline {
    /// The first day after that of the build on which readers of the site of `id` would read something else if it were
    /// published anew; none where that never happens.
    pub fn next_change(&self, id: &str) -> Option<Day> {
        let BuildContext { date: today, base_address } = self.build_context().clone();
        let mut days = BTreeSet::new();
        for level in self.levels().levels.values() {
            let verbs = level.verbs.iter().map(|verb| &verb.period);
            let pages = level.pages.iter().map(|page| &page.period);
            let entries = level.entries.values().flatten().map(|entry| &entry.period);
            let steps = level.steps.iter().map(|step| &step.period);
            days.extend(verbs.chain(pages).chain(entries).chain(steps).flat_map(turns));
        }
        // Most of them are other territories', or of what does not show here: the edition of that day tells.
        days.into_iter().filter(|day| *day > today).find(|day| {
            let then = self.on(BuildContext { date: *day, base_address: base_address.clone() });
            then.changes(self, id).is_some_and(|changes| !changes.is_empty())
        })
    }
}

/// The days on which something of this period comes or goes.
fn turns(period: &Period) -> impl Iterator<Item = Day> + use<> {
    let from = period.from.as_ref().map(|day| day.value);
    let until = period.until.as_ref().map(|day| day.value.plus_days(1));
    from.into_iter().chain(until)
}

//! What an impact says, as one outline in one language: how it is written down is for each form of it to say.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::messages::{Messages, number};
use crate::analysis::build_impact::{BuildImpact, DepartmentShare, LostTarget};
use crate::analysis::coverage::SectionState;
use crate::analysis::guide_impact::{Concerned, GuideImpact, LevelTouched, Touched};
use crate::analysis::network::inputs::FileLine;
use crate::analysis::touched_records::{RecordFate, TouchedRecord};
use crate::i18n::{Language, Word};
use crate::printable::on_one_line;

/// What an impact says.
pub(super) struct ImpactOutline {
    /// What comes first, always: how many sites stop, how many reviews are to be done, and what else there is to count.
    pub(super) head: Vec<String>,
    /// The sites, by département.
    pub(super) departments: Vec<OutlineItem>,
    /// The sections of the guide that differ.
    pub(super) sections: Vec<OutlineItem>,
    /// What differs outside the pages of the guide.
    pub(super) records: Vec<OutlineItem>,
    /// The files of levels that differ.
    pub(super) levels: Vec<OutlineItem>,
    /// How many passages of the guide changed.
    pub(super) sum: String,
}

/// A line, and those that belong to it.
pub(super) struct OutlineItem {
    pub(super) line: String,
    pub(super) below: Vec<OutlineItem>,
}

impl OutlineItem {
    fn alone(line: String) -> Self {
        Self { line, below: Vec::new() }
    }
}

impl ImpactOutline {
    pub(super) fn of(impact: &GuideImpact, language: Language) -> Self {
        let messages = Messages::of(language);
        let nothing = BuildImpact::default();
        let builds = impact.builds.as_ref().unwrap_or(&nothing);
        let same = impact.sections.is_empty() && impact.records.is_empty() && impact.levels.is_empty();
        let sum = if same && builds.departments.is_empty() && builds.theme_parts.is_empty() && !impact.differs
        {
            messages.say("impact-nothing", &[])
        } else {
            let count = |key, n| messages.say(key, &[("n", number(n))]);
            let mut sums = vec![count("impact-sum", impact.sections.len())];
            if !impact.records.is_empty() {
                sums.push(count("impact-sum-records", impact.records.len()));
            }
            sums.join(" ")
        };
        Self {
            head: impact.builds.as_ref().map(|builds| head(messages, builds)).unwrap_or_default(),
            departments: themes(messages, builds).into_iter().chain(departments(messages, builds)).collect(),
            sections: impact.sections.iter().map(|section| touched(messages, section)).collect(),
            records: impact.records.iter().map(|record| record_touched(messages, record, builds)).collect(),
            levels: impact.levels.iter().map(|level| level_touched(messages, level)).collect(),
            sum,
        }
    }
}

/// The first two lines are there even where they count nothing.
fn head(messages: Messages, builds: &BuildImpact) -> Vec<String> {
    let always = [
        ("stopped", builds.stopped.len()),
        ("reviews", builds.reviews.iter().filter(|due| due.urgent).count() + builds.theme_parts.len()),
    ];
    let sometimes = [
        ("soft", builds.reviews.iter().filter(|due| !due.urgent).count()),
        ("lost", builds.lost.len()),
        ("removed", builds.removed.len()),
        ("mended", builds.mended.len()),
        ("stopped-before", builds.stopped_before.len()),
    ];
    let say = |(key, n)| messages.say(&format!("impact-head-{key}"), &[("n", number(n))]);
    let mut lines: Vec<String> = always.into_iter().map(say).collect();
    let mut days: BTreeMap<&str, BTreeSet<&Arc<str>>> = BTreeMap::new();
    for stop in &builds.announced {
        days.entry(&stop.from).or_default().extend(&stop.territories);
    }
    lines.extend(days.into_iter().map(|(day, ids)| {
        messages.say("impact-head-announced", &[("n", number(ids.len())), ("day", Word::Text(day))])
    }));
    lines.extend(sometimes.into_iter().filter(|(_, n)| *n > 0).map(say));
    lines
}

/// The parts of themes to look at again.
fn themes(messages: Messages, builds: &BuildImpact) -> Option<OutlineItem> {
    let parts = builds.theme_parts.iter();
    let below: Vec<OutlineItem> = parts
        .map(|part| OutlineItem::alone(format!("{} {} — {}", part.theme, part.target, file_line(&part.spot))))
        .collect();
    let line = || messages.say("impact-themes", &[("n", number(below.len()))]);
    (!below.is_empty()).then(line).map(|line| OutlineItem { line, below })
}

fn departments(messages: Messages, builds: &BuildImpact) -> Vec<OutlineItem> {
    let alone = builds.departments.len() == 1;
    builds
        .departments
        .iter()
        .map(|share| {
            let name = share.level.as_ref().map_or_else(
                || messages.say("impact-no-department", &[]),
                |level| {
                    let words = [("name", Word::Text(&share.name)), ("level", Word::Text(level))];
                    messages.say("impact-department", &words)
                },
            );
            // Where there is no département at all, its title says nothing.
            let name = if alone && share.level.is_none() { messages.say("impact-sites", &[]) } else { name };
            OutlineItem { line: name, below: sites(messages, builds, share) }
        })
        .collect()
}

/// What becomes of the sites of one département.
fn sites(messages: Messages, builds: &BuildImpact, share: &DepartmentShare) -> Vec<OutlineItem> {
    let here = |id: &&Arc<str>| share.territories.contains(*id);
    let mut items = stopped(messages, builds, share);
    for stop in &builds.announced {
        let names: Vec<&str> = stop.territories.iter().filter(here).map(|id| &**id).collect();
        if !names.is_empty() {
            let words = [
                ("n", number(names.len())),
                ("day", Word::Text(&stop.from)),
                ("label", Word::Text(&stop.label)),
                ("names", Word::Text(&names.join(", "))),
            ];
            items.push(OutlineItem::alone(messages.say("impact-sites-announced", &words)));
        }
    }
    for (key, ids) in
        [("removed", &builds.removed), ("mended", &builds.mended), ("stopped-before", &builds.stopped_before)]
    {
        let names: Vec<&str> = ids.iter().filter(here).map(|id| &**id).collect();
        if !names.is_empty() {
            let words = [("n", number(names.len())), ("names", Word::Text(&names.join(", ")))];
            items.push(OutlineItem::alone(messages.say(&format!("impact-sites-{key}"), &words)));
        }
    }
    let due = builds.reviews.iter().filter(|due| due.territories.iter().any(|id| here(&id)));
    let due: Vec<OutlineItem> = due
        .map(|due| {
            let state = messages.say(&format!("review-state-{}", due.state), &[]);
            let what = format!("{} {} — {} · {state}", due.action, due.target, file_line(&due.spot));
            OutlineItem::alone(with_names(what, &due.territories, &due.level))
        })
        .collect();
    if !due.is_empty() {
        items.push(OutlineItem {
            line: messages.say("impact-sites-reviews", &[("n", number(due.len()))]),
            below: due,
        });
    }
    // What stops a site is among the causes above.
    let is_listed = |lost: &&LostTarget| {
        !lost.stops
            && !builds.reviews.iter().any(|due| due.spot.file == lost.spot.file && due.target == lost.target)
    };
    let lost = builds.lost.iter().filter(is_listed);
    let lost = lost.filter(|lost| lost.territories.iter().any(|id| here(&id)));
    let lost: Vec<OutlineItem> = lost
        .map(|lost| {
            let kind = messages.say(&format!("impact-lost-{}", lost.kind.word()), &[]);
            OutlineItem::alone(format!("{kind} {} — {} ({})", lost.target, file_line(&lost.spot), lost.code))
        })
        .collect();
    if !lost.is_empty() {
        let line = messages.say("impact-sites-lost", &[("n", number(lost.len()))]);
        items.push(OutlineItem { line, below: lost });
    }
    items
}

/// The sites that stop, by what stops them: fifty equal errors are one line with a list.
fn stopped(messages: Messages, builds: &BuildImpact, share: &DepartmentShare) -> Vec<OutlineItem> {
    let sites = || builds.stopped.iter().filter(|site| share.territories.contains(&site.territory));
    let names: Vec<&str> = sites().map(|site| &*site.territory).collect();
    if names.is_empty() {
        return Vec::new();
    }
    let mut causes: BTreeMap<String, (BTreeSet<&FileLine>, BTreeSet<&str>)> = BTreeMap::new();
    for site in sites() {
        for cause in &site.causes {
            let words = format!("{} {}", cause.code, messages.problem(&cause.problem, ""));
            let (spots, stopped) = causes.entry(words).or_default();
            spots.insert(&cause.spot);
            stopped.insert(&site.territory);
        }
    }
    let all = names.len();
    let below = causes.into_iter().map(|(words, (spots, stopped))| {
        let place = spots.first().filter(|_| spots.len() == 1).map(|only| format!(" — {}", file_line(only)));
        let words = format!("{words}{}", place.unwrap_or_default());
        let few = stopped.len() < all;
        let stopped: Vec<&str> = stopped.into_iter().collect();
        OutlineItem::alone(if few { format!("{words} ({})", stopped.join(", ")) } else { words })
    });
    let words = [("n", number(all)), ("names", Word::Text(&names.join(", ")))];
    vec![OutlineItem { line: messages.say("impact-sites-stopped", &words), below: below.collect() }]
}

/// `what`, with the territories that it concerns where they are not the level itself.
fn with_names(what: String, territories: &[Arc<str>], level: &str) -> String {
    let names: Vec<&str> = territories.iter().map(|id| &**id).collect();
    if names == [level] { what } else { format!("{what} ({})", names.join(", ")) }
}

fn touched(messages: Messages, section: &Touched) -> OutlineItem {
    let mut below = vec![OutlineItem::alone(file_line(&section.spot))];
    for state in SectionState::ALL {
        let here: Vec<&Concerned> = section.territories.iter().filter(|it| it.state == state).collect();
        if here.is_empty() {
            continue;
        }
        let names: Vec<&str> = here.iter().map(|it| &*it.territory).collect();
        let key = format!("impact-{}", state.word());
        let words = [("n", number(here.len())), ("names", Word::Text(&names.join(", ")))];
        let overrides: BTreeSet<String> = here
            .iter()
            .flat_map(|it| &it.applied_overrides)
            .map(|it| format!("{} {} — {}", it.level, it.action, file_line(&it.spot)))
            .collect();
        let below_it = overrides.into_iter().map(OutlineItem::alone).collect();
        below.push(OutlineItem { line: messages.say(&key, &words), below: below_it });
    }
    let was = section.was.as_deref().unwrap_or_default();
    let facts = section.facts.join(", ");
    let what = messages.say(
        &format!("impact-change-{}", section.change.word()),
        &[("was", Word::Text(was)), ("facts", Word::Text(&facts))],
    );
    let line = format!("{} — {} ({what})", section.target, on_one_line(&section.title));
    OutlineItem { line, below }
}

/// Something outside the pages, with the lines that use its name where the guide gives it up.
fn record_touched(messages: Messages, record: &TouchedRecord, builds: &BuildImpact) -> OutlineItem {
    let mut below = vec![OutlineItem::alone(file_line(&record.spot))];
    let key = match record.change {
        RecordFate::Obsolete | RecordFate::Replaced => {
            let uses = builds.outdated.get(&*record.id).into_iter().flatten();
            let uses: Vec<OutlineItem> = uses.map(|spot| OutlineItem::alone(file_line(spot))).collect();
            if !uses.is_empty() {
                let line = messages.say("impact-record-uses", &[("n", number(uses.len()))]);
                below.push(OutlineItem { line, below: uses });
            }
            format!("impact-record-{}", record.change.word())
        }
        _ => format!("impact-change-{}", record.change.word()),
    };
    let what = messages.say(&key, &[("said", Word::Text(record.said.as_deref().unwrap_or_default()))]);
    let kind = messages.say(&format!("impact-kind-{}", record.kind.word()), &[]);
    OutlineItem { line: format!("{kind} {} — {} ({what})", record.id, on_one_line(&record.title)), below }
}

fn level_touched(messages: Messages, level: &LevelTouched) -> OutlineItem {
    let n = number(level.territories.len());
    let read = OutlineItem::alone(messages.say("impact-level-read", &[("n", n)]));
    let readers = level.territories.iter().map(|reader| {
        let key = if reader.seen.is_empty() { "impact-level-same" } else { "impact-level-seen" };
        let seen = reader.seen.join(", ");
        let words = [("name", Word::Text(&reader.territory)), ("seen", Word::Text(&seen))];
        OutlineItem::alone(messages.say(key, &words))
    });
    let below = std::iter::once(read).chain(readers).collect();
    OutlineItem { line: format!("{} — {}", level.levels.join(", "), level.file), below }
}

fn file_line(spot: &FileLine) -> String {
    format!("{}:{}", spot.file, spot.line)
}

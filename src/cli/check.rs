//! `jalon check`: everything that is wrong, and nothing written.

use std::collections::BTreeMap;
use std::sync::Mutex;

use super::arguments::{Check, Common, Format};
use super::progress::Progress;
use super::project::{Project, is_bad, obstacle};
use super::session::{Exit, Session, Stop};
use crate::report::Reporter;
use crate::report::summary::{Fate, Summary};

/// Checks the territories that are asked for.
pub(super) fn run(session: &mut Session<'_>, common: &Common, request: &Check) -> Result<Exit, Stop> {
    let project = Project::open(session, common, request.date, None)?;
    let asked = project.asked(session, &request.territories)?;
    let strict = request.strict;
    let progress = Progress::start(session, "progress-check", asked.len());
    let found = Mutex::new(project.common_findings());
    let pressed = project.press.for_each_site(&asked, |pressed| {
        let mut found = found.lock().expect("no other thread panicked with it");
        for problem in &pressed.site.problems {
            found.add(problem, Some(&pressed.id));
        }
        progress.step();
        let fate = obstacle(&pressed.site.problems, strict, false).unwrap_or(Fate::Sound);
        (pressed.id, fate, pressed.card)
    });
    progress.finish();
    let mut found = found.into_inner().expect("no thread panicked with it");
    let (mut fates, mut cards) = (BTreeMap::new(), Vec::new());
    for (id, fate, card) in pressed {
        fates.insert(id, fate);
        cards.extend(card);
    }
    for problem in project.press.portal(&cards).into_iter().flat_map(|portal| portal.problems) {
        found.add(&problem, None);
    }
    let found = found.sorted();
    let summary = Summary { fates, strict, again: session.command.clone(), ..Summary::default() };
    let bad = found.iter().any(|finding| is_bad(&finding.problem, strict));
    let reporter = Reporter::new(session.language, &project.snapshot).with_colours(session.stdout_colours);
    let text = match request.format {
        Format::Text => reporter.text(&found) + &reporter.summary(&found, &summary),
        Format::Json => reporter.json(&found, &summary),
    };
    Ok(session.tell(&text, if bad { Exit::Problems } else { Exit::Fine }))
}

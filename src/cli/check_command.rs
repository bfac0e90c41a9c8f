//! `jalon check`: reports every problem; with `--fix`, writes what is certain once somebody has seen it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use clap::{Args, ValueEnum};

use super::check_fixes::{self as fix, Fixed};
use super::common_args::CommonArgs;
use super::open_project::{Project, is_bad};
use super::progress::Progress;
use super::session::{Exit, Session, Stop};
use super::targets_file;
use super::today;
use crate::calendar::Day;
use crate::report::reporter::Reporter;
use crate::report::run_summary::{RunSummary, SiteOutcome};

#[derive(Args, Debug)]
pub(super) struct CheckArgs {
    territories: Vec<String>,
    #[arg(long, value_enum, default_value = "text", value_name = "text|json|github|sarif")]
    format: ProblemFormat,
    #[arg(long)]
    strict: bool,
    #[arg(long)]
    fix: bool,
    #[arg(long, requires = "fix")]
    yes: bool,
    #[arg(long, value_parser = today::parse)]
    date: Option<Day>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ProblemFormat {
    Text,
    Json,
    Github,
    Sarif,
}

/// Checks the territories that are asked for.
pub(super) fn run(session: &mut Session<'_>, common: &CommonArgs, request: &CheckArgs) -> Result<Exit, Stop> {
    let mut project = Project::open(session, common, request.date, None)?;
    if request.fix {
        match fix::fix(session, &project, request.yes)? {
            Fixed::Written => project = Project::open(session, common, request.date, None)?,
            Fixed::Nothing => {}
            Fixed::Refused => return Ok(Exit::Problems),
        }
    }
    let asked = project.asked(session, &request.territories)?;
    let strict = request.strict;
    let blocked = project.is_blocked(strict);
    let progress = Progress::start(session, "progress-check", asked.len());
    let met = Mutex::new((project.common_findings(), BTreeMap::new()));
    project.pipeline.for_each_site(&asked, |id, site| {
        let outcome = if site.problems.iter().any(|problem| is_bad(problem, strict)) {
            SiteOutcome::Faulty { has_former_site: false }
        } else if blocked {
            SiteOutcome::Blocked
        } else {
            SiteOutcome::Sound
        };
        let mut met = met.lock().expect("no other thread panicked with it");
        met.0.add_all(&site.problems, Some(id));
        met.1.insert(id.to_owned(), outcome);
        progress.step();
    });
    progress.finish();
    if project.pipeline.has_pages_for_technicians() {
        let technicians = project.pipeline.for_technicians();
        technicians.for_each(&asked, |id| {
            let problems = technicians.problems_of(id);
            let mut met = met.lock().expect("no other thread panicked with it");
            met.0.add_all(&problems, Some(id));
            if !blocked && problems.iter().any(|problem| is_bad(problem, strict)) {
                met.1.insert(id.to_owned(), SiteOutcome::Faulty { has_former_site: false });
            }
        });
    }
    let (mut found, outcomes) = met.into_inner().expect("no thread panicked with it");
    let sound: Vec<String> = outcomes
        .iter()
        .filter(|(_, outcome)| **outcome == SiteOutcome::Sound)
        .map(|(id, _)| id.clone())
        .collect();
    if !sound.is_empty() {
        found.add_all(&project.pipeline.portal(&sound).problems, None);
    }
    let mut snapshot = Arc::clone(&project.snapshot);
    let targets = project.root.join(targets_file::FILE);
    if targets.is_file() {
        let file = targets_file::read(&targets)?;
        if !file.targets.problems.is_empty() {
            found.add_all(&file.targets.problems, None);
            // Beside what sites are made of, which knows nothing of where they are sent.
            snapshot = Arc::new(snapshot.with(file.name.clone(), file.masked_text()));
        }
    }
    let found = found.sorted();
    let summary = RunSummary { outcomes, strict, again: session.command.clone(), ..RunSummary::default() };
    let bad = found.iter().any(|finding| is_bad(&finding.problem, strict));
    let reporter = Reporter::new(session.language, &snapshot).with_colours(session.stdout_colours);
    let text = match request.format {
        ProblemFormat::Text => reporter.text(&found) + &reporter.summary(&found, &summary),
        ProblemFormat::Json => reporter.json(&found, &summary),
        ProblemFormat::Github => reporter.github(&found),
        ProblemFormat::Sarif => reporter.sarif(&found),
    };
    Ok(session.tell(&text, if bad { Exit::Problems } else { Exit::Fine }))
}

//! `jalon build`: writes the site of every sound territory, and the portal that leads to them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Mutex;

use clap::Args;

use super::common_args::CommonArgs;
use super::open_project::{Project, is_bad};
use super::progress::Progress;
use super::schema_command;
use super::session::{Exit, Session, Stop};
use super::today;
use super::write_folder::{check_outside, check_place, check_unpublished, is_among_authors, resolved};
use crate::calendar::Day;
use crate::diagnostic::Problems;
use crate::edition::BuildContext;
use crate::failure::{Failure, is_write_protected};
use crate::i18n::Word;
use crate::output::build_history;
use crate::output::folder_outcome::{FolderOutcome, ReplacedFiles};
use crate::output::output_folder::{Output, OutputSource};
use crate::output::output_mark::{OutputKind, OutputOwner};
use crate::pipeline::Pipeline;
use crate::render::site_card::SiteState;
use crate::report::finding::Findings;
use crate::report::reporter::Reporter;
use crate::report::run_summary::{OutputFolder, RunSummary, SiteOutcome};
use crate::text::web_address::is_folder_address;

#[derive(Args, Debug)]
pub(super) struct BuildArgs {
    territories: Vec<String>,
    #[arg(long)]
    out: Option<PathBuf>,
    #[arg(long, conflicts_with = "out")]
    technicien: Option<PathBuf>,
    #[arg(long, value_parser = base_url)]
    base_url: Option<String>,
    #[arg(long)]
    strict: bool,
    #[arg(long, value_parser = today::parse)]
    date: Option<Day>,
}

/// The outcomes of the sites so far.
#[derive(Default)]
struct BuildResults {
    findings: Findings,
    outcomes: BTreeMap<String, SiteOutcome>,
    failures: Vec<Failure>,
}

/// Builds the territories that are asked for.
pub(super) fn run(session: &mut Session<'_>, common: &CommonArgs, request: &BuildArgs) -> Result<Exit, Stop> {
    let project = Project::open(session, common, request.date, request.base_url.clone())?;
    let asked = project.asked(session, &request.territories)?;
    let out = out_folder(session, &project, request)?;
    let (pipeline, kind) = match request.technicien {
        Some(_) => (project.pipeline.for_technicians(), OutputKind::Technicians),
        None => (&project.pipeline, OutputKind::Sites),
    };
    let is_public = kind == OutputKind::Sites;
    if !is_public && !pipeline.has_pages_for_technicians() {
        return Err(session.misuse("usage-no-technicians", &[]));
    }
    let state = project.root.join(".jalon");
    let owner = OutputOwner::of(project.pipeline.guide(), &state);
    let territories = project.pipeline.territories();
    let source =
        OutputSource { root: &project.root, state: &state, owner: &owner, territories: &territories };
    let output = Output::open(&out, kind, &source)?;
    let mut results = sites(session, &project, pipeline, &output, (&asked, request.strict));
    let standing = output.sites();
    if is_public {
        portal(&project, &output, request.strict, &standing, &mut results);
    } else if !standing.is_empty() && !project.is_blocked(request.strict) {
        lead_to_technicians(pipeline, &output, &standing, &mut results);
    }
    let day = project.pipeline.build_context().date;
    let history = || build_history::keep(&state, &project.snapshot, day, &output.names(), false);
    let kept = [
        // What no reader sees is compared with nothing.
        if is_public { history() } else { Ok(()) },
        schema_command::refresh(&project.root, &project.pipeline),
        owner.remember(&state),
    ];
    let refused: Vec<Failure> = kept.into_iter().filter_map(Result::err).collect();
    let (protected, others): (Vec<_>, Vec<_>) =
        refused.into_iter().partition(|failure| is_write_protected(&failure.source));
    results.failures.extend(others);
    if output.unremembered().is_some() || !protected.is_empty() {
        let words = [("path", Word::Text(&session.path(&state)))];
        let text = session.say("build-unremembered", &words) + "\n";
        session.warn(&text, Exit::Fine);
    }
    Ok(report_results(session, &project, &output, request, (standing, results)))
}

/// Renders and writes the sites, several at a time.
fn sites(
    session: &Session<'_>,
    project: &Project,
    pipeline: &Pipeline,
    output: &Output,
    (asked, strict): (&[String], bool),
) -> BuildResults {
    let blocked = project.is_blocked(strict);
    let standing = output.sites();
    let progress = Progress::start(session, "progress-build", asked.len());
    let results = Mutex::new(BuildResults { findings: project.common_findings(), ..BuildResults::default() });
    pipeline.for_each(asked, |id| {
        let forbidden = |problems: &Problems| {
            if problems.iter().any(|problem| is_bad(problem, strict)) {
                return Some(SiteOutcome::Faulty {
                    has_former_site: standing.iter().any(|stands| stands == id),
                });
            }
            blocked.then_some(SiteOutcome::Blocked)
        };
        let (problems, placed) = site(pipeline, output, id, forbidden);
        let mut results = results.lock().expect("no other thread panicked with it");
        results.findings.add_all(&problems, Some(id));
        let outcome = placed.unwrap_or_else(|failure| {
            results.failures.push(failure);
            SiteOutcome::Refused
        });
        results.outcomes.insert(id.to_owned(), outcome);
        progress.step();
    });
    progress.finish();
    results.into_inner().expect("no thread panicked with it")
}

/// Renders and writes one site, unless `forbidden` refuses its problems. Skips it if neither its inputs nor its output
/// changed.
fn site(
    pipeline: &Pipeline,
    output: &Output,
    id: &str,
    forbidden: impl Fn(&Problems) -> Option<SiteOutcome>,
) -> (Problems, Result<SiteOutcome, Failure>) {
    let mut problems = pipeline.problems_of_files(id);
    let key = pipeline.digest(id);
    if let Some(known) = key.and_then(|key| output.former_build(id, key)) {
        let all = [problems.as_slice(), &known.problems].concat();
        if let Some(outcome) = forbidden(&all) {
            return (all, Ok(outcome));
        }
        // The writer reports what cannot be read here.
        if output.stands(id, &known).unwrap_or(false) {
            return (all, Ok(SiteOutcome::Unchanged));
        }
    }
    let drawn = pipeline.drawn(id);
    let own = drawn.problems.clone();
    problems.extend(own.iter().cloned());
    let outcome = match (forbidden(&problems), drawn.approve(), key) {
        (Some(outcome), ..) => Ok(outcome),
        (None, Ok(approved), Some(key)) => {
            output.replace_made(approved, key, &own).map(|outcome| match outcome {
                FolderOutcome::Unchanged => SiteOutcome::Unchanged,
                FolderOutcome::Replaced(ReplacedFiles { strays, .. }) => SiteOutcome::Built { strays },
            })
        }
        // Without a key there is no territory, and so no site.
        (None, ..) => Ok(SiteOutcome::Faulty { has_former_site: false }),
    };
    (problems, outcome)
}

/// Writes the page that leads to every site for technicians.
fn lead_to_technicians(
    pipeline: &Pipeline,
    output: &Output,
    standing: &[String],
    results: &mut BuildResults,
) {
    if let Ok(approved) = pipeline.beside_technicians(standing).approve()
        && let Err(failure) = output.replace_files(approved)
    {
        results.failures.push(failure);
    }
}

/// Writes the portal, which leads to every site in place, whether built now or before.
fn portal(project: &Project, output: &Output, strict: bool, standing: &[String], results: &mut BuildResults) {
    let known = project.pipeline.territories();
    let cards: BTreeSet<&str> = standing.iter().filter(|id| known.contains(id)).map(String::as_str).collect();
    if cards.is_empty() || project.is_blocked(strict) {
        return;
    }
    let portal = project.pipeline.portal_of(|id| match results.outcomes.get(id) {
        _ if !cards.contains(id) => SiteState::Absent,
        Some(SiteOutcome::Faulty { .. } | SiteOutcome::Refused) => SiteState::Former,
        _ => SiteState::Current,
    });
    let bad = portal.problems.iter().any(|problem| is_bad(problem, strict));
    results.findings.add_all(&portal.problems, None);
    if let Some(approved) = portal.approve().ok().filter(|_| !bad)
        && let Err(failure) = output.replace_files(approved)
    {
        results.failures.push(failure);
    }
}

fn report_results(
    session: &mut Session<'_>,
    project: &Project,
    output: &Output,
    request: &BuildArgs,
    (standing, results): (Vec<String>, BuildResults),
) -> Exit {
    let BuildResults { findings, outcomes, failures } = results;
    let found = findings.sorted();
    let reporter = |colours| Reporter::new(session.language, &project.snapshot).with_colours(colours);
    let problems = reporter(session.stderr_colours).text(&found);
    let known = project.pipeline.territories();
    let first_page = output.path().join("index.html");
    let summary = RunSummary {
        outcomes,
        strict: request.strict,
        out: Some(OutputFolder {
            folder: session.path(output.path()),
            first_page: first_page.is_file().then(|| session.path(&first_page)),
        }),
        orphans: standing.into_iter().filter(|id| !known.contains(id)).collect(),
        again: session.command.clone(),
    };
    let closing = reporter(session.stdout_colours).summary(&found, &summary);
    session.warn(&problems, Exit::Problems);
    for failure in &failures {
        session.refuse(failure);
    }
    let bad = found.iter().any(|finding| is_bad(&finding.problem, request.strict));
    session.tell(
        &closing,
        match (failures.is_empty(), bad) {
            (false, _) => Exit::Refused,
            (true, true) => Exit::Problems,
            (true, false) => Exit::Fine,
        },
    )
}

/// The folder of the sites: never one of the authors.
fn out_folder(session: &Session<'_>, project: &Project, request: &BuildArgs) -> Result<PathBuf, Stop> {
    let out = match request.technicien.as_ref().or(request.out.as_ref()) {
        Some(out) => session.around.folder.join(out),
        None => project.root.join("public"),
    };
    let (resolved, root) = (resolved(&out), resolved(&project.root));
    if !is_among_authors(&resolved, &root) {
        check_place(session, &resolved, &root)?;
        if request.technicien.is_some() {
            check_unpublished(session, &resolved, &root)?;
        }
        check_outside(session, &resolved)?;
        return Ok(out);
    }
    let path = session.path(&resolved);
    Err(session.misuse("usage-out-inside", &[("path", Word::Text(&path))]))
}

fn base_url(text: &str) -> Result<String, &'static str> {
    if !is_folder_address(text) {
        return Err("not the address of a folder on the web");
    }
    Ok(format!("{}/{}/", text.trim_end_matches('/'), BuildContext::TERRITORY))
}

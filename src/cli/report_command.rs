//! `jalon report`: the report of the network on all its sites, as a page, tables and data.

use std::path::{Path, PathBuf};

use clap::Args;

use super::common_args::CommonArgs;
use super::open_project::Project;
use super::session::{Exit, Session, Stop};
use super::today;
use super::write_folder::{check_place, is_among_authors, resolved};
use crate::analysis::network::due_dates::Urgency;
use crate::calendar::Day;
use crate::diagnostic::Checked;
use crate::fs::read;
use crate::i18n::Word;
use crate::output::folder_outcome::FolderOutcome;
use crate::output::manifest;
use crate::output::output_folder::{Output, OutputSource};
use crate::output::output_mark::OutputOwner;
use crate::render::site::{Content, Site, SiteFile};
use crate::report::messages::number;
use crate::report::network::files;

/// The default folder of the report: visible, so that people find it.
const FOLDER: &str = "rapport";

#[derive(Args, Debug)]
pub(super) struct ReportArgs {
    #[arg(long)]
    out: Option<PathBuf>,
    #[arg(long)]
    links: Option<String>,
    #[arg(long, value_parser = today::parse)]
    date: Option<Day>,
}

/// Writes the report.
pub(super) fn run(
    session: &mut Session<'_>,
    common: &CommonArgs,
    request: &ReportArgs,
) -> Result<Exit, Stop> {
    let project = Project::open(session, common, request.date, None)?;
    let out = out_folder(session, &project, request)?;
    let Some(report) = project.pipeline.report() else {
        return Ok(session.warn_of_problems(&project.snapshot, project.common_findings()));
    };
    let link_base = request.links.clone().map(ended).or_else(|| way_back(&out, &project.root));
    let made = files(&report, session.language, link_base.as_deref());
    let (parent, name) = (out.parent().unwrap_or(&out), name_of(&out));
    let files = made.into_iter().map(|(path, bytes)| SiteFile::resource(path, Content::Bytes(bytes)));
    let site = Site { id: name.clone(), files: files.collect() };
    let approved = Checked::new(site, Vec::new()).approve().expect("no problem was put there");
    let state = project.root.join(".jalon");
    let owner = OutputOwner::of(project.pipeline.guide(), &state);
    let state = state.join("reports");
    let source = OutputSource { root: &project.root, state: &state, owner: &owner, territories: &[] };
    let output = Output::of_report(parent, &name, &source)?;
    let outcome = output.replace(approved)?;
    if output.unremembered().is_some() {
        let text = session.say("build-unremembered", &[("path", Word::Text(&session.path(&state)))]) + "\n";
        session.warn(&text, Exit::Fine);
    }
    let page = session.path(&out.join("index.html"));
    let count = |key: &str, count: usize| session.say(key, &[("count", number(count))]);
    let late = report.due.iter().filter(|due| due.urgency == Urgency::Past).count();
    let key = if outcome == FolderOutcome::Unchanged { "report-unchanged" } else { "report-written" };
    let lines = [
        session.say(key, &[("path", Word::Text(&page))]),
        count("report-territories", report.territories.len()),
        count("report-late", late),
        count("report-missing", report.missing.len()),
        count("report-unanswered", report.unanswered.len()),
    ];
    let pending: usize = report.territories.iter().map(|office| office.to_review).sum();
    let pending = (pending > 0).then(|| count("report-review", pending));
    let lines: Vec<String> = lines.into_iter().chain(pending).collect();
    Ok(session.tell_lines(&lines, Exit::Fine))
}

/// The folder of the report: never one of the authors, and never one from which sites are published.
fn out_folder(session: &Session<'_>, project: &Project, request: &ReportArgs) -> Result<PathBuf, Stop> {
    let out = match &request.out {
        Some(out) => session.around.folder.join(out),
        None => project.root.join(FOLDER),
    };
    let out = resolved(&out);
    let refuse = |key: &str| Err(session.misuse(key, &[("path", Word::Text(&session.path(&out)))]));
    let root = resolved(&project.root);
    if is_among_authors(&out, &root) {
        return refuse("usage-report-inside");
    }
    let public = root.join("public");
    if out.starts_with(&public) || out.ancestors().skip(1).any(is_output) {
        return refuse("usage-report-public");
    }
    if name_of(&out).starts_with('.') {
        return refuse("usage-report-taken");
    }
    check_place(session, &out, &root)?;
    Ok(out)
}

/// Whether sites are in `folder`: it has a manifest of ours.
fn is_output(folder: &Path) -> bool {
    read::bytes(&folder.join(manifest::NAME)).is_ok_and(|bytes| manifest::is_ours(&bytes))
}

fn name_of(out: &Path) -> String {
    out.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn ended(address: String) -> String {
    if address.ends_with('/') { address } else { address + "/" }
}

/// The relative path from the report's folder back to the project, if the report is inside it.
fn way_back(out: &Path, root: &Path) -> Option<String> {
    let below = out.strip_prefix(resolved(root)).ok()?;
    Some("../".repeat(below.components().count()))
}

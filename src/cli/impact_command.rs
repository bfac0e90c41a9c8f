//! `jalon impact`: what a change of the guide or of levels does to the territories, before it is committed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::common_args::CommonArgs;
use super::former_state::unknown_to_git;
use super::open_project::Project;
use super::session::{Exit, Session, Stop};
use super::today;
use super::write_folder::resolved;
use crate::calendar::Day;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::severity::Severity;
use crate::i18n::Word;
use crate::pipeline::Pipeline;
use crate::project;
use crate::project::history;
use crate::report::finding::Findings;
use crate::report::{impact_markdown, impact_text, json};
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;

#[derive(Args, Debug)]
pub(super) struct ImpactArgs {
    files: Vec<PathBuf>,
    #[arg(long)]
    since: Option<PathBuf>,
    #[arg(long, value_enum, default_value = "text", value_name = "text|markdown|json")]
    format: ImpactFormat,
    #[arg(long)]
    exit_code: bool,
    #[arg(long, value_parser = today::parse)]
    date: Option<Day>,
}

/// The forms of an impact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ImpactFormat {
    Text,
    /// For a merge request.
    Markdown,
    Json,
}

/// Reports which territories the changes affect.
pub(super) fn run(
    session: &mut Session<'_>,
    common: &CommonArgs,
    request: &ImpactArgs,
) -> Result<Exit, Stop> {
    let project = Project::open(session, common, request.date, None)?;
    let named: Vec<SourcePath> = request
        .files
        .iter()
        .map(|file| former_source(session, &project.root, file))
        .collect::<Result<_, _>>()?;
    let Former { snapshot, files } = former(session, &project, request, named)?;
    // With the caches of the current pipeline: most files are as they were.
    let before = project.pipeline.renewed(Arc::new(snapshot));
    // A broken contract is read as far as it goes, which is no state to compare with.
    let is_broken = |problem: &Diagnostic| {
        problem.severity == Severity::Error && problem.place.file.as_str() == "content/guide.toml"
    };
    let readable = !before.problems().iter().any(is_broken);
    let Some(mut found) = project.pipeline.impact(&before, &files).filter(|_| readable) else {
        return Ok(unreadable(session, &project, &before, request));
    };
    let builds = project.pipeline.build_impact(&before);
    // A question is answered whatever the answer: 1 is for whoever asks so that a merge can wait.
    let stops = request.exit_code && !(builds.stopped.is_empty() && builds.removed.is_empty());
    found.builds = Some(builds);
    let text = match request.format {
        ImpactFormat::Text => impact_text::text(&found, session.language),
        ImpactFormat::Markdown => impact_markdown::markdown(&found, session.language),
        ImpactFormat::Json => json::pretty(&found),
    };
    Ok(session.tell(&text, if stops { Exit::Problems } else { Exit::Fine }))
}

/// Says why the guide cannot be read: the current one, or the former one with which it is compared.
fn unreadable(session: &mut Session<'_>, project: &Project, before: &Pipeline, args: &ImpactArgs) -> Exit {
    if project.pipeline.guide().is_none() {
        return session.warn_of_problems(&project.snapshot, project.common_findings());
    }
    let mut findings = Findings::default();
    findings.add_all(before.problems(), None);
    session.warn_of_problems(before.snapshot(), findings);
    let stop = match &args.since {
        Some(since) => {
            let copy = session.around.folder.join(since);
            let path = if copy.exists() { session.path(&copy) } else { since.to_string_lossy().into_owned() };
            session.misuse("usage-impact-former-copy", &[("path", Word::Text(&path))])
        }
        None => session.misuse("usage-impact-former-commit", &[]),
    };
    session.stop(&stop);
    Exit::Problems
}

/// What the changes are compared with.
struct Former {
    /// The project as it was.
    snapshot: Snapshot,
    /// The files that may differ.
    files: Vec<SourcePath>,
}

/// The former state: the last commit, a day, a copy, or a revision of git, in this order.
fn former(
    session: &Session<'_>,
    project: &Project,
    request: &ImpactArgs,
    named: Vec<SourcePath>,
) -> Result<Former, Stop> {
    let Some(since) = &request.since else { return at_commit(session, project, history::LAST, named) };
    let told = |unknown| unknown_to_git(session, &unknown);
    let written = since.to_str().unwrap_or_default();
    if let Some(day) = Day::parse(written) {
        let commit = history::commit_on(&project.root, &day.to_string()).map_err(told)?;
        let commit = commit
            .ok_or_else(|| session.misuse("usage-impact-too-early", &[("day", Word::Text(written))]))?;
        return at_commit(session, project, &commit, named);
    }
    let now = &project.snapshot;
    let copy = session.around.folder.join(since);
    if let ([file], true) = (named.as_slice(), copy.is_file()) {
        return Ok(Former { snapshot: history::as_file(&copy, now, file)?, files: named });
    }
    if project::is_root(&copy) {
        return as_in_copy(&copy, now, named);
    }
    // Git is not asked about what is no revision for a person either: the folder of a copy, misspelt, outside any repository.
    if let Ok(Some(commit)) = history::commit(&project.root, written) {
        return at_commit(session, project, &commit, named);
    }
    let path = session.path(&copy);
    Err(session.misuse("usage-impact-copy", &[("path", Word::Text(&path)), ("name", Word::Text(written))]))
}

/// The project as at `commit`.
fn at_commit(
    session: &Session<'_>,
    project: &Project,
    commit: &str,
    named: Vec<SourcePath>,
) -> Result<Former, Stop> {
    let told = |unknown| unknown_to_git(session, &unknown);
    let files = if named.is_empty() {
        history::changed_since(&project.root, commit, &project::FOLDERS).map_err(told)?
    } else {
        named
    };
    let snapshot = history::at(&project.root, commit, &project.snapshot, &files).map_err(told)?;
    Ok(Former { snapshot, files })
}

/// The project as in the project `copy`.
fn as_in_copy(copy: &Path, now: &Snapshot, named: Vec<SourcePath>) -> Result<Former, Stop> {
    let then = project::snapshot(copy)?;
    let mut files = named;
    if files.is_empty() {
        // A copy of the common guide alone says nothing of levels and themes.
        let folders = project::FOLDERS.iter().filter(|folder| copy.join(folder).is_dir());
        let both = folders.flat_map(|folder| then.below(folder).chain(now.below(folder)));
        files = both.map(|(path, _)| path.clone()).collect();
        files.sort();
        files.dedup();
        files.retain(|file| then.get(file) != now.get(file));
    }
    Ok(Former { snapshot: history::as_in(&then, now, &files), files })
}

/// The file of the guide or of a level that an argument names: from where we are, or from the root of the project.
fn former_source(session: &Session<'_>, root: &Path, file: &Path) -> Result<SourcePath, Stop> {
    let root = resolved(root);
    let named = [session.around.folder.join(file), root.join(file)].into_iter().find_map(|path| {
        let parts: Option<Vec<String>> = resolved(&path)
            .strip_prefix(&root)
            .ok()?
            .components()
            .map(|part| part.as_os_str().to_str().map(str::to_owned))
            .collect();
        SourcePath::parse(&parts?.join("/"))
            .filter(|path| project::FOLDERS.iter().any(|folder| path.below(folder).is_some()))
    });
    named.ok_or_else(|| {
        let path = file.to_string_lossy();
        session.misuse("usage-impact-file", &[("path", Word::Text(&path))])
    })
}

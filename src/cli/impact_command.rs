//! `jalon impact`: which territories a change of the common guide affects, before it is committed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::common_args::{CommonArgs, TextOrJson};
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
use crate::report::{impact_text, json};
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;

#[derive(Args, Debug)]
pub(super) struct ImpactArgs {
    files: Vec<PathBuf>,
    #[arg(long)]
    since: Option<PathBuf>,
    #[arg(long, value_enum, default_value = "text", value_name = "text|json")]
    format: TextOrJson,
    #[arg(long, value_parser = today::parse)]
    date: Option<Day>,
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
    let (before, files) = before(session, &project, request, named)?;
    let before = Pipeline::new(Arc::new(before), project.pipeline.build_context().clone());
    // A broken contract is read as far as it goes, which is no state to compare with.
    let is_broken = |problem: &Diagnostic| {
        problem.severity == Severity::Error && problem.place.file.as_str() == "content/guide.toml"
    };
    let readable = !before.problems().iter().any(is_broken);
    let Some(found) = project.pipeline.impact(&before, &files).filter(|_| readable) else {
        return Ok(unreadable(session, &project, &before, request));
    };
    let text = match request.format {
        TextOrJson::Text => impact_text::text(&found, session.language),
        TextOrJson::Json => json::pretty(&found),
    };
    Ok(session.tell(&text, Exit::Fine))
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
        Some(copy) => {
            let path = session.path(&session.around.folder.join(copy));
            session.misuse("usage-impact-former-copy", &[("path", Word::Text(&path))])
        }
        None => session.misuse("usage-impact-former-commit", &[]),
    };
    session.stop(&stop);
    Exit::Problems
}

/// What the changes are compared with, and the files that may differ.
fn before(
    session: &Session<'_>,
    project: &Project,
    request: &ImpactArgs,
    named: Vec<SourcePath>,
) -> Result<(Snapshot, Vec<SourcePath>), Stop> {
    let now = &project.snapshot;
    let Some(copy) = &request.since else {
        let told = |unknown| unknown_to_git(session, &unknown);
        let files = if named.is_empty() {
            history::uncommitted(&project.root, &["content", "territories"]).map_err(told)?
        } else {
            named
        };
        return Ok((history::before(&project.root, now, &files).map_err(told)?, files));
    };
    let copy = session.around.folder.join(copy);
    match named.as_slice() {
        [file] if copy.is_file() => Ok((history::as_file(&copy, now, file)?, named)),
        _ if project::is_root(&copy) => {
            let then = project::snapshot(&copy)?;
            let mut files = named;
            if files.is_empty() {
                // A copy of the common guide alone says nothing of levels.
                let folders: &[&str] = if then.below("territories").next().is_some() {
                    &["content", "territories"]
                } else {
                    &["content"]
                };
                let both = folders.iter().flat_map(|folder| then.below(folder).chain(now.below(folder)));
                files = both.map(|(path, _)| path.clone()).collect();
                files.sort();
                files.dedup();
                files.retain(|file| then.get(file) != now.get(file));
            }
            Ok((history::as_in(&then, now, &files), files))
        }
        _ => {
            let path = session.path(&copy);
            Err(session.misuse("usage-impact-copy", &[("path", Word::Text(&path))]))
        }
    }
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
            .filter(|path| path.below("content").or_else(|| path.below("territories")).is_some())
    });
    named.ok_or_else(|| {
        let path = file.to_string_lossy();
        session.misuse("usage-impact-file", &[("path", Word::Text(&path))])
    })
}

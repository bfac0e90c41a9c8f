//! `jalon impact`: whom a change of the common guide touches, before it is committed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::arguments::{Common, Form};
use super::date;
use super::folder::resolved;
use super::project::Project;
use super::session::{Exit, Session, Stop};
use crate::calendar::Day;
use crate::i18n::Word;
use crate::pipeline::Pipeline;
use crate::project;
use crate::project::history::{self, Unknown};
use crate::report::reporter::Reporter;
use crate::report::{impact_text, json};
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;

#[derive(Args, Debug)]
pub(super) struct Impact {
    files: Vec<PathBuf>,
    #[arg(long)]
    since: Option<PathBuf>,
    #[arg(long, value_enum, default_value = "text", value_name = "text|json")]
    format: Form,
    #[arg(long, value_parser = date::parse)]
    date: Option<Day>,
}

/// Tells whom the changes touch.
pub(super) fn run(session: &mut Session<'_>, common: &Common, request: &Impact) -> Result<Exit, Stop> {
    let project = Project::open(session, common, request.date, None)?;
    let named: Vec<SourcePath> =
        request.files.iter().map(|file| source(session, &project.root, file)).collect::<Result<_, _>>()?;
    let (before, files) = before(session, &project, request, named)?;
    let before = Pipeline::new(Arc::new(before), project.pipeline.build_context().clone());
    let Some(found) = project.pipeline.impact(&before, &files) else {
        let problems = project.common_findings().sorted();
        let reporter =
            Reporter::new(session.language, &project.snapshot).with_colours(session.stderr_colours);
        let text = reporter.text(&problems);
        return Ok(session.warn(&text, Exit::Problems));
    };
    let text = match request.format {
        Form::Text => impact_text::text(&found, session.language),
        Form::Json => json::pretty(&found),
    };
    Ok(session.tell(&text, Exit::Fine))
}

/// What the changes are compared with, and the files that may differ.
fn before(
    session: &Session<'_>,
    project: &Project,
    request: &Impact,
    named: Vec<SourcePath>,
) -> Result<(Snapshot, Vec<SourcePath>), Stop> {
    let now = &project.snapshot;
    let Some(copy) = &request.since else {
        let told = |unknown| no_commit(session, unknown);
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
            Err(Stop::Usage {
                title: session.say("usage-impact-copy", &[("path", Word::Text(&path))]),
                help: vec![session.say("usage-impact-copy.aide", &[])],
            })
        }
    }
}

pub(super) fn no_commit(session: &Session<'_>, unknown: Unknown) -> Stop {
    let key = match unknown {
        Unknown::NoGit => "usage-impact-no-git",
        Unknown::NoRepository => "usage-impact-no-repository",
        Unknown::NoCommit => "usage-impact-no-commit",
        Unknown::Refused(_) => "usage-impact-git",
    };
    let said = if let Unknown::Refused(said) = &unknown { said } else { "" };
    Stop::Usage {
        title: session.say(key, &[("said", Word::Text(said))]),
        help: vec![session.say("usage-impact-no-git.aide", &[])],
    }
}

/// The file of the guide or of a level that an argument names: from where we are, or from the root of the project.
fn source(session: &Session<'_>, root: &Path, file: &Path) -> Result<SourcePath, Stop> {
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
        Stop::Usage {
            title: session.say("usage-impact-file", &[("path", Word::Text(&path))]),
            help: vec![session.say("usage-impact-file.aide", &[])],
        }
    })
}

//! `jalon changes`: what changed for the readers of one territory.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::common_args::CommonArgs;
use super::former_state::unknown_to_git;
use super::open_project::Project;
use super::session::{Exit, Session, Stop};
use super::today;
use crate::calendar::Day;
use crate::deploy::remote_manifest::{ListedFile, RemoteManifest};
use crate::edition::BuildContext;
use crate::i18n::Word;
use crate::output::{build_history, manifest};
use crate::pipeline::Pipeline;
use crate::project;
use crate::project::history;
use crate::report::{changes_text, json};
use crate::text::path::SourcePath;
use crate::text::snapshot::{Snapshot, SnapshotEntry};

#[derive(Args, Debug)]
pub(super) struct ChangesArgs {
    territory: String,
    #[arg(long)]
    since: Option<String>,
    #[arg(long, value_enum, default_value = "text", value_name = "text|json|toml")]
    format: ChangesFormat,
    #[arg(long, value_parser = today::parse)]
    date: Option<Day>,
}

/// The forms of changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ChangesFormat {
    Text,
    Json,
    /// Drafts for the page « quoi de neuf ».
    Toml,
}

/// Reports the differences.
pub(super) fn run(
    session: &mut Session<'_>,
    common: &CommonArgs,
    request: &ChangesArgs,
) -> Result<Exit, Stop> {
    let project = Project::open(session, common, request.date, None)?;
    let id = project.asked(session, std::slice::from_ref(&request.territory))?.remove(0);
    let (before, day) = before(session, &project, &id, request.since.as_deref())?;
    // The site as it was on that day, dated texts included.
    let build_context = project.pipeline.build_context().clone();
    let then = Pipeline::new(
        Arc::new(before),
        BuildContext { date: day.unwrap_or(build_context.date), ..build_context },
    );
    let Some(found) = project.pipeline.changes(&then, &id) else {
        let title = session.say("usage-changes-unread", &[("name", Word::Text(&id))]);
        return Err(Stop::Usage { title, help: vec![session.say("usage-changes-unread.aide", &[])] });
    };
    let text = match request.format {
        ChangesFormat::Text => changes_text::text(&found, session.language),
        ChangesFormat::Json => json::pretty(&found),
        ChangesFormat::Toml => {
            changes_text::drafts(&found, project.pipeline.build_context().date, session.language)
        }
    };
    Ok(session.tell(&text, Exit::Fine))
}

/// The former project: of the last publication, of a day in the history of git, of a manifest, or a copy.
fn before(
    session: &Session<'_>,
    project: &Project,
    id: &str,
    since: Option<&str>,
) -> Result<(Snapshot, Option<Day>), Stop> {
    let state = project.root.join(".jalon");
    let Some(since) = since else {
        let stop = || {
            refused(session, "usage-changes-never", &[("name", Word::Text(id))], "usage-changes-never.aide")
        };
        return build_history::last_published(&state, id)
            .map(|past| (past.snapshot, Some(past.day)))
            .ok_or_else(stop);
    };
    if let Some(day) = Day::parse(since) {
        let then = history::on(&project.root, &day.to_string(), project.snapshot.as_ref());
        if let Some(snapshot) = then.map_err(|unknown| unknown_to_git(session, &unknown))? {
            return Ok((snapshot, Some(day)));
        }
        let words = [("day", Word::Text(since))];
        return Err(refused(session, "usage-changes-too-early", &words, "usage-changes-since.aide"));
    }
    let copy = session.around.folder.join(PathBuf::from(since));
    if project::is_root(&copy) {
        return Ok((project::snapshot(&copy)?, None));
    }
    let words = [("name", Word::Text(since))];
    let file = if copy.is_dir() { copy.join(manifest::NAME) } else { copy };
    let Some(listed) = manifest_at(&file) else {
        return Err(refused(session, "usage-changes-since", &words, "usage-changes-since.aide"));
    };
    let name = build_history::name(listed.iter().map(|(path, line)| (path.as_str(), line.digest)));
    match build_history::find(&state, id, name) {
        Some(past) => Ok((past.snapshot, Some(past.day))),
        None => Err(refused(session, "usage-changes-unknown", &words, "usage-changes-unknown.aide")),
    }
}

/// The files that the manifest of a built or a published site lists.
fn manifest_at(file: &Path) -> Option<BTreeMap<String, ListedFile>> {
    let path = SourcePath::parse(manifest::NAME)?;
    match project::single(&path, file).ok()? {
        SnapshotEntry::Text(text) => Some(RemoteManifest::parse(text.text.as_bytes())?.files),
        _ => None,
    }
}

fn refused(session: &Session<'_>, title: &str, words: &[(&str, Word<'_>)], help: &str) -> Stop {
    Stop::Usage { title: session.say(title, words), help: vec![session.say(help, words)] }
}

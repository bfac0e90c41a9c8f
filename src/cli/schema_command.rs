//! `jalon schema`: JSON Schemas of the project's files, for editors.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::common_args::CommonArgs;
use super::open_project::Project;
use super::session::{Exit, Session, Stop};
use super::today;
use crate::edition::BuildContext;
use crate::failure::Failure;
use crate::i18n::Word;
use crate::pipeline::Pipeline;
use crate::project;
use crate::project::write::keep;
use crate::report::messages::number;
use crate::schema;
use crate::schema::declared::Declarations;

#[derive(Args, Debug)]
pub(super) struct SchemaArgs {}

/// Where they are in a project; never committed, never published.
const FOLDER: &str = ".jalon/schemas";

/// Writes the schemas, with what the project declares.
pub(super) fn run(session: &mut Session<'_>, common: &CommonArgs, _: &SchemaArgs) -> Result<Exit, Stop> {
    let project = Project::open(session, common, None, None)?;
    let written = write(&project.root, &project.pipeline)?;
    let words = [("path", Word::Text(FOLDER)), ("n", number(written))];
    let mut lines = vec![session.say("schema-written", &words)];
    if project.pipeline.guide().is_none() {
        lines.push(session.say("schema-general", &[]));
    }
    lines.push(session.say("schema-next", &[]));
    Ok(session.tell_lines(&lines, Exit::Fine))
}

/// Writes the schemas of a project that was just begun.
pub(super) fn write_new(root: &Path) -> Result<(), Failure> {
    let build_context = BuildContext { date: today::or_today(None), base_address: None };
    write(root, &Pipeline::new(Arc::new(project::snapshot(root)?), build_context)).map(drop)
}

/// Brings the schemas that a project has up to what this program knows and what the project declares now; writes none that
/// is not there, and none while the guide cannot be read.
pub(super) fn refresh(root: &Path, pipeline: &Pipeline) -> Result<(), Failure> {
    let folder = folder(root);
    if !folder.is_dir() {
        return Ok(());
    }
    let Some(guide) = pipeline.guide() else { return Ok(()) };
    let local = Declarations { guide, territories: pipeline.levels() };
    let mut standing =
        schema::all(Some(&local)).into_iter().filter(|schema| folder.join(schema.file).is_file());
    standing.try_for_each(|schema| keep(&folder.join(schema.file), &schema.text()))
}

/// The same, of the project at `root` as it is now.
pub(super) fn refresh_at(root: &Path) -> Result<(), Failure> {
    if !folder(root).is_dir() {
        return Ok(());
    }
    let build_context = BuildContext { date: today::or_today(None), base_address: None };
    refresh(root, &Pipeline::new(Arc::new(project::snapshot(root)?), build_context))
}

fn folder(root: &Path) -> PathBuf {
    root.join(".jalon").join("schemas")
}

/// Writes the schemas of the project at `root`; tells how many.
fn write(root: &Path, pipeline: &Pipeline) -> Result<usize, Failure> {
    let local = pipeline.guide().map(|guide| Declarations { guide, territories: pipeline.levels() });
    let schemas = schema::all(local.as_ref());
    let folder = folder(root);
    for schema in &schemas {
        keep(&folder.join(schema.file), &schema.text())?;
    }
    Ok(schemas.len())
}

//! `jalon schema`: JSON Schemas of the project's files, for editors.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::arguments::Common;
use super::date;
use super::project::Project;
use super::session::{Exit, Session, Stop};
use crate::edition::Occasion;
use crate::failure::Failure;
use crate::i18n::Word;
use crate::pipeline::Press;
use crate::project;
use crate::project::write::keep;
use crate::schema::{self, local};

#[derive(Args, Debug)]
pub(super) struct Schema {}

/// Where they stand in a project; never committed, never published.
const FOLDER: &str = ".jalon/schemas";

/// Writes the schemas, with what the project declares.
pub(super) fn run(session: &mut Session<'_>, common: &Common, _: &Schema) -> Result<Exit, Stop> {
    let project = Project::open(session, common, None, None)?;
    let written = write(&project.root, &project.press)?;
    let words = [("path", Word::Text(FOLDER)), ("n", Word::Number(i64::try_from(written).unwrap_or(0)))];
    let mut lines = vec![session.say("schema-written", &words)];
    if project.press.guide().is_none() {
        lines.push(session.say("schema-general", &[]));
    }
    lines.push(session.say("schema-next", &[]));
    Ok(session.tell(&(lines.join("\n") + "\n"), Exit::Fine))
}

/// Writes the schemas of a project that was just begun.
pub(super) fn write_new(root: &Path) -> Result<(), Failure> {
    let occasion = Occasion { date: date::of(None), base_address: None };
    write(root, &Press::new(Arc::new(project::snapshot(root)?), occasion)).map(drop)
}

/// Brings the schemas that a project has up to what this program knows and what the project declares now; writes none that
/// is not there, and none while the guide cannot be read.
pub(super) fn refresh(root: &Path, press: &Press) -> Result<(), Failure> {
    let folder = folder(root);
    if !folder.is_dir() {
        return Ok(());
    }
    let Some(guide) = press.guide() else { return Ok(()) };
    let local = local::Project { guide, territories: press.levels() };
    let mut standing =
        schema::all(Some(&local)).into_iter().filter(|schema| folder.join(schema.file).is_file());
    standing.try_for_each(|schema| keep(&folder.join(schema.file), &schema.text()))
}

/// The same, of the project at `root` as it stands now.
pub(super) fn refresh_at(root: &Path) -> Result<(), Failure> {
    if !folder(root).is_dir() {
        return Ok(());
    }
    let occasion = Occasion { date: date::of(None), base_address: None };
    refresh(root, &Press::new(Arc::new(project::snapshot(root)?), occasion))
}

fn folder(root: &Path) -> PathBuf {
    root.join(".jalon").join("schemas")
}

/// Writes the schemas of the project at `root`; tells how many.
fn write(root: &Path, press: &Press) -> Result<usize, Failure> {
    let local = press.guide().map(|guide| local::Project { guide, territories: press.levels() });
    let schemas = schema::all(local.as_ref());
    let folder = folder(root);
    for schema in &schemas {
        keep(&folder.join(schema.file), &schema.text())?;
    }
    Ok(schemas.len())
}

//! `jalon import communes FILE --territoire ID`: what a table says of the communes of a territory, into its file; and such a
//! table, to be filled in.

use std::path::{Path, PathBuf};
use std::slice;
use std::sync::Arc;

use clap::Args;

use super::new_errors::new_errors;
use super::open_project::Project;
use super::reply;
use super::session::{Exit, Session, Stop};
use crate::analysis::diff::diff_lines;
use crate::edit::carry_out::{EditContext, carry_out};
use crate::edit::commune_cells::cell_text;
use crate::edit::commune_import::{CommuneImport, DifferingValue, plan};
use crate::edit::commune_sheet::{CommuneSheet, CommuneSheetFault, model, name_of, read};
use crate::edition::commune_data::CommuneData;
use crate::failure::{Doing, Failure};
use crate::fs;
use crate::guide::common_guide::Guide;
use crate::i18n::Word;
use crate::project;
use crate::project::write::{Outcome, is_being_edited, write};
use crate::report::messages::number;
use crate::spreadsheet;
use crate::territory::levels::Level;
use crate::text::text_change::TextChange;

/// So many lines are told of each kind.
const SHOWN: usize = 12;

#[derive(Args, Debug)]
pub(super) struct CommuneTableArgs {
    pub(super) file: Option<PathBuf>,
    #[arg(long)]
    territoire: Option<String>,
    #[arg(long, requires = "territoire", conflicts_with_all = ["file", "replace", "dry_run"])]
    modele: Option<PathBuf>,
    #[arg(long, requires = "file")]
    replace: bool,
    #[arg(long, requires = "file")]
    dry_run: bool,
    #[arg(long, short = 'y', requires = "file")]
    yes: bool,
}

impl CommuneTableArgs {
    /// Whether a table is meant, and not the list of the network.
    pub(super) fn is_given(&self) -> bool {
        self.file.is_some() || self.territoire.is_some()
    }
}

/// What is known of a territory and its communes.
struct TerritoryCommunes<'a> {
    guide: &'a Guide,
    level: &'a Arc<Level>,
    own: Vec<Arc<str>>,
    known: CommuneData,
}

/// Takes over what the table says, or writes the table, as the arguments ask.
pub(super) fn run(
    session: &mut Session<'_>,
    opened: &Project,
    request: &CommuneTableArgs,
) -> Result<Exit, Stop> {
    let Some(named) = &request.territoire else {
        return Err(session.misuse("usage-communes-territory", &[]));
    };
    let asked = opened.asked(session, slice::from_ref(named))?;
    let id = asked.first().expect("it is known");
    let (Some(guide), Some(edition)) = (opened.pipeline.guide(), opened.pipeline.edition(id)) else {
        return Ok(session.warn_of_problems(&opened.snapshot, opened.common_findings()));
    };
    let Some(level) = opened.pipeline.levels().level(id) else {
        return Ok(session.warn_of_problems(&opened.snapshot, opened.common_findings()));
    };
    let own =
        level.communes.iter().flat_map(|list| &list.value).map(|code| Arc::clone(&code.value)).collect();
    let known = edition.value.commune_data.clone();
    let territory = TerritoryCommunes { guide, level, own, known };
    if territory.own.is_empty() || guide.contract.commune_fields.is_empty() {
        let key =
            if territory.own.is_empty() { "communes-table-no-commune" } else { "communes-table-no-field" };
        return Err(session.misuse(key, &[("file", Word::Text(level.file.as_str()))]));
    }
    let here = session.around;
    match (&request.modele, &request.file) {
        (Some(to), _) => write_model(session, &territory, &here.folder.join(to)),
        (None, Some(from)) => take(session, opened, &territory, &here.folder.join(from), request),
        (None, None) => Err(session.misuse("usage-communes-table", &[("territory", Word::Text(id))])),
    }
}

/// Writes the table to be filled in.
fn write_model(
    session: &mut Session<'_>,
    territory: &TerritoryCommunes<'_>,
    to: &Path,
) -> Result<Exit, Stop> {
    let path = session.path(to);
    if to.exists() {
        return Err(session.misuse("communes-model-taken", &[("path", Word::Text(&path))]));
    }
    let rows = model(territory.guide, &territory.own, &territory.known);
    let words = [("path", Word::Text(&path)), ("n", number(rows.len() - 1))];
    let line = session.say("communes-model-written", &words);
    fs::create::file(to, &spreadsheet::table(rows.into_iter()))?;
    Ok(session.tell_lines(&[line], Exit::Fine))
}

/// Takes over what a table says: shows the change, asks, and writes it.
fn take(
    session: &mut Session<'_>,
    opened: &Project,
    territory: &TerritoryCommunes<'_>,
    from: &Path,
    request: &CommuneTableArgs,
) -> Result<Exit, Stop> {
    let path = session.path(from);
    let bytes = fs::read::bytes(from).map_err(Failure::of(Doing::Reading, from))?;
    let text = project::text_of(&bytes)
        .ok_or_else(|| session.misuse("communes-table-encoding", &[("path", Word::Text(&path))]))?;
    let sheet = match read(&text, territory.guide, &territory.own) {
        Ok(sheet) => sheet,
        Err(faults) => return Err(refused(session, &path, &faults)),
    };
    let import = plan(&territory.known, &sheet.cells, request.replace);
    let notes = notes(session, territory, &sheet, &import, request.replace);
    session.tell_lines(&notes, Exit::Fine);
    let context = EditContext {
        snapshot: &opened.snapshot,
        guide: territory.guide,
        territories: opened.pipeline.levels(),
        day: opened.pipeline.build_context().date,
    };
    let file = &territory.level.file;
    let changes = carry_out(context, file, &import.intentions).map_err(|refusal| {
        let (line, key) = refusal.facts();
        let words =
            [("file", Word::Text(file.as_str())), ("line", Word::Text(&line)), ("key", Word::Text(&key))];
        Stop::Usage { title: session.say(refusal.key(), &words), help: Vec::new() }
    })?;
    if changes.is_empty() {
        return Ok(Exit::Fine);
    }
    if let Some(findings) = new_errors(opened, &changes) {
        session.warn_of_problems(&opened.snapshot, findings);
        return Err(session.misuse("usage-survey-faulty", &[("path", Word::Text(&path))]));
    }
    let shown = |change: &TextChange| {
        let (before, after) = (change.before.as_deref(), change.after.as_deref());
        diff_lines(change.file.as_str(), before.unwrap_or_default(), after.unwrap_or_default())
    };
    session.tell(&format!("\n{}\n", changes.iter().map(shown).collect::<String>()), Exit::Fine);
    if request.dry_run {
        let line = session.say("communes-table-dry", &[]);
        return Ok(session.tell_lines(&[line], Exit::Fine));
    }
    if is_being_edited(&opened.root, file) {
        return Err(session.misuse("usage-import-meanwhile", &[("path", Word::Text(file.as_str()))]));
    }
    if !request.yes {
        if !reply::is_answered(session) {
            return Err(session.misuse("communes-table-nobody", &[]));
        }
        let question = session.say("fix-ask", &[("n", number(changes.len()))]);
        if !reply::agrees(session, &question) {
            return Ok(Exit::Fine);
        }
    }
    if let Outcome::ChangedMeanwhile(file) = write(&opened.root, &changes)? {
        return Err(session.misuse("usage-import-meanwhile", &[("path", Word::Text(file.as_str()))]));
    }
    let line = session.say("communes-table-written", &[("file", Word::Text(file.as_str()))]);
    Ok(session.tell_lines(&[line], Exit::Fine))
}

/// What cannot be read in the table, line by line.
fn refused(session: &Session<'_>, path: &str, faults: &[CommuneSheetFault]) -> Stop {
    let say = |fault: &CommuneSheetFault| {
        let line = fault.line.to_string();
        let facts = fault.facts.iter().map(|(name, fact)| (*name, Word::Text(fact)));
        let words: Vec<(&str, Word<'_>)> = [("line", Word::Text(&line))].into_iter().chain(facts).collect();
        session.say(fault.key, &words)
    };
    let mut help: Vec<String> = faults.iter().take(SHOWN).map(say).collect();
    if let Some(rest) = faults.len().checked_sub(SHOWN).filter(|rest| *rest > 0) {
        help.push(session.say("communes-table-more", &[("n", number(rest))]));
    }
    let words = [("path", Word::Text(path)), ("n", number(faults.len()))];
    Stop::Usage { title: session.say("communes-table-faults", &words), help }
}

/// What is told before anything is written.
fn notes(
    session: &Session<'_>,
    territory: &TerritoryCommunes<'_>,
    sheet: &CommuneSheet,
    import: &CommuneImport,
    replaces: bool,
) -> Vec<String> {
    let mut lines = Vec::new();
    for (column, near) in &sheet.unknown_columns {
        let words = [("column", Word::Text(column)), ("near", Word::Text(near.as_deref().unwrap_or("none")))];
        lines.push(session.say("communes-table-column", &words));
    }
    if !sheet.elsewhere.is_empty() {
        let names = sheet.elsewhere.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(", ");
        let words = [("n", number(sheet.elsewhere.len())), ("names", Word::Text(&names))];
        lines.push(session.say("communes-table-elsewhere", &words));
    }
    let key = if replaces { "communes-table-replaced" } else { "communes-table-kept" };
    let differing = |value: &DifferingValue| {
        let DifferingValue { cell, said, file } = value;
        let commune = name_of(territory.guide, &cell.insee);
        let label =
            territory.guide.contract.commune_field(&cell.field).map_or("", |field| field.label.as_str());
        let (said, given, line) = (cell_text(said), cell_text(&cell.value), cell.line.to_string());
        let words = [
            ("line", Word::Text(&line)),
            ("commune", Word::Text(&commune)),
            ("column", Word::Text(label)),
            ("said", Word::Text(&said)),
            ("given", Word::Text(&given)),
            ("file", Word::Text(file.as_str())),
        ];
        session.say(key, &words)
    };
    lines.extend(import.differing.iter().take(SHOWN).map(differing));
    if let Some(rest) = import.differing.len().checked_sub(SHOWN).filter(|rest| *rest > 0) {
        lines.push(session.say("communes-table-more", &[("n", number(rest))]));
    }
    if !import.differing.is_empty() && !replaces {
        lines.push(session.say("communes-table-replace", &[]));
    }
    let words = [("new", number(import.new)), ("same", number(import.same))];
    lines.push(session.say("communes-table-read", &words));
    lines
}

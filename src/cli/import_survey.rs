//! `jalon import qui-fait-quoi`: a survey that somebody filled in, into the files of its levels.

use std::collections::BTreeMap;
use std::path::Path;

use super::new_errors::new_errors;
use super::open_project::Project;
use super::session::{Exit, Session, Stop};
use crate::failure::{Doing, Failure};
use crate::fs::read;
use crate::i18n::Word;
use crate::project;
use crate::project::write::{Outcome, write};
use crate::report::messages::number;
use crate::scaffold::questionnaire::{self, SurveyMerge, SurveyRow};
use crate::spreadsheet;
use crate::text::path::SourcePath;
use crate::text::text_change::TextChange;

/// Writes what the survey `from` says into the files of the levels that it names: all of them, or none.
pub(super) fn run(session: &mut Session<'_>, project: &Project, from: &Path) -> Result<Exit, Stop> {
    let Some(guide) = project.pipeline.guide() else {
        return Ok(session.warn_of_problems(&project.snapshot, project.common_findings()));
    };
    let path = session.path(from);
    let bytes = read::bytes(from).map_err(Failure::of(Doing::Reading, from))?;
    let rows = project::text_of(&bytes)
        .and_then(|text| spreadsheet::rows(&text))
        .map(|rows| rows.into_iter().map(|row| row.cells).collect::<Vec<_>>())
        .ok_or_else(|| session.misuse("usage-survey-table", &[("path", Word::Text(&path))]))?;
    let missions: Vec<&str> = guide.contract.missions.iter().map(|mission| &*mission.id).collect();
    let rows = questionnaire::read(&rows, &missions).map_err(|fault| {
        let words = [
            ("path", Word::Text(&path)),
            ("line", Word::Text(&fault.line.to_string())),
            ("column", Word::Text(&fault.column)),
            ("value", Word::Text(&fault.value)),
        ];
        let key = if fault.value.is_empty() { "usage-survey-missing" } else { "usage-survey-cell" };
        session.misuse(key, &words)
    })?;
    let mut by_level: BTreeMap<&str, Vec<SurveyRow>> = BTreeMap::new();
    for row in &rows {
        by_level.entry(&row.level).or_default().push(row.clone());
    }
    let mut changes: Vec<TextChange> = Vec::new();
    let mut merges = Vec::new();
    for (level, rows) in by_level {
        let file = project.pipeline.levels().level(level).map(|level| level.file.clone());
        let file = file.ok_or_else(|| {
            session.misuse("usage-survey-level", &[("path", Word::Text(&path)), ("level", Word::Text(level))])
        })?;
        let source = project.snapshot.text(&file);
        let merge = questionnaire::merged(source.map_or("", |source| &source.text), &rows);
        changes.extend(TextChange::of(&file, source, &merge.text));
        merges.push((file, merge));
    }
    if let Some(findings) = new_errors(project, &changes) {
        session.warn_of_problems(&project.snapshot, findings);
        return Err(session.misuse("usage-survey-faulty", &[("path", Word::Text(&path))]));
    }
    if !changes.is_empty()
        && let Outcome::ChangedMeanwhile(file) = write(&project.root, &changes)?
    {
        return Err(session.misuse("usage-import-meanwhile", &[("path", Word::Text(file.as_str()))]));
    }
    let mut lines: Vec<String> =
        merges.iter().flat_map(|(file, merge)| summary(session, file, merge)).collect();
    if merges.is_empty() {
        lines.push(session.say("survey-empty", &[("path", Word::Text(&path))]));
    }
    Ok(session.tell_lines(&lines, Exit::Fine))
}

fn summary(session: &Session<'_>, file: &SourcePath, merge: &SurveyMerge) -> Vec<String> {
    let words = [
        ("path", Word::Text(file.as_str())),
        ("added", number(merge.added.len())),
        ("changed", number(merge.changed.len())),
    ];
    let by_hand = merge.by_hand.join(", ");
    let left = [("path", Word::Text(file.as_str())), ("names", Word::Text(&by_hand))];
    let left = (!merge.by_hand.is_empty()).then(|| session.say("survey-by-hand", &left));
    std::iter::once(session.say("survey-done", &words)).chain(left).collect()
}

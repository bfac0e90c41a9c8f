//! `jalon import qui-fait-quoi`: a survey that somebody filled in, into the files of its levels.

use std::collections::BTreeMap;
use std::path::Path;

use super::open_project::Project;
use super::session::{Exit, Session, Stop};
use crate::diagnostic::severity::Severity;
use crate::failure::{Doing, Failure};
use crate::fs::read;
use crate::i18n::Word;
use crate::project::write::{Outcome, write};
use crate::report::finding::Findings;
use crate::report::messages::number;
use crate::scaffold::questionnaire::{self, SurveyMerge, SurveyRow};
use crate::spreadsheet;
use crate::text::path::SourcePath;
use crate::text::snapshot::{Snapshot, SnapshotEntry};
use crate::text::text_change::TextChange;

/// Writes what the survey `from` says into the files of the levels that it names: all of them, or none.
pub(super) fn run(session: &mut Session<'_>, project: &Project, from: &Path) -> Result<Exit, Stop> {
    let Some(guide) = project.pipeline.guide() else {
        return Ok(session.warn_of_problems(&project.snapshot, project.common_findings()));
    };
    let path = session.path(from);
    let bytes = read::bytes(from).map_err(Failure::of(Doing::Reading, from))?;
    let rows = spreadsheet::rows(&bytes)
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
    let mut changes = Vec::new();
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
    if let Some(findings) = faults(project, &merges) {
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

/// The errors that the new texts would bring, and that were not there before.
fn faults(project: &Project, merges: &[(SourcePath, SurveyMerge)]) -> Option<Findings> {
    let entries = project.snapshot.iter().map(|(path, entry)| (path.clone(), entry.clone()));
    let mut entries: BTreeMap<SourcePath, SnapshotEntry> = entries.collect();
    for (file, merge) in merges {
        entries.insert(file.clone(), SnapshotEntry::of_text(file, &merge.text));
    }
    let after = project.pipeline.renewed(Snapshot::new(entries).into());
    let errors = |pipeline: &crate::pipeline::Pipeline| {
        let own = pipeline.territories().into_iter().flat_map(|id| pipeline.problems_of_files(&id));
        let all = pipeline.problems().iter().cloned().chain(own);
        all.filter(|problem| problem.severity == Severity::Error).collect::<Vec<_>>()
    };
    let before: Vec<_> =
        errors(&project.pipeline).iter().map(|problem| (problem.code, problem.facts.clone())).collect();
    let new =
        errors(&after).into_iter().filter(|problem| !before.contains(&(problem.code, problem.facts.clone())));
    let mut findings = Findings::default();
    let mut any = false;
    for problem in new {
        any = true;
        findings.add(&problem, None);
    }
    any.then_some(findings)
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

//! Reads `content/parcours/*.toml` and `content/questions.toml`: the paths of readers, and the questions that lead to them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::contract::Contract;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Checked, Diagnostic, Problems, Role};
use crate::markdown::condition;
use crate::record::declared_names::{DeclaredNames, listed};
use crate::record::question::{AnswerChoice, Question, QuestionKind};
use crate::record::read_data::prose;
use crate::record::read_id::{read_id, read_list};
use crate::record::read_source::text_at;
use crate::record::read_step::{read_link, read_step};
use crate::record::step::{INSTALLED, PathStep, SHARED};
use crate::table::fields::Fields;
use crate::table::parse::parse;
use crate::table::path_tables::{PATH, QUESTIONS};
use crate::text::path::SourcePath;
use crate::text::snapshot::{Snapshot, SourceText};
use crate::text::{Place, Placed};

/// The folder of the paths.
pub const FOLDER: &str = "content/parcours";

/// The file of the questions.
pub const FILE: &str = "content/questions.toml";

/// The steps of each path, in order of file; paths are types of project, [`INSTALLED`] and [`SHARED`].
pub type Paths = BTreeMap<Arc<str>, Vec<Arc<PathStep>>>;

/// The name of the path whose file `path` is.
pub fn path_name(path: &SourcePath) -> Option<&str> {
    let name = path.below(FOLDER)?.strip_suffix(".toml")?;
    (!name.contains('/')).then_some(name)
}

/// Reads every path. Reports one that is of no type of project, and, where there are any, the types without one.
pub(super) fn read_paths(
    snapshot: &Snapshot,
    contract: &Contract,
    declared: &DeclaredNames,
    problems: &mut Problems,
) -> Paths {
    let mut paths = Paths::new();
    let types = contract.types.iter().map(|kind| &*kind.id);
    let known: BTreeSet<&str> = types.chain([INSTALLED, SHARED]).collect();
    for (file, _) in snapshot.below(FOLDER) {
        let Some(name) = path_name(file) else { continue };
        if !known.contains(name) {
            let problem = Diagnostic::new(Code::UndeclaredType, Place::start_of(file.clone()));
            let problem = problem.with("known", listed(known.iter().copied()));
            problems.push(problem.with("id", name).suggest(nearest(name, known.iter().copied())));
            continue;
        }
        let Some(source) = text_at(snapshot, file, problems) else { continue };
        let steps = read_path(file, &source, name, declared);
        problems.extend(steps.problems);
        paths.insert(name.into(), steps.value);
    }
    for kind in contract.types.iter().filter(|kind| !paths.is_empty() && !paths.contains_key(&kind.id)) {
        problems.push(
            Diagnostic::new(Code::TypeWithoutPath, kind.place.clone())
                .with("id", &kind.id)
                .with("path", format!("{FOLDER}/{}.toml", kind.id)),
        );
    }
    check_names(&paths, problems);
    paths
}

fn read_path(
    file: &SourcePath,
    source: &SourceText,
    name: &str,
    declared: &DeclaredNames,
) -> Checked<Vec<Arc<PathStep>>> {
    let mut problems = Vec::new();
    let table = parse(file, &source.text, 0, &mut problems);
    let mut fields = Fields::new(&table, &PATH, &mut problems);
    let steps = read_list(&mut fields, "etape", |fields| {
        let step = read_step(fields, name, declared)?;
        if step.types.is_some() && name != SHARED {
            let place = fields.table().place_of("types").clone();
            fields.report(
                Diagnostic::new(Code::MisplacedKey, place)
                    .with("key", "types")
                    .with("table", format!("parcours/{name}.toml"))
                    .with("belongs", format!("parcours/{SHARED}.toml")),
            );
        }
        Some((Arc::clone(&step.id), Arc::new(step)))
    });
    fields.finish();
    Checked::new(steps, problems)
}

/// A step that types share is in all their paths: none of them has another of that name.
fn check_names(paths: &Paths, problems: &mut Problems) {
    let shared = || paths.get(SHARED).into_iter().flatten();
    for step in paths.iter().filter(|(path, _)| &***path != SHARED).flat_map(|(_, steps)| steps) {
        let same = shared().find(|other| other.name() == step.name() && other.is_for(step.path()));
        if let Some(first) = same.filter(|_| step.path() != INSTALLED) {
            problems.push(
                Diagnostic::new(Code::DuplicateId, step.place.clone())
                    .with("id", step.name())
                    .related(Role::First, first.place.clone()),
            );
        }
    }
}

/// Reads the questions, in the order in which they are asked.
pub(super) fn read_questions(
    file: &SourcePath,
    source: &SourceText,
    contract: &Contract,
) -> Checked<Vec<Question>> {
    let mut problems = Vec::new();
    let table = parse(file, &source.text, 0, &mut problems);
    let mut fields = Fields::new(&table, &QUESTIONS, &mut problems);
    let questions = read_list(&mut fields, "question", |fields| {
        let question = question(fields, contract)?;
        Some((Arc::clone(&question.id), question))
    });
    fields.finish();
    Checked::new(questions, problems)
}

fn question(fields: &mut Fields<'_, '_>, contract: &Contract) -> Option<Question> {
    let id = read_id(fields);
    let title = prose(fields, "titre");
    let kind = fields.choice("genre", &QuestionKind::ALL.map(|kind| (kind.word(), kind)));
    let condition = fields.located_text("si");
    let condition = condition.and_then(|source| condition::parse(&source, fields.problems()));
    let link = read_link(fields, "lien");
    let answers = read_list(fields, "reponse", |fields| {
        let answer = read_answer(fields, contract)?;
        Some((Arc::clone(&answer.id), answer))
    });
    Some(Question {
        id: id?.value,
        place: fields.place().clone(),
        title: title?,
        help: prose(fields, "aide"),
        link,
        kind: kind?.value,
        condition,
        answers,
    })
}

fn read_answer(fields: &mut Fields<'_, '_>, contract: &Contract) -> Option<AnswerChoice> {
    let id = read_id(fields);
    let title = prose(fields, "titre");
    let paths: Vec<Placed<Arc<str>>> =
        fields.list_of_text("parcours").map(|list| list.value).unwrap_or_default();
    let known: Vec<&str> = contract.types.iter().map(|kind| &*kind.id).chain([INSTALLED]).collect();
    for path in paths.iter().filter(|path| !known.contains(&&*path.value)) {
        let problem = Diagnostic::new(Code::UndeclaredType, path.place.clone()).with("id", &path.value);
        let problem = problem.with("known", listed(known.iter().copied()));
        fields.report(problem.suggest(nearest(&path.value, known.iter().copied())));
    }
    Some(AnswerChoice { id: id?.value, place: fields.place().clone(), title: title?, paths })
}

//! What changes of settings would do: what of them cannot be written, and what would be wrong with the sites afterwards.

use std::collections::BTreeMap;

use serde::Serialize;

use super::preview_visit::Visit;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::severity::Severity;
use crate::edit::intention::{EditIntention, EditPath};
use crate::edit::key_at::key_at;
use crate::edit::setting_input::read;
use crate::edit::setting_value::SettingValue;
use crate::edit::settings_form::SettingsForm;
use crate::pipeline::Pipeline;
use crate::report::messages::Messages;
use crate::text::text_change::TextChange;

/// What is wrong with a field, in the words of a form.
#[derive(Serialize)]
pub(super) struct FieldFault {
    /// The way to its key; empty for the form as a whole.
    pub(super) path: String,
    pub(super) severity: &'static str,
    pub(super) text: String,
}

/// The changes of a form as intentions, and what of them cannot be written.
pub(super) fn intentions(
    visit: &Visit<'_>,
    form: &SettingsForm,
    changes: &BTreeMap<String, SettingValue>,
) -> (Vec<EditIntention>, Vec<FieldFault>) {
    let (mut intentions, mut faults) = (Vec::new(), Vec::new());
    for (path, typed) in changes {
        let Some(field) = form.fields().find(|field| field.path == *path) else { continue };
        let at = EditPath::keys(path.splitn(2, '.'));
        match read(field, typed) {
            Ok(Some(value)) => intentions.push(EditIntention::Set { at, value }),
            Ok(None) => intentions.push(EditIntention::Clear { at }),
            Err(fault) => {
                faults.push(FieldFault {
                    path: path.clone(),
                    severity: "error",
                    text: visit.say(fault.key(), &[]),
                });
            }
        }
    }
    (intentions, faults)
}

/// What is wrong with sites after `changes` that was not before, and the pipeline that found it. Notices are told over the page.
pub(super) fn new_problems(visit: &Visit<'_>, changes: &[TextChange]) -> (Vec<Diagnostic>, Pipeline) {
    let before = &visit.revision.pipeline;
    let snapshot = TextChange::applied(&visit.revision.snapshot, changes);
    let after = before.renewed(snapshot.into());
    let mut known = BTreeMap::<_, usize>::new();
    let ids = after.changed_since(before);
    for problem in all_problems(before, &ids) {
        *known.entry(identity(&problem)).or_default() += 1;
    }
    let mut found = all_problems(&after, &ids);
    found.retain(|problem| match known.get_mut(&identity(problem)).filter(|count| **count > 0) {
        Some(count) => {
            *count -= 1;
            false
        }
        None => problem.severity != Severity::Notice,
    });
    (found, after)
}

/// The same, each beside the field that it is about.
pub(super) fn new_faults(
    visit: &Visit<'_>,
    form: &SettingsForm,
    typed: &BTreeMap<String, SettingValue>,
    changes: &[TextChange],
) -> Vec<FieldFault> {
    let (problems, after) = new_problems(visit, changes);
    let text = after.snapshot().text(&form.file).map(|source| source.text.to_string()).unwrap_or_default();
    let mut faults: Vec<FieldFault> = Vec::new();
    for problem in problems {
        let fault = fault(visit, (form, typed), &text, &problem);
        if !faults.iter().any(|other| other.path == fault.path && other.text == fault.text) {
            faults.push(fault);
        }
    }
    faults
}

/// A problem in the words of a form.
pub(super) fn worded(visit: &Visit<'_>, problem: &Diagnostic) -> String {
    match problem.code {
        Code::MissingValue | Code::MissingKey => visit.say("settings-fault-required", &[]),
        _ => Messages::of(visit.language()).problem(problem, ""),
    }
}

fn all_problems(pipeline: &Pipeline, ids: &[String]) -> Vec<Diagnostic> {
    let own = ids.iter().flat_map(|id| pipeline.problems_of(id));
    pipeline.problems().iter().cloned().chain(own).collect()
}

/// What a problem says, wherever it stands.
fn identity(problem: &Diagnostic) -> (Code, BTreeMap<&'static str, String>) {
    (problem.code, problem.facts.clone())
}

fn fault(
    visit: &Visit<'_>,
    (form, typed): (&SettingsForm, &BTreeMap<String, SettingValue>),
    text: &str,
    problem: &Diagnostic,
) -> FieldFault {
    let fact = |name: &str| problem.facts.get(name).cloned().unwrap_or_default();
    let path = match problem.code {
        // A value that is missing has no place of its own.
        Code::MissingValue => format!("valeurs.{}", fact("id")),
        Code::MissingKey => fact("key"),
        _ if problem.place.file == form.file => {
            key_at(&form.file, text, problem.place.start).unwrap_or_default()
        }
        _ => String::new(),
    };
    let field = form.field(&path).map(|field| field.path.clone()).or_else(|| cause(typed, problem));
    let severity = if problem.severity == Severity::Error { "error" } else { "warning" };
    let text = worded(visit, problem);
    FieldFault { path: field.unwrap_or_default(), severity, text }
}

/// The changed field that a problem without a place among the fields is about: the one whose value it names, or the only one.
fn cause(typed: &BTreeMap<String, SettingValue>, problem: &Diagnostic) -> Option<String> {
    let is_named = |value: &SettingValue| match value {
        SettingValue::One(text) => problem.facts.values().any(|fact| fact == text.trim()),
        SettingValue::Several(words) => {
            words.iter().any(|word| problem.facts.values().any(|fact| fact == word))
        }
    };
    let named = typed.iter().find(|(_, value)| is_named(value));
    let only = typed.iter().next().filter(|_| typed.len() == 1);
    named.or(only).map(|(path, _)| path.clone())
}

//! A target that somebody filled in as a form: checked as the command would, before it is written.

use std::collections::BTreeMap;
use std::path::Path;

use super::desk_answers;
use crate::cli::targets_file::FILE;
use crate::deploy::read_targets;
use crate::deploy::target::{PublishTarget, TERRITORY};
use crate::edit::edit_refusal::EditRefusal;
use crate::edit::new_value::NewValue;
use crate::edit::target_form::{with_new_target, with_target};
use crate::i18n::{Language, Word};
use crate::preview::publish_desk::{FilledTarget, UnsavedTarget};
use crate::project;
use crate::record::read_id::is_id;
use crate::report::messages::Messages;
use crate::report::refusal;
use crate::table::definition::IdShape;
use crate::text::path::SourcePath;
use crate::text::snapshot::{SnapshotEntry, SourceText};
use crate::text::text_change::TextChange;

/// The keys that the forms fill in, by the sort of target.
const KEYS: [(&str, &[&str]); 4] = [
    ("sftp", &["hote", "port", "compte", "dossier", "adresse"]),
    ("ftps", &["hote", "port", "compte", "dossier", "adresse"]),
    ("dossier", &["chemin", "adresse"]),
    ("zip", &["chemin", "adresse"]),
];

/// The change that declares or changes a target of the project at `root`; none where nothing changes.
pub(super) fn text_change(
    language: Language,
    root: &Path,
    form: &FilledTarget,
) -> Result<Option<TextChange>, UnsavedTarget> {
    let messages = Messages::of(language);
    let say = |key: &str| UnsavedTarget::Wrong(vec![messages.say(key, &[])]);
    let name = SourcePath::parse(FILE).expect("a plain name");
    let source = present_text(language, root, &name).map_err(UnsavedTarget::Wrong)?;
    let text = source.as_ref().map_or("", |source| &source.text);
    let Some((_, keys)) = KEYS.iter().find(|(sort, _)| *sort == form.sort) else {
        return Err(say("publish-page-sort"));
    };
    if form.fields.values().any(|text| text.contains(char::is_control)) {
        return Err(say("publish-page-control"));
    }
    if !is_id(&form.name, IdShape::Plain) {
        return Err(say("publish-page-name"));
    }
    let fields = fields(keys, form).ok_or_else(|| say("publish-page-port"))?;
    let after = if form.new {
        let mut given = vec![("type".to_owned(), NewValue::Text(form.sort.clone()))];
        given.extend(fields.into_iter().filter_map(|(key, value)| Some((key, value?))));
        if keys.contains(&"compte") {
            // Where the password comes from is the file's to say; the form knows one way.
            given.push(("mot_de_passe_demande".to_owned(), NewValue::Boolean(true)));
        }
        with_new_target(&name, text, &form.name, &given)
    } else {
        let present = read_targets::read(&name, text).value.remove(&form.name);
        let changed = changed(present.as_ref(), form, fields);
        let changed =
            changed.ok_or_else(|| UnsavedTarget::Meanwhile(messages.say("publish-page-meanwhile", &[])))?;
        with_target(&name, text, &form.name, &changed)
    };
    let after = after.map_err(|refusal| match refusal {
        EditRefusal::Taken(_) => say("publish-page-taken"),
        other => {
            let words = [("file", Word::Text(FILE)), ("line", Word::Text("")), ("key", Word::Text(""))];
            UnsavedTarget::Wrong(vec![messages.say(other.key(), &words)])
        }
    })?;
    let read = read_targets::read(&name, &after);
    if read.has_errors() {
        let before = read_targets::read(&name, text).problems;
        let worded = |problems: &[crate::diagnostic::Diagnostic]| -> Vec<String> {
            problems.iter().map(|problem| messages.problem(problem, "")).collect()
        };
        let known = worded(&before);
        let new: Vec<String> =
            worded(&read.problems).into_iter().filter(|text| !known.contains(text)).collect();
        return Err(if new.is_empty() { say("publish-page-mend-first") } else { UnsavedTarget::Wrong(new) });
    }
    let target = read.value.get(&form.name);
    if target.is_some_and(|target| {
        let address = target.address.as_deref();
        target.is_per_territory() && address.is_some_and(|address| !address.contains(TERRITORY))
    }) {
        return Err(say("publish-page-one-address"));
    }
    Ok(TextChange::between(&name, source.as_ref(), Some(&after)))
}

/// The file as it is; none where it is not there yet.
fn present_text(
    language: Language,
    root: &Path,
    name: &SourcePath,
) -> Result<Option<SourceText>, Vec<String>> {
    let file = root.join(FILE);
    if !file.exists() {
        return Ok(None);
    }
    match project::single(name, &file) {
        Ok(SnapshotEntry::Text(text)) => Ok(Some(text)),
        Ok(_) => Err(vec![Messages::of(language).say("publish-page-odd-file", &[])]),
        Err(failure) => Err(vec![refusal::failure(language, false, &failure)]),
    }
}

/// What somebody changed in the form since it was opened; none where somebody else changed the same since, or made another
/// sort of target of it. A target that cannot be read has no form: its own errors tell why it is not written.
fn changed(
    present: Option<&PublishTarget>,
    form: &FilledTarget,
    fields: Vec<(String, Option<NewValue>)>,
) -> Option<Vec<(String, Option<NewValue>)>> {
    let Some(present) = present else { return Some(fields) };
    if desk_answers::sort(&present.kind) != form.sort {
        return None;
    }
    let now = desk_answers::fields(present).unwrap_or_default();
    let now: BTreeMap<&str, &str> = now.iter().map(|(key, text)| (*key, text.as_str())).collect();
    let text = |all: &BTreeMap<String, String>, key: &str| {
        all.get(key).map_or_else(String::new, |text| text.trim().to_owned())
    };
    let mut changed = Vec::new();
    for (key, value) in fields {
        let (was, typed) = (text(&form.was, &key), text(&form.fields, &key));
        let now = now.get(&*key).map_or("", |text| text.trim());
        if typed == was || typed == now {
            continue;
        }
        if now != was {
            return None;
        }
        changed.push((key, value));
    }
    Some(changed)
}

/// What the form says of `keys`; none where the port is no number.
fn fields(keys: &[&str], form: &FilledTarget) -> Option<Vec<(String, Option<NewValue>)>> {
    let field = |key: &&str| {
        let typed = form.fields.get(*key).map_or("", |text| text.trim());
        let value = match *key {
            _ if typed.is_empty() => None,
            "port" => Some(NewValue::Integer(typed.parse().ok()?)),
            _ => Some(NewValue::Text(typed.to_owned())),
        };
        Some(((*key).to_owned(), value))
    };
    keys.iter().map(field).collect()
}

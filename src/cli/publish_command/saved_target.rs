//! A target that somebody filled in as a form: checked as the command would, before it is written.

use std::path::Path;

use super::publish_context::FILE;
use crate::deploy::read_targets;
use crate::edit::edit_refusal::EditRefusal;
use crate::edit::new_value::NewValue;
use crate::edit::target_form::{with_new_target, with_target};
use crate::i18n::{Language, Word};
use crate::preview::publish_desk::FilledTarget;
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

/// The change that declares or changes a target of the project at `root`; none where nothing changes. Or what is wrong.
pub(super) fn text_change(
    language: Language,
    root: &Path,
    form: &FilledTarget,
) -> Result<Option<TextChange>, Vec<String>> {
    let messages = Messages::of(language);
    let say = |key: &str| vec![messages.say(key, &[])];
    let name = SourcePath::parse(FILE).expect("a plain name");
    let source = present_text(language, root, &name)?;
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
        with_target(&name, text, &form.name, &fields)
    };
    let after = after.map_err(|refusal| match refusal {
        EditRefusal::Taken(_) => say("publish-page-taken"),
        other => {
            let words = [("file", Word::Text(FILE)), ("line", Word::Text("")), ("key", Word::Text(""))];
            vec![messages.say(other.key(), &words)]
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
        return Err(if new.is_empty() { say("publish-page-mend-first") } else { new });
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

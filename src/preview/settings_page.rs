//! « Réglages »: the settings of one level as a form, checked in memory before anything is written.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::assets;
use super::http::response::Response;
use super::preview_visit::Visit;
use super::settings_check::{FieldFault, intentions, new_faults};
use super::write_changes::{undo, written};
use crate::edit::carry_out::{EditContext, can_be_changed, carry_out};
use crate::edit::edit_refusal::EditRefusal;
use crate::edit::setting_value::{SettingKind, SettingValue};
use crate::edit::settings_form::{Setting, SettingsForm, name_of_level};
use crate::french::article::{self, Article};
use crate::i18n::Word;
use crate::territory::levels::LevelRank;
use crate::text::path::SourcePath;

#[derive(Serialize)]
struct FormAnswer<'a> {
    version: u64,
    level: &'a str,
    name: String,
    file: &'a str,
    /// Of the file that was read: a change is made to this text, or to none.
    seal: String,
    /// Whether changes are written for whoever asks.
    writable: bool,
    /// Why the file cannot be changed here, if it cannot.
    unreadable: Option<String>,
    spoken: Option<SpokenName>,
    levels: Vec<ListedLevel>,
    groups: Vec<ListedGroup<'a>>,
}

#[derive(Serialize)]
struct ListedLevel {
    id: String,
    name: String,
    site: bool,
}

#[derive(Serialize)]
struct ListedGroup<'a> {
    id: &'static str,
    title: String,
    fields: Vec<ListedField<'a>>,
}

#[derive(Serialize)]
struct ListedField<'a> {
    path: &'a str,
    kind: SettingKind,
    label: String,
    help: &'a str,
    required: bool,
    choices: Vec<ListedChoice<'a>>,
    value: Option<&'a SettingValue>,
    below: Option<&'a SettingValue>,
    from: Option<&'a str>,
}

#[derive(Serialize)]
struct ListedChoice<'a> {
    word: &'a str,
    name: &'a str,
    help: &'a str,
    pages: Option<usize>,
}

/// How texts speak of a territory.
#[derive(Serialize)]
struct SpokenName {
    of: String,
    to: String,
    within: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SettingsRequest {
    #[serde(default)]
    level: String,
    #[serde(default)]
    seal: String,
    #[serde(default)]
    changes: BTreeMap<String, SettingValue>,
    /// Only tells what the changes would do.
    #[serde(default)]
    check: bool,
    undo: Option<String>,
}

/// What a change would do, or why it is not made.
#[derive(Serialize)]
struct CheckAnswer {
    error: Option<String>,
    faults: Vec<FieldFault>,
    spoken: Option<SpokenName>,
}

/// The page.
pub(super) fn page(_: &Visit<'_>) -> Response {
    assets::settings_page()
}

/// The project as the current revision has it; none without a guide.
pub(super) fn context<'a>(visit: &'a Visit<'_>) -> Option<EditContext<'a>> {
    let revision = visit.revision;
    Some(EditContext {
        snapshot: &revision.snapshot,
        guide: revision.pipeline.guide()?,
        territories: revision.pipeline.levels(),
        day: revision.day,
    })
}

/// `GET reglages.json?niveau=…`: the form of a level; without one, of the first.
pub(super) fn form(visit: &Visit<'_>) -> Response {
    let Some(context) = context(visit) else {
        return Response::error(409, &visit.say("settings-no-guide", &[]));
    };
    let levels: Vec<ListedLevel> = context
        .territories
        .levels
        .values()
        .rev()
        .map(|level| ListedLevel {
            id: level.name.text.to_string(),
            name: name_of_level(level),
            site: level.name.rank == LevelRank::Territory,
        })
        .collect();
    let asked = visit.request.query_value("niveau");
    let Some(name) = asked.or_else(|| levels.iter().find(|level| level.site).map(|level| level.id.clone()))
    else {
        return Response::refusal(404);
    };
    let Some(form) = SettingsForm::of(context, &name) else { return Response::refusal(404) };
    let unreadable = can_be_changed(context, &form.file).err();
    let answer = FormAnswer {
        version: visit.revision.version,
        level: &form.level.text,
        name: context.territories.level(&name).map_or_else(String::new, |level| name_of_level(level)),
        file: form.file.as_str(),
        seal: file_digest(visit, &form.file),
        writable: visit.request.from_here,
        unreadable: unreadable.map(|refusal| refused(visit, &form.file, &refusal)),
        spoken: spoken(&form, &BTreeMap::new()),
        levels,
        groups: form.groups.iter().map(|group| listed(visit, group.id, &group.fields)).collect(),
    };
    Response::json(&answer)
}

/// `POST reglages`: checks changes, writes them, or takes them back.
pub(super) fn post_settings(visit: &Visit<'_>) -> Response {
    // Another machine writes nothing on this one.
    if !visit.request.from_here {
        return Response::error(403, &visit.say("settings-elsewhere", &[]));
    }
    let Ok(request) = serde_json::from_slice::<SettingsRequest>(&visit.request.body) else {
        return Response::refusal(400);
    };
    if let Some(number) = &request.undo {
        return undo(visit, number.parse().unwrap_or_default());
    }
    let Some(context) = context(visit) else {
        return Response::error(409, &visit.say("settings-no-guide", &[]));
    };
    let Some(form) = SettingsForm::of(context, &request.level) else { return Response::refusal(404) };
    if file_digest(visit, &form.file) != request.seal {
        return Response::error(409, &visit.say("settings-changed-meanwhile", &[]));
    }
    let spoken = spoken(&form, &request.changes);
    let (intentions, mut faults) = intentions(visit, &form, &request.changes);
    if faults.is_empty() {
        match carry_out(context, &form.file, &intentions) {
            Ok(changes) => {
                faults = new_faults(visit, &form, &request.changes, &changes);
                if !request.check && !faults.iter().any(|fault| fault.severity == "error") {
                    return written(visit, &changes);
                }
            }
            Err(refusal) => return Response::error(409, &refused(visit, &form.file, &refusal)),
        }
    }
    let answer = |error| CheckAnswer { error, faults, spoken };
    if request.check {
        return Response::json(&answer(None));
    }
    let mut response = Response::json(&answer(Some(visit.say("settings-not-written", &[]))));
    response.status = 422;
    response
}

/// Of a file that was read: a change is made to this text, or to none.
pub(super) fn file_digest(visit: &Visit<'_>, file: &SourcePath) -> String {
    visit.revision.snapshot.get(file).map_or_else(String::new, |entry| entry.digest().hex())
}

fn listed<'a>(visit: &Visit<'_>, id: &'static str, fields: &'a [Setting]) -> ListedGroup<'a> {
    let field = |field: &'a Setting| ListedField {
        path: &field.path,
        kind: field.kind,
        label: label(visit, field),
        help: &field.help,
        required: field.required,
        choices: field
            .choices
            .iter()
            .map(|choice| ListedChoice {
                word: &choice.word,
                name: &choice.name,
                help: &choice.help,
                pages: choice.pages,
            })
            .collect(),
        value: field.given.as_ref(),
        below: field.below.as_ref().map(|(value, _)| value),
        from: field.below.as_ref().map(|(_, from)| from.as_str()),
    };
    ListedGroup {
        id,
        title: visit.say(&format!("settings-group-{}", id.replace('_', "-")), &[]),
        fields: fields.iter().map(field).collect(),
    }
}

/// What people call a field: as the guide calls it, or as the program does.
fn label(visit: &Visit<'_>, field: &Setting) -> String {
    field.label.clone().unwrap_or_else(|| visit.say(&label_key(&field.path), &[]))
}

/// The message that names the field at `path`.
fn label_key(path: &str) -> String {
    format!("settings-field-{}", path.replace(['.', '_'], "-"))
}

/// The sentences that the name of a territory gives.
fn spoken(form: &SettingsForm, changes: &BTreeMap<String, SettingValue>) -> Option<SpokenName> {
    let given = |path: &str| {
        let field = form.fields().find(|field| field.path == path)?;
        match changes.get(path).or(field.given.as_ref()) {
            Some(SettingValue::One(text)) => Some(text.trim().to_owned()),
            _ => None,
        }
    };
    let name = given("nom").filter(|name| !name.is_empty() && form.level.rank == LevelRank::Territory)?;
    let article = Article::parse(&given("article").unwrap_or_default()).unwrap_or_default();
    let within = given("dans").filter(|text| !text.is_empty());
    Some(SpokenName {
        of: article::of(article, &name),
        to: article::to(article, &name),
        within: within.unwrap_or_else(|| article::within(article, &name)),
    })
}

/// Why a change cannot be made, in the words of a form.
pub(super) fn refused(visit: &Visit<'_>, file: &SourcePath, refusal: &EditRefusal) -> String {
    let (line, key) = refusal.facts();
    let words = [("file", Word::Text(file.as_str())), ("line", Word::Text(&line)), ("key", Word::Text(&key))];
    visit.say(refusal.key(), &words)
}

#[cfg(test)]
mod tests {
    use super::label_key;
    use crate::i18n::Language;
    use crate::i18n::program::program;
    use crate::table::definition::{TableDefinition, ValueType};
    use crate::table::level_tables::{SHARED_LEVEL, TERRITORY};

    /// The ways to all plain keys, tables of the guide's own names left out.
    fn paths(table: &'static TableDefinition, within: &str, found: &mut Vec<String>) {
        for key in table.keys() {
            match &key.value {
                ValueType::Table(inner) => paths(inner, &format!("{}.", key.name), found),
                ValueType::Tables(_) | ValueType::Map(_) | ValueType::NameMap(..) => {}
                _ => found.push(format!("{within}{}", key.name)),
            }
        }
    }

    #[test]
    fn every_key_of_a_level_has_its_words_in_both_languages() {
        let mut found = Vec::new();
        paths(&TERRITORY, "", &mut found);
        paths(&SHARED_LEVEL, "", &mut found);
        assert!(found.len() > 40);
        for language in Language::ALL {
            for path in &found {
                let key = label_key(path);
                assert!(program(language).say(&key, &[]).is_some(), "{language:?} lacks {key}");
            }
        }
    }
}

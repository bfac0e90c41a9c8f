//! Reads what a level sets: its plain keys, flags, values, types and communes.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::read_format::fits;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::guide::{Contract, Skill};
use crate::record::data::Scalar;
use crate::record::read_data::as_scalar;
use crate::record::read_entry::file;
use crate::record::read_id::is_insee;
use crate::record::read_known::check_declared;
use crate::record::read_text::LevelFile;
use crate::record::read_url::read_url;
use crate::table::Value;
use crate::table::fields::Fields;
use crate::table::kind::{self, Kind};
use crate::text::Placed;

/// Plain texts of the root of a territory.
const TEXTS: [&str; 12] = [
    "nom",
    "code",
    "nom_court",
    "article",
    "dans",
    "gentile",
    "slogan",
    "accompagnement",
    "adresse",
    "theme",
    "logo_alt",
    "image_alt",
];
const COLOURS: [&str; 2] = ["primaire", "accent"];
const NOTICES: [&str; 13] = [
    "editeur",
    "directeur",
    "hebergeur",
    "dpo",
    "accessibilite",
    "contact_accessibilite",
    "siren",
    "adresse",
    "hebergeur_contact",
    "accessibilite_le",
    "accessibilite_audit",
    "accessibilite_ecarts",
    "journaux",
];

/// Reads the plain keys: of the root, of `[couleurs]`, of `[mentions]`.
pub(super) fn scalars(
    fields: &mut Fields<'_, '_>,
    level: LevelFile<'_>,
    contract: &Contract,
) -> BTreeMap<Arc<str>, Placed<Scalar>> {
    let mut scalars = BTreeMap::new();
    for key in TEXTS {
        if fields.knows(key)
            && let Some(text) = if key == "adresse" { read_url(fields, key) } else { fields.text(key) }
        {
            check_text(fields, key, &text, contract);
            scalars.insert(key.into(), text.map(Scalar::Text));
        }
    }
    for key in ["logo", "image"] {
        if fields.knows(key)
            && let Some(picture) = file(fields, key, level)
        {
            // A picture that says something must say it to those who do not see it, or say that it says nothing.
            if key == "image" && !scalars.contains_key("image_alt") {
                fields.missing("image_alt", picture.place.clone());
            }
            scalars.insert(key.into(), picture.map(Scalar::Text));
        }
    }
    if fields.knows("demonstration")
        && let Some(flag) = fields.flag("demonstration")
    {
        scalars.insert("demonstration".into(), flag.map(Scalar::Boolean));
    }
    let groups: [(&str, &'static Kind, &[&str]); 2] =
        [("couleurs", &kind::COLOURS, &COLOURS), ("mentions", &kind::NOTICES_OF_LAW, &NOTICES)];
    for (group, kind, keys) in groups {
        let Some(table) = fields.sub_table(group) else { continue };
        let mut fields = fields.within(table, kind);
        for key in keys {
            if let Some(text) = fields.text(key) {
                scalars.insert(format!("{group}.{key}").into(), text.map(Scalar::Text));
            }
        }
        fields.finish();
    }
    scalars
}

fn check_text(fields: &mut Fields<'_, '_>, key: &str, text: &Placed<String>, contract: &Contract) {
    match key {
        "nom" if text.value.trim().is_empty() => fields.missing(key, text.place.clone()),
        "accompagnement" => {
            let declared: Vec<Arc<str>> =
                contract.supports.iter().map(|support| Arc::clone(&support.id)).collect();
            let id = Placed::new(Arc::from(&*text.value), text.place.clone());
            check_declared([&id], &declared, fields.problems());
        }
        "adresse" if text.value.is_empty() => {
            fields.invalid(key, &text.value, "https://…", text.place.clone(), None);
        }
        "article" if !["le", "la", "l'", "l’", "les", ""].contains(&text.value.trim()) => {
            fields.invalid(key, &text.value, "le | la | l' | les", text.place.clone(), None);
        }
        _ => {}
    }
}

/// Tells a name that nothing declares: where it belongs, if the root of the file knows it.
fn tell_undeclared(
    fields: &mut Fields<'_, '_>,
    key: &Placed<Arc<str>>,
    table: &str,
    code: Code,
    declared: &[&str],
) {
    let place = key.place.clone();
    fields.tell(if kind::TERRITORY.knows(&key.value) {
        Diagnostic::new(Code::MisplacedKey, place)
            .with("key", &key.value)
            .with("table", table)
            .with("belongs", kind::TERRITORY.name)
    } else {
        Diagnostic::new(code, place)
            .with("id", &key.value)
            .suggest(nearest(&key.value, declared.iter().copied()))
    });
}

/// Reads `drapeaux`.
pub(super) fn flags(fields: &mut Fields<'_, '_>, contract: &Contract) -> BTreeMap<Arc<str>, Placed<bool>> {
    let mut flags = BTreeMap::new();
    let Some(table) = fields.sub_table("drapeaux") else { return flags };
    let declared: Vec<&str> = contract.flags.iter().map(|flag| &*flag.id).collect();
    for entry in table.entries() {
        if !declared.contains(&&*entry.key.value) {
            tell_undeclared(fields, &entry.key, "drapeaux", Code::UndeclaredFlag, &declared);
        } else if let Value::Boolean(flag) = entry.value.value {
            flags.insert(Arc::clone(&entry.key.value), Placed::new(flag, entry.value.place.clone()));
        } else {
            fields.wrong_type(&entry.key.value, "boolean", &entry.value);
        }
    }
    flags
}

/// Reads `[valeurs]`.
pub(super) fn values(fields: &mut Fields<'_, '_>, contract: &Contract) -> BTreeMap<Arc<str>, Placed<Scalar>> {
    let mut values = BTreeMap::new();
    let Some(table) = fields.sub_table("valeurs") else { return values };
    let declared: Vec<&str> = contract.values.iter().map(|value| &*value.id).collect();
    for entry in table.entries() {
        let key = &entry.key.value;
        let Some(declaration) = contract.values.iter().find(|declared| declared.id == *key) else {
            tell_undeclared(fields, &entry.key, "[valeurs]", Code::UndeclaredValue, &declared);
            continue;
        };
        let Some(value) = as_scalar(&entry.value.value) else {
            fields.wrong_type(key, "string", &entry.value);
            continue;
        };
        let place = entry.value.place.clone();
        // An empty one counts as not given, of whatever type: a new territory begins with them.
        let is_empty = matches!(&value, Scalar::Text(text) if text.trim().is_empty());
        if !is_empty && !fits(&value, declaration.kind) {
            fields.tell(
                Diagnostic::new(Code::ValueFormat, place.clone())
                    .with("id", key)
                    .with("kind", declaration.kind.word())
                    .with("value", &value),
            );
        }
        values.insert(Arc::clone(key), Placed::new(value, place));
    }
    values
}

/// Reads `types`.
pub(super) fn types(
    fields: &mut Fields<'_, '_>,
    level: LevelFile<'_>,
) -> Option<Placed<Vec<Placed<Arc<str>>>>> {
    let types = fields.list_of_text("types")?;
    check_declared(&types.value, &level.known.types, fields.problems());
    Some(types)
}

/// Reads `communes`.
pub(super) fn communes(fields: &mut Fields<'_, '_>) -> Option<Placed<Vec<Placed<Arc<str>>>>> {
    if !fields.knows("communes") {
        return None;
    }
    let communes = fields.list_of_text("communes")?;
    for code in communes.value.iter().filter(|code| !is_insee(&code.value)) {
        fields.invalid("communes", &code.value, "24001", code.place.clone(), None);
    }
    Some(communes)
}

/// Reads `[competences]`.
pub(super) fn skills(fields: &mut Fields<'_, '_>) -> BTreeMap<Arc<str>, Placed<u8>> {
    let mut skills = BTreeMap::new();
    if !fields.knows("competences") {
        return skills;
    }
    let Some(table) = fields.sub_table("competences") else { return skills };
    for entry in table.entries() {
        let key = &entry.key.value;
        let Value::Integer(written) = entry.value.value else {
            fields.wrong_type(key, "integer", &entry.value);
            continue;
        };
        let level = u8::try_from(written).ok().filter(|level| *level <= Skill::HIGHEST);
        if let Some(level) = level {
            skills.insert(Arc::clone(key), Placed::new(level, entry.key.place.clone()));
        } else {
            let (allowed, place) = (format!("0..{}", Skill::HIGHEST), entry.value.place.clone());
            fields.invalid(key, &written.to_string(), &allowed, place, None);
        }
    }
    skills
}

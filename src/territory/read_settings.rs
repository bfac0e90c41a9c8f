//! Reads what a level sets: its plain keys, flags, values, types and communes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::levels::Technician;
use super::read_format::fits;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::Proposals;
use crate::diagnostic::{Diagnostic, Role};
use crate::french::article::{self, Article};
use crate::guide::contract::{Contract, Skill, ValueDeclaration};
use crate::record::data::Scalar;
use crate::record::declared_names::check_declared;
use crate::record::read_data::as_scalar;
use crate::record::read_entry::file;
use crate::record::read_text::LevelFile;
use crate::record::read_url::read_url;
use crate::record::retired::RetiredKind;
use crate::table::definition::{TableDefinition, ValueType};
use crate::table::fields::Fields;
use crate::table::level_tables::TERRITORY;
use crate::table::quoted::basic;
use crate::table::value::Value;
use crate::text::{Place, Placed};

/// Reads the plain keys: of the root, of `[couleurs]`, of `[mentions]`.
pub(super) fn scalars(
    fields: &mut Fields<'_, '_>,
    level: LevelFile<'_>,
    contract: &Contract,
) -> BTreeMap<Arc<str>, Placed<Scalar>> {
    let mut scalars: BTreeMap<Arc<str>, Placed<Scalar>> = BTreeMap::new();
    for key in fields.definition().keys() {
        let scalar = match &key.value {
            ValueType::Text | ValueType::Choice(_) | ValueType::Name(_) => fields.text(key.name),
            ValueType::Url => read_url(fields, key.name),
            ValueType::File => file(fields, key.name, level),
            ValueType::Boolean => {
                let flag = fields.flag(key.name);
                scalars.extend(flag.map(|flag| (key.name.into(), flag.map(Scalar::Boolean))));
                None
            }
            ValueType::Table(group) if is_of_texts(group) => {
                let Some(table) = fields.sub_table(key.name) else { continue };
                let mut fields = fields.within(table, group);
                for inner in group.keys() {
                    if let Some(text) = fields.text(inner.name) {
                        scalars.insert(format!("{}.{}", key.name, inner.name).into(), text.map(Scalar::Text));
                    }
                }
                fields.finish();
                None
            }
            _ => None,
        };
        if let Some(text) = scalar {
            check_text(fields, key.name, &text, contract);
            scalars.insert(key.name.into(), text.map(Scalar::Text));
        }
    }
    // Texts speak of territories; the name of a shared level only is in lists.
    let is_spoken_of = fields.definition().name == TERRITORY.name;
    let has_article =
        scalars.get("article").is_some_and(|article| !article.value.to_string().trim().is_empty());
    if let Some(name) =
        scalars.get("nom").filter(|_| is_spoken_of && !has_article && !scalars.contains_key("dans"))
    {
        check_name(fields, name);
    }
    // A picture that says something must say it to those who do not see it, or say that it says nothing.
    if let Some(image) = scalars.get("image")
        && !scalars.contains_key("image_alt")
    {
        fields.missing("image_alt", image.place.clone());
    }
    scalars
}

fn is_of_texts(table: &TableDefinition) -> bool {
    table.keys().all(|key| matches!(key.value, ValueType::Text))
}

/// Tells which phrases a name gives that lacks its article.
fn check_name(fields: &mut Fields<'_, '_>, name: &Placed<Scalar>) {
    let Scalar::Text(text) = &name.value else { return };
    let Some((article, rest)) = article::guess(text) else { return };
    let written = article.before().trim_end().replace('’', "'");
    let right = if rest.len() == text.len() {
        format!("article = {}", basic(&written))
    } else {
        format!("nom = {}, article = {}", basic(rest), basic(&written))
    };
    fields.report(
        Diagnostic::new(Code::NameWithoutArticle, name.place.clone())
            .with("of", article::of(Article::None, text))
            .with("to", article::to(Article::None, text))
            .with("in", article::within(Article::None, text))
            .suggest(Some(right)),
    );
}

fn check_text(fields: &mut Fields<'_, '_>, key: &str, text: &Placed<String>, contract: &Contract) {
    match key {
        "nom" if text.value.trim().is_empty() => fields.missing(key, text.place.clone()),
        "accompagnement" => {
            let declared: BTreeSet<Arc<str>> =
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

/// Reports a name that the guide does not declare; says where it belongs if the root of the file has it.
fn report_undeclared(
    fields: &mut Fields<'_, '_>,
    key: &Placed<Arc<str>>,
    table: &str,
    code: Code,
    (proposals, declared): (&Proposals, &BTreeSet<&str>),
) {
    let place = key.place.clone();
    fields.report(if TERRITORY.has(&key.value) {
        Diagnostic::new(Code::MisplacedKey, place)
            .with("key", &key.value)
            .with("table", table)
            .with("belongs", TERRITORY.name)
    } else {
        Diagnostic::new(code, place)
            .with("id", &key.value)
            .suggest(proposals.nearest(&key.value, declared.iter().copied()))
    });
}

/// Reads `drapeaux`.
pub(super) fn flags(fields: &mut Fields<'_, '_>, contract: &Contract) -> BTreeMap<Arc<str>, Placed<Scalar>> {
    let mut flags = BTreeMap::new();
    let declared: BTreeSet<&str> = contract.flags.iter().map(|flag| &*flag.id).collect();
    let proposals = Proposals::default();
    for entry in fields.entries_of("drapeaux") {
        let (key, is_former) = current(fields, RetiredKind::Flag, &entry.key, contract);
        let place = &entry.value.place;
        let Some(flag) = contract.flag(&key) else {
            let known = (&proposals, &declared);
            report_undeclared(fields, &entry.key, "drapeaux", Code::UndeclaredFlag, known);
            continue;
        };
        let answers: Vec<&str> = flag.answers.iter().map(|answer| &**answer).collect();
        let answer = match (&entry.value.value, &answers[..]) {
            (Value::Boolean(yes), []) => Scalar::Boolean(*yes),
            (Value::Text(word), answers) if answers.contains(&&**word) => Scalar::Text(word.clone()),
            (Value::Text(word), [_, ..]) => {
                fields.unknown_word(&key, &Placed::new(word.clone(), place.clone()), &answers);
                continue;
            }
            (Value::Boolean(yes), _) => {
                fields.invalid(&key, &yes.to_string(), &answers.join(" | "), place.clone(), None);
                continue;
            }
            _ => {
                fields.wrong_type_in("drapeaux", entry);
                continue;
            }
        };
        give(&mut flags, key, is_former, Placed::new(answer, place.clone()));
    }
    flags
}

/// The name of today of a key, and whether it is written by a former one; what is reported of names that are given up.
fn current(
    fields: &mut Fields<'_, '_>,
    kind: RetiredKind,
    key: &Placed<Arc<str>>,
    contract: &Contract,
) -> (Arc<str>, bool) {
    if let Some(problem) = contract.retired.problem(kind, &key.value, &key.place) {
        fields.report(problem);
    }
    let now = contract.retired.now(kind, &key.value);
    (Arc::clone(now), *now != key.value)
}

/// Notes what is given under the name `key`: what is given under a former name counts where nothing else is.
fn give<T>(given: &mut BTreeMap<Arc<str>, T>, key: Arc<str>, is_former: bool, value: T) {
    if is_former {
        given.entry(key).or_insert(value);
    } else {
        given.insert(key, value);
    }
}

/// Reads `[valeurs]`.
pub(super) fn values(fields: &mut Fields<'_, '_>, contract: &Contract) -> BTreeMap<Arc<str>, Placed<Scalar>> {
    let mut values = BTreeMap::new();
    let declarations: BTreeMap<&str, &ValueDeclaration> =
        contract.values.iter().map(|value| (&*value.id, value)).collect();
    let declared = declarations.keys().copied().collect();
    let proposals = Proposals::default();
    for entry in fields.entries_of("valeurs") {
        let (key, is_former) = current(fields, RetiredKind::Value, &entry.key, contract);
        let Some(declaration) = declarations.get(&*key) else {
            let known = (&proposals, &declared);
            report_undeclared(fields, &entry.key, "[valeurs]", Code::UndeclaredValue, known);
            continue;
        };
        let Some(value) = as_scalar(&entry.value.value) else {
            fields.wrong_type_in("valeurs", entry);
            continue;
        };
        let place = entry.value.place.clone();
        // An empty one counts as not given, of whatever type: a new territory begins with them.
        let is_empty = matches!(&value, Scalar::Text(text) if text.trim().is_empty());
        if !is_empty && !fits(&value, declaration.kind) {
            fields.report(
                Diagnostic::new(Code::ValueFormat, place.clone())
                    .with("id", &key)
                    .with("kind", declaration.kind.word())
                    .with("value", &value),
            );
        }
        give(&mut values, key, is_former, Placed::new(value, place));
    }
    values
}

/// Reads `types`.
pub(super) fn types(
    fields: &mut Fields<'_, '_>,
    level: LevelFile<'_>,
) -> Option<Placed<Vec<Placed<Arc<str>>>>> {
    let mut types = fields.list_of_text("types")?;
    level.declared.settle_types(&mut types.value, fields.problems());
    Some(types)
}

/// Reads `[competences]`.
pub(super) fn skills(fields: &mut Fields<'_, '_>) -> BTreeMap<Arc<str>, Placed<u8>> {
    let mut skills = BTreeMap::new();
    if !fields.knows("competences") {
        return skills;
    }
    for entry in fields.entries_of("competences") {
        let key = &entry.key.value;
        let Value::Integer(written) = entry.value.value else {
            fields.wrong_type_in("competences", entry);
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

/// Reads `[[techniciens]]`.
pub(super) fn technicians(fields: &mut Fields<'_, '_>) -> Vec<Technician> {
    if !fields.knows("techniciens") {
        return Vec::new();
    }
    let mut seen: BTreeMap<Arc<str>, Place> = BTreeMap::new();
    fields.list("techniciens", |fields| {
        let skills = skills(fields);
        let initials = fields.text("initiales")?.map(Arc::<str>::from);
        // A name would be personal data that nobody needs here.
        let is_short = (1..=4).contains(&initials.value.chars().count());
        if !is_short || !initials.value.chars().all(|letter| letter.is_uppercase() || letter.is_ascii_digit())
        {
            fields.invalid("initiales", &initials.value, "MB, JPD, MB2", initials.place.clone(), None);
            return None;
        }
        if let Some(first) = seen.insert(Arc::clone(&initials.value), initials.place.clone()) {
            let twice = Diagnostic::new(Code::DuplicateId, initials.place.clone());
            fields.problems().push(twice.with("id", &initials.value).related(Role::First, first));
            return None;
        }
        Some(Technician { initials, skills })
    })
}

//! Reads what a level sets: its plain keys, flags, values, types and communes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::levels::Technician;
use super::read_format::misfit;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::Proposals;
use crate::diagnostic::{Diagnostic, Role};
use crate::french::article::{self, Article};
use crate::french::fold;
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
use crate::table::unknown_keys::misplaced;
use crate::table::value::{Table, TableEntry, Value};
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
                fields.finish_knowing(|key| declared_group(contract, key));
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

/// The group of a territory's file in which a name that the guide declares is given.
pub(super) fn declared_group(contract: &Contract, name: &str) -> Option<&'static str> {
    if contract.flags.iter().any(|flag| *flag.id == *name) {
        return Some("[drapeaux]");
    }
    contract.value_positions.contains_key(name).then_some("[valeurs]")
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
            fields.invalid(key, &text.value, ("web", "https://…"), text.place.clone(), None);
        }
        "article" if !["le", "la", "l'", "l’", "les", ""].contains(&text.value.trim()) => {
            let meant = meant_article(&text.value);
            fields.invalid(key, &text.value, ("article", "le, la, l', les"), text.place.clone(), meant);
        }
        _ => {}
    }
}

/// The article that an author wrote with a capital, or as the texts say it.
fn meant_article(written: &str) -> Option<&'static str> {
    match fold(written.trim()).as_str() {
        "le" | "du" | "au" => Some("le"),
        "la" | "de la" | "a la" => Some("la"),
        "l'" | "l" | "de l'" | "a l'" => Some("l'"),
        "les" | "des" | "aux" => Some("les"),
        "aucun" | "sans" | "non" | "de" | "a" => Some(""),
        _ => None,
    }
}

/// Reports a name that the guide does not declare; says where it belongs if another group of the file has it.
fn report_undeclared(
    fields: &mut Fields<'_, '_>,
    entry: &TableEntry,
    (group, within): (&Table, &str),
    code: Code,
    (contract, proposals, declared): (&Contract, &Proposals, &BTreeMap<&str, &str>),
) {
    let key = &entry.key;
    // A key with an accent, or on a line that could not be read, is told where the file is parsed.
    if !key.value.is_ascii() || matches!(entry.value.value, Value::Unparsed) {
        return;
    }
    let other = declared_group(contract, &key.value);
    let of_root = TERRITORY.has(&key.value).then_some(TERRITORY.name);
    let of_group = || {
        let groups = TERRITORY.keys().filter_map(|key| match key.value {
            ValueType::Table(group) => Some(group),
            _ => None,
        });
        groups.into_iter().find(|group| group.has(&key.value)).map(|group| group.name)
    };
    let near = proposals.nearest_by_text(&key.value, declared.iter().map(|(id, label)| (*id, *label)));
    let belongs = other.or(of_root).or_else(|| of_group().filter(|_| near.is_none()));
    let problem = if let Some(belongs) = belongs {
        misplaced(group, key, within, &[belongs])
    } else {
        let right = prefixed_line(entry, declared).or_else(|| near.map(str::to_owned));
        Diagnostic::new(code, key.place.clone()).with("id", &key.value).suggest(right)
    };
    fields.report(problem);
}

/// `v.telephone = "…"`, as texts name it, written as this group names it.
fn prefixed_line(entry: &TableEntry, declared: &BTreeMap<&str, &str>) -> Option<String> {
    let Value::Table(inner) = &entry.value.value else { return None };
    let [only] = inner.entries() else { return None };
    let Value::Text(text) = &only.value.value else { return None };
    (*entry.key.value == *"v" && declared.contains_key(&*only.key.value))
        .then(|| format!("{} = {}", only.key.value, basic(text)))
}

/// Reads `drapeaux`.
pub(super) fn flags(fields: &mut Fields<'_, '_>, contract: &Contract) -> BTreeMap<Arc<str>, Placed<Scalar>> {
    let mut flags = BTreeMap::new();
    let declared: BTreeMap<&str, &str> =
        contract.flags.iter().map(|flag| (&*flag.id, &*flag.label)).collect();
    let proposals = Proposals::default();
    let Some(group) = fields.sub_table("drapeaux") else { return flags };
    for entry in group.entries() {
        let (key, is_former) = current(fields, RetiredKind::Flag, &entry.key, contract);
        let place = &entry.value.place;
        let Some(flag) = contract.flag(&key) else {
            let known = (contract, &proposals, &declared);
            report_undeclared(fields, entry, (group, "[drapeaux]"), Code::UndeclaredFlag, known);
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
                let words = ("words", &*answers.join(", "));
                fields.invalid(&key, &yes.to_string(), words, place.clone(), None);
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
    let declared = contract.values.iter().map(|value| (&*value.id, &*value.label)).collect();
    let proposals = Proposals::default();
    let Some(group) = fields.sub_table("valeurs") else { return values };
    for entry in group.entries() {
        let (key, is_former) = current(fields, RetiredKind::Value, &entry.key, contract);
        let Some(declaration) = declarations.get(&*key) else {
            let known = (contract, &proposals, &declared);
            report_undeclared(fields, entry, (group, "[valeurs]"), Code::UndeclaredValue, known);
            continue;
        };
        let Some(value) = as_scalar(&entry.value.value) else {
            fields.wrong_type_in("valeurs", entry);
            continue;
        };
        // A new territory begins with empty ones.
        let value = Placed::new(value, entry.value.place.clone());
        if let Some(problem) = misfit(&key, &value, declaration.kind) {
            fields.report(problem);
        }
        give(&mut values, key, is_former, value);
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
            fields.outside(key, written, (0, Skill::HIGHEST.into()), entry.value.place.clone());
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
            fields.invalid(
                "initiales",
                &initials.value,
                ("example", "MB, JPD, MB2"),
                initials.place.clone(),
                None,
            );
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

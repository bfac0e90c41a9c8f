//! Reads `content/guide.toml`: what the guide declares.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::common_guide::Page;
use super::contract::{
    Chapter, CommuneField, Contract, Declared, FlagDeclaration, Mission, Owner, ProjectType, Replacement,
    TaxScale, ValueDeclaration,
};
use super::read_retired::retire;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Checked, Diagnostic, Problems};
use crate::french::typography;
use crate::markdown::condition;
use crate::record::data::ValueKind;
use crate::record::declared_names::DeclaredNames;
use crate::record::page_id::PageId;
use crate::record::read_data::prose;
use crate::record::read_id::{Once, check_id, read_id};
use crate::record::read_target::read_page_id;
use crate::record::retired::RetiredKind;
use crate::table::definition::IdShape;
use crate::table::fields::Fields;
use crate::table::guide_tables::{GUIDE, TAX_SCALE};
use crate::table::parse::parse;
use crate::table::value::Value;
use crate::text::path::SourcePath;
use crate::text::snapshot::SourceText;
use crate::text::{Place, Placed};

/// The contract's file.
pub const FILE: &str = "content/guide.toml";

/// Reads the contract; a pure function of its text.
pub fn read_contract(file: &SourcePath, source: &SourceText) -> Checked<Contract> {
    let mut problems = Vec::new();
    let table = parse(file, &source.text, 0, &mut problems);
    let mut fields = Fields::new(&table, &GUIDE, &mut problems);
    let text = |fields: &mut Fields<'_, '_>, key: &str| fields.text(key).map(|text| text.value);
    let mut types = list(&mut fields, "type", project_type);
    let mut values = list(&mut fields, "valeur", value);
    let mut flags = list(&mut fields, "drapeau", flag);
    let footer = fields.list_of_text("pied_de_page").map(|list| list.value).unwrap_or_default();
    let footer = footer.into_iter();
    let footer =
        footer.filter_map(|page| page_named(&mut fields, "pied_de_page", &page.value, page.place)).collect();
    let retired = Arc::new(retire(&mut fields, (&mut types, &mut values, &mut flags)));
    let contract = Contract {
        project: fields
            .text("projet")
            .map(|name| name.value.trim().to_owned())
            .filter(|name| !name.is_empty()),
        title: required(&mut fields, "titre"),
        subtitle: prose(&mut fields, "sous_titre"),
        network: prose(&mut fields, "reseau").unwrap_or_default(),
        language: text(&mut fields, "langue").unwrap_or_else(|| "fr".to_owned()),
        licence: text(&mut fields, "licence"),
        footer,
        chapters: list(&mut fields, "chapitre", chapter),
        type_positions: positions(
            types.iter().map(|declared| &declared.id),
            retired.replaced(RetiredKind::ProjectType),
        ),
        types,
        profiles: list(&mut fields, "profil", profile),
        flag_positions: positions(
            flags.iter().map(|declared| &declared.id),
            retired.replaced(RetiredKind::Flag),
        ),
        flags,
        supports: list(&mut fields, "accompagnement", support),
        missions: list(&mut fields, "mission", mission),
        value_positions: positions(
            values.iter().map(|declared| &declared.id),
            retired.replaced(RetiredKind::Value),
        ),
        values,
        retired,
        commune_fields: list(&mut fields, "donnee_commune", commune_field),
        owners: list(&mut fields, "responsable", owner),
        tax_scale: tax_scale(&mut fields),
        replacements: fields.list("remplacement", replacement),
        watches_additions: fields.flag("suivre_les_ajouts").is_none_or(|flag| flag.value),
        place: Place::start_of(file.clone()),
    };
    fields.finish();
    Checked::new(contract, problems)
}

/// Where each id is in its list; a former name, where the one is that it stands for.
fn positions<'i>(
    ids: impl Iterator<Item = &'i Arc<str>>,
    replaced: impl Iterator<Item = (&'i Arc<str>, &'i Arc<str>)>,
) -> BTreeMap<Arc<str>, usize> {
    let mut positions: BTreeMap<Arc<str>, usize> =
        ids.enumerate().map(|(at, id)| (Arc::clone(id), at)).collect();
    for (former, now) in replaced {
        if let Some(at) = positions.get(now).copied() {
            positions.entry(Arc::clone(former)).or_insert(at);
        }
    }
    positions
}

/// What records and texts may name.
pub fn declared_names(contract: &Contract) -> DeclaredNames {
    DeclaredNames {
        types: contract.types.iter().map(|declared| Arc::clone(&declared.id)).collect(),
        profiles: contract.profiles.iter().map(|declared| Arc::clone(&declared.id)).collect(),
        missions: contract.missions.iter().map(|declared| Arc::clone(&declared.id)).collect(),
        chapters: contract.chapters.iter().map(|declared| Arc::clone(&declared.id)).collect(),
        owners: contract.owners.iter().map(|declared| Arc::clone(&declared.id)).collect(),
        retired: Arc::clone(&contract.retired),
    }
}

/// Reads the tables under `key`, except those without an id or with one already seen.
fn list<T>(
    fields: &mut Fields<'_, '_>,
    key: &str,
    read: impl Fn(&mut Fields<'_, '_>, Placed<Arc<str>>) -> T,
) -> Vec<T> {
    let mut once = Once::default();
    fields.list(key, |fields| {
        let id = read_id(fields)?;
        once.is_new(&id, fields.problems()).then(|| read(fields, id))
    })
}

fn required(fields: &mut Fields<'_, '_>, key: &str) -> String {
    prose(fields, key).unwrap_or_default()
}

fn chapter(fields: &mut Fields<'_, '_>, id: Placed<Arc<str>>) -> Chapter {
    let stage = fields.integer("etape").map(|stage| stage.value);
    Chapter { id: id.value, stage, place: id.place }
}

fn project_type(fields: &mut Fields<'_, '_>, id: Placed<Arc<str>>) -> ProjectType {
    let name = required(fields, "nom");
    let plural = prose(fields, "pluriel").unwrap_or_else(|| name.clone());
    let summary = prose(fields, "resume").unwrap_or_default();
    ProjectType { id: id.value, name, plural, summary, sheet: sheet(fields), place: id.place }
}

fn sheet(fields: &mut Fields<'_, '_>) -> Option<Placed<PageId>> {
    let written = fields.text("fiche")?;
    page_named(fields, "fiche", &written.value, written.place)
}

/// The page that `written` names, under `key`.
fn page_named(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    written: &str,
    place: Place,
) -> Option<Placed<PageId>> {
    match read_page_id(written) {
        Ok(page) => Some(Placed::new(page, place)),
        Err(meant) => {
            fields.invalid(key, written, ("page", "chapitre/page"), place, meant.as_deref());
            None
        }
    }
}

fn profile(fields: &mut Fields<'_, '_>, id: Placed<Arc<str>>) -> Declared {
    let name = required(fields, "nom");
    Declared { id: id.value, name, summary: prose(fields, "resume"), place: id.place }
}

fn flag(fields: &mut Fields<'_, '_>, id: Placed<Arc<str>>) -> FlagDeclaration {
    let label = required(fields, "libelle");
    let answers = answers(fields, &id);
    let known: Vec<&str> = match &answers[..] {
        [] => FlagDeclaration::YES_OR_NO.into(),
        answers => answers.iter().map(|answer| &**answer).collect(),
    };
    let mut shown = BTreeMap::new();
    for entry in fields.entries_of("affichage") {
        let Value::Text(text) = &entry.value.value else {
            fields.wrong_type_in("affichage", entry);
            continue;
        };
        if known.contains(&&*entry.key.value) {
            shown.insert(Arc::clone(&entry.key.value), typography(text).into_owned());
        } else {
            let written = Placed::new(entry.key.value.to_string(), entry.key.place.clone());
            fields.unknown_word("affichage", &written, &known);
        }
    }
    FlagDeclaration { id: id.value, label, answers, shown, place: id.place }
}

/// Reads `choix`: two answers or more, each an identifier that conditions can name behind the choice's.
fn answers(fields: &mut Fields<'_, '_>, id: &Placed<Arc<str>>) -> Vec<Arc<str>> {
    let Some(list) = fields.list_of_text("choix") else { return Vec::new() };
    if condition::is_taken(&id.value) {
        fields.report(Diagnostic::new(Code::ChoiceName, id.place.clone()).with("id", &id.value));
    }
    let mut answers: Vec<Arc<str>> = Vec::new();
    for answer in list.value {
        if answers.contains(&answer.value) {
            let problem = Diagnostic::new(Code::DuplicateId, answer.place);
            fields.report(problem.with("id", &answer.value));
            continue;
        }
        check_id(&answer.value, IdShape::Plain, &answer.place, fields.problems());
        answers.push(answer.value);
    }
    if answers.len() < 2 {
        fields.invalid("choix", &answers.join(", "), ("example", "[\"…\", \"…\"]"), list.place, None);
    }
    answers
}

fn support(fields: &mut Fields<'_, '_>, id: Placed<Arc<str>>) -> Declared {
    let words = ["aucun", "orientation", "guichet-unique", "suivi"].map(|word| (word, ()));
    fields.choice("id", &words);
    profile(fields, id)
}

fn mission(fields: &mut Fields<'_, '_>, id: Placed<Arc<str>>) -> Mission {
    let name = required(fields, "nom");
    let short = fields.text("court").map_or_else(|| name.clone(), |text| text.value);
    Mission { id: id.value, name, short }
}

fn owner(fields: &mut Fields<'_, '_>, id: Placed<Arc<str>>) -> Owner {
    Owner { id: id.value, name: required(fields, "nom"), contact: prose(fields, "contact") }
}

fn value(fields: &mut Fields<'_, '_>, id: Placed<Arc<str>>) -> ValueDeclaration {
    let kinds = ValueKind::ALL.map(|kind| (kind.word(), kind));
    ValueDeclaration {
        id: id.value,
        kind: fields.choice("type", &kinds).map_or(ValueKind::Text, |kind| kind.value),
        label: required(fields, "libelle"),
        required: fields.flag("requis").is_some_and(|flag| flag.value),
        required_from: fields.day("requis_a_partir_du").map(|day| day.value),
        needed_for: (fields.list_of_text("requis_pour").into_iter())
            .flat_map(|list| list.value.into_iter().map(|support| support.value))
            .collect(),
        fallback: fields.text("defaut").map(|text| text.value),
        place: id.place,
    }
}

fn commune_field(fields: &mut Fields<'_, '_>, id: Placed<Arc<str>>) -> CommuneField {
    // That key says which commune it is.
    if *id.value == *"insee" {
        fields.invalid("id", "insee", ("example", "document-urbanisme"), id.place.clone(), None);
    }
    let kinds = ValueKind::ALL.map(|kind| (kind.word(), kind));
    CommuneField {
        id: id.value,
        kind: fields.choice("type", &kinds).map_or(ValueKind::Text, |kind| kind.value),
        label: required(fields, "libelle"),
        unit: prose(fields, "unite"),
        actor: fields.text("acteur").map(|id| id.map(Arc::from)),
        ask_at: prose(fields, "aupres"),
    }
}

fn replacement(fields: &mut Fields<'_, '_>) -> Option<Replacement> {
    let (before, after) = (fields.text("avant"), fields.text("apres"));
    let on = fields.day("le");
    let before = before?;
    if before.value.trim().is_empty() {
        fields.missing("avant", before.place);
        return None;
    }
    Some(Replacement { before: before.value, after: after?.value, on: on?.value })
}

fn tax_scale(fields: &mut Fields<'_, '_>) -> TaxScale {
    let Some(table) = fields.sub_table("bareme_taxe_de_sejour") else { return TaxScale::default() };
    let mut fields = fields.within(table, &TAX_SCALE);
    let named = |text: Placed<String>| Placed::new(Arc::from(text.value.as_str()), text.place);
    let unclassed = fields.text("non_classes").map(named);
    let parts = fields.list_of_text("parts").map(|list| list.value).unwrap_or_default();
    let mut rates = BTreeMap::new();
    for entry in fields.entries_of("tarifs") {
        match &entry.value.value {
            Value::Text(fact) => {
                let fact = Placed::new(Arc::from(fact.as_str()), entry.value.place.clone());
                rates.insert(Arc::clone(&entry.key.value), fact);
            }
            _ => fields.wrong_type_in("tarifs", entry),
        }
    }
    fields.finish();
    TaxScale { unclassed, parts, rates }
}

/// Reports the pages that the contract names or requires and that do not exist.
pub fn check_pages(contract: &Contract, pages: &BTreeMap<PageId, Arc<Page>>, problems: &mut Problems) {
    let has_page = |page: &str| pages.contains_key(&PageId::new(page));
    let mut missing = |page: &str, path: String, place: &Place| {
        if !has_page(page) {
            problems.push(Diagnostic::new(Code::MissingFile, place.clone()).with("path", path));
        }
    };
    missing(PageId::HOME, "content/index.md".to_owned(), &contract.place);
    for chapter in &contract.chapters {
        missing(&chapter.id, format!("content/{}/index.md", chapter.id), &chapter.place);
    }
    let sheets = contract.types.iter().filter_map(|declared| declared.sheet.as_ref());
    for named in sheets.chain(&contract.footer) {
        if !has_page(named.value.as_str()) {
            problems.push(
                Diagnostic::new(Code::BrokenLink, named.place.clone())
                    .with("target", &named.value)
                    .suggest(nearest(named.value.as_str(), pages.keys().map(PageId::as_str))),
            );
        }
    }
}

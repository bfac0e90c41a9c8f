//! Reads one file of `territories/`.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::levels::{Level, LevelName, LevelRank};
use super::read_blocks::{LevelBlocks, read_blocks};
use super::read_commune_entries::commune_entries;
use super::read_review::{read_reviews, report_spent};
use super::read_settings::{flags, scalars, skills, technicians, types, values};
use crate::diagnostic::code::Code;
use crate::diagnostic::{Checked, Diagnostic, Problems};
use crate::guide::contract::Contract;
use crate::guide::read_contract::declared_names;
use crate::record::data::LevelEntry;
use crate::record::declared_names::DeclaredNames;
use crate::record::form_examples::examples_in;
use crate::record::read_data::{read_actor, read_term};
use crate::record::read_entry::{read_communes, read_entry, read_tax};
use crate::record::read_id::{Once, check_file_id, read_list};
use crate::record::read_page::read_local_page;
use crate::record::read_step::read_local_step;
use crate::record::read_text::LevelFile;
use crate::record::read_verb::read_verb;
use crate::record::retired::RetiredKind;
use crate::record::step::LocalStep;
use crate::record::verb::{RecordKind, Verb};
use crate::table::definition::IdShape;
use crate::table::fields::Fields;
use crate::table::level_tables::{LOCAL_PAGE, SHARED_LEVEL, TERRITORY, VERB};
use crate::table::parse::parse;
use crate::table::value::{Table, Value};
use crate::text::path::SourcePath;
use crate::text::reserved_names::{is_kept_by_windows, is_ours};
use crate::text::snapshot::{Snapshot, SourceText};
use crate::text::{Place, Placed};

/// What a level is read against: the same for all of them.
pub struct LevelSetting<'a> {
    /// The project: the files that levels name.
    pub snapshot: &'a Snapshot,
    /// What the guide declares.
    pub contract: &'a Contract,
    /// The same, as records and texts name it.
    pub declared: DeclaredNames,
    /// The table in which each value and each flag of the guide is given.
    pub elsewhere: BTreeMap<Arc<str>, &'static str>,
}

impl<'a> LevelSetting<'a> {
    /// The setting of all levels of a project.
    pub fn new(snapshot: &'a Snapshot, contract: &'a Contract) -> Self {
        let flags = contract.flags.iter().map(|flag| (Arc::clone(&flag.id), "[drapeaux]"));
        let values = contract.values.iter().map(|value| (Arc::clone(&value.id), "[valeurs]"));
        let former = [(RetiredKind::Flag, "drapeaux"), (RetiredKind::Value, "[valeurs]")];
        let former = former.into_iter().flat_map(|(kind, table)| {
            contract.retired.replaced(kind).map(move |(id, _)| (Arc::clone(id), table))
        });
        let elsewhere = flags.chain(values).chain(former).collect();
        Self { snapshot, contract, declared: declared_names(contract), elsewhere }
    }
}

/// The name of the level at `path`; `None` where a file there is none.
pub fn level_name(path: &SourcePath) -> Option<LevelName> {
    LevelName::parse(path.below("territories")?.strip_suffix(".toml")?)
}

/// Reads the level `name` at `path`: a function of the path, the text, the contract and the files that the level
/// names (see `named_files`), to be remembered under them.
pub fn read_level(
    path: &SourcePath,
    name: &LevelName,
    source: &SourceText,
    setting: &LevelSetting<'_>,
) -> Checked<Level> {
    let mut problems = Vec::new();
    check_name(path, name, &mut problems);
    let table = parse(path, &source.text, 0, &mut problems);
    let is_territory = name.rank == LevelRank::Territory;
    let definition = if is_territory { &TERRITORY } else { &SHARED_LEVEL };
    let mut fields = Fields::new(&table, definition, &mut problems);
    let file = LevelFile { snapshot: setting.snapshot, file: path, declared: &setting.declared };
    let reviews = read_reviews(setting.snapshot, path, fields.problems());
    let mut named = named_by(&fields, path);
    named.push(reviews.file.clone());
    let LevelBlocks { blocks, former, files } = read_blocks(setting.snapshot, &name.text, fields.problems());
    named.extend(files);
    named.sort();
    let level = Level {
        name: name.clone(),
        file: path.clone(),
        inherits: fields.list_of_text("herite").map_or_else(Vec::new, |list| list.value),
        scalars: scalars(&mut fields, file, setting.contract),
        flags: flags(&mut fields, setting.contract),
        types: types(&mut fields, file),
        communes: if fields.knows("communes") { read_communes(&mut fields) } else { None },
        commune_entries: commune_entries(&mut fields, setting.contract),
        skills: skills(&mut fields),
        technicians: technicians(&mut fields),
        values: values(&mut fields, setting.contract),
        actors: read_list(&mut fields, "acteurs", |fields| {
            read_actor(fields, file.declared, true).map(|actor| (Arc::clone(&actor.id), Arc::new(actor)))
        }),
        terms: read_list(&mut fields, "glossaire", |fields| {
            read_term(fields).map(|term| (Arc::clone(&term.id), Arc::new(term)))
        }),
        entries: entries(&mut fields, file),
        tax: fields.sub_table("taxe_de_sejour").map(|table| Arc::new(read_tax(table, fields.problems()))),
        verbs: verbs(&mut fields, file),
        pages: read_list(&mut fields, "page", |fields| {
            read_local_page(fields, file).map(|page| (Arc::clone(&page.id.value.0), Arc::new(page)))
        }),
        steps: steps(&mut fields, file),
        blocks,
        former_blocks: former,
        named,
        reviews,
        hides_keys: false,
        place: Place::start_of(path.clone()),
    };
    fields.finish_knowing(|key| setting.elsewhere.get(key).copied());
    check_examples(&table, &mut problems);
    let hides_keys = problems.iter().any(|problem| hides_keys(problem, definition.name));
    let level = Level { hides_keys, ..level };
    report_spent(&level, &mut problems);
    Checked::new(level, problems)
}

/// Tells what the form for a new territory proposed and nobody filled in; an invented territory may show it.
fn check_examples(table: &Table, problems: &mut Problems) {
    let is_invented =
        table.get("demonstration").is_some_and(|entry| matches!(entry.value.value, Value::Boolean(true)));
    if is_invented {
        return;
    }
    examples_in(table, &mut |key, example| {
        let problem = Diagnostic::new(Code::ScaffoldLeft, example.place);
        problems.push(problem.with("key", key).with("value", example.value));
    });
}

/// Whether what a problem of a level's file is about may be a key that seems to be missing.
fn hides_keys(problem: &Diagnostic, root: &str) -> bool {
    let is_at = |fact: &str, name: &str| problem.facts.get(fact).is_some_and(|said| said == name);
    match problem.code {
        Code::TomlSyntax | Code::UndeclaredValue => true,
        Code::UnknownKey | Code::MisplacedKey => is_at("table", root) || is_at("belongs", "[valeurs]"),
        Code::WrongType => is_at("key", "valeurs"),
        _ => false,
    }
}

/// The other files whose text is in `level`, or would be if they were there and sound.
pub fn named_files(level: &Level) -> &[SourcePath] {
    &level.named
}

/// The files that the texts of a level's tables name.
fn named_by(fields: &Fields<'_, '_>, file: &SourcePath) -> Vec<SourcePath> {
    // The readers of these keys report what is wrong with them.
    let mut quiet = Problems::new();
    let mut files = Vec::new();
    for (key, definition) in [("modifier", &VERB), ("page", &LOCAL_PAGE)] {
        for table in Fields::new(fields.table(), &SHARED_LEVEL, &mut quiet).tables(key) {
            let written = Fields::new(table, definition, &mut Problems::new()).path("fichier");
            files.extend(written.and_then(|written| file.parent().resolve(written.value.trim())));
        }
    }
    files.sort();
    files.dedup();
    files
}

/// Whether a level of that rank cannot be called `stem`: the site, or Windows, needs the name for itself.
pub fn is_reserved(stem: &str, rank: LevelRank) -> bool {
    is_kept_by_windows(stem) || rank == LevelRank::Territory && is_ours(stem)
}

/// Tells a name that a level cannot have.
fn check_name(path: &SourcePath, name: &LevelName, problems: &mut Problems) {
    let stem = path.stem();
    let place = Place::start_of(path.clone());
    if is_reserved(stem, name.rank) {
        problems.push(Diagnostic::new(Code::ReservedName, place).with("name", stem));
    } else {
        check_file_id(stem, IdShape::Plain, path, problems);
    }
}

fn entries(fields: &mut Fields<'_, '_>, level: LevelFile<'_>) -> BTreeMap<RecordKind, Vec<Arc<LevelEntry>>> {
    let mut entries = BTreeMap::new();
    for kind in RecordKind::ALL {
        // Actors, terms and steps are records of their own.
        if matches!(kind, RecordKind::Actors | RecordKind::Terms | RecordKind::Steps) {
            continue;
        }
        let list = read_list(fields, kind.word(), |fields| {
            read_entry(fields, level).map(|entry| (Arc::clone(&entry.id), Arc::new(entry)))
        });
        if !list.is_empty() {
            entries.insert(kind, list);
        }
    }
    entries
}

/// The steps of one path have different names; two paths may have one of the same name each.
fn steps(fields: &mut Fields<'_, '_>, level: LevelFile<'_>) -> Vec<Arc<LocalStep>> {
    let mut once = Once::default();
    fields.list("etape", |fields| {
        let local = read_local_step(fields, level)?;
        let id = Placed::new(Arc::clone(&local.step.id), fields.table().place_of("id").clone());
        once.is_new(&id, fields.problems()).then(|| Arc::new(local))
    })
}

fn verbs(fields: &mut Fields<'_, '_>, level: LevelFile<'_>) -> Vec<Arc<Verb>> {
    let mut once = Once::default();
    fields.list("modifier", |fields| {
        let verb = read_verb(fields, level)?;
        if let Some(id) = &verb.id {
            once.is_new(id, fields.problems());
        }
        Some(Arc::new(verb))
    })
}

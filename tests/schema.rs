//! The schemas and the readers agree about files: those of the repository, and those with faults.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, clippy::case_sensitive_file_extension_comparisons)]

mod fixture;

use std::sync::Arc;

use fixture::Project;
use jalon::calendar::Day;
use jalon::deploy::read_targets;
use jalon::diagnostic::Diagnostic;
use jalon::diagnostic::code::Code;
use jalon::diagnostic::severity::Severity;
use jalon::edition::BuildContext;
use jalon::pipeline::Pipeline;
use jalon::record::read_front::toml_of;
use jalon::schema::declared::Declarations;
use jalon::schema::{self, FileSchema};
use jalon::text::path::SourcePath;
use jalon::text::snapshot::Snapshot;
use jalon::{guide, territory};
use jsonschema::Validator;
use serde_json::Value;
use toml::Table;

#[test]
fn the_schemas_are_of_the_draft_they_name() {
    for schema in schema::all(None) {
        assert_eq!(schema.schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert!(jsonschema::meta::is_valid(&schema.schema), "{}", schema.file);
    }
}

/// A project with what its readers tell.
struct Read {
    snapshot: Snapshot,
    errors: Vec<Diagnostic>,
}

fn read(project: &Project) -> Read {
    let snapshot = Snapshot::of_texts(project.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    let guide = guide::read_guide::read(&snapshot);
    let mut errors = guide.problems;
    if let Some(guide) = guide.value {
        errors.extend(territory::read_territories::read(&snapshot, &guide.contract).problems);
    }
    if let Some(text) = project.get("publier.toml") {
        errors.extend(read_targets::read(&SourcePath::parse("publier.toml").unwrap(), text).problems);
    }
    errors.retain(|problem| problem.severity == Severity::Error);
    Read { snapshot, errors }
}

/// How many errors are told when all is laid over each other, themes aside.
fn pressed(project: &Project) -> usize {
    let snapshot = Snapshot::of_texts(project.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    let date = Day::parse(fixture::DAY).unwrap();
    let pipeline = Pipeline::new(Arc::new(snapshot), BuildContext { date, base_address: None });
    let sites = pipeline.territories();
    let own = sites.iter().flat_map(|id| pipeline.problems_of(id));
    let all = pipeline.problems().iter().cloned().chain(own);
    all.filter(|problem| problem.severity == Severity::Error && problem.code != Code::UnknownTheme).count()
}

/// The schemas with what `project` declares.
fn schemas(project: &Project) -> Vec<(FileSchema, Validator)> {
    let snapshot = read(project).snapshot;
    let guide = guide::read_guide::read(&snapshot).value.unwrap();
    let territories = territory::read_territories::read(&snapshot, &guide.contract).value;
    let local = Declarations { guide: &guide, territories: &territories };
    let all = schema::all(Some(&local)).into_iter();
    all.map(|schema| {
        let validator = jsonschema::draft202012::new(&schema.schema).unwrap();
        (schema, validator)
    })
    .collect()
}

/// The schema of a path, and the bytes of its TOML.
fn part<'s>(
    path: &str,
    text: &str,
    schemas: &'s [(FileSchema, Validator)],
) -> Option<(&'s (FileSchema, Validator), std::ops::Range<usize>)> {
    let depth = path.matches('/').count();
    let file = match path {
        _ if path.ends_with(".md") && path.starts_with("content/") => "page.schema.json",
        _ if !path.ends_with(".toml") => return None,
        _ if path.starts_with("territories/") && depth == 1 => "territoire.schema.json",
        _ if path.starts_with("territories/") => "niveau.schema.json",
        _ if path.starts_with("content/parcours/") => "parcours.schema.json",
        _ if path.starts_with("themes/") => "theme.schema.json",
        _ => path.rsplit('/').next()?.strip_suffix(".toml").map(|stem| {
            schemas
                .iter()
                .map(|(schema, _)| schema.file)
                .find(|file| file.starts_with(&format!("{stem}.")))
                .unwrap()
        })?,
    };
    let span = if path.ends_with(".md") { toml_of(text)? } else { 0..text.len() };
    Some((schemas.iter().find(|(schema, _)| schema.file == file).unwrap(), span))
}

/// TOML as editors give it to a validator: days are texts.
fn json(value: &toml::Value) -> Value {
    match value {
        toml::Value::Datetime(day) => day.to_string().into(),
        toml::Value::Table(table) => table.iter().map(|(key, value)| (key.clone(), json(value))).collect(),
        toml::Value::Array(items) => items.iter().map(json).collect(),
        plain => serde_json::to_value(plain).unwrap(),
    }
}

fn table(text: &str) -> Table {
    text.parse().unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn rejects(validator: &Validator, table: &Table) -> Vec<String> {
    let value = json(&toml::Value::Table(table.clone()));
    validator.iter_errors(&value).map(|error| format!("{} at {}", error, error.instance_path())).collect()
}

#[test]
fn every_authored_file_of_the_repository_is_valid() {
    let root = fixture::repository();
    let mut repository = Project::new();
    for folder in ["content", "territories", "themes"] {
        repository.extend(fixture::read(&root.join(folder), folder));
    }
    let mut seen = 0;
    let projects = [
        ("the repository", repository),
        ("the small project", fixture::small()),
        ("the starter", fixture::read(&root.join("src/starter/files/petit"), "")),
    ];
    for (name, project) in projects {
        let schemas = schemas(&project);
        for (path, text) in &project {
            let Some(((_, validator), span)) = part(path, text, &schemas) else { continue };
            let told = rejects(validator, &table(&text[span]));
            assert!(told.is_empty(), "{name}, {path}:\n{}", told.join("\n"));
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen}");
}

/// Ways to a value: keys, and numbers in lists.
#[derive(Clone, Debug)]
enum Step {
    Key(String),
    At(usize),
}

fn ways(value: &toml::Value, way: &[Step], found: &mut Vec<Vec<Step>>) {
    let mut go = |step: Step, value: &toml::Value| {
        let way = [way, &[step]].concat();
        found.push(way.clone());
        ways(value, &way, found);
    };
    match value {
        toml::Value::Table(table) => table.iter().for_each(|(key, value)| go(Step::Key(key.clone()), value)),
        toml::Value::Array(items) => items.iter().enumerate().for_each(|(at, value)| go(Step::At(at), value)),
        _ => {}
    }
}

fn at<'v>(value: &'v mut toml::Value, way: &[Step]) -> &'v mut toml::Value {
    way.iter().fold(value, |value, step| match step {
        Step::Key(key) => &mut value[key.as_str()],
        Step::At(at) => &mut value[*at],
    })
}

/// The file with one fault, and what it is.
fn faults(whole: &Table) -> Vec<(String, Table)> {
    let whole = toml::Value::Table(whole.clone());
    let mut all = Vec::new();
    ways(&whole, &[], &mut all);
    let mut faults = Vec::new();
    let mut add = |what: String, value: toml::Value| faults.push((what, value.as_table().unwrap().clone()));
    let others: [(&str, toml::Value); 4] = [
        ("a table", Table::from_iter([("x".to_owned(), toml::Value::Integer(1))]).into()),
        ("a list", vec![true].into()),
        ("a number", 1.5.into()),
        ("odd words", " ?!é".into()),
    ];
    for (number, way) in all.into_iter().enumerate() {
        // Every key is misspelt, missing, and a table; the rest is tried on every third.
        let tried = if number % 3 == 0 { &others[..] } else { &others[..1] };
        for (what, other) in tried {
            let mut copy = whole.clone();
            *at(&mut copy, &way) = other.clone();
            add(format!("{way:?} is {what}"), copy);
        }
        if let Some((Step::Key(key), above)) = way.split_last() {
            let mut copy = whole.clone();
            let table = at(&mut copy, above).as_table_mut().unwrap();
            let value = table.remove(key).unwrap();
            let mut renamed = copy.clone();
            add(format!("{way:?} is missing"), copy);
            at(&mut renamed, above).as_table_mut().unwrap().insert(format!("{key}-x"), value);
            add(format!("{way:?} is misspelt"), renamed);
        }
    }
    faults
}

/// What an editor underlines, Jalon tells as well; and keys and tables that Jalon does not know, an editor underlines.
#[test]
fn schemas_and_readers_agree_about_faults() {
    let mut project = fixture::small();
    project.retain(|path, _| !path.starts_with("themes/") && !path.ends_with(".relecture"));
    project.insert("publier.toml".into(), TARGETS.into());
    let sound = read(&project);
    assert!(sound.errors.is_empty(), "{:?}", sound.errors);
    let schemas = schemas(&project);
    let mut tried = [0; 2];
    for (path, text) in project.clone() {
        let Some(((_, validator), span)) = part(&path, &text, &schemas) else { continue };
        for (what, faulty) in faults(&table(&text[span.clone()])) {
            let written = toml::to_string(&faulty).unwrap();
            let whole = format!("{}{written}{}", &text[..span.start], &text[span.end..]);
            project.insert(path.clone(), whole);
            let told = read(&project).errors;
            let own: Vec<&str> = told
                .iter()
                .filter(|problem| problem.place.file.as_str() == path)
                .map(|problem| problem.code.as_str())
                .collect();
            let underlined = rejects(validator, &faulty);
            let shown = || format!("{path}, {what}\n{}\n{written}", underlined.join("\n"));
            if !underlined.is_empty() {
                assert!(!told.is_empty() || pressed(&project) > 0, "only an editor complains: {}", shown());
                tried[0] += 1;
            }
            let shape = own.iter().any(|code| ["J103", "J106", "J105"].contains(code));
            // A list of tables may be a list of others in readers' eyes; everything else has one type.
            if shape && (what.ends_with("a table") || what.ends_with("misspelt")) {
                assert!(!underlined.is_empty(), "only Jalon complains ({own:?}): {}", shown());
                tried[1] += 1;
            }
        }
        project.insert(path, text);
    }
    assert!(tried[0] > 400 && tried[1] > 200, "{tried:?}");
}

const TARGETS: &str = r#"
[cibles.essai]
type   = "dossier"
chemin = "/srv/www/guide"
garder = 3
bascule = "lien"

[cibles.archive]
type = "zip"
chemin = "guide.zip"
compresser = true

[cibles.pages]
type   = "git"
depot  = "https://forge.example/guide.git"
branche = "gh-pages"
mot_de_passe_env = "JALON_MOT_DE_PASSE"

[cibles.mairie]
type    = "sftp"
hote    = "sftp.mairie.example"
compte  = "guide"
dossier = "www/guide"
port    = 22
connexions = 4
verifier = "taille"
adresse = "https://www.mairie.example/guide/"

[cibles.programme]
type = "command"
commande = ["envoyer", "{dossier}"]
"#;

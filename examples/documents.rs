//! The documents to download of the common guide: made from the texts of `examples/documents/`.
//!
//! `cargo run --example documents` writes them to `content/ressources/modeles/`; `tests/content/documents.rs` compares.
//! A text (`.md`) becomes a text document, a table (`.tableau`) a spreadsheet in two formats. What they say of the law
//! comes from the guide's facts (`{{ fait:… }}`, `{{ phrase:… }}`): a corrected fact is a document to make again.

#![allow(clippy::disallowed_methods, clippy::print_stdout)]

#[path = "documents/open_document.rs"]
mod open_document;
#[path = "documents/open_xml.rs"]
mod open_xml;
#[path = "documents/package.rs"]
mod package;
#[path = "documents/table.rs"]
mod table;
#[path = "documents/written.rs"]
mod written;

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::sync::Arc;

use jalon::calendar::Day;
use jalon::edition::BuildContext;
use jalon::guide::common_guide::Guide;
use jalon::pipeline::Pipeline;
use jalon::project;
use jalon::record::data::Fact;
use std::fs;

/// Where they stand, from the root of the repository.
pub(crate) const FOLDER: &str = "content/ressources/modeles";

/// The texts, by the name of their documents.
const TEXTS: [(&str, &str); 5] = [
    ("contrat-location-meuble", include_str!("documents/contrat-location-meuble.md")),
    ("etat-descriptif", include_str!("documents/etat-descriptif.md")),
    ("inventaire-etat-des-lieux", include_str!("documents/inventaire-etat-des-lieux.md")),
    ("fiche-individuelle-de-police", include_str!("documents/fiche-individuelle-de-police.md")),
    ("registre-accessibilite", include_str!("documents/registre-accessibilite.md")),
];

/// The tables, by the name of their documents.
const TABLES: [(&str, &str); 2] = [
    ("registre-des-sejours", include_str!("documents/registre-des-sejours.tableau")),
    ("previsionnel", include_str!("documents/previsionnel.tableau")),
];

#[allow(dead_code, reason = "a test takes this file for its documents")]
fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let day = Day::new(2026, 12, 1).ok_or("a day")?;
    let context = BuildContext { date: day, base_address: None };
    let pipeline = Pipeline::new(Arc::new(project::snapshot(root)?), context);
    let guide = pipeline.guide().ok_or("content/guide.toml cannot be read")?;
    fs::create_dir_all(root.join(FOLDER))?;
    for (name, bytes) in made(guide) {
        fs::write(root.join(FOLDER).join(&name), bytes)?;
        println!("{FOLDER}/{name}");
    }
    Ok(())
}

/// Every document, by the name of its file.
pub(crate) fn made(guide: &Guide) -> BTreeMap<String, Vec<u8>> {
    let mut documents = BTreeMap::new();
    for (name, source) in TEXTS {
        let written = written::read(&filled(source, guide));
        documents.insert(format!("{name}.odt"), open_document::text(&written));
    }
    for (name, source) in TABLES {
        let sheets = table::read(&filled(source, guide));
        documents.insert(format!("{name}.ods"), open_document::spreadsheet(&sheets));
        documents.insert(format!("{name}.xlsx"), open_xml::spreadsheet(&sheets));
    }
    documents
}

/// A text with its facts.
fn filled(source: &str, guide: &Guide) -> String {
    let mut filled = String::new();
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("{{ ") {
        let (hole, after) = after.split_once(" }}").expect("a hole is closed");
        let (kind, id) = hole.split_once(':').expect("a hole names a fact");
        let fact = guide.facts.get(id).unwrap_or_else(|| panic!("no fact {id}"));
        filled.push_str(before);
        filled.push_str(if kind == "phrase" { Fact::said(fact) } else { &fact.shown });
        rest = after;
    }
    filled + rest
}

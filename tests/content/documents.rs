//! The documents to download are those that `examples/documents.rs` makes, and each is offered with its source.

use std::collections::{BTreeMap, BTreeSet};

use jalon::text::snapshot::Digest;

use crate::{SNAPSHOT, guide, none};

#[path = "../../examples/documents.rs"]
mod script;

/// What the script makes, by the name of its file.
fn made() -> BTreeMap<String, Vec<u8>> {
    script::made(guide())
}

#[test]
fn documents_are_those_that_the_script_makes() {
    let there: BTreeMap<String, Digest> = SNAPSHOT
        .below(script::FOLDER)
        .map(|(path, entry)| (path.file_name().to_owned(), entry.digest()))
        .collect();
    let made: BTreeMap<String, Digest> =
        made().into_iter().map(|(name, bytes)| (name, Digest::of(&bytes))).collect();
    let names: BTreeSet<&String> = there.keys().chain(made.keys()).collect();
    let differs = names.into_iter().filter(|name| there.get(*name) != made.get(*name));
    let broken: Vec<String> = differs.map(|name| format!("{name} is not what the script makes")).collect();
    none(&broken, "run `cargo run --example documents` and look at what it made");
}

#[test]
fn every_document_is_offered_and_names_its_source() {
    let page = &guide().pages.values().find(|page| page.id.as_str() == "ressources/documents").unwrap().file;
    let page = &SNAPSHOT.text(page).unwrap().text;
    let mut broken = Vec::new();
    for (name, bytes) in made() {
        if !page.contains(&format!("(modeles/{name})")) {
            broken.push(format!("{name}: content/ressources/documents.md does not offer it"));
        }
        // Their parts are stored as they are.
        if !bytes.windows(7).any(|part| part == b"Source.")
            && !bytes.windows(7).any(|part| part == b"Sources")
        {
            broken.push(format!("{name}: it names no source"));
        }
    }
    none(&broken, "say in the document which text of law it comes from, and offer it");
}

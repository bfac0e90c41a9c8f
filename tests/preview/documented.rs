//! The examples of `docs/preview.md` have the keys that the server gives, and the messages that it sends.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::fixture::DAY;
use crate::served::Served;
use crate::support::trials::trials;
use crate::workshop::Workshop;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![the_examples_of_the_protocol_have_the_keys_that_are_served]
}

fn document() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/preview.md")).unwrap()
}

/// The example below a heading.
fn example(heading: &str) -> Value {
    let document = document();
    let (_, section) = document.split_once(&format!("## {heading}\n")).unwrap();
    let (_, json) = section.split_once("```json\n").unwrap();
    serde_json::from_str(json.split_once("```").unwrap().0).unwrap()
}

/// The keys of a value and of what is in it: `territories.id`.
fn keys(value: &Value, within: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                let key = format!("{within}{key}");
                keys(value, &format!("{key}."), found);
                found.insert(key);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, within, found)),
        _ => {}
    }
}

fn the_examples_of_the_protocol_have_the_keys_that_are_served() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    // A territory that was sound before has pages to show, and origins.
    served.until("sound sites", |served| (served.state()["settled"] == true).then_some(()));
    workshop.change("territories/val.toml", "types/hotel#erp", "types/hotel#erpp");
    served.until("a problem", |served| (served.state()["errors"] != 0).then_some(()));
    std::fs::write(workshop.path("publier.toml"), "[cibles.a]\ntype = \"zip\"\nchemin = \"a.zip\"\n")
        .unwrap();
    for (heading, address) in [
        ("`etat.json`", "/_jalon/etat.json"),
        ("`problemes.json`", "/_jalon/problemes.json"),
        ("`origines/…`", "/_jalon/origines/val/types/meuble.json"),
        ("`relecture.json`", "/_jalon/relecture.json"),
        ("`reglages.json`", "/_jalon/reglages.json?niveau=val"),
        ("`contacts.json`", "/_jalon/contacts.json?niveau=val"),
        ("`publier.json`", "/_jalon/publier.json"),
        ("`chez-nous.json`", "/_jalon/chez-nous.json?niveau=val&page=types/meuble"),
    ] {
        let (mut told, mut given) = (BTreeSet::new(), BTreeSet::new());
        keys(&example(heading), "", &mut told);
        keys(&served.get(address).json(), "", &mut given);
        assert!(given.len() > 5, "{heading}: {given:?}");
        // Tables whose keys are those of a problem, of a contact, or of a form.
        let open = ["facts.", "own.", "below.", "fields."];
        // What is absent in the small project may be told, but not the other way round.
        let untold: Vec<_> =
            given.difference(&told).filter(|key| !open.iter().any(|table| key.contains(table))).collect();
        assert!(untold.is_empty(), "{heading}: the document lacks {untold:?}");
        if heading.contains("etat") {
            assert_eq!(told, given);
        }
    }
    let state = served.state();
    for territory in state["territories"].as_array().unwrap() {
        assert_eq!(territory["good"], territory["good_at"], "versions are times");
    }
}

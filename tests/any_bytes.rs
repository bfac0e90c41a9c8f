//! No bytes make a reader fall: what `fuzz/` once found, and new bytes at each run.
//!
//! `JALON_CASES` multiplies the number of cases.

#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

mod fixture;
mod readers;

use std::fs;

use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_oneof, proptest};
use proptest::sample::select;
use proptest::test_runner::Config;

use fixture::repository;
use readers::READERS;

/// Pieces out of which all that authors write is made: pieces in wrong places find more than bytes do.
const PIECES: [&str; 76] = [
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    " ",
    "\t",
    "\u{feff}",
    "\u{a0}",
    "\u{2028}",
    "\0",
    "é",
    "e\u{301}",
    "🏕",
    "«",
    "»",
    "'",
    "\"",
    "\"\"\"",
    "'''",
    "\\",
    "\\u{",
    "\\uD800",
    "=",
    " = ",
    ".",
    ",",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "{{",
    "}}",
    "(",
    ")",
    "#",
    "## ",
    "### Titre {#ici}",
    "+++\n",
    ":::",
    "::::",
    "::: si ",
    "::: sinon",
    "::: bloc {#b}",
    "::: local {#l}",
    "::: attention ",
    "::: contacts ",
    "- [ ] ",
    "- ",
    "> ",
    "1. ",
    "|",
    "|---|\n",
    "```",
    "~~~",
    "`",
    "**",
    "*",
    "_",
    "[a](",
    "![",
    "[^1]",
    "[^1]: ",
    "\n: ",
    "<",
    ">",
    "&",
    "&#0;",
    "{{ v.tarif }}",
    "{{ fait:",
    "{{ commun }}",
    "littoral",
    " et ",
    " ou ",
    " non ",
];

/// The lines of files that authors wrote, and of the tables that the program writes.
const LINES: [&str; 20] = [
    "titre = \"T\"",
    "version = 1",
    "[[relecture]]",
    "cible = \"types/meuble#declaration\"",
    "action = \"encadrer\"",
    "relu_le = 2026-11-01",
    "empreinte = \"b3:0\"",
    "commun = '''",
    "[[modifier]]",
    "texte = \"\"\"",
    "[valeurs]",
    "telephone = \"05 36 49 00 12\"",
    "herite = [\"departements/9b\"]",
    "a.b.c = 1",
    "x = { y = [1, 2.5, true], z = 2026-01-01T00:00:00Z }",
    "nom = \"é\\u00e9\\n\"",
    "[taxe_de_sejour]",
    "[[taxe_de_sejour.tarifs]]",
    "drapeaux = { littoral = true }",
    "anciens_ids = { x = \"declaration\" }",
];

fn anything() -> impl Strategy<Value = Vec<u8>> {
    let written = vec(prop_oneof![3 => select(&PIECES[..]), 1 => select(&LINES[..])], 0..60)
        .prop_map(|pieces| pieces.concat().into_bytes());
    let lines = vec(prop_oneof![1 => select(&PIECES[..]), 3 => select(&LINES[..])], 0..40)
        .prop_map(|lines| lines.join("\n").into_bytes());
    let spoilt =
        (written.clone(), any::<proptest::sample::Index>(), any::<u8>()).prop_map(|(mut bytes, at, byte)| {
            let at = at.index(bytes.len() + 1);
            bytes.insert(at, byte);
            bytes
        });
    prop_oneof![3 => written, 3 => lines, 1 => spoilt, 1 => vec(any::<u8>(), 0..400)]
}

/// So many cases, times `JALON_CASES`.
fn cases(number: u32) -> Config {
    let times =
        std::env::var("JALON_CASES").map_or(1, |times| times.parse().expect("JALON_CASES is a number"));
    Config { cases: number * times, failure_persistence: None, ..Config::default() }
}

#[test]
fn no_bytes_make_a_reader_fall() {
    for (name, read) in READERS {
        // Those that pipeline a project cost a hundred times as much.
        let number = if ["overlays", "pages", "blocks", "reviews"].contains(&name) { 60 } else { 1500 };
        proptest!(cases(number), |(bytes in anything())| read(&bytes));
    }
}

/// Every target of `fuzz/` has its reader, and what it once found is read here.
#[test]
fn what_fuzzing_found_stays_mended() {
    let targets = fs::read_to_string(repository().join("fuzz/Cargo.toml")).unwrap();
    for (name, read) in READERS {
        assert!(targets.contains(&format!("name = \"{name}\"")), "fuzz/Cargo.toml has no target {name}");
        let Ok(found) = fs::read_dir(repository().join("fuzz/cases").join(name)) else { continue };
        for case in found {
            read(&fs::read(case.unwrap().path()).unwrap());
        }
    }
}

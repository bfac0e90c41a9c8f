//! The building's plan, held by force: rooms, floors, the packages' homes, the size of files.
//!
//! The plan is the table at the top of `src/lib.rs`; these tests read it, and every file of `src/`, as they are written.

#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

#[path = "architecture/source.rs"]
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use source::{Source, all, tokens};

/// Free in every room.
const FREE: [&str; 1] = ["serde"];

/// Names that say nothing of what a room keeps.
const EMPTY_NAMES: [&str; 8] = ["utils", "util", "helpers", "common", "types", "core", "manager", "context"];

const LONGEST: usize = 400;

/// A row of the table.
#[derive(Debug)]
struct Room {
    floor: u32,
    packages: Vec<String>,
}

/// The table at the top of `src/lib.rs`.
fn rooms() -> BTreeMap<String, Room> {
    let text = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let rows = text.lines().filter_map(|line| line.strip_prefix("//! | ")).filter(|row| row.contains('`'));
    let rooms: BTreeMap<String, Room> = rows
        .map(|row| {
            let cells: Vec<&str> = row.trim_end_matches('|').split('|').map(str::trim).collect();
            let [floor, room, _, packages] = cells[..] else {
                panic!("src/lib.rs: write this row as « | floor | `room` | keeps | packages | »: {row}")
            };
            let packages = packages.split_whitespace().map(str::to_owned).collect();
            let floor = floor.parse().unwrap_or_else(|_| panic!("src/lib.rs: {floor} is no floor"));
            (room.trim_matches('`').to_owned(), Room { floor, packages })
        })
        .collect();
    assert!(rooms.len() > 10, "src/lib.rs: the table of rooms is not where it was, or not as it was");
    rooms
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The packages that the program is built with, as `Cargo.toml` names them.
fn packages() -> BTreeSet<String> {
    let text = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let mut packages = BTreeSet::new();
    let mut inside = false;
    for line in text.lines() {
        if let Some(section) = line.strip_prefix('[') {
            let section = section.trim_end_matches(']');
            inside = section == "dependencies" || section.ends_with(".dependencies");
            assert!(!section.starts_with("dependencies."), "Cargo.toml: one line for each package");
        } else if let Some((name, _)) = line.split_once('=').filter(|_| inside) {
            packages.insert(name.trim().to_owned());
        }
    }
    assert!(packages.len() > 10, "Cargo.toml: [dependencies] is not read as it is written");
    packages
}

/// Fails with everything that breaks a rule, and what to do.
fn none(broken: &[String], advice: &str) {
    assert!(broken.is_empty(), "\n{}\n→ {advice}\n", broken.join("\n"));
}

#[test]
fn rooms_import_only_from_lower_floors() {
    let rooms = rooms();
    let mut broken = Vec::new();
    let mut seen = 0;
    for source in all() {
        let Some(own) = source.room() else { continue };
        for index in source.rooms_named() {
            let (token, named) = (&source.tokens[index], source.word(index));
            seen += 1;
            // Rooms missing from the table are another test's.
            let (Some(from), Some(to)) = (rooms.get(own), rooms.get(named)) else {
                if named != own && !rooms.contains_key(named) {
                    broken.push(format!("{}: `{named}` is no room", source.at(token)));
                }
                continue;
            };
            if named != own && to.floor >= from.floor {
                broken.push(format!(
                    "{}: {own} (floor {}) uses {named} (floor {})",
                    source.at(token),
                    from.floor,
                    to.floor
                ));
            }
        }
    }
    assert!(seen > 100, "the sources are not read as they are written: {seen} paths");
    none(
        &broken,
        "move what is needed to a lower room, or hand it in as an argument; the table of src/lib.rs gives the floors",
    );
}

#[test]
fn main_only_calls_the_command_line() {
    let sources = all();
    let main = sources.iter().find(|source| source.path == "main.rs").unwrap();
    let named: Vec<&str> = (0..main.tokens.len())
        .filter(|index| main.word(*index) == "jalon" && main.word(index + 1) == "::")
        .map(|index| main.word(index + 2))
        .collect();
    assert_eq!(named, ["cli"], "src/main.rs: keep everything but the call of jalon::cli in the library");
}

/// The packages that a file names, with the index of the token.
fn packages_named(source: &Source, packages: &BTreeSet<String>) -> Vec<(usize, String)> {
    let crates: BTreeMap<String, &String> =
        packages.iter().map(|package| (package.replace('-', "_"), package)).collect();
    let mut named = Vec::new();
    for index in 0..source.tokens.len() {
        let Some(package) = crates.get(source.word(index)) else { continue };
        let inside_a_path = index > 1 && source.word(index - 1) == "::" && source.word(index - 2) != ";";
        let used = index > 0 && ["use", "crate"].contains(&source.word(index - 1));
        if !inside_a_path && (used || source.word(index + 1) == "::") {
            named.push((index, (*package).clone()));
        }
    }
    named
}

#[test]
fn a_package_is_named_only_in_its_home() {
    let (rooms, packages) = (rooms(), packages());
    let mut broken = Vec::new();
    for source in all() {
        for (index, package) in packages_named(source, &packages) {
            if FREE.contains(&package.as_str()) {
                continue;
            }
            let home = source
                .room()
                .and_then(|room| rooms.get(room))
                .is_some_and(|room| room.packages.contains(&package));
            if !home {
                let homes: Vec<&str> = rooms
                    .iter()
                    .filter(|(_, room)| room.packages.contains(&package))
                    .map(|(name, _)| name.as_str())
                    .collect();
                broken.push(format!(
                    "{}: {package}, whose home is {homes:?}",
                    source.at(&source.tokens[index])
                ));
            }
        }
    }
    none(&broken, "give the home room a function that does it without showing the package's types");
}

#[test]
fn every_package_has_a_home_that_uses_it() {
    let (rooms, packages) = (rooms(), packages());
    let mut used: BTreeSet<(String, String)> = BTreeSet::new();
    for source in all() {
        if let Some(room) = source.room() {
            used.extend(
                packages_named(source, &packages).into_iter().map(|(_, package)| (room.to_owned(), package)),
            );
        }
    }
    let mut broken = Vec::new();
    for package in &packages {
        let homed = rooms.values().any(|room| room.packages.contains(package));
        if !homed && !FREE.contains(&package.as_str()) {
            broken.push(format!("{package} of Cargo.toml has no home"));
        }
    }
    for (name, room) in &rooms {
        for package in &room.packages {
            if !packages.contains(package) {
                broken.push(format!("{package}, in the row of {name}, is not in Cargo.toml"));
            } else if !used.contains(&(name.clone(), package.clone())) {
                broken.push(format!("{name} does not use {package}"));
            }
        }
    }
    none(
        &broken,
        "name each package in the row of its home room in src/lib.rs; take out what is no longer used",
    );
}

#[test]
fn the_table_and_the_folders_hold_the_same_rooms() {
    let table: BTreeSet<String> = rooms().into_keys().collect();
    let sources = all();
    let folders: BTreeSet<String> = sources.iter().filter_map(Source::room).map(str::to_owned).collect();
    let lib = sources.iter().find(|source| source.path == "lib.rs").unwrap();
    let declared: BTreeSet<String> = (1..lib.tokens.len())
        .filter(|index| lib.word(index - 1) == "mod")
        .map(|index| lib.word(index).to_owned())
        .collect();
    let broken: Vec<String> = table
        .symmetric_difference(&folders)
        .chain(table.symmetric_difference(&declared))
        .map(|room| format!("{room} is not both in the table and in src/"))
        .collect();
    none(
        &broken,
        "give the room its row in the table of src/lib.rs, its `pub mod` line and its folder, or none of them",
    );
}

#[test]
fn rooms_are_named_after_what_they_keep() {
    let broken: Vec<String> = all()
        .iter()
        .filter_map(Source::room)
        .filter(|room| EMPTY_NAMES.contains(room))
        .map(str::to_owned)
        .collect();
    none(&broken, "name the room with a singular noun of the domain");
}

#[test]
fn no_file_is_too_long() {
    let broken: Vec<String> = all()
        .iter()
        .map(|source| (&source.path, source.text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(path, lines)| format!("src/{path}: {lines} lines, {LONGEST} allowed"))
        .collect();
    none(&broken, "split the file by what it does; about 120 lines is usual");
}

#[test]
fn every_file_says_first_what_it_is_for() {
    let broken: Vec<String> = all()
        .iter()
        .filter(|source| !source.text.starts_with("//! "))
        .map(|source| format!("src/{}", source.path))
        .collect();
    none(&broken, "begin the file with one `//!` sentence");
}

/// Every `use` of a file: the index of its first token, and of its semicolon.
fn uses(source: &Source) -> Vec<(usize, usize)> {
    let ends = |from: usize| (from..source.tokens.len()).find(|index| source.word(*index) == ";");
    let starts = (0..source.tokens.len()).filter(|index| {
        // `impl Trait + use<'a>` is no import.
        source.word(*index) == "use" && source.word(index + 1) != "<"
    });
    starts.filter_map(|start| Some((start, ends(start)?))).collect()
}

#[test]
fn nothing_is_re_exported() {
    let mut broken = Vec::new();
    for source in all() {
        for (start, _) in uses(source) {
            // `pub use`, `pub(crate) use`
            if start > 0 && ["pub", ")"].contains(&source.word(start - 1)) {
                broken.push(source.at(&source.tokens[start]));
            }
        }
    }
    none(&broken, "let the callers import from where it is defined: one name, one path");
}

#[test]
fn nothing_is_imported_by_the_heap() {
    let mut broken = Vec::new();
    for source in all() {
        for (start, end) in uses(source) {
            if (start..end).any(|index| source.word(index) == "*") {
                broken.push(source.at(&source.tokens[start]));
            }
        }
    }
    none(&broken, "name each import, in tests too: a reader must see where a name comes from");
}

#[test]
fn tokens_follow_paths_and_nothing_else() {
    let text = "//! crate::a\nuse crate::{b, c::d, e};\nmod inner {\n  use super::super::f;\n  const X: &str = r#\"crate::g\"#; \
                /* crate::h */ fn i<'a>(x: char) { '\"'; '\\''; \"\\\"crate::j\"; $crate::k; crate::l::m() }\n}\nuse super::n;";
    let source = Source { path: "room.rs".to_owned(), text: text.to_owned(), tokens: tokens(text, 1) };
    let named: Vec<&str> = source.rooms_named().into_iter().map(|index| source.word(index)).collect();
    assert_eq!(named, ["b", "c", "e", "f", "l", "n"]);
}

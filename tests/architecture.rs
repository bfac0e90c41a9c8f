//! The structure of the sources, held by tests: modules, layers, circles, the packages' homes, names, the size of files.
//!
//! The plan is the table at the top of `src/lib.rs`; these tests read it, and every file of `src/`, as they are written.

#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

#[path = "architecture/names.rs"]
mod names;
#[path = "architecture/source.rs"]
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use source::{Source, all, circles, imports};

/// Free in every module.
const FREE: [&str; 1] = ["serde"];

/// Names that say nothing of what a module keeps.
const EMPTY_NAMES: [&str; 8] = ["utils", "util", "helpers", "common", "types", "core", "manager", "context"];

const LONGEST: usize = 400;

/// A row of the table.
#[derive(Debug)]
struct Module {
    layer: u32,
    packages: Vec<String>,
}

/// The table at the top of `src/lib.rs`.
fn modules() -> BTreeMap<String, Module> {
    let text = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let rows = text.lines().filter_map(|line| line.strip_prefix("//! | ")).filter(|row| row.contains('`'));
    let modules: BTreeMap<String, Module> = rows
        .map(|row| {
            let cells: Vec<&str> = row.trim_end_matches('|').split('|').map(str::trim).collect();
            let [layer, module, _, packages] = cells[..] else {
                panic!("src/lib.rs: write this row as « | layer | `module` | keeps | packages | »: {row}")
            };
            let packages = packages.split_whitespace().map(str::to_owned).collect();
            let layer = layer.parse().unwrap_or_else(|_| panic!("src/lib.rs: {layer} is no layer"));
            (module.trim_matches('`').to_owned(), Module { layer, packages })
        })
        .collect();
    assert!(modules.len() > 10, "src/lib.rs: the table of modules is not where it was, or not as it was");
    modules
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

/// A list of exceptions in `tests/architecture/`: on each line a name, ` — ` and the reason.
fn exceptions(file: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(root().join("tests/architecture").join(file)).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines
        .map(|line| {
            let (name, reason) =
                line.split_once(" — ").unwrap_or_else(|| panic!("{file}: give the reason: {line}"));
            assert!(!reason.trim().is_empty(), "{file}: give the reason: {line}");
            name.trim().to_owned()
        })
        .collect()
}

/// Fails with everything that breaks a rule, and what to do.
fn none(broken: &[String], advice: &str) {
    assert!(broken.is_empty(), "\n{}\n→ {advice}\n", broken.join("\n"));
}

/// Fails if what breaks a rule is not just what a list of exceptions allows: a list only shrinks.
fn only(broken: &BTreeSet<String>, file: &str, advice: &str) {
    let allowed = exceptions(file);
    let new: Vec<String> = broken.difference(&allowed).cloned().collect();
    none(&new, advice);
    let gone: Vec<String> = allowed.difference(broken).cloned().collect();
    none(&gone, &format!("these no longer break the rule: take them out of tests/architecture/{file}"));
}

#[test]
fn modules_import_only_from_lower_layers() {
    let modules = modules();
    let mut broken = Vec::new();
    let mut seen = 0;
    for source in all() {
        let Some(own) = source.top() else { continue };
        for path in &source.paths {
            let Some(named) = path.absolute().and_then(|absolute| absolute.first().cloned()) else {
                continue;
            };
            seen += 1;
            // Modules missing from the table are another test's.
            let (Some(from), Some(to)) = (modules.get(own), modules.get(&named)) else {
                if named != own && !modules.contains_key(&named) {
                    broken.push(format!("{}: `{named}` is no module", source.at(path.line)));
                }
                continue;
            };
            if named != own && to.layer >= from.layer {
                broken.push(format!(
                    "{}: {own} (layer {}) uses {named} (layer {})",
                    source.at(path.line),
                    from.layer,
                    to.layer
                ));
            }
        }
    }
    assert!(seen > 100, "the sources are not read as they are written: {seen} paths");
    none(
        &broken,
        "move what is needed to a lower module, or hand it in as an argument; the table of src/lib.rs gives the layers",
    );
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let sources = all();
    let imports = imports(sources);
    assert!(
        imports.iter().map(Vec::len).sum::<usize>() > 1000,
        "the imports are not read as they are written"
    );
    let found: BTreeSet<String> = circles(&imports)
        .iter()
        .map(|circle| circle.iter().map(|index| sources[*index].path.as_str()).collect::<Vec<_>>().join(" "))
        .collect();
    println!("circles between files:\n{}", found.iter().cloned().collect::<Vec<_>>().join("\n"));
    only(
        &found,
        "circles.txt",
        "move what both files need to a file of its own, or hand it in as an argument",
    );
}

#[test]
fn main_only_calls_the_command_line() {
    let main = all().iter().find(|source| source.path == "main.rs").unwrap();
    let named: Vec<&str> = main
        .paths
        .iter()
        .filter(|path| path.segments[0] == "jalon")
        .map(|path| path.segments[1].as_str())
        .collect();
    assert_eq!(named, ["cli"], "src/main.rs: keep everything but the call of jalon::cli in the library");
}

/// The packages that a file names, each with its line.
fn packages_named(source: &Source, packages: &BTreeSet<String>) -> Vec<(usize, String)> {
    let crates: BTreeMap<String, &String> =
        packages.iter().map(|package| (package.replace('-', "_"), package)).collect();
    let outside = source.paths.iter().filter(|path| path.absolute().is_none());
    outside.filter_map(|path| Some((path.line, (*crates.get(&path.segments[0])?).clone()))).collect()
}

#[test]
fn a_package_is_named_only_in_its_home() {
    let (modules, packages) = (modules(), packages());
    let mut broken = Vec::new();
    for source in all() {
        for (line, package) in packages_named(source, &packages) {
            let at_home = |module: &Module| module.packages.contains(&package);
            let is_home = source.top().and_then(|module| modules.get(module)).is_some_and(at_home);
            if !is_home && !FREE.contains(&package.as_str()) {
                let homes: Vec<&String> =
                    modules.iter().filter(|(_, module)| at_home(module)).map(|(name, _)| name).collect();
                broken.push(format!("{}: {package}, whose home is {homes:?}", source.at(line)));
            }
        }
    }
    none(&broken, "give the home module a function that does it without showing the package's types");
}

#[test]
fn every_package_has_a_home_that_uses_it() {
    let (modules, packages) = (modules(), packages());
    let mut used: BTreeSet<(String, String)> = BTreeSet::new();
    for source in all() {
        if let Some(module) = source.top() {
            used.extend(
                packages_named(source, &packages)
                    .into_iter()
                    .map(|(_, package)| (module.to_owned(), package)),
            );
        }
    }
    let mut broken = Vec::new();
    for package in &packages {
        let homed = modules.values().any(|module| module.packages.contains(package));
        if !homed && !FREE.contains(&package.as_str()) {
            broken.push(format!("{package} of Cargo.toml has no home"));
        }
    }
    for (name, module) in &modules {
        for package in &module.packages {
            if !packages.contains(package) {
                broken.push(format!("{package}, in the row of {name}, is not in Cargo.toml"));
            } else if !used.contains(&(name.clone(), package.clone())) {
                broken.push(format!("{name} does not use {package}"));
            }
        }
    }
    none(
        &broken,
        "name each package in the row of its home module in src/lib.rs; take out what is no longer used",
    );
}

#[test]
fn the_table_and_the_folders_hold_the_same_modules() {
    let table: BTreeSet<String> = modules().into_keys().collect();
    let sources = all();
    let folders: BTreeSet<String> = sources.iter().filter_map(Source::top).map(str::to_owned).collect();
    let lib = sources.iter().find(|source| source.path == "lib.rs").unwrap();
    let modules = lib.names.declared.iter().filter(|declared| declared.kind == "module");
    let declared: BTreeSet<String> = modules.map(|declared| declared.name.clone()).collect();
    let broken: Vec<String> = table
        .symmetric_difference(&folders)
        .chain(table.symmetric_difference(&declared))
        .map(|module| format!("{module} is not both in the table and in src/"))
        .collect();
    none(
        &broken,
        "give the module its row in the table of src/lib.rs, its `pub mod` line and its folder, or none of them",
    );
}

#[test]
fn modules_are_named_after_what_they_keep() {
    let broken: Vec<String> = all()
        .iter()
        .filter_map(Source::top)
        .filter(|module| EMPTY_NAMES.contains(module))
        .map(str::to_owned)
        .collect();
    none(&broken, "name the module with a singular noun of the domain");
}

#[test]
fn a_type_has_one_name_and_a_name_one_type() {
    let mut broken = BTreeSet::new();
    for (name, places) in names::types(all()) {
        if places.len() > 1 {
            println!("{name}: {}", places.join(", "));
            broken.insert(name);
        }
    }
    only(&broken, "shared-type-names.txt", "let each name say of what it is");
}

#[test]
fn a_file_name_is_given_once() {
    let mut places: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for source in all() {
        let name = source.path.rsplit('/').next().unwrap();
        places.entry(name).or_default().push(&source.path);
    }
    let mut broken = BTreeSet::new();
    for (name, places) in places {
        if places.len() > 1 && name != "mod.rs" {
            println!("{name}: {}", places.join(", "));
            broken.insert(name.to_owned());
        }
    }
    only(&broken, "shared-file-names.txt", "let each file's name say what it holds");
}

#[test]
fn names_are_the_fields_own() {
    let text = fs::read_to_string(root().join("tests/architecture/former-names.txt")).unwrap();
    let former: Vec<&str> = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
    let broken = names::former(all(), &former);
    only(
        &broken,
        "former-names-kept.txt",
        "use the field's word for it: ARCHITECTURE.md begins with a glossary",
    );
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

#[test]
fn nothing_is_re_exported() {
    let mut broken = Vec::new();
    for source in all() {
        broken
            .extend(source.names.uses.iter().filter(|used| used.is_public).map(|used| source.at(used.line)));
    }
    none(&broken, "let the callers import from where it is defined: one name, one path");
}

#[test]
fn nothing_is_imported_by_the_heap() {
    let mut broken = Vec::new();
    for source in all() {
        broken.extend(source.names.uses.iter().filter(|used| used.has_glob).map(|used| source.at(used.line)));
    }
    none(&broken, "name each import, in tests too: a reader must see where a name comes from");
}

#[test]
fn paths_are_followed_through_trees_modules_and_macros() {
    let text = "//! crate::a\nuse crate::{b, c::d, e};\nmod inner {\n  use super::super::f;\n  const X: &str = r#\"crate::g\"#; \
                /* crate::h */ fn i<'a>(x: char) { '\"'; '\\''; \"\\\"crate::j\"; $crate::k; say!(crate::l::m()) }\n}\nuse super::n;\n\
                mod child;\nfn o() { child::p(); other::q() }";
    let stream = text.replace("$crate::k; ", "");
    let source = Source::parse("module.rs", &stream);
    let mut named: Vec<String> =
        source.paths.iter().filter_map(|path| Some(path.absolute()?.join("::"))).collect();
    named.sort();
    assert_eq!(named, ["b", "c::d", "e", "f", "l::m", "module::child::p", "n"]);
}

#[test]
fn a_circle_is_found_whole() {
    let sources = [
        Source::parse("a/mod.rs", "mod one; mod two; fn f() { one::g() }"),
        Source::parse("a/one.rs", "use super::two::H;"),
        Source::parse("a/two.rs", "use crate::a::f;"),
        Source::parse("b.rs", "use crate::a::f;"),
    ];
    let imports = imports(&sources);
    assert_eq!(imports, [vec![1], vec![2], vec![0], vec![0]]);
    assert_eq!(circles(&imports), [vec![0, 1, 2]]);
}

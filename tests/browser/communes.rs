//! The communes of a network: imported from the real public list, and found in the portal by a real browser.

use crate::fixture::copy_folder;
use crate::support::outside::{node, package};
use crate::support::project::build_repository;
use crate::support::trials::{Missing, Ran, trials};
use libtest_mimic::Trial;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![a_portal_finds_the_communes_of_a_whole_region, an_import_that_cannot_be_done_changes_nothing]
}

const NEW_AQUITAINE: &str = "16,17,19,23,24,33,40,47,64,79,86,87";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn communes() -> Result<PathBuf, Missing> {
    const PACKAGE: &str = "@etalab/decoupage-administratif";
    package(&format!("{PACKAGE}/data/communes.json"))?;
    package(PACKAGE)
}

fn jalon(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jalon"));
    command.args(args).args(["--langue", "fr"]).current_dir(folder).output().unwrap()
}

/// The project of this repository, to be changed.
fn copied(folder: &Path) {
    for part in ["content", "territories", "themes"] {
        copy_folder(&root().join(part), &folder.join(part));
    }
}

fn a_portal_finds_the_communes_of_a_whole_region() -> Ran {
    let (mut node, package) = (node("communes.mjs")?, communes()?);
    let folder = tempfile::tempdir().unwrap();
    let public = folder.path().join("public");
    build_repository(&["deux-rivieres", "trois-clochers", "castelmire"], &public);

    let project = folder.path().join("project");
    copied(&project);
    let from = package.to_str().unwrap();
    let imported = jalon(&project, &["import", "communes", "--departements", NEW_AQUITAINE, "--from", from]);
    assert!(imported.status.success(), "{}", String::from_utf8_lossy(&imported.stderr));
    let told = String::from_utf8(imported.stdout).unwrap();
    assert!(told.contains("4293 communes ajoutées"), "{told}");
    let list = fs::read_to_string(project.join("content/communes.csv")).unwrap();
    assert!(list.starts_with("# Communes importées (16, 17, 19,"), "{}", list.lines().next().unwrap());
    assert!(list.contains("\n00001;Confluens;"), "the communes that were there stay");
    // Again: nothing changes, not even the file's date.
    let before = fs::metadata(project.join("content/communes.csv")).unwrap().modified().unwrap();
    let again = jalon(&project, &["import", "communes", "--departements", NEW_AQUITAINE, "--from", from]);
    assert!(String::from_utf8(again.stdout).unwrap().contains("0 commune ajoutée, 0 mise à jour"));
    assert_eq!(before, fs::metadata(project.join("content/communes.csv")).unwrap().modified().unwrap());
    let built = jalon(&project, &["build", "trois-clochers", "--date", "2026-12-01"]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));

    let script = root().join("themes/jalon/assets/communes.js");
    let told = node.arg(&public).arg(project.join("public")).arg(script).output().unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    Ok(())
}

fn an_import_that_cannot_be_done_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("project");
    copied(&project);
    let list = project.join("content/communes.csv");
    let before = fs::read(&list).unwrap();
    let package = folder.path().join("package");
    fs::create_dir_all(package.join("data")).unwrap();
    let import = |departments: &str| {
        let told = jalon(
            &project,
            &["import", "communes", "--departements", departments, "--from", package.to_str().unwrap()],
        );
        (told.status.code(), String::from_utf8(told.stderr).unwrap())
    };
    let (code, told) = import("24");
    assert_eq!((code, told.contains("data/communes.json")), (Some(3), true), "{told}");
    fs::write(package.join("data/communes.json"), "[{\"code\": 1}]").unwrap();
    let (code, told) = import("24");
    assert_eq!((code, told.contains("ligne 1, colonne 11")), (Some(3), true), "{told}");
    let one =
        "[{\"code\":\"24037\",\"nom\":\"Bergerac\",\"type\":\"commune-actuelle\",\"departement\":\"24\"}]";
    fs::write(package.join("data/communes.json"), one).unwrap();
    let (code, told) = import("24,25");
    assert_eq!((code, told.contains("« 25 »")), (Some(3), true), "{told}");
    // Rows that cannot be read would be lost: they are told, and nothing is written.
    assert_eq!(fs::read(&list).unwrap(), before);
    let broken = [&before[..], b"2400;Trop-Court;24000;24;\n"].concat();
    fs::write(&list, &broken).unwrap();
    let (code, told) = import("24");
    assert_eq!((code, told.contains("communes.csv:98")), (Some(1), true), "{told}");
    assert_eq!(fs::read(&list).unwrap(), broken);
}

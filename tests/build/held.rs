//! Files that another program holds open, as only Windows lets it.

use std::fs::{self, File};
use std::os::windows::fs::OpenOptionsExt;
use std::path::Path;
use std::thread::{sleep, spawn};
use std::time::Duration;

use crate::support::trials::{Missing, Ran, trials};
use crate::workshop::Workshop;
use crate::{ADDITION, MEUBLE};
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        a_held_page_is_named_and_its_site_stays_as_it_was,
        what_cannot_be_swept_yet_stops_no_build,
        the_portal_s_page_is_named_where_it_is_held,
        what_is_held_for_a_moment_is_waited_for,
        a_source_that_nobody_may_read_is_named
    ]
}

/// What others may do meanwhile; folders may be opened as well.
const NOTHING: u32 = 0;
const READ: u32 = 1;
const READ_AND_WRITE: u32 = 3;
const BACKUP_SEMANTICS: u32 = 0x0200_0000;

/// What the program says of it, and what to do.
const TOLD: [&str; 2] = ["tenu ouvert par un autre programme", "Fermez le programme qui le tient"];

fn held(path: &Path, others_may: u32) -> File {
    File::options().read(true).share_mode(others_may).custom_flags(BACKUP_SEMANTICS).open(path).unwrap()
}

/// Whether a folder stays where it is while a file in it is open. (Not under wine.)
fn folders_are_kept() -> bool {
    let folder = tempfile::tempdir().unwrap();
    let (here, there) = (folder.path().join("here"), folder.path().join("there"));
    fs::create_dir(&here).unwrap();
    fs::write(here.join("file"), "").unwrap();
    let _file = held(&here.join("file"), READ);
    fs::rename(here, there).is_err()
}

/// Whether a build left nothing behind.
fn is_swept(workshop: &Workshop) -> bool {
    let left = fs::read_dir(workshop.path("public")).unwrap().flatten();
    left.into_iter().all(|entry| !entry.file_name().to_string_lossy().starts_with('.'))
}

fn a_held_page_is_named_and_its_site_stays_as_it_was() -> Ran {
    if !folders_are_kept() {
        return Err(Missing::new("this system moves folders in which a file is open"));
    }
    let workshop = Workshop::new();
    workshop.build("").exits(0);
    let before = workshop.tree("plaine");
    workshop.append("territories/plaine.toml", ADDITION);
    for (what, place, others_may) in [
        ("a page that changes", "types\\meuble\\index.html", READ),
        ("a page that stays", "404.html", READ),
        ("a page that nobody else may read", "404.html", NOTHING),
        ("a folder that somebody stands in", "types", READ_AND_WRITE),
    ] {
        let page = held(&workshop.path("public").join("plaine").join(place), others_may);
        let answer = workshop.build("").exits(2);
        answer.says(&[&format!("plaine\\{place} »")]).says(&TOLD);
        drop(page);
        assert!(workshop.tree("plaine") == before, "{what}: nothing changed");
    }
    workshop.build("").exits(0);
    assert!(workshop.page(MEUBLE).contains("Une foire."));
    assert!(is_swept(&workshop));
    Ok(())
}

fn what_cannot_be_swept_yet_stops_no_build() {
    let workshop = Workshop::new();
    workshop.build("").exits(0);
    let page = held(&workshop.path("public").join(MEUBLE), READ);
    workshop.append("territories/plaine.toml", ADDITION);
    // Where folders move all the same, the page that is held is in what is to be removed; else in what stands.
    let code = if folders_are_kept() { 2 } else { 0 };
    for _ in 0..2 {
        workshop.build("").exits(code);
    }
    drop(page);
    workshop.build("").exits(0);
    assert!(workshop.page(MEUBLE).contains("Une foire."));
    assert!(is_swept(&workshop), "{:?}", fs::read_dir(workshop.path("public")).unwrap().collect::<Vec<_>>());
}

fn the_portal_s_page_is_named_where_it_is_held() {
    let workshop = Workshop::new();
    workshop.build("").exits(0);
    let before = fs::read_to_string(workshop.path("public/index.html")).unwrap();
    workshop.change("territories/plaine.toml", "nom ", "nom = \"Autre plaine\" #");
    let page = held(&workshop.path("public/index.html"), READ);
    workshop.build("").exits(2).says(&["public\\index.html »"]).says(&TOLD);
    drop(page);
    assert_eq!(fs::read_to_string(workshop.path("public/index.html")).unwrap(), before);
    workshop.build("").exits(0);
    assert!(fs::read_to_string(workshop.path("public/index.html")).unwrap().contains("Autre plaine"));
    assert!(is_swept(&workshop));
}

fn what_is_held_for_a_moment_is_waited_for() {
    let workshop = Workshop::new();
    workshop.build("").exits(0);
    workshop.append("territories/plaine.toml", ADDITION);
    let page = held(&workshop.path("public").join(MEUBLE), READ);
    let source = held(&workshop.path("content/types/meuble.md"), NOTHING);
    let scanner = spawn(move || {
        sleep(Duration::from_millis(300));
        drop((page, source));
    });
    workshop.build("").exits(0);
    scanner.join().unwrap();
    assert!(workshop.page(MEUBLE).contains("Une foire."));
}

fn a_source_that_nobody_may_read_is_named() {
    let workshop = Workshop::new();
    workshop.build("").exits(0);
    let before = workshop.tree("");
    let source = held(&workshop.path("content/types/meuble.md"), NOTHING);
    for command in ["build", "check"] {
        workshop.run(command).exits(2).says(&["types\\meuble.md »"]).says(&TOLD);
    }
    drop(source);
    assert!(workshop.tree("") == before);
}

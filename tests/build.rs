//! The built program on real folders: what it writes, what it keeps, what it refuses, and how it answers.

#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

#[path = "build/bombs.rs"]
mod bombs;
#[path = "build/claimed.rs"]
mod claimed;
#[path = "build/faulted.rs"]
mod faulted;
mod fixture;
#[path = "laws/generate.rs"]
#[allow(dead_code, reason = "the laws of the pipeline want all of it")]
mod generate;
#[cfg(windows)]
#[path = "build/held.rs"]
mod held;
#[path = "build/interrupted.rs"]
mod interrupted;
#[path = "build/places.rs"]
mod places;
#[path = "build/skipped.rs"]
mod skipped;
#[path = "support/mod.rs"]
mod support;
#[path = "build/technicians.rs"]
mod technicians;
#[path = "build/workshop.rs"]
mod workshop;

use std::collections::BTreeSet;
#[cfg(unix)]
use std::fs;

use support::trials::trials;
use workshop::{Workshop, answer, tree};

fn main() {
    support::trials::run([
        trials![
            a_second_build_writes_nothing,
            an_edit_rewrites_what_it_changes_and_nothing_else,
            a_page_that_is_gone_leaves_its_site,
            a_site_depends_on_the_day_that_is_asked_for,
            strict_makes_a_warning_an_error,
            a_base_address_goes_before_the_territories_own,
            exit_codes_say_whose_turn_it_is,
            a_faulty_territory_keeps_its_last_good_site,
            a_fault_in_the_guide_stops_every_site,
            an_unknown_territory_is_named_with_its_nearest,
            json_gives_each_problem_with_its_place,
            it_speaks_the_language_that_is_asked_for_or_the_systems,
            a_file_where_the_sites_should_go_is_kept,
            #[cfg(unix)]
            links_that_lead_outside_are_not_followed,
            a_path_that_climbs_out_of_the_project_is_refused
        ],
        bombs::trials(),
        claimed::trials(),
        technicians::trials(),
        faulted::trials(),
        #[cfg(windows)]
        held::trials(),
        interrupted::trials(),
        places::trials(),
        skipped::trials(),
    ]);
}

/// An addition to the page of the meublé, in the plain's territory.
const ADDITION: &str =
    "\n[[modifier]]\ncible = \"types/meuble#pieces\"\naction = \"fin\"\ntexte = \"Une foire.\"\n";

const MEUBLE: &str = "plaine/types/meuble/index.html";

fn a_second_build_writes_nothing() {
    let workshop = Workshop::new();
    workshop.build("").exits(0);
    let (files, times) = (workshop.tree(""), workshop.times());
    assert!(files.len() > 30 && files.contains_key("index.html"), "{:?}", files.keys());
    workshop.let_the_clock_move();
    workshop.build("").exits(0);
    assert_eq!(workshop.times(), times);
    assert_eq!(workshop.tree(""), files);
}

fn an_edit_rewrites_what_it_changes_and_nothing_else() {
    let workshop = Workshop::new();
    workshop.build("").exits(0);
    let (files, times) = (workshop.tree(""), workshop.times());
    workshop.let_the_clock_move();
    workshop.append("territories/plaine.toml", ADDITION);
    workshop.build("").exits(0);
    let (new_files, new_times) = (workshop.tree(""), workshop.times());
    let changed: BTreeSet<&String> =
        new_files.keys().filter(|path| files.get(*path) != new_files.get(*path)).collect();
    let written: BTreeSet<&String> =
        new_times.keys().filter(|path| times.get(*path) != new_times.get(*path)).collect();
    assert_eq!(written, changed);
    // The page, and what says of all pages what is in them.
    let expected =
        ["plaine/imprimer/index.html", "plaine/manifest.json", "plaine/recherche/index.js", MEUBLE];
    assert_eq!(changed.into_iter().map(String::as_str).collect::<Vec<_>>(), expected);
}

fn a_page_that_is_gone_leaves_its_site() {
    let workshop = Workshop::new();
    workshop.build("").exits(0);
    assert!(workshop.path("public/val/urbanisme/ripisylve/index.html").exists());
    let text = workshop.text("territories/val.toml");
    workshop.put("territories/val.toml", text.split("[[page]]").next().unwrap());
    workshop.build("").exits(0);
    assert!(!workshop.path("public/val/urbanisme/ripisylve").exists());
    // The document that only this page linked to goes with it.
    assert!(!workshop.tree("val").keys().any(|path| path.ends_with("plan.txt")));
}

fn a_site_depends_on_the_day_that_is_asked_for() {
    let workshop = Workshop::new();
    workshop.append("territories/plaine.toml", &format!("{ADDITION}a_partir_du = 2027-01-01\n"));
    workshop.run("build --date 2026-12-01").exits(0);
    assert!(!workshop.page(MEUBLE).contains("Une foire."));
    workshop.run("build --date 2027-01-01").exits(0);
    assert!(workshop.page(MEUBLE).contains("Une foire."));
}

fn strict_makes_a_warning_an_error() {
    let workshop = Workshop::new();
    workshop.append("territories/plaine.toml", &format!("{ADDITION}jusqu_au = 2026-12-05\n"));
    workshop.build("--strict").exits(1).says(&["J421", "plaine"]);
    assert!(!workshop.path("public/plaine").exists());
    assert!(workshop.path("public/val/index.html").exists());
    workshop.build("").exits(0).says(&["J421"]);
    assert!(workshop.path("public/plaine/index.html").exists());
    workshop.run("check --date 2026-12-01 --strict").exits(1);
    workshop.run("check --date 2026-12-01").exits(0);
}

fn a_base_address_goes_before_the_territories_own() {
    let workshop = Workshop::new();
    workshop.build("--base-url https://reseau.example/guides").exits(0);
    let address = "https://reseau.example/guides/val/";
    assert!(workshop.page("val/sitemap.xml").contains(&format!("<loc>{address}types/meuble/")));
    let page = workshop.page("val/types/meuble/index.html");
    assert!(
        page.contains("rel=\"canonical\"") && page.contains(&format!("href=\"{address}types/meuble/")),
        "{page}"
    );
    // The page of a missing address stands on any host that holds the site in that folder.
    assert!(workshop.page("val/404.html").contains("href=\"/guides/val/actifs/"));
    workshop.build("").exits(0);
    assert!(workshop.page("val/sitemap.xml").contains("<loc>https://val.example/guide/types/meuble/"));
    assert!(!workshop.page("val/types/meuble/index.html").contains("reseau.example"));
}

fn exit_codes_say_whose_turn_it_is() {
    let workshop = Workshop::new();
    workshop.run("check --date 2026-12-01").exits(0);
    workshop.append("territories/plaine.toml", "[[modifier]]\n");
    workshop.run("check --date 2026-12-01").exits(1);
    workshop.run("check plaine --date 2026-12-01").exits(1);
    workshop.run("chek").exits(3);
    workshop.run("build --out content/public").exits(3);
    workshop.put("fichier", "");
    workshop.build("--out fichier/public").exits(2);
}

fn a_faulty_territory_keeps_its_last_good_site() {
    let workshop = Workshop::new();
    workshop.build("").exits(0);
    let (val, times) = (workshop.tree("val"), workshop.times());
    workshop.change("territories/val.toml", "types/hotel#erp", "types/hotel#erpp");
    workshop.append("territories/plaine.toml", ADDITION);
    workshop.let_the_clock_move();
    workshop.build("").exits(1).says(&["J403", "types/hotel#erp", "val"]);
    assert_eq!(workshop.tree("val"), val);
    assert_eq!(workshop.times()["val/index.html"], times["val/index.html"]);
    assert!(workshop.page(MEUBLE).contains("Une foire."));
    assert!(workshop.page("index.html").contains("val/index.html"), "its site still stands");
}

fn a_fault_in_the_guide_stops_every_site() {
    let workshop = Workshop::new();
    workshop.build("").exits(0);
    let files = workshop.tree("");
    workshop.change("content/types/hotel.md", "fait:erp.seuil", "fait:erp.seuill");
    workshop.build("").exits(1).says(&["J212", "content/types/hotel.md:", "erp.seuil"]);
    assert_eq!(workshop.tree(""), files);
}

fn an_unknown_territory_is_named_with_its_nearest() {
    let workshop = Workshop::new();
    workshop.build("plane").exits(3).says(&["plane", "« plaine »"]);
    assert!(!workshop.path("public").exists());
    workshop.build("plaine").exits(0);
    assert!(workshop.path("public/plaine").exists() && !workshop.path("public/val").exists());
}

fn json_gives_each_problem_with_its_place() {
    let workshop = Workshop::new();
    workshop.change("territories/val.toml", "types/hotel#erp", "types/hotel#erpp");
    let answer = workshop.run("check --format json --date 2026-12-01").exits(1);
    let told: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    // Its review is of nothing now, and told as well.
    let problem =
        told["problems"].as_array().unwrap().iter().find(|problem| problem["code"] == "J403").unwrap();
    assert_eq!(problem["file"], "territories/val.toml");
    assert_eq!(problem["severity"], "error");
    assert_eq!(problem["suggestion"], "types/hotel#erp");
    let line =
        workshop.text("territories/val.toml").lines().position(|line| line.contains("erpp")).unwrap() + 1;
    assert_eq!(problem["line"], line);
    assert!(problem["column"].as_u64().unwrap() > 1);
    workshop.change("territories/val.toml", "types/hotel#erpp", "types/hotel#erp");
    let answer = workshop.run("check --format json --date 2026-12-01").exits(0);
    let told: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    assert_eq!(told["problems"].as_array().unwrap().len(), 0);
}

fn it_speaks_the_language_that_is_asked_for_or_the_systems() {
    let workshop = Workshop::new();
    workshop.change("territories/val.toml", "types/hotel#erp", "types/hotel#erpp");
    let (french, english) = (["erreur[J403]"], ["error[J403]"]);
    let check = "check --date 2026-12-01";
    workshop.run(check).exits(1).says(&french);
    workshop.run(&format!("{check} --langue en")).exits(1).says(&english);
    if cfg!(windows) {
        // There the system is asked itself, and the workshop speaks for it.
        return;
    }
    for (key, value, words) in [
        ("LANG", "en_GB.UTF-8", english),
        ("LANG", "fr_FR.UTF-8", french),
        ("LANG", "de_DE.UTF-8", french),
        ("LC_ALL", "en_US.UTF-8", english),
        ("JALON_LANGUE", "en", english),
    ] {
        answer(workshop.command(check).env(key, value)).exits(1).says(&words);
    }
    let both = answer(workshop.command(&format!("{check} --langue fr")).env("LANG", "en_GB.UTF-8"));
    both.exits(1).says(&french);
}

fn a_file_where_the_sites_should_go_is_kept() {
    let workshop = Workshop::new();
    workshop.put("sortie", "à moi");
    workshop.build("--out sortie").exits(2).says(&["sortie"]);
    assert_eq!(workshop.text("sortie"), "à moi");
    workshop.put("public/val/photo.txt", "à moi aussi");
    workshop.build("").exits(2).says(&["val"]);
    assert_eq!(tree(&workshop.path("public/val")).len(), 1);
    assert!(workshop.path("public/plaine/index.html").exists());
}

#[cfg(unix)]
fn links_that_lead_outside_are_not_followed() {
    use std::os::unix::fs::symlink;
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret.md"), "+++\ntitre = \"Secret\"\n+++\n\nSECRET\n").unwrap();
    fs::write(outside.path().join("plan.txt"), "SECRET").unwrap();
    let workshop = Workshop::new();
    symlink(outside.path().join("secret.md"), workshop.path("content/types/secret.md")).unwrap();
    fs::remove_file(workshop.path("territories/val/plan.txt")).unwrap();
    symlink(outside.path().join("plan.txt"), workshop.path("territories/val/plan.txt")).unwrap();
    workshop.build("").exits(1).says(&["J218", "plan.txt"]);
    assert!(!workshop.tree("").values().any(|bytes| String::from_utf8_lossy(bytes).contains("SECRET")));
}

fn a_path_that_climbs_out_of_the_project_is_refused() {
    let workshop = Workshop::new();
    for path in ["../../etc/passwd", "/etc/passwd", "val/../../../../etc/passwd"] {
        let text = workshop.text("territories/val.toml");
        workshop.change("territories/val.toml", "val/ripisylve.md", path);
        workshop.build("val").exits(1).says(&["J1", path]);
        workshop.put("territories/val.toml", &text);
    }
    assert!(!workshop.path("public/val").exists());
}

//! Where a build may write: into its own output, and into nothing that anybody else made.

use std::fs;
use std::path::Path;

use super::workshop::{Tree, Workshop, answer, tree};
use crate::fixture::{DAY, copy_folder};
use crate::support::trials::trials;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        nothing_of_anybody_is_emptied_or_mixed,
        outputs_of_former_programs_are_taken_over_once,
        a_project_is_the_same_wherever_it_is_and_whatever_its_title,
        two_projects_of_one_title_are_told_apart_by_their_names,
        one_folder_has_one_builder_at_a_time,
        #[cfg(unix)]
        a_project_that_nobody_may_write_into_is_built_elsewhere,
        #[cfg(unix)]
        a_link_in_the_place_of_a_folder_of_the_portal_is_refused,
        #[cfg(target_os = "linux")]
        a_build_that_is_killed_at_its_own_notes_is_built_again
    ]
}

/// The other project: the same territories, another guide.
fn other() -> Workshop {
    let workshop = Workshop::new();
    workshop.change("content/guide.toml", "\"Petit guide\"", "\"Guide voisin\"");
    workshop
}

/// What manifests of former programs did not say, out of every manifest below `folder`.
fn unmark(folder: &Path) {
    for (path, bytes) in tree(folder).into_iter().filter(|(path, _)| path.ends_with("manifest.json")) {
        let mut manifest: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        assert!(manifest.as_object_mut().unwrap().remove("output").is_some(), "{path}");
        fs::write(folder.join(path), serde_json::to_vec(&manifest).unwrap()).unwrap();
    }
}

fn nothing_of_anybody_is_emptied_or_mixed() {
    let (workshop, other) = (Workshop::new(), other());
    workshop.build("").exits(0);
    other.build("").exits(0);
    let dossier = |more: &str| format!("[cibles.essai]\ntype = \"dossier\"\nchemin = \"www/guide\"\n{more}");
    for (name, more) in [("www", ""), ("www-bis", "bascule = \"fichiers\"\n")] {
        other.put("publier.toml", &dossier(more).replace("www", name));
        other.run(&format!("publish val --yes --date {DAY}")).exits(0);
    }
    other.run(&format!("report --date {DAY}")).exits(0);
    for (from, to) in [
        ("public", "copie"),
        ("public/val", "un-site"),
        ("public", "ancienne"),
        ("public/val", "ancien-site"),
        ("www/guide", "en-ligne"),
        ("rapport", "un-rapport"),
        ("rapport", "ancien-rapport"),
    ] {
        copy_folder(&other.path(from).canonicalize().unwrap(), &workshop.path(to));
    }
    copy_folder(&workshop.path("public/val"), &workshop.path("le-mien"));
    for folder in ["ancienne", "ancien-site", "ancien-rapport"] {
        unmark(&workshop.path(folder));
    }
    workshop.put("photos/noel.jpg", "à moi");
    workshop.put("jeu/manifest.json", "{ \"name\": \"une application\" }");
    fs::create_dir_all(workshop.path("maison/docs")).unwrap();
    let home = workshop.path("maison");
    let at = |workshop: &Workshop, path: &str| {
        workshop.path("").canonicalize().unwrap().join(path).to_str().unwrap().to_owned()
    };
    let rows = [
        (at(&other, "public"), 3, "appartient au projet"),
        (at(&other, "public/val"), 3, "appartient au projet"),
        (at(&other, "rapport"), 3, "appartient au projet"),
        (at(&other, "content"), 3, "appartient au projet"),
        (at(&other, ""), 3, "appartient au projet"),
        (at(&other, "www/guide"), 2, "en ligne"),
        (at(&other, "www"), 2, "en ligne"),
        (at(&other, "www-bis/guide"), 2, "en ligne"),
        (at(&other, "www-bis"), 2, "en ligne"),
        ("copie".into(), 2, "« Guide voisin »"),
        ("un-site".into(), 2, "« Guide voisin »"),
        ("un-rapport".into(), 2, "« Guide voisin »"),
        ("en-ligne".into(), 2, "en ligne"),
        ("le-mien".into(), 2, "un seul territoire"),
        ("public/val".into(), 2, "un seul territoire"),
        ("public/val/essai".into(), 3, "à l'intérieur"),
        ("un-rapport/essai/ici".into(), 3, "à l'intérieur"),
        (at(&other, "www/guide/essai"), 3, "à l'intérieur"),
        ("ancien-site".into(), 2, "un seul territoire"),
        ("ancien-rapport".into(), 2, "un rapport du réseau"),
        ("photos".into(), 2, "autre chose"),
        ("jeu".into(), 2, "autre chose"),
        (".".into(), 3, "appartient au projet"),
        ("territories/val".into(), 3, "appartient au projet"),
        (at(&workshop, "..").replace("/..", "/../"), 3, "contient le projet"),
        ("/".into(), 3, "racine d'un disque"),
        (home.to_str().unwrap().to_owned(), 3, "dossier personnel"),
    ];
    let state = || -> (Tree, Tree) { (tree(&workshop.path("")), tree(&other.path(""))) };
    let before = state();
    for (out, code, words) in rows {
        let mut command = workshop.command(&format!("build --date {DAY} --out"));
        command.arg(&out).env("HOME", &home).env("USERPROFILE", &home);
        let told = answer(&mut command);
        assert!(state() == before, "{out} was touched");
        told.exits(code).says(&[words]);
    }
    // Of a former program nobody knows whose it was: what is of the right sort is taken over.
    workshop.build("--out ancienne").exits(0);
    // What is new, or empty, or a work tree of git, is fine.
    fs::create_dir_all(workshop.path("vide")).unwrap();
    workshop.put("pages/.git", "gitdir: ailleurs");
    workshop.put("pages/CNAME", "guide.example");
    for out in ["neuf/dedans", "vide", "pages", "maison/docs"] {
        workshop.build(&format!("--out {out}")).exits(0);
        workshop.build(&format!("--out {out}")).exits(0);
        let found = tree(&workshop.path(out));
        assert!(!found.keys().any(|path| path.contains("verrou") || path.contains(".jalon")), "{out}");
    }
}

fn outputs_of_former_programs_are_taken_over_once() {
    let workshop = Workshop::new();
    workshop.build("").exits(0);
    let new = workshop.tree("");
    for lost in [false, true] {
        unmark(&workshop.path("public"));
        if lost {
            fs::remove_dir_all(workshop.path(".jalon")).unwrap();
        }
        let old = workshop.tree("");
        assert!(old != new);
        workshop.build("").exits(0);
        assert!(workshop.tree("") == new, "the marks are written, and nothing else");
    }
    workshop.let_the_clock_move();
    let times = workshop.times();
    workshop.build("").exits(0);
    assert_eq!(workshop.times(), times, "once");
    let manifest = workshop.page("manifest.json");
    assert!(manifest.contains("\"kind\": \"sites\"") && manifest.contains("\"guide\": \"Petit guide\""));
    assert!(workshop.page("val/manifest.json").contains("\"kind\": \"site\""));
    // The same of a report.
    workshop.run(&format!("report --date {DAY}")).exits(0);
    unmark(&workshop.path("rapport"));
    workshop.run(&format!("report --date {DAY}")).exits(0);
    assert!(workshop.text("rapport/manifest.json").contains("\"kind\": \"report\""));
}

fn a_project_is_the_same_wherever_it_is_and_whatever_its_title() {
    let workshop = Workshop::new();
    workshop.build("--out sortie").exits(0);
    // Moved, and without its private folder.
    let moved = Workshop::new();
    copy_folder(&workshop.path("sortie"), &moved.path("sortie"));
    moved.build("--out sortie").exits(0);
    // Its title changes: it remembers the old one.
    let guide = moved.text("content/guide.toml");
    moved.put("content/guide.toml", &guide.replace("Petit guide", "Grand guide"));
    moved.build("--out sortie").exits(0);
    assert!(moved.text("sortie/manifest.json").contains("Grand guide"));
    // A name goes with the project, whatever its title.
    let named = |title: &str| format!("projet = \"abc\"\n{}", guide.replace("Petit guide", title));
    moved.put("content/guide.toml", &named("Grand guide"));
    moved.build("--out sortie").exits(0);
    moved.put("content/guide.toml", &named("Tout autre guide"));
    fs::remove_dir_all(moved.path(".jalon")).unwrap();
    moved.build("--out sortie").exits(0);
    assert!(moved.text("sortie/val/manifest.json").contains("\"project\": \"abc\""));
}

fn two_projects_of_one_title_are_told_apart_by_their_names() {
    let home = Workshop::new();
    for name in ["un", "deux"] {
        home.run(&format!("init {name}")).exits(0);
    }
    let text = home.text("un/content/guide.toml");
    let line = text.lines().find(|line| line.starts_with("projet ")).unwrap();
    assert!(!home.text("deux/content/guide.toml").contains(line));
    home.build("--projet un --out ensemble").exits(0);
    let before = tree(&home.path("ensemble"));
    home.build("--projet deux --out ensemble").exits(2).says(&["autre projet"]);
    assert!(tree(&home.path("ensemble")) == before);
    home.build("--projet un --out ensemble").exits(0);
}

fn one_folder_has_one_builder_at_a_time() {
    let (workshop, other) = (Workshop::new(), Workshop::new());
    let out = workshop.path("ensemble");
    fs::create_dir_all(&out).unwrap();
    let lock = out.join(".jalon-sortie.verrou");
    let mut options = fs::File::options();
    options.create(true).truncate(false).write(true);
    #[cfg(windows)]
    std::os::windows::fs::OpenOptionsExt::share_mode(&mut options, 0);
    let held = options.open(&lock).unwrap();
    if cfg!(not(windows)) {
        held.lock().unwrap();
    }
    for project in [&workshop, &other] {
        let line = format!("--out {}", out.to_str().unwrap());
        project.build(&line).exits(2).says(&["Une autre construction est en cours"]);
    }
    assert_eq!(fs::read_dir(&out).unwrap().count(), 1);
    drop(held);
    // What a killed build left is in nobody's way, and goes.
    workshop.build("--out ensemble").exits(0);
    assert!(!lock.exists());
    assert!(tree(&out).keys().all(|path| !path.contains("verrou")));
}

#[cfg(unix)]
fn a_project_that_nobody_may_write_into_is_built_elsewhere() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    const NOBODY: u32 = 65534;
    let (workshop, elsewhere) = (Workshop::new(), tempfile::tempdir().unwrap());
    let mode = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    mode(elsewhere.path(), 0o777);
    let expected = {
        let same = Workshop::new();
        same.build("").exits(0);
        same.tree("")
    };
    for known in [false, true] {
        if known {
            workshop.build("").exits(0);
            fs::remove_dir_all(workshop.path("public")).unwrap();
        }
        let out = elsewhere.path().join(if known { "encore" } else { "sites" });
        let is_root = fs::metadata(workshop.path("content")).unwrap().uid() == 0;
        let run = |line: &str| {
            let mut command = workshop.command(line);
            if is_root {
                let lent = elsewhere.path().join("jalon");
                fs::copy(command.get_program(), &lent).unwrap();
                let mut other = std::process::Command::new(lent);
                other.args(command.get_args()).current_dir(workshop.path("")).uid(NOBODY).gid(NOBODY);
                command = other;
            }
            answer(command.env("JALON_LANGUE", "fr"))
        };
        let folders = ["", ".jalon", ".jalon/sites", ".jalon/editions", ".jalon/reports"];
        let protect = |write: u32| {
            for folder in folders.iter().map(|folder| workshop.path(folder)).filter(|path| path.is_dir()) {
                mode(&folder, 0o555 | write);
            }
        };
        protect(0);
        let line = format!("build --date {DAY} --out {}", out.to_str().unwrap());
        let (first, again) = (run(&line), run(&line));
        let report = run(&format!("report --date {DAY} --out {}-rapport", out.to_str().unwrap()));
        let inside = run(&format!("build --date {DAY}"));
        protect(0o200);
        for told in [first, again, report] {
            told.exits(0).says(&["rien n'y a été retenu"]);
        }
        inside.exits(2).says(&["public", "accès est refusé"]);
        assert!(tree(&out) == expected);
        assert!(known || !workshop.path(".jalon").exists());
    }
}

#[cfg(unix)]
fn a_link_in_the_place_of_a_folder_of_the_portal_is_refused() {
    use std::os::unix::fs::symlink;
    let workshop = Workshop::new();
    workshop.build("").exits(0);
    let expected = workshop.tree("");
    let elsewhere = workshop.path("ailleurs");
    fs::rename(workshop.path("public/actifs"), &elsewhere).unwrap();
    fs::write(elsewhere.join("photo.jpg"), "à moi").unwrap();
    symlink(&elsewhere, workshop.path("public/actifs")).unwrap();
    let before = tree(&elsewhere);
    // Also where the portal has new files, and where it has none any more.
    for title in ["Petit guide", "Le petit guide"] {
        workshop
            .put("content/guide.toml", &workshop.text("content/guide.toml").replace("Petit guide", title));
        workshop.build("").exits(2).says(&["actifs", "c'est un lien"]);
        assert!(tree(&elsewhere) == before);
        assert!(workshop.path("public/actifs").is_symlink());
    }
    let text = workshop.text("content/guide.toml").replace("Le petit guide", "Petit guide");
    workshop.put("content/guide.toml", &text);
    fs::remove_file(workshop.path("public/actifs")).unwrap();
    workshop.build("").exits(0);
    assert!(workshop.tree("") == expected);
    // The manifest that leads elsewhere says nothing of what is here.
    fs::rename(workshop.path("public/manifest.json"), workshop.path("liste.json")).unwrap();
    symlink(workshop.path("liste.json"), workshop.path("public/manifest.json")).unwrap();
    workshop.build("").exits(2).says(&["manifest.json", "c'est un lien"]);
}

/// At every step of what is written for the first time: the lock, the project's names.
#[cfg(target_os = "linux")]
fn a_build_that_is_killed_at_its_own_notes_is_built_again() -> crate::support::trials::Ran {
    use crate::support::outside::{faulty_at, tracer};
    let strace = tracer()?;
    let workshop = Workshop::new();
    workshop.build("").exits(0);
    let expected = workshop.tree("");
    let mut killed = 0;
    for calls in ["?openat,?open", "?rename,?renameat,?renameat2", "?unlink,?unlinkat"] {
        for file in ["public/.jalon-sortie.verrou", ".jalon/projet.json"] {
            for folder in ["public", ".jalon"] {
                fs::remove_dir_all(workshop.path(folder)).unwrap();
            }
            let program = workshop.command(&format!("build --date {DAY}"));
            let file = workshop.path("").canonicalize().unwrap().join(file);
            let mut traced = faulty_at(&strace, &program, Some(&file), calls, "signal=SIGKILL:when=1");
            killed += usize::from(answer(&mut traced).code != Some(0));
            workshop.build("").exits(0);
            assert!(workshop.tree("") == expected, "{calls} of {}", file.display());
        }
    }
    assert!(killed >= 3, "killed only {killed} times");
    Ok(())
}

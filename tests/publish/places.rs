//! Where sites are published on this machine, what is there already, and which publication comes back.

use std::fs;
use std::process::Stdio;

use crate::contract::{Destination, PAGE};
use crate::fixture::DAY;
use crate::support::outside::{faulty, tracer};
use crate::support::trials::{Ran, trials};
use crate::workshop::{Tree, Workshop, answer, tree};
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        no_site_is_published_among_authored_files_in_any_mode,
        what_is_no_published_site_is_refused,
        the_site_of_another_project_is_taken_only_with_a_word,
        a_plan_to_undo_names_the_publication_and_its_day,
        an_archive_is_written_by_one_at_a_time,
        an_archive_of_another_territory_is_replaced_only_with_a_word,
        #[cfg(unix)]
        a_publication_that_was_cut_is_undone_to_the_last_whole_one,
        #[cfg(unix)]
        what_a_branch_refused_is_undone_to_what_stands,
        #[cfg(unix)]
        what_a_program_failed_to_send_is_undone_and_sent_again
    ]
}

const MODES: [&str; 3] = ["", "bascule = \"echange\"\n", "bascule = \"fichiers\"\n"];

fn target(path: &str, more: &str) -> String {
    format!("[cibles.essai]\ntype = \"dossier\"\nchemin = \"{path}\"\n{more}")
}

fn no_site_is_published_among_authored_files_in_any_mode() {
    let workshop = Workshop::new();
    fs::create_dir_all(workshop.path("maison")).unwrap();
    let home = workshop.path("maison");
    for more in MODES {
        for (path, words) in [
            (".", "appartient au projet"),
            ("content", "appartient au projet"),
            ("content/neuf", "appartient au projet"),
            ("territories/{territoire}", "appartient au projet"),
            ("themes/../content", "appartient au projet"),
            (".jalon/site", "appartient au projet"),
            ("..", "contient le projet"),
            ("/", "racine d'un disque"),
            ("~/", "dossier personnel"),
        ] {
            workshop.put("publier.toml", &target(path, more));
            let before = tree(&workshop.path(""));
            let mut command = workshop.command(&format!("publish val --yes --date {DAY}"));
            let told = answer(command.env("HOME", &home).env("USERPROFILE", &home));
            assert!(tree(&workshop.path("")) == before, "{path} {more} was touched");
            told.exits(3).says(&[words]);
        }
    }
    workshop.put("publier.toml", "[cibles.essai]\ntype = \"zip\"\nchemin = \"content/guide.zip\"\n");
    workshop.run(&format!("publish val --yes --date {DAY}")).exits(3).says(&["appartient au projet"]);
    assert!(!workshop.path("content/guide.zip").exists());
}

fn what_is_no_published_site_is_refused() {
    let workshop = Workshop::new();
    workshop.build("").exits(0);
    workshop.run(&format!("report --date {DAY}")).exits(0);
    workshop.put("photos/noel.jpg", "à moi");
    for more in MODES {
        for (path, code, words) in [
            ("public", 2, "les sites d'un réseau"),
            ("public/val", 3, "construit par jalon construire"),
            ("rapport", 2, "un rapport du réseau"),
        ] {
            workshop.put("publier.toml", &target(path, more));
            let before = tree(&workshop.path(path));
            let told = workshop.run(&format!("publish val --yes --date {DAY}"));
            assert!(tree(&workshop.path(path)) == before, "{path} {more} was touched");
            told.exits(code).says(&[words]);
        }
    }
    for more in &MODES[..2] {
        workshop.put("publier.toml", &target("photos", more));
        workshop.run(&format!("publish val --yes --date {DAY}")).exits(2).says(&["autre chose"]);
        assert_eq!(tree(&workshop.path("photos")).len(), 1);
    }
}

fn the_site_of_another_project_is_taken_only_with_a_word() {
    let (here, there) = (Workshop::new(), Workshop::new());
    there.change("content/guide.toml", "\"Petit guide\"", "\"Guide voisin\"");
    let site = here.path("").canonicalize().unwrap().join("www/guide");
    for workshop in [&here, &there] {
        workshop.put("publier.toml", &target(&site.to_str().unwrap().replace('\\', "/"), ""));
    }
    let line = format!("publish val --yes --date {DAY}");
    there.run(&line).exits(0);
    let stands = || tree(&site.canonicalize().unwrap());
    let before = stands();
    here.run(&line).exits(1).says(&["celui du guide « Guide voisin »", "--allow-removals"]);
    assert!(stands() == before);
    // A project that only has a new title is the same: it remembers the one before.
    there.change("content/guide.toml", "Guide voisin", "Guide d'ici");
    there.run(&line).exits(0);
    here.run(&format!("{line} --allow-removals")).exits(0);
    assert!(stands() != before);
}

fn an_archive_is_written_by_one_at_a_time() {
    let destination = Destination::zip();
    destination.publish("--yes").exits(0);
    destination.workshop.change(PAGE, "Une idée, puis une étape.", "Une idée, puis un métier.");
    let before = tree(&destination.workshop.path("livraison"));
    let lock = destination.workshop.path("livraison/.guide.zip.jalon-verrou");
    assert!(!lock.exists(), "the lock stays");
    let held = fs::File::create(&lock).unwrap();
    held.lock().unwrap();
    let told = destination.publish("--yes").exits(2).says(&["publie déjà là en ce moment", "guide.zip"]);
    assert!(!told.stderr.contains("--break-lock"), "no such lock is broken: {}", told.stderr);
    let mut now = tree(&destination.workshop.path("livraison"));
    now.retain(|path, _| path != ".guide.zip.jalon-verrou");
    assert!(now == before, "it was written all the same");
    drop(held);
    // A process that was killed leaves the file, and not the lock.
    destination.publish("--yes").exits(0);
    assert!(!lock.exists() && tree(&destination.workshop.path("livraison")) != before);
}

fn an_archive_of_another_territory_is_replaced_only_with_a_word() {
    let (one, other) = (Destination::zip(), Workshop::new());
    one.publish("--yes").exits(0);
    let file = one.workshop.path("livraison/guide.zip").canonicalize().unwrap();
    let path = file.to_str().unwrap().replace('\\', "/");
    other.put("publier.toml", &format!("[cibles.essai]\ntype = \"zip\"\nchemin = \"{path}\"\n"));
    let before = fs::read(&file).unwrap();
    let line = format!("publish plaine --yes --date {DAY}");
    other.run(&line).exits(1).says(&["« val »", "--allow-removals"]);
    assert!(fs::read(&file).unwrap() == before, "it was replaced without a word");
    other.run(&format!("{line} --allow-removals")).exits(0);
    other.run(&line).exits(0).says(&["Rien à changer"]);
}

/// Three editions, of which two are published; what stood after each.
fn three(destination: &Destination) -> Vec<Tree> {
    let text = destination.workshop.text(PAGE);
    let mut editions = Vec::new();
    for number in 1..=3 {
        let edition = text.replace("Une idée, puis une étape.", &format!("Une idée, puis l'étape {number}."));
        destination.workshop.put(PAGE, &edition);
        if number < 3 {
            destination.publish("--yes").exits(0);
            editions.push(without_manifest(destination.stands()));
        }
    }
    editions
}

fn without_manifest(mut tree: Tree) -> Tree {
    tree.retain(|path, _| path != "manifest.json" && !path.starts_with(".jalon-verrou"));
    tree
}

fn a_plan_to_undo_names_the_publication_and_its_day() {
    for destination in [Destination::folder(""), Destination::folder(MODES[2]), Destination::zip()] {
        three(&destination);
        let told =
            destination.publish("--undo --dry-run").exits(0).says(&["Retour à la publication n° 1, du "]);
        let line = told.stdout.lines().find(|line| line.contains("Retour")).unwrap();
        let day = line.split(", du ").nth(1).unwrap();
        assert!(day.len() == "2026-12-01 14:05.".len() && day.starts_with("20"), "{line}");
    }
}

#[cfg(unix)]
fn a_publication_that_was_cut_is_undone_to_the_last_whole_one() -> Ran {
    let strace = tracer()?;
    let naming = "?rename,?renameat,?renameat2,?symlink,?symlinkat,?link,?linkat";
    for mode in MODES.iter().take(3).map(Some).chain([None]) {
        let destination = mode.map_or_else(Destination::zip, |mode| Destination::folder(mode));
        let text = destination.workshop.text(PAGE);
        let write = |number: usize| {
            let edition = format!("Une idée, puis l'étape {number}.");
            destination.workshop.put(PAGE, &text.replace("Une idée, puis une étape.", &edition));
        };
        write(0);
        destination.publish("--yes").exits(0);
        let mut cut = 0;
        for number in 1..5 {
            write(2 * number);
            destination.publish("--yes").exits(0);
            let whole = without_manifest(destination.stands());
            write(2 * number + 1);
            let program = destination.command("--yes");
            let mut command = faulty(&strace, &program, naming, &format!("signal=SIGKILL:when={number}"));
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            let killed = !command.status().unwrap().success();
            let journal = tree(&destination.workshop.path(".jalon/publications/essai/val"));
            let begun = journal.keys().any(|path| path.starts_with("journal-"));
            if !killed || !begun {
                continue;
            }
            cut += 1;
            let when = format!("target {mode:?}, killed at {number}");
            let told = destination.publish("--undo --yes").exits(0);
            assert!(told.stdout.contains("Retour à la publication n° "), "{when}: {}", told.stdout);
            assert!(without_manifest(destination.stands()) == whole, "{when}");
        }
        assert!(cut >= 2, "target {mode:?} was cut only {cut} times");
        // Then, as ever, the one before that.
        let stands = without_manifest(destination.stands());
        destination.publish("--undo --yes").exits(0);
        assert!(without_manifest(destination.stands()) != stands);
    }
    Ok(())
}

/// A branch takes a publication as a whole, or not.
#[cfg(unix)]
fn what_a_branch_refused_is_undone_to_what_stands() -> Ran {
    use std::os::unix::fs::PermissionsExt;
    let destination = Destination::git("")?;
    let editions = three(&destination);
    let hook = destination.workshop.path("pages.git/hooks/pre-receive");
    destination.workshop.put("pages.git/hooks/pre-receive", "#!/bin/sh\nexit 1\n");
    fs::set_permissions(&hook, fs::Permissions::from_mode(0o755)).unwrap();
    destination.publish("--yes").exits(2);
    fs::remove_file(&hook).unwrap();
    destination.publish("--undo --yes").exits(0).says(&["Retour à la publication n° 2"]);
    assert!(without_manifest(destination.stands()) == editions[1]);
    destination.publish("--undo --yes").exits(0).says(&["Retour à la publication n° 1"]);
    assert!(without_manifest(destination.stands()) == editions[0]);
    Ok(())
}

#[cfg(unix)]
fn what_a_program_failed_to_send_is_undone_and_sent_again() {
    let destination = Destination::a_command();
    let editions = three(&destination);
    let script = destination.workshop.text("envoyer.sh");
    destination.workshop.put("envoyer.sh", &format!("{script}exit 1\n"));
    destination.publish("--yes").exits(2);
    assert!(without_manifest(destination.stands()) != editions[1]);
    destination.workshop.put("envoyer.sh", &script);
    destination.publish("--undo --yes").exits(0).says(&["Retour à la publication n° 2"]);
    assert!(without_manifest(destination.stands()) == editions[1]);
    destination.publish("--undo --yes").exits(0).says(&["Retour à la publication n° 1"]);
    assert!(without_manifest(destination.stands()) == editions[0]);
}

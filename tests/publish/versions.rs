//! What others have beside a site in a folder of versions, and what they change while one is made.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use libtest_mimic::Trial;

use crate::contract::{Destination, PAGE};
use crate::support::outside::{faulty_at, tracer};
use crate::support::trials::{Ran, trials};
use crate::workshop::{Tree, tree};

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        links_and_rights_of_others_stay_as_they_are,
        what_is_edited_while_a_version_is_made_stops_the_publication
    ]
}

const TAKE_AWAY: &str = "--undo --yes --allow-removals";

fn switched() -> [(&'static str, Destination); 2] {
    ["lien", "echange"].map(|switch| (switch, Destination::folder(&format!("bascule = \"{switch}\"\n"))))
}

/// Publishes with another word.
fn publish_anew(destination: &Destination, word: &str) {
    destination.workshop.append(PAGE, &format!("\nEt {word}.\n"));
    destination.publish("--yes").exits(0).says(&["Publié"]);
}

fn links_and_rights_of_others_stay_as_they_are() {
    for (switch, destination) in switched() {
        let site = destination.workshop.path("www/guide");
        let (agenda, elsewhere) =
            (destination.workshop.path("agenda.json"), destination.workshop.path("autre"));
        destination.workshop.put("agenda.json", "[]");
        destination.workshop.put("autre/index.html", "un autre site");
        publish_anew(&destination, "un");
        symlink(&agenda, site.join("agenda.json")).unwrap();
        symlink(&elsewhere, site.join("autre")).unwrap();
        symlink("nulle-part", site.join("perdu")).unwrap();
        fs::create_dir_all(site.join("vide/dedans")).unwrap();
        fs::create_dir(site.join("prive")).unwrap();
        fs::write(site.join("prive/notes.txt"), "leurs notes").unwrap();
        fs::set_permissions(site.join("prive"), fs::Permissions::from_mode(0o700)).unwrap();
        let stays = |when: &str| {
            assert_eq!(fs::read_link(site.join("agenda.json")).unwrap(), agenda, "{switch}, {when}");
            assert_eq!(fs::read_link(site.join("autre")).unwrap(), elsewhere, "{switch}, {when}");
            assert_eq!(
                fs::read_link(site.join("perdu")).unwrap(),
                Path::new("nulle-part"),
                "{switch}, {when}"
            );
            assert!(site.join("vide/dedans").is_dir(), "{switch}, {when}");
            let mode = fs::metadata(site.join("prive")).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o700, "{switch}, {when}");
            assert_eq!(fs::read(site.join("prive/notes.txt")).unwrap(), b"leurs notes", "{switch}, {when}");
            assert_eq!(tree(&elsewhere), Tree::from([("index.html".into(), b"un autre site".to_vec())]));
        };
        publish_anew(&destination, "deux");
        stays("after the second");
        destination.publish("--undo --yes").exits(0);
        stays("on the way back");
        publish_anew(&destination, "trois");
        stays("after the third");
        destination.publish(TAKE_AWAY).exits(0);
        destination.publish(TAKE_AWAY).exits(0).says(&["Retiré de"]);
        stays("once it is taken away");
    }
}

fn what_is_edited_while_a_version_is_made_stops_the_publication() -> Ran {
    let strace = tracer()?;
    for (switch, destination) in switched() {
        publish_anew(&destination, "un");
        destination.workshop.append(PAGE, "\nEt deux.\n");
        let stage =
            destination.workshop.path("www").canonicalize().unwrap().join(".jalon-versions/guide/2.en-cours");
        let slow = stage.join("index.html");
        let mut command: Command =
            faulty_at(&strace, &destination.command("--yes"), Some(&slow), "openat", "delay_enter=1500000");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let running = command.spawn().unwrap();
        let began = Instant::now();
        while !stage.exists() && began.elapsed() < Duration::from_secs(30) {
            std::thread::sleep(Duration::from_millis(5));
        }
        destination.edit("404.html", b"corrige pendant ce temps");
        let output = running.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{switch}: {said}");
        assert!(said.contains("a changé depuis que le plan"), "{switch}: {said}");
        assert_eq!(destination.stands()["404.html"], b"corrige pendant ce temps", "{switch}");
        assert!(!stage.exists(), "{switch}");
        destination.publish("--yes").exits(1).says(&["modifié à la main", "404.html"]);
    }
    Ok(())
}

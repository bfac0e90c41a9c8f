//! What stands around the pages: the common guide as a site, whom a change touches, branches that are switched, and a
//! system that cannot tell of changes.

use std::process::Command;

use crate::fixture::DAY;
use crate::served::Served;
use crate::support::outside::{self, program};
use crate::support::trials::{Missing, Ran, trials};
use crate::workshop::Workshop;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        the_common_guide_is_a_site_of_its_own,
        technicians_have_sites_of_their_own,
        whom_an_uncommitted_change_touches_is_told_beside_the_page,
        another_branch_is_followed_and_so_is_the_way_back,
        #[cfg(target_os = "linux")]
        a_system_that_cannot_tell_of_changes_is_told_and_files_are_read_again_and_again
    ]
}

const MEUBLE: &str = "/val/types/meuble/";

fn git(workshop: &Workshop, args: &[&str]) {
    let mut git = Command::new("git");
    git.args(["-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "init.defaultBranch=main"]);
    let done = git.args(args).current_dir(workshop.path(".")).output().unwrap();
    assert!(done.status.success(), "{args:?}: {}", String::from_utf8_lossy(&done.stderr));
}

fn the_common_guide_is_a_site_of_its_own() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    let page = "/_commun/types/meuble/";
    let (common, local) = (served.get(page), served.get(MEUBLE));
    assert_eq!(common.status, 200);
    // What « val » makes of it is not in it.
    assert!(local.page().contains("tout se fait") && !common.page().contains("tout se fait"));
    assert!(common.page().contains("en mairie"));
    assert_eq!(served.get("/_commun/rien/").status, 404);
    assert_eq!(served.get("/_commun").header("Location"), "/_commun/");
    let told = served.get("/_jalon/origines/_commun/types/meuble.json").json();
    let blocks = told["blocks"].as_array().unwrap();
    assert!(!blocks.is_empty() && blocks.iter().all(|block| block["level"] == "common"));
    let mut tab = served.open(page);
    workshop.change("content/types/meuble.md", "en mairie", "en mairie aussi");
    assert_eq!(tab.change()["type"], "page");
    assert!(served.get(page).text().contains("en mairie aussi"));
}

fn technicians_have_sites_of_their_own() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    assert_eq!(served.state()["technicians"], false);
    workshop.put(
        "content/types/grille.md",
        "+++\ntitre = \"La grille\"\nresume = \"Pour nous.\"\npublic = \"technicien\"\n+++\nÉcoutez.\n",
    );
    let page = "/_technicien/val/types/grille/";
    served.shows(page, "Écoutez.");
    assert!(served.get(page).text().contains("Réservé aux offices."));
    assert_eq!(served.state()["technicians"], true);
    assert!(served.get("/_technicien/").text().contains("href=\"val/index.html\""));
    for (path, status) in [
        ("/val/types/grille/", 404),
        ("/_commun/types/grille/", 404),
        ("/_technicien/val/types/rien/", 404),
        ("/_technicien/nulle-part/", 404),
        ("/_technicien/val/types/meuble/", 200),
    ] {
        assert_eq!(served.get(path).status, status, "{path}");
    }
    assert_eq!(served.get("/_technicien").header("Location"), "/_technicien/");
    assert_eq!(served.get("/_technicien/val").header("Location"), "/_technicien/val/");
    assert!(!served.get("/val/types/meuble/").text().contains("Réservé aux offices."));
    let mut tab = served.open(page);
    workshop.change("content/types/grille.md", "Écoutez.", "Écoutez bien.");
    assert_eq!(tab.change()["type"], "page");
}

fn whom_an_uncommitted_change_touches_is_told_beside_the_page() -> Ran {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    let impact = |file: &str| served.get(&format!("/_jalon/impact.json?fichier={file}"));
    assert_eq!(impact("themes/jalon/theme.toml").status, 404);
    assert_eq!(impact("content/../Cargo.toml").status, 404);
    assert_eq!(served.get("/_jalon/impact.json").status, 404);
    outside::git()?;
    let nobody = |file: &str| impact(file).json()["sections"].as_array().unwrap().is_empty();
    assert!(nobody("content/types/meuble.md"), "there is no commit to compare with");
    git(&workshop, &["init", "-q"]);
    git(&workshop, &["add", "."]);
    git(&workshop, &["commit", "-q", "-m", "x"]);
    assert!(nobody("content/types/meuble.md") && nobody("territories/val.toml"));
    workshop.change("content/types/meuble.md", "en mairie", "à la mairie");
    served.shows("/_commun/types/meuble/", "à la mairie");
    let told = impact("content/types/meuble.md").json();
    let section = &told["sections"][0];
    assert_eq!(
        (&section["change"], &section["target"]),
        (&"changed".into(), &"types/meuble#declaration".into())
    );
    let touched = section["territories"].as_array().unwrap();
    assert!(touched.iter().any(|one| one["territory"] == "val"), "{section}");
    // What the program itself prints is the same.
    let said = workshop.run("impact content/types/meuble.md --format json").exits(0).stdout;
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said["sections"], told["sections"]);
    Ok(())
}

fn another_branch_is_followed_and_so_is_the_way_back() -> Ran {
    outside::git()?;
    let workshop = Workshop::new();
    git(&workshop, &["init", "-q"]);
    git(&workshop, &["add", "."]);
    git(&workshop, &["commit", "-q", "-m", "x"]);
    git(&workshop, &["checkout", "-q", "-b", "essai"]);
    workshop.change("content/types/meuble.md", "en mairie", "en ligne");
    std::fs::rename(workshop.path("territories/val.toml"), workshop.path("territories/mont.toml")).unwrap();
    workshop.put("content/types/ecolodge.md", "+++\ntitre = \"Écolodge\"\nresume = \"x\"\n+++\n\nBâtir.\n");
    git(&workshop, &["add", "-A"]);
    git(&workshop, &["commit", "-q", "-m", "y"]);
    git(&workshop, &["checkout", "-q", "main"]);
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    let good = served.get(MEUBLE).page();
    let mut tab = served.open("/plaine/types/meuble/");
    for _ in 0..3 {
        git(&workshop, &["checkout", "-q", "essai"]);
        served.shows("/plaine/types/meuble/", "en ligne");
        tab.change();
        served.shows("/mont/types/ecolodge/", "Bâtir");
        assert_eq!(served.get(MEUBLE).status, 404);
        git(&workshop, &["checkout", "-q", "main"]);
        served.until("the way back", |served| {
            let reply = served.get(MEUBLE);
            (reply.status == 200 && reply.page() == good).then_some(())
        });
        tab.change();
    }
    Ok(())
}

/// A real limit of the system, lowered for this process alone (`unshare`).
#[cfg(target_os = "linux")]
fn a_system_that_cannot_tell_of_changes_is_told_and_files_are_read_again_and_again() -> Ran {
    let unshare = program(&["unshare"], "apt-get install util-linux")?;
    let lower = "echo 2 > /proc/sys/user/max_inotify_watches";
    if !Command::new(&unshare).args(["-Ur", "sh", "-c", lower]).output().unwrap().status.success() {
        return Err(Missing::new("no right to lower the limit of watches (some containers forbid it)"));
    }
    let workshop = Workshop::new();
    let serve = workshop.command(&format!("serve --port 0 --date {DAY}"));
    let mut command = Command::new(unshare);
    command.args(["-Ur", "sh", "-c", &format!("{lower} && exec \"$0\" \"$@\"")]);
    command.arg(serve.get_program()).args(serve.get_args()).current_dir(workshop.path("."));
    command.envs(serve.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let served = Served::start_with(command);
    let mut tab = served.open(MEUBLE);
    served.until("what the terminal is told", |served| {
        served.said.lock().unwrap().contains("comme avec --poll").then_some(())
    });
    for word in ["ici", "là"] {
        let text = workshop.text("content/types/meuble.md");
        workshop.put("content/types/meuble.md", &text.replace("en mairie", &format!("en mairie {word}")));
        tab.change();
        served.shows(MEUBLE, &format!("en mairie {word}"));
    }
    let said = served.said.lock().unwrap().matches("comme avec --poll").count();
    assert_eq!(said, 1, "it is said once");
    Ok(())
}

//! `jalon changes`: what readers see otherwise, since a copy and since a day.

use std::path::Path;

use crate::support::outside;
use crate::support::project::{answer, edit, git_on, jalon, workshop};
use crate::support::trials::{Ran, trials};
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![the_networks_changes_apart_from_those_of_levels, since_a_day_by_the_history_of_git]
}

fn run(root: &Path, args: &[&str]) -> (i32, String) {
    answer(&mut jalon(root, "en", &[&["changes"], args].concat()))
}

/// A change of each kind: a common sentence, a fact, a telephone, a page more.
fn live(root: &Path) {
    edit(
        root,
        "content/types/meuble.md",
        "La déclaration se fait en mairie",
        "La déclaration se fait en ligne",
    );
    edit(root, "content/faits.toml", "valeur", "valeur = 77\n#");
    let path = root.join("territories/plaine.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    let more = "\n[[modifier]]\ncible = \"types/meuble#definition\"\naction = \"fin\"\ntexte = \"Un mot de la plaine.\"\n\
                \n[[page]]\nid = \"types/cabane\"\ntitre = \"La cabane\"\nresume = \"Dormir haut.\"\ntexte = \"Une cabane.\"\n";
    std::fs::write(path, text.trim_end().to_owned() + "\n" + more).unwrap();
}

fn the_networks_changes_apart_from_those_of_levels() {
    let (_then, then) = workshop();
    let (_now, now) = workshop();
    let copy = then.to_str().unwrap();
    let (code, text) = run(&now, &["plaine", "--since", copy]);
    assert_eq!((code, text.trim()), (0, "Nothing has changed for readers."));
    live(&now);
    let (code, text) = run(&now, &["plaine", "--since", copy]);
    assert_eq!(code, 0, "{text}");
    snapbox::assert_data_eq!(text, snapbox::Data::read_from(Path::new("tests/changes/plaine.txt"), None));
    let (_, json) = run(&now, &["plaine", "--since", copy, "--format", "json"]);
    let data: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&data["version"], data["pages"][0]["page"].as_str()), (&1.into(), Some("types/cabane")));
    // Another territory sees the network's changes alone.
    let (_, text) = run(&now, &["val", "--since", copy]);
    assert!(text.contains("Common guide") && !text.contains("plaine"), "{text}");
    // Two runs say the same.
    assert_eq!(run(&now, &["val", "--since", copy]), run(&now, &["val", "--since", copy]));
}

fn since_a_day_by_the_history_of_git() -> Ran {
    outside::git()?;
    let (_kept, root) = workshop();
    let git = |args: &[&str], day: &str| git_on(day, &root, args);
    let (code, text) = run(&root, &["plaine", "--since", "2026-11-01"]);
    assert!(code == 3 && text.contains("in no git repository"), "{code} {text}");
    git(&["init", "-q"], "2026-10-01");
    git(&["add", "."], "2026-10-01");
    git(&["commit", "-q", "-m", "one"], "2026-10-01");
    live(&root);
    git(&["add", "."], "2026-11-15");
    git(&["commit", "-q", "-m", "two"], "2026-11-15");
    let (code, text) = run(&root, &["plaine", "--since", "2026-09-01"]);
    assert!(code == 3 && text.contains("nothing as old as 2026-09-01"), "{code} {text}");
    let (code, text) = run(&root, &["plaine", "--since", "2026-11-01"]);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("[-mairie-]{+ligne+}") && text.contains("La cabane"), "{text}");
    let (_, text) = run(&root, &["plaine", "--since", "2026-11-15"]);
    assert_eq!(text.trim(), "Nothing has changed for readers.");
    let (code, text) = run(&root, &["plaine", "--since", "hier"]);
    assert!(code == 3 && text.contains("neither a day"), "{code} {text}");
    Ok(())
}

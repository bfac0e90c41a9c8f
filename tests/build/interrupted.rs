//! Builds that are cut short, or not alone.

use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::support::trials::trials;
use crate::workshop::{Tree, Workshop};
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        a_killed_build_leaves_each_site_old_or_new,
        two_builds_at_once_do_no_harm,
        losing_the_private_record_changes_nothing
    ]
}

/// Enough territories for a build to be caught in the middle.
fn many() -> (Workshop, Vec<String>) {
    let workshop = Workshop::new();
    let mut ids: Vec<String> = ["cote", "plaine", "val"].map(str::to_owned).into();
    let text = workshop.text("territories/plaine.toml").replace("communes", "# communes");
    for number in 0..12 {
        ids.push(format!("plaine-{number}"));
        workshop.put(&format!("territories/plaine-{number}.toml"), &text);
    }
    (workshop, ids)
}

fn files_of(tree: &Tree, id: &str) -> Tree {
    let below = |path: &String| path.strip_prefix(id).is_some_and(|rest| rest.starts_with('/'));
    tree.iter().filter(|(path, _)| below(path)).map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
}

fn a_killed_build_leaves_each_site_old_or_new() {
    let (workshop, ids) = many();
    let started = Instant::now();
    workshop.build("").exits(0);
    let length = started.elapsed();
    let page = "content/accueil/parcours.md";
    let first = workshop.text(page);
    let second = first.replace("Une idée, puis une étape.", "Une idée, puis un métier.");
    let old = workshop.tree("");
    workshop.put(page, &second);
    workshop.build("").exits(0);
    let new = workshop.tree("");
    assert_ne!(old, new);
    let (mut before, mut after) = (old, new);
    let mut cut = 0;
    for round in 0..8 {
        // From the second edition back to the first, and so on.
        std::mem::swap(&mut before, &mut after);
        workshop.put(page, if round % 2 == 0 { &first } else { &second });
        let mut child = workshop
            .command("build --date 2026-12-01")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let chance = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().subsec_micros() % 1000;
        let wait = length * (100 + chance) / 1000;
        let started = Instant::now();
        while started.elapsed() < wait && child.try_wait().unwrap().is_none() {
            sleep(Duration::from_millis(1));
        }
        // SIGKILL, on Unix.
        let _ = child.kill();
        cut += usize::from(child.wait().unwrap().code() != Some(0));
        let found = workshop.tree("");
        for id in &ids {
            let site = files_of(&found, id);
            // Where folders cannot be exchanged there is a gap between two renames, which the next build mends.
            let gap = cfg!(windows) && site.is_empty();
            let whole = gap || site == files_of(&before, id) || site == files_of(&after, id);
            assert!(whole, "{id}, killed after {wait:?}, is neither old nor new");
        }
        for (path, bytes) in found.iter().filter(|(path, _)| !path.contains('/') && !path.starts_with('.')) {
            let whole = before.get(path) == Some(bytes) || after.get(path) == Some(bytes);
            assert!(whole, "{path}, killed after {wait:?}, is neither old nor new");
        }
        workshop.build("").exits(0);
        assert!(workshop.tree("") == after, "the next build does not mend what was cut after {wait:?}");
    }
    assert!(cut > 0, "every build was over before it was killed");
}

fn two_builds_at_once_do_no_harm() {
    let (workshop, _) = many();
    workshop.build("").exits(0);
    let expected = workshop.tree("");
    std::fs::remove_dir_all(workshop.path("public")).unwrap();
    let spawn = || {
        let mut command = workshop.command("build --date 2026-12-01");
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let answers = [spawn(), spawn(), spawn()].map(|child| child.wait_with_output().unwrap());
    let codes = answers.each_ref().map(|answer| answer.status.code().unwrap());
    // Who comes second is told to wait, by the machine's exit code.
    assert!(codes.contains(&0) && codes.iter().all(|code| [0, 2].contains(code)), "{answers:?}");
    assert!(workshop.tree("") == expected);
}

fn losing_the_private_record_changes_nothing() {
    let workshop = Workshop::new();
    workshop.build("").exits(0);
    let files = workshop.tree("");
    std::fs::remove_dir_all(workshop.path(".jalon")).unwrap();
    workshop.let_the_clock_move();
    let times = workshop.times();
    workshop.build("").exits(0);
    assert!(workshop.tree("") == files, "losing the private record changes no site");
    assert_eq!(workshop.times(), times, "nor rewrites one");
}

//! Random edits, one after the other: what is served is what a cold build of the same files gives, and nothing grows.
//!
//! `JALON_EDITS` is their number (200 by default, 2,000 for a night).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::Arc;

use jalon::calendar::Day;
use jalon::diagnostic::has_errors;
use jalon::diagnostic::severity::Severity;
use jalon::edition::BuildContext;
use jalon::pipeline::Pipeline;
use jalon::project::snapshot;
use jalon::render::site::Content;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::fixture::{DAY, Project, small};
use crate::generate::edits;
use crate::served::Served;
use crate::support::trials::trials;
use crate::workshop::Workshop;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![what_is_served_is_what_is_built]
}

const PAGES: [(&str, &str); 4] = [
    ("val", "types/meuble/index.html"),
    ("val", "index.html"),
    ("plaine", "types/hotel/index.html"),
    ("cote", "accueil/parcours/index.html"),
];

/// What a page may hold, by what a cold pipeline says of it.
enum Expected {
    /// Exactly this.
    Page(Vec<u8>),
    /// What was last good.
    LastGood,
    /// The site has no such page: its page for that.
    Absent(Vec<u8>),
    /// The page itself cannot be drawn: any good one will do.
    Undrawn,
    /// There is no such territory.
    Gone,
}

fn what_is_served_is_what_is_built() {
    let number: usize = std::env::var("JALON_EDITS").map_or(200, |number| number.parse().expect("a number"));
    let workshop = Workshop::new();
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    // Open tabs: these pages are looked at in every moment.
    for (id, path) in PAGES {
        served.open(&address(id, path)).listens();
    }
    let mut good: BTreeMap<(&str, &str), Vec<Vec<u8>>> = BTreeMap::new();
    for (id, path) in PAGES {
        good.entry((id, path)).or_default().push(bare(&served.get(&address(id, path)).body));
    }
    // Territories whose file went, until they were shown again.
    let mut gone: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut project = small();
    let mut runner = TestRunner::deterministic();
    let (mut done, mut memory, mut faults) = (0, 0, 0);
    'all: loop {
        for edit in edits().new_tree(&mut runner).unwrap().current() {
            if done == number {
                break 'all;
            }
            let mut next = project.clone();
            edit.apply(&mut next);
            let before = snapshot(&workshop.path(".")).unwrap();
            let version = served.version();
            write(&workshop, &project, &next);
            project = next;
            let after = snapshot(&workshop.path(".")).unwrap();
            if before == after {
                continue;
            }
            done += 1;
            served.until("another version", |served| (served.version() > version).then_some(()));
            let build_context = BuildContext { date: Day::parse(DAY).unwrap(), base_address: None };
            let pipeline = Pipeline::new(Arc::new(after), build_context);
            for (id, path) in PAGES {
                let known = good.get_mut(&(id, path)).unwrap();
                let expected = expected(&pipeline, id, path);
                faults += usize::from(matches!(expected, Expected::LastGood | Expected::Undrawn));
                served.until(&format!("{id}/{path} after {done} edits, the last {edit:?}"), |served| {
                    let reply = served.get(&address(id, path));
                    let bytes = bare(&reply.body);
                    let right = match &expected {
                        Expected::Page(page) => reply.status == 200 && bytes == *page,
                        Expected::Absent(page) => reply.status == 404 && bytes == *page,
                        // What comes back at fault begins with nothing, or with what an open tab still shows.
                        Expected::LastGood if gone.contains(&(id, path)) => {
                            reply.status == 404 || known.last() == Some(&bytes)
                        }
                        Expected::LastGood => known.last() == Some(&bytes),
                        Expected::Undrawn => known.contains(&bytes),
                        Expected::Gone => reply.status == 404,
                    };
                    right.then_some(())
                });
                match expected {
                    Expected::Page(page) | Expected::Absent(page) => {
                        known.push(page);
                        gone.remove(&(id, path));
                    }
                    Expected::Gone => drop(gone.insert((id, path))),
                    _ => {}
                }
            }
            if done == number / 4 {
                memory = served.memory();
            }
        }
    }
    assert!(faults > number / 20, "{faults} faults in {number} edits: the edits are too tame");
    let now = served.memory();
    assert!(now < memory + 64 * 1024 * 1024, "memory grew from {memory} to {now} bytes");
}

fn address(id: &str, path: &str) -> String {
    format!("/{id}/{}", path.strip_suffix("index.html").unwrap_or(path))
}

/// A page without its tag; what is no page stays as it is.
fn bare(bytes: &[u8]) -> Vec<u8> {
    String::from_utf8_lossy(bytes).replace(crate::served::TAG, "").into_bytes()
}

fn expected(pipeline: &Pipeline, id: &str, path: &str) -> Expected {
    if !pipeline.territories().iter().any(|known| known == id) {
        return Expected::Gone;
    }
    let blocked = pipeline.problems().iter().any(|problem| {
        let file = &problem.place.file;
        problem.severity == Severity::Error
            && (file.below("content").is_some() || file.below("themes").is_some())
    });
    if blocked || has_errors(&pipeline.problems_of(id)) {
        return Expected::LastGood;
    }
    let bytes = |path: &str| {
        let file = pipeline.file(id, path);
        (file.value, has_errors(&file.problems))
    };
    match bytes(path) {
        (Some(Content::Bytes(bytes)), false) => Expected::Page(bytes),
        (None, _) => match bytes("404.html") {
            (Some(Content::Bytes(bytes)), false) => Expected::Absent(bytes),
            _ => Expected::Undrawn,
        },
        _ => Expected::Undrawn,
    }
}

/// Writes what differs, each file in one step.
fn write(workshop: &Workshop, before: &Project, after: &Project) {
    for path in before.keys().filter(|path| !after.contains_key(*path)) {
        fs::remove_file(workshop.path(path)).unwrap();
    }
    for (path, text) in after.iter().filter(|(path, text)| before.get(*path) != Some(*text)) {
        let file = workshop.path(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        let beside = file.with_file_name(".new");
        fs::write(&beside, text).unwrap();
        fs::rename(&beside, &file).unwrap();
    }
}

//! A site that would be made again just as it stands is not made: nobody may ever see a difference.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use proptest::prelude::{Just, Strategy, any, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::{Index, select};
use proptest::test_runner::Config;

use crate::fixture::{DAY, Project, small};
use crate::generate::{Edit, edit};
use crate::support::trials::trials;
use crate::workshop::Workshop;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        nobody_can_tell_whether_a_site_was_made_again,
        what_was_told_is_told_again_without_making_the_site
    ]
}

/// How a build may be asked for.
const LINES: [&str; 6] = [
    "",
    "",
    "--strict",
    "--base-url https://x.example/{territoire}/",
    "--base-url https://y.example",
    "plaine",
];

/// The day of the fixture, its morrow, and the day on which its texts and facts have grown old.
const DAYS: [&str; 4] = [DAY, DAY, "2026-12-02", "2029-01-01"];

/// Files that are no texts, but one.
const FILES: [&str; 3] =
    ["territories/val/plan.txt", "territories/val/photo.png", "themes/jalon/assets/x.woff2"];

/// What happens between two builds.
#[derive(Clone, Debug)]
enum Event {
    Nothing,
    /// The authors write.
    Edit(Edit),
    /// Another kind of file: its name, and what it holds.
    Bytes(&'static str, Vec<u8>),
    /// Somebody is at the files that were built.
    Output(Index, Hand),
    /// So many bytes are left of a private record.
    Record(Index, Index),
    /// Files have other time stamps, and what they held.
    Stamps,
}

#[derive(Clone, Debug)]
enum Hand {
    Deletes,
    Appends,
    /// As many bytes as before.
    Changes,
    DeletesFolder,
    AddsBeside,
    #[cfg(unix)]
    LinksFolder,
}

fn event() -> impl Strategy<Value = Event> {
    let hand = prop_oneof![
        Just(Hand::Deletes),
        Just(Hand::Appends),
        Just(Hand::Changes),
        Just(Hand::DeletesFolder),
        Just(Hand::AddsBeside),
    ];
    #[cfg(unix)]
    let hand = prop_oneof![5 => hand, 1 => Just(Hand::LinksFolder)];
    prop_oneof![
        2 => Just(Event::Nothing),
        8 => edit().prop_map(Event::Edit),
        1 => (select(&FILES[..]), any::<Vec<u8>>()).prop_map(|(name, bytes)| Event::Bytes(name, bytes)),
        3 => (any::<Index>(), hand).prop_map(|(file, hand)| Event::Output(file, hand)),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(record, left)| Event::Record(record, left)),
        1 => Just(Event::Stamps),
    ]
}

/// A project in which some of that happens.
struct Place {
    workshop: Workshop,
    project: Project,
}

impl Place {
    fn new() -> Self {
        Self { workshop: Workshop::new(), project: small() }
    }

    fn meets(&mut self, event: &Event) {
        match event {
            Event::Nothing => {}
            Event::Edit(edit) => {
                let before = self.project.clone();
                edit.apply(&mut self.project);
                for path in before.keys().filter(|path| !self.project.contains_key(*path)) {
                    let _ = fs::remove_file(self.workshop.path(path));
                }
                for (path, text) in
                    self.project.iter().filter(|(path, text)| before.get(*path) != Some(*text))
                {
                    self.workshop.put(path, text);
                }
            }
            Event::Bytes(path, bytes) => {
                fs::create_dir_all(self.workshop.path(path).parent().unwrap()).unwrap();
                fs::write(self.workshop.path(path), bytes).unwrap();
            }
            Event::Output(at, hand) => {
                let files: Vec<String> = self.workshop.tree("").into_keys().collect();
                if !files.is_empty() {
                    handle(&self.workshop.path("public").join(at.get(&files)), hand);
                }
            }
            Event::Record(at, left) => {
                let folder = self.workshop.path(".jalon/sites");
                let mut records: Vec<PathBuf> =
                    fs::read_dir(&folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
                records.sort();
                if !records.is_empty() {
                    let record = at.get(&records);
                    let bytes = fs::read(record).unwrap();
                    fs::write(record, &bytes[..left.index(bytes.len())]).unwrap();
                }
            }
            Event::Stamps => {
                for folder in ["public", "content", "territories"] {
                    for path in crate::workshop::tree(&self.workshop.path(folder)).keys() {
                        let file = File::options().write(true).open(self.workshop.path(folder).join(path));
                        let hour = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
                        file.unwrap().set_modified(hour).unwrap();
                    }
                }
            }
        }
    }
}

fn handle(file: &Path, hand: &Hand) {
    match hand {
        Hand::Deletes => fs::remove_file(file).unwrap(),
        Hand::Appends => fs::write(file, [&fs::read(file).unwrap()[..], b"x"].concat()).unwrap(),
        Hand::Changes => {
            let mut bytes = fs::read(file).unwrap();
            if let Some(last) = bytes.last_mut() {
                *last ^= 1;
            }
            fs::write(file, bytes).unwrap();
        }
        Hand::DeletesFolder => fs::remove_dir_all(file.parent().unwrap()).unwrap(),
        Hand::AddsBeside => fs::write(file.parent().unwrap().join("note.txt"), "à la main").unwrap(),
        #[cfg(unix)]
        Hand::LinksFolder => {
            let folder = file.parent().unwrap();
            let moved = folder.with_extension("ailleurs");
            if !folder.ends_with("public") && fs::rename(folder, &moved).is_ok() {
                std::os::unix::fs::symlink(&moved, folder).unwrap();
            }
        }
    }
}

fn cases() -> Config {
    let times = std::env::var("JALON_CASES").map_or(1, |times| times.parse::<u32>().unwrap());
    Config { cases: 5 * times, failure_persistence: None, max_shrink_iters: 100, ..Config::default() }
}

proptest! {
    #![proptest_config(cases())]

    /// Of two projects to which the same happens, one loses its records before each build, so that each of its sites is
    /// made anew. Both tell the same, and hold the same files.
    fn nobody_can_tell_whether_a_site_was_made_again(
        chain in proptest::collection::vec((event(), select(&LINES[..]), select(&DAYS[..])), 3..9),
    ) {
        let (mut kept, mut lost) = (Place::new(), Place::new());
        for (number, (event, line, day)) in [(Event::Nothing, "", DAY)].iter().chain(&chain).enumerate() {
            for place in [&mut kept, &mut lost] {
                place.meets(event);
            }
            let _ = fs::remove_dir_all(lost.workshop.path(".jalon/sites"));
            let [one, two] = [&kept, &lost].map(|place| {
                let answer = place.workshop.run(&format!("build --date {day} {line}"));
                let here = place.workshop.path("").canonicalize().unwrap().display().to_string();
                (answer.code, answer.stdout, answer.stderr.replace(&here, ""))
            });
            let met = format!("step {number}, {event:?} {line} {day}");
            prop_assert_eq!(one, two, "{}", met);
            let (one, two) = (kept.workshop.tree(""), lost.workshop.tree(""));
            let differs = one.keys().chain(two.keys()).find(|path| one.get(*path) != two.get(*path));
            prop_assert_eq!(differs, None, "{}", met);
            let named = |place: &Place| crate::workshop::tree(&place.workshop.path(".jalon/editions"));
            prop_assert_eq!(named(&kept), named(&lost), "{}", met);
        }
    }
}

fn what_was_told_is_told_again_without_making_the_site() {
    let workshop = Workshop::new();
    // Nobody has looked it over yet, which is told.
    workshop.append(
        "territories/plaine.toml",
        "\n[[modifier]]\ncible = \"types/meuble#pieces\"\naction = \"remplacer\"\ntexte = \"Rien.\"\n",
    );
    let first = workshop.build("").exits(0);
    let record = ".jalon/sites/plaine.json";
    assert!(workshop.text(record).contains("\"told\":[{\"code\":\"J"), "{first:?}");
    let again = workshop.build("");
    assert_eq!((&again.code, &again.stderr), (&first.code, &first.stderr));
    // Only who reads it there can tell what nobody found.
    workshop.change(record, "\"suggestion\":null", "\"suggestion\":\"du-registre\"");
    workshop.build("").says(&["du-registre"]);
    workshop.run("build --date 2026-12-02").says(&["plaine"]);
    assert!(!workshop.text(record).contains("du-registre"), "another day, another site");
}

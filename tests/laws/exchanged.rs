//! Laws of exchanges without git: nothing of either side is lost, and no bytes bring a file out of its place.

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::Path;

use jalon::exchange::belonging::Belonging;
use jalon::exchange::carry_out_reception::{ReceptionOutcome, receive, undo, undoing};
use jalon::exchange::delivery::{Delivery, DeliverySubject};
use jalon::exchange::hand_over::{HandOver, archive, read_files};
use jalon::exchange::open_delivery;
use jalon::exchange::reception::Reception;
use jalon::exchange::reception_log::ReceptionLog;
use jalon::project;
use jalon::text::path::SourcePath;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use proptest::strategy::Strategy;

use crate::cases;

/// The bytes of a project's files, by path.
type Files = BTreeMap<String, Vec<u8>>;

/// Every sort of file that a project may have, and some that nothing reads.
const PATHS: [&str; 18] = [
    "content/a.md",
    "content/b.md",
    "content/types/\u{e9}t\u{e9}.md",
    "content/types/photo.png",
    "content/.notes",
    "content/~$b.docx",
    "themes/jalon/pied.html",
    "themes/jalon/assets/style.css",
    "themes/autre/pied.html",
    "territories/departements/24.toml",
    "territories/zones/mer/plan.svg",
    "territories/zones/mer.relecture",
    "territories/val.toml",
    "territories/val.relecture",
    "territories/val/regles.md",
    "territories/val/theme/pied.md",
    "territories/cote.toml",
    "territories/cote/logo.svg",
];

/// Some of those files, each with one of few texts: so that two projects often agree.
fn files() -> impl Strategy<Value = Files> {
    proptest::collection::vec(proptest::option::weighted(0.6, 0_u8..3), PATHS.len()).prop_map(|chosen| {
        let with = |(path, text): (&&str, Option<u8>)| Some(((*path).to_owned(), vec![text?, 0xe9, b'\n']));
        PATHS.iter().zip(chosen).filter_map(with).collect()
    })
}

fn write(root: &Path, files: &Files) {
    for (path, bytes) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// Every file of the project's folders, read or not.
fn read(root: &Path) -> Files {
    let mut found = Files::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.extend((!path.ends_with(".jalon")).then_some(path));
            } else {
                let below = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                found.insert(below, fs::read(path).unwrap());
            }
        }
    }
    found
}

fn of(path: &str) -> Option<Belonging> {
    Belonging::of(&SourcePath::parse(path).unwrap())
}

/// Whether no project reads a file of that name.
fn is_unread(path: &str) -> bool {
    path.contains("/.") || path.contains("~$")
}

fn handed_over(root: &Path, subject: DeliverySubject) -> Delivery {
    let here = project::on_disk(root).unwrap();
    let hand_over = HandOver { subject, project: String::new(), addressee: None };
    let files = read_files(root, &hand_over.files(&here)).unwrap();
    let bytes = archive(&hand_over, "Lisez.", &files).unwrap();
    assert_eq!(bytes, archive(&hand_over, "Lisez.", &files).unwrap());
    open_delivery::archive(Cursor::new(bytes)).unwrap()
}

/// Receives, and gives the folder with what was replaced.
fn received(root: &Path, delivery: &Delivery) -> Files {
    let reception = Reception::of(delivery, &project::on_disk(root).unwrap());
    match receive(root, delivery, &reception).unwrap() {
        ReceptionOutcome::Received(backup) => backup.map(|folder| read(&folder)).unwrap_or_default(),
        other => panic!("{other:?}"),
    }
}

proptest! {
    #![proptest_config(cases(16))]

    /// Whatever was on either side is there afterwards, or in the folder of what was replaced.
    #[test]
    fn nothing_is_lost_by_an_exchange(mut network in files(), mut office in files()) {
        network.insert("content/guide.toml".to_owned(), b"titre = \"Guide\"\n".to_vec());
        office.insert("content/guide.toml".to_owned(), b"titre = \"Ancien\"\n".to_vec());
        network.retain(|path, _| !is_unread(path));
        let folder = tempfile::tempdir().unwrap();
        let [there, here] = ["reseau", "office"].map(|name| folder.path().join(name));
        write(&there, &network);
        write(&here, &office);

        let guide = handed_over(&there, DeliverySubject::Guide);
        let replaced = received(&here, &guide);
        let now = read(&here);
        let parts: Vec<Belonging> = network.keys().filter_map(|path| of(path)).collect();
        for (path, bytes) in &office {
            let is_mine = matches!(of(path), Some(Belonging::Office(_)));
            let stays = is_mine || is_unread(path) || !parts.contains(&of(path).unwrap());
            if stays {
                prop_assert_eq!(now.get(path), Some(bytes), "{} stays", path);
            } else if now.get(path) != Some(bytes) {
                prop_assert_eq!(replaced.get(path), Some(bytes), "{} is kept aside", path);
            }
        }
        for (path, bytes) in &now {
            let is_theirs = network.contains_key(path) && !matches!(of(path), Some(Belonging::Office(_)));
            let expected = if is_theirs { network.get(path) } else { office.get(path) };
            prop_assert_eq!(expected, Some(bytes), "{} is somebody's", path);
        }
        let common = |path: &&String| !matches!(of(path), Some(Belonging::Office(_)));
        for path in network.keys().filter(common) {
            prop_assert!(now.contains_key(path), "{} came", path);
        }
        let again = Reception::of(&guide, &project::on_disk(&here).unwrap());
        prop_assert_eq!(again.changes, vec![]);

        if office.keys().any(|path| path.starts_with("territories/val")) {
            let mine = handed_over(&here, DeliverySubject::Office("val".to_owned()));
            let replaced = received(&there, &mine);
            let then = read(&there);
            let is_val = |path: &str| of(path) == Some(Belonging::Office("val".to_owned()));
            for path in network.keys().chain(now.keys()).chain(then.keys()) {
                if is_val(path) {
                    prop_assert_eq!(then.get(path), now.get(path), "{} of the office", path);
                    let kept = then.get(path) == network.get(path) || replaced.get(path) == network.get(path);
                    prop_assert!(kept, "{} is kept aside", path);
                } else if network.contains_key(path) || then.contains_key(path) {
                    prop_assert_eq!(then.get(path), network.get(path), "{} stays", path);
                }
            }
        }

        let log = ReceptionLog::read(&here).unwrap();
        let (back, changed_since) = undoing(&here, log.last().unwrap()).unwrap();
        prop_assert_eq!(changed_since, vec![]);
        undo(&here, &back, &[]).unwrap();
        prop_assert_eq!(read(&here), office);
    }

    /// What changed since a reception stays as it is when that reception is taken back.
    #[test]
    fn what_changed_since_is_not_taken_back(network in files(), office in files()) {
        let mut network = network;
        network.insert("content/guide.toml".to_owned(), b"titre = \"Guide\"\n".to_vec());
        let folder = tempfile::tempdir().unwrap();
        let [there, here] = ["reseau", "office"].map(|name| folder.path().join(name));
        write(&there, &network);
        write(&here, &office);
        received(&here, &handed_over(&there, DeliverySubject::Guide));
        write(&here, &Files::from([("content/guide.toml".to_owned(), b"titre = \"Le mien\"\n".to_vec())]));
        let log = ReceptionLog::read(&here).unwrap();
        let (back, changed_since) = undoing(&here, log.last().unwrap()).unwrap();
        prop_assert_eq!(changed_since, vec![SourcePath::parse("content/guide.toml").unwrap()]);
        undo(&here, &back, &[]).unwrap();
        let mut expected = office.clone();
        expected.insert("content/guide.toml".to_owned(), b"titre = \"Le mien\"\n".to_vec());
        prop_assert_eq!(read(&here), expected);
    }
}

proptest! {
    #![proptest_config(cases(300))]

    /// An archive with other bytes in it is refused, or gives files of a project.
    #[test]
    fn no_bytes_of_an_archive_lead_out_of_a_project(
        changes in proptest::collection::vec((any::<u16>(), any::<u8>()), 0..6),
        cut in proptest::option::of(any::<u16>()),
    ) {
        let files = [("content/guide.toml", "titre"), ("content/types/a.md", "A"), ("territories/val.toml", "v")];
        let files = files.map(|(path, text)| (SourcePath::parse(path).unwrap(), text.as_bytes().to_vec()));
        let guide = HandOver { subject: DeliverySubject::Guide, project: "p".to_owned(), addressee: None };
        let mut bytes = archive(&guide, "Lisez.", &files.into()).unwrap();
        let length = bytes.len();
        for (at, byte) in changes {
            bytes[usize::from(at) % length] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(usize::from(cut) % length);
        }
        if let Ok(delivery) = open_delivery::archive(Cursor::new(bytes)) {
            for path in delivery.files.keys() {
                prop_assert!(Belonging::of(path).is_some(), "{}", path);
            }
        }
    }
}

//! Plans: what is sent, kept, removed and refused, and when somebody should look twice.

use std::collections::{BTreeMap, BTreeSet};

use jalon::deploy::artifacts::{Artifact, Artifacts};
use jalon::deploy::plan::{Alarm, Edit, FileChange, PublishPlan};
use jalon::deploy::remote_manifest::{ListedFile, RemoteManifest};
use jalon::deploy::remote_state::{RemoteFile, RemoteState};
use jalon::text::snapshot::Digest;

fn artifacts(files: &[(&str, &str)]) -> Artifacts {
    let file =
        |(path, text): &(&str, &str)| ((*path).to_owned(), Artifact::of_bytes(text.as_bytes().to_vec()));
    Artifacts { files: files.iter().map(file).collect() }
}

/// A host on which `files` were published, and stand.
fn published(files: &[(&str, &str)]) -> RemoteState {
    let digest = |text: &str| Digest::of(text.as_bytes());
    let listed = |(path, text): &(&str, &str)| {
        ((*path).to_owned(), ListedFile { size: text.len() as u64, digest: digest(text) })
    };
    let held = |(path, text): &(&str, &str)| {
        ((*path).to_owned(), RemoteFile { size: text.len() as u64, digest: Some(digest(text)) })
    };
    let manifest =
        RemoteManifest { number: 3, files: files.iter().map(listed).collect(), ..RemoteManifest::default() };
    RemoteState {
        remote_manifest: Some(manifest),
        files: files.iter().map(held).collect(),
        ..RemoteState::default()
    }
}

fn plan(artifacts: &Artifacts, remote: &RemoteState) -> PublishPlan {
    PublishPlan::of(artifacts, remote, &BTreeMap::new())
}

fn paths(paths: &BTreeSet<String>) -> Vec<&str> {
    paths.iter().map(String::as_str).collect()
}

/// The alarm where `gone` of `all` pages go, the home page not among them.
fn alarm(gone: usize, all: usize) -> Option<Alarm> {
    let names: Vec<String> = (1..all).map(|number| format!("{number:02}/index.html")).collect();
    let mut files = vec![("index.html", "home"), ("plan.pdf", "no page")];
    files.extend(names.iter().map(|name| (name.as_str(), "page")));
    plan(&artifacts(&files[..files.len() - gone]), &published(&files)).alarm
}

#[test]
fn many_pages_are_more_than_two_and_more_than_a_third() {
    assert_eq!(alarm(2, 3), None);
    assert_eq!(alarm(3, 8), Some(Alarm::Many(3, 8)));
    assert_eq!(alarm(3, 9), None);
    assert_eq!(alarm(4, 9), Some(Alarm::Many(4, 9)));
    let files = [("index.html", "home"), ("404.html", "nothing")];
    assert_eq!(plan(&artifacts(&files[1..]), &published(&files)).alarm, Some(Alarm::Home));
}

#[test]
fn another_territory_comes_before_other_alarms() {
    let mut remote = published(&[("index.html", "home")]);
    let artifacts = artifacts(&[("index.html", "new")]);
    let of = |remote: &RemoteState, near| plan(&artifacts, remote).of_territory("val", remote, near);
    let plan = of(&remote, None);
    assert_eq!((plan.alarm, plan.remote_manifest.territory.as_str()), (None, "val"));
    let nested = Some(Alarm::Nested("cote".into()));
    assert_eq!(of(&remote, nested.clone()).alarm, nested);
    remote.remote_manifest.as_mut().unwrap().territory = "val".into();
    assert_eq!(of(&remote, None).alarm, None);
    remote.remote_manifest.as_mut().unwrap().territory = "bocage".into();
    assert_eq!(of(&remote, nested).alarm, Some(Alarm::Other("bocage".into())));
}

#[test]
fn what_holds_all_of_it_is_left_alone() {
    let files = [("index.html", "home"), ("a.0123456789.css", "a")];
    let mut remote = published(&files);
    let same = plan(&artifacts(&files), &remote);
    assert!(same.is_nothing() && same.is_listed && !same.first);
    assert_eq!(same.remote_manifest, remote.remote_manifest.clone().unwrap());
    assert!(!plan(&artifacts(&[]), &remote).is_nothing());
    remote.unfinished = true;
    assert!(!plan(&artifacts(&files), &remote).is_nothing(), "it is resumed");
    let first = plan(&artifacts(&files), &RemoteState::default());
    assert!(first.first && !first.is_listed && !first.is_nothing());
    assert_eq!((first.remote_manifest.number, first.bytes), (1, 5));
}

#[test]
fn changes_are_counted_and_hashed_files_kept_for_a_while() {
    let before = [("index.html", "home"), ("a.0123456789.css", "a"), ("plan.pdf", "plan"), ("old.xml", "x")];
    let remote = published(&before);
    let after = artifacts(&[("index.html", "new"), ("b.9876543210.css", "bb"), ("plan.pdf", "plan")]);
    let plan = plan(&after, &remote);
    assert_eq!(plan.count(FileChange::Added), (0, 1));
    assert_eq!(plan.count(FileChange::Changed), (0, 1));
    assert_eq!(plan.count(FileChange::Removed), (0, 2));
    assert_eq!(plan.bytes, 5);
    assert_eq!(
        plan.send.iter().map(|(_, path)| path.as_str()).collect::<Vec<_>>(),
        ["b.9876543210.css", "index.html"]
    );
    assert_eq!(plan.remove.keys().collect::<Vec<_>>(), ["old.xml"]);
    assert_eq!(plan.remote_manifest.kept.keys().collect::<Vec<_>>(), ["a.0123456789.css"]);
    assert!(plan.edits.is_empty() && plan.gone.is_empty());
    assert_eq!(plan.remote_manifest.number, 4);
    // The publication after that removes what was kept.
    let mut next = remote.clone();
    let manifest = next.remote_manifest.as_mut().unwrap();
    let kept = manifest.files.remove("a.0123456789.css").unwrap();
    manifest.kept.insert("a.0123456789.css".into(), kept);
    let after = self::plan(&after, &next);
    assert!(after.remove.contains_key("a.0123456789.css"));
    next.files.get_mut("a.0123456789.css").unwrap().digest = Some(Digest::of(b"theirs"));
    let theirs = self::plan(&artifacts(&[("index.html", "new")]), &next);
    assert!(!theirs.remove.contains_key("a.0123456789.css"));
}

#[test]
fn changes_by_hand_are_reported_and_helpers_yield() {
    let mut remote = published(&[("index.html", "home"), ("a.xml", "a"), ("b.xml", "b"), ("c.xml", "c")]);
    let theirs = RemoteFile { size: 6, digest: Some(Digest::of(b"theirs")) };
    for path in ["index.html", "b.xml", ".htaccess", "new.pdf"] {
        remote.files.insert(path.to_owned(), theirs);
    }
    remote.files.remove("c.xml");
    let mut after = artifacts(&[("index.html", "new"), ("a.xml", "a"), ("c.xml", "c"), ("new.pdf", "new")]);
    after.add(".htaccess", Artifact::of_bytes(b"ours".to_vec()).yielding());
    let plan = plan(&after, &remote);
    let edits: Vec<(&str, Edit)> = plan.edits.iter().map(|(path, edit)| (path.as_str(), *edit)).collect();
    assert_eq!(edits, [("b.xml", Edit::Changed), ("index.html", Edit::Changed), ("new.pdf", Edit::Foreign)]);
    assert_eq!((paths(&plan.yielded), paths(&plan.gone)), (vec![".htaccess"], vec!["c.xml"]));
    assert!(!plan.remote_manifest.files.contains_key(".htaccess"));
    // What an interrupted publication of ours was putting there, or replacing, is no change by hand.
    for path in ["index.html", "b.xml", "c.xml", "new.pdf", ".htaccess"] {
        remote.intended.insert(path.to_owned(), BTreeSet::from([Digest::of(b"theirs")]));
    }
    let plan = self::plan(&after, &remote);
    assert!(plan.edits.is_empty() && plan.yielded.is_empty() && plan.gone.is_empty());
    assert!(plan.remove.contains_key("b.xml"));
}

#[test]
fn what_an_interrupted_publication_left_is_kept_or_removed() {
    let files = [("index.html", "home")];
    let mut remote = published(&files);
    for (path, intended) in [("x.0123456789.css", "x"), ("y.pdf", "y"), ("z.pdf", "other"), ("w.pdf", "w")] {
        let text = path.split('.').next().unwrap();
        let digest = Digest::of(text.as_bytes());
        remote.files.insert(path.to_owned(), RemoteFile { size: 1, digest: Some(digest) });
        remote.intended.insert(path.to_owned(), BTreeSet::from([Digest::of(intended.as_bytes())]));
    }
    remote.files.remove("w.pdf");
    let idle = plan(&artifacts(&files), &remote);
    assert_eq!(idle.remove.keys().collect::<Vec<_>>(), ["x.0123456789.css", "y.pdf"]);
    let plan = plan(&artifacts(&[("index.html", "new")]), &remote);
    assert_eq!(
        plan.remove.keys().collect::<Vec<_>>(),
        ["y.pdf"],
        "pages that are open still ask for the other"
    );
    assert_eq!(plan.remote_manifest.kept.keys().collect::<Vec<_>>(), ["x.0123456789.css"]);
}

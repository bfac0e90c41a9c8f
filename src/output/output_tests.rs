//! Sites put in place: what is kept, what is refused, and what a killed build leaves.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use tempfile::TempDir;

use super::folder_outcome::{FolderOutcome, ReplacedFiles};
use super::output_folder::{Output, OutputSource};
use super::output_mark::{OutputKind, OutputOwner};
use crate::diagnostic::{Approved, Checked};
use crate::failure::{Doing, Failure, Foreign};
use crate::fs::{create, interruption, read, remove, replace};
use crate::render::site::{Content, Site, SiteFile};
use crate::text::path::SourcePath;
use crate::text::snapshot::Digest;

/// There while an output is held.
const LOCK: &str = ".jalon-sortie.verrou";

/// Path → bytes.
type Tree = BTreeMap<String, String>;

fn site(id: &str, files: &[(&str, &str)]) -> Approved<Site> {
    let file =
        |(path, text): &(&str, &str)| SiteFile::resource(*path, Content::Bytes(text.as_bytes().to_vec()));
    let site = Site { id: id.into(), files: files.iter().map(file).collect() };
    Checked::new(site, Vec::new()).approve().unwrap()
}

fn project() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn open(project: &TempDir) -> Result<Output, Failure> {
    let root = project.path();
    open_for(project, &OutputOwner::titled("Guide"), &root.join("public"))
}

fn open_for(project: &TempDir, owner: &OutputOwner, out: &Path) -> Result<Output, Failure> {
    let (root, state) = (project.path(), project.path().join(".jalon"));
    let territories = ["pays", "val", "file", "other"].map(str::to_owned);
    Output::open(
        out,
        OutputKind::Sites,
        &OutputSource { root, state: &state, owner, territories: &territories },
    )
}

fn put(path: &Path, text: &str) {
    replace::replace(path, text.as_bytes()).unwrap();
}

/// All files below a folder but manifests, whose bytes are checked on their own.
fn tree(folder: &Path) -> Tree {
    let mut tree = Tree::new();
    let Ok(found) = super::existing_files::below(folder) else { return tree };
    let listed = |path: &PathBuf| !path.ends_with("manifest.json") && !path.ends_with(LOCK);
    for path in found.into_keys().filter(listed) {
        let text = read::text(&folder.join(&path)).unwrap();
        tree.insert(path.to_str().unwrap().replace('\\', "/"), text);
    }
    tree
}

/// What is in a folder, but for the lock.
fn names(folder: &Path) -> Vec<String> {
    let names = read::entries(folder).unwrap().into_iter().map(|entry| entry.file_name());
    names.map(|name| name.to_string_lossy().into_owned()).filter(|name| name != LOCK).collect()
}

fn of(files: &[(&str, &str)]) -> Tree {
    files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

const ONE: &[(&str, &str)] =
    &[("index.html", "one"), ("types/meuble/index.html", "same"), ("gone/index.html", "gone")];
const TWO: &[(&str, &str)] =
    &[("index.html", "two"), ("types/meuble/index.html", "same"), ("new/deep/index.html", "new")];

#[test]
fn a_first_build_then_a_change() {
    let project = project();
    let live = project.path().join("public/pays");
    let output = open(&project).unwrap();
    let written =
        |written, kept, removed| FolderOutcome::Replaced(ReplacedFiles { written, kept, removed, strays: 0 });
    assert_eq!(output.replace(site("pays", ONE)).unwrap(), written(4, 0, 0));
    assert_eq!(tree(&live), of(ONE));
    assert_eq!(output.replace(site("pays", TWO)).unwrap(), written(3, 1, 1));
    assert_eq!(tree(&live), of(TWO), "a page that went away went away, with its folder");
    assert!(!live.join("gone").exists());
    assert_eq!(output.sites(), ["pays"]);
    assert_eq!(names(&project.path().join("public")), ["pays"], "nothing staged is left");
    drop(output);
    assert_eq!(read::entries(&project.path().join("public")).unwrap().len(), 1, "nor the lock");
}

#[test]
fn nothing_changed_touches_nothing() {
    let project = project();
    let output = open(&project).unwrap();
    output.replace(site("pays", ONE)).unwrap();
    let root = project.path().join("public/pays");
    // What stands out if it moves: a time stamp of long ago, the same bytes.
    let past = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    create::appended_file(&root.join("index.html")).unwrap().set_modified(past).unwrap();
    let stamps = || super::existing_files::below(&root).unwrap();
    let folder =
        || crate::fs::read::metadata(&project.path().join("public")).unwrap().unwrap().modified().unwrap();
    let (before, folder_before) = (stamps(), folder());
    assert_eq!(output.replace(site("pays", ONE)).unwrap(), FolderOutcome::Unchanged, "the bytes agree");
    assert_eq!(output.replace(site("pays", ONE)).unwrap(), FolderOutcome::Unchanged, "the record agrees");
    assert_eq!((stamps(), folder()), (before.clone(), folder_before));
    output.replace(site("pays", TWO)).unwrap();
    let same = Path::new("types/meuble/index.html");
    assert_eq!(stamps()[same], before[same], "a page that did not change keeps its time stamp");
}

#[test]
fn bytes_that_others_changed_are_mended() {
    let project = project();
    let output = open(&project).unwrap();
    output.replace(site("pays", ONE)).unwrap();
    let page = project.path().join("public/pays/index.html");
    let stamp = || crate::fs::read::metadata(&page).unwrap().unwrap().modified().unwrap();
    let before = stamp();
    // The clock of a file system ticks: within one tick nothing but the bytes tells a page of the same size.
    let limit = Instant::now() + Duration::from_secs(10);
    while stamp() == before {
        assert!(Instant::now() < limit, "the time stamp never changed");
        put(&page, "uno");
    }
    assert!(matches!(output.replace(site("pays", ONE)).unwrap(), FolderOutcome::Replaced(_)));
    assert_eq!(tree(&project.path().join("public/pays")), of(ONE));
}

#[test]
fn without_records_bytes_are_compared() {
    let project = project();
    open(&project).unwrap().replace(site("pays", ONE)).unwrap();
    remove::file(&project.path().join(".jalon/sites/pays.json")).unwrap();
    let output = open(&project).unwrap();
    assert_eq!(output.replace(site("pays", ONE)).unwrap(), FolderOutcome::Unchanged);
    assert!(project.path().join(".jalon/sites/pays.json").exists());
}

#[test]
fn what_others_made_is_refused_or_kept() {
    let project = project();
    let public = project.path().join("public");
    put(&public.join("pays/photo.jpg"), "mine");
    put(&public.join("file"), "mine");
    put(&public.join("other/manifest.json"), r#"{ "name": "an application" }"#);
    let output = open(&project).unwrap();
    for id in ["pays", "file", "other"] {
        let refused = output.replace(site(id, ONE)).unwrap_err();
        assert_eq!((refused.doing, refused.path), (Doing::Claiming, output.path().join(id)), "{id}");
    }
    assert_eq!(output.sites(), Vec::<String>::new());
    assert_eq!(tree(&public.join("pays")), of(&[("photo.jpg", "mine")]));

    output.replace(site("val", ONE)).unwrap();
    put(&public.join("val/.htaccess"), "mine");
    let FolderOutcome::Replaced(replaced) = output.replace(site("val", TWO)).unwrap() else { panic!() };
    assert_eq!(replaced.strays, 1);
    assert_eq!(tree(&public.join("val")).get(".htaccess").map(String::as_str), Some("mine"));
    put(&public.join("val/plan"), "mine");
    let refused = output.replace(site("val", &[("plan/index.html", "x")])).unwrap_err();
    assert_eq!(refused.path, output.path().join("val/plan"), "a file of theirs where a folder should be");
}

#[test]
fn an_empty_folder_is_taken_over() {
    let project = project();
    create::folders(&project.path().join("public/pays")).unwrap();
    let output = open(&project).unwrap();
    output.replace(site("pays", ONE)).unwrap();
    assert_eq!(tree(&project.path().join("public/pays")), of(ONE));
}

#[test]
fn no_path_leads_out_of_its_site() {
    let project = project();
    let output = open(&project).unwrap();
    for (id, path) in
        [("pays", "../x"), ("pays", "/x"), ("pays", ""), ("..", "x"), ("a/b", "x"), (".jalon", "x")]
    {
        assert!(output.replace(site(id, &[(path, "x")])).is_err(), "{id} {path}");
    }
    assert!(names(&project.path().join("public")).is_empty());
}

#[test]
fn a_source_is_copied_and_must_not_have_changed() {
    let project = project();
    put(&project.path().join("content/images/plan.svg"), "<svg/>");
    let output = open(&project).unwrap();
    let source = |digest| {
        let path = SourcePath::parse("content/images/plan.svg").unwrap();
        let content = Content::Source { path, digest, size: 6 };
        let files = vec![SiteFile::resource("images/plan.svg", content)];
        Checked::new(Site { id: "pays".into(), files }, Vec::new()).approve().unwrap()
    };
    let refused = output.replace(source(Digest::of(b"other"))).unwrap_err();
    assert_eq!(refused.doing, Doing::Reading);
    assert!(!project.path().join("public/pays").exists());
    output.replace(source(Digest::of(b"<svg/>"))).unwrap();
    assert_eq!(tree(&project.path().join("public/pays")), of(&[("images/plan.svg", "<svg/>")]));
}

#[test]
fn the_manifest_lists_every_file() {
    let project = project();
    let output = open(&project).unwrap();
    output.replace(site("pays", &[("b.html", "b"), ("a.html", "é\"")])).unwrap();
    let bytes = read::bytes(&project.path().join("public/pays/manifest.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(manifest["format"], 1);
    assert_eq!(manifest["files"][0]["path"], "a.html");
    assert_eq!(manifest["files"][0]["size"], 3);
    assert_eq!(manifest["files"][1]["blake3"], Digest::of(b"b").hex());
}

#[test]
fn two_builds_at_once() {
    let project = project();
    let first = open(&project).unwrap();
    assert_eq!(open(&project).unwrap_err().doing, Doing::Locking);
    drop(first);
    open(&project).unwrap();
}

#[test]
fn a_folder_of_another_project_is_refused_and_one_site_of_it_too() {
    let (project, other) = (project(), OutputOwner::titled("Autre guide"));
    let public = project.path().join("public");
    let foreign = |refused: Failure| (refused.doing, Foreign::of(&refused).clone());
    let theirs = (Doing::Claiming, Foreign::OtherProject("Guide".into()));
    open(&project).unwrap().replace(site("pays", ONE)).unwrap();
    // Cut before its portal.
    assert_eq!(foreign(open_for(&project, &other, &public).unwrap_err()), theirs);
    open(&project).unwrap().replace_files(site("", ONE)).unwrap();
    assert_eq!(foreign(open_for(&project, &other, &public).unwrap_err()), theirs);
    assert_eq!(foreign(open_for(&project, &other, &public.join("pays")).unwrap_err()), theirs);
    let own = open_for(&project, &OutputOwner::titled("Guide"), &public.join("pays")).unwrap_err();
    assert_eq!(foreign(own), (Doing::Claiming, Foreign::Site));
    // One site of theirs among ours.
    let mixed = project.path().join("mixed");
    open_for(&project, &other, &mixed).unwrap().replace_files(site("", ONE)).unwrap();
    replace::rename(&public.join("pays"), &mixed.join("pays")).unwrap();
    let output = open_for(&project, &other, &mixed).unwrap();
    assert_eq!(foreign(output.replace(site("pays", TWO)).unwrap_err()), theirs);
    assert_eq!(tree(&mixed.join("pays")), of(ONE));
    assert_eq!(output.sites(), Vec::<String>::new());
}

#[test]
fn a_staging_folder_of_somebody_else_stays() {
    let project = project();
    let public = project.path().join("public");
    put(&public.join(".jalon-mine/notes.txt"), "mine");
    put(&public.join(".jalon-other-0/jalon-staging.json"), r#"{"made_by":"jalon","project":"x","id":"y"}"#);
    create::folders(&public.join(".jalon-empty-0")).unwrap();
    open(&project).unwrap();
    assert!(public.join(".jalon-mine/notes.txt").exists());
    assert!(public.join(".jalon-other-0/jalon-staging.json").exists());
    assert!(!public.join(".jalon-empty-0").exists());
}

#[test]
fn a_build_killed_anywhere_leaves_the_old_site_or_the_new() {
    for (first, no_exchange) in [(false, false), (false, true), (true, false)] {
        for operations in 0.. {
            let project = project();
            let live = project.path().join("public/pays");
            if !first {
                open(&project).unwrap().replace(site("pays", ONE)).unwrap();
            }
            let old = tree(&live);
            let interrupted = interruption::after(operations, !no_exchange, || {
                let _ = open(&project).map(|output| output.replace(site("pays", TWO)));
            });
            let left = tree(&live);
            // Where folders cannot be exchanged there is a gap between two renames, which the next start repairs.
            let gap = (no_exchange || cfg!(windows)) && left.is_empty();
            assert!(gap || left == old || left == of(TWO), "{operations} operations left {left:?}");

            let again = open(&project).unwrap();
            let mended = tree(&live);
            assert!(mended == old || mended == of(TWO), "{operations} operations, mended: {mended:?}");
            let hidden =
                names(&project.path().join("public")).into_iter().filter(|name| name.starts_with('.'));
            assert_eq!(hidden.count(), 0, "{operations} operations left a staging folder");
            again.replace(site("pays", TWO)).unwrap();
            assert_eq!(tree(&live), of(TWO));
            assert_eq!(again.replace(site("pays", TWO)).unwrap(), FolderOutcome::Unchanged);
            if !interrupted {
                assert!(operations > 10, "nothing interrupts");
                break;
            }
        }
    }
}

#[test]
fn the_portal_is_replaced_file_by_file() {
    let old: &[(&str, &str)] = &[("index.html", "one"), ("actifs/style-1.css", "css"), ("404.html", "same")];
    let new: &[(&str, &str)] =
        &[("index.html", "two"), ("actifs-2/style-2.css", "css"), ("404.html", "same")];
    for operations in 0.. {
        let project = project();
        let public = project.path().join("public");
        open(&project).unwrap().replace_files(site("", old)).unwrap();
        let interrupted = interruption::after(operations, true, || {
            let _ = open(&project).map(|output| output.replace_files(site("", new)));
        });
        let left = tree(&public);
        let page = &left["index.html"];
        let sheet = if page == "one" { "actifs/style-1.css" } else { "actifs-2/style-2.css" };
        assert!(left.contains_key(sheet), "{operations} operations: {page} without its {sheet}");
        let again = open(&project).unwrap();
        again.replace_files(site("", new)).unwrap();
        assert_eq!(tree(&public), of(new), "{operations} operations");
        assert!(!public.join("actifs").exists());
        assert_eq!(again.replace_files(site("", new)).unwrap(), FolderOutcome::Unchanged);
        if !interrupted {
            assert!(operations > 10, "nothing interrupts");
            break;
        }
    }
}

#[test]
fn a_root_page_of_somebody_else_is_refused() {
    let project = project();
    let public = project.path().join("public");
    put(&public.join("index.html"), "mine");
    assert_eq!(open(&project).unwrap_err().doing, Doing::Claiming);
    assert_eq!(tree(&public), of(&[("index.html", "mine")]));
    // Beside sites of ours.
    remove::file(&public.join("index.html")).unwrap();
    let output = open(&project).unwrap();
    output.replace(site("pays", &[])).unwrap();
    put(&public.join("index.html"), "mine");
    let refused = output.replace_files(site("", &[("index.html", "ours"), ("a.css", "x")])).unwrap_err();
    assert_eq!(refused.doing, Doing::Claiming);
    assert_eq!(tree(&public), of(&[("index.html", "mine")]));
}

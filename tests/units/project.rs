//! `project`, through its public functions.

use std::path::Path;

use jalon::fs::create;
use jalon::media::media_kind::KindFault;
use jalon::project::write::{Outcome, write};
use jalon::project::{find_root, snapshot};
use jalon::text::path::SourcePath;
use jalon::text::snapshot::{Digest, SnapshotEntry};
use jalon::text::text_change::TextChange;

fn put(root: &Path, path: &str, bytes: &[u8]) {
    create::file(&root.join(path), bytes).unwrap();
}

fn paths(root: &Path) -> Vec<String> {
    snapshot(root).unwrap().iter().map(|(path, _)| path.to_string()).collect()
}

#[test]
fn reads_what_authors_write_and_nothing_else() {
    let project = tempfile::tempdir().unwrap();
    let root = project.path();
    for path in [
        "content/guide.toml",
        "content/types/meuble.md",
        "territories/pays.toml",
        "themes/jalon/assets/x.woff2",
        "content/.hidden.md",
        "content/.git/config",
        "content/a.md~",
        "content/.a.md.swp",
        "content/a.md.swp",
        "content/#a.md#",
        "content/documents/~$plan.docx",
        "content/images/Thumbs.db",
        "content/Desktop.ini",
        "public/pays/index.html",
        "README.md",
    ] {
        put(root, path, b"x");
    }
    assert_eq!(
        paths(root),
        [
            "content/guide.toml",
            "content/types/meuble.md",
            "territories/pays.toml",
            "themes/jalon/assets/x.woff2"
        ]
    );
}

#[test]
fn text_bad_text_and_assets() {
    let project = tempfile::tempdir().unwrap();
    let root = project.path();
    put(root, "content/mark.MD", "\u{feff}é".as_bytes());
    put(root, "content/bad.md", b"ab\xff");
    put(root, "content/plan.png", b"\x89PNG");
    let read = snapshot(root).unwrap();
    let entry = |path: &str| read.get(&SourcePath::parse(path).unwrap()).cloned().unwrap();
    let SnapshotEntry::Text(text) = entry("content/mark.MD") else { panic!() };
    assert_eq!((&*text.text, text.byte_order_mark), ("é", true));
    assert_eq!(text.digest, Digest::of("\u{feff}é".as_bytes()));
    let digest = Digest::of(b"ab\xff");
    assert_eq!(entry("content/bad.md"), SnapshotEntry::NotUtf8 { digest, valid_up_to: 2, kind: None });
    assert_eq!(
        entry("content/plan.png"),
        SnapshotEntry::Asset {
            size: 4,
            digest: Digest::of(b"\x89PNG"),
            shape: None,
            kind: Err(KindFault::Other(None))
        }
    );
}

#[test]
fn a_huge_text_is_an_asset() {
    let project = tempfile::tempdir().unwrap();
    put(project.path(), "content/huge.csv", &vec![b'x'; 8 * 1024 * 1024 + 1]);
    let read = snapshot(project.path()).unwrap();
    let (_, entry) = read.iter().next().unwrap();
    assert!(matches!(entry, SnapshotEntry::Asset { size: 8_388_609, .. }));
}

#[cfg(unix)]
#[test]
fn links_are_followed_inside_the_project_only() {
    use std::os::unix::fs::symlink;
    let outside = tempfile::tempdir().unwrap();
    put(outside.path(), "secret.md", b"secret");
    let project = tempfile::tempdir().unwrap();
    let root = project.path();
    put(root, "content/a.md", b"a");
    put(root, "content/folder/b.md", b"b");
    put(root, ".git/config.md", b"token");
    symlink("a.md", root.join("content/same.md")).unwrap();
    symlink("folder", root.join("content/again")).unwrap();
    symlink("..", root.join("content/folder/loop")).unwrap();
    symlink("nothing.md", root.join("content/nothing-there.md")).unwrap();
    symlink("nowhere.md", root.join("content/nowhere.md")).unwrap();
    symlink(outside.path().join("secret.md"), root.join("content/secret.md")).unwrap();
    symlink(outside.path(), root.join("content/out")).unwrap();
    symlink(outside.path(), root.join("territories")).unwrap();
    symlink(root.join(".git"), root.join("content/git")).unwrap();
    assert_eq!(paths(root), ["content/a.md", "content/again/b.md", "content/folder/b.md", "content/same.md"]);
}

#[test]
fn the_root_is_found_from_below() {
    let project = tempfile::tempdir().unwrap();
    put(project.path(), "content/guide.toml", b"");
    put(project.path(), "territories/pays/images/x.png", b"");
    let deep = project.path().join("territories/pays/images");
    assert_eq!(find_root(&deep).unwrap(), project.path());
    let empty = tempfile::tempdir().unwrap();
    assert_ne!(find_root(empty.path()).as_deref(), Some(empty.path()));
}

#[test]
fn a_text_in_another_encoding_is_written_over_as_utf_8() {
    let project = tempfile::tempdir().unwrap();
    let root = project.path();
    let utf_16: Vec<u8> = "\u{feff}nom = \"Été\"\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (path, bytes) in [
        ("territories/windows.toml", &b"nom = \"\xc9t\xe9\"\n"[..]),
        ("territories/unicode.toml", &utf_16),
        ("territories/mac.toml", "nom = \"Été\"\r".as_bytes()),
    ] {
        put(root, path, bytes);
        let file = SourcePath::parse(path).unwrap();
        let change = TextChange {
            file: file.clone(),
            before: Some("nom = \"Été\"\n".to_owned()),
            after: Some("nom = \"Ville\"\n".to_owned()),
        };
        assert_eq!(write(root, std::slice::from_ref(&change)).unwrap(), Outcome::Written, "{path}");
        assert_eq!(jalon::fs::read::bytes(&root.join(path)).unwrap(), b"nom = \"Ville\"\n", "{path}");
        // Once more, the file no longer holds what the change was made on.
        let again = write(root, &[TextChange { after: Some("x".to_owned()), ..change }]).unwrap();
        assert_eq!(again, Outcome::ChangedMeanwhile(file), "{path}");
    }
}

//! The search of built sites: in plain Node for its words and its size, in a real browser for all that readers do.

// Fixtures are written where nobody lives, and a failure to do so is the test's.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

mod outside;

use std::path::Path;
use std::process::Command;

#[test]
fn readers_find_what_they_ask_for() {
    let Some(mut node) = outside::node("recherche.mjs") else { return };
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let built = Command::new(env!("CARGO_BIN_EXE_jalon"))
        .args(["build", "deux-rivieres", "castelmire", "trois-clochers", "--date", "2026-12-01", "--out"])
        .arg(&out)
        .current_dir(root)
        .output()
        .unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let script = root.join("themes/jalon/assets/recherche.js");
    let told = node.arg(&out).arg(root.join("tests/search")).arg(script).output().unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
}

//! Checklists and « Mon dossier » in a real browser: what is kept, exported, imported, printed, erased.

#![allow(clippy::unwrap_used, reason = "a failure to build is the test's")]

mod outside;

use std::path::Path;
use std::process::Command;

#[test]
fn a_reader_keeps_a_dossier() {
    let Some(mut node) = outside::node("dossier.mjs") else { return };
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
    let given = [out, root.join("docs/dossier.schema.json"), root.join("themes/jalon/assets")];
    let told = node.args(given).output().unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
}

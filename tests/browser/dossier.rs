//! Checklists and « Mon dossier » in a real browser: what is kept, exported, imported, printed, erased.

use crate::support::outside::node;
use crate::support::project::build_repository;
use crate::support::trials::{Ran, trials};
use libtest_mimic::Trial;
use std::path::Path;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![a_reader_keeps_a_dossier]
}

fn a_reader_keeps_a_dossier() -> Ran {
    let mut node = node("dossier.mjs")?;
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    build_repository(&["deux-rivieres", "castelmire", "trois-clochers"], &out);
    let given = [out, root.join("docs/dossier.schema.json"), root.join("themes/jalon/assets")];
    let told = node.args(given).output().unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    Ok(())
}

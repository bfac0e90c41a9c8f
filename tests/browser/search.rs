//! The search of built sites: in plain Node for its words and its size, in a real browser for all that readers do.

use crate::support::outside::node;
use crate::support::project::build_repository;
use crate::support::trials::{Ran, trials};
use libtest_mimic::Trial;
use std::path::Path;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![readers_find_what_they_ask_for]
}

fn readers_find_what_they_ask_for() -> Ran {
    let mut node = node("recherche.mjs")?;
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    build_repository(&["deux-rivieres", "castelmire", "trois-clochers"], &out);
    let script = root.join("themes/jalon/assets/recherche.js");
    let told = node.arg(&out).arg(root.join("tests/search")).arg(script).output().unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    Ok(())
}

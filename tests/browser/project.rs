//! « Votre projet » in a real browser: the questions, and the steps that follow from the answers.

use crate::support::outside::node;
use crate::support::project::build_repository;
use crate::support::trials::{Ran, trials};
use libtest_mimic::Trial;
use std::path::Path;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![a_reader_answers_and_has_a_path]
}

fn a_reader_answers_and_has_a_path() -> Ran {
    let mut node = node("project.mjs")?;
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    build_repository(&[], &out);
    let given = [out, root.join("tests/content/readers.txt"), root.join("themes/jalon/assets")];
    let told = node.args(given).output().unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    Ok(())
}

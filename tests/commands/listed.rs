//! Tests of binaries without the compiler's harness are listed by hand: the attribute alone would never run there.

use std::fs;
use std::path::Path;

use crate::fixture::{self, repository};
use crate::support::trials::trials;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![no_test_waits_for_a_harness_that_is_not_there]
}

fn no_test_waits_for_a_harness_that_is_not_there() {
    let attribute = ["#[", "test]"].concat();
    let manifest = fs::read_to_string(repository().join("Cargo.toml")).unwrap();
    let names = manifest.split("[[test]]\nname = \"").skip(1).map(|rest| rest.split_once('"').unwrap().0);
    let mut binaries = 0;
    for name in names {
        binaries += 1;
        let folder = repository().join("tests").join(name);
        let mut files = if folder.is_dir() { fixture::read(&folder, name) } else { fixture::Project::new() };
        if let Ok(root) = fs::read_to_string(folder.with_extension("rs")) {
            files.insert(format!("{name}.rs"), root);
        }
        let sources =
            files.iter().filter(|(path, _)| Path::new(path).extension().is_some_and(|it| it == "rs"));
        for (path, text) in sources {
            assert!(!text.contains(&attribute), "tests/{path}: list its tests by `trials![…]` instead");
        }
    }
    assert!(binaries > 4, "Cargo.toml lists the binaries that collect their own tests");
}

//! A built site read without a network in Chromium: installed on `https` alone (`localhost` counts), kept within bounds,
//! never shown as new when it is old, and gone when it is withdrawn.

use std::path::Path;

use libtest_mimic::Trial;

use crate::support::outside::node;
use crate::support::project::build_repository;
use crate::support::trials::{Ran, trials};

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![a_site_is_read_without_a_network]
}

fn a_site_is_read_without_a_network() -> Ran {
    let mut script = node("offline.mjs")?;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("offline").join("public");
    let _ = std::fs::remove_dir_all(&folder);
    build_repository(&["deux-rivieres"], &folder);
    let output = script.arg(folder.join("deux-rivieres")).output().unwrap();
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{}\n{}", said(&output.stdout), said(&output.stderr));
    Ok(())
}

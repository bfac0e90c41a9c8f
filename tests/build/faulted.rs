//! Builds to which the system says no, or that are killed, at one call after another: rename, new folder, write.

use std::process::Stdio;

use super::workshop::{Tree, Workshop};
use crate::support::outside::{faulty, tracer};
use crate::support::trials::{Ran, trials};
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![a_fault_at_any_call_leaves_each_site_old_or_new]
}

const NAMING: &str = "?rename,?renameat,?renameat2,?link,?linkat";
const MAKING: &str = "?mkdir,?mkdirat,?unlink,?unlinkat,?rmdir";
const OPENING: &str = "?openat";
const WRITING: &str = "?write,?pwrite64,?writev,?copy_file_range,?sendfile";

/// Of each site, its files before and after.
fn is_whole(found: &Tree, before: &Tree, after: &Tree, id: &str) -> bool {
    let site = |tree: &Tree| -> Tree {
        let below = |path: &String| path.strip_prefix(id).is_some_and(|rest| rest.starts_with('/'));
        tree.iter()
            .filter(|(path, _)| below(path))
            .map(|(path, bytes)| (path.clone(), bytes.clone()))
            .collect()
    };
    let found = site(found);
    found == site(before) || found == site(after)
}

fn a_fault_at_any_call_leaves_each_site_old_or_new() -> Ran {
    let strace = tracer()?;
    let workshop = Workshop::new();
    let page = "content/accueil/parcours.md";
    let first = workshop.text(page);
    let second = first.replace("Une idée, puis une étape.", "Une idée, puis un métier.");
    workshop.put(page, &second);
    workshop.build("").exits(0);
    let new = workshop.tree("");
    workshop.put(page, &first);
    workshop.build("").exits(0);
    let old = workshop.tree("");
    assert_ne!(old, new);
    let (mut before, mut after) = (old, new);
    let mut met = 0;
    // What is done, at which call of a thread: the first, one in the middle, the last of them.
    let faults = [
        (NAMING, "signal=SIGKILL", &[1, 2, 3, 4][..]),
        (MAKING, "signal=SIGKILL", &[1, 3, 8, 20]),
        (WRITING, "signal=SIGKILL", &[1, 4, 12, 40]),
        (NAMING, "error=EACCES", &[1, 2, 3]),
        (MAKING, "error=ENOSPC", &[1, 3, 8]),
        (WRITING, "error=ENOSPC", &[1, 4, 12, 40]),
        (WRITING, "error=EIO", &[2, 20]),
        (OPENING, "error=EMFILE", &[60, 90]),
    ];
    for (calls, fault, numbers) in faults {
        for number in numbers {
            workshop.put(page, if workshop.text(page) == first { &second } else { &first });
            let program = workshop.command("build --date 2026-12-01");
            let mut traced = faulty(&strace, &program, calls, &format!("{fault}:when={number}"));
            let ended =
                traced.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
            met += usize::from(!ended.success());
            let found = workshop.tree("");
            for id in ["cote", "plaine", "val"] {
                let whole = is_whole(&found, &before, &after, id);
                assert!(whole, "{id}, after {fault} at {number} of {calls}, is neither old nor new");
            }
            workshop.build("").exits(0);
            assert!(
                workshop.tree("") == after,
                "after {fault} at {number} of {calls} the next build does not mend it"
            );
            std::mem::swap(&mut before, &mut after);
        }
    }
    assert!(met >= 12, "only {met} faults were met");
    Ok(())
}

//! Awkward places: files that another program holds, folders that nobody may write to, names of every length.

use std::fs;
#[cfg(unix)]
use std::path::Path;

use super::workshop::{Tree, Workshop, answer, tree};
use crate::support::outside::{faulty, faulty_at, tracer};
use crate::support::trials::{Ran, trials};
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        a_file_that_another_program_holds_is_named,
        #[cfg(unix)]
        a_folder_that_cannot_be_written_is_a_refusal,
        #[cfg(target_os = "linux")]
        a_place_where_not_even_root_may_write_is_a_refusal,
        very_long_paths_are_built_and_too_long_names_are_told
    ]
}

/// Another program keeps a file for itself, as Windows' do: nothing is half read, nothing is lost, and it is told.
fn a_file_that_another_program_holds_is_named() -> Ran {
    let strace = tracer()?;
    let workshop = Workshop::new();
    workshop.build("").exits(0);
    let before = workshop.tree("");
    let busy = ["tenu ouvert par un autre programme", "Fermez le programme"];
    for file in
        ["content/guide.toml", "content/types/meuble.md", "territories/val.toml", "territories/val/plan.txt"]
    {
        let program = workshop.command("build --date 2026-12-02");
        let held = workshop.path(file).canonicalize().unwrap();
        let mut traced = faulty_at(&strace, &program, Some(&held), "?openat,?open", "error=EBUSY");
        answer(&mut traced).exits(2).says(&busy).says(&[file]);
        assert!(workshop.tree("") == before, "{file}");
    }
    let program = workshop.command("build --date 2026-12-02");
    let moves = "?rename,?renameat,?renameat2";
    answer(&mut faulty(&strace, &program, moves, "error=EBUSY")).exits(2).says(&busy);
    assert!(workshop.tree("") == before, "sites that cannot be put in place");
    workshop.run("build --date 2026-12-02").exits(0);
    assert!(workshop.tree("") != before);
    Ok(())
}

/// What somebody without rights may do; to root, who may do anything, the system is asked to lend another account.
#[cfg(unix)]
fn a_folder_that_cannot_be_written_is_a_refusal() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    const NOBODY: u32 = 65534;
    let workshop = Workshop::new();
    let mode = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    fs::create_dir(workshop.path("sortie")).unwrap();
    mode(&workshop.path("sortie"), 0o555);
    let mut program = workshop.command("build --out sortie --date 2026-12-01");
    if fs::metadata(workshop.path("sortie")).unwrap().uid() == 0 {
        // The program itself may stand where nobody else may look; the project is theirs to write to.
        let lent = workshop.path("jalon");
        fs::copy(program.get_program(), &lent).unwrap();
        mode(&workshop.path(""), 0o777);
        let mut command = std::process::Command::new(lent);
        command.args(program.get_args()).current_dir(workshop.path("")).uid(NOBODY).gid(NOBODY);
        program = command;
    }
    answer(&mut program).exits(2).says(&["sortie", "accès est refusé"]);
    assert!(tree(&workshop.path("sortie")).is_empty());
}

#[cfg(target_os = "linux")]
fn a_place_where_not_even_root_may_write_is_a_refusal() {
    let workshop = Workshop::new();
    workshop.build("--out /proc/jalon").exits(2).says(&["/proc/jalon"]);
    assert!(!workshop.path("public").exists());
}

/// A page whose name is as long as a disk takes, of a project so deep that Windows' old limit (260) lies far behind.
fn very_long_paths_are_built_and_too_long_names_are_told() {
    let workshop = Workshop::new();
    let page = format!("content/types/{}.md", "a".repeat(240));
    workshop.put(
        &page,
        "+++\ntitre = \"Un nom long\"\nordre = 90\n+++\n\n## Une section {#section}\n\nDu texte.\n",
    );
    let deep = (0..12).fold(workshop.path(""), |folder, _| folder.join("d".repeat(100)));
    fs::create_dir_all(deep.parent().unwrap()).unwrap();
    let files: Tree = tree(&workshop.path(""));
    for (path, bytes) in files {
        let file = deep.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    let projet = deep.to_str().unwrap();
    workshop.build(&format!("--projet {projet}")).exits(0);
    workshop.build("").exits(0);
    let (near, far) = (workshop.tree(""), tree(&deep.join("public")));
    assert!(near == far, "a site depends on the place of its project");
    assert!(near.contains_key(&format!("val/types/{}/index.html", "a".repeat(240))));
    for (verb, name) in [("new page types/", 'z'), ("new territory ", 'z')] {
        let long = format!("{verb}{}", name.to_string().repeat(300));
        workshop.run(&long).exits(2).says(&["trop long", "plus court"]);
    }
}

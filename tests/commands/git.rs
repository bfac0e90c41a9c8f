//! Commands that ask the system's git: inside a hook of another repository, and with few processes for many files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::outside;
use crate::support::project::{self, git, workshop};
use crate::support::trials::{Missing, Ran, trials};
use libtest_mimic::Trial;
use tempfile::TempDir;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        a_hook_of_another_repository_changes_no_answer,
        a_hook_of_another_repository_publishes_to_the_branch_that_is_named,
        what_git_says_is_told,
        an_object_that_is_lost_is_told_and_a_module_is_left_out,
        #[cfg(unix)]
        links_and_odd_names_are_compared_as_they_are_read,
        #[cfg(unix)]
        the_files_of_a_day_are_read_by_one_process,
        only_the_module_of_git_starts_it
    ]
}

const PAGE: &str = "content/types/meuble.md";

/// The small project in a repository whose one commit has another sentence, and another repository beside it.
fn repositories() -> Result<(TempDir, PathBuf, PathBuf), Missing> {
    outside::git()?;
    let (folder, project) = workshop();
    let other = folder.path().canonicalize().unwrap().join("autre");
    fs::create_dir(&other).unwrap();
    git(&other, &["init", "-q"]);
    git(&other, &["config", "user.name", "Autre"]);
    fs::write(project.join(".gitignore"), ".jalon/\nautre/\npages.git/\nbin/\npublier.toml\n").unwrap();
    git(&project, &["init", "-q"]);
    git(&project, &["config", "user.name", "Camille"]);
    commit(&project);
    let page = fs::read_to_string(project.join(PAGE)).unwrap();
    fs::write(project.join(PAGE), page.replace("en mairie", "en ligne")).unwrap();
    Ok((folder, project, other))
}

fn commit(project: &Path) {
    git(project, &["add", "."]);
    git(project, &["commit", "-q", "-m", "one"]);
}

fn jalon(root: &Path, arguments: &[&str]) -> Command {
    project::jalon(root, "en", arguments)
}

/// What the program prints, and that it succeeds.
#[track_caller]
fn printed(command: &mut Command) -> String {
    let done = command.output().unwrap();
    let text = String::from_utf8_lossy(&done.stdout) + String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{text}");
    text.into_owned()
}

/// The variables that git sets for a hook, here of the repository `other`; some only while it receives a push.
fn in_a_hook_of(other: &Path, command: &mut Command) {
    let own = other.join(".git");
    command.envs([
        ("GIT_DIR", own.clone()),
        ("GIT_WORK_TREE", other.to_path_buf()),
        ("GIT_COMMON_DIR", own.clone()),
        ("GIT_INDEX_FILE", own.join("index.lock")),
        ("GIT_OBJECT_DIRECTORY", own.join("objects")),
        ("GIT_QUARANTINE_PATH", own.join("objects/incoming")),
    ]);
    command.envs([
        ("GIT_PREFIX", "themes/"),
        ("GIT_NAMESPACE", "autre"),
        ("GIT_LITERAL_PATHSPECS", "1"),
        ("GIT_CONFIG_PARAMETERS", "'user.name'='Autre' 'core.bare'='true'"),
    ]);
}

fn a_hook_of_another_repository_changes_no_answer() -> Ran {
    let (_folder, project, other) = repositories()?;
    for arguments in
        [vec!["changes", "plaine", "--since", "2026-11-01"], vec!["impact"], vec!["impact", PAGE]]
    {
        let expected = printed(&mut jalon(&project, &arguments));
        assert!(expected.contains("meuble"), "{arguments:?}: {expected}");
        let mut command = jalon(&project, &arguments);
        in_a_hook_of(&other, &mut command);
        assert_eq!(printed(&mut command), expected, "{arguments:?}");
    }
    let mut command = jalon(&project, &["review", "--accept-all"]);
    in_a_hook_of(&other, &mut command);
    printed(&mut command);
    let signed = fs::read_to_string(project.join("territories/val.relecture")).unwrap();
    assert!(signed.contains("Camille") && !signed.contains("Autre"), "{signed}");
    Ok(())
}

fn a_hook_of_another_repository_publishes_to_the_branch_that_is_named() -> Ran {
    let (_folder, project, other) = repositories()?;
    let pages = project.join("pages.git");
    git(&project, &["init", "-q", "--bare", "pages.git"]);
    let target =
        format!("[cibles.essai]\ntype = \"git\"\ndepot = \"{}\"\nbranche = \"pages\"\n", pages.display());
    fs::write(project.join("publier.toml"), target).unwrap();
    let mut command = jalon(&project, &["publish", "val", "--to", "essai", "--yes"]);
    in_a_hook_of(&other, &mut command);
    printed(&mut command);
    git(&pages, &["cat-file", "-e", "pages:manifest.json"]);
    let refs = fs::read_dir(other.join(".git/refs/heads")).unwrap().count();
    assert_eq!(refs, 0, "the other repository is as it was");
    Ok(())
}

fn what_git_says_is_told() -> Ran {
    let (_folder, project, _) = repositories()?;
    fs::write(project.join(".git/config"), "[core\n").unwrap();
    let done = jalon(&project, &["impact"]).output().unwrap();
    let text = String::from_utf8_lossy(&done.stderr);
    assert!(text.contains("Git refuses to answer") && text.contains("bad config"), "{text}");
    Ok(())
}

fn an_object_that_is_lost_is_told_and_a_module_is_left_out() -> Ran {
    let (_folder, project, _) = repositories()?;
    let none = "0123456789012345678901234567890123456789";
    git(&project, &["update-index", "--add", "--cacheinfo", &format!("160000,{none},content/module")]);
    git(&project, &["commit", "-q", "-m", "two"]);
    assert!(printed(&mut jalon(&project, &["impact"])).contains("meuble"));
    let tracked =
        Command::new("git").args(["rev-parse", &format!("HEAD:{PAGE}")]).current_dir(&project).output();
    let object = String::from_utf8(tracked.unwrap().stdout).unwrap().trim().to_owned();
    fs::remove_file(project.join(".git/objects").join(&object[..2]).join(&object[2..])).unwrap();
    let done = jalon(&project, &["impact", PAGE]).output().unwrap();
    let text = String::from_utf8_lossy(&done.stderr);
    assert!(text.contains(&format!("{object} missing")), "{text}");
    Ok(())
}

#[cfg(unix)]
fn links_and_odd_names_are_compared_as_they_are_read() -> Ran {
    let (_folder, project, _) = repositories()?;
    let odd = "content/types/l'été \"neuf\"\tà\nvoir.md";
    fs::write(project.join(odd), "+++\ntitre = \"Été\"\nresume = \"x\"\n+++\n\nTexte.\n").unwrap();
    std::os::unix::fs::symlink("types/meuble.md", project.join("content/lien.md")).unwrap();
    std::os::unix::fs::symlink("types", project.join("content/dossier")).unwrap();
    commit(&project);
    let now = jalon::project::snapshot(&project).unwrap();
    let then = jalon::project::history::on(&project, "2026-11-01", &now).unwrap().unwrap();
    assert!(now.iter().any(|(path, _)| path.as_str() == "content/dossier/meuble.md"));
    let difference = |one: &jalon::text::snapshot::Snapshot, other: &jalon::text::snapshot::Snapshot| {
        one.iter()
            .filter(|(path, entry)| other.get(path) != Some(entry))
            .map(|(path, _)| path.clone())
            .collect()
    };
    let differences: [Vec<_>; 2] = [difference(&now, &then), difference(&then, &now)];
    assert_eq!(differences, [vec![], vec![]]);
    Ok(())
}

/// A git that notes its calls, first in the path.
#[cfg(unix)]
fn the_files_of_a_day_are_read_by_one_process() -> Ran {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, project, _) = repositories()?;
    let real = outside::git()?;
    let (bin, calls) = (project.join("bin"), project.join("bin/calls"));
    fs::create_dir(&bin).unwrap();
    let script =
        format!("#!/bin/sh\necho \"$*\" >> '{}'\nexec '{}' \"$@\"\n", calls.display(), real.display());
    fs::write(bin.join("git"), script).unwrap();
    fs::set_permissions(bin.join("git"), fs::Permissions::from_mode(0o755)).unwrap();
    let path = std::env::var("PATH").unwrap();
    for (arguments, limit) in [
        (vec!["changes", "plaine", "--since", "2026-11-01"], 4),
        (vec!["impact"], 6),
        (vec!["impact", PAGE], 3),
    ] {
        let _ = fs::remove_file(&calls);
        printed(jalon(&project, &arguments).env("PATH", format!("{}:{path}", bin.display())));
        let calls = fs::read_to_string(&calls).unwrap();
        assert!(calls.lines().count() <= limit, "{arguments:?}\n{calls}");
    }
    Ok(())
}

/// One environment for all: nobody else starts git.
fn only_the_module_of_git_starts_it() {
    fn starters(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                starters(&path, found);
            } else if fs::read(&path).unwrap().windows(18).any(|text| text == b"Command::new(\"git\"") {
                found.push(path);
            }
        }
    }
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    starters(&source, &mut found);
    assert_eq!(found, [source.join("git/mod.rs")]);
}

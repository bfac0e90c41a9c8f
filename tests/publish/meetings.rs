//! Two who publish at the same time, and machines that stop in the middle: real processes, really killed.

#[cfg(unix)]
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use crate::contract::{Destination, PAGE, Sees};
use crate::faults::{Reader, two_editions};
use crate::servers::{Ftpd, Sshd};
use crate::support::outside::{self, faulty, tracer};
use crate::support::trials::{Ran, trials};
use crate::workshop::Tree;
#[cfg(unix)]
use crate::workshop::answer;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        two_publish_at_once_over_sftp,
        two_publish_at_once_over_ftps,
        two_publish_at_once_to_a_folder_and_to_a_branch,
        #[cfg(unix)]
        of_two_who_push_at_the_same_moment_one_is_told,
        whoever_is_killed_goes_on_and_readers_see_nothing_of_it,
        an_archive_or_a_branch_is_the_old_or_the_new_wherever_its_publisher_is_killed
    ]
}

/// Two projects that publish to one place, several times, at the same time.
fn meet(here: &Destination, there: &Destination, rounds: usize) {
    here.publish("--yes").exits(0);
    let mut refused = 0;
    for round in 0..rounds {
        for (destination, name) in [(here, "ici"), (there, "ailleurs")] {
            let text = format!("Une idée, puis une étape {name}, la {round}.");
            let page = destination.workshop.text(PAGE);
            let at = page.find("Une idée, puis une étape").unwrap();
            let end = at + page[at..].find('.').unwrap() + 1;
            destination.workshop.put(PAGE, &format!("{}{text}{}", &page[..at], &page[end..]));
        }
        let built = [here.built(), there.built()];
        let told = thread::scope(|scope| {
            let other = scope.spawn(|| there.publish("--yes"));
            [here.publish("--yes"), other.join().unwrap()]
        });
        assert!(told.iter().any(|told| told.code == Some(0)), "nobody came through: {told:?}");
        for told in &told {
            assert!(!told.stdout.contains("à la main"), "taken for somebody's own change: {}", told.stdout);
            if told.code != Some(0) {
                refused += 1;
                assert_eq!(told.code, Some(2), "{told:?}");
                let words = ["autre publication est en cours", "a changé depuis que le plan"];
                assert!(words.iter().any(|word| told.stderr.contains(word)), "{told:?}");
            }
        }
        // One of the two stands, whole.
        let stands = here.stands();
        let is = |site: &Tree| {
            site.iter().all(|(path, bytes)| path == "manifest.json" || stands.get(path) == Some(bytes))
        };
        assert!(built.iter().any(is), "what stands is neither");
        assert!(!stands.keys().any(|path| path.contains(".jalon-")), "{:?}", stands.keys());
        // Whoever was refused comes through once he is alone.
        there.publish("--yes").exits(0);
        there.holds_the_site();
    }
    println!("refused {refused} times in {rounds} rounds");
}

fn two_publish_at_once_over_sftp() -> Ran {
    let server = Sshd::start()?;
    meet(&Destination::sftp(&server), &Destination::sftp(&server), 3);
    Ok(())
}

fn two_publish_at_once_over_ftps() -> Ran {
    let server = Ftpd::start()?;
    meet(&Destination::ftps(&server), &Destination::ftps(&server), 2);
    Ok(())
}

fn two_publish_at_once_to_a_folder_and_to_a_branch() -> Ran {
    let shared = tempfile::tempdir().unwrap();
    let folder = shared.path().join("guide");
    let target = format!("type = \"dossier\"\nchemin = \"{}\"\n", folder.display());
    let destination = || Destination::new(&target, |_| Sees::Folder(folder.clone()));
    meet(&destination(), &destination(), 3);
    outside::git()?;
    let pages = shared.path().join("pages.git");
    let made = Command::new("git").args(["init", "--quiet", "--bare"]).arg(&pages).status();
    assert!(made.unwrap().success());
    let target = format!("type = \"git\"\ndepot = \"{}\"\nbranche = \"pages\"\n", pages.display());
    let destination = || Destination::new(&target, |_| Sees::Branch(pages.clone(), String::new()));
    meet(&destination(), &destination(), 3);
    Ok(())
}

#[cfg(unix)]
fn of_two_who_push_at_the_same_moment_one_is_told() -> Ran {
    use std::os::unix::fs::PermissionsExt;

    let destination = Destination::git("")?;
    let git = outside::git()?;
    destination.publish("--yes").exits(0);
    // A git that lets somebody else push just before we do: after we saw the branch, and before we write to it.
    let bin = destination.workshop.path("bin");
    let (git, pages) = (git.display(), destination.workshop.path("pages.git"));
    destination.workshop.put(
        "bin/git",
        &format!(
            "#!/bin/sh\ncase \" $* \" in *' push '*) if test -f '{bin}/turn'; then rm '{bin}/turn'\n\
             old=$('{git}' --git-dir '{pages}' rev-parse pages)\n\
             new=$('{git}' --git-dir '{pages}' -c user.name=x -c user.email=x@x.example commit-tree -p $old -m autre \"$old^{{tree}}\")\n\
             '{git}' --git-dir '{pages}' update-ref refs/heads/pages $new\nfi;; esac\nexec '{git}' \"$@\"\n",
            bin = bin.display(),
            pages = pages.display(),
        ),
    );
    fs::set_permissions(bin.join("git"), fs::Permissions::from_mode(0o755)).unwrap();
    fs::write(bin.join("turn"), "").unwrap();
    destination.workshop.change(PAGE, "Une idée, puis une étape.", "Une idée, puis un métier.");
    let tip = || {
        let mut log = Command::new("git");
        log.arg("--git-dir").arg(&pages).args(["log", "-1", "--format=%s", "pages"]);
        String::from_utf8(log.output().unwrap().stdout).unwrap()
    };
    let mut command = destination.command("--yes");
    command.env("PATH", format!("{}:{}", bin.display(), std::env::var("PATH").unwrap()));
    answer(&mut command).exits(2).says(&["a changé depuis que le plan"]);
    assert_eq!(tip(), "autre\n", "the other's commit is gone");
    destination.publish("--yes").exits(0);
    destination.holds_the_site();
    Ok(())
}

/// Runs the program until its `number`th call of one of `calls`, at which it is killed.
fn killed_at(strace: &Path, destination: &Destination, calls: &str, number: usize) -> bool {
    let program = destination.command("--yes");
    let mut command = faulty(strace, &program, calls, &format!("signal=SIGKILL:when={number}"));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    !command.status().unwrap().success()
}

const NAMING: &str = "?rename,?renameat,?renameat2,?symlink,?symlinkat,?link,?linkat";
const MAKING: &str = "?mkdir,?mkdirat,?unlink,?unlinkat,?rmdir";

fn whoever_is_killed_goes_on_and_readers_see_nothing_of_it() -> Ran {
    let strace = tracer()?;
    for more in ["", "bascule = \"echange\"\n", "bascule = \"fichiers\"\n"] {
        let destination = Destination::folder(more);
        let site = destination.workshop.path("www/guide");
        let (first, second) = two_editions(&destination);
        let (guide, page) =
            (destination.workshop.text("content/guide.toml"), destination.workshop.text(PAGE));
        let mut killed = 0;
        let numbers = [(NAMING, 1), (NAMING, 2), (NAMING, 3), (NAMING, 5), (MAKING, 2), (MAKING, 9)];
        for (step, (calls, number)) in numbers.into_iter().enumerate() {
            // From one edition to the other, and back.
            if step % 2 == 1 {
                destination.workshop.put("content/guide.toml", &guide.replace("Autre guide", "Le guide"));
                destination.workshop.put(PAGE, &page.replace("un métier", "une étape"));
            } else {
                destination.workshop.put("content/guide.toml", &guide);
                destination.workshop.put(PAGE, &page);
            }
            let reader = Reader::of(&site, &[&first, &second]);
            killed += usize::from(killed_at(&strace, &destination, calls, number));
            let told = destination.publish("--yes").exits(0);
            reader.saw_only_whole_files();
            assert!(!told.stdout.contains("à la main"), "{}", told.stdout);
            destination.holds_the_site();
        }
        assert!(killed >= 4, "killed only {killed} times");
        // And the way back is known.
        let stands = destination.stands();
        destination.publish("--undo --yes").exits(0);
        assert!(destination.stands() != stands);
    }
    Ok(())
}

fn an_archive_or_a_branch_is_the_old_or_the_new_wherever_its_publisher_is_killed() -> Ran {
    let strace = tracer()?;
    let branch = Destination::git("")?;
    for (destination, whole) in
        [(Destination::zip(), true), (branch, true), (Destination::a_command(), false)]
    {
        let (first, second) = two_editions(&destination);
        let (guide, page) =
            (destination.workshop.text("content/guide.toml"), destination.workshop.text(PAGE));
        let mut killed = 0;
        let numbers = [(NAMING, 1), (NAMING, 2), (NAMING, 4), (MAKING, 1), (MAKING, 4), (MAKING, 9)];
        for (step, (calls, number)) in numbers.into_iter().enumerate() {
            // From one edition to the other, and back.
            let back = step % 2 == 1;
            let title = if back { "Le guide" } else { "Autre guide" };
            destination.workshop.put("content/guide.toml", &guide.replace("Autre guide", title));
            let trade = if back { "une étape" } else { "un métier" };
            destination.workshop.put(PAGE, &page.replace("un métier", trade));
            killed += usize::from(killed_at(&strace, &destination, calls, number));
            // What the user's own command leaves half done is that command's; it is only run again.
            if whole {
                let stands = destination.stands();
                let is = |edition: &Tree| {
                    let mut site = edition.iter().filter(|(path, _)| *path != "manifest.json");
                    site.all(|(path, bytes)| stands.get(path) == Some(bytes))
                };
                assert!(is(&first) || is(&second), "neither old nor new, killed at {calls} {number}");
            }
            let told = destination.publish("--yes").exits(0);
            assert!(!told.stdout.contains("à la main"), "{}", told.stdout);
            destination.holds_the_site();
        }
        assert!(killed >= 3, "killed only {killed} times");
    }
    Ok(())
}

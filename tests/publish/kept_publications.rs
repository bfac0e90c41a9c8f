//! What `.jalon/publications/` keeps so that a publication can be undone, and what it does where a part of that is missing.

use std::fs;
use std::path::PathBuf;

use libtest_mimic::Trial;

#[cfg(unix)]
use crate::contract::HTML;
use crate::contract::{Destination, PAGE};
#[cfg(unix)]
use crate::support::outside::tracer;
#[cfg(unix)]
use crate::support::trials::Ran;
use crate::support::trials::trials;
use crate::workshop::{Tree, tree};

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        one_whose_files_are_missing_is_passed_over,
        what_cannot_be_read_is_neither_written_over_nor_forgotten,
        a_version_is_no_way_back_where_nobody_can_tell_whose_it_is,
        #[cfg(unix)]
        files_are_kept_before_what_needs_them
    ]
}

fn file_by_file() -> Destination {
    Destination::folder("bascule = \"fichiers\"\n")
}

/// Publishes with another word on a page.
fn publish_edition(destination: &Destination, number: usize) {
    let text = destination.workshop.text(PAGE);
    let line = |number: usize| format!("Une idée, puis l'étape {number}.");
    let text = text.replace("Une idée, puis une étape.", &line(0));
    let text = (0..9).fold(text, |text, before| text.replace(&line(before), &line(number)));
    destination.workshop.put(PAGE, &text);
    destination.publish("--yes").exits(0).says(&["Publié"]);
}

/// A file of `.jalon/publications`.
fn at(destination: &Destination, path: &str) -> PathBuf {
    destination.workshop.path("").canonicalize().unwrap().join(".jalon/publications").join(path)
}

/// The contents that are kept.
fn contents(destination: &Destination) -> Tree {
    tree(&at(destination, "contenus"))
}

/// What readers see.
fn pages(destination: &Destination) -> Tree {
    destination.stands().into_iter().filter(|(path, _)| path != "manifest.json").collect()
}

fn one_whose_files_are_missing_is_passed_over() {
    let destination = file_by_file();
    publish_edition(&destination, 1);
    let (first, before) = (pages(&destination), contents(&destination));
    publish_edition(&destination, 2);
    let second = pages(&destination);
    let gone = contents(&destination).into_keys().find(|path| !before.contains_key(path)).unwrap();
    let gone = at(&destination, "contenus").join(gone);
    let bytes = fs::read(&gone).unwrap();
    publish_edition(&destination, 3);
    fs::remove_file(&gone).unwrap();
    destination.publish("--undo --dry-run").exits(0).says(&["Retour à la publication n° 1"]);
    fs::create_dir_all(gone.parent().unwrap()).unwrap();
    fs::write(&gone, &bytes).unwrap();
    destination.publish("--undo --yes").exits(0).says(&["Retour à la publication n° 2"]);
    assert!(pages(&destination) == second);
    destination.publish("--undo --yes").exits(0).says(&["Retour à la publication n° 1"]);
    assert!(pages(&destination) == first);
    // Cut off, by a power cut, it is written again by the next that needs it.
    fs::create_dir_all(gone.parent().unwrap()).unwrap();
    fs::write(&gone, &bytes[..bytes.len() / 2]).unwrap();
    publish_edition(&destination, 2);
    assert!(fs::read(&gone).unwrap() == bytes);
}

fn what_cannot_be_read_is_neither_written_over_nor_forgotten() {
    let destination = file_by_file();
    publish_edition(&destination, 1);
    publish_edition(&destination, 2);
    let (site, entry) = (pages(&destination), at(&destination, "essai/val/000002.json"));
    let aside = entry.with_extension("aside");
    fs::rename(&entry, &aside).unwrap();
    // What no program can read as a file.
    fs::create_dir(&entry).unwrap();
    destination.publish("--undo --yes").exits(2).says(&["000002.json"]);
    destination.workshop.append(PAGE, "\nEncore.\n");
    destination.publish("--yes").exits(2).says(&["000002.json"]);
    assert!(pages(&destination) == site);
    fs::remove_dir(&entry).unwrap();
    fs::rename(&aside, &entry).unwrap();
    destination.publish("--undo --yes").exits(0).says(&["Retour à la publication n° 1"]);
}

/// The versions of before the present history are somebody else's.
fn a_version_is_no_way_back_where_nobody_can_tell_whose_it_is() {
    let destination = Destination::folder("bascule = \"echange\"\n");
    publish_edition(&destination, 1);
    publish_edition(&destination, 2);
    let versions = destination.workshop.path("www/.jalon-versions/guide");
    let names = || fs::read_dir(&versions).unwrap().map(|entry| entry.unwrap().file_name());
    let since = names().find(|name| name.to_str().unwrap().parse::<u64>().is_err()).unwrap();
    let since = versions.join(since);
    let text = fs::read(&since).unwrap();
    fs::remove_file(&since).unwrap();
    fs::create_dir(&since).unwrap();
    destination.publish("--undo --yes").exits(2).says(&["pas de publication d'avant"]);
    for number in 3..7 {
        publish_edition(&destination, number);
    }
    assert!(versions.join("1/index.html").is_file(), "it was cleared");
    fs::remove_dir(&since).unwrap();
    fs::write(&since, text).unwrap();
    destination.publish("--undo --yes").exits(0).says(&["Retour à la publication n° 5"]);
}

/// Killed at any moment, it leaves no entry whose files are missing; what was overwritten on the host is on the disk by then.
#[cfg(unix)]
fn files_are_kept_before_what_needs_them() -> Ran {
    use std::process::{Command, Stdio};
    let strace = tracer()?;
    let destination = file_by_file();
    publish_edition(&destination, 1);
    destination.edit(HTML, b"corrige a la main");
    destination.workshop.append(PAGE, "\nEncore.\n");
    let (log, program) = (at(&destination, "appels"), destination.command("--yes --overwrite-live-edits"));
    let mut command = Command::new(strace);
    command.args(["-f", "-qq", "-y", "-e", "trace=fsync,?rename,?renameat,?renameat2", "-o"]).arg(&log);
    command.arg(program.get_program()).args(program.get_args());
    command.current_dir(program.get_current_dir().unwrap()).stdout(Stdio::null());
    assert!(command.status().unwrap().success());
    let calls = fs::read_to_string(&log).unwrap();
    let calls: Vec<&str> = calls.lines().collect();
    let number = |is: &dyn Fn(&str) -> bool| calls.iter().rposition(|call| is(call)).expect("it is called");
    let entry = number(&|call| call.contains("/000002.json\""));
    assert!(number(&|call| call.contains("rename") && call.contains("/contenus/")) < entry);
    // Bytes, then name, then the folder; only then is it overwritten.
    let copy = number(&|call| call.contains("rename") && call.contains("/copies/"));
    let folder = number(&|call| call.contains("fsync") && call.contains("/copies/"));
    let place = number(&|call| call.contains("rename") && call.ends_with(&format!("{HTML}\") = 0")));
    assert!(copy < folder && folder < place, "{copy}, {folder}, {place}");
    let bytes = calls.iter().position(|call| call.contains("fsync") && call.contains("/copies/")).unwrap();
    assert!(bytes < copy, "{bytes}, {copy}");
    Ok(())
}

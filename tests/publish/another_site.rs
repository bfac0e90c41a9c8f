//! A folder that holds something of somebody else: nothing is published over it unless somebody names it.

use std::fs;
use std::path::Path;

use libtest_mimic::Trial;

use crate::contract::{Destination, PAGE};
use crate::ftp_servers::FtpServer;
use crate::servers::Sshd;
use crate::support::trials::{Ran, trials};
use crate::workshop::{Tree, answer};

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        a_folder_of_another_site,
        a_folder_of_another_site_over_sftp,
        a_folder_of_another_site_over_rsync,
        a_folder_of_another_site_over_ftps,
        a_branch_of_another_site
    ]
}

/// What stands where a site is to go: a page of somebody, a site of another program, what hosts put there themselves.
const THEIRS: &[(&str, &str)] = &[
    ("index.php", "<?php"),
    ("wp-content/style.css", "p { color: red }"),
    ("cgi-bin/essai", "x"),
    (".ftpquota", "1 2"),
];

/// Puts it there.
fn occupy(folder: &Path) {
    for (path, text) in THEIRS {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
}

/// Holds what stands there against `destination`, whose folder has the name `name`.
fn is_covered_only_by_name(destination: &Destination, name: &str) {
    let before = destination.stands();
    let told =
        destination.publish("--yes").exits(1).says(&["peut-être un autre site", "index.php", "--onto", name]);
    assert!(!told.stderr.contains("cgi-bin") && !told.stderr.contains(".ftpquota"), "{}", told.stderr);
    destination.publish("--yes --onto guide-x").exits(1).says(&["2 éléments", "wp-content"]);
    destination.publish("--dry-run").exits(1).says(&["peut-être un autre site"]);
    assert!(destination.stands() == before, "something was sent over another site");

    let mut command = destination.command("--yes --onto");
    answer(command.arg(name)).exits(0).says(&["Publié"]);
    let after = destination.stands();
    assert!(after.contains_key("index.html"), "{:?}", after.keys());
    for (path, bytes) in &before {
        assert!(after.get(path) == Some(bytes), "{path} was touched");
    }
    // From now on it is the folder of a site.
    destination.workshop.change(PAGE, "Une idée, puis une étape.", "Une idée, puis un métier.");
    destination.publish("--yes").exits(0).says(&["Publié"]);
}

/// Undoes all that [`is_covered_only_by_name`] published: nothing of ours stays, and nothing of theirs changes.
fn is_taken_away(destination: &Destination, name: &str) {
    let theirs = |tree: Tree| -> Tree {
        tree.into_iter().filter(|(path, _)| THEIRS.iter().any(|(known, _)| known == path)).collect()
    };
    let before = theirs(destination.stands());
    assert_eq!(before.len(), THEIRS.len());
    destination.publish("--undo --yes").exits(0).says(&["Retour à la publication n° 1"]);
    let first = destination.stands();
    destination.publish("--undo --dry-run").exits(0).says(&["Retrait de la première publication"]);
    assert!(destination.stands() == first, "something was touched by a plan");
    // A script that runs once too often takes no site off line.
    destination.publish("--undo --yes").exits(1).says(&["--yes ne le confirme pas", "--allow-removals"]);
    assert!(destination.stands() == first, "something was taken away");
    destination.publish("--undo --yes --allow-removals").exits(0).says(&["Retiré de"]);
    assert_eq!(destination.stands(), before, "the first publication is taken away, and nothing else");
    destination.publish("--undo --yes").exits(2).says(&["pas de publication d'avant"]);
    // It is somebody's folder again.
    destination.publish("--yes").exits(1).says(&["peut-être un autre site"]);

    // A page of theirs that is covered comes back, too.
    let covered = "<p>La page d'un autre site.</p>";
    destination.edit("index.html", covered.as_bytes());
    let mut command = destination.command("--yes --overwrite-live-edits --onto");
    answer(command.arg(name)).exits(0).says(&["Publié"]);
    assert_ne!(destination.stands()["index.html"], covered.as_bytes());
    destination
        .publish("--undo --yes --allow-removals")
        .exits(0)
        .says(&["À remettre comme avant elle : 1 fichier"]);
    let mut left = destination.stands();
    assert_eq!(left.remove("index.html").as_deref(), Some(covered.as_bytes()));
    assert_eq!(left, before, "the first publication is taken away, and nothing else");
}

fn a_folder_of_another_site() {
    // A link, or a folder that is exchanged, would take all of it away: there nobody can say so.
    for switch in ["lien", "echange"] {
        let destination = Destination::folder(&format!("bascule = \"{switch}\"\n"));
        occupy(&destination.workshop.path("www/guide"));
        let before = destination.stands();
        destination.publish("--yes --onto guide").exits(2).says(&["contient autre chose"]);
        assert!(destination.stands() == before, "something was sent over another site");
    }
    let destination = Destination::folder("bascule = \"fichiers\"\n");
    occupy(&destination.workshop.path("www/guide"));
    is_covered_only_by_name(&destination, "guide");
    is_taken_away(&destination, "guide");
}

fn a_folder_of_another_site_over_sftp() -> Ran {
    let server = Sshd::start()?;
    occupy(&server.site());
    let destination = Destination::sftp(&server);
    let name = server.site().file_name().unwrap().to_string_lossy().into_owned();
    is_covered_only_by_name(&destination, &name);
    is_taken_away(&destination, &name);
    Ok(())
}

fn a_folder_of_another_site_over_rsync() -> Ran {
    let server = Sshd::start()?;
    occupy(&server.site());
    let destination = Destination::rsync(&server);
    let name = server.site().file_name().unwrap().to_string_lossy().into_owned();
    is_covered_only_by_name(&destination, &name);
    is_taken_away(&destination, &name);
    Ok(())
}

fn a_folder_of_another_site_over_ftps() -> Ran {
    for kind in [FtpServer::Vsftpd, FtpServer::Proftpd, FtpServer::PureFtpd] {
        let server = kind.start("")?;
        occupy(&server.site());
        for entry in walkdir::WalkDir::new(server.site()) {
            server.give(entry.unwrap().path());
        }
        let destination = server.destination();
        is_covered_only_by_name(&destination, "guide été");
        if kind == FtpServer::Vsftpd {
            is_taken_away(&destination, "guide été");
        }
    }
    Ok(())
}

fn a_branch_of_another_site() -> Ran {
    let destination = Destination::git("")?;
    destination.occupy_branch(THEIRS);
    is_covered_only_by_name(&destination, "pages");
    Ok(())
}

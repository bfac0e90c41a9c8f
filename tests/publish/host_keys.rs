//! Hosts that this machine does not know yet: their key is shown and asked for; a folder that is not there is told.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use libtest_mimic::Trial;

use crate::contract::{Destination, Sees};
use crate::servers::Sshd;
use crate::support::outside::program;
use crate::support::trials::{Missing, Ran, trials};

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        an_unknown_host_is_asked_for_and_remembered,
        an_unknown_host_is_shown_where_nobody_answers,
        a_folder_that_is_not_there_is_told_before_anything_is_sent
    ]
}

/// What `line` answers at a terminal to somebody who types `replies`.
pub(crate) fn at_a_terminal(root: &Path, line: &str, replies: &str) -> Result<String, Missing> {
    let script = program(&["script"], "apt-get install bsdutils")?;
    let command = format!("{} {line} --langue fr --color never", env!("CARGO_BIN_EXE_jalon"));
    let mut child = Command::new(script)
        .args(["-qec", &command, "/dev/null"])
        .current_dir(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(replies.as_bytes()).unwrap();
    let done = child.wait_with_output().unwrap();
    Ok(String::from_utf8_lossy(&done.stdout).replace('\r', ""))
}

/// The fingerprint of the server's key, as `ssh-keygen` says it.
fn fingerprint(server: &Sshd) -> String {
    let said = Command::new("ssh-keygen").arg("-lf").arg(server.path("host.pub")).output().unwrap();
    let said = String::from_utf8(said.stdout).unwrap();
    said.split(' ').find(|word| word.starts_with("SHA256:")).unwrap().to_owned()
}

fn unknown(server: &Sshd) -> Destination {
    server.configure("nobody", "known-nobody", "user");
    let target = server.target_at("sftp", server.port, &server.site(), "nobody");
    let target = format!("{target}adresse = \"https://guide.mairie.example/\"\n");
    Destination::new(&target, |_| Sees::Folder(server.site()))
}

fn an_unknown_host_is_asked_for_and_remembered() -> Ran {
    let server = Sshd::start()?;
    let destination = unknown(&server);
    let root = destination.workshop.path("");
    let line = "publish val --to essai --date 2026-12-01";
    let said = at_a_terminal(&root, line, "n\n")?;
    assert!(said.contains(&fingerprint(&server)) && said.contains("Est-ce la bonne"), "{said}");
    assert!(!said.contains("verification failed"), "{said}");
    assert_eq!(fs::read_to_string(server.path("known-nobody")).unwrap(), "");
    assert!(!server.site().exists());
    let said = at_a_terminal(&root, line, "o\no\n")?;
    assert!(said.contains("En ligne : https://guide.mairie.example/"), "{said}");
    assert!(!fs::read_to_string(server.path("known-nobody")).unwrap().is_empty());
    let said = at_a_terminal(&root, line, "")?;
    assert!(said.contains("Rien à changer") && !said.contains("SHA256:"), "{said}");
    Ok(())
}

fn an_unknown_host_is_shown_where_nobody_answers() -> Ran {
    let server = Sshd::start()?;
    let destination = unknown(&server);
    let answer = destination.publish("--yes").exits(2);
    let told = answer.says(&["n'est pas encore connu", "sans --yes"]);
    let said = told.stdout + &told.stderr;
    assert!(said.contains(&fingerprint(&server)) && !said.contains("verification failed"), "{said}");
    assert_eq!(fs::read_to_string(server.path("known-nobody")).unwrap(), "");
    Ok(())
}

fn a_folder_that_is_not_there_is_told_before_anything_is_sent() -> Ran {
    let server = Sshd::start()?;
    fs::create_dir_all(server.path("web/public_html")).unwrap();
    fs::create_dir_all(server.path("web/journaux")).unwrap();
    let site = server.path("web/www/guide");
    let target = server.target_at("sftp", server.port, &site, "client");
    let destination = Destination::new(&target, |_| Sees::Folder(site.clone()));
    destination
        .publish("--dry-run")
        .exits(0)
        .says(&["n'existe pas chez l'hébergeur", "journaux, public_html"]);
    assert!(!site.exists());
    fs::create_dir_all(&site).unwrap();
    let told = destination.publish("--dry-run").exits(0);
    assert!(!told.stdout.contains("n'existe pas chez l'hébergeur"), "{}", told.stdout);
    Ok(())
}

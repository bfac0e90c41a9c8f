//! Hosts that let nobody publish, or not all of it: what is said says why.

use std::fs;
use std::io::Write;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Stdio;

use libtest_mimic::Trial;

use crate::contract::{Destination, PAGE, Sees};
use crate::ftp_servers::FtpServer;
use crate::servers::{ACCOUNT_PASSWORD, Sshd};
use crate::support::trials::{Ran, trials};
use crate::workshop::Answer;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        a_shell_that_greets_is_no_sftp,
        a_password_command_asks_nobody_where_nobody_is,
        an_sftp_server_that_falls_silent_is_left_and_another_asked,
        an_sftp_server_that_stays_silent_is_told,
        a_quota_is_told_over_sftp,
        a_folder_of_somebody_else_is_told_over_sftp,
        an_ftp_server_that_says_nothing_is_told,
        a_host_without_encryption_is_told,
        a_host_that_tells_no_sizes_is_told,
        a_quota_is_told_over_ftps,
        a_folder_of_somebody_else_is_told_over_ftps
    ]
}

/// A project that is published over SFTP to a server each of whose sessions runs `words`.
fn over_sftp(server: &Sshd) -> Destination {
    Destination::new(&server.target("sftp"), |_| Sees::Folder(server.site()))
}

fn hasty(destination: Destination, tries: u32) -> Destination {
    let mut destination = destination;
    destination.environment.push(("JALON_ATTENTE".into(), "2".into()));
    destination.environment.push(("JALON_ESSAIS".into(), tries.to_string()));
    destination
}

fn a_shell_that_greets_is_no_sftp() -> Ran {
    for words in
        ["echo 'Bienvenue chez Exemple'; exec $SFTP", "printf 'Bienvenue \\033[31mchez Exemple'; exit 1"]
    {
        let server = Sshd::that_runs(words)?;
        let told =
            over_sftp(&server).publish("--yes").exits(2).says(&["n'ouvre pas SFTP à ce compte", ".bashrc"]);
        assert!(told.stderr.contains("Bienvenue") && told.stderr.contains("chez Exemple"), "{}", told.stderr);
        assert!(!told.stderr.contains('\u{1b}'), "a host commands the terminal: {}", told.stderr);
    }
    Ok(())
}

/// What it says is told, and what stands on our own input is not read as an answer of somebody.
fn a_password_command_asks_nobody_where_nobody_is() {
    let words = "read mot; echo \"trousseau ferme, lu : <$mot>\" >&2; exit 1";
    let target = format!(
        "type = \"sftp\"\nhote = \"127.0.0.1\"\nport = 1\ndossier = \"www\"\n\
         mot_de_passe_commande = [\"sh\", \"-c\", {words:?}]\n"
    );
    let destination = Destination::new(&target, |workshop| Sees::Folder(workshop.path("www")));
    let mut command = destination.command("--yes");
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = piped.spawn().unwrap();
    let _ = running.stdin.take().unwrap().write_all(b"d'un script\n");
    let output = running.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{told}");
    assert!(told.contains("Réponse reçue : trousseau ferme, lu : <>"), "{told}");
}

/// Whatever comes after four thousand bytes is never answered.
const SILENT: &str = "(head -c 4000; sleep 20) | $SFTP";

fn an_sftp_server_that_falls_silent_is_left_and_another_asked() -> Ran {
    let folder = tempfile::tempdir().unwrap();
    let once = folder.path().join("once").display().to_string();
    let server =
        Sshd::that_runs(&format!("if mkdir {once} 2>/dev/null; then {SILENT}; else exec $SFTP; fi"))?;
    let destination = hasty(over_sftp(&server), 5);
    destination.publish("--yes").exits(0);
    assert!(Path::new(&once).is_dir(), "no session fell silent");
    destination.holds_the_site();
    Ok(())
}

fn an_sftp_server_that_stays_silent_is_told() -> Ran {
    let server = Sshd::that_runs(SILENT)?;
    let destination = hasty(over_sftp(&server), 1);
    destination.publish("--yes").exits(2).says(&["ne répond plus", "JALON_ATTENTE"]);
    Ok(())
}

/// Files of this account end after twenty kilobytes, whatever its disk holds.
fn a_quota_is_told_over_sftp() -> Ran {
    let server = Sshd::that_runs("trap '' XFSZ; ulimit -f 20; exec $SFTP")?;
    over_sftp(&server).publish("--yes").exits(2).says(&["plus de place", "quota du compte"]);
    Ok(())
}

fn is_told_of_the_folder(told: Answer, place: &str) {
    told.exits(2).says(&[
        "Le compte n'a pas le droit d'écrire dans le dossier du site",
        place,
        "propriétaire",
    ]);
}

fn a_folder_of_somebody_else_is_told_over_sftp() -> Ran {
    let server = Sshd::with_account()?;
    fs::write(
        server.path("client"),
        format!(
            "Host *\n  UserKnownHostsFile {}\n  GlobalKnownHostsFile none\n  PubkeyAuthentication no\n  IdentityAgent none\n",
            server.path("known").display()
        ),
    )
    .unwrap();
    // One that stands there already, and one that would have to be made.
    let site = server.path("www/guide");
    fs::create_dir(&site).unwrap();
    for site in [site.clone(), site.join("dedans")] {
        let target = server.target_at("sftp", server.port, &site, "client");
        let target = format!("{target}compte = \"guide\"\nmot_de_passe_env = \"JALON_MAIRIE\"\n");
        let mut destination = Destination::new(&target, |_| Sees::Folder(site.clone()));
        destination.environment = vec![("JALON_MAIRIE".into(), ACCOUNT_PASSWORD.into())];
        is_told_of_the_folder(destination.publish("--yes"), &site.display().to_string());
    }
    Ok(())
}

fn an_ftp_server_that_says_nothing_is_told() {
    let silent = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let target = format!(
        "type = \"ftps\"\nhote = \"127.0.0.1\"\nport = {}\ncompte = \"guide\"\ndossier = \"www\"\naides = []\n",
        silent.local_addr().unwrap().port()
    );
    let destination = hasty(Destination::new(&target, |workshop| Sees::Folder(workshop.path("rien"))), 0);
    destination.publish("--yes").exits(2).says(&["ne répond plus"]);
}

fn a_host_without_encryption_is_told() -> Ran {
    for (server, more) in [(FtpServer::Vsftpd, "ssl_enable=NO\n"), (FtpServer::PureFtpd, "-Y 0")] {
        let ftp = server.start(more)?;
        let told =
            ftp.destination().publish("--yes").exits(2).says(&["n'offre pas de connexion chiffrée", "sftp"]);
        assert!(!(told.stdout + &told.stderr).contains(ACCOUNT_PASSWORD));
    }
    Ok(())
}

fn a_host_that_tells_no_sizes_is_told() -> Ran {
    for (server, more) in
        [(FtpServer::Vsftpd, "cmds_denied=SIZE\n"), (FtpServer::Proftpd, "<Limit SIZE>\nDenyAll\n</Limit>\n")]
    {
        let ftp = server.start(more)?;
        ftp.destination().publish("--yes").exits(2).says(&["refuse une commande", "SIZE"]);
    }
    Ok(())
}

fn a_quota_is_told_over_ftps() -> Ran {
    for quota in ["20:100", "5000:1"] {
        let ftp = FtpServer::PureFtpd.start(&format!("-A -n {quota}"))?;
        let destination = ftp.destination();
        destination.workshop.put("territories/val/plan.pdf", &format!("%PDF-1.7\n{}", "x".repeat(3_000_000)));
        destination.workshop.append(
            "territories/val.toml",
            "\n[[documents]]\nid = \"plan\"\ntitre = \"Plan\"\nfichier = \"val/plan.pdf\"\n",
        );
        destination.workshop.append(PAGE, "\n\n::: documents\n");
        destination.publish("--yes").exits(2).says(&["plus de place", "quota du compte"]);
    }
    Ok(())
}

fn a_folder_of_somebody_else_is_told_over_ftps() -> Ran {
    for server in [FtpServer::Vsftpd, FtpServer::Proftpd, FtpServer::PureFtpd] {
        let ftp = server.start("")?;
        fs::create_dir(ftp.site()).unwrap();
        fs::set_permissions(ftp.site(), fs::Permissions::from_mode(0o755)).unwrap();
        is_told_of_the_folder(ftp.destination().publish("--yes"), "guide été");
    }
    Ok(())
}

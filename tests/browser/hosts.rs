//! « Publier » at hosts that refuse, each for a reason of its own, and at the FTP servers that hosts run.

use libtest_mimic::Trial;
use serde_json::json;

use crate::fixture::small;
use crate::ftp_servers::FtpServer;
use crate::preview::run_around;
use crate::servers::{ACCOUNT_PASSWORD, SmallDisk, Sshd};
use crate::support::trials::{Ran, trials};

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![each_refusal_has_a_sentence_of_its_own_and_ftp_over_tls_publishes]
}

fn each_refusal_has_a_sentence_of_its_own_and_ftp_over_tls_publishes() -> Ran {
    let sshd = Sshd::start()?;
    sshd.configure("changed", "known-changed", "user");
    sshd.configure("stranger", "known", "other_host");
    let mail = Sshd::that_runs("echo 'This account has mail only.'; exit 1")?;
    let quota = Sshd::that_runs("trap '' XFSZ; ulimit -f 20; exec $SFTP")?;
    let small_disk = SmallDisk::mount()?;
    small_disk.fill();
    let (vsftpd, proftpd) = (FtpServer::Vsftpd.start("")?, FtpServer::Proftpd.start("")?);
    let asked =
        |target: String| target.replace("mot_de_passe_env = \"JALON_FTP\"", "mot_de_passe_demande = true");
    let over = |server: &Sshd, folder: &str, client: &str| {
        server.target_at("sftp", server.port, &server.path(folder), client)
    };
    let full = sshd.target_at("sftp", sshd.port, small_disk.path(), "client");
    let hosts = [
        ("cle", over(&sshd, "www", "changed"), "", "try", "ne présente plus la même clé que d'habitude"),
        ("refus", over(&sshd, "www", "stranger"), "", "try", "refuse le compte ou le mot de passe"),
        ("courrier", over(&mail, "www", "client"), "", "try", "n'ouvre pas SFTP à ce compte"),
        (
            "ailleurs",
            over(&sshd, "nulle-part", "client"),
            "",
            "try",
            "nulle-part » n'existe pas chez l'hébergeur",
        ),
        ("plein", full, "", "try", "il n'y a plus de place"),
        ("quota", over(&quota, "www", "client"), "", "publish", "Il n'y a plus de place pour"),
        (
            "vsftpd-refus",
            asked(vsftpd.target_at(vsftpd.port)),
            "faux",
            "try",
            "refuse le compte ou le mot de passe",
        ),
        ("vsftpd", asked(vsftpd.target_at(vsftpd.port)), ACCOUNT_PASSWORD, "publish", "C'est en ligne"),
        ("proftpd", asked(proftpd.target_at(proftpd.port)), ACCOUNT_PASSWORD, "publish", "C'est en ligne"),
    ];
    let mut project = small();
    let targets: Vec<String> =
        hosts.iter().map(|(name, target, ..)| format!("[cibles.{name}]\n{target}")).collect();
    project.insert("publier.toml".into(), targets.join("\n"));
    let hosts: Vec<_> = hosts
        .iter()
        .map(|(name, _, password, act, says)| {
            json!({ "name": name, "password": password, "act": act, "says": says })
        })
        .collect();
    run_around("preview-hosts.mjs", project, &[("JALON_HOSTS", json!(hosts).to_string())])?;
    for ftp in [vsftpd, proftpd] {
        assert!(ftp.site().join("index.html").is_file(), "no site over FTP");
    }
    Ok(())
}

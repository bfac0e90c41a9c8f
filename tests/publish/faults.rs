//! What goes wrong between here and a host, and what readers see meanwhile.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::contract::{Destination, HTML, PAGE, Sees, hash_of, manifest};
use crate::servers::{ACCOUNT_PASSWORD, FTP_PASSWORD, Ftpd, PASSPHRASE, SmallDisk, Sshd};
use crate::support::outside::program;
use crate::support::trials::{Ran, trials};
use crate::workshop::{Tree, tree};
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        a_cut_line_breaks_nothing_and_is_resumed_over_sftp,
        a_cut_line_breaks_nothing_and_is_resumed_over_rsync,
        a_cut_line_breaks_nothing_and_is_resumed_over_ftps,
        a_line_that_comes_back_is_used_again,
        who_may_not_in_is_told_so,
        a_secret_is_used_and_never_told,
        the_password_of_an_account_opens_and_a_wrong_one_does_not,
        a_wrong_password_or_certificate_stops_at_the_door_of_ftps,
        two_publishers_do_not_meet,
        a_clock_that_is_wrong_changes_nothing,
        a_full_disk_leaves_the_site_readable,
        a_read_only_file_is_replaced,
        many_pages_go_only_with_a_word
    ]
}

/// A way to a port of loopback that can be cut after some bytes.
pub(crate) struct Cut {
    pub(crate) port: u16,
    /// How many bytes still pass from us to the host; below zero: all.
    left: Arc<AtomicI64>,
    /// Whether it was cut, and stays so.
    cut: Arc<AtomicBool>,
    passed: Arc<AtomicUsize>,
}

impl Cut {
    pub(crate) fn before(port: u16) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let own = listener.local_addr().unwrap().port();
        let left = Arc::new(AtomicI64::new(-1));
        let cut = Arc::new(AtomicBool::new(false));
        let passed = Arc::new(AtomicUsize::new(0));
        let shared = (Arc::clone(&left), Arc::clone(&cut), Arc::clone(&passed));
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let (left, cut, passed) = shared.clone();
                if cut.load(Ordering::SeqCst) {
                    continue;
                }
                let Ok(server) = TcpStream::connect(("127.0.0.1", port)) else { continue };
                let (mut from, mut to) = (server.try_clone().unwrap(), client.try_clone().unwrap());
                thread::spawn(move || {
                    let _ = std::io::copy(&mut from, &mut to);
                    let _ = to.shutdown(Shutdown::Both);
                });
                thread::spawn(move || {
                    let (mut from, mut to) = (client, server);
                    let mut some = [0; 4096];
                    while let Ok(read) = from.read(&mut some) {
                        let broken = read == 0 || cut.load(Ordering::SeqCst) || {
                            let before = left.load(Ordering::SeqCst);
                            passed.fetch_add(read, Ordering::SeqCst);
                            before >= 0 && left.fetch_sub(read as i64, Ordering::SeqCst) - (read as i64) <= 0
                        };
                        if broken && read > 0 {
                            cut.store(true, Ordering::SeqCst);
                        }
                        if broken || to.write_all(&some[..read]).is_err() {
                            break;
                        }
                    }
                    let _ = from.shutdown(Shutdown::Both);
                    let _ = to.shutdown(Shutdown::Both);
                });
            }
        });
        Self { port: own, left, cut, passed }
    }

    /// Lets so many bytes more pass, and nothing after them.
    fn after(&self, bytes: i64) {
        self.left.store(bytes, Ordering::SeqCst);
    }

    fn mend(&self) {
        self.left.store(-1, Ordering::SeqCst);
        self.cut.store(false, Ordering::SeqCst);
    }
}

/// A line that breaks when it is told to.
pub(crate) trait Breaks {
    /// Lets so many bytes more pass, and nothing after them.
    fn after(&self, bytes: i64);
    fn mend(&self);
    /// How many bytes went by.
    fn passed(&self) -> i64;
}

impl Breaks for Cut {
    fn after(&self, bytes: i64) {
        Cut::after(self, bytes);
    }

    fn mend(&self) {
        Cut::mend(self);
    }

    fn passed(&self) -> i64 {
        self.passed.load(Ordering::SeqCst) as i64
    }
}

impl Breaks for Ftpd {
    fn after(&self, bytes: i64) {
        self.order(&format!("after {bytes}"));
    }

    fn mend(&self) {
        self.order("after -1");
    }

    fn passed(&self) -> i64 {
        self.order("passed")
    }
}

/// Somebody who reads the files of a site all the time, and fails where one is neither old nor new.
pub(crate) struct Reader {
    stop: Arc<AtomicBool>,
    thread: Option<thread::JoinHandle<Vec<String>>>,
}

impl Reader {
    pub(crate) fn of(folder: &Path, whole: &[&Tree]) -> Self {
        Self::begin(folder, whole, true)
    }

    /// One who may find a file missing where the host is not `gapless`.
    fn begin(folder: &Path, whole: &[&Tree], gapless: bool) -> Self {
        let hashes: BTreeSet<(String, String)> = whole
            .iter()
            .flat_map(|tree| tree.iter().map(|(path, bytes)| (path.clone(), hash_of(bytes))))
            .collect();
        let always: Vec<String> = whole[0]
            .keys()
            .filter(|path| whole.iter().all(|tree| tree.contains_key(*path)))
            .cloned()
            .collect();
        let (stop, folder) = (Arc::new(AtomicBool::new(false)), folder.to_path_buf());
        let stopped = Arc::clone(&stop);
        let thread = thread::spawn(move || {
            let mut broken = Vec::new();
            while !stopped.load(Ordering::SeqCst) {
                for path in &always {
                    match fs::read(folder.join(path)) {
                        Ok(bytes)
                            if path == "manifest.json"
                                || hashes.contains(&(path.clone(), hash_of(&bytes))) => {}
                        Ok(_) => broken.push(format!("{path} is neither old nor new")),
                        Err(error) if !gapless && error.kind() == std::io::ErrorKind::NotFound => {}
                        Err(error) => broken.push(format!("{path}: {error}")),
                    }
                }
                thread::sleep(Duration::from_millis(3));
            }
            broken
        });
        Self { stop, thread: Some(thread) }
    }

    #[track_caller]
    pub(crate) fn saw_only_whole_files(mut self) {
        self.stop.store(true, Ordering::SeqCst);
        let broken = self.thread.take().unwrap().join().unwrap();
        assert!(broken.is_empty(), "{} times: {:?}", broken.len(), &broken[..broken.len().min(5)]);
    }
}

/// Two editions of the site, the first of them published.
pub(crate) fn two_editions(destination: &Destination) -> (Tree, Tree) {
    destination
        .workshop
        .put("content/guide.toml", &titled(&destination.workshop.text("content/guide.toml"), "Le guide"));
    destination.publish("--yes").exits(0);
    let first = destination.stands();
    destination.workshop.change(PAGE, "Une idée, puis une étape.", "Une idée, puis un métier.");
    // The title of the guide stands on every page.
    destination
        .workshop
        .put("content/guide.toml", &titled(&destination.workshop.text("content/guide.toml"), "Autre guide"));
    let second = destination.built();
    assert!(first.keys().filter(|path| second.get(*path) != first.get(*path)).count() > 5);
    (first, second)
}

/// The guide's contract with another title.
fn titled(contract: &str, title: &str) -> String {
    let mut first = true;
    let lines = contract.lines().map(|text| {
        if text.starts_with("titre") && std::mem::take(&mut first) {
            format!("titre = \"{title}\"\n")
        } else {
            format!("{text}\n")
        }
    });
    lines.collect()
}

/// Cuts a publication at many steps; after each, readers see whole files, and the next run ends it.
fn cut_everywhere(destination: &Destination, cut: &impl Breaks, site: &Path, steps: usize) {
    cut_at_steps(destination, cut, site, steps, true);
}

/// The same; a host that is not `gapless` overwrites nothing: what has the name goes first.
pub(crate) fn cut_at_steps(
    destination: &Destination,
    cut: &impl Breaks,
    site: &Path,
    steps: usize,
    gapless: bool,
) {
    let (first, second) = two_editions(destination);
    let guide = destination.workshop.text("content/guide.toml");
    let page = destination.workshop.text(PAGE);
    let before = cut.passed();
    destination.publish("--yes").exits(0);
    let whole = cut.passed() - before;
    assert!(whole > 10_000, "{whole} bytes went by");
    let mut resumed = 0;
    for step in 0..steps {
        // From the second edition back to the first, and so on.
        let back = step % 2 == 0;
        let text = if back { page.replace("un métier", "une étape") } else { page.clone() };
        destination
            .workshop
            .put("content/guide.toml", &if back { titled(&guide, "Le guide") } else { guide.clone() });
        destination.workshop.put(PAGE, &text);
        let reader = Reader::begin(site, &[&first, &second], gapless);
        cut.after(whole * (step as i64 + 1) / (steps as i64 + 1));
        let told = destination.publish("--yes");
        reader.saw_only_whole_files();
        cut.mend();
        if told.code != Some(0) {
            assert_eq!(told.code, Some(2), "{}{}", told.stdout, told.stderr);
            resumed += 1;
            let reader = Reader::begin(site, &[&first, &second], gapless);
            let again = destination.publish("--yes").exits(0);
            reader.saw_only_whole_files();
            assert!(
                !again.stdout.contains("à la main"),
                "our own files are taken for somebody's: {}",
                again.stdout
            );
        }
        destination.holds_the_site();
    }
    assert!(resumed * 2 > steps, "only {resumed} of {steps} were cut");
}

fn a_cut_line_breaks_nothing_and_is_resumed_over_sftp() -> Ran {
    let server = Sshd::start()?;
    let cut = Cut::before(server.port);
    server.also_known_at(cut.port);
    let site = server.site();
    let target = server.target_at("sftp", cut.port, &site, "client");
    let seen = site.clone();
    let destination = Destination::new(&target, |_| Sees::Folder(seen)).patient(false);
    cut_everywhere(&destination, &cut, &site, 6);
    Ok(())
}

fn a_cut_line_breaks_nothing_and_is_resumed_over_rsync() -> Ran {
    let server = Sshd::start()?;
    let cut = Cut::before(server.port);
    server.also_known_at(cut.port);
    let site = server.site();
    let target = server.target_at("rsync", cut.port, &site, "client");
    let seen = site.clone();
    let destination = Destination::new(&target, |_| Sees::Folder(seen)).patient(false);
    cut_everywhere(&destination, &cut, &site, 5);
    Ok(())
}

fn a_cut_line_breaks_nothing_and_is_resumed_over_ftps() -> Ran {
    let server = Ftpd::start()?;
    let destination = Destination::ftps(&server).patient(false);
    cut_everywhere(&destination, &server, &server.site(), 5);
    Ok(())
}

fn a_line_that_comes_back_is_used_again() -> Ran {
    let server = Sshd::start()?;
    let cut = Cut::before(server.port);
    server.also_known_at(cut.port);
    let site = server.site();
    let target = server.target_at("sftp", cut.port, &site, "client");
    let destination = Destination::new(&target, |_| Sees::Folder(site));
    cut.after(20_000);
    let (left, broken) = (Arc::clone(&cut.left), Arc::clone(&cut.cut));
    let mender = thread::spawn(move || {
        let started = Instant::now();
        while !broken.load(Ordering::SeqCst) {
            assert!(started.elapsed() < Duration::from_secs(60), "the line was never cut");
            thread::sleep(Duration::from_millis(5));
        }
        left.store(-1, Ordering::SeqCst);
        broken.store(false, Ordering::SeqCst);
    });
    destination.publish("--yes").exits(0);
    mender.join().unwrap();
    destination.holds_the_site();
    Ok(())
}

fn who_may_not_in_is_told_so() -> Ran {
    let server = Sshd::start()?;
    server.configure("changed", "known-changed", "user");
    server.configure("nobody", "known-nobody", "user");
    server.configure("stranger", "known", "other_host");
    let site = server.site();
    for (client, words) in [
        ("changed", "ne présente plus la même clé"),
        ("nobody", "n'est pas encore connu de cette machine"),
        ("stranger", "refuse le compte ou le mot de passe"),
    ] {
        let target = server.target_at("sftp", server.port, &site, client);
        let destination = Destination::new(&target, |_| Sees::Folder(site.clone()));
        destination.publish("--yes").exits(2).says(&[words]);
    }
    let target = server.target_at("sftp", crate::servers::free_port(), &site, "client");
    let destination = Destination::new(&target, |_| Sees::Folder(site.clone()));
    destination.publish("--yes").exits(2).says(&["ne répond pas"]);
    assert!(!site.exists(), "somebody who may not in made a folder");
    Ok(())
}

/// Every file below a folder, whatever it is called, that holds `secret`.
fn holding(folder: &Path, secret: &str) -> Vec<String> {
    let holds = |bytes: &[u8]| bytes.windows(secret.len()).any(|some| some == secret.as_bytes());
    tree(folder).into_iter().filter(|(_, bytes)| holds(bytes)).map(|(path, _)| path).collect()
}

fn a_secret_is_used_and_never_told() -> Ran {
    let server = Sshd::start()?;
    server.configure("locked-client", "known", "locked");
    let site = server.site();
    let target = server.target_at("sftp", server.port, &site, "locked-client");
    let target = format!("{target}mot_de_passe_env = \"JALON_SFTP\"\n");
    let mut destination = Destination::new(&target, |_| Sees::Folder(site.clone()));
    destination.publish("--yes").exits(3).says(&["JALON_SFTP"]);
    let wrong = "une-autre-phrase-94187";
    destination.environment = vec![("JALON_SFTP".into(), wrong.into())];
    let refused = destination.publish("--yes").exits(2).says(&["refuse le compte ou le mot de passe"]);
    assert!(!(refused.stdout + &refused.stderr).contains(wrong));
    destination.environment = vec![("JALON_SFTP".into(), PASSPHRASE.into())];
    // Whoever looks at the processes sees no secret in their arguments.
    let stop = Arc::new(AtomicBool::new(false));
    let watcher = {
        let stop = Arc::clone(&stop);
        thread::spawn(move || {
            let mut seen = Vec::new();
            while !stop.load(Ordering::SeqCst) {
                for process in fs::read_dir("/proc").into_iter().flatten().flatten() {
                    let line = fs::read(process.path().join("cmdline")).unwrap_or_default();
                    let line = String::from_utf8_lossy(&line).into_owned();
                    if line.contains(PASSPHRASE) && !line.contains("ssh-keygen") {
                        seen.push(line);
                    }
                }
            }
            seen
        })
    };
    let told = destination.publish("--yes").exits(0);
    stop.store(true, Ordering::SeqCst);
    assert_eq!(watcher.join().unwrap(), Vec::<String>::new());
    destination.holds_the_site();
    assert!(!(told.stdout + &told.stderr).contains(PASSPHRASE));
    assert_eq!(holding(&destination.workshop.path(""), PASSPHRASE), Vec::<String>::new());
    assert_eq!(holding(&site, PASSPHRASE), Vec::<String>::new());
    // What a program repeats of it is hidden too.
    let destination = Destination::new(
        "type = \"command\"\ncommande = [\"sh\", \"-c\", \"echo $JALON_MOT_DE_PASSE >&2; exit 3\", \"{dossier}\"]\n\
         mot_de_passe_env = \"JALON_SFTP\"\n",
        |workshop| Sees::Folder(workshop.path("rien")),
    );
    let destination =
        Destination { environment: vec![("JALON_SFTP".into(), PASSPHRASE.into())], ..destination };
    let told = destination.publish("--yes").exits(2).says(&["***"]);
    assert!(!(told.stdout + &told.stderr).contains(PASSPHRASE));
    Ok(())
}

fn the_password_of_an_account_opens_and_a_wrong_one_does_not() -> Ran {
    let server = Sshd::with_account()?;
    let site = server.path("www/guide");
    fs::write(
        server.path("client"),
        format!(
            "Host *\n  UserKnownHostsFile {}\n  GlobalKnownHostsFile none\n  PubkeyAuthentication no\n  IdentityAgent none\n",
            server.path("known").display()
        ),
    )
    .unwrap();
    for kind in ["sftp", "rsync"] {
        if kind == "rsync" {
            program(&["rsync"], "apt-get install rsync")?;
        }
        let site = site.join(kind);
        let target = server.target_at(kind, server.port, &site, "client");
        let target = format!("{target}compte = \"guide\"\nmot_de_passe_env = \"JALON_MAIRIE\"\n");
        let mut destination = Destination::new(&target, |_| Sees::Folder(site.clone()));
        let wrong = "un-mot-de-travers-77";
        destination.environment = vec![("JALON_MAIRIE".into(), wrong.into())];
        let refused = destination.publish("--yes").exits(2).says(&["refuse le compte ou le mot de passe"]);
        assert!(!(refused.stdout + &refused.stderr).contains(wrong));
        assert!(!site.exists());
        destination.environment = vec![("JALON_MAIRIE".into(), ACCOUNT_PASSWORD.into())];
        let told = destination.publish("--yes").exits(0);
        assert!(!(told.stdout + &told.stderr).contains(ACCOUNT_PASSWORD));
        destination.holds_the_site();
        destination.publish("--yes").exits(0).says(&["Rien à changer"]);
        assert_eq!(holding(&destination.workshop.path(""), ACCOUNT_PASSWORD), Vec::<String>::new());
        assert_eq!(holding(&site, ACCOUNT_PASSWORD), Vec::<String>::new());
    }
    Ok(())
}

fn a_wrong_password_or_certificate_stops_at_the_door_of_ftps() -> Ran {
    let server = Ftpd::start()?;
    let mut destination = Destination::ftps(&server);
    destination.environment = vec![("JALON_FTP".into(), "un-autre-mot-7741".into())];
    let told = destination.publish("--yes").exits(2).says(&["refuse le compte ou le mot de passe"]);
    assert!(!(told.stdout + &told.stderr).contains("un-autre-mot-7741"));
    let target = server.target();
    let unknown: String = target
        .lines()
        .filter(|line| !line.starts_with("certificat"))
        .map(|line| format!("{line}\n"))
        .collect();
    let mut destination = Destination::new(&unknown, |_| Sees::Folder(server.site()));
    destination.environment = vec![("JALON_FTP".into(), FTP_PASSWORD.into())];
    let told = destination.publish("--yes").exits(2).says(&["certificat"]);
    assert!(!(told.stdout + &told.stderr).contains(FTP_PASSWORD));
    assert!(!server.site().exists());
    Ok(())
}

fn two_publishers_do_not_meet() -> Ran {
    let server = Sshd::start()?;
    let destination = Destination::sftp(&server);
    destination.publish("--yes").exits(0);
    // As another machine left it: its lock, and one file of what it was putting there.
    let lock = server.site().join(".jalon-verrou");
    fs::create_dir(&lock).unwrap();
    fs::write(lock.join("qui.json"), r#"{"who":"claire @ mairie","since":"2026-11-30 17:40","token":"x"}"#)
        .unwrap();
    let theirs = b"<title>Ailleurs</title>".to_vec();
    fs::write(lock.join("intention.json"), format!("{{\"{HTML}\":\"{}\"}}", hash_of(&theirs))).unwrap();
    destination.edit(HTML, &theirs);
    destination.workshop.change(PAGE, "Une idée, puis une étape.", "Une idée, puis un métier.");
    destination.publish("--yes").exits(2).says(&["claire @ mairie", "2026-11-30 17:40", "--break-lock"]);
    assert_eq!(destination.stands()[HTML], theirs);
    // A plan touches nothing, the lock neither.
    let held = fs::read(lock.join("qui.json")).unwrap();
    destination.publish("--dry-run --break-lock").exits(2).says(&["claire @ mairie"]);
    assert_eq!(fs::read(lock.join("qui.json")).unwrap(), held);
    // Broken, what it had put there is no live edit.
    destination.publish("--yes --break-lock").exits(0);
    destination.holds_the_site();
    assert!(!lock.exists());
    Ok(())
}

fn a_clock_that_is_wrong_changes_nothing() -> Ran {
    let server = Sshd::start()?;
    let destination = Destination::sftp(&server);
    destination.publish("--yes").exits(0);
    // The host's clock is hours ahead, then years behind: what it says of its files is only compared with itself.
    for seconds in [1_900_000_000u64, 86_400] {
        for (path, _) in destination.stands() {
            let file = fs::File::options().write(true).open(server.site().join(path)).unwrap();
            file.set_modified(std::time::UNIX_EPOCH + Duration::from_secs(seconds)).unwrap();
        }
        destination.publish("--yes").exits(0).says(&["Rien à changer"]);
    }
    destination.workshop.change(PAGE, "Une idée, puis une étape.", "Une idée, puis un métier.");
    destination.publish("--yes").exits(0).says(&["~ Le parcours"]);
    destination.holds_the_site();
    Ok(())
}

fn a_full_disk_leaves_the_site_readable() -> Ran {
    let small = SmallDisk::mount()?;
    let server = Sshd::start()?;
    let site = small.path().join("guide");
    let target = server.target_at("sftp", server.port, &site, "client");
    for target in [target, format!("type = \"dossier\"\nchemin = \"{}\"\n", site.display())] {
        let destination = Destination::new(&target, |_| Sees::Folder(site.clone()));
        destination.publish("--yes").exits(0);
        let before = destination.stands();
        let filler = small.fill();
        destination.workshop.change(PAGE, "Une idée, puis une étape.", "Une idée, puis un métier.");
        destination.publish("--yes").exits(2).says(&["plus de place"]);
        for (path, bytes) in &before {
            assert!(destination.stands().get(path) == Some(bytes), "{path}");
        }
        fs::remove_file(&filler).unwrap();
        destination.publish("--yes").exits(0);
        destination.holds_the_site();
        let _ = fs::remove_file(&site);
        for entry in fs::read_dir(small.path()).unwrap().flatten() {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
    Ok(())
}

fn a_read_only_file_is_replaced() -> Ran {
    let server = Sshd::start()?;
    for destination in [Destination::sftp(&server), Destination::folder("bascule = \"fichiers\"\n")] {
        destination.publish("--yes").exits(0);
        let Sees::Folder(site) = &destination.sees else { unreachable!("both are folders") };
        let mut permissions = fs::metadata(site.join(HTML)).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(site.join(HTML), permissions).unwrap();
        destination.workshop.change(PAGE, "Une idée, puis une étape.", "Une idée, puis un métier.");
        destination.publish("--yes").exits(0);
        destination.holds_the_site();
    }
    Ok(())
}

fn many_pages_go_only_with_a_word() {
    let destination = Destination::folder("");
    destination.publish("--yes").exits(0);
    let before = destination.stands();
    // As if half of the pages were lost on the way.
    let overlay = destination.workshop.text("territories/val.toml");
    let pages: String = (0..30)
        .map(|number| {
            format!(
                "\n[[page]]\nid = \"urbanisme/p{number}\"\ntitre = \"Page {number}\"\nresume = \"x\"\n\
                 apres = \"urbanisme/zones\"\ntexte = \"Rien.\"\n"
            )
        })
        .collect();
    destination.workshop.put("territories/val.toml", &format!("{overlay}{pages}"));
    destination.publish("--yes").exits(0);
    assert!(destination.stands() != before);
    let before = destination.stands();
    destination.workshop.put("territories/val.toml", &overlay);
    destination.publish("--yes").exits(1).says(&["30 pages sur", "--allow-removals"]);
    assert!(destination.stands() == before);
    destination.publish("--yes --allow-removals").exits(0);
    destination.holds_the_site();
}

/// As many files as a town hall's twenty years of documents: planned, sent, found again; then one of them changes.
pub(crate) fn ten_thousand_files(destination: &Destination) {
    add_documents(destination, 10_000);
    destination.publish("--yes").exits(0);
    destination.holds_the_site();
    let stands = destination.stands();
    assert!(manifest(&stands).files.len() > 10_000, "{}", manifest(&stands).files.len());
    destination.publish("--yes").exits(0).says(&["Rien à changer"]);
    change_a_document(destination, 7777);
    destination.publish("--yes").exits(0).says(&["Publié sur « essai » : val."]);
    destination.holds_the_site();
}

/// So many documents, on one page.
pub(crate) fn add_documents(destination: &Destination, count: usize) {
    let mut links = String::new();
    for number in 0..count {
        change_a_document(destination, number);
        links.push_str(&format!(
            "\n[[documents]]\nid = \"d{number}\"\ntitre = \"Pièce {number}\"\nfichier = \"val/pièce n° {number}.pdf\"\n"
        ));
    }
    destination.workshop.append("territories/val.toml", &links);
    destination.workshop.append(PAGE, "\n\n::: documents\n");
}

/// Makes one of them, or another edition of it.
pub(crate) fn change_a_document(destination: &Destination, number: usize) {
    let file = destination.workshop.path(&format!("territories/val/pièce n° {number}.pdf"));
    let edition = if file.exists() { "autre" } else { "" };
    fs::write(file, format!("%PDF-1.7\n{number}{edition}")).unwrap();
}

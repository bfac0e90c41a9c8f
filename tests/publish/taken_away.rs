//! Taking a first publication away: what it put there goes, what it covered comes back, and nothing else is touched.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::Trial;

use crate::contract::{Destination, HTML, PAGE, Sees};
use crate::fixture::DAY;
#[cfg(unix)]
use crate::ftp_servers::FtpServer;
#[cfg(unix)]
use crate::host_keys::at_a_terminal;
#[cfg(unix)]
use crate::servers::Sshd;
#[cfg(unix)]
use crate::support::outside::{faulty, tracer};
#[cfg(unix)]
use crate::support::trials::Ran;
use crate::support::trials::trials;
use crate::workshop::{Answer, Tree, Workshop, answer, tree};

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        hand_edits_outlive_it_in_a_folder,
        #[cfg(unix)]
        hand_edits_outlive_it_over_sftp,
        #[cfg(unix)]
        hand_edits_outlive_it_over_ftps,
        what_went_to_another_place_stays_there,
        another_place_is_looked_at_as_if_nothing_had_been_published,
        versions_and_archives_go_as_a_whole,
        what_is_in_versions_and_archives_beside_the_site_stays,
        #[cfg(unix)]
        what_was_left_in_a_version_stays_wherever_it_is_moved,
        #[cfg(unix)]
        a_version_that_somebody_gave_a_link_is_theirs,
        copies_that_somebody_may_need_are_not_swept,
        #[cfg(unix)]
        the_way_back_leads_to_what_readers_saw,
        what_somebody_took_away_does_not_come_back_to_readers,
        the_first_one_is_no_more_where_another_was_there_since,
        what_was_covered_comes_back_after_another_way_of_switching,
        #[cfg(unix)]
        names_that_nobody_can_read_stay,
        #[cfg(unix)]
        what_is_put_beside_a_version_goes_along_with_the_next_and_the_one_before,
        #[cfg(unix)]
        it_goes_on_wherever_it_is_killed,
        #[cfg(unix)]
        whoever_takes_several_sites_away_is_asked_for_each_kind
    ]
}

const TAKE_AWAY: &str = "--undo --yes --allow-removals";

/// The copies that somebody was told of.
fn told_copies(told: &Answer) -> Vec<PathBuf> {
    let lines = told.stderr.lines().filter(|line| line.contains("Copie de «"));
    lines.map(|line| PathBuf::from(line.rsplit_once(" : ").expect("a path").1.trim())).collect()
}

/// Theirs is a home page, and one file just as ours will be; then somebody edits the home page, and a page.
fn hand_edits_outlive_it(destination: &Destination, name: &str, put: &dyn Fn(&str, &[u8])) {
    let root = destination.workshop.path("");
    let robots = destination.built()["robots.txt"].clone();
    put("index.html", b"leur accueil");
    put("robots.txt", &robots);
    let before = destination.stands();
    let publish = || answer(destination.command("--yes --overwrite-live-edits --onto").arg(name));
    let told = publish();
    let mut copies = told_copies(&told.exits(0));
    assert_eq!(copies.len(), 1);

    put("index.html", b"notre accueil, corrige par la mairie");
    put(HTML, b"notre page, corrigee par la mairie");
    let edited = destination.stands();
    destination.publish(TAKE_AWAY).exits(1).says(&[
        "laissé là (1 fichier)",
        HTML,
        "modifié à la main",
        "! index.html",
        "--overwrite-live-edits",
    ]);
    assert!(destination.stands() == edited, "something was taken away");
    let told = destination.publish(&format!("{TAKE_AWAY} --overwrite-live-edits"));
    copies.extend(told_copies(&told.exits(0)));

    let mut expected = before.clone();
    expected.insert(HTML.to_owned(), b"notre page, corrigee par la mairie".to_vec());
    assert_eq!(destination.stands(), expected, "its files go, theirs come back, and nothing else");
    let held: Vec<Vec<u8>> = copies.iter().map(|copy| fs::read(root.join(copy)).unwrap()).collect();
    assert_eq!(held, [b"leur accueil".to_vec(), b"notre accueil, corrige par la mairie".to_vec()]);
    // And again, over the same: what was put back is covered anew.
    let told = publish();
    copies.extend(told_copies(&told.exits(0)));
    destination.publish(TAKE_AWAY).exits(0);
    assert_eq!(destination.stands(), expected);
    assert!(copies.iter().all(|copy| root.join(copy).is_file()), "a copy that was told of is gone");
}

fn hand_edits_outlive_it_in_a_folder() {
    let destination = Destination::folder("bascule = \"fichiers\"\n");
    let site = destination.workshop.path("www/guide");
    fs::create_dir_all(&site).unwrap();
    hand_edits_outlive_it(&destination, "guide", &|path, bytes| fs::write(site.join(path), bytes).unwrap());
}

#[cfg(unix)]
fn hand_edits_outlive_it_over_sftp() -> Ran {
    let server = Sshd::start()?;
    let destination = Destination::sftp(&server);
    let name = server.site().file_name().unwrap().to_string_lossy().into_owned();
    fs::create_dir_all(server.site()).unwrap();
    hand_edits_outlive_it(&destination, &name, &|path, bytes| {
        fs::write(server.site().join(path), bytes).unwrap();
    });
    Ok(())
}

#[cfg(unix)]
fn hand_edits_outlive_it_over_ftps() -> Ran {
    for kind in [FtpServer::Vsftpd, FtpServer::Proftpd] {
        let server = kind.start("")?;
        let destination = server.destination();
        destination.workshop.change("publier.toml", "guide été", "guide");
        let site = server.home().join("guide");
        fs::create_dir_all(&site).unwrap();
        server.give(&site);
        let destination = Destination { sees: Sees::Folder(site.clone()), ..destination };
        hand_edits_outlive_it(&destination, "guide", &|path, bytes| {
            fs::write(site.join(path), bytes).unwrap();
            server.give(&site.join(path));
        });
    }
    Ok(())
}

fn with_page(folder: &Path, text: &str) {
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join("index.html"), text).unwrap();
}

fn what_went_to_another_place_stays_there() {
    let destination = Destination::folder("bascule = \"fichiers\"\n");
    let workshop = &destination.workshop;
    let (wrong, right) = (workshop.path("www/guide"), workshop.path("www/juste"));
    with_page(&wrong, "la page d'un autre");
    destination.publish("--yes --overwrite-live-edits --onto guide").exits(0);
    let published = tree(&wrong);
    // The wrong folder: it is corrected, and the site goes to the right one, and away from there again.
    workshop.change("publier.toml", "www/guide", "www/juste");
    destination.publish("--yes").exits(0).says(&["Première publication"]);
    assert_eq!(tree(&right).get("index.html"), published.get("index.html"));
    destination.publish(TAKE_AWAY).exits(0);
    assert!(tree(&right).is_empty(), "{:?}", tree(&right).keys());
    assert!(tree(&wrong) == published, "the other place was touched");
    destination.publish(TAKE_AWAY).exits(2).says(&["pas de publication d'avant"]);
    // Back there, its page comes back.
    workshop.change("publier.toml", "www/juste", "www/guide");
    destination.publish(TAKE_AWAY).exits(0).says(&["À remettre comme avant elle : 1 fichier"]);
    assert_eq!(tree(&wrong), Tree::from([("index.html".into(), b"la page d'un autre".to_vec())]));
}

fn another_place_is_looked_at_as_if_nothing_had_been_published() {
    let destination = Destination::folder("bascule = \"fichiers\"\n");
    destination.publish("--yes").exits(0);
    let theirs = destination.workshop.path("www/wordpress");
    fs::create_dir_all(&theirs).unwrap();
    fs::write(theirs.join("index.php"), "<?php").unwrap();
    destination.workshop.change("publier.toml", "www/guide", "www/wordpress");
    destination.publish("--yes").exits(1).says(&["peut-être un autre site", "index.php"]);
    // The same where the host was emptied, and somebody else came.
    destination.workshop.change("publier.toml", "www/wordpress", "www/guide");
    let site = destination.workshop.path("www/guide");
    fs::remove_dir_all(&site).unwrap();
    fs::create_dir_all(&site).unwrap();
    fs::write(site.join("index.php"), "<?php").unwrap();
    destination.publish("--yes").exits(1).says(&["peut-être un autre site", "index.php"]);
}

/// Folders of versions, by link and by exchange, and an archive.
fn in_one_step() -> [Destination; 3] {
    let folder = |switch: &str| Destination::folder(&format!("bascule = \"{switch}\"\n"));
    [folder(if cfg!(unix) { "lien" } else { "echange" }), folder("echange"), Destination::zip()]
}

fn folder_of(destination: &Destination) -> PathBuf {
    destination.workshop.path(if matches!(destination.sees, Sees::Zip(_)) { "livraison" } else { "www" })
}

fn second_edition(destination: &Destination) {
    destination.workshop.change(PAGE, "Une idée, puis une étape.", "Une idée, puis un métier.");
    destination.publish("--yes").exits(0);
}

fn versions_and_archives_go_as_a_whole() {
    for destination in in_one_step() {
        destination.publish("--yes").exits(0);
        let first = destination.stands();
        second_edition(&destination);
        destination.publish("--undo --yes").exits(0);
        assert_eq!(destination.stands(), first);
        destination.publish("--undo --yes").exits(1).says(&["--allow-removals"]);
        destination.publish("--undo --dry-run").exits(0).says(&["Retrait de la première publication"]);
        assert_eq!(destination.stands(), first, "a plan touched the host");
        destination.publish(TAKE_AWAY).exits(0).says(&["Retiré de"]);
        let left = fs::read_dir(folder_of(&destination)).unwrap().map(|entry| entry.unwrap().file_name());
        assert_eq!(left.collect::<Vec<_>>(), Vec::<std::ffi::OsString>::new());
        destination.publish(TAKE_AWAY).exits(2).says(&["pas de publication d'avant"]);
        destination.publish("--yes").exits(0).says(&["Première publication"]);
        destination.holds_the_site();
        destination.publish(TAKE_AWAY).exits(0);
    }
}

fn what_is_in_versions_and_archives_beside_the_site_stays() {
    for destination in in_one_step() {
        destination.publish("--yes").exits(0);
        match &destination.sees {
            Sees::Zip(file) => {
                let archive = fs::OpenOptions::new().read(true).write(true).open(file).unwrap();
                let mut archive = zip::ZipWriter::new_append(archive).unwrap();
                archive.start_file("notes.txt", zip::write::SimpleFileOptions::default()).unwrap();
                std::io::Write::write_all(&mut archive, b"leurs notes").unwrap();
                archive.finish().unwrap();
            }
            Sees::Folder(site) => {
                fs::write(site.join("notes.txt"), "leurs notes").unwrap();
                fs::write(site.join(HTML), "corrigee").unwrap();
            }
            Sees::Branch(..) => unreachable!(),
        }
        destination.publish(TAKE_AWAY).exits(0);
        let mut expected = Tree::from([("notes.txt".into(), b"leurs notes".to_vec())]);
        if matches!(destination.sees, Sees::Folder(_)) {
            expected.insert(HTML.into(), b"corrigee".to_vec());
        }
        assert_eq!(destination.stands(), expected);
        // It is somebody's from now on.
        destination.publish("--yes").exits(2).says(&["contient autre chose"]);
        assert_eq!(destination.stands(), expected);
    }
}

/// The link is moved, the folder of the version is not: it holds somebody's file alone.
#[cfg(unix)]
fn what_was_left_in_a_version_stays_wherever_it_is_moved() {
    let destination = Destination::folder("bascule = \"lien\"\n");
    let (site, moved) = (destination.workshop.path("www/guide"), destination.workshop.path("www/ancien"));
    destination.publish("--yes").exits(0);
    fs::write(site.join("notes.txt"), "leurs notes").unwrap();
    destination.publish(TAKE_AWAY).exits(0);
    fs::rename(&site, &moved).unwrap();
    for text in ["un métier", "un autre", "un troisième", "un dernier"] {
        destination.publish("--yes").exits(0);
        assert_eq!(fs::read(moved.join("notes.txt")).unwrap(), b"leurs notes", "{text}");
        if text == "un métier" {
            // What is left of the version that was withdrawn is no publication, and no obstacle.
            destination.publish("--undo --yes").exits(1).says(&["--allow-removals"]);
        }
        destination.workshop.append(PAGE, &format!("\nEt {text}.\n"));
    }
    destination.publish("--undo --yes").exits(0);
    destination.publish("--undo --yes").exits(0);
    assert_eq!(fs::read(moved.join("notes.txt")).unwrap(), b"leurs notes");
}

/// A site that was set aside together with its link, and a link that somebody made to a version.
#[cfg(unix)]
fn a_version_that_somebody_gave_a_link_is_theirs() {
    let destination = Destination::folder("bascule = \"lien\"\n");
    let at = |name: &str| destination.workshop.path(&format!("www/{name}"));
    let next = |text: &str| {
        destination.workshop.append(PAGE, &format!("\nEt {text}.\n"));
        destination.publish("--yes").exits(0);
    };
    destination.publish("--yes").exits(0);
    fs::write(at("guide/notes.txt"), "leurs notes").unwrap();
    fs::rename(at("guide"), at("ancien")).unwrap();
    let set_aside = tree(&at("ancien"));
    for text in ["un métier", "un autre", "un troisième", "un quatrième"] {
        next(text);
        assert!(tree(&at("ancien")) == set_aside, "{text}");
    }
    std::os::unix::fs::symlink(fs::read_link(at("guide")).unwrap(), at("essai")).unwrap();
    let linked = tree(&at("essai"));
    for text in ["un cinquième", "un sixième", "un septième", "un dernier"] {
        next(text);
        assert!(tree(&at("essai")) == linked, "{text}");
    }
    // The way back ends where this history began: what was set aside neither comes back here, nor goes.
    fs::rename(at("guide"), at("autre")).unwrap();
    next("un autre début");
    destination.publish("--undo --yes").exits(1).says(&["--allow-removals"]);
    destination.publish(TAKE_AWAY).exits(0);
    assert!(!at("guide").exists());
    assert!(tree(&at("ancien")) == set_aside && tree(&at("essai")) == linked, "it was withdrawn as well");
}

/// A version that somebody edited, or from which somebody removed a page, while it was the one that readers saw.
#[cfg(unix)]
fn the_way_back_leads_to_what_readers_saw() {
    let destination = Destination::folder("bascule = \"lien\"\n");
    let site = destination.workshop.path("www/guide");
    destination.publish("--yes").exits(0);
    fs::write(site.join("index.html"), "corrigé par la mairie").unwrap();
    fs::remove_file(site.join(HTML)).unwrap();
    destination.workshop.append(PAGE, "\nEt un métier.\n");
    destination.publish("--yes --overwrite-live-edits").exits(0);
    destination.publish("--undo --yes").exits(0).says(&["Publié"]);
    let stands = destination.stands();
    assert_eq!(stands["index.html"], "corrigé par la mairie".as_bytes());
    assert!(!stands.contains_key(HTML), "{:?}", stands.keys());
    destination.publish("--yes --overwrite-live-edits").exits(0);
    destination.holds_the_site();
}

fn what_somebody_took_away_does_not_come_back_to_readers() {
    for switch in if cfg!(unix) { ["lien", "echange"] } else { ["echange", "echange"] } {
        let destination = Destination::folder(&format!("bascule = \"{switch}\"\n"));
        let file = destination.workshop.path("www/guide/liste.csv");
        destination.publish("--yes").exits(0);
        fs::write(&file, "des noms").unwrap();
        for text in ["un métier", "un autre"] {
            destination.workshop.append(PAGE, &format!("\nEt {text}.\n"));
            destination.publish("--yes").exits(0);
        }
        fs::remove_file(&file).unwrap();
        destination.publish("--undo --yes").exits(0);
        assert!(!file.exists(), "{switch}: it is on line again");
        let copies = tree(&destination.workshop.path(".jalon/publications/essai/val/copies"));
        assert!(copies.values().any(|bytes| bytes == b"des noms"), "{switch}: nobody has it any more");
    }
}

fn the_first_one_is_no_more_where_another_was_there_since() {
    let (here, there) = (Destination::folder("bascule = \"fichiers\"\n"), Workshop::new());
    let site = here.workshop.path("").canonicalize().unwrap().join("www/guide");
    let path = site.to_str().unwrap().replace('\\', "/");
    here.publish("--yes").exits(0);
    there.put(
        "publier.toml",
        &format!("[cibles.essai]\ntype = \"dossier\"\nchemin = \"{path}\"\nbascule = \"fichiers\"\n"),
    );
    there.append(PAGE, "\nEt un métier.\n");
    there.run(&format!("publish val --yes --date {DAY}")).exits(0);
    here.publish("--yes").exits(0);
    let before = here.stands();
    here.publish(TAKE_AWAY).exits(2).says(&["pas de publication d'avant"]);
    assert!(here.stands() == before);
}

/// How many contents are kept for undoing.
fn kept(destination: &Destination) -> usize {
    let contents = destination.workshop.path(".jalon/publications/contenus");
    tree(&contents).len()
}

fn copies_that_somebody_may_need_are_not_swept() {
    let destination = Destination::folder("bascule = \"fichiers\"\n");
    destination.publish("--yes").exits(0);
    second_edition(&destination);
    let all = kept(&destination);
    let at = |path: &str| destination.workshop.path(&format!(".jalon/publications/{path}"));
    let entry = at("essai/val/000001.json");
    let text = fs::read_to_string(&entry).unwrap();
    // What cannot be read, and what a newer program wrote.
    for other in ["", &text.replacen("\"format\":1", "\"format\":2", 1)] {
        assert!(*other != *text);
        fs::write(&entry, other).unwrap();
        destination.publish("--dry-run").exits(0);
        assert_eq!(kept(&destination), all, "{other:.40}");
    }
    fs::write(&entry, &text).unwrap();
    // Nor while another publication keeps its own: here a copy that no entry names yet.
    let early = at("contenus/00/00000000000000000000000000000000000000000000000000000000000000");
    fs::create_dir_all(early.parent().unwrap()).unwrap();
    fs::write(&early, "").unwrap();
    let held = fs::File::create(at("contenus.verrou")).unwrap();
    held.lock().unwrap();
    destination.publish("--dry-run").exits(0);
    assert!(early.exists(), "it was swept away while somebody kept it");
    drop(held);
    destination.publish("--dry-run").exits(0);
    assert!(!early.exists() && kept(&destination) == all);
    destination.publish("--undo --yes").exits(0);
}

fn what_was_covered_comes_back_after_another_way_of_switching() {
    for switch in if cfg!(unix) { ["echange", "lien"] } else { ["echange", "echange"] } {
        let destination = Destination::folder("bascule = \"fichiers\"\n");
        let site = destination.workshop.path("www/guide");
        with_page(&site, "leur accueil");
        destination.publish("--yes --overwrite-live-edits --onto guide").exits(0);
        destination.workshop.change("publier.toml", "\"fichiers\"", &format!("\"{switch}\""));
        destination.publish(TAKE_AWAY).exits(0).says(&["À remettre comme avant elle : 1 fichier"]);
        assert_eq!(tree(&site), Tree::from([("index.html".into(), b"leur accueil".to_vec())]), "{switch}");
    }
}

/// A folder that this account cannot read, a name that is no UTF-8: neither goes with a version.
#[cfg(unix)]
fn names_that_nobody_can_read_stay() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let latin = OsStr::from_bytes(b"\xe9t\xe9.pdf");
    for switch in ["lien", "echange"] {
        let destination = Destination::folder(&format!("bascule = \"{switch}\"\n"));
        let site = destination.workshop.path("www/guide");
        destination.publish("--yes").exits(0);
        fs::write(site.join(latin), "leur fichier").unwrap();
        second_edition(&destination);
        assert_eq!(fs::read(site.join(latin)).unwrap(), b"leur fichier", "{switch}: it goes along");
        destination.publish("--undo --yes").exits(0);
        assert_eq!(fs::read(site.join(latin)).unwrap(), b"leur fichier", "{switch}: it goes along back");
        destination.publish(TAKE_AWAY).exits(0);
        assert_eq!(fs::read(site.join(latin)).unwrap(), b"leur fichier", "{switch}: it stays");
        assert_eq!(fs::read_dir(&site).unwrap().count(), 1, "{switch}");
    }
}

#[cfg(unix)]
fn what_is_put_beside_a_version_goes_along_with_the_next_and_the_one_before() {
    for switch in ["lien", "echange"] {
        let destination = Destination::folder(&format!("bascule = \"{switch}\"\n"));
        let site = destination.workshop.path("www/guide");
        destination.publish("--yes").exits(0);
        second_edition(&destination);
        // Put there while the second one stands, and still there on the way back, and when the second is forgotten.
        fs::write(site.join("notes.txt"), "leurs notes").unwrap();
        destination.publish("--undo --yes").exits(0);
        assert_eq!(fs::read(site.join("notes.txt")).unwrap(), b"leurs notes", "{switch}");
        fs::write(site.join("notes.txt"), "leurs notes, suite").unwrap();
        destination.publish("--yes").exits(0);
        assert_eq!(fs::read(site.join("notes.txt")).unwrap(), b"leurs notes, suite", "{switch}");
        destination.publish("--undo --yes").exits(0);
        assert_eq!(fs::read(site.join("notes.txt")).unwrap(), b"leurs notes, suite", "{switch}");
    }
}

/// A process that is really killed, at each of its removals; what is somebody's stays.
#[cfg(unix)]
fn it_goes_on_wherever_it_is_killed() -> Ran {
    use std::process::Stdio;
    let strace = tracer()?;
    let calls = "?unlink,?unlinkat,?rmdir,?rename,?renameat,?renameat2";
    for (at, destination) in in_one_step().into_iter().enumerate() {
        let mut killed = 0;
        for number in [1, 2, 3, 9, 60, 80, 84] {
            destination.publish("--yes").exits(0).says(&["Première publication"]);
            let program = destination.command(TAKE_AWAY);
            let mut command = faulty(&strace, &program, calls, &format!("signal=SIGKILL:when={number}"));
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            if !command.status().unwrap().success() {
                killed += 1;
                // Cut at its very end, nothing is left to take away.
                let told = destination.publish(TAKE_AWAY);
                assert!([Some(0), Some(2)].contains(&told.code), "target {at}, killed at {number}: {told:?}");
            }
            let left = fs::read_dir(folder_of(&destination)).unwrap().count();
            assert!(left == 0, "target {at}, killed at {number}: {left} things are left");
        }
        assert!(killed >= 2, "target {at}: killed only {killed} times");
    }
    Ok(())
}

#[cfg(unix)]
fn whoever_takes_several_sites_away_is_asked_for_each_kind() -> Ran {
    let target = "type = \"dossier\"\nchemin = \"www/{territoire}\"\n";
    let destination = Destination::new(target, |workshop| Sees::Folder(workshop.path("www")));
    let workshop = &destination.workshop;
    let run = |line: &str| workshop.run(&format!("publish {line} --to essai --date {DAY}"));
    run("val plaine --yes").exits(0);
    workshop.append("territories/plaine.toml", "\n[[bandeaux]]\nid = \"neuf\"\ntexte = \"Neuf.\"\n");
    run("plaine --yes").exits(0).says(&["Publié"]);
    // One goes back, the other would go: the question says so, and `--yes` does the one alone.
    let root = workshop.path("");
    let line = format!("publish val plaine --undo --to essai --date {DAY}");
    let said = at_a_terminal(&root, &line, "n\n")?;
    assert!(said.contains("la publication d'avant de 1 site, et retirer 1 site"), "{said}");
    let told = run("val plaine --undo --yes").exits(1);
    assert!(told.stdout.contains("Publié sur « essai » : plaine"), "{}", told.stdout);
    assert!(workshop.path("www/val/index.html").is_file());
    run("val plaine --undo --yes --allow-removals").exits(0).says(&["Retirés de « essai » : 2 sites"]);
    assert!(!workshop.path("www/val").exists() && !workshop.path("www/plaine").exists());
    Ok(())
}

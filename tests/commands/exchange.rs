//! `jalon receive` and `jalon hand-over`: what comes, what stays, and what is refused with what to do.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use libtest_mimic::Trial;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::fixture::{self, small};
use crate::support::project::{answer, edit, jalon};
use crate::support::trials::trials;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        a_guide_goes_to_an_office_and_its_files_come_back,
        links_are_noted_before_another_guide_comes,
        a_guide_begins_a_project_in_an_empty_folder,
        what_speaks_against_a_guide_is_told_with_what_to_do,
        hostile_and_damaged_archives_are_refused_in_words,
        nothing_is_written_without_a_yes,
        what_was_changed_here_is_told_kept_and_put_back,
        #[cfg(target_os = "linux")]
        a_reception_that_is_killed_is_taken_back_or_done_again,
        an_archive_replaces_nothing_but_its_like,
        what_somebody_sent_is_not_replaced,
        what_is_not_here_is_not_handed_over,
        what_stays_when_a_reception_is_undone_can_still_go_back,
        a_journal_that_cannot_be_read_is_not_written_over,
        a_copy_that_lies_here_stops_no_reception,
        #[cfg(unix)]
        nothing_is_written_behind_a_link,
    ]
}

fn said(root: &Path, args: &[&str], code: i32) -> String {
    let (got, text) = answer(&mut jalon(root, "fr", args));
    assert_eq!(got, code, "jalon {args:?}\n{text}");
    text
}

#[track_caller]
fn holds(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "lacks {part}:\n{text}");
    }
}

fn read(root: &Path, file: &str) -> String {
    fs::read_to_string(root.join(file)).unwrap()
}

/// The network's project, in a folder of its own.
fn network() -> (tempfile::TempDir, PathBuf) {
    let kept = tempfile::tempdir().unwrap();
    let root = kept.path().canonicalize().unwrap().join("reseau");
    for (path, text) in small() {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    (kept, root)
}

/// The network's project, and that of the office « val »: the guide of that day, and its own files.
fn both() -> (tempfile::TempDir, PathBuf, PathBuf) {
    let (kept, network) = network();
    let office = network.parent().unwrap().join("office");
    fs::create_dir(&office).unwrap();
    said(&network, &["hand-over", "val", "--guide", "--out", "../du-jour.zip"], 0);
    let begun = said(&office, &["receive", "../du-jour.zip", "--yes"], 0);
    holds(&begun, &["C'est reçu."]);
    assert!(office.join("territories/val.toml").exists());
    assert!(!office.join("territories/cote.toml").exists());
    (kept, network, office)
}

fn a_guide_goes_to_an_office_and_its_files_come_back() {
    let (_kept, network, office) = both();
    edit(&network, "content/types/meuble.md", "Les pièces", "Les papiers");
    edit(&office, "territories/val.toml", "dix euros", "onze euros");
    let text = said(&network, &["remettre", "--guide"], 0);
    holds(&text, &["guide-2026-12-01.zip", "sans les fichiers des offices"]);
    let guide = network.join("guide-2026-12-01.zip");
    let text = said(&office, &["recevoir", guide.to_str().unwrap(), "--yes"], 0);
    holds(
        &text,
        &[
            "0 fichier nouveau, 1 remplacé, 0 retiré",
            "~ content/types/meuble.md",
            "restent comme ils sont : val.",
        ],
    );
    assert_eq!(read(&office, "content/types/meuble.md"), read(&network, "content/types/meuble.md"));
    assert!(read(&office, "territories/val.toml").contains("onze euros"));
    let text = said(&office, &["remettre"], 0);
    holds(&text, &["remise-val-2026-12-01.zip", "de « val »", "et rien d'autre"]);
    let cote = read(&network, "territories/cote.toml");
    let mine = office.join("remise-val-2026-12-01.zip");
    let text = said(&network, &["recevoir", mine.to_str().unwrap(), "--yes"], 0);
    holds(&text, &["Les fichiers de « val »", "~ territories/val.toml"]);
    assert!(read(&network, "territories/val.toml").contains("onze euros"));
    assert_eq!(read(&network, "territories/cote.toml"), cote);
    let again = said(&network, &["recevoir", mine.to_str().unwrap()], 0);
    holds(&again, &["il n'y a rien à recevoir"]);
}

/// Links of an office that override nothing have no review, until the guide they lead into is replaced.
fn links_are_noted_before_another_guide_comes() {
    let (_kept, network, office) = both();
    let page = "\n[[page]]\nid = \"types/chez-nous\"\ntitre = \"Chez nous\"\nresume = \"Ici.\"\ntexte = \"Voyez [les pièces](/types/meuble.md#pieces).\"\n";
    let own = read(&office, "territories/val.toml");
    let above = own.split("\n[[").next().unwrap();
    fs::write(office.join("territories/val.toml"), format!("{above}\n{page}")).unwrap();
    edit(&network, "content/types/meuble.md", "{#pieces}", "{#papiers}");
    edit(&network, "content/types/hotel.md", "meuble.md#pieces", "meuble.md#papiers");
    said(&network, &["remettre", "--guide", "--out", "../suivant.zip"], 0);
    let text = said(&office, &["relire"], 0);
    holds(
        &text,
        &["Les liens de 2 niveaux ne sont pas notés (departements/9b, val)", "jalon relire --accept-links"],
    );
    let text = said(&office, &["recevoir", "../suivant.zip", "--yes"], 0);
    holds(
        &text,
        &[
            "0 fichier nouveau, 2 remplacés",
            "(.relecture) note où mènent vos liens : territories/val.relecture",
        ],
    );
    assert!(!text.contains("erreur"), "{text}");
    assert!(read(&office, "territories/val.relecture").contains("\"types/meuble#pieces\""));
    let (_, text) = answer(&mut jalon(&office, "fr", &["check"]));
    holds(&text, &["avertissement[J307]"]);
    assert!(!text.contains("erreur["), "{text}");
    said(&office, &["recevoir", "--undo", "--yes"], 0);
    assert!(!read(&office, "territories/val.relecture").contains("\"types/meuble#pieces\""));
    let text = said(&office, &["relire", "--accept-links"], 0);
    holds(&text, &["territories/val.relecture"]);
    assert!(!said(&office, &["relire"], 0).contains("ne sont pas notés"));
}

fn a_guide_begins_a_project_in_an_empty_folder() {
    let (_kept, network) = network();
    said(&network, &["hand-over", "--guide", "--out", "../guide.zip"], 0);
    let beside = network.parent().unwrap();
    let folder = beside.join("neuf");
    let text = said(beside, &["receive", "guide.zip", "--projet", "neuf", "--yes"], 0);
    holds(&text, &["jalon nouveau territoire"]);
    assert!(folder.join("content/guide.toml").is_file() && !folder.join("territories/val.toml").exists());
    fs::create_dir(beside.join("occupe")).unwrap();
    fs::write(beside.join("occupe/lettre.txt"), "").unwrap();
    let text = said(beside, &["receive", "guide.zip", "--projet", "occupe", "--yes"], 3);
    holds(&text, &["ce dossier n'est pas vide"]);
}

fn what_speaks_against_a_guide_is_told_with_what_to_do() {
    let (_kept, network, office) = both();
    let there = network.to_str().unwrap();
    let text = said(&office, &["receive", there, "--yes"], 1);
    holds(&text, &["les fichiers d'autres offices : cote", "--guide-only"]);
    edit(&network, "content/types/meuble.md", "Les pièces", "Les papiers");
    let before = read(&office, "content/types/meuble.md");
    said(&office, &["receive", there, "--guide-only", "--yes"], 0);
    assert!(!office.join("territories/cote.toml").exists());
    assert_ne!(read(&office, "content/types/meuble.md"), before);
    let text = said(&office, &["receive", "../du-jour.zip", "--yes"], 1);
    holds(&text, &["déjà reçu ces fichiers le", "--older"]);
    assert_ne!(read(&office, "content/types/meuble.md"), before);
    said(&office, &["receive", "../du-jour.zip", "--older", "--yes"], 0);
    assert_eq!(read(&office, "content/types/meuble.md"), before);
    edit(&network, "content/types/hotel.md", "Un [[erp]]", "Tout [[erp]]");
    edit(&office, "content/types/meuble.md", "verifie_le   = 2026-11-01", "verifie_le   = 2026-11-30");
    let text = said(&office, &["receive", there, "--guide-only", "--yes"], 1);
    holds(&text, &["plus ancien que celui d'ici", "le vôtre du 2026-11-30", "--older"]);
    let contract = read(&network, "content/guide.toml");
    for (root, name) in [(&network, "un"), (&office, "autre")] {
        fs::write(root.join("content/guide.toml"), format!("projet = \"{name}\"\n{contract}")).unwrap();
    }
    let (code, text) = answer(&mut jalon(&office, "en", &["receive", there, "--yes"]));
    assert_eq!(code, 1, "{text}");
    holds(&text, &["is not the one that this project comes from", "--other-guide"]);
}

/// An archive with these files.
fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        // Small texts stand in it as they are: some rows change them there.
        let method = if text.len() < 100 { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        zip.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The same with some bytes for others of the same length.
fn patched(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let (from, to) = (from.as_bytes(), to.as_bytes());
    for at in 0..bytes.len() - from.len() {
        if bytes[at..].starts_with(from) {
            bytes[at..at + to.len()].copy_from_slice(to);
        }
    }
    bytes
}

fn hostile_and_damaged_archives_are_refused_in_words() {
    let (_kept, root) = network();
    let guide = ("content/guide.toml", "titre = \"Guide\"");
    let plain = zipped(&[guide, ("content/aaaa.md", "texte")]);
    let mut link = ZipWriter::new(Cursor::new(Vec::new()));
    link.add_symlink("content/lien.md", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let link = link.finish().unwrap().into_inner();
    let zeros = "\0".repeat(70 * 1024 * 1024);
    let rows: [(Vec<u8>, &str, &str); 11] = [
        (b"rien".to_vec(), "n'est pas un zip qui se lit", "is no zip that can be read"),
        (plain[..plain.len() / 2].to_vec(), "n'est pas un zip qui se lit", "is no zip that can be read"),
        (patched(&plain, "texte", "autre"), "n'est pas un zip qui se lit", "is no zip that can be read"),
        (zipped(&[guide, ("../x.md", "")]), "hors du guide (../x.md)", "outside the guide"),
        (zipped(&[guide, ("/etc/x", "")]), "hors du guide (/etc/x)", "outside the guide"),
        (link, "un lien au lieu d'un fichier", "a link in the place of a file"),
        (zipped(&[guide, ("content/aux.md", "")]), "nom de fichier que tous", "not every machine takes"),
        (
            zipped(&[guide, ("content/Guide.toml", "")]),
            "deux fichiers d'un même nom",
            "two files of one name",
        ),
        (zipped(&[guide, ("content/zero.png", &zeros)]), "bien plus gros qu'aucun guide", "far larger"),
        (zipped(&[("lettre.txt", "")]), "ne contient ni guide", "neither a guide"),
        (
            zipped(&[("territories/a.toml", ""), ("territories/b.toml", "")]),
            "de plusieurs offices, sans le guide : a, b",
            "of several offices",
        ),
    ];
    for (bytes, french, english) in rows {
        fs::write(root.join("../recu.zip"), bytes).unwrap();
        for (language, words) in [("fr", french), ("en", english)] {
            let (code, text) = answer(&mut jalon(&root, language, &["receive", "../recu.zip", "--yes"]));
            assert!(code == 1 && text.contains(words), "lacks {words}: {code}\n{text}");
        }
    }
    // The same name twice, which no program packs.
    let twice = patched(
        &zipped(&[guide, ("content/a.md", ""), ("content/b.md", "")]),
        "content/b.md",
        "content/a.md",
    );
    fs::write(root.join("../recu.zip"), twice).unwrap();
    let text = said(&root, &["receive", "../recu.zip", "--yes"], 1);
    holds(&text, &["deux fichiers d'un même nom"]);
    assert!(!root.join(".jalon/recus").exists());
}

fn nothing_is_written_without_a_yes() {
    let (_kept, network, office) = both();
    edit(&network, "content/types/meuble.md", "Les pièces", "Les papiers");
    let before = read(&office, "content/types/meuble.md");
    let text = said(&office, &["receive", network.to_str().unwrap(), "--guide-only"], 3);
    holds(&text, &["~ content/types/meuble.md", "personne n'est là pour répondre", "--yes"]);
    assert_eq!(read(&office, "content/types/meuble.md"), before);
}

fn what_was_changed_here_is_told_kept_and_put_back() {
    let (_kept, network, office) = both();
    edit(&network, "content/types/meuble.md", "Les pièces", "Les papiers");
    edit(&office, "content/types/meuble.md", "Les pièces", "Mes pièces");
    let mine = read(&office, "content/types/meuble.md");
    let text = said(&office, &["receive", network.to_str().unwrap(), "--guide-only", "--yes"], 0);
    holds(&text, &["modifié ici depuis la dernière réception", "est gardé dans .jalon/recus/"]);
    let name = text.split("est gardé dans ").nth(1).unwrap().split(' ').next().unwrap();
    assert_eq!(read(&office, &format!("{name}/content/types/meuble.md")), mine);
    let text = said(&office, &["receive", "--undo", "--yes"], 0);
    holds(&text, &["1 fichier revient à ce qu'il était", "C'est remis comme avant."]);
    assert_eq!(read(&office, "content/types/meuble.md"), mine);
}

/// At each of its renames, its copies and its removals.
#[cfg(target_os = "linux")]
fn a_reception_that_is_killed_is_taken_back_or_done_again() -> crate::support::trials::Ran {
    use crate::support::outside::{faulty, tracer};
    let strace = tracer()?;
    let (_kept, network, office) = both();
    edit(&network, "content/types/meuble.md", "Les pièces", "Les papiers");
    edit(&network, "content/guide.toml", "Petit guide", "Grand guide");
    fs::remove_file(network.join("content/types/hotel.md")).unwrap();
    let there = network.to_str().unwrap();
    let arguments = ["receive", there, "--guide-only", "--yes"];
    // What a killed writer left beside its goal is hidden, and nothing reads it.
    let is_read = |path: &String| !path.split('/').any(|part| part.starts_with('.'));
    let authored = || {
        ["content", "territories"].map(|folder| {
            let mut files = fixture::read(&office.join(folder), "");
            files.retain(|path, _| is_read(path));
            files
        })
    };
    let before = authored();
    said(&office, &arguments, 0);
    let after = authored();
    assert!(before != after);
    said(&office, &["receive", "--undo", "--yes"], 0);
    assert!(authored() == before);
    let mut killed = 0;
    for calls in ["?rename,?renameat,?renameat2", "?copy_file_range,?sendfile", "?unlink,?unlinkat"] {
        for when in 1.. {
            let program = jalon(&office, "fr", &arguments);
            let fault = format!("signal=SIGKILL:when={when}");
            let ended = faulty(&strace, &program, calls, &fault).status().unwrap();
            if ended.success() {
                assert!(authored() == after);
                said(&office, &["receive", "--undo", "--yes"], 0);
                break;
            }
            killed += 1;
            // What was done goes back; a file that was not reached is no change of anybody's.
            if authored() != before {
                let undone = said(&office, &["receive", "--undo", "--yes"], 0);
                assert!(!undone.contains("modifié"), "{calls} {when}: {undone}");
            }
            assert!(authored() == before, "{calls} {when}: taken back");
            assert!(!faulty(&strace, &program, calls, &fault).status().unwrap().success());
            let again = said(&office, &arguments, 0);
            assert!(!again.contains("modifié ici"), "{calls} {when}: {again}");
            assert!(authored() == after, "{calls} {when}: done again");
            while authored() != before {
                said(&office, &["receive", "--undo", "--yes"], 0);
            }
        }
    }
    assert!(killed >= 5, "killed only {killed} times");
    Ok(())
}

fn an_archive_replaces_nothing_but_its_like() {
    let (_kept, root) = network();
    said(&root, &["hand-over", "val", "--out", "../val.zip"], 0);
    said(&root, &["hand-over", "val", "--out", "../val.zip"], 0);
    let text = said(&root, &["hand-over", "--guide", "--out", "../val.zip"], 3);
    holds(&text, &["il n'est pas remplacé"]);
    let text = said(&root, &["hand-over", "val", "--out", "content/val.zip"], 3);
    holds(&text, &["ce dossier appartient au guide"]);
    let text = said(&root, &["hand-over"], 3);
    holds(&text, &["dites lequel est le vôtre", "cote"]);
}

fn what_somebody_sent_is_not_replaced() {
    let (_kept, network, office) = both();
    edit(&office, "territories/val.toml", "dix euros", "onze euros");
    said(&office, &["remettre"], 0);
    let name = "remise-val-2026-12-01.zip";
    fs::copy(office.join(name), network.join(name)).unwrap();
    let sent = fs::read(network.join(name)).unwrap();
    let text = said(&network, &["remettre", "val", "--out", name], 3);
    holds(&text, &["ce n'est pas une remise de la même sorte faite ici"]);
    let text = said(&network, &["remettre", "val"], 0);
    holds(&text, &["remise-val-2026-12-01-2.zip"]);
    // What was made here is made again under the same name.
    edit(&network, "territories/val.toml", "dix euros", "neuf euros");
    let text = said(&network, &["remettre", "val"], 0);
    holds(&text, &["remise-val-2026-12-01-2.zip"]);
    assert!(!network.join("remise-val-2026-12-01-3.zip").exists());
    assert!(fs::read(network.join(name)).unwrap() == sent);
    said(&network, &["construire"], 0);
    for place in ["public/val.zip", "public/val/val.zip"] {
        let text = said(&network, &["remettre", "val", "--out", place], 3);
        holds(&text, &["est ce que les lecteurs voient"]);
    }
}

/// Whoever received it would take away what it lacks.
fn what_is_not_here_is_not_handed_over() {
    let (_kept, network, office) = both();
    let mark = office.join("territories/val/.plan.png.icloud");
    fs::create_dir_all(mark.parent().unwrap()).unwrap();
    fs::write(&mark, "bplist").unwrap();
    let text = said(&office, &["remettre"], 3);
    holds(&text, &["Rien n'est remis", "territories/val/.plan.png.icloud", "ouvrez-le"]);
    fs::remove_file(&mark).unwrap();
    #[cfg(unix)]
    {
        let link = office.join("territories/val/vue.txt");
        std::os::unix::fs::symlink(network.join("content/guide.toml"), &link).unwrap();
        let text = said(&office, &["remettre"], 3);
        holds(&text, &["Rien n'est remis", "territories/val/vue.txt"]);
        // The files of an office are not the guide's.
        said(&office, &["remettre", "--guide"], 0);
        fs::remove_file(&link).unwrap();
    }
    for name in ["plan.md", "plan (1).md"] {
        fs::write(office.join("territories/val").join(name), "Le plan.\n").unwrap();
    }
    let text = said(&office, &["remettre"], 0);
    holds(&text, &["Une copie n'y est pas", "territories/val/plan (1).md"]);
    assert!(
        !said(&network, &["recevoir", "../office/remise-val-2026-12-01.zip", "--yes"], 0).contains("(1)")
    );
}

fn what_stays_when_a_reception_is_undone_can_still_go_back() {
    let (_kept, network, office) = both();
    let mine = read(&office, "content/types/meuble.md");
    edit(&network, "content/types/meuble.md", "Les pièces", "Les papiers");
    said(&office, &["receive", network.to_str().unwrap(), "--guide-only", "--yes"], 0);
    let received = read(&office, "content/types/meuble.md");
    edit(&office, "content/types/meuble.md", "Les papiers", "Mes papiers");
    let text = said(&office, &["receive", "--undo", "--yes"], 1);
    holds(&text, &["ce fichier reste comme il est", "Rien ne revient", "est gardé dans .jalon/recus/"]);
    assert!(!text.contains("C'est remis comme avant"), "{text}");
    fs::write(office.join("content/types/meuble.md"), received).unwrap();
    holds(&said(&office, &["receive", "--undo", "--yes"], 0), &["C'est remis comme avant."]);
    assert_eq!(read(&office, "content/types/meuble.md"), mine);
}

fn a_journal_that_cannot_be_read_is_not_written_over() {
    let (_kept, network, office) = both();
    let journal = office.join(".jalon/recus/journal.json");
    let whole = fs::read(&journal).unwrap();
    let cut = &whole[..whole.len() / 2];
    fs::write(&journal, cut).unwrap();
    edit(&network, "content/types/meuble.md", "Les pièces", "Les papiers");
    let before = read(&office, "content/types/meuble.md");
    for arguments in
        [&["receive", network.to_str().unwrap(), "--guide-only", "--yes"][..], &["receive", "--undo"]]
    {
        let (code, text) = answer(&mut jalon(&office, "fr", arguments));
        assert!(code != 0 && text.contains("journal.json"), "{code}: {text}");
    }
    assert!(fs::read(&journal).unwrap() == cut);
    assert_eq!(read(&office, "content/types/meuble.md"), before);
}

fn a_copy_that_lies_here_stops_no_reception() {
    let (_kept, network, office) = both();
    let copy = "territories/val/plan (1).md";
    fs::create_dir_all(network.join("territories/val")).unwrap();
    fs::write(network.join("territories/val/plan.md"), "Le plan.\n").unwrap();
    fs::write(network.join(copy), "L'ancien.\n").unwrap();
    edit(&office, "territories/val.toml", "dix euros", "onze euros");
    let own = read(&office, "territories/val.toml");
    let made = zipped(&[
        ("territories/val.toml", own.as_str()),
        ("territories/val/plan.md", "Le plan.\n"),
        (copy, "Un autre.\n"),
    ]);
    fs::write(network.join("../a-la-main.zip"), made).unwrap();
    let text = said(&network, &["recevoir", "../a-la-main.zip", "--yes"], 0);
    holds(&text, &["Ce fichier n'est pas pris", copy, "C'est reçu."]);
    assert_eq!(read(&network, "territories/val.toml"), own);
    assert_eq!(read(&network, copy), "L'ancien.\n");
}

#[cfg(unix)]
fn nothing_is_written_behind_a_link() {
    let (_kept, network, office) = both();
    edit(&network, "content/types/meuble.md", "Les pièces", "Les papiers");
    fs::rename(office.join("content/types"), office.join("territories/val/types")).unwrap();
    std::os::unix::fs::symlink("../territories/val/types", office.join("content/types")).unwrap();
    let before = read(&office, "territories/val/types/meuble.md");
    let text = said(&office, &["receive", network.to_str().unwrap(), "--guide-only", "--yes"], 1);
    holds(&text, &["est un lien qui mène ailleurs"]);
    assert_eq!(read(&office, "territories/val/types/meuble.md"), before);
}

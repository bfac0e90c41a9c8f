//! The preview at work: real files edited in every way, real HTTP, real sockets.

#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

#[path = "preview/around.rs"]
mod around;
#[path = "preview/desks.rs"]
mod desks;
#[path = "preview/documented.rs"]
mod documented;
mod fixture;
#[path = "laws/generate.rs"]
#[allow(dead_code, reason = "the laws use all of it")]
mod generate;
#[path = "preview/here.rs"]
mod here;
#[path = "preview/hostile.rs"]
mod hostile;
#[path = "preview/origins.rs"]
mod origins;
#[path = "preview/publishing.rs"]
mod publishing;
#[path = "preview/random.rs"]
mod random;
#[path = "preview/served.rs"]
mod served;
#[path = "preview/settings.rs"]
mod settings;
#[path = "support/mod.rs"]
mod support;
#[path = "build/workshop.rs"]
#[allow(dead_code, reason = "the builds use all of it")]
mod workshop;

use std::fs;
use std::time::Duration;

use fixture::DAY;
use served::Served;
use support::trials::trials;
use workshop::{Workshop, tree};

fn main() {
    support::trials::run([
        trials![
            every_file_of_every_site_is_served_as_it_is_built,
            each_kind_of_file_reaches_the_tabs_that_show_it,
            schemas_that_are_there_are_brought_up_to_date,
            a_broken_first_start_shows_its_problems_and_waits,
            a_project_that_is_hardly_begun_is_waited_for,
            the_last_good_page_stays_while_something_is_broken,
            editors_save_in_their_own_ways,
            what_goes_may_come_back_in_any_order,
            polling_needs_nothing_from_the_system,
            late_tabs_and_restarts_miss_nothing,
            many_tabs_all_hear_and_others_wait_for_nobody,
            who_is_told_much_is_asked_whether_it_is_there,
            a_day_is_simulated_for_everybody_until_it_is_put_back,
            the_editor_opens_at_the_line_and_only_what_is_ours,
            #[cfg(unix)]
            it_says_goodbye_when_it_is_interrupted,
            a_port_that_is_taken_is_told_and_another_is_found,
            the_terminal_tells_what_is_wrong_and_when_it_is_mended
        ],
        around::trials(),
        desks::trials(),
        settings::trials(),
        documented::trials(),
        here::trials(),
        hostile::trials(),
        origins::trials(),
        publishing::trials(),
        random::trials(),
    ]);
}

const MEUBLE: &str = "/val/types/meuble/";

/// What is right for a preview is what is right for a build of the same files.
#[track_caller]
fn same_as_a_build(served: &Served, workshop: &Workshop, pages: &[&str]) {
    let out = tempfile::tempdir().unwrap();
    workshop.run(&format!("build --date {DAY} --out {}", out.path().display())).exits(0);
    for page in pages {
        let file = out.path().join(page.trim_start_matches('/'));
        let file = if page.ends_with('/') { file.join("index.html") } else { file };
        let built = fs::read(&file).unwrap_or_else(|_| panic!("{page} is not built"));
        let reply = served.get(page);
        if file.extension().is_some_and(|extension| extension == "html") {
            assert_eq!(reply.page(), String::from_utf8(built).unwrap(), "{page}");
        } else {
            assert_eq!(reply.body, built, "{page}");
        }
    }
}

fn every_file_of_every_site_is_served_as_it_is_built() {
    let workshop = Workshop::new();
    let before = tree(&workshop.path("."));
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    let out = tempfile::tempdir().unwrap();
    workshop.run(&format!("build --date {DAY} --out {}", out.path().display())).exits(0);
    let built = tree(out.path());
    assert!(built.len() > 60);
    for (path, bytes) in &built {
        // What publishing writes of its own is no page.
        if path.starts_with('.') || path.ends_with("manifest.json") {
            continue;
        }
        let reply = served.get(&format!("/{path}"));
        assert_eq!(reply.status, 200, "{path}");
        if reply.header("Content-Type").starts_with("text/html") {
            assert_eq!(reply.page().as_bytes(), bytes, "{path}");
        } else {
            assert_eq!(&reply.body, bytes, "{path}");
        }
        assert_eq!(reply.header("Cache-Control"), "no-store");
        assert_eq!(reply.header("Content-Length"), reply.body.len().to_string());
    }
    drop(served);
    let mut after = tree(&workshop.path("."));
    after.retain(|path, _| !path.starts_with(".jalon/"));
    assert_eq!(before, after, "the preview writes nothing");
}

/// A kind of file: what is edited, the page that shows it, and what the tab is told.
struct Kind {
    file: &'static str,
    from: &'static str,
    to: &'static str,
    page: &'static str,
    told: &'static str,
}

fn kind(
    file: &'static str,
    from: &'static str,
    to: &'static str,
    page: &'static str,
    told: &'static str,
) -> Kind {
    Kind { file, from, to, page, told }
}

fn each_kind_of_file_reaches_the_tabs_that_show_it() {
    let workshop = Workshop::new();
    workshop.put("territories/val/photo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    workshop.append(
        "territories/val.toml",
        "\n[[modifier]]\ncible = \"types/meuble#pieces\"\naction = \"fin\"\ntexte = \"![Une photo](val/photo.svg)\"\n",
    );
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    for Kind { file, from, to, page, told } in [
        kind("content/types/meuble.md", "est **simple**", "est **aisé**", MEUBLE, "page"),
        kind("territories/val.toml", "en ligne", "au guichet", MEUBLE, "page"),
        kind(
            "territories/val/ripisylve.md",
            "Ne coupez rien.",
            "Ne taillez rien.",
            "/val/urbanisme/ripisylve/",
            "page",
        ),
        kind(
            "territories/regions/99.toml",
            "La Région aide.",
            "La Région soutient.",
            "/plaine/types/meuble/",
            "page",
        ),
        kind("content/faits.toml", "valeur       = 90", "valeur       = 91", MEUBLE, "page"),
        kind("content/acteurs.toml", "\"Mairie\"", "\"Maison commune\"", MEUBLE, "page"),
        kind("content/glossaire.toml", "\"ERP\"", "\"ERPX\"", "/val/ressources/glossaire/", "page"),
        kind("content/guide.toml", "Petit guide", "Grand guide", MEUBLE, "page"),
        kind("themes/jalon/templates/page.html", "{%- extends", "{# autre #}{%- extends", MEUBLE, "reload"),
        kind("themes/jalon/templates/base.html", "</body>", "<i>Pied.</i></body>", MEUBLE, "reload"),
        kind("themes/jalon/locales/fr.ftl", "Page suivante", "Page d'après", MEUBLE, "reload"),
        kind("themes/jalon/assets/style.css", "body", "body,b", MEUBLE, "assets"),
        kind("territories/val/photo.svg", "svg\"/>", "svg\"><g/></svg>", MEUBLE, "assets"),
        kind("territories/val/theme/pied.md", "Partenaires", "Amis", MEUBLE, "page"),
        kind(
            "territories/departements/9b/theme/contact.md",
            "Un service",
            "Le service",
            "/plaine/types/meuble/",
            "page",
        ),
    ] {
        let before = served.get(page);
        assert_eq!(before.status, 200, "{page}");
        let mut tab = served.open(page);
        // A tab elsewhere that shows nothing of it.
        let mut other = served.open("/_jalon/vue");
        workshop.change(file, from, to);
        if file.ends_with("page.html") {
            // A comment before `extends` shows nowhere: nothing changes, and nothing is told.
            tab.stays(Duration::from_millis(400));
            workshop.change(file, to, from);
            continue;
        }
        let message = tab.change();
        assert_eq!(message["type"], told, "{file}: {message}");
        let after = served.get(page);
        assert_ne!(after.body, before.body, "{file}");
        assert!(after.version() > before.version());
        assert_eq!(message["version"].as_u64().unwrap(), after.version(), "{file}");
        if told == "assets" {
            for change in message["changes"].as_array().unwrap() {
                assert!(after.text().contains(change["new"].as_str().unwrap()));
                assert!(before.text().contains(change["old"].as_str().unwrap()));
            }
        }
        same_as_a_build(&served, &workshop, &[page, "/val/", "/plaine/types/meuble/", "/val/404.html"]);
        other.stays(Duration::from_millis(50));
    }
}

fn schemas_that_are_there_are_brought_up_to_date() {
    let workshop = Workshop::new();
    let schema = ".jalon/schemas/territoire.schema.json";
    workshop.put(schema, "{}");
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    served.until("the schema of territories", |_| {
        workshop.text(schema).contains("accompagnement").then_some(())
    });
    assert!(!workshop.path(".jalon/schemas/page.schema.json").exists());
}

fn a_broken_first_start_shows_its_problems_and_waits() {
    let workshop = Workshop::new();
    let guide = workshop.text("content/guide.toml");
    workshop.put("content/guide.toml", "titre = \"Sans fin\nreseau = [");
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    assert_eq!(served.get("/").status, 200);
    for page in [MEUBLE, "/val/", "/index.html"] {
        let reply = served.get(page);
        assert_eq!(reply.status, 503, "{page}");
        assert!(reply.page().contains("content/guide.toml"), "{}", reply.text());
    }
    let mut tab = served.open(MEUBLE);
    let told = served.get("/_jalon/problemes.json").json();
    let mut problems = told["problems"].as_array().unwrap().iter();
    let first = problems.find(|problem| problem["file"] == "content/guide.toml").unwrap();
    assert!(
        first["excerpt"]
            .as_array()
            .unwrap()
            .iter()
            .any(|line| line["text"].as_str().unwrap().contains("Sans fin"))
    );
    assert!(!first["message"].as_str().unwrap().is_empty() && !first["help"].as_str().unwrap().is_empty());
    workshop.put("content/guide.toml", &guide);
    tab.change();
    same_as_a_build(&served, &workshop, &[MEUBLE, "/index.html"]);
    served.until("no problem", |served| (served.state()["errors"] == 0).then_some(()));
}

fn a_project_that_is_hardly_begun_is_waited_for() {
    let workshop = Workshop::new();
    fs::rename(workshop.path("content"), workshop.path("ailleurs")).unwrap();
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    assert_eq!(served.get(MEUBLE).status, 503);
    fs::rename(workshop.path("ailleurs"), workshop.path("content")).unwrap();
    served.shows(MEUBLE, "tout se fait");
}

fn the_last_good_page_stays_while_something_is_broken() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    let good = served.get(MEUBLE);
    let plain = served.get("/plaine/types/meuble/");
    for (file, from, to, code) in [
        ("territories/val.toml", "types/hotel#erp", "types/hotel#erpp", "J403"),
        ("territories/val.toml", "article        = \"le\"", "article        = \"le", "J1"),
        ("content/types/hotel.md", "fait:erp.seuil", "fait:erp.seuill", "J212"),
        ("content/guide.toml", "[[chapitre]]", "[[chapitre]", "J1"),
        ("themes/jalon/templates/page.html", "{% block", "{% blok", "J6"),
        ("themes/jalon/templates/page.html", "{{ page.corps | safe }}", "{{ page.corpss }}", "J6"),
        ("territories/val/theme/pied.md", "territoire.de", "territoire.dee", "J2"),
        ("territories/val/theme/pied.md", "Partenaires", "<b onclick=\"x\">Partenaires", "J205"),
    ] {
        let text = workshop.text(file);
        assert!(text.contains(from), "{file} has no {from}");
        let mut tab = served.open(MEUBLE);
        workshop.put(file, &text.replacen(from, to, 1));
        served.until(&format!("{code} in {file}"), |served| {
            let told = served.get("/_jalon/problemes.json?territoire=val").json();
            let codes =
                told["problems"].as_array().unwrap().iter().map(|it| it["code"].as_str().unwrap().to_owned());
            codes.into_iter().any(|it| it.starts_with(code)).then_some(())
        });
        assert!(tab.hears("problems")["errors"].as_u64().unwrap() > 0, "{file}");
        assert_eq!(served.get(MEUBLE).page(), good.page(), "{file}");
        assert_eq!(served.get("/plaine/types/meuble/").page(), plain.page(), "{file}");
        let state =
            served.until("settled", |served| Some(served.state()).filter(|state| state["settled"] == true));
        assert!(state["errors"].as_u64().unwrap() > 0);
        assert_ne!(served.territory("val")["state"], "sound", "{file}");
        if file.starts_with("territories/val") {
            assert_eq!(served.territory("plaine")["state"], "sound");
        }
        workshop.put(file, &text);
        served.until("well again", |served| (served.territory("val")["state"] == "sound").then_some(()));
        assert_eq!(tab.hears("problems")["errors"], 0, "{file}");
        assert_eq!(served.get(MEUBLE).page(), good.page(), "{file}");
    }
}

fn editors_save_in_their_own_ways() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    let path = "content/types/meuble.md";
    let file = workshop.path(path);
    let beside = |name: &str| file.with_file_name(name);
    let text = |word: &str| workshop.text(path).replace("en mairie", &format!("en mairie, {word}"));
    let mut tab = served.open(MEUBLE);

    // vim: the old file becomes a backup, a new one is written in its place.
    let new = text("vim");
    fs::write(beside("4913"), "").unwrap();
    fs::remove_file(beside("4913")).unwrap();
    fs::rename(&file, beside("meuble.md~")).unwrap();
    fs::write(&file, new).unwrap();
    fs::remove_file(beside("meuble.md~")).unwrap();
    served.shows(MEUBLE, "vim");
    tab.change();

    // VS Code: emptied, then written.
    let new = text("code");
    fs::write(&file, "").unwrap();
    fs::write(&file, new).unwrap();
    served.shows(MEUBLE, "code");

    // Word and its like: written beside, the old one renamed away, the new one renamed in, the old one removed.
    let new = text("mot");
    fs::write(beside("~$meuble.md"), "qui").unwrap();
    fs::write(beside("~WRD0001.tmp"), new).unwrap();
    fs::rename(&file, beside("~WRL0002.tmp")).unwrap();
    fs::rename(beside("~WRD0001.tmp"), &file).unwrap();
    fs::remove_file(beside("~WRL0002.tmp")).unwrap();
    fs::remove_file(beside("~$meuble.md")).unwrap();
    served.shows(MEUBLE, "mot");

    // gedit, Kate: a hidden file beside, renamed over.
    let new = text("kate");
    fs::write(beside(".meuble.md.kate"), new).unwrap();
    fs::rename(beside(".meuble.md.kate"), &file).unwrap();
    served.shows(MEUBLE, "kate");

    // Windows line ends and a byte-order mark.
    let new = format!("\u{feff}{}", text("notepad").replace('\n', "\r\n"));
    fs::write(&file, new).unwrap();
    served.shows(MEUBLE, "notepad");
    same_as_a_build(&served, &workshop, &[MEUBLE]);
}

fn what_goes_may_come_back_in_any_order() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    let good = served.get(MEUBLE).page();
    // A folder is away for a while, as when another branch is checked out.
    for folder in ["content", "themes", "themes/jalon", "territories/departements"] {
        let version = served.version();
        fs::rename(workshop.path(folder), workshop.path("ailleurs")).unwrap();
        served.until(&format!("{folder} is away"), |served| (served.version() > version).then_some(()));
        // Where the project has no theme, the program's own stands in: nothing is wrong.
        let wrong = !folder.starts_with("themes");
        served.until("errors", |served| (!wrong || served.state()["errors"] != 0).then_some(()));
        let page = served.get(MEUBLE).page();
        assert!(if wrong { page == good } else { page.contains("tout se fait") }, "{folder}");
        let version = served.version();
        fs::rename(workshop.path("ailleurs"), workshop.path(folder)).unwrap();
        served.until(&format!("{folder} is back"), |served| (served.version() > version).then_some(()));
        served.until("no error", |served| (served.state()["errors"] == 0).then_some(()));
        assert!(served.get(MEUBLE).page() == good, "{folder}");
        workshop.change("content/types/meuble.md", "en mairie", "en mairie aussi");
        served.shows(MEUBLE, "en mairie aussi");
        workshop.change("content/types/meuble.md", "en mairie aussi", "en mairie");
        served.until("as before", |served| (served.get(MEUBLE).page() == good).then_some(()));
    }
    // A territory goes, another comes.
    fs::rename(workshop.path("territories/val.toml"), workshop.path("territories/mont.toml")).unwrap();
    served.shows("/mont/types/meuble/", "tout se fait");
    assert_eq!(served.get(MEUBLE).status, 404);
    assert_eq!(served.get("/val/").page().matches("<main>").count(), 1);
    fs::rename(workshop.path("territories/mont.toml"), workshop.path("territories/val.toml")).unwrap();
    served.until("back", |served| (served.get(MEUBLE).status == 200).then_some(()));
}

fn polling_needs_nothing_from_the_system() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, &format!("--date {DAY} --poll"));
    let mut tab = served.open(MEUBLE);
    workshop.change("content/types/meuble.md", "en mairie", "en mairie aussi");
    tab.change();
    assert!(served.get(MEUBLE).text().contains("en mairie aussi"));
}

fn late_tabs_and_restarts_miss_nothing() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    let old = served.get(MEUBLE);
    workshop.change("content/types/meuble.md", "en mairie", "en mairie aussi");
    let new = served.shows(MEUBLE, "en mairie aussi");
    // It loaded its page before the change, and its script runs after it.
    assert!(served.tab(MEUBLE, old.version()).change()["version"].as_u64().unwrap() >= new.version());
    served.tab(MEUBLE, 0).change();
    let mut up_to_date = served.open(MEUBLE);
    up_to_date.stays(Duration::from_millis(100));
    // It slept: its line is cut, and much happened.
    drop(up_to_date);
    workshop.change("content/types/meuble.md", "en mairie aussi", "en ligne");
    served.shows(MEUBLE, "en ligne, au tarif");
    served.tab(MEUBLE, new.version()).change();
    // It says nothing of its version: it is told as one that knows nothing.
    served.line("page=/val/types/meuble/").change();
    // A preview that is started again knows nothing of its former tabs.
    let before = served.version();
    drop(served);
    let again = Served::start(&workshop, &format!("--date {DAY}"));
    assert!(again.version() > before);
    again.tab(MEUBLE, before).change();
}

fn many_tabs_all_hear_and_others_wait_for_nobody() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    // Connections that say nothing, and tabs that never listen.
    let idle: Vec<_> = (0..100).map(|_| served.connect()).collect();
    let mut tabs: Vec<_> = (0..60).map(|_| served.open(MEUBLE)).collect();
    let deaf: Vec<_> = (0..12).map(|_| served.tab("/val/types/hotel/", 0)).collect();
    for number in 0..3 {
        workshop.append("content/types/meuble.md", &format!("\nLigne {number}.\n"));
        for tab in &mut tabs {
            tab.change();
        }
        assert!(served.get(MEUBLE).text().contains(&format!("Ligne {number}.")));
    }
    drop((idle, deaf));
}

/// The gate lets nobody stay who says nothing: so who is told something all the time must be asked all the same.
fn who_is_told_much_is_asked_whether_it_is_there() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    let mut tab = served.open(MEUBLE);
    let since = std::time::Instant::now();
    while !tab.is_asked() {
        assert!(since.elapsed() < served::SOON, "it was never asked");
        // The next message, or the ping, is what paces this.
        workshop.append("content/types/meuble.md", "\nEncore.\n");
    }
}

fn a_day_is_simulated_for_everybody_until_it_is_put_back() {
    let workshop = Workshop::new();
    workshop.append(
        "territories/val.toml",
        "\n[[modifier]]\ncible = \"types/meuble#pieces\"\naction = \"fin\"\ntexte = \"Une foire.\"\na_partir_du = 2031-01-01\n",
    );
    let served = Served::start(&workshop, "");
    assert!(!served.get(MEUBLE).text().contains("Une foire."));
    let mut tab = served.open(MEUBLE);
    let reply = served.post("/_jalon/date", "{\"date\":\"2031-06-01\"}");
    assert_eq!(reply.status, 200, "{}", reply.text());
    tab.change();
    assert!(served.get(MEUBLE).text().contains("Une foire."));
    let state = served.state();
    assert_eq!((&state["date"], &state["simulated"]), (&"2031-06-01".into(), &true.into()));
    served.post("/_jalon/date", "{\"date\":null}");
    tab.change();
    assert!(!served.get(MEUBLE).text().contains("Une foire."));
    assert_eq!(served.state()["simulated"], false);
    for body in ["{\"date\":\"2031-02-30\"}", "{\"date\":3}", "{}x", "", "[]"] {
        assert_eq!(served.post("/_jalon/date", body).status, 400, "{body}");
    }
}

fn the_editor_opens_at_the_line_and_only_what_is_ours() {
    let workshop = Workshop::new();
    let editor = an_editor(&workshop);
    let mut command = workshop.command("serve --port 0 --editor");
    command.arg(format!("'{editor}' --at {{line}}:{{column}} {{file}}"));
    let served = Served::start_with(command);
    assert_eq!(served.state()["editor"], true);
    let reply =
        served.post("/_jalon/ouvrir", "{\"file\":\"content/types/meuble.md\",\"line\":12,\"column\":3}");
    assert_eq!(reply.json()["opened"], true);
    let opened = served.until("the editor", |_| fs::read_to_string(workshop.path("ouvert")).ok());
    assert!(
        opened.starts_with("--at|12:3|") && opened.replace('\\', "/").ends_with("content/types/meuble.md|")
    );
    for file in ["../../etc/passwd", "/etc/passwd", "content/nothing.md", "mon éditeur", "content"] {
        let reply = served.post("/_jalon/ouvrir", &format!("{{\"file\":\"{file}\"}}"));
        assert_eq!(reply.status, 404, "{file}");
    }
}

/// A program in a folder whose name has a blank, that notes its arguments.
#[cfg(unix)]
fn an_editor(workshop: &Workshop) -> String {
    use std::os::unix::fs::PermissionsExt;
    let editor = workshop.path("mon éditeur");
    fs::write(&editor, "#!/bin/sh\nprintf '%s|' \"$@\" > ouvert.tmp; mv ouvert.tmp ouvert\n").unwrap();
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).unwrap();
    "./mon éditeur".to_owned()
}

/// The same for Windows.
#[cfg(windows)]
fn an_editor(workshop: &Workshop) -> String {
    let editor = workshop.path("mes outils/editeur.cmd");
    workshop.put(
        "mes outils/editeur.cmd",
        "@echo off\r\n> ouvert.tmp echo %~1^|%~2^|%~3^|\r\nmove /y ouvert.tmp ouvert >nul\r\n",
    );
    editor.display().to_string()
}

#[cfg(unix)]
fn it_says_goodbye_when_it_is_interrupted() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    let mut tab = served.open(MEUBLE);
    let _silent = served.connect();
    let (code, said) = served.interrupt();
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("Aperçu arrêté."), "{said}");
    assert!(tab.is_closed());
}

fn a_port_that_is_taken_is_told_and_another_is_found() {
    let workshop = Workshop::new();
    let first = Served::start(&workshop, "");
    let port = first.address.port();
    let mut command = workshop.command(&format!("serve --port {port}"));
    command.env("LANG", "fr_FR.UTF-8");
    let second = Served::start_with(command);
    assert_ne!(second.address.port(), port);
    assert!(second.greeting.contains(&format!("port {port}")), "{}", second.greeting);
    workshop.run("serve plane --port 0").exits(3).says(&["plane", "« plaine »"]);
    workshop.run("serve --port 99999").exits(3).says(&["65535"]);
    workshop.run("serve --host ici").exits(3).says(&["0.0.0.0"]);
}

fn the_terminal_tells_what_is_wrong_and_when_it_is_mended() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    let said = |words: &str| {
        served.until(words, |served| served.said.lock().unwrap().contains(words).then_some(()));
    };
    said("Tout est en ordre.");
    workshop.change("territories/val.toml", "types/hotel#erp", "types/hotel#erpp");
    said("erreur[J403]");
    said("1 erreur");
    served.said.lock().unwrap().clear();
    workshop.change("territories/val.toml", "types/hotel#erpp", "types/hotel#erp");
    said("Tout est en ordre.");
}

//! Published sites as readers get them: nginx, with the configuration that Jalon writes.

use std::fs;
use std::process::{Command, Stdio};

use crate::contract::{Destination, HTML};
use crate::servers::{Running, free_port, wait_for};
use crate::support::outside::program;
use crate::support::trials::{Ran, trials};
use crate::web::published;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        nginx_serves_what_was_published_and_verify_sees_it,
        a_technicians_own_file_goes_before_ours,
        several_territories_each_on_their_own,
        the_place_of_another_territory_is_taken_only_with_a_word,
        stale_overrides_are_named_in_the_plan,
        a_workflow_is_written_once,
        an_archive_is_the_same_twice,
        old_versions_go_and_undo_climbs_back
    ]
}

fn nginx_serves_what_was_published_and_verify_sees_it() -> Ran {
    let nginx = program(&["nginx"], "apt-get install nginx-light")?;
    let port = free_port();
    // A page moved: its former address must still lead there.
    let destination = published(port, "aides = [\"htaccess\", \"headers\", \"redirects\"]\n");
    destination.publish("--verify").exits(1).says(&["ne répond pas"]);
    let stands = destination.stands();
    for helper in [".htaccess", "_headers", "_redirects", "index.html.gz"] {
        assert!(stands.contains_key(helper), "no {helper}");
    }
    let rules = String::from_utf8(stands["_redirects"].clone()).unwrap();
    assert!(rules.contains("/guide/types/hotels/ /guide/types/hotel/ 301\n"), "{rules}");
    let snippet = destination.publish("--snippet nginx").exits(0).stdout;
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let config = format!(
        "daemon off;\nmaster_process off;\npid {};\nerror_log {};\nevents {{}}\nhttp {{\ninclude /etc/nginx/mime.types;\n\
         access_log off;\nclient_body_temp_path {};\nserver {{\nlisten 127.0.0.1:{port};\n{snippet}}}\n}}\n",
        at("pid"),
        at("errors"),
        at("body"),
    );
    fs::write(folder.path().join("nginx.conf"), config).unwrap();
    let child =
        Command::new(nginx).arg("-c").arg(folder.path().join("nginx.conf")).stderr(Stdio::null()).spawn();
    let _running = Running(child.unwrap());
    wait_for(port);
    let told = destination.publish("--verify").exits(0).says(&[
        "telle qu'elle a été publiée",
        "avec la page 404 du site",
        "est gardé par les navigateurs",
        "mène toujours à la page",
        "conforme",
    ]);
    assert!(!told.stdout.contains("manque"), "{}", told.stdout);
    // Somebody changes a page, and another goes.
    destination.edit(HTML, b"<title>Autre</title>");
    fs::remove_file(destination.workshop.path("www/guide/index.html")).unwrap();
    destination
        .publish("--verify")
        .exits(1)
        .says(&[&format!("Modifié chez l'hébergeur : {HTML}"), "Absent chez l'hébergeur : index.html"]);
    Ok(())
}

fn a_technicians_own_file_goes_before_ours() {
    let destination = Destination::folder("aides = [\"htaccess\"]\n");
    destination.publish("--yes").exits(0);
    destination.edit(".htaccess", b"# la mienne\n");
    destination.workshop.change(
        crate::contract::PAGE,
        "Une idée, puis une étape.",
        "Une idée, puis un métier.",
    );
    destination.publish("--yes").exits(0).says(&["Gardé", ".htaccess"]);
    assert_eq!(destination.stands()[".htaccess"], b"# la mienne\n");
    // And it stays, publication after publication.
    destination.workshop.change(crate::contract::PAGE, "puis un métier", "puis deux métiers");
    destination.publish("--yes").exits(0);
    assert_eq!(destination.stands()[".htaccess"], b"# la mienne\n");
}

fn several_territories_each_on_their_own() {
    let destination = Destination::folder("");
    let workshop = &destination.workshop;
    // One has an error: the others go.
    workshop.append(
        "territories/plaine.toml",
        "\n[[modifier]]\ncible = \"nulle/part\"\naction = \"masquer\"\npourquoi = \"x\"\n",
    );
    workshop.run("publier --to essai --yes --date 2026-12-01").exits(1).says(&[
        "Publiés sur « essai » : 2 sites (cote, val)",
        "des erreurs sont à corriger : plaine",
        "J403",
    ]);
    for id in ["cote", "val"] {
        assert!(workshop.path(&format!("www/guide/{id}/index.html")).is_file(), "{id}");
    }
    assert!(!workshop.path("www/guide/plaine").exists());
}

fn the_place_of_another_territory_is_taken_only_with_a_word() {
    let destination = Destination::folder("");
    destination.publish("--yes").exits(0);
    let stands = destination.stands();
    let other = |more: &str| {
        destination.workshop.run(&format!("publish plaine --to essai --yes --date 2026-12-01 {more}"))
    };
    let words = ["Le site de « val » est à cet endroit", "{territoire}", "--allow-removals"];
    other("").exits(1).says(&words);
    // All together go to subfolders: within the site that stands.
    destination
        .workshop
        .run("publish --to essai --yes --date 2026-12-01")
        .exits(1)
        .says(&["autour de cet endroit", "{territoire}"]);
    assert!(destination.stands() == stands);
    // Another machine knows nothing of it; the host does.
    fs::remove_dir_all(destination.workshop.path(".jalon/publications")).unwrap();
    other("").exits(1).says(&words);
    assert!(destination.stands() == stands);
    other("--allow-removals").exits(0);
    assert!(destination.stands() != stands);
    // What goes to one program can go to one place only.
    let destination = Destination::a_command();
    let told = destination.workshop.run("publish --to essai --yes --date 2026-12-01").exits(3);
    told.says(&["chacun effacerait le précédent", "{territoire}"]);
    assert!(destination.stands().is_empty());
}

fn stale_overrides_are_named_in_the_plan() {
    let destination = Destination::folder("");
    destination.publish("--dry-run").exits(0);
    let page = destination.workshop.text("content/types/meuble.md");
    let heading = page.find("{#declaration}").unwrap();
    let at = heading + page[heading..].find("\n\n").unwrap() + 2;
    destination
        .workshop
        .put("content/types/meuble.md", &format!("{}Tout autre chose. {}", &page[..at], &page[at..]));
    let told = destination.publish("--dry-run").exits(0).says(&["texte local à relire", "jalon relire"]);
    let line = told.stdout.lines().find(|line| line.contains("? types/meuble#declaration")).unwrap();
    assert!(line.contains("(territories/val.toml:28)"), "{line}");
}

fn a_workflow_is_written_once() {
    let destination = Destination::folder("");
    for (forge, path) in [("github", ".github/workflows/jalon.yml"), ("gitlab", ".gitlab-ci.yml")] {
        destination.workshop.run(&format!("init --ci {forge}")).exits(0).says(&[path]);
        assert!(destination.workshop.text(path).contains("jalon publish --to"));
        destination.workshop.put(path, "# la mienne\n");
        destination.workshop.run(&format!("init --ci {forge}")).exits(3).says(&["existe déjà"]);
        assert_eq!(destination.workshop.text(path), "# la mienne\n");
    }
}

fn an_archive_is_the_same_twice() {
    let one = Destination::zip();
    let other = Destination::zip();
    for destination in [&one, &other] {
        destination.publish("--yes").exits(0);
    }
    let bytes =
        |destination: &Destination| fs::read(destination.workshop.path("livraison/guide.zip")).unwrap();
    assert!(bytes(&one) == bytes(&other));
    assert!(String::from_utf8(one.stands()["LISEZ-MOI.txt"].clone()).unwrap().contains("index.html"));
    // What is no archive of ours stays.
    fs::write(one.workshop.path("livraison/guide.zip"), "mes photos").unwrap();
    one.publish("--yes").exits(2).says(&["autre chose"]);
    assert_eq!(bytes(&one), b"mes photos");
}

fn old_versions_go_and_undo_climbs_back() {
    let destination = Destination::folder("garder = 2\n");
    let page = |number: usize| format!("Une idée, puis une étape {number}.");
    let mut editions = Vec::new();
    let text = destination.workshop.text(crate::contract::PAGE);
    for number in 0..4 {
        destination
            .workshop
            .put(crate::contract::PAGE, &text.replace("Une idée, puis une étape.", &page(number)));
        destination.publish("--yes").exits(0);
        editions.push(destination.stands());
    }
    // Beside them stands from which one on this history is.
    let versions = || {
        let all = fs::read_dir(destination.workshop.path("www/.jalon-versions/guide")).unwrap();
        all.filter(|entry| entry.as_ref().unwrap().path().is_dir()).count()
    };
    assert_eq!(versions(), 2);
    destination.publish("--undo --yes").exits(0);
    assert!(destination.stands() == editions[2]);
    destination.publish("--undo --yes").exits(2).says(&["pas de publication d'avant"]);
    assert!(destination.stands() == editions[2]);
    // What was undone is not gone back to.
    destination.workshop.put(crate::contract::PAGE, &text.replace("Une idée, puis une étape.", &page(9)));
    destination.publish("--yes").exits(0);
    destination.publish("--undo --yes").exits(0);
    assert!(destination.stands() == editions[2]);
}

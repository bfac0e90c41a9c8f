//! Sites for technicians: what they hold, where they may go, and that nothing of them is in what readers see.

use std::collections::BTreeSet;

use super::workshop::{Workshop, tree};
use crate::fixture::DAY;
use crate::support::trials::trials;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        nothing_of_their_pages_is_in_what_readers_see,
        their_sites_go_into_a_folder_of_their_own,
        a_second_build_leaves_both_folders_alone,
        a_publication_refuses_their_folder,
        their_faults_are_checked_and_stop_no_public_site
    ]
}

const WORD: &str = "Zwingli";

/// The small project, with a page for technicians whose every part says a word that nothing else says.
fn workshop() -> Workshop {
    let workshop = Workshop::new();
    workshop.put(
        "content/types/schema-reserve.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><title>x</title></svg>",
    );
    workshop.put(
        "content/types/grille.md",
        &format!(
            "+++\ntitre = \"Grille {WORD}\"\nresume = \"{WORD} pour nous.\"\npublic = \"technicien\"\n\
             anciennes_adresses = [\"types/{}\"]\n\n[[changements]]\nle = 2026-11-01\nresume = \"{WORD} change.\"\n+++\n\
             ## Début {WORD} {{#debut}}\n\nÉcoutez {WORD}. ![Un schéma](schema-reserve.svg)\n\n- [ ] Case {WORD} {{#case}}\n- [__] Champ {WORD} {{#champ}}\n",
            WORD.to_lowercase()
        ),
    );
    workshop.append(
        "territories/val.toml",
        &format!("\n[[modifier]]\ncible = \"types/grille#debut\"\naction = \"fin\"\ntexte = \"Chez nous, {WORD}.\"\n"),
    );
    workshop
}

fn holds(bytes: &[u8]) -> bool {
    String::from_utf8_lossy(bytes).to_lowercase().contains(&WORD.to_lowercase())
}

fn nothing_of_their_pages_is_in_what_readers_see() {
    let workshop = workshop();
    workshop.build("--base-url https://guide.example/").exits(0);
    let public = tree(&workshop.path("public"));
    let told: Vec<&String> = public
        .iter()
        .filter(|(path, bytes)| holds(path.as_bytes()) || holds(bytes))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(told, Vec::<&String>::new());
    assert!(
        !public.keys().any(|path| path.contains("grille") || path.contains("schema-reserve")),
        "{:?}",
        public.keys()
    );
    workshop.build("--technicien coulisses --base-url https://guide.example/").exits(0);
    let reserved = tree(&workshop.path("coulisses"));
    let page = String::from_utf8(reserved["val/types/grille/index.html"].clone()).unwrap();
    for part in ["Chez nous, Zwingli", "name=\"champ\"", "Réservé aux offices.", "fiche.", "schema-reserve."]
    {
        assert!(page.contains(part), "{part}\n{page}");
    }
    for (path, bytes) in reserved.iter().filter(|(path, _)| path.rsplit('.').next() == Some("html")) {
        let html = String::from_utf8_lossy(bytes);
        assert!(html.contains("<meta name=\"robots\" content=\"noindex, nofollow\">"), "{path}");
        assert!(!html.contains("rel=\"canonical\""), "{path}");
        // What an address that moved shows is left at once.
        assert!(html.contains("Réservé aux offices.") || html.contains("http-equiv=\"refresh\""), "{path}");
    }
    let names: BTreeSet<&str> = reserved.keys().filter_map(|path| path.rsplit('/').next()).collect();
    assert!(!names.contains("sitemap.xml"));
    assert_eq!(reserved["robots.txt"], b"User-agent: *\nDisallow: /\n");
    assert_eq!(reserved["val/robots.txt"], reserved["robots.txt"]);
}

fn their_sites_go_into_a_folder_of_their_own() {
    let workshop = workshop();
    workshop.build("").exits(0);
    for out in ["public", "public/val", "public/coulisses"] {
        workshop.build(&format!("--technicien {out}")).exits(3).says(&["ce que les lecteurs voient"]);
    }
    workshop.build("--technicien content/x").exits(3);
    workshop.build("--technicien coulisses --out ailleurs").exits(3);
    workshop.build("--technicien coulisses").exits(0);
    for out in ["coulisses", "coulisses/val"] {
        workshop.build(&format!("--out {out}")).exits(2).says(&["réservés aux techniciens"]);
    }
    // Nobody has pages for technicians: nothing is written.
    let plain = Workshop::new();
    plain.build("--technicien coulisses").exits(3).says(&["aucune page pour les techniciens"]);
    assert!(!plain.path("coulisses").exists());
}

fn a_second_build_leaves_both_folders_alone() {
    let workshop = workshop();
    for _ in 0..2 {
        workshop.build("").exits(0);
        workshop.build("--technicien coulisses").exits(0);
    }
    let stamps = || {
        let file = |path: &str| std::fs::metadata(workshop.path(path)).unwrap().modified().unwrap();
        [file("public/val/index.html"), file("coulisses/val/index.html"), file("coulisses/index.html")]
    };
    let before = stamps();
    workshop.build("").exits(0);
    workshop.build("--technicien coulisses").exits(0);
    assert_eq!(stamps(), before);
}

fn a_publication_refuses_their_folder() {
    let workshop = workshop();
    workshop.build("--technicien coulisses").exits(0);
    workshop.build("--technicien copie").exits(0);
    std::fs::remove_file(workshop.path("copie/manifest.json")).unwrap();
    for (place, more) in [("coulisses/val", ""), ("coulisses", ""), ("copie/val", "bascule = \"fichiers\"\n")]
    {
        let target = format!("[cibles.essai]\ntype = \"dossier\"\nchemin = \"{place}\"\n{more}");
        workshop.put("publier.toml", &target);
        let before = tree(&workshop.path(place));
        let told = workshop.run(&format!("publish val --yes --date {DAY}"));
        assert_ne!(told.code, Some(0), "{place}: {told:?}");
        assert!(tree(&workshop.path(place)) == before, "{place} was touched");
    }
}

fn their_faults_are_checked_and_stop_no_public_site() {
    let workshop = workshop();
    workshop.append(
        "territories/val.toml",
        "\n[[modifier]]\ncible = \"types/grille#debut\"\naction = \"avant\"\ntexte = \"Voir [ceci](/types/rien.md).\"\n",
    );
    workshop.build("").exits(0);
    workshop.run(&format!("check --date {DAY}")).exits(1).says(&["J301"]);
    workshop.build("--technicien coulisses").exits(1).says(&["J301"]);
    assert!(!workshop.path("coulisses/val").exists());
}

//! What is not for readers yet is held back from public addresses; what will change by itself is said, with its day.

use std::fs;

use libtest_mimic::Trial;

use crate::contract::{Destination, PAGE};
use crate::fixture::DAY;
use crate::support::trials::trials;
use crate::workshop::tree;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        a_site_that_is_not_finished_goes_to_no_public_address,
        the_day_on_which_a_site_changes_by_itself_is_said_and_kept_in_a_calendar
    ]
}

/// An address that documentation may name (RFC 5737): public, and nobody's.
const PUBLIC: &str = "adresse = \"https://192.0.2.7/guide/\"\n";

const OVERLAY: &str = "territories/val.toml";

const LEGAL: &str = "\n[mentions]\nediteur = \"Office du Val\"\ndirecteur = \"La présidence\"\nhebergeur = \"Un hébergeur\"\n\
                     accessibilite = \"non conforme\"\ncontact_accessibilite = \"acces@val.example\"\n";

fn a_site_that_is_not_finished_goes_to_no_public_address() {
    let destination = Destination::folder(PUBLIC);
    let overlay = destination.workshop.text(OVERLAY);
    // What the region gives for all is not enough.
    for line in [
        "directeur             = \"La présidence\"\n",
        "hebergeur             = \"Hébergeur de démonstration\"\n",
    ] {
        destination.workshop.change("territories/regions/99.toml", line, "");
    }
    destination
        .publish("--yes")
        .exits(1)
        .says(&["Il manque aux mentions légales : directeur, hebergeur", "--allow-unfinished"]);
    assert!(destination.stands().is_empty(), "something was sent");

    // With them it goes, unless a form's words are left.
    destination.workshop.put(OVERLAY, &(overlay.clone() + LEGAL));
    destination.workshop.change(
        PAGE,
        "- Une idée, puis une étape.",
        "Texte à écrire.\n\n- Une idée, puis une étape.",
    );
    destination.publish("--yes").exits(1).says(&["2 pages disent encore", "! Le parcours"]);
    destination.workshop.change(PAGE, "Texte à écrire.\n\n", "");
    let example = LEGAL.replace("acces@val.example", "contact@mon-pays.example");
    destination.workshop.put(OVERLAY, &(overlay.clone() + &example));
    let told = destination.publish("--yes").exits(1);
    assert!(told.stdout.contains("contact_accessibilite (territories/val.toml:"), "{}", told.stdout);
    assert!(destination.stands().is_empty(), "something was sent");
    destination.publish("--yes --allow-unfinished").exits(0).says(&["Publié"]);
    destination.workshop.put(OVERLAY, &(overlay.clone() + LEGAL));
    destination.publish("--yes").exits(0).says(&["Publié"]);

    // Where nobody says who reads it, what leaves this machine is taken for public.
    let nowhere = overlay.replace("adresse        = \"https://val.example/guide/\"\n", "");
    assert_ne!(nowhere, overlay);
    destination.workshop.put(OVERLAY, &nowhere);
    destination.workshop.change("publier.toml", PUBLIC, "");
    destination.publish("--yes").exits(0);
    let program = "[cibles.essai]\ntype = \"command\"\ncommande = [\"true\", \"{dossier}\"]\n";
    destination.workshop.put("publier.toml", program);
    destination.publish("--yes").exits(1).says(&["tenu pour public", "directeur, hebergeur"]);

    // Where the public does not come, nobody is kept from trying.
    destination.workshop.put(OVERLAY, &overlay);
    let nobodys = "[cibles.essai]\ntype = \"dossier\"\nchemin = \"www/essai\"\nadresse = \"http://192.168.1.4/guide/\"\n";
    destination.workshop.put("publier.toml", nobodys);
    destination.publish("--yes").exits(0).says(&["Publié"]);
}

fn the_day_on_which_a_site_changes_by_itself_is_said_and_kept_in_a_calendar() {
    let destination = Destination::folder("");
    let overlay = destination.workshop.text(OVERLAY);
    let told = destination.publish("--yes").exits(0);
    assert!(!told.stdout.contains("de lui-même"), "{}", told.stdout);

    // What does not show in this site changes nothing of it: here a banner that has ended, and one that comes later.
    let banners = "\n[[bandeaux]]\nid = \"fini\"\ntexte = \"C'est fini.\"\njusqu_au = 2026-11-01\n\n\
                   [[bandeaux]]\nid = \"bientot\"\ntexte = \"Bientôt.\"\na_partir_du = 2026-12-05\njusqu_au = 2026-12-12\n";
    destination.workshop.put(OVERLAY, &(overlay.clone() + banners));
    destination.publish("--yes --ics agenda.ics").exits(0).says(&["changera de lui-même le 5 décembre 2026"]);
    let calendar = destination.workshop.text("agenda.ics");
    assert!(calendar.contains("DTSTART;VALUE=DATE:20261205\r\n"), "{calendar}");
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75), "{calendar}");

    // The day after the last one, too; and what is up to date is told of again.
    destination
        .workshop
        .put(OVERLAY, &(overlay.clone() + &banners.replace("a_partir_du = 2026-12-05\n", "")));
    destination.publish("--yes").exits(0).says(&["changera de lui-même le 13 décembre 2026"]);
    destination.publish("--yes --ics agenda.ics").exits(0).says(&["13 décembre 2026", "agenda.ics"]);
    assert!(destination.workshop.text("agenda.ics").contains("DATE:20261213"));

    // The days of other sites stay in the file, whatever becomes of this one.
    destination.workshop.append("territories/plaine.toml", banners);
    let run = |line: &str| destination.workshop.run(&format!("publish {line} --date {DAY} --to essai"));
    destination
        .workshop
        .put("publier.toml", "[cibles.essai]\ntype = \"dossier\"\nchemin = \"www/{territoire}\"\n");
    run("val --yes --ics deux.ics").exits(0);
    run("plaine --yes --ics deux.ics").exits(0).says(&["« plaine » changera"]);
    let calendar = destination.workshop.text("deux.ics");
    assert!(calendar.contains("DATE:20261213") && calendar.contains("DATE:20261205"), "{calendar}");
    destination.workshop.put(OVERLAY, &overlay);
    run("val --yes --ics deux.ics").exits(0);
    let calendar = destination.workshop.text("deux.ics");
    assert!(!calendar.contains("DATE:20261213") && calendar.contains("DATE:20261205"), "{calendar}");
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));

    // Somebody else's file stays, and nothing is sent before that is said.
    destination.workshop.put("photos.ics", "mes photos");
    destination.workshop.change(PAGE, "Une idée, puis une étape.", "Une idée, puis un métier.");
    let before = tree(&destination.workshop.path("www"));
    destination.publish("--yes --ics photos.ics").exits(3).says(&["n'est pas un agenda"]);
    assert!(tree(&destination.workshop.path("www")) == before, "something was sent");
    assert_eq!(destination.workshop.text("photos.ics"), "mes photos");

    // So does a place where no file can be written; nothing of the try stays.
    destination.workshop.put("fichier", "");
    fs::create_dir(destination.workshop.path("dossier.ics")).unwrap();
    for file in ["fichier/agenda.ics", "dossier.ics"] {
        destination.publish(&format!("--yes --ics {file}")).exits(2).says(&[file]);
        assert!(tree(&destination.workshop.path("www")) == before, "something was sent");
    }
    let names = fs::read_dir(destination.workshop.path("")).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(!names.into_iter().any(|name| name.to_string_lossy().contains(".ics.")), "a try stays");
}

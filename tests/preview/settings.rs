//! « Réglages » by HTTP: what is asked, told and written, and what is refused.

use serde_json::{Value, json};

use super::served::{Reply, Served, get_at};
use super::workshop::Workshop;
use crate::support::trials::trials;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        the_form_has_every_field_and_writes_the_smallest_change,
        what_would_break_a_site_is_told_beside_its_field_and_not_written,
        a_file_that_changed_meanwhile_is_never_written_over,
        a_shared_level_is_checked_for_all_who_inherit_it,
        nobody_else_writes_settings,
        contacts_are_completed_added_hidden_and_taken_back,
        a_territory_that_begins_here_is_no_shared_level,
    ]
}

const OVERLAY: &str = "territories/val.toml";

fn form(served: &Served, level: &str) -> Value {
    served.get(&format!("/_jalon/reglages.json?niveau={level}")).json()
}

/// The form once it has read what is on the disk.
fn fresh(served: &Served, level: &str, before: &Value) -> Value {
    served.until("the form of the new file", |served| {
        let now = form(served, level);
        (now["seal"] != before["seal"]).then_some(now)
    })
}

fn field<'f>(form: &'f Value, path: &str) -> &'f Value {
    let groups = form["groups"].as_array().unwrap().iter();
    let mut fields = groups.flat_map(|group| group["fields"].as_array().unwrap());
    fields.find(|field| field["path"] == path).unwrap_or_else(|| panic!("no field {path}"))
}

fn send(served: &Served, form: &Value, changes: &Value, check: bool) -> Reply {
    let request = json!({ "level": form["level"], "seal": form["seal"], "changes": changes, "check": check });
    served.post("/_jalon/reglages", &request.to_string())
}

fn faults(reply: &Reply) -> Vec<(String, String)> {
    let told = reply.json();
    let faults = told["faults"].as_array().unwrap().iter();
    faults
        .map(|fault| {
            (fault["path"].as_str().unwrap().to_owned(), fault["severity"].as_str().unwrap().to_owned())
        })
        .collect()
}

fn the_form_has_every_field_and_writes_the_smallest_change() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let first = form(&served, "val");
    assert_eq!(
        (&first["name"], &first["writable"], &first["unreadable"]),
        (&json!("Val d'Essai"), &json!(true), &Value::Null)
    );
    assert_eq!(
        first["spoken"],
        json!({ "of": "du Val d'Essai", "to": "au Val d'Essai", "within": "dans le Val d'Essai" })
    );
    for (path, kind, value) in [
        ("nom", "text", json!("Val d'Essai")),
        ("article", "choice", json!("le")),
        ("herite", "several", json!(["departements/9b", "zones/riviere"])),
        ("accompagnement", "choice", json!("orientation")),
        ("types", "several", json!(["meuble", "hotel"])),
        ("communes", "codes", json!(["00001"])),
        ("drapeaux.littoral", "boolean", json!("true")),
        ("drapeaux.riviere", "boolean", Value::Null),
        ("couleurs.primaire", "colour", json!("#1b5e63")),
        ("valeurs.telephone", "phone", json!("05 36 49 00 12")),
        ("mentions.dpo", "text", Value::Null),
        ("taxe_de_sejour.plateforme", "url", Value::Null),
    ] {
        let own = field(&first, path);
        assert_eq!((&own["kind"], &own["value"]), (&json!(kind), &value), "{path}");
    }
    assert_eq!(field(&first, "valeurs.telephone")["required"], true);
    assert_eq!(field(&first, "valeurs.telephone")["label"], "Téléphone de l’office");
    let before = workshop.text(OVERLAY);
    let changes = json!({
        "slogan": "L'eau « vive »", "drapeaux.riviere": "false", "valeurs.telephone": "05 36 49 00 13", "types": ["meuble"],
        "couleurs.accent": "#8a3b12", "mentions.siren": "", "valeurs.tarif": "",
    });
    assert_eq!(workshop.text(OVERLAY), before, "a check writes nothing");
    let reply = send(&served, &first, &changes, true);
    assert_eq!((reply.status, workshop.text(OVERLAY)), (200, before.clone()));
    let reply = send(&served, &first, &changes, false);
    assert_eq!(reply.status, 200, "{}", reply.text());
    let expected = before
        .replace(
            "dans           = \"dans le Val d'Essai\"\n",
            "dans           = \"dans le Val d'Essai\"\nslogan         = \"L'eau « vive »\"\n",
        )
        .replace("[\"meuble\", \"hotel\"]", "[\"meuble\"]")
        .replace("{ littoral = true }", "{ littoral = true, riviere = false }")
        .replace("primaire = \"#1b5e63\"\n", "primaire = \"#1b5e63\"\naccent   = \"#8a3b12\"\n")
        .replace("05 36 49 00 12", "05 36 49 00 13")
        .replace("tarif     = \"dix euros\"\n", "");
    assert_eq!(workshop.text(OVERLAY), expected);
    let undo = json!({ "undo": reply.json()["undo"] });
    assert_eq!(served.post("/_jalon/reglages", &undo.to_string()).status, 200);
    assert_eq!(workshop.text(OVERLAY), before, "taken back, byte for byte");
}

fn what_would_break_a_site_is_told_beside_its_field_and_not_written() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let first = form(&served, "val");
    let before = workshop.text(OVERLAY);
    for (changes, path, words) in [
        (json!({ "nom": " " }), "nom", "obligatoire"),
        (json!({ "valeurs.telephone": "" }), "valeurs.telephone", "obligatoire"),
        (json!({ "valeurs.telephone": "la mairie" }), "valeurs.telephone", "05 36 49 00 12"),
        (json!({ "adresse": "www.val.example" }), "adresse", "https://"),
        (json!({ "couleurs.primaire": "bleu" }), "couleurs.primaire", "#1b5e63"),
        (json!({ "communes": ["75"] }), "communes", "24001"),
        (json!({ "accompagnement": "guichet" }), "accompagnement", "liste"),
        // Found by the pipeline alone.
        (json!({ "theme": "absent" }), "theme", "absent"),
        (json!({ "image": "absente.png", "image_alt": "" }), "image", "absente.png"),
    ] {
        for check in [true, false] {
            let reply = send(&served, &first, &changes, check);
            assert_eq!(reply.status, if check { 200 } else { 422 }, "{changes}: {}", reply.text());
            assert!(
                faults(&reply).contains(&(path.to_owned(), "error".to_owned())),
                "{changes}: {}",
                reply.text()
            );
            assert!(reply.text().contains(words), "{changes}: {}", reply.text());
        }
    }
    assert_eq!(workshop.text(OVERLAY), before);
    // A warning is told, and keeps nobody from writing.
    let pale = json!({ "couleurs.primaire": "#ffee00" });
    assert_eq!(
        faults(&send(&served, &first, &pale, true)),
        [("couleurs.primaire".to_owned(), "warning".to_owned())]
    );
    assert_eq!(send(&served, &first, &pale, false).status, 200);
    // Hostile texts are texts.
    let next = fresh(&served, "val", &first);
    for text in ["\"\"\" '''\\ {{ v.x }} [[valeurs]]", "</script><script>alert(1)</script>", "a\nnom = 'b'"] {
        let reply = send(&served, &next, &json!({ "slogan": text }), true);
        assert_eq!(reply.status, 200, "{}", reply.text());
    }
    assert_eq!(send(&served, &next, &json!({ "slogan": "a\u{0}" }), false).status, 409);
}

fn a_file_that_changed_meanwhile_is_never_written_over() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let first = form(&served, "val");
    // Not seen by the preview yet, and seen.
    workshop.change(OVERLAY, "dix euros", "vingt euros");
    let theirs = workshop.text(OVERLAY);
    assert_eq!(send(&served, &first, &json!({ "nom": "Autre" }), false).status, 409);
    let next = fresh(&served, "val", &first);
    assert_eq!(send(&served, &first, &json!({ "nom": "Autre" }), false).status, 409);
    assert_eq!(workshop.text(OVERLAY), theirs);
    assert_eq!(field(&next, "valeurs.tarif")["value"], "vingt euros");
    assert_eq!(send(&served, &next, &json!({ "nom": "Autre" }), false).status, 200);
    // A file with a syntax error is left to its author.
    workshop.change(OVERLAY, "nom            =", "nom            ");
    let broken = served.until("the broken file", |served| {
        let now = form(served, "val");
        now["unreadable"].is_string().then_some(now)
    });
    assert!(broken["unreadable"].as_str().unwrap().contains("ligne 1"), "{broken}");
    assert_eq!(send(&served, &broken, &json!({ "slogan": "S" }), false).status, 409);
}

fn a_shared_level_is_checked_for_all_who_inherit_it() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let first = form(&served, "departements/9b");
    assert_eq!(field(&first, "code")["kind"], "text");
    let reply = send(&served, &first, &json!({ "theme": "absent" }), false);
    assert_eq!(reply.status, 422, "{}", reply.text());
    let reply =
        send(&served, &first, &json!({ "valeurs.tarif": "cent euros", "nom": "Département essayé" }), false);
    assert_eq!(reply.status, 200, "{}", reply.text());
    // What a territory does not say itself, it is told with whom it comes from.
    let other = served.until("what the level gives", |served| {
        let plaine = form(served, "val");
        field(&plaine, "valeurs.tarif")["below"].is_string().then_some(plaine)
    });
    let tarif = field(&other, "valeurs.tarif");
    assert_eq!(
        (&tarif["below"], &tarif["from"], &tarif["value"]),
        (&json!("cent euros"), &json!("Département essayé"), &json!("dix euros"))
    );
}

fn nobody_else_writes_settings() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let before = workshop.text(OVERLAY);
    let first = form(&served, "val");
    let body = json!({ "level": "val", "seal": first["seal"], "changes": { "nom": "X" } }).to_string();
    served.refuses_others("/_jalon/reglages", &body);
    // Where the sites are, nothing of it is served.
    let sites = served.sites();
    assert_eq!(get_at(sites, "/_jalon/reglages.json?niveau=val", "").status, 404);
    for wrong in [
        "{}",
        "[]",
        "{\"level\":\"val\",\"autre\":1}",
        "{\"level\":\"../../x\",\"seal\":\"\",\"changes\":{}}",
    ] {
        assert!(served.post("/_jalon/reglages", wrong).status >= 400, "{wrong}");
    }
    assert_eq!(served.get("/_jalon/reglages.json?niveau=absent").status, 404);
    assert_eq!(workshop.text(OVERLAY), before);
}

fn contacts_are_completed_added_hidden_and_taken_back() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let cards = |served: &Served| served.get("/_jalon/contacts.json?niveau=val").json();
    let before = workshop.text(OVERLAY);
    let find = |cards: &Value, id: &str| {
        let all = cards["contacts"].as_array().unwrap();
        all.iter().find(|card| card["id"] == id).cloned().unwrap_or_else(|| panic!("no contact {id}"))
    };
    let first = cards(&served);
    // The guide's, completed by the département; and one of its own.
    let mairie = find(&first, "mairie");
    assert_eq!(
        (&mairie["own"], &mairie["from"], &mairie["hidden"]),
        (&Value::Null, &json!("Département d'essai"), &Value::Null)
    );
    assert_eq!(mairie["below"]["telephone"], "05 36 49 00 01");
    assert_eq!(find(&first, "ot")["own"]["nom"], "Office du Val");
    let send = |cards: &Value, id: &str, wish: &str, more: Value| {
        let mut request = json!({ "level": "val", "seal": cards["seal"], "id": id, "wish": wish });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        served.post("/_jalon/contacts", &request.to_string())
    };
    let texts = json!({ "texts": { "telephone": "05 36 49 00 20", "horaires": "" } });
    let own = "\n[[acteurs]]\nid  = \"ot\"\nnom = \"Office du Val\"\n";
    let hidden =
        "[[modifier]]\ncible    = \"acteurs:mairie\"\naction   = \"masquer\"\npourquoi = \"Fermée\"\n";
    for (id, wish, more, expected) in [
        (
            "mairie",
            "complete",
            texts,
            before.replace(
                own,
                &format!("{own}\n[[acteurs]]\nid        = \"mairie\"\ntelephone = \"05 36 49 00 20\"\n"),
            ),
        ),
        (
            "ot",
            "complete",
            json!({ "texts": { "courriel": "a@val.example" } }),
            before.replace(own, &format!("{own}courriel = \"a@val.example\"\n")),
        ),
        (
            "eaux",
            "add",
            json!({ "texts": { "nom": "Service des eaux" } }),
            before.replace(own, &format!("{own}\n[[acteurs]]\nid  = \"eaux\"\nnom = \"Service des eaux\"\n")),
        ),
        (
            "mairie",
            "hide",
            json!({ "reason": "Fermée" }),
            before.replace("\n[[page]]", &format!("\n{hidden}\n[[page]]")),
        ),
    ] {
        let now = served.until("the cards of the file", |served| {
            Some(cards(served)).filter(|now| now["seal"] == first["seal"])
        });
        let reply = send(&now, id, wish, more);
        assert_eq!(reply.status, 200, "{id} {wish}: {}", reply.text());
        assert_eq!(workshop.text(OVERLAY), expected, "{id} {wish}");
        let next = served
            .until("the new cards", |served| Some(cards(served)).filter(|now| now["seal"] != first["seal"]));
        if wish == "hide" {
            assert_eq!(find(&next, "mairie")["hidden"], "Fermée");
            assert_eq!(send(&next, "mairie", "show", json!({})).status, 200);
            assert_eq!(workshop.text(OVERLAY), before, "shown again, without a trace");
        } else {
            let undo = json!({ "undo": reply.json()["undo"] });
            assert_eq!(served.post("/_jalon/reglages", &undo.to_string()).status, 200);
            assert_eq!(workshop.text(OVERLAY), before, "taken back, byte for byte");
        }
    }
    let now = served.until("the cards of the file", |served| {
        Some(cards(served)).filter(|now| now["seal"] == first["seal"])
    });
    for (id, wish, more, words) in [
        ("Eaux usées", "add", json!({}), "minuscules"),
        ("mairie", "add", json!({}), "autre contact"),
        ("mairie", "hide", json!({ "reason": " " }), "pourquoi"),
        ("eaux", "add", json!({ "texts": { "telephone": "05 36 49 00 20" } }), "obligatoire"),
        ("ot", "complete", json!({ "texts": { "site": "www.val.example" } }), "www.val.example"),
    ] {
        let reply = send(&now, id, wish, more);
        assert_eq!(reply.status, 422, "{id} {wish}: {}", reply.text());
        assert!(reply.text().contains(words), "{id} {wish}: {}", reply.text());
    }
    assert_eq!(workshop.text(OVERLAY), before);
}

fn a_territory_that_begins_here_is_no_shared_level() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let begin = |id: &str| served.post("/_jalon/territoire", &json!({ "name": "Lot", "id": id }).to_string());
    for id in ["departements/46", "departements\\46", "territories/zones/lac", "../lac", "con"] {
        let reply = begin(id);
        assert_eq!(reply.status, 422, "{id}: {}", reply.text());
    }
    assert!(!workshop.path("territories/departements/46.toml").exists());
    assert_eq!(begin("lot").status, 200);
    assert!(workshop.text("territories/lot.toml").contains("nom"));
}

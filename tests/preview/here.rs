//! « Chez nous » by HTTP: what a territory says on a page, written by every verb, recorded as seen, and what is refused.

use serde_json::{Value, json};

use super::served::{Reply, Served, get_at};
use super::workshop::{Workshop, tree};
use crate::support::trials::trials;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        each_verb_writes_little_is_recorded_as_seen_and_taken_back,
        own_texts_are_edited_dated_moved_and_deleted,
        pages_of_a_territory_are_added_edited_and_deleted,
        what_would_break_a_site_is_told_in_the_form_and_shown_in_no_page,
        a_text_that_changed_meanwhile_is_never_written_over,
        nobody_else_writes_texts
    ]
}

const OVERLAY: &str = "territories/val.toml";
const PAGE: &str = "types/meuble";

fn asked(served: &Served, page: &str) -> Value {
    served.get(&format!("/_jalon/chez-nous.json?niveau=val&page={page}")).json()
}

/// What is told once the files are those of `seal`, or others.
fn once(served: &Served, page: &str, what: &str, fits: impl Fn(&Value) -> bool) -> Value {
    served.until(what, |served| Some(asked(served, page)).filter(&fits))
}

fn send(served: &Served, told: &Value, wish: &str, more: &Value) -> Reply {
    let mut request = json!({ "level": "val", "page": told["page"], "seal": told["seal"], "wish": wish });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    served.post("/_jalon/chez-nous", &request.to_string())
}

fn undo(served: &Served, reply: &Reply) {
    let undo = json!({ "undo": reply.json()["undo"] });
    assert_eq!(served.post("/_jalon/chez-nous", &undo.to_string()).status, 200);
}

fn target<'t>(told: &'t Value, name: &str) -> &'t Value {
    let mut all = told["targets"].as_array().unwrap().iter();
    all.find(|target| target["target"] == name).unwrap_or_else(|| panic!("no target {name}: {told}"))
}

fn own<'t>(told: &'t Value, target: &str, action: &str) -> &'t Value {
    let mut all = told["texts"].as_array().unwrap().iter();
    all.find(|own| own["target"] == target && own["action"] == action)
        .unwrap_or_else(|| panic!("no text {action} {target}: {told}"))
}

fn each_verb_writes_little_is_recorded_as_seen_and_taken_back() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let first = asked(&served, PAGE);
    assert_eq!(
        (&first["name"], &first["writable"], &first["unreadable"]),
        (&json!("Val d'Essai"), &json!(true), &Value::Null)
    );
    let definition = target(&first, "types/meuble#definition");
    assert_eq!(definition["protected"], true);
    assert_eq!(
        definition["actions"],
        json!(["apres", "avant", "debut", "fin", "encadrer"]),
        "additions alone"
    );
    let declaration = target(&first, "types/meuble#declaration");
    assert_eq!(declaration["kind"], "section");
    assert_eq!(declaration["actions"].as_array().unwrap().last().unwrap(), "remplacer", "the dearest last");
    assert!(
        declaration["common"]
            .as_str()
            .unwrap()
            .starts_with("La déclaration se fait en mairie, au tarif de {{ v.tarif }}.")
    );
    assert_eq!(
        target(&first, "types/meuble#declaration/region")["common"],
        "La Région aide.",
        "of a level below"
    );
    assert_eq!(
        own(&first, "types/meuble#declaration", "encadrer")["parts"],
        json!(["Chez nous, tout se fait **en ligne**.", ""])
    );
    let before = tree(&workshop.path("territories"));
    let overlay = workshop.text(OVERLAY);
    for (name, action, texts, written) in [
        (
            "types/meuble#pieces",
            "apres",
            json!({ "texte": "Demandez le plan." }),
            "texte  = \"\"\"\nDemandez le plan.\n\"\"\"\n",
        ),
        (
            "types/meuble#definition",
            "avant",
            json!({ "texte": "Avant tout." }),
            "texte  = \"\"\"\nAvant tout.\n\"\"\"\n",
        ),
        (
            "types/meuble#definition",
            "debut",
            json!({ "texte": "Au début." }),
            "texte  = \"\"\"\nAu début.\n\"\"\"\n",
        ),
        (
            "types/meuble",
            "fin",
            json!({ "texte": "À la fin.", "a_partir_du": "2026-01-01", "jusqu_au": "2099-01-31" }),
            "a_partir_du = 2026-01-01\njusqu_au    = 2099-01-31\ntexte       = \"\"\"\nÀ la fin.\n\"\"\"\n",
        ),
        (
            "types/meuble#contacts",
            "encadrer",
            json!({ "before": "Ici :", "after": "Et c'est tout." }),
            "texte  = \"\"\"\nIci :\n\n{{ commun }}\n\nEt c'est tout.\n\"\"\"\n",
        ),
        (
            "types/meuble#declaration",
            "corriger",
            json!({ "passage": "La déclaration se fait en mairie, au tarif de {{ v.tarif }}.", "texte": "La déclaration se fait à l'office, au tarif de {{ v.tarif }}." }),
            "trouver = \"en mairie,\"\nmettre  = \"à l'office,\"\n",
        ),
        (
            "types/meuble#contacts",
            "renommer",
            json!({ "titre": "Qui appeler" }),
            "titre  = \"Qui appeler\"\n",
        ),
        ("types/meuble#contacts", "masquer", json!({ "pourquoi": "Rien ici" }), "pourquoi = \"Rien ici\"\n"),
        (
            "types/meuble#declaration/formulaire",
            "remplacer",
            json!({ "texte": "Demandez-le.", "si_le_commun_change": "revenir" }),
            "si_le_commun_change = \"revenir\"\ntexte               = \"\"\"\nDemandez-le.\n\"\"\"\n",
        ),
        (
            "types/meuble#declaration/region",
            "remplacer",
            json!({ "texte": "La Région aide, et nous." }),
            "texte  = \"\"\"\nLa Région aide, et nous.\n\"\"\"\n",
        ),
    ] {
        let told = once(&served, PAGE, "the first text", |now| now["seal"] == first["seal"]);
        let wish = json!({ "target": name, "action": action, "texts": texts });
        let reply = send(&served, &told, "add", &wish);
        assert_eq!(reply.status, 200, "{name} {action}: {}", reply.text());
        let after = workshop.text(OVERLAY);
        let at = after.find("\n\n[[modifier]]\ncible ").unwrap();
        // Beside what is said of the page, behind it; everything else is the same bytes.
        let added = common_parts(&overlay, &after);
        assert!(
            added.starts_with("[[modifier]]")
                && added.contains(&format!("\"{name}\""))
                && added.contains(&format!("\"{action}\"")),
            "{added}"
        );
        assert!(added.contains(written), "{name} {action}: {added}");
        assert!(after[at..].contains(added.trim()), "{added}");
        // Nobody is asked to review what she has just written.
        let seen = served.until("it is followed up", |served| {
            let list = served.get("/_jalon/relecture.json").json();
            let all = list["overrides"].as_array().unwrap().clone();
            all.into_iter()
                .find(|one| one["level"] == "val" && one["cible"] == name && one["action"] == action)
        });
        assert_eq!(
            (&seen["state"], &seen["pending"]),
            (&json!("a-jour"), &json!(false)),
            "{name} {action}: {seen}"
        );
        undo(&served, &reply);
        assert_eq!(tree(&workshop.path("territories")), before, "{name} {action}: taken back, byte for byte");
    }
}

/// What `after` has that `before` has not, where it is one piece.
#[track_caller]
fn common_parts(before: &str, after: &str) -> String {
    let start = before.bytes().zip(after.bytes()).take_while(|(a, b)| a == b).count();
    let rest = before.len() - start;
    assert!(
        after.ends_with(&before[start..]) && after.len() > before.len(),
        "more than one piece changed:\n{after}"
    );
    let added = &after[start..after.len() - rest];
    // The piece may be cut anywhere in what it repeats.
    let cut = added.rfind("[[modifier]]").unwrap_or_else(|| panic!("{added}"));
    format!("{}{}", &added[cut..], &added[..cut])
}

fn own_texts_are_edited_dated_moved_and_deleted() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let before = tree(&workshop.path("territories"));
    let first = asked(&served, PAGE);
    let add = |told: &Value, text: &str| {
        let wish = json!({ "target": "types/meuble#pieces", "action": "fin", "texts": { "texte": text } });
        assert_eq!(send(&served, told, "add", &wish).status, 200);
    };
    let count = |now: &Value| now["texts"].as_array().unwrap().len();
    add(&first, "Un.");
    let one = once(&served, PAGE, "one text", |now| count(now) == 2);
    add(&one, "Deux.");
    let two = once(&served, PAGE, "two texts", |now| count(now) == 3);
    let numbers: Vec<&Value> = two["texts"].as_array().unwrap().iter().map(|own| &own["number"]).collect();
    assert_eq!(numbers, [0, 1, 2], "in the order of the file");
    served.shows("/val/types/meuble/", "Deux.");
    let overlay = workshop.text(OVERLAY);
    let reviews = workshop.text("territories/val.relecture");
    // The preview saw what was written: what it tells afterwards is what was taken back.
    let written = || once(&served, PAGE, "what was written", |now| now["seal"] != two["seal"]);
    // Another text, and days: no other byte moves.
    let reply = send(
        &served,
        &two,
        "write",
        &json!({ "number": 2, "texts": { "texte": "Deux, et demi.", "jusqu_au": "2027-03-01" } }),
    );
    assert_eq!(reply.status, 200, "{}", reply.text());
    let expected = overlay
        .replace("texte  = \"\"\"\nDeux.\n", "jusqu_au = 2027-03-01\ntexte  = \"\"\"\nDeux, et demi.\n");
    assert_eq!(workshop.text(OVERLAY).replace("  = ", " = "), expected.replace("  = ", " = "));
    written();
    undo(&served, &reply);
    assert_eq!(workshop.text(OVERLAY), overlay);
    let told = once(&served, PAGE, "two texts again", |now| now["seal"] == two["seal"]);
    // Before the other, and then somewhere else.
    let reply = send(
        &served,
        &told,
        "move",
        &json!({ "number": 2, "target": "types/meuble#pieces", "action": "fin", "before": 1 }),
    );
    assert_eq!(reply.status, 200, "{}", reply.text());
    let after = workshop.text(OVERLAY);
    assert!(after.find("Deux.").unwrap() < after.find("Un.").unwrap(), "{after}");
    assert_eq!(workshop.text("territories/val.relecture"), reviews, "what is reviewed stays");
    written();
    undo(&served, &reply);
    let told = once(&served, PAGE, "two texts again", |now| now["seal"] == two["seal"]);
    let reply = send(
        &served,
        &told,
        "move",
        &json!({ "number": 2, "target": "types/meuble#definition", "action": "avant" }),
    );
    assert_eq!(reply.status, 200, "{}", reply.text());
    let moved = overlay.replacen(
        "#pieces\"\naction = \"fin\"\ntexte  = \"\"\"\nDeux",
        "#definition\"\naction = \"avant\"\ntexte  = \"\"\"\nDeux",
        1,
    );
    assert_eq!(workshop.text(OVERLAY), moved);
    let told =
        once(&served, PAGE, "it is elsewhere", |now| now["texts"][2]["target"] == "types/meuble#definition");
    // Both go, and with them their reviews: nothing is left.
    assert_eq!(send(&served, &told, "remove", &json!({ "number": 2 })).status, 200);
    let told = once(&served, PAGE, "one text", |now| count(now) == 2);
    assert_eq!(send(&served, &told, "remove", &json!({ "number": 1 })).status, 200);
    assert_eq!(tree(&workshop.path("territories")), before, "without a trace");
    once(&served, PAGE, "no text", |now| count(now) == 1);
    // A place that the network leaves, and its text in a file of its own.
    let slots = asked(&served, "accueil/parcours");
    let slot = target(&slots, "accueil/parcours#chez-nous");
    assert_eq!((&slot["kind"], &slot["actions"][0]), (&json!("slot"), &json!("remplir")));
    let filled = own(&slots, "accueil/parcours#chez-nous", "remplir");
    let reply = send(
        &served,
        &slots,
        "write",
        &json!({ "number": filled["number"], "texts": { "texte": "Appelez-nous, ou passez." } }),
    );
    assert_eq!(reply.status, 200, "{}", reply.text());
    assert!(workshop.text(OVERLAY).contains("texte  = \"Appelez-nous, ou passez.\"\n"), "as it was quoted");
}

fn pages_of_a_territory_are_added_edited_and_deleted() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let before = tree(&workshop.path("territories"));
    let first = asked(&served, PAGE);
    let chapters: Vec<&Value> =
        first["chapters"].as_array().unwrap().iter().map(|chapter| &chapter["id"]).collect();
    assert!(chapters.contains(&&json!("urbanisme")), "{chapters:?}");
    let texts = json!({ "titre": "L'eau & le sel", "chapitre": "urbanisme", "apres": "urbanisme/zones", "texte": "## Où {#ou}\n\nAu bord." });
    // Shown before it is written.
    let check = send(&served, &first, "add-page", &json!({ "texts": texts, "check": true }));
    let (number, path) = (check.json()["draft"][0].clone(), check.json()["draft"][1].clone());
    assert_eq!(path, "/val/urbanisme/eau-le-sel/", "{}", check.text());
    let shown = get_at(served.sites(), &format!("/val/urbanisme/eau-le-sel/?brouillon={number}"), "");
    assert!(shown.text().contains("Au bord."), "{}", shown.text());
    assert_eq!(tree(&workshop.path("territories")), before, "a check writes nothing");
    let reply = send(&served, &first, "add-page", &json!({ "texts": texts }));
    assert_eq!(reply.status, 200, "{}", reply.text());
    assert_eq!(workshop.text("territories/val/eau-le-sel.md"), "## Où {#ou}\n\nAu bord.\n");
    assert!(workshop.text(OVERLAY).ends_with("\n\n[[page]]\nid      = \"urbanisme/eau-le-sel\"\ntitre   = \"L'eau & le sel\"\napres   = \"urbanisme/zones\"\nfichier = \"val/eau-le-sel.md\"\n"), "{}", workshop.text(OVERLAY));
    served.shows("/val/urbanisme/eau-le-sel/", "Au bord.");
    let page = asked(&served, "urbanisme/eau-le-sel");
    assert_eq!(
        (&page["own_page"]["texts"]["titre"], &page["targets"]),
        (&json!("L'eau & le sel"), &json!([]))
    );
    let reply = send(
        &served,
        &page,
        "write-page",
        &json!({ "texts": { "titre": "L'eau", "texte": "## Où {#ou}\n\nAu bord de l'eau." } }),
    );
    assert_eq!(reply.status, 200, "{}", reply.text());
    assert_eq!(workshop.text("territories/val/eau-le-sel.md"), "## Où {#ou}\n\nAu bord de l'eau.\n");
    let page = once(&served, "urbanisme/eau-le-sel", "its new title", |now| now["title"] == "L’eau");
    // A second one of the same title has another address.
    let again = send(
        &served,
        &page,
        "add-page",
        &json!({ "texts": { "titre": "L'eau & le sel", "chapitre": "urbanisme", "texte": "Encore." }, "check": true }),
    );
    assert_eq!(again.json()["draft"][1], "/val/urbanisme/eau-le-sel-2/", "{}", again.text());
    let reply = send(&served, &page, "remove-page", &json!({}));
    assert_eq!(reply.status, 200, "{}", reply.text());
    assert_eq!(tree(&workshop.path("territories")), before, "the page goes with its file");
    for (texts, path) in [
        (json!({ "titre": "", "chapitre": "urbanisme", "texte": "T." }), "titre"),
        (json!({ "titre": "???", "chapitre": "urbanisme", "texte": "T." }), "titre"),
        (json!({ "titre": "Sans texte", "chapitre": "urbanisme", "texte": " " }), "texte"),
    ] {
        let told = once(&served, PAGE, "the first file", |now| now["seal"] == first["seal"]);
        let reply = send(&served, &told, "add-page", &json!({ "texts": texts }));
        assert_eq!(
            (reply.status, &reply.json()["faults"][0]["path"]),
            (422, &json!(path)),
            "{}",
            reply.text()
        );
    }
    let reply = send(
        &served,
        &first,
        "add-page",
        &json!({ "texts": { "titre": "T", "chapitre": "../..", "texte": "T." } }),
    );
    assert_eq!(reply.status, 422, "{}", reply.text());
    assert_eq!(tree(&workshop.path("territories")), before);
}

fn what_would_break_a_site_is_told_in_the_form_and_shown_in_no_page() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let before = tree(&workshop.path("territories"));
    let first = asked(&served, PAGE);
    let on = "types/meuble#declaration";
    for (action, texts, path, words) in [
        ("fin", json!({ "texte": "" }), "texte", "Écrivez"),
        ("fin", json!({ "texte": "Voyez [rien](/nulle/part.md)." }), "texte", "nulle/part"),
        ("fin", json!({ "texte": "Au {{ v.absente }}." }), "texte", "absente"),
        ("fin", json!({ "texte": "T.", "jusqu_au": "demain" }), "jusqu_au", "2026-12-31"),
        ("masquer", json!({ "pourquoi": " " }), "pourquoi", "réseau"),
        ("renommer", json!({ "titre": "" }), "titre", "titre"),
        ("corriger", json!({ "passage": "La déclaration", "texte": "La déclaration" }), "trouver", "mots"),
        ("corriger", json!({ "trouver": "absents", "mettre": "x" }), "trouver", "pas dans"),
    ] {
        for check in [true, false] {
            let wish = json!({ "target": on, "action": action, "texts": texts, "check": check });
            let reply = send(&served, &first, "add", &wish);
            assert_eq!(reply.status, if check { 200 } else { 422 }, "{texts}: {}", reply.text());
            let told = reply.json();
            let faults = told["faults"].as_array().unwrap();
            assert!(
                faults.iter().any(|fault| fault["path"] == path && fault["severity"] == "error"),
                "{texts}: {}",
                reply.text()
            );
            assert!(reply.text().contains(words), "{texts}: {}", reply.text());
        }
    }
    // What is right is shown as it will read, in that page and in no other, and the sites serve what is written.
    let wish =
        json!({ "target": on, "action": "fin", "texts": { "texte": "Bientôt **ici**." }, "check": true });
    let draft = send(&served, &first, "add", &wish).json()["draft"].clone();
    assert_eq!(draft[1], "/val/types/meuble/");
    let number = &draft[0];
    let drafted = |page: &str| get_at(served.sites(), &format!("{page}?brouillon={number}"), "").text();
    assert!(drafted("/val/types/meuble/").contains("Bientôt <strong>ici</strong>."));
    assert!(!drafted("/val/types/hotel/").contains("Bientôt"));
    assert!(!served.get("/val/types/meuble/").text().contains("Bientôt"));
    // The network protects it; the home page cannot go; no form asks for these.
    for (target, action) in [
        ("types/meuble#definition", "masquer"),
        ("types/meuble#absent", "fin"),
        (on, "ordonner"),
        ("acteurs:mairie", "masquer"),
    ] {
        let wish =
            json!({ "target": target, "action": action, "texts": { "texte": "T.", "pourquoi": "P." } });
        assert_eq!(send(&served, &first, "add", &wish).status, 400, "{target} {action}");
    }
    // Hostile texts are texts.
    for text in [
        "\"\"\" '''\\ [[modifier]]",
        "</script><script>alert(1)</script>",
        "a\n\"\"\"\n[[modifier]]\ncible = 'x'",
        "'''\n\\u0000",
    ] {
        for (action, texts) in [
            ("fin", json!({ "texte": text })),
            ("masquer", json!({ "pourquoi": text })),
            ("remplacer", json!({ "texte": text, "pourquoi": text })),
        ] {
            let told = once(&served, PAGE, "the first file", |now| now["seal"] == first["seal"]);
            let reply = send(
                &served,
                &told,
                "add",
                &json!({ "target": "types/meuble#pieces", "action": action, "texts": texts }),
            );
            // It is written as it is, or told in the form; never anything else.
            if reply.status == 200 {
                let now = once(&served, PAGE, "the text", |now| now["texts"].as_array().unwrap().len() == 2);
                let texts = &own(&now, "types/meuble#pieces", action)["texts"];
                let key = if action == "masquer" { "pourquoi" } else { "texte" };
                assert_eq!(texts[key].as_str().unwrap().trim_end(), text, "{action}");
                undo(&served, &reply);
            } else {
                assert_eq!(reply.status, 422, "{text}: {}", reply.text());
            }
            assert_eq!(tree(&workshop.path("territories")), before, "{text}");
        }
    }
    let wish = json!({ "target": on, "action": "fin", "texts": { "texte": "a\u{0}b" } });
    let reply = send(&served, &first, "add", &wish);
    assert!(reply.status >= 400, "{}", reply.text());
    assert_eq!(tree(&workshop.path("territories")), before);
}

fn a_text_that_changed_meanwhile_is_never_written_over() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let first = asked(&served, PAGE);
    let number = own(&first, "types/meuble#declaration", "encadrer")["number"].clone();
    let wish = json!({ "number": number, "texts": { "before": "Le mien.", "after": "" } });
    // Not seen by the preview yet, and seen.
    workshop.change(OVERLAY, "en ligne", "sur place");
    let theirs = workshop.text(OVERLAY);
    assert_eq!(send(&served, &first, "write", &wish).status, 409);
    let next = once(&served, PAGE, "the new text", |now| now["seal"] != first["seal"]);
    assert_eq!(send(&served, &first, "write", &wish).status, 409);
    assert_eq!(workshop.text(OVERLAY), theirs);
    assert_eq!(
        own(&next, "types/meuble#declaration", "encadrer")["parts"][0],
        "Chez nous, tout se fait **sur place**."
    );
    assert_eq!(send(&served, &next, "write", &wish).status, 200);
    assert!(
        workshop.text(OVERLAY).contains("texte    = \"\"\"\nLe mien.\n\n{{ commun }}\n\"\"\"\n"),
        "{}",
        workshop.text(OVERLAY)
    );
    // A file with a syntax error is left to its author.
    workshop.change(OVERLAY, "nom            =", "nom            ");
    let broken = once(&served, PAGE, "the broken file", |now| now["unreadable"].is_string());
    assert!(broken["unreadable"].as_str().unwrap().contains("ligne 1"), "{broken}");
    let wish = json!({ "target": "types/meuble#pieces", "action": "fin", "texts": { "texte": "T." } });
    assert_eq!(send(&served, &broken, "add", &wish).status, 409);
    // A folder in which nothing can be written keeps all there is.
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, PermissionsExt};
        workshop.change(OVERLAY, "nom            ", "nom            =");
        let whole = once(&served, PAGE, "the whole file", |now| now["unreadable"].is_null());
        let folder = workshop.path("territories");
        let is_root = std::fs::metadata(&folder).unwrap().uid() == 0;
        std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o500)).unwrap();
        let before = workshop.text(OVERLAY);
        let reply = send(&served, &whole, "add", &wish);
        std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o700)).unwrap();
        // Root writes everywhere.
        assert_eq!(reply.status, if is_root { 200 } else { 500 }, "{}", reply.text());
        assert_eq!(workshop.text(OVERLAY) == before, !is_root);
    }
}

fn nobody_else_writes_texts() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let before = tree(&workshop.path("territories"));
    let first = asked(&served, PAGE);
    let body = json!({ "level": "val", "page": PAGE, "seal": first["seal"], "wish": "add", "target": "types/meuble#pieces", "action": "fin", "texts": { "texte": "X" } }).to_string();
    served.refuses_others("/_jalon/chez-nous", &body);
    // Where the sites are, nothing of it is served.
    let sites = served.sites();
    assert_eq!(get_at(sites, "/_jalon/chez-nous.json?niveau=val&page=types/meuble", "").status, 404);
    // A shared level is on many pages at once: no page of a territory writes it.
    for (level, page) in [("departements/9b", PAGE), ("absent", PAGE), ("val", "absente"), ("../../x", PAGE)]
    {
        assert_eq!(
            served.get(&format!("/_jalon/chez-nous.json?niveau={level}&page={page}")).status,
            404,
            "{level} {page}"
        );
    }
    for wrong in [
        "{}",
        "[]",
        "{\"level\":\"val\",\"autre\":1}",
        "{\"level\":\"departements/9b\",\"page\":\"types/meuble\",\"wish\":\"add\"}",
    ] {
        assert!(served.post("/_jalon/chez-nous", wrong).status >= 400, "{wrong}");
    }
    assert_eq!(tree(&workshop.path("territories")), before);
}

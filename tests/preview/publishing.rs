//! « Publier » by HTTP: targets written as forms, plans, one publication at a time, and no password in any answer.

use std::fs;
use std::net::{SocketAddr, TcpListener, UdpSocket};
use std::path::Path;

use serde_json::{Value, json};

use super::served::{Reply, Served, get_at, raw_at};
use super::workshop::Workshop;
use crate::support::trials::{Missing, Ran, trials};
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        targets_are_written_by_the_smallest_change_and_taken_back,
        what_is_wrong_with_a_target_is_said_and_not_written,
        nobody_else_publishes,
        nobody_publishes_from_another_machine,
        a_plan_is_agreed_to_before_anything_is_sent,
        a_plan_is_carried_out_where_it_was_shown_or_not_at_all,
        what_somebody_else_wrote_meanwhile_stays,
        files_of_another_site_and_what_a_public_site_lacks_are_agreed_to_each,
        a_first_publication_is_taken_away_by_its_own_words,
        #[cfg(unix)]
        one_publication_is_at_work_and_no_answer_holds_a_password
    ]
}

const FILE: &str = "publier.toml";
const PAGE: &str = "/_jalon/publier";
const TARGET: &str = "/_jalon/cible";

fn save(served: &Served, name: &str, new: bool, sort: &str, fields: &Value) -> Reply {
    let form = json!({ "name": name, "new": new, "sort": sort, "fields": fields });
    served.post(TARGET, &form.to_string())
}

/// As the form of a target that is there does: `was` is what it said when it was opened.
fn save_over(served: &Served, name: &str, sort: &str, was: &Value, fields: &Value) -> Reply {
    let form = json!({ "name": name, "new": false, "sort": sort, "fields": fields, "was": was });
    served.post(TARGET, &form.to_string())
}

fn status(served: &Served) -> Value {
    served.get("/_jalon/publier.json").json()
}

/// What comes of a wish.
fn outcome(served: &Served, wish: &Value) -> Value {
    let reply = served.post(PAGE, &wish.to_string());
    assert_eq!(reply.status, 200, "{wish}: {}", reply.text());
    let number = reply.json()["job"].clone();
    served.until("the end of a wish", |served| {
        let job = served.get("/_jalon/publier.json?seul=1").json()["job"].clone();
        assert_eq!(job["number"], number);
        Some(job["answer"].clone()).filter(|answer| !answer.is_null())
    })
}

fn targets_are_written_by_the_smallest_change_and_taken_back() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    assert_eq!(status(&served), json!({ "targets": [], "fault": null, "job": null }));
    let fields = json!({ "hote": "ftp.mairie.example", "port": "22", "compte": "guide", "dossier": "www/guide", "adresse": "" });
    assert_eq!(save(&served, "mairie", true, "sftp", &fields).status, 200);
    let own = "[cibles.mairie]\ntype                 = \"sftp\"\n";
    let text = workshop.text(FILE);
    assert!(text.starts_with('#') && text.contains(own), "{text}");
    assert!(text.contains("mot_de_passe_demande = true\n") && !text.contains("adresse"), "{text}");
    let listed = status(&served)["targets"][0].clone();
    assert_eq!(listed["place"], "sftp://guide@ftp.mairie.example:22/www/guide");
    assert_eq!(
        (&listed["asks"], &listed["sort"], &listed["fields"]),
        (&json!(true), &json!("sftp"), &fields)
    );
    // A comment of somebody's stays, whatever the form changes.
    workshop.change(FILE, "\"ftp.mairie.example\"\n", "'ftp.mairie.example' # demander à Léa\n");
    let before = workshop.text(FILE);
    let other = json!({ "hote": "sftp.mairie.example", "port": "22", "compte": "guide", "dossier": "www/guide", "adresse": "" });
    let reply = save_over(&served, "mairie", "sftp", &fields, &other);
    assert_eq!(reply.status, 200, "{}", reply.text());
    assert_eq!(workshop.text(FILE), before.replace("'ftp.", "'sftp."));
    let undo = json!({ "undo": reply.json()["undo"] });
    assert_eq!(served.post(TARGET, &undo.to_string()).status, 200);
    assert_eq!(workshop.text(FILE), before);
}

fn what_is_wrong_with_a_target_is_said_and_not_written() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let good = json!({ "chemin": "../site.zip" });
    assert_eq!(save(&served, "archive", true, "zip", &good).status, 200);
    let before = workshop.text(FILE);
    for (name, sort, fields, words) in [
        ("archive", "zip", good.clone(), "déjà pris"),
        ("À nous", "zip", good.clone(), "minuscules"),
        ("nuage", "command", json!({}), "publier.toml"),
        ("a", "zip", json!({ "chemin": "" }), "chemin"),
        ("a", "sftp", json!({ "hote": "ftp.example", "dossier": "www", "port": "ssh" }), "nombre"),
        ("a", "sftp", json!({ "hote": "ftp://ftp.example/", "dossier": "www" }), "hote"),
        ("a", "ftps", json!({ "hote": "ftp.example", "dossier": "www\r\nDELE x" }), "invisible"),
        ("a", "sftp", json!({ "hote": "ftp.example", "dossier": "../autre" }), "dossier"),
        ("a", "zip", json!({ "chemin": "../a.zip", "adresse": "www.example" }), "adresse"),
        (
            "a",
            "sftp",
            json!({ "hote": "ftp.example", "dossier": "www/{territoire}", "adresse": "https://a.example/" }),
            "{territoire}",
        ),
    ] {
        let reply = save(&served, name, true, sort, &fields);
        assert_eq!(reply.status, 422, "{fields}: {}", reply.text());
        assert!(reply.text().contains(words), "{fields}: {}", reply.text());
    }
    for odd in
        ["", "[]", "{}", r#"{"name":"a"}"#, r#"{"name":"a","new":true,"sort":"zip","fields":{},"more":1}"#]
    {
        assert_eq!(served.post(TARGET, odd).status, 400, "{odd}");
    }
    assert_eq!(workshop.text(FILE), before);
    // A file that cannot be read is told, without what seems secret in it.
    fs::write(workshop.path(FILE), "[cibles.a]\ntype = \"sftp\"\nmot_de_passe = \"perlimpinpin\"\n").unwrap();
    let fault = status(&served)["fault"].as_str().unwrap().to_owned();
    assert!(fault.contains("J801") && !fault.contains("perlimpinpin"), "{fault}");
}

fn nobody_else_publishes() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let form = json!({ "name": "a", "new": true, "sort": "zip", "fields": { "chemin": "../a.zip" } });
    served.refuses_others(TARGET, &form.to_string());
    served.refuses_others(PAGE, &json!({ "act": "plan", "target": "a", "territory": "val" }).to_string());
    assert!(!workshop.path(FILE).exists());
    for odd in [
        json!({ "act": "explode", "target": "a", "territory": "val" }),
        json!({ "act": "plan", "target": "a" }),
        json!({ "act": "plan", "target": "a", "territory": "val", "force": true }),
        json!({ "act": "look", "target": "a", "territory": "val", "folder": "a\r\nDELE b" }),
        json!("plan"),
    ] {
        assert_eq!(served.post(PAGE, &odd.to_string()).status, 400, "{odd}");
    }
    assert_eq!(served.get(PAGE).status, 200);
}

/// Somebody with the key, who is not at this machine: as far as it can tell, one who comes by its address in the network.
fn nobody_publishes_from_another_machine() -> Ran {
    let socket = UdpSocket::bind("0.0.0.0:0").unwrap();
    // Nothing is sent: the system only says by which of its addresses it would be.
    let own = socket.connect("192.0.2.1:9").and_then(|()| socket.local_addr());
    let own = own.map_err(|_| Missing::new("a network: this machine has no address in one"))?.ip();
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "--host 0.0.0.0");
    let key = served.greeting.split("?cle=").nth(1).expect("a key in the address").trim().to_owned();
    let tools = SocketAddr::new(own, served.address.port());
    let cookie = get_at(tools, &format!("/?cle={key}"), "").header("Set-Cookie").to_owned();
    let cookie = format!("Cookie: {}\r\n", cookie.split(';').next().unwrap());
    let state = get_at(tools, "/_jalon/etat.json", &cookie);
    assert_eq!(state.status, 200, "{}", state.text());
    let token = state.json()["token"].as_str().unwrap().to_owned();
    let form = json!({ "name": "a", "new": true, "sort": "zip", "fields": { "chemin": "../a.zip" } });
    let wish = json!({ "act": "plan", "target": "a", "territory": "val" });
    let post = |path: &str, body: String| {
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {tools}\r\nOrigin: http://{tools}\r\n{cookie}Content-Type: application/json\r\n\
             X-Jalon-Jeton: {token}\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        raw_at(tools, head.as_bytes())
    };
    for reply in [
        get_at(tools, "/_jalon/publier.json", &cookie),
        post(PAGE, wish.to_string()),
        post(TARGET, form.to_string()),
    ] {
        assert_eq!(reply.status, 403, "{}", reply.text());
        assert!(reply.text().contains("que sur l'ordinateur"), "{}", reply.text());
    }
    assert!(!workshop.path(FILE).exists());
    Ok(())
}

fn a_plan_is_agreed_to_before_anything_is_sent() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let around = tempfile::tempdir().unwrap();
    let site = around.path().join("site");
    fs::create_dir(&site).unwrap();
    fs::write(site.join("wp-config.php"), "a site of somebody else").unwrap();
    let text =
        format!("[cibles.ici]\ntype = \"dossier\"\nchemin = '{}'\nbascule = \"fichiers\"\n", site.display());
    fs::write(workshop.path(FILE), &text).unwrap();
    let wish = |more: &Value| {
        let mut wish = json!({ "target": "ici", "territory": "val" });
        wish.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        wish
    };
    let refused = outcome(&served, &json!({ "act": "plan", "target": "ailleurs", "territory": "val" }));
    assert_eq!(refused["kind"], "refused", "{refused}");
    let tried = outcome(&served, &wish(&json!({ "act": "try" })));
    assert_eq!(
        (&tried["kind"], &tried["strangers"]),
        (&json!("tried"), &json!({ "names": ["wp-config.php"], "more": 0 }))
    );
    let plan = outcome(&served, &wish(&json!({ "act": "plan" })));
    assert_eq!(
        (&plan["kind"], &plan["folder"], &plan["first"]),
        (&json!("planned"), &json!("site"), &json!(true))
    );
    assert_eq!(plan["strangers"], json!({ "names": ["wp-config.php"], "more": 0 }));
    let publish = |seal: &Value, onto: &str| {
        outcome(&served, &wish(&json!({ "act": "publish", "seal": seal, "onto": onto })))
    };
    // Neither another plan, nor another folder's name.
    for (seal, onto) in [(json!("0"), "site"), (plan["seal"].clone(), "Site"), (plan["seal"].clone(), "")] {
        let shown = publish(&seal, onto);
        assert_eq!((&shown["kind"], &shown["anew"]), (&json!("planned"), &json!(true)), "{shown}");
        assert!(!site.join("index.html").exists());
    }
    assert_eq!(
        publish(&plan["seal"], "site"),
        json!({ "kind": "published", "place": site.display().to_string(), "address": null, "undo": false, "withdrawn": false, "told": "" })
    );
    assert!(site.join("index.html").exists() && site.join("wp-config.php").exists());
    assert_eq!(outcome(&served, &wish(&json!({ "act": "plan" })))["kind"], "up-to-date");
    assert_eq!(outcome(&served, &wish(&json!({ "act": "verify" })))["good"], true);
    // As strict as the command.
    workshop.change("territories/val.toml", "types/hotel#erp", "types/hotel#erpp");
    let faulty = outcome(&served, &wish(&json!({ "act": "plan" })));
    assert_eq!(faulty["kind"], "faulty", "{faulty}");
    assert!(faulty["told"].as_str().unwrap().contains("types/hotel#erpp"), "{faulty}");
}

/// What `around` is published to, by a target `ici` whose other keys are `more`.
fn declare(workshop: &Workshop, site: &Path, more: &str) {
    let text = format!(
        "[cibles.ici]\ntype = \"dossier\"\nchemin = '{}'\nbascule = \"fichiers\"\n{more}",
        site.display()
    );
    fs::write(workshop.path(FILE), text).unwrap();
}

/// What comes of `act` for the site of `val` at the target `ici`.
fn done(served: &Served, act: &str, more: &Value) -> Value {
    let mut wish = json!({ "act": act, "target": "ici", "territory": "val" });
    wish.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    outcome(served, &wish)
}

fn a_plan_is_carried_out_where_it_was_shown_or_not_at_all() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let around = tempfile::tempdir().unwrap();
    let [here, there] = ["ici", "ailleurs"].map(|name| around.path().join(name));
    declare(&workshop, &here, "");
    let plan = done(&served, "plan", &json!({}));
    assert_eq!((&plan["target"], &plan["territory"]), (&json!("ici"), &json!("val")));
    // Both places are as empty: only where they are tells them apart.
    declare(&workshop, &there, "");
    let other = done(&served, "publish", &json!({ "seal": plan["seal"] }));
    assert_eq!((&other["kind"], &other["anew"]), (&json!("planned"), &json!(true)), "{other}");
    assert_eq!(other["place"], there.display().to_string());
    assert!(!here.exists() && !there.exists());
    assert_eq!(done(&served, "publish", &json!({ "seal": other["seal"] }))["kind"], "published");
    assert!(!here.exists() && there.join("index.html").exists());
}

fn what_somebody_else_wrote_meanwhile_stays() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let was = json!({ "chemin": "../a.zip", "adresse": "" });
    assert_eq!(save(&served, "archive", true, "zip", &was).status, 200);
    workshop.change(FILE, "../a.zip", "../b.zip");
    // What the form did not change is not written back.
    let address = json!({ "chemin": "../a.zip", "adresse": "https://a.example/" });
    let reply = save_over(&served, "archive", "zip", &was, &address);
    assert_eq!(reply.status, 200, "{}", reply.text());
    let text = workshop.text(FILE);
    assert!(text.contains("../b.zip") && text.contains("https://a.example/"), "{text}");
    // What both changed is told, and theirs stays.
    let reply = save_over(&served, "archive", "zip", &was, &json!({ "chemin": "../c.zip", "adresse": "" }));
    assert_eq!(reply.status, 409, "{}", reply.text());
    assert_eq!(workshop.text(FILE), text);
}

fn files_of_another_site_and_what_a_public_site_lacks_are_agreed_to_each() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let around = tempfile::tempdir().unwrap();
    let site = around.path().join("site");
    fs::create_dir(&site).unwrap();
    fs::write(site.join("index.html"), "the home page of somebody else").unwrap();
    let region = "territories/regions/99.toml";
    workshop.change(region, "directeur             = \"La présidence\"\n", "");
    declare(&workshop, &site, "adresse = \"https://guide.fr/\"\n");
    let plan = done(&served, "plan", &json!({}));
    assert_eq!(plan["foreign"], json!({ "names": ["index.html"], "more": 0 }), "{plan}");
    assert_eq!(plan["edits"], json!({ "names": [], "more": 0 }));
    assert!(!plan["lacks"].as_array().unwrap().is_empty(), "{plan}");
    for agreed in [json!([]), json!(["unfinished"]), json!(["foreign", "edits"])] {
        let wish = json!({ "seal": plan["seal"], "onto": "site", "agreed": agreed });
        assert_eq!(done(&served, "publish", &wish)["anew"], true, "{agreed}");
        assert!(!site.join("style.css").exists());
    }
    let wish = json!({ "seal": plan["seal"], "onto": "site", "agreed": ["unfinished", "foreign"] });
    let published = done(&served, "publish", &wish);
    assert_eq!(published["kind"], "published", "{published}");
    // Where the copy of what was there is kept, is told.
    assert!(published["told"].as_str().unwrap().contains("index.html"), "{published}");
}

fn a_first_publication_is_taken_away_by_its_own_words() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let around = tempfile::tempdir().unwrap();
    let site = around.path().join("site");
    declare(&workshop, &site, "");
    let plan = done(&served, "plan", &json!({}));
    assert_eq!(done(&served, "publish", &json!({ "seal": plan["seal"] }))["kind"], "published");
    fs::write(site.join("index.html"), "changed by hand").unwrap();
    let plan = done(&served, "plan", &json!({ "undo": true }));
    assert_eq!((&plan["withdraws"], &plan["undo"]), (&json!(true), &json!(true)), "{plan}");
    assert_eq!(plan["lists"][0]["names"]["names"], json!(["index.html"]), "{plan}");
    let publish = |agreed: &Value| {
        done(&served, "publish", &json!({ "undo": true, "seal": plan["seal"], "agreed": agreed }))
    };
    assert_eq!(publish(&json!([]))["anew"], true);
    let gone = publish(&json!(["withdrawal"]));
    assert_eq!((&gone["kind"], &gone["withdrawn"]), (&json!("published"), &json!(true)), "{gone}");
    assert!(site.join("index.html").exists() && !site.join("plan.html").exists());
}

#[cfg(unix)]
fn one_publication_is_at_work_and_no_answer_holds_a_password() {
    const PASSWORD: &str = "perlimpinpin-4815";
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    // A host that says nothing, and a program that repeats what it should not.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = silent.local_addr().unwrap().port();
    let text = format!(
        "[cibles.muet]\ntype = \"sftp\"\nhote = \"127.0.0.1\"\nport = {port}\ndossier = \"www\"\n\n[cibles.bavard]\n\
         type = \"command\"\ncommande = [\"sh\", \"-c\", \"echo $JALON_MOT_DE_PASSE >&2; exit 1\", \"{{dossier}}\"]\n\
         mot_de_passe_demande = true\n"
    );
    fs::write(workshop.path(FILE), &text).unwrap();
    let listed = status(&served);
    assert_eq!(
        (&listed["targets"][0]["asks"], &listed["targets"][0]["fields"]),
        (&json!(true), &json!(null))
    );
    let silence = json!({ "act": "try", "target": "muet", "territory": "val" }).to_string();
    assert_eq!(served.post(PAGE, &silence).status, 200);
    assert_eq!(served.post(PAGE, &silence).status, 409);
    drop(silent);
    served.until("the end of the first", |served| {
        (status(served)["job"]["answer"]["kind"] == "refused").then_some(())
    });
    // Nobody listens there any more.
    let gone = outcome(&served, &serde_json::from_str(&silence).unwrap());
    assert_eq!(gone["sort"], "fault-unreachable", "{gone}");
    let wish = |act: &str, seal: &Value| json!({ "act": act, "target": "bavard", "territory": "val", "seal": seal, "password": PASSWORD });
    let plan = outcome(&served, &wish("plan", &json!("")));
    assert_eq!(plan["kind"], "planned", "{plan}");
    let refused = outcome(&served, &wish("publish", &plan["seal"]));
    assert_eq!(
        (&refused["kind"], &refused["sort"]),
        (&json!("refused"), &json!("fault-program")),
        "{refused}"
    );
    assert!(refused.to_string().contains("***"), "{refused}");
    for told in [
        plan.to_string(),
        refused.to_string(),
        status(&served).to_string(),
        served.said.lock().unwrap().clone(),
    ] {
        assert!(!told.contains(PASSWORD), "{told}");
    }
    assert!(!workshop.text(FILE).contains(PASSWORD));
    // Without a password nothing begins.
    let none = outcome(&served, &json!({ "act": "plan", "target": "bavard", "territory": "val" }));
    assert_eq!(none["kind"], "refused", "{none}");
}

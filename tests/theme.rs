//! The default theme with sample values: every template renders, stays light, and can be looked at.
//!
//! The pages are left in `target/tmp/theme/`; open them in a browser after `cargo test --test theme`.

#![expect(clippy::disallowed_methods, reason = "reads the repository's own theme, writes below target/")]
#![expect(clippy::unwrap_used, reason = "a test: what fails here fails the test")]

use jalon::i18n::Language;
use jalon::media::media_kind::KindFault;
use jalon::text::path::SourcePath;
use jalon::text::snapshot::{Digest, Snapshot, SnapshotEntry, SourceText};
use jalon::theme::Theme;
use jalon::theme::context::{Context, Shared};
use jalon::theme::template::Template;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn snapshot() -> Snapshot {
    let mut files = BTreeMap::new();
    let mut folders = vec![root().join("themes")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
            let bytes = std::fs::read(&path).unwrap();
            let entry = match std::str::from_utf8(&bytes) {
                Ok(text) => SnapshotEntry::Text(SourceText::new(text)),
                Err(_) => SnapshotEntry::Asset {
                    size: bytes.len() as u64,
                    digest: Digest::of(&bytes),
                    shape: None,
                    kind: Err(KindFault::Unknown),
                },
            };
            files.insert(SourcePath::parse(&name).unwrap(), entry);
        }
    }
    Snapshot::new(files)
}

/// A build is so much slower where a template does more with these two than write them.
#[test]
fn the_long_texts_are_put_into_the_layout_and_not_copied() {
    assert!(theme().writes_navigation_whole(), "a template does something else with `navigation`");
    assert!(theme().writes_body_whole(), "a template does something else with `page.corps`");
}

fn theme() -> Theme {
    let checked = Theme::read(&snapshot(), "jalon", Language::French);
    assert_eq!(checked.problems, []);
    checked.value.unwrap()
}

fn sample() -> Value {
    let text = std::fs::read_to_string(root().join("tests/theme/exemple.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn call(theme: &Theme, name: &str, arguments: &[(&'static str, Value)], body: Option<&str>) -> String {
    let mut context = Context::new();
    for (key, value) in arguments {
        context.set(key, value);
    }
    theme.component(name, &context, body).unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
}

/// A body that uses every component, as `render` will put it together.
fn body(theme: &Theme, sample: &Value) -> String {
    let fact = |text: &str, status: &str, ask: &str, anchor: &str| {
        let arguments = [
            ("texte", json!(text)),
            ("statut", json!(status)),
            ("aupres", json!(ask)),
            ("ancre", json!(anchor)),
        ];
        call(theme, "fait", &arguments, None)
    };
    let callout = |kind: &str, title: &str, body: &str| {
        call(theme, "encadre", &[("genre", json!(kind)), ("titre", json!(title))], Some(body))
    };
    let data =
        |name: &str, key: &'static str, value: &str| call(theme, name, &[(key, sample[value].clone())], None);
    let term = call(
        theme,
        "terme",
        &[
            ("sigle", json!("ERP")),
            ("terme", json!("établissement recevant du public")),
            ("definition", json!("Tout lieu où des personnes extérieures sont admises.")),
            ("texte", json!("ERP")),
            ("href", json!("glossaire.html#erp")),
        ],
        None,
    );
    let local = call(
        theme,
        "local",
        &[("origine", json!("Pays des Deux Rivières")), ("genre", json!("territoire"))],
        Some("<p>Chez nous, tout se fait <strong>en ligne</strong>, au guichet de la mairie de Brennac.</p>"),
    );
    let letters = call(theme, "glossaire", &[("lettres", sample["termes"].clone())], None);
    let actors = call(
        theme,
        "acteurs",
        &[
            ("missions", sample["missions"].clone()),
            ("familles", json!([{ "nom": "Votre territoire", "acteurs": sample["acteurs"] }])),
            ("tableau", json!("qui-fait-quoi.html")),
        ],
        None,
    );
    [
        format!(
            "<h2 id=\"en-bref\">En bref</h2><ul><li>Un logement loué <strong>en entier</strong>, sans accueil \
             ni services d’hôtel.</li><li>Une déclaration en mairie avant la première location.</li><li>Jusqu’à {} \
             de recettes, l’impôt se calcule simplement ; la location de la résidence principale est limitée à {}.\
             </li></ul><p>Au-delà de 15 personnes, votre logement devient un {term} et change de règles.</p>",
            fact("15 000 €", "texte_lu", "", "fait-plafond"),
            fact("90 jours", "a_verifier", "du service urbanisme de la mairie", "fait-abattement"),
        ),
        callout(
            "attention",
            "Jamais de travaux avant l’accord",
            "<p>Une aide demandée après le premier devis signé est refusée.</p>",
        ),
        "<h2 id=\"declaration\">Déclarer votre meublé en mairie</h2><p>La déclaration est gratuite. Vous recevez un \
         récépissé qui porte votre numéro ; il figure dans <a href=\"a.html\">toutes vos annonces</a>.</p>"
            .to_owned(),
        callout(
            "etapes",
            "",
            "<ol><li>Créez votre compte sur le téléservice.</li><li>Remplissez la déclaration : adresse, nombre de \
             pièces, périodes de location.</li><li>Gardez le récépissé.</li></ol>",
        ),
        local,
        callout("a-savoir", "", "<p>La commune répond sous un mois.</p>"),
        callout("exemple", "Un gîte de quatre personnes", "<p>Deux chambres, ouvert d’avril à octobre.</p>"),
        callout("a-retenir", "", "<p>Le classement en étoiles reste facultatif.</p>"),
        "<h3 id=\"residence\">La résidence principale</h3><div class=\"tableau\"><table><thead><tr><th>Logement</th><th>Déclaration</th>\
         <th>Limite</th><th>Changement d’usage</th></tr></thead><tbody><tr><td>Résidence principale</td><td>Oui</td>\
         <td>120 jours</td><td>Non</td></tr><tr><td>Résidence secondaire</td><td>Oui</td><td>Aucune</td><td>Parfois\
         </td></tr></tbody></table></div><h2 id=\"liste\">À faire</h2><ul><li class=\"a-cocher\"><input type=\"checkbox\" id=\"cu\"> <label \
         for=\"cu\">Demander le certificat d’urbanisme</label></li><li class=\"a-cocher\"><input type=\"checkbox\" id=\"dp\"> <label \
         for=\"dp\">Déposer la déclaration préalable</label></li></ul><h2 id=\"qui\">Qui vous aide</h2>"
            .to_owned(),
        data("contacts", "acteurs", "acteurs"),
        data("permanences", "permanences", "permanences"),
        data("aides", "aides", "aides"),
        "<h2 id=\"taxe\">Taxe de séjour</h2>".to_owned(),
        data("taxe_de_sejour", "taxe", "taxe"),
        actors,
        letters,
        data("documents", "documents", "documents"),
        data("communes", "communes", "communes"),
    ]
    .concat()
}

fn base(theme: &Theme, sample: &Value) -> Context {
    let assets: BTreeMap<&str, String> =
        theme.assets().iter().map(|asset| (asset.name.as_str(), format!("actifs/{}", asset.name))).collect();
    let mut context = Context::new();
    context.set("langue", "fr");
    context.set("racine", "");
    context.set("actifs", &assets);
    context.share("site", &Shared::of(&sample["site"]));
    let mut fragment = context.clone();
    fragment.set("chapitres", &sample["chapitres"]);
    let navigation = render(theme, Template::Navigation, &fragment);
    let marked = navigation.replace(
        "href=\"types/meuble/index.html\"",
        "aria-current=\"page\" href=\"types/meuble/index.html\"",
    );
    assert_ne!(marked, navigation);
    context.share("navigation", &Shared::html(&marked));
    context
}

fn render(theme: &Theme, template: Template, context: &Context) -> String {
    let mut out = Vec::new();
    theme.render(template, context, &mut out).unwrap_or_else(|problem| panic!("{template:?}: {problem:?}"));
    String::from_utf8(out).unwrap()
}

fn pages(theme: &Theme, body: &str) -> Vec<(&'static str, String)> {
    let sample = sample();
    let mut context = base(theme, &sample);
    let mut page = sample["page"].clone();
    page["corps"] = json!(body);
    context.set("page", &page);
    let mut pages = Vec::new();
    let mut add = |template: Template, context: &Context| {
        pages.push((template.file_name(), render(theme, template, context)));
    };
    add(Template::Page, &context);
    add(Template::Chapter, &context);
    page["titre"] = json!("Vous avez un projet touristique ?");
    page["fil"] = json!([]);
    for key in ["chapitres", "types", "profils"] {
        page[key] = sample[key].clone();
    }
    context.set("page", &page);
    context.set("couleurs_css", "couleurs.css");
    add(Template::Home, &context);
    page["titre"] = json!("Votre parcours : meublé de tourisme");
    context.set("page", &page);
    context.set("type", &json!({ "id": "meuble", "nom": "meublé de tourisme", "resume": "Un logement meublé loué en entier.", "fiche": "a.html" }));
    context.set("profil", &sample["profils"][0]);
    context.set("etapes", &sample["etapes"]);
    context.set("lettres", &sample["lettres"]);
    add(Template::Type, &context);
    let person = json!({ "id": "mairie", "nom": "Mairie", "telephone": "05 36 49 00 12", "courriel": null, "horaires": null });
    let step = |id: &str, rank: &str, when: Value| {
        json!({
            "id": id, "titre": "Déclarer le meublé", "rang": rank, "quand": when, "avant": "", "apres": "",
            "texte": "<p>En ligne.</p>", "liens": [{ "titre": "La fiche", "href": "a.html" }], "local": false,
            "taches": [{ "cle": "a#b", "texte": "Garder le numéro", "href": "a.html#b" }], "selon": rank == "selon-cas",
            "contacts": [person], "ancres": [5],
        })
    };
    let steps = [
        step(
            "declarer",
            "obligatoire",
            json!({ "sens": "avant", "nombre": 2, "unite": "mois", "jour": null }),
        ),
        step(
            "piscine",
            "selon-cas",
            json!({ "sens": "maintenant", "nombre": 0, "unite": "jours", "jour": null }),
        ),
        step("label", "aller-plus-loin", Value::Null),
    ];
    context.set("parcours", &steps);
    context.set("selon", &1);
    context.set("reperes", &json!([{ "etape": 5, "titre": "Urbanisme" }]));
    context.set("contacts", &[&person]);
    let path = render(theme, Template::Type, &context);
    for words in [
        "Déclarer le meublé",
        "2 mois avant l’ouverture",
        "dès maintenant",
        "selon votre réponse",
        "Garder le numéro",
    ] {
        assert!(path.contains(words), "{words}: {path}");
    }
    let answers =
        json!([{ "id": "oui", "titre": "Oui", "ajoute": [{ "titre": "La piscine", "href": "a.html" }] }]);
    let question = json!({
        "id": "piscine", "titre": "Une piscine ?", "aide": "Un bain aussi.", "lien": null, "genre": "un",
        "apres": ["Un gîte"], "reponses": answers,
    });
    context.set("questions", &[question]);
    context.set("territoire", "val");
    context.set("garde", &true);
    context.set("dossier", "dossier.html");
    context.set("donnees", "etapes.js");
    add(Template::Project, &context);
    for key in ["code", "adresse"] {
        context.set(key, "");
    }
    context.set("aides", &sample["aides"]);
    add(Template::FirstMeeting, &context);
    add(Template::Profile, &context);
    add(Template::Alphabetical, &context);
    add(Template::NotFound, &context);
    context.set("vers", "types/meuble/index.html");
    context.set("titre", "Le meublé de tourisme");
    add(Template::Redirect, &context);
    context.set("couleurs", &sample["couleurs"]);
    context.set("types", &["meuble"]);
    context.set("bas_de_page", "Pays des Deux Rivières");
    context.set("hauts_de_page", &sample["hauts_de_page"]);
    add(Template::Colours, &context);
    context.set("mentions", &sample["mentions"]);
    for template in [Template::Legal, Template::Statement, Template::Privacy] {
        add(template, &context);
    }
    context.set("missions", &sample["missions"]);
    context.set("familles", &json!([{ "nom": "Votre territoire", "acteurs": sample["acteurs"] }]));
    context.set("annuaire", "annuaire.html");
    add(Template::Matrix, &context);
    let day = json!({ "iso": "2026-11-23", "texte": "23 novembre 2026" });
    let news = json!([
        { "ancre": "n-1", "jour": day, "titre": "Le meublé", "href": "a.html", "texte": "Un numéro pour tous.", "important": true },
        { "ancre": "n-2", "jour": day, "titre": "", "texte": "Un atelier.", "important": false, "origine": "Pays" },
    ]);
    context.set("annees", &json!([{ "annee": "2026", "nouvelles": news }]));
    add(Template::News, &context);
    context.set("types", &sample["types"]);
    context.set("chapitres", &sample["parties"]);
    context.set("faits", &sample["page"]["faits"]);
    add(Template::Print, &context);
    let mut portal = Context::new();
    portal.set("langue", "fr");
    portal.set("racine", "");
    portal.set("titre", "Le guide du porteur de projet touristique");
    portal.set(
        "sous_titre",
        "De l’idée à la transmission : créer, reprendre ou développer une activité touristique",
    );
    portal.set("reseau", "Réseau des offices de tourisme des Rives");
    portal.set("territoires", &sample["territoires"]);
    let assets: BTreeMap<&str, String> =
        theme.assets().iter().map(|asset| (asset.name.as_str(), format!("actifs/{}", asset.name))).collect();
    portal.set("actifs", &assets);
    portal.set("communes", "liste.js");
    for key in ["departements", "departement"] {
        portal.set(key, &sample[key]);
    }
    add(Template::Portal, &portal);
    add(Template::Department, &portal);
    for key in ["garde", "territoire", "contact"] {
        context.set(key, &sample[key]);
    }
    context.set("types", &sample["types"]);
    context.set("etapes", &sample["listes"]);
    context.set("page", &sample["page"]);
    context.set("listes", &sample["listes_js"]);
    add(Template::Dossier, &context);
    pages
}

#[test]
fn every_template_renders_and_can_be_looked_at() {
    let theme = theme();
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("theme");
    std::fs::create_dir_all(folder.join("actifs")).unwrap();
    for asset in theme.assets() {
        std::fs::copy(
            root().join("themes/jalon/assets").join(&asset.name),
            folder.join("actifs").join(&asset.name),
        )
        .unwrap();
    }
    let pages = pages(&theme, &body(&theme, &sample()));
    for (name, text) in &pages {
        std::fs::write(folder.join(name), text).unwrap();
    }
    assert_eq!(pages.len() + 1, Template::ALL.len(), "all but the navigation, which the pages hold");
}

#[test]
fn pages_stay_light() {
    let theme = theme();
    let style = theme.assets().iter().find(|asset| asset.name == "style.css").unwrap();
    assert!(
        style.text.as_ref().unwrap().len() <= 50_000,
        "style.css: {}",
        style.text.as_ref().unwrap().len()
    );
    for (name, text) in pages(&theme, "") {
        assert!(text.len() <= 20_000, "{name}: {} bytes without a body", text.len());
    }
}

#[test]
fn pages_keep_what_browsers_and_readers_need() {
    for (name, text) in pages(&theme(), "<p>Corps.</p>") {
        if name == Template::Colours.file_name() {
            continue;
        }
        assert_eq!(text.matches("<h1").count(), 1, "{name}: one h1");
        assert_eq!(text.matches("<main").count(), 1, "{name}: one main");
        for never in [
            " style=",
            "<style",
            "onclick",
            "<script>",
            "integrity",
            // A script adds it where browsers take it: from a folder it would be an error.
            "rel=\"manifest\"",
            "//fonts",
            "http-equiv=\"refresh\"",
        ] {
            let allowed = name == "redirection.html" && never.starts_with("http");
            assert!(allowed || !text.contains(never), "{name}: {never}");
        }
    }
}

#[test]
fn no_word_of_the_catalogue_is_left_over() {
    let theme = theme();
    let snapshot = snapshot();
    let templates: String = snapshot
        .below("themes/jalon/templates")
        .filter_map(|(path, _)| snapshot.text(path))
        .map(|source| source.text.as_ref())
        .collect();
    for key in theme.catalogue().keys() {
        // Keys that templates put together, and words that the program itself asks for.
        let built = [
            "encadre-",
            "local-a-relire",
            "fait-",
            "etat-",
            "part-",
            "mention-",
            "mon-dossier",
            "listes-a-cocher",
            "index-alphabetique",
            "votre-parcours",
            "parcours-installe",
            "quand-",
            "rang-",
            "votre-projet",
            "mentions-legales",
            "quoi-de-neuf",
            "accessibilite",
            "donnees-personnelles",
            "technicien-espace",
            "hors-ligne-",
            "lieux-",
        ]
        .iter()
        .any(|start| key.starts_with(start));
        // What a script says comes to it with what it loads.
        let said = key.split_once('-').is_some_and(|(start, rest)| {
            let scripts = snapshot
                .below("themes/jalon/assets")
                .filter(|(path, _)| path.extension() == "js" && path.file_name().starts_with(start));
            let mut texts = scripts.filter_map(|(path, _)| snapshot.text(path));
            texts.any(|script| script.text.contains(&format!("dire('{rest}'")))
        });
        assert!(built || said || templates.contains(&format!("cle=\"{key}\"")), "{key} is used nowhere");
    }
}

/// The program sets the signs of texts, not those of a theme's words: these are written with their spaces.
#[test]
fn french_words_of_the_theme_keep_their_signs_on_the_line() {
    let snapshot = snapshot();
    let words = snapshot.text(&SourcePath::parse("themes/jalon/locales/fr.ftl").unwrap()).unwrap();
    let loose = |line: &&str| {
        !line.starts_with('#')
            && ([" ;", " !", " ?", " »", "« "].iter().any(|sign| line.contains(sign))
                || line.contains(" : ")
                || line.ends_with(" :"))
    };
    let found: Vec<&str> = words.text.lines().filter(loose).collect();
    assert!(found.is_empty(), "with a plain space: {found:#?}");
}

/// `null` wherever the contract says that a value may be missing.
#[test]
fn what_may_be_missing_may_be_null() {
    let theme = theme();
    let mut sample = sample();
    for key in [
        "accompagnement",
        "telephone",
        "courriel",
        "office",
        "logo",
        "licence",
        "demonstration",
        "adresse_postale",
        "horaires",
        "image",
        "conformite",
    ] {
        sample["site"][key] = Value::Null;
    }
    for key in ["bandeaux", "pied", "legal", "etapes"] {
        sample["site"][key] = json!([]);
    }
    let page = json!({
        "id": "x", "titre": "T", "titre_document": "T", "resume": "", "fil": [], "etape": null, "chapitre": null,
        "canonique": null, "corps": "", "sommaire": [], "notes": "", "sources": [], "faits": [], "verifie_le": null,
        "types": [], "profils": [], "projets": [], "precedent": null, "suivant": null, "locale": false, "pages": [],
        "chapitres": [{ "id": "a", "titre": "A", "resume": "", "href": "a.html", "etape": null, "pages": [] }],
    });
    let mut context = base(&theme, &sample);
    context.set("page", &page);
    context.set("couleurs_css", &Value::Null);
    for template in [Template::Page, Template::Chapter, Template::Home, Template::NotFound] {
        let text = render(&theme, template, &context);
        assert!(!text.contains("None") && !text.contains("null"), "{template:?}: {text}");
    }
    let actor =
        json!({ "id": "a", "nom": "A", "sigle": null, "role": null, "quand": null, "telephone": null });
    call(&theme, "contacts", &[("acteurs", json!([actor]))], None);
    call(
        &theme,
        "aides",
        &[("aides", json!([{ "id": "a", "titre": "A", "taux": null, "types": [] }]))],
        None,
    );
    call(&theme, "taxe_de_sejour", &[("taxe", json!({ "tarifs": [], "grilles": [], "regime": null }))], None);
    call(&theme, "taxe_de_sejour", &[("taxe", Value::Null)], None);
    for name in ["aides", "permanences", "documents"] {
        let key: &'static str = name;
        assert!(call(&theme, name, &[(key, json!([]))], None).contains("vide"), "{name}");
    }
    let arguments = [
        ("sigle", Value::Null),
        ("terme", json!("gîte")),
        ("definition", json!("Un logement.")),
        ("texte", json!("gîtes")),
        ("href", json!("g.html#gite")),
    ];
    let term = call(&theme, "terme", &arguments, None);
    assert_eq!(term, "<a class=\"terme\" href=\"g.html#gite\" title=\"gîte\u{a0}: Un logement.\">gîtes</a>");
    let arguments = [
        ("texte", json!("90 jours")),
        ("statut", json!("a_verifier")),
        ("aupres", json!("de la mairie")),
        ("ancre", json!("")),
    ];
    assert_eq!(call(&theme, "fait", &arguments, None), "90 jours");
    let doubt = call(&theme, "doute", &arguments[1..3], None);
    assert_eq!(doubt, "<span class=\"fait-a_verifier\">(à vérifier auprès de la mairie)</span>");
}

//! A territory's text cannot run script in a reader's browser: known vectors in every field that authors write.
//!
//! `tests/hostile/project` is a project in which every textual key stands, each with the mark `§`; the mark is replaced
//! by the vectors of `tests/hostile/vectors.txt`, and every file of the sites is read as a browser reads it: no script,
//! no handler, no frame, no address but ordinary ones. The pages' own policy (CSP) would stop most of it once more; it is
//! not counted on here.

#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

#[path = "laws/built.rs"]
#[allow(dead_code, reason = "shared with the laws")]
mod built;
#[path = "hostile/filled.rs"]
mod filled;
mod fixture;
#[path = "hostile/page.rs"]
mod page;

use std::collections::BTreeSet;
use std::sync::Arc;

use jalon::diagnostic::has_errors;
use jalon::diagnostic::severity::Severity;
use jalon::pipeline::Pipeline;
use jalon::render::site::Content;
use jalon::table::all_tables::all;
use jalon::table::definition::FileFamily;

use built::{Built, Files, built};
use filled::{MARK, project, vectors, vectors_in_blocks, with};
use fixture::repository;
use page::{check_html, check_text, extension};

/// Keys whose values are no free text: ids, dates, choices, numbers, addresses, lists of ids. They are checked by their
/// readers; what passes there is in `addresses_that_are_none_are_refused`.
const NOT_FREE: [&str; 104] = [
    "id",
    "acteur",
    "insee",
    "rang",
    "quand",
    "taches",
    "parcours",
    "genre",
    "question",
    "reponse",
    "lien",
    "liens",
    // Read by the review, or told to authors, and shown on no page.
    "obsolete",
    "remplace_par",
    "requis_a_partir_du",
    "remplacement",
    "suivre_les_ajouts",
    "etape",
    "langue",
    "fiche",
    "pied_de_page",
    "type",
    "requis",
    "en_vigueur",
    "verifie_le",
    "revoir_avant",
    "statut",
    "responsable",
    "missions",
    "types",
    "telephone",
    "courriel",
    "site",
    "ordre",
    "profils",
    "public",
    "anciens_ids",
    "anciennes_adresses",
    "proteges",
    "sensibles",
    "section",
    "le",
    "importance",
    "herite",
    "accompagnement",
    "drapeaux",
    "communes",
    "theme",
    "logo",
    "image",
    "demonstration",
    "code",
    "cible",
    "action",
    "fichier",
    "trouver",
    "mettre",
    "si_le_commun_change",
    "a_partir_du",
    "jusqu_au",
    "avant",
    "apres",
    "primaire",
    "accent",
    "contact_accessibilite",
    "accessibilite_le",
    "lien",
    "sur_rendez_vous",
    "page",
    "plateforme",
    "montant",
    "voir",
    "attendu",
    "attendus",
    "initiales",
    "rang",
    "tarifs",
    "taxe_de_sejour",
    "portee",
    "competences",
    "sources",
    "changements",
    "couleurs",
    "mentions",
    "valeurs",
    "acteurs",
    "glossaire",
    "aides",
    "permanences",
    "documents",
    "bandeaux",
    "modifier",
    "chapitre",
    "non_classes",
    "parts",
    "requis_pour",
    "min",
    "max",
    "ancienne_valeur",
    "fin",
    "si",
    "choix",
    "missions_selon",
    "grilles",
];

fn check(built: &Built, vectors: &[String]) {
    let portal = ("portail".to_owned(), &built.portal);
    let sites = built.sites.iter().map(|(id, files)| (id.clone(), files)).chain([portal]);
    for (id, files) in sites {
        check_site(&id, files, vectors);
    }
}

fn check_site(id: &str, files: &Files, vectors: &[String]) {
    for (path, text) in files {
        let found = if extension(path) == "html" { check_html(text) } else { check_text(path, text) };
        if let Err(what) = found {
            panic!("{id}/{path}: {what}\nwith {vectors:#?}");
        }
    }
}

#[test]
fn every_free_field_is_in_the_fixture() {
    let mut written: Vec<(FileFamily, String)> = Vec::new();
    for (path, text) in fixture::read(&repository().join("tests/hostile/project"), "") {
        let family = match path.as_str() {
            path if extension(path) == "md" => FileFamily::Page,
            path if path.starts_with("content/") => FileFamily::Guide,
            _ => FileFamily::Level,
        };
        for line in text.lines().filter(|line| line.contains(MARK)) {
            let keys = line.split(['{', ',', '[']).filter_map(|part| part.split_once('='));
            written.extend(keys.map(|(key, _)| (family, key.trim().to_owned())));
        }
    }
    for kind in
        all().filter(|table| [FileFamily::Guide, FileFamily::Page, FileFamily::Level].contains(&table.family))
    {
        for key in kind.keys().map(|key| key.name).filter(|key| !NOT_FREE.contains(key)) {
            // Tables of tables are told by what stands in them.
            let is_table = kind.name.contains(".toml") && !written.iter().any(|(_, known)| known == key);
            let stands = written.iter().any(|(family, known)| *family == kind.family && known == key);
            assert!(stands || is_table, "no {key} of {} in tests/hostile/project", kind.name);
        }
    }
}

/// A harmless text in each place shows that the places are read at all.
#[test]
fn what_is_written_there_reaches_the_sites() {
    let project = project();
    let mut number = 0;
    let filled = with(&project, || {
        number += 1;
        format!("zq{number}qz")
    });
    let built = built(&filled);
    let problems: Vec<_> = built.problems.values().flatten().collect();
    assert!(problems.iter().all(|problem| problem.severity != Severity::Error), "{problems:#?}");
    let all: String = built.sites.values().chain([&built.portal]).flat_map(Files::values).cloned().collect();
    let hidden: Vec<String> = filled
        .iter()
        .filter(|(path, _)| !path.starts_with("themes/"))
        .flat_map(|(path, text)| text.lines().map(move |line| (path, line)))
        .flat_map(|(path, line)| {
            line.match_indices("zq").filter_map(move |(at, _)| {
                let mark = &line[at..at + line[at..].find("qz")? + 2];
                Some((mark.to_owned(), format!("{path}: {line}")))
            })
        })
        .filter(|(mark, _)| !all.contains(mark.as_str()))
        .map(|(_, line)| line)
        .collect();
    println!("{number} marks; not shown to readers: {hidden:#?}");
    assert!(
        number > 120 && hidden.len() * 4 < number,
        "{} of {number} reach no page: {hidden:#?}",
        hidden.len()
    );
    check(&built, &[]);
}

#[test]
fn no_known_vector_runs_in_any_field() {
    let (project, vectors) = (project(), vectors());
    assert!(vectors.len() >= 100);
    // Every vector in every field, a few at a time.
    for vectors in vectors.chunks(26) {
        let text = vectors.join(" ");
        check(&built(&with(&project, || text.clone())), vectors);
    }
    // Alone in its field, a vector may be read otherwise than after a word.
    for first in [0, 37, 74, 111] {
        let mut turn = vectors.iter().cycle().skip(first);
        check(&built(&with(&project, || turn.next().unwrap().clone())), &vectors[first..=first]);
    }
}

/// Control characters are told; and no file of a site holds any, so that no text is taken for a place where a page is put
/// together.
#[test]
fn no_control_character_reaches_a_site() {
    let project = project();
    let controls =
        ('\u{1}'..='\u{8}').chain(['\u{b}', '\u{c}', '\u{e}', '\u{1b}', '\u{7f}', '\u{85}', '\u{ffff}']);
    let controls: String = controls.collect();
    let hostile = built(&with(&project, || format!("avant{controls}apres")));
    let plain = built(&with(&project, || "avantapres".to_owned()));
    let told = hostile.codes().iter().filter(|code| **code == "J122").count();
    assert!(told > 60 && !plain.codes().contains(&"J122"), "{told}");
    let all = |built: &Built| -> Files {
        let sites = built.sites.iter().flat_map(|(id, files)| {
            files.iter().map(move |(path, text)| (format!("{id}/{path}"), text.clone()))
        });
        sites.chain(built.portal.clone()).collect()
    };
    let (hostile, plain) = (all(&hostile), all(&plain));
    for (path, text) in &hostile {
        // DEL and the second set of controls are characters of JSON like any other.
        let is_script = ["js", "webmanifest"].contains(&extension(path));
        let odd = |letter: &char| {
            letter.is_control()
                && !matches!(letter, '\t' | '\n' | '\r')
                && !(is_script && *letter >= '\u{7f}')
        };
        assert_eq!(text.chars().find(odd).map(char::escape_unicode).map(|it| it.to_string()), None, "{path}");
        // Every part of the page stands in it as often as without them.
        for part in ["<nav", "<main", "<header", "class=\"corps", "<body"] {
            let count = |files: &Files| files.get(path).map(|text| text.matches(part).count());
            assert!(count(&plain).is_none_or(|plain| Some(plain) == count(&hostile)), "{path}: {part}");
        }
    }
}

/// A territory's block of the theme is Markdown: what would run there is a problem with its place, or shows as text.
#[test]
fn no_known_vector_runs_in_a_block_of_the_theme() {
    let sound = with(&project(), || "x".to_owned());
    let port = |text: &str| {
        let mut project = sound.clone();
        project.insert("territories/port/theme/pied.md".to_owned(), text.to_owned());
        Arc::new(built::snapshot(&project))
    };
    let plain = Pipeline::new(port("Ici."), built::build_context());
    assert!(text_of(&plain).contains("<p>Ici.</p>"));
    let vectors: Vec<String> = vectors().into_iter().chain(vectors_in_blocks()).collect();
    assert!(vectors.len() > 250, "{}", vectors.len());
    let (mut refused, mut shown) = (0, 0);
    let mut check = |block: &str| {
        let pipeline = plain.renewed(port(block));
        let problems = pipeline.problems_of("port");
        for problem in problems.iter().filter(|problem| problem.severity == Severity::Error) {
            assert_eq!(problem.place.file.as_str(), "territories/port/theme/pied.md", "{problem:?}");
        }
        *(if has_errors(&problems) { &mut refused } else { &mut shown }) += 1;
        // A page is drawn in the preview of its author even where it has errors.
        if let Err(what) = check_html(&text_of(&pipeline)) {
            panic!("{what}\nwith {block}");
        }
    };
    for vector in &vectors {
        let forms = [
            format!("a {vector} b\n\n{{{{ commun }}}}\n\n## {vector}\n\n- {vector}"),
            format!("| {vector} |\n|---|\n| {vector} |\n\n::: attention {vector}\n{vector}\n:::"),
            format!("[{vector}](/index.md \"{vector}\") [b]({vector}) ![{vector}]({vector})"),
            format!("a[^1]\n\n[^1]: {vector}"),
        ];
        check(vector);
        check(&forms.join("\n\n"));
    }
    // Escaped, it is text: all of it reaches the page.
    let escaped = |sign: char| if sign.is_ascii_punctuation() { format!("\\{sign}") } else { sign.into() };
    for vectors in vectors.chunks(10) {
        check(
            &vectors
                .iter()
                .map(|vector| vector.chars().map(escaped).collect())
                .collect::<Vec<String>>()
                .join("\n\n"),
        );
    }
    println!("{refused} are refused, {shown} are shown");
    assert!(refused > 200 && shown > 60, "{refused} {shown}");
    // Values in a block: as text, and in addresses.
    let block = "{{ v.telephone }} {{ territoire.nom }} [a](https://x.example/{{v.tarif}}) [b](mailto:{{v.courriel}})";
    for vectors in self::vectors().chunks(26) {
        let vector = vectors.join(" ");
        let mut hostile = with(&project(), || vector.clone());
        hostile.insert("territories/port/theme/pied.md".to_owned(), block.to_owned());
        let pipeline = plain.renewed(Arc::new(built::snapshot(&hostile)));
        if let Some(Content::Bytes(bytes)) = pipeline.file("port", "404.html").value
            && let Err(what) = check_html(&String::from_utf8(bytes).unwrap())
        {
            panic!("{what}\nwith {vector} in values");
        }
    }
}

/// A page of the site that has the block.
fn text_of(pipeline: &Pipeline) -> String {
    let drawn = pipeline.file("port", "index.html");
    assert!(drawn.problems.is_empty(), "{:?}", drawn.problems);
    match drawn.value {
        Some(Content::Bytes(bytes)) => String::from_utf8(bytes).unwrap(),
        other => panic!("{other:?}"),
    }
}

/// Addresses: what is no such thing is refused, by name; and in the preview of its author it does not run either.
#[test]
fn addresses_that_are_none_are_refused() {
    let project = project();
    let fields = ["site", "lien", "plateforme", "telephone", "courriel", "primaire", "contact_accessibilite"];
    let vectors = [
        "javascript:touche(1)",
        "https://x.example/\\\" onmouseover=\\\"touche(1)",
        "data:text/html,<script>touche(1)</script>",
        "\\\"><script>touche(1)</script>",
        "#fff;}</style><script>touche(1)</script>",
        "05 36\\\" onclick=\\\"touche(1)",
        "a@b.example?subject=x\\\" onclick=\\\"touche(1)",
        "//mal.example/x",
        "https:mal.example",
        "https:/\\\\mal.example",
        "http:/mal.example",
        "https://moi:mot@mal.example/",
        "https://bon.example\\\\@mal.example/",
        "a@b.example?bcc=c@mal.example",
    ];
    for vector in vectors {
        let mut spoilt = project.clone();
        for (_, text) in spoilt.iter_mut().filter(|(path, _)| path.starts_with("territories/")) {
            let line = |line: &str| {
                let key = line.split('=').next().unwrap_or_default().trim();
                if fields.contains(&key) { format!("{key} = \"{vector}\"") } else { line.to_owned() }
            };
            *text = text.lines().map(line).collect::<Vec<_>>().join("\n");
        }
        let built = built(&with(&spoilt, || "x".to_owned()));
        let told: BTreeSet<&str> = built
            .problems
            .values()
            .flatten()
            .filter(|problem| problem.severity == Severity::Error)
            .filter_map(|problem| problem.facts.get("key").or(problem.facts.get("id")))
            .map(String::as_str)
            .collect();
        for field in ["site", "lien", "plateforme"] {
            assert!(told.contains(field), "{field} = {vector}: {told:?}");
        }
        for (id, files) in &built.sites {
            let pages = files.iter().filter(|(path, _)| extension(path) == "html");
            let pages: Files = pages.map(|(path, text)| (path.clone(), text.clone())).collect();
            check_site(id, &pages, &[vector.to_owned()]);
        }
    }
}

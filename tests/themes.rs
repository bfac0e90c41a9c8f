//! docs/themes.fr.md lists what templates may ask for: neither more nor less than what they are given.
//!
//! Every template of a copy of the default theme writes all that it is given; what comes out is compared with the manual.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, clippy::format_push_string, clippy::similar_names)]

mod fixture;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Templates that draw no page of their own.
const PARTS: [&str; 5] = ["base.html", "site.html", "navigation.html", "couleurs.css", "redirection.html"];

/// What the engine writes of its values, as JSON: it writes nothing for none, and letters as Rust does.
fn json(written: &str) -> Value {
    let mut out = String::new();
    let mut letters = written.chars().peekable();
    let mut quoted = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                quoted = !quoted;
                out.push('"');
            }
            '\\' if quoted => match letters.next().unwrap() {
                'u' => {
                    let code: String = letters.by_ref().skip(1).take_while(|digit| *digit != '}').collect();
                    out += &format!("\\u{:04x}", u32::from_str_radix(&code, 16).unwrap());
                }
                '\'' => out.push('\''),
                '0' => out += "\\u0000",
                other => out.extend(['\\', other]),
            },
            ',' | '}' | ']' if !quoted => {
                if out.ends_with(": ") || out.ends_with(", ") || letter == ',' && out.ends_with('[') {
                    out += "null";
                }
                out.push(letter);
            }
            other if quoted && other.is_control() => out += &format!("\\u{:04x}", u32::from(other)),
            other => out.push(other),
        }
    }
    serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error}: {}", &out[..out.len().min(400)]))
}

fn walk(value: &Value, way: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(keys) => {
            for (key, value) in keys {
                let way = match way {
                    "" => key.clone(),
                    // Its keys are names of files.
                    "actifs" => "actifs[\"…\"]".to_owned(),
                    _ => format!("{way}.{key}"),
                };
                found.insert(way.clone());
                walk(value, &way, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| walk(item, &format!("{way}[]"), found)),
        _ => {}
    }
}

/// What each template is given, over all pages of the repository's sites.
fn given() -> BTreeMap<String, BTreeSet<String>> {
    let project = tempfile::tempdir().unwrap();
    let root = fixture::repository();
    let mut names = Vec::new();
    for folder in ["content", "territories", "themes"] {
        for (path, text) in fixture::read(&root.join(folder), folder) {
            let target = project.path().join(&path);
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            let template = path.strip_prefix("themes/jalon/templates/").filter(|name| !name.contains('/'));
            let text = match template.filter(|name| !PARTS.contains(name)) {
                None => text,
                Some(name) => {
                    names.push(name.to_owned());
                    format!(
                        "<html lang=\"fr\"><body>@@{name}@@{{{{ __tera_context | safe }}}}@@/{name}@@</body></html>"
                    )
                }
            };
            fs::write(target, text).unwrap();
        }
    }
    fs::copy(
        root.join("themes/jalon/assets/titre.woff2"),
        project.path().join("themes/jalon/assets/titre.woff2"),
    )
    .unwrap();
    let mut build = Command::new(env!("CARGO_BIN_EXE_jalon"));
    build.args(["build", "--date", fixture::DAY]).current_dir(project.path());
    let built = build.output().unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in fixture::read(&project.path().join("public"), "") {
        for name in &names {
            let (open, close) = (format!("@@{name}@@"), format!("@@/{name}@@"));
            if let (Some(start), Some(end)) = (text.find(&open), text.rfind(&close))
                && Path::new(&path).extension().is_some_and(|extension| extension == "html")
            {
                walk(&json(&text[start + open.len()..end]), "", found.entry(name.clone()).or_default());
            }
        }
    }
    let silent: Vec<&String> = names.iter().filter(|name| !found.contains_key(*name)).collect();
    assert!(silent.is_empty(), "no page is made with {silent:?}");
    found
}

/// What the manual lists below each heading of its last part.
fn listed() -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(fixture::repository().join("docs/themes.fr.md")).unwrap();
    let (_, part) = text.split_once("## Ce qu'un gabarit peut demander").unwrap();
    let mut listed = BTreeMap::new();
    for section in part.split("\n### ").skip(1) {
        let (heading, body) = section.split_once('\n').unwrap();
        let names = body.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        listed.insert(heading.trim_matches('`').to_owned(), names);
    }
    listed
}

#[test]
fn the_manual_lists_what_templates_are_given() {
    let (given, mut listed) = (given(), listed());
    let of_sites = listed.remove("Dans toutes les pages d'un site").unwrap();
    let of_portal = listed.remove("Sur le portail").unwrap();
    assert_eq!(given.keys().collect::<Vec<_>>(), listed.keys().collect::<Vec<_>>());
    for (name, given) in given {
        let shared = if ["portail.html", "departement.html"].contains(&name.as_str()) {
            &of_portal
        } else {
            &of_sites
        };
        let told: BTreeSet<String> = shared.union(&listed[&name]).cloned().collect();
        let missing: Vec<&String> = given.difference(&told).collect();
        let invented: Vec<&String> = told.difference(&given).collect();
        assert!(
            missing.is_empty() && invented.is_empty(),
            "{name}: docs/themes.fr.md lacks {missing:?}, and invents {invented:?}"
        );
    }
}

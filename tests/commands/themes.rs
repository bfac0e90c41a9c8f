//! docs/themes.fr.md lists what templates may ask for, and what territories may override: neither more nor less; and a
//! territory that overrides changes its own site alone.
//!
//! Every template of a copy of the default theme writes all that it is given; what comes out is compared with the manual.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::fixture::{self, copy_folder};
use crate::support::trials::trials;
use libtest_mimic::Trial;
use serde_json::Value;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        the_manual_lists_what_templates_are_given,
        a_block_changes_one_site_and_a_faulty_one_leaves_what_stands,
        the_manual_lists_the_blocks_that_the_theme_promises
    ]
}

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
        copy_folder(&root.join(folder), &project.path().join(folder));
    }
    for (path, text) in fixture::read(&root.join("themes"), "themes") {
        let template = path.strip_prefix("themes/jalon/templates/").filter(|name| !name.contains('/'));
        // Templates that write nothing but their values hold no block that the theme could promise.
        let text = text.split("\n[[bloc]]").next().unwrap_or_default().to_owned();
        let text = match template.filter(|name| !PARTS.contains(name)) {
            None => text,
            Some(name) => {
                names.push(name.to_owned());
                format!(
                    "<html lang=\"fr\"><body>@@{name}@@{{{{ __tera_context | safe }}}}@@/{name}@@</body></html>"
                )
            }
        };
        fs::write(project.path().join(&path), text).unwrap();
    }
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

/// A project of the fixture's files on a disk, and what `jalon` says of it.
struct OnDisk(tempfile::TempDir);

impl OnDisk {
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for (path, text) in fixture::small() {
            folder.put(&path, &text);
        }
        folder
    }

    fn put(&self, path: &str, text: &str) {
        let target = self.0.path().join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, text).unwrap();
    }

    /// Builds, and gives the exit code with all that is said.
    fn build(&self) -> (i32, String) {
        let mut build = Command::new(env!("CARGO_BIN_EXE_jalon"));
        build.args(["build", "--langue", "fr", "--date", fixture::DAY]).current_dir(self.0.path());
        let built = build.output().unwrap();
        let said = String::from_utf8([built.stderr, built.stdout].concat()).unwrap();
        (built.status.code().unwrap(), said)
    }

    /// What stands at a path of `public/`.
    fn shown(&self, path: &str) -> String {
        fs::read_to_string(self.0.path().join("public").join(path)).unwrap()
    }
}

fn a_block_changes_one_site_and_a_faulty_one_leaves_what_stands() {
    let project = OnDisk::new();
    let pages =
        ["val/types/meuble/index.html", "plaine/types/meuble/index.html", "cote/index.html", "val/404.html"];
    assert_eq!(project.build().0, 0);
    let before = pages.map(|page| project.shown(page));
    project.put("territories/val/theme/sous_le_texte.md", "Une *question*.\n");
    let (code, said) = project.build();
    assert_eq!(code, 0, "{said}");
    let after = pages.map(|page| project.shown(page));
    let question = "<p>Une <em>question</em>.</p>";
    assert!(after[0].contains(question), "{said}");
    assert!(after[0].replacen(question, "", 1) == before[0], "nothing else of the page changes");
    assert!(after[1..] == before[1..], "no other site, and no page without the block");
    // A fault in it is told in its own file; what stands stays, and the others go on.
    project.put("territories/val/theme/sous_le_texte.md", "Une question,\n  {{ territoire.nomm }} ?\n");
    let plain = project.0.path().join("territories/plaine.toml");
    let text = fs::read_to_string(&plain).unwrap();
    fs::write(&plain, text.replacen("[valeurs]", "slogan = \"Au large\"\n\n[valeurs]", 1)).unwrap();
    let (code, said) = project.build();
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("territories/val/theme/sous_le_texte.md:2:3"), "{said}");
    assert!(said.contains("« territoire.nom »"), "{said}");
    assert_eq!(project.shown(pages[0]), after[0]);
    assert!(project.shown("index.html").contains("Au large"), "the others are built");
}

fn the_manual_lists_the_blocks_that_the_theme_promises() {
    let root = fixture::repository();
    let about = fs::read_to_string(root.join("themes/jalon/theme.toml")).unwrap();
    let about: toml::Table = about.parse().unwrap();
    let row = |block: &toml::Value| {
        let text = |key: &str| block[key].as_str().unwrap().to_owned();
        let templates: Vec<String> = block["gabarits"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| format!("`{}`", it.as_str().unwrap()))
            .collect();
        format!("| `{}` | {} | {} |", text("nom"), templates.join(", "), text("description"))
    };
    let promised: Vec<String> = about["bloc"].as_array().unwrap().iter().map(row).collect();
    let manual = fs::read_to_string(root.join("docs/themes.fr.md")).unwrap();
    let (_, part) = manual.split_once("| bloc | gabarits | contenu |").unwrap();
    let told: Vec<&str> = part.lines().skip(2).take_while(|line| line.starts_with('|')).collect();
    assert_eq!(told, promised);
}

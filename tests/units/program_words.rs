//! The program's words: both languages say the same things, and every key that the program uses is there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jalon::diagnostic::Role;
use jalon::diagnostic::code::Code;
use jalon::diagnostic::severity::Severity;
use jalon::failure::Doing;
use jalon::fs::read;
use jalon::i18n::program::program;
use jalon::i18n::{Catalogue, Language, Word};

/// The words of the program in `language`, as they are written in its sources.
fn source(language: Language) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n/program").join(language.code());
    let files = read::entries(&folder).unwrap();
    files.into_iter().map(|file| read::text(&file.path()).unwrap()).collect()
}

/// `key` or `key.attribute` → the variables in it, those of the messages it refers to included.
fn variables(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut parts: Vec<(String, String)> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let head = line.split_once(" = ").map(|(head, _)| head).or(line.strip_suffix(" ="));
        match head {
            Some(key) if key.starts_with(|first: char| first.is_ascii_alphabetic()) => {
                parts.push((key.to_owned(), String::new()));
            }
            Some(attribute) if attribute.starts_with("    .") => {
                let owner = parts.last().expect("an attribute has an owner").0.clone();
                let owner = owner.split('.').next().unwrap_or_default();
                parts.push((format!("{owner}{}", attribute.trim()), String::new()));
            }
            _ => {}
        }
        if let Some((_, text)) = parts.last_mut() {
            text.push_str(line);
            text.push('\n');
        }
    }
    let texts: BTreeMap<String, String> = parts.into_iter().collect();
    texts.keys().map(|key| (key.clone(), used(&texts, key))).collect()
}

fn used(texts: &BTreeMap<String, String>, key: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for hole in texts[key].split('{').skip(1) {
        let name = hole.trim_start().split([' ', '}']).next().unwrap_or_default();
        if let Some(variable) = name.strip_prefix('$') {
            found.insert(variable.to_owned());
        } else if texts.contains_key(name) {
            found.extend(used(texts, name));
        }
    }
    found
}

#[test]
fn both_parse_whole() {
    for language in Language::ALL {
        let (_, faults) = Catalogue::parse(&source(language), language);
        assert_eq!(faults, [], "{language:?}");
    }
}

#[test]
fn both_have_the_same_keys_and_variables() {
    let [french, english] =
        [Language::French, Language::English].map(|language| variables(&source(language)));
    let names = |side: &BTreeMap<String, _>| side.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&french), names(&english));
    for (key, used) in &french {
        assert_eq!(used, &english[key], "{key}");
    }
}

#[test]
fn every_code_has_its_words_and_uses_its_facts_only() {
    for language in Language::ALL {
        let known = variables(&source(language));
        for code in Code::ALL {
            let facts: BTreeSet<String> = code.facts().iter().map(ToString::to_string).collect();
            for part in ["", ".titre", ".aide"] {
                let key = format!("{code}{part}");
                let used = known.get(&key).unwrap_or_else(|| panic!("{language:?} lacks {key}"));
                assert!(used.is_subset(&facts), "{language:?} {key} uses {used:?} of {facts:?}");
            }
            let words: Vec<_> = code.facts().iter().map(|fact| (*fact, Word::Text("x"))).collect();
            let message = program(language).say(code.as_str(), &words).unwrap();
            assert!(!message.contains("{$") && !message.is_empty(), "{language:?} {code}: {message}");
        }
        let codes: BTreeSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
        for key in program(language).keys().filter(|key| key.starts_with('J')) {
            assert!(codes.contains(key), "{language:?}: no code {key}");
        }
    }
}

#[test]
fn every_role_severity_and_refusal_has_its_words() {
    for language in Language::ALL {
        let words = program(language);
        let roles = Role::ALL.iter().map(|role| role.key());
        let severities = [Severity::Error, Severity::Warning, Severity::Notice].map(Severity::key);
        for key in roles.chain(severities).chain(Doing::ALL.iter().map(|doing| doing.key())) {
            assert!(words.say(key, &[]).is_some(), "{language:?} lacks {key}");
        }
        for doing in Doing::ALL {
            assert!(words.say(&format!("{}.aide", doing.key()), &[]).is_some(), "{doing:?}");
        }
    }
}

//! What the program itself says: the catalogues that it carries.

use std::sync::OnceLock;

use super::{Catalogue, Language};

/// The files of one language, by what they are about, end to end.
macro_rules! words_of {
    ($language:literal) => {
        concat!(
            include_str!(concat!("program/", $language, "/problems.ftl")),
            include_str!(concat!("program/", $language, "/commands.ftl")),
            include_str!(concat!("program/", $language, "/explain.ftl")),
            include_str!(concat!("program/", $language, "/import.ftl")),
            include_str!(concat!("program/", $language, "/preview.ftl")),
            include_str!(concat!("program/", $language, "/network.ftl")),
            include_str!(concat!("program/", $language, "/serve.ftl")),
            include_str!(concat!("program/", $language, "/publish.ftl")),
            include_str!(concat!("program/", $language, "/review.ftl")),
            include_str!(concat!("program/", $language, "/tools.ftl")),
        )
    };
}

const FRENCH: &str = words_of!("fr");
const ENGLISH: &str = words_of!("en");

/// The program's words in `language`.
pub fn program(language: Language) -> &'static Catalogue {
    static IN_FRENCH: OnceLock<Catalogue> = OnceLock::new();
    static IN_ENGLISH: OnceLock<Catalogue> = OnceLock::new();
    let (catalogue, source) = match language {
        Language::French => (&IN_FRENCH, FRENCH),
        Language::English => (&IN_ENGLISH, ENGLISH),
    };
    // That both parse whole is held by a test.
    catalogue.get_or_init(|| Catalogue::parse(source, language).0)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::{ENGLISH, FRENCH, program};
    use crate::diagnostic::Role;
    use crate::diagnostic::code::Code;
    use crate::diagnostic::severity::Severity;
    use crate::failure::Doing;
    use crate::i18n::{Catalogue, Language, Word};

    const SOURCES: [(Language, &str); 2] = [(Language::French, FRENCH), (Language::English, ENGLISH)];

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
        for (language, source) in SOURCES {
            let (_, faults) = Catalogue::parse(source, language);
            assert_eq!(faults, [], "{language:?}");
        }
    }

    #[test]
    fn both_have_the_same_keys_and_variables() {
        let [french, english] = SOURCES.map(|(_, source)| variables(source));
        let names = |side: &BTreeMap<String, _>| side.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&french), names(&english));
        for (key, used) in &french {
            assert_eq!(used, &english[key], "{key}");
        }
    }

    #[test]
    fn every_code_has_its_words_and_uses_its_facts_only() {
        for (language, source) in SOURCES {
            let known = variables(source);
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
}

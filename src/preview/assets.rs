//! The preview's own files, carried by the program.

use std::collections::BTreeMap;

use super::door::answer::{Answer, media};
use super::routes::Visit;
use crate::html::escape;
use crate::i18n::program::program;
use crate::i18n::{Language, Word};

/// A file's name, and its bytes.
macro_rules! embedded {
    ($name:literal) => {
        ($name, include_bytes!(concat!("assets/", $name)) as &[u8])
    };
}

/// Every file of `assets/` that browsers may ask for: `/_jalon/<name>`.
const FILES: &[(&str, &[u8])] = &[
    embedded!("apercu.js"),
    embedded!("client/bar.js"),
    embedded!("client/dom.js"),
    embedded!("client/impact.js"),
    embedded!("client/look.js"),
    embedded!("client/memory.js"),
    embedded!("client/notice.css"),
    embedded!("client/origins.js"),
    embedded!("client/page.js"),
    embedded!("client/panel.js"),
    embedded!("client/patch.js"),
    embedded!("client/problems.css"),
    embedded!("client/problems.js"),
    embedded!("client/review.css"),
    embedded!("client/review.js"),
    embedded!("client/rod.svg"),
    embedded!("client/server.js"),
    embedded!("client/stream.js"),
    embedded!("client/tones.css"),
    embedded!("client/tools.css"),
    embedded!("client/view.css"),
    embedded!("client/view.js"),
    embedded!("client/workshop.css"),
    embedded!("client/workshop.js"),
    embedded!("idiomorph/idiomorph.esm.js"),
];

/// The index of the workshop.
const INDEX: &[u8] = include_bytes!("assets/workshop.html");

/// The review desk.
const DESK: &[u8] = include_bytes!("assets/review.html");

/// Two sites side by side, or one page at a width.
const VIEW: &[u8] = include_bytes!("assets/view.html");

/// A page that stands where there is nothing else to show: `{title}`, `{advice}`, `{back}`, `{problems}`, `{language}`.
const NOTICE: &str = include_str!("assets/attente.html");

/// What the words of the browser's side name.
const HOLES: [&str; 12] =
    ["all", "day", "due", "left", "level", "n", "name", "names", "place", "right", "when", "why"];

/// One of the files.
pub(super) fn answer(visit: &Visit<'_>) -> Answer {
    match FILES.iter().find(|(name, _)| *name == visit.rest) {
        Some((name, bytes)) => Answer::new(200, media(name), *bytes),
        None => Answer::refusal(404),
    }
}

/// The index of the workshop.
pub(super) fn index(_: &Visit<'_>) -> Answer {
    Answer::html(200, INDEX)
}

/// The page on which overrides are reviewed.
pub(super) fn desk(_: &Visit<'_>) -> Answer {
    Answer::html(200, DESK)
}

/// The page that shows pages.
pub(super) fn view(_: &Visit<'_>) -> Answer {
    Answer::html(200, VIEW)
}

/// The words of the browser's side: what stands for a name is `{name}`, for the browser to fill in.
pub(super) fn words(visit: &Visit<'_>) -> Answer {
    let catalogue = program(visit.workshop.settings.language);
    let holes = HOLES.map(|name| (name, format!("{{{name}}}")));
    let holes: Vec<_> = holes.iter().map(|(name, hole)| (*name, Word::Text(hole))).collect();
    let words: BTreeMap<&str, String> = catalogue
        .keys()
        .filter_map(|key| Some((key.strip_prefix("preview-")?, catalogue.say(key, &holes)?)))
        .collect();
    Answer::json(200, &serde_json::to_string(&words).expect("plain texts"))
}

/// A page that says something: `key` has the words of its title, and `key.aide` what to do.
pub(super) fn notice(language: Language, key: &str, name: &str, problems: &str) -> String {
    let words = [("name", Word::Text(name))];
    let put = |page: &str, hole: &str, text: &str| page.replace(hole, &escape(text));
    let page = put(NOTICE, "{language}", language.code());
    let page = put(&page, "{title}", &say(language, key, &words));
    let page = put(&page, "{back}", &say(language, "serve-back", &[]));
    let page = put(&page, "{advice}", &say(language, &format!("{key}.aide"), &words));
    // Last, since what authors wrote may hold anything.
    put(&page, "{problems}", problems)
}

/// A sentence of the program. That every key is there is held by a test.
pub(super) fn say(language: Language, key: &str, words: &[(&str, Word<'_>)]) -> String {
    program(language).say(key, words).unwrap_or_else(|| key.to_owned())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{FILES, HOLES};
    use crate::i18n::Language;
    use crate::i18n::program::program;

    #[test]
    fn every_file_of_the_browsers_side_is_carried() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/preview/assets");
        for folder in ["", "client/", "idiomorph/"] {
            for entry in std::fs::read_dir(root.join(folder)).unwrap() {
                let entry = entry.unwrap();
                let name = format!("{folder}{}", entry.file_name().to_str().unwrap());
                let carried = FILES.iter().any(|(known, _)| *known == name);
                let page = entry.path().extension().is_none_or(|extension| extension == "html");
                assert!(carried || page || entry.path().is_dir(), "{name} is missing in FILES");
            }
        }
    }

    #[test]
    fn every_name_in_the_words_is_filled_in_by_the_browser() {
        let holes: Vec<_> = HOLES.map(|name| (name, crate::i18n::Word::Text("x"))).to_vec();
        for language in Language::ALL {
            for key in program(language).keys().filter(|key| key.starts_with("preview-")) {
                let said = program(language).say(key, &holes).unwrap();
                assert!(!said.contains("{$"), "{language:?} {key}: add its names to HOLES: {said}");
            }
        }
    }
}

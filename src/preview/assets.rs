//! The preview's own files, embedded in the program.

use std::collections::BTreeMap;

use super::http::response::{Response, media};
use super::preview_visit::Visit;
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
    embedded!("client/contacts.js"),
    embedded!("client/dom.js"),
    embedded!("client/folders.js"),
    embedded!("client/frame.css"),
    embedded!("client/frame.js"),
    embedded!("client/here.css"),
    embedded!("client/here.js"),
    embedded!("client/here_form.js"),
    embedded!("client/impact.js"),
    embedded!("client/look.js"),
    embedded!("client/marks.js"),
    embedded!("client/memory.js"),
    embedded!("client/notice.css"),
    embedded!("client/origins.js"),
    embedded!("client/page.js"),
    embedded!("client/panel.js"),
    embedded!("client/patch.js"),
    embedded!("client/problems.css"),
    embedded!("client/problems.js"),
    embedded!("client/publish.css"),
    embedded!("client/publish.js"),
    embedded!("client/publish_form.js"),
    embedded!("client/publish_plan.js"),
    embedded!("client/receive.js"),
    embedded!("client/review.css"),
    embedded!("client/review.js"),
    embedded!("client/rod.svg"),
    embedded!("client/server.js"),
    embedded!("client/settings.css"),
    embedded!("client/settings.js"),
    embedded!("client/start.css"),
    embedded!("client/start.js"),
    embedded!("client/stream.js"),
    embedded!("client/tones.css"),
    embedded!("client/text_box.js"),
    embedded!("client/tools.css"),
    embedded!("client/view.css"),
    embedded!("client/view.js"),
    embedded!("client/workshop.css"),
    embedded!("client/workshop.js"),
    embedded!("client/writing.js"),
    embedded!("editor/LICENSES.txt"),
    embedded!("editor/editor.css"),
    embedded!("editor/editor.js"),
    embedded!("idiomorph/idiomorph.esm.js"),
];

/// The index of the preview.
const INDEX: &[u8] = include_bytes!("assets/workshop.html");

/// A page of the tools that its script draws, `{name}` in the place of its name.
const TOOL_PAGE: &str = include_str!("assets/tool.html");

/// Two sites side by side, or one page at a width.
const VIEW: &[u8] = include_bytes!("assets/view.html");

/// A page of a site with the tools around it: `{address}`.
const FRAME: &str = include_str!("assets/frame.html");

/// The page for which there is nothing else to show: `{title}`, `{advice}`, `{back}`, `{problems}`, `{language}`.
const NOTICE: &str = include_str!("assets/attente.html");

/// The variables in the messages of the browser's side.
const VARIABLES: [&str; 12] =
    ["all", "day", "due", "left", "level", "n", "name", "names", "place", "right", "when", "why"];

/// One of the files.
pub(super) fn file(visit: &Visit<'_>) -> Response {
    carried(visit.rest)
}

/// The file of that name.
pub(super) fn carried(asked: &str) -> Response {
    match FILES.iter().find(|(name, _)| *name == asked) {
        Some((name, bytes)) => Response::new(200, media(name), *bytes),
        None => Response::refusal(404),
    }
}

/// The index of the preview.
pub(super) fn index(_: &Visit<'_>) -> Response {
    Response::html(200, INDEX)
}

/// The page on which overrides are reviewed.
pub(super) fn review_page(_: &Visit<'_>) -> Response {
    tool_page("review")
}

/// The page with the settings of a level.
pub(super) fn settings_page() -> Response {
    tool_page("settings")
}

/// The page on which sites are published.
pub(super) fn publish_page() -> Response {
    tool_page("publish")
}

/// The page of whoever opened the program outside of a project.
pub(super) fn start_page() -> Response {
    tool_page("start")
}

fn tool_page(name: &str) -> Response {
    Response::html(200, TOOL_PAGE.replace("{name}", name).into_bytes())
}

/// Two sites side by side, or one page at a width.
pub(super) fn view(_: &Visit<'_>) -> Response {
    Response::html(200, VIEW)
}

/// A page of a site, which is at `address`, with the tools around it.
pub(super) fn frame(status: u16, address: &str) -> Response {
    Response::html(status, FRAME.replace("{address}", &escape(address)).into_bytes())
}

/// `mots.json`: the messages of the browser's side, with `{name}` in the place of a variable.
pub(super) fn messages(visit: &Visit<'_>) -> Response {
    messages_in(visit.language())
}

/// The same in a language.
pub(super) fn messages_in(language: Language) -> Response {
    let catalogue = program(language);
    let variables = VARIABLES.map(|name| (name, format!("{{{name}}}")));
    let variables: Vec<_> = variables.iter().map(|(name, hole)| (*name, Word::Text(hole))).collect();
    let messages: BTreeMap<&str, String> = catalogue
        .keys()
        .filter_map(|key| Some((key.strip_prefix("preview-")?, catalogue.say(key, &variables)?)))
        .collect();
    Response::json(&messages)
}

/// A page with a notice: `key` is the message of its title, and `key.aide` says what to do.
pub(super) fn notice(visit: &Visit<'_>, key: &str, name: &str, problems: &str) -> String {
    let words = [("name", Word::Text(name))];
    let values = [
        ("{language}", visit.language().code().to_owned()),
        ("{title}", visit.say(key, &words)),
        ("{back}", visit.say("serve-back", &[])),
        ("{advice}", visit.say(&format!("{key}.aide"), &words)),
        // Last, since what authors wrote may hold anything.
        ("{problems}", problems.to_owned()),
    ];
    values.iter().fold(NOTICE.to_owned(), |page, (hole, text)| page.replace(hole, &escape(text)))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{FILES, VARIABLES};
    use crate::i18n::Language;
    use crate::i18n::program::program;

    #[test]
    fn every_file_of_the_browsers_side_is_embedded() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/preview/assets");
        for folder in ["", "client/", "editor/", "idiomorph/"] {
            for entry in crate::fs::read::entries(&root.join(folder)).unwrap() {
                let name = format!("{folder}{}", entry.file_name().to_str().unwrap());
                let embedded = FILES.iter().any(|(known, _)| *known == name);
                let page = entry.path().extension().is_none_or(|extension| extension == "html");
                assert!(embedded || page || entry.path().is_dir(), "{name} is missing in FILES");
            }
        }
    }

    #[test]
    fn every_variable_in_the_messages_is_filled_in_by_the_browser() {
        let variables: Vec<_> = VARIABLES.map(|name| (name, crate::i18n::Word::Text("x"))).to_vec();
        for language in Language::ALL {
            for key in program(language).keys().filter(|key| key.starts_with("preview-")) {
                let said = program(language).say(key, &variables).unwrap();
                assert!(!said.contains("{$"), "{language:?} {key}: add its variables to VARIABLES: {said}");
            }
        }
    }
}

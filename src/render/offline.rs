//! What keeps a site readable without a network: the worker that browsers run for it, and what it says of itself to those
//! who install it.
//!
//! The worker stands at the root of its site, because browsers let it see no page above its own folder. What it does is in
//! the theme; here it is told which pages are the site's: other things may live at the same host, and are none of its business.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::address::{CHECKLIST_SCRIPT, OFFLINE_WORKER, PROJECT_SCRIPT, SEARCH_EXCERPTS, SEARCH_INDEX, href};
use super::colours::chosen;
use super::dossier::sayings;
use super::site_inputs::SiteInputs;
use super::theme_files;
use crate::colour::scheme::{Light, Scheme};

/// What the words that the worker says begin with.
const WORDS: &str = "hors-ligne-";
/// Of the theme's files, what the home page needs to be shown; browsers have most of them already.
const NEEDED: [&str; 5] = ["style.css", "accueil.css", "jalon.js", "titre.woff2", "favicon.svg"];
/// The scripts that pages ask for by a name that stays.
const SCRIPTS: [&str; 4] = [SEARCH_INDEX, SEARCH_EXCERPTS, CHECKLIST_SCRIPT, PROJECT_SCRIPT];

/// The worker: what is this site's own, and the theme's script. `colours` is the sheet of its colours, `pages` are those that
/// readers read, `all` its files.
pub(super) fn worker(inputs: &SiteInputs, colours: Option<&str>, pages: &[&str], all: &[&str]) -> Vec<u8> {
    let assets = theme_files::hrefs(&inputs.theme);
    let scripts = SCRIPTS.iter().filter(|path| all.contains(path));
    let needed = NEEDED.iter().filter_map(|name| assets.get(name).cloned());
    let colours = colours.map(href);
    let told = json!({
        "langue": inputs.guide.contract.language,
        "mots": sayings(inputs, WORDS).into_iter().collect::<BTreeMap<_, _>>(),
        "pages": pages.iter().map(|page| href(page)).collect::<Vec<_>>(),
        "scripts": scripts.collect::<Vec<_>>(),
        "fichiers": needed.chain(colours).collect::<Vec<_>>(),
    });
    let Some(script) = assets.get(OFFLINE_WORKER) else { return Vec::new() };
    format!("self.jalon={told};importScripts({});\n", Value::from(script.as_str())).into_bytes()
}

/// What browsers show of a site that somebody installs.
pub(super) fn application(inputs: &SiteInputs) -> Vec<u8> {
    let words = &inputs.edition.identity;
    let (main, accent) = chosen(&inputs.edition);
    let scheme = Scheme::new(main, accent, Light::Day);
    let colour = |role: &str| scheme.colour(role).to_string();
    let assets = theme_files::hrefs(&inputs.theme);
    let icon = assets
        .get("favicon.svg")
        .map(|icon| json!({ "src": icon, "sizes": "any", "type": "image/svg+xml", "purpose": "any" }));
    let told: BTreeMap<&str, Value> = BTreeMap::from([
        ("name", format!("{} {}", inputs.guide.contract.title, words.word("de")).into()),
        ("short_name", words.word("nom_court").into()),
        ("description", words.word("slogan").into()),
        ("lang", Value::from(inputs.guide.contract.language.clone())),
        ("start_url", "index.html".into()),
        ("scope", "./".into()),
        ("display", "minimal-ui".into()),
        ("theme_color", colour("primaire").into()),
        ("background_color", colour("papier").into()),
        ("icons", icon.into_iter().collect()),
    ]);
    let mut bytes = serde_json::to_vec_pretty(&told).expect("texts alone");
    bytes.push(b'\n');
    bytes
}

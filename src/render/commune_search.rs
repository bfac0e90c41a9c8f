//! What the search of a site says of communes: its own, and those of the territories around.

use std::sync::Arc;

use serde::Serialize;

use super::address::MATRIX;
use super::commune_tables::ROW;
use super::data_places::DataPlace;
use super::neighbours::Neighbour;
use super::site_inputs::SiteInputs;
use crate::french::{fold, typography};
use crate::guide::contract::CommuneField;
use crate::i18n::Word;
use crate::markdown::node::DataKind;
use crate::record::data::Commune;
use crate::record::page_id::PageId;
use crate::search::script::{Entries, call};

/// The version of the form.
const VERSION: u32 = 1;
/// What the words that the script says of communes begin with.
const WORDS: &str = "lieux-";

/// A table of what is said of communes: address, title of the page, name of the actor whose contacts they are (or nothing), then
/// for each commune of the site, in order, 1 where something is said.
type TableData = (String, String, String, String);

/// A territory around: its name behind « de », the address of its site, telephone, e-mail address, and its communes: `;` between
/// them, `,` between the names of each.
type AroundData = (String, String, String, String, String);

/// What the script is given: a call of `jalonLieux` with one object.
#[derive(Serialize)]
struct CommuneSearchData {
    /// The version of the form.
    v: u32,
    /// What the theme says.
    mots: Entries<String, String>,
    /// The communes of the site: `;` between them, of each its code and its names with `,` between them.
    ici: String,
    tables: Vec<TableData>,
    /// The actors of whom each commune has contacts of its own: address of the card, name.
    cartes: Vec<(String, String)>,
    /// Where a commune leads of which nothing is said: address, title.
    page: (String, String),
    la: Vec<AroundData>,
}

/// The script.
pub(super) fn script(inputs: &SiteInputs) -> Vec<u8> {
    let codes = inputs.edition.communes.iter();
    let mut own: Vec<&Commune> = codes.filter_map(|code| inputs.guide.communes.get(&code.value)).collect();
    own.sort_by_cached_key(|commune| (fold(&commune.name), commune.code.clone()));
    let la = around(inputs);
    let mots = if own.is_empty() && la.is_empty() { Vec::new() } else { script_words(inputs) };
    let packed =
        own.iter().map(|commune| format!("{},{}", commune.code, names(&commune.name, &commune.other_names)));
    let data = CommuneSearchData {
        v: VERSION,
        mots: Entries(mots),
        ici: packed.collect::<Vec<_>>().join(";"),
        tables: tables(inputs, &own),
        cartes: if own.is_empty() { Vec::new() } else { cards(inputs) },
        page: page(inputs),
        la,
    };
    call("jalonLieux", &data).into_bytes()
}

/// The territories around, in order of name.
fn around(inputs: &SiteInputs) -> Vec<AroundData> {
    let all = inputs.neighbourhoods.iter().flat_map(|near| &near.territories);
    let mut all: Vec<&Arc<Neighbour>> = all.filter(|other| *other.id != *inputs.edition.id).collect();
    all.sort_by_cached_key(|other| (fold(&other.of), other.id.clone()));
    all.dedup_by(|one, other| one.id == other.id);
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let one = |other: &Arc<Neighbour>| {
        let communes = other.communes.iter().map(|commune| names(&commune.name, &commune.other_names));
        let communes = communes.collect::<Vec<_>>().join(";");
        let of = typography(&other.of).into_owned();
        (of, text(&other.address), text(&other.phone), text(&other.email), communes)
    };
    all.into_iter().map(one).collect()
}

fn script_words(inputs: &SiteInputs) -> Vec<(String, String)> {
    let catalogue = inputs.theme.catalogue();
    let given = ["commune", "de", "nom"].map(|name| (name, format!("{{{name}}}")));
    let given: Vec<(&str, Word<'_>)> = given.iter().map(|(name, text)| (*name, Word::Text(text))).collect();
    let keys = catalogue.keys().filter(|key| key.starts_with(WORDS));
    keys.map(|key| (key[WORDS.len()..].to_owned(), catalogue.say(key, &given).unwrap_or_default())).collect()
}

/// The tables in which something is said of a commune of the site, each page's first.
fn tables(inputs: &SiteInputs, own: &[&Commune]) -> Vec<TableData> {
    let mut found: Vec<TableData> = Vec::new();
    let mut anchored: Option<&DataPlace> = None;
    for place in inputs.data_places.commune_tables() {
        let contract = &inputs.guide.contract;
        let fields: Vec<&CommuneField> =
            place.call.arguments.iter().filter_map(|id| contract.commune_field(&id.value)).collect();
        let said = |commune: &&Commune| {
            let said = inputs.edition.commune_data.get(&commune.code);
            let is_said = said.is_some_and(|said| fields.iter().any(|field| said.contains_key(&field.id)));
            if is_said { '1' } else { '0' }
        };
        let known: String = own.iter().map(said).collect();
        // The rows of a page's first table that shows any have names: another table of that page says no more of where to go.
        if !known.contains('1') || anchored.is_some_and(|other| other.page == place.page) {
            continue;
        }
        anchored = Some(place);
        let actor = fields.iter().find_map(|field| inputs.edition.actor(&field.actor.as_ref()?.value));
        let actor = actor.and_then(|actor| actor.texts.get("nom").cloned()).unwrap_or_default();
        let address = format!("{}#{ROW}", place.page.address());
        found.push((address, inputs.title_of(&place.page), actor, known));
    }
    found
}

/// The cards of the actors with contacts of each commune.
fn cards(inputs: &SiteInputs) -> Vec<(String, String)> {
    let page = inputs.data_places.page(DataKind::Actors).map(PageId::address);
    let mut cards: Vec<(String, String)> = Vec::new();
    for field in &inputs.guide.contract.commune_fields {
        let Some(actor) = field.actor.as_ref().and_then(|id| inputs.edition.actor(&id.value)) else {
            continue;
        };
        let name = actor.texts.get("nom").cloned().unwrap_or_default();
        // The table of who does what has a line for each of them, where the guide has missions.
        let address = match &page {
            Some(page) => format!("{page}#acteur-{}", actor.id),
            None if inputs.guide.contract.missions.is_empty() => continue,
            None => MATRIX.to_owned(),
        };
        if !cards.iter().any(|(_, other)| *other == name) {
            cards.push((address, name));
        }
    }
    cards
}

/// Where a commune leads of which nothing is said: the page that names the communes, or else the first one.
fn page(inputs: &SiteInputs) -> (String, String) {
    let page = inputs.data_places.page(DataKind::Communes);
    let named = page.map(|page| (page.address(), inputs.title_of(page)));
    named.unwrap_or_else(|| (PageId::new(PageId::HOME).address(), String::new()))
}

/// All names of a commune, that of today first.
fn names(name: &str, others: &[String]) -> String {
    let all = std::iter::once(name).chain(others.iter().map(String::as_str));
    all.map(|name| typography(name).replace([';', ','], " ")).collect::<Vec<_>>().join(",")
}

//! The communes of the network: which site speaks of each, and whom to ask where none does.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

use serde::Serialize;

use super::address::index_of;
use super::site_card::{SiteCard, plain_text};
use crate::french::{fold, typography};
use crate::guide::common_guide::Guide;
use crate::i18n::{Catalogue, Word};
use crate::record::data::{Actor, Commune};
use crate::search::script::{Entries, base36, call};
use crate::territory::levels::{Level, LevelRank, Territories};
use crate::text::reserved_names::DEPARTMENTS;

/// The version of the finder's data.
const VERSION: u32 = 1;
/// What the words that the finder's script says begin with.
const WORDS: &str = "communes-";

/// A département, as the portal shows it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Department {
    pub(super) code: String,
    pub(super) nom: String,
    /// Where its page is, seen from the portal.
    pub(super) href: String,
    /// Whom to ask in a commune that no site speaks of.
    pub(super) contact: Option<Contact>,
    pub(super) communes: Vec<ListedCommune>,
}

/// Whom to ask.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Contact {
    pub(super) nom: String,
    pub(super) telephone: Option<String>,
    pub(super) courriel: Option<String>,
    pub(super) site: Option<String>,
}

/// A commune, as the page of its département lists it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ListedCommune {
    pub(super) nom: String,
    pub(super) codes_postaux: Vec<String>,
    /// What else people call it.
    pub(super) autres_noms: Vec<String>,
    /// The territory whose site speaks of it.
    pub(super) territoire: Option<String>,
    /// Where that site is, seen from the portal.
    pub(super) href: Option<String>,
}

/// The départements of the network's communes, in order of their names.
pub(super) fn departments(cards: &[SiteCard], territories: &Territories, guide: &Guide) -> Vec<Department> {
    let mut owners: BTreeMap<&str, &SiteCard> = BTreeMap::new();
    let cards: BTreeMap<&str, &SiteCard> = cards.iter().map(|card| (&*card.id, card)).collect();
    for level in territories.sites() {
        let Some(card) = cards.get(&*level.name.text).copied() else { continue };
        for code in level.communes.iter().flat_map(|list| &list.value) {
            owners.insert(&code.value, card);
        }
    }
    let mut lines: BTreeMap<&str, Vec<ListedCommune>> = BTreeMap::new();
    for commune in guide.communes.values() {
        let owner = owners.get(&*commune.code).copied();
        lines.entry(&commune.department).or_default().push(listed(commune, owner));
    }
    let mut departments: Vec<Department> = lines
        .into_iter()
        .map(|(code, mut communes)| {
            communes.sort_by_cached_key(|commune| (fold(&commune.nom), commune.codes_postaux.clone()));
            let level = territories.levels.values().find(|level| is_of(level, code));
            let name = level.and_then(|level| plain_text(level, "nom")).unwrap_or(code);
            Department {
                code: code.to_owned(),
                nom: typography(name).into_owned(),
                href: index_of(&format!("{DEPARTMENTS}/{}", code.to_ascii_lowercase())),
                contact: level.and_then(|level| contact(level, guide)),
                communes,
            }
        })
        .collect();
    departments.sort_by_cached_key(|department| (fold(&department.nom), department.code.clone()));
    departments
}

fn listed(commune: &Commune, owner: Option<&SiteCard>) -> ListedCommune {
    ListedCommune {
        nom: typography(&commune.name).into_owned(),
        codes_postaux: commune.postal_codes.clone(),
        autres_noms: commune.other_names.iter().map(|name| typography(name).into_owned()).collect(),
        territoire: owner.map(|card| card.nom.clone()),
        href: owner.and_then(|card| card.href.clone()),
    }
}

/// Whether a level is that of the département with this code: it says so, or is called so.
fn is_of(level: &Level, code: &str) -> bool {
    level.name.rank == LevelRank::Department
        && plain_text(level, "code")
            .or_else(|| level.name.text.split_once('/').map(|(_, name)| name))
            .is_some_and(|own| own.eq_ignore_ascii_case(code))
}

/// The first of the actors of the département that can be reached: its level names them in its own order.
fn contact(level: &Level, guide: &Guide) -> Option<Contact> {
    let reached = |actor: &&Arc<Actor>| {
        ["telephone", "courriel", "site"].iter().any(|key| actor.texts.contains_key(key))
    };
    let actor = level.actors.iter().find(reached)?;
    let common = guide.actors.iter().find(|common| common.id == actor.id);
    let own = |key: &str| actor.texts.get(key).cloned();
    let name = own("nom").or_else(|| common?.texts.get("nom").cloned())?;
    Some(Contact {
        nom: typography(&name).into_owned(),
        telephone: own("telephone"),
        courriel: own("courriel"),
        site: own("site"),
    })
}

/// The finder's data: a call of `jalonCommunes` with one object, since pages opened from a disk can only run scripts.
///
/// `v` the version; `mots` what the theme says; `sites` one `[name, address]` each; `departements` one `[code, name,
/// address, contact, communes]` each, the contact being `[name, phone, e-mail, site]` or 0. The communes are one text,
/// `;` between them: name; then, behind commas, the number of its site in base 36 (nothing where there is none), its
/// postal codes (nothing where it has those of the commune before), and its other names.
pub(super) fn script(cards: &[SiteCard], departments: &[Department], catalogue: &Catalogue) -> String {
    let given = ["n", "commune", "departement", "code", "nom"].map(|name| (name, format!("{{{name}}}")));
    let given: Vec<(&str, Word<'_>)> = given.iter().map(|(name, text)| (*name, Word::Text(text))).collect();
    let keys = catalogue.keys().filter(|key| key.starts_with(WORDS));
    let words = keys.map(|key| (&key[WORDS.len()..], catalogue.say(key, &given).unwrap_or_default()));
    let sites: Vec<(&str, &str)> =
        cards.iter().filter_map(|card| Some((card.nom.as_str(), card.href.as_deref()?))).collect();
    let listed = departments.iter().map(|department| {
        let Department { code, nom, href, contact, .. } = department;
        (
            code.as_str(),
            nom.as_str(),
            href.as_str(),
            ContactData::of(contact.as_ref()),
            packed(department, &sites),
        )
    });
    let mots = Entries(words.collect());
    call("jalonCommunes", &FinderData { v: VERSION, mots, sites: &sites, departements: listed.collect() })
}

/// What the finder's script is given.
#[derive(Serialize)]
struct FinderData<'a> {
    v: u32,
    mots: Entries<&'a str, String>,
    sites: &'a [(&'a str, &'a str)],
    departements: Vec<(&'a str, &'a str, &'a str, ContactData<'a>, String)>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ContactData<'a> {
    Known([&'a str; 4]),
    None(u8),
}

impl<'a> ContactData<'a> {
    fn of(contact: Option<&'a Contact>) -> Self {
        let text = |text: &'a Option<String>| text.as_deref().unwrap_or_default();
        contact.map_or(Self::None(0), |contact| {
            let Contact { nom, telephone, courriel, site } = contact;
            Self::Known([nom, text(telephone), text(courriel), text(site)])
        })
    }
}

fn packed(department: &Department, sites: &[(&str, &str)]) -> String {
    let mut communes: Vec<&ListedCommune> = department.communes.iter().collect();
    // Neighbours share their postal codes.
    communes.sort_by(|a, b| a.codes_postaux.cmp(&b.codes_postaux));
    let mut out = String::with_capacity(communes.len() * 20);
    let mut before: &[String] = &[];
    for commune in communes {
        if !out.is_empty() {
            out.push(';');
        }
        out.push_str(&plain(&commune.nom));
        out.push(',');
        let site = sites.iter().position(|(_, href)| commune.href.as_deref() == Some(href));
        if let Some(site) = site {
            base36(&mut out, u32::try_from(site).expect("few sites"));
        }
        out.push(',');
        if commune.codes_postaux != before {
            out.push_str(&commune.codes_postaux.join(" "));
        }
        for name in &commune.autres_noms {
            let _ = write!(out, ",{}", plain(name));
        }
        before = &commune.codes_postaux;
    }
    out
}

/// A name without the signs that the packing uses.
fn plain(name: &str) -> String {
    name.replace([';', ','], " ")
}

//! Data in place: contacts, aids, the tourist tax, who does what, the glossary …

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::attached::Attached;
use super::dress::Dress;
use super::markup::Writer;
use super::page::DayWords;
use crate::french::{fold, typography};
use crate::markdown::node::{DataCall, DataKind};
use crate::record::data::{Actor, Entry, Term};
use crate::record::verb::RecordKind;
use crate::theme::context::Context;

/// Plain texts by key, typographed: what most records are to a template.
type Texts = BTreeMap<&'static str, String>;

#[derive(Serialize)]
pub(super) struct ActorLine {
    id: String,
    #[serde(flatten)]
    texts: Texts,
    /// Its vCard, where it can be reached.
    vcard: Option<String>,
    /// The part it has in each mission, in the order of the guide's missions; empty for none.
    parts: Vec<&'static str>,
    /// The names of the types of project that it is for, where it is not for all.
    types: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct Family {
    nom: String,
    acteurs: Vec<ActorLine>,
}

#[derive(Serialize)]
pub(super) struct MissionHead<'a> {
    id: &'a str,
    nom: &'a str,
    court: &'a str,
}

#[derive(Serialize)]
struct EntryLine {
    id: String,
    #[serde(flatten)]
    texts: Texts,
    types: Vec<String>,
    verifie_le: Option<DayWords>,
    a_partir_du: Option<DayWords>,
    jusqu_au: Option<DayWords>,
    externe: bool,
}

#[derive(Serialize)]
struct TaxWords {
    #[serde(flatten)]
    texts: Texts,
    tarifs: Vec<RateLine>,
}

#[derive(Serialize)]
struct RateLine {
    categorie: String,
    montant: Option<String>,
}

#[derive(Serialize)]
struct Letter {
    lettre: String,
    termes: Vec<TermLine>,
}

#[derive(Serialize)]
struct TermLine {
    id: String,
    sigle: Option<String>,
    terme: String,
    definition: String,
    voir: Vec<Reference>,
}

#[derive(Serialize)]
struct Reference {
    titre: String,
    ancre: String,
}

#[derive(Serialize)]
struct CommuneLine<'a> {
    code: &'a str,
    nom: &'a str,
    codes_postaux: &'a [String],
}

/// Writes what a data directive asks for.
pub(super) fn write(writer: &mut Writer<'_>, call: &DataCall) {
    let mut context = Context::new();
    let component = match call.kind {
        DataKind::Contacts => {
            context.set("acteurs", &contacts(writer, call));
            "contacts"
        }
        DataKind::Aids => {
            context.set("aides", &aids(writer, call));
            "aides"
        }
        DataKind::TouristTax => {
            context.set("taxe", &tax(writer));
            "taxe_de_sejour"
        }
        DataKind::DropIns => {
            context.set("permanences", &entries(writer, RecordKind::DropIns));
            "permanences"
        }
        DataKind::Actors => {
            context.set("missions", &missions(writer.dress));
            context.set("familles", &families(writer.dress, writer.root));
            context.set("tableau", &format!("{}{}", writer.root, super::matrix::ADDRESS));
            "acteurs"
        }
        DataKind::Glossary => {
            context.set("lettres", &glossary(writer));
            "glossaire"
        }
        DataKind::Documents => {
            let documents = documents(writer);
            context.set("documents", &documents);
            "documents"
        }
        DataKind::Communes => {
            context.set("communes", &communes(writer));
            "communes"
        }
    };
    match writer.dress.theme.component(component, &context, None) {
        Ok(html) => writer.out.html.push_str(html.trim()),
        Err(problem) => writer.dress.drawings.tell(*problem),
    }
}

fn contacts(writer: &Writer<'_>, call: &DataCall) -> Vec<ActorLine> {
    let asked = call.arguments.iter();
    let found = asked.filter_map(|id| writer.dress.edition.actors.iter().find(|actor| actor.id == id.value));
    found.map(|actor| actor_line(writer.dress, actor, writer.root)).collect()
}

fn actor_line(dress: &Dress, actor: &Arc<Actor>, root: &str) -> ActorLine {
    let missions = actor.missions.as_ref();
    ActorLine {
        id: actor.id.to_string(),
        texts: actor.texts.clone(),
        vcard: super::vcard::address(actor).map(|file| format!("{root}{file}")),
        parts: dress
            .guide
            .contract
            .missions
            .iter()
            .map(|mission| missions.and_then(|all| all.get(&mission.id)).map_or("", |part| part.value.word()))
            .collect(),
        types: actor
            .types
            .iter()
            .flatten()
            .filter(|id| dress.edition.types.contains(&id.value))
            .map(|id| type_name(dress, &id.value))
            .collect(),
    }
}

/// Running text is typographed; what is clicked or copied is not.
fn typed(key: &str, text: &str) -> String {
    match key {
        "courriel" | "site" | "lien" | "plateforme" | "fichier" => text.to_owned(),
        "telephone" => text.replace(' ', "\u{a0}"),
        _ => typography(text).into_owned(),
    }
}

pub(super) fn missions(dress: &Dress) -> Vec<MissionHead<'_>> {
    let missions = dress.guide.contract.missions.iter();
    missions.map(|it| MissionHead { id: &it.id, nom: &it.name, court: &it.short }).collect()
}

pub(super) fn families(dress: &Dress, root: &str) -> Vec<Family> {
    let mut families: Vec<Family> = Vec::new();
    for actor in &dress.edition.actors {
        let name = actor.texts.get("famille").cloned().unwrap_or_default();
        let line = actor_line(dress, actor, root);
        match families.iter_mut().find(|family| family.nom == name) {
            Some(family) => family.acteurs.push(line),
            None => families.push(Family { nom: name, acteurs: vec![line] }),
        }
    }
    families
}

fn entries(writer: &Writer<'_>, kind: RecordKind) -> Vec<EntryLine> {
    let list = writer.dress.edition.entries.get(&kind);
    list.into_iter().flatten().map(|entry| entry_line(writer, entry)).collect()
}

fn entry_line(writer: &Writer<'_>, entry: &Arc<Entry>) -> EntryLine {
    EntryLine {
        id: entry.id.to_string(),
        texts: entry.texts.iter().map(|(key, text)| (*key, typed(key, &text.value))).collect(),
        types: entry.types.iter().flatten().map(|id| type_name(writer.dress, &id.value)).collect(),
        verifie_le: entry.checked_on.map(DayWords::from),
        a_partir_du: entry.period.from.as_ref().map(|day| day.value.into()),
        jusqu_au: entry.period.until.as_ref().map(|day| day.value.into()),
        externe: false,
    }
}

fn type_name(dress: &Dress, id: &Arc<str>) -> String {
    let declared = dress.guide.contract.types.iter().find(|kind| kind.id == *id);
    declared.map_or_else(|| id.to_string(), |kind| typography(&kind.name).into_owned())
}

/// Aids for the types asked for; all where none is.
fn aids(writer: &Writer<'_>, call: &DataCall) -> Vec<EntryLine> {
    let concerned = |entry: &&Arc<Entry>| {
        let types = entry.types.iter().flatten().collect::<Vec<_>>();
        call.arguments.is_empty()
            || types.is_empty()
            || call.arguments.iter().any(|asked| types.iter().any(|listed| listed.value == asked.value))
    };
    let list = writer.dress.edition.entries.get(&RecordKind::Aids);
    list.into_iter().flatten().filter(concerned).map(|entry| entry_line(writer, entry)).collect()
}

fn tax(writer: &Writer<'_>) -> Option<TaxWords> {
    let tax = writer.dress.edition.tax.as_ref()?;
    Some(TaxWords {
        texts: tax.texts.iter().map(|(key, text)| (*key, typed(key, &text.value))).collect(),
        tarifs: tax
            .rates
            .iter()
            .map(|rate| RateLine {
                categorie: typography(rate.category.as_deref().unwrap_or(&rate.id)).into_owned(),
                montant: rate.amount.map(|euros| format!("{euros:.2}\u{a0}€").replace('.', ",")),
            })
            .collect(),
    })
}

/// Documents with the way to them: an address, or a file of the territory.
fn documents(writer: &Writer<'_>) -> Vec<EntryLine> {
    let list = writer.dress.edition.entries.get(&RecordKind::Documents);
    let mut lines = Vec::new();
    for entry in list.into_iter().flatten() {
        let mut line = entry_line(writer, entry);
        if let Some(written) = entry.texts.get("fichier")
            && let Some(document) = Attached::of_record(written)
            && let Some(path) = document.address(&writer.dress.files)
        {
            line.texts.insert("href", format!("{}{path}", writer.root));
        } else if let Some(address) = entry.texts.get("adresse") {
            line.texts.insert("href", address.value.clone());
            line.externe = true;
        }
        lines.push(line);
    }
    lines
}

fn communes<'a>(writer: &Writer<'a>) -> Vec<CommuneLine<'a>> {
    let known = &writer.dress.guide.communes;
    let mut communes: Vec<CommuneLine<'_>> = writer
        .dress
        .edition
        .communes
        .iter()
        .filter_map(|code| known.get(&code.value))
        .map(|commune| CommuneLine {
            code: &commune.code,
            nom: &commune.name,
            codes_postaux: &commune.postal_codes,
        })
        .collect();
    communes.sort_by_cached_key(|commune| fold(commune.nom));
    communes
}

fn glossary(writer: &Writer<'_>) -> Vec<Letter> {
    let mut terms: Vec<&Arc<Term>> = writer.dress.edition.terms.iter().collect();
    terms.sort_by_cached_key(|term| (fold(head(term)), term.id.clone()));
    let mut letters: Vec<Letter> = Vec::new();
    for term in terms {
        let letter = fold(head(term)).chars().next().unwrap_or('#').to_uppercase().to_string();
        let line = term_line(writer, term);
        match letters.last_mut() {
            Some(last) if last.lettre == letter => last.termes.push(line),
            _ => letters.push(Letter { lettre: letter, termes: vec![line] }),
        }
    }
    letters
}

fn head(term: &Term) -> &str {
    term.acronym.as_deref().or(term.name.as_deref()).unwrap_or(&term.id)
}

fn term_line(writer: &Writer<'_>, term: &Arc<Term>) -> TermLine {
    let see = term.see.iter().flatten();
    let others =
        see.filter_map(|other| writer.dress.edition.terms.iter().find(|term| term.id == other.value));
    TermLine {
        id: term.id.to_string(),
        sigle: term.acronym.clone(),
        terme: term.name.clone().unwrap_or_default(),
        definition: term.definition.clone().unwrap_or_default(),
        voir: others
            .map(|other| Reference { titre: head(other).to_owned(), ancre: other.id.to_string() })
            .collect(),
    }
}

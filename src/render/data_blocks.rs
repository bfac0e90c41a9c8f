//! Data in place: contacts, aids, the tourist tax, who does what, the glossary …

use std::collections::BTreeMap;
use std::sync::Arc;

use super::address::{MATRIX, vcard};
use super::attachments::Attachment;
use super::commune_tables;
use super::record_views::{
    ActorFamily, ActorView, CommuneView, GlossaryLetter, MissionView, RecordTexts, RecordView, TaxGridView,
    TaxRateView, TaxView, TermLink, TermView,
};
use super::site_inputs::SiteInputs;
use super::views::{AidLinkView, DayView};
use crate::french::{fold, typography};
use crate::markdown::node::{DataCall, DataKind};
use crate::record::data::{Actor, LevelEntry, Rate, TaxGrid, Term};
use crate::record::retired::RetiredKind;
use crate::record::verb::RecordKind;
use crate::text::Placed;
use crate::theme::context::Context;

/// The HTML of a data directive on a page from which `root` leads to the root of the site; keeps the problem if its
/// component fails. `named_rows` tells whether a table of communes of the page names its rows already.
pub(super) fn draw(inputs: &SiteInputs, root: &str, call: &DataCall, named_rows: &mut bool) -> String {
    let mut context = Context::new();
    let component = match call.kind {
        DataKind::Contacts => {
            context.set("acteurs", &contacts(inputs, root, call));
            "contacts"
        }
        DataKind::Aids => {
            context.set("aides", &aids(inputs, call));
            "aides"
        }
        DataKind::TouristTax => {
            context.set("taxe", &tax(inputs));
            "taxe_de_sejour"
        }
        DataKind::DropIns => {
            context.set("permanences", &records(inputs, RecordKind::DropIns));
            "permanences"
        }
        DataKind::Actors => {
            context.set("missions", &missions(inputs));
            context.set("familles", &families(inputs, root));
            context.set("tableau", &format!("{root}{MATRIX}"));
            "acteurs"
        }
        DataKind::Glossary => {
            context.set("lettres", &glossary(inputs));
            "glossaire"
        }
        DataKind::Documents => {
            context.set("documents", &documents(inputs, root));
            "documents"
        }
        DataKind::Communes if !call.arguments.is_empty() => {
            context.set("colonnes", &commune_tables::columns(inputs, call));
            context.set("communes", &commune_tables::rows(inputs, call, named_rows));
            "donnees_communes"
        }
        DataKind::Communes => {
            context.set("communes", &communes(inputs, &inputs.edition.communes));
            "communes"
        }
    };
    let html = inputs.theme.component(component, &context, None);
    html.map_or_else(
        |problem| {
            inputs.components.report(*problem);
            String::new()
        },
        |html| html.trim().to_owned(),
    )
}

fn contacts(inputs: &SiteInputs, root: &str, call: &DataCall) -> Vec<ActorView> {
    let asked = call.arguments.iter();
    let found = asked.filter_map(|id| inputs.edition.actor(&id.value));
    found.map(|actor| actor_view(inputs, actor, root)).collect()
}

fn actor_view(inputs: &SiteInputs, actor: &Arc<Actor>, root: &str) -> ActorView {
    let missions = actor.missions.as_ref();
    ActorView {
        id: actor.id.to_string(),
        texts: actor.texts.clone(),
        communes: commune_tables::contacts(inputs, &actor.id, root),
        vcard: vcard(actor).map(|file| format!("{root}{file}")),
        parts: inputs
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
            .filter(|id| inputs.edition.types.contains(&id.value))
            .map(|id| type_name(inputs, &id.value))
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

pub(super) fn missions(inputs: &SiteInputs) -> Vec<MissionView<'_>> {
    let missions = inputs.guide.contract.missions.iter();
    missions.map(|it| MissionView { id: &it.id, nom: &it.name, court: &it.short }).collect()
}

pub(super) fn families(inputs: &SiteInputs, root: &str) -> Vec<ActorFamily> {
    let mut families: Vec<ActorFamily> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for actor in &inputs.edition.actors {
        let name = actor.texts.get("famille").cloned().unwrap_or_default();
        let line = actor_view(inputs, actor, root);
        let at = *known.entry(name).or_insert_with_key(|name| {
            families.push(ActorFamily { nom: name.clone(), acteurs: Vec::new() });
            families.len() - 1
        });
        families[at].acteurs.push(line);
    }
    families
}

fn records(inputs: &SiteInputs, kind: RecordKind) -> Vec<RecordView> {
    let list = inputs.edition.entries.get(&kind);
    list.into_iter().flatten().map(|entry| record_view(inputs, entry)).collect()
}

fn record_view(inputs: &SiteInputs, entry: &Arc<LevelEntry>) -> RecordView {
    RecordView {
        id: entry.id.to_string(),
        texts: entry.texts.iter().map(|(key, text)| (*key, typed(key, &text.value))).collect(),
        types: entry.types.iter().flatten().map(|id| type_name(inputs, &id.value)).collect(),
        verifie_le: entry.checked_on.map(DayView::from),
        a_partir_du: entry.period.from.as_ref().map(|day| day.value.into()),
        jusqu_au: entry.period.until.as_ref().map(|day| day.value.into()),
        externe: false,
    }
}

fn type_name(inputs: &SiteInputs, id: &Arc<str>) -> String {
    let declared = inputs.guide.contract.project_type(id);
    declared.map_or_else(|| id.to_string(), |kind| typography(&kind.name).into_owned())
}

/// The aids that concern a project of type `kind`, in a few words each, with the types that each names.
pub(super) fn aid_links(
    inputs: &SiteInputs,
    kind: Option<&str>,
    root: &str,
) -> Vec<(Vec<Arc<str>>, AidLinkView)> {
    // The page that says all of the aids.
    let page = inputs.data_places.page(DataKind::Aids);
    let concerned = |types: &[Arc<str>]| {
        types.is_empty() || kind.is_none_or(|kind| types.iter().any(|listed| **listed == *kind))
    };
    let list = inputs.edition.entries.get(&RecordKind::Aids).into_iter().flatten();
    list.filter_map(|entry| {
        let types: Vec<Arc<str>> =
            entry.types.iter().flatten().map(|listed| Arc::clone(&listed.value)).collect();
        let text = |key: &str| entry.texts.get(key).map(|text| typed(key, &text.value));
        let aid = AidLinkView {
            titre: text("titre")?,
            financeur: text("financeur"),
            taux: text("taux"),
            plafond: text("plafond"),
            jusqu_au: entry.period.until.as_ref().map(|day| day.value.into()),
            href: page.map(|page| format!("{root}{}#aide-{}", page.address(), entry.id)),
        };
        concerned(&types).then_some((types, aid))
    })
    .collect()
}

/// Aids for the types asked for; all where none is.
fn aids(inputs: &SiteInputs, call: &DataCall) -> Vec<RecordView> {
    let retired = &inputs.guide.contract.retired;
    let now = |asked| retired.now(RetiredKind::ProjectType, asked);
    let concerned = |entry: &&Arc<LevelEntry>| {
        let types = entry.types.iter().flatten().collect::<Vec<_>>();
        call.arguments.is_empty()
            || types.is_empty()
            || call
                .arguments
                .iter()
                .any(|asked| types.iter().any(|listed| listed.value == *now(&asked.value)))
    };
    let list = inputs.edition.entries.get(&RecordKind::Aids);
    list.into_iter().flatten().filter(concerned).map(|entry| record_view(inputs, entry)).collect()
}

fn tax(inputs: &SiteInputs) -> Option<TaxView<'_>> {
    let tax = inputs.edition.tax.as_ref()?;
    Some(TaxView {
        texts: tax_texts(&tax.texts),
        tarifs: tax_rates(&tax.rates),
        grilles: tax.grids.iter().map(|grid| tax_grid(inputs, grid)).collect(),
    })
}

fn tax_grid<'a>(inputs: &'a SiteInputs, grid: &'a TaxGrid) -> TaxGridView<'a> {
    TaxGridView {
        nom: grid.name.clone().unwrap_or_else(|| grid.id.to_string()),
        communes: communes(inputs, grid.communes.iter().flatten()),
        texts: tax_texts(&grid.texts),
        tarifs: tax_rates(&grid.rates),
    }
}

fn tax_texts(texts: &BTreeMap<&'static str, Placed<String>>) -> RecordTexts {
    texts.iter().map(|(key, text)| (*key, typed(key, &text.value))).collect()
}

fn tax_rates(rates: &[Rate]) -> Vec<TaxRateView> {
    let rate = |rate: &Rate| TaxRateView {
        categorie: typography(rate.category.as_deref().unwrap_or(&rate.id)).into_owned(),
        montant: rate.amount.map(|euros| format!("{euros:.2}\u{a0}€").replace('.', ",")),
    };
    rates.iter().map(rate).collect()
}

/// Documents with the way to them: an address, or a file of the territory.
pub(super) fn documents(inputs: &SiteInputs, root: &str) -> Vec<RecordView> {
    let list = inputs.edition.entries.get(&RecordKind::Documents);
    let mut lines = Vec::new();
    for entry in list.into_iter().flatten() {
        let mut line = record_view(inputs, entry);
        if let Some(written) = entry.texts.get("fichier")
            && let Some(document) = Attachment::of_record(written)
            && let Some(path) = document.href(&inputs.files)
        {
            line.texts.insert("href", format!("{root}{path}"));
        } else if let Some(address) = entry.texts.get("adresse") {
            line.texts.insert("href", address.value.clone());
            line.externe = true;
        } else {
            // Its file is none that readers may have, which is told where it is named.
            continue;
        }
        lines.push(line);
    }
    lines
}

fn communes<'a>(
    inputs: &'a SiteInputs,
    codes: impl IntoIterator<Item = &'a Placed<Arc<str>>>,
) -> Vec<CommuneView<'a>> {
    let known = &inputs.guide.communes;
    let mut communes: Vec<CommuneView<'_>> = codes
        .into_iter()
        .filter_map(|code| known.get(&code.value))
        .map(|commune| CommuneView {
            code: &commune.code,
            nom: &commune.name,
            codes_postaux: &commune.postal_codes,
        })
        .collect();
    communes.sort_by_cached_key(|commune| fold(commune.nom));
    communes
}

fn glossary(inputs: &SiteInputs) -> Vec<GlossaryLetter> {
    let mut terms: Vec<&Arc<Term>> = inputs.edition.terms.iter().collect();
    terms.sort_by_cached_key(|term| (fold(head(term)), term.id.clone()));
    let mut letters: Vec<GlossaryLetter> = Vec::new();
    for term in terms {
        let letter = fold(head(term)).chars().next().unwrap_or('#').to_uppercase().to_string();
        let line = term_view(inputs, term);
        match letters.last_mut() {
            Some(last) if last.lettre == letter => last.termes.push(line),
            _ => letters.push(GlossaryLetter { lettre: letter, termes: vec![line] }),
        }
    }
    letters
}

fn head(term: &Term) -> &str {
    term.acronym.as_deref().or(term.name.as_deref()).unwrap_or(&term.id)
}

fn term_view(inputs: &SiteInputs, term: &Arc<Term>) -> TermView {
    let see = term.see.iter().flatten();
    let others = see.filter_map(|other| inputs.edition.term(&other.value));
    TermView {
        id: term.id.to_string(),
        sigle: term.acronym.clone(),
        terme: term.name.clone().unwrap_or_default(),
        definition: term.definition.clone().unwrap_or_default(),
        voir: others
            .map(|other| TermLink { titre: head(other).to_owned(), ancre: other.id.to_string() })
            .collect(),
    }
}

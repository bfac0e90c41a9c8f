//! One page of the guide: its text in its layout.

use super::address::to_root;
use super::bodies::Bodies;
use super::body::{self, doubtful, fact_anchor};
use super::data_blocks::aid_links;
use super::site::SiteFile;
use super::site_context::SiteContext;
use super::site_inputs::SiteInputs;
use super::views::{DayView, FactView, LinkView, PageView, SourceView};
use super::{dossier, indexes};
use crate::edition::{Edition, EditionPage};
use crate::record::page_id::PageId;
use crate::theme::template::Template;

/// Renders one page of the guide.
pub(super) fn render(site: &SiteContext, page: &EditionPage, bodies: &Bodies) -> SiteFile {
    let inputs = &site.inputs;
    let root = to_root(&page.id.address());
    let body = bodies.draw(inputs, page, &root);
    let mut view = view(inputs, page, &root);
    view.sommaire = body.contents;
    view.fiche = body.has_fields || inputs.edition.is_for_technicians(&page.id);
    view.notes = body.notes;
    view.faits = body.facts.iter().filter_map(|id| fact(inputs, id)).collect();
    if let Some(kind) = &view.projet {
        view.aides = aid_links(inputs, Some(&kind.id), &root).into_iter().map(|(_, aid)| aid).collect();
    }
    let template = if page.id.is_home() {
        indexes::home(inputs, &mut view);
        Template::Home
    } else if page.id.is_chapter() {
        indexes::chapter(inputs, page, &root, &mut view);
        Template::Chapter
    } else {
        Template::Page
    };
    site.guide_page(template, &page.id, view, &body.html)
}

fn view(inputs: &SiteInputs, page: &EditionPage, root: &str) -> PageView {
    let edition = &*inputs.edition;
    let title = page.title.to_string();
    let chapter = edition.chapters.iter().find(|chapter| Some(chapter.page.as_str()) == page.id.chapter());
    let own =
        chapter.filter(|_| !page.id.is_chapter()).and_then(|chapter| link(edition, &chapter.page, root));
    let home = edition.pages.get(&PageId::new(PageId::HOME)).filter(|home| home.id != page.id);
    let trail =
        home.map(|home| LinkView { titre: home.title.to_string(), href: format!("{root}index.html") });
    let (before, after) = neighbours(edition, &page.id);
    PageView {
        id: page.id.to_string(),
        titre_document: format!("{title} · {} {}", inputs.guide.contract.title, edition.identity.word("de")),
        titre: title,
        resume: page.summary.to_string(),
        fil: trail.into_iter().chain(own.clone()).collect(),
        etape: chapter.and_then(|chapter| chapter.stage),
        chapitre: own,
        canonique: inputs.canonical(&page.id.address()),
        sources: sources(page),
        verifie_le: page.front.checked_on.map(DayView::from),
        types: indexes::type_links(inputs, root, |id| {
            page.front.types.iter().any(|listed| *listed.value == *id)
        }),
        profils: indexes::profile_links(inputs, root, |id| {
            page.front.profiles.iter().any(|listed| *listed.value == *id)
        }),
        precedent: before.and_then(|id| link(edition, &id, root)),
        suivant: after.and_then(|id| link(edition, &id, root)),
        locale: page.origin.is_some(),
        bandeaux: body::notices(inputs, root, Some(&page.id)),
        dossier: dossier::key_of(inputs, page),
        projet: indexes::type_links(inputs, root, |id| {
            let kind = inputs.guide.contract.project_type(id);
            kind.and_then(|kind| kind.sheet.as_ref()).is_some_and(|sheet| sheet.value == page.id)
        })
        .into_iter()
        .next(),
        ..PageView::default()
    }
}

/// The sources that a page gives.
pub(super) fn sources(page: &EditionPage) -> Vec<SourceView> {
    let all = page.front.sources.iter();
    all.map(|source| SourceView { titre: source.title.clone(), adresse: source.address.clone() }).collect()
}

fn link(edition: &Edition, id: &PageId, root: &str) -> Option<LinkView> {
    let page = edition.pages.get(id)?;
    Some(LinkView { titre: page.title.to_string(), href: format!("{root}{}", id.address()) })
}

/// The pages before and after this one, in reading order.
fn neighbours(edition: &Edition, id: &PageId) -> (Option<PageId>, Option<PageId>) {
    let order =
        || edition.chapters.iter().flat_map(|chapter| std::iter::once(&chapter.page).chain(&chapter.pages));
    match order().position(|other| other == id) {
        Some(at) => {
            (at.checked_sub(1).and_then(|before| order().nth(before).cloned()), order().nth(at + 1).cloned())
        }
        None => (None, id.is_home().then(|| order().next().cloned()).flatten()),
    }
}

/// A fact of the list at the foot of a page.
pub(super) fn fact(inputs: &SiteInputs, id: &str) -> Option<FactView> {
    let fact = inputs.edition.facts.get(id)?;
    let in_force = |later| fact.in_force.filter(|day| (*day > inputs.date) == later).map(DayView::from);
    Some(FactView {
        ancre: fact_anchor(id),
        libelle: fact.label.clone(),
        texte: fact.shown.clone(),
        reference: fact.reference.clone(),
        adresse: fact.address.clone(),
        en_vigueur: in_force(false),
        applicable_le: in_force(true),
        verifie_le: fact.checked_on.map(DayView::from),
        statut: fact.grade.word(),
        aupres: doubtful(fact),
    })
}

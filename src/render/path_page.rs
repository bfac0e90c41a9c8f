//! The page of a path that authors wrote: its steps, each with what to do, when, and whom to call.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::address::{to_root, type_path, type_sheet};
use super::body::theme_block;
use super::called_actors::{called, contact_view};
use super::data_blocks::aid_links;
use super::indexes;
use super::site::SiteFile;
use super::site_context::SiteContext;
use super::site_inputs::SiteInputs;
use super::step_views::{DateView, StageMark, StepTask, StepView};
use super::views::{ContactView, DayView, LinkView, NamedLinkView, PageView};
use super::{dossier, values};
use crate::calendar::Day;
use crate::edition::edition_path::{PlannedStep, answers_of, plan};
use crate::markdown::node::{Body, Node};
use crate::markdown::piece::Piece;
use crate::record::page_id::PageId;
use crate::record::step::INSTALLED;
use crate::record::step_parts::{StepDate, StepLink};
use crate::theme::template::Template;

/// Whether the path `id` has steps that authors wrote.
pub(super) fn is_authored(inputs: &SiteInputs, id: &str) -> bool {
    inputs.edition.paths.get(id).is_some_and(|steps| !steps.is_empty())
}

/// The steps of the path `id`, for somebody who says no more than that it is his.
pub(super) fn answered(inputs: &SiteInputs, id: &Arc<str>) -> Vec<PlannedStep> {
    let questions = &inputs.guide.questions;
    plan(&inputs.edition, questions, &[Arc::clone(id)], &answers_of(questions, id))
}

/// The page of the path `id`; none where it has no steps.
pub(super) fn page(site: &SiteContext, id: &Arc<str>) -> Option<SiteFile> {
    let inputs = &site.inputs;
    let address = type_path(id);
    let root = to_root(&address);
    let steps = answered(inputs, id);
    if !is_authored(inputs, id) || steps.is_empty() {
        return None;
    }
    let kind = indexes::type_view(inputs, id, &root);
    let (title, summary) = match &kind {
        Some(kind) => (indexes::path_title(inputs, &kind.nom), kind.resume.clone()),
        None => (inputs.say("parcours-installe"), inputs.say("parcours-installe-resume")),
    };
    let views = step_views(inputs, &steps, Some(id), &root);
    let contacts = contacts(inputs, &views);
    Some(site.generated_page(Template::Type, &address, (&title, &summary), |context| {
        let projet = kind.as_ref().map(|kind| NamedLinkView {
            id: kind.id.to_owned(),
            nom: kind.nom.clone(),
            resume: kind.resume.clone(),
            href: kind.href.clone(),
        });
        let links = aid_links(inputs, projet.as_ref().map(|projet| &*projet.id), &root);
        let aides = links.into_iter().map(|(_, aid)| aid).filter(|_| projet.is_some()).collect();
        context.set("page", &PageView { projet, aides, ..site.generated_view(&address, &title, &summary) });
        context.set("type", &kind);
        context.set("reperes", &marks(inputs, &views));
        context.set("a_emporter", &kind.as_ref().map(|_| format!("{root}{}", type_sheet(id))));
        context.set("selon", &views.iter().filter(|step| step.selon).count());
        context.set("parcours", &views);
        context.set("contacts", &contacts);
    }))
}

/// The steps as templates and scripts know them; contacts are those for projects of type `kind`.
pub(super) fn step_views(
    inputs: &SiteInputs,
    steps: &[PlannedStep],
    kind: Option<&str>,
    root: &str,
) -> Vec<StepView> {
    let mut views: Vec<StepView> = steps.iter().map(|step| step_view(inputs, step, kind, root)).collect();
    // Every stage has an anchor: links to a stage without a step lead to the next one.
    let last = views.len().saturating_sub(1);
    for stage in inputs.edition.chapters.iter().filter_map(|chapter| chapter.stage) {
        let own = views.iter().position(|view| view.stage == Some(stage));
        let next = || views.iter().position(|view| view.stage.is_some_and(|later| later > stage));
        if let Some(view) = own.or_else(next).or(Some(last)).and_then(|at| views.get_mut(at)) {
            view.ancres.push(stage);
        }
    }
    views
}

pub(super) fn step_view(
    inputs: &SiteInputs,
    planned: &PlannedStep,
    kind: Option<&str>,
    root: &str,
) -> StepView {
    let step = &planned.step;
    let html = |body: &Body| {
        let drawn = theme_block::draw(inputs, &format!("pas-{}", step.name()), body, root);
        drawn.before + &drawn.after
    };
    let [before, text, after] = &planned.texts;
    let links = step.links.iter().filter_map(|link| link_view(inputs, &link.value, root));
    let tasks = step.tasks.iter().filter_map(|task| task_view(inputs, &task.value, root));
    let first = step.tasks.first().or(step.links.first()).map(|link| &link.value.page);
    StepView {
        id: step.name().to_owned(),
        titre: step.title.to_string(),
        rang: step.rank.word(),
        quand: step.when.map(|when| date_view(when, inputs.date)),
        avant: html(before),
        texte: html(text),
        apres: html(after),
        liens: links.collect(),
        taches: tasks.collect(),
        contacts: called(inputs, step.missions.iter().map(|mission| &*mission.value), kind),
        selon: planned.is_open,
        local: planned.origin.is_some(),
        ancres: Vec::new(),
        stage: first.and_then(|page| stage_of(inputs, page)),
    }
}

fn stage_of(inputs: &SiteInputs, page: &PageId) -> Option<u8> {
    let chapter = page.chapter()?;
    inputs.edition.chapters.iter().find(|other| other.page.as_str() == chapter)?.stage
}

/// A day gone by is never shown.
fn date_view(when: StepDate, today: Day) -> DateView {
    match when {
        StepDate::On(day) if day <= today => DateView::new("maintenant", 0, "jours"),
        StepDate::On(day) => DateView { jour: Some(DayView::from(day)), ..DateView::new("le", 0, "jours") },
        StepDate::Opening(0) => DateView::new("jour", 0, "jours"),
        StepDate::Opening(days) => {
            let (count, unit) = match days.unsigned_abs() {
                many if many >= 60 || many == 30 => ((many + 15) / 30, "mois"),
                some if some >= 14 => ((some + 3) / 7, "semaines"),
                few => (few, "jours"),
            };
            DateView {
                ecart: Some(days),
                ..DateView::new(if days < 0 { "avant" } else { "apres" }, count, unit)
            }
        }
    }
}

/// A link to a page, or to a section by its title; none where this territory does not show the page.
pub(super) fn link_view(inputs: &SiteInputs, link: &StepLink, root: &str) -> Option<LinkView> {
    let (page, anchor) = inputs.edition.linked(link)?;
    let address = format!("{root}{}", page.id.address());
    let Some(anchor) = anchor else { return Some(LinkView { titre: page.title.to_string(), href: address }) };
    let title = section_title(inputs, &page.body, &anchor).unwrap_or_else(|| page.title.to_string());
    Some(LinkView { titre: title, href: format!("{address}#{anchor}") })
}

fn section_title(inputs: &SiteInputs, body: &Body, id: &str) -> Option<String> {
    body.iter().find_map(|node| match node {
        Node::Section(section) if *section.id == *id => {
            let fill = |piece: &Piece| values::of_piece(piece, &inputs.edition, &inputs.guide);
            Some(crate::markdown::prose::line_of(&section.title, &fill))
        }
        _ => node.bodies().find_map(|inner| section_title(inputs, inner, id)),
    })
}

/// A checklist item; none where this territory does not show it.
fn task_view(inputs: &SiteInputs, task: &StepLink, root: &str) -> Option<StepTask> {
    let (page, anchor) = inputs.edition.linked(task)?;
    let anchor = anchor?;
    let text = dossier::tasks_of(inputs, page).into_iter().find(|listed| listed.id == anchor)?.texte;
    Some(StepTask {
        cle: format!("{}#{anchor}", page.id),
        texte: text,
        href: format!("{root}{}#{anchor}", page.id.address()),
    })
}

/// Everybody whom the steps name, each once.
pub(super) fn contacts(inputs: &SiteInputs, steps: &[StepView]) -> Vec<ContactView> {
    let mut seen = BTreeSet::new();
    let named = steps.iter().flat_map(|step| &step.contacts).filter(|contact| seen.insert(&*contact.id));
    named.filter_map(|contact| inputs.edition.actor(&contact.id)).map(|actor| contact_view(actor)).collect()
}

/// The stages that have a step, for « where are you ? ».
fn marks(inputs: &SiteInputs, steps: &[StepView]) -> Vec<StageMark> {
    let chapters = inputs.edition.chapters.iter();
    let has = |stage: u8| steps.iter().any(|step| step.stage == Some(stage));
    chapters
        .filter_map(|chapter| Some((chapter, chapter.stage.filter(|stage| has(*stage))?)))
        .map(|(chapter, etape)| StageMark { etape, titre: inputs.title_of(&chapter.page) })
        .collect()
}

/// Whether the site has a path for those who are open already.
pub(super) fn has_installed(inputs: &SiteInputs) -> bool {
    is_authored(inputs, INSTALLED)
}

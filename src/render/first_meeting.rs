//! The two sheets of paper that an office hands over at the first meeting, for one type of project.

use std::sync::Arc;

use super::address::{to_root, type_path, type_sheet};
use super::data_blocks::aid_links;
use super::indexes;
use super::path_page::{answered, contacts, is_authored, step_views};
use super::site::SiteFile;
use super::site_context::SiteContext;
use super::step_views::StepView;
use super::views::AidLinkView;
use crate::i18n::Word;
use crate::qr_code::drawing;
use crate::record::step::StepRank;
use crate::theme::template::Template;

/// How many of each two sheets have room for: steps, people, aids.
const ROOM: [usize; 3] = [16, 8, 5];

/// The types that have such sheets: those whose path is written.
pub(super) fn types(site: &SiteContext) -> impl Iterator<Item = &Arc<str>> {
    indexes::types(&site.inputs).filter(move |id| is_authored(&site.inputs, id))
}

/// The page; none for a type without a path.
pub(super) fn page(site: &SiteContext, id: &Arc<str>) -> Option<SiteFile> {
    let inputs = &site.inputs;
    let address = type_sheet(id);
    let root = to_root(&address);
    let kind = indexes::type_view(inputs, id, &root)?;
    let views = step_views(inputs, &answered(inputs, id), Some(id), &root);
    let called = contacts(inputs, &views);
    let is_must = |step: &&StepView| step.rang == StepRank::Compulsory.word();
    let steps: Vec<&StepView> = views.iter().filter(is_must).take(ROOM[0]).collect();
    let aids = aid_links(inputs, Some(id), &root).into_iter().map(|(_, aid)| aid);
    let aids: Vec<AidLinkView> = aids.take(ROOM[2]).collect();
    let goal = inputs.canonical(&type_path(id));
    // Who receives nobody hands nothing over: readers print the sheets themselves.
    let words = if inputs.receives() { "premier-rendez-vous" } else { "essentiel-de" };
    let title = inputs.theme.catalogue().say(words, &[("nom", Word::Text(&kind.nom))]);
    let title = title.unwrap_or_else(|| kind.nom.clone());
    Some(site.generated_page(Template::FirstMeeting, &address, (&title, &kind.resume), |context| {
        context.set("type", &kind);
        context.set("parcours", &steps);
        context.set("contacts", &called.iter().take(ROOM[1]).collect::<Vec<_>>());
        context.set("aides", &aids);
        context.set("code", &goal.as_ref().and_then(|goal| drawing(goal, &inputs.say("qr-code"))));
        context.set("adresse", &goal);
    }))
}

//! What stands beside the sites: the portal that leads to them, and the page that leads technicians to theirs.

use std::sync::Arc;

use super::Pipeline;
use super::project_inputs::ProjectInputs;
use super::site_request::DEFAULT_THEME;
use crate::diagnostic::Checked;
use crate::guide::common_guide::Guide;
use crate::render::portal_site::portal;
use crate::render::site::Site;
use crate::render::site_card::{SiteCard, SiteState};
use crate::render::technicians;
use crate::territory::levels::Level;
use crate::theme::Theme;

impl Pipeline {
    /// The portal that leads to the sites of `ids`; without files where the guide or the theme cannot be read.
    pub fn portal(&self, ids: &[String]) -> Checked<Site> {
        let standing =
            |id: &str| if ids.iter().any(|it| it == id) { SiteState::Current } else { SiteState::Absent };
        self.portal_of(standing)
    }

    /// The portal, where `standing` says whether the site of a territory is there.
    pub fn portal_of(&self, standing: impl Fn(&str) -> SiteState) -> Checked<Site> {
        let inputs = self.inputs();
        let Some((guide, theme)) = guide_and_theme(inputs) else {
            return Checked::new(Site { id: String::new(), files: Vec::new() }, Vec::new());
        };
        let card = |level: &Arc<Level>| {
            let ranks = &inputs.request(&level.name.text)?.ranks.value;
            Some(SiteCard::of(level, ranks, guide, standing(&level.name.text)))
        };
        let cards: Vec<SiteCard> = inputs.territories.sites().filter_map(card).collect();
        portal(&cards, (guide, &inputs.territories), theme, &self.snapshot, &self.build_context)
    }

    /// What is beside the sites of `ids` for technicians: a page that leads to them; no files where the guide or the theme
    /// cannot be read.
    pub fn beside_technicians(&self, ids: &[String]) -> Checked<Site> {
        let inputs = self.inputs();
        let Some((guide, theme)) = guide_and_theme(inputs) else {
            return Checked::new(Site { id: String::new(), files: Vec::new() }, Vec::new());
        };
        let shown = inputs.territories.sites().filter(|level| ids.iter().any(|id| **id == *level.name.text));
        let card = |level: &Arc<Level>| {
            let ranks = &inputs.request(&level.name.text)?.ranks.value;
            Some(SiteCard::of(level, ranks, guide, SiteState::Current))
        };
        let cards: Vec<SiteCard> = shown.filter_map(card).collect();
        Checked::new(technicians::beside(&cards, guide, theme, &self.build_context), Vec::new())
    }
}

/// What they are made with: the theme that territories have where they name none, or else the first.
fn guide_and_theme(inputs: &ProjectInputs) -> Option<(&Arc<Guide>, &Theme)> {
    let theme = inputs.themes.get(DEFAULT_THEME).or_else(|| inputs.themes.values().next())?;
    Some((inputs.guide.as_ref()?, theme.theme.value.as_ref()?))
}

//! What one site is made from, and what all its pages look up.

use std::sync::Arc;

use super::address::OFFLINE_WORKER;
use super::components::{ComponentCache, Components};
use super::data_places::DataPlaces;
use super::lookup::Lookup;
use super::neighbours::Neighbourhood;
use super::values;
use crate::calendar::Day;
use crate::diagnostic::Problems;
use crate::edition::audience::Audience;
use crate::edition::{BuildContext, Edition};
use crate::guide::common_guide::Guide;
use crate::guide::contract::Declared;
use crate::markdown::node::DataKind;
use crate::record::data::Scalar;
use crate::record::page_id::PageId;
use crate::text::scope::Scope;
use crate::theme::Theme;
use crate::theme::context::Context;
use crate::theme::template::Template;

/// The supports under which an office follows projects.
const FOLLOWING: [&str; 2] = ["guichet-unique", "suivi"];

/// The support under which an office advises nobody itself.
const NONE: &str = "aucun";

/// What one site is made from. A clone is cheap, and collects its own problems from then on.
#[derive(Clone)]
pub struct SiteInputs {
    /// The territory's edition.
    pub edition: Arc<Edition>,
    /// The common guide: its contract and its words.
    pub guide: Arc<Guide>,
    pub(super) theme: Arc<Theme>,
    /// The files that the site may contain.
    pub(super) files: Arc<Scope>,
    /// The address of the site, with a final `/`, if it is known.
    pub(super) base: Option<Arc<str>>,
    /// The day of the build.
    pub(super) date: Day,
    pub(super) components: Components,
    pub(super) lookup: Arc<Lookup>,
    /// The territories around.
    pub(super) neighbourhoods: Vec<Arc<Neighbourhood>>,
    /// Where its pages show its data.
    pub(super) data_places: Arc<DataPlaces>,
}

impl SiteInputs {
    /// An edition with its theme. [`SiteInputs::problems`] gives the problems of templates.
    pub fn new(
        edition: Arc<Edition>,
        guide: Arc<Guide>,
        (theme, component_cache): (Arc<Theme>, Arc<ComponentCache>),
        (files, neighbourhoods): (Arc<Scope>, Vec<Arc<Neighbourhood>>),
        build_context: &BuildContext,
    ) -> Self {
        let given = build_context.base_address.as_ref();
        let given = given.map(|base| base.replace(BuildContext::TERRITORY, &edition.id));
        let address = given.or_else(|| plain_text(&edition, "adresse").map(str::to_owned));
        // A site for technicians has no place on the web: what it says of itself would lead to that of everybody.
        let address = address.filter(|_| edition.audience == Audience::Public);
        Self {
            base: address.map(|address| format!("{}/", address.trim_end_matches('/')).into()),
            date: build_context.date,
            components: Components::new(component_cache),
            lookup: Arc::new(Lookup::new(&edition, &guide)),
            data_places: Arc::new(DataPlaces::of(&edition)),
            edition,
            guide,
            theme,
            files,
            neighbourhoods,
        }
    }

    /// The problems of the theme's templates so far.
    pub fn problems(&self) -> Problems {
        self.components.problems()
    }

    /// Renders a template; renders nothing and keeps the problem if the template fails.
    pub(super) fn render(&self, template: Template, context: &Context) -> Vec<u8> {
        // The guide as one document is as long as all its pages: to grow to that is dear.
        let size = if template == Template::Print { 1024 * 1024 } else { 24 * 1024 };
        match self.theme.rendered(template, context, size) {
            Ok(rendered) => rendered.into_bytes(),
            Err(problem) => {
                self.components.report(*problem);
                Vec::new()
            }
        }
    }

    /// A text of the theme's catalogue; empty if the theme has none.
    pub(super) fn say(&self, key: &str) -> String {
        self.theme.catalogue().say(key, &[]).unwrap_or_default()
    }

    /// A plain text of the territory, or of a level it inherits from.
    pub(super) fn text(&self, key: &str) -> Option<&str> {
        plain_text(&self.edition, key)
    }

    /// What a value shows.
    pub(super) fn value(&self, name: &str) -> Option<String> {
        values::named(name, &self.edition, &self.guide)
    }

    /// The title of a page; empty if the site has no such page.
    pub(super) fn title_of(&self, id: &PageId) -> String {
        self.edition.pages.get(id).map_or_else(String::new, |page| page.title.to_string())
    }

    /// The page of the glossary, if the site has one.
    pub(super) fn glossary(&self) -> Option<&PageId> {
        self.data_places.page(DataKind::Glossary)
    }

    /// What the office promises.
    pub(super) fn support(&self) -> Option<&Declared> {
        let id = self.text("accompagnement")?;
        self.guide.contract.supports.iter().find(|support| &*support.id == id)
    }

    /// Whether the office follows its readers' projects, so that they keep « Mon dossier ».
    pub(super) fn follows_projects(&self) -> bool {
        self.support().is_some_and(|support| FOLLOWING.contains(&&*support.id))
    }

    /// Whether the office receives people with a project.
    pub(super) fn receives(&self) -> bool {
        self.support().is_none_or(|support| &*support.id != NONE)
    }

    /// Whether readers' browsers keep it, to be read without a network: what is for technicians leaves nothing on a device,
    /// and a theme need not know how.
    pub(super) fn is_kept_offline(&self) -> bool {
        self.edition.audience == Audience::Public
            && self.theme.assets().iter().any(|file| file.name == OFFLINE_WORKER)
    }

    /// The absolute address of a file of the site, if the site's is known.
    pub(super) fn canonical(&self, address: &str) -> Option<String> {
        let base = self.base.as_ref()?;
        Some(format!("{base}{}", address.strip_suffix("index.html").unwrap_or(address)))
    }
}

fn plain_text<'e>(edition: &'e Edition, key: &str) -> Option<&'e str> {
    match &edition.scalars.get(key)?.value {
        Scalar::Text(text) => Some(text),
        _ => None,
    }
}

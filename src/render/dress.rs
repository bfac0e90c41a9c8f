//! What all pages of a site share, made once.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::address::asset;
use super::aside::{ComponentCache, Components};
use super::attached::Attached;
use super::colours::{Extras, chosen, sheet};
use super::lookup::Lookup;
use super::navigation::Navigation;
use super::site::{Content, SiteFile};
use super::values;
use crate::calendar::Day;
use crate::diagnostic::Problems;
use crate::edition::{BuildContext, Edition};
use crate::guide::{Declared, Guide};
use crate::i18n::Word;
use crate::record::PageId;
use crate::record::data::Scalar;
use crate::text::scope::Scope;
use crate::text::snapshot::Entry;
use crate::theme::context::{Context, Shared};
use crate::theme::template::Template;
use crate::theme::{Theme, ThemeAsset};

/// The deepest that pages made for every site stand: `parcours/meuble/index.html`.
const LEAST_DEPTH: usize = 2;

/// What all pages of a site share. A clone costs a few counts, and tells its own problems from then on.
#[derive(Clone)]
pub struct Dress {
    /// The edition that is dressed.
    pub edition: Arc<Edition>,
    /// The common guide: its contract and its words.
    pub guide: Arc<Guide>,
    pub(super) theme: Arc<Theme>,
    /// The files that the site may be made of.
    pub(super) files: Arc<Scope>,
    /// The address under which the site will stand, with a final `/`, where it is known.
    pub(super) base: Option<Arc<str>>,
    /// The base context of pages, by how deep they stand.
    pub(super) contexts: Arc<Vec<Context>>,
    /// The navigation, by how deep the page stands.
    pub(super) navigations: Arc<Vec<Navigation>>,
    pub(super) drawings: Components,
    pub(super) lookup: Arc<Lookup>,
    /// Where the page of the glossary is, where the site has one.
    pub(super) glossary: Option<PageId>,
    pub(super) colours: Option<Arc<SiteFile>>,
    /// Where the files of the theme stand.
    assets: Shared,
    build_context: Arc<BuildContext>,
}

/// A link for a template.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Anchor {
    pub(super) titre: String,
    pub(super) href: String,
}

#[derive(Serialize)]
struct SiteWords<'a> {
    titre: &'a str,
    sous_titre: Option<&'a str>,
    reseau: &'a str,
    nom: &'a str,
    nom_court: &'a str,
    slogan: &'a str,
    de: &'a str,
    a: &'a str,
    dans: &'a str,
    accueil: String,
    accompagnement: Option<Support<'a>>,
    telephone: Option<String>,
    courriel: Option<String>,
    office: Option<String>,
    adresse_postale: Option<String>,
    horaires: Option<String>,
    logo: Option<Logo>,
    licence: Option<&'a str>,
    bandeaux: Vec<String>,
    demonstration: bool,
    date: String,
    pied: Vec<Anchor>,
    legal: Vec<Anchor>,
    etapes: Vec<Stage>,
    image: Option<Logo>,
    imprimer: String,
    /// The feed of what is new.
    flux: String,
    conformite: Option<String>,
    /// The territory's id, and where its readers' file of their project is, where they keep one.
    id: &'a str,
    dossier: Option<String>,
}

#[derive(Serialize)]
struct Support<'a> {
    id: &'a str,
    nom: &'a str,
    resume: Option<&'a str>,
}

/// One of the twelve stages, for the rail.
#[derive(Serialize)]
struct Stage {
    rang: u8,
    titre: String,
    href: String,
}

#[derive(Serialize)]
struct Logo {
    src: String,
    alt: String,
    largeur: Option<u32>,
    hauteur: Option<u32>,
}

impl Dress {
    /// Dresses an edition with a theme. Problems of templates are told by [`Dress::problems`].
    pub fn new(
        edition: Arc<Edition>,
        guide: Arc<Guide>,
        (theme, component_cache): (Arc<Theme>, Arc<ComponentCache>),
        files: Arc<Scope>,
        build_context: Arc<BuildContext>,
    ) -> Self {
        let own = text_of(&edition, "adresse").map(str::to_owned);
        let given = build_context
            .base_address
            .as_ref()
            .map(|base| base.replace(BuildContext::TERRITORY, &edition.id));
        let base = given.or(own).map(|address| format!("{}/", address.trim_end_matches('/')).into());
        let glossary = PageId::new("ressources/glossaire");
        let mut dress = Self {
            base,
            contexts: Arc::default(),
            navigations: Arc::default(),
            drawings: Components::new(component_cache),
            lookup: Arc::new(Lookup::new(&edition, &guide)),
            glossary: edition.pages.contains_key(&glossary).then_some(glossary),
            colours: None,
            assets: Shared::of(&asset_names(&theme)),
            edition,
            guide,
            theme,
            files,
            build_context,
        };
        dress.colours = dress.colour_sheet().map(Arc::new);
        // Authors may keep pages in folders of a chapter: those stand deeper.
        let depths = dress.edition.pages.keys().map(|page| page.address().matches('/').count());
        let deepest = depths.max().unwrap_or(0).max(LEAST_DEPTH);
        let (mut contexts, mut navigations) = (Vec::new(), Vec::new());
        for depth in 0..=deepest {
            let root = "../".repeat(depth);
            let context = dress.base_context(&root);
            navigations.push(super::navigation::draw(&dress, &root, &context));
            contexts.push(context);
        }
        dress.contexts = Arc::new(contexts);
        dress.navigations = Arc::new(navigations);
        dress
    }

    /// What the templates of the theme did wrong so far.
    pub fn problems(&self) -> Problems {
        self.drawings.problems()
    }

    /// The context of a page that may be served at any depth: its links start from the site's address, where known.
    pub(super) fn unplaced_context(&self) -> Context {
        let Some(base) = &self.base else { return super::page::base(self, 0, "") };
        let mut context = self.base_context(base);
        let navigation = super::navigation::draw(self, base, &context);
        context.share("navigation", &Shared::html(&navigation.with_current("").concat()));
        context
    }

    /// Renders a template; a problem of the theme is kept, and nothing rendered.
    pub(super) fn render(&self, template: Template, context: &Context) -> Vec<u8> {
        let mut out = Vec::with_capacity(24 * 1024);
        if let Err(problem) = self.theme.render(template, context, &mut out) {
            self.drawings.tell(*problem);
        }
        out
    }

    /// A plain text of the territory, or of a level it inherits from.
    pub(super) fn text(&self, key: &str) -> Option<&str> {
        text_of(&self.edition, key)
    }

    /// The files of the theme by their names in it, and where each stands in the site.
    pub(super) fn theme_addresses(&self) -> Vec<(String, String)> {
        let standing = self.theme.assets().iter().filter(|file| self.theme_file(&file.name).is_some());
        standing.map(|file| (file.name.clone(), asset(&file.name, file.digest))).collect()
    }

    /// A file of the theme.
    pub(super) fn theme_file(&self, name: &str) -> Option<Content> {
        let file = self.theme.assets().iter().find(|file| file.name == name)?;
        theme_file(file, self.files.get(&file.source)?)
    }

    /// The day of the build.
    pub(super) fn occasion_day(&self) -> Day {
        self.build_context.date
    }

    /// What every page gets from which `root` leads to the root of the site.
    fn base_context(&self, root: &str) -> Context {
        let words = &self.edition.identity;
        let contract = &self.guide.contract;
        let value = |name: &str| values::named(name, &self.edition, &self.guide);
        let site = SiteWords {
            titre: &contract.title,
            sous_titre: contract.subtitle.as_deref(),
            reseau: &contract.network,
            nom: words.word("nom"),
            nom_court: words.word("nom_court"),
            slogan: words.word("slogan"),
            de: words.word("de"),
            a: words.word("a"),
            dans: words.word("dans"),
            accueil: format!("{root}index.html"),
            accompagnement: self.support().map(|support| Support {
                id: &support.id,
                nom: &support.name,
                resume: support.summary.as_deref(),
            }),
            telephone: value("v.telephone"),
            courriel: value("v.courriel"),
            office: value("v.office"),
            adresse_postale: value("v.adresse_postale"),
            horaires: value("v.horaires"),
            logo: self.shown("logo", root),
            licence: contract.licence.as_deref(),
            bandeaux: self.notices(root, None),
            demonstration: self.edition.is_demonstration(),
            date: values::day(self.build_context.date),
            pied: self.footer(root),
            legal: super::legal::links(self, root),
            etapes: self.stages(root),
            image: self.shown("image", root),
            imprimer: format!("{root}imprimer/index.html"),
            flux: format!("{root}{}", super::news::FEED),
            conformite: self.text("mentions.accessibilite").map(str::to_owned),
            id: &self.edition.id,
            dossier: super::dossier::is_kept(self).then(|| format!("{root}{}", super::dossier::ADDRESS)),
        };
        let mut context = Context::new();
        context.set("racine", root);
        context.set("langue", &contract.language);
        context.share("actifs", &self.assets);
        context.set("couleurs_css", &self.colours.as_ref().map(|file| file.path.as_str()));
        context.share("site", &Shared::of(&site));
        context
    }

    /// What the office promises here.
    pub(super) fn support(&self) -> Option<&Declared> {
        let id = text_of(&self.edition, "accompagnement")?;
        self.guide.contract.supports.iter().find(|support| &*support.id == id)
    }

    /// The chapters that are stages, in order.
    fn stages(&self, root: &str) -> Vec<Stage> {
        let chapters = self.edition.chapters.iter();
        let stage = |chapter: &crate::edition::EditionChapter| {
            let page = self.edition.pages.get(&chapter.page)?;
            let href = format!("{root}{}", page.id.address());
            Some(Stage { rang: chapter.stage?, titre: page.title.to_string(), href })
        };
        chapters.filter_map(stage).collect()
    }

    /// The territory's logo or image, with the text that stands for it.
    fn shown(&self, key: &str, root: &str) -> Option<Logo> {
        let picture = self.picture(key)?;
        let (file, shape) = (picture.address(&self.files)?, picture.shape(&self.files));
        let alt = self.text(&format!("{key}_alt")).unwrap_or_else(|| self.edition.identity.word("nom"));
        Some(Logo {
            src: format!("{root}{file}"),
            alt: alt.to_owned(),
            largeur: shape.map(|shape| shape.width),
            hauteur: shape.map(|shape| shape.height),
        })
    }

    /// The file that `logo` or `image` names: of the territory's folder, or beside its level's file.
    pub(super) fn picture(&self, key: &str) -> Option<Attached> {
        let written = self.edition.scalars.get(key)?;
        let path = written.place.file.parent().resolve(self.text(key)?)?;
        Some(Attached::Image(path))
    }

    /// The notices of one page, or those of all pages, as HTML.
    pub(super) fn notices(&self, root: &str, page: Option<&PageId>) -> Vec<String> {
        let notices = self.edition.notices.iter().filter(|notice| notice.page.as_ref() == page);
        notices.map(|notice| super::markup::line(self, &notice.text, root)).collect()
    }

    fn footer(&self, root: &str) -> Vec<Anchor> {
        let pages = ["accueil/mode-emploi", "ressources/glossaire", "ressources/documents"].map(PageId::new);
        let shown = pages.iter().filter_map(|id| self.edition.pages.get(id));
        let pages = shown.map(|page| Anchor {
            titre: page.title.to_string(),
            href: format!("{root}{}", page.id.address()),
        });
        let index = self
            .theme
            .catalogue()
            .say("index-alphabetique", &[])
            .map(|titre| Anchor { titre, href: format!("{root}index-alphabetique/index.html") });
        let lists = if super::dossier::is_kept(self) { "mon-dossier" } else { "listes-a-cocher" };
        let lists = self
            .theme
            .catalogue()
            .say(lists, &[])
            .map(|titre| Anchor { titre, href: format!("{root}{}", super::dossier::ADDRESS) });
        let news = super::news::link(self, root);
        pages.chain(lists).chain(index).chain(news).collect()
    }

    /// Its colours, as a style sheet; a problem of the template is kept.
    fn colour_sheet(&self) -> Option<SiteFile> {
        let own = [
            Some(self.edition.identity.word("nom").to_owned()),
            values::named("v.telephone", &self.edition, &self.guide),
        ];
        let date = self
            .theme
            .catalogue()
            .say("edition", &[("date", Word::Text(&values::day(self.build_context.date)))]);
        let foot: Vec<String> = own.into_iter().chain([date]).flatten().collect();
        let facts = self.theme.catalogue().say("faits-cites", &[]);
        let heads = super::print::running(&self.edition, facts);
        let extras = Extras { types: &self.edition.types, foot: foot.join(" · "), heads };
        let sheet = sheet(&self.theme, chosen(&self.edition), &self.assets, &extras);
        sheet.map_err(|problem| self.drawings.tell(*problem)).ok()
    }
}

fn text_of<'e>(edition: &'e Edition, key: &str) -> Option<&'e str> {
    match &edition.scalars.get(key)?.value {
        Scalar::Text(text) => Some(text),
        _ => None,
    }
}

/// Where each file of a theme stands in a site, by its name in the theme.
pub(super) fn asset_names(theme: &Theme) -> BTreeMap<&str, String> {
    theme.assets().iter().map(|file| (file.name.as_str(), asset(&file.name, file.digest))).collect()
}

/// What a file of a theme holds; `standing` is what the project has there.
pub(super) fn theme_file(file: &ThemeAsset, standing: &Entry) -> Option<Content> {
    match (&file.text, standing) {
        (Some(text), _) => Some(Content::Bytes(text.as_bytes().to_vec())),
        (None, Entry::Asset { size, digest, .. }) => {
            Some(Content::Source { path: file.source.clone(), digest: *digest, size: *size })
        }
        (None, Entry::Carried { bytes, .. }) => Some(Content::Bytes(bytes.to_vec())),
        (None, _) => None,
    }
}

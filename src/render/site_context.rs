//! What the templates of one site are given on every page, made once, and the pages rendered with it.

use std::io::Write;
use std::sync::Arc;

use super::address::{
    ALPHABET, APPLICATION, CHECKLISTS, FEED, LEGAL, NEWS, NOT_FOUND, OFFLINE_WORKER, PRINT, PROJECT, depth,
    index_of, to_root,
};
use super::attachments::Attachment;
use super::body::{notices, theme_block};
use super::called_actors::adviser;
use super::colours::{SheetExtras, chosen, sheet};
use super::layout_writer::{BODY, LayoutWriter, NAVIGATION};
use super::navigation::Navigation;
use super::numbering::running_heads;
use super::page_layout::OnceRegions;
use super::site::{SharePicture, SiteFile};
use super::site_inputs::SiteInputs;
use super::views::{ImageView, LinkView, OfflineView, PageView, SiteView, StageView, SupportView};
use super::{navigation, page_layout, share_picture, theme_files, values};
use crate::edition::audience::Audience;
use crate::html::escape;
use crate::i18n::Word;
use crate::record::page_id::PageId;
use crate::text::web_address::{host_and_path, is_web_address};
use crate::theme::context::{BlockHtml, Context, Shared};
use crate::theme::template::Template;

/// The depth of the deepest pages that every site has: `parcours/meuble/index.html`.
const LEAST_DEPTH: usize = 2;

/// A site ready to be rendered. A clone is cheap, and collects its own problems from then on.
#[derive(Clone)]
pub struct SiteContext {
    /// What the site is made from.
    pub inputs: SiteInputs,
    /// The style sheet of the territory's colours, if its template can be used.
    pub(super) colours: Option<Arc<SiteFile>>,
    /// The picture beside links to the site, if its address is known.
    pub(super) picture: Option<Arc<SharePicture>>,
    /// What pages of one depth share.
    by_depth: Arc<Vec<Depth>>,
    /// The addresses of the theme's files.
    assets: Shared,
}

/// What the pages of one depth of a site share.
struct Depth {
    context: Context,
    navigation: Navigation,
    /// What the theme's regions have the same on all of them, by number.
    regions: OnceRegions,
}

impl SiteContext {
    /// Prepares what the pages of a site share.
    pub fn new(inputs: SiteInputs) -> Self {
        let assets = Shared::of(&theme_files::hrefs(&inputs.theme));
        let colours = colour_sheet(&inputs, &assets).map(Arc::new);
        let picture = share_picture::picture(&inputs).map(Arc::new);
        let mut site = Self { inputs, colours, picture, by_depth: Arc::default(), assets };
        // Authors may keep pages in folders of a chapter, which are deeper.
        let depths = site.inputs.edition.pages.keys().map(|page| depth(&page.address()));
        let deepest = depths.max().unwrap_or(0).max(LEAST_DEPTH);
        let by_depth = (0..=deepest).map(|depth| {
            let root = "../".repeat(depth);
            let context = site.context_from(&root);
            let navigation = navigation::draw(&site.inputs, &root, &context);
            Depth { context, navigation, regions: OnceRegions::default() }
        });
        site.by_depth = Arc::new(by_depth.collect());
        site
    }

    /// Renders the page `id` of the guide, whose body is `body`: the layout is rendered around placeholders, and
    /// navigation and body are copied once, while the page is written.
    pub(super) fn guide_page(
        &self,
        template: Template,
        id: &PageId,
        mut view: PageView,
        body: &str,
    ) -> SiteFile {
        let address = id.address();
        let of_depth = &self.by_depth[depth(&address)];
        let navigation = of_depth.navigation.with_current(&format!("{}{address}", to_root(&address)));
        let long: usize = navigation.iter().map(|text| text.len()).sum();
        let mut out = Vec::with_capacity(16 * 1024 + body.len() + long);
        let is_placed = !body.is_empty() && self.inputs.theme.writes_body_whole();
        view.corps = Some(if is_placed { BODY } else { body }.to_owned());
        let theme = (&*self.inputs.theme, template);
        let shared = (&of_depth.context, &of_depth.regions);
        if let Some(layout) = page_layout::layout(theme, shared, &view) {
            let mut writer = LayoutWriter { out: &mut out, navigation, body };
            writer.write_all(layout.as_bytes()).expect("pages are written to memory");
            return SiteFile::page(address, view.titre, out);
        }
        let mut context = of_depth.context.clone();
        if self.inputs.theme.writes_navigation_whole() {
            context.share("navigation", &Shared::html(NAVIGATION));
        } else {
            context.share("navigation", &Shared::html(&navigation.concat()));
        }
        context.set("page", &view);
        let writer = LayoutWriter { out: &mut out, navigation, body };
        if let Err(problem) = self.inputs.theme.render(template, &context, writer) {
            self.inputs.components.report(*problem);
        }
        SiteFile::page(address, view.titre, out)
    }

    /// Renders a page that no author wrote; `fill` adds what its template is given besides `page`.
    pub(super) fn generated_page(
        &self,
        template: Template,
        address: &str,
        (title, summary): (&str, &str),
        fill: impl FnOnce(&mut Context),
    ) -> SiteFile {
        let Depth { context, navigation, .. } = &self.by_depth[depth(address)];
        let mut context = context.clone();
        context.share("navigation", &Shared::html(&navigation.with_current("").concat()));
        context.set("page", &self.generated_view(address, title, summary));
        fill(&mut context);
        SiteFile::page(address, title, self.inputs.render(template, &context))
    }

    /// Renders the page that servers show for an unknown address: as it may be shown at any depth, its links start from
    /// the root of the host, and from the site's folder there, if its address is known. Any host that holds the site
    /// in that folder, a trial one too, shows the page whole.
    pub(super) fn not_found(&self) -> SiteFile {
        let title = self.inputs.say("introuvable");
        // No address is this page's own.
        let generated = self.generated_view(NOT_FOUND, &title, "");
        let view = PageView { canonique: None, fil: Vec::new(), ..generated };
        let root = self.inputs.base.as_deref().and_then(host_and_path).map_or("/", |(_, path)| path);
        let mut context = self.context_from(root);
        let navigation = navigation::draw(&self.inputs, root, &context);
        context.share("navigation", &Shared::html(&navigation.with_current("").concat()));
        context.set("page", &view);
        SiteFile::page(NOT_FOUND, title, self.inputs.render(Template::NotFound, &context))
    }

    /// The context of pages at the root of the site, without their navigation.
    pub(super) fn root_context(&self) -> Context {
        self.by_depth[0].context.clone()
    }

    /// What the layout receives about a page that no author wrote.
    pub(super) fn generated_view(&self, address: &str, title: &str, summary: &str) -> PageView {
        let SiteInputs { edition, guide, .. } = &self.inputs;
        let home = edition.pages.get(&PageId::new(PageId::HOME));
        let home = home.map(|home| LinkView {
            titre: home.title.to_string(),
            href: format!("{}index.html", to_root(address)),
        });
        PageView {
            titre: title.to_owned(),
            titre_document: format!("{title} · {} {}", guide.contract.title, edition.identity.word("de")),
            resume: summary.to_owned(),
            fil: home.into_iter().collect(),
            canonique: self.inputs.canonical(address),
            ..PageView::default()
        }
    }

    /// What every page receives from which `root` leads to the root of the site.
    fn context_from(&self, root: &str) -> Context {
        let SiteInputs { edition, guide, .. } = &self.inputs;
        let (words, contract) = (&edition.identity, &guide.contract);
        let value = |name: &str| self.inputs.value(name);
        let site = SiteView {
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
            accompagnement: self.inputs.support().map(|support| SupportView {
                id: &support.id,
                nom: &support.name,
                resume: support.summary.as_deref(),
            }),
            telephone: value("v.telephone"),
            courriel: value("v.courriel"),
            recoit: self.inputs.receives(),
            rendez_vous: value("v.rendez_vous")
                .filter(|address| self.inputs.receives() && is_web_address(address)),
            avis: value("v.avis").filter(|address| is_web_address(address)),
            conseil: if self.inputs.receives() { None } else { adviser(&self.inputs) },
            office: value("v.office"),
            adresse_postale: value("v.adresse_postale"),
            horaires: value("v.horaires"),
            logo: image(&self.inputs, "logo", root),
            licence: contract.licence.as_deref(),
            bandeaux: banner(&self.inputs).into_iter().chain(notices(&self.inputs, root, None)).collect(),
            demonstration: edition.is_demonstration(),
            reserve: edition.audience == Audience::Technicians,
            date: values::day(self.inputs.date),
            pied: footer(&self.inputs, root),
            legal: LEGAL
                .map(|id| LinkView { titre: self.inputs.say(id), href: format!("{root}{}", index_of(id)) })
                .into(),
            etapes: stages(&self.inputs, root),
            image: image(&self.inputs, "image", root),
            partage: self
                .picture
                .as_ref()
                .zip(self.inputs.base.as_ref())
                .map(|(own, base)| share_picture::view(own, base)),
            hors_ligne: self.inputs.is_kept_offline().then(|| OfflineView {
                script: format!("{root}{OFFLINE_WORKER}"),
                application: format!("{root}{APPLICATION}"),
            }),
            imprimer: format!("{root}{PRINT}"),
            flux: format!("{root}{FEED}"),
            conformite: self.inputs.text("mentions.accessibilite").map(str::to_owned),
            id: &edition.id,
            projet: (!guide.questions.is_empty()).then(|| format!("{root}{PROJECT}")),
            dossier: self.inputs.follows_projects().then(|| format!("{root}{CHECKLISTS}")),
        };
        let mut context = Context::new();
        context.set("racine", root);
        context.set("langue", &contract.language);
        context.share("actifs", &self.assets);
        context.set("couleurs_css", &self.colours.as_ref().map(|file| file.path.as_str()));
        context.share("site", &Shared::of(&site));
        if !edition.blocks.is_empty() {
            let drawn = |name: &Arc<str>| match edition.blocks.get(name) {
                Some(body) => theme_block::draw(&self.inputs, name, body, root),
                None => BlockHtml::default(),
            };
            let blocks = self.inputs.theme.blocks().iter();
            context.set_blocks(&blocks.map(|block| (Arc::clone(&block.name), drawn(&block.name))).collect());
        }
        context
    }
}

/// What stands on top of every page of a site for technicians.
fn banner(inputs: &SiteInputs) -> Option<String> {
    let say = |key: &str| escape(&inputs.say(key));
    let is_reserved = inputs.edition.audience == Audience::Technicians;
    is_reserved.then(|| {
        format!(
            "<strong class=\"reserve\">{}</strong> {}",
            say("technicien-reserve"),
            say("technicien-reserve-note")
        )
    })
}

/// The chapters that are stages, in order.
fn stages(inputs: &SiteInputs, root: &str) -> Vec<StageView> {
    let chapters = inputs.edition.chapters.iter();
    let stages = chapters.filter_map(|chapter| {
        let page = inputs.edition.pages.get(&chapter.page)?;
        let href = format!("{root}{}", page.id.address());
        Some(StageView { rang: chapter.stage?, titre: page.title.to_string(), href })
    });
    stages.collect()
}

/// The territory's logo or image, with its alternative text.
fn image(inputs: &SiteInputs, key: &str, root: &str) -> Option<ImageView> {
    let image = Attachment::of_territory(inputs, key)?;
    let (file, shape) = (image.href(&inputs.files)?, image.shape(&inputs.files));
    let alt = inputs.text(&format!("{key}_alt")).unwrap_or_else(|| inputs.edition.identity.word("nom"));
    Some(ImageView {
        src: format!("{root}{file}"),
        alt: alt.to_owned(),
        largeur: shape.map(|shape| shape.width),
        hauteur: shape.map(|shape| shape.height),
    })
}

fn footer(inputs: &SiteInputs, root: &str) -> Vec<LinkView> {
    let pages = inputs.guide.contract.footer.iter();
    let pages = pages.filter_map(|named| inputs.edition.pages.get(&named.value));
    let pages = pages
        .map(|page| LinkView { titre: page.title.to_string(), href: format!("{root}{}", page.id.address()) });
    let lists = if inputs.follows_projects() { "mon-dossier" } else { "listes-a-cocher" };
    let generated = [(lists, CHECKLISTS), ("index-alphabetique", ALPHABET), ("quoi-de-neuf", NEWS)];
    let generated = generated.into_iter().filter_map(|(key, address)| {
        let titre = inputs.theme.catalogue().say(key, &[])?;
        Some(LinkView { titre, href: format!("{root}{address}") })
    });
    pages.chain(generated).collect()
}

/// The style sheet of the territory's colours; keeps the problem if its template fails.
fn colour_sheet(inputs: &SiteInputs, assets: &Shared) -> Option<SiteFile> {
    let own = [Some(inputs.edition.identity.word("nom").to_owned()), inputs.value("v.telephone")];
    let catalogue = inputs.theme.catalogue();
    let date = catalogue.say("edition", &[("date", Word::Text(&values::day(inputs.date)))]);
    let foot: Vec<String> = own.into_iter().chain([date]).flatten().collect();
    let heads = running_heads(&inputs.edition, catalogue.say("faits-cites", &[]));
    let extras = SheetExtras { types: &inputs.edition.types, foot: foot.join(" · "), heads };
    let sheet = sheet(&inputs.theme, chosen(&inputs.edition), assets, &extras);
    sheet.map_err(|problem| inputs.components.report(*problem)).ok()
}

//! Themes: templates, components, words and assets, and what a template may ask for.
//!
//! A theme is all that is below `themes/<name>/` in the snapshot. Templates see the values of a [`Context`],
//! `dire(cle="…")` for the words of the theme's catalogue, and each other by their names below `templates/`; they
//! reach no file and no other part of the program.

mod address_guard;
pub mod block;
mod block_templates;
pub mod context;
mod engine;
mod errors;
mod inherit;
pub mod overridden;
mod read_theme_files;
pub mod region;
mod say_function;
pub mod stencil;
mod tag;
pub mod template;
mod template_sources;
pub mod theme_asset;
mod whole;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Write;
use std::sync::{Arc, OnceLock};

use self::address_guard::guarded;
use self::block::ThemeBlock;
use self::block_templates::BlockTemplates;
use self::context::Context;
use self::errors::ThemeErrors;
use self::overridden::OverriddenPart;
use self::read_theme_files::{assets, catalogue, digest, templates};
use self::region::GivenNames;
use self::stencil::Stencil;
use self::template::Template;
use self::template_sources::Sources;
use self::theme_asset::ThemeAsset;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Checked, Diagnostic, Problems, Role};
use crate::i18n::{Catalogue, Language};
use crate::text::Place;
use crate::text::file_name::{self, is_run_by_hosts};
use crate::text::path::SourcePath;
use crate::text::snapshot::{Digest, Snapshot};

/// A theme, ready to render.
#[derive(Debug)]
pub struct Theme {
    name: String,
    home: Place,
    engine: tera::Tera,
    sources: Sources,
    catalogue: Arc<Catalogue>,
    language: Language,
    assets: Vec<ThemeAsset>,
    digest: Digest,
    /// Of [`SPLICED`].
    whole: [bool; 2],
    /// The blocks that levels may override, in order of name.
    blocks: Vec<ThemeBlock>,
    /// What pages with overridden blocks are made with, once there is one.
    block_templates: OnceLock<BlockTemplates>,
    /// What it says otherwise than the themes below it.
    overridden: Vec<OverriddenPart>,
    /// Its pages with the parts cut out that many pages have the same, once there is a page.
    stencil: OnceLock<Option<Stencil>>,
}

/// The long texts that may be put into pages after rendering.
const SPLICED: [&str; 2] = ["navigation", "page.corps"];

impl Theme {
    /// Reads `themes/<name>/`. Problems have their places in the theme's files.
    ///
    /// Without a value where there is no such theme, or where its templates cannot be used at all; the words are
    /// French where the theme has none in `language`.
    pub fn read(snapshot: &Snapshot, name: &str, language: Language) -> Checked<Option<Self>> {
        let folder = format!("themes/{name}");
        let root = SourcePath::parse(&folder).unwrap_or_else(SourcePath::root);
        let home = Place::start_of(root.join("theme.toml"));
        if snapshot.below(&folder).next().is_none() {
            return Checked::new(None, vec![unknown(snapshot, name, home)]);
        }
        let mut problems = Problems::new();
        if snapshot.get(&home.file).is_none() {
            problems.push(Diagnostic::new(Code::MissingFile, home.clone()).with("path", &home.file));
        }
        let layers = inherit::chain(snapshot, name, &mut problems);
        let roots: Vec<SourcePath> =
            layers.iter().filter_map(|layer| SourcePath::parse(&format!("themes/{}", layer.name))).collect();
        let (catalogue, language) = catalogue(snapshot, &roots, language, &mut problems);
        let catalogue = Arc::new(catalogue);
        let mut sources = Sources::default();
        let mut overridden = Vec::new();
        let mut blocks: BTreeMap<&str, &ThemeBlock> = BTreeMap::new();
        for (at, (root, layer)) in roots.iter().zip(&layers).enumerate() {
            let own = templates(snapshot, root.as_str(), &mut problems);
            let below = at.checked_sub(1).map_or("", |below| &layers[below].name);
            let laid = inherit::lay(&sources, below, &own);
            if at > 0 {
                overridden.extend(overridden::parts(&layer.name, &sources, &own, &laid));
            }
            sources = laid;
            problems.extend(block::check(&layer.blocks, &sources));
            blocks.extend(layer.blocks.iter().map(|block| (&*block.name, block)));
        }
        // A theme that lays pages out anew need not keep what the one below it promised.
        let blocks = blocks.into_values().filter_map(|block| block.offered(&sources)).collect();
        problems.extend(say_function::check(&sources, &catalogue, language));
        let engine = match engine::load(&sources, &catalogue, language, &home) {
            Ok(engine) => engine,
            Err(broken) => {
                problems.extend(broken);
                return Checked::new(None, problems);
            }
        };
        problems.extend(engine::check(&engine, &sources, &home));
        let digest = Digest::of_all(roots.iter().map(|root| digest(snapshot, root.as_str())));
        let mut assets: Vec<ThemeAsset> = Vec::new();
        for root in roots.iter().rev() {
            let more = self::assets(snapshot, root.as_str());
            let new = more.into_iter().filter(|asset| !assets.iter().any(|known| known.name == asset.name));
            let new: Vec<ThemeAsset> = new.collect();
            assets.extend(new);
        }
        assets.retain(|asset| {
            let of = |code| {
                Diagnostic::new(code, Place::start_of(asset.source.clone())).with("path", &asset.source)
            };
            let part = asset.name.split('/').find_map(file_name::fault);
            let problem = match part {
                Some(part) => Some(of(Code::FileName).with("part", part)),
                None => asset.name.split('/').any(is_run_by_hosts).then(|| of(Code::RunByHosts)),
            };
            let is_sound = problem.is_none();
            problems.extend(problem);
            is_sound
        });
        assets.sort_by(|one, other| one.name.cmp(&other.name));
        let whole = SPLICED.map(|path| whole::is_written_whole(&sources, path));
        let (name, block_templates, stencil) = (name.to_owned(), OnceLock::new(), OnceLock::new());
        let theme = Self {
            name,
            home,
            engine,
            sources,
            catalogue,
            language,
            assets,
            digest,
            whole,
            blocks,
            block_templates,
            overridden,
            stencil,
        };
        Checked::new(Some(theme), problems)
    }

    /// The blocks that a level may override, in order of name.
    pub fn blocks(&self) -> &[ThemeBlock] {
        &self.blocks
    }

    /// What it, and the themes that it is on, say otherwise than the ones below them.
    pub fn overridden(&self) -> &[OverriddenPart] {
        &self.overridden
    }

    /// Why a level cannot override block `name`: there is none, it is not promised, or no text can be there.
    pub fn refused_block(&self, name: &str, place: Place) -> Diagnostic {
        let known: Vec<&str> = self.blocks.iter().map(|block| &*block.name).collect();
        let problem = match block::holder(&self.sources, name) {
            Some(inside) => Diagnostic::new(Code::BlockOutsideText, place).with("inside", inside),
            None => Diagnostic::new(Code::UnknownBlock, place)
                .with("theme", &self.name)
                .with("known", if known.is_empty() { "—".to_owned() } else { known.join(", ") })
                .suggest(nearest(name, known)),
        };
        let problem = problem.with("name", name);
        match block::definition(&self.sources, name) {
            Some(place) => problem.related(Role::Declaration, place),
            None => problem,
        }
    }

    /// Whether its templates write the navigation just as it is, wherever they put it: a short text may stand for it.
    pub fn writes_navigation_whole(&self) -> bool {
        self.whole[0]
    }

    /// The same, of the body of pages.
    pub fn writes_body_whole(&self) -> bool {
        self.whole[1]
    }

    /// Its pages with the parts cut out that many pages have the same; `None` where nobody can say what a part reads, or
    /// where pages are made with overridden blocks.
    pub fn stencil(&self, context: &Context, names: &GivenNames) -> Option<&Stencil> {
        let make = || {
            (self.whole == [true, true]).then(|| Stencil::of(&self.engine, &self.sources, names)).flatten()
        };
        if context.has_blocks() { None } else { self.stencil.get_or_init(make).as_ref() }
    }

    /// How many pages were drawn with [`Theme::stencil`], and how many could not be.
    pub fn drawn_from_regions(&self) -> [usize; 2] {
        self.stencil.get().and_then(Option::as_ref).map_or([0, 0], Stencil::drawn)
    }

    /// Renders a template to the end of `out`, which is in memory; on a problem, nothing is added.
    pub fn render(
        &self,
        template: Template,
        context: &Context,
        mut out: impl Write,
    ) -> Result<(), Box<Diagnostic>> {
        let rendered = self.rendered(template, context, 16 * 1024)?;
        out.write_all(rendered.as_bytes()).expect("pages are written to memory");
        Ok(())
    }

    /// A template rendered; it has about `size` bytes.
    pub fn rendered(
        &self,
        template: Template,
        context: &Context,
        size: usize,
    ) -> Result<String, Box<Diagnostic>> {
        let name = template.file_name();
        let rendered = if context.has_blocks() {
            let make = || BlockTemplates::of(&self.engine, &self.blocks, &self.sources);
            self.block_templates.get_or_init(make).render(template, context)
        } else {
            let mut text = Vec::with_capacity(size);
            let written = self.engine.render_to(name, context.inner(), &mut text);
            written.map(|()| String::from_utf8(text).expect("templates and values are text"))
        };
        let rendered = rendered.map_err(|error| {
            let place = self.sources.place(name, 0..0).unwrap_or_else(|| self.home.clone());
            Box::new(self.theme_errors().rendering(&error, &place))
        })?;
        if !template.is_html() {
            return Ok(rendered);
        }
        Ok(match guarded(&rendered) {
            Cow::Borrowed(_) => rendered,
            Cow::Owned(safe) => safe,
        })
    }

    /// Renders a component; `body` is the finished HTML that it surrounds.
    pub fn component(
        &self,
        name: &str,
        context: &Context,
        body: Option<&str>,
    ) -> Result<String, Box<Diagnostic>> {
        let rendered = self.engine.render_component(name, context.inner(), body, true).map_err(|error| {
            let place = self.sources.component(name).unwrap_or_else(|| self.home.clone());
            Box::new(self.theme_errors().rendering(&error, &place))
        })?;
        Ok(match guarded(&rendered) {
            Cow::Borrowed(_) => rendered,
            Cow::Owned(safe) => safe,
        })
    }

    /// Whether the theme has a component of that name.
    pub fn has_component(&self, name: &str) -> bool {
        self.engine.contains_component(name)
    }

    /// Everything below `assets/`, in order of name.
    pub fn assets(&self) -> &[ThemeAsset] {
        &self.assets
    }

    /// Its words.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// Of the names and bytes of all its files: a part of every key under which a page is remembered.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    fn theme_errors(&self) -> ThemeErrors<'_> {
        ThemeErrors {
            sources: &self.sources,
            components: self.engine.get_component_names().collect(),
            catalogue: &self.catalogue,
            language: self.language,
        }
    }
}

fn unknown(snapshot: &Snapshot, name: &str, home: Place) -> Diagnostic {
    let near = nearest(name, inherit::themes(snapshot));
    Diagnostic::new(Code::UnknownTheme, home).with("name", name).suggest(near)
}

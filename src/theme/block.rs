//! The blocks that a theme promises to keep, so that a territory may say them otherwise for its own site.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::tag::tags;
use super::template::Template;
use super::template_sources::Sources;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems};
use crate::record::read_id::Once;
use crate::table::fields::Fields;
use crate::table::theme_tables::BLOCK;
use crate::text::{Place, Placed};

/// A block that a theme declares stable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeBlock {
    /// Its name, as templates write it: `pied`.
    pub name: Arc<str>,
    /// What it is for, in French.
    pub description: String,
    /// The templates that have it: every page that is made with one of them, or with one that extends it, has the block.
    pub templates: Vec<Placed<Arc<str>>>,
    /// Where its name is declared.
    pub place: Place,
}

/// Reads `[[bloc]]`; what lacks a name or templates is left out.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Vec<ThemeBlock> {
    let mut once = Once::default();
    let mut blocks = Vec::new();
    for table in fields.tables("bloc") {
        let mut fields = fields.within(table, &BLOCK);
        let name = fields.text("nom");
        let templates = fields.list_of_text("gabarits");
        let description = fields.text("description").map(|text| text.value).unwrap_or_default();
        if let (Some(name), Some(templates)) = (name, templates) {
            let name = Placed::new(Arc::from(name.value), name.place);
            if once.is_new(&name, fields.problems()) {
                let (name, place) = (name.value, name.place);
                blocks.push(ThemeBlock { name, description, templates: templates.value, place });
            }
        }
        fields.finish();
    }
    blocks
}

impl ThemeBlock {
    /// Whether pages that are made with `template` have the block.
    pub(super) fn is_in(&self, template: Template, sources: &Sources) -> bool {
        let chain = chain(sources, template.file_name());
        let named = |name: &&str| self.templates.iter().any(|template| *template.value == **name);
        chain.iter().any(named)
            && chain.iter().any(|name| names_in(sources, name).any(|it| it == &*self.name))
    }

    /// Whether any page of a site has it.
    pub(super) fn is_anywhere(&self, sources: &Sources) -> bool {
        Template::of_sites().any(|template| self.is_in(template, sources))
    }
}

/// What is promised in `blocks` and stands in no template.
pub(super) fn check(blocks: &[ThemeBlock], sources: &Sources) -> Problems {
    let mut problems = Problems::new();
    for block in blocks {
        let strangers = block.templates.iter().filter(|name| !sources.has(&name.value));
        let strangers = strangers.map(|name| {
            let near = nearest(&name.value, sources.names());
            Diagnostic::new(Code::MissingTemplate, name.place.clone()).with("name", &name.value).suggest(near)
        });
        let before = problems.len();
        problems.extend(strangers);
        if problems.len() > before || block.is_anywhere(sources) {
            continue;
        }
        let named: Vec<&str> = block.templates.iter().map(|name| &*name.value).collect();
        let chains = named.iter().flat_map(|name| chain(sources, name));
        let known: BTreeSet<&str> = chains.flat_map(|name| names_in(sources, name)).collect();
        let near = nearest(&block.name, known.iter().copied()).filter(|near| *near != &*block.name);
        let problem = Diagnostic::new(Code::MissingBlock, block.place.clone())
            .with("name", &block.name)
            .with("templates", named.join(", "));
        problems.push(problem.suggest(near));
    }
    problems
}

/// A template, and those that it extends, the nearest first.
pub(super) fn chain<'s>(sources: &'s Sources, name: &str) -> Vec<&'s str> {
    let mut chain: Vec<&str> = Vec::new();
    let mut next = sources.get(name);
    while let Some((name, source)) = next.filter(|(name, _)| !chain.contains(name)) {
        chain.push(name);
        let parent = tags(&source.text).find_map(|tag| tag.after("extends"));
        next = parent.and_then(|parent| sources.get(parent.trim_matches(['"', '\'', '`'])));
    }
    chain
}

/// The blocks that a template defines.
fn names_in<'s>(sources: &'s Sources, name: &str) -> impl Iterator<Item = &'s str> {
    let text = sources.get(name).map_or("", |(_, source)| &source.text);
    tags(text).filter_map(|tag| tag.after("block"))
}

/// Where a template of sites defines a block that is called so.
pub(super) fn definition(sources: &Sources, name: &str) -> Option<Place> {
    let chains = Template::of_sites().flat_map(|template| chain(sources, template.file_name()));
    let (_, source) = chains
        .filter_map(|template| sources.get(template))
        .find(|(_, source)| tags(&source.text).any(|tag| tag.after("block") == Some(name)))?;
    let tag = tags(&source.text).find(|tag| tag.after("block") == Some(name))?;
    Some(source.within(tag.span))
}

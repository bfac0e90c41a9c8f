//! The blocks that a theme promises to keep, so that a territory may say them otherwise for its own site.

use std::collections::BTreeSet;
use std::ops::Range;
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
    /// What the theme says in it, as the templates of sites write it; filled in once all templates are known.
    pub source: String,
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
                let source = String::new();
                blocks.push(ThemeBlock { name, description, templates: templates.value, place, source });
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

    /// The block as a territory may say it, with its source: where pages have it, and text can are.
    pub(super) fn offered(&self, sources: &Sources) -> Option<Self> {
        if !self.is_anywhere(sources) || holder(sources, &self.name).is_some() {
            return None;
        }
        let mut said: Vec<&str> = Vec::new();
        for template in Template::of_sites().filter(|template| self.is_in(*template, sources)) {
            let texts = chain(sources, template.file_name()).into_iter().filter_map(|it| sources.get(it));
            let own = texts
                .map(|(_, source)| &*source.text)
                .find_map(|text| Some(text[find(text, &self.name)?.inner].trim()));
            said.extend(own.filter(|own| !said.contains(own)));
        }
        Some(Self { source: said.join("\n").replace("\r\n", "\n"), ..self.clone() })
    }
}

/// A block in the text of a template.
pub(super) struct Found<'t> {
    pub(super) opening: Range<usize>,
    pub(super) inner: Range<usize>,
    /// The block around it, and where the text of that one begins.
    around: Option<(&'t str, usize)>,
}

pub(super) fn find<'t>(text: &'t str, name: &str) -> Option<Found<'t>> {
    let mut open: Vec<(&str, Range<usize>)> = Vec::new();
    for tag in tags(text) {
        if let Some(block) = tag.after("block") {
            open.push((block, tag.span));
        } else if tag.after("endblock").is_some()
            && let Some((closed, opening)) = open.pop()
            && closed == name
        {
            let around = open.last().map(|(outer, span)| (*outer, span.end));
            return Some(Found { inner: opening.end..tag.span.start, opening, around });
        }
    }
    None
}

/// What holds block `name` on some page, where that can hold no paragraph: `<head>`, `<a>`, `<div class=`. What a territory
/// wrote there would be read as something else than text.
pub(super) fn holder(sources: &Sources, name: &str) -> Option<String> {
    let chains = Template::of_sites().map(|template| chain(sources, template.file_name()));
    chains.flat_map(|chain| before(sources, &chain, name)).find_map(|html| open_element(&html))
}

/// The HTML before each definition of block `name` that counts in a chain of templates, without what is said to the
/// engine.
fn before(sources: &Sources, chain: &[&str], name: &str) -> Vec<String> {
    let mut all = Vec::new();
    for (at, template) in chain.iter().enumerate() {
        let Some((_, source)) = sources.get(template) else { continue };
        let Some(found) = find(&source.text, name) else { continue };
        if let Some((outer, start)) = found.around {
            let own = html_of(&source.text[start..found.opening.start]);
            all.extend(before(sources, &chain[at..], outer).into_iter().map(|html| html + &own));
        } else if at + 1 == chain.len() {
            all.push(html_of(&source.text[..found.opening.start]));
        }
        // Else it takes the place of the one of a template further down the chain.
    }
    all
}

/// A template's text with `x` for its values.
fn html_of(text: &str) -> String {
    let (mut html, mut at) = (String::new(), 0);
    for tag in tags(text) {
        html.push_str(&text[at..tag.span.start]);
        html.push_str(if tag.mark == b'{' { "x" } else { "" });
        at = tag.span.end;
    }
    html + &text[at..]
}

/// Elements in which no paragraph with links can be there.
const NO_FLOW: &str = " head title style script noscript template textarea select option iframe svg math a button h1 h2 h3 h4 h5 h6 ";

/// The tag that `html` ends in, or the innermost of [`NO_FLOW`] that it leaves open.
fn open_element(html: &str) -> Option<String> {
    let mut open: Vec<String> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let tag = &rest[at..];
        if tag.starts_with("<!--") {
            let Some(end) = tag.find("-->") else { return Some("<!--".to_owned()) };
            rest = &tag[end + 3..];
            continue;
        }
        let mut quote = None;
        let end = tag.char_indices().find(|(_, sign)| {
            let is_outside = quote.is_none();
            quote = match quote {
                Some(open) => quote.filter(|_| *sign != open),
                None => Some(*sign).filter(|sign| matches!(sign, '"' | '\'')),
            };
            is_outside && *sign == '>'
        });
        let Some((end, _)) = end else { return Some(tag.chars().take(40).collect()) };
        let bare = tag[1..].trim_start_matches('/');
        let name = bare.split(|sign: char| !sign.is_ascii_alphanumeric()).next().unwrap_or_default();
        let name = name.to_ascii_lowercase();
        if NO_FLOW.contains(&format!(" {name} ")) && !tag[..end].ends_with('/') {
            match open.iter().rposition(|other| *other == name) {
                Some(last) if tag.starts_with("</") => open.truncate(last),
                _ if tag.starts_with("</") => {}
                _ => open.push(name),
            }
        }
        rest = &tag[end + 1..];
    }
    open.pop().map(|name| format!("<{name}>"))
}

/// What is promised in `blocks` and is in no template.
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
pub(super) fn names_in<'s>(sources: &'s Sources, name: &str) -> impl Iterator<Item = &'s str> {
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

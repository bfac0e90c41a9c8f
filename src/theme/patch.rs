//! Blocks of a theme as a level says them: each stands in a template of ours that extends the theme's.
//!
//! The files of a level are never put together into one text, so every place that the engine tells is one of a file. A
//! theme whose blocks nobody overrides is used as it was read, by all at once.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::active::active;
use super::block::{self, ThemeBlock};
use super::errors::ThemeErrors;
use super::tag::tags;
use super::template::Template;
use super::template_sources::Sources;
use super::{Theme, engine, say_function, whole};
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Checked, Diagnostic, Problems, Role};
use crate::text::Place;
use crate::text::path::SourcePath;
use crate::text::snapshot::Digest;

/// What a level writes in the place of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// The name of the block.
    pub block: String,
    /// Its file.
    pub file: SourcePath,
    /// All of it.
    pub text: Arc<str>,
}

/// Tags that would reach beyond the block.
const BEYOND: [&str; 3] = ["block", "extends", "component"];

impl Theme {
    /// The blocks that a territory may override, in order of name.
    pub fn blocks(&self) -> &[ThemeBlock] {
        &self.blocks
    }

    /// The theme with blocks as a territory's levels write them, the lowest level first: each can bring back what the one
    /// below says. Those at fault are left out, so that what else is wrong is told in the same run; without a value where
    /// the engine takes none of them.
    pub fn with_overrides(&self, overrides: &[Override]) -> Checked<Option<Self>> {
        let mut problems = Problems::new();
        let mut placed = Vec::new();
        for own in overrides {
            let mut faults = self.faults(own);
            match self.blocks.iter().find(|block| *block.name == *own.block) {
                Some(block) if faults.is_empty() => placed.push((block, own)),
                Some(_) => {}
                None => faults.push(self.unknown_block(own)),
            }
            problems.extend(faults);
        }
        let (more, leaves) = self.frames(&placed);
        let mut sources = self.sources.clone();
        sources.extend(&more);
        let mut engine = self.engine.clone();
        if let Err(error) = engine::add(&mut engine, &more) {
            let told = ThemeErrors { sources: &sources, ..self.theme_errors() }.reading(&error, &self.home);
            // One file stands in the templates of many pages.
            for problem in
                told.into_iter().filter(|problem| problem.place.file.below("territories").is_some())
            {
                if !problems.contains(&problem) {
                    problems.push(problem);
                }
            }
            debug_assert!(
                !problems.is_empty(),
                "what the theme itself lacks was told when it was read: {error}"
            );
            return Checked::new(None, problems);
        }
        let mut is_whole = self.whole;
        for (known, path) in is_whole.iter_mut().zip(super::SPLICED) {
            *known &= whole::is_written_whole(&more, path);
        }
        let texts = overrides.iter().map(|own| Digest::of(own.text.as_bytes()));
        let theme = Self {
            name: self.name.clone(),
            home: self.home.clone(),
            engine,
            sources,
            catalogue: Arc::clone(&self.catalogue),
            language: self.language,
            assets: self.assets.clone(),
            digest: Digest::of_all([self.digest].into_iter().chain(texts)),
            whole: is_whole,
            blocks: self.blocks.clone(),
            leaves,
        };
        Checked::new(Some(theme), problems)
    }

    /// The templates that hold the overrides, and the last one of each page.
    fn frames(&self, placed: &[(&ThemeBlock, &Override)]) -> (Sources, BTreeMap<Template, String>) {
        let (mut more, mut leaves) = (Sources::default(), BTreeMap::new());
        for template in Template::of_sites() {
            for (block, own) in placed.iter().filter(|(block, _)| block.is_in(template, &self.sources)) {
                let below = leaves.get(&template).map_or(template.file_name(), String::as_str);
                let before = format!("{{% extends \"{below}\" %}}{{% block {} %}}", block.name);
                let after = format!("{{% endblock {} %}}", block.name);
                // Its ending says whether values are escaped.
                let name = format!("{}/{}", own.file, template.file_name());
                more.insert_framed(&name, (own.file.clone(), Arc::clone(&own.text)), (before, after));
                leaves.insert(template, name);
            }
        }
        (more, leaves)
    }

    /// What is wrong with an override, whatever block it is of.
    fn faults(&self, own: &Override) -> Problems {
        let mut alone = Sources::default();
        alone.insert(own.file.as_str(), own.file.clone(), Arc::clone(&own.text));
        let theme_errors = ThemeErrors { sources: &alone, ..self.theme_errors() };
        let mut problems = engine::syntax(&alone, &theme_errors, &self.home);
        if !problems.is_empty() {
            return problems;
        }
        let at = |span| Place::new(own.file.clone(), span);
        for tag in tags(&own.text) {
            if let Some(word) = BEYOND.into_iter().find(|word| tag.after(word).is_some()) {
                problems.push(Diagnostic::new(Code::TagBeyondBlock, at(tag.span)).with("tag", word));
            }
        }
        for part in active(&own.text) {
            let problem = Diagnostic::new(Code::ActiveBlock, at(part.span)).with("part", part.shown);
            problems.push(problem);
        }
        problems.extend(say_function::check(&alone, &self.catalogue, self.language));
        problems
    }

    fn unknown_block(&self, own: &Override) -> Diagnostic {
        let known: Vec<&str> = self.blocks.iter().map(|block| &*block.name).collect();
        let problem = Diagnostic::new(Code::UnknownBlock, Place::start_of(own.file.clone()))
            .with("name", &own.block)
            .with("theme", &self.name)
            .with("known", if known.is_empty() { "—".to_owned() } else { known.join(", ") })
            .suggest(nearest(&own.block, known));
        match block::definition(&self.sources, &own.block) {
            Some(place) => problem.related(Role::Declaration, place),
            None => problem,
        }
    }
}

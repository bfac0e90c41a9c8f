//! What a theme says otherwise than the theme that it takes over from: whole templates, blocks, components.

use std::ops::Range;

use super::block::{chain, find, names_in};
use super::inherit::definitions;
use super::template_sources::Sources;
use crate::text::Place;

/// A part of a theme that another theme says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverriddenPart {
    /// The theme that overrides.
    pub theme: String,
    /// What it overrides: `gabarit:page.html`, `gabarit:page.html#pied`, `composant:carte`.
    pub target: String,
    /// The part as the theme below has it.
    pub base: String,
    /// The part as this theme says it, and where.
    pub own: String,
    /// Where that is.
    pub place: Place,
}

/// The parts of `below` that the templates `own` of theme `theme` say otherwise; `laid` are the ones over the others.
pub(super) fn parts(theme: &str, below: &Sources, own: &Sources, laid: &Sources) -> Vec<OverriddenPart> {
    let mut found = Vec::new();
    for (file, source) in own.iter() {
        let part = |target: String, base: &str, own: &str, range: Range<usize>| OverriddenPart {
            theme: theme.to_owned(),
            target,
            base: plain(base),
            own: plain(own),
            place: source.within(range),
        };
        // What it extends, with the names of today: a file of the same name became `theme/file`.
        let ancestors: Vec<&str> = chain(laid, file).into_iter().skip(1).collect();
        if ancestors.is_empty() {
            if let Some((_, base)) = below.get(file) {
                found.push(part(format!("gabarit:{file}"), &base.text, &source.text, 0..0));
            }
        } else {
            for name in names_in(own, file) {
                let base = ancestors.iter().find_map(|ancestor| {
                    let (_, source) = laid.get(ancestor).filter(|_| !own.has(ancestor))?;
                    Some(&source.text[find(&source.text, name)?.inner])
                });
                if let (Some(base), Some(own)) = (base, find(&source.text, name)) {
                    let text = &source.text[own.inner];
                    found.push(part(format!("gabarit:{file}#{name}"), base, text, own.opening));
                }
            }
        }
        for (range, name) in definitions(&source.text).filter_map(|(at, name)| whole(&source.text, at, name))
        {
            let base = below.iter().find_map(|(_, other)| {
                let (at, _) = definitions(&other.text).find(|(_, it)| *it == name)?;
                Some(&other.text[whole(&other.text, at, name)?.0])
            });
            if let Some(base) = base {
                found.push(part(format!("composant:{name}"), base, &source.text[range.clone()], range));
            }
        }
    }
    found.sort_by(|one, other| one.target.cmp(&other.target));
    found
}

/// The definition that begins at `at`, to its end.
fn whole<'n>(text: &str, at: usize, name: &'n str) -> Option<(Range<usize>, &'n str)> {
    let closing = at + text[at..].find("endcomponent")?;
    Some((at..closing + text[closing..].find("%}")? + 2, name))
}

/// A text whose line ends and outer spaces say nothing.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

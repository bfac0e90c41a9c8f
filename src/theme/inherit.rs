//! Themes that take over another's files: which themes a theme is on, and whose file counts where several have one.

use std::sync::Arc;

use super::block::{self, ThemeBlock};
use super::template_sources::{Sources, TemplateSource};
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems};
use crate::table::fields::Fields;
use crate::table::parse::parse;
use crate::table::theme_tables::THEME;
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;

/// A theme, and what its `theme.toml` promises.
pub(super) struct Layer {
    pub(super) name: String,
    pub(super) blocks: Vec<ThemeBlock>,
}

/// The theme `name` and those that it takes over from, the lowest first; what is wrong with their `theme.toml` is reported.
pub(super) fn chain(snapshot: &Snapshot, name: &str, problems: &mut Problems) -> Vec<Layer> {
    let mut layers = vec![Layer { name: name.to_owned(), blocks: Vec::new() }];
    loop {
        let last = layers.last_mut().expect("it begins with one");
        let Some(path) = SourcePath::parse(&format!("themes/{}/theme.toml", last.name)) else { break };
        let Some(source) = snapshot.text(&path) else { break };
        let table = parse(&path, &source.text, 0, problems);
        let mut fields = Fields::new(&table, &THEME, problems);
        for key in ["nom", "version", "licence"] {
            fields.text(key);
        }
        let parent = fields.text("etend");
        last.blocks = block::read(&mut fields);
        fields.finish();
        let Some(parent) = parent else { break };
        let is_known = |name: &str| layers.iter().any(|own| own.name == name);
        if is_known(&parent.value) {
            let known: Vec<&str> = themes(snapshot).into_iter().filter(|name| !is_known(name)).collect();
            let (value, allowed) = (parent.value.clone(), known.join(", "));
            Fields::new(&table, &THEME, problems).invalid(
                "etend",
                &value,
                ("words", &allowed),
                parent.place,
                None,
            );
            break;
        }
        if snapshot.below(&format!("themes/{}", parent.value)).next().is_none() {
            let near = nearest(&parent.value, themes(snapshot));
            let problem = Diagnostic::new(Code::UnknownTheme, parent.place).with("name", &parent.value);
            problems.push(problem.suggest(near));
            break;
        }
        layers.push(Layer { name: parent.value, blocks: Vec::new() });
    }
    layers.reverse();
    layers
}

/// The names of the project's themes.
pub(super) fn themes(snapshot: &Snapshot) -> Vec<&str> {
    let mut names: Vec<&str> =
        snapshot.below("themes").filter_map(|(path, _)| path.components().nth(1)).collect();
    names.dedup();
    names
}

/// Lays the templates of a theme over those of `below`, whose theme is called `name`.
///
/// A file takes the place of the one of its name, which can still be extended as `name/file`; a component takes the place
/// of the one of its name, wherever that is defined.
pub(super) fn lay(below: &Sources, name: &str, own: &Sources) -> Sources {
    let components: Vec<&str> = own.iter().flat_map(|(_, source)| defined(&source.text)).collect();
    let mut all = Sources::default();
    for (file, source) in below.iter() {
        let text = without(&source.text, &components);
        let file = if own.has(file) { format!("{name}/{file}") } else { file.to_owned() };
        all.insert(&file, source.path.clone(), text);
    }
    for (file, TemplateSource { path, text, .. }) in own.iter() {
        all.insert(file, path.clone(), Arc::clone(text));
    }
    all
}

/// The names of the components that a template defines.
fn defined(text: &str) -> impl Iterator<Item = &str> {
    definitions(text).map(|(_, name)| name)
}

/// Where definitions begin, and what they define.
pub(super) fn definitions(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices("{%").filter_map(|(at, _)| {
        let rest = text[at + 2..].trim_start_matches('-').trim_start();
        let name = rest.strip_prefix("component")?.strip_prefix(char::is_whitespace)?.trim_start();
        Some((at, name.split(['(', ' ', '\n']).next()?))
    })
}

/// The text with spaces in the place of the definitions of `components`: everything else stays where it is.
fn without(text: &Arc<str>, components: &[&str]) -> Arc<str> {
    let mut whole = text.to_string();
    for (at, name) in definitions(text).filter(|(_, name)| components.contains(name)) {
        let Some(closing) = text[at..].find("endcomponent") else { continue };
        let Some(end) = text[at + closing..].find("%}") else { continue };
        let span = at..at + closing + end + 2;
        debug_assert!(!name.is_empty());
        let blank: String = text[span.clone()]
            .chars()
            .flat_map(|letter| {
                let blank = if letter == '\n' { '\n' } else { ' ' };
                std::iter::repeat_n(blank, letter.len_utf8())
            })
            .collect();
        whole.replace_range(span, &blank);
    }
    whole.into()
}

/// The words of a theme over those of the theme below: the messages of `below` that `own` gives are left out.
pub(super) fn merged_words(below: &str, own: &str) -> String {
    let key = |line: &str| {
        line.split_once('=')
            .map(|(key, _)| key.trim_end().to_owned())
            .filter(|key| key.starts_with(|first: char| first.is_ascii_alphabetic()) && !key.contains(' '))
    };
    let given: Vec<String> = own.lines().filter_map(key).collect();
    let mut kept = String::new();
    let mut skipping = false;
    for line in below.lines() {
        if let Some(key) = key(line) {
            skipping = given.contains(&key);
        } else if !line.starts_with([' ', '}']) && !line.is_empty() {
            skipping = false;
        }
        if !skipping {
            kept += line;
            kept.push('\n');
        }
    }
    kept + own
}

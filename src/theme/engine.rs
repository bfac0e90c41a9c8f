//! The template engine, loaded from a theme's sources and from nowhere else.

use std::sync::Arc;

use super::errors::{ThemeErrors, UNDEFINED};
use super::say_function;
use super::template::{COMPONENTS, Template};
use super::template_sources::Sources;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems};
use crate::french::phone;
use crate::html::write_escaped;
use crate::i18n::{Catalogue, Language};
use crate::markdown::autolink;
use crate::text::Place;
use crate::text::web_address::{encoded, mail_link};

/// The engine with all templates, or what is wrong with them.
///
/// `home` is where problems go that concern the theme as a whole.
pub(super) fn load(
    sources: &Sources,
    catalogue: &Arc<Catalogue>,
    language: Language,
    home: &Place,
) -> Result<tera::Tera, Problems> {
    let theme_errors =
        |components| ThemeErrors { sources, components, catalogue: catalogue.as_ref(), language };
    let broken = syntax(sources, &theme_errors(Vec::new()), home);
    if !broken.is_empty() {
        return Err(broken);
    }
    let mut engine = tera::Tera::default();
    // Ours leaves control characters out as well.
    engine.set_escape_fn(|text, out| write_escaped(text, out));
    engine.register_function("dire", say_function::function(Arc::clone(catalogue)));
    // The engine's own draws nothing for a name that is not there, and says nothing.
    engine.register_filter("safe", |value: tera::Value, _: tera::Kwargs, _: &tera::State| {
        if value.is_undefined() {
            return Err(tera::Error::message(UNDEFINED));
        }
        Ok(value
            .as_str()
            .map_or_else(|| tera::Value::safe_string(&value.to_string()), tera::Value::safe_string))
    });
    engine.register_filter("lien_courriel", |address: &str, with: tera::Kwargs, _: &tera::State| {
        let part = |key: &str, name: &str| {
            let text = with.get::<&str>(name)?;
            // RFC 6068: lines of a message end with CRLF; Outlook makes one line of others.
            Ok::<_, tera::Error>(text.map(|text| format!("{key}={}", encoded(&text.replace('\n', "\r\n")))))
        };
        let message: Vec<String> =
            [part("subject", "objet")?, part("body", "texte")?].into_iter().flatten().collect();
        let mark = if message.is_empty() { "" } else { "?" };
        Ok::<_, tera::Error>(format!("{}{mark}{}", mail_link(address), message.join("&")))
    });
    engine.register_filter("lien_tel", |number: &str, _: tera::Kwargs, _: &tera::State| phone::link(number));
    engine.register_filter("liens", |value: tera::Value, _: tera::Kwargs, _: &tera::State| {
        match value.as_str() {
            Some(text) if !value.is_safe() => tera::Value::safe_string(&autolink::linked(text)),
            _ => value,
        }
    });
    match engine.add_raw_templates(sources.iter().map(|(name, source)| (name, source.text.as_ref()))) {
        Ok(()) => Ok(engine),
        Err(error) => Err(theme_errors(defined(sources)).reading(&error, home)),
    }
}

/// Templates and components that the program needs and the theme lacks.
pub(super) fn check(engine: &tera::Tera, sources: &Sources, home: &Place) -> Problems {
    let mut problems = Problems::new();
    for name in Template::ALL.map(Template::file_name) {
        if !sources.has(name) {
            let problem = Diagnostic::new(Code::MissingTemplate, home.clone()).with("name", name);
            problems.push(problem.suggest(nearest(name, sources.names())));
        }
    }
    for required in COMPONENTS {
        let place = match engine.get_component_definition(required.name) {
            Some(found) if fits(&found, required.arguments) => continue,
            Some(_) => sources.component(required.name),
            None => None,
        };
        let place = place.unwrap_or_else(|| home.clone());
        problems.push(Diagnostic::new(Code::MissingComponent, place).with("name", required.signature()));
    }
    problems
}

/// Whether a component takes all that it is given, and needs nothing else.
fn fits(component: &tera::ComponentInfo, given: &[&str]) -> bool {
    let takes = |name: &&str| component.args().iter().any(|argument| argument.name() == *name);
    let needless =
        |argument: &tera::ComponentArg| !argument.is_required() || given.contains(&argument.name());
    (component.rest_param().is_some() || given.iter().all(takes)) && component.args().iter().all(needless)
}

/// The first syntax error of each template: tried one by one, since the engine stops at the first of all.
fn syntax(sources: &Sources, theme_errors: &ThemeErrors<'_>, home: &Place) -> Problems {
    let mut problems = Problems::new();
    for (name, source) in sources.iter() {
        let mut alone = tera::Tera::default();
        if let Err(error) = alone.add_raw_template(name, &source.text)
            && matches!(error.kind(), tera::ErrorKind::SyntaxError(_))
        {
            problems.push(theme_errors.rendering(&error, home));
        }
    }
    problems
}

/// The names of the components that the sources define, for proposals: the engine lists none before it is whole.
fn defined(sources: &Sources) -> Vec<&str> {
    let mut names = Vec::new();
    for (_, source) in sources.iter() {
        for (at, keyword) in source.text.match_indices("{% component ") {
            let rest = &source.text[at + keyword.len()..];
            names.extend(rest.split_once('(').map(|(name, _)| name.trim()));
        }
    }
    names
}

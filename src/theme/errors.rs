//! From what the template engine complains about to a diagnostic with its place in the theme.

use super::block::{chain, names_in};
use super::say_function;
use super::template_sources::Sources;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::i18n::{Catalogue, Language};
use crate::text::Place;

/// The message of the filter `safe` for a value that is not there.
pub(super) const UNDEFINED: &str = "Undefined before `safe`";

/// What is known about a theme when one of its templates fails.
pub(super) struct ThemeErrors<'a> {
    pub(super) sources: &'a Sources,
    pub(super) components: Vec<&'a str>,
    pub(super) catalogue: &'a Catalogue,
    pub(super) language: Language,
}

/// The words that the engine knows by itself; it has no list of them.
const FILTERS: &[&str] = &[
    "abs",
    "capitalize",
    "default",
    "escape",
    "first",
    "float",
    "get",
    "group_by",
    "indent",
    "int",
    "join",
    "keys",
    "last",
    "length",
    "lien_courriel",
    "lien_tel",
    "lower",
    "newlines_to_br",
    "nth",
    "pairs",
    "pluralize",
    "replace",
    "reverse",
    "round",
    "safe",
    "sort",
    "split",
    "str",
    "title",
    "trim",
    "trim_end",
    "trim_start",
    "truncate",
    "unique",
    "upper",
    "values",
    "wordcount",
];
const TESTS: &[&str] = &[
    "array",
    "bool",
    "containing",
    "defined",
    "divisible_by",
    "ending_with",
    "even",
    "float",
    "integer",
    "iterable",
    "map",
    "none",
    "number",
    "odd",
    "starting_with",
    "string",
    "undefined",
];
const FUNCTIONS: &[&str] = &["dire", "range", "super", "throw"];

impl ThemeErrors<'_> {
    /// What went wrong while templates were read: often several things at once.
    pub(super) fn reading(&self, error: &tera::Error, home: &Place) -> Problems {
        match error.kind() {
            tera::ErrorKind::Msg(text) if text.starts_with("error: ") => text
                .split("\n\n")
                .filter_map(EngineReport::parse)
                .map(|report| self.report(&report, home))
                .collect(),
            _ => vec![self.rendering(error, home)],
        }
    }

    /// What went wrong while `home`'s template was rendered.
    pub(super) fn rendering(&self, error: &tera::Error, home: &Place) -> Diagnostic {
        match error.kind() {
            tera::ErrorKind::SyntaxError(report) | tera::ErrorKind::RenderingError(report) => {
                let place = self.sources.place(report.filename(), report.span().range.clone());
                let mut problem = self.message(report.message(), place.unwrap_or_else(|| home.clone()));
                let shown = error.to_string();
                let notes = shown.split("\n\n").skip(1).filter_map(EngineReport::parse);
                for place in notes.filter_map(|note| note.place(self.sources)) {
                    problem = problem.related(Role::Opening, place);
                }
                problem
            }
            tera::ErrorKind::TemplateNotFound(name) => self.missing_template(name, home.clone()),
            tera::ErrorKind::MissingParent { current, parent } => {
                let place = self.sources.find(current, &format!("{parent:?}"));
                self.missing_template(parent, place.unwrap_or_else(|| home.clone()))
            }
            tera::ErrorKind::ComponentNotFound(name) => self.missing_component(name, home.clone()),
            tera::ErrorKind::CircularExtend { tpl, .. } | tera::ErrorKind::CircularInclude { tpl, .. } => {
                let place = self.sources.place(tpl, 0..0).unwrap_or_else(|| home.clone());
                self.message(&error.to_string(), place)
            }
            _ => self.loose(&error.to_string(), home),
        }
    }

    /// A message without a place; it may name components and templates.
    fn loose(&self, message: &str, home: &Place) -> Diagnostic {
        let mut names = message.split('`').skip(1).step_by(2);
        let twice = message.contains(" is defined in both ");
        if let (true, Some(component), Some(one), Some(other)) =
            (twice, names.next(), names.next(), names.next())
        {
            let place = self.sources.component_in(other, component).unwrap_or_else(|| home.clone());
            let problem = self.message(message, place);
            return match self.sources.component_in(one, component) {
                Some(first) => problem.related(Role::First, first),
                None => problem,
            };
        }
        self.message(message, home.clone())
    }

    fn report(&self, report: &EngineReport<'_>, home: &Place) -> Diagnostic {
        self.message(report.message, report.place(self.sources).unwrap_or_else(|| home.clone()))
    }

    /// The diagnostic for a message at its place: some messages have codes of their own, and those that do not
    /// name what there is are completed.
    fn message(&self, message: &str, place: Place) -> Diagnostic {
        if let Some(key) = say_function::unknown_key(message) {
            return say_function::missing(key, self.catalogue, self.language, place);
        }
        if message == UNDEFINED {
            let path = self.sources.path_before(&place);
            return problem(&format!("`{path}` is not defined"), place);
        }
        let quoted = message.split('`').nth(1).unwrap_or_default();
        let known: &[&str] = match message.split(" `").next() {
            Some("Unknown template") => return self.missing_template(quoted, place),
            Some("Unknown component") => return self.missing_component(quoted, place),
            Some("Block") if message.contains("not defined in any parent") => {
                return self.unknown_block(quoted, place);
            }
            Some("Unknown filter") => FILTERS,
            Some("Unknown test") => TESTS,
            Some("Unknown function") => FUNCTIONS,
            Some("Variable" | "Field" | "Unknown argument(s)") => {
                let listed = message.rsplit_once(": ").map_or("", |(_, list)| list);
                let names = listed.split(", ").map(|name| name.trim_matches('`'));
                return problem(message, place).suggest(nearest(quoted, names));
            }
            _ => return problem(message, place),
        };
        let message = format!("{message}. Available: {}", known.join(", "));
        problem(&message, place).suggest(nearest(quoted, known.iter().copied()))
    }

    /// A block that none of the templates has that its own extends: mostly one that they call otherwise now.
    fn unknown_block(&self, name: &str, place: Place) -> Diagnostic {
        let own = self.sources.iter().find(|(_, source)| source.path == place.file);
        let above = own.map(|(template, _)| chain(self.sources, template)).unwrap_or_default();
        let known = above.into_iter().skip(1).flat_map(|template| names_in(self.sources, template));
        let near = nearest(name, known).map(str::to_owned);
        problem("", place).with("block", name).suggest(near)
    }

    fn missing_template(&self, name: &str, place: Place) -> Diagnostic {
        Diagnostic::new(Code::MissingTemplate, place)
            .with("name", name)
            .suggest(nearest(name, self.sources.names()))
    }

    fn missing_component(&self, name: &str, place: Place) -> Diagnostic {
        Diagnostic::new(Code::MissingComponent, place)
            .with("name", name)
            .suggest(nearest(name, self.components.iter().copied()))
    }
}

fn problem(message: &str, place: Place) -> Diagnostic {
    let problem = Diagnostic::new(Code::TemplateError, place).with("block", "none");
    problem.with("message", message.trim_end_matches('.'))
}

/// One paragraph of the engine's printed report, the only form in which it tells several problems.
struct EngineReport<'a> {
    message: &'a str,
    template: &'a str,
    line: usize,
    column: usize,
    width: usize,
}

impl<'a> EngineReport<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let (first, rest) = text.split_once('\n')?;
        let (message, locus) = match first.strip_prefix("error: ") {
            Some(message) => (message, rest.split_once("--> ")?.1.lines().next()?),
            // A note has everything on its first line: `note: called from page.html:1:4`.
            None => (first, first.strip_prefix("note: ")?.rsplit_once(' ')?.1),
        };
        let (locus, column) = locus.rsplit_once(':')?;
        let (template, line) = locus.rsplit_once(':')?;
        let width = rest.lines().last()?.matches('^').count();
        Some(Self { message, template, line: line.parse().ok()?, column: column.parse().ok()?, width })
    }

    fn place(&self, sources: &Sources) -> Option<Place> {
        sources.at(self.template, self.line, self.column, self.width)
    }
}

//! What themes draw inside texts: call-outs, labels, marks. Each is drawn once and used many times.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, RwLock};

use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::theme::Theme;
use crate::theme::context::{Context, Shared};

/// Stands for what is put in at each use. Finished HTML holds it, what is escaped does not: see [`crate::html`].
pub(super) const SLOT: char = '\u{1}';
/// Stands for the address that is put in at each use.
pub(super) const HREF: char = '\u{2}';

/// The components that take a body.
const CONTAINERS: [&str; 2] = ["encadre", "local"];

/// A mark as a value of templates, which write it as it is.
pub(super) fn mark(mark: char) -> Shared {
    Shared::html(mark.encode_utf8(&mut [0; 4]))
}

/// A component drawn once, with its openings.
#[derive(Clone, Debug, Default)]
pub struct ComponentHtml(Arc<str>);

impl ComponentHtml {
    /// What is before and after the first opening.
    pub(super) fn around(&self) -> (&str, &str) {
        self.0.split_once(SLOT).unwrap_or((&self.0, ""))
    }

    /// With every opening filled; `text` and `href` are escaped already.
    pub(super) fn with(&self, text: &str, href: &str, out: &mut String) {
        for part in self.0.split_inclusive([SLOT, HREF]) {
            let bare = part.strip_suffix([SLOT, HREF]).unwrap_or(part);
            out.push_str(bare);
            if part.ends_with(SLOT) {
                out.push_str(text);
            } else if part.ends_with(HREF) {
                out.push_str(href);
            }
        }
    }
}

/// What a theme has drawn so far, for all the sites that it dresses.
///
/// Every key holds all that a drawing was given: the same key is the same drawing.
#[derive(Debug, Default)]
pub struct ComponentCache(RwLock<BTreeMap<String, Result<ComponentHtml, Diagnostic>>>);

/// The cache as one site uses it, with the problems of templates on its pages.
#[derive(Debug)]
pub(super) struct Components {
    component_cache: Arc<ComponentCache>,
    problems: Mutex<Problems>,
}

impl Clone for Components {
    fn clone(&self) -> Self {
        Self { component_cache: Arc::clone(&self.component_cache), problems: Mutex::new(self.problems()) }
    }
}

impl Components {
    pub(super) fn new(component_cache: Arc<ComponentCache>) -> Self {
        Self { component_cache, problems: Mutex::default() }
    }

    /// The component under `key`, drawn by `context` the first time any site asks for it; its problem is reported.
    pub(super) fn get(
        &self,
        key: &str,
        theme: &Theme,
        component: &str,
        context: impl FnOnce(&mut Context),
    ) -> ComponentHtml {
        self.or_report(self.draw(key, theme, component, context))
    }

    /// A drawing, or nothing where it failed: then its problem is reported.
    pub(super) fn or_report(&self, drawn: Result<ComponentHtml, Diagnostic>) -> ComponentHtml {
        drawn.unwrap_or_else(|problem| {
            self.report(problem);
            ComponentHtml::default()
        })
    }

    /// The component under `key`, drawn by `context` the first time any site asks for it.
    pub(super) fn draw(
        &self,
        key: &str,
        theme: &Theme,
        component: &str,
        context: impl FnOnce(&mut Context),
    ) -> Result<ComponentHtml, Diagnostic> {
        let known = self.component_cache.0.read().expect("no drawing panics").get(key).cloned();
        known.unwrap_or_else(|| {
            let mut given = Context::new();
            context(&mut given);
            let slot = SLOT.to_string();
            let body = CONTAINERS.contains(&component).then_some(slot.as_str());
            let html = theme.component(component, &given, body);
            let drawn = html.map(|html| ComponentHtml(html.trim().into())).map_err(|problem| *problem);
            self.component_cache.0.write().expect("no drawing panics").insert(key.to_owned(), drawn.clone());
            drawn
        })
    }

    /// Keeps a problem of a template.
    pub(super) fn report(&self, problem: Diagnostic) {
        let mut problems = self.problems.lock().expect("no telling panics");
        // A template of all pages is wrong in all of them, and what each could have named is not the same: what the first
        // page could, all can.
        let same = |known: &Diagnostic| {
            *known == problem
                || known.code == Code::TemplateError
                    && problem.code == Code::TemplateError
                    && known.place == problem.place
        };
        if !problems.iter().any(same) {
            problems.push(problem);
        }
    }

    /// What templates did wrong so far.
    pub(super) fn problems(&self) -> Problems {
        self.problems.lock().expect("no telling panics").clone()
    }
}

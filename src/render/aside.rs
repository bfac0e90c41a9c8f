//! What themes draw inside texts: call-outs, labels, marks. Each is drawn once per site and used many times.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use crate::diagnostic::{Diagnostic, Problems};
use crate::theme::Theme;
use crate::theme::context::Context;

/// Stands for what is put in at each use; no text holds it.
pub(super) const SLOT: char = '\u{1}';
/// Stands for the address that is put in at each use.
pub(super) const HREF: char = '\u{2}';

/// The components that take a body.
const CONTAINERS: [&str; 2] = ["encadre", "local"];

/// A component drawn once, with its openings.
#[derive(Clone, Debug, Default)]
pub(super) struct Drawn(Arc<str>);

impl Drawn {
    /// What stands before and after the first opening.
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

/// What has been drawn so far.
#[derive(Debug, Default)]
pub(super) struct Drawings {
    drawn: Mutex<BTreeMap<String, Drawn>>,
    problems: Mutex<Problems>,
}

impl Drawings {
    /// The component under `key`, drawn by `context` the first time it is asked for.
    pub(super) fn get(
        &self,
        key: &str,
        theme: &Theme,
        component: &str,
        context: impl FnOnce(&mut Context),
    ) -> Drawn {
        if let Some(drawn) = self.drawn.lock().expect("no drawing panics").get(key) {
            return drawn.clone();
        }
        let mut given = Context::new();
        context(&mut given);
        let slot = SLOT.to_string();
        let body = CONTAINERS.contains(&component).then_some(slot.as_str());
        let drawn = match theme.component(component, &given, body) {
            Ok(html) => Drawn(html.trim().into()),
            Err(problem) => {
                self.tell(*problem);
                Drawn::default()
            }
        };
        self.drawn.lock().expect("no drawing panics").insert(key.to_owned(), drawn.clone());
        drawn
    }

    /// Keeps a problem of a template.
    pub(super) fn tell(&self, problem: Diagnostic) {
        let mut problems = self.problems.lock().expect("no telling panics");
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }

    /// What templates did wrong so far.
    pub(super) fn problems(&self) -> Problems {
        self.problems.lock().expect("no telling panics").clone()
    }
}

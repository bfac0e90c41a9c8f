//! What readers fill in: boxes to tick, and fields.

use std::fmt::Write;

use super::BodyWriter;
use crate::markdown::piece::{FormField, Hole};

impl BodyWriter<'_> {
    pub(super) fn task(&mut self, hole: &Hole) {
        // A box to tick on paper; the theme's script makes it one to tick on screen.
        if hole.name.is_empty() {
            self.out.html.push_str("<span class=\"case\" aria-hidden=\"true\"></span>");
        } else {
            let id = self.unique(&hole.name);
            let _ = write!(
                self.out.html,
                "<span class=\"case\" id=\"{id}\" data-tache=\"{id}\" aria-hidden=\"true\"></span>"
            );
        }
    }

    /// Room to write: the label ends with it.
    pub(super) fn field(&mut self, field: &FormField) {
        self.open.pop();
        let name = field.name().map(|name| self.unique(name));
        let name = name.map(|id| format!(" id=\"{id}\" name=\"{id}\"")).unwrap_or_default();
        let _ = write!(self.out.html, " <textarea{name} rows=\"{}\"></textarea>", field.lines);
        self.out.has_fields = true;
    }
}

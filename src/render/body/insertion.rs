//! What a level brought in, with its label, and a notice where it is to be reviewed.

use std::fmt::Write;

use super::BodyWriter;
use crate::french::typography;
use crate::html::escape;
use crate::i18n::Language;
use crate::i18n::program::program;
use crate::markdown::node::{CalloutKind, Insertion, Way};

impl BodyWriter<'_> {
    pub(super) fn insertion(&mut self, insertion: &Insertion) {
        if self.page.origin.as_ref() == Some(&insertion.origin) {
            return self.body(&insertion.body);
        }
        let genre = match insertion.way {
            Way::Before | Way::After | Way::Start | Way::End => "ajout",
            Way::Filling => "complement",
            Way::Wrapping => "encadrement",
            Way::Replacement => "remplacement",
            Way::Correction => "correction",
        };
        let origin =
            self.inputs.edition.origins.get(&insertion.origin).map_or(&*insertion.origin, String::as_str);
        let origin = typography(origin);
        let drawn = self.inputs.components.get(
            &format!("local {origin} {genre}"),
            &self.inputs.theme,
            "local",
            |context| {
                context.set("origine", &origin);
                context.set("genre", genre);
            },
        );
        let (before, after) = drawn.around();
        if let Some(id) = &insertion.id {
            let id = self.unique(id);
            let _ = write!(self.out.html, "<span class=\"ancre\" id=\"{id}\"></span>");
        }
        self.out.html.push_str(before);
        if insertion.stale {
            self.stale(insertion);
        }
        self.body(&insertion.body);
        self.out.html.push_str(after);
    }

    /// Tells readers that what follows has not been reviewed since the common text changed.
    fn stale(&mut self, insertion: &Insertion) {
        let key = match insertion.way {
            Way::Before if insertion.body.is_empty() => "local-a-relire-retire",
            Way::Start if insertion.body.is_empty() => "local-a-relire-titre",
            _ => "local-a-relire",
        };
        let kind = CalloutKind::Warning.word();
        let theme = &self.inputs.theme;
        let drawn =
            self.inputs.components.get(&format!("encadre {kind} false"), theme, "encadre", |context| {
                context.set("genre", kind);
                context.set("titre", "");
            });
        // A theme may say it in its own words.
        let own = theme.catalogue().say(key, &[]);
        let words = own.or_else(|| program(Language::French).say(key, &[])).unwrap_or_default();
        let (before, after) = drawn.around();
        self.out.html.push_str(before);
        let _ = write!(self.out.html, "<p>{}</p>", escape(&typography(&words)));
        self.out.html.push_str(after);
    }
}

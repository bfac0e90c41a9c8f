//! What a level brought in, with its label, and a notice where it is to be reviewed.

use std::fmt::Write;

use super::Writer;
use crate::french::typography;
use crate::i18n::Language;
use crate::i18n::program::program;
use crate::markdown::{CalloutKind, Graft, Way};
use crate::render::address::escaped;

impl Writer<'_> {
    pub(super) fn graft(&mut self, graft: &Graft) {
        if self.page.origin.as_ref() == Some(&graft.origin) {
            return self.body(&graft.body);
        }
        let genre = match graft.way {
            Way::Before | Way::After | Way::Start | Way::End => "ajout",
            Way::Filling => "complement",
            Way::Wrapping => "encadrement",
            Way::Replacement => "remplacement",
            Way::Correction => "correction",
        };
        let origin = self.dress.edition.origins.get(&graft.origin).map_or(&*graft.origin, String::as_str);
        let origin = typography(origin);
        let drawn = self.dress.drawings.get(
            &format!("local {origin} {genre}"),
            &self.dress.theme,
            "local",
            |context| {
                context.set("origine", &origin);
                context.set("genre", genre);
            },
        );
        let (before, after) = drawn.around();
        if let Some(id) = &graft.id {
            let id = self.unique(id);
            let _ = write!(self.out.html, "<span class=\"ancre\" id=\"{id}\"></span>");
        }
        self.out.html.push_str(before);
        if graft.stale {
            self.stale(graft);
        }
        self.body(&graft.body);
        self.out.html.push_str(after);
    }

    /// Tells readers that what follows has not been reviewed since the common text changed.
    fn stale(&mut self, graft: &Graft) {
        let key = match graft.way {
            Way::Before if graft.body.is_empty() => "local-a-relire-retire",
            Way::Start if graft.body.is_empty() => "local-a-relire-titre",
            _ => "local-a-relire",
        };
        let kind = CalloutKind::Warning.word();
        let theme = &self.dress.theme;
        let drawn = self.dress.drawings.get(&format!("encadre {kind} false"), theme, "encadre", |context| {
            context.set("genre", kind);
            context.set("titre", "");
        });
        // A theme may say it in its own words.
        let own = theme.catalogue().say(key, &[]);
        let words = own.or_else(|| program(Language::French).say(key, &[])).unwrap_or_default();
        let (before, after) = drawn.around();
        self.out.html.push_str(before);
        let _ = write!(self.out.html, "<p>{}</p>", escaped(&typography(&words)));
        self.out.html.push_str(after);
    }
}

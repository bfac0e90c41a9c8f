//! The layout of a page of the guide from the regions of its theme that many pages have the same.

use std::cell::OnceCell;
use std::sync::{Arc, OnceLock};

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::layout_writer::NAVIGATION;
use super::views::PageView;
use crate::theme::Theme;
use crate::theme::context::{Context, Shared};
use crate::theme::region::GivenNames;
use crate::theme::stencil::Stencil;
use crate::theme::template::Template;

/// What pages of the guide are given, besides `navigation` and `page`.
const NAMES: GivenNames = GivenNames {
    shared: &["racine", "langue", "actifs", "couleurs_css", "site"],
    common: &["racine", "langue", "actifs", "site.etapes"],
    own: &["corps", "titre_document", "canonique"],
};

/// What regions have the same on all pages of one depth, by number: drawn when the first of these pages is.
#[derive(Debug, Default)]
pub(super) struct OnceRegions(OnceLock<Vec<OnceLock<Option<Arc<str>>>>>);

impl OnceRegions {
    /// The text of a region, or else what `draw` gives.
    fn get(
        &self,
        (number, stencil): (usize, &Stencil),
        draw: impl FnOnce() -> Option<Arc<str>>,
    ) -> Option<&Arc<str>> {
        let all = self.0.get_or_init(|| stencil.regions().iter().map(|_| OnceLock::new()).collect());
        all[number].get_or_init(draw).as_ref()
    }
}

/// The layout of a page as `theme` draws it, with placeholders for navigation and body; `base` is what pages of its depth
/// are given, and `regions` what is known of them. `None` where the theme itself must draw the page.
pub(super) fn layout(
    (theme, template): (&Theme, Template),
    (base, regions): (&Context, &OnceRegions),
    view: &PageView,
) -> Option<String> {
    let stencil = theme.stencil(base, &NAMES)?;
    let mut context = base.clone();
    context.share("navigation", &Shared::html(NAVIGATION));
    context.set("page", &SomeFields { view, fields: stencil.fields() });
    let whole: OnceCell<Context> = OnceCell::new();
    let mut key = Vec::new();
    stencil.render(template, &context, |number, page| {
        let region = stencil.regions().get(number)?;
        let Some(reads) = &region.reads else {
            page.push_str(regions.get((number, stencil), || stencil.draw(number, base))?);
            return Some(());
        };
        key.clear();
        for field in &reads.page {
            view.write_field(field, &mut key);
            key.push(0);
        }
        if !reads.shared.is_empty() {
            let values = regions.get((number, stencil), || Some(base.values_at(&reads.shared).into()))?;
            key.extend_from_slice(values.as_bytes());
        }
        let drawn = region.remembered(&key, || {
            let whole = whole.get_or_init(|| {
                let mut context = base.clone();
                context.set("page", view);
                context
            });
            stencil.draw(number, whole)
        });
        page.push_str(&drawn?);
        Some(())
    })
}

/// `page` with some of its fields.
struct SomeFields<'v> {
    view: &'v PageView,
    /// `None` for all.
    fields: Option<&'v [String]>,
}

/// Goes through the fields of `page` by name: one that is missing here is none that compiles.
macro_rules! fields {
    ($($name:ident)*) => {
        impl Serialize for SomeFields<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let PageView { $($name),* } = self.view;
                let is_wanted =
                    |name: &str| self.fields.is_none_or(|fields| fields.iter().any(|field| field == name));
                let mut map = serializer.serialize_map(None)?;
                $(if is_wanted(stringify!($name)) {
                    map.serialize_entry(stringify!($name), $name)?;
                })*
                map.end()
            }
        }

        impl PageView {
            /// Adds what a field says; nothing where there is no such field.
            fn write_field(&self, name: &str, out: &mut Vec<u8>) {
                let written = match name {
                    $(stringify!($name) => serde_json::to_writer(out, &self.$name),)*
                    _ => Ok(()),
                };
                written.expect("plain values");
            }
        }
    };
}

fields! {
    id titre titre_document resume fil etape chapitre canonique corps dossier fiche sommaire notes sources faits
    verifie_le types projet aides profils precedent suivant locale bandeaux pages projets chapitres nouvelles
}

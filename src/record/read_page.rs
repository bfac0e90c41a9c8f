//! Reads the `[[page]]` tables of a level.

use std::sync::Arc;

use super::declared_names::check_declared;
use super::page_id::PageId;
use super::read_entry::read_period;
use super::read_front::read_fields;
use super::read_id::check_id;
use super::read_sections::check_sections;
use super::read_target::read_page_id;
use super::read_text::{FoundText, LevelFile, read_text, report_common};
use super::verb::{LocalPage, LocalText, Position};
use crate::table::definition::IdShape;
use crate::table::fields::Fields;
use crate::text::Placed;
use crate::text::located_text::LocatedText;

/// Reads one `[[page]]`; `None` where it has no id.
pub fn read_local_page(fields: &mut Fields<'_, '_>, level: LevelFile<'_>) -> Option<LocalPage> {
    let id = fields.text("id");
    let name = id.as_ref().map_or("", |id| &id.value).to_owned();
    if let Some(id) = &id {
        check_page_id(fields, id, level);
    }
    let front = read_fields(fields, level.declared, &name);
    let position = position(fields);
    let text = match read_text(fields, level) {
        FoundText::Text(text) => Some(text),
        FoundText::Faulty => None,
        FoundText::Absent => {
            fields.missing("texte", fields.place().clone());
            None
        }
    };
    report_common(text.as_ref().map_or(&[], |text| &text.body), fields.problems());
    let period = read_period(fields);
    let id = id?.map(|id| PageId::new(&id));
    // Without its text the page stays, so that what names it is not called wrong as well.
    let text = text.unwrap_or_else(|| LocalText {
        source: LocatedText::plain(Arc::from(""), level.file.clone(), fields.place().start),
        body: Arc::from([]),
    });
    if !text.body.is_empty() {
        check_sections(&id.value, &front, &text.body, fields.problems());
    }
    Some(LocalPage { id, front: front.into(), position, text, period, place: fields.place().clone() })
}

fn check_page_id(fields: &mut Fields<'_, '_>, id: &Placed<String>, level: LevelFile<'_>) {
    let before = fields.problems().len();
    check_id(&id.value, IdShape::Path, &id.place, fields.problems());
    if fields.problems().len() == before {
        let chapter = id.value.split('/').next().unwrap_or_default();
        let chapter = Placed::new(Arc::from(chapter), id.place.clone());
        check_declared([&chapter], &level.declared.chapters, fields.problems());
    }
}

fn position(fields: &mut Fields<'_, '_>) -> Position {
    let before = page_id(fields, "avant");
    let after = page_id(fields, "apres");
    match (before, after) {
        (Some(before), Some(after)) => {
            fields.invalid(
                "apres",
                after.value.as_str(),
                ("side", "avant, apres"),
                after.place.clone(),
                None,
            );
            Position::Before(before)
        }
        (Some(before), None) => Position::Before(before),
        (None, Some(after)) => Position::After(after),
        (None, None) => Position::Last,
    }
}

fn page_id(fields: &mut Fields<'_, '_>, key: &str) -> Option<Placed<PageId>> {
    let written = fields.text(key)?;
    match read_page_id(&written.value) {
        Ok(page) => Some(Placed::new(page, written.place)),
        Err(meant) => {
            fields.invalid(key, &written.value, ("page", "chapitre/page"), written.place, meant.as_deref());
            None
        }
    }
}

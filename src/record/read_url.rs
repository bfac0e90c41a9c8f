//! Reads web addresses in authored tables.

use crate::table::fields::Fields;
use crate::text::Placed;
use crate::text::web_address::{is_web_address, whole_address};

/// The web address under `key`. What is none is reported, and left out: the author's own preview shows no such link either.
///
/// An empty one takes away the address of a lower level.
pub fn read_url(fields: &mut Fields<'_, '_>, key: &str) -> Option<Placed<String>> {
    let text = fields.text(key)?;
    if !text.value.is_empty() && !is_web_address(&text.value) {
        fields.invalid(
            key,
            &text.value,
            ("web", "https://…"),
            text.place.clone(),
            whole_address(&text.value).as_deref(),
        );
        return None;
    }
    Some(text)
}

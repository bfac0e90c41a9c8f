//! Web addresses: templates put them into links as they are, so nothing else may pass for one.

use crate::table::fields::Fields;
use crate::text::Placed;

/// The web address under `key`. What is none is told, and left out: the author's own preview shows no such link either.
///
/// An empty one takes away the address of a lower level.
pub fn read_url(fields: &mut Fields<'_, '_>, key: &str) -> Option<Placed<String>> {
    let text = fields.text(key)?;
    if !text.value.is_empty() && !is_url(&text.value) {
        fields.invalid(key, &text.value, "https://…", text.place, None);
        return None;
    }
    Some(text)
}

/// Whether `domain` could be a host: two labels at least.
pub fn is_domain(domain: &str) -> bool {
    domain.contains('.') && domain.split('.').all(|label| !label.is_empty())
}

/// Whether `text` is a whole web address.
pub fn is_url(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    let is_clean =
        !text.contains(|character: char| character.is_whitespace() || matches!(character, '<' | '>' | '"'));
    is_clean && (is_domain(name) || name == "localhost")
}

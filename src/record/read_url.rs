//! Web addresses: templates put them into links as they are, so nothing else may pass for one.

use crate::table::Value;
use crate::table::fields::Fields;

/// Tells the text under `key` where it is no whole web address.
pub fn check_url(fields: &mut Fields<'_, '_>, key: &str) {
    // What is no text is told where it is read; an empty one takes away the address of a lower level.
    if let Some(value) = fields.value(key)
        && let Value::Text(text) = &value.value
        && !text.is_empty()
        && !is_url(text)
    {
        fields.invalid(key, text, "https://…", value.place.clone(), None);
    }
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

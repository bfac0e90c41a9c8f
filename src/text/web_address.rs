//! The one check of web addresses: templates put them into links as they are, so nothing else may pass for one.

/// Host (with its port) and path of an address; `None` if it is not an `http` or `https` one.
pub fn host_and_path(address: &str) -> Option<(&str, &str)> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    Some((host, &rest[host.len()..]))
}

/// Whether `domain` could be a host: two labels at least.
pub fn is_domain(domain: &str) -> bool {
    domain.contains('.') && domain.split('.').all(|label| !label.is_empty())
}

/// Whether `text` is a whole web address.
pub fn is_web_address(text: &str) -> bool {
    let is_clean = !text.contains(|letter: char| letter.is_whitespace() || "<>\"".contains(letter));
    host_and_path(text).is_some_and(|(host, _)| {
        let name = host.split(':').next().unwrap_or_default();
        is_clean && (is_domain(name) || name == "localhost")
    })
}

/// Whether `text` is the address of a folder, below which sites may be put on line.
pub fn is_folder_address(text: &str) -> bool {
    let odd = |letter: char| letter.is_whitespace() || letter.is_control() || "\"<>?#".contains(letter);
    host_and_path(text).is_some_and(|(host, _)| !host.is_empty() && !text.contains(odd))
}

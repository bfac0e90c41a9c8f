//! What a file is that is called a text and is none: a document of Word, a web page, an image by another name.

/// The kind of file that `bytes` are, under a name that the catalogues turn into words; `None` for what may be a text.
pub(super) fn foreign_kind(ending: &str, bytes: &[u8]) -> Option<&'static str> {
    const SIGNATURES: [(&[u8], &str); 9] = [
        (b"PK\x03\x04", "office"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
        (b"{\\rtf", "rtf"),
        (b"%PDF-", "pdf"),
        (b"\x89PNG", "picture"),
        (b"\xff\xd8\xff", "picture"),
        (b"GIF8", "picture"),
        (b"bplist0", "binary"),
        (b"SQLite", "binary"),
    ];
    if let Some((_, kind)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Some(kind);
    }
    // A synchronisation that broke off leaves a file of its length, full of zeros.
    if bytes.len() > 3 && bytes.iter().all(|byte| *byte == 0) {
        return Some("zeros");
    }
    let text = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}').trim_start();
    let begins = |mark: &str| text.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark));
    if begins("<!doctype html") || begins("<html") {
        return Some("html");
    }
    let is_object = text.strip_prefix('{').is_some_and(|rest| rest.trim_start().starts_with('"'));
    (ending == "toml" && is_object && text.trim_end().ends_with('}')).then_some("json")
}

#[cfg(test)]
mod tests {
    use super::foreign_kind;

    #[test]
    fn files_are_known_by_their_first_bytes() {
        for (ending, bytes, kind) in [
            ("toml", &b"PK\x03\x04\x14"[..], Some("office")),
            ("md", b"{\\rtf1\\ansi Les prix}", Some("rtf")),
            ("md", b"\n<!DOCTYPE html><html>", Some("html")),
            ("toml", b"{\n  \"nom\": \"Pays\"\n}\n", Some("json")),
            ("toml", b"\0\0\0\0\0", Some("zeros")),
            ("md", b"{ \"nom\" }", None),
            ("md", b"<b>Les prix</b>", None),
            ("toml", b"nom = \"Pays\"\n", None),
            ("toml", b"", None),
        ] {
            assert_eq!(foreign_kind(ending, bytes), kind, "{bytes:?}");
        }
    }
}

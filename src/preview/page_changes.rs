//! What a change of a page means for a tab: another text, other files under the same text, or another theme.

use super::tabs::{Message, Swap};
use crate::text::snapshot::Snapshot;

/// Whether templates, words of a theme or scripts differ: what pages are made and moved with.
pub(super) fn touches_presentation(before: &Snapshot, after: &Snapshot) -> bool {
    let differs = |snapshot: &Snapshot, other: &Snapshot| {
        let themes = snapshot.below("themes");
        let themes = themes.filter(|(path, _)| ["html", "ftl", "js", "toml"].contains(&path.extension()));
        let mut themes = themes;
        themes.any(|(path, entry)| other.get(path) != Some(entry))
    };
    differs(before, after) || differs(after, before)
}

/// What a tab is told whose page was `old` and is `new`.
pub(super) fn message(old: &[u8], new: &[u8], reload: bool, version: u64) -> Message {
    if reload {
        return Message::Reload { version };
    }
    match swaps(old, new) {
        Some(changes) => Message::Assets { version, changes },
        None => Message::Page { version },
    }
}

/// The addresses that differ, if nothing else does.
fn swaps(old: &[u8], new: &[u8]) -> Option<Vec<Swap>> {
    let quote = |byte: &u8| *byte == b'"';
    let mut changes: Vec<Swap> = Vec::new();
    let (mut left, mut right) = (old.split(quote), new.split(quote));
    loop {
        match (left.next(), right.next()) {
            (None, None) => break,
            (Some(old), Some(new)) if old == new => {}
            (Some(old), Some(new)) => {
                let swap = swap(old, new)?;
                if !changes.contains(&swap) {
                    changes.push(swap);
                }
            }
            _ => return None,
        }
    }
    (!changes.is_empty()).then_some(changes)
}

/// Two addresses of one file, whose name holds its hash.
fn swap(old: &[u8], new: &[u8]) -> Option<Swap> {
    let (old, new) = (std::str::from_utf8(old).ok()?, std::str::from_utf8(new).ok()?);
    let (old_stem, old_kind) = parts(old)?;
    let (new_stem, new_kind) = parts(new)?;
    if (old_stem, old_kind) != (new_stem, new_kind) {
        return None;
    }
    let kind = match old_kind {
        "css" => "style",
        "png" | "jpg" | "jpeg" | "svg" | "gif" | "webp" | "avif" => "image",
        _ => return None,
    };
    Some(Swap { kind, old: old.to_owned(), new: new.to_owned() })
}

/// `../actifs/style.0123456789.css` → `../actifs/style`, `css`
fn parts(address: &str) -> Option<(&str, &str)> {
    if address.len() > 1000 || !address.contains("actifs/") || address.contains(['<', '>', ' ', '\n']) {
        return None;
    }
    let (rest, kind) = address.rsplit_once('.')?;
    let (stem, hash) = rest.rsplit_once('.')?;
    hash.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some((stem, kind))
}

#[cfg(test)]
mod tests {
    use super::{message, swaps};
    use crate::preview::tabs::{Message, Swap};

    #[test]
    fn changed_files_are_swapped_and_changed_text_is_not() {
        let page = |style: &str, image: &str, text: &str| {
            format!(
                "<link href=\"../actifs/style.{style}.css\"><p>{text}</p><img src=\"../actifs/images/x.{image}.png\" alt=\"\">"
            )
        };
        let found = |old: &str, new: &str| swaps(old.as_bytes(), new.as_bytes());
        let style = Swap {
            kind: "style",
            old: "../actifs/style.1a.css".into(),
            new: "../actifs/style.2b.css".into(),
        };
        let image = Swap {
            kind: "image",
            old: "../actifs/images/x.1a.png".into(),
            new: "../actifs/images/x.3c.png".into(),
        };
        assert_eq!(found(&page("1a", "1a", "t"), &page("2b", "1a", "t")), Some(vec![style.clone()]));
        assert_eq!(found(&page("1a", "1a", "t"), &page("2b", "3c", "t")), Some(vec![style, image]));
        assert_eq!(found(&page("1a", "1a", "t"), &page("2b", "1a", "u")), None);
        assert_eq!(found(&page("1a", "1a", "t"), &page("1a", "1a", "t")), None);
        assert_eq!(found("a\"actifs/x.1a.css\"", "a\"actifs/y.1a.css\""), None);
        let (old, new) = (page("1a", "1a", "t"), page("2b", "1a", "t"));
        assert_eq!(message(old.as_bytes(), new.as_bytes(), true, 7), Message::Reload { version: 7 });
    }
}

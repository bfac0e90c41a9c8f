//! Names that systems, browsers and synchronisations give to a second copy of a file.

/// What a synchronisation puts before the name of the machine that saved the other copy.
const MACHINES: [&str; 7] =
    ["-desktop-", "-laptop-", "-pc-", "-portable-", "-imac-", "-macbook-", "-serveur-"];

/// What systems put before the name.
const BEGINNINGS: [&str; 4] = ["Copie de ", "Copy of ", "copie de ", "copie-de-"];

/// The name of the file that one of this name was copied from: `pays.toml` of `pays - Copie (2).toml`; `None` where the
/// name is none of a copy.
pub fn original(name: &str) -> Option<String> {
    let (stem, ending) = name.rsplit_once('.')?;
    // What Syncthing adds goes before the ending, after a point.
    let mut rest = stem.split_once(".sync-conflict-").map_or(stem, |(before, _)| before);
    for begins in BEGINNINGS {
        rest = rest.strip_prefix(begins).unwrap_or(rest);
    }
    while let Some(shorter) = without_mark(rest) {
        rest = shorter;
    }
    (rest.len() < stem.len() && !rest.is_empty()).then(|| format!("{rest}.{ending}"))
}

/// `stem` without the last mark of a copy.
fn without_mark(stem: &str) -> Option<&str> {
    let trimmed = stem.trim_end();
    if let Some(inside) = trimmed.strip_suffix(')')
        && let Some((before, mark)) = inside.rsplit_once(" (")
    {
        let is_number = (1..=2).contains(&mark.len()) && mark.bytes().all(|byte| byte.is_ascii_digit());
        let lower = mark.to_lowercase();
        let is_word =
            ["copie", "copy", "autre copie", "another copy"].iter().any(|word| lower.starts_with(word));
        return (is_number || is_word || lower.contains("conflit") || lower.contains("conflict"))
            .then(|| before.trim_end());
    }
    // `copie 2` of a Mac.
    let bare = trimmed.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    let lower = bare.to_lowercase();
    if lower.len() == bare.len() {
        for word in [" - copie", " - copy", " copie", " copy", " - conflit", " conflit", "_v", " v"] {
            if lower.ends_with(word) {
                return Some(bare[..bare.len() - word.len()].trim_end());
            }
        }
        let whole = trimmed.to_lowercase();
        if whole.len() == trimmed.len() {
            return MACHINES.iter().filter_map(|mark| whole.rfind(mark)).min().map(|at| &trimmed[..at]);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::original;

    #[test]
    fn copies_are_known_by_their_names() {
        for (name, first) in [
            ("pays - Copie.toml", Some("pays.toml")),
            ("pays - Copie (2).toml", Some("pays.toml")),
            ("pays (copie).toml", Some("pays.toml")),
            ("pays (autre copie).toml", Some("pays.toml")),
            ("pays copie 2.toml", Some("pays.toml")),
            ("pays copy.toml", Some("pays.toml")),
            ("pays (1).toml", Some("pays.toml")),
            ("pays (Copie en conflit de Marie 2026-11-30).toml", Some("pays.toml")),
            ("pays (Marie's conflicted copy 2026-11-30).toml", Some("pays.toml")),
            ("pays-DESKTOP-7QK2P1A.toml", Some("pays.toml")),
            ("pays_v2.toml", Some("pays.toml")),
            ("pays conflit.toml", Some("pays.toml")),
            ("Copie de pays.toml", Some("pays.toml")),
            ("pays.sync-conflict-20261130-101112-ABCDEFG.toml", Some("pays.toml")),
            ("pays.toml", None),
            ("plan (été).md", None),
            ("photocopie.md", None),
            ("types-2.md", None),
            ("jour (2026).md", None),
            ("copie", None),
        ] {
            assert_eq!(original(name).as_deref(), first, "{name}");
        }
    }
}

//! The texts of new files for authors: commented, and filled in with what the guide declares.
//!
//! Every function returns changes and writes nothing. The texts are French, as everything that authors write.

pub mod new_block;
pub mod new_chapter;
pub mod new_level;
pub mod new_page;
mod new_territory;
pub mod new_theme;
mod overlay_parts;
pub mod questionnaire;

use std::fmt::Write;

use crate::guide::common_guide::Guide;
use crate::territory::levels::Territories;
use crate::text::path::SourcePath;
use crate::text::text_change::TextChange;

/// The keys and groups of a level's file, in the order in which they are written: that of [`new_level::level`], and where that
/// gives none, that of the offices that wrote the first overlays.
pub const LEVEL_ORDER: [&str; 33] = [
    "nom",
    "code",
    "article",
    "dans",
    "nom_court",
    "gentile",
    "slogan",
    "adresse",
    "demonstration",
    "theme",
    "logo",
    "logo_alt",
    "image",
    "image_alt",
    "herite",
    "accompagnement",
    "types",
    "communes",
    "couleurs",
    "drapeaux",
    "valeurs",
    "mentions",
    "acteurs",
    "glossaire",
    "permanences",
    "aides",
    "documents",
    "bandeaux",
    "nouveautes",
    "taxe_de_sejour",
    "modifier",
    "page",
    "competences",
];

/// What a new page says until somebody writes it.
pub const TO_WRITE: &str = "Texte à écrire.";

/// The project that a new file belongs to.
#[derive(Clone, Copy, Debug)]
pub struct ScaffoldContext<'a> {
    /// The guide.
    pub guide: &'a Guide,
    /// Its levels.
    pub territories: &'a Territories,
}

/// A change that writes the new file `path`, whose names the caller has checked.
fn new_file(path: &str, text: String) -> TextChange {
    let file = SourcePath::parse(path).expect("its names were checked");
    TextChange { file, before: None, after: Some(text) }
}

/// A display name for `id`: `pays-des-lacs` gives « Pays des Lacs ».
pub fn name_of(id: &str) -> String {
    const SMALL: [&str; 14] =
        ["de", "du", "des", "d", "le", "la", "les", "l", "en", "et", "sur", "sous", "aux", "a"];
    let last = id.rsplit('/').next().unwrap_or(id);
    let mut name = String::new();
    for (at, word) in last.split('-').enumerate() {
        if at > 0 {
            name.push(' ');
        }
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if at == 0 || !SMALL.contains(&word) => {
                name.extend(first.to_uppercase());
                name.push_str(letters.as_str());
            }
            _ => name.push_str(word),
        }
    }
    name
}

/// Writes `text` as comment lines, none of them wider than a screen.
fn comment(text: &str, out: &mut String) {
    let mut line = String::from("#");
    for word in text.split_whitespace() {
        if line.chars().count() + word.chars().count() > 118 && line.len() > 1 {
            let _ = writeln!(out, "{line}");
            line = String::from("#  ");
        }
        line.push(' ');
        line.push_str(word);
    }
    let _ = writeln!(out, "{line}");
}

#[cfg(test)]
mod tests {
    use super::{comment, name_of};

    #[test]
    fn ids_are_read_as_names() {
        for (id, name) in [
            ("mon-pays", "Mon Pays"),
            ("pays-des-deux-rivieres", "Pays des Deux Rivieres"),
            ("la-cote", "La Cote"),
            ("departements/24", "24"),
            ("types/camping-a-la-ferme", "Camping a la Ferme"),
        ] {
            assert_eq!(name_of(id), name);
        }
    }

    #[test]
    fn long_comments_go_on_below() {
        let mut out = String::new();
        comment(&"mot ".repeat(60), &mut out);
        assert!(
            out.lines().count() == 3 && out.lines().all(|line| line.starts_with("# ") && line.len() <= 120)
        );
    }
}

//! A new override of one block of a theme: at first it repeats what the theme says.

use super::new_file;
use crate::territory::read_blocks::FOLDER;
use crate::text::text_change::TextChange;
use crate::theme::block::ThemeBlock;

/// The file in which the level `level` (`pays`, `departements/24`) overrides `block`.
pub fn block(level: &str, block: &ThemeBlock) -> TextChange {
    new_file(&format!("territories/{level}/{FOLDER}/{}.md", block.name), "{{ commun }}\n".to_owned())
}

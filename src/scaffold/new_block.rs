//! A new override of one block of a theme: at first it repeats what the theme says.

use super::new_file;
use crate::territory::read_blocks::FOLDER;
use crate::text::text_change::TextChange;
use crate::theme::block::ThemeBlock;

/// The file in which the level `level` (`pays`, `departements/24`) overrides `block`.
pub fn block(level: &str, block: &ThemeBlock) -> TextChange {
    let text = format!(
        "{{#- {}\n    Ce fichier le remplace, pour « {level} » seul. super() redonne ce que le thème y met : voir docs/themes.fr.md. -#}}\n\
         {{{{ super() }}}}\n",
        block.description.replace("#}", "").trim()
    );
    new_file(&format!("territories/{level}/{FOLDER}/{}.html", block.name), text)
}

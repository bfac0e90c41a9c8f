//! A block of a theme as one level says it: at first, what the theme says.

use crate::territory::read_blocks::FOLDER;
use crate::text::change::Change;
use crate::text::path::SourcePath;
use crate::theme::block::Block;

/// The file in which the level `level` (`pays`, `departements/24`) overrides `block`.
pub fn block(level: &str, block: &Block) -> Change {
    let path = format!("territories/{level}/{FOLDER}/{}.html", block.name);
    let text = format!(
        "{{#- {}\n    Ce fichier le remplace, pour « {level} » seul. super() redonne ce que le thème y met : voir docs/themes.fr.md. -#}}\n\
         {{{{ super() }}}}\n",
        block.description.replace("#}", "").trim()
    );
    Change {
        file: SourcePath::parse(&path).expect("a level and a block of the project"),
        before: None,
        after: Some(text),
    }
}

//! The file of a new territory, or of a new level that territories share.

use std::fmt::Write;

use super::overlay_parts::{flags, inheritable, verbs};
use super::{ScaffoldContext, comment, name_of, new_file, new_territory};
use crate::french::slug;
use crate::record::read_id::is_id;
use crate::table::definition::IdShape;
use crate::table::quoted::basic;
use crate::territory::levels::{LevelName, LevelRank};
use crate::territory::read_level::is_reserved;
use crate::text::text_change::TextChange;

/// Why a level cannot have this name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RefusedName {
    /// It is not an identifier; holds the identifier that was probably meant.
    NoId(Option<String>),
    /// The site, or Windows, reserves the name.
    Reserved,
    /// It is in no folder of levels.
    NoFolder,
}

/// Parses the name of a new level as a person types it: `mon-pays`, `departements/24`, with or without `territories/` and `.toml`.
pub fn named(written: &str) -> Result<LevelName, RefusedName> {
    let written = written.trim().replace('\\', "/");
    let inside = written.strip_prefix("territories/").unwrap_or(&written);
    let inside = inside.strip_suffix(".toml").unwrap_or(inside);
    let (rank, stem) = match inside.split_once('/') {
        None => (LevelRank::Territory, inside),
        Some((folder, stem)) => {
            let rank = LevelRank::ALL.into_iter().find(|rank| rank.folder() == Some(folder));
            (rank.ok_or(RefusedName::NoFolder)?, stem)
        }
    };
    if !is_id(stem, IdShape::Plain) {
        let meant = slug(stem);
        let fits = is_id(&meant, IdShape::Plain) && !is_reserved(&meant, rank);
        let whole = rank.folder().map_or_else(|| meant.clone(), |folder| format!("{folder}/{meant}"));
        return Err(RefusedName::NoId(fits.then_some(whole)));
    }
    if is_reserved(stem, rank) {
        return Err(RefusedName::Reserved);
    }
    Ok(LevelName { rank, text: inside.into() })
}

/// The file of the level `name`, whose display name is `shown`.
pub fn level(context: ScaffoldContext<'_>, name: &LevelName, shown: &str) -> TextChange {
    let text = match name.rank {
        LevelRank::Territory => new_territory::text(context, &name.text, shown),
        _ => shared(context, name, shown),
    };
    new_file(&format!("territories/{}.toml", name.text), text)
}

/// The display name of a level of which only the name is known.
pub fn display_name(name: &LevelName) -> String {
    let shown = name_of(&name.text);
    if name.rank == LevelRank::Department && shown.starts_with(|first: char| first.is_ascii_digit()) {
        return format!("Département {shown}");
    }
    shown
}

fn shared(context: ScaffoldContext<'_>, name: &LevelName, shown: &str) -> String {
    let mut out = String::from("#:schema ../../.jalon/schemas/niveau.schema.json\n");
    let _ = writeln!(
        out,
        "# {shown} : ce que plusieurs territoires ont en commun. Un niveau partagé n'a pas de site à lui."
    );
    let _ = writeln!(out, "# Un territoire le prend par : herite = [{}]", basic(&name.text));
    comment("Les lignes qui commencent par # ne comptent pas : retirez le # pour vous en servir.", &mut out);
    let _ = writeln!(out, "\nnom = {}", basic(shown));
    if name.rank == LevelRank::Department {
        let code = name.text.rsplit('/').next().unwrap_or_default();
        let is_code = code.starts_with(|first: char| first.is_ascii_digit()) && code.len() <= 3;
        let mark = if is_code { "" } else { "# " };
        let code = if is_code { code.to_uppercase() } else { "24".to_owned() };
        let _ = writeln!(
            out,
            "{mark}code = {}   # le code du département, comme dans content/communes.csv",
            basic(&code)
        );
    }
    out.push('\n');
    if context.territories.levels.values().any(|level| level.name.rank < name.rank) {
        inheritable(context, name.rank, &mut out);
        out.push('\n');
    }
    flags(context, &mut out);
    out.push_str(
        "# --- Les contacts communs : ils complètent ceux du guide, par id ---\n\
         # [[acteurs]]\n# id        = \"adt\"\n# nom       = \"Agence départementale du tourisme\"\n\
         # telephone = \"01 99 00 00 00\"\n\n",
    );
    verbs(context, &mut out);
    out
}

//! A new territory, or a new level that territories share.

use std::fmt::Write;

use super::{Setting, comment, name_of, territory};
use crate::french::slug;
use crate::record::read_id::{Shape, is_id};
use crate::table::quoted::basic;
use crate::territory::read_level::is_reserved;
use crate::territory::{LevelName, Rank};
use crate::text::change::Change;
use crate::text::path::SourcePath;

/// Why a level cannot be called that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is no identifier; what was probably meant.
    NoId(Option<String>),
    /// The site, or Windows, needs the name.
    Reserved,
    /// It stands in no folder of levels.
    NoFolder,
}

/// The name of a new level as somebody typed it: `mon-pays`, `departements/24`, with or without `territories/` and `.toml`.
pub fn named(written: &str) -> Result<LevelName, Refused> {
    let written = written.trim().replace('\\', "/");
    let inside = written.strip_prefix("territories/").unwrap_or(&written);
    let inside = inside.strip_suffix(".toml").unwrap_or(inside);
    let (rank, stem) = match inside.split_once('/') {
        None => (Rank::Territory, inside),
        Some((folder, stem)) => {
            let rank = Rank::ALL.into_iter().find(|rank| rank.folder() == Some(folder));
            (rank.ok_or(Refused::NoFolder)?, stem)
        }
    };
    if !is_id(stem, Shape::Plain) {
        let meant = slug(stem);
        let fits = is_id(&meant, Shape::Plain) && !is_reserved(&meant, rank);
        let whole = rank.folder().map_or_else(|| meant.clone(), |folder| format!("{folder}/{meant}"));
        return Err(Refused::NoId(fits.then_some(whole)));
    }
    if is_reserved(stem, rank) {
        return Err(Refused::Reserved);
    }
    Ok(LevelName { rank, text: inside.into() })
}

/// The file of the level `name`, which readers know as `shown`.
pub fn level(setting: Setting<'_>, name: &LevelName, shown: &str) -> Change {
    let file = file_of(name);
    let text = match name.rank {
        Rank::Territory => territory::text(setting, &name.text, shown),
        _ => shared(setting, name, shown),
    };
    Change { file, before: None, after: Some(text) }
}

/// What readers can be shown for a level whose name says all that is known of it.
pub fn shown(name: &LevelName) -> String {
    let shown = name_of(&name.text);
    if name.rank == Rank::Department && shown.starts_with(|first: char| first.is_ascii_digit()) {
        return format!("Département {shown}");
    }
    shown
}

/// Where a level's file stands.
pub fn file_of(name: &LevelName) -> SourcePath {
    SourcePath::parse(&format!("territories/{}.toml", name.text)).expect("its name was checked")
}

/// The levels below `rank`, which it may inherit: their names, and what readers know them by.
pub(super) fn inheritable(setting: Setting<'_>, rank: Rank, out: &mut String) {
    let below: Vec<_> = setting.territories.levels.values().filter(|level| level.name.rank < rank).collect();
    if below.is_empty() {
        comment(
            "Aucun niveau partagé dans ce projet pour l'instant : « jalon new level departements/24 » en crée un.",
            out,
        );
        out.push_str("herite = []\n");
        return;
    }
    comment("Les niveaux partagés dont il hérite : retirez le # devant les vôtres.", out);
    out.push_str("herite = [\n");
    for level in below {
        let shown =
            level.scalars.get("nom").map_or_else(|| level.name.text.to_string(), |nom| nom.value.to_string());
        let _ = writeln!(out, "  # {},   # {}", basic(&level.name.text), shown.replace('\n', " "));
    }
    out.push_str("]\n");
}

/// The flags that the guide declares, each ready to be set.
pub(super) fn flags(setting: Setting<'_>, out: &mut String) {
    let declared = &setting.guide.contract.flags;
    if declared.is_empty() {
        return;
    }
    comment(
        "Ce qui est vrai ici : retirez le # devant ce qui l'est. Les pages du guide en dépendent (::: si …).",
        out,
    );
    out.push_str("[drapeaux]\n");
    let width = declared.iter().map(|flag| flag.id.len()).max().unwrap_or(0);
    for flag in declared {
        let _ = writeln!(out, "# {:width$} = true   # {}", flag.id, flag.name);
    }
    out.push('\n');
}

fn shared(setting: Setting<'_>, name: &LevelName, shown: &str) -> String {
    let mut out = String::from("#:schema ../../.jalon/schemas/niveau.schema.json\n");
    let _ = writeln!(
        out,
        "# {shown} : ce que plusieurs territoires ont en commun. Un niveau partagé n'a pas de site à lui."
    );
    let _ = writeln!(out, "# Un territoire le prend par : herite = [{}]", basic(&name.text));
    comment("Les lignes qui commencent par # ne comptent pas : retirez le # pour vous en servir.", &mut out);
    let _ = writeln!(out, "\nnom = {}", basic(shown));
    if name.rank == Rank::Department {
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
    if setting.territories.levels.values().any(|level| level.name.rank < name.rank) {
        inheritable(setting, name.rank, &mut out);
        out.push('\n');
    }
    flags(setting, &mut out);
    out.push_str(
        "# --- Les contacts communs : ils complètent ceux du guide, par id ---\n\
         # [[acteurs]]\n# id        = \"adt\"\n# nom       = \"Agence départementale du tourisme\"\n\
         # telephone = \"01 99 00 00 00\"\n\n",
    );
    territory::verbs(setting, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::{Refused, named};
    use crate::territory::Rank;

    #[test]
    fn names_are_taken_as_they_are_typed() {
        for (typed, rank, name) in [
            ("mon-pays", Rank::Territory, "mon-pays"),
            ("territories/mon-pays.toml", Rank::Territory, "mon-pays"),
            ("departements\\24", Rank::Department, "departements/24"),
            ("zones/littoral.toml", Rank::Zone, "zones/littoral"),
        ] {
            let read = named(typed).unwrap();
            assert_eq!((read.rank, &*read.text), (rank, name), "{typed}");
        }
    }

    #[test]
    fn what_is_no_name_says_which_was_meant() {
        for (typed, refused) in [
            ("Pays des Deux Rivières", Refused::NoId(Some("pays-des-deux-rivieres".into()))),
            ("zones/Côte d'Azur", Refused::NoId(Some("zones/cote-azur".into()))),
            ("mon_pays", Refused::NoId(Some("mon-pays".into()))),
            ("", Refused::NoId(None)),
            ("Con", Refused::NoId(None)),
            ("regions", Refused::Reserved),
            ("lpt1", Refused::Reserved),
            ("zone/littoral", Refused::NoFolder),
        ] {
            assert_eq!(named(typed), Err(refused), "{typed}");
        }
    }
}

//! Whose a file of the project is: of the guide, of a theme, of a shared level, or of one office.

use crate::territory::levels::LevelRank;
use crate::text::path::SourcePath;

/// Whose a file of the project is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Belonging {
    /// The common guide.
    Guide,
    /// The theme of this name.
    Theme(String),
    /// The levels that territories share.
    SharedLevels,
    /// The office of this territory.
    Office(String),
}

impl Belonging {
    /// Whose the file at `path` is; none of a file outside the three folders of a project.
    pub fn of(path: &SourcePath) -> Option<Self> {
        let mut parts = path.components();
        let (folder, first) = (parts.next()?, parts.next()?);
        let is_file = parts.next().is_none();
        match folder {
            "content" => Some(Self::Guide),
            "themes" => Some(Self::Theme(first.to_owned())),
            "territories" if is_file => {
                let stem = first.split_once('.').map_or(first, |(stem, _)| stem);
                Some(Self::Office(stem.to_owned()))
            }
            "territories" if LevelRank::ALL.iter().any(|rank| rank.folder() == Some(first)) => {
                Some(Self::SharedLevels)
            }
            "territories" => Some(Self::Office(first.to_owned())),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Belonging;
    use crate::text::path::SourcePath;

    #[test]
    fn every_file_of_a_project_is_somebodys() {
        let office = |id: &str| Some(Belonging::Office(id.to_owned()));
        for (path, belonging) in [
            ("content/guide.toml", Some(Belonging::Guide)),
            ("content/types/meuble.md", Some(Belonging::Guide)),
            ("themes/jalon/pied.html", Some(Belonging::Theme("jalon".to_owned()))),
            ("territories/departements/24.toml", Some(Belonging::SharedLevels)),
            ("territories/zones/littoral/plage.md", Some(Belonging::SharedLevels)),
            ("territories/val.toml", office("val")),
            ("territories/val.relecture", office("val")),
            ("territories/val/regles.md", office("val")),
            ("territories/val/theme/pied.md", office("val")),
            ("publier.toml", None),
            ("public/val/index.html", None),
        ] {
            assert_eq!(Belonging::of(&SourcePath::parse(path).unwrap()), belonging, "{path}");
        }
    }
}

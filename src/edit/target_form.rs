//! A target of `publier.toml`, declared or changed by the smallest splice.

use super::edit_refusal::EditRefusal;
use super::edited_file::EditedFile;
use super::intention::EditPath;
use super::layout::KeyStep;
use super::meaning::Meaning;
use super::new_value::NewValue;
use super::set_value::aligned;
use crate::diagnostic::Problems;
use crate::table::parse::parse;
use crate::table::publication_tables::PUBLISHING;
use crate::text::path::SourcePath;

/// The table of all targets.
const TARGETS: &str = "cibles";

/// What a new file begins with.
const TOP: &str =
    "# Où les sites de ce guide sont publiés. Ce fichier est partagé : jamais de mot de passe ici.\n";

/// `text`, the whole of `file`, with a new target `name` below all others; an empty text becomes a file.
pub fn with_new_target(
    file: &SourcePath,
    text: &str,
    name: &str,
    fields: &[(String, NewValue)],
) -> Result<String, EditRefusal> {
    let edited = EditedFile::of(file, text, &PUBLISHING)?;
    if edited.find(&EditPath::keys([TARGETS, name])).is_ok() {
        return Err(EditRefusal::Taken(name.to_owned()));
    }
    let ends = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let own = format!("[{TARGETS}.{name}]\n{}", aligned(fields)).replace('\n', ends);
    let whole = text.trim_end_matches(['\r', '\n']);
    let above = if whole.is_empty() { TOP } else { whole };
    let above = above.trim_end_matches('\n');
    let after = format!("{above}{ends}{ends}{own}");
    let says = |text: &str| {
        let mut problems = Problems::new();
        let table = parse(file, text, 0, &mut problems);
        problems.is_empty().then(|| Meaning::of(&table))
    };
    // Where all targets are written in one line, a header of its own says nothing, or another thing.
    let (before, read) = says(text).zip(says(&after)).ok_or(EditRefusal::Unsure)?;
    let address = [TARGETS, name].map(|key| KeyStep::Key(key.to_owned()));
    let (mut meant, given) = (before, read.at(&address).cloned().ok_or(EditRefusal::Unsure)?);
    meant.put(&address, Some(given));
    if read == meant { Ok(after) } else { Err(EditRefusal::Unsure) }
}

/// The text with these keys of the target `name` set, or cleared where they are none.
pub fn with_target(
    file: &SourcePath,
    text: &str,
    name: &str,
    fields: &[(String, Option<NewValue>)],
) -> Result<String, EditRefusal> {
    EditedFile::of(file, text, &PUBLISHING)?.with_fields(&EditPath::keys([TARGETS, name]), fields)
}

#[cfg(test)]
mod tests {
    use super::{TOP, with_new_target, with_target};
    use crate::edit::edit_refusal::EditRefusal;
    use crate::edit::new_value::NewValue;
    use crate::text::path::SourcePath;

    const WRITTEN: &str = "# À nous.\n[cibles.mairie] # la vieille\ntype    = \"sftp\"\nhote    = 'sftp.mairie.example'   # demander à Léa\n\
                           dossier = \"www/guide\"\n# port = 2222\n\n[cibles.zip]\ntype   = \"zip\"\nchemin = \"a.zip\"\n";

    fn file() -> SourcePath {
        SourcePath::parse("publier.toml").unwrap()
    }

    fn text(text: &str) -> NewValue {
        NewValue::Text(text.to_owned())
    }

    #[test]
    fn a_change_leaves_every_other_byte() {
        let fields = [
            ("hote".to_owned(), Some(text("ftp.mairie.example"))),
            ("port".to_owned(), Some(NewValue::Integer(22))),
            ("dossier".to_owned(), Some(text("www/guide"))),
            ("adresse".to_owned(), None),
        ];
        let after = with_target(&file(), WRITTEN, "mairie", &fields).unwrap();
        let expected = WRITTEN
            .replace("'sftp.mairie", "'ftp.mairie")
            .replace("# port = 2222\n", "# port = 2222\nport = 22\n");
        assert_eq!(after, expected);
        assert_eq!(with_target(&file(), WRITTEN, "absente", &fields), Err(EditRefusal::Vanished));
    }

    #[test]
    fn a_new_target_stands_below_the_others_in_their_line_ends() {
        let fields = [("type".to_owned(), text("zip")), ("chemin".to_owned(), text("b.zip"))];
        let own = "[cibles.autre]\ntype   = \"zip\"\nchemin = \"b.zip\"\n";
        let after = with_new_target(&file(), WRITTEN, "autre", &fields).unwrap();
        assert_eq!(after, format!("{WRITTEN}\n{own}"));
        assert_eq!(with_new_target(&file(), "", "autre", &fields).unwrap(), format!("{TOP}\n{own}"));
        let windows = WRITTEN.replace('\n', "\r\n");
        let after = with_new_target(&file(), &windows, "autre", &fields).unwrap();
        assert_eq!(after, format!("{WRITTEN}\n{own}").replace('\n', "\r\n"));
        assert_eq!(
            with_new_target(&file(), WRITTEN, "zip", &fields),
            Err(EditRefusal::Taken("zip".to_owned()))
        );
        let inline = "cibles = { zip = { type = \"zip\", chemin = \"a.zip\" } }\n";
        assert!(with_new_target(&file(), inline, "autre", &fields).is_err());
    }
}

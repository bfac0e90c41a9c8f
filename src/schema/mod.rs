//! JSON Schemas of the files that authors write, for editors: every key with what it is for, in French.
//!
//! They come from the definitions of the tables, and from what a project declares: its types, flags, values, levels …

pub mod declared;
mod generate;

use serde_json::Value;

use self::declared::Declarations;
use self::generate::Generator;
use crate::table::definition::TableDefinition;
use crate::table::guide_tables::{ACTORS, FACTS, GUIDE, SKILLS, TERMS};
use crate::table::level_tables::{SHARED_LEVEL, TERRITORY};
use crate::table::page_tables::FRONT;
use crate::table::path_tables::{PATH, QUESTIONS};
use crate::table::publication_tables::PUBLISHING;
use crate::table::theme_tables::THEME;

/// The schema of a kind of file.
#[derive(Clone, Debug)]
pub struct FileSchema {
    /// The name of its own file: `territoire.schema.json`.
    pub file: &'static str,
    /// The files that it describes, as a pattern of paths from the root of the project.
    pub matches: &'static str,
    /// The schema.
    pub schema: Value,
}

impl FileSchema {
    /// The text of its file.
    pub fn text(&self) -> String {
        let mut text = serde_json::to_string_pretty(&self.schema).expect("keys are texts");
        text.push('\n');
        text
    }
}

const FILES: [(&str, &str, &TableDefinition); 12] = [
    ("guide.schema.json", "content/guide.toml", &GUIDE),
    ("faits.schema.json", "content/faits.toml", &FACTS),
    ("glossaire.schema.json", "content/glossaire.toml", &TERMS),
    ("acteurs.schema.json", "content/acteurs.toml", &ACTORS),
    ("competences.schema.json", "content/competences.toml", &SKILLS),
    ("parcours.schema.json", "content/parcours/*.toml", &PATH),
    ("questions.schema.json", "content/questions.toml", &QUESTIONS),
    ("page.schema.json", "content/**/*.md", &FRONT),
    ("territoire.schema.json", "territories/*.toml", &TERRITORY),
    ("niveau.schema.json", "territories/*/*.toml", &SHARED_LEVEL),
    ("publier.schema.json", "publier.toml", &PUBLISHING),
    ("theme.schema.json", "themes/*/theme.toml", &THEME),
];

/// The schemas of all files; with the declarations of a project, its names are the only ones allowed.
pub fn all(declarations: Option<&Declarations<'_>>) -> Vec<FileSchema> {
    let schema = |(file, matches, table)| FileSchema {
        file,
        matches,
        schema: Generator::new(declarations.copied()).document(table),
    };
    FILES.map(schema).into()
}

//! The fixture of hostile texts: every textual key stands in it, with a mark that vectors replace.

use std::fs;

use crate::fixture::{self, Project, repository};
use crate::page::extension;

/// What stands for a hostile text in the fixture.
pub(crate) const MARK: char = '§';

pub(crate) fn vectors() -> Vec<String> {
    let text = fs::read_to_string(repository().join("tests/hostile/vectors.txt")).unwrap();
    text.lines().map(|line| line.replace('¶', "\n")).collect()
}

pub(crate) fn project() -> Project {
    let mut project = fixture::read(&repository().join("tests/hostile/project"), "");
    project.extend(fixture::read(&repository().join("themes"), "themes"));
    for image in ["content/images/plan.png", "territories/port/plan.png", "territories/port/logo.png"] {
        project.insert(image.to_owned(), "image".to_owned());
    }
    project
}

/// Its files with each mark replaced by what `text` gives, as an author would write that in such a file.
pub(crate) fn with(project: &Project, mut text: impl FnMut() -> String) -> Project {
    let mut filled = project.clone();
    for (path, file) in &mut filled {
        if path.starts_with("themes/") || !file.contains(MARK) {
            continue;
        }
        let table_end =
            if extension(path) == "md" { file[3..].find("+++").map_or(0, |end| end + 3) } else { file.len() };
        let mut out = String::new();
        for (at, character) in file.char_indices() {
            if character != MARK {
                out.push(character);
            } else if extension(path) == "csv" {
                out.push_str(&text().replace('"', "\"\"").replace('\n', " "));
            } else if at < table_end {
                out.push_str(&toml_of(&text()));
            } else {
                out.push_str(&text());
            }
        }
        *file = out;
    }
    filled
}

fn toml_of(text: &str) -> String {
    let escaped = |character: char| match character {
        '"' | '\\' => format!("\\{character}"),
        character if character.is_control() => format!("\\u{:04X}", u32::from(character)),
        character => character.to_string(),
    };
    text.chars().map(escaped).collect()
}

/// Vectors for a block of the theme, beside those for every field: HTML that filters of text let through, tags of the
/// template engine, and Markdown whose parts are to be taken for another one's.
pub(crate) fn vectors_in_blocks() -> Vec<String> {
    let text = fs::read_to_string(repository().join("tests/hostile/blocks.txt")).unwrap();
    let own = text.lines().filter(|line| !line.starts_with("# ") && !line.is_empty());
    own.map(|line| line.replace('¶', "\n")).collect()
}

//! A new chapter of the common guide: its page, and its place in `guide.toml`.

use std::fmt::Write;

use super::new_page::dates;
use super::{TO_WRITE, new_file};
use crate::calendar::Day;
use crate::guide::read_contract::FILE;
use crate::table::parse::parse;
use crate::table::quoted::basic;
use crate::table::value::{Table, Value};
use crate::text::path::SourcePath;
use crate::text::snapshot::SourceText;
use crate::text::text_change::TextChange;

/// A chapter to add.
#[derive(Clone, Copy, Debug)]
pub struct NewChapter<'a> {
    /// Its folder.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its stage of a project, 1 to 12, if it is one.
    pub stage: Option<u8>,
    /// The chapter to put it after; the last one by default.
    pub after: Option<&'a str>,
}

/// The page of a chapter, and its lines in the contract `source`; `None` if the contract lists its chapters in a form
/// that cannot be extended.
pub fn chapter(new: NewChapter<'_>, source: &SourceText, day: Day) -> Option<[TextChange; 2]> {
    let contract = SourcePath::parse(FILE).expect("it is written here");
    let listed = with_chapter(new, &contract, &source.text)?;
    let mut page = String::from("+++\n");
    let _ = writeln!(page, "titre        = {}", basic(new.title));
    page.push_str("resume       = \"\"   # une phrase : ce que le lecteur trouve dans ce chapitre\n");
    dates(day, &mut page);
    let _ = writeln!(page, "+++\n\n{TO_WRITE}");
    let page = new_file(&format!("content/{}/index.md", new.id), page);
    Some([page, TextChange::of(&contract, Some(source), &listed)?])
}

/// The lines that declare a chapter.
pub fn lines(new: NewChapter<'_>) -> String {
    match new.stage {
        Some(stage) => format!("[[chapitre]]\nid    = {}\netape = {stage}\n", basic(new.id)),
        None => format!("[[chapitre]]\nid = {}\n", basic(new.id)),
    }
}

/// The contract with the chapter added; every other byte is kept.
fn with_chapter(new: NewChapter<'_>, file: &SourcePath, text: &str) -> Option<String> {
    let mut problems = Vec::new();
    let root = parse(file, text, 0, &mut problems);
    if !problems.is_empty() {
        return None;
    }
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let added = lines(new).replace('\n', line_end);
    let chapters = match root.get("chapitre").map(|entry| &entry.value.value) {
        None => {
            let gap = if text.ends_with('\n') || text.is_empty() { "" } else { line_end };
            return Some(format!("{text}{gap}{line_end}{added}"));
        }
        Some(Value::List(items)) => items,
        Some(_) => return None,
    };
    let tables: Vec<&Table> = chapters
        .iter()
        .filter_map(|item| match &item.value {
            Value::Table(table) => Some(table),
            _ => None,
        })
        .collect();
    let named = |table: &&&Table| match (new.after, table.get("id").map(|id| &id.value.value)) {
        (Some(after), Some(Value::Text(id))) => id == after,
        _ => false,
    };
    let before = tables.iter().find(named).or(tables.last())?;
    // A list in one line, `chapitre = [{ … }]`, is left to its author.
    let header = text[..before.place.start].rfind('\n').map_or(0, |at| at + 1);
    if !text[header..].trim_start().starts_with("[[") {
        return None;
    }
    let last = before.entries().iter().map(|entry| entry.value.place.end).max().unwrap_or(before.place.end);
    let end = text[last..].find('\n').map_or(text.len(), |at| last + at + 1);
    let (above, below) = text.split_at(end);
    let gap = if above.ends_with('\n') { "" } else { line_end };
    Some(format!("{above}{gap}{line_end}{added}{below}"))
}

#[cfg(test)]
mod tests {
    use super::{NewChapter, with_chapter};
    use crate::text::path::SourcePath;

    fn added(text: &str, after: Option<&str>) -> Option<String> {
        let new = NewChapter { id: "neuf", title: "Neuf", stage: Some(3), after };
        with_chapter(new, &SourcePath::parse("content/guide.toml").unwrap(), text)
    }

    #[test]
    fn every_other_byte_stays() {
        let new = "[[chapitre]]\nid    = \"neuf\"\netape = 3\n";
        let one = "titre = 'A' # é\n\n[[chapitre]]\nid = 'a'   # le premier\n";
        let rest = "\n# Les types\n[[type]]\nid = 'x'\n";
        assert_eq!(added(&format!("{one}{rest}"), None).unwrap(), format!("{one}\n{new}{rest}"));
        let two = "\n[[chapitre]]\nid = 'b'";
        assert_eq!(added(&format!("{one}{two}"), None).unwrap(), format!("{one}{two}\n\n{new}"));
        assert_eq!(added(&format!("{one}{two}"), Some("a")).unwrap(), format!("{one}\n{new}{two}"));
        assert_eq!(added("titre = 'A'", None).unwrap(), format!("titre = 'A'\n\n{new}"));
        let windows = |text: &str| text.replace('\n', "\r\n");
        assert_eq!(
            added(&windows(&format!("{one}{rest}")), None).unwrap(),
            windows(&format!("{one}\n{new}{rest}"))
        );
    }

    #[test]
    fn what_cannot_be_added_to_is_left_alone() {
        assert_eq!(added("chapitre = [{ id = 'a' }]\n", None), None);
        assert_eq!(added("chapitre = \n[[chapitre]]\nid = 'a'\n", None), None);
    }
}

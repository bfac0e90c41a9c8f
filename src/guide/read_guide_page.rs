//! Reads one page of `content/`.

use super::common_guide::Page;
use crate::diagnostic::Checked;
use crate::diagnostic::control_character::check_markdown;
use crate::french::typography;
use crate::markdown::term::{Terms, mark_terms};
use crate::markdown::{ParseContext, parse};
use crate::record::declared_names::DeclaredNames;
use crate::record::page_id::PageId;
use crate::record::read_front::read_front;
use crate::record::read_id::check_file_id;
use crate::record::read_sections::check_sections;
use crate::table::definition::IdShape;
use crate::text::path::SourcePath;
use crate::text::snapshot::SourceText;

/// What a page is read against.
pub struct PageSetting {
    /// What `guide.toml` declares.
    pub declared: DeclaredNames,
    /// The glossary.
    pub terms: Terms,
}

/// The id of the page at `path`, a Markdown file below `content/`.
pub fn page_id(path: &SourcePath) -> Option<PageId> {
    let inside = path.below("content")?.strip_suffix(".md")?;
    Some(PageId::new(inside.strip_suffix("/index").unwrap_or(inside)))
}

/// Reads the page at `path`: a pure function of the path, the text and the setting, to be remembered under them.
pub fn read_page(path: &SourcePath, source: &SourceText, setting: &PageSetting) -> Checked<Page> {
    let mut problems = Vec::new();
    let id = page_id(path).unwrap_or_else(|| PageId::new(path.as_str()));
    check_file_id(id.as_str(), IdShape::Path, path, &mut problems);
    let parted = read_front(path, &source.text, &setting.declared, &mut problems);
    let links_from = path.below("content").and_then(|inside| inside.strip_suffix(".md"));
    let markdown = ParseContext { page: links_from.unwrap_or_default(), local: false };
    check_markdown(&parted.body, &mut problems);
    let body = parse(&parted.body, &markdown, &mut problems);
    check_sections(&id, &parted.front, &body, &mut problems);
    let body = mark_terms(&body, &setting.terms);
    let title = typography(&parted.front.title.value).into();
    let summary = typography(&parted.front.summary).into();
    Checked::new(Page { id, file: path.clone(), front: parted.front.into(), title, summary, body }, problems)
}

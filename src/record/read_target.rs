//! Reads the target of a verb: `types/meuble#declaration/plateforme`, `acteurs:mairie`.

use std::sync::Arc;

use super::page_id::PageId;
use super::read_id::is_id;
use super::verb::{RecordKind, TargetRef};
use crate::diagnostic::nearest::nearest;
use crate::table::definition::IdShape;

/// Every way to write a target, for messages.
pub const FORMS: &str =
    "page | page#section | page#section/bloc | page#/bloc | acteurs:id | parcours:type/etape";

/// A target, as far as it can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// As it should be.
    Clear(TargetRef),
    /// Not quite, but clear: with what was meant, and how to write it.
    Corrected(TargetRef, String),
    /// Unclear; perhaps this was meant.
    Unclear(Option<String>),
}

/// Reads a target.
pub fn read_target(written: &str) -> Reading {
    let normal = normalized(written);
    match parse(&normal) {
        Ok(target) if normal == written => Reading::Clear(target),
        Ok(target) => Reading::Corrected(target, normal),
        Err(meant) => Reading::Unclear(meant),
    }
}

/// Reads a page id; `Err` holds the id that was probably meant.
pub fn read_page_id(written: &str) -> Result<PageId, Option<String>> {
    let normal = normalized(written);
    match parse(&normal) {
        Ok(TargetRef::Page(page)) if normal == written => Ok(page),
        Ok(TargetRef::Page(_)) => Err(Some(normal)),
        _ => Err(None),
    }
}

/// The target without the habits of file paths.
fn normalized(written: &str) -> String {
    let (page, anchor) =
        written.trim().split_once('#').map_or((written.trim(), None), |(page, anchor)| (page, Some(anchor)));
    let anchor = anchor.map(|anchor| anchor.trim_matches(|c: char| c == '#' || c.is_whitespace()));
    let page = page.trim().replace('\\', "/");
    let page = page.trim_start_matches("./").trim_start_matches('/').trim_end_matches('/');
    let page = page.strip_prefix("content/").unwrap_or(page);
    let page = page.strip_suffix(".md").or_else(|| page.strip_suffix(".html")).unwrap_or(page);
    let page = page.strip_suffix("/index").unwrap_or(page);
    anchor.map_or_else(|| page.to_owned(), |anchor| format!("{page}#{anchor}"))
}

fn parse(written: &str) -> Result<TargetRef, Option<String>> {
    if let Some((word, id)) = written.split_once(':') {
        return record(word.trim(), id.trim());
    }
    let (page, anchor) =
        written.split_once('#').map_or((written, None), |(page, anchor)| (page, Some(anchor)));
    if !is_id(page, IdShape::Path) {
        return Err(None);
    }
    let page = PageId::new(page);
    let Some(anchor) = anchor else { return Ok(TargetRef::Page(page)) };
    match anchor.split_once('/') {
        None if !anchor.is_empty() => Ok(TargetRef::Section(page, anchor.into())),
        Some((section, block)) if !block.is_empty() && !block.contains('/') => {
            Ok(TargetRef::Block(page, section.into(), block.into()))
        }
        _ => Err(None),
    }
}

fn record(word: &str, id: &str) -> Result<TargetRef, Option<String>> {
    let kind = RecordKind::ALL.into_iter().find(|kind| kind.word() == word);
    match kind {
        // A path, or a step of it.
        Some(RecordKind::Steps) if is_id(id, IdShape::Path) && id.matches('/').count() < 2 => {
            Ok(TargetRef::Record(RecordKind::Steps, Arc::from(id)))
        }
        Some(kind) if kind != RecordKind::Steps && is_id(id, IdShape::Plain) => {
            Ok(TargetRef::Record(kind, Arc::from(id)))
        }
        Some(_) => Err(None),
        None => {
            let words = RecordKind::ALL.map(RecordKind::word);
            Err(nearest(word, words).map(|word| format!("{word}:{id}")))
        }
    }
}

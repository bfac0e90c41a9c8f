//! Footnotes: numbered in the order in which a page refers to them.

use std::fmt::Write;
use std::sync::Arc;

use super::BodyWriter;
use crate::markdown::piece::Note;

impl BodyWriter<'_> {
    pub(super) fn note(&mut self, note: &Arc<Note>) {
        let known = self.notes.iter().position(|other| Arc::ptr_eq(other, note));
        let number = known.unwrap_or_else(|| {
            self.notes.push(note.clone());
            self.notes.len() - 1
        }) + 1;
        let anchor = if known.is_none() { format!(" id=\"renvoi-{number}\"") } else { String::new() };
        let _ = write!(
            self.out.html,
            "<sup class=\"renvoi\"{anchor}><a href=\"#note-{number}\">{number}</a></sup>"
        );
    }

    pub(super) fn footnotes(&mut self) {
        let body = std::mem::take(&mut self.out.html);
        let mut at = 0;
        // A note may refer to another: the list grows while it is written.
        while let Some(note) = self.notes.get(at).cloned() {
            at += 1;
            let _ = write!(self.out.html, "<li id=\"note-{at}\">");
            self.pieces(&note.pieces);
            let _ = write!(self.out.html, " <a class=\"retour\" href=\"#renvoi-{at}\">↩</a></li>");
        }
        let notes = std::mem::replace(&mut self.out.html, body);
        if !notes.is_empty() {
            self.out.notes = format!("<ol class=\"notes\">{notes}</ol>");
        }
    }
}

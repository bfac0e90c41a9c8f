//! A list in brackets with other items: what stays keeps its bytes, its comments and its line.

use super::layout::{TomlForm, TomlNode};
use super::new_value::NewValue;
use super::quote::wrapped;
use super::text_lines::TextLines;
use crate::table::value::Value;

/// An item of a list as it is written.
#[derive(Clone)]
struct ListChunk {
    /// What stands between the one before and it.
    lead: String,
    item: String,
    /// What stands between it and its comma, the comma included.
    comma: String,
    /// The comment behind it, on its line.
    note: String,
}

/// The text of the list `node`, which says `old`, once it says `new`.
pub(super) fn spliced(lines: TextLines<'_>, node: &TomlNode, old: &[&Value], new: &[NewValue]) -> String {
    if old.is_empty() && !lines.0[node.span.clone()].contains('\n') {
        let items: Vec<String> = new.iter().map(|item| item.in_line("")).collect();
        return lines.adapted(&wrapped(&items));
    }
    let kept = common(old, new);
    let mut list = ChunkedList::of(lines, node);
    let mut steps = Vec::new();
    let (mut from, mut to) = (0, 0);
    for (at, other) in kept.into_iter().chain([(old.len(), new.len())]) {
        steps.extend((from..at).map(|_| ListStep::Drop));
        steps.extend(new[to..other].iter().map(ListStep::Add));
        steps.push(ListStep::Keep);
        (from, to) = (at + 1, other + 1);
    }
    steps.pop();
    let mut at = 0;
    for step in steps {
        match step {
            ListStep::Keep => at += 1,
            ListStep::Drop => list.remove(at),
            ListStep::Add(value) => {
                list.insert(at, value);
                at += 1;
            }
        }
    }
    list.text()
}

/// The text of the list `node` with `value` as its item number `at`.
pub(super) fn with_item(lines: TextLines<'_>, node: &TomlNode, at: usize, value: &NewValue) -> String {
    let mut list = ChunkedList::of(lines, node);
    list.insert(at, value);
    list.text()
}

/// The text of the list `node` without its item number `at`.
pub(super) fn without_item(lines: TextLines<'_>, node: &TomlNode, at: usize) -> String {
    let mut list = ChunkedList::of(lines, node);
    list.remove(at);
    list.text()
}

enum ListStep<'v> {
    Keep,
    Drop,
    Add(&'v NewValue),
}

/// The items that both have, in order: the most that there can be.
fn common(old: &[&Value], new: &[NewValue]) -> Vec<(usize, usize)> {
    let mut longest = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    for (i, value) in old.iter().enumerate().rev() {
        for (j, other) in new.iter().enumerate().rev() {
            longest[i][j] = if other.is(value) {
                longest[i + 1][j + 1] + 1
            } else {
                longest[i + 1][j].max(longest[i][j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut kept = Vec::new();
    while i < old.len() && j < new.len() {
        if new[j].is(old[i]) {
            kept.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if longest[i + 1][j] >= longest[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    kept
}

struct ChunkedList {
    chunks: Vec<ListChunk>,
    /// What stands behind the last item.
    closing: String,
    line_end: &'static str,
    /// Whether the last item has a comma.
    has_last_comma: bool,
}

impl ChunkedList {
    fn of(lines: TextLines<'_>, node: &TomlNode) -> Self {
        let text = lines.0;
        let items: &[TomlNode] = if let TomlForm::List(items) = &node.form { items } else { &[] };
        let inner = node.span.start + 1..node.span.end.saturating_sub(1).max(node.span.start + 1);
        let mut at = inner.start;
        let mut chunks = Vec::with_capacity(items.len());
        for (number, item) in items.iter().enumerate() {
            let lead = text[at..item.span.start].to_owned();
            let end = item.comma.map_or(item.span.end, |comma| comma + 1);
            let next = items.get(number + 1).map_or(inner.end, |next| next.span.start);
            let rest = &text[end..next];
            let own = rest.split(['\r', '\n']).next().unwrap_or_default();
            let remark = if own.len() < rest.len() && own.trim_start().starts_with('#') { own } else { "" };
            chunks.push(ListChunk {
                lead,
                item: text[item.span.clone()].to_owned(),
                comma: text[item.span.end..end].to_owned(),
                note: remark.to_owned(),
            });
            at = end + remark.len();
        }
        let closing = text[at.min(inner.end)..inner.end].to_owned();
        let has_last_comma = items.last().is_some_and(|last| last.comma.is_some());
        Self { chunks, closing, line_end: lines.line_end(), has_last_comma }
    }

    fn text(&self) -> String {
        let mut out = String::from("[");
        for chunk in &self.chunks {
            for part in [&chunk.lead, &chunk.item, &chunk.comma, &chunk.note] {
                out.push_str(part);
            }
        }
        out.push_str(&self.closing);
        out.push(']');
        out
    }

    fn remove(&mut self, at: usize) {
        let gone = self.chunks.remove(at);
        match self.chunks.get_mut(at) {
            // What follows on its line takes its place.
            Some(next) if !next.lead.contains('\n') => next.lead = gone.lead,
            // A comment above stays.
            Some(next) => next.lead = [&comments_of(&gone.lead), next.lead.as_str()].concat(),
            None => {
                self.closing.insert_str(0, &comments_of(&gone.lead));
                if !self.has_last_comma
                    && let Some(last) = self.chunks.last_mut()
                {
                    last.comma.clear();
                }
            }
        }
    }

    fn insert(&mut self, at: usize, value: &NewValue) {
        let neighbour = at.checked_sub(1).and_then(|before| self.chunks.get(before)).or(self.chunks.first());
        let Some(neighbour) = neighbour.cloned() else {
            self.insert_first(value);
            return;
        };
        let item = value.in_line(&neighbour.item);
        let is_alone = self.is_alone(at.saturating_sub(1).min(self.chunks.len() - 1));
        let is_last = at == self.chunks.len();
        let comma = if is_last && !self.has_last_comma { "" } else { "," };
        let new = ListChunk { lead: " ".into(), item, comma: comma.into(), note: String::new() };
        let indent = || {
            let space = neighbour.lead.rsplit('\n').next().unwrap_or_default();
            [self.line_end, space].concat()
        };
        if at == 0 {
            let lead = neighbour.lead.clone();
            let lead_of_second = if is_alone { indent() } else { " ".to_owned() };
            self.chunks[0].lead = lead_of_second;
            self.chunks.insert(0, ListChunk { lead, ..new });
            return;
        }
        let lead = if is_alone { indent() } else { " ".to_owned() };
        let before = &mut self.chunks[at - 1];
        if before.comma.is_empty() {
            before.comma.push(',');
        }
        self.chunks.insert(at, ListChunk { lead, ..new });
    }

    fn insert_first(&mut self, value: &NewValue) {
        let item = value.in_line("");
        if let Some((above, below)) = self.closing.rsplit_once('\n') {
            // An empty list of several lines, comments perhaps: a line of its own, as wide as they are.
            let above = above.strip_suffix('\r').unwrap_or(above).to_owned();
            let comment = above.rsplit('\n').find(|line| line.trim_start().starts_with('#'));
            let width = comment.map_or(below.len() + 2, |line| line.len() - line.trim_start().len());
            let lead = [&above, self.line_end, &" ".repeat(width)].concat();
            self.closing = [self.line_end, below].concat();
            self.has_last_comma = true;
            self.chunks.push(ListChunk { lead, item, comma: ",".into(), note: String::new() });
            return;
        }
        self.chunks.push(ListChunk { lead: String::new(), item, comma: String::new(), note: String::new() });
        self.closing.clear();
    }

    /// Whether the item number `at` has a line to itself.
    fn is_alone(&self, at: usize) -> bool {
        let next = self.chunks.get(at + 1).map_or(&self.closing, |next| &next.lead);
        self.chunks[at].lead.contains('\n') && next.contains('\n')
    }
}

/// The comment lines above an item, without the line that it is on.
fn comments_of(lead: &str) -> String {
    match lead.rsplit_once('\n') {
        Some((above, _)) if above.contains('#') => above.strip_suffix('\r').unwrap_or(above).to_owned(),
        _ => String::new(),
    }
}

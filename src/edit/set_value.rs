//! Gives a key another value, or gives a table a key that it lacks.

use super::edit_refusal::EditRefusal;
use super::layout::{FoundNode, KeyStep, TomlForm, TomlPair};
use super::list_splice::spliced;
use super::new_value::{NewValue, bare};
use super::toml_splice::{TomlSplice, uncommented};
use crate::table::value::Value;

/// How tables of a file are written.
pub(super) struct WritingStyle<'a> {
    /// The keys of the table at an address, in the order in which they are written.
    pub(super) keys: &'a dyn Fn(&[KeyStep]) -> Vec<String>,
    /// Whether tables have headers of their own.
    pub(super) has_groups: bool,
}

/// A place for a new line: where it begins, and the way of the line that it follows.
struct LinePlace {
    at: usize,
    indent: String,
    /// From the key to the sign `=`, and from there to the value.
    width: usize,
    gap: String,
}

impl TomlSplice<'_> {
    /// The text with `value` at `address`; the same text where it says so already.
    pub(super) fn set(
        &self,
        address: &[KeyStep],
        value: &NewValue,
        style: &WritingStyle<'_>,
    ) -> Result<String, EditRefusal> {
        if self.value_at(address).is_some_and(|read| value.is(&read.value)) {
            return Ok(self.text.to_owned());
        }
        if let Some(found) = self.layout.find(address) {
            return Ok(self.with_value(&found, address, value));
        }
        let Some((KeyStep::Key(key), table)) = address.split_last() else {
            return Err(EditRefusal::Vanished);
        };
        if self.is_spread(address) {
            return Err(EditRefusal::WrongType(key.clone(), "table"));
        }
        self.with_new_key(table, key, value, style)
    }

    fn with_value(&self, found: &FoundNode<'_>, address: &[KeyStep], value: &NewValue) -> String {
        let (span, read) = (found.node.span.clone(), self.value_at(address).map(|value| &value.value));
        let raw = &self.text[span.clone()];
        let written = match (&found.node.form, value, read) {
            (TomlForm::List(nodes), NewValue::List(items), Some(Value::List(old)))
                if old.len() == nodes.len() =>
            {
                let old: Vec<&Value> = old.iter().map(|item| &item.value).collect();
                return self.lines.with(span, &spliced(self.lines, found.node, &old, items));
            }
            _ if (found.inline.is_some() || found.pair.is_none()) && !is_block(raw) => value.in_line(raw),
            _ => value.like(raw),
        };
        self.lines.with(span, &self.lines.adapted(&written))
    }

    fn with_new_key(
        &self,
        table: &[KeyStep],
        key: &str,
        value: &NewValue,
        style: &WritingStyle<'_>,
    ) -> Result<String, EditRefusal> {
        let order = (style.keys)(table);
        if let Some(group) = self.layout.group(table) {
            return Ok(self.with_line(group, key, value, &order));
        }
        if let Some(found) = self.layout.find(table) {
            let TomlForm::Inline(pairs) = &found.node.form else { return Err(EditRefusal::Vanished) };
            return Ok(self.with_inline(&found, pairs, (key, value), &order));
        }
        if let Some((group, at, depth)) = self.dotted(table).last() {
            let pair = &self.layout.groups[group].pairs[at];
            let prefix = &self.text[pair.key[0].span.start..pair.key[depth].span.start];
            let place = self.below(pair);
            return Ok(self.with_line_at(&place, prefix, key, value));
        }
        let Some((KeyStep::Key(name), parent)) = table.split_last() else {
            return Err(EditRefusal::Vanished);
        };
        let is_root_table = style.has_groups && parent.is_empty();
        let line = || format!("[{}]\n{} = {}\n", bare(name), bare(key), value.like(""));
        if let Some(first) = self.layout.groups_below(table).next() {
            let at = self.lines_of_groups(&[first]).start;
            let body = self.lines.adapted(&format!("{}\n", line()));
            return Ok(self.lines.with(at..at, &body));
        }
        if is_root_table {
            return Ok(self.lines.with_paragraph(self.place_of_group(name, &(style.keys)(&[])), &line()));
        }
        let inline = NewValue::Table(vec![(key.to_owned(), value.clone())]);
        self.with_new_key(parent, name, &inline, style)
    }

    /// Where a new group called `name` goes: where the line below begins which it follows.
    ///
    /// Below the example that a comment gives of it, or below the last group (or example) that comes before it in `order`.
    pub(super) fn place_of_group(&self, name: &str, order: &[String]) -> usize {
        let example = |at: usize| {
            let text = uncommented(self.lines.text_at(at));
            let inner = text.strip_prefix("[[").or_else(|| text.strip_prefix('['))?;
            inner.split([']', '.']).next().map(str::trim)
        };
        let rank = |name: &str| order.iter().position(|known| known == name).unwrap_or(order.len());
        let mut before: Vec<(usize, usize)> = Vec::new();
        for at in self.comments() {
            match example(at) {
                Some(shown) if shown == name => return self.lines.after_comment(at),
                Some(shown) if order.iter().any(|known| known == shown) => {
                    before.push((rank(shown), self.lines.after_comment(at)));
                }
                _ => {}
            }
        }
        for (at, group) in self.layout.groups.iter().enumerate() {
            if let Some(KeyStep::Key(first)) = group.address.first() {
                before.push((rank(first), self.end_of_groups(&[at])));
            }
        }
        let own = rank(name);
        let nearest = before.into_iter().filter(|(rank, _)| *rank <= own).max();
        nearest.map_or_else(|| self.end_of_root(), |(_, at)| at)
    }

    /// Where what stands before the first header ends.
    fn end_of_root(&self) -> usize {
        if !self.layout.groups[0].pairs.is_empty() {
            return self.lines.next(self.layout.groups[0].last());
        }
        // The comment on top, where nothing follows it at once.
        let top = self.lines.after_comment(0);
        if top == self.text.len() || self.lines.is_blank(top) { top } else { 0 }
    }

    fn with_line(&self, group: usize, key: &str, value: &NewValue, order: &[String]) -> String {
        let own = &self.layout.groups[group];
        if let Some(place) = self.below_example(group, key) {
            return self.with_line_at(&place, "", key, value);
        }
        let rank = |name: &str| order.iter().position(|known| known == name);
        let own_rank = rank(key);
        let wanted = own_rank.unwrap_or(order.len());
        let names = own.pairs.iter().map(|pair| (pair, rank(&pair.key[0].name)));
        let before: Vec<_> = names.filter(|(_, rank)| rank.is_none_or(|rank| rank <= wanted)).collect();
        // Of a table whose keys have no order, the last; else the nearest that comes before it.
        let nearest = before.iter().filter_map(|(pair, rank)| Some((rank.as_ref()?, *pair)));
        let nearest = nearest.max_by_key(|(rank, pair)| (**rank, pair.value.span.end)).map(|(_, pair)| pair);
        // A key without a rank goes behind all others, in the order in which such keys are given.
        let nearest = nearest.filter(|_| own_rank.is_some());
        let last_unknown = || before.last().map(|(pair, _)| *pair);
        if let Some(pair) = nearest.or_else(last_unknown) {
            return self.with_line_at(&self.below(pair), "", key, value);
        }
        match (&own.header, own.pairs.first()) {
            (Some(header), first) => {
                let at = self.lines.next(header.end);
                let mut place = first.map_or_else(|| LinePlace::plain(at), |pair| self.below(pair));
                place.at = at;
                self.with_line_at(&place, "", key, value)
            }
            (None, Some(first)) => {
                let mut place = self.below(first);
                let line = self.lines.start(first.span().start);
                let above = self.lines.comment_above(line, 0);
                // A comment on top of the file is the file's: nothing comes between it and what is below.
                if above > 0 || line == 0 {
                    place.at = above;
                }
                self.with_line_at(&place, "", key, value)
            }
            (None, None) => {
                let line = LinePlace::plain(0).written("", key, value);
                self.lines.with_paragraph(self.end_of_root(), &line)
            }
        }
    }

    /// Below the line `# key = …` of a group, which shows what could stand there.
    fn below_example(&self, group: usize, key: &str) -> Option<LinePlace> {
        let groups = &self.layout.groups;
        let from = groups[group].header.as_ref().map_or(0, |header| self.lines.next(header.end));
        let to = groups.get(group + 1).and_then(|next| next.header.as_ref());
        let to = to.map_or(self.text.len(), |header| self.lines.start(header.start));
        let comments = self.comments().into_iter().filter(|at| (from..to).contains(at));
        // The example of another table is not of this one.
        let own = comments.take_while(|at| !uncommented(self.lines.text_at(*at)).starts_with('['));
        let mut examples = own.filter_map(|at| {
            let text = uncommented(self.lines.text_at(at));
            let rest = text.strip_prefix(key)?;
            let width = key.len() + (rest.len() - rest.trim_start().len());
            rest.trim_start().starts_with('=').then_some((at, width))
        });
        let (at, width) = examples.next()?;
        Some(LinePlace { at: self.lines.next(at), indent: String::new(), width, gap: " ".into() })
    }

    /// Below a pair of a group, in its way.
    fn below(&self, pair: &TomlPair) -> LinePlace {
        let span = pair.span();
        let line = self.lines.start(span.start);
        let between =
            &self.text[pair.key.last().map_or(span.start, |part| part.span.end)..pair.value.span.start];
        let sign = between.find('=').unwrap_or(0);
        let from = pair.key.last().map_or(span.start, |part| part.span.start);
        let indent = &self.text[line..span.start];
        LinePlace {
            at: self.lines.next(span.end),
            indent: if indent.trim().is_empty() { indent.to_owned() } else { String::new() },
            width: pair.key.last().map_or(0, |part| part.span.end) - from + sign,
            gap: between[sign..].trim_start_matches('=').to_owned(),
        }
    }

    fn with_line_at(&self, place: &LinePlace, prefix: &str, key: &str, value: &NewValue) -> String {
        let line = self.lines.adapted(&place.written(prefix, key, value));
        if place.at > 0 && !self.text[..place.at].ends_with('\n') {
            let end = self.lines.line_end();
            return [self.text, end, line.strip_suffix(end).unwrap_or(&line)].concat();
        }
        self.lines.with(place.at..place.at, &line)
    }

    fn with_inline(
        &self,
        found: &FoundNode<'_>,
        pairs: &[TomlPair],
        (key, value): (&str, &NewValue),
        order: &[String],
    ) -> String {
        let pair = format!("{} = {}", bare(key), value.in_line(""));
        let rank = |name: &str| order.iter().position(|known| known == name).unwrap_or(order.len());
        let wanted = rank(key);
        let before = pairs
            .iter()
            .filter(|pair| rank(&pair.key[0].name) <= wanted)
            .max_by_key(|pair| (rank(&pair.key[0].name), pair.value.span.end));
        match (before, pairs.first()) {
            (Some(before), _) => {
                let at = before.value.span.end;
                self.lines.with(at..at, &format!(", {pair}"))
            }
            (None, Some(first)) => {
                let at = first.span().start;
                self.lines.with(at..at, &format!("{pair}, "))
            }
            (None, None) => self.lines.with(found.node.span.clone(), &format!("{{ {pair} }}")),
        }
    }
}

impl LinePlace {
    fn plain(at: usize) -> Self {
        Self { at, indent: String::new(), width: 0, gap: " ".into() }
    }

    fn written(&self, prefix: &str, key: &str, value: &NewValue) -> String {
        let key = bare(key);
        // Written close, or aligned with its neighbour.
        let is_close = self.gap.is_empty();
        let width = if is_close { key.len() } else { self.width.max(key.len() + 1) };
        format!("{}{prefix}{key:width$}={}{}\n", self.indent, self.gap, value.like(""))
    }
}

fn is_block(raw: &str) -> bool {
    raw.starts_with("\"\"\"") || raw.starts_with("'''")
}

/// The lines of a new item below its header, aligned.
pub(super) fn aligned(fields: &[(String, NewValue)]) -> String {
    let width = fields.iter().map(|(key, _)| bare(key).chars().count()).max().unwrap_or(0);
    let pairs = fields.iter().map(|(key, value)| format!("{:width$} = {}\n", bare(key), value.like("")));
    pairs.collect::<Vec<_>>().concat()
}

//! Adds an item to a list of tables, takes one out, gives one another place.

use super::edit_refusal::EditRefusal;
use super::layout::{KeyStep, TomlForm, TomlNode};
use super::list_splice::{with_item, without_item};
use super::new_value::{NewValue, bare};
use super::set_value::{WritingStyle, aligned};
use super::text_lines::TextLines;
use super::toml_splice::TomlSplice;

/// Where an item goes in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ItemPlace {
    /// Behind all others.
    Last,
    /// Right before the item of this number.
    Before(usize),
    /// Right behind the item of this number.
    After(usize),
}

impl ItemPlace {
    /// The number of an item put there into a list of `count`.
    fn number(self, count: usize) -> usize {
        match self {
            Self::Last => count,
            Self::Before(at) => at.min(count),
            Self::After(at) => (at + 1).min(count),
        }
    }
}

impl TomlSplice<'_> {
    /// How many items the list at `list` has.
    pub(super) fn count(&self, list: &[KeyStep]) -> usize {
        match self.nodes(list) {
            Some(nodes) => nodes.len(),
            None => self.layout.count(list),
        }
    }

    /// The items of a list in brackets.
    fn nodes(&self, list: &[KeyStep]) -> Option<&[TomlNode]> {
        match &self.layout.find(list)?.node.form {
            TomlForm::List(items) => Some(items),
            _ => None,
        }
    }

    /// The text with another item in the list at `list`.
    pub(super) fn with_new_item(
        &self,
        list: &[KeyStep],
        fields: &[(String, NewValue)],
        place: ItemPlace,
        style: &WritingStyle<'_>,
    ) -> Result<String, EditRefusal> {
        let count = self.count(list);
        let number = place.number(count);
        if self.is_list(list) {
            let found = self.layout.find(list).ok_or(EditRefusal::Vanished)?;
            let item = NewValue::Table(fields.to_vec());
            let text = with_item(self.lines, found.node, number, &item);
            return Ok(self.lines.with(found.node.span.clone(), &text));
        }
        if count > 0 {
            return self.with_group(list, fields, number, count);
        }
        let Some((KeyStep::Key(name), parent)) = list.split_last() else { return Err(EditRefusal::Vanished) };
        let names: Option<Vec<String>> = list
            .iter()
            .map(|step| match step {
                KeyStep::Key(name) => Some(bare(name)),
                KeyStep::Item(_) => None,
            })
            .collect();
        let is_inline = self.layout.find(parent).is_some() || self.dotted(parent).next().is_some();
        if let Some(names) = names.filter(|_| style.has_groups && !is_inline) {
            let below: Vec<usize> = self.layout.groups_below(parent).collect();
            let at = if parent.is_empty() || below.is_empty() {
                let KeyStep::Key(first) = &list[0] else { return Err(EditRefusal::Vanished) };
                self.place_of_group(first, &(style.keys)(&[]))
            } else {
                self.end_of_groups(&below)
            };
            let body = format!("[[{}]]\n{}", names.join("."), aligned(fields));
            return Ok(self.lines.with_paragraph(at, &body));
        }
        let value = NewValue::List(vec![NewValue::Table(fields.to_vec())]);
        let address = [parent, &[KeyStep::Key(name.clone())]].concat();
        self.set(&address, &value, style)
    }

    fn with_group(
        &self,
        list: &[KeyStep],
        fields: &[(String, NewValue)],
        number: usize,
        count: usize,
    ) -> Result<String, EditRefusal> {
        let near = self.groups_of_item(list, number.min(count - 1));
        let header = near.first().and_then(|first| self.layout.groups[*first].header.clone());
        let header = header.map(|span| &self.text[span]).ok_or(EditRefusal::Vanished)?;
        let body = format!("{header}\n{}", aligned(fields));
        if number == count {
            return Ok(self.lines.with_paragraph(self.end_of_groups(&near), &body));
        }
        let at = self.lines_of_groups(&near).start;
        let is_dense = self.lines.above(at).is_some_and(|above| !self.lines.is_blank(above));
        let gap = if is_dense { "" } else { "\n" };
        Ok(self.lines.with(at..at, &self.lines.adapted(&format!("{body}{gap}"))))
    }

    /// The text without the item number `at` of the list at `list`.
    pub(super) fn without_table_item(&self, list: &[KeyStep], at: usize) -> Result<String, EditRefusal> {
        if let Some(nodes) = self.nodes(list) {
            let found = self.layout.find(list).ok_or(EditRefusal::Vanished)?;
            if nodes.len() == 1 {
                return self.without_value(list);
            }
            let text = without_item(self.lines, found.node, at);
            return Ok(self.lines.with(found.node.span.clone(), &text));
        }
        let groups = self.groups_of_item(list, at);
        if groups.is_empty() { Err(EditRefusal::Vanished) } else { Ok(self.without_groups(&groups)) }
    }

    /// The text with the item number `from` of the list at `list` as its number `to`; the others keep their order.
    ///
    /// Only the items change places: what stands between them stays.
    pub(super) fn with_moved(&self, list: &[KeyStep], from: usize, to: usize) -> Result<String, EditRefusal> {
        let count = self.count(list);
        if from >= count || to >= count {
            return Err(EditRefusal::Vanished);
        }
        let mut order: Vec<usize> = (0..count).collect();
        let moved = order.remove(from);
        order.insert(to, moved);
        let spans: Vec<_> = match self.nodes(list) {
            Some(nodes) => nodes.iter().map(|node| node.span.clone()).collect(),
            None => (0..count)
                .map(|at| {
                    let groups = self.groups_of_item(list, at);
                    let is_whole = groups.windows(2).all(|pair| pair[0] + 1 == pair[1]);
                    let lines = self.lines_of_groups(&groups);
                    // Without its line end, which the last of a text may lack.
                    let end = self.lines.start(lines.end.saturating_sub(1).max(lines.start));
                    is_whole.then(|| lines.start..self.lines.end(end))
                })
                .collect::<Option<Vec<_>>>()
                .ok_or(EditRefusal::Scattered)?,
        };
        let mut out = String::with_capacity(self.text.len());
        let mut at = 0;
        for (slot, item) in spans.iter().zip(order) {
            out.push_str(&self.text[at..slot.start]);
            out.push_str(&self.text[spans[item].clone()]);
            at = slot.end;
        }
        out.push_str(&self.text[at..]);
        Ok(out)
    }

    fn groups_of_item(&self, list: &[KeyStep], at: usize) -> Vec<usize> {
        self.layout.groups_below(&[list, &[KeyStep::Item(at)]].concat()).collect()
    }

    /// The text without the value at `address`: its line, or its part of a line; a table that would be left empty goes with
    /// it, unless a comment keeps it.
    pub(super) fn without_value(&self, address: &[KeyStep]) -> Result<String, EditRefusal> {
        let Some(found) = self.layout.find(address) else { return self.without_table(address) };
        let pair = found.pair.ok_or(EditRefusal::Vanished)?;
        if let Some(pairs) = found.inline {
            let at = pairs.iter().position(|one| std::ptr::eq(one, pair)).ok_or(EditRefusal::Vanished)?;
            return match (at.checked_sub(1), pairs.get(at + 1)) {
                // The comma before it goes with it.
                (Some(before), _) => {
                    Ok(self.lines.with(pairs[before].value.span.end..pair.value.span.end, ""))
                }
                (None, Some(next)) => Ok(self.lines.with(pair.span().start..next.span().start, "")),
                (None, None) => {
                    let table = &address[..address.len() - pair.key.len()];
                    match table.last() {
                        // An item of a list stays, empty.
                        Some(KeyStep::Key(_)) => self.without_value(table),
                        _ => Ok(self.lines.with(pair.span(), "")),
                    }
                }
            };
        }
        let group = &self.layout.groups[found.group];
        let start = self.lines.start(pair.span().start);
        let end = self.lines.next(pair.value.span.end);
        if let Some(header) = group.header.as_ref().filter(|_| !group.is_item && group.pairs.len() == 1) {
            let own = self.lines_of_groups(&[found.group]);
            let line = self.lines.start(header.start);
            let inside = [self.text[header.end..start].trim(), self.text[end..own.end].trim()];
            let is_bare = own.start == line && inside.iter().all(|text| text.is_empty());
            if is_bare && !self.shows_keys(end) {
                return Ok(self.lines.without_paragraph(line..end));
            }
        }
        let is_parted = self.lines.above(start).is_none_or(|above| self.lines.is_blank(above))
            && (end == self.text.len() || self.lines.is_blank(end));
        Ok(if is_parted {
            self.lines.without_paragraph(start..end)
        } else {
            self.lines.without_lines(start..end)
        })
    }

    fn without_table(&self, address: &[KeyStep]) -> Result<String, EditRefusal> {
        let groups: Vec<usize> = self.layout.groups_below(address).collect();
        let dotted: Vec<_> = self.dotted(address).collect();
        if address.is_empty() || groups.is_empty() && dotted.is_empty() {
            return Err(EditRefusal::Vanished);
        }
        if !groups.is_empty() {
            return Ok(self.without_groups(&groups));
        }
        let cut = dotted.iter().rev().fold(self.text.to_owned(), |text, (group, at, _)| {
            let pair = &self.layout.groups[*group].pairs[*at];
            let range = self.lines.start(pair.span().start)..self.lines.next(pair.value.span.end);
            TextLines(&text).without_lines(range)
        });
        Ok(cut)
    }
}

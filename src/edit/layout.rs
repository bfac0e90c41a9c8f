//! How a TOML text is written: its groups and lines, and where each part of them stands.
//!
//! The tree that readers use tells what a text says; this tells how it says it, so that a change moves nothing else.

use std::collections::BTreeMap;
use std::ops::Range;

use toml_parser::parser::{Event, EventKind, RecursionGuard, parse_document};
use toml_parser::{ParseError, Source};

use crate::table::parse::parse;
use crate::table::value::Value;
use crate::text::path::SourcePath;

/// How deep values may nest: as deep as the package that reads them allows.
const DEEPEST: u32 = 80;

/// One step on the way from the root of a text to a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum KeyStep {
    /// The value of this key of a table.
    Key(String),
    /// This item of a list, from 0.
    Item(usize),
}

/// A TOML text, taken apart.
#[derive(Debug)]
pub(super) struct TomlLayout {
    /// What stands before the first header, then what stands below each.
    pub(super) groups: Vec<TomlGroup>,
    /// Whether its syntax is wrong somewhere.
    pub(super) has_errors: bool,
}

/// A header with the lines below it; the first has none.
#[derive(Debug)]
pub(super) struct TomlGroup {
    /// The way to the table that it is of.
    pub(super) address: Vec<KeyStep>,
    /// Its header, brackets included.
    pub(super) header: Option<Range<usize>>,
    /// Whether the header is one of `[[…]]`.
    pub(super) is_item: bool,
    /// Its lines.
    pub(super) pairs: Vec<TomlPair>,
}

/// A key with its value.
#[derive(Debug)]
pub(super) struct TomlPair {
    /// The key; several where it is dotted.
    pub(super) key: Vec<KeyPart>,
    /// The value.
    pub(super) value: TomlNode,
}

/// A key, or a part of a dotted one.
#[derive(Debug)]
pub(super) struct KeyPart {
    pub(super) name: String,
    pub(super) span: Range<usize>,
}

/// A value as it is written.
#[derive(Debug)]
pub(super) struct TomlNode {
    pub(super) span: Range<usize>,
    pub(super) form: TomlForm,
    /// Where the comma after it stands.
    pub(super) comma: Option<usize>,
}

/// What kind of value it is.
#[derive(Debug)]
pub(super) enum TomlForm {
    /// A string, a number, a date, `true` or `false`.
    Plain,
    /// `[…]`
    List(Vec<TomlNode>),
    /// `{…}`
    Inline(Vec<TomlPair>),
}

impl TomlPair {
    /// Where it stands.
    pub(super) fn span(&self) -> Range<usize> {
        self.key.first().map_or(self.value.span.start, |part| part.span.start)..self.value.span.end
    }

    /// What remains of `address` behind its key, if it begins with it.
    pub(super) fn rest<'a>(&self, address: &'a [KeyStep]) -> Option<&'a [KeyStep]> {
        let is_it =
            |(part, step): (&KeyPart, &KeyStep)| matches!(step, KeyStep::Key(name) if *name == part.name);
        let begins = self.key.len() <= address.len() && self.key.iter().zip(address).all(is_it);
        begins.then(|| &address[self.key.len()..])
    }

    /// Whether its key begins with `table`, and goes on.
    pub(super) fn is_within(&self, table: &[KeyStep]) -> bool {
        let is_it =
            |(part, step): (&KeyPart, &KeyStep)| matches!(step, KeyStep::Key(name) if *name == part.name);
        table.len() < self.key.len() && self.key.iter().zip(table).all(is_it)
    }
}

impl TomlGroup {
    /// Where its last line or its header ends; 0 for a first group without lines.
    pub(super) fn last(&self) -> usize {
        let header = self.header.as_ref().map_or(0, |span| span.end);
        self.pairs.last().map_or(header, |pair| pair.value.span.end)
    }
}

/// Where a value stands: the group, the pair of that group, and what the pair gives.
pub(super) struct FoundNode<'l> {
    /// The number of its group.
    pub(super) group: usize,
    /// The pairs that stand beside its own, where that is inline.
    pub(super) inline: Option<&'l [TomlPair]>,
    /// Its pair; none for an item of a list.
    pub(super) pair: Option<&'l TomlPair>,
    /// The value.
    pub(super) node: &'l TomlNode,
}

impl TomlLayout {
    /// Takes `text` apart; total, whatever it holds.
    pub(super) fn of(text: &str) -> Self {
        let tokens = Source::new(text).lex().into_vec();
        let mut events: Vec<Event> = Vec::with_capacity(tokens.len());
        let mut errors: Vec<ParseError> = Vec::new();
        parse_document(&tokens, &mut RecursionGuard::new(&mut events, DEEPEST), &mut errors);
        let first = TomlGroup { address: Vec::new(), header: None, is_item: false, pairs: Vec::new() };
        let has_errors = !errors.is_empty();
        let mut builder =
            LayoutBuilder { text, events: &events, at: 0, groups: vec![first], counts: BTreeMap::new() };
        builder.run();
        Self { groups: builder.groups, has_errors }
    }

    /// The value at `address`, where it is written as a value and not as groups.
    pub(super) fn find(&self, address: &[KeyStep]) -> Option<FoundNode<'_>> {
        self.groups.iter().enumerate().find_map(|(group, own)| {
            let rest = address.strip_prefix(own.address.as_slice())?;
            within_pairs(&own.pairs, rest, group, false)
        })
    }

    /// The group whose table is the one at `address`.
    pub(super) fn group(&self, address: &[KeyStep]) -> Option<usize> {
        self.groups.iter().position(|group| group.address == address)
    }

    /// The groups of the table at `address`, and of the tables in it.
    pub(super) fn groups_below(&self, address: &[KeyStep]) -> impl Iterator<Item = usize> {
        let below =
            |(_, group): &(usize, &TomlGroup)| group.header.is_some() && group.address.starts_with(address);
        self.groups.iter().enumerate().filter(below).map(|(at, _)| at).collect::<Vec<_>>().into_iter()
    }

    /// How many `[[…]]` the list at `address` has.
    pub(super) fn count(&self, address: &[KeyStep]) -> usize {
        let is_item = |group: &&TomlGroup| {
            group.is_item
                && matches!(group.address.split_last(), Some((KeyStep::Item(_), list)) if list == address)
        };
        self.groups.iter().filter(is_item).count()
    }
}

fn within_pairs<'l>(
    pairs: &'l [TomlPair],
    address: &[KeyStep],
    group: usize,
    is_inline: bool,
) -> Option<FoundNode<'l>> {
    pairs.iter().find_map(|pair| {
        let rest = pair.rest(address)?;
        let found =
            FoundNode { group, inline: is_inline.then_some(pairs), pair: Some(pair), node: &pair.value };
        within_node(found, rest)
    })
}

fn within_node<'l>(found: FoundNode<'l>, address: &[KeyStep]) -> Option<FoundNode<'l>> {
    let Some((step, rest)) = address.split_first() else { return Some(found) };
    match (&found.node.form, step) {
        (TomlForm::Inline(pairs), KeyStep::Key(_)) => within_pairs(pairs, address, found.group, true),
        (TomlForm::List(items), KeyStep::Item(at)) => within_node(
            FoundNode { group: found.group, inline: None, pair: None, node: items.get(*at)? },
            rest,
        ),
        _ => None,
    }
}

struct LayoutBuilder<'e> {
    text: &'e str,
    events: &'e [Event],
    at: usize,
    groups: Vec<TomlGroup>,
    /// How many `[[…]]` each list has so far.
    counts: BTreeMap<Vec<KeyStep>, usize>,
}

impl LayoutBuilder<'_> {
    fn run(&mut self) {
        while let Some(event) = self.next() {
            match event.kind() {
                EventKind::StdTableOpen => self.header(&event, EventKind::StdTableClose),
                EventKind::ArrayTableOpen => self.header(&event, EventKind::ArrayTableClose),
                EventKind::SimpleKey => {
                    self.at -= 1;
                    let pair = self.pair();
                    let group = self.groups.last_mut().expect("there is always the first");
                    group.pairs.extend(pair);
                }
                _ => {}
            }
        }
    }

    fn next(&mut self) -> Option<Event> {
        let event = self.events.get(self.at).copied();
        self.at += usize::from(event.is_some());
        event
    }

    fn header(&mut self, open: &Event, close: EventKind) {
        let mut end = open.span().end();
        let mut names = Vec::new();
        while let Some(event) = self.next() {
            match event.kind() {
                EventKind::SimpleKey => names.push(self.key_part(&event).name),
                EventKind::Newline => break,
                _ => {}
            }
            if event.kind() == close {
                end = event.span().end();
                break;
            }
        }
        let is_item = close == EventKind::ArrayTableClose;
        let mut address = Vec::new();
        let last = names.len().saturating_sub(1);
        for (at, name) in names.into_iter().enumerate() {
            address.push(KeyStep::Key(name));
            if at == last && is_item {
                let count = self.counts.entry(address.clone()).or_default();
                *count += 1;
                let item = *count - 1;
                address.push(KeyStep::Item(item));
            } else if let Some(count) = self.counts.get(&address) {
                address.push(KeyStep::Item(count - 1));
            }
        }
        let header = Some(open.span().start()..end);
        self.groups.push(TomlGroup { address, header, is_item, pairs: Vec::new() });
    }

    /// A pair, whose first key is the next event; none where its value is missing.
    fn pair(&mut self) -> Option<TomlPair> {
        let mut key = Vec::new();
        while let Some(event) = self.next() {
            match event.kind() {
                EventKind::SimpleKey => key.push(self.key_part(&event)),
                EventKind::KeyValSep => break,
                EventKind::KeySep | EventKind::Whitespace => {}
                _ => {
                    self.at -= 1;
                    return None;
                }
            }
        }
        loop {
            let event = self.next()?;
            match event.kind() {
                EventKind::Whitespace => {}
                EventKind::Scalar | EventKind::ArrayOpen | EventKind::InlineTableOpen => {
                    return Some(TomlPair { key, value: self.node(&event) });
                }
                _ => {
                    self.at -= 1;
                    return None;
                }
            }
        }
    }

    fn node(&mut self, open: &Event) -> TomlNode {
        let start = open.span().start();
        let mut end = open.span().end();
        let form = match open.kind() {
            EventKind::ArrayOpen => {
                let mut items: Vec<TomlNode> = Vec::new();
                while let Some(event) = self.next() {
                    match event.kind() {
                        EventKind::ArrayClose => {
                            end = event.span().end();
                            break;
                        }
                        EventKind::ValueSep => {
                            if let Some(last) = items.last_mut() {
                                last.comma = Some(event.span().start());
                            }
                        }
                        EventKind::Scalar | EventKind::ArrayOpen | EventKind::InlineTableOpen => {
                            items.push(self.node(&event));
                        }
                        _ => {}
                    }
                }
                TomlForm::List(items)
            }
            EventKind::InlineTableOpen => {
                let mut pairs: Vec<TomlPair> = Vec::new();
                while let Some(event) = self.next() {
                    match event.kind() {
                        EventKind::InlineTableClose => {
                            end = event.span().end();
                            break;
                        }
                        EventKind::ValueSep => {
                            if let Some(last) = pairs.last_mut() {
                                last.value.comma = Some(event.span().start());
                            }
                        }
                        EventKind::SimpleKey => {
                            self.at -= 1;
                            pairs.extend(self.pair());
                        }
                        _ => {}
                    }
                }
                TomlForm::Inline(pairs)
            }
            _ => TomlForm::Plain,
        };
        TomlNode { span: start..end, form, comma: None }
    }

    fn key_part(&self, event: &Event) -> KeyPart {
        let span = event.span().start()..event.span().end();
        let raw = self.text.get(span.clone()).unwrap_or_default();
        let name = if raw.starts_with(['"', '\'']) { unquoted(raw) } else { raw.to_owned() };
        KeyPart { name, span }
    }
}

/// What a quoted key says.
fn unquoted(raw: &str) -> String {
    let file = SourcePath::parse("key.toml").expect("a clean path");
    let table = parse(&file, &format!("k = {raw}"), 0, &mut Vec::new());
    match table.get("k").map(|entry| &entry.value.value) {
        Some(Value::Text(text)) => text.clone(),
        _ => raw.to_owned(),
    }
}

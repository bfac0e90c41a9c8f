//! Overrides and their review states, for people and for scripts.

pub mod override_card;
pub mod override_json;

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::edition::override_state::OverrideState;
use crate::i18n::{Language, Word};
use crate::printable::on_lines;
use crate::report::messages::Messages;
use crate::review::listing::ReviewItem;
use crate::text::snapshot::Snapshot;

/// Shows overrides in one language.
pub struct OverrideReports<'a> {
    messages: Messages,
    snapshot: &'a Snapshot,
    colours: bool,
}

impl<'a> OverrideReports<'a> {
    /// In `language`, with lines of the snapshot from which the overrides were read.
    pub fn new(language: Language, snapshot: &'a Snapshot, colours: bool) -> Self {
        Self { messages: Messages::of(language), snapshot, colours }
    }

    /// The pending overrides by level, and the number of overrides in each state.
    pub fn list(&self, items: &[&ReviewItem]) -> String {
        let mut out = String::new();
        let mut level = "";
        let states: Vec<String> = items.iter().map(|item| self.state_text(item)).collect();
        let pending = || items.iter().zip(&states).filter(|(item, _)| item.is_pending());
        let wide = |texts: &mut dyn Iterator<Item = usize>| texts.max().unwrap_or(0);
        let state_width = wide(&mut pending().map(|(_, state)| state.chars().count()));
        let target_width = wide(&mut pending().map(|(item, _)| item.key.target.chars().count()));
        for (item, state) in pending() {
            if *item.level != *level {
                let gap = if out.is_empty() { "" } else { "\n" };
                level = &item.level;
                let _ = writeln!(out, "{gap}{}", self.strong(&format!("{level} ({})", item.at.file)));
            }
            let pad = " ".repeat(state_width - state.chars().count());
            let state = self.painted(item, state);
            let line = self.line_of(item);
            let (target, action) = (&item.key.target, &item.key.action);
            let place = self.messages.say("review-line", &[("line", Word::Number(line))]);
            let _ = writeln!(out, "  {state}{pad}  {target:target_width$}  {action} ({place})");
        }
        if !out.is_empty() {
            out.push('\n');
        }
        out + &self.totals(items)
    }

    /// The number of overrides in each state.
    pub fn totals(&self, items: &[&ReviewItem]) -> String {
        let mut counts: BTreeMap<OverrideState, i64> = BTreeMap::new();
        for item in items.iter().filter(|item| {
            item.is_pending() || matches!(item.state, OverrideState::UpToDate | OverrideState::Hidden)
        }) {
            *counts.entry(item.state).or_default() += 1;
        }
        if counts.is_empty() {
            return self.messages.say("review-none", &[]) + "\n";
        }
        let parts: Vec<String> = counts
            .iter()
            .rev()
            .map(|(state, n)| {
                self.messages.say(&format!("review-count-{}", state.word()), &[("n", Word::Number(*n))])
            })
            .collect();
        self.messages.say("review-totals", &[("list", Word::Text(&parts.join(", ")))]) + "\n"
    }

    /// The state of an override, in a few words.
    pub fn state_text(&self, item: &ReviewItem) -> String {
        let state = self.messages.say(&format!("review-state-{}", item.state.word()), &[]);
        if item.blocks {
            self.messages.say("review-blocking", &[("state", Word::Text(&state))])
        } else {
            state
        }
    }

    /// The line of its `cible`, counted from 1.
    fn line_of(&self, item: &ReviewItem) -> i64 {
        let (line, _) = self.snapshot.position(&item.at);
        i64::try_from(line).unwrap_or(i64::MAX)
    }

    fn strong(&self, text: &str) -> String {
        self.styled("1", text)
    }

    fn painted(&self, item: &ReviewItem, text: &str) -> String {
        self.styled(if item.blocks { "31" } else { "33" }, text)
    }

    /// `text` in a style; nothing in it steers a terminal.
    fn styled(&self, code: &str, text: &str) -> String {
        let text = on_lines(text);
        if self.colours { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.into_owned() }
    }
}

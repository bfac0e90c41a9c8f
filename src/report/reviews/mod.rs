//! Overrides and how they stand, for people and for scripts.

pub mod card;
pub mod json;

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::edition::OverrideState;
use crate::i18n::program::program;
use crate::i18n::{Language, Word};
use crate::review::listing::ReviewItem;
use crate::text::snapshot::Snapshot;

/// What shows overrides.
pub struct Reviews<'a> {
    language: Language,
    snapshot: &'a Snapshot,
    colours: bool,
}

impl<'a> Reviews<'a> {
    /// In `language`; `snapshot` is what the overrides were read from.
    pub fn new(language: Language, snapshot: &'a Snapshot, colours: bool) -> Self {
        Self { language, snapshot, colours }
    }

    /// One object, with every override.
    pub fn json(&self, items: &[&ReviewItem]) -> String {
        json::of(self, items)
    }

    /// One override, as the object has it.
    pub fn told<'i>(&self, item: &'i ReviewItem) -> json::Override<'i> {
        json::one(self, item)
    }

    /// Those that somebody is asked to look at, by level, and how many there are of each state.
    pub fn list(&self, items: &[&ReviewItem]) -> String {
        let mut out = String::new();
        let mut level = "";
        let states: Vec<String> = items.iter().map(|item| self.state(item)).collect();
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
            let line = self.line(item);
            let (target, action) = (&item.key.target, &item.key.action);
            let place = self.say("review-line", &[("line", Word::Number(line))]);
            let _ = writeln!(out, "  {state}{pad}  {target:target_width$}  {action} ({place})");
        }
        if !out.is_empty() {
            out.push('\n');
        }
        out + &self.totals(items)
    }

    /// How many overrides there are, and of which states.
    pub fn totals(&self, items: &[&ReviewItem]) -> String {
        let mut counts: BTreeMap<OverrideState, i64> = BTreeMap::new();
        for item in items.iter().filter(|item| item.is_pending() || item.state == OverrideState::UpToDate) {
            *counts.entry(item.state).or_default() += 1;
        }
        if counts.is_empty() {
            return self.say("review-none", &[]) + "\n";
        }
        let parts: Vec<String> = counts
            .iter()
            .rev()
            .map(|(state, n)| self.say(&format!("review-count-{}", state.word()), &[("n", Word::Number(*n))]))
            .collect();
        self.say("review-totals", &[("list", Word::Text(&parts.join(", ")))]) + "\n"
    }

    /// How an override stands, in a few words.
    pub fn state(&self, item: &ReviewItem) -> String {
        let state = self.say(&format!("review-state-{}", item.state.word()), &[]);
        if item.blocks { self.say("review-blocking", &[("state", Word::Text(&state))]) } else { state }
    }

    /// The line of its `cible`, from 1.
    fn line(&self, item: &ReviewItem) -> i64 {
        let (line, _) = self.snapshot.position(&item.at);
        i64::try_from(line).unwrap_or(i64::MAX)
    }

    fn say(&self, key: &str, words: &[(&str, Word<'_>)]) -> String {
        program(self.language).say(key, words).unwrap_or_else(|| key.to_owned())
    }

    fn strong(&self, text: &str) -> String {
        self.styled("1", text)
    }

    fn painted(&self, item: &ReviewItem, text: &str) -> String {
        self.styled(if item.blocks { "31" } else { "33" }, text)
    }

    fn styled(&self, code: &str, text: &str) -> String {
        if self.colours { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

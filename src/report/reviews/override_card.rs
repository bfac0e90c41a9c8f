//! One override on a terminal: the reviewed and the current common text, their difference, and the local text.

use std::fmt::Write;

use super::OverrideReports;
use crate::analysis::diff::{DiffKind, diff_words};
use crate::edition::override_state::OverrideState;
use crate::i18n::Word;
use crate::printable::on_lines;
use crate::report::messages::number;
use crate::review::listing::ReviewItem;

impl OverrideReports<'_> {
    /// All that a person needs to decide.
    pub fn card(&self, item: &ReviewItem, nth: usize, all: usize) -> String {
        let mut out = String::new();
        let head = self.messages.say("review-card", &[("n", number(nth)), ("all", number(all))]);
        let title = format!("{head} · {} · {} · {}", item.level, item.key.target, item.key.action);
        let _ = writeln!(out, "\n{}", self.strong(&title));
        let place = self.messages.say("review-line", &[("line", Word::Number(self.line_of(item)))]);
        let _ = writeln!(out, "{} · {}, {place}", self.painted(item, &self.state_text(item)), item.at.file);
        if let Some(today) = &item.today {
            let key = if matches!(item.state, OverrideState::Renamed | OverrideState::Moved) {
                "review-today"
            } else {
                "review-nearest"
            };
            let _ = writeln!(out, "{}", self.messages.say(key, &[("target", Word::Text(today))]));
        }
        if let Some(summary) = &item.summary {
            let _ =
                writeln!(out, "{}", self.messages.say("review-network", &[("summary", Word::Text(summary))]));
        }
        if item.territories.len() > 1 {
            let names = item.territories.join(", ");
            let n = number(item.territories.len());
            let _ = writeln!(
                out,
                "{}",
                self.messages.say("review-concerns", &[("n", n), ("names", Word::Text(&names))])
            );
        }
        match (item.then(), item.now.as_deref()) {
            (Some(then), Some(now)) if then != now => {
                let who = self.reviewed(item);
                self.paragraph(
                    &mut out,
                    &self.messages.say("review-changes", &[("review", Word::Text(&who))]),
                    &self.marked(then, now),
                );
            }
            (then, Some(now)) => {
                let key = if then.is_some() { "review-common-same" } else { "review-common" };
                self.paragraph(&mut out, &self.messages.say(key, &[]), &on_lines(now));
            }
            (Some(then), None) => {
                self.paragraph(&mut out, &self.messages.say("review-common-then", &[]), &on_lines(then));
            }
            (None, None) => {}
        }
        let mine = match &item.mine.file {
            Some(file) => self.messages.say("review-mine-file", &[("file", Word::Text(file.as_str()))]),
            None => self.messages.say("review-mine", &[]),
        };
        if item.key.action != "masquer" || !item.mine.text.is_empty() {
            self.paragraph(&mut out, &mine, &on_lines(item.mine.text.trim_end()));
        }
        out
    }

    /// The possible answers: keys and words.
    pub fn choices(&self, item: &ReviewItem, can_undo: bool) -> String {
        let mut choices = Vec::new();
        if item.can_be_kept() {
            choices.push("review-choice-keep");
        }
        choices.extend(item.can_be_retargeted().then_some("review-choice-aim"));
        choices.extend(["review-choice-take", "review-choice-edit", "review-choice-skip"]);
        choices.extend(can_undo.then_some("review-choice-undo"));
        choices.push("review-choice-quit");
        choices.iter().map(|key| self.messages.say(key, &[])).collect::<Vec<_>>().join("  ")
    }

    /// Who last reviewed it, and when.
    pub fn reviewed(&self, item: &ReviewItem) -> String {
        let review = item.review.as_deref();
        let date = review.and_then(|review| review.on).map_or("none".to_owned(), |on| on.to_string());
        let who = review.and_then(|review| review.by.as_deref()).unwrap_or("none");
        self.messages.say("review-was", &[("date", Word::Text(&date)), ("who", Word::Text(who))])
    }

    /// Both texts in one: removed and new words in colours, or between signs without colours.
    fn marked(&self, then: &str, now: &str) -> String {
        let mark = |stretch: crate::analysis::diff::Stretch| match (stretch.kind, self.colours) {
            (DiffKind::Kept, _) => on_lines(&stretch.text).into_owned(),
            (DiffKind::Gone, true) => self.lines("31;9", &stretch.text),
            (DiffKind::New, true) => self.lines("32;1", &stretch.text),
            (DiffKind::Gone, false) => format!("[-{}-]", on_lines(&stretch.text)),
            (DiffKind::New, false) => format!("{{+{}+}}", on_lines(&stretch.text)),
        };
        diff_words(then, now).into_iter().map(mark).collect()
    }

    /// Styles each line, but not what is put in front of it.
    fn lines(&self, code: &str, text: &str) -> String {
        let style = |line: &str| if line.is_empty() { String::new() } else { self.styled(code, line) };
        text.split('\n').map(style).collect::<Vec<_>>().join("\n")
    }

    /// A title and a text below it, in which nothing but our colours steers a terminal.
    fn paragraph(&self, out: &mut String, title: &str, text: &str) {
        let _ = writeln!(out, "\n{}", self.strong(title));
        for line in text.lines() {
            let _ = writeln!(out, "  │ {line}");
        }
    }
}

//! A directive: one line that begins with `:::`, with its name and arguments.

use std::ops::Range;
use std::sync::Arc;

use super::condition;
use super::container::ContainerKind;
use super::node::{CalloutKind, DataCall, DataKind};
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems};
use crate::french::fold;
use crate::text::Placed;
use crate::text::located_text::LocatedText;

/// What a directive's line opens.
pub(super) enum Opening {
    /// A container, to its closing line.
    Container(ContainerKind),
    /// Data: one line, never closed.
    Data(DataCall),
    /// `::: sinon`
    Otherwise,
    /// Nothing: it is reported, and no closing line is expected.
    Refused,
    /// Something unknown, which a later line probably closes.
    Unknown,
}

/// The name at the beginning of a directive.
pub(super) fn name(text: &str) -> &str {
    text.split(|c: char| c.is_whitespace() || c == '{').next().unwrap_or_default()
}

/// Reads what follows the colons, at `range` of `located_text`; the range is not empty and has no spaces around it.
pub(super) fn read(located_text: &LocatedText, range: Range<usize>, problems: &mut Problems) -> Opening {
    let text = &located_text.as_str()[range.clone()];
    let name = name(text);
    let rest = text[name.len()..].trim_start();
    let line = DirectiveLine {
        located_text,
        name,
        range: range.clone(),
        arguments: range.end - rest.len()..range.end,
    };
    if let Some((kind, _)) = CalloutKind::WORDS.into_iter().find(|(_, word)| *word == name) {
        let title = (!rest.is_empty()).then(|| line.arguments.clone());
        return Opening::Container(ContainerKind::Callout(kind, title));
    }
    if let Some((kind, _)) = DataKind::WORDS.into_iter().find(|(_, word)| *word == name) {
        return Opening::Data(line.data(kind, problems));
    }
    match name {
        "si" => {
            let condition = if rest.is_empty() {
                line.refuse(problems);
                None
            } else {
                let located_text = located_text.slice(line.arguments.clone());
                condition::parse(&located_text, problems).map(|condition| (condition, located_text.whole()))
            };
            Opening::Container(ContainerKind::Choice(condition))
        }
        "sinon" => {
            if !rest.is_empty() {
                line.refuse(problems);
            }
            Opening::Otherwise
        }
        "bloc" => Opening::Container(ContainerKind::Block(line.id(problems))),
        "local" => Opening::Container(ContainerKind::Slot(line.id(problems))),
        _ => line.unknown(problems),
    }
}

struct DirectiveLine<'a> {
    located_text: &'a LocatedText,
    name: &'a str,
    range: Range<usize>,
    arguments: Range<usize>,
}

impl DirectiveLine<'_> {
    fn arguments(&self) -> &str {
        &self.located_text.as_str()[self.arguments.clone()]
    }

    fn refuse(&self, problems: &mut Problems) {
        let whole = if self.arguments.is_empty() { &self.range } else { &self.arguments };
        problems.push(
            Diagnostic::new(Code::DirectiveArgument, self.located_text.place(whole.clone()))
                .with("name", self.name)
                .with("argument", self.arguments()),
        );
    }

    /// `{#plateforme}`
    fn id(&self, problems: &mut Problems) -> Option<Arc<str>> {
        let id = self.arguments().strip_prefix("{#").and_then(|rest| rest.strip_suffix('}')).map(str::trim);
        let id = id.filter(|id| is_id(id));
        if id.is_none() {
            self.refuse(problems);
        }
        id.map(Arc::from)
    }

    fn data(&self, kind: DataKind, problems: &mut Problems) -> DataCall {
        let mut arguments = Vec::new();
        let text = self.arguments();
        for word in text.split_whitespace() {
            let start = self.arguments.start + (word.as_ptr() as usize - text.as_ptr() as usize);
            arguments.push(Placed::new(word.into(), self.located_text.place(start..start + word.len())));
        }
        let fits = match kind {
            DataKind::Contacts => !arguments.is_empty(),
            DataKind::Aids | DataKind::Communes => true,
            _ => arguments.is_empty(),
        };
        if !fits {
            self.refuse(problems);
        }
        DataCall { kind, arguments, place: self.located_text.place(self.range.clone()) }
    }

    fn unknown(&self, problems: &mut Problems) -> Opening {
        let data = DataKind::WORDS.into_iter().map(|(_, word)| word);
        let callouts = CalloutKind::WORDS.into_iter().map(|(_, word)| word);
        let known = callouts.chain(data.clone()).chain(["si", "sinon", "bloc", "local"]);
        let meant = callout_of(self.name).or_else(|| nearest(self.name, known));
        let shown =
            if self.name.is_empty() { &self.located_text.as_str()[self.range.clone()] } else { self.name };
        let place = self.located_text.place(self.range.start..self.range.start + shown.len());
        problems.push(Diagnostic::new(Code::UnknownDirective, place).with("name", shown).suggest(meant));
        if meant.is_some_and(|meant| meant == "sinon" || data.clone().any(|word| word == meant)) {
            Opening::Refused
        } else {
            Opening::Unknown
        }
    }
}

/// The call-out for a word of every day, or of another tool.
fn callout_of(name: &str) -> Option<&'static str> {
    match &*fold(name) {
        "note" | "info" | "information" | "tip" | "hint" | "astuce" | "conseil" | "remarque" | "details" => {
            Some("a-savoir")
        }
        "warning" | "danger" | "caution" | "important" | "alerte" | "alert" => Some("attention"),
        "example" => Some("exemple"),
        "resume" | "summary" | "memo" => Some("a-retenir"),
        "steps" | "etape" => Some("etapes"),
        _ => None,
    }
}

/// Whether `text` can be a stable id: lower-case ASCII, digits and hyphens.
pub(super) fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

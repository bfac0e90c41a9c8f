//! Cuts containers and data out of a text, line by line, before any Markdown is parsed.
//!
//! A line that begins with three colons or more is a directive: with a name it opens, without one it closes.
//! A closing line closes the innermost open container with as many colons; where none has as many, the
//! innermost one with fewer. A container still open inside the one that it closes was never closed, which is reported.

use std::collections::BTreeMap;
use std::mem::take;
use std::ops::Range;

use super::container::{Container, ContainerKind, SourcePart};
use super::directive::{self, Opening};
use super::fence::Fences;
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::text::Place;
use crate::text::located_text::LocatedText;

/// The limit of nested containers.
const DEPTH: usize = 16;

/// A container that is still open. One without a kind is unknown, misplaced or too deep: it only waits for its end.
struct OpenContainer {
    colons: usize,
    name: Box<str>,
    place: Place,
    kind: Option<ContainerKind>,
    reported: bool,
    /// Its lines, where one line was to be all of it: `::: attention Fermé. :::`.
    lines: Option<String>,
    parts: Vec<SourcePart>,
    halves: Option<Vec<SourcePart>>,
}

/// Cuts `located_text` into its parts.
pub(super) fn cut(located_text: &LocatedText, problems: &mut Problems) -> Vec<SourcePart> {
    let mut cutter = Cutter {
        located_text,
        problems,
        root: Vec::new(),
        open: Vec::new(),
        real: Vec::new(),
        choices: Vec::new(),
        colons: BTreeMap::new(),
        last_data: None,
        depth_reported: false,
    };
    let text = located_text.as_str();
    let mut fences = Fences::default();
    let (mut start, mut from) = (0, 0);
    let mut fence = 0..0;
    for raw in text.split_inclusive('\n') {
        let line = start..start + raw.trim_end_matches(['\n', '\r']).len();
        let next = start + raw.len();
        let content = raw.trim();
        let was_open = fences.is_open();
        let inside = fences.inside(&text[line.clone()]);
        if was_open && !inside {
            cutter.unclosed_fence(&fence);
        } else if !was_open && inside {
            fence = line.clone();
        }
        if !inside && content.starts_with(":::") {
            cutter.text(from..start);
            let begin = line.start + (raw.len() - raw.trim_start().len());
            cutter.directive(begin..begin + content.len());
            from = next;
        } else if !content.is_empty() && cutter.last_data.is_some() {
            cutter.last_data = None;
        }
        start = next;
    }
    cutter.text(from..text.len());
    if fences.is_open() {
        cutter.unclosed_fence(&fence);
    }
    let end = located_text.place(text.trim_end().len()..text.trim_end().len());
    cutter.close_down_to(0, &end);
    cutter.root
}

struct Cutter<'a> {
    located_text: &'a LocatedText,
    problems: &'a mut Problems,
    root: Vec<SourcePart>,
    open: Vec<OpenContainer>,
    /// The indexes in `open` of those that have a kind.
    real: Vec<usize>,
    /// The indexes in `open` of those that are called `si`.
    choices: Vec<usize>,
    /// The number of containers in `open` by their number of colons.
    colons: BTreeMap<usize, usize>,
    /// The data directive right above, which explains a stray closing line.
    last_data: Option<Place>,
    depth_reported: bool,
}

impl Cutter<'_> {
    fn text(&mut self, range: Range<usize>) {
        if !self.located_text.as_str()[range.clone()].trim().is_empty() {
            self.put(SourcePart::Text(range));
        }
    }

    /// Reports the fence of code that begins at `line`: all that follows would be code.
    fn unclosed_fence(&mut self, line: &Range<usize>) {
        self.problems.push(Diagnostic::new(Code::UnclosedCode, self.located_text.place(line.clone())));
    }

    fn put(&mut self, part: SourcePart) {
        match self.real.last() {
            Some(&index) => self.open[index].parts.push(part),
            None => self.root.push(part),
        }
    }

    fn directive(&mut self, range: Range<usize>) {
        let line = &self.located_text.as_str()[range.clone()];
        let rest = line.trim_start_matches(':');
        let colons = line.len() - rest.len();
        let place = self.located_text.place(range.clone());
        if rest.trim().is_empty() {
            return self.closing(colons, &place);
        }
        self.last_data = None;
        let start = range.start + colons + (rest.len() - rest.trim_start().len());
        let end = range.end;
        match directive::read(self.located_text, start..end, self.problems) {
            Opening::Data(call) => {
                self.last_data = Some(place);
                self.put(SourcePart::Data(call));
            }
            Opening::Otherwise => self.otherwise(&place),
            Opening::Refused => {}
            Opening::Unknown => self.opening(colons, start..end, place, None),
            Opening::Container(kind) => self.opening(colons, start..end, place, Some(kind)),
        }
    }

    fn opening(&mut self, colons: usize, line: Range<usize>, place: Place, kind: Option<ContainerKind>) {
        let text = &self.located_text.as_str()[line];
        let name: Box<str> = directive::name(text).into();
        let inner = text[name.len()..].strip_suffix(":::").map(|text| text.trim_end_matches(':').trim());
        let lines = inner.filter(|inner| !inner.is_empty()).map(|inner| format!("::: {name}\n{inner}\n:::"));
        let mut reported = kind.is_none();
        let kind = kind.filter(|kind| {
            let slot_in_slot = matches!(kind, ContainerKind::Slot(_))
                && self
                    .real
                    .iter()
                    .any(|&index| matches!(self.open[index].kind, Some(ContainerKind::Slot(_))));
            if slot_in_slot {
                self.problems
                    .push(Diagnostic::new(Code::MisplacedDirective, place.clone()).with("name", &name));
            } else if self.real.len() >= DEPTH {
                if !self.depth_reported {
                    self.problems.push(Diagnostic::new(Code::TooDeep, place.clone()).with("limit", DEPTH));
                }
                self.depth_reported = true;
                reported = true;
            } else {
                return true;
            }
            false
        });
        if kind.is_some() {
            self.real.push(self.open.len());
        }
        *self.colons.entry(colons).or_default() += 1;
        if &*name == "si" {
            self.choices.push(self.open.len());
        }
        self.open.push(OpenContainer {
            colons,
            name,
            place,
            kind,
            reported,
            lines,
            parts: Vec::new(),
            halves: None,
        });
    }

    fn closing(&mut self, colons: usize, place: &Place) {
        let wanted = if self.colons.contains_key(&colons) {
            Some(colons..colons + 1)
        } else {
            self.colons.range(..colons).next().map(|_| 0..colons)
        };
        let index =
            wanted.and_then(|wanted| self.open.iter().rposition(|open| wanted.contains(&open.colons)));
        if let Some(index) = index {
            self.close_down_to(index + 1, place);
            self.close_last();
        } else {
            let stray = Diagnostic::new(Code::StrayClosing, place.clone());
            self.problems.push(match self.last_data.take() {
                Some(data) => stray.related(Role::Opening, data),
                None => stray,
            });
        }
        self.last_data = None;
    }

    /// `::: sinon`: the second half of the innermost `::: si`.
    fn otherwise(&mut self, place: &Place) {
        let choice = self.choices.last().copied();
        let Some(choice) = choice.filter(|&choice| self.open[choice].halves.is_none()) else {
            self.problems
                .push(Diagnostic::new(Code::MisplacedDirective, place.clone()).with("name", "sinon"));
            return;
        };
        self.close_down_to(choice + 1, place);
        let open = &mut self.open[choice];
        open.halves = Some(take(&mut open.parts));
    }

    /// Closes the open containers but the first `count`: nothing in the text closes them.
    fn close_down_to(&mut self, count: usize, place: &Place) {
        while self.open.len() > count {
            if let [before @ .., open] = &mut *self.open
                && !open.reported
            {
                // `::: attention` below `::: attention` was to close it.
                let closed = before.last_mut().filter(|outer| {
                    outer.name == open.name && matches!(open.kind, Some(ContainerKind::Callout(..)))
                });
                let right = open.lines.take().or_else(|| closed.as_ref().map(|_| ":::".to_owned()));
                if let Some(outer) = closed {
                    outer.reported = true;
                }
                let at = if right.is_some() { &open.place } else { place };
                let problem = Diagnostic::new(Code::UnclosedDirective, at.clone()).with("name", &open.name);
                self.problems.push(match right {
                    Some(right) => problem.suggest(Some(right)),
                    None => problem.related(Role::Opening, open.place.clone()),
                });
            }
            self.close_last();
        }
    }

    fn close_last(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if &*open.name == "si" {
            self.choices.pop();
        }
        if let Some(count) = self.colons.get_mut(&open.colons) {
            *count -= 1;
            if *count == 0 {
                self.colons.remove(&open.colons);
            }
        }
        let Some(kind) = open.kind else { return };
        self.real.pop();
        let (parts, otherwise) = match open.halves {
            Some(then) => (then, open.parts),
            None => (open.parts, Vec::new()),
        };
        self.put(SourcePart::Container(Container { kind, place: open.place, parts, otherwise }));
    }
}

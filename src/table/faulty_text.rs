//! A text that is no TOML as it is written: what is told of it, and what it says with its lines as they should read.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::de::{DeTable, Error};

use super::all_tables::FILE_KEYS;
use super::lost_brackets::{repeated_singles, unclosed_lists};
use super::mended_text::{MendedText, RightLines};
use super::repaired_block::foreign_lines;
use super::repaired_line::repaired_line;
use super::syntax_error::{self, FaultySource};
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::Proposals;
use crate::diagnostic::{Diagnostic, Problems};
use crate::text::path::SourcePath;
use crate::text::{Place, whole_lines};

/// How many errors are told of one line: a line as long as its file may hold as many as it has letters.
const EACH: usize = 8;

/// How often a text is read anew with what could be mended in it: a line that reads well shows what is wrong with others.
const PASSES: usize = 4;

/// A text that is no TOML.
#[derive(Default)]
pub(super) struct FaultyText {
    /// As it should read.
    pub(super) mended: MendedText,
    /// The lines of the mended text that can still not be read.
    pub(super) lines: Vec<Range<usize>>,
    /// What is wrong with it, by places of the text.
    pub(super) told: Problems,
}

/// Lines of the text, how they should read, and what is told of them.
struct Repair {
    lines: RightLines,
    told: Problems,
}

/// What one reading has found so far.
struct FoundFaults<'p> {
    source: FaultySource<'p>,
    mended: &'p MendedText,
    lines: Vec<Range<usize>>,
    told: Problems,
    mends: Vec<Repair>,
}

/// One reading of a text.
struct Pass {
    mended: MendedText,
    lines: Vec<Range<usize>>,
    /// What is told of lines that nothing mends.
    told: Problems,
    mends: Vec<Repair>,
    errors: usize,
}

impl FaultyText {
    /// Reads `text` of `file`, which the parser found faulty.
    pub(super) fn read(file: &SourcePath, text: &str) -> Self {
        // Reviews keep texts as they were: nothing in them is read otherwise than it is written.
        let is_kept = file.extension() == "relecture";
        let reader = PassReader { file, text, proposals: Proposals::default() };
        let mut mends = reader.certain(is_kept);
        let mut last = reader.pass(&mends);
        for _ in 0..if is_kept { 0 } else { PASSES } {
            if last.mends.is_empty() {
                break;
            }
            let known = mends.len();
            mends.append(&mut last.mends);
            let next = reader.pass(&mends);
            if next.errors >= last.errors {
                last.mends = mends.split_off(known);
                break;
            }
            last = next;
        }
        let told = mends.into_iter().chain(last.mends).flat_map(|mend| mend.told).chain(last.told);
        Self { mended: last.mended, lines: last.lines, told: told.collect() }
    }
}

struct PassReader<'t> {
    file: &'t SourcePath,
    text: &'t str,
    proposals: Proposals,
}

impl PassReader<'_> {
    /// What is wrong with several lines at once, or seen without the parser.
    fn certain(&self, is_kept: bool) -> Vec<Repair> {
        let right = |right: Option<String>| right.filter(|_| !is_kept).unwrap_or_default();
        let mut mends: Vec<Repair> = Vec::new();
        for lines in unclosed_lists(self.text) {
            let told = vec![syntax_error::unclosed(self.file, self.text, &lines)];
            let right = right(repaired_line(&self.text[lines.clone()]));
            mends.push(Repair { lines: RightLines { lines, right }, told });
        }
        for block in foreign_lines(self.text) {
            let told = vec![syntax_error::foreign(self.file, &block.lines, (block.name, &block.right))];
            mends.push(Repair {
                lines: RightLines { lines: block.lines, right: right(Some(block.right)) },
                told,
            });
        }
        for title in repeated_singles(self.text) {
            let place = Place::new(self.file.clone(), title.line.clone());
            let doubled = format!("[[{}]]", title.name);
            let problem = Diagnostic::new(Code::WrongType, place)
                .with("key", &title.name)
                .with("expected", "array-of-tables")
                .with("found", "table")
                .suggest(Some(&doubled));
            mends.push(Repair {
                lines: RightLines { lines: title.line, right: doubled },
                told: vec![problem],
            });
        }
        mends
    }

    /// Reads the text with `mends`.
    fn pass(&self, mends: &[Repair]) -> Pass {
        let mended = MendedText::of(self.text, mends.iter().map(|mend| &mend.lines));
        let errors = DeTable::parse_recoverable(&mended.text).1;
        let source = FaultySource::of(&mended.text);
        let mut found = FoundFaults {
            source,
            mended: &mended,
            lines: Vec::new(),
            told: Problems::new(),
            mends: Vec::new(),
        };
        let known: BTreeSet<usize> = mends.iter().map(|mend| mend.lines.lines.start).collect();
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        let mut lines = 0..0;
        for error in &errors {
            let span = within(&mended.text, error.span().unwrap_or(0..0));
            if lines.is_empty() || span.start < lines.start || lines.end < span.end {
                lines = whole_lines(&mended.text, &span);
            }
            let count = counts.entry(lines.start).or_default();
            *count += 1;
            if *count <= EACH {
                self.fault(error, span, &lines, &known, &mut found);
            }
        }
        let FoundFaults { lines, told, mends, .. } = found;
        Pass { lines, told, mends, errors: errors.len(), mended }
    }

    /// Puts down what is wrong at `span`, in `lines` of the text that was read.
    fn fault(
        &self,
        error: &Error,
        span: Range<usize>,
        lines: &Range<usize>,
        known: &BTreeSet<usize>,
        found: &mut FoundFaults<'_>,
    ) {
        let (mut problem, right) =
            syntax_error::diagnostic(self.file, &found.source, span, (error.message(), &self.proposals));
        // A path typed the Windows way is read as it is typed: see `Fields::path`.
        if problem.facts["message"] == "escape" && names_a_file(&found.mended.text[lines.clone()]) {
            return;
        }
        // The first fault of a line says how the whole line should read: a second would say it again.
        let is_same = found.lines.last().is_some_and(|last| last.start == lines.start);
        found.lines.push(lines.clone());
        let original = found.mended.original(lines);
        let is_told = is_same && problem.facts["message"] != "duplicate-key";
        if is_told || known.contains(&original.start) {
            return;
        }
        let places = problem.related.iter_mut().map(|related| &mut related.place);
        for place in places.chain([&mut problem.place]) {
            *place = Place::new(self.file.clone(), found.mended.original(&place.span()));
        }
        match right {
            Some(right) => {
                found
                    .mends
                    .push(Repair { lines: RightLines { lines: original, right }, told: vec![problem] });
            }
            None => found.told.push(problem),
        }
    }
}

/// Whether `line` gives a key whose value is a path.
fn names_a_file(line: &str) -> bool {
    let key = line.split_once('=').map_or("", |(key, _)| key.trim());
    FILE_KEYS.contains(&key)
}

/// `span`, moved to where characters begin and end.
fn within(text: &str, span: Range<usize>) -> Range<usize> {
    let mut start = span.start.min(text.len());
    let mut end = span.end.clamp(start, text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

//! What looks like Markdown, or like another tool's, and would be shown as it was typed.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::definitions::StretchScope;
use super::fence::Fences;
use super::fragment::TextRun;
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::text::located_text::LocatedText;

/// A mistake that a pattern recognises.
struct Mistake {
    /// What it looks like: a key of the words of its code.
    form: &'static str,
    code: Code,
    pattern: Regex,
    /// What to write instead, with the groups of the pattern; empty where nothing can be proposed.
    right: &'static str,
}

fn mistakes(code: Code, rows: &[(&'static str, &str, &'static str)]) -> Vec<Mistake> {
    let compiled = |pattern| Regex::new(pattern).expect("the patterns of this file are well formed");
    rows.iter()
        .map(|&(form, pattern, right)| Mistake { form, code, pattern: compiled(pattern), right })
        .collect()
}

/// In whole lines, outside code.
static OF_LINES: LazyLock<Vec<Mistake>> = LazyLock::new(|| {
    let mut all = mistakes(
        Code::LooksLike,
        &[
            ("title", r"^\s*(#{2,6})([^#\s].*)$", "$1 $2"),
            ("title", r"^\s*#(\p{Lu}.*)$", "## $1"),
            ("list", r"^\s*-(\p{L}.*)$", "- $1"),
            ("list", r"^\s*(\d{1,2}[.)])(\p{Lu}\p{Ll}.*)$", "$1 $2"),
            ("list", r"^\s*[•▪▫◦‣●○■□➢➤\u{f0b7}\u{f0a7}\u{f0d8}\u{f076}\u{2043}]\s*(.*)$", "- $1"),
            // Alone it separates: « un lien · un autre ».
            ("list", r"^\s*·(?:\t|[ \u{a0}]{2,})(.*)$", "- $1"),
            ("container", r"^\s*>[\s>]*(:::.*)$", "$1"),
            ("container", r"^\s*(?:[-*+]|\d{1,9}[.)])\s+(:::.*)$", "$1"),
        ],
    );
    all.extend(mistakes(
        Code::OtherDialect,
        &[
            ("alert", r"^\s*>\s*\[!(?:WARNING|CAUTION|IMPORTANT)\]", "::: attention"),
            ("alert", r"^\s*>\s*\[!\w+\]", "::: a-savoir"),
            ("tag", r"^\s*\{%.*%\}\s*$", "::: a-savoir"),
            ("attributes", r"\{:\s*[.#]?[\w-]+[^}]*\}", ""),
            ("admonition", r"^\s*(?:!!!|\?\?\?)\+?\s*\w+", "::: a-savoir"),
            ("emoji", r"(?:^|[\s(]):[a-z][a-z_]{2,30}:(?:$|[\s.,;!?)])", ""),
        ],
    ));
    all
});

/// In running text, in which what the parser understood is no longer.
static OF_TEXT: LazyLock<Vec<Mistake>> = LazyLock::new(|| {
    mistakes(
        Code::LooksLike,
        &[
            ("bold", r"\*\*\s*([^*]*?[^*\s])\s*\*\*", "**$1**"),
            (
                "link",
                r"\[([^\[\]]+)\]\s+\(((?:https?://|www\.|mailto:|tel:|\.{0,2}/)[^)\s]*|[^)\s]+\.md(?:#[^)\s]*)?)\)",
                "[$1]($2)",
            ),
            ("link", r"(!?\[[^\[\]]*\])\((\s*[^()<>\x22]*\S[ \t][^()<>\x22]*)\)", "$1(<$2>)"),
            ("reference", r"\[([^\[\]^]+)\]\[([^\[\]]+)\]", ""),
            ("note", r"\[\^([^\[\]]+)\]", ""),
        ],
    )
});

/// Reports what the lines of `located_text` look like: lists, titles, call-outs, tables, other dialects.
pub(super) fn in_lines(located_text: &LocatedText, problems: &mut Problems) {
    let text = located_text.as_str();
    let mut fences = Fences::default();
    let mut before = "";
    let mut in_list = false;
    let mut start = 0;
    for raw in text.split_inclusive('\n') {
        let line = raw.trim_end();
        let range = start + (line.len() - line.trim_start().len())..start + line.len();
        start += raw.len();
        if fences.inside(line) || line.is_empty() {
            before = "";
            continue;
        }
        let indented = line.starts_with("  ");
        let directive = line.trim_start().starts_with(":::");
        if directive && indented && in_list && !line.trim_start_matches([' ', ':']).is_empty() {
            report(Code::LooksLike, "nested", line.trim_start(), range.clone(), located_text, problems);
        }
        in_list = is_item(line) || in_list && indented;
        if !directive {
            let next = text[start.min(text.len())..].lines().next().unwrap_or_default();
            if is_row(line) && !is_row(before) && is_row(next) && !next.contains('-') {
                let columns = line.trim().trim_matches('|').split('|').count();
                let rule = format!("|{}", " --- |".repeat(columns));
                report(Code::LooksLike, "table", &rule, range.clone(), located_text, problems);
            }
            let found = OF_LINES.iter().find_map(|mistake| Some((mistake, mistake.pattern.captures(line)?)));
            if let Some((mistake, captures)) = found {
                let mut right = String::new();
                captures.expand(mistake.right, &mut right);
                report(mistake.code, mistake.form, &right, range, located_text, problems);
            }
        }
        before = line;
    }
}

fn is_item(line: &str) -> bool {
    let bare = line.trim_start();
    let number = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    ["- ", "* ", "+ "].iter().any(|mark| bare.starts_with(mark))
        || number.len() < bare.len() && (number.starts_with(". ") || number.starts_with(") "))
}

fn is_row(line: &str) -> bool {
    let bare = line.trim();
    bare.len() > 2 && bare.starts_with('|') && bare.ends_with('|')
}

/// Reports what a run of text, as the parser leaves it, looks like: bold text, links, footnotes.
pub(super) fn in_text(run: &TextRun, scope: &StretchScope<'_>, problems: &mut Problems) {
    if !run.text.contains(['[', '*']) {
        return;
    }
    for mistake in &*OF_TEXT {
        for captures in mistake.pattern.captures_iter(&run.text) {
            let Some(whole) = captures.get(0) else { continue };
            let range = run.source_of(whole.start())..run.source_of(whole.end() - 1) + 1;
            // A footnote may be written in another stretch of its page.
            let is_written = mistake.form == "note"
                && captures.get(1).is_some_and(|label| scope.definitions.note(label.as_str()).is_some());
            let is_escaped =
                scope.located_text.as_str().get(..range.start).is_some_and(|text| text.ends_with('\\'));
            if is_escaped || is_written {
                continue;
            }
            let mut right = String::new();
            captures.expand(mistake.right, &mut right);
            // An address holds no space; a value in it is written without any.
            if right.contains("{{") {
                right = right.replace("{{ ", "{{").replace(" }}", "}}").replace("(<", "(").replace(">)", ")");
            }
            report(mistake.code, mistake.form, &right, range, scope.located_text, problems);
        }
    }
}

/// Reports a paragraph at `range` that four spaces make code.
pub(super) fn in_indented(range: Range<usize>, located_text: &LocatedText, problems: &mut Problems) {
    let first = located_text.as_str()[range.clone()].lines().next().unwrap_or_default();
    let line = range.start..range.start + first.len();
    report(Code::LooksLike, "code", first.trim(), line, located_text, problems);
}

/// Reports one mistake; `right` is what to write instead, if that can be known.
fn report(
    code: Code,
    form: &str,
    right: &str,
    range: Range<usize>,
    located_text: &LocatedText,
    problems: &mut Problems,
) {
    let right = Some(right.trim()).filter(|right| !right.is_empty()).map(str::to_owned);
    problems.push(Diagnostic::new(code, located_text.place(range)).with("form", form).suggest(right));
}

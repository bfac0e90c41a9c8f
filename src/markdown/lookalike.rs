//! What looks like Markdown, or like another tool's, and would be shown as it was typed.

use std::ops::Range;

use super::definitions::StretchScope;
use super::fence::Fences;
use super::fragment::TextRun;
use super::list_mark::list_mark;
use super::lookalike_patterns::{BARE_VALUE, OF_LINES, OF_TEXT, SPACED_LINK};
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::french::{phone, slug};
use crate::text::located_text::LocatedText;

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
            let next = || {
                let next = text[start..].lines().next();
                next.filter(|next| is_row(next) && !next.contains('-') && !is_like_rule(next))
            };
            if is_row(line) && !is_row(before) && next().is_some() {
                let columns = line.trim().trim_matches('|').split('|').count();
                let rule = format!("|{}", " --- |".repeat(columns));
                report(Code::LooksLike, "table", &rule, range.clone(), located_text, problems);
            }
            let found = OF_LINES.held_by(line).next();
            if let Some((mistake, captures)) = found.and_then(|it| Some((it, it.pattern.captures(line)?))) {
                report(mistake.code, mistake.form, &mistake.right(&captures), range, located_text, problems);
            }
        }
        before = line;
    }
}

pub(super) fn is_item(line: &str) -> bool {
    let bare = line.trim_start();
    list_mark(bare).is_some_and(|mark| bare[mark..].starts_with([' ', '\t']))
}

pub(super) fn is_row(line: &str) -> bool {
    let bare = line.trim();
    bare.len() > 2 && bare.starts_with('|') && bare.ends_with('|')
}

/// Whether a row of a table is what a word processor makes of its rule: `|—|—|`, `|===|===|`.
pub(super) fn is_like_rule(line: &str) -> bool {
    let inner = line.trim();
    inner.contains('|')
        && inner.contains(['—', '–', '=', '_', '―', '─', '-'])
        && inner.chars().all(|c| matches!(c, '|' | '—' | '–' | '=' | '_' | '―' | '─' | '-' | ':' | ' '))
}

/// Reports what a run of text, as the parser leaves it, looks like: bold text, links, footnotes.
pub(super) fn in_text(run: &TextRun, scope: &StretchScope<'_>, problems: &mut Problems) {
    if !run.text.contains(['[', '*', '{', '<']) {
        return;
    }
    for mistake in OF_TEXT.held_by(&run.text) {
        for captures in mistake.pattern.captures_iter(&run.text) {
            // What is before and after is looked at, and no part of it.
            let is_part = ["brace", "unclosed"].contains(&mistake.form) || mistake.right.is_empty();
            let braces = if is_part { captures.get(1) } else { None };
            let is_reference = ["reference", "note"].contains(&mistake.form);
            let braces = braces.filter(|_| !is_reference);
            let Some(whole) = braces.or_else(|| captures.get(0)) else { continue };
            let range = run.source_of(whole.start())..run.source_of(whole.end() - 1) + 1;
            // A footnote may be written in another stretch of its page.
            let is_written = mistake.form == "note"
                && captures.get(1).is_some_and(|label| scope.definitions.is_note_written(label.as_str()));
            let is_escaped =
                scope.located_text.as_str().get(..range.start).is_some_and(|text| text.ends_with('\\'));
            if is_escaped || is_written || mistake.right == BARE_VALUE && has_own_braces(scope, range.start) {
                continue;
            }
            let mut right = mistake.right(&captures);
            if mistake.right == SPACED_LINK {
                match captures
                    .get(2)
                    .map_or(Some(right.clone()), |inside| spaced_address(&captures[1], inside.as_str()))
                {
                    Some(meant) => right = meant,
                    None => continue,
                }
            }
            // An address holds no space; a value in it is written without any.
            if right.contains("{{") && braces.is_none() {
                right = right.replace("{{ ", "{{").replace(" }}", "}}").replace("(<", "(").replace(">)", ")");
            }
            report(mistake.code, mistake.form, &right, range, scope.located_text, problems);
        }
    }
}

/// Whether single braces mean something of their own at `at`: in the phrase of a fact, at the end of a heading.
fn has_own_braces(scope: &StretchScope<'_>, at: usize) -> bool {
    let text = scope.located_text.as_str();
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    scope.located_text.file().file_name() == "faits.toml" || text[start..].trim_start().starts_with('#')
}

/// The link that was meant by `text` and an address with spaces; `None` where another message says it.
fn spaced_address(text: &str, inside: &str) -> Option<String> {
    let bare = inside.trim();
    let is_sized = bare.rsplit_once(' ').is_some_and(|(_, size)| {
        size.starts_with('=') && size[1..].bytes().all(|byte| byte.is_ascii_digit() || byte == b'x')
    });
    if is_sized {
        return None;
    }
    let number = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-' | '+' | '\u{a0}' | '\u{202f}');
    if bare.chars().all(number) && bare.bytes().filter(u8::is_ascii_digit).count() >= 10 {
        return Some(format!("{text}({})", phone::link(bare)));
    }
    if let Some((page, heading)) =
        bare.split_once(' ').filter(|(page, _)| page.rsplit_once('.').is_some_and(|(_, end)| end == "md"))
        && let Some(heading) = heading.trim().strip_prefix('#')
    {
        return Some(format!("{text}({page}#{})", slug(heading)));
    }
    for scheme in ["mailto:", "tel:"] {
        if let Some(rest) = bare.strip_prefix(scheme)
            && !rest.trim().contains([' ', '\t'])
        {
            return Some(format!("{text}({scheme}{})", rest.trim()));
        }
    }
    if let Some(heading) = bare.strip_prefix('#') {
        return Some(format!("{text}(#{})", slug(heading)));
    }
    Some(format!("{text}(<{inside}>)"))
}

/// Reports a name between braces at the end of a heading: an id without its sign.
pub(super) fn in_heading(run: &TextRun, scope: &StretchScope<'_>, problems: &mut Problems) {
    if let Some((at, rest)) = run.text.find("{#").map(|at| (at, &run.text[at + 2..]))
        && let Some((name, _)) = rest.split_once('}')
    {
        let range = run.source_of(at)..run.source_of(at + 2 + name.len()) + 1;
        let right = format!("{{#{}}}", slug(name));
        report(Code::LooksLike, "bad-id", &right, range, scope.located_text, problems);
        return;
    }
    let found = run.text.trim_end().strip_suffix('}').and_then(|inner| inner.rsplit_once('{'));
    let Some((before, name)) = found.filter(|(before, _)| !before.ends_with('{')) else { return };
    if !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    {
        let range = run.source_of(before.len())..run.source_of(before.len() + name.len() + 1) + 1;
        report(Code::LooksLike, "id", &format!("{{#{name}}}"), range, scope.located_text, problems);
    }
}

/// Reports a paragraph at `range` that four spaces make code.
pub(super) fn in_indented(range: Range<usize>, located_text: &LocatedText, problems: &mut Problems) {
    let text = located_text.as_str();
    let first = text[range.clone()].lines().next().unwrap_or_default();
    // With the spaces, which are to go.
    let start = text[..range.start].trim_end_matches([' ', '\t']).len();
    let line = start..range.start + first.len();
    report(Code::LooksLike, "code", first.trim(), line, located_text, problems);
}

/// Reports one mistake; `right` is what to write instead, if that can be known.
pub(super) fn report(
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

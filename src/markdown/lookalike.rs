//! What looks like Markdown, or like another tool's, and would be shown as it was typed.

use std::ops::Range;

use super::definitions::{StretchScope, normalised};
use super::fence::Fences;
use super::fragment::{Fragment, TextRun};
use super::list_mark::list_mark;
use super::lookalike_patterns::{BARE_VALUE, OF_LINES, OF_TEXT, SPACED_LINK};
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::french::{phone, slug};
use crate::text::located_text::LocatedText;
use crate::text::meant_address::{meant_mail, meant_web};
use crate::text::web_address::mail_link;

/// Reports what the lines of `located_text` look like: lists, titles, call-outs, tables, other dialects. The tables at
/// `split` are told already.
pub(super) fn in_lines(located_text: &LocatedText, split: &[Range<usize>], problems: &mut Problems) {
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
            let is_told = is_within(split, range.start);
            if is_row(line) && !before.contains('|') && !is_told && next().is_some() {
                let columns = line.trim().trim_matches('|').split('|').count();
                let rule = format!("|{}", " --- |".repeat(columns));
                report(Code::LooksLike, "table", &rule, range.clone(), located_text, problems);
            }
            let found = OF_LINES.held_by(line).next();
            if let Some((mistake, captures)) = found.and_then(|it| Some((it, it.pattern.captures(line)?))) {
                let mut right = mistake.right(&captures);
                match mistake.form {
                    "bad-id" => right = with_plain_id(line).unwrap_or_default(),
                    "entity" => right = mistake.pattern.replace_all(line, "&$1;$2").into_owned(),
                    "word-tag" => right = mistake.pattern.replace_all(line, "").into_owned(),
                    _ => {}
                }
                report(mistake.code, mistake.form, &right, range, located_text, problems);
            }
        }
        before = line;
    }
}

/// Whether `at` is in one of `ranges`, which are in order.
pub(super) fn is_within(ranges: &[Range<usize>], at: usize) -> bool {
    let next = ranges.partition_point(|range| range.end <= at);
    ranges.get(next).is_some_and(|range| range.contains(&at))
}

/// A heading with its one identifier as identifiers are written.
fn with_plain_id(line: &str) -> Option<String> {
    let (title, rest) = line.split_once("{#")?;
    let id = slug(rest.trim_end().strip_suffix('}')?);
    (!rest.contains("{#") && !id.is_empty()).then(|| format!("{}{{#{id}}}", title.trim_start()))
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
    if !run.text.contains(['[', '*', '{', '<', '$', '%', '~', '_'])
        && !run.text.contains("''")
        && !run.text.contains("//")
    {
        return;
    }
    for mistake in OF_TEXT.held_by(&run.text) {
        for captures in mistake.pattern.captures_iter(&run.text) {
            // What is before and after is looked at, and no part of it.
            let is_part = ["brace", "unclosed"].contains(&mistake.form) || mistake.right.is_empty();
            let braces = if is_part { captures.get(1) } else { None };
            let is_reference = ["reference", "note"].contains(&mistake.form);
            let braces = braces.filter(|_| !is_reference);
            let part = captures.name("it").or(braces);
            let Some(whole) = part.or_else(|| captures.get(0)) else { continue };
            let range = run.source_of(whole.start())..run.source_of(whole.end() - 1) + 1;
            // A footnote may be written in another stretch of its page.
            let is_written = mistake.form == "note"
                && captures.get(1).is_some_and(|label| scope.definitions.is_note_written(label.as_str()))
                || mistake.form == "reference"
                    && scope.definitions.spaced_links.contains(&normalised(&captures[2]));
            let is_escaped =
                scope.located_text.as_str().get(..range.start).is_some_and(|text| text.ends_with('\\'));
            if is_escaped || is_written || mistake.right == BARE_VALUE && has_own_braces(scope, range.start) {
                continue;
            }
            let mut right = mistake.right(&captures);
            if mistake.form == "math" && right.contains(['\\', '^', '_', '{']) {
                right.clear();
            }
            if mistake.form == "bold" && right == whole.as_str() {
                let Some((range, right)) = beside_words(&run.text, whole.range(), &right) else { continue };
                let range = run.source_of(range.start)..run.source_of(range.end - 1) + 1;
                report(mistake.code, "bold-tight", &right, range, scope.located_text, problems);
                continue;
            }
            if mistake.form == "angle-space" {
                right = right.replace(' ', "%20").replace("<www.", "<https://www.");
            }
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
            if right.contains("{{") && part.is_none() {
                right = right.replace("{{ ", "{{").replace(" }}", "}}").replace("(<", "(").replace(">)", ")");
            }
            report(mistake.code, mistake.form, &right, range, scope.located_text, problems);
        }
    }
}

/// Reports bold text that has two stars on one side and one on the other: `**gras*`, which is one star and italics.
pub(super) fn in_marks_beside(fragments: &[Fragment], scope: &StretchScope<'_>, problems: &mut Problems) {
    let source = scope.located_text.as_str();
    for pair in fragments.windows(2) {
        let found = match pair {
            [Fragment::Text(run), Fragment::Tag(tag)] if ["<em>", "<strong>"].contains(&&**tag) => run
                .text
                .ends_with(['*', '_'])
                .then(|| open_mark(source, run.source_of(run.text.len() - 1)))
                .flatten(),
            [Fragment::Tag(tag), Fragment::Text(run)] if tag == "</em>" => {
                run.text.starts_with(['*', '_']).then(|| closed_mark(source, run.source_of(0))).flatten()
            }
            _ => None,
        };
        if let Some((range, inner)) = found {
            let mark = &source[range.start..=range.start].repeat(2);
            let right = format!("{mark}{inner}{mark}");
            report(Code::LooksLike, "unbalanced", &right, range, scope.located_text, problems);
        }
    }
}

/// The words in `source` before which, at `at`, a mark too many begins.
fn open_mark(source: &str, at: usize) -> Option<(Range<usize>, &str)> {
    // Four stars are told as bold text that nothing closes.
    let mark = source.get(at..=at).filter(|_| !source[..at].ends_with(['\\', '*', '_']))?;
    let marks = source[at..].len() - source[at..].trim_start_matches(mark).len();
    let words = &source[at + marks..];
    let end = words.find(mark)?;
    let closing = words[end..].len() - words[end..].trim_start_matches(mark).len();
    let inner =
        words.get(..end).filter(|inner| !inner.contains("\n\n") && inner.contains(char::is_alphanumeric))?;
    (marks == closing + 1).then(|| (at..at + marks + end + closing, inner))
}

/// The words in `source` behind which, at `at`, a mark too many ends.
fn closed_mark(source: &str, at: usize) -> Option<(Range<usize>, &str)> {
    let mark = source.get(at..=at)?;
    let words = source[..at].strip_suffix(mark)?;
    let start = words.rfind(mark)?;
    let before = &source[..start];
    let is_one = !before.ends_with([mark.chars().next()?, '\\']) && !source[at + 1..].starts_with(mark);
    is_one.then(|| (start..at + 1, &words[start + 1..]))
}

/// Bold text right beside a word, which marks with a sign inside cannot be: the words with a space between, and where they are.
fn beside_words(text: &str, bold: Range<usize>, right: &str) -> Option<(Range<usize>, String)> {
    let is_word = |letter: &char| letter.is_alphanumeric();
    let before = text[..bold.start].chars().next_back().filter(is_word);
    let after = text[bold.end..].chars().next().filter(is_word);
    // An ASCII letter at the end: the way back to the source counts bytes.
    let end = bold.end + after.map_or(0, char::len_utf8);
    let start = bold.start - before.map_or(0, char::len_utf8);
    let left = before.map(|letter| format!("{letter} ")).unwrap_or_default();
    let rest = after.map(|letter| format!(" {letter}")).unwrap_or_default();
    (before.is_some() || after.is_some()).then(|| (start..end, format!("{left}{right}{rest}")))
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
    // A title between the quotation marks of Word is told as one.
    if is_sized || bare.contains(['“', '”', '«', '‘']) {
        return None;
    }
    let number = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-' | '+' | '\u{a0}' | '\u{202f}');
    let called = bare.strip_prefix("tel:").unwrap_or(bare);
    if called.chars().all(number) && called.bytes().filter(u8::is_ascii_digit).count() >= 10 {
        return Some(format!("{text}({})", phone::link(called)));
    }
    if let Some((page, heading)) =
        bare.split_once(' ').filter(|(page, _)| page.rsplit_once('.').is_some_and(|(_, end)| end == "md"))
        && let Some(heading) = heading.trim().strip_prefix('#')
    {
        return Some(format!("{text}({page}#{})", slug(heading)));
    }
    if let Some(mail) = meant_mail(bare).filter(|_| bare.contains('@')) {
        return Some(format!("{text}({})", mail_link(&mail)));
    }
    if let Some(web) = meant_web(bare).filter(|_| is_stray_space(bare)) {
        return Some(format!("{text}({web})"));
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

/// Whether the spaces of a web address are around its signs: `http:// www. pays.example`. One in its path may be meant.
fn is_stray_space(address: &str) -> bool {
    let host = address.split_once("//").map_or(address, |(_, rest)| rest).trim_start();
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    let path = &address[address.find(host).unwrap_or(0) + host.len()..];
    !path.contains(' ')
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

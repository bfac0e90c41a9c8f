//! What looks like a list, a table or a title by several lines together, and would be shown as it was typed.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::fence::Fences;
use super::list_mark::list_mark;
use super::lookalike::{is_item, is_row, is_within, report};
use super::lookalike_patterns::OF_LINES;
use super::lookalike_tables::{PlacedLine, columns, open_rule, table};
use crate::diagnostic::Problems;
use crate::diagnostic::code::Code;
use crate::french::slug;
use crate::text::located_text::LocatedText;

/// Reports what the paragraphs of `located_text` look like, outside the tables at `split`, which are told already.
pub(super) fn in_blocks(located_text: &LocatedText, split: &[Range<usize>], problems: &mut Problems) {
    let text = located_text.as_str();
    let mut fences = Fences::default();
    let mut block: Vec<PlacedLine<'_>> = Vec::new();
    // What may be a title; above a list it is what the list is about.
    let mut title = None;
    let mut start = 0;
    for raw in text.split_inclusive('\n') {
        let line = raw.trim_end();
        let range = start..start + line.len();
        start += raw.len();
        if !line.is_empty() {
            tell_title(title.take().filter(|_| !is_item(line)), located_text, problems);
        }
        if fences.inside(line) || line.is_empty() || line.trim_start().starts_with(":::") {
            title = title.or(check(&block, located_text, problems));
            block.clear();
        } else if !is_within(split, range.start) {
            block.push((range, line));
        }
    }
    title = title.or(check(&block, located_text, problems));
    tell_title(title, located_text, problems);
}

/// A line that looks like a title, and the title.
type LikeTitle = (Range<usize>, String);

fn tell_title(title: Option<LikeTitle>, located_text: &LocatedText, problems: &mut Problems) {
    if let Some((range, right)) = title {
        report(Code::LooksLike, "title-bold", &right, range, located_text, problems);
    }
}

/// Reports what a paragraph looks like; a title is given back.
fn check(block: &[PlacedLine<'_>], located_text: &LocatedText, problems: &mut Problems) -> Option<LikeTitle> {
    let mut tell = |form: &str, right: &str, range: Range<usize>| {
        report(Code::LooksLike, form, right, range, located_text, problems);
    };
    match block {
        [] => {}
        [(range, line)] => {
            if is_page_number(line) {
                tell("page-number", "", range.clone());
            }
            return Some((range.clone(), title(line)?));
        }
        [(first, header), rows @ ..] => {
            let lines: Vec<&str> = block.iter().map(|(_, line)| *line).collect();
            if let Some(table) = columns(&lines) {
                tell("columns", &table, first.start..rows.last().map_or(first.end, |(last, _)| last.end));
            } else if let Some(rule) = open_rule(block) {
                tell("table", &rule, first.clone());
            } else if is_row(header) {
                table(header, rows, &mut tell);
            } else if let Some(right) = heading_with_id_below(header, rows) {
                tell("id-place", &right, first.start..rows[0].0.end);
            } else if !marked_lines(block, &mut tell)
                && let Some(right) = broken_lines(block)
            {
                tell("lines", &right, first.start..rows.last().map_or(first.end, |(last, _)| last.end));
            }
            late_list(block, &mut tell);
            cut_words(block, &mut tell);
        }
    }
    None
}

/// A title made of bold letters, or of capitals, alone in its paragraph.
fn title(line: &str) -> Option<String> {
    static BOLD: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^(?:\*\*|__)([^*_]{3,80}?)\s*:?\s*(?:\*\*|__)\s*:?$")
            .expect("the pattern is well formed")
    });
    static CAPITALS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"^\p{Lu}[\p{Lu} '’-]{7,80}$").expect("the pattern is well formed"));
    static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^(?:\d{1,2}(?:\.\d{1,2})+\.?|[IVX]{1,4}\s?[.–-])\s+(\p{Lu}[^.!?;:]{7,80})$")
            .expect("the pattern is well formed")
    });
    // « V. Martin-Duval, présidente » is somebody.
    let is_name = |words: &str| {
        line.starts_with(['I', 'V', 'X'])
            && !words.split(' ').skip(1).any(|word| word.starts_with(char::is_lowercase))
            || words.contains(',')
    };
    let numbered = NUMBERED.captures(line).and_then(|captures| captures.get(1));
    if let Some(words) = numbered.filter(|words| !is_name(words.as_str())) {
        return Some(heading(words.as_str().trim()));
    }
    if let Some(words) = BOLD.captures(line).and_then(|captures| captures.get(1)) {
        let words = words.as_str().trim();
        // A sentence that is all important is no title.
        return (!words.ends_with(['.', '!', '?', ',', ';', '…']) && !words.contains(". "))
            .then(|| heading(words));
    }
    let is_title = CAPITALS.is_match(line) && line.contains(' ');
    is_title.then(|| {
        let lower = line.to_lowercase();
        let first = line.chars().next().map_or(0, char::len_utf8);
        heading(&format!("{}{}", &line[..first], lower.get(first..).unwrap_or_default()))
    })
}

/// A heading of the guide, which has an identifier.
fn heading(words: &str) -> String {
    format!("## {words} {{#{}}}", slug(words))
}

/// Lines of one paragraph that all begin with the same sign that is no mark of a list: `→`, `—`, `1 -`, `a)`.
fn marked_lines(block: &[PlacedLine<'_>], tell: &mut impl FnMut(&str, &str, Range<usize>)) -> bool {
    static MARKS: LazyLock<[(Regex, &str); 15]> = LazyLock::new(|| {
        let row = |pattern: &str, right| (Regex::new(pattern).expect("the pattern is well formed"), right);
        [
            row(r"^\s*[→⇒➔►▶★☞✦✓✔✗➤—»›❖◆◇⚫∙⁌⁍]\u{fe0f}?\s*(\S.*)$", "- $1"),
            row(r"^\s*–[\s\u{a0}]*(\p{L}.*)$", "- $1"),
            row(r"^\s*(\d)\u{fe0f}?\u{20e3}\s*(\S.*)$", "$1. $2"),
            row(r"^\s*(\d{1,2})[.)](\p{L}.*)$", "$1. $2"),
            // Signs with a meaning of their own stay: a telephone, a pin.
            row(r"^\s*([\x{1f300}-\x{1faff}\x{2600}-\x{27bf}\x{2b00}-\x{2bff}]\u{fe0f}?\s*\S.*)$", "- $1"),
            row(r"^\s*·[\s\u{a0}]+(\S.*)$", "- $1"),
            row(r"^\s*>>\s*(\p{L}.*)$", "- $1"),
            row(r"^\s*o (\S.*)$", "- $1"),
            row(r"^\s*\*(\p{L}[^*]*)$", "- $1"),
            row(r"^\s*\+(\p{L}.*)$", "- $1"),
            row(r"^\s*[①-⑳❶-❿➀-➓]\s*(\S.*)$", "1. $1"),
            row(r"^\s*(\d{1,2}) ?[-–—/°]\)? ?(\p{L}.*)$", "$1. $2"),
            row(r"^\s*\((\d{1,2})\)\s+(\S.*)$", "$1. $2"),
            row(r"^\s*(?:I{1,3}|I?V|VI{1,3}|I?X)(?:\.|\s?[-–/)])\s+(\S.*)$", "1. $1"),
            row(r"^\s*(?:[a-h][.)]|[A-H]\))\s+(\S.*)$", "- $1"),
        ]
    });
    for (pattern, right) in MARKS.iter() {
        if !block.iter().all(|(_, line)| pattern.is_match(line)) {
            continue;
        }
        let is_told = |line: &str| OF_LINES.held_by(line).any(|mistake| mistake.form == "list");
        for (range, line) in block.iter().filter(|(_, line)| !is_told(line)) {
            tell("list", &pattern.replace(line, *right), range.clone());
        }
        return true;
    }
    false
}

/// A heading whose identifier is alone on the line below.
fn heading_with_id_below(header: &str, rows: &[PlacedLine<'_>]) -> Option<String> {
    let (_, below) = rows.first()?;
    let is_id = below.starts_with("{#") && below.ends_with('}') && !below.contains(' ');
    (header.starts_with("##") && is_id && !header.contains("{#")).then(|| format!("{header} {below}"))
}

/// The number of a page, alone in its paragraph, as a PDF has it: `Page 3 sur 12`, `3 / 12`, `- 3 -`.
fn is_page_number(line: &str) -> bool {
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^\s*(?:(?:[Pp]age|p\.)\s?\d{1,3}(?:\s?(?:/|sur|of)\s?\d{1,3})?|\d{1,3}\s?/\s?\d{1,3}|[-–—]\s?\d{1,3}\s?[-–—]|\d{1,3})$")
            .expect("the pattern is well formed")
    });
    NUMBER.is_match(line)
}

/// Short lines one below the other, as of an address: they would be one sentence. `None` where they are lines of a text that
/// was wrapped.
fn broken_lines(block: &[PlacedLine<'_>]) -> Option<String> {
    let (last, before) = block.split_last()?;
    let begins =
        |line: &str| line.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit());
    let is_short = |line: &str| line.chars().count() < 45 && !line.contains(['|', '[', '{', '<', '`', '\t']);
    let is_open = |line: &str| line.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
    // Two lines are enough where each says of one thing what it is: a day and its hours.
    let is_pair = |line: &str| line.contains(" : ") || line.contains("\u{a0}: ");
    let fits = (block.len() > 2 || block.iter().all(|(_, line)| is_pair(line)))
        && block.iter().all(|(_, line)| begins(line) && is_short(line) && !is_item(line))
        && before.iter().all(|(_, line)| is_open(line));
    fits.then(|| {
        let lines = before.iter().map(|(_, line)| format!("{line}\\"));
        lines.chain([last.1.to_owned()]).collect::<Vec<_>>().join("\n")
    })
}

/// A list right below a paragraph that does not begin with 1: it goes on the paragraph.
fn late_list(block: &[PlacedLine<'_>], tell: &mut impl FnMut(&str, &str, Range<usize>)) {
    let number = |line: &str| {
        let bare = line.trim_start();
        let mark = list_mark(bare).filter(|_| is_item(line))?;
        bare[..mark - 1].parse::<u32>().ok()
    };
    for (at, pair) in block.windows(2).enumerate() {
        let [(_, before), (range, line)] = pair else { continue };
        // What stands behind spaces may belong to an item above: the next one follows it.
        if is_item(before) || before.starts_with([' ', '\t']) {
            return;
        }
        let Some(first) = number(line) else { continue };
        let next = block.get(at + 2).and_then(|(_, line)| number(line));
        let is_list = next == Some(first + 1) || before.ends_with([':', '.', '!', '?', ';', ')', '»']);
        if (2..100).contains(&first) && is_list {
            return tell("late-list", "", range.clone());
        }
    }
}

/// Words that a PDF cut at the ends of its lines: the hyphen would be shown, and a space behind it.
fn cut_words(block: &[PlacedLine<'_>], tell: &mut impl FnMut(&str, &str, Range<usize>)) {
    for pair in block.windows(2) {
        let [(range, line), (_, next)] = pair else { continue };
        let Some(before) = line.strip_suffix('-') else { continue };
        let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let is_cut = word.chars().count() > 1
            && word.chars().all(char::is_lowercase)
            && next.trim_start().starts_with(char::is_lowercase);
        if is_cut {
            tell("cut-word", "", range.end - word.len() - 1..range.end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn titles_differ_from_sentences() {
        assert_eq!(title("**Les prix**").as_deref(), Some("## Les prix {#les-prix}"));
        assert_eq!(title("__Les prix :__").as_deref(), Some("## Les prix {#les-prix}"));
        assert_eq!(title("LES PRIX DU GÎTE").as_deref(), Some("## Les prix du gîte {#les-prix-du-gite}"));
        assert_eq!(title("1.2 Avant de creuser").as_deref(), Some("## Avant de creuser {#avant-de-creuser}"));
        assert_eq!(title("I. Avant de creuser").as_deref(), Some("## Avant de creuser {#avant-de-creuser}"));
        for line in [
            "**Prévenez la mairie.**",
            "**Un** mot et **deux**",
            "SIRET",
            "Les prix",
            "LE 12 MAI",
            "3.5 Un taux.",
            "V. Martin-Duval",
            "V. Martin, notre présidente",
        ] {
            assert_eq!(title(line), None, "{line}");
        }
    }
}

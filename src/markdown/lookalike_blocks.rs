//! What looks like a list, a table or a title by several lines together, and would be shown as it was typed.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::fence::Fences;
use super::lookalike::{is_item, is_like_rule, is_row, report};
use crate::diagnostic::Problems;
use crate::diagnostic::code::Code;
use crate::french::slug;
use crate::text::located_text::LocatedText;

/// A line, and where it is.
type PlacedLine<'t> = (Range<usize>, &'t str);

/// Reports what the paragraphs of `located_text` look like.
pub(super) fn in_blocks(located_text: &LocatedText, problems: &mut Problems) {
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
        } else {
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
        [(range, line)] => return Some((range.clone(), title(line)?)),
        [(first, header), rows @ ..] => {
            if let Some(table) = columns(block) {
                tell("columns", &table, first.start..rows.last().map_or(first.end, |(last, _)| last.end));
            } else if let Some(rule) = open_rule(block) {
                tell("table", &rule, first.clone());
            } else if is_row(header) {
                table(header, rows, &mut tell);
            } else {
                marked_lines(block, &mut tell);
            }
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

/// A table of a spreadsheet, pasted: tabs or semicolons between the cells, as many in each line.
fn columns(block: &[PlacedLine<'_>]) -> Option<String> {
    for sign in ['\t', ';'] {
        let cells = |line: &str| line.matches(sign).count();
        let count = cells(block[0].1);
        let is_table = count > 0
            && block.iter().all(|(_, line)| {
                cells(line) == count
                    && !line.starts_with(sign)
                    && !line.starts_with("o\t")
                    && (sign == '\t' || !line.contains("; ") && !line.ends_with(sign))
            });
        if is_table {
            let row = |line: &str| {
                let cells: Vec<&str> = line.split(sign).map(str::trim).collect();
                format!("| {} |", cells.join(" | "))
            };
            let mut rows: Vec<String> = block.iter().map(|(_, line)| row(line)).collect();
            rows.insert(1, format!("|{}", " --- |".repeat(count + 1)));
            return Some(rows.join("\n"));
        }
    }
    None
}

/// The rule that misses below `Mois | Prix`, a table whose rows have no bars around them.
fn open_rule(block: &[PlacedLine<'_>]) -> Option<String> {
    let width = cells(block[0].1);
    let is_row = |line: &str| {
        let bare = line.trim();
        bare.contains(" | ") && !bare.starts_with('|') && !is_like_rule(bare) && cells(bare) == width
    };
    block
        .iter()
        .all(|(_, line)| is_row(line) && !is_item(line))
        .then(|| format!("|{}", " --- |".repeat(width)))
}

/// The rule and the rows of a table below its header.
fn table(header: &str, rows: &[PlacedLine<'_>], tell: &mut impl FnMut(&str, &str, Range<usize>)) {
    let width = cells(header);
    let Some((range, rule)) = rows.first() else { return };
    if !is_like_rule(rule) {
        return;
    }
    let plain = rule.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
    if !plain || cells(rule) != width {
        tell("rule", &format!("|{}", " --- |".repeat(width)), range.clone());
        return;
    }
    for (range, row) in &rows[1..] {
        if is_row(row) && cells(row) > width {
            tell("cells", "", range.clone());
        }
    }
}

/// How many cells a row of a table has; a bar in code, or behind a back-slash, is none between two.
fn cells(row: &str) -> usize {
    let inner = row.trim();
    let inner = inner.strip_prefix('|').unwrap_or(inner);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let (mut count, mut in_code, mut escaped) = (1, false, false);
    for letter in inner.chars() {
        match letter {
            '`' => in_code = !in_code,
            '|' if !escaped && !in_code => count += 1,
            _ => {}
        }
        escaped = letter == '\\' && !escaped;
    }
    count
}

/// Lines of one paragraph that all begin with the same sign that is no mark of a list: `→`, `—`, `1 -`, `a)`.
fn marked_lines(block: &[PlacedLine<'_>], tell: &mut impl FnMut(&str, &str, Range<usize>)) {
    static MARKS: LazyLock<[(Regex, &str); 9]> = LazyLock::new(|| {
        let row = |pattern: &str, right| (Regex::new(pattern).expect("the pattern is well formed"), right);
        [
            row(r"^\s*[→⇒➔►▶★☞✦✓✔✗➤—]\s*(\S.*)$", "- $1"),
            row(r"^\s*o (\S.*)$", "- $1"),
            row(r"^\s*\*(\p{L}[^*]*)$", "- $1"),
            row(r"^\s*\+(\p{L}.*)$", "- $1"),
            row(r"^\s*[①-⑳❶-❿➀-➓]\s*(\S.*)$", "1. $1"),
            row(r"^\s*(\d{1,2}) ?[-–—/°] ?(\p{L}.*)$", "$1. $2"),
            row(r"^\s*\((\d{1,2})\)\s+(\S.*)$", "$1. $2"),
            row(r"^\s*(?:I{1,3}|I?V|VI{1,3}|I?X)\.\s+(\S.*)$", "1. $1"),
            row(r"^\s*[a-h][.)]\s+(\S.*)$", "- $1"),
        ]
    });
    for (pattern, right) in MARKS.iter() {
        if !block.iter().all(|(_, line)| pattern.is_match(line)) {
            continue;
        }
        for (range, line) in block {
            tell("list", &pattern.replace(line, *right), range.clone());
        }
        return;
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
    use super::{cells, columns, title};
    use crate::markdown::lookalike::is_like_rule;

    #[test]
    fn titles_differ_from_sentences() {
        assert_eq!(title("**Les prix**").as_deref(), Some("## Les prix {#les-prix}"));
        assert_eq!(title("__Les prix :__").as_deref(), Some("## Les prix {#les-prix}"));
        assert_eq!(title("LES PRIX DU GÎTE").as_deref(), Some("## Les prix du gîte {#les-prix-du-gite}"));
        for line in ["**Prévenez la mairie.**", "**Un** mot et **deux**", "SIRET", "Les prix", "LE 12 MAI"] {
            assert_eq!(title(line), None, "{line}");
        }
    }

    #[test]
    fn pasted_columns_are_a_table() {
        let block =
            |lines: &[&'static str]| lines.iter().map(|line| (0..line.len(), *line)).collect::<Vec<_>>();
        let table = columns(&block(&["Nom\tPrix", "Gîte\t80 €"]));
        assert_eq!(table.as_deref(), Some("| Nom | Prix |\n| --- | --- |\n| Gîte | 80 € |"));
        assert!(columns(&block(&["Nom;Prix", "Gîte;80 €"])).is_some());
        assert_eq!(columns(&block(&["Il vient ; il part", "un mot ; un autre"])), None);
        assert_eq!(columns(&block(&["Nom\tPrix", "Gîte"])), None);
    }

    #[test]
    fn cells_are_counted_as_readers_see_them() {
        assert_eq!(cells("| a | b |"), 2);
        assert_eq!(cells("| a \\| b | `c|d` |"), 2);
        assert!(is_like_rule("|—|—|") && is_like_rule("| --- | :--: |") && !is_like_rule("| a | - |"));
    }
}

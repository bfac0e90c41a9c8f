//! What looks like a table, and would be shown as it was typed.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::fence::Fences;
use super::lookalike::{is_item, is_like_rule, is_row, report};
use crate::diagnostic::Problems;
use crate::diagnostic::code::Code;
use crate::text::located_text::LocatedText;

/// A line, and where it is.
pub(super) type PlacedLine<'t> = (Range<usize>, &'t str);

/// Where the tables of `located_text` are whose rows blank lines part, which makes paragraphs of them; reports each.
pub(super) fn in_split(located_text: &LocatedText, problems: &mut Problems) -> Vec<Range<usize>> {
    let text = located_text.as_str();
    let mut fences = Fences::default();
    let mut found = Vec::new();
    let mut rows: Vec<PlacedLine<'_>> = Vec::new();
    // Whether a blank line is right above, and whether one is between two of `rows`.
    let (mut below_blank, mut is_split) = (true, false);
    let mut start = 0;
    for raw in text.split_inclusive('\n') {
        let line = raw.trim_end();
        let range = start..start + line.len();
        start += raw.len();
        let is_fenced = fences.inside(line);
        if line.is_empty() && !is_fenced {
            below_blank = true;
            continue;
        }
        let is_it = !is_fenced && is_row(line) && !line.starts_with("    ");
        let begins = is_it && rows.is_empty() && below_blank;
        // A table with a rule of its own is another one.
        let has_rule = text[start..].lines().next().is_some_and(is_like_rule);
        let goes_on = is_it && !rows.is_empty() && !(below_blank && has_rule && has_own_rule(&rows));
        if begins || goes_on {
            is_split |= below_blank && goes_on;
            rows.push((range, line));
        } else {
            tell_split(&mut rows, is_split, located_text, &mut found, problems);
            is_split = false;
            if is_it && below_blank {
                rows.push((range, line));
            }
        }
        below_blank = false;
    }
    tell_split(&mut rows, is_split, located_text, &mut found, problems);
    found
}

fn has_own_rule(rows: &[PlacedLine<'_>]) -> bool {
    rows.get(1).is_some_and(|(_, line)| is_like_rule(line))
}

fn tell_split(
    rows: &mut Vec<PlacedLine<'_>>,
    is_split: bool,
    located_text: &LocatedText,
    found: &mut Vec<Range<usize>>,
    problems: &mut Problems,
) {
    let rows = std::mem::take(rows);
    if let ([(first, header), .., (last, _)], true) = (&*rows, is_split) {
        let mut lines: Vec<String> = rows.iter().map(|(_, line)| (*line).to_owned()).collect();
        if !has_own_rule(&rows) {
            lines.insert(1, rule(cells(header)));
        }
        let range = first.start..last.end;
        report(Code::LooksLike, "split-table", &lines.join("\n"), range.clone(), located_text, problems);
        found.push(range);
    }
}

/// Reports a paragraph at `range` that four spaces make code.
pub(super) fn in_indented(range: Range<usize>, located_text: &LocatedText, problems: &mut Problems) {
    let text = located_text.as_str();
    let first = text[range.clone()].lines().next().unwrap_or_default();
    let lines: Vec<&str> = text[range.clone()].trim_end().lines().collect();
    if columns(&lines).is_some() {
        return; // told as the table that it looks like
    }
    // With the spaces, which are to go.
    let start = text[..range.start].trim_end_matches([' ', '\t']).len();
    let line = start..range.start + first.len();
    report(Code::LooksLike, "code", first.trim(), line, located_text, problems);
}

/// A table that was pasted, or typed with spaces: tabs, semicolons or wide gaps between the cells.
pub(super) fn columns(lines: &[&str]) -> Option<String> {
    if lines.len() < 2 {
        return None;
    }
    // A list with the bullets of Word and tabs behind them is told as a list.
    let is_sign = |letter: char| !letter.is_alphanumeric() && !"«“\"'(€ \t".contains(letter);
    if lines.iter().any(|line| is_item(line))
        || lines.iter().all(|line| line.trim_start().starts_with(is_sign))
    {
        return None;
    }
    let rows = separated(lines, '\t').or_else(|| separated(lines, ';')).or_else(|| spaced(lines))?;
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let row = |cells: &Vec<&str>| {
        let empty = std::iter::repeat_n("", width - cells.len());
        format!("| {} |", cells.iter().copied().chain(empty).collect::<Vec<_>>().join(" | "))
    };
    let mut table: Vec<String> = rows.iter().map(row).collect();
    table.insert(1, rule(width));
    Some(table.join("\n"))
}

/// The cells of lines that hold as many of `sign` each; a spreadsheet leaves out the tabs of its last empty cells.
fn separated<'t>(lines: &[&'t str], sign: char) -> Option<Vec<Vec<&'t str>>> {
    let count = |line: &str| line.matches(sign).count();
    let most = lines.iter().map(|line| count(line)).max().unwrap_or_default();
    let least = lines.iter().map(|line| count(line)).min().unwrap_or_default();
    let fits = |line: &&str| {
        !line.starts_with(sign)
            && !line.starts_with("o\t")
            && (sign == '\t' || !line.contains("; ") && !line.ends_with(sign))
    };
    let is_table =
        least > 0 && (most == least || sign == '\t' && !lines.iter().any(|line| line.contains("\t\t")));
    (is_table && lines.iter().all(fits))
        .then(|| lines.iter().map(|line| line.split(sign).map(str::trim).collect()).collect())
}

/// The cells of lines that tabs or wide gaps set one below the other: as many in each line.
fn spaced<'t>(lines: &[&'t str]) -> Option<Vec<Vec<&'t str>>> {
    static GAP: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"[\x20\u{a0}]*\t[\t\x20\u{a0}]*|[\x20\u{a0}]{2,}").expect("the pattern is well formed")
    });
    static WIDE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"\S(?:[\x20\u{a0}]*\t|[\x20\u{a0}]{3,})").expect("the pattern is well formed")
    });
    let rows: Vec<Vec<&str>> = lines.iter().map(|line| GAP.split(line.trim()).collect()).collect();
    let width = rows[0].len();
    let is_cell = |cell: &&str| !cell.is_empty() && cell.len() < 80;
    let is_table = width > 1
        && rows.iter().all(|cells| cells.len() == width && cells.iter().all(is_cell))
        && lines.iter().any(|line| WIDE.is_match(line))
        && !lines.iter().any(|line| line.contains('|') || line.trim_start().starts_with(['#', '>']));
    is_table.then_some(rows)
}

fn rule(width: usize) -> String {
    format!("|{}", " --- |".repeat(width))
}

/// The rule that misses below `Mois | Prix`, a table whose rows have no bars around them.
pub(super) fn open_rule(block: &[PlacedLine<'_>]) -> Option<String> {
    let width = cells(block[0].1);
    let is_row = |line: &str| {
        let bare = line.trim();
        bare.contains(" | ") && !bare.starts_with('|') && !is_like_rule(bare) && cells(bare) == width
    };
    block.iter().all(|(_, line)| is_row(line) && !is_item(line)).then(|| rule(width))
}

/// The rule and the rows of a table below its header.
pub(super) fn table(header: &str, rows: &[PlacedLine<'_>], tell: &mut impl FnMut(&str, &str, Range<usize>)) {
    let width = cells(header);
    let Some((range, below)) = rows.first() else { return };
    if !is_like_rule(below) {
        return;
    }
    let plain = below.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
    if !plain || cells(below) != width {
        tell("rule", &rule(width), range.clone());
        return;
    }
    for (at, (range, row)) in rows.iter().enumerate().skip(1) {
        if !row.contains('|') {
            // The first of them: below it everything is a row.
            return tell("after-table", "", range.clone());
        }
        let bare = row.trim();
        // A row may lack its first bar, or its last: only one that goes on below is no whole row.
        let goes_on = bare.starts_with('|')
            && rows.get(at + 1).is_some_and(|(_, next)| !next.trim_start().starts_with('|'));
        if bare.starts_with('|') != bare.ends_with('|') && (goes_on || cells(bare) != width) {
            return tell("cell-lines", "", range.clone());
        }
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

#[cfg(test)]
mod tests {
    use super::{cells, columns};
    use crate::markdown::lookalike::is_like_rule;

    #[test]
    fn pasted_columns_are_a_table() {
        let table = "| Nom | Prix |\n| --- | --- |\n| Gîte | 80 € |";
        for lines in [
            ["Nom\tPrix", "Gîte\t80 €"],
            ["Nom;Prix", "Gîte;80 €"],
            ["Nom      Prix", "Gîte     80 €"],
            ["Nom\t\tPrix", "Gîte\t80 €"],
            ["    Nom   Prix", "    Gîte  80 €"],
        ] {
            assert_eq!(columns(&lines).as_deref(), Some(table), "{lines:?}");
        }
        assert_eq!(
            columns(&["Nom\tPrix\tNote", "Gîte\t80 €"]).as_deref(),
            Some("| Nom | Prix | Note |\n| --- | --- | --- |\n| Gîte | 80 € |  |")
        );
        for lines in [
            ["Il vient ; il part", "un mot ; un autre"],
            ["Nom\tPrix", "Gîte"],
            ["Un point.  Deux", "Un point.  Trois"],
            ["- Nom   Prix", "- Gîte   80 €"],
            ["Nom   Prix   Note", "Gîte   80 €"],
        ] {
            assert_eq!(columns(&lines), None, "{lines:?}");
        }
    }

    #[test]
    fn cells_are_counted_as_readers_see_them() {
        assert_eq!(cells("| a | b |"), 2);
        assert_eq!(cells("| a \\| b | `c|d` |"), 2);
        assert!(is_like_rule("|—|—|") && is_like_rule("| --- | :--: |") && !is_like_rule("| a | - |"));
    }
}

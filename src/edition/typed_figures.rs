//! Figures that the common guide types by hand, where a fact would keep them up to date.
//!
//! A sum, a share, an area, a number of days, a form, an article of a law: each changes one day, on every page that says
//! it. Worked examples are left alone: their figures are invented, and say so.

use std::ops::Range;

use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::guide::common_guide::Page;
use crate::markdown::node::{CalloutKind, Node};

/// What makes a number one that the law, or a body, may change.
const UNITS: [&str; 6] = ["€", "%", "m²", "jour", "jours", "euros"];

/// What else is in a source that readers do not read: holes, addresses, ids, code.
const APART: [(&str, &str); 4] = [("{{", "}}"), ("](", ")"), ("{#", "}"), ("`", "`")];

/// Reports the figures that `page` types.
pub(super) fn typed_figures(page: &Page, problems: &mut Problems) {
    below(&page.body, problems);
}

fn below(nodes: &[Node], problems: &mut Problems) {
    for node in nodes {
        match node {
            Node::Callout(callout) if callout.kind == CalloutKind::Example => continue,
            Node::Flow(flow) => {
                for range in figures(flow.located_text.as_str()) {
                    // A star between digits has a back-slash of ours in the text that is parsed.
                    let text =
                        flow.located_text.as_str()[range.clone()].replace('\n', " ").replace("\\*", "*");
                    let problem = Diagnostic::new(Code::TypedFigure, flow.located_text.place(range));
                    problems.push(problem.with("text", text));
                }
            }
            _ => {}
        }
        node.bodies().for_each(|inner| below(inner, problems));
    }
}

/// The figures of a source, in order.
fn figures(source: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = source[at..].chars().next() {
        let rest = &source[at..];
        let apart = APART.iter().find_map(|(open, close)| {
            let inner = rest.strip_prefix(open)?;
            Some(open.len() + inner.find(close)? + close.len())
        });
        let starts = source[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric());
        let length = apart.or_else(|| {
            let length = starts.then(|| figure(rest)).flatten()?;
            found.push(at..at + length);
            Some(length)
        });
        at += length.unwrap_or_else(|| number(rest).max(first.len_utf8()));
    }
    found
}

/// The bytes of the figure that `text` begins with, if it is one.
fn figure(text: &str) -> Option<usize> {
    for (word, digits) in [("Cerfa", 9), ("art.", 9)] {
        if let Some(after) = text.strip_prefix(word) {
            let number = after.find(|sign: char| sign.is_ascii_digit()).filter(|at| *at <= digits)?;
            let length = after[number..].find(char::is_whitespace).unwrap_or(after.len() - number);
            return Some(
                word.len()
                    + number
                    + after[number..number + length].trim_end_matches(['.', ',', ';', ')']).len(),
            );
        }
    }
    let number = Some(number(text)).filter(|length| *length > 0)?;
    let space = text[number..].len() - text[number..].trim_start().len();
    let unit = &text[number + space..];
    let unit = UNITS.iter().filter(|known| {
        let after = unit.strip_prefix(**known).and_then(|after| after.chars().next());
        unit.starts_with(**known) && after.is_none_or(|after| !after.is_alphanumeric())
    });
    Some(number + space + unit.max_by_key(|unit| unit.len())?.len())
}

/// The bytes of the number that `text` begins with: digits, with a space, a comma or a full stop between them.
fn number(text: &str) -> usize {
    let mut end = 0;
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let joins = matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | ',' | '.')
            && end > 0
            && signs.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        if sign.is_ascii_digit() {
            end = at + 1;
        } else if !joins {
            break;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::figures;

    #[test]
    fn sums_shares_areas_days_forms_and_articles_are_figures() {
        let rows: [(&str, &[&str]); 9] = [
            ("Au plus 15 000 € par an, soit 30 %.", &["15 000 €", "30 %"]),
            ("Le {{ fait:a }} € et [5 €](../5€.md) {#b-5-jours}", &["5 €"]),
            ("Sous 120\njours, sur 9 m².", &["120\njours", "9 m²"]),
            ("Le Cerfa n° 14004, art. L. 324-1 du code", &["Cerfa n° 14004", "art. L. 324-1"]),
            ("La mairie a le Cerfa. L'art. du jour", &[]),
            ("12 étapes, 3 à 5 journées, A4, `30 %`", &[]),
            ("1 jour", &["1 jour"]),
            ("2,20 m et 1 500 euros", &["1 500 euros"]),
            ("R5 % et 7", &[]),
        ];
        for (source, expected) in rows {
            let found: Vec<&str> = figures(source).into_iter().map(|range| &source[range]).collect();
            assert_eq!(found, expected, "{source}");
        }
    }
}

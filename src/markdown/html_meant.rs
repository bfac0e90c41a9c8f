//! What the author meant who wrote HTML in a text.

use std::ops::Range;

use super::definitions::StretchScope;
use super::html_block::{attribute, converted};
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};

/// Reports the element that begins at `range`.
pub(super) fn report(range: &Range<usize>, scope: &StretchScope<'_>, problems: &mut Problems) {
    let found = meant(scope.located_text.as_str(), &scope.bounded(range.clone()));
    let (range, right) = match found {
        Some((whole, right)) => (whole, Some(right)),
        None => (range.clone(), None),
    };
    problems.push(Diagnostic::new(Code::RawHtml, scope.place(range)).suggest(right));
}

/// Reports the elements that a paragraph of their own at `range` is made of, with the same in Markdown.
pub(super) fn report_block(range: &Range<usize>, scope: &StretchScope<'_>, problems: &mut Problems) {
    let text = scope.located_text.as_str();
    let block = text.get(scope.bounded(range.clone())).unwrap_or_default();
    let right = converted(block.trim_end());
    problems.push(Diagnostic::new(Code::RawHtml, scope.place(range.clone())).suggest(right));
}

/// The element of HTML that begins at `range` of `text`, whole, and how it is written; `None` where that is not plain.
fn meant(text: &str, range: &Range<usize>) -> Option<(Range<usize>, String)> {
    let opening = text.get(range.clone())?;
    let name = opening.trim_start_matches('<').split(|c: char| !c.is_ascii_alphanumeric()).next()?;
    let name = name.to_ascii_lowercase();
    let (before, after) = match &*name {
        "b" | "strong" => ("**", "**".to_owned()),
        "i" | "em" => ("*", "*".to_owned()),
        "del" | "s" | "strike" => ("~~", "~~".to_owned()),
        "u" | "span" | "font" | "small" | "big" | "div" | "p" | "center" => ("", String::new()),
        // The end of a line that is to stay one.
        "br" => {
            let right = if text[range.end..].starts_with('\n') { "\\" } else { "\\\n" };
            return Some((range.clone(), right.to_owned()));
        }
        "sup" | "sub" => {
            let (inner, _) = text[range.end..].lines().next()?.split_once("</")?;
            let right = raised(inner, name == "sup")?;
            let end = range.end + inner.len() + format!("</{name}>").len();
            return text.get(range.start..end).map(|_| (range.start..end, right));
        }
        "img" => {
            let (source, text) = (attribute(opening, "src")?, attribute(opening, "alt"));
            let text = text.unwrap_or_else(|| "Ce que montre l'image".to_owned());
            return Some((range.clone(), format!("![{text}]({source})")));
        }
        "a" => ("[", format!("]({})", attribute(opening, "href")?)),
        _ => return None,
    };
    let line = text[range.end..].lines().next().unwrap_or_default();
    let closing = format!("</{name}>");
    let at = line.to_ascii_lowercase().find(&closing)?;
    let inner = line.get(..at)?.trim();
    let is_plain = !inner.is_empty() && !inner.contains(['<', '*']);
    is_plain.then(|| (range.start..range.end + at + closing.len(), format!("{before}{inner}{after}")))
}

/// `<sup>2</sup>` as the sign `²`; `1<sup>er</sup>` as `1er`, which needs none.
fn raised(inner: &str, is_above: bool) -> Option<String> {
    let signs: Vec<char> =
        if is_above { "⁰¹²³⁴⁵⁶⁷⁸⁹" } else { "₀₁₂₃₄₅₆₇₈₉" }.chars().collect();
    let digit = |letter: char| letter.to_digit(10).and_then(|digit| signs.get(digit as usize));
    if is_above && ["e", "er", "re", "ère", "ème", "nd", "nde", "o"].contains(&inner) {
        return Some(inner.to_owned());
    }
    inner.chars().map(digit).collect::<Option<String>>().filter(|right| !right.is_empty())
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn plain_elements_have_a_form_of_ours() {
        for (written, right) in [
            ("<b>vérifier</b> tout", Some("**vérifier**")),
            ("<STRONG>vérifier</STRONG>", Some("**vérifier**")),
            ("<a href=\"x.md\">ici</a>", Some("[ici](x.md)")),
            ("<u>ici</u>", Some("ici")),
            ("<b>un <i>deux</i></b>", None),
            ("<br>", Some("\\\n")),
            ("<br>\nDeux", Some("\\")),
            ("<div align=\"center\">ici</div>", Some("ici")),
            ("<img src=\"vue.png\" alt=\"La vue\">", Some("![La vue](vue.png)")),
            ("<sup>2</sup>", Some("²")),
            ("<sup>er</sup> mai", Some("er")),
            ("<sub>2</sub>O", Some("₂")),
            ("<sup>(1)</sup>", None),
            ("<p>Ici</p>", Some("Ici")),
            ("<b>jamais fermé", None),
        ] {
            let end = written.find('>').unwrap() + 1;
            assert_eq!(meant(written, &(0..end)).map(|(_, right)| right).as_deref(), right, "{written}");
        }
    }
}

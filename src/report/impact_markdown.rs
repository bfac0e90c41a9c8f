//! The impact of a change in Markdown, for the description of a merge request, or a comment on it.

use super::impact_outline::{ImpactOutline, OutlineItem};
use super::messages::Messages;
use crate::analysis::guide_impact::GuideImpact;
use crate::html::escape;
use crate::i18n::Language;

/// What becomes of the sites, in the open; what changed, folded.
pub fn markdown(impact: &GuideImpact, language: Language) -> String {
    let ImpactOutline { head, departments, sections, records, levels, sum } =
        ImpactOutline::of(impact, language);
    let mut text = String::new();
    for line in &head {
        text.extend(["- **", &inline(line), "**\n"]);
    }
    if !head.is_empty() {
        text.push('\n');
    }
    for item in &departments {
        text.extend(["### ", &inline(&item.line), "\n\n"]);
        item.below.iter().for_each(|below| written(below, 0, &mut text));
        text.push('\n');
    }
    let title = |key| Messages::of(language).say(key, &[]);
    let (outside, of_levels) = (title("impact-records"), title("impact-levels"));
    for (title, items) in [(&sum, &sections), (&outside, &records), (&of_levels, &levels)] {
        if items.is_empty() {
            continue;
        }
        // The empty lines let the list inside be read as Markdown.
        text.extend(["<details><summary>", &escape(title), "</summary>\n\n"]);
        for item in items {
            written(item, 0, &mut text);
        }
        text.push_str("\n</details>\n\n");
    }
    if sections.is_empty() {
        text.extend([&inline(&sum), "\n"]);
    }
    text.truncate(text.trim_end().len());
    text + "\n"
}

fn written(item: &OutlineItem, depth: usize, text: &mut String) {
    text.extend(["  ".repeat(depth).as_str(), "- ", &inline(&item.line), "\n"]);
    item.below.iter().for_each(|below| written(below, depth + 1, text));
}

/// A line in which nothing is a mark, a mention of a person, or a reference to an issue.
fn inline(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    for letter in line.chars() {
        match letter {
            '@' => text.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '~' | '!' | '|' | '&' | '$' => {
                text.extend(['\\', letter]);
            }
            _ => text.push(letter),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::inline;

    #[test]
    fn no_line_mentions_or_formats() {
        assert_eq!(inline("types/a_b#c — *Titre* @gens"), r"types/a\_b\#c — \*Titre\* &#64;gens");
    }
}

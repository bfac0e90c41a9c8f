//! The impact of a change, for people at a terminal.

use super::impact_outline::{ImpactOutline, OutlineItem};
use crate::analysis::guide_impact::GuideImpact;
use crate::i18n::Language;

/// What becomes of the sites, by département; then each section and each level that changed.
pub fn text(impact: &GuideImpact, language: Language) -> String {
    let ImpactOutline { head, departments, sections, records, levels, sum } =
        ImpactOutline::of(impact, language);
    let mut text = String::new();
    for line in &head {
        text.extend([line, "\n"]);
    }
    if !head.is_empty() {
        text.push('\n');
    }
    for item in departments.iter().chain(&sections).chain(&records).chain(&levels) {
        written(item, 0, &mut text);
        text.push('\n');
    }
    text + &sum + "\n"
}

fn written(item: &OutlineItem, depth: usize, text: &mut String) {
    text.extend(["  ".repeat(depth).as_str(), &item.line, "\n"]);
    item.below.iter().for_each(|below| written(below, depth + 1, text));
}

//! The impact of a change of the common guide, for people.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::messages::{Messages, number};
use crate::analysis::coverage::SectionState;
use crate::analysis::guide_impact::{Concerned, GuideImpact, Touched};
use crate::i18n::{Language, Word};
use crate::printable::on_one_line;

/// Each section that changed, then the territories by what they do to it.
pub fn text(impact: &GuideImpact, language: Language) -> String {
    let messages = Messages::of(language);
    if impact.sections.is_empty() && impact.levels.is_empty() {
        return messages.say("impact-nothing", &[]) + "\n";
    }
    let mut text = String::new();
    for section in &impact.sections {
        text += &head(messages, section);
        for state in SectionState::ALL {
            let here: Vec<&Concerned> = section.territories.iter().filter(|it| it.state == state).collect();
            if here.is_empty() {
                continue;
            }
            let names: Vec<&str> = here.iter().map(|it| &*it.territory).collect();
            let key = format!("impact-{}", state.word());
            let line =
                messages.say(&key, &[("n", number(here.len())), ("names", Word::Text(&names.join(", ")))]);
            let _ = writeln!(text, "  {line}");
            let overrides = here
                .iter()
                .flat_map(|it| &it.applied_overrides)
                .map(|it| format!("    {} {} — {}:{}\n", it.level, it.action, it.spot.file, it.spot.line));
            text.extend(overrides.collect::<BTreeSet<_>>());
        }
        text.push('\n');
    }
    for level in &impact.levels {
        let names = level.levels.join(", ");
        let n = number(level.territories.len());
        let _ = writeln!(text, "{names} — {}", level.file);
        let _ = writeln!(text, "  {}", messages.say("impact-level-read", &[("n", n)]));
        for reader in &level.territories {
            let key = if reader.seen.is_empty() { "impact-level-same" } else { "impact-level-seen" };
            let seen = reader.seen.join(", ");
            let line = [("name", Word::Text(&reader.territory)), ("seen", Word::Text(&seen))];
            let _ = writeln!(text, "  {}", messages.say(key, &line));
        }
        text.push('\n');
    }
    if impact.sections.is_empty() {
        text.truncate(text.trim_end().len());
        return text + "\n";
    }
    text + &messages.say("impact-sum", &[("n", number(impact.sections.len()))]) + "\n"
}

fn head(messages: Messages, section: &Touched) -> String {
    let was = section.was.as_deref().unwrap_or_default();
    let facts = section.facts.join(", ");
    let what = messages.say(
        &format!("impact-change-{}", section.change.word()),
        &[("was", Word::Text(was)), ("facts", Word::Text(&facts))],
    );
    let line = format!("{} — {} ({what})", section.target, on_one_line(&section.title));
    format!("{line}\n  {}:{}\n", section.spot.file, section.spot.line)
}

//! Whom a change of the common guide touches, for people and for machines.

use std::fmt::Write;

use super::words::{Words, number};
use crate::analysis::coverage::SectionState;
use crate::analysis::guide_impact::{Concerned, GuideImpact, Touched};
use crate::i18n::{Language, Word};

/// For people: a section, then who does what to it.
pub fn text(impact: &GuideImpact, language: Language) -> String {
    let words = Words::of(language);
    if impact.sections.is_empty() && impact.levels.is_empty() {
        return words.say("impact-nothing", &[]) + "\n";
    }
    let mut text = String::new();
    for section in &impact.sections {
        text += &head(words, section);
        for state in SectionState::ALL {
            let here: Vec<&Concerned> = section.territories.iter().filter(|it| it.state == state).collect();
            if here.is_empty() {
                continue;
            }
            let names: Vec<&str> = here.iter().map(|it| &*it.territory).collect();
            let key = format!("impact-{}", state.word());
            let line =
                words.say(&key, &[("n", number(here.len())), ("names", Word::Text(&names.join(", ")))]);
            let _ = writeln!(text, "  {line}");
            let mut applied_overrides: Vec<String> = here
                .iter()
                .flat_map(|it| &it.applied_overrides)
                .map(|applied| {
                    format!(
                        "    {} {} — {}:{}",
                        applied.level, applied.action, applied.spot.file, applied.spot.line
                    )
                })
                .collect();
            applied_overrides.sort();
            applied_overrides.dedup();
            for applied in applied_overrides {
                let _ = writeln!(text, "{applied}");
            }
        }
        text.push('\n');
    }
    for level in &impact.levels {
        let names = level.levels.join(", ");
        let n = number(level.territories.len());
        let _ = writeln!(text, "{names} — {}", level.file);
        let _ = writeln!(text, "  {}", words.say("impact-level-read", &[("n", n)]));
        for reader in &level.territories {
            let key = if reader.seen.is_empty() { "impact-level-same" } else { "impact-level-seen" };
            let seen = reader.seen.join(", ");
            let line = [("name", Word::Text(&reader.territory)), ("seen", Word::Text(&seen))];
            let _ = writeln!(text, "  {}", words.say(key, &line));
        }
        text.push('\n');
    }
    if impact.sections.is_empty() {
        text.truncate(text.trim_end().len());
        return text + "\n";
    }
    text + &words.say("impact-sum", &[("n", number(impact.sections.len()))]) + "\n"
}

fn head(words: Words, section: &Touched) -> String {
    let was = section.was.as_deref().unwrap_or_default();
    let facts = section.facts.join(", ");
    let what = words.say(
        &format!("impact-change-{}", section.change.word()),
        &[("was", Word::Text(was)), ("facts", Word::Text(&facts))],
    );
    let line = format!("{} — {} ({what})", section.target, section.title);
    format!("{line}\n  {}:{}\n", section.spot.file, section.spot.line)
}

/// For machines: one JSON object, with a line end.
pub fn json(impact: &GuideImpact) -> String {
    serde_json::to_string_pretty(impact).expect("plain lines always serialise") + "\n"
}

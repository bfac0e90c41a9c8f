//! What the readers of one territory see otherwise than before, for people and for machines.

use std::fmt::Write;

use super::words::Words;
use crate::review::changes::{Changes, Kind};
use crate::wording::{Language, Word};

/// For people: the network's changes, then those of each level.
pub fn text(changes: &Changes, language: Language) -> String {
    let words = Words::of(language);
    if changes.is_empty() {
        return words.say("changes-nothing", &[]) + "\n";
    }
    let mut text = String::new();
    let levels = changes.pages.iter().map(|it| &it.level).chain(changes.texts.iter().map(|it| &it.level));
    let mut levels: Vec<&Option<std::sync::Arc<str>>> = levels.collect();
    levels.sort();
    levels.dedup();
    for level in levels {
        let title = match level {
            None => words.say("changes-common", &[]),
            Some(level) => words.say("changes-level", &[("level", Word::Text(level))]),
        };
        let _ = writeln!(text, "{title}");
        for page in changes.pages.iter().filter(|it| it.level == *level) {
            let kind = words.say(&format!("changes-page-{}", word(page.kind)), &[]);
            let _ = writeln!(text, "  {} — {} ({kind})", page.page, page.title);
        }
        for it in changes.texts.iter().filter(|it| it.level == *level) {
            let target = it.section.as_deref().map(|id| format!("#{id}")).unwrap_or_default();
            let kind = words.say(&format!("changes-text-{}", word(it.kind)), &[]);
            let _ = writeln!(text, "  {}{target} — {} ({kind})", it.page, it.heading);
            let _ = writeln!(text, "    {}", marked(&it.words));
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text + "\n"
}

/// Around each change a few words only; what went in `[-…-]`, what came in `{+…+}`.
fn marked(stretches: &[(char, String)]) -> String {
    const AROUND: usize = 40;
    let last = stretches.len().saturating_sub(1);
    let mut text = String::new();
    for (at, (sign, words)) in stretches.iter().enumerate() {
        let words = words.replace('\n', " ");
        match sign {
            '-' => text.extend(["[-", words.trim(), "-]"]),
            '+' => text.extend(["{+", words.trim(), "+}"]),
            _ => {
                let letters: Vec<char> = words.chars().collect();
                let head = if at == 0 { 0 } else { AROUND.min(letters.len()) };
                let tail = if at == last { letters.len() } else { letters.len().saturating_sub(AROUND) };
                if tail <= head {
                    text.push_str(&words);
                } else {
                    text.extend(&letters[..head]);
                    text.push('…');
                    text.extend(&letters[tail..]);
                }
            }
        }
    }
    text
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::New => "new",
        Kind::Gone => "gone",
        Kind::Changed => "changed",
    }
}

/// For machines: one JSON object, with a line end.
pub fn json(changes: &Changes) -> String {
    serde_json::to_string_pretty(changes).expect("plain lines always serialise") + "\n"
}

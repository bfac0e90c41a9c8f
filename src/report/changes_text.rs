//! What changed for the readers of one territory, for people, and as drafts of news.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::Arc;

use super::messages::Messages;
use crate::analysis::diff::ChangeKind;
use crate::analysis::reader_changes::ReaderChanges;
use crate::calendar::Day;
use crate::i18n::{Language, Word};
use crate::printable::on_one_line;

/// The network's changes, then those of each level.
pub fn text(changes: &ReaderChanges, language: Language) -> String {
    let messages = Messages::of(language);
    if changes.is_empty() {
        return messages.say("changes-nothing", &[]) + "\n";
    }
    let mut text = String::new();
    for level in levels(changes) {
        let title = match level {
            None => messages.say("changes-common", &[]),
            Some(level) => messages.say("changes-level", &[("level", Word::Text(level))]),
        };
        let _ = writeln!(text, "{title}");
        for page in changes.pages.iter().filter(|it| it.level == *level) {
            let kind = messages.say(&format!("changes-page-{}", word(page.kind)), &[]);
            let _ = writeln!(text, "  {} — {} ({kind})", page.page, on_one_line(&page.title));
        }
        for it in changes.texts.iter().filter(|it| it.level == *level) {
            let target = it.section.as_deref().map(|id| format!("#{id}")).unwrap_or_default();
            let kind = messages.say(&format!("changes-text-{}", word(it.kind)), &[]);
            let _ = writeln!(text, "  {}{target} — {} ({kind})", it.page, on_one_line(&it.heading));
            let _ = writeln!(text, "    {}", marked(&it.words));
        }
        for it in changes.records.iter().filter(|it| it.level == *level) {
            let kind = messages.say(&format!("changes-text-{}", word(it.kind)), &[]);
            let _ = writeln!(text, "  {} — {} ({kind})", it.record, on_one_line(&it.title));
            let _ = writeln!(text, "    {}", marked(&it.words));
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text + "\n"
}

/// The levels that the changes come from, the network first.
fn levels(changes: &ReaderChanges) -> BTreeSet<&Option<Arc<str>>> {
    let pages = changes.pages.iter().map(|it| &it.level);
    pages
        .chain(changes.texts.iter().map(|it| &it.level))
        .chain(changes.records.iter().map(|it| &it.level))
        .collect()
}

/// Each change with a few words around it: `[-…-]` is removed text, `{+…+}` is new text.
fn marked(stretches: &[(char, String)]) -> String {
    const AROUND: usize = 40;
    let last = stretches.len().saturating_sub(1);
    let mut text = String::new();
    for (at, (sign, words)) in stretches.iter().enumerate() {
        let words = on_one_line(&words.replace('\n', " ")).into_owned();
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

fn word(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::New => "new",
        ChangeKind::Gone => "gone",
        ChangeKind::Changed => "changed",
    }
}

/// Marks where an author has to write a sentence.
const TO_WRITE: &str = "À ÉCRIRE";

/// Drafts for the page « quoi de neuf »: entries to copy into authored files, each below what changed, with a sentence
/// left to write.
pub fn drafts(changes: &ReaderChanges, on: Day, language: Language) -> String {
    let messages = Messages::of(language);
    if changes.is_empty() {
        return format!("# {}\n", messages.say("changes-nothing", &[]));
    }
    let mut text = String::new();
    for level in levels(changes) {
        match level {
            None => common(changes, on, &mut text),
            Some(level) => local(changes, level, on, &mut text),
        }
    }
    text.truncate(text.trim_end().len());
    text + "\n"
}

fn common(changes: &ReaderChanges, on: Day, text: &mut String) {
    let mut pages: BTreeMap<&str, Vec<(String, Option<&str>)>> = BTreeMap::new();
    for page in changes.pages.iter().filter(|it| it.level.is_none() && it.kind == ChangeKind::New) {
        pages.entry(&page.page).or_default().push((page.title.clone(), None));
    }
    for it in changes.texts.iter().filter(|it| it.level.is_none() && it.kind != ChangeKind::Gone) {
        pages.entry(&it.page).or_default().push((marked(&it.words), it.section.as_deref()));
    }
    for (page, entries) in pages {
        let _ = writeln!(text, "# content/{page}.md\nchangements = [");
        for (what, section) in entries {
            let section = section.map(|id| format!("section = \"{id}\", ")).unwrap_or_default();
            let _ = writeln!(text, "  # {}", on_one_line(&what));
            let _ = writeln!(text, "  {{ {section}le = {on}, resume = \"{TO_WRITE}\" }},");
        }
        text.push_str("]\n\n");
    }
    for it in changes.records.iter().filter(|it| it.level.is_none()) {
        let _ = writeln!(text, "# {} : {}", it.record, marked(&it.words));
    }
}

fn local(changes: &ReaderChanges, level: &str, on: Day, text: &mut String) {
    let own = |whose: &Option<Arc<str>>| whose.as_deref() == Some(level);
    let mut entries: Vec<(String, String, Option<String>)> = Vec::new();
    for page in changes.pages.iter().filter(|it| own(&it.level) && it.kind == ChangeKind::New) {
        entries.push((page.page.clone(), page.title.clone(), Some(page.page.clone())));
    }
    for it in changes.texts.iter().filter(|it| own(&it.level) && it.kind != ChangeKind::Gone) {
        let anchor = it.section.as_deref().map(|id| format!("#{id}")).unwrap_or_default();
        let page = format!("{}{anchor}", it.page);
        entries.push((page.clone(), marked(&it.words), Some(page)));
    }
    for it in changes.records.iter().filter(|it| own(&it.level) && !it.record.starts_with("nouveautes:")) {
        entries.push((it.record.clone(), marked(&it.words), None));
    }
    if !entries.is_empty() {
        let _ = writeln!(text, "# territories/{level}.toml");
    }
    for (name, what, page) in entries {
        let id = name.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
        let _ =
            writeln!(text, "# {}\n[[nouveautes]]\nid    = \"{id}-{on}\"\nle    = {on}", on_one_line(&what));
        let _ = writeln!(text, "texte = \"{TO_WRITE}\"");
        if let Some(page) = page {
            let _ = writeln!(text, "page  = \"{page}\"");
        }
        text.push('\n');
    }
}

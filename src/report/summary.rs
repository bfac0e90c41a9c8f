//! The closing words of a command: what was done, what was not and why, what to do next.

use std::collections::BTreeMap;

use super::words::{Words, number};
use super::{Count, Finding};
use crate::i18n::Word;

/// Faulty territories beyond which they share one line.
const EACH: usize = 10;

/// What a command did.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    /// What became of each territory that was asked for.
    pub fates: BTreeMap<String, Fate>,
    /// Whether warnings count as errors.
    pub strict: bool,
    /// Where the sites are, as people write it; none where nothing was to be written.
    pub out: Option<Out>,
    /// Sites that still stand though their territory is gone.
    pub orphans: Vec<String>,
    /// The command to run again once the errors are mended.
    pub again: String,
}

/// The output folder.
#[derive(Clone, Debug)]
pub struct Out {
    /// The folder.
    pub folder: String,
    /// The page to open first, where there is one.
    pub first_page: Option<String>,
}

/// What became of one territory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Checked, and fit to be built.
    Sound,
    /// Built anew.
    Built {
        /// Files in its folder that are not ours, and were kept.
        strays: usize,
    },
    /// Its site already held what it should.
    Unchanged,
    /// Not fit to be built.
    Faulty {
        /// Whether a site built earlier still stands.
        stands: bool,
    },
    /// Nothing can be built, since the common guide or the theme has an error.
    Blocked,
    /// The machine refused to put it in place.
    Refused,
}

impl Fate {
    /// For machines.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Sound => "sound",
            Self::Built { .. } => "built",
            Self::Unchanged => "unchanged",
            Self::Faulty { .. } => "faulty",
            Self::Blocked => "blocked",
            Self::Refused => "refused",
        }
    }
}

/// The sentences, one a line.
pub(super) fn text(words: Words, findings: &[Finding], summary: &Summary) -> String {
    let count = Count::of(findings.iter().map(|finding| &finding.problem));
    let mut lines = Vec::new();
    if count == Count::default() {
        lines.push(words.say("summary-no-problem", &[]));
    } else {
        let list = list(words, count);
        lines.push(words.say("summary-problems", &[("list", Word::Text(&list))]));
    }
    if summary.fates.is_empty() {
        lines.push(words.say("summary-none", &[]));
    }
    fates(words, findings, summary, &mut lines);
    for orphan in &summary.orphans {
        lines.push(words.say("summary-orphan", &[("name", Word::Text(orphan))]));
    }
    let stand = summary
        .fates
        .values()
        .any(|fate| matches!(fate, Fate::Built { .. } | Fate::Unchanged | Fate::Faulty { stands: true }));
    if let Some(out) = summary.out.as_ref().filter(|_| stand) {
        lines.push(words.say("summary-where", &[("path", Word::Text(&out.folder))]));
        if let Some(page) = &out.first_page {
            lines.push(words.say("summary-open", &[("path", Word::Text(page))]));
        }
    }
    lines.extend(next(words, count, summary));
    lines.join("\n") + "\n"
}

fn fates(words: Words, findings: &[Finding], summary: &Summary, lines: &mut Vec<String>) {
    let those = |wanted: fn(Fate) -> bool| -> Vec<String> {
        let found = summary.fates.iter().filter(|(_, fate)| wanted(**fate));
        found.map(|(id, _)| id.clone()).collect()
    };
    for (key, ids) in [
        ("summary-checked", if summary.out.is_none() { those(|_| true) } else { Vec::new() }),
        ("summary-built", those(|fate| matches!(fate, Fate::Built { .. }))),
        ("summary-unchanged", those(|fate| fate == Fate::Unchanged)),
    ] {
        if !ids.is_empty() {
            let names = words.names(&ids);
            lines.push(words.say(key, &[("n", number(ids.len())), ("names", Word::Text(&names))]));
        }
    }
    if !those(|fate| fate == Fate::Blocked).is_empty() {
        let common = findings.iter().map(|finding| &finding.problem).filter(|problem| {
            let file = &problem.place.file;
            file.below("content").is_some() || file.below("themes").is_some()
        });
        let count = Count::of(common);
        let bad = count.errors + if summary.strict { count.warnings } else { 0 };
        lines.push(words.say("summary-blocked", &[("n", number(bad))]));
    }
    let faulty = those(|fate| matches!(fate, Fate::Faulty { .. }));
    let many = faulty.len() > EACH;
    if many {
        let key = if summary.out.is_some() { "summary-faulty-many" } else { "summary-faulty-check-many" };
        let names = words.names(&faulty);
        lines.push(words.say(key, &[("n", number(faulty.len())), ("names", Word::Text(&names))]));
    }
    for (id, fate) in &summary.fates {
        let name = || ("name", Word::Text(id));
        match fate {
            Fate::Faulty { stands } if !many => {
                let its = findings.iter().filter(|finding| finding.territories.contains(id));
                let mut count = Count::of(its.map(|finding| &finding.problem));
                count.notices = 0;
                let key = if summary.out.is_some() { "summary-faulty" } else { "summary-faulty-check" };
                let list = list(words, count);
                let mut line = words.say(key, &[name(), ("list", Word::Text(&list))]);
                if *stands {
                    line = format!("{line} {}", words.say("summary-kept-site", &[name()]));
                }
                lines.push(line);
            }
            Fate::Refused => lines.push(words.say("summary-refused", &[name()])),
            Fate::Built { strays } if *strays > 0 => {
                lines.push(words.say("summary-strays", &[name(), ("n", number(*strays))]));
            }
            _ => {}
        }
    }
}

/// `3 errors, 2 warnings`
pub(super) fn list(words: Words, count: Count) -> String {
    let parts = [
        ("summary-errors", count.errors),
        ("summary-warnings", count.warnings),
        ("summary-notices", count.notices),
    ];
    let parts = parts.iter().filter(|(_, n)| *n > 0);
    parts.map(|(key, n)| words.say(key, &[("n", number(*n))])).collect::<Vec<_>>().join(", ")
}

fn next(words: Words, count: Count, summary: &Summary) -> Vec<String> {
    let mut lines = Vec::new();
    let strict = summary.strict && count.warnings > 0;
    if strict {
        lines.push(words.say("summary-strict", &[]));
    }
    if count.errors > 0 || strict {
        lines.push(words.say("summary-next-fix", &[("command", Word::Text(&summary.again))]));
    } else if count.warnings > 0 {
        lines.push(words.say("summary-next-warn", &[]));
    } else if summary.out.is_none() && !summary.fates.is_empty() {
        lines.push(words.say("summary-next-build", &[]));
    }
    lines
}

//! The closing words of a command: what was done, what was not and why, what to do next.

use std::collections::BTreeMap;

use super::finding::{Finding, ProblemCount};
use super::messages::{Messages, number};
use super::reporter::Reporter;
use crate::i18n::Word;

/// More faulty territories than these share one line.
const EACH: usize = 10;

/// What a command did.
#[derive(Clone, Debug, Default)]
pub struct RunSummary {
    /// The outcome of each territory that was asked for.
    pub outcomes: BTreeMap<String, SiteOutcome>,
    /// Whether warnings count as errors.
    pub strict: bool,
    /// Where the sites are; none if nothing was to be written.
    pub out: Option<OutputFolder>,
    /// Sites that still exist though their territory is gone.
    pub orphans: Vec<String>,
    /// The command to run again once the errors are fixed.
    pub again: String,
}

/// The output folder.
#[derive(Clone, Debug)]
pub struct OutputFolder {
    /// The path, as people write it.
    pub folder: String,
    /// The page to open first, if there is one.
    pub first_page: Option<String>,
}

/// The outcome of one territory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiteOutcome {
    /// Checked, and fit to build.
    Sound,
    /// Built.
    Built {
        /// Files in its folder that do not come from Jalon, and were kept.
        strays: usize,
    },
    /// Its site was up to date.
    Unchanged,
    /// Not fit to build.
    Faulty {
        /// Whether a site built earlier is still in place.
        has_former_site: bool,
    },
    /// Not built because the common guide or the theme has an error.
    Blocked,
    /// The system refused to write it.
    Refused,
}

impl SiteOutcome {
    /// The outcome for programs.
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

impl Reporter<'_> {
    /// `2 errors, 1 warning`
    pub fn count(&self, findings: &[Finding]) -> String {
        list(self.messages, ProblemCount::of_findings(findings))
    }

    /// The closing words of a command: one sentence a line.
    pub fn summary(&self, findings: &[Finding], summary: &RunSummary) -> String {
        let messages = self.messages;
        let count = ProblemCount::of_findings(findings);
        let mut lines = Vec::new();
        if count == ProblemCount::default() {
            lines.push(messages.say("summary-no-problem", &[]));
        } else {
            let list = list(messages, count);
            lines.push(messages.say("summary-problems", &[("list", Word::Text(&list))]));
        }
        if summary.outcomes.is_empty() {
            lines.push(messages.say("summary-none", &[]));
        }
        outcomes(messages, findings, summary, &mut lines);
        for orphan in &summary.orphans {
            lines.push(messages.say("summary-orphan", &[("name", Word::Text(orphan))]));
        }
        let stand = summary.outcomes.values().any(|outcome| {
            matches!(
                outcome,
                SiteOutcome::Built { .. }
                    | SiteOutcome::Unchanged
                    | SiteOutcome::Faulty { has_former_site: true }
            )
        });
        if let Some(out) = summary.out.as_ref().filter(|_| stand) {
            lines.push(messages.say("summary-where", &[("path", Word::Text(&out.folder))]));
            if let Some(page) = &out.first_page {
                lines.push(messages.say("summary-open", &[("path", Word::Text(page))]));
            }
        }
        lines.extend(next(messages, count, summary));
        lines.join("\n") + "\n"
    }
}

fn outcomes(messages: Messages, findings: &[Finding], summary: &RunSummary, lines: &mut Vec<String>) {
    let those = |wanted: fn(SiteOutcome) -> bool| -> Vec<String> {
        let found = summary.outcomes.iter().filter(|(_, outcome)| wanted(**outcome));
        found.map(|(id, _)| id.clone()).collect()
    };
    for (key, ids) in [
        ("summary-checked", if summary.out.is_none() { those(|_| true) } else { Vec::new() }),
        ("summary-built", those(|outcome| matches!(outcome, SiteOutcome::Built { .. }))),
        ("summary-unchanged", those(|outcome| outcome == SiteOutcome::Unchanged)),
    ] {
        if !ids.is_empty() {
            let names = messages.names(&ids);
            lines.push(messages.say(key, &[("n", number(ids.len())), ("names", Word::Text(&names))]));
        }
    }
    if !those(|outcome| outcome == SiteOutcome::Blocked).is_empty() {
        let common = findings.iter().map(|finding| &finding.problem).filter(|problem| {
            let file = &problem.place.file;
            file.below("content").is_some() || file.below("themes").is_some()
        });
        let count = ProblemCount::of(common);
        let bad = count.errors + if summary.strict { count.warnings } else { 0 };
        lines.push(messages.say("summary-blocked", &[("n", number(bad))]));
    }
    let faulty = those(|outcome| matches!(outcome, SiteOutcome::Faulty { .. }));
    let many = faulty.len() > EACH;
    if many {
        let key = if summary.out.is_some() { "summary-faulty-many" } else { "summary-faulty-check-many" };
        let names = messages.names(&faulty);
        lines.push(messages.say(key, &[("n", number(faulty.len())), ("names", Word::Text(&names))]));
    }
    for (id, outcome) in &summary.outcomes {
        let name = || ("name", Word::Text(id));
        match outcome {
            SiteOutcome::Faulty { has_former_site } if !many => {
                let its = findings.iter().filter(|finding| finding.territories.contains(id));
                let mut count = ProblemCount::of(its.map(|finding| &finding.problem));
                count.notices = 0;
                let key = if summary.out.is_some() { "summary-faulty" } else { "summary-faulty-check" };
                let list = list(messages, count);
                let mut line = messages.say(key, &[name(), ("list", Word::Text(&list))]);
                if *has_former_site {
                    line = format!("{line} {}", messages.say("summary-kept-site", &[name()]));
                }
                lines.push(line);
            }
            SiteOutcome::Refused => lines.push(messages.say("summary-refused", &[name()])),
            SiteOutcome::Built { strays } if *strays > 0 => {
                lines.push(messages.say("summary-strays", &[name(), ("n", number(*strays))]));
            }
            _ => {}
        }
    }
}

/// `3 errors, 2 warnings`
fn list(messages: Messages, count: ProblemCount) -> String {
    let parts = [
        ("summary-errors", count.errors),
        ("summary-warnings", count.warnings),
        ("summary-notices", count.notices),
    ];
    let parts = parts.iter().filter(|(_, n)| *n > 0);
    parts.map(|(key, n)| messages.say(key, &[("n", number(*n))])).collect::<Vec<_>>().join(", ")
}

fn next(messages: Messages, count: ProblemCount, summary: &RunSummary) -> Vec<String> {
    let mut lines = Vec::new();
    let strict = summary.strict && count.warnings > 0;
    if strict {
        lines.push(messages.say("summary-strict", &[]));
    }
    if count.errors > 0 || strict {
        lines.push(messages.say("summary-next-fix", &[("command", Word::Text(&summary.again))]));
    } else if count.warnings > 0 {
        lines.push(messages.say("summary-next-warn", &[]));
    } else if summary.out.is_none() && !summary.outcomes.is_empty() {
        lines.push(messages.say("summary-next-build", &[]));
    }
    lines
}

//! The form of GitHub's workflow commands: each problem an annotation on the line that it is about.
//!
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions> gives the form and what is escaped.

use super::json::{Spot, spot};
use super::{Finding, Reporter};
use crate::diagnostic::Severity;
use crate::i18n::Word;

/// One line a problem.
pub(super) fn of(reporter: &Reporter<'_>, findings: &[Finding]) -> String {
    findings.iter().map(|finding| line(reporter, finding)).collect()
}

fn line(reporter: &Reporter<'_>, finding: &Finding) -> String {
    let (words, problem) = (reporter.words, &finding.problem);
    let command = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "notice",
    };
    let Spot { file, line, column, end_line, end_column } = spot(reporter, &problem.place);
    let title = format!("{} {}", problem.code, words.problem(problem, ".titre"));
    let mut message = vec![words.problem(problem, "")];
    if let Some(suggestion) = &problem.suggestion {
        message.push(words.say("suggestion", &[("text", Word::Text(suggestion))]));
    }
    message.push(words.problem(problem, ".aide"));
    if !finding.territories.is_empty() {
        message.push(finding.territories.join(", "));
    }
    // Columns of a stretch over several lines are not shown, and mislead where they run backwards.
    let columns =
        if line == end_line { format!(",col={column},endColumn={end_column}") } else { String::new() };
    format!(
        "::{command} file={},line={line},endLine={end_line}{columns},title={}::{}\n",
        property(file),
        property(&title),
        data(&message.join("\n"))
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

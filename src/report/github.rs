//! GitHub's workflow commands: each problem becomes an annotation of its line.
//!
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions> defines the form and its escapes.

use super::finding::Finding;
use super::problems_json::severity_name;
use super::reporter::{LineRange, Reporter};
use crate::i18n::Word;
use crate::printable::{on_lines, on_one_line};

impl Reporter<'_> {
    /// For GitHub: one annotation a line.
    pub fn github(&self, findings: &[Finding]) -> String {
        findings.iter().map(|finding| annotation(self, finding)).collect()
    }
}

fn annotation(reporter: &Reporter<'_>, finding: &Finding) -> String {
    let (messages, problem) = (reporter.messages, &finding.problem);
    let LineRange { file, line, column, end_line, end_column } = reporter.range(&problem.place);
    let title = format!("{} {}", problem.code, messages.problem(problem, ".titre"));
    let mut message = vec![messages.problem(problem, "")];
    if let Some(suggestion) = &problem.suggestion {
        message.push(messages.say("suggestion", &[("text", Word::Text(suggestion))]));
    }
    message.push(messages.problem(problem, ".aide"));
    if !finding.territories.is_empty() {
        message.push(finding.territories.join(", "));
    }
    // GitHub shows no columns for several lines, and they mislead if they run backwards.
    let columns =
        if line == end_line { format!(",col={column},endColumn={end_column}") } else { String::new() };
    format!(
        "::{} file={},line={line},endLine={end_line}{columns},title={}::{}\n",
        severity_name(problem.severity),
        property(&on_one_line(file)),
        property(&on_one_line(&title)),
        data(&on_lines(&message.join("\n")))
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

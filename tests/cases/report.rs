//! What is wrong with a case's project: every finding on a line of its own, or one of them as people read it.

use std::fmt::Write;

use jalon::diagnostic::severity::Severity;
use jalon::i18n::Language;
use jalon::report::finding::Finding;
use jalon::report::reporter::Reporter;
use jalon::text::Place;
use jalon::text::snapshot::Snapshot;

use super::shown::tidy;

/// Each finding as `code path:line:column-column facts`, in the order of reports.
pub(super) fn compact(findings: &[Finding], snapshot: &Snapshot) -> String {
    findings.iter().map(|finding| line(finding, snapshot) + "\n").collect()
}

/// The first finding of the code, as `check` prints it in French, then in English; empty if there is none.
pub(super) fn whole(code: &str, findings: &[Finding], snapshot: &Snapshot) -> String {
    let first = findings.iter().find(|finding| finding.problem.code.as_str() == code);
    let first: Vec<Finding> = first.cloned().into_iter().collect();
    let text = |language| Reporter::new(language, snapshot).text(&first);
    tidy(&Language::ALL.map(text).concat())
}

fn line(Finding { problem, territories }: &Finding, snapshot: &Snapshot) -> String {
    let mut line = format!("{} {}", problem.code, position(&problem.place, snapshot));
    let mut add = |name: &str, value: &str| {
        let quoted = value.is_empty() || value.contains([' ', '"', '\n']);
        let value = if quoted { format!("\"{}\"", value.replace('\n', "⏎")) } else { value.to_owned() };
        let _ = write!(line, " {name}={value}");
    };
    if problem.severity != problem.code.severity() {
        let severity = match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Notice => "notice",
        };
        add("severity", severity);
    }
    for (name, value) in &problem.facts {
        add(name, value);
    }
    if let Some(suggestion) = &problem.suggestion {
        add("suggestion", suggestion);
    }
    for related in &problem.related {
        add(related.role.key(), &position(&related.place, snapshot));
    }
    if !territories.is_empty() {
        add("territories", &territories.join(","));
    }
    line
}

/// `path:line:column-column`, `path:line:column-line:column` for a place of several lines; an empty place has one column.
fn position(place: &Place, snapshot: &Snapshot) -> String {
    let Some(source) = snapshot.text(&place.file) else { return place.file.to_string() };
    let point = |byte: usize| {
        let before = &source.text[..byte];
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    };
    let ((line, column), end) = (point(place.start), point(place.end));
    let end = match end {
        end if end == (line, column) => String::new(),
        (end_line, end_column) if end_line == line => format!("-{end_column}"),
        (end_line, end_column) => format!("-{end_line}:{end_column}"),
    };
    format!("{}:{line}:{column}{end}", place.file)
}

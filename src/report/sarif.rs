//! SARIF 2.1.0, the form that code-scanning services and editors read.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/> is the standard; columns count characters.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::finding::Finding;
use super::json;
use super::reporter::{LineRange, Reporter};
use crate::diagnostic::code::Code;
use crate::diagnostic::severity::Severity;
use crate::text::Place;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// What a relative reference escapes: everything but its unreserved characters and `/`.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

impl Reporter<'_> {
    /// For code-scanning services and editors: a SARIF log on several lines, with a line end.
    pub fn sarif(&self, findings: &[Finding]) -> String {
        // Each code that was met is a rule; results refer to it by its index.
        let mut rules: BTreeMap<Code, usize> = findings.iter().map(|found| (found.problem.code, 0)).collect();
        rules.values_mut().enumerate().for_each(|(at, index)| *index = at);
        let results: Vec<Value> =
            findings.iter().map(|finding| result(self, finding, rules[&finding.problem.code])).collect();
        let log = serde_json::json!({
            "$schema": SCHEMA,
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": {
                    "name": "jalon",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "rules": rules.keys().map(|code| rule(self, *code)).collect::<Vec<_>>(),
                } },
                "columnKind": "unicodeCodePoints",
                "results": results,
            }],
        });
        json::pretty(&log)
    }
}

fn rule(reporter: &Reporter<'_>, code: Code) -> Value {
    serde_json::json!({
        "id": code.as_str(),
        "shortDescription": { "text": reporter.messages.say(&format!("{code}.titre"), &[]) },
        "defaultConfiguration": { "level": level(code.severity()) },
    })
}

fn result(reporter: &Reporter<'_>, finding: &Finding, rule: usize) -> Value {
    let (messages, problem) = (reporter.messages, &finding.problem);
    let text = format!("{}\n{}", messages.problem(problem, ""), messages.problem(problem, ".aide"));
    let mut result = serde_json::json!({
        "ruleId": problem.code.as_str(),
        "ruleIndex": rule,
        "level": level(problem.severity),
        "message": { "text": text },
        "locations": [location(reporter, &problem.place, None)],
    });
    if !problem.related.is_empty() {
        let related = problem
            .related
            .iter()
            .map(|related| location(reporter, &related.place, Some(messages.say(related.role.key(), &[]))));
        result["relatedLocations"] = related.collect();
    }
    if !finding.territories.is_empty() {
        result["properties"] = serde_json::json!({ "territories": finding.territories });
    }
    result
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "note",
    }
}

fn location(reporter: &Reporter<'_>, place: &Place, message: Option<String>) -> Value {
    let LineRange { file, line, column, end_line, end_column } = reporter.range(place);
    let mut location = serde_json::json!({
        "physicalLocation": {
            "artifactLocation": { "uri": utf8_percent_encode(file, ESCAPED).to_string() },
            "region": { "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column },
        },
    });
    if let Some(text) = message {
        location["message"] = serde_json::json!({ "text": text });
    }
    location
}

//! SARIF 2.1.0, the form that code-scanning services and editors read.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/> is the standard; columns count characters.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use super::json::{Spot, spot};
use super::{Finding, Reporter};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Code;
use crate::text::Place;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

/// The object, on several lines.
pub(super) fn of(reporter: &Reporter<'_>, findings: &[Finding]) -> String {
    // A rule for each code that was met, named by its place in the list.
    let mut rules: BTreeMap<Code, usize> = findings.iter().map(|found| (found.problem.code, 0)).collect();
    rules.values_mut().enumerate().for_each(|(at, index)| *index = at);
    let results: Vec<Value> =
        findings.iter().map(|finding| result(reporter, finding, rules[&finding.problem.code])).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "jalon",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.keys().map(|code| rule(reporter, *code)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).expect("plain texts and numbers, by text keys") + "\n"
}

fn rule(reporter: &Reporter<'_>, code: Code) -> Value {
    json!({
        "id": code.as_str(),
        "shortDescription": Message { text: reporter.words.say(&format!("{code}.titre"), &[]) },
        "defaultConfiguration": { "level": level(code.severity()) },
    })
}

fn result(reporter: &Reporter<'_>, finding: &Finding, rule: usize) -> Value {
    let (words, problem) = (reporter.words, &finding.problem);
    let text = format!("{}\n{}", words.problem(problem, ""), words.problem(problem, ".aide"));
    let mut result = json!({
        "ruleId": problem.code.as_str(),
        "ruleIndex": rule,
        "level": level(problem.severity),
        "message": Message { text },
        "locations": [location(reporter, &problem.place, None)],
    });
    if !problem.related.is_empty() {
        let related = problem
            .related
            .iter()
            .map(|related| location(reporter, &related.place, Some(words.say(related.role.key(), &[]))));
        result["relatedLocations"] = related.collect();
    }
    if !finding.territories.is_empty() {
        result["properties"] = json!({ "territories": finding.territories });
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
    let Spot { file, line, column, end_line, end_column } = spot(reporter, place);
    let region = Region { start_line: line, start_column: column, end_line, end_column };
    let mut location = json!({
        "physicalLocation": { "artifactLocation": { "uri": uri(file) }, "region": region },
    });
    if let Some(text) = message {
        location["message"] = json!(Message { text });
    }
    location
}

/// A path of the project as a relative reference.
fn uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let escaped = path
        .bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") });
    escaped.collect()
}

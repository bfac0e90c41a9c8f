//! Proposals, pasted in as a person would.

use jalon::diagnostic::Role;
use jalon::report::finding::Finding;

use crate::project::{Checked, MistakeFile, Typed, Typing};

/// Whether what is told of a mistake leads to the mend, and nothing is told of that any more.
pub(crate) fn mended(mistake: &MistakeFile, typed: &Typed, outcome: &Checked) -> Result<(), String> {
    let after = if mistake.section("meant").is_some() {
        let meant = Typed::of(mistake, Typing::AsMeant).checked();
        let differences = outcome.differences(&meant);
        if !differences.is_empty() {
            return Err(differences);
        }
        meant
    } else if let Some(words) = mistake.section("said") {
        let said = one_line(&outcome.words());
        if let Some(words) = words.lines().find(|words| !said.contains(*words)) {
            return Err(format!("« {words} » is not said:\n{}", outcome.words()));
        }
        typed.edited(mistake).checked()
    } else {
        let proposed = mistake.section("proposed").ok_or("nothing is expected to mend it")?;
        with_proposals(proposed, typed, outcome)?.checked()
    };
    let left = mistake.section("left").unwrap_or_default();
    if after.told().trim() == left.trim() {
        Ok(())
    } else {
        Err(format!("told of what is mended:\n{}", after.words()))
    }
}

/// The messages without the frames around excerpts.
fn one_line(text: &str) -> String {
    text.split_whitespace().filter(|word| *word != "|").collect::<Vec<_>>().join(" ")
}

/// The project with the proposals pasted in, the last first, so that places stay where they are.
fn with_proposals(expected: &str, typed: &Typed, outcome: &Checked) -> Result<Typed, String> {
    let proposing: Vec<(&Finding, String)> =
        outcome.findings.iter().filter_map(|finding| Some((finding, proposal(finding, outcome)?))).collect();
    let proposed: Vec<String> = proposing.iter().map(|(_, proposed)| proposed.clone()).collect();
    let wanted: Vec<(&str, String)> = expected
        .lines()
        .filter_map(|row| row.split_once(' '))
        .map(|(how, text)| (how, text.replace("\\n", "\n")))
        .collect();
    if proposed != wanted.iter().map(|(_, text)| text.clone()).collect::<Vec<_>>() {
        return Err(format!("proposed: {proposed:#?}\n{}", outcome.words()));
    }
    let mut project = typed.clone();
    for ((finding, _), (how, text)) in proposing.into_iter().zip(wanted).rev() {
        paste(&mut project, finding, how, &text, outcome);
    }
    Ok(project)
}

/// What is proposed: a text, or to move the line elsewhere.
fn proposal(finding: &Finding, outcome: &Checked) -> Option<String> {
    let problem = &finding.problem;
    let is_moved = problem.related.iter().any(|related| related.role == Role::Goal);
    let line = || outcome.text(finding)?.text.lines().nth(outcome.line_of(finding) - 1).map(str::to_owned);
    problem.suggestion.clone().or_else(|| if is_moved { line() } else { None })
}

fn paste(project: &mut Typed, finding: &Finding, how: &str, text: &str, outcome: &Checked) {
    let path = finding.problem.place.file.as_str();
    if how == "name" {
        project.rename(path, text);
        return;
    }
    let source = &outcome.text(finding).expect("a text of the project").text;
    let place = finding.problem.place.span();
    let start = source[..place.start].rfind('\n').map_or(0, |at| at + 1);
    let end = source[place.end.max(place.start)..].find('\n').map_or(source.len(), |at| place.end + at);
    let mut put = project.text(path);
    match how {
        "line" => put.replace_range(start..end, text),
        "here" => {
            // What is between quotes: a proposal has none.
            let quoted = source[place.clone()].starts_with(['"', '\'']) && !text.starts_with(['"', '\'']);
            let inner = if quoted { place.start + 1..place.end - 1 } else { place };
            put.replace_range(inner, text);
        }
        "above" | "below" => {
            let goal = finding.problem.related.iter().find(|related| related.role == Role::Goal);
            let goal = goal.expect("a place to move it to").place.start;
            let goal = source[..goal].rfind('\n').map_or(0, |at| at + 1);
            let line = put[start..end].to_owned() + "\n";
            let goal = if how == "above" { goal } else { goal + source[goal..].find('\n').unwrap() + 1 };
            put.replace_range(start..(end + 1).min(source.len()), "");
            // It was below its goal, or the goal moved up with what was taken away.
            put.insert_str(if goal > start { goal - line.len() } else { goal }, &line);
        }
        other => panic!("`{other}` is no way to paste"),
    }
    project.put(path, &put);
}

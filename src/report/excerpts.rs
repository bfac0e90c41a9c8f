//! Problems for people: excerpts with the fault underlined, and what to do below.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::finding::Finding;
use super::line_column;
use super::messages::{Messages, number, printable};
use super::reporter::Reporter;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::severity::Severity;
use crate::i18n::Word;
use crate::printable::on_one_line;
use crate::text::Place;

/// Two places of one file that are so many lines apart get an excerpt each.
const APART: usize = 4000;

/// How many notices that ask for the same are shown one by one.
const ALIKE: usize = 3;

/// How many problems of one code are shown of one file: nobody reads a thousand.
const EACH: usize = 20;

impl Reporter<'_> {
    /// For people: one excerpt after the other, a blank line after each.
    pub fn text(&self, findings: &[Finding]) -> String {
        let renderer = renderer(self.colours);
        let mut out = String::new();
        let (findings, equal) = self.without_equal_notices(findings);
        for here in findings.chunk_by(|one, other| one.problem.place.file == other.problem.place.file) {
            let mut met: BTreeMap<Code, usize> = BTreeMap::new();
            for finding in here {
                let number = met.entry(finding.problem.code).or_default();
                *number += 1;
                if *number <= EACH {
                    out += &renderer.render(&[group(self, finding)]);
                    out += "\n\n";
                }
            }
            let file = here[0].problem.place.file.as_str();
            for (code, all) in met.into_iter().filter(|(_, all)| *all > EACH) {
                let (n, code) = (number(all - EACH), Word::Text(code.as_str()));
                out +=
                    &self.messages.say("and-more", &[("n", n), ("code", code), ("file", Word::Text(file))]);
                out += "\n\n";
            }
        }
        for notices in equal {
            out += &renderer.render(&[equal_notices(self, &notices)]);
            out += "\n\n";
        }
        out
    }

    /// The findings but for notices that ask for the same many times, and these, together.
    fn without_equal_notices<'f>(
        &self,
        findings: &'f [Finding],
    ) -> (Vec<&'f Finding>, Vec<Vec<&'f Finding>>) {
        let mut alike: BTreeMap<(Code, String), Vec<&Finding>> = BTreeMap::new();
        for finding in findings.iter().filter(|finding| finding.problem.severity == Severity::Notice) {
            let help = self.messages.problem(&finding.problem, ".aide");
            alike.entry((finding.problem.code, help)).or_default().push(finding);
        }
        let equal: Vec<Vec<&Finding>> = alike.into_values().filter(|notices| notices.len() > ALIKE).collect();
        let is_equal =
            |finding: &&Finding| !equal.iter().flatten().any(|other| std::ptr::eq(*other, *finding));
        (findings.iter().filter(is_equal).collect(), equal)
    }
}

/// One message for notices that ask for the same, with a list of their places.
fn equal_notices<'a>(reporter: &Reporter<'a>, notices: &[&Finding]) -> Group<'a> {
    let (messages, first) = (reporter.messages, &notices[0].problem);
    let title = messages.problem(first, ".titre");
    let words = [("n", number(notices.len())), ("title", Word::Text(&title))];
    let places: Vec<String> = notices
        .iter()
        .map(|notice| {
            let place = &notice.problem.place;
            let line = reporter.snapshot.position(place).0;
            format!("{}:{line}", on_one_line(place.file.as_str()))
        })
        .collect();
    let title = named(Level::INFO, messages, first.severity.key())
        .primary_title(messages.say("equal-notices", &words))
        .id(first.code.as_str());
    let message = |level, key, text: String| named(level, messages, key).message(text);
    Group::with_title(title).element(message(Level::NOTE, "label-note", places.join("\n"))).element(message(
        Level::HELP,
        "label-help",
        messages.problem(first, ".aide"),
    ))
}

/// A message about no file, with what to do about it.
pub(super) fn statement(messages: Messages, colours: bool, title: &str, help: &[String]) -> String {
    let level = Level::ERROR.with_name(messages.say("label-error", &[]));
    let renderer = renderer(colours);
    let line = |level: Level<'_>, text: &str| {
        renderer.render(&[Group::with_title(level.primary_title(text))]) + "\n"
    };
    let help = help.iter().map(|help| line(named(Level::HELP, messages, "label-help"), help));
    line(level, title) + &help.collect::<String>()
}

fn renderer(colours: bool) -> Renderer {
    // Without links: their targets are not known here.
    if colours { Renderer::styled().hyperlink(false) } else { Renderer::plain() }
}

fn named(level: Level<'static>, messages: Messages, key: &str) -> Level<'static> {
    level.with_name(messages.say(key, &[]))
}

/// What was probably meant; of several lines, each on a line of its own, as it is to be written.
fn suggestion(messages: Messages, text: &str) -> String {
    if !text.trim().contains('\n') {
        return messages.say("suggestion", &[("text", Word::Text(&printable(text)))]);
    }
    let lines: Vec<String> = text.trim().lines().map(printable).collect();
    format!("{}\n{}", messages.say("suggestion-lines", &[]), lines.join("\n"))
}

fn group<'a>(reporter: &Reporter<'a>, finding: &Finding) -> Group<'a> {
    let (messages, problem) = (reporter.messages, &finding.problem);
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Notice => Level::INFO,
    };
    let title = named(level, messages, problem.severity.key())
        .primary_title(messages.problem(problem, ""))
        .id(problem.code.as_str());
    let help = || named(Level::HELP, messages, "label-help");
    let suggestion = problem.suggestion.as_deref().map(|text| suggestion(messages, text));
    let concerns = concerns(messages, finding);
    Group::with_title(title)
        .elements(excerpts(reporter, problem))
        .elements(suggestion.map(|text| help().message(text)))
        .element(help().message(messages.problem(problem, ".aide")))
        .elements(concerns.map(|text| named(Level::NOTE, messages, "label-note").message(text)))
}

/// Which territories it affects, unless the file belongs to that one territory.
fn concerns(messages: Messages, finding: &Finding) -> Option<String> {
    let territories = &finding.territories;
    let below = finding.problem.place.file.below("territories").unwrap_or_default();
    let own = |id: &String| below.strip_prefix(id.as_str()).is_some_and(|rest| rest.starts_with(['.', '/']));
    if territories.is_empty() || territories.len() == 1 && own(&territories[0]) {
        return None;
    }
    let names = messages.names(territories);
    Some(messages.say("concerns", &[("n", number(territories.len())), ("names", Word::Text(&names))]))
}

/// A place to underline, and why.
struct LabelledPlace<'p> {
    place: &'p Place,
    label: Option<String>,
}

fn excerpts<'a>(reporter: &Reporter<'a>, problem: &Diagnostic) -> Vec<Element<'a>> {
    let related = problem.related.iter().map(|related| LabelledPlace {
        place: &related.place,
        label: Some(reporter.messages.say(related.role.key(), &[])),
    });
    let mut excerpts: Vec<Vec<LabelledPlace<'_>>> =
        vec![vec![LabelledPlace { place: &problem.place, label: None }]];
    for mark in related {
        match excerpts.iter_mut().find(|excerpt| belongs(reporter, excerpt[0].place, mark.place)) {
            Some(excerpt) => excerpt.push(mark),
            None => excerpts.push(vec![mark]),
        }
    }
    excerpts.iter().map(|marks| excerpt(reporter, marks)).collect()
}

fn belongs(reporter: &Reporter<'_>, one: &Place, other: &Place) -> bool {
    let Some(text) = reporter.snapshot.text(&one.file) else { return false };
    let line = |place: &Place| Reporter::position(text, place.start).line;
    one.file == other.file && line(one).abs_diff(line(other)) < APART
}

fn excerpt<'a>(reporter: &Reporter<'a>, marks: &[LabelledPlace<'_>]) -> Element<'a> {
    let file = &marks[0].place.file;
    let Some(source) = reporter.snapshot.text(file) else {
        return Origin::path(on_one_line(file.as_str()).into_owned()).into();
    };
    let text: &'a str = &source.text;
    let spans: Vec<Range<usize>> =
        marks.iter().map(|mark| line_column::first_line(text, mark.place.span())).collect();
    let from = spans.iter().map(|span| span.start).min().unwrap_or(0);
    let to = spans.iter().map(|span| span.end).max().unwrap_or(from);
    // Passes only the lines in question, so that a long file costs no more than a short one.
    let lines = line_column::lines(text, from..to);
    let mut snippet = Snippet::source(&text[lines.clone()])
        .path(on_one_line(file.as_str()).into_owned())
        .line_start(Reporter::position(source, lines.start).line);
    for (mark, span) in marks.iter().zip(spans) {
        let kind = match mark.label {
            None => AnnotationKind::Primary,
            Some(_) => AnnotationKind::Context,
        };
        let span = span.start - lines.start..span.end - lines.start;
        snippet = snippet.annotation(kind.span(span).label(mark.label.clone()));
    }
    snippet.into()
}

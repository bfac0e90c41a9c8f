//! The text form: excerpts with what is wrong underlined, and what to do below.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::words::{Words, number, shown};
use super::{Finding, Reporter, position};
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Severity};
use crate::i18n::Word;
use crate::text::Place;

/// Lines between two places of one file beyond which each gets an excerpt of its own.
const APART: usize = 4000;

/// Problems of one code in one file that are shown: who mends twenty wants to run it again, and nobody reads a thousand.
const EACH: usize = 20;

/// All findings, one after the other.
pub(super) fn of(reporter: &Reporter<'_>, findings: &[Finding]) -> String {
    let renderer = renderer(reporter.colours);
    let mut out = String::new();
    for here in findings.chunk_by(|one, other| one.problem.place.file == other.problem.place.file) {
        let mut told: BTreeMap<Code, usize> = BTreeMap::new();
        for finding in here {
            let number = told.entry(finding.problem.code).or_default();
            *number += 1;
            if *number <= EACH {
                out += &renderer.render(&[group(reporter, finding)]);
                out += "\n\n";
            }
        }
        let file = here[0].problem.place.file.as_str();
        for (code, all) in told.into_iter().filter(|(_, all)| *all > EACH) {
            let (n, code) = (number(all - EACH), Word::Text(code.as_str()));
            out += &reporter.words.say("and-more", &[("n", n), ("code", code), ("file", Word::Text(file))]);
            out += "\n\n";
        }
    }
    out
}

/// A sentence that points at no file, with what to do about it.
pub(super) fn statement(words: Words, colours: bool, title: &str, help: &[String]) -> String {
    let level = Level::ERROR.with_name(words.say("label-error", &[]));
    let renderer = renderer(colours);
    let line = |level: Level<'_>, text: &str| {
        renderer.render(&[Group::with_title(level.primary_title(text))])
            + "
"
    };
    let help = help.iter().map(|help| line(named(Level::HELP, words, "label-help"), help));
    line(level, title) + &help.collect::<String>()
}

fn renderer(colours: bool) -> Renderer {
    // No links either way: what they would point at is not known here.
    if colours { Renderer::styled().hyperlink(false) } else { Renderer::plain() }
}

fn named(level: Level<'static>, words: Words, key: &str) -> Level<'static> {
    level.with_name(words.say(key, &[]))
}

fn group<'a>(reporter: &Reporter<'a>, finding: &Finding) -> Group<'a> {
    let (words, problem) = (reporter.words, &finding.problem);
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Notice => Level::INFO,
    };
    let title = named(level, words, problem.severity.key())
        .primary_title(words.problem(problem, ""))
        .id(problem.code.as_str());
    let help = || named(Level::HELP, words, "label-help");
    let suggestion = problem.suggestion.as_deref().map(shown);
    let suggestion = suggestion.map(|text| words.say("suggestion", &[("text", Word::Text(&text))]));
    let concerns = concerns(words, finding);
    Group::with_title(title)
        .elements(excerpts(reporter, problem))
        .elements(suggestion.map(|text| help().message(text)))
        .element(help().message(words.problem(problem, ".aide")))
        .elements(concerns.map(|text| named(Level::NOTE, words, "label-note").message(text)))
}

/// Which territories it hits, where the file is not one territory's own.
fn concerns(words: Words, finding: &Finding) -> Option<String> {
    let territories = &finding.territories;
    let below = finding.problem.place.file.below("territories").unwrap_or_default();
    let own = |id: &String| below.strip_prefix(id.as_str()).is_some_and(|rest| rest.starts_with(['.', '/']));
    if territories.is_empty() || territories.len() == 1 && own(&territories[0]) {
        return None;
    }
    let names = words.names(territories);
    Some(words.say("concerns", &[("n", number(territories.len())), ("names", Word::Text(&names))]))
}

/// A stretch to underline, and why.
struct Mark<'p> {
    place: &'p Place,
    label: Option<String>,
}

fn excerpts<'a>(reporter: &Reporter<'a>, problem: &Diagnostic) -> Vec<Element<'a>> {
    let related = problem.related.iter().map(|related| Mark {
        place: &related.place,
        label: Some(reporter.words.say(related.role.key(), &[])),
    });
    let mut excerpts: Vec<Vec<Mark<'_>>> = vec![vec![Mark { place: &problem.place, label: None }]];
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
    let line = |place: &Place| reporter.position(&place.file, &text.text, place.start).line;
    one.file == other.file && line(one).abs_diff(line(other)) < APART
}

fn excerpt<'a>(reporter: &Reporter<'a>, marks: &[Mark<'_>]) -> Element<'a> {
    let file = &marks[0].place.file;
    let Some(source) = reporter.snapshot.text(file) else {
        return Origin::path(file.to_string()).into();
    };
    let text: &'a str = &source.text;
    let spans: Vec<Range<usize>> =
        marks.iter().map(|mark| position::first_line(text, mark.place.span())).collect();
    let from = spans.iter().map(|span| span.start).min().unwrap_or(0);
    let to = spans.iter().map(|span| span.end).max().unwrap_or(from);
    // Only the lines in question are handed over: a long file costs no more than a short one.
    let lines = position::lines(text, from..to);
    let mut snippet = Snippet::source(&text[lines.clone()])
        .path(file.to_string())
        .line_start(reporter.position(file, text, lines.start).line);
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

//! Holes in running text: values, facts, terms, footnotes.

use std::ops::Range;
use std::sync::Arc;

use super::definitions::{StretchScope, boundary_at_or_before};
use super::fragment::{Fragment, TextRun};
use super::piece::{Hole, Piece};
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems};
use crate::french::fold;

/// The words of a territory that a text may use.
const TERRITORY: [&str; 8] = ["nom", "nom_court", "article", "de", "a", "dans", "gentile", "slogan"];

/// The most bytes between braces or brackets.
const LENGTH: usize = 200;

/// The path of a value between its braces, if it is one: `v.telephone`.
pub(super) fn value_name(inside: &str) -> Option<&str> {
    let name = inside.strip_prefix("v.")?;
    let fits =
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
    fits.then_some(inside)
}

/// Cuts `run` at its holes. What is no hole after all is reported and stays text.
pub(super) fn expand(
    run: &TextRun,
    scope: &StretchScope<'_>,
    problems: &mut Problems,
    fragments: &mut Vec<Fragment>,
) {
    let mut cut = Vec::new();
    let mut from = 0;
    while let Some(found) = run.text[from..].find(['{', '[']) {
        let at = from + found;
        from = at + 1;
        let rest = &run.text[at..];
        if !(rest.starts_with("{{") || rest.starts_with("[[") || rest.starts_with("[^"))
            || !is_plain(run, at, scope)
        {
            continue;
        }
        let (open, close) = if rest.starts_with("{{") { ("{{", "}}") } else { (&rest[..2], "]") };
        let window = &rest[2..boundary_at_or_before(rest, LENGTH)];
        let inside = window.find(close).map(|end| &window[..end]);
        let (piece, length) = match (open, inside) {
            ("{{", Some(inside)) if !inside.contains("{{") => {
                let range = at..at + inside.len() + 4;
                (braces(inside.trim(), run, range, scope, problems), inside.len() + 4)
            }
            ("{{", _) => {
                let shown: String = rest.lines().next().unwrap_or_default().chars().take(40).collect();
                match half_closed(rest) {
                    Some((length, right)) => {
                        let place = scope.place(source_range(run, at..at + length));
                        let problem = Diagnostic::new(Code::HoleSyntax, place).with("found", &shown);
                        problems.push(problem.suggest(Some(right)));
                    }
                    None => refuse(&shown, scope, &source_range(run, at..at + 2), problems),
                }
                (None, 2)
            }
            // `![[vue.png]]` is a picture of another tool.
            ("[[", Some(_)) if run.text[..at].ends_with('!') => (None, 2),
            ("[[", Some(inside)) if value_name(inside.trim()).is_some() => {
                let range = source_range(run, at..at + inside.len() + 4);
                let problem =
                    Diagnostic::new(Code::HoleSyntax, scope.place(range)).with("found", inside.trim());
                problems.push(problem.suggest(Some(format!("{{{{ {} }}}}", inside.trim()))));
                (None, 2)
            }
            ("[[", Some(inside)) if rest[2 + inside.len()..].starts_with("]]") => {
                (term(inside, run, at, scope), inside.len() + 4)
            }
            ("[^", Some(label)) => {
                (scope.definitions.note(label).map(|note| Piece::Note(Arc::clone(note))), label.len() + 3)
            }
            _ => (None, 1),
        };
        if let Some(piece) = piece {
            cut.push((at..at + length, piece));
            from = at + length;
        } else if open == "{{" {
            from = at + length;
        }
    }
    let mut from = 0;
    for (range, piece) in cut {
        keep(run, from..range.start, fragments);
        fragments.push(Fragment::Piece(piece));
        from = range.end;
    }
    keep(run, from..run.text.len(), fragments);
}

fn keep(run: &TextRun, range: Range<usize>, fragments: &mut Vec<Fragment>) {
    if !range.is_empty() {
        fragments.push(Fragment::Text(TextRun::without_source(&run.text[range])));
    }
}

/// Whether both characters at `at` were written as they are: neither escaped nor as entities.
fn is_plain(run: &TextRun, at: usize, scope: &StretchScope<'_>) -> bool {
    let (source, text) = (run.source_of(at), scope.located_text.as_str());
    let written =
        text.get(source..source + 2) == Some(&run.text[at..at + 2]) && run.source_of(at + 1) == source + 1;
    let before = &text.as_bytes()[..source.min(text.len())];
    let escapes = before.iter().rev().take_while(|byte| **byte == b'\\').count();
    written && escapes.is_multiple_of(2)
}

fn braces(
    inside: &str,
    run: &TextRun,
    range: Range<usize>,
    scope: &StretchScope<'_>,
    problems: &mut Problems,
) -> Option<Piece> {
    let range = source_range(run, range);
    let hole = |name: &str| Hole { name: name.into(), place: scope.place(range.clone()) };
    if value_name(inside).is_some() {
        return Some(Piece::Value(hole(inside)));
    }
    if let Some(name) = inside.strip_prefix("territoire.") {
        if TERRITORY.contains(&name) {
            return Some(Piece::Value(hole(inside)));
        }
        let meant = nearest(name, TERRITORY).map(|name| format!("territoire.{name}"));
        let problem = Diagnostic::new(Code::UnknownValue, scope.place(range)).with("name", inside);
        problems.push(problem.suggest(meant));
        return None;
    }
    let named = |prefix: &str| {
        let id = inside.strip_prefix(prefix)?.trim();
        (!id.is_empty() && !id.contains(char::is_whitespace)).then(|| hole(id))
    };
    if let Some(Hole { name, .. }) = named("drapeau:") {
        return Some(Piece::Value(hole(&format!("drapeau:{name}"))));
    }
    let fact = named("fait:").map(Piece::Fact).or_else(|| named("phrase:").map(Piece::Sentence));
    if fact.is_some() {
        return fact;
    }
    let problem = Diagnostic::new(Code::HoleSyntax, scope.place(range)).with("found", inside);
    problems.push(problem.suggest(meant(inside)));
    None
}

/// What the author may have meant who wrote a hole almost right: with an accent, without its first word, with a dot.
fn meant(inside: &str) -> Option<String> {
    let bare = inside.split('|').next().unwrap_or_default();
    let folded = fold(bare.trim().trim_matches(['{', '}']).trim()).replace(" :", ":").replace(": ", ":");
    let name = |text: &str| {
        let fits = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '.');
        (!text.is_empty() && text.chars().all(fits)).then(|| text.to_owned())
    };
    let prefixes = [
        ("faits", "fait:"),
        ("fait", "fait:"),
        ("phrase", "phrase:"),
        ("valeurs", "v."),
        ("valeur", "v."),
        ("v", "v."),
    ];
    for (written, right) in prefixes {
        let rest = folded.strip_prefix(written).and_then(|rest| rest.strip_prefix(['.', ':', ' ']));
        if let Some(rest) = rest.and_then(|rest| name(rest.trim())) {
            return Some(format!("{{{{ {right}{rest} }}}}"));
        }
    }
    let of_territory = folded.split_once('.').filter(|(word, _)| word.starts_with("territo"));
    let bare = of_territory.map_or(&*folded, |(_, name)| name);
    if TERRITORY.contains(&bare) {
        return Some(format!("{{{{ territoire.{bare} }}}}"));
    }
    // The ids of facts have a dot, and nothing else has.
    let first = folded.split('.').next().unwrap_or_default();
    let is_fact = folded.contains('.')
        && !folded.ends_with('.')
        && !inside.contains('|')
        && of_territory.is_none()
        && !["", "site", "page", "theme", "guide"].contains(&first);
    name(&folded).filter(|_| is_fact).map(|id| format!("{{{{ fait:{id} }}}}"))
}

/// A value that one brace closes, or brackets, at the beginning of `rest`: its length, and how it is written.
fn half_closed(rest: &str) -> Option<(usize, String)> {
    // No name is longer: what many open braces begin is not searched to its end for each of them.
    const LONGEST: usize = 80;
    let end = rest.bytes().take(LONGEST).position(|byte| matches!(byte, b'}' | b']' | b'\n'))?;
    let inside = rest.get(2..end)?.trim();
    let is_value = value_name(inside).is_some() || inside.starts_with("fait:") && !inside.contains(' ');
    let signs = rest[end..].len() - rest[end..].trim_start_matches(['}', ']']).len();
    (is_value && (1..=2).contains(&signs)).then(|| (end + signs, format!("{{{{ {inside} }}}}")))
}

fn term(inside: &str, run: &TextRun, at: usize, scope: &StretchScope<'_>) -> Option<Piece> {
    let id = inside.trim();
    let place = || scope.place(source_range(run, at..at + inside.len() + 4));
    (!id.is_empty() && !id.contains(['[', '\n']))
        .then(|| Piece::Term(Hole { name: id.into(), place: place() }))
}

fn refuse(found: &str, scope: &StretchScope<'_>, at: &Range<usize>, problems: &mut Problems) {
    problems.push(Diagnostic::new(Code::HoleSyntax, scope.place(at.clone())).with("found", found));
}

/// The bytes of the stretch that `range` of the text comes from. The range is not empty and ends with a character of one
/// byte.
fn source_range(run: &TextRun, range: Range<usize>) -> Range<usize> {
    run.source_of(range.start)..run.source_of(range.end - 1) + 1
}

//! The source of a text in one canonical form, for fingerprints, snapshots, and finding the words to correct.

use std::ops::Range;

use super::fence::Fences;
use super::node::{Body, Node};
use super::piece::Piece;
use crate::composed::nfc;
use crate::html;

/// The canonical source of all of `body`: spaces, quotes, wraps and typography normalised, ids and titles
/// included, both branches of conditions with the condition written out, holes as `{{ name }}`, footnotes below
/// the texts that refer to them.
///
/// Two texts that look the same to a reader have the same canonical source.
pub fn source_text(body: &Body) -> String {
    text_of(body, SourceForm::Canonical)
}

/// The source of all of `body` as people go on writing it: each paragraph on one line, spaces and quotes as they are.
pub fn editable_text(body: &Body) -> String {
    text_of(body, SourceForm::Written)
}

/// How texts are written out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum SourceForm {
    /// Spaces, quotes and typography normalised.
    Canonical,
    /// As the author typed them.
    Written,
}

fn text_of(body: &Body, form: SourceForm) -> String {
    let mut out = String::new();
    nodes(body, form, &mut out);
    out.truncate(out.trim_end().len());
    out
}

fn nodes(body: &Body, form: SourceForm, out: &mut String) {
    for node in body.iter() {
        match node {
            Node::Flow(flow) => {
                let text = flow.located_text.as_str();
                let text = if form == SourceForm::Canonical { lines(text) } else { unwrapped(text) };
                block(&text, out);
                notes(&flow.pieces, out);
            }
            Node::Section(section) => {
                let marks = "#".repeat(usize::from(section.rank));
                let title = section.heading.as_str();
                let title = match form {
                    SourceForm::Canonical => holes(&normal(title)),
                    SourceForm::Written => title.trim().to_owned(),
                };
                block(&format!("{marks} {title} {{#{}}}", section.id), out);
                notes(&section.title, out);
                nodes(&section.body, form, out);
            }
            Node::Block(inner) => around(&format!("bloc {{#{}}}", inner.id), &inner.body, form, out),
            Node::Slot(slot) => around(&format!("local {{#{}}}", slot.id), &slot.body, form, out),
            Node::Callout(callout) => {
                let title = callout.title.as_deref().map(|title| format!(" {}", written(title)));
                let head = format!("{}{}", callout.kind.word(), title.unwrap_or_default());
                around(&head, &callout.body, form, out);
            }
            Node::Choice(choice) => {
                block(&format!("::: si {}", choice.condition), out);
                nodes(&choice.then, form, out);
                if !choice.otherwise.is_empty() {
                    block("::: sinon", out);
                    nodes(&choice.otherwise, form, out);
                }
                block(":::", out);
            }
            Node::Data(call) => {
                let words = call.arguments.iter().map(|word| format!(" {}", word.value));
                block(&format!("::: {}{}", call.kind.word(), words.collect::<String>()), out);
            }
            Node::Common(_) => block("{{ commun }}", out),
            Node::Insertion(insertion) => nodes(&insertion.body, form, out),
        }
    }
}

fn around(head: &str, body: &Body, form: SourceForm, out: &mut String) {
    block(&format!("::: {head}"), out);
    nodes(body, form, out);
    block(":::", out);
}

fn block(text: &str, out: &mut String) {
    out.push_str(text);
    out.push_str("\n\n");
}

fn notes(pieces: &[Piece], out: &mut String) {
    for piece in pieces {
        if let Piece::Note(note) = piece {
            block(&format!("[^{}]: {}", note.label, written(&note.pieces)), out);
        }
    }
}

/// Pieces as an author could have written them.
fn written(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Html(html) => text.push_str(&html::to_text(html)),
            Piece::Text(shown) | Piece::Mention { shown, .. } => text.push_str(&html::to_text(shown)),
            Piece::Value(hole) => text.push_str(&braces(&hole.name)),
            Piece::Fact(hole) => text.push_str(&braces(&format!("fait:{}", hole.name))),
            Piece::Sentence(hole) => text.push_str(&braces(&format!("phrase:{}", hole.name))),
            Piece::Term(hole) => text.extend(["[[", &hole.name, "]]"]),
            Piece::Note(note) => text.extend(["[^", &note.label, "]"]),
            Piece::Image(image) => text.extend(["![", &image.alternative, "](", image.source.as_str(), ")"]),
            Piece::LinkStart(_) | Piece::LinkEnd | Piece::Task(_) | Piece::Field(_) => {}
        }
    }
    normal(&text)
}

/// Markdown without containers, normalised, with one line for each paragraph, item and row.
fn lines(text: &str) -> String {
    // This normalises code too: a fingerprint needs no more.
    let lines: Vec<String> = joined(text).iter().map(|line| holes(&normal(line))).collect();
    lines.join("\n").trim().to_owned()
}

/// Markdown without containers, with one line for each paragraph, item and row, and nothing else changed.
pub fn unwrapped(text: &str) -> String {
    joined(text).join("\n").trim().to_owned()
}

/// The lines of Markdown without containers, those of a paragraph, an item or a row in one; code stays as it is.
fn joined(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut fences = Fences::default();
    let mut joins = false;
    for line in text.lines() {
        let bare = line.trim();
        if fences.inside(line) {
            out.push(line.trim_end().to_owned());
            joins = false;
        } else if bare.is_empty() {
            if out.last().is_some_and(|last| !last.is_empty()) {
                out.push(String::new());
            }
            joins = false;
        } else if let Some(last) = out.last_mut().filter(|_| joins && !begins(bare)) {
            last.push(' ');
            last.push_str(bare);
        } else {
            out.push(bare.to_owned());
            joins = !bare.starts_with(['|', '#']);
        }
    }
    out
}

/// Whether a line begins an item, a row, a quotation, a definition or a footnote.
fn begins(line: &str) -> bool {
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = digits.len() < line.len() && (digits.starts_with(". ") || digits.starts_with(") "));
    number || ["- ", "* ", "+ ", "> ", "|", ": ", "#", "[^"].iter().any(|mark| line.starts_with(mark))
}

fn braces(name: &str) -> String {
    ["{{ ", name, " }}"].concat()
}

/// Holes with one space inside each brace.
fn holes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((inside, after)) = after.split_once("}}") else { break };
        out.push_str(before);
        out.push_str(&braces(inside.trim()));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// One line with plain spaces, straight quotes, and without the spaces that typography adds.
pub fn normal(text: &str) -> String {
    mapped(text).0.trim().to_owned()
}

/// The words of a canonical text without its form: ranks and ids of headings, marks of lists, emphasis, ends of lines and
/// paragraphs.
///
/// Two texts that say the same in another form give the same words. Conditions, call-outs and links do not count as form.
pub fn words_of(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let line = line.trim();
        let is_frame = line.starts_with("::: bloc ") || line.starts_with("::: local ") || line == ":::";
        if is_frame || line.is_empty() || is_rule(line) {
            continue;
        }
        let line =
            if line.starts_with('#') { without_id(line.trim_start_matches('#')) } else { unlisted(line) };
        out.extend(line.chars().filter(|letter| !matches!(letter, '*' | '_')));
        out.push(' ');
    }
    normal(&out)
}

/// Whether a line is a rule: of a table, or between two parts.
fn is_rule(line: &str) -> bool {
    line.chars().all(|letter| matches!(letter, '-' | '|' | ':' | ' '))
}

/// Whether two canonical texts are one: a text that a former program kept may hold entities and spaces as they were typed.
pub fn same_text(one: &str, other: &str) -> bool {
    one == other || one.lines().map(normal).eq(other.lines().map(normal))
}

/// The headings of a canonical text, in order: rank and id.
pub fn headings_of(text: &str) -> Vec<(u8, &str)> {
    text.lines().filter_map(heading).collect()
}

fn heading(line: &str) -> Option<(u8, &str)> {
    let title = line.trim_start_matches('#');
    let id = title.strip_prefix(' ')?.strip_suffix('}')?.rsplit_once(" {#")?.1;
    Some((u8::try_from(line.len() - title.len()).ok()?, id)).filter(|(rank, _)| *rank > 0)
}

fn without_id(heading: &str) -> &str {
    heading.rsplit_once(" {#").filter(|(_, id)| id.ends_with('}')).map_or(heading, |(title, _)| title)
}

fn unlisted(line: &str) -> &str {
    let bare = line.trim_start_matches(['-', '*', '+', '>']);
    if bare.len() < line.len() && bare.starts_with(' ') { bare } else { line }
}

/// The matches of `wanted` in `text`, whatever the spaces, quotes and typography; they do not overlap.
pub fn find(text: &str, wanted: &str) -> Vec<Range<usize>> {
    let wanted = normal(wanted);
    if wanted.is_empty() {
        return Vec::new();
    }
    let (plain, bytes) = mapped(text);
    let found = plain.match_indices(&wanted);
    found.map(|(at, _)| bytes[at].start..bytes[at + wanted.len() - 1].end).collect()
}

/// The letter that the entity at the beginning of `text` stands for, and the length of the entity.
fn entity(text: &str) -> Option<(char, usize)> {
    const LONGEST: usize = 12;
    if !text.starts_with('&') {
        return None;
    }
    let length = text.bytes().take(LONGEST).position(|byte| byte == b';')? + 1;
    let written = text.get(..length)?;
    let read = pulldown_cmark::Parser::new(written).find_map(|event| match event {
        pulldown_cmark::Event::Text(read) => Some(read.to_string()),
        _ => None,
    });
    let mut letters = read.as_deref()?.chars();
    let letter = letters.next().filter(|letter| *letter != '&' || written == "&amp;")?;
    letters.next().is_none().then_some((letter, length))
}

/// The letter `c` with the accent that follows it, and how long that is.
fn with_accent(c: char, rest: &str) -> (char, usize) {
    let Some(mark) = rest.chars().next().filter(|mark| ('\u{300}'..='\u{36f}').contains(mark)) else {
        return (c, 0);
    };
    let pair = String::from_iter([c, mark]);
    let mut whole = nfc(&pair).chars().collect::<Vec<_>>().into_iter();
    match (whole.next(), whole.next()) {
        (Some(letter), None) => (letter, mark.len_utf8()),
        _ => (c, 0),
    }
}

/// The normal form, with the bytes of `text` that each of its bytes comes from.
fn mapped(text: &str) -> (String, Vec<Range<usize>>) {
    let mut plain = String::with_capacity(text.len());
    let mut bytes: Vec<Range<usize>> = Vec::with_capacity(text.len());
    let mut opened = false;
    let mut next = 0;
    while let Some(c) = text[next..].chars().next() {
        let at = next;
        let (c, length) = entity(&text[at..]).unwrap_or((c, c.len_utf8()));
        next = at + length;
        // The accents that a Mac writes apart are the same text.
        let (c, marks) = with_accent(c, &text[next..]);
        next += marks;
        let range = at..next;
        if c.is_whitespace() {
            if !plain.ends_with(' ') && !opened {
                plain.push(' ');
                bytes.push(range);
            }
            continue;
        }
        opened = matches!(c, '«' | '“');
        if matches!(c, ';' | ':' | '!' | '?' | '%' | '€' | '»' | '”') && plain.ends_with(' ') {
            plain.pop();
            bytes.pop();
        }
        match c {
            '’' => plain.push('\''),
            '«' | '»' | '“' | '”' => plain.push('"'),
            '…' => plain.push_str("..."),
            other => plain.push(other),
        }
        bytes.resize(plain.len(), range);
    }
    (plain, bytes)
}

#[cfg(test)]
mod tests {
    use super::{entity, find, normal};

    #[test]
    fn accents_of_a_mac_are_the_same_text() {
        let (apart, whole) = ("l'e\u{301}te\u{301} a\u{300} 9 h", "l'été à 9 h");
        assert_eq!(normal(apart), whole);
        assert_eq!(find(apart, "été").as_slice(), std::slice::from_ref(&(2..9)));
        assert_eq!(find(whole, "e\u{301}te\u{301}").len(), 1);
    }

    #[test]
    fn an_entity_is_its_character() {
        let rows = [
            ("&nbsp;x", Some(('\u{a0}', 6))),
            ("&#8239;", Some(('\u{202f}', 7))),
            ("&#xA0;", Some(('\u{a0}', 6))),
            ("&eacute;", Some(('é', 8))),
            ("&", None),
            ("& co;", None),
            ("&é;", None),
            ("&aaaaaaaaaaaé;", None),
        ];
        for (text, expected) in rows {
            assert_eq!(entity(text), expected, "{text}");
        }
    }
}

//! Figures stand in `content/faits.toml`, once, with a source and a date: none is typed in a sentence.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jalon::guide::common_guide::Page;
use jalon::record::data::Scalar;

use crate::outline::lines;
use crate::{SNAPSHOT, guide, none};

const LIST: &str = include_str!("figures.txt");

/// What makes a number a figure.
static UNITS: LazyLock<Vec<&str>> = LazyLock::new(|| lines(LIST, "units"));

/// Units in which a figure written in letters is one too: `quinze personnes`.
static COUNTED: LazyLock<Vec<&str>> = LazyLock::new(|| lines(LIST, "counted"));

const LETTERS: [&str; 19] = [
    "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt",
];

/// What may be typed: in which page (`*` for any), what, and why. An entry that allows nothing any more is an error.
static ALLOWED: LazyLock<Vec<[&str; 3]>> = LazyLock::new(|| {
    let fields = |line: &'static str| {
        let fields: Vec<&str> = line.split(" | ").collect();
        fields.try_into().unwrap_or_else(|_| panic!("`{line}` is not `page | text | reason`"))
    };
    lines(LIST, "allowed").into_iter().map(fields).collect()
});

/// The prose of a page, line by line with its number: without holes, addresses, ids, directives and worked examples,
/// whose figures are invented and say so.
pub(crate) fn prose(page: &Page) -> Vec<(usize, String)> {
    let source = &SNAPSHOT.text(&page.file).unwrap().text;
    let mut lines = Vec::new();
    let mut fences = 0;
    // How many containers are open in the example that is being left out, itself included.
    let mut example: usize = 0;
    for (at, line) in source.lines().enumerate() {
        if line == "+++" {
            fences += 1;
        } else if fences >= 2 {
            if let Some(rest) = line.strip_prefix(":::") {
                let directive = rest.trim_start_matches(':').trim();
                let (kind, title) = directive.split_once(' ').unwrap_or((directive, ""));
                match kind {
                    "exemple" => example += 1,
                    "" if example > 0 => example -= 1,
                    "a-savoir" | "attention" | "etapes" | "a-retenir" if example == 0 => {
                        lines.push((at + 1, plain(title)));
                    }
                    _ => {}
                }
            } else if example == 0 {
                lines.push((at + 1, plain(line)));
            }
        }
    }
    lines
}

/// A line without what is between `{{ }}`, `]( )`, `{# }`.
fn plain(line: &str) -> String {
    let mut text = line.to_owned();
    for (open, close, instead) in [("{{", "}}", "▢"), ("](", ")", "]"), ("{#", "}", "")] {
        while let Some(start) = text.find(open) {
            let end = text[start..].find(close).map_or(text.len(), |end| start + end + close.len());
            text.replace_range(start..end, instead);
        }
    }
    text.trim().to_owned()
}

/// A figure in a text, and what stands around it.
#[derive(Debug)]
struct Figure {
    at: usize,
    end: usize,
}

/// The figures of `text`: numbers with a unit, years, ordinals, numbers of forms and of articles.
fn figures(text: &str) -> Vec<Figure> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let c = rest.chars().next().unwrap();
        let starts_word = text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric());
        let named =
            ["Cerfa", "n°", "art. L", "art. R", "art. D"].into_iter().find(|name| rest.starts_with(name));
        if let Some(name) = named.filter(|_| starts_word) {
            found.push(Figure { at, end: at + name.len() });
            at += name.len();
        } else if c.is_ascii_digit() && starts_word {
            let end = number_end(text, at);
            let digits: String = text[at..end].chars().filter(char::is_ascii_digit).collect();
            let year =
                end - at == 4 && ("1900".."2100").contains(&digits.as_str()) && bytes.get(end) != Some(&b'-');
            let after = text[end..].trim_start_matches([' ', '\n', '\u{a0}', '\u{202f}']);
            let letters = after.find(|c: char| !c.is_alphanumeric()).unwrap_or(after.len());
            let unit = match after.chars().next() {
                Some(sign @ ('€' | '%')) => &after[..sign.len_utf8()],
                _ => &after[..letters],
            };
            if year || UNITS.contains(&unit) {
                found.push(Figure { at, end });
            }
            at = end;
        } else {
            at += c.len_utf8();
        }
    }
    found
}

/// One past a number: digits, with a space or a comma between them (`15 000`, `2,20`).
fn number_end(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut rest = text[start..].chars().peekable();
    while let Some(c) = rest.next() {
        let inside = [' ', '\u{a0}', '\u{202f}', ',', '.'].contains(&c)
            && rest.peek().is_some_and(char::is_ascii_digit);
        if !c.is_ascii_digit() && !inside {
            break;
        }
        end += c.len_utf8();
    }
    end
}

/// What stands around a figure, on one line.
fn around(text: &str, figure: &Figure) -> String {
    let from = text[..figure.at].char_indices().rev().nth(24).map_or(0, |(at, _)| at);
    let to = text[figure.end..].char_indices().nth(24).map_or(text.len(), |(at, _)| figure.end + at);
    text[from..to].replace('\n', " ")
}

/// Figures in letters that a fact holds too: `quinze personnes` where a fact says 15 and `personnes`.
fn figures_in_letters(text: &str, held: &BTreeSet<(i64, String)>) -> Vec<Figure> {
    let words: Vec<(usize, &str)> = text
        .split_inclusive([' ', '\n', '\'', '(', ',', '.', ';'])
        .scan(0, |at, part| {
            let start = *at;
            *at += part.len();
            Some((start, part.trim_end_matches([' ', '\n', '\'', '(', ',', '.', ';'])))
        })
        .collect();
    let mut found = Vec::new();
    for pair in words.windows(2) {
        let [(at, number), (_, unit)] = pair else { continue };
        let number_of =
            |(letters, value): (&&str, i64)| (**letters == number.to_lowercase()).then_some(value);
        let value = LETTERS.iter().zip(2..).find_map(number_of);
        if let Some(value) = value
            && held.contains(&(value, (*unit).to_owned()))
        {
            found.push(Figure { at: *at, end: at + number.len() });
        }
    }
    found
}

/// `(15, "personnes")` for every fact whose value is counted so.
fn held() -> BTreeSet<(i64, String)> {
    let counted = guide().facts.values().filter_map(|fact| {
        let Scalar::Integer(value) = fact.value else { return None };
        let unit = fact.unit.as_deref()?.split(' ').next()?;
        COUNTED.contains(&unit).then(|| (value, unit.to_owned()))
    });
    counted.collect()
}

#[test]
fn no_figure_is_typed_in_prose() {
    let held = held();
    let mut broken = Vec::new();
    let mut allowed: BTreeMap<&str, bool> = ALLOWED.iter().map(|[_, text, _]| (*text, false)).collect();
    let mut judge = |page: &str, file: &str, line: usize, text: &str, figure: &Figure| {
        let text = text.replace('\n', " ");
        let mut excused = false;
        for &[on, phrase, _] in &*ALLOWED {
            // The phrase holds the figure, or ends where it begins.
            let covers = |(at, _)| at < figure.end && figure.at <= at + phrase.len();
            if (on == "*" || on == page) && text.match_indices(phrase).any(covers) {
                excused = true;
                allowed.insert(phrase, true);
            }
        }
        if !excused {
            broken.push(format!("{file}:{line}: … {} …", around(&text, figure)));
        }
    };
    for page in guide().pages.values() {
        let mut text = String::new();
        let lines = prose(page);
        let mut starts = Vec::new();
        for (number, line) in &lines {
            starts.push((text.len(), *number));
            text.push_str(line);
            text.push('\n');
        }
        let line_of =
            |at: usize| starts.iter().rev().find(|(start, _)| *start <= at).map_or(1, |(_, line)| *line);
        for figure in figures(&text).iter().chain(&figures_in_letters(&text, &held)) {
            judge(page.id.as_str(), page.file.as_str(), line_of(figure.at), &text, figure);
        }
        let front = format!("{}\n{}", page.front.title.value, page.front.summary);
        for figure in &figures(&front) {
            judge(page.id.as_str(), page.file.as_str(), 1, &front, figure);
        }
    }
    for (file, text) in records() {
        for figure in figures(&text).iter().chain(&figures_in_letters(&text, &held)) {
            judge(file, file, 1, &text, figure);
        }
    }
    none(
        &broken,
        "make it a fact of content/faits.toml and write {{ fait:… }}, or allow it in tests/content/figures.txt with the reason",
    );
    let stale: Vec<String> =
        allowed.into_iter().filter(|(_, met)| !met).map(|(phrase, _)| phrase.to_owned()).collect();
    none(&stale, "allowed, and nowhere to be found: take it out of tests/content/figures.txt");
}

/// What readers see of the records.
fn records() -> Vec<(&'static str, String)> {
    let guide = guide();
    let terms =
        guide.terms.iter().filter_map(|term| Some(("content/glossaire.toml", term.definition.clone()?)));
    let actors = guide.actors.iter().flat_map(|actor| {
        let texts = ["role", "quand"].into_iter().filter_map(|key| actor.texts.get(key));
        texts.map(|text| ("content/acteurs.toml", text.clone()))
    });
    let skills = guide
        .skills
        .iter()
        .flat_map(|skill| skill.texts.values().map(|text| ("content/competences.toml", text.clone())));
    terms.chain(actors).chain(skills).collect()
}

/// What a fact holds, as it is written, stands in no page: not even without its unit.
#[test]
fn no_page_writes_out_what_a_fact_says() {
    let mut broken = Vec::new();
    let written: BTreeSet<&str> = guide()
        .facts
        .values()
        .filter_map(|fact| match &fact.value {
            Scalar::Text(text) if text.len() >= 25 && text.contains(' ') => Some(text.as_str()),
            _ => None,
        })
        .collect();
    for page in guide().pages.values() {
        let text = prose(page).into_iter().map(|(_, line)| line).collect::<Vec<_>>().join(" ");
        let found = written.iter().filter(|written| text.contains(**written));
        broken.extend(found.map(|written| format!("{}: « {written} »", page.file)));
    }
    none(&broken, "write {{ fait:… }}: a changed law must change every page");
}

#[test]
fn the_scanner_sees_what_it_is_for() {
    for (text, count) in [
        ("au plus 15 000 € par an", 1),
        ("30 % du prix", 1),
        ("pendant 90 jours", 1),
        ("sur deux\nlignes : 12\nmois", 1),
        ("le Cerfa de la mairie", 1),
        ("l'art. L. 324-1", 1),
        ("la règle n° 3", 1),
        ("depuis 2024", 1),
        ("en 5e catégorie", 1),
        ("2,20 m sous plafond", 1),
        ("15 questions, 12 étapes, 3 à 5", 0),
        ("au ▢ de la ▢", 0),
        ("A4, J503, 00210", 0),
    ] {
        let found = figures(text);
        assert_eq!(found.len(), count, "{text}: {found:?}");
    }
    let held = BTreeSet::from([(15, "personnes".to_owned())]);
    assert_eq!(figures_in_letters("plus de quinze personnes, et dix personnes", &held).len(), 1);
}

//! Words as readers see them, found in a source that writes them with marks, facts and values.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::guide::common_guide::Guide;
use crate::markdown::canonical::find;
use crate::record::data::Scalar;
use crate::text::Placed;

/// What keeps words that are read from being found as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Disguise {
    Fact,
    Value,
    Marks,
}

impl Disguise {
    /// The key of its words in the catalogues.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Fact => "fact",
            Self::Value => "value",
            Self::Marks => "mark",
        }
    }
}

/// The stretch of `source` that readers see as `wanted`, and why it is written otherwise; `None` where there is none, or
/// more than one. `fill` gives what is shown for a name between braces.
pub(super) fn disguised(
    source: &str,
    wanted: &str,
    fill: &dyn Fn(&str) -> Option<String>,
) -> Option<(String, Disguise)> {
    let seen = SeenText::of(source, fill);
    let found = find(&seen.text, wanted);
    let [range] = found.as_slice() else { return None };
    let (start, end) = (seen.bytes[range.start].start, seen.bytes[range.end - 1].end);
    let whole = with_marks(source, start..end);
    let words = &source[whole.clone()];
    let kind = match seen.holes.iter().find(|(hole, _)| hole.start < whole.end && whole.start < hole.end) {
        Some((_, kind)) => *kind,
        None => Disguise::Marks,
    };
    (find(source, words).len() == 1).then(|| (words.to_owned(), kind))
}

/// What readers see for a name between braces: a fact, a sentence, a value of the territory.
pub(super) fn filling<'g>(
    guide: &'g Guide,
    values: &'g BTreeMap<Arc<str>, Placed<Scalar>>,
) -> impl Fn(&str) -> Option<String> + 'g {
    |name| {
        let fact = |id: &str| guide.facts.get(id.trim());
        match name.split_once([':', '.'])? {
            ("fait", id) => fact(id).map(|fact| fact.shown.clone()),
            ("phrase", id) => fact(id).map(|fact| fact.said().to_string()),
            ("v", id) => values.get(id.trim()).map(|value| value.value.to_string()),
            _ => None,
        }
    }
}

/// The words of `source` that are `wanted` but for capitals; `None` where there are none, or more than one.
pub(super) fn in_other_case(source: &str, wanted: &str) -> Option<String> {
    // Lower-case letters that take more bytes than their capitals would move what follows.
    let lower = source.to_lowercase();
    if lower.len() != source.len() {
        return None;
    }
    let found = find(&lower, &wanted.to_lowercase());
    let [range] = found.as_slice() else { return None };
    source.get(range.clone()).map(str::to_owned)
}

/// A text without marks and with holes filled, and the bytes of the source that each of its bytes comes from.
struct SeenText {
    text: String,
    bytes: Vec<Range<usize>>,
    holes: Vec<(Range<usize>, Disguise)>,
}

impl SeenText {
    fn of(source: &str, fill: &dyn Fn(&str) -> Option<String>) -> Self {
        let mut seen = Self { text: String::new(), bytes: Vec::new(), holes: Vec::new() };
        let mut at = 0;
        while let Some(letter) = source[at..].chars().next() {
            let rest = &source[at..];
            let hole = rest.strip_prefix("{{").and_then(|inside| inside.split_once("}}"));
            if let Some((name, shown)) = hole.and_then(|(name, _)| Some((name, fill(name.trim())?))) {
                let range = at..at + name.len() + 4;
                let is_fact = name.trim().starts_with("fait:") || name.trim().starts_with("phrase:");
                seen.holes.push((range.clone(), if is_fact { Disguise::Fact } else { Disguise::Value }));
                seen.push(&shown, &range);
                at = range.end;
                continue;
            }
            let address = rest.strip_prefix("](").and_then(|inside| inside.find(')'));
            let length = match (letter, address) {
                (_, Some(end)) => end + 3,
                ('*' | '[' | '`', _) => 1,
                ('~', _) if rest.starts_with("~~") => 2,
                _ => {
                    seen.push(&rest[..letter.len_utf8()], &(at..at + letter.len_utf8()));
                    letter.len_utf8()
                }
            };
            at += length;
        }
        seen
    }

    fn push(&mut self, shown: &str, from: &Range<usize>) {
        self.text.push_str(shown);
        self.bytes.resize(self.text.len(), from.clone());
    }
}

/// `range` with the marks at its ends that belong to marks inside it.
fn with_marks(source: &str, range: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = range;
    let inside = |start: usize, end: usize| source[start..end].to_owned();
    if inside(start, end).matches("**").count() % 2 == 1 {
        if source[..start].ends_with("**") {
            start -= 2;
        } else if source[end..].starts_with("**") {
            end += 2;
        }
    }
    let text = inside(start, end);
    if text.contains("](") && !text.contains('[') && source[..start].ends_with('[') {
        start -= 1;
    }
    if text.contains('[') && !text.contains("](") && source[end..].starts_with("](") {
        end += source[end..].find(')').map_or(0, |at| at + 1);
    }
    start..end
}

#[cfg(test)]
mod tests {
    use super::{Disguise, disguised, in_other_case};

    #[test]
    fn what_readers_see_is_found_in_its_source() {
        let fill = |name: &str| match name {
            "fait:plafond" => Some("15 000 €".to_owned()),
            "v.telephone" => Some("05 36 49 00 12".to_owned()),
            _ => None,
        };
        let source = "Le plafond est de {{ fait:plafond }} par an. Il faut **prévenir la mairie** avant. \
                      Appelez le {{v.telephone}}, ou [écrivez](x.md) à l'office.";
        for (wanted, words, kind) in [
            ("15 000 €", "{{ fait:plafond }}", Disguise::Fact),
            ("de 15 000 € par", "de {{ fait:plafond }} par", Disguise::Fact),
            ("le 05 36 49 00 12", "le {{v.telephone}}", Disguise::Value),
            ("faut prévenir la mairie", "faut **prévenir la mairie**", Disguise::Marks),
            ("mairie avant", "mairie** avant", Disguise::Marks),
            ("écrivez à l'office", "[écrivez](x.md) à l'office", Disguise::Marks),
        ] {
            assert_eq!(disguised(source, wanted, &fill), Some((words.to_owned(), kind)), "{wanted}");
        }
        assert_eq!(disguised(source, "la préfecture", &fill), None);
        assert_eq!(in_other_case(source, "Par An").as_deref(), Some("par an"));
    }
}

//! Facts in running text, and the marks of those that nobody is sure of: at the end of the sentence, once on a page.

use super::{BodyWriter, doubtful, fact_anchor, key_of};
use crate::html::escape_into;
use crate::markdown::piece::Hole;
use crate::markdown::prose::ends_a_sentence;
use crate::record::data::Fact;

/// Tags at which a sentence ends that no full stop ends.
const ENDS: [&str; 12] =
    ["</p", "</li", "</td", "</th", "</dd", "</dt", "</blockquote", "<ul", "<ol", "<dl", "<br", "<div"];

impl BodyWriter<'_> {
    /// Writes the value of a fact.
    pub(super) fn fact(&mut self, hole: &Hole) {
        let Some(fact) = self.inputs.edition.facts.get(&hole.name) else { return };
        if self.quiet {
            return escape_into(&fact.shown, &mut self.out.html);
        }
        if !self.out.facts.contains(&fact.id) {
            self.out.facts.push(fact.id.clone());
            self.note_doubt(fact);
        }
        // Of a block of the theme, the list of facts is on no page.
        let anchor = (!self.in_block).then(|| fact_anchor(&fact.id));
        let drawn = self.inputs.lookup.drawn(&format!("fait {} {}", fact.id, self.in_block), || {
            self.inputs.components.draw(
                &key_of("fait", &(&anchor, &fact.shown, fact.grade, &fact.ask)),
                &self.inputs.theme,
                "fait",
                |context| {
                    context.set("texte", &fact.shown);
                    context.set("statut", fact.grade.word());
                    context.set("aupres", &doubtful(fact));
                    context.set("ancre", &anchor);
                },
            )
        });
        self.inputs.components.or_report(drawn).with("", "", &mut self.out.html);
    }

    /// Writes the sentence of a fact, or its value where it has none.
    pub(super) fn sentence(&mut self, hole: &Hole) {
        let Some(fact) = self.inputs.edition.facts.get(&hole.name) else { return };
        match &fact.sentence {
            Some(sentence) => self.each(&sentence.pieces),
            None => self.fact(hole),
        }
    }

    fn note_doubt(&mut self, fact: &Fact) {
        let doubt = (fact.grade, doubtful(fact));
        if fact.grade.is_doubtful() && !self.doubts.contains(&doubt) {
            self.doubts.push(doubt);
        }
    }

    /// Writes running text, and the marks of the sentence that ends in it.
    pub(super) fn text(&mut self, text: &str) {
        match (self.doubts.is_empty(), end_of_sentence(text)) {
            (false, Some(end)) => {
                self.out.html.push_str(&text[..end]);
                self.marks();
                self.out.html.push_str(&text[end..]);
            }
            _ => self.out.html.push_str(text),
        }
    }

    /// Writes finished HTML, and before it the marks of the sentence that it ends.
    pub(super) fn markup(&mut self, html: &str) {
        let end = ENDS.iter().filter_map(|tag| html.find(tag)).min();
        match end.filter(|_| !self.doubts.is_empty()) {
            Some(end) => {
                self.out.html.push_str(&html[..end]);
                self.marks();
                self.out.html.push_str(&html[end..]);
            }
            None => self.out.html.push_str(html),
        }
    }

    /// Writes the marks that wait for the end of their sentence.
    pub(super) fn marks(&mut self) {
        for doubt in std::mem::take(&mut self.doubts) {
            let (grade, ask) = &doubt;
            let mark = self.inputs.components.get(
                &key_of("doute", &doubt),
                &self.inputs.theme,
                "doute",
                |context| {
                    context.set("statut", grade.word());
                    context.set("aupres", ask);
                },
            );
            self.out.html.push(' ');
            mark.with("", "", &mut self.out.html);
        }
    }
}

/// How many letters before a sign tell whether it ends a sentence: an entity, `l'art.`
const LONGEST_END: usize = 64;

/// The byte before the sign that ends the first sentence of `text`, and before the space that belongs to the sign.
fn end_of_sentence(text: &str) -> Option<usize> {
    let signs = text.char_indices().filter(|(_, sign)| matches!(sign, '.' | '!' | '?' | '…' | ';'));
    for (at, sign) in signs {
        let (before, after) = text.split_at(at + sign.len_utf8());
        if !after.chars().next().is_none_or(|next| next.is_whitespace() || matches!(next, '»' | ')')) {
            continue;
        }
        // What tells is near: a word of a thousand signs is not read a thousand times.
        let near = before.char_indices().rev().take(LONGEST_END);
        let from = near.take_while(|(_, letter)| !letter.is_whitespace()).last();
        let word = from.map_or("", |(from, _)| &before[from..]).trim_start_matches(['(', '«', '"']);
        let ends = match sign {
            // Not the last sign of an entity.
            ';' => !word.contains('&'),
            _ => ends_a_sentence(word),
        };
        if ends {
            return Some(text[..at].trim_end_matches(['\u{a0}', '\u{202f}']).len());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::end_of_sentence;

    #[test]
    fn marks_stand_before_the_sign_that_ends_a_sentence() {
        let rows = [
            (". Puis", Some(0)),
            (" par an. Puis", Some(7)),
            (", art. L. 3 du code. Puis", Some(19)),
            (" (art. L. 3). Puis", Some(12)),
            (" par an\u{a0}! Puis", Some(7)),
            ("\u{a0}; puis", Some(0)),
            (" R&amp;D, et", None),
            (" au plus", None),
        ];
        for (text, expected) in rows {
            assert_eq!(end_of_sentence(text), expected, "{text}");
        }
    }
}

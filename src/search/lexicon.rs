//! The words of the common guide, each under a number, and the words of its texts as numbers.

use std::collections::{BTreeMap, HashMap};

use super::stemming::{each_form, stem};

/// A word's number.
pub type WordId = u32;

/// Words under numbers; and what texts were cut into, so that no territory does it again.
#[derive(Debug, Default)]
pub struct Lexicon {
    ids: HashMap<Box<str>, WordId>,
    /// The same of words with their endings: most are met many times.
    forms: HashMap<Box<str>, WordId>,
    words: Vec<Box<str>>,
    /// The numbers of the words, in the order of the words.
    order: Vec<WordId>,
    /// Words of a text, under the address of what holds it.
    texts: HashMap<usize, Box<[WordId]>>,
    /// Words of a line that many sites show, under the line.
    lines: HashMap<Box<str>, Box<[WordId]>>,
}

impl Lexicon {
    /// Of texts, each with the address of what holds it; the holder must live as long as the lexicon. And of lines: titles,
    /// summaries.
    pub fn of(texts: impl Iterator<Item = (usize, String)>, lines: impl Iterator<Item = String>) -> Self {
        let mut lexicon = Self::default();
        for (holder, text) in texts {
            let ids = lexicon.read(&text);
            lexicon.texts.insert(holder, ids);
        }
        for line in lines {
            if !lexicon.lines.contains_key(line.as_str()) {
                let ids = lexicon.read(&line);
                lexicon.lines.insert(line.into(), ids);
            }
        }
        lexicon.order = (0..).take(lexicon.words.len()).collect();
        lexicon.order.sort_unstable_by(|a, b| lexicon.words[*a as usize].cmp(&lexicon.words[*b as usize]));
        lexicon
    }

    /// The numbers of the words of a text; new words get one.
    fn read(&mut self, text: &str) -> Box<[WordId]> {
        let mut ids = Vec::new();
        each_form(text, |form| {
            let known = self.forms.get(form).copied();
            ids.push(known.unwrap_or_else(|| {
                let id = self.number(stem(form).into());
                self.forms.insert(form.into(), id);
                id
            }));
        });
        ids.into()
    }

    fn number(&mut self, word: Box<str>) -> WordId {
        self.ids.get(&word).copied().unwrap_or_else(|| {
            let id = WordId::try_from(self.words.len()).expect("fewer words than numbers");
            self.words.push(word.clone());
            self.ids.insert(word, id);
            id
        })
    }

    /// The words of the text held at `holder`, where it is one of those.
    pub fn text(&self, holder: usize) -> Option<&[WordId]> {
        self.texts.get(&holder).map(|ids| &**ids)
    }
}

/// A lexicon, and the words that one territory adds.
#[derive(Debug)]
pub(super) struct Extended<'l> {
    base: &'l Lexicon,
    own: BTreeMap<Box<str>, WordId>,
}

impl<'l> Extended<'l> {
    pub(super) fn new(base: &'l Lexicon) -> Self {
        Self { base, own: BTreeMap::new() }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.base.words.len() + self.own.len()
    }

    /// The numbers of the words of a line, where many sites show it.
    pub(super) fn of_line(&self, line: &str) -> Option<&'l [WordId]> {
        self.base.lines.get(line).map(|ids| &**ids)
    }

    /// The numbers of the words of a text.
    pub(super) fn read(&mut self, text: &str, mut give: impl FnMut(WordId)) {
        each_form(text, |form| {
            let known = self.base.forms.get(form).copied();
            give(known.unwrap_or_else(|| {
                let word = stem(form);
                let known = self.base.ids.get(word.as_str()).or_else(|| self.own.get(word.as_str())).copied();
                known.unwrap_or_else(|| {
                    let id = WordId::try_from(self.len()).expect("fewer words than numbers");
                    self.own.insert(word.into(), id);
                    id
                })
            }));
        });
    }

    /// Every word with its number, in order of the words.
    pub(super) fn sorted(&self) -> impl Iterator<Item = (&str, WordId)> {
        let mut base = self.base.order.iter().map(|id| (&*self.base.words[*id as usize], *id)).peekable();
        let mut own = self.own.iter().map(|(word, id)| (&**word, *id)).peekable();
        std::iter::from_fn(move || match (base.peek(), own.peek()) {
            (Some(common), Some(local)) if local < common => own.next(),
            (Some(_), _) => base.next(),
            (None, _) => own.next(),
        })
    }
}

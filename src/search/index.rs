//! The index of one site: where every word is, and what to show of each place.
//!
//! It is a call of the function `jalonIndex` with one object, since pages opened from a disk can read no data, only run
//! scripts. Keys of the object: `v` the version; `mots` what the theme says; `pages` one `[address, title, sections]`
//! each (the address without `index.html`), `sections` being `[anchor, title]` each; `termes` the words; `places` where they are; `sens` the words that
//! mean the same. A document is a page, then each of its sections; documents are numbered in that order.
//!
//! `termes`: of each word, how many letters it shares with the one before, in base 36, then its other letters.
//!
//! `places`, in bits, six to a letter: of each word, how many pages hold it in running text, and how many documents in a
//! better place; then the pages, and where they are at most `RARE` also the section of each; then the documents with
//! the kind of place. What is in a row is written as gaps. See `search::bits`.

use serde::Serialize;

use super::Field;
use super::bits::{Bits, low_bits, width};
use super::lexicon::{Extended, Lexicon, WordId};
use super::script::{Entries, base36, call};

/// The version of the form.
const VERSION: u32 = 2;

/// Of words in at most so many pages the section is reported as well: the others say too little to be worth it.
const RARE: usize = 3;

/// A section that says a word so many times is a better place than the others of its page.
const OFTEN: u8 = 5;

/// So does a page among pages.
const OFTEN_IN_PAGE: u8 = 8;

/// What is collected of one site.
#[derive(Debug)]
pub struct Index<'l> {
    lexicon: Extended<'l>,
    pages: Vec<IndexedPage>,
    documents: u32,
    places: Vec<Places>,
    /// Of the document that is being read, by the number of the word.
    here: Vec<Here>,
    /// The words met in it.
    met: Vec<WordId>,
    /// Of the page that is being read, by the number of the word.
    best: Vec<Best>,
    /// The words met in it.
    met_in_page: Vec<WordId>,
    senses: Vec<String>,
}

/// Where a word is.
#[derive(Debug, Default)]
struct Places {
    /// In running text: page, and the section where it is most often (0 for none).
    pages: Vec<(u32, u32)>,
    /// In a better place: document.
    documents: Vec<(u32, Field)>,
}

impl Places {
    fn is_empty(&self) -> bool {
        self.pages.is_empty() && self.documents.is_empty()
    }
}

/// What the document that is being read has of a word.
#[derive(Clone, Copy, Debug, Default)]
struct Here {
    best: Option<Field>,
    count: u8,
}

/// What the page that is being read has of a word: how often in its best section, which that is, how often in all.
#[derive(Clone, Copy, Debug, Default)]
struct Best {
    count: u8,
    section: u32,
    sum: u8,
}

#[derive(Debug)]
struct IndexedPage {
    address: String,
    title: String,
    sections: Vec<(String, String)>,
}

/// Address, title and sections of a page.
type PageData<'a> = (&'a str, &'a str, &'a [(String, String)]);

/// What the script is given; see above.
#[derive(Serialize)]
struct IndexData<'a> {
    v: u32,
    mots: Entries<String, String>,
    pages: Vec<PageData<'a>>,
    termes: String,
    places: String,
    sens: String,
}

impl<'l> Index<'l> {
    /// An empty index over the words of the common guide.
    pub fn new(lexicon: &'l Lexicon) -> Self {
        Self {
            lexicon: Extended::new(lexicon),
            pages: Vec::new(),
            documents: 0,
            places: Vec::new(),
            here: Vec::new(),
            met: Vec::new(),
            best: Vec::new(),
            met_in_page: Vec::new(),
            senses: Vec::new(),
        }
    }

    /// Begins a page: what follows is in it, before its first section.
    pub fn page(&mut self, address: &str, title: &str) {
        self.end_of_page();
        self.pages.push(IndexedPage {
            address: address.to_owned(),
            title: title.to_owned(),
            sections: Vec::new(),
        });
    }

    /// Begins a section of the page.
    pub fn section(&mut self, anchor: &str, title: &str) {
        self.end_of_document();
        let page = self.pages.last_mut().expect("sections stand in pages");
        page.sections.push((anchor.to_owned(), title.to_owned()));
    }

    /// Adds a text to the document.
    pub fn read(&mut self, text: &str, field: Field) {
        if let Some(ids) = self.lexicon.of_line(text) {
            return self.add(ids, field);
        }
        let mut ids = Vec::new();
        self.lexicon.read(text, |id| ids.push(id));
        self.add(&ids, field);
    }

    /// Adds a text whose words are known.
    pub fn add(&mut self, ids: &[WordId], field: Field) {
        if self.here.len() < self.lexicon.len() {
            self.here.resize(self.lexicon.len(), Here::default());
        }
        for id in ids {
            let here = &mut self.here[*id as usize];
            if here.best.is_none() {
                self.met.push(*id);
            }
            here.best = here.best.max(Some(field));
            here.count = here.count.saturating_add(1);
        }
    }

    /// Says that words mean the same: a term, its acronym, its other forms.
    pub fn same<'t>(&mut self, forms: impl Iterator<Item = &'t str>) {
        let mut said: Vec<String> = Vec::new();
        for form in forms {
            let words = super::stemming::words_of(form).join(" ");
            if !words.is_empty() && !said.contains(&words) {
                said.push(words);
            }
        }
        if said.len() > 1 {
            self.senses.push(said.join("|"));
        }
    }

    fn end_of_document(&mut self) {
        let Some(page) = self.pages.last() else { return };
        let section = u32::try_from(page.sections.len()).expect("few sections");
        if self.places.len() < self.lexicon.len() {
            self.places.resize_with(self.lexicon.len(), Places::default);
            self.best.resize(self.lexicon.len(), Best::default());
        }
        for id in self.met.drain(..) {
            let here = std::mem::take(&mut self.here[id as usize]);
            if let Some(field) = here.best.filter(|field| *field > Field::Text || here.count >= OFTEN) {
                self.places[id as usize].documents.push((self.documents, field));
            }
            let best = &mut self.best[id as usize];
            if best.sum == 0 {
                self.met_in_page.push(id);
            }
            best.sum = best.sum.saturating_add(here.count);
            if here.count > best.count {
                (best.count, best.section) = (here.count, section);
            }
        }
        self.documents += 1;
    }

    fn end_of_page(&mut self) {
        self.end_of_document();
        let Some(page) = self.pages.len().checked_sub(1) else { return };
        let own = self.documents - 1 - u32::try_from(self.pages[page].sections.len()).expect("few sections");
        let page = u32::try_from(page).expect("few pages");
        for id in self.met_in_page.drain(..) {
            let Best { section, sum, .. } = std::mem::take(&mut self.best[id as usize]);
            let places = &mut self.places[id as usize];
            // In its title or its summary: that the text has it too says no more.
            let standing = places.documents.binary_search_by_key(&own, |(document, _)| *document);
            match standing {
                Ok(at) if places.documents[at].1 > Field::Text => continue,
                Err(at) if sum >= OFTEN_IN_PAGE => places.documents.insert(at, (own, Field::Text)),
                _ => {}
            }
            places.pages.push((page, section));
        }
    }

    /// The script, with what the theme says.
    pub fn script(mut self, words: Vec<(String, String)>) -> String {
        self.end_of_page();
        let (termes, places) = self.terms();
        let pages = self.pages.iter().map(|page| {
            let address = page.address.strip_suffix("index.html").unwrap_or(&page.address);
            (address, page.title.as_str(), page.sections.as_slice())
        });
        let sens = self.senses.join(";");
        let data =
            IndexData { v: VERSION, mots: Entries(words), pages: pages.collect(), termes, places, sens };
        call("jalonIndex", &data)
    }

    /// The words, and where they are.
    fn terms(&self) -> (String, String) {
        let mut terms = String::with_capacity(32 * 1024);
        let mut bits = Bits::default();
        let mut last = "";
        for (word, id) in self.lexicon.sorted() {
            let Some(places) = self.places.get(id as usize).filter(|places| !places.is_empty()) else {
                continue;
            };
            let shared = shared(last, word);
            base36(&mut terms, u32::try_from(shared).expect("at most 35"));
            terms.push_str(&word[shared..]);
            terms.push(' ');
            self.pack(places, &mut bits);
            last = word;
        }
        (terms, bits.finish())
    }

    fn pack(&self, places: &Places, bits: &mut Bits) {
        let Places { pages, documents } = places;
        // In most pages: as good as in all, reported by a number that no list has.
        let everywhere = pages.len() * 5 > self.pages.len() * 3;
        let told = if everywhere { self.pages.len() + 1 } else { pages.len() };
        let pages: &[(u32, u32)] = if everywhere { &[] } else { pages };
        bits.any(u32::try_from(told).expect("few pages"));
        bits.any(u32::try_from(documents.len()).expect("few documents"));
        let low = low_bits(pages.len(), self.pages.len());
        let mut next = 0;
        for (page, section) in pages {
            bits.rice(page - next, low);
            next = page + 1;
            if pages.len() <= RARE {
                bits.plain(*section, width(self.pages[*page as usize].sections.len()));
            }
        }
        let low = low_bits(documents.len(), self.documents as usize);
        let mut next = 0;
        for (document, field) in documents {
            bits.rice(document - next, low);
            next = document + 1;
            bits.plain(*field as u32, 3);
        }
    }
}

/// How many bytes two words share at their beginning: whole letters, 35 at most.
fn shared(one: &str, other: &str) -> usize {
    let same = one.bytes().zip(other.bytes()).take(35).take_while(|(a, b)| a == b).count();
    (0..=same).rev().find(|at| other.is_char_boundary(*at)).unwrap_or(0)
}

//! What changed for the readers of one territory: two editions in, what differs out, the network's changes apart from
//! those of levels.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::changed_records::{RecordChange, changed_records};
use super::diff::{ChangeKind, marked_words};
use crate::edition::{Edition, EditionPage};
use crate::guide::common_guide::Guide;
use crate::markdown::node::{Body, Node};
use crate::markdown::piece::Piece;
use crate::markdown::visit::plain_text;
use crate::record::data::Fact;
use crate::record::page_id::PageId;

/// The version of the form of the JSON.
pub const VERSION: u8 = 1;

/// What differs for the readers of one territory.
#[derive(Debug, Serialize)]
pub struct ReaderChanges {
    /// The version of this form.
    pub version: u8,
    /// The territory.
    pub territory: Arc<str>,
    /// Pages that came or went.
    pub pages: Vec<PageChange>,
    /// Texts that changed on pages that are there, in the order of pages.
    pub texts: Vec<SectionTextChange>,
    /// Contacts, aids, terms … that came, went or changed, by their names.
    pub records: Vec<RecordChange>,
}

/// A page that came or went.
#[derive(Debug, Serialize)]
pub struct PageChange {
    /// What became of it.
    pub kind: ChangeKind,
    /// Its id.
    pub page: String,
    /// Its title.
    pub title: String,
    /// The level that brings it; none for the network.
    pub level: Option<Arc<str>>,
}

/// The text of one section, as far as one level wrote it.
#[derive(Debug, Serialize)]
pub struct SectionTextChange {
    /// What became of it.
    pub kind: ChangeKind,
    /// Its page.
    pub page: String,
    /// The page's title.
    pub title: String,
    /// The section; none before the first heading.
    pub section: Option<Arc<str>>,
    /// The section's title.
    pub heading: String,
    /// The level that wrote it; none for the network's.
    pub level: Option<Arc<str>>,
    /// Word by word: what was kept, what went (`-`), what came (`+`).
    pub words: Vec<(char, String)>,
}

impl ReaderChanges {
    /// What differs, as targets name it, each once and in order.
    pub fn targets(&self) -> Vec<String> {
        let section = |it: &SectionTextChange| {
            it.section.as_ref().map_or_else(|| it.page.clone(), |id| format!("{}#{id}", it.page))
        };
        let pages = self.pages.iter().map(|it| it.page.clone());
        let records = self.records.iter().map(|it| it.record.clone());
        let all: BTreeSet<String> = pages.chain(self.texts.iter().map(section)).chain(records).collect();
        all.into_iter().collect()
    }

    /// Whether readers see the same.
    pub fn is_empty(&self) -> bool {
        self.pages.is_empty() && self.texts.is_empty() && self.records.is_empty()
    }
}

/// A guide, and an edition of it.
pub type GuideEdition<'a> = (&'a Guide, &'a Edition);

/// What the readers of `now` see otherwise than those of `then`.
pub fn reader_changes(
    (old_guide, then): GuideEdition<'_>,
    (new_guide, now): GuideEdition<'_>,
) -> ReaderChanges {
    let mut changes = ReaderChanges {
        version: VERSION,
        territory: now.id.clone(),
        pages: Vec::new(),
        texts: Vec::new(),
        records: changed_records(then, now),
    };
    let ids: BTreeSet<&PageId> = then.pages.keys().chain(now.pages.keys()).collect();
    for id in ids {
        let line = |kind, page: &EditionPage| PageChange {
            kind,
            page: id.to_string(),
            title: page.title.to_string(),
            level: page.origin.clone(),
        };
        match (then.pages.get(id), now.pages.get(id)) {
            (None, Some(page)) => changes.pages.push(line(ChangeKind::New, page)),
            (Some(page), None) => changes.pages.push(line(ChangeKind::Gone, page)),
            (Some(before), Some(after)) => {
                let (old, new) = (page_texts(old_guide, then, before), page_texts(new_guide, now, after));
                compare_texts(after, &old, &new, &mut changes.texts);
            }
            (None, None) => {}
        }
    }
    changes
}

/// The level that wrote a text (none for the network), and its section (none before the first heading).
type TextKey = (Option<Arc<str>>, Option<Arc<str>>);

/// The texts of a page, in reading order, and the titles of its sections.
#[derive(Default)]
struct PageTexts {
    order: Vec<TextKey>,
    by_key: BTreeMap<TextKey, String>,
    titles: BTreeMap<Option<Arc<str>>, String>,
}

fn compare_texts(after: &EditionPage, old: &PageTexts, new: &PageTexts, found: &mut Vec<SectionTextChange>) {
    let gone = old.order.iter().filter(|key| !new.by_key.contains_key(*key));
    for key in new.order.iter().chain(gone) {
        let [was, is] = [old, new].map(|texts| texts.by_key.get(key).map(String::as_str));
        let Some(kind) = ChangeKind::between(was, is) else { continue };
        let (level, section) = key.clone();
        let heading = new.titles.get(&section).or_else(|| old.titles.get(&section));
        found.push(SectionTextChange {
            kind,
            page: after.id.to_string(),
            title: after.title.to_string(),
            heading: heading.cloned().unwrap_or_default(),
            section,
            level,
            words: marked_words(was, is),
        });
    }
}

fn page_texts(guide: &Guide, edition: &Edition, page: &EditionPage) -> PageTexts {
    let mut texts = PageTexts::default();
    let level = page.origin.clone();
    texts.titles.insert(None, page.title.to_string());
    texts.put((level.clone(), None), &format!("{}\n{}\n", page.title, page.summary));
    PageReader { guide, edition, texts: &mut texts }.body(&page.body, &(level, None));
    texts
}

impl PageTexts {
    fn put(&mut self, key: TextKey, text: &str) {
        if !self.by_key.contains_key(&key) {
            self.order.push(key.clone());
        }
        let own = self.by_key.entry(key).or_default();
        own.push_str(text);
        own.push('\n');
    }
}

struct PageReader<'a> {
    guide: &'a Guide,
    edition: &'a Edition,
    texts: &'a mut PageTexts,
}

impl PageReader<'_> {
    fn body(&mut self, body: &Body, at: &TextKey) {
        for node in body.iter() {
            let mut key = at.clone();
            match node {
                Node::Section(it) => {
                    key.1 = Some(it.id.clone());
                    self.texts.titles.insert(key.1.clone(), plain_text(&it.title));
                }
                Node::Insertion(it) => key.0 = Some(it.origin.clone()),
                _ => {}
            }
            if let Some(pieces) = node.pieces() {
                let text = self.visible_text(pieces);
                self.texts.put(key.clone(), &text);
            }
            for inner in node.shown_bodies(|condition| self.edition.situation.meets(condition)) {
                self.body(inner, &key);
            }
        }
    }

    /// What the territory gives, or the fallback.
    fn value(&self, id: &str) -> String {
        let given = self.edition.values.get(id).map(|given| given.value.to_string());
        let declared = || self.guide.contract.value(id);
        given.or_else(|| declared()?.fallback.clone()).unwrap_or_default()
    }

    /// What it answers to a question of the guide; nothing where nobody has answered.
    fn flag_text(&self, id: &str) -> String {
        let flag = self.guide.contract.flag(id).zip(self.edition.flags.get(id));
        flag.map(|(flag, answer)| flag.text_of(&answer.value).to_owned()).unwrap_or_default()
    }

    /// A text as readers see it, without its marks.
    fn visible_text(&self, pieces: &[Piece]) -> String {
        let edition = self.edition;
        let mut text = String::new();
        for piece in pieces {
            match piece {
                Piece::Value(hole) => {
                    let named = hole.name.split_once(['.', ':']);
                    let word = named.map(|(group, id)| match group {
                        "v" => self.value(id),
                        "drapeau" => self.flag_text(id),
                        _ => edition.identity.word(id).to_owned(),
                    });
                    text.push_str(&word.unwrap_or_default());
                }
                Piece::Fact(hole) => {
                    text.push_str(edition.facts.get(&hole.name).map_or("", |fact| &fact.shown));
                }
                Piece::Sentence(hole) => {
                    text.push_str(edition.facts.get(&hole.name).map_or("", Fact::said));
                }
                Piece::Term(hole) => text.push_str(&hole.name),
                // What a block ends, the next one must not run into.
                Piece::Html(html) if html.contains("</") => {
                    text.push_str(&spaced(html));
                }
                piece => text.push_str(&untrimmed(piece)),
            }
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The text of a stretch of HTML, a space in place of each tag.
fn spaced(html: &str) -> String {
    let apart = html.replace('<', " <").replace('>', "> ");
    format!(" {} ", plain_text(&[Piece::Html(apart.into())]))
}

/// The text of a piece with the spaces at its ends.
fn untrimmed(piece: &Piece) -> String {
    let text = plain_text(std::slice::from_ref(piece));
    let (before, after) = match piece {
        Piece::Text(shown) | Piece::Html(shown) => {
            (shown.starts_with(char::is_whitespace), shown.ends_with(char::is_whitespace))
        }
        _ => (false, false),
    };
    format!("{}{text}{}", if before { " " } else { "" }, if after { " " } else { "" })
}

//! What is found when a site is searched: its pages section by section, its terms, its actors, its paths.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::site_inputs::SiteInputs;
use super::{indexes, values};

use crate::guide::guide_lexicon::holder;
use crate::i18n::Word;
use crate::markdown::node::{Body, DataCall, DataKind, Flow, Node, Section};
use crate::markdown::piece::Piece;
use crate::markdown::prose::{beginning_of, line_of};
use crate::record::data::Term;
use crate::record::verb::RecordKind;
use crate::search::Field;
use crate::search::index::Index;
use crate::search::lexicon::Lexicon;
use crate::search::script::call;

/// What the words of the theme are that the script says begin with.
const WORDS: &str = "recherche-";
/// About how much of a section is shown, in letters.
const EXCERPT: usize = 130;

/// The scripts that the search of a site reads.
pub(super) struct SearchScripts {
    /// The index, which pages ask for when somebody searches.
    pub(super) index: Vec<u8>,
    /// The beginning of each place of the index, in its order; it comes when something is found.
    pub(super) excerpts: Vec<u8>,
}

/// The scripts of a site.
pub(super) fn scripts(inputs: &SiteInputs) -> SearchScripts {
    let mut out = SearchOutput { index: Index::new(inputs.guide.lexicon()), excerpts: Vec::new() };
    read(inputs, &mut out);
    SearchScripts {
        index: out.index.script(script_words(inputs)).into_bytes(),
        excerpts: call("jalonExtraits", &out.excerpts).into_bytes(),
    }
}

/// What a walk through a site collects.
struct SearchOutput<'l> {
    index: Index<'l>,
    excerpts: Vec<String>,
}

/// Goes through all that can be found in a site.
fn read<'l>(inputs: &'l SiteInputs, out: &mut SearchOutput<'l>) {
    let lexicon = inputs.guide.lexicon();
    let usual = usual(inputs);
    for page in inputs.edition.pages.values() {
        out.index.page(&page.id.address(), &page.title);
        out.index.read(&page.title, Field::Title);
        out.index.read(&page.summary, Field::Summary);
        let shown = page.summary.to_string();
        let mut reader = SearchReader { inputs, lexicon, usual: &usual, out, shown, records: Vec::new() };
        reader.body(&page.body);
        reader.end();
    }
    for link in indexes::type_links(inputs, "", |_| true) {
        let title = indexes::path_title(inputs, &link.nom);
        out.index.page(&link.href, &title);
        out.index.read(&title, Field::Heading);
        out.excerpts.push(shortened(&link.resume));
    }
    for term in &inputs.edition.terms {
        out.index.same(forms(term));
    }
}

/// The sections that many pages have, such as « À faire »: they are no place of their own, their words are their page's.
fn usual(inputs: &SiteInputs) -> BTreeSet<Arc<str>> {
    let mut counts: BTreeMap<&Arc<str>, usize> = BTreeMap::new();
    for page in inputs.edition.pages.values() {
        for node in page.body.iter() {
            if let Node::Section(section) = node {
                *counts.entry(&section.id).or_default() += 1;
            }
        }
    }
    let many = (inputs.edition.pages.len() / 5).max(3);
    counts.into_iter().filter(|(_, count)| *count >= many).map(|(id, _)| id.clone()).collect()
}

/// All that a term is called.
fn forms(term: &Term) -> impl Iterator<Item = &str> {
    let names = [term.acronym.as_deref(), term.name.as_deref()].into_iter().flatten();
    names.chain(term.forms.iter().flatten().map(String::as_str))
}

/// What the script says, from the theme's catalogue. What it puts in is as `{n}`.
fn script_words(inputs: &SiteInputs) -> Vec<(String, String)> {
    let catalogue = inputs.theme.catalogue();
    let keys = catalogue.keys().filter(|key| key.starts_with(WORDS));
    let word = |key: &str| {
        let said = catalogue.say(key, &[("n", Word::Text("{n}")), ("mot", Word::Text("{mot}"))])?;
        Some((key[WORDS.len()..].to_owned(), said))
    };
    keys.filter_map(word).collect()
}

/// A record that is found by its own name: anchor, name, text.
type FoundRecord = (String, String, String);

struct SearchReader<'a, 'l, 'i> {
    inputs: &'a SiteInputs,
    lexicon: &'l Lexicon,
    usual: &'i BTreeSet<Arc<str>>,
    out: &'i mut SearchOutput<'l>,
    /// The beginning of the section that is being read.
    shown: String,
    /// They are behind the sections of their page.
    records: Vec<FoundRecord>,
}

impl SearchReader<'_, '_, '_> {
    fn body(&mut self, body: &Body) {
        for node in body.iter() {
            match node {
                Node::Flow(flow) => self.flow(flow),
                Node::Section(section) => {
                    self.section(section);
                    continue;
                }
                Node::Callout(callout) => {
                    if let Some(title) = &callout.title {
                        let title = self.plain(title);
                        self.out.index.read(&title, Field::Text);
                    }
                }
                Node::Data(call) => self.data(call),
                _ => {}
            }
            let situation = &self.inputs.edition.situation;
            node.shown_bodies(|condition| situation.meets(condition)).for_each(|body| self.body(body));
        }
    }

    fn section(&mut self, section: &Section) {
        let title = self.plain(&section.title);
        if section.rank <= 2 && !self.usual.contains(&section.id) {
            self.end_of_section();
            self.out.index.section(&section.id, &title);
            self.out.index.read(&title, Field::Heading);
        } else {
            let field = if section.rank <= 2 { Field::Text } else { Field::Subheading };
            self.out.index.read(&title, field);
        }
        self.body(&section.body);
    }

    /// A text: the words of the common guide's are known, but for what is in its holes.
    fn flow(&mut self, flow: &Arc<Flow>) {
        let known = self.lexicon.text(holder(flow));
        match known {
            Some(words) => self.out.index.add(words, Field::Text),
            None => self.read(&flow.pieces),
        }
        for piece in &*flow.pieces {
            match piece {
                Piece::Note(note) => self.read(&note.pieces),
                Piece::Value(_) | Piece::Fact(_) | Piece::Sentence(_) | Piece::Term(_) if known.is_some() => {
                    self.out.index.read(&self.fill(piece), Field::Text);
                }
                _ => {}
            }
        }
        if self.shown.len() < EXCERPT {
            let text = beginning_of(&flow.pieces, EXCERPT, &|piece| self.fill(piece));
            if !self.shown.is_empty() {
                self.shown.push(' ');
            }
            self.shown.push_str(&text);
        }
    }

    fn read(&mut self, pieces: &[Piece]) {
        let text = self.plain(pieces);
        self.out.index.read(&text, Field::Text);
    }

    fn plain(&self, pieces: &[Piece]) -> String {
        line_of(pieces, &|piece| self.fill(piece))
    }

    fn fill(&self, piece: &Piece) -> String {
        values::of_piece(piece, &self.inputs.edition, &self.inputs.guide)
    }

    fn data(&mut self, call: &DataCall) {
        let edition = &self.inputs.edition;
        match call.kind {
            DataKind::Glossary => {
                for term in &edition.terms {
                    let name = match (&term.acronym, &term.name) {
                        (Some(acronym), Some(name)) if acronym != name => format!("{acronym} : {name}"),
                        (Some(one), _) | (None, Some(one)) => one.clone(),
                        (None, None) => term.id.to_string(),
                    };
                    let text = term.definition.clone().unwrap_or_default();
                    self.records.push((
                        term.id.to_string(),
                        crate::french::typography(&name).into_owned(),
                        text,
                    ));
                }
            }
            DataKind::Actors => {
                for actor in &edition.actors {
                    let text = |key: &str| actor.texts.get(key).map(String::as_str);
                    let name = match (text("nom").unwrap_or_default(), text("sigle")) {
                        (name, Some(acronym)) if acronym != name => format!("{name} ({acronym})"),
                        (name, _) => name.to_owned(),
                    };
                    let said = [text("role"), text("quand"), text("telephone")].into_iter().flatten();
                    self.records.push((
                        format!("acteur-{}", actor.id),
                        name,
                        said.collect::<Vec<_>>().join(" "),
                    ));
                }
            }
            DataKind::Contacts => {
                for id in &call.arguments {
                    if let Some(actor) = edition.actor(&id.value) {
                        for key in ["nom", "sigle", "role"] {
                            self.out.index.read(actor.texts.get(key).map_or("", String::as_str), Field::Text);
                        }
                    }
                }
            }
            DataKind::Aids => self.entries(RecordKind::Aids, &["titre", "financeur", "depenses"], "aide-"),
            DataKind::DropIns => self.entries(RecordKind::DropIns, &["lieu", "jour"], ""),
            DataKind::Documents => self.entries(RecordKind::Documents, &["titre", "note"], ""),
            DataKind::TouristTax => {
                if let Some(tax) = &edition.tax {
                    let names = tax.grids.iter().filter_map(|grid| grid.name.as_deref());
                    let of_grids = tax.grids.iter().flat_map(|grid| grid.texts.values());
                    let texts = tax.texts.values().chain(of_grids).map(|text| text.value.as_str());
                    texts.chain(names).for_each(|text| self.out.index.read(text, Field::Text));
                }
            }
            DataKind::Communes => {
                let known = &self.inputs.guide.communes;
                for commune in edition.communes.iter().filter_map(|code| known.get(&code.value)) {
                    self.out.index.read(&commune.name, Field::Text);
                }
            }
        }
    }

    /// Entries of a list: found by what the first of `keys` says, on their own where they have an `anchor`.
    fn entries(&mut self, kind: RecordKind, keys: &[&str], anchor: &str) {
        for entry in self.inputs.edition.entries.get(&kind).into_iter().flatten() {
            let text = |key: &&str| entry.texts.get(*key).map_or("", |text| text.value.as_str());
            if anchor.is_empty() {
                self.out.index.read(text(&keys[0]), Field::Subheading);
                for key in &keys[1..] {
                    self.out.index.read(text(key), Field::Text);
                }
            } else {
                let rest: Vec<&str> = keys[1..].iter().map(text).collect();
                self.records.push((
                    format!("{anchor}{}", entry.id),
                    text(&keys[0]).to_owned(),
                    rest.join(" "),
                ));
            }
        }
    }

    fn end_of_section(&mut self) {
        self.out.excerpts.push(shortened(&self.shown));
        self.shown.clear();
    }

    /// Ends the page: its records come last.
    fn end(mut self) {
        self.end_of_section();
        let mut told = BTreeSet::new();
        for (anchor, name, text) in std::mem::take(&mut self.records) {
            if told.insert(anchor.clone()) {
                self.out.index.section(&anchor, &name);
                self.out.index.read(&name, Field::Name);
                self.out.index.read(&text, Field::Text);
                self.out.excerpts.push(shortened(&text));
            }
        }
    }
}

/// The beginning of a text, cut between two words.
fn shortened(text: &str) -> String {
    let text = text.trim();
    if text.chars().count() <= EXCERPT {
        return text.to_owned();
    }
    let end = text.char_indices().nth(EXCERPT - 10).map_or(text.len(), |(at, _)| at);
    let cut = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", text[..cut].trim_end_matches([',', ';', ':', ' ', '(', '.', '\u{a0}', '\u{202f}']))
}

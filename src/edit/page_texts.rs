//! What a level says on one page, and what it may say there: the things of the page that a verb can address, each with its
//! common text, and the level's own texts.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::carry_out::EditContext;
use crate::edition::EditionPage;
use crate::markdown::canonical::{editable_text, unwrapped};
use crate::markdown::node::{Body, Node};
use crate::markdown::visit::{plain_text, walk};
use crate::record::front::Guarded;
use crate::record::page_id::PageId;
use crate::table::parse::parse;
use crate::table::value::{Table, Value};
use crate::territory::levels::Level;
use crate::text::path::SourcePath;

/// One page, for one level.
#[derive(Clone, Debug)]
pub struct LevelPage {
    /// The level's file.
    pub file: SourcePath,
    /// What of the page a verb can address, in reading order; the page itself is the first.
    pub targets: Vec<TextTarget>,
    /// What the level says on it, in the order of the file.
    pub texts: Vec<OwnText>,
    /// The page, where it is the level's own.
    pub own_page: Option<OwnText>,
}

/// Something that a verb can address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TextTarget {
    /// As `cible` says it.
    pub target: String,
    /// What it is.
    pub kind: PlaceKind,
    /// Its title, or that of the section around it.
    pub title: String,
    /// Whether the network protects it: it takes additions alone.
    pub protected: bool,
    /// What the guide, or the level that brought it, says there.
    pub common: String,
    /// Its paragraphs, each as it can be corrected.
    pub passages: Vec<String>,
    /// The texts that they stand in, as they are written.
    #[serde(skip)]
    pub sources: Vec<String>,
    /// The verbs that it takes, those first that get on best with changes of the common text.
    pub actions: Vec<&'static str>,
}

/// What a target is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PlaceKind {
    /// A page.
    Page,
    /// A heading with what is below it.
    Section,
    /// A named block, or a text that a level below brought under a name.
    Block,
    /// A place that the guide leaves to offices.
    Slot,
}

/// What a level says with one `[[modifier]]`, or in one `[[page]]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OwnText {
    /// Its number among its like in the file, from 0.
    pub number: usize,
    /// `cible`; of a page its id.
    pub target: String,
    /// `action`; empty for a page.
    pub action: String,
    /// Its other texts and days, by their keys. `texte` is the text whichever file holds it.
    pub texts: BTreeMap<String, String>,
    /// The file that holds its text, where that is another.
    pub file: Option<String>,
}

impl PlaceKind {
    /// The verbs that it takes.
    fn actions(self, is_protected: bool, is_home: bool) -> Vec<&'static str> {
        const TAKING: [&str; 4] = ["corriger", "renommer", "masquer", "remplacer"];
        let all: &[&'static str] = match self {
            Self::Page if is_home => &["debut", "fin", "renommer", "remplacer"],
            Self::Page => &["debut", "fin", "renommer", "masquer", "remplacer"],
            Self::Section => &[
                "apres",
                "avant",
                "debut",
                "fin",
                "encadrer",
                "corriger",
                "renommer",
                "masquer",
                "remplacer",
            ],
            Self::Block => {
                &["apres", "avant", "debut", "fin", "encadrer", "corriger", "masquer", "remplacer"]
            }
            Self::Slot => &["remplir", "avant", "apres", "masquer"],
        };
        all.iter().copied().filter(|action| !is_protected || !TAKING.contains(action)).collect()
    }
}

impl LevelPage {
    /// What the level `name` says on `page`, and may say; `read` is the page as its readers find it. None where there is no
    /// such level, or no such page for it.
    pub fn of(
        context: EditContext<'_>,
        name: &str,
        page: &PageId,
        read: Option<&EditionPage>,
    ) -> Option<Self> {
        let level = context.territories.level(name)?;
        let source = &context.snapshot.text(&level.file)?.text;
        let table = parse(&level.file, source, 0, &mut Vec::new());
        let reader = TextReader { context, level };
        let own_page = reader.read(&table, "page", "id").find(|own| own.target == page.as_str());
        let common = context.guide.pages.get(page);
        if common.is_none() && own_page.is_none() && read.is_none() {
            return None;
        }
        let mut targets = Vec::new();
        let base = common.map(|page| (&page.title, &page.body, &page.front));
        let other = read.filter(|_| own_page.is_none()).map(|page| (&*page.title, &page.body, &page.front));
        if let Some((title, body, front)) = base.map(|(title, body, front)| (&**title, body, front)).or(other)
        {
            let mut gatherer =
                TargetGatherer { page, guard: &front.protected, level: name, targets: &mut targets };
            gatherer.add(PlaceKind::Page, page.to_string(), title, (&[], None), body);
            gatherer.walk(body, &[], ("", title));
            if let Some(read) = read.filter(|_| common.is_some()) {
                gatherer.brought(&read.body, ("", title));
            }
        }
        let is_here = |own: &OwnText| own.target.split('#').next() == Some(page.as_str());
        let texts = reader.read(&table, "modifier", "cible").filter(is_here).collect();
        Some(Self { file: level.file.clone(), targets, texts, own_page })
    }

    /// A target by its name.
    pub fn target(&self, target: &str) -> Option<&TextTarget> {
        self.targets.iter().find(|one| one.target == target)
    }
}

struct TextReader<'a> {
    context: EditContext<'a>,
    level: &'a Level,
}

impl<'a> TextReader<'a> {
    /// The items of a list of the level's file.
    fn read(&self, table: &'a Table, list: &str, name: &'static str) -> impl Iterator<Item = OwnText> {
        let items = match table.get(list).map(|entry| &entry.value.value) {
            Some(Value::List(items)) => items.as_slice(),
            _ => &[],
        };
        let tables = items.iter().enumerate().filter_map(|(number, item)| match &item.value {
            Value::Table(table) => Some((number, table)),
            _ => None,
        });
        tables.map(move |(number, table)| self.text(number, table, name))
    }

    fn text(&self, number: usize, table: &Table, name: &str) -> OwnText {
        let mut texts = BTreeMap::new();
        for entry in table.entries() {
            let said = match &entry.value.value {
                Value::Text(text) => text.replace("\r\n", "\n"),
                Value::Day(day) => day.to_string(),
                _ => continue,
            };
            texts.insert(entry.key.value.to_string(), said);
        }
        let target = texts.remove(name).unwrap_or_default();
        let action = if name == "cible" { texts.remove("action").unwrap_or_default() } else { String::new() };
        let named = texts.remove("fichier");
        let file = named.and_then(|path| self.level.file.parent().resolve(path.trim()));
        if let Some(source) = file.as_ref().and_then(|file| self.context.snapshot.text(file)) {
            texts.insert("texte".to_owned(), source.text.replace("\r\n", "\n"));
        }
        OwnText { number, target, action, texts, file: file.map(|file| file.to_string()) }
    }
}

struct TargetGatherer<'a> {
    page: &'a PageId,
    guard: &'a Guarded,
    level: &'a str,
    targets: &'a mut Vec<TextTarget>,
}

impl TargetGatherer<'_> {
    /// `(around, id)`: the ids around it, outermost first, and its own.
    fn add(
        &mut self,
        kind: PlaceKind,
        target: String,
        title: &str,
        (around, id): (&[Arc<str>], Option<&str>),
        body: &Body,
    ) {
        if self.targets.iter().any(|known| known.target == target) {
            return;
        }
        let ids = around.iter().map(|id| Some(&**id)).chain([id]);
        let protected = ids.into_iter().any(|id| self.guard.place_of(id).is_some());
        let mut sources = Vec::new();
        walk(body, &mut |node| {
            if let Node::Flow(flow) = node {
                sources.push(flow.located_text.as_str().to_owned());
            }
        });
        let passages = sources.iter().flat_map(|source| passages(source)).collect();
        let actions = kind.actions(protected, self.page.is_home());
        let (title, common) = (title.to_owned(), editable_text(body));
        self.targets.push(TextTarget { target, kind, title, protected, common, passages, sources, actions });
    }

    /// The things with an id in `body`; `(section, title)` are of the section around it.
    fn walk(&mut self, body: &Body, around: &[Arc<str>], (section, title): (&str, &str)) {
        for node in body.iter() {
            let named = node.id().map(|id| [around, &[Arc::clone(id)]].concat());
            let inside = named.as_deref().unwrap_or(around);
            match node {
                Node::Section(own) => {
                    let (id, title) = (&own.id, plain_text(&own.title));
                    let target = format!("{}#{id}", self.page);
                    self.add(PlaceKind::Section, target, &title, (around, Some(id)), &own.body);
                    self.walk(&own.body, inside, (id, &title));
                }
                Node::Slot(own) => {
                    let target = format!("{}#{}", self.page, own.id);
                    self.add(PlaceKind::Slot, target, title, (around, Some(&own.id)), &own.body);
                    self.walk(&own.body, inside, (section, title));
                }
                Node::Block(own) => {
                    let target = format!("{}#{section}/{}", self.page, own.id);
                    self.add(PlaceKind::Block, target, title, (around, Some(&own.id)), &own.body);
                    self.walk(&own.body, inside, (section, title));
                }
                _ => node.bodies().for_each(|body| self.walk(body, inside, (section, title))),
            }
        }
    }

    /// The texts that levels below brought under a name.
    fn brought(&mut self, body: &Body, (section, title): (&str, &str)) {
        for node in body.iter() {
            match node {
                Node::Section(own) => self.brought(&own.body, (&own.id, &plain_text(&own.title))),
                Node::Insertion(own) => {
                    if let Some(id) = own.id.as_ref().filter(|_| *own.origin != *self.level) {
                        let target = format!("{}#{section}/{id}", self.page);
                        self.add(PlaceKind::Block, target, title, (&[], Some(id)), &own.body);
                    }
                    self.brought(&own.body, (section, title));
                }
                _ => node.bodies().for_each(|body| self.brought(body, (section, title))),
            }
        }
    }
}

/// The paragraphs of a text, each on one line.
fn passages(source: &str) -> Vec<String> {
    let text = unwrapped(source);
    text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

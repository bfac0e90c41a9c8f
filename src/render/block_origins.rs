//! Where each block of a page comes from: which level, which file and line, by which verb.
//!
//! It is reported beside the pages, never in them: an element is named by its way from the element that holds the body.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use serde::Serialize;

use super::address::to_root;
use super::body;
use super::body::trace::{TracedElement, TracedKind, TracedPart};
use super::flow_blocks::FlowBlocks;
use super::site_inputs::SiteInputs;
use crate::edition::{EditionPage, FollowedOverride};
use crate::markdown::blocks::blocks;
use crate::markdown::node::{Body, DataCall, DataKind, Insertion, Node, Way};
use crate::markdown::visit::plain_text;
use crate::record::data::Actor;
use crate::record::verb::{Action, RecordKind, TargetRef, Verb};
use crate::territory::levels::{Level, LevelRank, Territories};
use crate::text::Place;
use crate::text::path::SourcePath;

/// The selector of the element that holds a page's body, in the page as the theme lays it out.
pub const BODY: &str = ".corps";

/// Where the blocks of one page come from.
#[derive(Debug, Serialize)]
pub struct Origins {
    /// The territory's id.
    pub territory: String,
    /// The page's id.
    pub page: String,
    /// Of its title.
    pub title: TextOrigin,
    /// The selector of the element from which `path` starts.
    pub body: &'static str,
    /// Every block, in reading order; a call-out, a named block, a local text are before what they hold.
    pub blocks: Vec<BlockOrigin>,
}

/// Where a text comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TextOrigin {
    /// `common region department zone territory`
    pub level: &'static str,
    /// The level without its folder: `24`, `littoral`, a territory's id. None for the common guide.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The level as readers know it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known_as: Option<String>,
    /// The file in which the text is there.
    pub file: String,
    /// Its line there, from 1.
    pub line: usize,
    /// Its column, from 1, in characters.
    pub column: usize,
    /// The verb that brought it here; none for text that is where it was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verb: Option<VerbOrigin>,
}

/// A verb of an overlay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VerbOrigin {
    /// `encadrer` …
    pub action: &'static str,
    /// Its `cible`.
    pub target: String,
    /// The overlay.
    pub file: String,
    /// The line of its `[[modifier]]`.
    pub line: usize,
    /// Its `pourquoi`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// One block of a page.
#[derive(Debug, Serialize)]
pub struct BlockOrigin {
    /// From the element that holds the body: which child element, from 0, then which child of that one …
    pub path: Vec<usize>,
    /// The name of the element.
    pub element: String,
    /// Its `id` in the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `text heading container local data`; `local` is what is drawn around the text of a level.
    pub part: &'static str,
    /// None for plain common text; else `addition filling wrapping replacement correction page data title`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'static str>,
    /// The title of the section it is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Arc<str>>,
    /// Where it comes from.
    #[serde(flatten)]
    pub source: TextOrigin,
    /// What a deeper level writes as `cible` to change it: the innermost thing that a target can name.
    pub target: String,
    /// Whether the network protects it: it takes additions only.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub protected: bool,
    /// The values, facts and records that it shows, and where each is written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<NamedSource>,
}

/// Where something that a text names is written.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct NamedSource {
    /// `v.telephone`, `fait:meuble.plafond`, `acteurs:mairie`
    pub name: String,
    /// Its file.
    pub file: String,
    /// Its line, from 1.
    pub line: usize,
}

/// Where the blocks of `page` come from.
pub fn origins(inputs: &SiteInputs, territories: &Territories, page: &EditionPage) -> Origins {
    let finder = OriginFinder::new(inputs, territories, page);
    // The elements of one text follow each other: it is read once for all of them.
    let mut text = None;
    let traced = body::traced(inputs, page, &to_root(&page.id.address()));
    Origins {
        territory: inputs.edition.id.to_string(),
        page: page.id.to_string(),
        title: finder.title(),
        body: BODY,
        blocks: traced.into_iter().map(|traced| finder.block(traced, &mut text)).collect(),
    }
}

struct OriginFinder<'a> {
    inputs: &'a SiteInputs,
    territories: &'a Territories,
    page: &'a EditionPage,
    /// Where the text of the page is, before any verb.
    base: Option<Place>,
    /// The verbs of the levels that the edition is made of, by where they are written.
    verbs: HashMap<&'a Place, (&'a Level, &'a Verb)>,
    /// Those that give a title, by where that is written.
    titles: HashMap<(&'a SourcePath, usize), (&'a Level, &'a Verb)>,
}

impl<'a> OriginFinder<'a> {
    fn new(inputs: &'a SiteInputs, territories: &'a Territories, page: &'a EditionPage) -> Self {
        let levels = inputs.edition.origins.keys().filter_map(|name| territories.level(name));
        let all = || levels.clone().flat_map(|level| level.verbs.iter().map(move |verb| (&**level, &**verb)));
        let verbs = all().map(|(level, verb)| (&verb.place, (level, verb))).collect();
        let titles = all().filter_map(|(level, verb)| match &verb.action {
            Action::Rename(title) => Some(((&title.place.file, title.place.start), (level, verb))),
            _ => None,
        });
        let titles = titles.collect();
        let mut finder = Self { inputs, territories, page, base: None, verbs, titles };
        finder.base = match &page.origin {
            None => inputs.guide.pages.get(&page.id).map(|common| {
                let end = inputs.files.text(&common.file).map_or(0, |source| source.text.len());
                Place::new(common.file.clone(), 0..end)
            }),
            Some(origin) => finder.level(origin).and_then(|level| {
                let own = level.pages.iter().find(|own| own.id.value == page.id)?;
                Some(own.text.source.whole())
            }),
        };
        finder
    }

    fn level(&self, name: &str) -> Option<&'a Level> {
        self.territories.level(name).map(|level| &**level)
    }

    /// The deepest level that gives the page a title of its own is the last one that was laid.
    fn title(&self) -> TextOrigin {
        let renames = |followed: &&FollowedOverride| {
            matches!(followed.verb.action, Action::Rename(_))
                && followed.verb.target.value == TargetRef::Page(self.page.id.clone())
        };
        match self.inputs.edition.followed.iter().rev().find(renames) {
            Some(followed) => self.renamed(&followed.level, &followed.verb),
            None => self.origin(self.page.origin.as_deref(), &self.page.front.title.place, None),
        }
    }

    fn renamed(&self, level: &Level, verb: &Verb) -> TextOrigin {
        let place = match &verb.action {
            Action::Rename(title) => &title.place,
            _ => &verb.place,
        };
        TextOrigin { verb: Some(self.verb_origin(verb)), ..self.origin(Some(&level.name.text), place, None) }
    }

    fn block(&self, traced: TracedElement, text: &mut Option<FlowBlocks>) -> BlockOrigin {
        let TracedElement { path, name, id, part, rank, of } = traced;
        let (kind, source, names) = match &part.what {
            TracedKind::Flow(flow) => {
                let text = match text.take() {
                    Some(read) if read.are_of(flow) => text.insert(read),
                    _ => text.insert(FlowBlocks::of(flow)),
                };
                let place = text.place(rank, of);
                let names = text.named_at(&place).filter_map(|name| self.source_of(name));
                ("text", self.text(&part, &place), names.collect())
            }
            TracedKind::Heading(section) => {
                ("heading", self.heading(&part, &section.heading.whole()), Vec::new())
            }
            TracedKind::Container(place) => ("container", self.text(&part, place), Vec::new()),
            TracedKind::Insertion(insertion) => {
                let place = first_place(&insertion.body).unwrap_or_else(|| insertion.place.clone());
                ("local", self.origin(Some(&insertion.origin), &place, Some(insertion)), Vec::new())
            }
            TracedKind::Data(call) => ("data", self.text(&part, &call.place), self.records(call)),
            TracedKind::Nothing => unreachable!("it draws nothing"),
        };
        let section = part.section.as_ref();
        let ids = [part.named.as_ref().map(|named| &*named.id), section.map(|section| &*section.id), None];
        let front = &self.page.front;
        BlockOrigin {
            path,
            element: name,
            id,
            part: kind,
            kind: kind_of(kind, &source),
            title: section.map(|section| plain_text(&section.title).into()),
            source,
            target: self.target(&part),
            protected: ids.into_iter().any(|id| front.protected.place_of(id).is_some()),
            names,
        }
    }

    /// Of a text that is at `place`: the level's whose text is around it, unless that took in text from below.
    fn text(&self, part: &TracedPart, place: &Place) -> TextOrigin {
        match &part.insertion {
            Some(insertion) if insertion.way == Way::Correction || !self.is_base(place) => {
                self.origin(Some(&insertion.origin), place, Some(insertion))
            }
            _ => self.origin(self.page.origin.as_deref(), place, None),
        }
    }

    fn heading(&self, part: &TracedPart, place: &Place) -> TextOrigin {
        match self.titles.get(&(&place.file, place.start)) {
            Some((level, verb)) => self.renamed(level, verb),
            None => self.text(part, place),
        }
    }

    fn is_base(&self, place: &Place) -> bool {
        self.base.as_ref().is_some_and(|base| {
            base.file == place.file && base.start <= place.start && place.start <= base.end
        })
    }

    fn origin(&self, level: Option<&str>, place: &Place, insertion: Option<&Insertion>) -> TextOrigin {
        let found = level.and_then(|name| self.level(name));
        let rank = match found.map(|level| level.name.rank) {
            None => "common",
            Some(LevelRank::Region) => "region",
            Some(LevelRank::Department) => "department",
            Some(LevelRank::Zone) => "zone",
            Some(LevelRank::Territory) => "territory",
        };
        let verb = insertion.and_then(|insertion| {
            let (_, verb) = self.verbs.get(&insertion.place)?;
            Some(self.verb_origin(verb))
        });
        let (line, column) = self.inputs.files.position(place);
        TextOrigin {
            level: rank,
            name: level.map(|name| name.rsplit('/').next().unwrap_or(name).to_owned()),
            known_as: level.map(|name| {
                self.inputs.edition.origins.get(name).cloned().unwrap_or_else(|| name.to_owned())
            }),
            file: place.file.to_string(),
            line,
            column,
            verb,
        }
    }

    fn verb_origin(&self, verb: &Verb) -> VerbOrigin {
        VerbOrigin {
            action: verb.action.word(),
            target: verb.target.value.to_string(),
            file: verb.place.file.to_string(),
            line: self.inputs.files.position(&verb.place).0,
            reason: verb.reason.clone(),
        }
    }

    fn target(&self, part: &TracedPart) -> String {
        let page = &self.page.id;
        match &part.named {
            None => page.to_string(),
            Some(named) => match &named.block_of {
                None => format!("{page}#{}", named.id),
                Some(section) => format!("{page}#{section}/{}", named.id),
            },
        }
    }

    /// Where what a text names (`v.telephone`, `fait:meuble.plafond`) is written.
    fn source_of(&self, name: &str) -> Option<NamedSource> {
        let place = match name.strip_prefix("fait:") {
            Some(id) => self.inputs.edition.facts.get(id).map(|fact| &fact.place),
            None => self.value(name),
        };
        place.map(|place| self.named(name.to_owned(), place))
    }

    fn value(&self, name: &str) -> Option<&Place> {
        match name.split_once(['.', ':'])? {
            ("drapeau", id) => self.inputs.edition.flags.get(id).map(|answer| &answer.place),
            ("v", id) => self.inputs.edition.values.get(id).map(|given| &given.place),
            ("territoire", word) => self.inputs.edition.scalars.get(word).map(|given| &given.place),
            _ => None,
        }
    }

    /// Where the records that a data directive shows are written.
    fn records(&self, call: &DataCall) -> Vec<NamedSource> {
        let edition = &self.inputs.edition;
        let ids: HashSet<_> = call.arguments.iter().map(|id| &id.value).collect();
        let asked = |actor: &Actor| ids.contains(&actor.id);
        let kind = match call.kind {
            DataKind::Contacts => {
                let actors = edition.actors.iter().filter(|actor| asked(actor));
                return actors
                    .map(|actor| self.named(format!("acteurs:{}", actor.id), &actor.place))
                    .collect();
            }
            DataKind::Aids => RecordKind::Aids,
            DataKind::DropIns => RecordKind::DropIns,
            DataKind::Documents => RecordKind::Documents,
            _ => return Vec::new(),
        };
        let entries = edition.entries.get(&kind).into_iter().flatten();
        entries.map(|entry| self.named(format!("{}:{}", kind.word(), entry.id), &entry.place)).collect()
    }

    fn named(&self, name: String, place: &Place) -> NamedSource {
        NamedSource { name, file: place.file.to_string(), line: self.inputs.files.position(place).0 }
    }
}

/// How a block came here, in one word; none for plain common text.
fn kind_of(part: &str, source: &TextOrigin) -> Option<&'static str> {
    match source.verb.as_ref().map(|verb| verb.action) {
        Some("avant" | "apres" | "debut" | "fin") => Some("addition"),
        Some("remplir") => Some("filling"),
        Some("encadrer") => Some("wrapping"),
        Some("remplacer") => Some("replacement"),
        Some("corriger") => Some("correction"),
        Some("renommer") => Some("title"),
        _ if part == "data" => Some("data"),
        _ => (source.level != "common").then_some("page"),
    }
}

/// Where the first text of a body is.
fn first_place(body: &Body) -> Option<Place> {
    let first = |node: &Node| match node {
        Node::Flow(flow) => blocks(flow).into_iter().next().or_else(|| Some(node.place())),
        Node::Insertion(it) => first_place(&it.body),
        Node::Common(_) => None,
        _ => Some(node.place()),
    };
    body.iter().find_map(first)
}

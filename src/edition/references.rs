//! What a territory's own texts refer to, checked against the edition they will stand in.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::anchors::anchors;
use super::check_scope::CheckScope;
use super::identity::WORDS;
use super::{Edition, EditionPage};
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::guide::Guide;
use crate::markdown::condition::Atom;
use crate::markdown::node::{Body, DataCall, DataKind, Node, Way};
use crate::markdown::piece::{Hole, Link, Piece, Target, TargetPart};
use crate::record::PageId;
use crate::territory::Territories;
use crate::text::Place;
use crate::text::path::SourcePath;

/// Checks every reference of the local texts of an edition, and the common links that its changes cut.
pub(super) fn check(
    guide: &Guide,
    territories: &Territories,
    edition: &Edition,
    exists: &dyn Fn(&SourcePath) -> bool,
    problems: &mut Problems,
) {
    let mut known: BTreeMap<&PageId, BTreeSet<Arc<str>>> = BTreeMap::new();
    for (id, page) in &edition.pages {
        known.insert(id, all_anchors(page, edition));
    }
    let names = Names::of(guide, territories, edition);
    let own_terms =
        edition.terms.iter().filter(|term| !guide.terms.iter().any(|other| Arc::ptr_eq(other, term)));
    for other in own_terms.flat_map(|term| term.see.iter().flatten()) {
        names.term(&Hole { name: other.value.clone(), place: other.place.clone() }, problems);
    }
    if let Some(page) = edition.pages.values().next() {
        let mut walk =
            LocalReferenceCheck { page, edition, guide, known: &known, names: &names, exists, problems };
        edition.lines().for_each(|line| walk.pieces(line, CheckScope::Local));
    }
    for page in edition.pages.values() {
        let common = guide.pages.get(&page.id);
        if common.is_none_or(|common| !Arc::ptr_eq(&common.body, &page.body)) {
            repeated_ids(page, edition, problems);
        }
        let mut walk =
            LocalReferenceCheck { page, edition, guide, known: &known, names: &names, exists, problems };
        let scope = if page.origin.is_some() { CheckScope::Local } else { CheckScope::Common };
        walk.body(&page.body, scope);
    }
}

/// Checks what a title that a level gave refers to.
pub(super) fn title(guide: &Guide, territories: &Territories, pieces: &[Piece], problems: &mut Problems) {
    let names = Names::of_guide(guide, territories);
    for piece in pieces {
        match piece {
            Piece::Value(hole) => names.value(hole, problems),
            Piece::Fact(hole) => names.fact(hole, problems),
            _ => {}
        }
    }
}

/// Every anchor that a link to the page may name, old names included.
fn all_anchors(page: &EditionPage, edition: &Edition) -> BTreeSet<Arc<str>> {
    let mut list = Vec::new();
    anchors(&page.body, &edition.situation, &mut list);
    list.extend(page.front.renamed.keys().cloned());
    list.into_iter().collect()
}

/// What texts may name, for the nearest one.
pub(super) struct Names<'a> {
    facts: BTreeSet<&'a str>,
    terms: BTreeSet<&'a str>,
    values: BTreeSet<&'a str>,
    flags: BTreeSet<&'a str>,
    types: BTreeSet<&'a str>,
    supports: BTreeSet<&'a str>,
    actors: BTreeSet<&'a str>,
    levels: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    /// What the guide declares, with this edition's records.
    pub(super) fn of(guide: &'a Guide, territories: &'a Territories, edition: &'a Edition) -> Self {
        // Its own records alone: one that a level hid is not there for a local text.
        Self {
            terms: edition.terms.iter().map(|term| &*term.id).collect(),
            actors: edition.actors.iter().map(|actor| &*actor.id).collect(),
            ..Self::of_guide(guide, territories)
        }
    }

    /// What the guide alone declares.
    pub(super) fn of_guide(guide: &'a Guide, territories: &'a Territories) -> Self {
        let contract = &guide.contract;
        Self {
            facts: guide.facts.keys().map(|id| &**id).collect(),
            terms: guide.terms.iter().map(|term| &*term.id).collect(),
            values: contract.values.iter().map(|value| &*value.id).collect(),
            flags: contract.flags.iter().map(|flag| &*flag.id).collect(),
            types: contract.types.iter().map(|kind| &*kind.id).collect(),
            supports: contract.supports.iter().map(|support| &*support.id).collect(),
            actors: guide.actors.iter().map(|actor| &*actor.id).collect(),
            levels: territories
                .levels
                .keys()
                .map(|name| &*name.text)
                .filter(|name| name.contains('/'))
                .collect(),
        }
    }

    /// A hole that names nothing.
    pub(super) fn value(&self, hole: &Hole, problems: &mut Problems) {
        let (kind, name) = hole.name.split_once('.').unwrap_or(("", &hole.name));
        let near = match kind {
            "v" if self.values.contains(name) => return,
            "territoire" if WORDS.contains(&name) => return,
            "v" => nearest(name, self.values.iter().copied()).map(|near| format!("v.{near}")),
            _ => nearest(name, WORDS).map(|near| format!("territoire.{near}")),
        };
        problems.push(
            Diagnostic::new(Code::UnknownValue, hole.place.clone()).with("name", &hole.name).suggest(near),
        );
    }

    /// A fact that does not exist.
    pub(super) fn fact(&self, hole: &Hole, problems: &mut Problems) {
        missing(&self.facts, hole, Code::UnknownFact, problems);
    }

    /// A term that does not exist.
    pub(super) fn term(&self, hole: &Hole, problems: &mut Problems) {
        missing(&self.terms, hole, Code::UnknownTerm, problems);
    }

    /// A condition about something that nobody declares.
    pub(super) fn atom(&self, atom: &Atom, place: &Place, problems: &mut Problems) {
        let (set, id, prefix) = match atom {
            Atom::Flag(id) => (&self.flags, id, ""),
            Atom::Type(id) => (&self.types, id, "type:"),
            Atom::Support(id) => (&self.supports, id, "accompagnement:"),
            Atom::Value(id) => (&self.values, id, "valeur:"),
            Atom::Level(id) => (&self.levels, id, ""),
        };
        if !set.contains(&**id) {
            // As conditions name them: `zone:littoral`, not `zones/littoral`.
            let near = nearest(id, set.iter().copied()).map(|near| match atom {
                Atom::Level(_) => Atom::Level(near.into()).to_string(),
                _ => format!("{prefix}{near}"),
            });
            problems.push(Diagnostic::new(Code::UnknownAtom, place.clone()).with("atom", atom).suggest(near));
        }
    }

    /// A data directive that names what does not exist.
    pub(super) fn data(&self, call: &DataCall, problems: &mut Problems) {
        let set = match call.kind {
            DataKind::Contacts => &self.actors,
            DataKind::Aids => &self.types,
            _ => return,
        };
        for argument in call.arguments.iter().filter(|argument| !set.contains(&*argument.value)) {
            problems.push(
                Diagnostic::new(Code::DirectiveArgument, argument.place.clone())
                    .with("name", call.kind.word())
                    .with("argument", &argument.value)
                    .suggest(nearest(&argument.value, set.iter().copied())),
            );
        }
    }
}

fn missing(set: &BTreeSet<&str>, hole: &Hole, code: Code, problems: &mut Problems) {
    if !set.contains(&*hole.name) {
        let near = nearest(&hole.name, set.iter().copied());
        problems.push(Diagnostic::new(code, hole.place.clone()).with("id", &hole.name).suggest(near));
    }
}

/// A link to a page by an address that it had before.
pub(super) fn moved(page: &PageId, now: &PageId, link: &Link) -> Diagnostic {
    Diagnostic::new(Code::LinkMoved, link.place.clone())
        .with("target", format!("/{page}.md"))
        .suggest(Some(format!("/{now}.md")))
}

/// Ids that a page has twice since local texts joined it.
fn repeated_ids(page: &EditionPage, edition: &Edition, problems: &mut Problems) {
    let mut seen: BTreeMap<Arc<str>, Place> = BTreeMap::new();
    collect_ids(&page.body, edition, &mut |id, place| {
        if let Some(first) = seen.get(id).filter(|first| *first != place) {
            problems.push(
                Diagnostic::new(Code::DuplicateAnchor, place.clone())
                    .with("id", id)
                    .related(Role::First, first.clone()),
            );
        } else {
            seen.insert(id.clone(), place.clone());
        }
    });
}

fn collect_ids(body: &Body, edition: &Edition, note: &mut impl FnMut(&Arc<str>, &Place)) {
    for node in body.iter() {
        // The heading of a slot may have the slot's id.
        let counts = match node {
            Node::Section(it) => it.explicit,
            Node::Slot(_) => false,
            _ => true,
        };
        if let Some(id) = node.id().filter(|_| counts) {
            note(id, &node.place());
        }
        match node {
            Node::Choice(it) => {
                let taken = if edition.situation.meets(&it.condition) { &it.then } else { &it.otherwise };
                collect_ids(taken, edition, note);
            }
            _ => node.bodies().for_each(|inner| collect_ids(inner, edition, note)),
        }
    }
}

struct LocalReferenceCheck<'a, 'p> {
    page: &'a EditionPage,
    edition: &'a Edition,
    guide: &'a Guide,
    known: &'a BTreeMap<&'a PageId, BTreeSet<Arc<str>>>,
    names: &'a Names<'a>,
    exists: &'a dyn Fn(&SourcePath) -> bool,
    problems: &'p mut Problems,
}

impl LocalReferenceCheck<'_, '_> {
    fn body(&mut self, body: &Body, scope: CheckScope) {
        for node in body.iter() {
            self.pieces(node.pieces().unwrap_or_default(), scope);
            match node {
                Node::Data(it) if scope.names() => self.names.data(it, self.problems),
                Node::Insertion(it) => {
                    let corrected = it.way == Way::Correction;
                    let before = self.problems.len();
                    self.body(&it.body, if corrected { CheckScope::Corrected } else { CheckScope::Local });
                    if corrected {
                        // The mend is in the verb, not in the common text that it corrects.
                        self.problems[before..]
                            .iter_mut()
                            .for_each(|problem| problem.place = it.place.clone());
                    }
                }
                Node::Choice(it) => {
                    let meets = self.edition.situation.meets(&it.condition);
                    let (taken, other) =
                        if meets { (&it.then, &it.otherwise) } else { (&it.otherwise, &it.then) };
                    self.body(taken, scope);
                    if scope.names() {
                        it.condition.atoms(&mut |atom, place| self.names.atom(atom, place, self.problems));
                        // What a flag would show one day must be right today.
                        self.body(other, CheckScope::Elsewhere);
                    }
                }
                _ => node.bodies().for_each(|inner| self.body(inner, scope)),
            }
        }
    }

    fn pieces(&mut self, pieces: &[Piece], scope: CheckScope) {
        for piece in pieces {
            match piece {
                Piece::LinkStart(link) => self.link(link, scope),
                Piece::Note(note) => self.pieces(&note.pieces, scope),
                Piece::Value(hole) => {
                    if scope.names() {
                        self.names.value(hole, self.problems);
                    }
                    self.filled(hole, scope);
                }
                Piece::Fact(hole) if scope.names() => self.names.fact(hole, self.problems),
                Piece::Term(hole) if scope.names() => self.names.term(hole, self.problems),
                Piece::Image(image) if scope.names() => self.file(&image.source, &image.place),
                _ => {}
            }
        }
    }

    fn file(&mut self, path: &SourcePath, place: &Place) {
        if !(self.exists)(path) {
            self.problems.push(Diagnostic::new(Code::MissingAsset, place.clone()).with("path", path));
        }
    }

    /// Tells of a value that shows, has no content here and no replacement text.
    fn filled(&mut self, hole: &Hole, scope: CheckScope) {
        let Some(id) = hole.name.strip_prefix("v.").filter(|_| !scope.is_elsewhere()) else { return };
        let declared = self.guide.contract.values.iter().find(|value| &*value.id == id);
        let empty = declared.is_some_and(|value| !value.required && value.fallback.is_none());
        if empty && !self.edition.values.contains_key(id) {
            self.problems.push(Diagnostic::new(Code::EmptyValue, hole.place.clone()).with("id", id));
        }
    }

    fn link(&mut self, link: &Link, scope: CheckScope) {
        match &link.target {
            Target::Page { page, fragment } => {
                self.page_link(&PageId(page.clone()), fragment.as_ref(), link, scope);
            }
            Target::Here(fragment) => {
                let id = self.page.id.clone();
                self.page_link(&id, Some(fragment), link, scope);
            }
            Target::Document(path) if scope.names() => self.file(path, &link.place),
            Target::Document(_) => {}
            Target::Outside(parts) => {
                for part in parts {
                    if let TargetPart::Value(hole) = part {
                        if scope.names() {
                            self.names.value(hole, self.problems);
                        }
                        self.filled(hole, scope);
                    }
                }
            }
        }
    }

    fn page_link(&mut self, page: &PageId, fragment: Option<&Arc<str>>, link: &Link, scope: CheckScope) {
        if scope.is_elsewhere() {
            return;
        }
        let Some(target) = self.edition.page(page) else {
            // The common links of a corrected text may lead to what is hidden here.
            let excused = scope == CheckScope::Corrected && self.edition.hidden.contains_key(page);
            if scope.names() && !excused {
                self.problems.push(self.broken(page, link));
            }
            return;
        };
        if target.id != *page && scope.names() {
            self.problems.push(moved(page, &target.id, link));
        }
        let page = &target.id;
        let Some(fragment) = fragment.filter(|fragment| !self.known[page].contains(*fragment)) else {
            return;
        };
        let corrected = scope == CheckScope::Corrected;
        match target.lost.get(fragment) {
            Some(Some(section)) => self.problems.push(
                Diagnostic::new(Code::LinkLostFragment, link.place.clone())
                    .with("page", page)
                    .with("fragment", fragment)
                    .with("section", section),
            ),
            None if scope.names() && !(corrected && target.absent.contains(fragment)) => {
                let near = nearest(fragment, self.known[page].iter().map(|id| &**id));
                self.problems.push(
                    Diagnostic::new(Code::BrokenFragment, link.place.clone())
                        .with("page", page)
                        .with("fragment", fragment)
                        .suggest(near),
                );
            }
            Some(None) | None => {} // a hidden part: the link leads to its page
        }
    }

    fn broken(&self, page: &PageId, link: &Link) -> Diagnostic {
        let now = self.guide.page_now(page).map_or(page, |now| &now.id);
        if self.edition.hidden.contains_key(now) {
            return Diagnostic::new(Code::LinkToHidden, link.place.clone()).with("page", page);
        }
        let near = nearest(page.as_str(), self.edition.pages.keys().map(PageId::as_str));
        Diagnostic::new(Code::BrokenLink, link.place.clone())
            .with("target", format!("/{page}.md"))
            .suggest(near.map(|near| format!("/{near}.md")))
    }
}

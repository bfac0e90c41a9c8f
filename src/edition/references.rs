//! What a territory's own texts refer to, checked against the edition they will be in.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::anchors::anchors;
use super::check_scope::CheckScope;
use super::link_problems::{broken_fragment, broken_link, moved, moved_section, reserved};
use super::local_links::{FoundLinks, LinkKind, LocalLinks};
use super::names::Names;
use super::placeholders::placeholders;
use super::{Edition, EditionPage, Hidden};
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::guide::common_guide::Guide;
use crate::markdown::node::{Body, Node, Way};
use crate::markdown::piece::{Hole, Link, Piece, Target};
use crate::record::data::{Scalar, Term};
use crate::record::page_id::PageId;
use crate::record::read_attached::{AttachedAs, FindKind};
use crate::record::verb::RecordKind;
use crate::territory::levels::{Level, Territories};
use crate::text::{Place, Placed};

/// Checks every reference of the local texts of an edition, and the common links that its changes cut.
pub(super) fn check(
    guide: &Guide,
    (territories, ranks): (&Territories, &[Vec<Arc<Level>>]),
    edition: &Edition,
    files: &FindKind<'_>,
    problems: &mut Problems,
) -> FoundLinks {
    let mut links = LocalLinks::of(ranks);
    let mut known: BTreeMap<&PageId, BTreeSet<Arc<str>>> = BTreeMap::new();
    for (id, page) in &edition.pages {
        known.insert(id, all_anchors(page, edition));
    }
    let names = Names::of(guide, territories, edition, files);
    for other in own_terms(guide, edition).flat_map(|term| term.see.iter().flatten()) {
        names.term(&Hole { name: other.value.clone(), place: other.place.clone() }, problems);
    }
    for key in ["logo", "image"] {
        if let Some(Placed { value: Scalar::Text(written), place }) = edition.scalars.get(key) {
            names.named_file(written, AttachedAs::Picture, place, problems);
        }
    }
    for entry in edition.entries.get(&RecordKind::Documents).into_iter().flatten() {
        if let Some(written) = entry.texts.get("fichier") {
            names.named_file(&written.value, AttachedAs::Document, &written.place, problems);
        }
    }
    if let Some(page) = edition.pages.values().next() {
        let mut walk = LocalReferenceCheck {
            page,
            everywhere: true,
            own: None,
            edition,
            guide,
            known: &known,
            names: &names,
            links: &mut links,
            problems,
        };
        edition.lines().for_each(|line| walk.pieces(line, CheckScope::Local));
        for body in edition.blocks.values() {
            let mut own = Vec::new();
            anchors(body, &edition.situation, &mut own);
            walk.own = Some(own.into_iter().collect());
            walk.body(body, CheckScope::Local);
        }
    }
    super::path_check::check_local(guide, edition, &names, (&known, &mut links), problems);
    if let Some(page) = edition.pages.values().next() {
        for step in edition.paths.values().flatten() {
            // A link to an anchor of its own leads nowhere: the step is on several pages.
            let own = Some(BTreeSet::new());
            let mut walk = LocalReferenceCheck {
                page,
                own,
                everywhere: true,
                edition,
                guide,
                known: &known,
                names: &names,
                links: &mut links,
                problems,
            };
            let scope = if step.origin.is_some() { CheckScope::Local } else { CheckScope::Common };
            for body in [&step.before, &step.body, &step.after] {
                walk.body(body, scope);
            }
        }
    }
    for page in edition.pages.values() {
        let common = guide.pages.get(&page.id);
        if common.is_none_or(|common| !Arc::ptr_eq(&common.body, &page.body)) {
            repeated_ids(page, edition, problems);
        }
        let mut walk = LocalReferenceCheck {
            page,
            everywhere: false,
            own: None,
            edition,
            guide,
            known: &known,
            names: &names,
            links: &mut links,
            problems,
        };
        let scope = if page.origin.is_some() { CheckScope::Local } else { CheckScope::Common };
        walk.body(&page.body, scope);
    }
    links.found
}

/// The terms that are not the common guide's as they are there.
pub(super) fn own_terms<'e>(guide: &Guide, edition: &'e Edition) -> impl Iterator<Item = &'e Arc<Term>> {
    let common: BTreeSet<*const Term> = guide.terms.iter().map(Arc::as_ptr).collect();
    edition.terms.iter().filter(move |term| !common.contains(&Arc::as_ptr(term)))
}

/// Checks what a title that a level gave refers to.
pub(super) fn title(names: &Names<'_>, pieces: &[Piece], problems: &mut Problems) {
    let shown =
        pieces.iter().filter(|piece| matches!(piece, Piece::Value(_) | Piece::Fact(_) | Piece::Sentence(_)));
    shown.for_each(|piece| names.piece(piece, problems));
}

/// Every anchor that a link to the page may name, old names included.
fn all_anchors(page: &EditionPage, edition: &Edition) -> BTreeSet<Arc<str>> {
    let mut list = Vec::new();
    anchors(&page.body, &edition.situation, &mut list);
    list.extend(page.front.renamed.keys().chain(page.front.moved.keys()).cloned());
    list.into_iter().collect()
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
    links: &'p mut LocalLinks<'a>,
    page: &'a EditionPage,
    /// Whether it is no page that is checked, but what may be on any.
    everywhere: bool,
    /// The anchors of a text that is on many pages: links inside it lead to these alone.
    own: Option<BTreeSet<Arc<str>>>,
    edition: &'a Edition,
    guide: &'a Guide,
    known: &'a BTreeMap<&'a PageId, BTreeSet<Arc<str>>>,
    names: &'a Names<'a>,
    problems: &'p mut Problems,
}

impl LocalReferenceCheck<'_, '_> {
    fn body(&mut self, body: &Body, scope: CheckScope) {
        for node in body.iter() {
            self.pieces(node.pieces().unwrap_or_default(), scope);
            match node {
                Node::Data(it) if scope.names() => self.names.data(it, self.problems),
                Node::Flow(it) if scope.names() => placeholders(it, self.names, self.problems),
                Node::Insertion(it) => {
                    let corrected = it.way == Way::Correction;
                    let before = self.problems.len();
                    self.body(&it.body, if corrected { CheckScope::Corrected } else { CheckScope::Local });
                    if corrected {
                        // Report at the verb, not at the common text that it corrects.
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
            if scope.names() {
                self.names.piece(piece, self.problems);
            }
            if !scope.is_elsewhere() {
                piece.values().for_each(|hole| self.filled(hole));
            }
            match piece {
                Piece::LinkStart(link) if !scope.is_elsewhere() => self.link(link, scope),
                Piece::Note(note) => self.pieces(&note.pieces, scope),
                _ => {}
            }
        }
    }

    /// Reports a value that shows, has no content here and no replacement text.
    fn filled(&mut self, hole: &Hole) {
        let Some(id) = hole.name.strip_prefix("v.") else { return };
        if self.names.may_be_empty(id) && !self.edition.values.contains_key(id) {
            self.problems.push(Diagnostic::new(Code::EmptyValue, hole.place.clone()).with("id", id));
        }
    }

    fn link(&mut self, link: &Link, scope: CheckScope) {
        if let (Target::Here(fragment), Some(own)) = (&link.target, &self.own) {
            if !own.contains(fragment) {
                let page = PageId::new(link.place.file.as_str());
                self.problems.push(broken_fragment(
                    &page,
                    fragment,
                    link,
                    None,
                    (&self.names.proposals, own),
                ));
            }
            return;
        }
        let (page, fragment) = match &link.target {
            Target::Page { page, fragment } => (&PageId(page.clone()), fragment.as_ref()),
            Target::Here(fragment) => (&self.page.id, Some(fragment)),
            Target::Document(_) | Target::Outside(_) => return,
        };
        let Some(target) = self.edition.page(page) else {
            // The common links of a corrected text may lead to what is hidden here.
            let excused = scope == CheckScope::Corrected
                && self.edition.hidden.get(page).is_some_and(|why| *why != Hidden::Technician);
            if scope.names() && !excused {
                let problem = self.broken(page, link);
                let is_gone = problem.code == Code::BrokenLink;
                let lost = || self.links.lost(LinkKind::Text, &link.place, page, fragment, false);
                let lost = is_gone.then(lost).flatten();
                // A page of nearly that name is another one: nothing is proposed for one that went away.
                self.problems.push(lost.unwrap_or(problem));
            }
            return;
        };
        if target.id != *page && scope.names() {
            self.problems.push(moved(page, &target.id, link));
        }
        let written = page;
        let page = &target.id;
        // What stands on every page is read by everybody.
        let is_read_by_all = self.everywhere || !self.edition.is_for_technicians(&self.page.id);
        if scope.names() && is_read_by_all && self.edition.is_for_technicians(page) {
            self.problems.push(reserved(page, link));
        }
        let moved_on = fragment.filter(|fragment| target.front.moved.contains_key(*fragment));
        if let (Some(section), true) = (moved_on, scope.names()) {
            let now = self.guide.section_now(page, section);
            self.problems.extend(now.map(|(now, id)| moved_section(written, section, (&now, &id), link)));
        }
        let Some(fragment) = fragment.filter(|fragment| !self.known[page].contains(*fragment)) else {
            if scope == CheckScope::Local {
                self.links.lead(&link.place, written, fragment);
            }
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
                let lost = self.links.lost(LinkKind::Text, &link.place, page, Some(fragment), true);
                let known = (&self.names.proposals, &self.known[page]);
                let broken = broken_fragment(page, fragment, link, Some(&target.body), known);
                let near = broken.suggestion.clone();
                self.problems.push(lost.map_or(broken, |lost| lost.suggest(near)));
            }
            Some(None) | None => {} // a hidden part: the link leads to its page
        }
    }

    fn broken(&self, page: &PageId, link: &Link) -> Diagnostic {
        let now = self.guide.page_now(page).map_or(page, |now| &now.id);
        if self.edition.hidden.get(now) == Some(&Hidden::Technician) {
            return reserved(now, link);
        }
        if self.edition.hidden.contains_key(now) {
            return Diagnostic::new(Code::LinkToHidden, link.place.clone()).with("page", page);
        }
        broken_link(page, link, &self.names.proposals, self.edition.pages.keys())
    }
}

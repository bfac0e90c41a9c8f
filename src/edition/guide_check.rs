//! What is wrong with the common guide itself, reported once for all territories.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::BuildContext;
use super::absent::name_absent;
use super::ages::{CheckedKind, far_review, old_check, page_ages};
use super::link_problems::{broken_fragment, broken_link, moved, moved_section, reserved};
use super::names::Names;
use super::path_check::Anchors;
use super::placeholders::placeholders;
use super::typed_figures::typed_figures;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::guide::common_guide::{Guide, Page};
use crate::markdown::node::{Body, Node};
use crate::markdown::piece::{Piece, Target};
use crate::markdown::visit::{pieces, walk};
use crate::record::data::Actor;
use crate::record::declared_names::listed;
use crate::record::known_commune::known_commune;
use crate::record::page_id::PageId;
use crate::record::read_attached::FindKind;
use crate::record::read_id::is_insee;
use crate::territory::levels::{LevelRank, Territories};
use crate::text::{Place, Placed};

/// Folders of a site that no page may take.
pub const RESERVED: [&str; 15] = [
    "votre-projet",
    "actifs",
    "parcours",
    "profils",
    "index-alphabetique",
    "documents-joints",
    "imprimer",
    "contacts",
    "mentions-legales",
    "accessibilite",
    "donnees-personnelles",
    "qui-fait-quoi",
    "recherche",
    "dossier",
    "quoi-de-neuf",
];

/// Checks the references of the common guide, and what has grown old on the day of the build.
pub fn check_guide(
    guide: &Guide,
    territories: &Territories,
    build_context: &BuildContext,
    files: &FindKind<'_>,
) -> Problems {
    let mut problems = Vec::new();
    let anchors: Anchors<'_> = guide.pages.values().map(|page| (&page.id, anchors(page))).collect();
    let names = Names::of_guide(guide, territories, files);
    for page in guide.pages.values() {
        references((&page.id, &page.body), guide, &names, &anchors, &mut problems);
        moved_sections(page, guide, &anchors, &mut problems);
        page_ages(&page.id, &page.front, build_context.date, &mut problems);
        problems.extend(super::readability::hard(page, guide));
        typed_figures(page, &mut problems);
    }
    super::path_check::check(guide, &names, &anchors, &mut problems);
    super::question_check::check(guide, &names, &mut problems);
    for step in guide.paths.values().flatten() {
        let here = PageId::new(&format!("parcours/{}", step.path()));
        let body = step.text.as_ref().map(|text| &text.body);
        if let Some(body) = body {
            references((&here, body), guide, &names, &anchors, &mut problems);
        }
    }
    records(guide, &names, build_context, &mut problems);
    name_absent(guide, &mut problems);
    communes(territories, guide, &mut problems);
    for chapter in guide.contract.chapters.iter().filter(|chapter| RESERVED.contains(&&*chapter.id)) {
        problems
            .push(Diagnostic::new(Code::ReservedAddress, chapter.place.clone()).with("address", &chapter.id));
    }
    problems
}

fn records(guide: &Guide, names: &Names<'_>, build_context: &BuildContext, problems: &mut Problems) {
    for fact in guide.facts.values() {
        let checked = (fact.checked_on, &fact.place);
        old_check(CheckedKind::Fact, &fact.id, checked, build_context.date, problems);
        far_review(&fact.id, fact.review_before.as_ref(), build_context.date, problems);
        if let Some(last) = fact.ends.as_ref().filter(|last| last.value < build_context.date) {
            let problem = Diagnostic::new(Code::FactEnded, last.place.clone());
            problems.push(problem.with("id", &fact.id).with("date", last.value));
        }
        if let Some(former) = fact.former.filter(|_| fact.jumps()) {
            let problem = Diagnostic::new(Code::JumpUnconfirmed, fact.place.clone());
            let problem = problem.with("id", &fact.id).with("former", crate::french::number(former));
            problems.push(problem.with("value", &fact.value));
        }
        if let Some(review) = fact.review_before.as_ref().filter(|review| review.value < build_context.date) {
            problems.push(
                Diagnostic::new(Code::FactPastReview, review.place.clone())
                    .with("id", &fact.id)
                    .with("date", review.value),
            );
        }
    }
    for other in guide.terms.iter().flat_map(|term| term.see.iter().flatten()) {
        let hole = crate::markdown::piece::Hole { name: other.value.clone(), place: other.place.clone() };
        names.term(&hole, problems);
    }
    for fact in super::tax_scale::named(&guide.contract.tax_scale) {
        let hole = crate::markdown::piece::Hole { name: fact.value.clone(), place: fact.place.clone() };
        names.piece(&Piece::Fact(hole), problems);
    }
    for condition in guide.actors.iter().filter_map(|actor| actor.condition.as_ref()) {
        condition.atoms(&mut |atom, place| names.atom(atom, place, problems));
    }
    let missions: BTreeSet<&str> = guide.contract.missions.iter().map(|mission| &*mission.id).collect();
    for (support, _) in guide.actors.iter().flat_map(|actor| &actor.missions_by_support) {
        names.support(support, problems);
    }
    let of_actor = |actor: &Actor| -> Vec<(Arc<str>, Place)> {
        let by_support = actor.missions_by_support.iter().map(|(_, missions)| missions);
        let all = actor.missions.iter().chain(by_support).flatten();
        all.map(|(id, part)| (Arc::clone(id), part.place.clone())).collect()
    };
    for (id, place) in guide.actors.iter().flat_map(|actor| of_actor(actor)) {
        if !missions.contains(&*id) {
            problems.push(
                Diagnostic::new(Code::UndeclaredType, place)
                    .with("id", &id)
                    .with("known", listed(missions.iter().copied()))
                    .suggest(names.proposals.nearest(&id, missions.iter().copied())),
            );
        }
    }
}

/// A commune belongs to one territory, and is in the list of the network where there is one.
fn communes(territories: &Territories, guide: &Guide, problems: &mut Problems) {
    let mut taken: BTreeMap<&str, &Place> = BTreeMap::new();
    let actor = |id: &str| guide.actors.is_empty() || guide.actors.iter().any(|actor| *actor.id == *id);
    for named in guide.contract.commune_fields.iter().filter_map(|field| field.actor.as_ref()) {
        if !actor(&named.value) {
            let problem = Diagnostic::new(Code::InvalidValue, named.place.clone()).with("key", "acteur");
            let known = guide.actors.first().map_or("mairie", |actor| &*actor.id);
            let problem = problem.with("value", &named.value).with("form", "example").with("allowed", known);
            problems
                .push(problem.suggest(nearest(&named.value, guide.actors.iter().map(|actor| &*actor.id))));
        }
    }
    // What a shared level says is for the territories that have the commune; one that nobody knows is nobody's.
    let shared = territories.levels.values().filter(|level| level.name.rank != LevelRank::Territory);
    for code in shared.flat_map(|level| &level.commune_entries).map(|entry| &entry.insee) {
        unknown_commune(code, guide, problems);
    }
    for code in territories.sites().flat_map(|level| level.communes.iter().flat_map(|list| &list.value)) {
        // Reading the list reports what is no code at all.
        unknown_commune(code, guide, problems);
        if let Some(first) = taken.insert(&code.value, &code.place) {
            problems.push(
                Diagnostic::new(Code::CommuneTwice, code.place.clone())
                    .with("code", &code.value)
                    .with("where", if first.file == code.place.file { "here" } else { "elsewhere" })
                    .related(Role::First, first.clone()),
            );
        }
    }
}

/// Reports a code that is not in the list of the network, where there is one.
fn unknown_commune(code: &Placed<Arc<str>>, guide: &Guide, problems: &mut Problems) {
    if !guide.communes.is_empty() && is_insee(&code.value) && !guide.communes.contains_key(&code.value) {
        problems.push(
            Diagnostic::new(Code::UnknownCommune, code.place.clone())
                .with("code", &code.value)
                .suggest(known_commune(&code.value, &guide.communes)),
        );
    }
}

/// Checks where the former ids of a page lead that lead to other pages.
fn moved_sections(
    page: &Page,
    guide: &Guide,
    anchors: &BTreeMap<&PageId, BTreeSet<Arc<str>>>,
    problems: &mut Problems,
) {
    for (old, now) in &page.front.moved {
        let (target, id) = &now.value;
        let problem = |code| Diagnostic::new(code, now.place.clone());
        problems.push(match guide.section_now(&page.id, old) {
            Some((last, id)) if anchors.get(&last).is_some_and(|known| known.contains(&id)) => continue,
            Some((last, id)) => problem(Code::BrokenFragment).with("page", last).with("fragment", id),
            None if guide.page_now(target).is_none() => {
                problem(Code::BrokenLink).with("target", format!("/{target}.md"))
            }
            None => problem(Code::FormerIdInCircle).with("id", old).with("now", format!("/{target}#{id}")),
        });
    }
}

/// Every anchor of a page, whatever the territory.
fn anchors(page: &Page) -> BTreeSet<Arc<str>> {
    let mut ids: BTreeSet<Arc<str>> =
        page.front.renamed.keys().chain(page.front.moved.keys()).cloned().collect();
    walk(&page.body, &mut |node| {
        ids.extend(node.id().cloned());
        if let Node::Flow(flow) = node {
            ids.extend(super::anchors::tasks(flow));
        }
    });
    ids
}

/// Checks all that a page, or a text that is on one, refers to.
fn references(
    (here, body): (&PageId, &Body),
    guide: &Guide,
    names: &Names<'_>,
    anchors: &Anchors<'_>,
    problems: &mut Problems,
) {
    walk(body, &mut |node| match node {
        Node::Data(it) => names.data(it, problems),
        Node::Flow(it) => placeholders(it, names, problems),
        Node::Choice(it) => it.condition.atoms(&mut |atom, place| names.atom(atom, place, problems)),
        _ => {}
    });
    pieces(body, &mut |piece| {
        names.piece(piece, problems);
        let Piece::LinkStart(link) = piece else { return };
        let (target, fragment) = match &link.target {
            Target::Page { page, fragment } => (&PageId(page.clone()), fragment.as_ref()),
            Target::Here(fragment) => (here, Some(fragment)),
            Target::Document(_) | Target::Outside(_) => return,
        };
        let Some(now) = guide.page_now(target) else {
            return problems.push(broken_link(target, link, &names.proposals, guide.pages.keys()));
        };
        if now.id != *target {
            problems.push(moved(target, &now.id, link));
        }
        if guide.is_for_technicians(&now.id) && !guide.is_for_technicians(here) {
            problems.push(reserved(&now.id, link));
        }
        if let Some(section) = fragment.filter(|fragment| now.front.moved.contains_key(*fragment))
            && let Some((page, id)) = guide.section_now(&now.id, section)
        {
            return problems.push(moved_section(target, section, (&page, &id), link));
        }
        let known = &anchors[&now.id];
        if let Some(fragment) = fragment.filter(|fragment| !known.contains(*fragment)) {
            problems.push(broken_fragment(
                target,
                fragment,
                link,
                Some(&now.body),
                (&names.proposals, known),
            ));
        }
    });
}

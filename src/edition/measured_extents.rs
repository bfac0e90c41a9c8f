//! Measures what the targets of a rank hold: a section that came into another one is not taken along with it unseen.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::base_pages::BasePages;
use super::extent::Extent;
use super::locate::AnchorPosition;
use super::resolve::{ResolvedTarget, destroys};
use crate::markdown::canonical::headings_of;
use crate::markdown::node::{Body, Node};
use crate::record::page_id::PageId;
use crate::record::verb::Action;
use crate::territory::review::Review;

/// Something of a page, by its id.
type PartOfPage = (PageId, Arc<str>);

/// Measures what the targets of one rank hold. A section that came into another since that was reviewed is not taken along
/// with it, until somebody agrees to that.
pub(super) fn measure(targets: &mut [ResolvedTarget<'_>], base_pages: &BasePages<'_>) {
    let reviewed = |target: &ResolvedTarget<'_>| {
        target.level.reviews.of(target.verb).filter(|review| review.sound && review.common.is_some()).cloned()
    };
    let addressed: BTreeSet<PartOfPage> =
        targets.iter().filter_map(|target| Some((target.page.clone(), target.id.clone()?))).collect();
    for target in targets.iter_mut().filter(|target| destroys(&target.verb.action)) {
        let (Some(id), Some(review)) = (target.id.clone(), reviewed(target)) else { continue };
        let Some(page) = base_pages.page(&target.page) else { continue };
        let Some(position) = page.positions.get(&id) else { continue };
        let is_addressed = |id: &Arc<str>| addressed.contains(&(target.page.clone(), Arc::clone(id)));
        let mut extent = of(target, position, &review, &is_addressed);
        extent.lost.retain(|id| page.positions.contains_key(id));
        target.extent = extent;
    }
    // Who is spared by all that would take it along competes with none of them.
    let mut taking: BTreeMap<PartOfPage, Vec<BTreeSet<Arc<str>>>> = BTreeMap::new();
    for target in targets.iter().filter(|target| destroys(&target.verb.action)) {
        if let Some(id) = &target.id {
            let spared = target.extent.spared.iter().cloned().collect();
            taking.entry((target.page.clone(), Arc::clone(id))).or_default().push(spared);
        }
    }
    for target in targets.iter_mut() {
        let chain: Vec<&Arc<str>> = target.around.iter().chain(&target.id).collect();
        let is_spared = |outer: &Arc<str>| {
            let takers = taking.get(&(target.page.clone(), Arc::clone(outer)));
            takers
                .is_some_and(|takers| takers.iter().all(|spared| chain.iter().any(|id| spared.contains(*id))))
        };
        let within = target.around.iter().filter(|outer| !is_spared(outer)).cloned().collect();
        target.within = within;
    }
}

fn of(
    target: &ResolvedTarget<'_>,
    position: &AnchorPosition<'_>,
    review: &Review,
    is_addressed: &dyn Fn(&Arc<str>) -> bool,
) -> Extent {
    let (Some(spot), Some(common)) = (position.target_spot(), &review.common) else {
        return Extent::default();
    };
    let mut then = headings_of(common);
    let mut rank = review.spot.as_ref().map(|spot| spot.rank);
    if matches!(target.verb.action, Action::Hide) && !then.is_empty() {
        // Its own heading is hidden with it.
        rank = Some(then.remove(0).0);
    }
    let then: BTreeSet<&str> = then.into_iter().map(|(_, id)| id).collect();
    let mut now = Vec::new();
    position.node.bodies().for_each(|body| sections(body, &mut now));
    let is_new = |id: &&Arc<str>| !then.contains(&***id);
    let gained: Vec<Arc<str>> = now.iter().filter(is_new).cloned().collect();
    let lost = then.iter().filter(|id| !now.iter().any(|now| ***id == **now)).map(|id| Arc::from(*id));
    let lost: Vec<Arc<str>> = lost.collect();
    let reranked = rank.is_some_and(|rank| rank != spot.rank);
    // A section that a verb addresses was elsewhere when that was written: here too, ranks have changed.
    let has_grown = reranked || gained.iter().any(is_addressed);
    let spared = if has_grown { gained.clone() } else { Vec::new() };
    Extent { gained, lost, spared }
}

/// The ids of the sections in `body`, in order.
fn sections(body: &Body, ids: &mut Vec<Arc<str>>) {
    for node in body.iter() {
        if let Node::Section(section) = node {
            ids.push(Arc::clone(&section.id));
        }
        node.bodies().for_each(|inner| sections(inner, ids));
    }
}

//! Laying the levels of a territory over the common guide, rank by rank.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::absent::name_absent;
use super::anchors::lost_anchors;
use super::apply::{Order, Orders, apply, on_whole};
use super::audience::Audience;
use super::base_pages::{BasePage, BasePages};
use super::chapters;
use super::clashes::refuse_clashes;
use super::correction::correct;
use super::follow::{judge, judge_unresolved, tell_unreviewed};
use super::identity::identity;
use super::lay_steps::lay_steps;
use super::meet::{body_of, meet};
use super::names::Names;
use super::record_positions::RecordPositions;
use super::record_verbs::Laying;
use super::resolve::{ConflictKey, ResolvedTarget, conflict_key, resolve_rank};
use super::settings::{TerritorySettings, settle};
use super::showing::shows;
use super::theme_blocks::lay_blocks;
use super::visible_text::VisibleText;
use super::work_pages::{Finished, WorkPage, Working, inside};
use super::{AppliedOverride, BuildContext, Edition, FollowedOverride, Hidden, LinkGoals, references};
use crate::diagnostic::{Checked, Problems};
use crate::french::typography;
use crate::guide::common_guide::Guide;
use crate::markdown::node::Way;
use crate::markdown::{ParseContext, inline};
use crate::media::media_kind::{KindFault, MediaKind};
use crate::record::data::Scalar;
use crate::record::page_id::PageId;
use crate::record::read_attached::FindKind;
use crate::record::verb::{Action, FollowUp, LocalText, RecordKind, TargetRef};
use crate::territory::levels::{Level, Territories};
use crate::territory::read_chain::chain;
use crate::text::Placed;
use crate::text::located_text::LocatedText;
use crate::text::path::SourcePath;
use crate::theme::Theme;

/// The plain keys of a territory.
type Scalars = BTreeMap<Arc<str>, Placed<Scalar>>;

/// The guide as the last of `ranks` reads it: a territory, after the levels it inherits, rank by rank. `files` says what
/// those of the project are, `theme_of` the theme that a territory's plain keys ask for, if it can be used.
pub fn merge(
    guide: &Guide,
    territories: &Territories,
    ranks: &Checked<Vec<Vec<Arc<Level>>>>,
    (build_context, audience): (&BuildContext, Audience),
    files: &FindKind<'_>,
    theme_of: &dyn Fn(&Scalars) -> Option<Arc<Theme>>,
) -> Checked<Edition> {
    let Checked { value: ranks, mut problems } = ranks.clone();
    let level = ranks.last().and_then(|rank| rank.first()).expect("a territory is the last of its levels");
    let settings = settle(&guide.contract, &ranks, build_context.date, &mut problems);
    let mut merging = Merging {
        guide,
        territories,
        build_context,
        audience,
        working: Working::of(guide, &settings.types),
        settings,
        followed: Vec::new(),
        done: Vec::new(),
        problems,
        title_names: OnceCell::new(),
    };
    for at in 0..ranks.len() {
        merging.lay_rank(&ranks, at);
    }
    let theme = theme_of(&merging.settings.scalars);
    merging.finish(level, &ranks, files, theme.as_deref())
}

struct Merging<'a> {
    guide: &'a Guide,
    territories: &'a Territories,
    build_context: &'a BuildContext,
    audience: Audience,
    settings: TerritorySettings,
    working: Working,
    followed: Vec<FollowedOverride>,
    done: Vec<AppliedOverride>,
    problems: Problems,
    /// What the titles that levels give may refer to.
    title_names: OnceCell<Names<'a>>,
}

/// What one rank does to one page.
#[derive(Default)]
struct PageOrders {
    whole: Order,
    parts: Orders,
    changed: bool,
}

impl Merging<'_> {
    fn lay_rank(&mut self, ranks: &[Vec<Arc<Level>>], at: usize) {
        let verbs = ranks[at + 1..].iter().flatten().flat_map(|level| &level.verbs);
        let keys = verbs.map(|verb| (conflict_key(&verb.action), verb.target.value.clone()));
        let decided = keys.filter_map(|(key, target)| Some((key?, target))).collect();
        self.lay(&ranks[at], &decided, &self.bases(ranks, at));
    }

    /// What the levels of a rank were written on, where that is not what the ranks below left here: a zone is reviewed
    /// against the levels that it inherits, not against those that only some of its territories do.
    fn bases(&self, ranks: &[Vec<Arc<Level>>], at: usize) -> BTreeMap<Arc<str>, Working> {
        let mut bases = BTreeMap::new();
        let reads = |level: &&Arc<Level>| level.verbs.iter().any(|it| it.action.follow_up().is_of_text());
        for level in ranks[at].iter().filter(reads) {
            let own = chain(self.territories, level).value;
            let is_foreign = |below: &&Arc<Level>| {
                !below.verbs.is_empty() && !own.iter().flatten().any(|own| own.name == below.name)
            };
            if ranks[..at].iter().flatten().any(|below| is_foreign(&below)) {
                let mut alone = Merging {
                    settings: self.settings.clone(),
                    working: Working::of(self.guide, &self.settings.types),
                    done: Vec::new(),
                    followed: Vec::new(),
                    problems: Problems::new(),
                    title_names: OnceCell::new(),
                    ..*self
                };
                (0..at).for_each(|below| alone.lay_rank(&own, below));
                bases.insert(level.name.text.clone(), alone.working);
            }
        }
        bases
    }

    fn lay(
        &mut self,
        rank: &[Arc<Level>],
        decided: &BTreeSet<(ConflictKey, TargetRef)>,
        bases: &BTreeMap<Arc<str>, Working>,
    ) {
        if rank.iter().all(|level| level.verbs.is_empty()) {
            return self.add_pages(rank);
        }
        let verbs = rank.iter().flat_map(|level| level.verbs.iter().map(move |verb| (level, verb)));
        let (below, situation) = (self.working.clone(), self.settings.situation.clone());
        let base_pages = BasePages::new(&below, &situation);
        let bases: BTreeMap<&Arc<str>, BasePages<'_>> =
            bases.iter().map(|(level, base)| (level, BasePages::new(base, &situation))).collect();
        let mut unresolved = Vec::new();
        let mut targets = resolve_rank(verbs, &base_pages, &mut unresolved, &mut self.problems);
        super::measured_extents::measure(&mut targets, &base_pages);
        super::successor::propose(&mut unresolved, &base_pages);
        super::meant_target::propose_records(self.guide, &mut self.problems);
        let mut refused = refuse_clashes(&targets, decided, &mut self.problems).into_iter();
        targets.retain(|_| refused.next() == Some(false));
        let judged = unresolved.iter().map(|unresolved| judge_unresolved(unresolved, &mut self.problems));
        self.followed.extend(judged);
        targets.retain(|resolved| shows(&resolved.verb.period, self.build_context, &mut self.problems));
        let shown: Vec<VisibleText> = targets
            .iter()
            .map(|resolved| self.follow(resolved, &base_pages, bases.get(&resolved.level.name.text)))
            .collect();
        let mut orders: BTreeMap<PageId, PageOrders> = BTreeMap::new();
        for (resolved, shown) in targets.iter().zip(&shown) {
            if *shown != VisibleText::Common {
                let page = base_pages.page(&resolved.page).expect("targets name pages that exist");
                let orders = orders.entry(resolved.page.clone()).or_default();
                self.order(resolved, &page, *shown == VisibleText::Marked, orders);
            }
        }
        let mut kept = shown.iter();
        targets.retain(|_| kept.next() != Some(&VisibleText::Common));
        self.done.extend(targets.iter().map(ResolvedTarget::applied));
        for (id, PageOrders { whole, parts, changed }) in orders {
            let page = self.working.pages.get_mut(&id).expect("targets name pages that exist");
            if changed {
                page.body = on_whole(&page.body, &whole, &parts);
            } else {
                page.body = apply(&page.body, &parts);
            }
        }
        for resolved in targets.iter().filter(|resolved| resolved.id.is_none()) {
            self.on_page(resolved);
        }
        self.add_pages(rank);
        for resolved in &targets {
            if let Action::Order(wanted) = &resolved.verb.action {
                chapters::reorder(&resolved.page, wanted, &mut self.working, &mut self.problems);
            }
        }
    }

    /// Adds the pages that the levels of a rank write themselves.
    fn add_pages(&mut self, rank: &[Arc<Level>]) {
        let (working, types) = (&mut self.working, &self.settings.types);
        chapters::add_pages(rank, working, types, self.build_context, &mut self.problems);
    }

    /// Notes what a verb does inside its page.
    fn order(
        &mut self,
        resolved: &ResolvedTarget<'_>,
        below: &BasePage<'_>,
        stale: bool,
        page: &mut PageOrders,
    ) {
        let position = resolved.id.as_ref().and_then(|id| below.positions.get(id));
        let target = position.map_or(&below.page.body, |position| body_of(position));
        let insertion = |text: &LocalText, way: Way| resolved.insertion(text.body.clone(), way, stale);
        let notice = |way: Way| resolved.insertion([].into(), way, true);
        let order = if let Some(id) = &resolved.id {
            page.parts.entry(id.clone()).or_default()
        } else {
            page.changed = true;
            &mut page.whole
        };
        order.spared.extend(resolved.extent.spared.iter().cloned());
        match &resolved.verb.action {
            Action::Before(text) if resolved.id.is_none() => order.start.push(insertion(text, Way::Start)),
            Action::After(text) | Action::End(text) if resolved.id.is_none() => {
                order.after.push(insertion(text, Way::End));
            }
            Action::Before(text) => order.before.push(insertion(text, Way::Before)),
            Action::After(text) => order.after.push(insertion(text, Way::After)),
            Action::Start(text) => order.start.push(insertion(text, Way::Start)),
            Action::End(text) => order.end.push(insertion(text, Way::End)),
            Action::Fill(text) => order.end.push(insertion(text, Way::Filling)),
            Action::Wrap(text) => order.wrapped.push(insertion(text, Way::Wrapping)),
            Action::Replace(text) => order.replaced = Some(insertion(text, Way::Replacement)),
            // Only the notice to readers takes the place of a section, or follows a title.
            Action::Hide => {
                order.hidden = resolved.id.is_some();
                order.before.extend((stale && order.hidden).then(|| notice(Way::Before)));
            }
            Action::Rename(title) => {
                let located_text = LocatedText::plain(
                    title.value.as_str().into(),
                    title.place.file.clone(),
                    title.place.start,
                );
                let pieces =
                    inline(&located_text, &ParseContext { page: "", local: true }, &mut self.problems);
                let (guide, territories) = (self.guide, self.territories);
                let names = self.title_names.get_or_init(|| Names::of_guide(guide, territories, &no_file));
                references::title(names, &pieces, &mut self.problems);
                order.renamed = Some((located_text, pieces));
                order.start.extend(stale.then(|| notice(Way::Start)));
            }
            Action::Correct { find, put } => {
                let fill = super::source_words::filling(self.guide, &self.settings.values);
                let (find, put) = (&find.value, (put, stale));
                order.corrected = correct(resolved, target, find, put, &fill, &mut self.problems);
            }
            Action::Order(_) | Action::Complete(_) => {}
        }
    }

    /// Keeps what must be looked at again when the text below changes: what readers find follows from it.
    fn follow(
        &mut self,
        resolved: &ResolvedTarget<'_>,
        base_pages: &BasePages<'_>,
        base: Option<&BasePages<'_>>,
    ) -> VisibleText {
        if resolved.verb.action.follow_up() == FollowUp::None {
            return VisibleText::Local;
        }
        let pages = [base.and_then(|base| base.page(&resolved.page)), base_pages.page(&resolved.page)];
        // What it addresses may have come with a level that it does not inherit.
        let met = pages.iter().flatten().find_map(|page| meet(resolved, page, self.guide));
        let met = met.expect("targets name things that exist");
        let followed = judge(resolved.level, resolved.verb, &met, &mut self.problems);
        let shown = followed.shown;
        self.followed.push(followed);
        shown
    }

    /// What a verb does to a page as a whole.
    fn on_page(&mut self, resolved: &ResolvedTarget<'_>) {
        match &resolved.verb.action {
            Action::Rename(title) => {
                let page = self.working.pages.get_mut(&resolved.page).expect("targets name pages that exist");
                page.title = typography(&title.value).into();
            }
            Action::Hide => {
                let hidden = Hidden::Verb {
                    origin: resolved.level.name.text.clone(),
                    place: resolved.verb.place.clone(),
                    reason: resolved.verb.reason.clone(),
                };
                let pages = &mut self.working.pages;
                let hide = |page: &mut WorkPage| {
                    page.hidden.get_or_insert(hidden.clone());
                };
                pages.get_mut(&resolved.page).into_iter().for_each(hide);
                // A hidden chapter takes its pages along.
                if resolved.page.is_chapter() {
                    pages.range_mut(inside(&resolved.page)).for_each(|(_, page)| hide(page));
                }
            }
            _ => {}
        }
    }

    fn finish(
        mut self,
        level: &Arc<Level>,
        ranks: &[Vec<Arc<Level>>],
        files: &FindKind<'_>,
        theme: Option<&Theme>,
    ) -> Checked<Edition> {
        let guide = self.guide;
        let laying = |kind| Laying { kind, ranks, build_context: self.build_context };
        let (followed, problems) = (&mut self.followed, &mut self.problems);
        let support = self.settings.scalars.get("accompagnement").map(|given| given.value.to_string());
        let common = super::support_missions::under(&guide.actors, support.as_deref());
        let mut actors = laying(RecordKind::Actors).lay(&common, |level| &level.actors, followed, problems);
        super::support_missions::withdraw(&mut actors);
        super::plausible::retain_actors(&mut actors, &self.settings.situation, level, problems);
        let terms = laying(RecordKind::Terms).lay(&guide.terms, |level| &level.terms, followed, problems);
        let mut entries = BTreeMap::new();
        for kind in [
            RecordKind::Aids,
            RecordKind::DropIns,
            RecordKind::Documents,
            RecordKind::Notices,
            RecordKind::News,
        ] {
            let mut list = laying(kind).lay(&[], |level| level.entries_of(kind), followed, problems);
            list.retain(|entry| shows(&entry.period, self.build_context, problems));
            entries.insert(kind, list);
        }
        let paths = lay_steps(guide, &laying(RecordKind::Steps), followed, problems);
        let blocks = theme.map(|theme| lay_blocks(theme, ranks, followed, problems)).unwrap_or_default();
        tell_unreviewed(followed, ranks, problems);
        for (id, page) in &mut self.working.pages {
            if let Some(common) = guide.pages.get(id) {
                page.lost = lost_anchors(&common.body, &page.body, &self.settings.situation);
            }
        }
        let Finished { chapters, pages, hidden } =
            self.working.finish(guide, &self.settings.situation, self.audience);
        let notices = chapters::notices(&entries, (&pages, &hidden), &mut self.problems);
        let mut edition = Edition {
            notices,
            redirects: chapters::redirects(&pages, &mut self.problems),
            blocks,
            news: Vec::new(),
            id: level.name.text.clone(),
            audience: self.audience,
            origins: super::settings::origins(ranks),
            identity: identity(&self.settings.scalars, &level.name.text),
            tax: super::tax::tax(ranks, &mut self.problems),
            communes: level.communes.as_ref().map(|list| list.value.clone()).unwrap_or_default(),
            scalars: self.settings.scalars,
            situation: self.settings.situation,
            commune_data: self.settings.commune_data,
            flags: self.settings.flags,
            types: self.settings.types,
            values: self.settings.values,
            facts: guide.facts.clone(),
            chapters,
            pages,
            hidden,
            terms,
            actors,
            paths,
            entries,
            followed: self.followed,
            links: LinkGoals::new(),
            done: self.done,
            positions: RecordPositions::default(),
        };
        super::plausible::check(guide, &edition, self.build_context, &mut self.problems);
        chapters::mark_own_terms(guide, &mut edition);
        edition.news = super::gather_news::gather(
            &edition,
            &guide.contract.title,
            self.build_context.date,
            &mut self.problems,
        );
        super::skills::check(guide, level, &mut self.problems);
        super::task_subjects::check(&edition, &mut self.problems);
        let levels = (self.territories, ranks);
        edition.keep_links(references::check(guide, levels, &edition, files, &mut self.problems));
        name_absent(guide, &mut self.problems);
        Checked::new(edition, self.problems)
    }
}

/// Titles name values and facts, no files.
fn no_file(_: &SourcePath) -> Option<Result<MediaKind, KindFault>> {
    None
}

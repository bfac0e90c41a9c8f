//! Gathers what is new for the readers of a territory: the network's changes that show here, and the news of its levels.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::locate::{AddressedPart, AnchorPosition, anchor_positions};
use super::news_item::{NewsItem, NewsText};
use super::{Edition, EditionPage, Hidden};
use crate::calendar::Day;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::Proposals;
use crate::diagnostic::{Diagnostic, Problems};
use crate::french::typography;
use crate::markdown::node::Node;
use crate::markdown::visit::plain_text;
use crate::markdown::{ParseContext, inline};
use crate::record::data::LevelEntry;
use crate::record::front::{DatedChange, Weight};
use crate::record::page_id::PageId;
use crate::record::verb::{Action, RecordKind};
use crate::territory::read_level::level_name;
use crate::text::located_text::LocatedText;

/// What is new on `today` in the guide that is called `guide`, the latest first. What the network calls minor is not, nor
/// what does not show here: on a hidden page, below a condition, or where a level says something else.
pub(super) fn gather(edition: &Edition, guide: &str, today: Day, problems: &mut Problems) -> Vec<NewsItem> {
    let (mut replaced, nothing) = (BTreeMap::<&PageId, Replaced<'_>>::new(), Replaced::new());
    for applied in &edition.done {
        if matches!(applied.verb.action, Action::Replace(_)) {
            replaced.entry(&applied.page).or_default().insert(applied.id.as_ref());
        }
    }
    let mut news: Vec<NewsItem> = edition
        .pages
        .values()
        .filter(|page| page.origin.is_none())
        .flat_map(|page| common(edition, (page, replaced.get(&page.id).unwrap_or(&nothing)), guide))
        .collect();
    let entries = edition.entries.get(&RecordKind::News);
    let mut told = LocalNews { edition, proposals: Proposals::default(), anchors: BTreeMap::new() };
    news.extend(entries.into_iter().flatten().filter_map(|entry| told.local(entry, problems)));
    news.retain(|news| news.on <= today);
    news.sort_by_key(|news| (Reverse(news.on), !news.important, news.origin.is_none()));
    news
}

/// What levels replace of a page: it, or things in it.
type Replaced<'a> = BTreeSet<Option<&'a Arc<str>>>;

/// What the network tells of a page.
fn common(edition: &Edition, (page, replaced): (&EditionPage, &Replaced<'_>), guide: &str) -> Vec<NewsItem> {
    let mut told: BTreeMap<String, usize> = BTreeMap::new();
    let mut news = Vec::new();
    if page.front.changes.is_empty() {
        return news;
    }
    let positions = anchor_positions(&page.body, &edition.situation);
    let here = PageNow { page, guide, positions, replaced };
    for change in &page.front.changes {
        let section = change.section.as_ref().map(|id| page.front.renamed.get(&id.value).unwrap_or(id));
        let section = section.map(|id| id.value.clone());
        // Counted before any is left out: what one territory does not show changes no name in it.
        let place = section.as_ref().map_or_else(|| page.id.to_string(), |id| format!("{}#{id}", page.id));
        let count = told.entry(format!("{place} {}", change.on)).or_default();
        *count += 1;
        let key = format!("{place} {} {count}", change.on);
        if let Some(one) = here.news_of_change(change, section) {
            news.push(NewsItem { key, ..one });
        }
    }
    news
}

/// A page, what can be named in it, and what levels replace of it.
struct PageNow<'a> {
    page: &'a EditionPage,
    guide: &'a str,
    positions: BTreeMap<Arc<str>, AnchorPosition<'a>>,
    replaced: &'a Replaced<'a>,
}

impl PageNow<'_> {
    fn news_of_change(&self, change: &DatedChange, section: Option<Arc<str>>) -> Option<NewsItem> {
        let page = self.page;
        let summary = change.summary.as_ref().filter(|_| change.weight != Weight::Minor)?;
        let mut heading = None;
        // A text that takes the place of the page, of the section, or of what is around it.
        let mut around: Vec<Arc<str>> = Vec::new();
        if let Some(id) = &section {
            let position = self
                .positions
                .get(id)
                .filter(|_| !page.absent.contains(id) && !page.lost.contains_key(id))?;
            around.extend(position.around.iter().chain([id]).cloned());
            if let Node::Section(section) = position.node
                && position.kind == AddressedPart::Section
            {
                heading = Some(plain_text(&section.title));
            }
        }
        let is_replaced =
            self.replaced.contains(&None) || around.iter().any(|id| self.replaced.contains(&Some(id)));
        if is_replaced {
            return None;
        }
        let title = match heading.filter(|heading| !heading.is_empty()) {
            Some(heading) => format!("{}\u{a0}: {heading}", page.title),
            // The home page's own title greets; its news are about the guide.
            None if page.id.is_home() => self.guide.to_owned(),
            None => page.title.to_string(),
        };
        Some(NewsItem {
            key: String::new(),
            on: change.on,
            important: change.weight == Weight::Major,
            title,
            telling: NewsText::Common(typography(summary).into_owned()),
            page: Some(page.id.clone()),
            section,
            origin: None,
        })
    }
}

/// What levels tell.
struct LocalNews<'a> {
    edition: &'a Edition,
    proposals: Proposals,
    anchors: BTreeMap<&'a PageId, BTreeSet<Arc<str>>>,
}

impl LocalNews<'_> {
    /// One of them; its page must be there.
    fn local(&mut self, entry: &LevelEntry, problems: &mut Problems) -> Option<NewsItem> {
        let edition = self.edition;
        let text = entry.texts.get("texte")?;
        let written = entry.texts.get("page");
        let (mut page, mut section) = (None, None);
        if let Some(written) = written {
            let (id, fragment) = written.value.split_once('#').unwrap_or((&written.value, ""));
            let id = PageId::new(id);
            let known = edition.page(&id);
            // It is news where its page is: on the site for technicians.
            if edition.hidden.get(&id) == Some(&Hidden::Technician) {
                return None;
            }
            let anchors = match known {
                Some(page) if !fragment.is_empty() => {
                    let positions = || anchor_positions(&page.body, &edition.situation).into_keys().collect();
                    Some(&*self.anchors.entry(&page.id).or_insert_with(positions))
                }
                _ => None,
            };
            let unknown = |near: Option<String>| {
                Diagnostic::new(Code::UnknownPosition, written.place.clone())
                    .with("kind", if known.is_none() { "page" } else { "section" })
                    .with("target", &written.value)
                    .suggest(near)
            };
            if known.is_none() {
                let near = self.proposals.nearest(id.as_str(), edition.pages.keys().map(PageId::as_str));
                problems.push(unknown(near.map(str::to_owned)));
            } else if let Some(anchors) = anchors.filter(|anchors| !anchors.contains(fragment)) {
                let near = self.proposals.nearest(fragment, anchors.iter().map(|anchor| &**anchor));
                problems.push(unknown(near.map(|near| format!("{id}#{near}"))));
            } else {
                page = known.map(|page| page.id.clone());
                section = Some(fragment).filter(|fragment| !fragment.is_empty()).map(Arc::from);
            }
        }
        let about = page.as_ref().and_then(|id| edition.pages.get(id)).map(|page| page.title.to_string());
        let title = entry.texts.get("titre").map(|title| typography(&title.value).into_owned()).or(about);
        // The place of a string includes its opening quote.
        let located_text =
            LocatedText::plain(text.value.as_str().into(), text.place.file.clone(), text.place.start + 1);
        let pieces = inline(&located_text, &ParseContext { page: "", local: true }, problems);
        Some(NewsItem {
            key: format!("nouveautes:{}", entry.id),
            on: entry.on?,
            important: false,
            title: title.unwrap_or_default(),
            telling: NewsText::Local(pieces),
            page,
            section,
            origin: level_name(&entry.place.file).map(|level| level.text),
        })
    }
}

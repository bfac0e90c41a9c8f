//! Gathers what is new for the readers of a territory: the network's changes that show here, and the news of its levels.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::locate::{AddressedPart, anchor_positions};
use super::news_item::{NewsItem, NewsText};
use super::{Edition, EditionPage};
use crate::calendar::Day;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
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
    let mut news: Vec<NewsItem> = edition
        .pages
        .values()
        .filter(|page| page.origin.is_none())
        .flat_map(|page| common(edition, page, guide))
        .collect();
    let entries = edition.entries.get(&RecordKind::News);
    news.extend(entries.into_iter().flatten().filter_map(|entry| local(edition, entry, problems)));
    news.retain(|news| news.on <= today);
    news.sort_by_key(|news| (Reverse(news.on), !news.important, news.origin.is_none()));
    news
}

/// What the network tells of a page.
fn common(edition: &Edition, page: &EditionPage, guide: &str) -> Vec<NewsItem> {
    let mut told: BTreeMap<String, usize> = BTreeMap::new();
    let mut news = Vec::new();
    for change in &page.front.changes {
        let section = change.section.as_ref().map(|id| page.front.renamed.get(&id.value).unwrap_or(id));
        let section = section.map(|id| id.value.clone());
        // Counted before any is left out: what one territory does not show changes no name in it.
        let place = section.as_ref().map_or_else(|| page.id.to_string(), |id| format!("{}#{id}", page.id));
        let count = told.entry(format!("{place} {}", change.on)).or_default();
        *count += 1;
        let key = format!("{place} {} {count}", change.on);
        if let Some(one) = news_of_change(edition, (page, guide), change, section) {
            news.push(NewsItem { key, ..one });
        }
    }
    news
}

fn news_of_change(
    edition: &Edition,
    (page, guide): (&EditionPage, &str),
    change: &DatedChange,
    section: Option<Arc<str>>,
) -> Option<NewsItem> {
    let summary = change.summary.as_ref().filter(|_| change.weight != Weight::Minor)?;
    let mut heading = None;
    // A text that takes the place of the page, of the section, or of what is around it.
    let mut around: Vec<Arc<str>> = Vec::new();
    if let Some(id) = &section {
        let positions = anchor_positions(&page.body, &edition.situation);
        let position =
            positions.get(id).filter(|_| !page.absent.contains(id) && !page.lost.contains_key(id))?;
        around.extend(position.around.iter().chain([id]).cloned());
        if let Node::Section(section) = position.node
            && position.kind == AddressedPart::Section
        {
            heading = Some(plain_text(&section.title));
        }
    }
    let is_replaced = edition.done.iter().any(|applied| {
        applied.page == page.id
            && matches!(applied.verb.action, Action::Replace(_))
            && applied.id.as_ref().is_none_or(|id| around.contains(id))
    });
    if is_replaced {
        return None;
    }
    let title = match heading.filter(|heading| !heading.is_empty()) {
        Some(heading) => format!("{}\u{a0}: {heading}", page.title),
        // The home page's own title greets; its news are about the guide.
        None if page.id.is_home() => guide.to_owned(),
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

/// What a level tells; its page must be there.
fn local(edition: &Edition, entry: &LevelEntry, problems: &mut Problems) -> Option<NewsItem> {
    let text = entry.texts.get("texte")?;
    let written = entry.texts.get("page");
    let (mut page, mut section) = (None, None);
    if let Some(written) = written {
        let (id, fragment) = written.value.split_once('#').unwrap_or((&written.value, ""));
        let id = PageId::new(id);
        let known = edition.page(&id);
        let anchors = known.map(|page| anchor_positions(&page.body, &edition.situation)).unwrap_or_default();
        let unknown = |near: Option<String>| {
            Diagnostic::new(Code::UnknownPosition, written.place.clone())
                .with("target", &written.value)
                .suggest(near)
        };
        if known.is_none() {
            let near = nearest(id.as_str(), edition.pages.keys().map(PageId::as_str));
            problems.push(unknown(near.map(str::to_owned)));
        } else if !fragment.is_empty() && !anchors.contains_key(fragment) {
            let near = nearest(fragment, anchors.keys().map(|anchor| &**anchor));
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

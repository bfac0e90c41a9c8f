//! « Chez nous »: what a territory says on one page, and what it may say there.

use serde::Serialize;

use super::http::response::Response;
use super::preview_visit::Visit;
use super::settings_page::{context, refused};
use crate::edit::carry_out::can_be_changed;
use crate::edit::page_texts::{LevelPage, OwnText, TextTarget};
use crate::edit::settings_form::name_of_level;
use crate::edit::text_wish::parts_of_wrapping;
use crate::record::page_id::PageId;
use crate::territory::levels::LevelRank;
use crate::text::path::SourcePath;
use crate::text::snapshot::Digest;

#[derive(Serialize)]
struct HereAnswer<'a> {
    version: u64,
    level: &'a str,
    name: String,
    page: &'a str,
    title: &'a str,
    file: &'a str,
    /// Of the files that were read: a change is made to these texts, or to none.
    seal: String,
    /// Whether changes are written for whoever asks.
    writable: bool,
    /// Why the file cannot be changed here, if it cannot.
    unreadable: Option<String>,
    targets: &'a [TextTarget],
    texts: Vec<ListedText<'a>>,
    own_page: Option<ListedText<'a>>,
    chapters: Vec<ListedChapter<'a>>,
}

#[derive(Serialize)]
struct ListedText<'a> {
    #[serde(flatten)]
    own: &'a OwnText,
    /// What stands before the common text, and after it.
    parts: Option<(String, String)>,
}

#[derive(Serialize)]
struct ListedChapter<'a> {
    id: &'a str,
    title: &'a str,
    pages: Vec<(&'a str, &'a str)>,
}

/// `GET chez-nous.json?niveau=…&page=…`
pub(super) fn texts(visit: &Visit<'_>) -> Response {
    let Some(context) = context(visit) else {
        return Response::error(409, &visit.say("settings-no-guide", &[]));
    };
    let asked = |name: &str| visit.request.query_value(name).unwrap_or_default();
    let (level, page) = (asked("niveau"), PageId::new(&asked("page")));
    let Some(texts) = page_texts(visit, &level, &page) else { return Response::refusal(404) };
    let edition = visit.revision.pipeline.edition(&level);
    let pages = edition.as_ref().map(|edition| &edition.value.pages);
    let chapters = context.guide.contract.chapters.iter().filter_map(|chapter| {
        let title = &context.guide.pages.get(&PageId::new(&chapter.id))?.title;
        let all = pages.into_iter().flatten();
        let own = all.filter(|(id, _)| id.chapter() == Some(&chapter.id) && !id.is_chapter());
        Some(ListedChapter {
            id: &chapter.id,
            title,
            pages: own.map(|(id, page)| (id.as_str(), &*page.title)).collect(),
        })
    });
    let title = pages.and_then(|pages| pages.get(&page)).map_or("", |page| &*page.title);
    let unreadable = can_be_changed(context, &texts.file).err();
    Response::json(&HereAnswer {
        version: visit.revision.version,
        level: &level,
        name: context.territories.level(&level).map_or_else(String::new, |level| name_of_level(level)),
        page: page.as_str(),
        title,
        file: texts.file.as_str(),
        seal: files_digest(visit, &texts),
        writable: visit.request.from_here,
        unreadable: unreadable.map(|refusal| refused(visit, &texts.file, &refusal)),
        targets: &texts.targets,
        texts: texts.texts.iter().map(listed).collect(),
        own_page: texts.own_page.as_ref().map(listed),
        chapters: chapters.collect(),
    })
}

fn listed(own: &OwnText) -> ListedText<'_> {
    let text = own.texts.get("texte").filter(|_| own.action == "encadrer");
    ListedText { own, parts: text.and_then(|text| parts_of_wrapping(text)) }
}

/// What a territory says on a page; none for a shared level, whose texts are on many pages at once.
pub(super) fn page_texts(visit: &Visit<'_>, level: &str, page: &PageId) -> Option<LevelPage> {
    let context = context(visit)?;
    context.territories.level(level).filter(|level| level.name.rank == LevelRank::Territory)?;
    let edition = visit.revision.pipeline.edition(level);
    let read = edition.as_ref().and_then(|edition| edition.value.pages.get(page));
    LevelPage::of(context, level, page, read.map(|page| &**page))
}

/// Of the level's file, and of those that hold its texts on the page.
pub(super) fn files_digest(visit: &Visit<'_>, texts: &LevelPage) -> String {
    let named =
        texts.texts.iter().chain(&texts.own_page).filter_map(|own| SourcePath::parse(own.file.as_ref()?));
    let digest = |file: &SourcePath| visit.revision.snapshot.get(file).map(|entry| entry.digest().hex());
    let all: Vec<_> = named.map(|file| digest(&file)).chain([digest(&texts.file)]).collect();
    Digest::of_value(&all).hex()
}

//! The navigation: drawn once for each depth of a site, with the current page marked in each page.

use serde::Serialize;

use super::address::escaped;
use super::dress::Dress;
use crate::record::PageId;
use crate::theme::context::Context;
use crate::theme::template::Template;

#[derive(Serialize)]
struct ChapterLine<'a> {
    id: &'a str,
    titre: String,
    href: String,
    etape: Option<u8>,
    pages: Vec<PageLine<'a>>,
}

#[derive(Serialize)]
struct PageLine<'a> {
    id: &'a str,
    titre: String,
    href: String,
}

/// The navigation of pages from which `root` leads to the root of the site; `context` is their base context.
pub(super) fn draw(dress: &Dress, root: &str, context: &Context) -> String {
    let title =
        |id: &PageId| dress.edition.pages.get(id).map_or_else(String::new, |page| page.title.to_string());
    let line = |id: &PageId| format!("{root}{}", id.address());
    let chapters: Vec<ChapterLine<'_>> = dress
        .edition
        .chapters
        .iter()
        .map(|chapter| ChapterLine {
            id: chapter.page.as_str(),
            titre: title(&chapter.page),
            href: line(&chapter.page),
            etape: chapter.stage,
            pages: chapter
                .pages
                .iter()
                .map(|id| PageLine { id: id.as_str(), titre: title(id), href: line(id) })
                .collect(),
        })
        .collect();
    let mut context = context.clone();
    context.set("chapitres", &chapters);
    String::from_utf8(dress.render(Template::Navigation, &context)).unwrap_or_default()
}

/// The navigation with the link to `page` marked as the current one.
pub(super) fn with_current(navigation: &str, page: &str) -> String {
    let mark = format!("data-page=\"{}\"", escaped(page));
    match navigation.find(&mark) {
        None => navigation.to_owned(),
        Some(at) => {
            let end = at + mark.len();
            format!("{} aria-current=\"page\"{}", &navigation[..end], &navigation[end..])
        }
    }
}

//! The navigation: drawn once for each depth of a site, with the current page marked in each page.

use serde::Serialize;

use super::address::escaped;
use super::dress::Dress;
use super::page::canonical;
use super::site::{Content, SiteFile};
use crate::record::PageId;
use crate::theme::context::Context;
use crate::theme::template::Template;

#[derive(Serialize)]
struct ChapterLine<'a> {
    id: &'a str,
    titre: &'a str,
    href: String,
    etape: Option<u8>,
    pages: Vec<PageLine<'a>>,
}

#[derive(Serialize)]
struct PageLine<'a> {
    id: &'a str,
    titre: &'a str,
    href: String,
}

/// The navigation of pages that stand `depth` folders deep.
pub(super) fn draw(dress: &Dress<'_>, depth: usize) -> String {
    let root = "../".repeat(depth);
    let title = |id: &PageId| dress.edition.pages.get(id).map_or("", |page| page.title.as_str());
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
    let mut context: Context = dress.contexts[depth].clone();
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

/// What machines read: robots.txt, and the sitemap where the site's address is known.
pub(super) fn machine_files(dress: &Dress<'_>) -> Vec<SiteFile> {
    let mut robots = String::from("User-agent: *\nAllow: /\n");
    let mut files = Vec::new();
    if let Some(base) = &dress.base {
        let mut map = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
        );
        for page in dress.edition.pages.values() {
            let address = canonical(dress, &page.id.address()).unwrap_or_default();
            map += &format!("  <url><loc>{}</loc>", escaped(&address));
            if let Some(day) = page.front.checked_on {
                map += &format!("<lastmod>{day}</lastmod>");
            }
            map += "</url>\n";
        }
        map += "</urlset>\n";
        robots += &format!("Sitemap: {base}sitemap.xml\n");
        files.push(SiteFile { path: "sitemap.xml".into(), content: Content::Bytes(map.into_bytes()) });
    }
    files.push(SiteFile { path: "robots.txt".into(), content: Content::Bytes(robots.into_bytes()) });
    files
}

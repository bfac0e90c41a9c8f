//! What machines read of a site: robots.txt and the sitemap.

use super::address::escaped;
use super::dress::Dress;
use super::page::canonical;
use super::site::{Content, SiteFile};

/// robots.txt; and the sitemap, which needs absolute addresses, where the site's address is known.
pub(super) fn files(dress: &Dress<'_>) -> Vec<SiteFile> {
    let file =
        |path: &str, text: String| SiteFile { path: path.into(), content: Content::Bytes(text.into_bytes()) };
    let robots = "User-agent: *\nAllow: /\n";
    match &dress.base {
        None => vec![file("robots.txt", robots.to_owned())],
        Some(base) => vec![
            file("robots.txt", format!("{robots}Sitemap: {base}sitemap.xml\n")),
            file("sitemap.xml", sitemap(dress)),
        ],
    }
}

fn sitemap(dress: &Dress<'_>) -> String {
    let lines = dress.edition.pages.values().map(|page| {
        let address = canonical(dress, &page.id.address()).unwrap_or_default();
        let day = page.front.checked_on.map(|day| format!("<lastmod>{day}</lastmod>")).unwrap_or_default();
        format!("  <url><loc>{}</loc>{day}</url>\n", escaped(&address))
    });
    let lines: Vec<String> = lines.collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{}</urlset>\n",
        lines.concat()
    )
}

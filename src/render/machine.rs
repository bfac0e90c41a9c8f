//! What machines read of a site: robots.txt and the sitemap.

use super::address::{NEWS, PROJECT, type_path};
use super::path_page::{has_installed, is_authored};
use super::site_inputs::SiteInputs;
use super::technicians::ROBOTS;
use crate::edition::audience::Audience;
use crate::html::escape;
use crate::record::step::INSTALLED;

/// `robots.txt`
pub(super) fn robots(inputs: &SiteInputs) -> Vec<u8> {
    if inputs.edition.audience == Audience::Technicians {
        return ROBOTS.into();
    }
    let all = "User-agent: *\nAllow: /\n";
    match &inputs.base {
        None => all.into(),
        Some(base) => format!("{all}Sitemap: {base}sitemap.xml\n").into(),
    }
}

/// `sitemap.xml`, which needs absolute addresses.
pub(super) fn sitemap(inputs: &SiteInputs) -> Vec<u8> {
    let lines = inputs.edition.pages.values().map(|page| {
        let address = inputs.canonical(&page.id.address()).unwrap_or_default();
        let day = page.front.checked_on.map(|day| format!("<lastmod>{day}</lastmod>")).unwrap_or_default();
        format!("  <url><loc>{}</loc>{day}</url>\n", escape(&address))
    });
    let news = inputs.canonical(NEWS).unwrap_or_default();
    let day = inputs.edition.news.first().map(|latest| format!("<lastmod>{}</lastmod>", latest.on));
    let news = format!("  <url><loc>{}</loc>{}</url>\n", escape(&news), day.unwrap_or_default());
    // The ways into the guide that nobody wrote as pages: the questions, and the paths.
    let paths = inputs.edition.types.iter().filter(|id| is_authored(inputs, id)).map(|id| type_path(id));
    let installed = has_installed(inputs).then(|| type_path(INSTALLED));
    let project = (!inputs.guide.questions.is_empty()).then(|| PROJECT.to_owned());
    let ways = project.into_iter().chain(paths).chain(installed).map(|address| {
        let address = inputs.canonical(&address).unwrap_or_default();
        format!("  <url><loc>{}</loc></url>\n", escape(&address))
    });
    let lines: Vec<String> = lines.chain(ways).chain([news]).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{}</urlset>\n",
        lines.concat()
    )
    .into_bytes()
}

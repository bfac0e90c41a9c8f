//! What the sites for technicians have beyond those of everybody: they say so, and search engines stay away.

use super::site::{Content, FileKind, Site, SiteFile};
use super::site_card::SiteCard;
use super::values;
use crate::edition::BuildContext;
use crate::guide::common_guide::Guide;
use crate::html::escape;
use crate::text::reserved_names::INDEX;
use crate::theme::Theme;

/// What keeps a page out of search engines.
const NO_INDEX: &str = "<meta name=\"robots\" content=\"noindex, nofollow\">";

/// `robots.txt` of such a site.
pub(super) const ROBOTS: &str = "User-agent: *\nDisallow: /\n";

/// The file, which tells search engines to stay away if it is a page.
pub(super) fn unlisted(mut file: SiteFile) -> SiteFile {
    const HEAD: &[u8] = b"<head>";
    if let (FileKind::Page { .. } | FileKind::Redirect { .. }, Content::Bytes(bytes)) =
        (&file.kind, &mut file.content)
        && let Some(at) = bytes.windows(HEAD.len()).position(|window| window.eq_ignore_ascii_case(HEAD))
    {
        let at = at + HEAD.len();
        bytes.splice(at..at, format!("\n{NO_INDEX}").into_bytes());
    }
    file
}

/// What is beside the sites for technicians: a page that leads to them.
pub fn beside(cards: &[SiteCard], guide: &Guide, theme: &Theme, build_context: &BuildContext) -> Site {
    let say = |key: &str| escape(&theme.catalogue().say(key, &[]).unwrap_or_default());
    let mut sorted = cards.to_vec();
    sorted.sort_by_cached_key(|card| (crate::french::fold(&card.nom), card.id.clone()));
    let line =
        |card: &SiteCard| format!("<li><a href=\"{0}/{INDEX}\">{1}</a></li>\n", card.id, escape(&card.nom));
    let title = say("technicien-espace");
    let page = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n{NO_INDEX}\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title} · {guide}</title>\n\
         <style>body{{font:1.05rem/1.6 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}}\
         li{{margin:.5rem 0}}</style>\n</head>\n<body>\n<main>\n<p>{network}</p>\n<h1>{title}</h1>\n\
         <p><strong>{reserved}</strong> {why}</p>\n<ul>\n{lines}</ul>\n<p>{guide}, {day}</p>\n</main>\n</body>\n</html>\n",
        language = escape(&guide.contract.language),
        guide = escape(&guide.contract.title),
        network = escape(&guide.contract.network),
        reserved = say("technicien-reserve"),
        why = say("technicien-reserve-note"),
        lines = sorted.iter().map(line).collect::<String>(),
        day = escape(&values::day(build_context.date)),
    );
    let files = vec![
        SiteFile::page(INDEX, &guide.contract.title, page.into_bytes()),
        SiteFile::resource("robots.txt".to_owned(), ROBOTS.as_bytes().to_vec().into()),
    ];
    Site { id: String::new(), files }
}

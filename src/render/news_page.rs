//! « Quoi de neuf »: what is new in the guide as this territory reads it, as a page and as an Atom feed.

use std::fmt::Write;

use super::address::{FEED, NEWS, to_root};
use super::site::SiteFile;
use super::site_context::SiteContext;
use super::site_inputs::SiteInputs;
use super::views::{NewsView, NewsYear};
use super::{body, values};
use crate::edition::news_item::{NewsItem, NewsText};
use crate::html::escape;
use crate::i18n::Word;
use crate::text::snapshot::Digest;
use crate::theme::template::Template;

/// How many pieces of news a feed holds: the page keeps them all.
const IN_FEED: usize = 40;
/// How many the home page shows.
const ON_HOME: usize = 3;

/// The latest, for the home page.
pub(super) fn latest(inputs: &SiteInputs, root: &str) -> Vec<NewsView> {
    items(inputs, root).take(ON_HOME).collect()
}

fn items<'a>(inputs: &'a SiteInputs, root: &'a str) -> impl Iterator<Item = NewsView> + 'a {
    inputs.edition.news.iter().map(move |news| NewsView {
        ancre: format!("n-{}", name(inputs, news).short()),
        jour: news.on.into(),
        titre: news.title.clone(),
        href: href(news, root),
        texte: text(inputs, news, root),
        important: news.important,
        origine: news.origin.as_ref().map(|level| author(inputs, level)),
    })
}

/// The page.
pub(super) fn page(site: &SiteContext) -> SiteFile {
    let inputs = &site.inputs;
    let root = to_root(NEWS);
    let mut years: Vec<NewsYear> = Vec::new();
    for item in items(inputs, &root) {
        let year = item.jour.iso[..4].to_owned();
        match years.last_mut() {
            Some(last) if last.annee == year => last.nouvelles.push(item),
            _ => years.push(NewsYear { annee: year, nouvelles: vec![item] }),
        }
    }
    let (title, summary) = (inputs.say("quoi-de-neuf"), inputs.say("quoi-de-neuf-resume"));
    site.generated_page(Template::News, NEWS, (&title, &summary), |context| context.set("annees", &years))
}

/// The feed. Its names are of no address, so that it stays the same feed wherever the site moves; its links are absolute
/// where the address is known, and relative to the feed otherwise.
pub(super) fn feed(inputs: &SiteInputs) -> Vec<u8> {
    let edition = &inputs.edition;
    let root = inputs.base.as_deref().map_or_else(|| to_root(FEED), str::to_owned);
    let words = [
        ("guide", Word::Text(&inputs.guide.contract.title)),
        ("de", Word::Text(edition.identity.word("de"))),
    ];
    let title = inputs.theme.catalogue().say("quoi-de-neuf-flux-titre", &words).unwrap_or_default();
    // Without any news it is as old as its edition.
    let updated = edition.news.first().map_or(inputs.date, |latest| latest.on);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{}</title>\n<id>{}</id>\n<updated>{updated}T00:00:00Z</updated>\n\
         <author><name>{}</name></author>\n",
        escape(&inputs.guide.contract.language),
        escape(&title),
        uuid(network(inputs, "")),
        escape(edition.identity.word("nom")),
    );
    if let Some(own) = inputs.canonical(FEED) {
        let _ = writeln!(out, "<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>", escape(&own));
    }
    let _ = writeln!(
        out,
        "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>",
        escape(&format!("{root}{NEWS}"))
    );
    for news in edition.news.iter().take(IN_FEED) {
        feed_entry(inputs, news, &root, &mut out);
    }
    out.push_str("</feed>\n");
    out.into_bytes()
}

fn feed_entry(inputs: &SiteInputs, news: &NewsItem, root: &str, out: &mut String) {
    let on = news.on;
    let title = if news.title.is_empty() { values::day(on) } else { news.title.clone() };
    let whose =
        news.origin.as_ref().map_or(inputs.guide.contract.network.clone(), |level| author(inputs, level));
    let kind = if news.origin.is_some() { "local" } else { "commun" };
    let name = name(inputs, news);
    let here = format!("{root}{NEWS}#n-{}", name.short());
    let href = href(news, root).unwrap_or(here);
    let _ = write!(
        out,
        "<entry>\n<title>{}</title>\n<id>{}</id>\n<updated>{on}T00:00:00Z</updated>\n\
         <published>{on}T00:00:00Z</published>\n<author><name>{}</name></author>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n<category term=\"{kind}\"/>\n",
        escape(&title),
        uuid(name),
        escape(&whose),
        escape(&href),
    );
    if news.important {
        out.push_str("<category term=\"important\"/>\n");
    }
    let html = format!("<p>{}</p>", text(inputs, news, root));
    let _ = write!(out, "<content type=\"html\">{}</content>\n</entry>\n", escape(&html));
}

/// The author of a piece of news, as readers know the level.
fn author(inputs: &SiteInputs, level: &str) -> String {
    inputs.edition.origins.get(level).cloned().unwrap_or_else(|| level.to_owned())
}

/// What the news says, as HTML.
fn text(inputs: &SiteInputs, news: &NewsItem, root: &str) -> String {
    match &news.telling {
        NewsText::Common(text) => escape(text),
        NewsText::Local(pieces) => body::inline(inputs, pieces, root),
    }
}

fn href(news: &NewsItem, root: &str) -> Option<String> {
    let page = news.page.as_ref()?;
    let anchor = news.section.as_ref().map(|id| format!("#{id}")).unwrap_or_default();
    let address = page.address();
    // The same address as the page's own, where that is known.
    let is_known = root.contains("//");
    let address = if is_known { address.strip_suffix("index.html").unwrap_or(&address) } else { &address };
    Some(format!("{root}{address}{anchor}"))
}

fn name(inputs: &SiteInputs, news: &NewsItem) -> Digest {
    network(inputs, &news.key)
}

/// One digest of a thing of this territory of this network.
fn network(inputs: &SiteInputs, key: &str) -> Digest {
    let network = &inputs.guide.contract.network;
    Digest::of(format!("{network}\n{}\n{key}", inputs.edition.id).as_bytes())
}

/// A digest as a name for machines: a UUID of version 8.
fn uuid(digest: Digest) -> String {
    let hex = digest.hex();
    format!("urn:uuid:{}-{}-8{}-a{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..32])
}

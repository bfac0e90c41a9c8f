//! « Quoi de neuf »: what is new in the guide as this territory reads it, as a page and as an Atom feed.

use std::fmt::Write;

use serde::Serialize;

use super::address::to_root;
use super::dress::{Anchor, Dress};
use super::page::{DayWords, canonical};
use super::{indexes, markup, page, values};
use crate::edition::news_item::{NewsItem, NewsText};
use crate::html::escape;
use crate::i18n::Word;
use crate::text::snapshot::Digest;
use crate::theme::template::Template;

/// Where the page stands.
pub(super) const ADDRESS: &str = "quoi-de-neuf/index.html";
/// Where the feed stands.
pub(super) const FEED: &str = "quoi-de-neuf/atom.xml";
/// How many pieces of news a feed holds: the page keeps them all.
const IN_FEED: usize = 40;
/// How many stand on the home page.
const ON_HOME: usize = 3;

#[derive(Serialize)]
struct Year {
    annee: String,
    nouvelles: Vec<Line>,
}

/// One thing that is new, for templates.
#[derive(Serialize)]
pub(super) struct Line {
    ancre: String,
    jour: DayWords,
    titre: String,
    href: Option<String>,
    texte: String,
    important: bool,
    origine: Option<String>,
}

/// The link to the page.
pub(super) fn link(dress: &Dress, root: &str) -> Option<Anchor> {
    let titre = say(dress, "quoi-de-neuf")?;
    Some(Anchor { titre, href: format!("{root}{ADDRESS}") })
}

/// The latest, for the home page.
pub(super) fn latest(dress: &Dress, root: &str) -> Vec<Line> {
    lines(dress, root).take(ON_HOME).collect()
}

fn lines<'a>(dress: &'a Dress, root: &'a str) -> impl Iterator<Item = Line> + 'a {
    dress.edition.news.iter().map(move |news| Line {
        ancre: format!("n-{}", name(dress, news).short()),
        jour: news.on.into(),
        titre: news.title.clone(),
        href: href(news, root),
        texte: text(dress, news, root),
        important: news.important,
        origine: news.origin.as_ref().map(|level| author(dress, level)),
    })
}

/// The page.
pub(super) fn page(dress: &Dress) -> Vec<u8> {
    let root = to_root(ADDRESS);
    let mut years: Vec<Year> = Vec::new();
    for line in lines(dress, &root) {
        let year = line.jour.iso[..4].to_owned();
        match years.last_mut() {
            Some(last) if last.annee == year => last.nouvelles.push(line),
            _ => years.push(Year { annee: year, nouvelles: vec![line] }),
        }
    }
    let [title, summary] =
        ["quoi-de-neuf", "quoi-de-neuf-resume"].map(|key| say(dress, key).unwrap_or_default());
    let mut context = page::base(dress, 1, "");
    context.set("page", &indexes::generated(dress, ADDRESS, &title, &summary));
    context.set("annees", &years);
    dress.render(Template::News, &context)
}

/// The feed. Its names are of no address, so that it stays the same feed wherever the site moves; its links are absolute
/// where the address is known, and relative to the feed otherwise.
pub(super) fn feed(dress: &Dress) -> Vec<u8> {
    let edition = &dress.edition;
    let root = dress.base.as_deref().map_or_else(|| to_root(FEED), str::to_owned);
    let words =
        [("guide", Word::Text(&dress.guide.contract.title)), ("de", Word::Text(edition.identity.word("de")))];
    let title = dress.theme.catalogue().say("quoi-de-neuf-flux-titre", &words).unwrap_or_default();
    // Without any news it is as old as its edition.
    let updated = edition.news.first().map_or(dress.occasion_day(), |latest| latest.on);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{}</title>\n<id>{}</id>\n<updated>{updated}T00:00:00Z</updated>\n\
         <author><name>{}</name></author>\n",
        escape(&dress.guide.contract.language),
        escape(&title),
        uuid(network(dress, "")),
        escape(edition.identity.word("nom")),
    );
    if let Some(own) = canonical(dress, FEED) {
        let _ = writeln!(out, "<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>", escape(&own));
    }
    let _ = writeln!(
        out,
        "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>",
        escape(&format!("{root}{ADDRESS}"))
    );
    for news in edition.news.iter().take(IN_FEED) {
        entry(dress, news, &root, &mut out);
    }
    out.push_str("</feed>\n");
    out.into_bytes()
}

fn entry(dress: &Dress, news: &NewsItem, root: &str, out: &mut String) {
    let on = news.on;
    let title = if news.title.is_empty() { values::day(on) } else { news.title.clone() };
    let whose =
        news.origin.as_ref().map_or(dress.guide.contract.network.clone(), |level| author(dress, level));
    let kind = if news.origin.is_some() { "local" } else { "commun" };
    let name = name(dress, news);
    let here = format!("{root}{ADDRESS}#n-{}", name.short());
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
    let html = format!("<p>{}</p>", text(dress, news, root));
    let _ = write!(out, "<content type=\"html\">{}</content>\n</entry>\n", escape(&html));
}

/// CheckScope news it is, as readers know the level.
fn author(dress: &Dress, level: &str) -> String {
    dress.edition.origins.get(level).cloned().unwrap_or_else(|| level.to_owned())
}

/// What the news says, as HTML.
fn text(dress: &Dress, news: &NewsItem, root: &str) -> String {
    match &news.telling {
        NewsText::Common(text) => escape(text),
        NewsText::Local(pieces) => markup::line(dress, pieces, root),
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

fn name(dress: &Dress, news: &NewsItem) -> Digest {
    network(dress, &news.key)
}

/// One digest of a thing of this territory of this network.
fn network(dress: &Dress, key: &str) -> Digest {
    let network = &dress.guide.contract.network;
    Digest::of(format!("{network}\n{}\n{key}", dress.edition.id).as_bytes())
}

/// A digest as a name for machines: a UUID of version 8.
fn uuid(digest: Digest) -> String {
    let hex = digest.hex();
    format!("urn:uuid:{}-{}-8{}-a{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..32])
}

fn say(dress: &Dress, key: &str) -> Option<String> {
    dress.theme.catalogue().say(key, &[])
}

//! Every file of a site: its address, what it is, and how each is made alone.

use std::sync::Arc;

use super::attached::{self, Attached};
use super::dress::Dress;
use super::site::{Content, Site, SiteFile};
use super::{dossier, indexes, legal, machine, matrix, news, page, print, searched, vcard};
use crate::record::PageId;

/// Where a file stands in its site, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// `/` between components: `types/meuble/index.html`.
    pub path: String,
    /// What stands there.
    pub what: What,
}

/// What a file of a site is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A page that people wrote.
    Page(PageId),
    /// The path of a type of project.
    Type(Arc<str>),
    /// The path of a profile.
    Profile(Arc<str>),
    /// The alphabetical index.
    Alphabet,
    /// The checklists of all pages.
    Dossier,
    /// The lists that « Mon dossier » draws.
    Lists,
    /// The index of the search.
    Index,
    /// What the search shows of what it finds.
    Excerpts,
    /// A former address of a page.
    Redirect(PageId),
    /// A page that the law asks for, by its folder.
    Legal(&'static str),
    /// Who does what, as a table.
    Matrix,
    /// What is new.
    News,
    /// The same, for feed readers.
    Feed,
    /// The whole guide, as one document to print.
    Print,
    /// The vCard of an actor.
    Card(Arc<str>),
    /// What servers show for an unknown address.
    NotFound,
    /// `robots.txt`
    Robots,
    /// `sitemap.xml`
    Sitemap,
    /// The colours of the territory.
    Colours,
    /// A file of the theme, by its name there.
    Theme(String),
    /// A file of the authors: an image, a document.
    Attached(Attached),
}

/// Every file of a site, in order of path; nothing is rendered.
pub fn addresses(dress: &Dress) -> Vec<Address> {
    let mut all: Vec<Address> = Vec::with_capacity(dress.edition.pages.len() * 2);
    let mut add = |path: String, what: What| all.push(Address { path, what });
    for (name, path) in dress.theme_addresses() {
        add(path, What::Theme(name));
    }
    if let Some(colours) = &dress.colours {
        add(colours.path.clone(), What::Colours);
    }
    for attached in attached::all(dress) {
        if let Some(path) = attached.address(&dress.files) {
            add(path, What::Attached(attached));
        }
    }
    for id in dress.edition.pages.keys() {
        add(id.address(), What::Page(id.clone()));
    }
    for id in indexes::types(dress) {
        add(indexes::type_address(id), What::Type(id.clone()));
    }
    for profile in &dress.guide.contract.profiles {
        add(indexes::profile_address(&profile.id), What::Profile(profile.id.clone()));
    }
    add(indexes::ALPHABET.to_owned(), What::Alphabet);
    add(dossier::ADDRESS.to_owned(), What::Dossier);
    if dossier::is_kept(dress) {
        add(dossier::LISTS.to_owned(), What::Lists);
    }
    add(searched::INDEX.to_owned(), What::Index);
    add(searched::EXCERPTS.to_owned(), What::Excerpts);
    for (address, page) in &dress.edition.redirects {
        add(address.clone(), What::Redirect(page.clone()));
    }
    for id in legal::folders() {
        add(legal::address(id), What::Legal(id));
    }
    if !dress.guide.contract.missions.is_empty() {
        add(matrix::ADDRESS.to_owned(), What::Matrix);
    }
    add(news::ADDRESS.to_owned(), What::News);
    add(news::FEED.to_owned(), What::Feed);
    add(print::ADDRESS.to_owned(), What::Print);
    for actor in &dress.edition.actors {
        if let Some(path) = vcard::address(actor) {
            add(path, What::Card(actor.id.clone()));
        }
    }
    add("404.html".to_owned(), What::NotFound);
    add("robots.txt".to_owned(), What::Robots);
    if dress.base.is_some() {
        add("sitemap.xml".to_owned(), What::Sitemap);
    }
    // Stable: of two files at one address the first stands.
    all.sort_by(|a, b| a.path.cmp(&b.path));
    all.dedup_by(|a, b| a.path == b.path);
    all
}

/// One file of a site; `None` where what it is made from is not there.
pub fn file(dress: &Dress, address: &Address) -> Option<Content> {
    let bytes = match &address.what {
        What::Page(id) => page::render(dress, dress.edition.pages.get(id)?),
        What::Type(id) => indexes::type_index(dress, id)?,
        What::Profile(id) => indexes::profile_index(dress, id),
        What::Alphabet => indexes::alphabetical(dress),
        What::Dossier => dossier::page(dress),
        What::Lists => dossier::lists(dress),
        What::Index => searched::index(dress),
        What::Excerpts => searched::excerpts(dress),
        What::Redirect(to) => indexes::redirect(dress, &address.path, to),
        What::Legal(id) => legal::page(dress, id)?,
        What::Matrix => matrix::page(dress),
        What::News => news::page(dress),
        What::Feed => news::feed(dress),
        What::Print => print::document(dress),
        What::Card(id) => {
            vcard::card(dress.edition.actors.iter().find(|actor| actor.id == *id)?).into_bytes()
        }
        What::NotFound => indexes::not_found(dress),
        What::Robots => machine::robots(dress),
        What::Sitemap => machine::sitemap(dress),
        What::Colours => return Some(dress.colours.as_ref()?.content.clone()),
        What::Theme(name) => return dress.theme_file(name),
        What::Attached(attached) => return attached.content(&dress.files),
    };
    Some(Content::Bytes(bytes))
}

/// The whole site.
pub fn site(dress: &Dress) -> Site {
    let made = addresses(dress).into_iter().filter_map(|address| {
        let content = file(dress, &address)?;
        Some(SiteFile { path: address.path, content })
    });
    Site { id: dress.edition.id.to_string(), files: made.collect() }
}

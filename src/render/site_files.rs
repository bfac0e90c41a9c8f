//! Every file of a site: its address, what it is, and how each is made alone.

use std::cell::OnceCell;
use std::sync::Arc;

use super::address::{
    ALPHABET, APPLICATION, CHECKLIST_SCRIPT, CHECKLISTS, FEED, LEGAL, MATRIX, NEWS, NOT_FOUND,
    OFFLINE_WORKER, PRINT, PROJECT, PROJECT_SCRIPT, SEARCH_COMMUNES, SEARCH_EXCERPTS, SEARCH_INDEX, index_of,
    profile_path, type_path, type_sheet, vcard,
};
use super::attachments::{self, Attachment};
use super::bodies::Bodies;
use super::searched::SearchScripts;
use super::site::{Content, Site, SiteFile};
use super::site_context::SiteContext;
use super::{
    commune_search, dossier, first_meeting, guide_page, indexes, legal, machine, matrix, news_page, offline,
    path_page, print, project_page, project_script, searched, share_picture, technicians, theme_files,
};
use crate::edition::audience::Audience;
use crate::record::page_id::PageId;
use crate::record::step::INSTALLED;

/// Where a file is in its site, and role it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// `/` between components: `types/meuble/index.html`.
    pub path: String,
    /// What the file is.
    pub role: FileRole,
}

/// What a file of a site is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileRole {
    /// A page that people wrote.
    Page(PageId),
    /// The path of a type of project.
    Type(Arc<str>),
    /// The two sheets of paper for a type of project.
    FirstMeeting(Arc<str>),
    /// The path of a profile.
    Profile(Arc<str>),
    /// The alphabetical index.
    Alphabet,
    /// The checklists of all pages.
    Dossier,
    /// The lists that « Mon dossier » draws.
    Lists,
    /// The questions that lead to a reader's own path.
    Project,
    /// What the script of that page reads.
    ProjectScript,
    /// The index of the search.
    Index,
    /// What the search shows of role it finds.
    Excerpts,
    /// What the search says of communes.
    Communes,
    /// A former address of a page.
    Redirect(PageId),
    /// A page that the law asks for, by its folder.
    Legal(&'static str),
    /// Who does role, as a table.
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
    /// What keeps the site readable without a network.
    OfflineWorker,
    /// What the site is to those who install it.
    Application,
    /// The picture beside links to the site.
    Picture,
    /// A file of the theme, by its name there.
    Theme(String),
    /// A file of the authors: an image, a document.
    Attachment(Attachment),
}

/// Every file of a site, in order of path; nothing is rendered.
pub fn addresses(site: &SiteContext) -> Vec<Address> {
    let inputs = &site.inputs;
    let mut all: Vec<Address> = Vec::with_capacity(inputs.edition.pages.len() * 2);
    let mut add = |path: String, role: FileRole| all.push(Address { path, role });
    for (name, path) in theme_files::addresses(&inputs.theme) {
        if theme_file(site, name).is_some() {
            add(path, FileRole::Theme(name.to_owned()));
        }
    }
    if let Some(colours) = &site.colours {
        add(colours.path.clone(), FileRole::Colours);
    }
    if let Some(picture) = &site.picture {
        add(share_picture::address(picture), FileRole::Picture);
    }
    for attached in attachments::all(inputs) {
        if let Some(path) = attached.address(&inputs.files) {
            add(path, FileRole::Attachment(attached));
        }
    }
    for id in inputs.edition.pages.keys() {
        add(id.address(), FileRole::Page(id.clone()));
    }
    for id in indexes::types(inputs) {
        add(type_path(id), FileRole::Type(id.clone()));
    }
    for id in first_meeting::types(site) {
        add(type_sheet(id), FileRole::FirstMeeting(id.clone()));
    }
    if path_page::has_installed(inputs) {
        add(type_path(INSTALLED), FileRole::Type(INSTALLED.into()));
    }
    for profile in &inputs.guide.contract.profiles {
        add(profile_path(&profile.id), FileRole::Profile(profile.id.clone()));
    }
    add(ALPHABET.to_owned(), FileRole::Alphabet);
    add(CHECKLISTS.to_owned(), FileRole::Dossier);
    if inputs.follows_projects() {
        add(CHECKLIST_SCRIPT.to_owned(), FileRole::Lists);
    }
    if project_page::has(inputs) {
        add(PROJECT.to_owned(), FileRole::Project);
        add(PROJECT_SCRIPT.to_owned(), FileRole::ProjectScript);
    }
    add(SEARCH_INDEX.to_owned(), FileRole::Index);
    add(SEARCH_EXCERPTS.to_owned(), FileRole::Excerpts);
    add(SEARCH_COMMUNES.to_owned(), FileRole::Communes);
    for (address, page) in &inputs.edition.redirects {
        add(address.clone(), FileRole::Redirect(page.clone()));
    }
    for folder in LEGAL {
        add(index_of(folder), FileRole::Legal(folder));
    }
    if !inputs.guide.contract.missions.is_empty() {
        add(MATRIX.to_owned(), FileRole::Matrix);
    }
    add(NEWS.to_owned(), FileRole::News);
    add(FEED.to_owned(), FileRole::Feed);
    add(PRINT.to_owned(), FileRole::Print);
    for actor in &inputs.edition.actors {
        if let Some(path) = vcard(actor) {
            add(path, FileRole::Card(actor.id.clone()));
        }
    }
    if inputs.is_kept_offline() {
        add(OFFLINE_WORKER.to_owned(), FileRole::OfflineWorker);
        add(APPLICATION.to_owned(), FileRole::Application);
    }
    add(NOT_FOUND.to_owned(), FileRole::NotFound);
    add("robots.txt".to_owned(), FileRole::Robots);
    if inputs.base.is_some() && inputs.edition.audience == Audience::Public {
        add("sitemap.xml".to_owned(), FileRole::Sitemap);
    }
    // Stable: of two files at one address the first stays.
    all.sort_by(|a, b| a.path.cmp(&b.path));
    all.dedup_by(|a, b| a.path == b.path);
    all
}

/// One file of a site; `None` if what it is made from is not there.
pub fn file(site: &SiteContext, address: &Address) -> Option<SiteFile> {
    finished(site, address, &Drawn::default())
}

/// The whole site.
pub fn site(site: &SiteContext) -> Site {
    let drawn = Drawn::default();
    let files = addresses(site).into_iter().filter_map(|address| finished(site, &address, &drawn));
    Site { id: site.inputs.edition.id.to_string(), files: files.collect() }
}

/// What several files of a site are made from, drawn for the first of them.
#[derive(Default)]
struct Drawn {
    bodies: Bodies,
    search: OnceCell<SearchScripts>,
}

/// A file as it is written: pages for technicians tell search engines to stay away, whatever their theme says.
fn finished(site: &SiteContext, address: &Address, drawn: &Drawn) -> Option<SiteFile> {
    let file = render(site, address, drawn)?;
    match site.inputs.edition.audience {
        Audience::Public => Some(file),
        Audience::Technicians => Some(technicians::unlisted(file)),
    }
}

fn render(site: &SiteContext, address: &Address, drawn: &Drawn) -> Option<SiteFile> {
    let search = || drawn.search.get_or_init(|| searched::scripts(&site.inputs));
    let inputs = &site.inputs;
    let content = match &address.role {
        FileRole::Page(id) => {
            return Some(guide_page::render(site, inputs.edition.pages.get(id)?, &drawn.bodies));
        }
        FileRole::Type(id) => return path_page::page(site, id).or_else(|| indexes::type_index(site, id)),
        FileRole::FirstMeeting(id) => return first_meeting::page(site, id),
        FileRole::Profile(id) => return indexes::profile_index(site, id),
        FileRole::Alphabet => return Some(indexes::alphabetical(site)),
        FileRole::Dossier => return Some(dossier::page(site)),
        FileRole::Project => return Some(project_page::page(site)),
        FileRole::Redirect(to) => return Some(indexes::redirect(site, &address.path, to)),
        FileRole::Legal(folder) => return Some(legal::page(site, folder)),
        FileRole::Matrix => return Some(matrix::page(site)),
        FileRole::News => return Some(news_page::page(site)),
        FileRole::Print => return Some(print::document(site, &drawn.bodies)),
        FileRole::NotFound => return Some(site.not_found()),
        FileRole::Colours => return Some(site.colours.as_deref()?.clone()),
        FileRole::OfflineWorker => offline_worker(site).into(),
        FileRole::Application => offline::application(inputs).into(),
        FileRole::Picture => Content::Picture(Arc::clone(site.picture.as_ref()?)),
        FileRole::Lists => dossier::lists(inputs).into(),
        FileRole::ProjectScript => project_script::script(inputs).into(),
        FileRole::Index => search().index.clone().into(),
        FileRole::Excerpts => search().excerpts.clone().into(),
        FileRole::Communes => commune_search::script(inputs).into(),
        FileRole::Feed => news_page::feed(inputs).into(),
        FileRole::Card(id) => super::vcard::card(inputs.edition.actor(id)?).into_bytes().into(),
        FileRole::Robots => machine::robots(inputs).into(),
        FileRole::Sitemap => machine::sitemap(inputs).into(),
        FileRole::Theme(name) => theme_file(site, name)?,
        FileRole::Attachment(attached) => attached.content(&inputs.files)?,
    };
    Some(SiteFile::resource(address.path.clone(), content))
}

fn offline_worker(site: &SiteContext) -> Vec<u8> {
    let all = addresses(site);
    let pages: Vec<&str> =
        all.iter().filter(|file| is_read_alone(&file.role)).map(|file| file.path.as_str()).collect();
    let colours = site.colours.as_ref().map(|sheet| sheet.path.as_str());
    offline::worker(
        &site.inputs,
        colours,
        &pages,
        &all.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(),
    )
}

/// Whether it is a page that readers read, no heavier than pages are.
fn is_read_alone(role: &FileRole) -> bool {
    match role {
        FileRole::Page(_)
        | FileRole::Type(_)
        | FileRole::FirstMeeting(_)
        | FileRole::Profile(_)
        | FileRole::Alphabet
        | FileRole::Dossier
        | FileRole::Project
        | FileRole::Legal(_)
        | FileRole::Matrix
        | FileRole::News => true,
        FileRole::Lists
        | FileRole::ProjectScript
        | FileRole::Index
        | FileRole::Excerpts
        | FileRole::Communes
        | FileRole::Redirect(_)
        | FileRole::Feed
        | FileRole::Print
        | FileRole::Card(_)
        | FileRole::NotFound
        | FileRole::Robots
        | FileRole::Sitemap
        | FileRole::Colours
        | FileRole::OfflineWorker
        | FileRole::Application
        | FileRole::Picture
        | FileRole::Theme(_)
        | FileRole::Attachment(_) => false,
    }
}

fn theme_file(site: &SiteContext, name: &str) -> Option<Content> {
    let file = site.inputs.theme.assets().iter().find(|file| file.name == name)?;
    theme_files::content(file, site.inputs.files.get(&file.source)?)
}

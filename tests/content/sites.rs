//! The built sites: a reader gets everywhere, from the idea to the opening, without a dead link.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock, Mutex};

use jalon::pipeline::Pipeline;
use jalon::record::page_id::PageId;
use jalon::render::site::Content;
use jalon::text::path::SourcePath;
use jalon::text::snapshot::{Snapshot, SnapshotEntry, SourceText};

use crate::outline::{CHAPTERS, PAGES};
use crate::{PRESS, SNAPSHOT, build_context, guide, none, told};

/// The territory that is changed into one that handles every type of project.
const WIDENED: &str = "deux-rivieres";

/// A built page.
pub(crate) struct Built {
    pub(crate) html: String,
    /// Its anchors.
    anchors: BTreeSet<String>,
    /// Where its links lead, inside the site: path and fragment.
    links: Vec<(String, String)>,
    /// The same, of its content alone: without menu, header and footer.
    content: Vec<(String, String)>,
}

/// The files of a site by path; `None` for what is no page.
pub(crate) type Site = BTreeMap<String, Option<Built>>;

pub(crate) static SITES: LazyLock<BTreeMap<String, Site>> = LazyLock::new(|| sites(&PRESS));

pub(crate) static ALL_TYPES: LazyLock<Site> = LazyLock::new(|| {
    let path = SourcePath::parse(&format!("territories/{WIDENED}.toml")).unwrap();
    let source = &SNAPSHOT.text(&path).unwrap().text;
    let start = source.find("\ntypes ").unwrap() + 1;
    let end = start + source[start..].find(']').unwrap() + 1;
    let all: Vec<String> = guide().contract.types.iter().map(|kind| format!("{:?}", kind.id)).collect();
    let text = format!("{}types = [{}]{}", &source[..start], all.join(", "), &source[end..]);
    let files = SNAPSHOT.iter().map(|(path, entry)| (path.clone(), entry.clone()));
    let mut files: BTreeMap<SourcePath, SnapshotEntry> = files.collect();
    files.insert(path, SnapshotEntry::Text(SourceText::new(&text)));
    let pipeline = Pipeline::new(Arc::new(Snapshot::new(files)), build_context());
    let site = pipeline.site(WIDENED);
    assert!(!site.has_errors(), "\n{}", told(&site.problems));
    read(&site.value)
});

fn sites(pipeline: &Pipeline) -> BTreeMap<String, Site> {
    let read_ones = Mutex::new(BTreeMap::new());
    pipeline.for_each_site(&pipeline.territories(), |id, site| {
        let pages = read(&site.value);
        read_ones.lock().unwrap().insert(id.to_owned(), pages);
    });
    read_ones.into_inner().unwrap()
}

fn read(site: &jalon::render::site::Site) -> Site {
    let file = |file: &jalon::render::site::SiteFile| {
        let built = match &file.content {
            Content::Bytes(bytes) if file.path.ends_with("index.html") || file.path == "404.html" => {
                Some(Built::read(&file.path, String::from_utf8(bytes.clone()).unwrap()))
            }
            _ => None,
        };
        (file.path.clone(), built)
    };
    site.files.iter().map(file).collect()
}

impl Built {
    fn read(path: &str, html: String) -> Self {
        let main = html.find("<main").map_or(html.len(), |at| at);
        let main = main..html.find("</main>").unwrap_or(html.len());
        Self {
            anchors: attributes(&html, "id").map(str::to_owned).collect(),
            links: attributes(&html, "href").filter_map(|href| target(path, href)).collect(),
            content: attributes(&html[main], "href").filter_map(|href| target(path, href)).collect(),
            html,
        }
    }
}

/// The values of an attribute: the program writes them all in double quotes.
fn attributes<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let opening = format!(" {name}=\"");
    let starts: Vec<usize> = html.match_indices(&opening).map(|(at, _)| at + opening.len()).collect();
    starts.into_iter().map(move |start| html[start..].split('"').next().unwrap_or_default())
}

/// Where a link of the page at `path` leads, inside the site.
fn target(path: &str, href: &str) -> Option<(String, String)> {
    if href.contains("://") || href.starts_with("mailto:") || href.starts_with("tel:") {
        return None;
    }
    let (file, fragment) = href.split_once('#').unwrap_or((href, ""));
    if file.is_empty() {
        return Some((path.to_owned(), fragment.to_owned()));
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in file.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            "." => {}
            _ => parts.push(part),
        }
    }
    Some((parts.join("/"), fragment.to_owned()))
}

/// The pages that a reader comes to from the home page, by the links of the text.
fn reached(site: &Site) -> BTreeSet<&str> {
    let mut met = BTreeSet::from(["index.html"]);
    let mut next = vec!["index.html"];
    while let Some(path) = next.pop() {
        let Some(Some(page)) = site.get(path) else { continue };
        for (to, _) in &page.content {
            if met.insert(to) {
                next.push(to);
            }
        }
    }
    met
}

pub(crate) fn pages(site: &Site) -> impl Iterator<Item = (&str, &Built)> {
    let built = site.iter().filter_map(|(path, page)| Some((path.as_str(), page.as_ref()?)));
    built.filter(|(path, page)| *path != "404.html" && page.html.contains("<main"))
}

#[test]
fn every_link_leads_somewhere() {
    let mut broken = Vec::new();
    for (id, site) in SITES.iter() {
        for (path, page) in pages(site) {
            for (to, fragment) in &page.links {
                match site.get(to) {
                    None => broken.push(format!("{id}/{path}: no {to}")),
                    Some(Some(there)) if !fragment.is_empty() && !there.anchors.contains(fragment) => {
                        broken.push(format!("{id}/{path}: no #{fragment} in {to}"));
                    }
                    Some(_) => {}
                }
            }
        }
    }
    none(&broken, "a link of the content or of the theme leads nowhere");
}

/// What every footer leads to.
const FOOTER: [&str; 6] = [
    "index-alphabetique/index.html",
    "dossier/index.html",
    "imprimer/index.html",
    "mentions-legales/index.html",
    "accessibilite/index.html",
    "donnees-personnelles/index.html",
];

#[test]
fn every_page_is_reached_from_the_home_page() {
    let mut broken = Vec::new();
    for (id, site) in SITES.iter() {
        let met = reached(site);
        // For those who do not follow the text, and what the law wants on every page: they are in every footer.
        for foot in FOOTER {
            let footer = |page: &Built| page.links.iter().any(|(to, _)| to == foot);
            // The document to print has no layout around it: it leads back to the home page.
            let bare = |path: &str| path == "imprimer/index.html" || path.starts_with("premier-rendez-vous/");
            let without = pages(site).filter(|(path, page)| !bare(path) && !footer(page));
            broken.extend(without.map(|(path, _)| format!("{id}/{path} → {foot}")));
        }
        let missed = pages(site).filter(|(path, _)| !FOOTER.contains(path) && !met.contains(path));
        broken.extend(missed.map(|(path, _)| format!("{id}/{path}")));
    }
    none(&broken, "link to it from a page that readers come to");
}

#[test]
fn a_territory_of_all_types_shows_the_whole_guide() {
    let met = reached(&ALL_TYPES);
    let for_readers = PAGES.iter().chain(&*CHAPTERS).filter(|id| !id.starts_with("technicien"));
    let addresses = for_readers.map(|id| PageId::new(id).address());
    let paths = guide().contract.types.iter().map(|kind| format!("parcours/{}/index.html", kind.id));
    let profiles =
        guide().contract.profiles.iter().map(|profile| format!("profils/{}/index.html", profile.id));
    let wanted = addresses.chain(paths).chain(profiles);
    let broken: Vec<String> = wanted.filter(|address| !met.contains(address.as_str())).collect();
    none(&broken, "nobody comes to it from the home page");
}

#[test]
fn sheets_and_general_pages_lead_to_each_other() {
    let site = &*ALL_TYPES;
    let links = |path: &str| -> BTreeSet<&str> {
        let page = site[path].as_ref().unwrap();
        // What the layout adds (breadcrumb, next page) is no link of the text.
        let start = page.html.find("<div class=\"corps\">").unwrap_or_default();
        let text =
            &page.html[start..page.html.find("<footer class=\"references\">").unwrap_or(page.html.len())];
        let all = attributes(text, "href").filter_map(|href| target(path, href));
        let known = all.filter_map(|(to, _)| site.get_key_value(&to).map(|(path, _)| path.as_str()));
        known.collect()
    };
    let address = |id: &str| PageId::new(id).address();
    let sheets: Vec<String> =
        PAGES.iter().filter(|id| id.starts_with("types/")).copied().map(address).collect();
    let mut broken = Vec::new();
    let mut general = BTreeSet::new();
    for sheet in &sheets {
        let to = links(sheet);
        for next in [
            "ouvrir/retroplanning",
            "ouvrir/declarations-ouverture",
            "idee/choisir-type",
            "marche/etude-de-marche",
        ] {
            if !to.contains(address(next).as_str()) {
                broken.push(format!("{sheet} does not lead to {next}"));
            }
        }
        general.extend(to.into_iter().filter(|to| !to.starts_with("types/") && !to.starts_with("parcours/")));
    }
    // The glossary is behind every marked word.
    let of_outline =
        |page: &&str| PAGES.iter().any(|id| *id != "ressources/glossaire" && address(id) == **page);
    for page in general.into_iter().filter(of_outline) {
        let back = links(page);
        let typed = site[page].as_ref().unwrap().html.contains("<p class=\"pour\">");
        if !typed
            && !back.iter().any(|to| sheets.iter().any(|sheet| sheet == to) || *to == "types/index.html")
        {
            broken.push(format!("{page} is linked from a sheet and leads back to none"));
        }
    }
    none(&broken, "link both ways between type sheets and general pages");
}

/// What somebody who opens chambres d'hôtes needs, from the idea to the opening, in the order of the stages.
const HOST: [&str; 24] = [
    "idee/projet-de-vie",
    "idee/temps-competences",
    "idee/choisir-type",
    "marche/etude-de-marche",
    "marche/positionnement",
    "marche/previsionnel",
    "statut/statut-juridique",
    "statut/formalites-guichet-unique",
    "statut/fiscalite-hebergement",
    "statut/protection-sociale",
    "statut/assurances",
    "financer/plan-financement",
    "financer/aides-locales",
    "urbanisme/urbanisme-demarche",
    "urbanisme/autorisations-travaux",
    "urbanisme/eau-assainissement-energie",
    "securite/erp-comprendre",
    "securite/securite-equipements",
    "types/chambre-hotes",
    "ouvrir/retroplanning",
    "ouvrir/declarations-ouverture",
    "ouvrir/hygiene-alimentaire",
    "ouvrir/boissons-licences",
    "ouvrir/affichages-contrats",
];

#[test]
fn a_host_goes_from_the_idea_to_the_opening_without_leaving_the_site() {
    let mut broken = Vec::new();
    for (id, site) in SITES.iter() {
        let path = "parcours/chambre-hotes/index.html";
        let Some(Some(page)) = site.get(path) else { continue };
        if !page.html.contains("<h1>Votre parcours\u{a0}: chambre d’hôtes</h1>") {
            broken.push(format!("{id}/{path}: not « Votre parcours : chambre d’hôtes »"));
        }
        // In the order of time, which tests/content/paths.rs holds.
        let listed: BTreeSet<&str> = page.content.iter().map(|(to, _)| to.as_str()).collect();
        for step in HOST.map(|id| PageId::new(id).address()) {
            if !listed.contains(step.as_str()) {
                broken.push(format!("{id}/{path} does not lead to {step}"));
            }
            let Some(Some(there)) = site.get(&step) else { continue };
            // A page that tells what to do says whom to ask, or where the others are.
            let help = there.html.contains("id=\"vos-contacts\"");
            if !help {
                broken.push(format!("{id}/{step}: nobody to call"));
            }
        }
        // Page after page, « page suivante » leads from the first to the last.
        let mut at = PageId::new(HOST[0]).address();
        let mut seen = BTreeSet::new();
        while at != PageId::new(HOST[HOST.len() - 1]).address() && seen.insert(at.clone()) {
            let html = &site[&at].as_ref().unwrap().html;
            let next =
                html.find("<a class=\"suivant\"").and_then(|start| attributes(&html[start..], "href").next());
            let Some((next, _)) = next.and_then(|href| target(&at, href)) else {
                broken.push(format!("{id}/{at}: nothing follows"));
                break;
            };
            at = next;
        }
    }
    none(&broken, "somebody who follows the path would have to leave the site");
}

#[test]
fn every_fact_on_a_page_shows_its_source_and_its_date() {
    let mut broken = Vec::new();
    let mut shown = 0;
    for (id, site) in SITES.iter() {
        for (path, page) in pages(site) {
            for start in page.html.match_indices("<li id=\"fait-").map(|(at, _)| at) {
                let item = page.html[start..].split("</li>").next().unwrap_or_default();
                let small = item.split("<small>").nth(1).unwrap_or_default();
                shown += 1;
                if small.is_empty()
                    || small.starts_with('<') && !small.starts_with("<a ")
                    || !small.contains("Relu le")
                {
                    broken.push(format!("{id}/{path}: {}", item.chars().take(80).collect::<String>()));
                }
            }
            let used = page.html.matches("<a class=\"fait").count();
            let listed = page.html.matches("<li id=\"fait-").count();
            if (used == 0) != (listed == 0) {
                broken.push(format!("{id}/{path}: {used} facts in the text, {listed} at the foot"));
            }
        }
    }
    assert!(shown > 1000, "{shown} facts only: are they still read?");
    none(&broken, "a legal figure without a source or a date");
}

#[test]
fn invented_territories_say_so_on_every_page() {
    let mut broken = Vec::new();
    for (id, site) in SITES.iter() {
        let silent = pages(site).filter(|(_, page)| !page.html.contains("class=\"demonstration\""));
        broken.extend(silent.map(|(path, _)| format!("{id}/{path}")));
    }
    none(&broken, "set `demonstration = true` in the territory");
}

/// The page on protections is named after the coast or the mountain where they are, and never elsewhere.
#[test]
fn the_page_on_protections_is_named_after_what_is_there() {
    let mut wrong = Vec::new();
    for (territory, site) in SITES.iter() {
        let page = site["urbanisme/zones-protegees/index.html"].as_ref().unwrap();
        let heading = page.html.split_once("<h1").and_then(|(_, rest)| rest.split_once("</h1>")).unwrap().0;
        for (section, word) in [("littoral", "Littoral"), ("montagne", "Montagne")] {
            if page.anchors.contains(section) != heading.contains(word) {
                wrong.push(format!("{territory}: {word}"));
            }
        }
    }
    none(&wrong, "named after what is not there, or not after what is");
}

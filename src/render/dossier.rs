//! The checklists of a site on one page: « Mon dossier » where the office follows projects, a list to print elsewhere.
//!
//! « Mon dossier » is drawn by its script from the lists, which stand in a script beside the page: with the tools they
//! would weigh more than a page may. Without a script the page leads to the pages whose lists they are.

use std::sync::Arc;

use serde::Serialize;

use super::address::to_root;
use super::dress::Dress;
use super::{indexes, page, values};
use crate::edition::EditionPage;
use crate::i18n::Word;
use crate::markdown::node::{Body, Node};
use crate::markdown::piece::Piece;
use crate::markdown::prose::tasks;
use crate::record::PageId;
use crate::search::script::{list, quoted};
use crate::text::snapshot::Digest;
use crate::theme::template::Template;

/// Where it stands.
pub(super) const ADDRESS: &str = "dossier/index.html";
/// Where the lists stand that its script draws.
pub(super) const LISTS: &str = "dossier/listes.js";

/// What offices promise that follow projects.
const FOLLOWING: [&str; 2] = ["guichet-unique", "suivi"];

/// What the words that its script says begin with.
const WORDS: &str = "dossier-";

#[derive(Serialize)]
struct Stage {
    id: String,
    titre: String,
    etape: Option<u8>,
    pages: Vec<PageTasks>,
}

#[derive(Serialize)]
struct PageTasks {
    titre: String,
    href: String,
    nombre: usize,
    #[serde(skip)]
    types: Vec<Arc<str>>,
    suivi: Followed,
    taches: Vec<Task>,
}

#[derive(Serialize)]
struct Task {
    #[serde(skip)]
    id: Arc<str>,
    texte: String,
}

/// What the script knows the boxes of a page by, today and formerly.
#[derive(Clone, Default, Serialize)]
pub(super) struct Followed {
    page: String,
    /// Ids under which the page once stood.
    anciennes: Vec<String>,
    /// Ids that its boxes once had: `old=new`.
    anciens: Vec<String>,
}

/// Whether readers of this site keep a file of their project.
pub(super) fn is_kept(dress: &Dress) -> bool {
    dress.support().is_some_and(|support| FOLLOWING.contains(&&*support.id))
}

/// What the script must know of a page with boxes to tick; `None` where it has none, or where none are kept.
pub(super) fn followed(dress: &Dress, page: &EditionPage) -> Option<Followed> {
    (is_kept(dress) && has_tasks(dress, &page.body)).then(|| followed_of(page))
}

fn followed_of(page: &EditionPage) -> Followed {
    Followed {
        page: page.id.to_string(),
        anciennes: page.front.former_ids.iter().map(|id| id.value.to_string()).collect(),
        anciens: page.front.renamed.iter().map(|(old, now)| format!("{old}={}", now.value)).collect(),
    }
}

/// The page.
pub(super) fn page(dress: &Dress) -> Vec<u8> {
    let root = to_root(ADDRESS);
    let kept = is_kept(dress);
    let key = if kept { "mon-dossier" } else { "listes-a-cocher" };
    let say = |key: &str| dress.theme.catalogue().say(key, &[]).unwrap_or_default();
    let words = indexes::generated(dress, ADDRESS, &say(key), &say(&format!("{key}-resume")));
    let mut context = page::base(dress, 1, "");
    context.set("page", &words);
    context.set("garde", &kept);
    context.set("territoire", &*dress.edition.id);
    let stages = stages(dress, &root);
    context.set("etapes", &stages);
    context.set("types", &indexes::type_links(dress, &root, |_| true));
    // The digest makes sure that a browser that kept older lists asks for these.
    let digest = kept.then(|| Digest::of(&script(dress, &stages)).short());
    context.set("listes", &digest.map(|digest| format!("{root}{LISTS}?{digest}")));
    let known = ["v.office", "v.telephone", "v.courriel"];
    let contact = known.iter().filter_map(|name| values::named(name, &dress.edition, &dress.guide));
    context.set("contact", &contact.collect::<Vec<_>>().join(", "));
    dress.render(Template::Dossier, &context)
}

/// The lists of « Mon dossier ».
pub(super) fn lists(dress: &Dress) -> Vec<u8> {
    script(dress, &stages(dress, &to_root(ADDRESS)))
}

/// What `dossier-page.js` reads: what it says, and of each page its types, its former addresses, the former ids of its
/// boxes, then id and text of each box, all in one row.
fn script(dress: &Dress, stages: &[Stage]) -> Vec<u8> {
    let mut out = String::from("jalonListes={mots:{");
    list(&mut out, &sayings(dress), |out, (key, text)| entry(out, key, text));
    out.push_str("},pages:{");
    let pages: Vec<&PageTasks> = stages.iter().flat_map(|stage| &stage.pages).collect();
    list(&mut out, &pages, |out, page| {
        quoted(out, &page.suivi.page);
        out.push_str(":[");
        let heads = [page.types.join(" "), page.suivi.anciennes.join(" "), page.suivi.anciens.join(" ")];
        let heads = heads.iter().map(String::as_str);
        let tasks = page.taches.iter().flat_map(|task| [&*task.id, task.texte.as_str()]);
        list(out, &heads.chain(tasks).collect::<Vec<_>>(), |out, text| quoted(out, text));
        out.push(']');
    });
    out.push_str("}};\n");
    out.into_bytes()
}

fn entry(out: &mut String, key: &str, text: &str) {
    quoted(out, key);
    out.push(':');
    quoted(out, text);
}

/// What the script says; what it puts in stands in braces.
fn sayings(dress: &Dress) -> Vec<(String, String)> {
    let catalogue = dress.theme.catalogue();
    let names = ["n", "notes", "nom", "faites", "toutes"].map(|name| (name, format!("{{{name}}}")));
    let given: Vec<(&str, Word<'_>)> = names.iter().map(|(name, text)| (*name, Word::Text(text))).collect();
    let keys = catalogue.keys().filter(|key| key.starts_with(WORDS));
    let saying = |key: &str| Some((key[WORDS.len()..].to_owned(), catalogue.say(key, &given)?));
    keys.filter_map(saying).collect()
}

fn stages(dress: &Dress, root: &str) -> Vec<Stage> {
    let chapters = dress.edition.chapters.iter();
    let stages = chapters.filter_map(|chapter| {
        let own = dress.edition.pages.get(&chapter.page)?;
        let pages = std::iter::once(&chapter.page).chain(&chapter.pages);
        Some(Stage {
            id: chapter.page.to_string(),
            titre: own.title.to_string(),
            etape: chapter.stage,
            pages: pages.filter_map(|id| page_tasks(dress, id, root)).collect(),
        })
    });
    stages.filter(|stage| !stage.pages.is_empty()).collect()
}

fn page_tasks(dress: &Dress, id: &PageId, root: &str) -> Option<PageTasks> {
    let page = dress.edition.pages.get(id)?;
    let mut found = Vec::new();
    collect(dress, &page.body, &mut |pieces| {
        for (id, texte) in tasks(pieces, &|piece| values::of_piece(piece, &dress.edition, &dress.guide)) {
            // A box that stands twice is one.
            if !found.iter().any(|task: &Task| task.id == id) {
                found.push(Task { id, texte });
            }
        }
    });
    if found.is_empty() {
        return None;
    }
    let types = page.front.types.iter().map(|kind| kind.value.clone());
    Some(PageTasks {
        titre: page.title.to_string(),
        href: format!("{root}{}", id.address()),
        nombre: found.len(),
        types: types.filter(|kind| dress.edition.types.contains(kind)).collect(),
        suivi: followed_of(page),
        taches: found,
    })
}

fn has_tasks(dress: &Dress, body: &Body) -> bool {
    let mut has = false;
    collect(dress, body, &mut |pieces| {
        has = has || pieces.iter().any(|piece| matches!(piece, Piece::Task(hole) if !hole.name.is_empty()));
    });
    has
}

/// Gives every text of `body` that shows.
fn collect(dress: &Dress, body: &Body, give: &mut dyn FnMut(&[Piece])) {
    for node in body.iter() {
        if let Node::Flow(flow) = node {
            give(&flow.pieces);
        }
        for inner in node.shown_bodies(|condition| dress.edition.situation.meets(condition)) {
            collect(dress, inner, give);
        }
    }
}

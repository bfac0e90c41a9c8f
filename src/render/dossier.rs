//! The checklists of a site on one page: « Mon dossier » where the office follows projects, a list to print elsewhere.
//!
//! « Mon dossier » is drawn by its script from the lists, which are in a script beside the page: with the tools they
//! would weigh more than a page may. Without a script the page leads to the pages whose lists they are.

use serde::Serialize;

use super::address::{CHECKLIST_SCRIPT, CHECKLISTS, to_root};
use super::site::SiteFile;
use super::site_context::SiteContext;
use super::site_inputs::SiteInputs;
use super::views::{Checklist, ChecklistChapter, ChecklistKey, ChecklistTask};
use super::{indexes, values};
use crate::edition::EditionPage;
use crate::i18n::Word;
use crate::markdown::node::{Body, Node};
use crate::markdown::piece::Piece;
use crate::markdown::prose::tasks;
use crate::record::page_id::PageId;
use crate::search::script::{Entries, named};
use crate::text::snapshot::Digest;
use crate::theme::template::Template;

/// What the words that its script says begin with.
const WORDS: &str = "dossier-";

/// What the script must know of a page with boxes to tick; `None` where it has none, or where none are kept.
pub(super) fn key_of(inputs: &SiteInputs, page: &EditionPage) -> Option<ChecklistKey> {
    (inputs.follows_projects() && has_tasks(inputs, &page.body)).then(|| key_from(page))
}

fn key_from(page: &EditionPage) -> ChecklistKey {
    ChecklistKey {
        page: page.id.to_string(),
        anciennes: page.front.former_ids.iter().map(|id| id.value.to_string()).collect(),
        anciens: page.front.renamed.iter().map(|(old, now)| format!("{old}={}", now.value)).collect(),
    }
}

/// The page.
pub(super) fn page(site: &SiteContext) -> SiteFile {
    let inputs = &site.inputs;
    let root = to_root(CHECKLISTS);
    let kept = inputs.follows_projects();
    let key = if kept { "mon-dossier" } else { "listes-a-cocher" };
    let (title, summary) = (inputs.say(key), inputs.say(&format!("{key}-resume")));
    site.generated_page(Template::Dossier, CHECKLISTS, (&title, &summary), |context| {
        context.set("garde", &kept);
        context.set("territoire", &*inputs.edition.id);
        let chapters = chapters(inputs, &root);
        context.set("etapes", &chapters);
        context.set("types", &indexes::type_links(inputs, &root, |_| true));
        // The digest makes a browser that cached older lists ask for these.
        let digest = kept.then(|| Digest::of(&script(inputs, &chapters)).short());
        context.set("listes", &digest.map(|digest| format!("{root}{CHECKLIST_SCRIPT}?{digest}")));
        let contact = ["v.office", "v.telephone", "v.courriel"].iter().filter_map(|name| inputs.value(name));
        context.set("contact", &contact.collect::<Vec<_>>().join(", "));
    })
}

/// The lists of « Mon dossier ».
pub(super) fn lists(inputs: &SiteInputs) -> Vec<u8> {
    script(inputs, &chapters(inputs, &to_root(CHECKLISTS)))
}

/// What `dossier-page.js` reads: what it says, and of each page its types, its former addresses, the former ids of its
/// boxes, then id and text of each box, all in one row.
fn script(inputs: &SiteInputs, chapters: &[ChecklistChapter]) -> Vec<u8> {
    let pages = chapters.iter().flat_map(|chapter| &chapter.pages).map(|page| {
        let key = &page.suivi;
        let heads = [page.types.join(" "), key.anciennes.join(" "), key.anciens.join(" ")];
        let tasks = page.taches.iter().flat_map(|task| [task.id.to_string(), task.texte.clone()]);
        (key.page.clone(), heads.into_iter().chain(tasks).collect::<Vec<String>>())
    });
    let lists = Lists { mots: Entries(sayings(inputs, WORDS)), pages: Entries(pages.collect()) };
    named("jalonListes", &lists).into_bytes()
}

/// What the script of « Mon dossier » is given.
#[derive(Serialize)]
struct Lists {
    mots: Entries<String, String>,
    pages: Entries<String, Vec<String>>,
}

/// The words of the catalogue that begin with `prefix`, for a script; what it puts in is in braces.
pub(super) fn sayings(inputs: &SiteInputs, prefix: &str) -> Vec<(String, String)> {
    let catalogue = inputs.theme.catalogue();
    let names = ["n", "notes", "nom", "faites", "toutes", "date"].map(|name| (name, format!("{{{name}}}")));
    let given: Vec<(&str, Word<'_>)> = names.iter().map(|(name, text)| (*name, Word::Text(text))).collect();
    let keys = catalogue.keys().filter(|key| key.starts_with(prefix));
    let saying = |key: &str| Some((key[prefix.len()..].to_owned(), catalogue.say(key, &given)?));
    keys.filter_map(saying).collect()
}

fn chapters(inputs: &SiteInputs, root: &str) -> Vec<ChecklistChapter> {
    let chapters = inputs.edition.chapters.iter();
    let chapters = chapters.filter_map(|chapter| {
        let own = inputs.edition.pages.get(&chapter.page)?;
        let pages = std::iter::once(&chapter.page).chain(&chapter.pages);
        Some(ChecklistChapter {
            id: chapter.page.to_string(),
            titre: own.title.to_string(),
            etape: chapter.stage,
            pages: pages.filter_map(|id| checklist(inputs, id, root)).collect(),
        })
    });
    chapters.filter(|chapter| !chapter.pages.is_empty()).collect()
}

fn checklist(inputs: &SiteInputs, id: &PageId, root: &str) -> Option<Checklist> {
    let page = inputs.edition.pages.get(id)?;
    let found = tasks_of(inputs, page);
    if found.is_empty() {
        return None;
    }
    let types = page.front.types.iter().map(|kind| kind.value.clone());
    Some(Checklist {
        titre: page.title.to_string(),
        href: format!("{root}{}", id.address()),
        nombre: found.len(),
        types: types.filter(|kind| inputs.edition.types.contains(kind)).collect(),
        suivi: key_from(page),
        taches: found,
    })
}

/// The boxes of a page that show here, in order.
pub(super) fn tasks_of(inputs: &SiteInputs, page: &EditionPage) -> Vec<ChecklistTask> {
    let mut found = Vec::new();
    collect(inputs, &page.body, &mut |pieces| {
        for (id, texte) in tasks(pieces, &|piece| values::of_piece(piece, &inputs.edition, &inputs.guide)) {
            // A box that is twice is one.
            if !found.iter().any(|task: &ChecklistTask| task.id == id) {
                found.push(ChecklistTask { id, texte });
            }
        }
    });
    found
}

fn has_tasks(inputs: &SiteInputs, body: &Body) -> bool {
    let mut has = false;
    collect(inputs, body, &mut |pieces| {
        has = has || pieces.iter().any(|piece| matches!(piece, Piece::Task(hole) if !hole.name.is_empty()));
    });
    has
}

/// Gives every text of `body` that shows.
fn collect(inputs: &SiteInputs, body: &Body, give: &mut dyn FnMut(&[Piece])) {
    for node in body.iter() {
        if let Node::Flow(flow) = node {
            give(&flow.pieces);
        }
        for inner in node.shown_bodies(|condition| inputs.edition.situation.meets(condition)) {
            collect(inputs, inner, give);
        }
    }
}

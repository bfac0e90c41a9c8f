//! The pages that lead to pages: home, chapters, types, profiles, the alphabet.

use std::sync::Arc;

use serde::Serialize;

use super::address::to_root;
use super::dress::{Anchor, Dress};
use super::page::{self, NamedLink, PageWords, canonical};
use crate::edition::EditionPage;
use crate::french::fold;
use crate::i18n::Word;
use crate::record::PageId;
use crate::theme::template::Template;

/// A page, for a list of pages.
#[derive(Serialize)]
pub(super) struct PageCard {
    titre: String,
    resume: String,
    href: String,
    locale: bool,
}

/// A chapter with pages, for a list of chapters.
#[derive(Serialize)]
pub(super) struct ChapterCard {
    id: String,
    titre: String,
    resume: String,
    href: String,
    etape: Option<u8>,
    pages: Vec<PageCard>,
}

#[derive(Serialize)]
struct TypeWords<'a> {
    id: &'a str,
    nom: String,
    pluriel: String,
    resume: String,
    href: String,
    fiche: Option<String>,
}

#[derive(Serialize)]
struct ProfileWords<'a> {
    id: &'a str,
    nom: String,
    resume: String,
    href: String,
}

#[derive(Serialize)]
struct LetterWords {
    lettre: String,
    entrees: Vec<AlphabetLine>,
}

#[derive(Serialize)]
struct AlphabetLine {
    titre: String,
    href: String,
    sous: Option<String>,
}

/// Where the alphabetical index stands.
pub(super) const ALPHABET: &str = "index-alphabetique/index.html";

/// The types of project that have a path of their own here.
pub(super) fn types(dress: &Dress) -> impl Iterator<Item = &Arc<str>> {
    let declared = |id: &&Arc<str>| dress.guide.contract.types.iter().any(|kind| kind.id == **id);
    dress.edition.types.iter().filter(declared)
}

/// What the home page leads to.
pub(super) fn home(dress: &Dress, words: &mut PageWords) {
    words.chapitres = chapters(dress, "", |_| true);
    words.types = type_links(dress, "", |_| true);
    words.profils = profile_links(dress, "", |_| true);
    words.nouvelles = super::news::latest(dress, "");
}

/// The pages of a chapter.
pub(super) fn chapter(dress: &Dress, page: &EditionPage, root: &str, words: &mut PageWords) {
    let chapter = dress.edition.chapters.iter().find(|chapter| chapter.page == page.id);
    words.pages =
        chapter.iter().flat_map(|chapter| &chapter.pages).filter_map(|id| card(dress, id, root)).collect();
    if chapter.is_some_and(|chapter| chapter.stage.is_some()) {
        words.projets = type_links(dress, root, |_| true);
    }
}

fn card(dress: &Dress, id: &PageId, root: &str) -> Option<PageCard> {
    let page = dress.edition.pages.get(id)?;
    Some(PageCard {
        titre: page.title.to_string(),
        resume: page.summary.to_string(),
        href: format!("{root}{}", id.address()),
        locale: page.origin.is_some(),
    })
}

/// The chapters with those of their pages that `wanted` takes; without the others.
fn chapters(dress: &Dress, root: &str, wanted: impl Fn(&EditionPage) -> bool) -> Vec<ChapterCard> {
    let all = dress.edition.chapters.iter();
    let cards = all.filter_map(|chapter| {
        let own = card(dress, &chapter.page, root)?;
        let chosen =
            chapter.pages.iter().filter(|id| dress.edition.pages.get(*id).is_some_and(|page| wanted(page)));
        Some(ChapterCard {
            id: chapter.page.to_string(),
            titre: own.titre,
            resume: own.resume,
            href: own.href,
            etape: chapter.stage,
            pages: chosen.filter_map(|id| card(dress, id, root)).collect(),
        })
    });
    cards.filter(|chapter| !chapter.pages.is_empty()).collect()
}

pub(super) fn type_address(id: &str) -> String {
    format!("parcours/{id}/index.html")
}

pub(super) fn profile_address(id: &str) -> String {
    format!("profils/{id}/index.html")
}

fn type_words<'a>(dress: &'a Dress, id: &str, root: &str) -> Option<TypeWords<'a>> {
    let declared = dress.guide.contract.types.iter().find(|kind| &*kind.id == id)?;
    let sheet = declared.sheet.as_ref().filter(|sheet| dress.edition.pages.contains_key(&sheet.value));
    Some(TypeWords {
        id: &declared.id,
        nom: declared.name.clone(),
        pluriel: declared.plural.clone(),
        resume: declared.summary.clone(),
        href: format!("{root}{}", type_address(id)),
        fiche: sheet.map(|sheet| format!("{root}{}", sheet.value.address())),
    })
}

fn profiles<'a>(dress: &'a Dress, root: &str) -> Vec<ProfileWords<'a>> {
    let declared = dress.guide.contract.profiles.iter();
    declared
        .map(|profile| ProfileWords {
            id: &profile.id,
            nom: profile.name.clone(),
            resume: profile.summary.clone().unwrap_or_default(),
            href: format!("{root}{}", profile_address(&profile.id)),
        })
        .collect()
}

/// Links to the paths of the types of this territory that `listed` takes.
pub(super) fn type_links(dress: &Dress, root: &str, listed: impl Fn(&str) -> bool) -> Vec<NamedLink> {
    let chosen = dress.edition.types.iter().filter(|id| listed(id));
    let words = chosen.filter_map(|id| type_words(dress, id, root));
    words
        .map(|kind| NamedLink { id: kind.id.to_owned(), nom: kind.nom, resume: kind.resume, href: kind.href })
        .collect()
}

/// Links to the paths of the profiles that `listed` takes.
pub(super) fn profile_links(dress: &Dress, root: &str, listed: impl Fn(&str) -> bool) -> Vec<NamedLink> {
    let chosen = profiles(dress, root).into_iter().filter(|profile| listed(profile.id));
    chosen
        .map(|profile| NamedLink {
            id: profile.id.to_owned(),
            nom: profile.nom,
            resume: profile.resume,
            href: profile.href,
        })
        .collect()
}

/// The path of a type.
pub(super) fn type_index(dress: &Dress, id: &str) -> Option<Vec<u8>> {
    let address = type_address(id);
    let root = to_root(&address);
    let kind = type_words(dress, id, &root)?;
    let steps = chapters(dress, &root, |page| {
        page.front.types.is_empty() || page.front.types.iter().any(|listed| &*listed.value == id)
    });
    let name = Word::Text(&kind.nom);
    let title =
        dress.theme.catalogue().say("votre-parcours", &[("nom", name)]).unwrap_or_else(|| kind.nom.clone());
    let words = generated(dress, &address, &title, &kind.resume);
    let mut context = page::base(dress, 2, "");
    context.set("type", &kind);
    context.set("etapes", &steps);
    context.set("page", &words);
    Some(dress.render(Template::Type, &context))
}

/// The path of a profile.
pub(super) fn profile_index(dress: &Dress, id: &str) -> Vec<u8> {
    let address = profile_address(id);
    let root = to_root(&address);
    let steps = chapters(dress, &root, |page| {
        page.front.profiles.is_empty() || page.front.profiles.iter().any(|listed| &*listed.value == id)
    });
    let profile =
        profiles(dress, &root).into_iter().find(|profile| profile.id == id).expect("declared profiles");
    let words = generated(dress, &address, &profile.nom, &profile.resume);
    let mut context = page::base(dress, 2, "");
    context.set("profil", &profile);
    context.set("etapes", &steps);
    context.set("page", &words);
    dress.render(Template::Profile, &context)
}

/// What the layout knows of a page that no author wrote.
pub(super) fn generated(dress: &Dress, address: &str, title: &str, summary: &str) -> PageWords {
    let root = to_root(address);
    let home = dress.edition.pages.get(&PageId::new(PageId::HOME));
    PageWords {
        titre: title.to_owned(),
        titre_document: format!(
            "{title} · {} {}",
            dress.guide.contract.title,
            dress.edition.identity.word("de")
        ),
        resume: summary.to_owned(),
        fil: home
            .map(|home| Anchor { titre: home.title.to_string(), href: format!("{root}index.html") })
            .into_iter()
            .collect(),
        canonique: canonical(dress, address),
        ..PageWords::default()
    }
}

/// Every page and every section of the second rank, by first letter: the search of those without JavaScript.
pub(super) fn alphabetical(dress: &Dress) -> Vec<u8> {
    let address = ALPHABET;
    let root = to_root(address);
    let mut lines: Vec<AlphabetLine> = dress
        .edition
        .pages
        .values()
        .map(|page| AlphabetLine {
            titre: page.title.to_string(),
            href: format!("{root}{}", page.id.address()),
            sous: dress
                .edition
                .pages
                .get(&PageId::new(page.id.chapter().unwrap_or_default()))
                .filter(|chapter| chapter.id != page.id)
                .map(|chapter| chapter.title.to_string()),
        })
        .collect();
    lines.sort_by_cached_key(|line| (fold(sorted_by(&line.titre)), line.href.clone()));
    let mut letters: Vec<LetterWords> = Vec::new();
    for line in lines {
        let first = fold(sorted_by(&line.titre)).chars().next().unwrap_or('#').to_uppercase().to_string();
        match letters.last_mut() {
            Some(last) if last.lettre == first => last.entrees.push(line),
            _ => letters.push(LetterWords { lettre: first, entrees: vec![line] }),
        }
    }
    let title = dress.theme.catalogue().say("index-alphabetique", &[]).unwrap_or_default();
    let mut context = page::base(dress, 1, "");
    context.set("lettres", &letters);
    context.set("page", &generated(dress, address, &title, ""));
    dress.render(Template::Alphabetical, &context)
}

/// A title without the article it begins with.
fn sorted_by(title: &str) -> &str {
    let articles = ["Le ", "La ", "Les ", "L’", "Un ", "Une "];
    articles.iter().find_map(|article| title.strip_prefix(article)).unwrap_or(title)
}

/// What stands at a former address of a page.
pub(super) fn redirect(dress: &Dress, address: &str, to: &PageId) -> Vec<u8> {
    let root = to_root(address);
    let title = dress.edition.pages.get(to).map_or_else(String::new, |page| page.title.to_string());
    let mut context = dress.contexts[0].clone();
    context.set("racine", &root);
    context.set("vers", &format!("{root}{}", to.address()));
    context.set("titre", &title);
    context.set("canonique", &canonical(dress, &to.address()));
    dress.render(Template::Redirect, &context)
}

/// What servers show for an unknown address: it may stand at any depth, so its links start from the site's address.
pub(super) fn not_found(dress: &Dress) -> Vec<u8> {
    let mut context = dress.unplaced_context();
    let title = dress.theme.catalogue().say("introuvable", &[]).unwrap_or_default();
    // No address is this page's own.
    let words = PageWords { canonique: None, fil: Vec::new(), ..generated(dress, "404.html", &title, "") };
    context.set("page", &words);
    dress.render(Template::NotFound, &context)
}

//! The pages that lead to pages: home, chapters, types, profiles, the alphabet.

use std::sync::Arc;

use super::address::{ALPHABET, profile_path, to_root, type_path};
use super::news_page;
use super::site::{FileKind, SiteFile};
use super::site_context::SiteContext;
use super::site_inputs::SiteInputs;
use super::views::{ChapterCard, IndexEntry, IndexLetter, NamedLinkView, PageCard, PageView, TypeView};
use crate::edition::EditionPage;
use crate::french::fold;
use crate::i18n::Word;
use crate::record::page_id::PageId;
use crate::theme::template::Template;

/// The types of project that have a path of their own here.
pub(super) fn types(inputs: &SiteInputs) -> impl Iterator<Item = &Arc<str>> {
    let declared = |id: &&Arc<str>| inputs.guide.contract.types.iter().any(|kind| kind.id == **id);
    inputs.edition.types.iter().filter(declared)
}

/// What the home page leads to.
pub(super) fn home(inputs: &SiteInputs, view: &mut PageView) {
    view.chapitres = chapters(inputs, "", |_| true);
    view.types = type_links(inputs, "", |_| true);
    view.profils = profile_links(inputs, "", |_| true);
    view.nouvelles = news_page::latest(inputs, "");
}

/// The pages of a chapter.
pub(super) fn chapter(inputs: &SiteInputs, page: &EditionPage, root: &str, view: &mut PageView) {
    let chapter = inputs.edition.chapters.iter().find(|chapter| chapter.page == page.id);
    view.pages =
        chapter.iter().flat_map(|chapter| &chapter.pages).filter_map(|id| card(inputs, id, root)).collect();
    if chapter.is_some_and(|chapter| chapter.stage.is_some()) {
        view.projets = type_links(inputs, root, |_| true);
    }
}

fn card(inputs: &SiteInputs, id: &PageId, root: &str) -> Option<PageCard> {
    let page = inputs.edition.pages.get(id)?;
    Some(PageCard {
        titre: page.title.to_string(),
        resume: page.summary.to_string(),
        href: format!("{root}{}", id.address()),
        locale: page.origin.is_some(),
    })
}

/// The chapters with those of their pages that `wanted` takes; without the others.
fn chapters(inputs: &SiteInputs, root: &str, wanted: impl Fn(&EditionPage) -> bool) -> Vec<ChapterCard> {
    let all = inputs.edition.chapters.iter();
    let cards = all.filter_map(|chapter| {
        let own = card(inputs, &chapter.page, root)?;
        let chosen =
            chapter.pages.iter().filter(|id| inputs.edition.pages.get(*id).is_some_and(|page| wanted(page)));
        Some(ChapterCard {
            id: chapter.page.to_string(),
            titre: own.titre,
            resume: own.resume,
            href: own.href,
            etape: chapter.stage,
            pages: chosen.filter_map(|id| card(inputs, id, root)).collect(),
        })
    });
    cards.filter(|chapter| !chapter.pages.is_empty()).collect()
}

pub(super) fn type_view<'a>(inputs: &'a SiteInputs, id: &str, root: &str) -> Option<TypeView<'a>> {
    let declared = inputs.guide.contract.project_type(id)?;
    let sheet = declared.sheet.as_ref().filter(|sheet| inputs.edition.pages.contains_key(&sheet.value));
    Some(TypeView {
        id: &declared.id,
        nom: declared.name.clone(),
        pluriel: declared.plural.clone(),
        resume: declared.summary.clone(),
        href: format!("{root}{}", type_path(id)),
        fiche: sheet.map(|sheet| format!("{root}{}", sheet.value.address())),
    })
}

/// Links to the paths of the types of this territory that `listed` takes.
pub(super) fn type_links(
    inputs: &SiteInputs,
    root: &str,
    listed: impl Fn(&str) -> bool,
) -> Vec<NamedLinkView> {
    let chosen = inputs.edition.types.iter().filter(|id| listed(id));
    let words = chosen.filter_map(|id| type_view(inputs, id, root));
    words
        .map(|kind| NamedLinkView {
            id: kind.id.to_owned(),
            nom: kind.nom,
            resume: kind.resume,
            href: kind.href,
        })
        .collect()
}

/// Links to the paths of the profiles that `listed` takes.
pub(super) fn profile_links(
    inputs: &SiteInputs,
    root: &str,
    listed: impl Fn(&str) -> bool,
) -> Vec<NamedLinkView> {
    let chosen = inputs.guide.contract.profiles.iter().filter(|profile| listed(&profile.id));
    chosen
        .map(|profile| NamedLinkView {
            id: profile.id.to_string(),
            nom: profile.name.clone(),
            resume: profile.summary.clone().unwrap_or_default(),
            href: format!("{root}{}", profile_path(&profile.id)),
        })
        .collect()
}

/// The title of the path of a type whose name is `name`.
pub(super) fn path_title(inputs: &SiteInputs, name: &str) -> String {
    let said = inputs.theme.catalogue().say("votre-parcours", &[("nom", Word::Text(name))]);
    said.unwrap_or_else(|| name.to_owned())
}

/// The path of a type.
pub(super) fn type_index(site: &SiteContext, id: &str) -> Option<SiteFile> {
    let inputs = &site.inputs;
    let address = type_path(id);
    let root = to_root(&address);
    let kind = type_view(inputs, id, &root)?;
    let steps = chapters(inputs, &root, |page| {
        page.front.types.is_empty() || page.front.types.iter().any(|listed| &*listed.value == id)
    });
    let title = path_title(inputs, &kind.nom);
    Some(site.generated_page(Template::Type, &address, (&title, &kind.resume), |context| {
        context.set("type", &kind);
        context.set("etapes", &steps);
    }))
}

/// The path of a profile.
pub(super) fn profile_index(site: &SiteContext, id: &str) -> Option<SiteFile> {
    let inputs = &site.inputs;
    let address = profile_path(id);
    let root = to_root(&address);
    let steps = chapters(inputs, &root, |page| {
        page.front.profiles.is_empty() || page.front.profiles.iter().any(|listed| &*listed.value == id)
    });
    let profile = profile_links(inputs, &root, |profile| profile == id).pop()?;
    Some(site.generated_page(Template::Profile, &address, (&profile.nom, &profile.resume), |context| {
        context.set("profil", &profile);
        context.set("etapes", &steps);
    }))
}

/// Every page and every section of the second rank, by first letter: the search of those without JavaScript.
pub(super) fn alphabetical(site: &SiteContext) -> SiteFile {
    let inputs = &site.inputs;
    let root = to_root(ALPHABET);
    let mut lines: Vec<IndexEntry> = inputs
        .edition
        .pages
        .values()
        .map(|page| IndexEntry {
            titre: page.title.to_string(),
            href: format!("{root}{}", page.id.address()),
            sous: inputs
                .edition
                .pages
                .get(&PageId::new(page.id.chapter().unwrap_or_default()))
                .filter(|chapter| chapter.id != page.id)
                .map(|chapter| chapter.title.to_string()),
        })
        .collect();
    lines.sort_by_cached_key(|line| (fold(sorted_by(&line.titre)), line.href.clone()));
    let mut letters: Vec<IndexLetter> = Vec::new();
    for line in lines {
        let first = fold(sorted_by(&line.titre)).chars().next().unwrap_or('#').to_uppercase().to_string();
        match letters.last_mut() {
            Some(last) if last.lettre == first => last.entrees.push(line),
            _ => letters.push(IndexLetter { lettre: first, entrees: vec![line] }),
        }
    }
    let title = inputs.say("index-alphabetique");
    site.generated_page(Template::Alphabetical, ALPHABET, (&title, ""), |context| {
        context.set("lettres", &letters);
    })
}

/// A title without the article it begins with.
fn sorted_by(title: &str) -> &str {
    let articles = ["Le ", "La ", "Les ", "L’", "Un ", "Une "];
    articles.iter().find_map(|article| title.strip_prefix(article)).unwrap_or(title)
}

/// The page at a former address of the page `to`.
pub(super) fn redirect(site: &SiteContext, address: &str, to: &PageId) -> SiteFile {
    let root = to_root(address);
    let target = format!("{root}{}", to.address());
    let mut context = site.root_context();
    context.set("racine", &root);
    context.set("vers", &target);
    context.set("titre", &site.inputs.title_of(to));
    context.set("canonique", &site.inputs.canonical(&to.address()));
    let page = site.inputs.render(Template::Redirect, &context);
    SiteFile { path: address.to_owned(), kind: FileKind::Redirect { target }, content: page.into() }
}

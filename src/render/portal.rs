//! The portal of the network: the page that leads to the sites.

use std::sync::Arc;

use serde::Serialize;

use super::address::{asset, to_root};
use super::colours::{Extras, sheet};
use super::communes;
use super::dress::{asset_names, theme_file};
use super::site::{Content, Site, SiteFile};
use crate::colour::scheme::{ACCENT, MAIN};
use crate::diagnostic::Checked;
use crate::edition::BuildContext;
use crate::french::typography;
use crate::guide::Guide;
use crate::record::data::Scalar;
use crate::territory::{Level, Rank, Territories};
use crate::text::snapshot::{Digest, Snapshot};
use crate::theme::context::{Context, Shared};
use crate::theme::template::Template;
use crate::theme::{Theme, ThemeAsset};

/// How the site of a territory stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// As the authors' files have it now.
    Current,
    /// As they had it once: what they say now cannot be built.
    Former,
    /// It has never been built.
    Absent,
}

/// What the portal says of one site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Card {
    /// The territory's name.
    pub nom: String,
    /// Its id: its folder.
    pub id: String,
    /// Where its site stands, seen from the portal; none where it has not been built yet.
    pub href: Option<String>,
    /// Its slogan, where it has one.
    pub resume: String,
    /// The names of the départements it inherits from.
    pub departements: Vec<String>,
    /// What its office promises.
    pub accompagnement: Option<String>,
    /// Whether the territory is invented.
    pub demonstration: bool,
    /// How many communes it has.
    pub communes: usize,
    /// How its site stands, for the theme's words: `publie`, `ancien`, `absent`.
    pub etat: &'static str,
}

impl Card {
    /// Of a territory and its levels, lowest rank first, and how its site stands.
    pub fn of(level: &Level, ranks: &[Vec<Arc<Level>>], guide: &Guide, standing: Standing) -> Self {
        let text = |level: &Level, key: &str| match level.scalars.get(key).map(|given| &given.value) {
            Some(Scalar::Text(text)) => Some(text.clone()),
            _ => None,
        };
        let named = |level: &Level| {
            let name = text(level, "nom").unwrap_or_else(|| level.name.text.to_string());
            typography(&name).into_owned()
        };
        let inherited = |key: &str| ranks.iter().rev().flatten().find_map(|level| text(level, key));
        let support = inherited("accompagnement")
            .and_then(|id| guide.contract.supports.iter().find(|support| *support.id == *id));
        let departments = ranks.iter().flatten().filter(|level| level.name.rank == Rank::Department);
        Self {
            nom: named(level),
            id: level.name.text.to_string(),
            href: (standing != Standing::Absent).then(|| format!("{}/index.html", level.name.text)),
            resume: typography(&text(level, "slogan").unwrap_or_default()).into_owned(),
            departements: departments.map(|level| named(level)).collect(),
            accompagnement: support.map(|support| typography(&support.name).into_owned()),
            demonstration: matches!(
                level.scalars.get("demonstration").map(|given| &given.value),
                Some(Scalar::Boolean(true))
            ),
            communes: level.communes.as_ref().map_or(0, |list| list.value.len()),
            etat: match standing {
                Standing::Current => "publie",
                Standing::Former => "ancien",
                Standing::Absent => "absent",
            },
        }
    }
}

/// The portal's files, which stand beside the sites.
pub fn portal(
    cards: &[Card],
    (guide, territories): (&Guide, &Territories),
    theme: &Theme,
    snapshot: &Snapshot,
    build_context: &BuildContext,
) -> Checked<Site> {
    let mut sorted = cards.to_vec();
    sorted.sort_by_cached_key(|card| (crate::french::fold(&card.nom), card.id.clone()));
    let departments = communes::departments(&sorted, territories, guide);
    let finder = (!departments.is_empty()).then(|| {
        let bytes = communes::script(&sorted, &departments, theme.catalogue()).into_bytes();
        SiteFile { path: asset("communes.js", Digest::of(&bytes)), content: Content::Bytes(bytes) }
    });
    let mut context = Context::new();
    let contract = &guide.contract;
    context.set("racine", "");
    context.set("langue", &contract.language);
    context.set("actifs", &asset_names(theme));
    context.set("titre", &contract.title);
    context.set("sous_titre", &contract.subtitle);
    context.set("reseau", &contract.network);
    context.set("licence", &contract.licence);
    context.set("date", &super::values::day(build_context.date));
    context.set("demonstration", &cards.iter().any(|card| card.demonstration));
    context.set("territoires", &sorted);
    context.set("departements", &departments);
    context.set("communes", &finder.as_ref().map(|file| file.path.as_str()));
    let mut problems = Vec::new();
    let sheet = sheet(theme, (MAIN, ACCENT), &Shared::of(&asset_names(theme)), &Extras::default());
    let colours = sheet.map_err(|problem| problems.push(*problem)).ok();
    context.set("couleurs_css", &colours.as_ref().map(|file| file.path.as_str()));
    let mut render = |template: Template, path: &str, context: &Context| {
        let mut bytes = Vec::new();
        if let Err(problem) = theme.render(template, context, &mut bytes) {
            problems.push(*problem);
        }
        SiteFile { path: path.to_owned(), content: Content::Bytes(bytes) }
    };
    let mut pages = vec![render(Template::Portal, "index.html", &context)];
    for department in &departments {
        context.set("racine", &to_root(&department.href));
        context.set("departement", department);
        pages.push(render(Template::Department, &department.href, &context));
    }
    let file = |file: &ThemeAsset| {
        let path = asset(&file.name, file.digest);
        Some(SiteFile { path, content: theme_file(file, snapshot.get(&file.source)?)? })
    };
    let mut files: Vec<SiteFile> = theme.assets().iter().filter_map(file).collect();
    files.extend(colours);
    files.extend(finder);
    files.extend(pages);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Checked::new(Site { id: String::new(), files }, problems)
}

//! The portal of the network: the page that leads to the sites.

use super::address::{asset, to_root};
use super::colours::{SheetExtras, sheet};
use super::site::{Site, SiteFile};
use super::site_card::SiteCard;
use super::{communes, theme_files};
use crate::colour::scheme::{ACCENT, MAIN};
use crate::diagnostic::Checked;
use crate::edition::BuildContext;
use crate::guide::common_guide::Guide;
use crate::territory::levels::Territories;
use crate::text::reserved_names::INDEX;
use crate::text::snapshot::{Digest, Snapshot};
use crate::theme::Theme;
use crate::theme::context::{Context, Shared};
use crate::theme::template::Template;
use crate::theme::theme_asset::ThemeAsset;

/// The portal's files, which are beside the sites.
pub fn portal(
    cards: &[SiteCard],
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
        SiteFile::resource(asset("communes.js", Digest::of(&bytes)), bytes.into())
    });
    let mut context = Context::new();
    let contract = &guide.contract;
    context.set("racine", "");
    context.set("langue", &contract.language);
    context.set("actifs", &theme_files::hrefs(theme));
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
    let sheet =
        sheet(theme, (MAIN, ACCENT), &Shared::of(&theme_files::hrefs(theme)), &SheetExtras::default());
    let colours = sheet.map_err(|problem| problems.push(*problem)).ok();
    context.set("couleurs_css", &colours.as_ref().map(|file| file.path.as_str()));
    let mut render = |template: Template, (path, title): (&str, &str), context: &Context| {
        let mut bytes = Vec::new();
        if let Err(problem) = theme.render(template, context, &mut bytes) {
            problems.push(*problem);
        }
        SiteFile::page(path, title, bytes)
    };
    let mut pages = vec![render(Template::Portal, (INDEX, &contract.title), &context)];
    for department in &departments {
        context.set("racine", &to_root(&department.href));
        context.set("departement", department);
        pages.push(render(Template::Department, (&department.href, &department.nom), &context));
    }
    let file = |file: &ThemeAsset| {
        let bytes = theme_files::content(file, snapshot.get(&file.source)?)?;
        Some(SiteFile::resource(asset(&file.name, file.digest), bytes))
    };
    let mut files: Vec<SiteFile> = theme.assets().iter().filter_map(file).collect();
    files.extend(colours);
    files.extend(finder);
    files.extend(pages);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Checked::new(Site { id: String::new(), files }, problems)
}

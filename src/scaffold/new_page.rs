//! A new page of the common guide.

use std::fmt::Write;

use super::{ScaffoldContext, TO_WRITE, new_file};
use crate::calendar::Day;
use crate::record::page_id::PageId;
use crate::table::quoted::basic;
use crate::text::text_change::TextChange;

/// The days after which a page is to be reviewed.
const YEAR: i32 = 365;

/// The file of the page `id`, titled `title`, written on `day`.
pub fn page(context: ScaffoldContext<'_>, id: &PageId, title: &str, day: Day) -> TextChange {
    let contract = &context.guide.contract;
    let stem = id.as_str().rsplit('/').next().unwrap_or_default();
    let list = |ids: Vec<&str>| ids.join(", ");
    let types = list(contract.types.iter().map(|kind| &*kind.id).collect());
    let profiles = list(contract.profiles.iter().map(|profile| &*profile.id).collect());
    let own = contract.types.iter().any(|kind| &*kind.id == stem);
    let of_types =
        if own { format!("types        = [{}]", basic(stem)) } else { "# types      = []".to_owned() };
    let mut out = String::from("+++\n");
    let _ = writeln!(out, "titre        = {}", basic(title));
    out.push_str("resume       = \"\"   # une phrase : ce que le lecteur trouve ici\n");
    let _ = writeln!(out, "ordre        = {}   # sa place dans le chapitre", next_order(context, id));
    if !types.is_empty() {
        let _ = writeln!(out, "{of_types}   # pour ces projets seulement (sinon pour tous), parmi : {types}");
    }
    if !profiles.is_empty() {
        let _ = writeln!(out, "# profils    = []   # pour ces lecteurs, parmi : {profiles}");
    }
    dates(day, &mut out);
    if let Some(owner) = contract.owners.first() {
        let _ = writeln!(
            out,
            "# responsable = {}   # qui veille sur la page ; sinon celui du chapitre",
            basic(&owner.id)
        );
    }
    out.push_str("# sources    = [{ titre = \"Code du tourisme, article …\", adresse = \"https://www.legifrance.gouv.fr/…\" }]\n");
    let _ = writeln!(out, "+++\n\n## Première section {{#premiere-section}}\n\n{TO_WRITE}");
    new_file(&format!("content/{}.md", id.as_str()), out)
}

/// Writes the review dates of a page: its author has just checked it.
pub(super) fn dates(day: Day, out: &mut String) {
    let _ = writeln!(out, "verifie_le   = {day}");
    let _ = writeln!(
        out,
        "revoir_avant = {}   # passée cette date, « jalon verifier » demande de la relire",
        day.plus_days(YEAR)
    );
}

/// The order after the last page of its chapter, in the steps that the chapter uses.
fn next_order(context: ScaffoldContext<'_>, id: &PageId) -> i64 {
    let same = context.guide.pages.values().filter(|page| page.id.chapter() == id.chapter());
    let mut orders: Vec<i64> = same.filter_map(|page| page.front.order).collect();
    orders.sort_unstable();
    let last = orders.last().copied().unwrap_or(0);
    let step = if orders.len() > 1 && orders.iter().all(|order| order % 10 == 0) { 10 } else { 1 };
    last + step
}

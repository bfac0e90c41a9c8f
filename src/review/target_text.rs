//! The text of a target of the guide, to look at before an override is made to address it.

use crate::guide::common_guide::Guide;
use crate::markdown::canonical::source_text;
use crate::markdown::visit::walk;
use crate::record::page_id::PageId;

/// The text of `target` (`types/meuble#declaration`, `types/meuble`), in canonical form; `None` where the guide has no such
/// thing.
pub fn target_text(guide: &Guide, target: &str) -> Option<String> {
    let (page, id) = target.split_once('#').map_or((target, None), |(page, id)| (page, Some(id)));
    let page = guide.pages.get(&PageId::new(page))?;
    let Some(id) = id else { return Some(format!("{}\n{}", page.title, source_text(&page.body))) };
    let id = id.rsplit('/').next().unwrap_or(id);
    let mut text = None;
    walk(&page.body, &mut |node| {
        if text.is_none() && node.id().is_some_and(|own| **own == *id) {
            text = Some(source_text(&[node.clone()].into()));
        }
    });
    text
}

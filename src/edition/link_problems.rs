//! Links to what is not there, or is elsewhere: what is told of each, with what was probably meant.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::meant_target::section_as_read;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::Proposals;
use crate::french::slug;
use crate::markdown::node::Body;
use crate::markdown::piece::Link;
use crate::record::page_id::PageId;

/// A link to a page by an address that it had before.
pub(super) fn moved(page: &PageId, now: &PageId, link: &Link) -> Diagnostic {
    Diagnostic::new(Code::LinkMoved, link.place.clone())
        .with("target", format!("/{page}.md"))
        .suggest(Some(format!("/{now}.md")))
}

/// A link from a page that everybody reads to one for technicians.
pub(super) fn reserved(page: &PageId, link: &Link) -> Diagnostic {
    Diagnostic::new(Code::LinkToTechnicians, link.place.clone()).with("page", page)
}

/// A link to a section that is on another page today.
pub(super) fn moved_section(page: &PageId, section: &str, now: (&PageId, &str), link: &Link) -> Diagnostic {
    Diagnostic::new(Code::LinkMoved, link.place.clone())
        .with("target", format!("/{page}.md#{section}"))
        .suggest(Some(format!("/{}.md#{}", now.0, now.1)))
}

/// A link to a page that does not exist, with the nearest of `pages`.
pub(super) fn broken_link<'p>(
    page: &PageId,
    link: &Link,
    proposals: &Proposals,
    pages: impl Iterator<Item = &'p PageId>,
) -> Diagnostic {
    let near = proposals.nearest(page.as_str(), pages.map(PageId::as_str));
    Diagnostic::new(Code::BrokenLink, link.place.clone())
        .with("target", format!("/{page}.md"))
        .suggest(near.map(|near| format!("/{near}.md")))
}

/// A link to an anchor that `page` does not have, with the section of its `body` whose heading was written in its place, or
/// the nearest of its `anchors`.
pub(super) fn broken_fragment(
    page: &PageId,
    fragment: &str,
    link: &Link,
    body: Option<&Body>,
    (proposals, anchors): (&Proposals, &BTreeSet<Arc<str>>),
) -> Diagnostic {
    let near = |written: &str| proposals.nearest(written, anchors.iter().map(|id| &**id)).map(str::to_owned);
    let by_heading = body.and_then(|body| section_as_read(body, fragment)).map(|id| id.to_string());
    Diagnostic::new(Code::BrokenFragment, link.place.clone())
        .with("page", page)
        .with("fragment", fragment)
        .suggest(
            by_heading
                .filter(|id| id != fragment)
                .or_else(|| near(fragment))
                .or_else(|| near(&slug(fragment))),
        )
}

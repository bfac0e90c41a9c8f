//! Links of a body: where each leads from its page, and whether it leaves the site.

use std::fmt::Write;
use std::sync::Arc;

use super::BodyWriter;
use crate::edition::EditionPage;
use crate::html::escape;
use crate::markdown::piece::{Link, Target, TargetPart};
use crate::record::page_id::PageId;
use crate::render::attachments::Attachment;
use crate::render::values;
use crate::text::web_address::{Goal, goal, goal_of_value};

/// Where a link leads.
struct Href<'a> {
    /// The way to the root of the site, or what stands for it; nothing where the address is whole.
    root: &'a str,
    /// What follows, as it is: to be escaped.
    address: String,
    /// Whether it leaves the site.
    outside: bool,
}

impl<'a> BodyWriter<'a> {
    pub(super) fn link(&mut self, link: &Link) {
        let Some(Href { root, address, outside }) = self.href(link) else {
            return self.open.push("");
        };
        let _ = write!(self.out.html, "<a href=\"{root}{}\"", escape(&address));
        if let Some(title) = &link.title {
            let _ = write!(self.out.html, " title=\"{title}\"");
        }
        if outside {
            self.out.html.push_str(" class=\"externe\"");
        }
        self.out.html.push('>');
        self.open.push("</a>");
    }

    /// The address of a section that once was on `page`, and is on another one that shows here.
    fn elsewhere(&self, page: &PageId, section: &Arc<str>) -> Option<String> {
        let (now, id) = self.inputs.guide.section_now(page, section)?;
        let target = self.inputs.edition.page(&now)?;
        let anchor = present(target, &id).map(|anchor| format!("#{anchor}")).unwrap_or_default();
        Some(format!("{}{anchor}", target.id.address()))
    }

    /// Where a link leads; `None` where that is nowhere here.
    fn href(&mut self, link: &Link) -> Option<Href<'a>> {
        let inside = |address: String| Href { root: self.root, address, outside: false };
        match &link.target {
            Target::Here(anchor) if !self.in_block && self.page.front.moved.contains_key(anchor) => {
                Some(inside(self.elsewhere(&self.page.id, anchor)?))
            }
            Target::Here(anchor) => {
                let anchor = if self.in_block { anchor } else { present(self.page, anchor)? };
                Some(Href { root: "", ..inside(format!("#{anchor}")) })
            }
            Target::Page { page, fragment } => {
                let target = self.inputs.edition.page(&PageId(page.clone()))?;
                let moved_on = fragment.as_ref().filter(|id| target.front.moved.contains_key(*id));
                if let Some(now) = moved_on.and_then(|id| self.elsewhere(&target.id, id)) {
                    return Some(inside(now));
                }
                let anchor = fragment.as_ref().and_then(|id| present(target, id));
                let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
                Some(inside(format!("{}{anchor}", target.id.address())))
            }
            Target::Document(path) => Attachment::Document(path.clone()).href(&self.inputs.files).map(inside),
            Target::Outside(parts) => {
                let mut href = String::new();
                for part in parts {
                    match part {
                        TargetPart::Literal(text) => href.push_str(text),
                        TargetPart::Value(hole) => {
                            let value = values::in_address(&hole.name, &self.inputs.edition, &href)?;
                            href.push_str(&value);
                        }
                    }
                }
                // A value may hold anything: where its address leads nowhere, it is text.
                let goal = if parts.iter().all(|part| matches!(part, TargetPart::Literal(_))) {
                    goal(&href)
                } else {
                    goal_of_value(&href)
                };
                let outside = goal == Some(Goal::Web);
                let allowed = outside || matches!(goal, Some(Goal::Mail | Goal::Phone));
                allowed.then_some(Href { root: "", address: href, outside })
            }
        }
    }
}

/// The anchor of `page` that a link to `anchor` leads to; `None` where only the page itself is left.
fn present<'p>(page: &'p EditionPage, anchor: &'p Arc<str>) -> Option<&'p Arc<str>> {
    if page.absent.contains(anchor) {
        return None;
    }
    page.lost.get(anchor).map_or(Some(anchor), Option::as_ref)
}

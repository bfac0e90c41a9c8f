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

impl BodyWriter<'_> {
    pub(super) fn link(&mut self, link: &Link) {
        let Some((href, outside)) = self.href(link).filter(|_| !self.quiet) else {
            return self.open.push("");
        };
        let _ = write!(self.out.html, "<a href=\"{}\"", escape(&href));
        if let Some(title) = &link.title {
            let _ = write!(self.out.html, " title=\"{title}\"");
        }
        if outside {
            self.out.html.push_str(" class=\"externe\"");
        }
        self.out.html.push('>');
        self.open.push("</a>");
    }

    /// The address of a link, and whether it leaves the site; `None` where it leads nowhere here.
    fn href(&mut self, link: &Link) -> Option<(String, bool)> {
        match &link.target {
            Target::Here(anchor) => {
                let anchor = if self.in_block { anchor } else { present(self.page, anchor)? };
                Some((format!("#{anchor}"), false))
            }
            Target::Page { page, fragment } => {
                let target = self.inputs.edition.page(&PageId(page.clone()))?;
                let anchor = fragment.as_ref().and_then(|id| present(target, id));
                let mut href = format!("{}{}", self.root, target.id.address());
                if let Some(anchor) = anchor {
                    let _ = write!(href, "#{anchor}");
                }
                Some((href, false))
            }
            Target::Document(path) => {
                let document = Attachment::Document(path.clone()).address(&self.inputs.files)?;
                Some((format!("{}{document}", self.root), false))
            }
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
                (outside || matches!(goal, Some(Goal::Mail | Goal::Phone))).then_some((href, outside))
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

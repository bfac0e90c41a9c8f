//! The navigation: drawn once for each depth of a site, with the current page marked in each page.

use std::collections::HashMap;

use super::site_inputs::SiteInputs;
use super::views::{NavigationChapter, NavigationPage};
use crate::html::escape;
use crate::record::page_id::PageId;
use crate::theme::context::Context;
use crate::theme::template::Template;

/// The navigation of pages from which `root` leads to the root of the site; `context` is their base context.
pub(super) fn draw(inputs: &SiteInputs, root: &str, context: &Context) -> Navigation {
    let href = |id: &PageId| format!("{root}{}", id.address());
    let chapters: Vec<NavigationChapter<'_>> = inputs
        .edition
        .chapters
        .iter()
        .map(|chapter| NavigationChapter {
            id: chapter.page.as_str(),
            titre: inputs.title_of(&chapter.page),
            href: href(&chapter.page),
            etape: chapter.stage,
            pages: chapter
                .pages
                .iter()
                .map(|id| NavigationPage { id: id.as_str(), titre: inputs.title_of(id), href: href(id) })
                .collect(),
        })
        .collect();
    let mut context = context.clone();
    context.set("chapitres", &chapters);
    Navigation::new(String::from_utf8(inputs.render(Template::Navigation, &context)).unwrap_or_default())
}

/// The navigation of one depth, and where in it the link to each page is.
#[derive(Debug)]
pub(super) struct Navigation {
    html: String,
    /// By address as it is written: the byte of its first link, and the byte of the fold that is open there.
    links: HashMap<String, (usize, Option<usize>)>,
}

impl Navigation {
    fn new(html: String) -> Self {
        const HREF: &str = "href=\"";
        let mut links = HashMap::new();
        for (at, _) in html.match_indices(HREF) {
            let from = at + HREF.len();
            let Some(length) = html[from..].find('"') else { break };
            links.entry(html[from..from + length].to_owned()).or_insert_with(|| {
                // A chapter folds: the innermost fold that is still open at the link holds it.
                let before = &html[..at];
                let fold = before.rfind("<details").filter(|fold| !before[*fold..].contains("</details"));
                (at, fold.map(|fold| fold + "<details".len()))
            });
        }
        Self { html, links }
    }

    /// In pieces, with the link to `href` marked as the current one, and the part that holds it open.
    pub(super) fn with_current(&self, href: &str) -> [&str; 5] {
        match self.links.get(&escape(href)).filter(|_| !href.is_empty()) {
            None => [&self.html, "", "", "", ""],
            Some((at, fold)) => {
                let (head, tail) = self.html[..*at].split_at(fold.unwrap_or(*at));
                let open = if fold.is_some() { " open" } else { "" };
                [head, open, tail, "aria-current=\"page\" ", &self.html[*at..]]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Navigation;

    const NAVIGATION: &str = "<a href=\"index.html\">A</a><details><a href=\"b.html\">B</a></details>\
                              <details><a href=\"c.html\">C</a><a href=\"d.html\">D</a></details>";

    fn with_current(html: &str, href: &str) -> String {
        Navigation::new(html.to_owned()).with_current(href).concat()
    }

    #[test]
    fn the_link_is_marked_and_its_fold_alone_is_open() {
        let marked = with_current(NAVIGATION, "d.html");
        assert_eq!(marked.matches("<details open>").count(), 1);
        assert!(
            marked
                .contains("<details open><a href=\"c.html\">C</a><a aria-current=\"page\" href=\"d.html\">")
        );
    }

    #[test]
    fn a_link_outside_the_folds_opens_none() {
        let marked = with_current(NAVIGATION, "index.html");
        assert!(marked.starts_with("<a aria-current=\"page\" href=\"index.html\">"));
        assert!(!marked.contains(" open"));
    }

    #[test]
    fn a_page_that_is_not_in_it_leaves_it_as_it_is() {
        for href in ["e.html", ""] {
            assert_eq!(with_current(NAVIGATION, href), NAVIGATION);
        }
    }
}

//! The bodies of a site's pages, each drawn once for its page and for the printed guide.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::body::{self, DrawnBody};
use super::site_inputs::SiteInputs;
use crate::edition::EditionPage;
use crate::record::page_id::PageId;

/// The bodies drawn so far while one site is rendered.
#[derive(Default)]
pub(super) struct Bodies(RefCell<HashMap<PageId, Rc<DrawnBody>>>);

impl Bodies {
    /// The body of `page`, for a file from which `root` leads to the root of the site.
    pub(super) fn draw(&self, inputs: &SiteInputs, page: &EditionPage, root: &str) -> DrawnBody {
        let known = self.0.borrow().get(&page.id).cloned();
        let drawn = known.unwrap_or_else(|| {
            let drawn = Rc::new(body::draw(inputs, page, root));
            // Components of data are given the root, and may do anything with it.
            if !drawn.shows_data {
                self.0.borrow_mut().insert(page.id.clone(), Rc::clone(&drawn));
            }
            drawn
        });
        drawn.with_root(root)
    }
}

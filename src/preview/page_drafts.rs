//! Pages as they would be with what somebody is writing: shown in the open page until it is written, or given up.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

/// How many are kept: of each form that is open, the last.
const LIMIT: usize = 16;

/// Drawn pages by their numbers, each with its path: `/pays/types/meuble/`.
#[derive(Default)]
pub(super) struct PageDrafts {
    pages: Mutex<(u64, VecDeque<DraftedPage>)>,
}

struct DraftedPage {
    number: u64,
    path: String,
    bytes: Arc<[u8]>,
}

impl PageDrafts {
    /// Keeps a page, and returns its number; the oldest one goes if there are too many.
    pub(super) fn add(&self, path: String, bytes: Arc<[u8]>) -> u64 {
        let (last, pages) = &mut *self.pages.lock().expect("nobody panics with it");
        *last += 1;
        pages.push_back(DraftedPage { number: *last, path, bytes });
        if pages.len() > LIMIT {
            pages.pop_front();
        }
        *last
    }

    /// The page of this number, if it is the one at `path`.
    pub(super) fn find(&self, number: u64, path: &str) -> Option<Arc<[u8]>> {
        let pages = &self.pages.lock().expect("nobody panics with it").1;
        let page = pages.iter().find(|page| page.number == number && page.path == path);
        page.map(|page| Arc::clone(&page.bytes))
    }
}

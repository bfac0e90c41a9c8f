//! The files of one revision that somebody is taking right now: whoever asks for one of them gets the same bytes.
//!
//! A reader may take minutes for a large page. Each page is therefore drawn once at a time, and is in memory once, however
//! many readers take it; when the last of them is done it is gone.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use super::http::response::{Response, ResponseBody};

/// Files by their names.
#[derive(Default)]
pub(crate) struct SharedPages {
    all: Mutex<BTreeMap<String, Arc<Mutex<SharedPage>>>>,
}

/// A file that was answered, as long as somebody takes it.
#[derive(Default)]
struct SharedPage {
    status: u16,
    headers: Vec<(&'static str, Cow<'static, str>)>,
    bytes: Option<Weak<[u8]>>,
}

impl SharedPages {
    /// The response that somebody is taking, or else the one that `draw` gives.
    pub(super) fn response(&self, name: &str, draw: impl FnOnce() -> Response) -> Response {
        let page = self.page(name);
        // Whoever comes while it is drawn waits here. After a fault of ours it is drawn again.
        let mut page = page.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bytes) = page.bytes.as_ref().and_then(Weak::upgrade) {
            let (status, headers) = (page.status, page.headers.clone());
            return Response { status, headers, body: ResponseBody::Bytes(bytes) };
        }
        let response = draw();
        if let (ResponseBody::Bytes(bytes), 200) = (&response.body, response.status) {
            let headers = response.headers.clone();
            *page = SharedPage { status: 200, headers, bytes: Some(Arc::downgrade(bytes)) };
        }
        response
    }

    fn page(&self, name: &str) -> Arc<Mutex<SharedPage>> {
        let mut all = self.all.lock().expect("nobody panics with it");
        // A page that nobody takes any more keeps its memory until it leaves this list.
        all.retain(|_, page| {
            let is_waited_for = Arc::strong_count(page) > 1;
            is_waited_for || page.lock().is_ok_and(|page| page.is_taken())
        });
        Arc::clone(all.entry(name.to_owned()).or_default())
    }
}

impl SharedPage {
    fn is_taken(&self) -> bool {
        self.bytes.as_ref().is_some_and(|bytes| bytes.strong_count() > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::SharedPages;
    use crate::preview::http::response::{Response, ResponseBody};

    #[test]
    fn a_page_is_drawn_once_as_long_as_somebody_takes_it() {
        let pages = SharedPages::default();
        let mut drawn = 0;
        let mut ask = |name: &str, status: u16| {
            pages.response(name, || {
                drawn += 1;
                Response::html(status, vec![b'x'; 9])
            })
        };
        let (one, two) = (ask("a/index.html", 200), ask("a/index.html", 200));
        let (ResponseBody::Bytes(first), ResponseBody::Bytes(second)) = (&one.body, &two.body) else {
            panic!("bytes")
        };
        assert!(std::ptr::eq(first.as_ptr(), second.as_ptr()));
        assert_eq!(one.headers, two.headers);
        drop((one, two));
        drop(ask("a/index.html", 200));
        // What is no page of the site is not kept.
        let _gone = [ask("b", 503), ask("b", 503)];
        assert_eq!(drawn, 4);
        assert_eq!(pages.all.lock().unwrap().len(), 1);
    }
}

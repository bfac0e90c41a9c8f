//! The id of a page.

use std::fmt;
use std::sync::Arc;

/// A page's id: its path below `content/` without `.md`. A chapter's is its folder, the home page's is `index`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(pub Arc<str>);

impl PageId {
    /// The home page.
    pub const HOME: &'static str = "index";

    /// From its text, which the caller has checked.
    pub fn new(text: &str) -> Self {
        Self(text.into())
    }

    /// With `/` between its parts.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is the home page.
    pub fn is_home(&self) -> bool {
        &*self.0 == Self::HOME
    }

    /// The chapter it belongs to (a chapter's own page: itself; the home page: none).
    pub fn chapter(&self) -> Option<&str> {
        if self.is_home() { None } else { self.0.split('/').next() }
    }

    /// Whether it is a chapter's own page.
    pub fn is_chapter(&self) -> bool {
        !self.is_home() && !self.0.contains('/')
    }

    /// Where it is built in its site: `types/meuble/index.html`.
    pub fn address(&self) -> String {
        if self.is_home() { "index.html".into() } else { format!("{}/index.html", self.0) }
    }
}

impl fmt::Display for PageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for PageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

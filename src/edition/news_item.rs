//! A piece of news, as pages and feeds show it.

use std::sync::Arc;

use crate::calendar::Day;
use crate::markdown::piece::Piece;
use crate::record::page_id::PageId;

/// One thing that is new.
#[derive(Clone, Debug)]
pub struct NewsItem {
    /// What it is known by for ever, in this territory.
    pub key: String,
    /// The day.
    pub on: Day,
    /// Whether the network calls it important.
    pub important: bool,
    /// What it is about.
    pub title: String,
    /// What it says.
    pub telling: NewsText,
    /// Where it is about.
    pub page: Option<PageId>,
    /// The section of the page.
    pub section: Option<Arc<str>>,
    /// The level that tells it; none for the network.
    pub origin: Option<Arc<str>>,
}

/// The text of a piece of news.
#[derive(Clone, Debug)]
pub enum NewsText {
    /// A sentence of the network.
    Common(String),
    /// A line of Markdown of a level.
    Local(Box<[Piece]>),
}

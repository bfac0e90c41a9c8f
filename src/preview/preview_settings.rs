//! How a preview is started, and what it reports to the terminal.

use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;

use super::external_editor::Editor;
use super::hand_over_desk::HandOverDesk;
use super::publish_desk::PublishDesk;
use super::receive_desk::ReceiveDesk;
use crate::calendar::Day;
use crate::i18n::Language;
use crate::report::finding::Finding;
use crate::text::snapshot::Snapshot;

/// The settings of a preview.
pub struct Settings {
    /// The root of the project.
    pub root: PathBuf,
    /// The address to listen at; loopback unless other machines are to see the preview.
    pub host: IpAddr,
    /// The preferred port; 0: any.
    pub port: u16,
    /// Whether the files are read at intervals, instead of waiting for the system to report changes.
    pub poll: bool,
    /// The language of the preview's own words.
    pub language: Language,
    /// The day to simulate from the start.
    pub day: Option<Day>,
    /// Returns today.
    pub today: fn() -> Day,
    /// Returns the time, in milliseconds since 1970.
    pub clock: fn() -> u64,
    /// Opens files.
    pub editor: Option<Editor>,
    /// Signs the decisions of the review page.
    pub reviewer: Option<String>,
    /// The territory to check first.
    pub first: Option<String>,
    /// Packs what an office hands over.
    pub hand_over: Option<Arc<dyn HandOverDesk>>,
    /// Receives what the network or an office sent.
    pub receive: Option<Arc<dyn ReceiveDesk>>,
    /// Publishes, for the page « Publier ».
    pub publish: Option<Arc<dyn PublishDesk>>,
    /// Receives what the terminal shows.
    pub news: Box<dyn Fn(News) + Send + Sync>,
}

/// What the terminal shows.
#[derive(Debug)]
pub enum News {
    /// The problems have changed: all of them, with the snapshot that they are about.
    Problems(Vec<Finding>, Arc<Snapshot>),
    /// The project cannot be read.
    Failure(String),
    /// The system does not report all changes, for this reason: the files are read at intervals.
    WatcherFailed(String),
}

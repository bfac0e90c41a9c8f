//! The settings with which a preview opens for one person on this machine.

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::sync::Arc;

use super::command_runner::BrowserCommands;
use super::hand_over_packer::HandOverPacker;
use super::publish_command::browser_desk::BrowserDesk;
use super::zip_receiver::ZipReceiver;
use super::{reviewer, today};
use crate::calendar::timestamp;
use crate::preview::external_editor::Editor;
use crate::preview::preview_settings::{News, Settings};

/// The port of the first preview on a machine.
pub(super) const PORT: u16 = 4747;

/// The settings where nothing else is asked for; `commands` do what the browser asks for, `news` hears what a terminal shows.
pub(super) fn settings(
    root: PathBuf,
    commands: &Arc<BrowserCommands>,
    news: impl Fn(News) + Send + Sync + 'static,
) -> Settings {
    let language = commands.language;
    Settings {
        host: IpAddr::V4(Ipv4Addr::LOCALHOST),
        port: PORT,
        poll: false,
        language,
        day: None,
        today: || today::or_today(None),
        clock: timestamp,
        editor: Editor::look_for(),
        reviewer: reviewer::name(None, &root),
        first: None,
        hand_over: Some(Arc::new(HandOverPacker::at(&root, language))),
        receive: Some(Arc::new(ZipReceiver::at(root.clone(), Arc::clone(commands)))),
        publish: Some(Arc::new(BrowserDesk::at(&root, language))),
        news: Box::new(news),
        root,
    }
}

//! `jalon start`: the start page in the browser, which `jalon` alone opens outside of a guide.

use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};

use clap::Args;

use super::command_runner::{BrowserCommands, CommandRunner};
use super::known_guides;
use super::session::{Exit, Session, Stop};
use super::start_desk::ProgramDesk;
use crate::failure::{Doing, Failure};
use crate::i18n::Word;
use crate::preview::Preview;
use crate::preview::start_page::StartPage;

/// The port of the first start page on a machine: the one below the first preview's.
const PORT: u16 = 4746;

#[derive(Args, Debug)]
pub(super) struct StartArgs {
    #[arg(long)]
    port: Option<u16>,
    #[arg(long)]
    open: bool,
}

/// Serves the start page, and the guides that are opened from it, until it is stopped.
pub(super) fn run(
    session: &mut Session<'_>,
    request: &StartArgs,
    run_command: CommandRunner,
) -> Result<Exit, Stop> {
    known_guides::note_program();
    let (sender, receiver) = channel();
    let _ = ctrlc::set_handler(move || sender.send(()).unwrap_or_default());
    let desk = ProgramDesk {
        commands: Arc::new(BrowserCommands::new(session.language, session.around, run_command)),
        open: Mutex::default(),
    };
    let page = StartPage::start(session.language, request.port.unwrap_or(PORT), Box::new(desk))
        .map_err(|error| Stop::Refused(Failure::of(Doing::Listening, &session.around.folder)(error)))?;
    let address = page.address();
    let at = [("address", Word::Text(&address))];
    let text = [session.say("start-ready", &at), session.say("start-keep-open", &[])];
    session.tell_lines(&text, Exit::Fine);
    if !session.is_heard() {
        return Ok(Exit::Refused);
    }
    if request.open && Preview::browse(&address).is_err() {
        let text = session.say("serve-no-browser", &at) + "\n";
        session.warn(&text, Exit::Fine);
    }
    // Ends where it is stopped, and nowhere else: without a handler, with its window.
    let _ = receiver.recv();
    drop(page);
    let stopped = session.say("serve-stopped", &[]);
    Ok(session.tell(&format!("{stopped}\n"), Exit::Fine))
}

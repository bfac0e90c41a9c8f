//! `jalon serve`: a live preview of the sites in the browser.

use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};

use clap::Args;

use super::command_runner::{BrowserCommands, CommandRunner};
use super::common_args::CommonArgs;
use super::schema_command;
use super::session::{Exit, Session, Stop};
use super::{known_guides, open_preview, open_project, today, usage_message};
use crate::calendar::Day;
use crate::failure::{Doing, Failure};
use crate::i18n::Word;
use crate::preview::Preview;
use crate::preview::external_editor::Editor;
use crate::preview::preview_settings::News;
use crate::report::reporter::Reporter;

#[derive(Args, Debug)]
pub(super) struct ServeArgs {
    territory: Option<String>,
    #[arg(long)]
    port: Option<u16>,
    #[arg(long, value_parser = parse_host)]
    host: Option<IpAddr>,
    #[arg(long)]
    open: bool,
    #[arg(long)]
    poll: bool,
    #[arg(long)]
    editor: Option<String>,
    #[arg(long, value_parser = today::parse)]
    date: Option<Day>,
}

/// What wakes the main thread.
enum ServeEvent {
    News(News),
    Stop,
}

/// Serves until it is stopped.
pub(super) fn run(
    session: &mut Session<'_>,
    common: &CommonArgs,
    request: &ServeArgs,
    run_command: CommandRunner,
) -> Result<Exit, Stop> {
    let root = open_project::place(session, common)?;
    today::doubt(session, request.date);
    let (sender, receiver) = channel();
    let stop = sender.clone();
    // Without a handler the process still ends with its window, and leaves nothing behind.
    let _ = ctrlc::set_handler(move || drop(stop.send(ServeEvent::Stop)));
    let commands = Arc::new(BrowserCommands::new(session.language, session.around, run_command));
    let preview = start(&commands, request, &root, sender)?;
    if let Some(stranger) = request.territory.as_ref().filter(|name| !preview.territories().contains(name)) {
        return Err(usage_message::unknown_territory(stranger, &preview.territories(), session.language));
    }
    // A script opens what nobody will look for.
    if let Some(title) = preview.title().filter(|_| session.around.at_terminal) {
        known_guides::note(&root, &title);
        known_guides::note_program();
    }
    greet(session, request, &preview);
    if !session.is_heard() {
        preview.stop();
        return Ok(Exit::Refused);
    }
    // In the background, so that no page waits; a build reports a schema that cannot be written.
    std::thread::spawn(move || drop(schema_command::refresh_at(&root)));
    for event in receiver {
        match event {
            ServeEvent::News(news) => tell(session, &news),
            ServeEvent::Stop => break,
        }
    }
    preview.stop();
    let stopped = session.say("serve-stopped", &[]);
    Ok(session.tell(&format!("{stopped}\n"), Exit::Fine))
}

fn start(
    commands: &Arc<BrowserCommands>,
    request: &ServeArgs,
    root: &Path,
    sender: Sender<ServeEvent>,
) -> Result<Preview, Stop> {
    let news = move |news| drop(sender.send(ServeEvent::News(news)));
    let mut settings = open_preview::settings(root.to_path_buf(), commands, news);
    settings.host = request.host.unwrap_or(settings.host);
    settings.port = request.port.unwrap_or(settings.port);
    settings.poll = request.poll;
    settings.day = request.date;
    if let Some(editor) = &request.editor {
        settings.editor = Editor::parse(editor);
    }
    settings.first.clone_from(&request.territory);
    Preview::start(settings).map_err(|error| Stop::Refused(Failure::of(Doing::Listening, root)(error)))
}

fn greet(session: &mut Session<'_>, request: &ServeArgs, preview: &Preview) {
    let path = request.territory.as_ref().map(|id| format!("{id}/")).unwrap_or_default();
    let address = preview.address(&path);
    let at = [("address", Word::Text(&address))];
    let mut text = session.say("serve-ready", &at) + "\n";
    if let Some(port) = preview.other_port() {
        let (wished, got) = (request.port.unwrap_or(open_preview::PORT).to_string(), port.to_string());
        let ports = [("port", Word::Text(&wished)), ("other", Word::Text(&got))];
        text = session.say("serve-port-taken", &ports) + "\n" + &text;
    }
    if preview.is_open_to_others() {
        let [tools, sites] = preview.ports().map(|port| port.to_string());
        let ports = [("port", Word::Text(&tools)), ("sites", Word::Text(&sites))];
        text += &(session.say("serve-open-to-others", &ports) + "\n");
    }
    text += &(session.say("serve-stop-hint", &[]) + "\n");
    session.tell(&text, Exit::Fine);
    if request.open && Preview::browse(&address).is_err() {
        let text = session.say("serve-no-browser", &at) + "\n";
        session.warn(&text, Exit::Fine);
    }
}

/// Shows the current problems in the terminal.
fn tell(session: &mut Session<'_>, news: &News) {
    let text = match news {
        News::Failure(text) => text.clone(),
        News::WatcherFailed(cause) => session.say("serve-deaf", &[("cause", Word::Text(cause))]) + "\n",
        News::Problems(found, _) if found.is_empty() => session.say("serve-well", &[]) + "\n",
        News::Problems(found, snapshot) => {
            let reporter = Reporter::new(session.language, snapshot).with_colours(session.stderr_colours);
            let list = reporter.count(found);
            reporter.text(found) + &session.say("serve-wrong", &[("list", Word::Text(&list))]) + "\n"
        }
    };
    session.warn(&text, Exit::Fine);
}

fn parse_host(text: &str) -> Result<IpAddr, &'static str> {
    if text == "localhost" { Ok(Ipv4Addr::LOCALHOST.into()) } else { text.parse().map_err(|_| "no address") }
}

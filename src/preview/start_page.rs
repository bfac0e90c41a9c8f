//! The start page: the last guides, and the ways to another, for whoever opened the program outside of a guide.
//!
//! A server of its own, behind the same guard as the tools of a preview. What is wished for is carried out by a
//! [`StartDesk`], which knows the commands that do it.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::assets;
use super::folder_listing::{FolderListing, typed};
use super::http::entrance::{Entrance, Entrances};
use super::http::request::{Method, Request};
use super::http::request_guard::{RequestGuard, secret};
use super::http::response::Response;
use super::http::{HttpServer, Reply, listen, security_headers};
use crate::i18n::program::program;
use crate::i18n::{Language, Word};
use crate::text::file_name;

/// A guide that was open on this machine before.
#[derive(Clone, Debug, Serialize)]
pub struct KnownGuide {
    /// Its title when it was last open.
    pub title: String,
    /// Its folder.
    pub folder: String,
    /// When it was last open, in milliseconds since 1970.
    pub opened: u64,
    /// Whether it is still there.
    pub there: bool,
}

/// What somebody wishes for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StartWish {
    /// To open the guide in a folder.
    Open(PathBuf),
    /// To hear of a guide no more.
    Forget(PathBuf),
    /// To begin a guide in a new folder: with all pages of the common guide, or with a few.
    Begin {
        /// The folder, new or empty.
        folder: PathBuf,
        /// Whether with all pages.
        whole: bool,
    },
    /// To try the example, which is made in that folder where it is not there yet.
    Try(PathBuf),
    /// To receive a zip into a guide or a new folder; without `agreed`, to be told what that would change.
    Receive {
        /// The zip.
        file: PathBuf,
        /// The guide, or the new folder.
        folder: PathBuf,
        /// Whether to do it.
        agreed: bool,
    },
}

/// What came of a wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StartOutcome {
    /// The guide is open, at this address.
    Opened(String),
    /// What would be done, for people.
    Told(String),
    /// It is done, and there is nothing to say.
    Done,
}

/// Carries out what the start page wishes for.
pub trait StartDesk: Send + Sync {
    /// The guides that were open before, the last first.
    fn guides(&self) -> Vec<KnownGuide>;
    /// The folders in which people keep what they write; new guides go into the first.
    fn places(&self) -> Vec<PathBuf>;
    /// Carries it out, or says why not, for people.
    fn carry_out(&self, wish: StartWish) -> Result<StartOutcome, String>;
}

/// A running start page.
pub struct StartPage {
    server: HttpServer,
    address: SocketAddr,
    key: String,
}

/// What answers requests.
struct Answering {
    language: Language,
    token: String,
    desk: Box<dyn StartDesk>,
}

/// As the browser asks.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StartRequest {
    wish: String,
    #[serde(default)]
    folder: String,
    /// The name of a new folder in `folder`; none where `folder` itself is meant.
    name: Option<String>,
    #[serde(default)]
    file: String,
    #[serde(default)]
    whole: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FolderRequest {
    folder: String,
}

impl StartPage {
    /// Starts it at `port` or one after it, for this machine alone.
    pub fn start(language: Language, port: u16, desk: Box<dyn StartDesk>) -> io::Result<Self> {
        let listener = listen(Ipv4Addr::LOCALHOST.into(), port)?;
        let address = listener.local_addr()?;
        // No pages of sites are here.
        let entrances = Entrances { tools: address, sites: address };
        let token = secret();
        // Loopback is shared by all who are logged in on a machine, and this page lists folders and writes.
        let key = secret();
        let guard = RequestGuard { entrances, key: Some(key.clone()), token: token.clone() };
        let answering = Answering { language, token, desk };
        let server = HttpServer::start(vec![(Entrance::Tools, listener)], move |request| {
            let response = match guard.admit(request) {
                Ok(()) => answering.respond(request),
                Err(refusal) if refusal.status == 403 && request.path == "/" => answering.keyless(),
                Err(refusal) => refusal,
            };
            Reply::Response(security_headers::add(response, request, &entrances))
        })?;
        Ok(Self { server, address, key })
    }

    /// Where it is, with the key that it wants.
    pub fn address(&self) -> String {
        format!("http://{}/?cle={}", self.address, self.key)
    }
}

impl Drop for StartPage {
    fn drop(&mut self) {
        self.server.close();
    }
}

impl Answering {
    fn respond(&self, request: &Request) -> Response {
        let is_post = request.method == Method::Post;
        match (request.path.as_str(), is_post) {
            ("/", false) => assets::start_page(),
            ("/_jalon/etat.json", false) => self.first_answer(),
            ("/_jalon/mots.json", false) => assets::messages_in(self.language),
            ("/_jalon/accueil.json", false) => {
                Response::json(&json!({ "guides": self.desk.guides(), "places": self.places() }))
            }
            ("/_jalon/dossier", true) => self.folder(request),
            ("/_jalon/accueil", true) => self.wish(request),
            ("/" | "/_jalon/etat.json" | "/_jalon/mots.json" | "/_jalon/accueil.json", true) => {
                Response::refusal(405).with("Allow", "GET, HEAD")
            }
            ("/_jalon/dossier" | "/_jalon/accueil", false) => Response::refusal(405).with("Allow", "POST"),
            (path, _) => {
                path.strip_prefix("/_jalon/").map_or_else(|| Response::refusal(404), assets::carried)
            }
        }
    }

    /// What somebody reads who comes by a bookmark of another day.
    fn keyless(&self) -> Response {
        let text = self.say("start-keyless", "");
        Response::new(403, "text/plain; charset=utf-8", (text + "\n").into_bytes())
    }

    /// What the browser's side asks of every server of ours.
    fn first_answer(&self) -> Response {
        Response::json(&json!({
            "version": 0, "token": self.token, "language": self.language.code(), "title": "", "territories": [],
        }))
    }

    fn places(&self) -> Vec<String> {
        let places = self.desk.places();
        places.iter().filter_map(|place| place.to_str()).map(str::to_owned).collect()
    }

    fn folder(&self, request: &Request) -> Response {
        let Ok(asked) = serde_json::from_slice::<FolderRequest>(&request.body) else {
            return Response::refusal(400);
        };
        let Some(folder) = typed(&asked.folder) else {
            return Response::error(422, &self.say("start-odd-path", &asked.folder));
        };
        match FolderListing::of(&folder) {
            Ok(listing) => Response::json(&listing),
            Err(_) => Response::error(422, &self.say("start-no-folder", &asked.folder)),
        }
    }

    fn wish(&self, request: &Request) -> Response {
        let Ok(asked) = serde_json::from_slice::<StartRequest>(&request.body) else {
            return Response::refusal(400);
        };
        let Some(mut folder) = typed(&asked.folder) else {
            return Response::error(422, &self.say("start-odd-path", &asked.folder));
        };
        if let Some(name) = &asked.name {
            if !is_folder_name(name) {
                return Response::error(422, &self.say("start-odd-name", name));
            }
            folder.push(name.trim());
        }
        let agreed = asked.wish == "receive";
        let wish = match (asked.wish.as_str(), typed(&asked.file)) {
            ("open", _) => StartWish::Open(folder),
            ("forget", _) => StartWish::Forget(folder),
            ("begin", _) => StartWish::Begin { folder, whole: asked.whole },
            ("try", _) => StartWish::Try(folder),
            ("plan" | "receive", Some(file)) => StartWish::Receive { file, folder, agreed },
            _ => return Response::refusal(400),
        };
        match self.desk.carry_out(wish) {
            Ok(StartOutcome::Opened(address)) => Response::json(&json!({ "address": address })),
            Ok(StartOutcome::Told(text)) => Response::json(&json!({ "told": text })),
            Ok(StartOutcome::Done) => Response::json(&json!({ "guides": self.desk.guides() })),
            Err(why) => Response::error(422, &why),
        }
    }

    fn say(&self, key: &str, name: &str) -> String {
        program(self.language).say(key, &[("name", Word::Text(name))]).unwrap_or_else(|| key.to_owned())
    }
}

/// Whether a folder can have this name on every system.
fn is_folder_name(name: &str) -> bool {
    let name = name.trim();
    let is_one = Path::new(name).components().count() == 1;
    is_one && !name.starts_with('.') && name.chars().count() <= 100 && file_name::fault(name).is_none()
}

#[cfg(test)]
mod tests {
    use super::is_folder_name;

    #[test]
    fn a_new_folder_is_in_its_place_and_has_a_name_that_windows_takes() {
        for name in ["Guide du réseau", "guide-2026", " pays "] {
            assert!(is_folder_name(name), "{name}");
        }
        for name in [
            "",
            " ",
            ".",
            "..",
            "a/b",
            "a\\b",
            "C:",
            "guide.",
            ".guide",
            "a\nb",
            "a\"b",
            "nul",
            "Con.txt",
            "a\u{202e}b",
        ] {
            assert!(!is_folder_name(name), "{name}");
        }
    }
}

//! The pages of the sites and of the portal, from memory: as `public/` has them, with one more tag.

use super::assets;
use super::http::response::{Response, media};
use super::preview_visit::{Visit, site_id};
use super::revision::{LastGood, TerritoryCondition, TerritoryState};
use crate::diagnostic::has_errors;
use crate::edition::audience::Audience;
use crate::pipeline::site_request::COMMON;
use crate::project;
use crate::project::drawn_picture::drawn;
use crate::render::site::Content;
use crate::report::reporter::Reporter;
use crate::text::reserved_names::{INDEX, TECHNICIANS};

/// What makes a page live.
const TAG: &[u8] = b"<script src=\"/_jalon/apercu.js\"></script>";

/// A file as a pipeline has it.
enum DrawnFile {
    Content(Content),
    /// The site has it, but drawing it gives an error.
    Failed,
    Absent,
}

/// Answers a request for a file of a site, or of the portal.
pub(super) fn respond(visit: &Visit<'_>) -> Response {
    let drafted = visit.request.query_value("brouillon");
    let drafted =
        drafted.and_then(|number| visit.state.drafts.find(number.parse().ok()?, &visit.request.path));
    if let Some(page) = drafted {
        return Response::html(200, live(&page));
    }
    let path = visit.request.path.strip_prefix('/').unwrap_or_default();
    let (first, rest) = path.split_once('/').map_or((path, None), |(first, rest)| (first, Some(rest)));
    let id = site_id(first);
    if first == TECHNICIANS {
        return of_technicians(visit, path, rest);
    }
    match (visit.revision.territory(id).filter(|_| !first.is_empty()), rest) {
        (Some(_), Some(rest)) => {
            visit.revision.shared.response(path, || of_site(visit, id, rest, Audience::Public))
        }
        (Some(_), None) => Response::redirect("", &format!("/{first}/")),
        (None, _) => of_portal(visit, path),
    }
}

/// The sites for technicians, below a folder of their own, and the page that leads to them.
fn of_technicians(visit: &Visit<'_>, path: &str, rest: Option<&str>) -> Response {
    let Some(rest) = rest else { return Response::redirect("", &format!("/{TECHNICIANS}/")) };
    let (id, inner) = rest.split_once('/').map_or((rest, None), |(id, inner)| (id, Some(inner)));
    if visit.revision.has(id) {
        return match inner {
            Some(inner) => {
                let draw = || of_site(visit, id, inner, Audience::Technicians);
                visit.revision.shared.response(path, draw)
            }
            None => Response::redirect("", &format!("/{TECHNICIANS}/{id}/")),
        };
    }
    let name = if rest.is_empty() { INDEX } else { rest };
    let ids: Vec<String> = visit.revision.ids().map(str::to_owned).collect();
    let good = visit.revision.last_good(COMMON);
    let content = good.iter().find_map(|good| {
        let files = good.pipeline.for_technicians().beside_technicians(&ids).value.files;
        files.into_iter().find(|file| file.path == name).map(|file| file.content)
    });
    content.map_or_else(|| absent(visit), |content| given(visit, 200, name, content))
}

fn of_site(visit: &Visit<'_>, id: &str, path: &str, audience: Audience) -> Response {
    let good = visit.revision.last_good(id);
    let name =
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    // An older pipeline helps out if a newer one cannot draw the page, not if the page is gone.
    let first = |name: &str| {
        let mut files = good.iter().map(|good| draw(good, id, name, audience));
        files.find(|file| !matches!(file, DrawnFile::Failed)).unwrap_or(DrawnFile::Failed)
    };
    match first(&name) {
        DrawnFile::Content(content) => return given(visit, 200, &name, content),
        DrawnFile::Failed => {
            let last = visit.state.last_drawn(&visit.request.path);
            return last.map_or_else(|| waiting(visit, Some(id)), |page| Response::html(200, page));
        }
        DrawnFile::Absent => {}
    }
    if name == path && matches!(first(&format!("{path}/index.html")), DrawnFile::Content(_)) {
        return Response::redirect("", &format!("{}/", visit.request.path));
    }
    match first("404.html") {
        DrawnFile::Content(content) => given(visit, 404, "404.html", content),
        _ => absent(visit),
    }
}

fn draw(good: &LastGood, id: &str, path: &str, audience: Audience) -> DrawnFile {
    let pipeline = match audience {
        Audience::Public => &good.pipeline,
        Audience::Technicians => good.pipeline.for_technicians(),
    };
    let file = pipeline.file(id, path);
    match file.value {
        Some(_) if has_errors(&file.problems) => DrawnFile::Failed,
        Some(content) => DrawnFile::Content(content),
        None => DrawnFile::Absent,
    }
}

fn of_portal(visit: &Visit<'_>, path: &str) -> Response {
    let has_no_page = |territory: &TerritoryState| {
        territory.condition() != TerritoryCondition::Pending && territory.good_version().is_none()
    };
    let shown = visit.revision.territories().filter(|(_, territory)| !has_no_page(territory));
    let ids: Vec<String> = shown.map(|(id, _)| id.to_owned()).collect();
    // Of the current pipeline if the guide is right; otherwise of the last one in which it was.
    let good = visit.revision.last_good(COMMON);
    let content = good.iter().find_map(|good| {
        let portal = good.pipeline.portal(&ids);
        let files = if has_errors(&portal.problems) { Vec::new() } else { portal.value.files };
        files.into_iter().find(|file| file.path == path).map(|file| file.content)
    });
    match content {
        Some(content) => given(visit, 200, path, content),
        None if path == "index.html" => waiting(visit, None),
        None => absent(visit),
    }
}

fn given(visit: &Visit<'_>, status: u16, name: &str, content: Content) -> Response {
    let media = media(name);
    match content {
        Content::Bytes(bytes) if media.starts_with("text/html") => Response::html(status, live(&bytes)),
        Content::Bytes(bytes) => Response::new(status, media, bytes),
        Content::Picture(picture) => match drawn(&visit.state.settings.root, &picture) {
            Ok(bytes) => Response::new(status, media, bytes),
            // A file of it may have changed since the snapshot; the next one will have noticed.
            Err(_) => Response::refusal(404),
        },
        Content::Source { path, .. } => {
            // Pages are made, never attached.
            let media = if media.starts_with("text/html") { "text/plain; charset=utf-8" } else { media };
            let file = project::open(&visit.state.settings.root, &path).ok();
            let sized = file.and_then(|file| Some((file.metadata().ok()?.len(), file)));
            // It may have gone since the snapshot; the next one will have noticed.
            sized.map_or_else(|| Response::refusal(404), |(size, file)| Response::file(media, file, size))
        }
    }
}

/// A page with its tag, just before the end of its body.
fn live(page: &[u8]) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let end =
        page.windows(END.len()).rposition(|window| window.eq_ignore_ascii_case(END)).unwrap_or(page.len());
    [&page[..end], TAG, &page[end..]].concat()
}

/// A page that says why there is nothing to show yet; the script on it replaces it by what comes.
fn waiting(visit: &Visit<'_>, id: Option<&str>) -> Response {
    let found = visit.revision.findings(id).sorted();
    let reporter = Reporter::new(visit.language(), &visit.revision.snapshot);
    let problems = visit.state.failure().unwrap_or_else(|| reporter.text(&found));
    let name = id.and_then(|id| Some(visit.revision.territory(id)?.name().unwrap_or(id)));
    notice(visit, 503, "serve-waiting", name.unwrap_or_default(), &problems)
}

/// A page that says that there is no such page.
fn absent(visit: &Visit<'_>) -> Response {
    notice(visit, 404, "serve-absent", &visit.request.path, "")
}

fn notice(visit: &Visit<'_>, status: u16, key: &str, name: &str, text: &str) -> Response {
    Response::html(status, live(assets::notice(visit, key, name, text).as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::{TAG, live};

    #[test]
    fn the_tag_is_put_once_before_the_last_end_of_body() {
        let page = b"<p>&lt;/body></body> is how a page ends</p></BODY></html>";
        let live = live(page);
        let at = live.windows(TAG.len()).position(|window| window == TAG).unwrap();
        assert!(live[at + TAG.len()..].starts_with(b"</BODY>"));
        assert_eq!(live.len(), page.len() + TAG.len());
        assert!(super::live(b"no end").ends_with(TAG));
    }
}

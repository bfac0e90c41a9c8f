//! The pages of the sites and of the portal, from memory: as `public/` has them, and one tag more.

use super::door::answer::{Answer, media};
use super::routes::Visit;
use super::stock::File;
use super::{assets, stock};
use crate::pipeline::site_request::COMMON;
use crate::project;
use crate::render::site::Content;
use crate::report::reporter::Reporter;

/// What makes a page live.
const TAG: &[u8] = b"<script src=\"/_jalon/apercu.js\"></script>";

/// Answers a request for a file of a site, or of the portal.
pub(super) fn answer(visit: &Visit<'_>) -> Answer {
    let path = visit.request.path.strip_prefix('/').unwrap_or_default();
    let (first, rest) = path.split_once('/').map_or((path, None), |(first, rest)| (first, Some(rest)));
    let id = stock::id_of(first);
    match (visit.moment.seat(id).filter(|_| !first.is_empty()), rest) {
        (Some(_), Some(rest)) => of_site(visit, id, rest),
        (Some(_), None) => Answer::elsewhere(&format!("/{first}/")),
        (None, _) => of_portal(visit, path),
    }
}

fn of_site(visit: &Visit<'_>, id: &str, path: &str) -> Answer {
    let good = visit.moment.good(id);
    let name =
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    // An older pipeline stands in where a newer one cannot draw the page, not where the page is gone.
    let first = |name: &str| {
        let mut files = good.iter().map(|good| stock::file(&good.pipeline, id, name));
        files.find(|file| !matches!(file, File::Undrawn)).unwrap_or(File::Undrawn)
    };
    match first(&name) {
        File::Drawn(content) => return given(visit, 200, &name, content),
        File::Undrawn => {
            let kept = visit.workshop.last_good(&visit.request.path);
            return kept.map_or_else(|| waiting(visit, Some(id)), |page| Answer::html(200, page));
        }
        File::Absent => {}
    }
    if name == path && matches!(first(&format!("{path}/index.html")), File::Drawn(_)) {
        return Answer::elsewhere(&format!("{}/", visit.request.path));
    }
    match first("404.html") {
        File::Drawn(content) => given(visit, 404, "404.html", content),
        _ => absent(visit),
    }
}

fn of_portal(visit: &Visit<'_>, path: &str) -> Answer {
    let looked_in_vain = |seat: &super::moment::Seat| {
        seat.state() != super::moment::State::Pending && seat.good_version().is_none()
    };
    let ids: Vec<String> =
        visit.moment.seats().filter(|(_, seat)| !looked_in_vain(seat)).map(|(id, _)| id.to_owned()).collect();
    // It stands while the guide is right; then the last that was right does.
    let good = visit.moment.good(COMMON);
    match good.iter().find_map(|good| stock::portal(&good.pipeline, &ids, path)) {
        Some(content) => given(visit, 200, path, content),
        None if path == "index.html" => waiting(visit, None),
        None => absent(visit),
    }
}

fn given(visit: &Visit<'_>, status: u16, name: &str, content: Content) -> Answer {
    let media = media(name);
    match content {
        Content::Bytes(bytes) if media.starts_with("text/html") => Answer::html(status, live(&bytes)),
        Content::Bytes(bytes) => Answer::new(status, media, bytes),
        Content::Source { path, .. } => {
            let file = project::open(&visit.workshop.settings.root, &path).ok();
            let sized = file.and_then(|file| Some((file.metadata().ok()?.len(), file)));
            match sized {
                Some((size, file)) => Answer::file(media, file, size),
                // It went since the snapshot; the next one will say so.
                None => Answer::refusal(404),
            }
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

/// A page that says why there is nothing to show yet; it gives way by itself.
fn waiting(visit: &Visit<'_>, id: Option<&str>) -> Answer {
    let found = visit.moment.findings(id).sorted();
    let reporter = Reporter::new(visit.workshop.settings.language, &visit.moment.snapshot);
    let problems = visit.workshop.failure().unwrap_or_else(|| reporter.text(&found));
    let name = id.and_then(|id| visit.moment.seat(id)?.name().map(str::to_owned));
    notice(visit, 503, "serve-waiting", &name.or(id.map(str::to_owned)).unwrap_or_default(), &problems)
}

/// A page that says that there is no such page.
fn absent(visit: &Visit<'_>) -> Answer {
    notice(visit, 404, "serve-absent", &visit.request.path, "")
}

fn notice(visit: &Visit<'_>, status: u16, key: &str, name: &str, text: &str) -> Answer {
    let page = assets::notice(visit.workshop.settings.language, key, name, text);
    Answer::html(status, live(page.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::{TAG, live};

    #[test]
    fn the_tag_stands_once_before_the_last_end_of_body() {
        let page = b"<p>&lt;/body></body> is how a page ends</p></BODY></html>";
        let live = live(page);
        let at = live.windows(TAG.len()).position(|window| window == TAG).unwrap();
        assert!(live[at + TAG.len()..].starts_with(b"</BODY>"));
        assert_eq!(live.len(), page.len() + TAG.len());
        assert!(super::live(b"no end").ends_with(TAG));
    }
}

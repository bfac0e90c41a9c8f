//! A new territory, begun in the browser by its name alone: the file that `jalon new territory` writes.

use serde::Deserialize;

use super::http::response::Response;
use super::preview_visit::Visit;
use super::write_changes::begun;
use crate::french::article;
use crate::french::slug;
use crate::i18n::Word;
use crate::scaffold::ScaffoldContext;
use crate::scaffold::new_level::{self, RefusedName};
use crate::territory::levels::LevelRank;

/// The longest name, in letters.
const LONGEST: usize = 80;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TerritoryRequest {
    /// As people say it: « le Pays des Lacs ».
    name: String,
    /// Its identifier; made of the name where it is empty.
    id: String,
}

/// `POST territoire`
pub(super) fn post_territory(visit: &Visit<'_>) -> Response {
    if !visit.request.from_here {
        return Response::error(403, &visit.say("settings-elsewhere", &[]));
    }
    let Ok(request) = serde_json::from_slice::<TerritoryRequest>(&visit.request.body) else {
        return Response::refusal(400);
    };
    let pipeline = &visit.revision.pipeline;
    let Some(guide) = pipeline.guide() else {
        return Response::error(409, &visit.say("settings-no-guide", &[]));
    };
    let name = capital(&request.name.split_whitespace().collect::<Vec<_>>().join(" "));
    if name.is_empty() || name.chars().count() > LONGEST || name.chars().any(char::is_control) {
        return Response::error(422, &visit.say("territory-name", &[]));
    }
    let id = if request.id.trim().is_empty() { id_of(&name) } else { request.id.trim().to_owned() };
    let words = [("id", Word::Text(&id))];
    let level = match new_level::named(&id) {
        // Also where it was typed with the separator of Windows, a folder's name makes a level that territories share.
        Ok(level) if level.rank == LevelRank::Territory => level,
        Err(RefusedName::Reserved) => return Response::error(422, &visit.say("territory-reserved", &words)),
        _ => return Response::error(422, &visit.say("territory-id", &words)),
    };
    let change = new_level::level(ScaffoldContext { guide, territories: pipeline.levels() }, &level, &name);
    // The writer finds files that no snapshot holds.
    if visit.revision.snapshot.get(&change.file).is_some() {
        return Response::error(422, &visit.say("territory-taken", &words));
    }
    begun(visit, &change, &level.text)
}

/// The identifier that a name gives: without its article, as nobody writes it in an address.
fn id_of(name: &str) -> String {
    slug(article::guess(name).map_or(name, |(_, bare)| bare))
}

/// With a capital at its beginning, as names have: « le Pays » is « Le Pays ».
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

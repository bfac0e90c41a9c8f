//! Wishes about texts of a territory: tried in memory, shown in the open page, written, and recorded as seen.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::here_page::{files_digest, page_texts};
use super::http::response::Response;
use super::preview_visit::Visit;
use super::settings_check::{FieldFault, new_problems, worded};
use super::settings_page::{context, refused};
use super::write_changes::{undo, written};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::severity::Severity;
use crate::edit::carry_out::carry_out;
use crate::edit::correction_words::smallest_correction;
use crate::edit::key_at::key_at;
use crate::edit::page_texts::LevelPage;
use crate::edit::text_wish::{TextWish, wrapping};
use crate::french::slug;
use crate::pipeline::Pipeline;
use crate::record::page_id::PageId;
use crate::render::site::Content;
use crate::review::decision::Signature;
use crate::review::listing::listing;
use crate::review::recorded::recorded;
use crate::territory::review::Key;
use crate::text::text_change::TextChange;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WishRequest {
    #[serde(default)]
    level: String,
    #[serde(default)]
    page: String,
    #[serde(default)]
    seal: String,
    #[serde(default)]
    wish: String,
    #[serde(default)]
    target: String,
    #[serde(default)]
    action: String,
    /// The number of an own text, and that of the one before which it is put.
    number: Option<usize>,
    before: Option<usize>,
    #[serde(default)]
    texts: BTreeMap<String, String>,
    /// Only tells what it would do.
    #[serde(default)]
    check: bool,
    undo: Option<String>,
}

/// What a wish would do, or why it is not carried out.
#[derive(Serialize)]
struct WishAnswer {
    error: Option<String>,
    faults: Vec<FieldFault>,
    /// The page as it would be, by its number and its path.
    draft: Option<(u64, String)>,
}

/// `POST chez-nous`: one wish about one text, or one page.
pub(super) fn post_wish(visit: &Visit<'_>) -> Response {
    // Another machine writes nothing on this one.
    if !visit.request.from_here {
        return Response::error(403, &visit.say("settings-elsewhere", &[]));
    }
    let Ok(mut request) = serde_json::from_slice::<WishRequest>(&visit.request.body) else {
        return Response::refusal(400);
    };
    if let Some(number) = &request.undo {
        return undo(visit, number.parse().unwrap_or_default());
    }
    let Some(context) = context(visit) else {
        return Response::error(409, &visit.say("settings-no-guide", &[]));
    };
    let page = PageId::new(&request.page);
    let Some(texts) = page_texts(visit, &request.level, &page) else { return Response::refusal(404) };
    if files_digest(visit, &texts) != request.seal {
        return Response::error(409, &visit.say("settings-changed-meanwhile", &[]));
    }
    let wish = match wish_of(visit, &request, &texts) {
        Ok(Some(wish)) => wish,
        Ok(None) => return Response::refusal(400),
        Err(key) => return Response::error(422, &visit.say(key, &[])),
    };
    compose(&mut request, &texts);
    let intentions = match wish.intentions(texts.file.stem(), &request.texts) {
        Ok(intentions) => intentions,
        Err((path, key)) => {
            let fault = FieldFault { path: path.to_owned(), severity: "error", text: visit.say(key, &[]) };
            return faulty(visit, &request, vec![fault], None);
        }
    };
    let mut changes = match carry_out(context, &texts.file, &intentions) {
        Ok(changes) => changes,
        Err(refusal) => return Response::error(409, &refused(visit, &texts.file, &refusal)),
    };
    let (mut problems, after) = new_problems(visit, &changes);
    // What is written here is recorded as seen.
    problems.retain(|problem| problem.code != Code::NeverReviewed);
    let faults = faults(visit, &after, &texts, &wish, &problems);
    if request.check || faults.iter().any(|fault| fault.severity == "error") {
        let draft = request.check.then(|| drawn_draft(visit, &request, &wish, &after)).flatten();
        return faulty(visit, &request, faults, draft);
    }
    changes.extend(recording(visit, &request, &wish, &after));
    written(visit, &changes)
}

fn faulty(
    visit: &Visit<'_>,
    request: &WishRequest,
    faults: Vec<FieldFault>,
    draft: Option<(u64, String)>,
) -> Response {
    let error = (!request.check).then(|| visit.say("here-not-written", &[]));
    let mut response = Response::json(&WishAnswer { error, faults, draft });
    response.status = if request.check { 200 } else { 422 };
    response
}

/// What is wished for; none for what no form sends, and the key of a sentence for what cannot be.
fn wish_of(
    visit: &Visit<'_>,
    request: &WishRequest,
    texts: &LevelPage,
) -> Result<Option<TextWish>, &'static str> {
    let WishRequest { target, action, .. } = request;
    let takes =
        |target: &str, action: &str| texts.target(target).is_some_and(|one| one.actions.contains(&action));
    let own = || {
        let number = request.number?;
        texts.texts.iter().find(|own| own.number == number).cloned()
    };
    let own_page = || texts.own_page.clone();
    Ok(match request.wish.as_str() {
        "add" if takes(target, action) => {
            Some(TextWish::Add { target: target.clone(), action: action.clone() })
        }
        "write" => own().map(TextWish::Write),
        "remove" => own().map(TextWish::Remove),
        "move" => own()
            .filter(|own| takes(target, action) && is_addition(action) && is_addition(&own.action))
            .map(|own| TextWish::Move {
                own,
                target: target.clone(),
                action: action.clone(),
                before: request.before,
            }),
        "add-page" => Some(TextWish::AddPage(new_address(visit, request)?)),
        "write-page" => own_page().map(TextWish::WritePage),
        "remove-page" => own_page().map(TextWish::RemovePage),
        _ => None,
    })
}

fn is_addition(action: &str) -> bool {
    ["avant", "apres", "debut", "fin"].contains(&action)
}

/// The address of a new page: its chapter, and its title as addresses are written; another one where that is taken.
fn new_address(visit: &Visit<'_>, request: &WishRequest) -> Result<String, &'static str> {
    let typed = |key: &str| request.texts.get(key).map_or("", |text| text.trim());
    let name = slug(typed("titre"));
    let guide = visit.revision.pipeline.guide().ok_or("settings-no-guide")?;
    let chapter = guide.contract.chapters.iter().find(|chapter| &*chapter.id == typed("chapitre"));
    let chapter = &chapter.ok_or("here-fault-chapter")?.id;
    if name.is_empty() {
        return Ok(format!("{chapter}/"));
    }
    let edition = visit.revision.pipeline.edition(&request.level);
    let is_free = |id: &String| {
        let page = PageId::new(id);
        let is_read = edition.as_ref().is_some_and(|edition| edition.value.pages.contains_key(&page));
        let own = visit.revision.pipeline.levels().level(&request.level);
        let is_own = own.is_some_and(|level| level.pages.iter().any(|own| own.id.value == page));
        !is_read && !is_own && !guide.pages.contains_key(&page)
    };
    let mut names =
        std::iter::once(format!("{chapter}/{name}")).chain((2..).map(|n| format!("{chapter}/{name}-{n}")));
    Ok(names.find(is_free).expect("there is always one more"))
}

/// Makes of what a form asks for what a file says: of the two halves of a frame one text, of a changed passage few words.
fn compose(request: &mut WishRequest, texts: &LevelPage) {
    let typed = &mut request.texts;
    if let (Some(before), Some(after)) = (typed.remove("before"), typed.remove("after")) {
        typed.insert("texte".to_owned(), wrapping(&before, &after));
    }
    if let Some(passage) = typed.remove("passage") {
        let wanted = typed.remove("texte").unwrap_or_default();
        let sources =
            texts.target(&request.target).map(|target| target.sources.as_slice()).unwrap_or_default();
        let sources: Vec<&str> = sources.iter().map(String::as_str).collect();
        if let Some((find, put)) = smallest_correction(&sources, &passage, &wanted) {
            typed.extend([("trouver".to_owned(), find), ("mettre".to_owned(), put)]);
        }
    }
}

/// What is wrong, each beside the field of the form that it is about.
fn faults(
    visit: &Visit<'_>,
    after: &Pipeline,
    texts: &LevelPage,
    wish: &TextWish,
    problems: &[Diagnostic],
) -> Vec<FieldFault> {
    let list = wish.list();
    let source = after.snapshot().text(&texts.file).map(|source| source.text.to_string()).unwrap_or_default();
    let mut faults: Vec<FieldFault> = Vec::new();
    for problem in problems {
        let path = if problem.place.file == texts.file {
            let keys = key_at(&texts.file, &source, problem.place.start).unwrap_or_default();
            keys.strip_prefix(list).and_then(|rest| rest.strip_prefix('.')).unwrap_or_default().to_owned()
        } else if problem.place.file.extension() == "md" && problem.place.file.below("territories").is_some()
        {
            "texte".to_owned()
        } else {
            String::new()
        };
        let severity = if problem.severity == Severity::Error { "error" } else { "warning" };
        let fault = FieldFault { path, severity, text: worded(visit, problem) };
        if !faults.iter().any(|other| other.path == fault.path && other.text == fault.text) {
            faults.push(fault);
        }
    }
    faults
}

/// The page as it would be, kept for whoever asks for it by its number.
fn drawn_draft(
    visit: &Visit<'_>,
    request: &WishRequest,
    wish: &TextWish,
    after: &Pipeline,
) -> Option<(u64, String)> {
    let page = match wish {
        TextWish::AddPage(id) => PageId::new(id),
        TextWish::RemovePage(_) => return None,
        _ => PageId::new(&request.page),
    };
    let file = after.file(&request.level, &page.address());
    let Content::Bytes(bytes) = file.value? else { return None };
    let address = page.address();
    let path = format!("/{}/{}", request.level, address.strip_suffix("index.html").unwrap_or(&address));
    Some((visit.state.drafts.add(path.clone(), bytes.into()), path))
}

/// Who has just written beside a text is not asked to review it.
fn recording(
    visit: &Visit<'_>,
    request: &WishRequest,
    wish: &TextWish,
    after: &Pipeline,
) -> Option<TextChange> {
    let level = after.levels().level(&request.level)?;
    let readers = after.changed_since(&visit.revision.pipeline);
    let listing = listing(&after.followed(&readers));
    let settings = &visit.state.settings;
    let signature = Signature { by: settings.reviewer.clone(), on: (settings.today)() };
    // Days alone say nothing of the common text.
    let says_something = request.texts.keys().any(|key| !["a_partir_du", "jusqu_au"].contains(&key.as_str()));
    let agreed = wish
        .agreed()
        .filter(|_| says_something)
        .map(|(target, action)| Key { target: target.to_owned(), action: action.to_owned() });
    recorded(&visit.revision.snapshot, level, &listing, agreed.as_ref(), &signature)
}

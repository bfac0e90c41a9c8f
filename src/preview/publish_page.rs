//! « Publier »: targets, plans and publications, by the same engine as `jalon publish`.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::assets;
use super::http::response::Response;
use super::preview_visit::Visit;
use super::publish_desk::{
    FilledTarget, PublishAct, PublishConsent, PublishWish, TargetList, TypedPassword, UnsavedTarget,
};
use super::publish_job::JobStatus;
use super::write_changes::{undo, written};

#[derive(Serialize)]
struct PublishStatus {
    #[serde(flatten)]
    list: TargetList,
    job: Option<JobStatus>,
}

/// As the browser asks.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PublishRequest {
    act: String,
    target: String,
    territory: String,
    password: Option<String>,
    #[serde(default)]
    folder: String,
    #[serde(default)]
    algorithm: String,
    #[serde(default)]
    fingerprint: String,
    #[serde(default)]
    undo: bool,
    #[serde(default)]
    unlock: bool,
    #[serde(default)]
    seal: String,
    #[serde(default)]
    onto: String,
    #[serde(default)]
    agreed: BTreeSet<PublishConsent>,
}

/// The page.
pub(super) fn page(_: &Visit<'_>) -> Response {
    assets::publish_page()
}

/// `GET publier.json`: the targets, and the publication that is at work; `?seul=1`: that alone.
pub(super) fn status(visit: &Visit<'_>) -> Response {
    let Some(desk) = visit.state.settings.publish.as_ref().filter(|_| visit.request.from_here) else {
        return Response::error(403, &visit.say("publish-page-elsewhere", &[]));
    };
    let job = visit.state.publications.status();
    if visit.request.query_value("seul").is_some() {
        return Response::json(&json!({ "job": job }));
    }
    Response::json(&PublishStatus { list: desk.targets(), job })
}

/// `POST publier`: begins to carry out a wish.
pub(super) fn post_wish(visit: &Visit<'_>) -> Response {
    let Some(desk) = visit.state.settings.publish.as_ref().filter(|_| visit.request.from_here) else {
        return Response::error(403, &visit.say("publish-page-elsewhere", &[]));
    };
    let Ok(asked) = serde_json::from_slice::<PublishRequest>(&visit.request.body) else {
        return Response::refusal(400);
    };
    let (undo, unlock) = (asked.undo, asked.unlock);
    let act = match asked.act.as_str() {
        "try" => PublishAct::Try,
        // A line end would be another command of FTP.
        "look" if !asked.folder.is_empty() && !asked.folder.contains(char::is_control) => {
            PublishAct::Look { folder: asked.folder }
        }
        "trust" => PublishAct::Trust { algorithm: asked.algorithm, fingerprint: asked.fingerprint },
        "plan" => PublishAct::Plan { undo, unlock },
        "publish" => PublishAct::Publish { undo, seal: asked.seal, onto: asked.onto, agreed: asked.agreed },
        "verify" => PublishAct::Verify,
        _ => return Response::refusal(400),
    };
    let password = asked.password.filter(|typed| !typed.is_empty()).map(TypedPassword::new);
    let wish = PublishWish { target: asked.target, territory: asked.territory, password, act };
    match visit.state.publications.begin(desk, wish, visit.say("publish-page-broken", &[])) {
        Some(number) => Response::json(&json!({ "job": number })),
        None => Response::error(409, &visit.say("publish-page-busy", &[])),
    }
}

/// As the browser saves a target, or takes the last change back.
#[derive(Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum TargetRequest {
    Undo { undo: String },
    Save(FilledTarget),
}

/// `POST cible`: declares or changes a target; checked before it is written, and taken back like any change of the settings.
pub(super) fn post_target(visit: &Visit<'_>) -> Response {
    let Some(desk) = visit.state.settings.publish.as_ref().filter(|_| visit.request.from_here) else {
        return Response::error(403, &visit.say("publish-page-elsewhere", &[]));
    };
    let form = match serde_json::from_slice::<TargetRequest>(&visit.request.body) {
        Ok(TargetRequest::Undo { undo: number }) => return undo(visit, number.parse().unwrap_or_default()),
        Ok(TargetRequest::Save(form)) => form,
        Err(_) => return Response::refusal(400),
    };
    match desk.save(&form) {
        Ok(change) => written(visit, &change.into_iter().collect::<Vec<_>>()),
        Err(UnsavedTarget::Wrong(wrong)) => Response::error(422, &wrong.join("\n")),
        Err(UnsavedTarget::Meanwhile(text)) => Response::error(409, &text),
    }
}

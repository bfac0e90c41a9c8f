//! The plan as the page « Publier » shows it, and what somebody must agree to before it is carried out.

use super::desk_answers::{names, spoken_missing};
use super::publish_session::PlannedSite;
use super::unfinished::Unfinished;
use crate::cli::byte_size;
use crate::cli::session::Session;
use crate::deploy::plan::{Alarm, Edit, FileChange, PublishPlan};
use crate::i18n::Word;
use crate::preview::publish_desk::{PublishAct, PublishConsent, ShownList, ShownNames, ShownPlan};
use crate::report::messages::number;
use crate::text::snapshot::Digest;

/// What would be done.
pub(super) fn plan(session: &Session<'_>, site: &PlannedSite, undo: bool) -> ShownPlan {
    let PlannedSite { destination, plan, .. } = site;
    let titles = |change: FileChange| {
        let pages = plan.pages.values().filter(|(found, _)| *found == change);
        names(pages.map(|(_, title)| title))
    };
    let sorts = [FileChange::Added, FileChange::Changed, FileChange::Removed];
    let [added, changed, removed] = sorts.map(titles);
    let back = site.notes.back_to.as_ref().map(|(publication, moment)| {
        let words = [("number", Word::Text(&publication.to_string())), ("moment", Word::Text(moment))];
        let key = match (plan.withdraws, moment.is_empty()) {
            (false, _) => "publish-back-to",
            (true, false) => "publish-withdraw",
            (true, true) => "publish-withdraw-cut",
        };
        session.say(key, &words)
    });
    let edits =
        |edit: Edit| names(plan.edits.iter().filter(|(_, found)| **found == edit).map(|(path, _)| path));
    let (lacks, alarm) = (lacks(session, &site.notes.unfinished), alarm(session, plan));
    ShownPlan {
        seal: plan_digest(site, undo, &lacks, alarm.as_deref()),
        target: destination.target.name.clone(),
        territory: destination.territory.clone(),
        undo,
        withdraws: plan.withdraws,
        anew: false,
        place: destination.spoken(),
        folder: destination.folder_name().to_owned(),
        first: plan.first,
        back,
        added,
        changed,
        removed,
        others: sorts.map(|change| plan.count(change).1),
        files: plan.send.len(),
        size: byte_size::spoken(session.language, plan.bytes),
        notes: notes(session, site),
        // What is brought back covers nothing new.
        strangers: if undo { ShownNames::default() } else { names(&plan.strangers) },
        edits: edits(Edit::Changed),
        foreign: edits(Edit::Foreign),
        lists: lists(session, plan),
        lacks,
        alarm,
    }
}

/// Of all that a plan shows before somebody agrees to it: what goes where, and what is agreed to.
fn plan_digest(site: &PlannedSite, undo: bool, lacks: &[ShownList], alarm: Option<&str>) -> String {
    let PlannedSite { destination, plan, .. } = site;
    let of = |text: &str| Digest::of(text.as_bytes());
    let lacks = lacks.iter().flat_map(|lack| [of(&lack.text), of(&lack.names.names.join("\n"))]);
    let said = [
        &*destination.target.name,
        &destination.place(),
        &destination.territory,
        alarm.unwrap_or(""),
        if undo { "undo" } else { "" },
    ];
    Digest::of_all([plan.seen, plan.artifacts].into_iter().chain(said.map(of)).chain(lacks)).hex()
}

/// What is put back, and what stays, where the site goes off line.
fn lists(session: &Session<'_>, plan: &PublishPlan) -> Vec<ShownList> {
    let mut lists = Vec::new();
    if plan.withdraws && !plan.send.is_empty() {
        let size = byte_size::spoken(session.language, plan.bytes);
        let words = [("n", number(plan.send.len())), ("size", Word::Text(&size))];
        let names = names(plan.send.iter().map(|(_, path)| path));
        lists.push(ShownList { text: session.say("publish-put-back", &words), names });
    }
    if !plan.stays.is_empty() {
        let text = session.say("publish-stays", &[("n", number(plan.stays.len()))]);
        lists.push(ShownList { text, names: names(&plan.stays) });
    }
    lists
}

/// What keeps a site from a public address.
fn lacks(session: &Session<'_>, unfinished: &Unfinished) -> Vec<ShownList> {
    if unfinished.is_nothing() {
        return Vec::new();
    }
    let plain = |text: String| ShownList { text, names: ShownNames::default() };
    let mut lacks = Vec::new();
    if unfinished.is_unknown_place {
        lacks.push(plain(session.say("publish-address-unknown", &[])));
    }
    if !unfinished.legal.is_empty() {
        let keys = unfinished.legal.join(", ");
        lacks.push(plain(session.say("publish-no-legal", &[("keys", Word::Text(&keys))])));
    }
    for (left, key) in
        [(&unfinished.examples, "publish-examples-left"), (&unfinished.pages, "publish-pages-left")]
    {
        if !left.is_empty() {
            lacks
                .push(ShownList { text: session.say(key, &[("n", number(left.len()))]), names: names(left) });
        }
    }
    lacks
}

fn notes(session: &Session<'_>, site: &PlannedSite) -> Vec<String> {
    let PlannedSite { destination, plan, .. } = site;
    let counted = |key: &str, n: usize| (n > 0).then(|| session.say(key, &[("n", number(n))]));
    let told = |key: &str, holds: bool| holds.then(|| session.say(key, &[]));
    [
        site.missing.as_ref().map(|missing| spoken_missing(session, destination, missing)),
        told("publish-resumes", plan.resumes),
        told("publish-gaps", !site.gapless),
        told("publish-blind", site.blind),
        counted("publish-page-stale", site.notes.stale.len()),
        counted("publish-page-yielded", plan.yielded.len()),
        counted("publish-page-gone", plan.gone.len()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn alarm(session: &Session<'_>, plan: &PublishPlan) -> Option<String> {
    Some(match plan.alarm.as_ref()? {
        Alarm::Home => session.say("publish-alarm-home", &[]),
        Alarm::Many(gone, all) => {
            session.say("publish-alarm-many", &[("n", number(*gone)), ("all", number(*all))])
        }
        Alarm::Other(other) => session.say("publish-alarm-other", &[("other", Word::Text(other))]),
        Alarm::Nested(other) => session.say("publish-alarm-nested", &[("other", Word::Text(other))]),
        Alarm::Project(guide) => session.say("publish-alarm-project", &[("guide", Word::Text(guide))]),
    })
}

/// Whether this very plan was agreed to, with all that it needs.
pub(super) fn is_agreed(shown: &ShownPlan, act: &PublishAct) -> bool {
    let PublishAct::Publish { seal, onto, agreed, .. } = act else { return false };
    *seal == shown.seal
        && (shown.strangers.is_empty() || onto.trim() == shown.folder)
        && [
            (!shown.edits.is_empty(), PublishConsent::Edits),
            (!shown.foreign.is_empty(), PublishConsent::Foreign),
            (!shown.lacks.is_empty(), PublishConsent::Unfinished),
            (shown.withdraws, PublishConsent::Withdrawal),
            (shown.alarm.is_some(), PublishConsent::Alarm),
        ]
        .iter()
        .all(|(is_needed, consent)| !is_needed || agreed.contains(consent))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::is_agreed;
    use crate::preview::publish_desk::{PublishAct, PublishConsent, ShownList, ShownNames, ShownPlan};

    #[test]
    fn each_thing_that_a_plan_needs_is_agreed_to_by_its_own_word() {
        let one = || ShownNames { names: vec!["index.html".into()], more: 0 };
        let plan = |seal: &str| ShownPlan { seal: seal.into(), ..ShownPlan::default() };
        let lack = ShownList { text: "…".into(), names: ShownNames::default() };
        let agrees = |shown: &ShownPlan, agreed: &[PublishConsent]| {
            let agreed: BTreeSet<PublishConsent> = agreed.iter().copied().collect();
            let (seal, onto) = ("a".to_owned(), String::new());
            is_agreed(shown, &PublishAct::Publish { undo: false, seal, onto, agreed })
        };
        assert!(agrees(&plan("a"), &[]) && !agrees(&plan("b"), &[]));
        let all = [
            (ShownPlan { edits: one(), ..plan("a") }, PublishConsent::Edits),
            (ShownPlan { foreign: one(), ..plan("a") }, PublishConsent::Foreign),
            (ShownPlan { lacks: vec![lack], ..plan("a") }, PublishConsent::Unfinished),
            (ShownPlan { withdraws: true, ..plan("a") }, PublishConsent::Withdrawal),
            (ShownPlan { alarm: Some("…".into()), ..plan("a") }, PublishConsent::Alarm),
        ];
        for (shown, needed) in &all {
            let others: Vec<_> =
                all.iter().map(|(_, other)| *other).filter(|other| other != needed).collect();
            assert!(agrees(shown, &[*needed]) && !agrees(shown, &others), "{needed:?}");
        }
        assert!(!is_agreed(&plan("a"), &PublishAct::Verify));
        let strangers = ShownPlan { strangers: one(), folder: "site".into(), ..plan("a") };
        assert!(!agrees(&strangers, &all.map(|(_, consent)| consent)));
    }
}

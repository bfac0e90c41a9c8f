//! Two people at two desks, over one project: whoever is second is told, and nothing of the first is lost.

use std::sync::Barrier;
use std::thread;

use serde_json::{Value, json};

use super::served::{Reply, Served};
use super::workshop::Workshop;
use crate::support::trials::trials;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![of_two_desks_one_writes_and_the_other_is_told]
}

const OVERLAY: &str = "territories/val.toml";
const REVIEW: &str = "territories/val.relecture";
const TARGET: &str = "types/hotel#erp";

/// The override that is to be reviewed, as a desk shows it.
fn shown(desk: &Served) -> Option<Value> {
    let told = desk.get("/_jalon/relecture.json").json();
    let overrides = told["overrides"].as_array().unwrap();
    overrides.iter().find(|item| item["cible"] == TARGET && item["urgent"] == true).cloned()
}

fn decide(desk: &Served, item: &Value, decision: &str) -> Reply {
    desk.post(
        "/_jalon/relecture",
        &json!({ "id": item["id"], "seal": item["seal"], "decision": decision }).to_string(),
    )
}

fn undo(desk: &Served, reply: &Reply) -> Reply {
    desk.post("/_jalon/relecture", &json!({ "undo": reply.json()["undo"] }).to_string())
}

fn of_two_desks_one_writes_and_the_other_is_told() {
    let workshop = Workshop::new();
    workshop.run("review --accept-all --date 2026-12-01").exits(0);
    workshop.change("content/types/hotel.md", "a des règles", "obéit à des règles nouvelles");
    let files = || (workshop.text(OVERLAY), workshop.text(REVIEW));
    let before = files();
    let desks = [Served::start(&workshop, ""), Served::start(&workshop, "")];
    // What each of them writes where it is alone.
    let alone = ["keep", "common"].map(|decision| {
        // A desk that still holds what was taken back a moment ago refuses.
        let reply = desks[0].until("a decision", |desk| {
            let reply = decide(desk, &shown(desk)?, decision);
            assert!([200, 409].contains(&reply.status), "{}", reply.text());
            (reply.status == 200).then_some(reply)
        });
        let after = files();
        assert_ne!(after, before);
        assert_eq!(undo(&desks[0], &reply).status, 200);
        assert_eq!(files(), before, "taken back, byte for byte");
        after
    });
    let mut wins = [0, 0];
    for round in 0..40 {
        if wins[0] + wins[1] == 12 {
            break;
        }
        let items = desks.each_ref().map(|desk| desk.until("the override to review", shown));
        let start = Barrier::new(2);
        let replies: Vec<Reply> = thread::scope(|scope| {
            let asked: Vec<_> = [("keep", 0), ("common", 1)]
                .map(|(decision, n)| {
                    let (desk, item, start) = (&desks[n], &items[n], &start);
                    scope.spawn(move || {
                        start.wait();
                        decide(desk, item, decision)
                    })
                })
                .into_iter()
                .collect();
            asked.into_iter().map(|asked| asked.join().unwrap()).collect()
        });
        let mut statuses: Vec<u16> = replies.iter().map(|reply| reply.status).collect();
        if statuses == [409, 409] {
            assert_eq!(
                files(),
                before,
                "round {round}: of what was taken back a moment ago, nothing is written"
            );
            continue;
        }
        let winner = statuses.iter().position(|status| *status == 200).unwrap_or(0);
        wins[winner] += 1;
        assert_eq!(files(), alone[winner], "round {round}: what the winner decided, whole");
        let told = replies[1 - winner].text();
        assert!(told.contains("changé") || told.contains(REVIEW) || told.contains(OVERLAY), "{told}");
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409], "round {round}");
        // A desk that looks only now is told as well: what it showed is no more.
        let late = decide(&desks[1 - winner], &items[1 - winner], "common");
        assert_eq!(late.status, 409, "{}", late.text());
        assert_eq!(files(), alone[winner]);
        // What the other decided is not for this one to take back; its own is.
        assert_eq!(undo(&desks[winner], &replies[winner]).status, 200);
        assert_eq!(files(), before);
    }
    assert_eq!(wins[0] + wins[1], 12);
    // An editor that saved since: the decision is refused, the save stays, and so does an undo of what it wrote over.
    let item = desks[0].until("the override to review", shown);
    let reply = decide(&desks[0], &item, "keep");
    assert_eq!(reply.status, 200);
    workshop.append(REVIEW, "# à la main\n");
    assert_eq!(undo(&desks[0], &reply).status, 409);
    assert!(workshop.text(REVIEW).ends_with("# à la main\n"));
}

//! The line is cut at every gesture of every publication: before it, in the middle of it, after it.

use super::sight::is_just;
use super::stage::{Moment, Nature, Stage};
use super::{Machine, Wish, begin, editions, holds_just, saw_no_harm, stage};
use crate::deploy::artifacts::Artifacts;
use crate::deploy::fault::FaultKind;

/// A host like most.
const PLAIN: Nature = Nature { gapless: true, connections: 1, comes_back: false, tick: 3 };

/// Does `run` with a cut at each of its gestures in turn, until one is never reached; it tells where it was cut.
fn everywhere(mut run: impl FnMut(usize, Moment) -> Option<usize>) -> usize {
    let mut reached = 0;
    for moment in Moment::ALL {
        let mut number = 1;
        while let Some(broke) = run(number, moment) {
            reached = reached.max(broke);
            number = broke + 1;
            assert!(number < 5_000, "it never ends");
        }
    }
    reached
}

/// A host on which `parcels` were published one after the other.
fn published(nature: Nature, parcels: &[&Artifacts], all: &[Artifacts]) -> (Machine, Stage) {
    let (machine, stage) = (Machine::new("ici"), stage(nature, all));
    for artifacts in parcels {
        begin(&stage);
        machine.run(&stage, Wish::Publish(artifacts)).unwrap();
        holds_just(&stage, artifacts, "before the cut");
    }
    begin(&stage);
    (machine, stage)
}

#[test]
fn a_first_publication_is_resumed() {
    let all = editions();
    let reached = everywhere(|number, moment| {
        let (machine, stage) = published(PLAIN, &[], &all);
        let when = format!("cut {moment:?} gesture {number}");
        stage.cut_at(number, moment);
        let done = machine.run(&stage, Wish::Publish(&all[0]));
        let broke = stage.mend();
        assert_eq!(done.is_err(), broke.is_some(), "{when}");
        machine.run(&stage, Wish::Publish(&all[0])).unwrap();
        saw_no_harm(&stage, &when);
        holds_just(&stage, &all[0], &when);
        broke
    });
    assert!(reached > 40, "only {reached} gestures");
}

/// Cuts the second publication on hosts of that `nature`; then `after` goes on.
fn second_is_cut(nature: Nature, mut after: impl FnMut(&Machine, &Stage, &[Artifacts; 3], &str)) {
    let all = editions();
    let reached = everywhere(|number, moment| {
        let (machine, stage) = published(nature, &[&all[0]], &all);
        let when = format!("cut {moment:?} gesture {number}");
        stage.cut_at(number, moment);
        let done = machine.run(&stage, Wish::Publish(&all[1]));
        let broke = stage.mend();
        if broke.is_some() {
            assert!(done.is_err(), "{when}");
            after(&machine, &stage, &all, &when);
            saw_no_harm(&stage, &when);
        }
        broke
    });
    assert!(reached > 50, "only {reached} gestures");
}

#[test]
fn a_publication_is_resumed_and_undone() {
    second_is_cut(PLAIN, |machine, stage, all, when| {
        machine.run(stage, Wish::Publish(&all[1])).unwrap();
        saw_no_harm(stage, when);
        holds_just(stage, &all[1], when);
        // Nothing is left to do, and the way back is known.
        let plan = machine.run(stage, Wish::Publish(&all[1])).unwrap();
        assert!(plan.is_nothing(), "{when}");
        begin(stage);
        machine.run(stage, Wish::Undo).unwrap();
        holds_just(stage, &all[0], when);
        let fault = machine.run(stage, Wish::Undo).unwrap_err();
        assert_eq!(fault.kind, FaultKind::NoPrevious, "{when}");
    });
}

#[test]
fn several_connections_at_a_time() {
    let nature = Nature { connections: 3, ..PLAIN };
    second_is_cut(nature, |machine, stage, all, when| {
        machine.run(stage, Wish::Publish(&all[1])).unwrap();
        holds_just(stage, &all[1], when);
    });
}

#[test]
fn a_host_that_cannot_replace_in_one_step() {
    let nature = Nature { gapless: false, ..PLAIN };
    second_is_cut(nature, |machine, stage, all, when| {
        machine.run(stage, Wish::Publish(&all[1])).unwrap();
        holds_just(stage, &all[1], when);
    });
}

#[test]
fn another_edition_goes_over_what_was_cut_short() {
    second_is_cut(PLAIN, |machine, stage, all, when| {
        for artifacts in [&all[2], &all[1]] {
            begin(stage);
            machine.run(stage, Wish::Publish(artifacts)).unwrap();
            holds_just(stage, artifacts, when);
        }
    });
}

#[test]
fn cut_twice_with_other_editions() {
    let all = editions();
    for first in (5..75).step_by(7) {
        for second in (2..75).step_by(9) {
            let (machine, stage) = published(PLAIN, &[&all[0]], &all);
            let when = format!("cut at {first}, then at {second}");
            stage.cut_at(first, Moment::After);
            let _ = machine.run(&stage, Wish::Publish(&all[1]));
            stage.mend();
            begin(&stage);
            stage.cut_at(second, Moment::Half);
            let _ = machine.run(&stage, Wish::Publish(&all[2]));
            stage.mend();
            begin(&stage);
            machine.run(&stage, Wish::Publish(&all[1])).unwrap();
            saw_no_harm(&stage, &when);
            holds_just(&stage, &all[1], &when);
        }
    }
}

/// An empty lock, or what was to become one, stays until whoever made it comes back; it is in nobody's way.
fn holds_but_for_a_claim(stage: &Stage, artifacts: &Artifacts, when: &str) {
    let ground = stage.ground();
    let is_claim = |path: &&String| path.starts_with(".jalon-verrou");
    let files = ground.files.iter().filter(|(path, _)| !is_claim(path));
    let files = files.map(|(path, file)| (path.clone(), file.clone())).collect();
    let folders = ground.folders.iter().filter(|path| !is_claim(path)).cloned().collect();
    is_just(&files, &folders, artifacts).unwrap_or_else(|wrong| panic!("{when}: {wrong}"));
}

#[test]
fn somebody_else_ends_it() {
    second_is_cut(PLAIN, |machine, stage, all, when| {
        let other = Machine::new("ailleurs");
        let locked = other.run(stage, Wish::Publish(&all[1]));
        if locked.is_err_and(|fault| fault.kind == FaultKind::Locked) {
            other.run(stage, Wish::BreakLock(&all[1])).unwrap();
        }
        holds_but_for_a_claim(stage, &all[1], when);
        // CheckScope lock was broken goes on from what stands there.
        begin(stage);
        machine.run(stage, Wish::Publish(&all[2])).unwrap();
        holds_just(stage, &all[2], when);
    });
}

#[test]
fn breaking_a_lock_is_cut_too() {
    let all = editions();
    for first in [25, 40] {
        everywhere(|number, moment| {
            let (machine, stage) = published(PLAIN, &[&all[0]], &all);
            let when = format!("cut at {first}, then {moment:?} gesture {number}");
            stage.cut_at(first, Moment::After);
            machine.run(&stage, Wish::Publish(&all[1])).unwrap_err();
            stage.mend();
            let other = Machine::new("ailleurs");
            begin(&stage);
            stage.cut_at(number, moment);
            let done = other.run(&stage, Wish::BreakLock(&all[2]));
            let broke = stage.mend();
            assert_eq!(done.is_err(), broke.is_some(), "{when}");
            other.run(&stage, Wish::BreakLock(&all[2])).unwrap();
            saw_no_harm(&stage, &when);
            holds_just(&stage, &all[2], &when);
            broke
        });
    }
}

#[test]
fn the_way_back_is_resumed() {
    let all = editions();
    everywhere(|number, moment| {
        let (machine, stage) = published(PLAIN, &[&all[2], &all[0], &all[1]], &all);
        let when = format!("cut {moment:?} gesture {number}");
        stage.cut_at(number, moment);
        let done = machine.run(&stage, Wish::Undo);
        let broke = stage.mend();
        assert_eq!(done.is_err(), broke.is_some(), "{when}");
        if broke.is_some() {
            machine.run(&stage, Wish::Undo).unwrap();
        }
        saw_no_harm(&stage, &when);
        holds_just(&stage, &all[0], &when);
        // Once more: the one before that, and no further.
        begin(&stage);
        machine.run(&stage, Wish::Undo).unwrap();
        holds_just(&stage, &all[2], &when);
        assert_eq!(machine.run(&stage, Wish::Undo).unwrap_err().kind, FaultKind::NoPrevious, "{when}");
        broke
    });
}

#[test]
fn a_line_that_comes_back_is_no_cut() {
    let nature = Nature { comes_back: true, ..PLAIN };
    let all = editions();
    everywhere(|number, moment| {
        let (machine, stage) = published(nature, &[&all[0]], &all);
        let when = format!("cut {moment:?} gesture {number}");
        stage.cut_at(number, moment);
        machine.run(&stage, Wish::Publish(&all[1])).unwrap();
        let broke = stage.mend();
        saw_no_harm(&stage, &when);
        holds_just(&stage, &all[1], &when);
        broke
    });
}

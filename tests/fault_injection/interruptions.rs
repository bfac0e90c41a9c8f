//! The line is cut at every operation of every publication: before it, in the middle of it, after it.

use super::faulty_store::{FaultMoment, FaultyHost, HostTraits};
use super::invariants::is_just;
use super::{Command, Machine, begin, editions, holds_just, holds_nothing, host, saw_no_harm};
use jalon::deploy::artifacts::Artifacts;
use jalon::deploy::fault::FaultKind;

/// A host like most.
const PLAIN: HostTraits = HostTraits { gapless: true, connections: 1, comes_back: false, tick: 3 };

/// Does `run` with a cut at each of its operations in turn, until one is never reached; it tells where it was cut.
fn everywhere(mut run: impl FnMut(usize, FaultMoment) -> Option<usize>) -> usize {
    let mut reached = 0;
    for moment in FaultMoment::ALL {
        let mut number = 1;
        while let Some(broke) = run(number, moment) {
            reached = reached.max(broke);
            number = broke + 1;
            assert!(number < 5_000, "it never ends");
        }
    }
    reached
}

/// A host on which `publications` were published one after the other.
fn published(traits: HostTraits, publications: &[&Artifacts], all: &[Artifacts]) -> (Machine, FaultyHost) {
    let (machine, host) = (Machine::new("ici"), host(traits, all));
    for artifacts in publications {
        begin(&host);
        machine.run(&host, Command::Publish(artifacts)).unwrap();
        holds_just(&host, artifacts, "before the cut");
    }
    begin(&host);
    (machine, host)
}

/// Undoes the last publication on a line that is cut, and once more where it was; the operation that broke.
fn undo_though_cut(
    machine: &Machine,
    host: &FaultyHost,
    (number, moment): (usize, FaultMoment),
    when: &str,
) -> Option<usize> {
    host.cut_at(number, moment);
    let done = machine.run(host, Command::Undo);
    let broke = host.reconnect();
    assert_eq!(done.is_err(), broke.is_some(), "{when}");
    if broke.is_some() {
        machine.run(host, Command::Undo).unwrap();
    }
    broke
}

#[test]
fn a_first_publication_is_resumed() {
    let all = editions();
    let reached = everywhere(|number, moment| {
        let (machine, host) = published(PLAIN, &[], &all);
        let when = format!("cut {moment:?} operation {number}");
        host.cut_at(number, moment);
        let done = machine.run(&host, Command::Publish(&all[0]));
        let broke = host.reconnect();
        assert_eq!(done.is_err(), broke.is_some(), "{when}");
        machine.run(&host, Command::Publish(&all[0])).unwrap();
        saw_no_harm(&host, &when);
        holds_just(&host, &all[0], &when);
        broke
    });
    assert!(reached > 40, "only {reached} operations");
}

/// Cuts the second publication on hosts of that `traits`; then `after` goes on.
fn second_is_cut(traits: HostTraits, mut after: impl FnMut(&Machine, &FaultyHost, &[Artifacts; 3], &str)) {
    let all = editions();
    let reached = everywhere(|number, moment| {
        let (machine, host) = published(traits, &[&all[0]], &all);
        let when = format!("cut {moment:?} operation {number}");
        host.cut_at(number, moment);
        let done = machine.run(&host, Command::Publish(&all[1]));
        let broke = host.reconnect();
        if broke.is_some() {
            assert!(done.is_err(), "{when}");
            after(&machine, &host, &all, &when);
            saw_no_harm(&host, &when);
        }
        broke
    });
    assert!(reached > 50, "only {reached} operations");
}

#[test]
fn a_publication_is_resumed_and_undone() {
    second_is_cut(PLAIN, |machine, host, all, when| {
        machine.run(host, Command::Publish(&all[1])).unwrap();
        saw_no_harm(host, when);
        holds_just(host, &all[1], when);
        // Nothing is left to do, and the way back is known.
        let plan = machine.run(host, Command::Publish(&all[1])).unwrap();
        assert!(plan.is_nothing(), "{when}");
        begin(host);
        machine.run(host, Command::Undo).unwrap();
        holds_just(host, &all[0], when);
        machine.run(host, Command::Undo).unwrap();
        holds_nothing(host, when);
        let fault = machine.run(host, Command::Undo).unwrap_err();
        assert_eq!(fault.kind, FaultKind::NoPrevious, "{when}");
    });
}

#[test]
fn several_connections_at_a_time() {
    let traits = HostTraits { connections: 3, ..PLAIN };
    second_is_cut(traits, |machine, host, all, when| {
        machine.run(host, Command::Publish(&all[1])).unwrap();
        holds_just(host, &all[1], when);
    });
}

#[test]
fn a_host_that_cannot_replace_in_one_step() {
    let traits = HostTraits { gapless: false, ..PLAIN };
    second_is_cut(traits, |machine, host, all, when| {
        machine.run(host, Command::Publish(&all[1])).unwrap();
        holds_just(host, &all[1], when);
    });
}

#[test]
fn another_edition_goes_over_what_was_cut_short() {
    second_is_cut(PLAIN, |machine, host, all, when| {
        for artifacts in [&all[2], &all[1]] {
            begin(host);
            machine.run(host, Command::Publish(artifacts)).unwrap();
            holds_just(host, artifacts, when);
        }
    });
}

#[test]
fn cut_twice_with_other_editions() {
    let all = editions();
    for first in (5..75).step_by(7) {
        for second in (2..75).step_by(9) {
            let (machine, host) = published(PLAIN, &[&all[0]], &all);
            let when = format!("cut at {first}, then at {second}");
            host.cut_at(first, FaultMoment::After);
            let _ = machine.run(&host, Command::Publish(&all[1]));
            host.reconnect();
            begin(&host);
            host.cut_at(second, FaultMoment::Half);
            let _ = machine.run(&host, Command::Publish(&all[2]));
            host.reconnect();
            begin(&host);
            machine.run(&host, Command::Publish(&all[1])).unwrap();
            saw_no_harm(&host, &when);
            holds_just(&host, &all[1], &when);
        }
    }
}

/// An empty lock, or what was to become one, stays until whoever made it comes back; it is in nobody's way.
fn holds_but_for_a_claim(host: &FaultyHost, artifacts: &Artifacts, when: &str) {
    let state = host.state();
    let is_claim = |path: &&String| path.starts_with(".jalon-verrou");
    let files = state.files.iter().filter(|(path, _)| !is_claim(path));
    let files = files.map(|(path, file)| (path.clone(), file.clone())).collect();
    let folders = state.folders.iter().filter(|path| !is_claim(path)).cloned().collect();
    is_just(&files, &folders, artifacts).unwrap_or_else(|wrong| panic!("{when}: {wrong}"));
}

#[test]
fn somebody_else_ends_it() {
    second_is_cut(PLAIN, |machine, host, all, when| {
        let other = Machine::new("ailleurs");
        let locked = other.run(host, Command::Publish(&all[1]));
        if locked.is_err_and(|fault| fault.kind == FaultKind::Locked) {
            other.run(host, Command::BreakLock(&all[1])).unwrap();
        }
        holds_but_for_a_claim(host, &all[1], when);
        // Whoever had the lock that was broken goes on from what stands there.
        begin(host);
        machine.run(host, Command::Publish(&all[2])).unwrap();
        holds_just(host, &all[2], when);
    });
}

#[test]
fn breaking_a_lock_is_cut_too() {
    let all = editions();
    for first in [25, 40] {
        everywhere(|number, moment| {
            let (machine, host) = published(PLAIN, &[&all[0]], &all);
            let when = format!("cut at {first}, then {moment:?} operation {number}");
            host.cut_at(first, FaultMoment::After);
            machine.run(&host, Command::Publish(&all[1])).unwrap_err();
            host.reconnect();
            let other = Machine::new("ailleurs");
            begin(&host);
            host.cut_at(number, moment);
            let done = other.run(&host, Command::BreakLock(&all[2]));
            let broke = host.reconnect();
            assert_eq!(done.is_err(), broke.is_some(), "{when}");
            other.run(&host, Command::BreakLock(&all[2])).unwrap();
            saw_no_harm(&host, &when);
            holds_just(&host, &all[2], &when);
            broke
        });
    }
}

#[test]
fn the_way_back_is_resumed() {
    let all = editions();
    everywhere(|number, moment| {
        let (machine, host) = published(PLAIN, &[&all[2], &all[0], &all[1]], &all);
        let when = format!("cut {moment:?} operation {number}");
        let broke = undo_though_cut(&machine, &host, (number, moment), &when);
        saw_no_harm(&host, &when);
        holds_just(&host, &all[0], &when);
        // Once more: the one before that, then nothing, and no further.
        begin(&host);
        machine.run(&host, Command::Undo).unwrap();
        holds_just(&host, &all[2], &when);
        machine.run(&host, Command::Undo).unwrap();
        holds_nothing(&host, &when);
        assert_eq!(machine.run(&host, Command::Undo).unwrap_err().kind, FaultKind::NoPrevious, "{when}");
        broke
    });
}

#[test]
fn a_line_that_comes_back_is_no_cut() {
    let traits = HostTraits { comes_back: true, ..PLAIN };
    let all = editions();
    everywhere(|number, moment| {
        let (machine, host) = published(traits, &[&all[0]], &all);
        let when = format!("cut {moment:?} operation {number}");
        host.cut_at(number, moment);
        machine.run(&host, Command::Publish(&all[1])).unwrap();
        let broke = host.reconnect();
        saw_no_harm(&host, &when);
        holds_just(&host, &all[1], &when);
        broke
    });
}

#[test]
fn a_publication_that_was_cut_is_undone_to_the_last_whole_one() {
    let all = editions();
    let mut begun = 0;
    everywhere(|number, moment| {
        let (machine, host) = published(PLAIN, &[&all[2], &all[0]], &all);
        let when = format!("cut {moment:?} operation {number}");
        host.cut_at(number, moment);
        let done = machine.run(&host, Command::Publish(&all[1]));
        let broke = host.reconnect();
        assert_eq!(done.is_err(), broke.is_some(), "{when}");
        broke?;
        // Of what was cut before anything was begun, nothing is known: the last publication is undone.
        let was_begun = machine.has_begun();
        begun += usize::from(was_begun);
        begin(&host);
        machine.run(&host, Command::Undo).unwrap();
        saw_no_harm(&host, &when);
        holds_just(&host, if was_begun { &all[0] } else { &all[2] }, &when);
        if was_begun {
            // Once more: the one before that, and no further than the first.
            begin(&host);
            machine.run(&host, Command::Undo).unwrap();
            holds_just(&host, &all[2], &when);
        }
        machine.run(&host, Command::Undo).unwrap();
        holds_nothing(&host, &when);
        assert_eq!(machine.run(&host, Command::Undo).unwrap_err().kind, FaultKind::NoPrevious, "{when}");
        broke
    });
    assert!(begun > 100, "cut only {begun} times");
}

#[test]
fn undoing_what_was_cut_is_cut_too() {
    let all = editions();
    for first in [20, 30, 40, 50] {
        everywhere(|number, moment| {
            let (machine, host) = published(PLAIN, &[&all[2], &all[0]], &all);
            let when = format!("cut at {first}, then {moment:?} operation {number}");
            host.cut_at(first, FaultMoment::After);
            machine.run(&host, Command::Publish(&all[1])).unwrap_err();
            host.reconnect();
            assert!(machine.has_begun(), "{when}");
            begin(&host);
            host.cut_at(number, moment);
            let done = machine.run(&host, Command::Undo);
            let broke = host.reconnect();
            assert_eq!(done.is_err(), broke.is_some(), "{when}");
            begin(&host);
            if broke.is_some() {
                machine.run(&host, Command::Undo).unwrap();
            }
            saw_no_harm(&host, &when);
            holds_just(&host, &all[0], &when);
            broke
        });
    }
}

/// The first publication, whole or cut, is taken away; that is cut, and goes on.
#[test]
fn taking_the_first_publication_away_is_cut_too() {
    let all = editions();
    for first in [None, Some(20), Some(40)] {
        everywhere(|number, moment| {
            let (machine, host) = published(PLAIN, &[], &all);
            let when = format!("published up to {first:?}, then cut {moment:?} operation {number}");
            if let Some(first) = first {
                host.cut_at(first, FaultMoment::After);
                machine.run(&host, Command::Publish(&all[0])).unwrap_err();
                host.reconnect();
            } else {
                machine.run(&host, Command::Publish(&all[0])).unwrap();
            }
            let broke = undo_though_cut(&machine, &host, (number, moment), &when);
            holds_nothing(&host, &when);
            // It is a first one again.
            begin(&host);
            let plan = machine.run(&host, Command::Publish(&all[1])).unwrap();
            assert!(plan.first, "{when}");
            holds_just(&host, &all[1], &when);
            broke
        });
    }
}

#[test]
fn a_first_publication_that_somebody_else_took_over_is_not_taken_away() {
    let all = editions();
    let (machine, host) = published(PLAIN, &[], &all);
    host.cut_at(30, FaultMoment::After);
    machine.run(&host, Command::Publish(&all[0])).unwrap_err();
    host.reconnect();
    let other = Machine::new("ailleurs");
    begin(&host);
    other.run(&host, Command::BreakLock(&all[2])).unwrap();
    let fault = machine.run(&host, Command::Undo).unwrap_err();
    assert_eq!(fault.kind, FaultKind::NotOurs);
    holds_just(&host, &all[2], "taken over");
}

#[test]
fn what_somebody_else_published_since_is_not_undone() {
    second_is_cut(PLAIN, |machine, host, all, when| {
        let other = Machine::new("ailleurs");
        begin(host);
        let locked = other.run(host, Command::Publish(&all[2]));
        if locked.is_err_and(|fault| fault.kind == FaultKind::Locked) {
            other.run(host, Command::BreakLock(&all[2])).unwrap();
        }
        begin(host);
        let fault = machine.run(host, Command::Undo).unwrap_err();
        // Cut before anything was begun, there is nothing to go back to.
        assert!([FaultKind::NotOurs, FaultKind::NoPrevious].contains(&fault.kind), "{when}: {fault:?}");
        holds_but_for_a_claim(host, &all[2], when);
    });
}

//! What somebody else published is never taken away by whoever was cut, or published the same once.

use std::fs;

use super::faulty_store::{FaultMoment, FaultyHost, HostTraits};
use super::nothing_lost::occupied;
use super::{Command, Machine, begin, editions, holds_just, host};
use jalon::deploy::fault::FaultKind;
use jalon::deploy::publication_store::PublicationStore;

const PLAIN: HostTraits = HostTraits { gapless: true, connections: 1, comes_back: false, tick: 3 };

/// Whether nothing more can be withdrawn from there by `machine`, which says so.
#[track_caller]
fn takes_nothing_away(machine: &Machine, host: &FaultyHost, when: &str) {
    let before = host.state().files.clone();
    let fault = machine.run(host, Command::Undo).expect_err(when);
    assert!([FaultKind::NotOurs, FaultKind::NoPrevious].contains(&fault.kind), "{when}: {fault:?}");
    assert!(host.state().files == before, "{when}: something was touched");
}

/// Whether a publication is recorded there.
fn has_recorded(machine: &Machine) -> bool {
    let store = PublicationStore::take(machine.folder.path(), "essai", "val", machine.place).unwrap();
    store.last().is_some()
}

#[test]
fn what_was_published_over_somebody_elses_site_is_no_first_publication_wherever_it_is_cut() {
    let all = editions();
    let hosts = [true, false].map(|gapless| HostTraits { gapless, ..PLAIN });
    let everywhere = hosts.into_iter().flat_map(|traits| FaultMoment::ALL.map(|moment| (traits, moment)));
    for (traits, moment) in everywhere {
        for number in 1.. {
            let when = format!("gapless {}, cut {moment:?} {number}", traits.gapless);
            let (mine, theirs) = (Machine::new("ici"), Machine::new("ailleurs"));
            let host = host(traits, &all);
            theirs.run(&host, Command::Publish(&all[0])).unwrap();
            begin(&host);
            host.cut_at(number, moment);
            let done = mine.run(&host, Command::Publish(&all[1]));
            if host.reconnect().is_none() {
                done.unwrap();
                break;
            }
            takes_nothing_away(&mine, &host, &when);
            begin(&host);
            mine.run(&host, Command::Publish(&all[1])).unwrap();
            takes_nothing_away(&mine, &host, &format!("{when}, and published whole"));
        }
    }
}

#[test]
fn a_withdrawal_goes_on_where_every_file_stays() {
    let all = editions();
    let machine = Machine::new("ici");
    let host = host(PLAIN, &all);
    machine.run(&host, Command::Publish(&all[0])).unwrap();
    for path in all[0].files.keys() {
        host.state().files.get_mut(path).unwrap().0 = b"corrige a la main".to_vec();
        host.state().files.get_mut(path).unwrap().1 += 1;
    }
    assert!(machine.run(&host, Command::Undo).unwrap().withdraws);
    let left: Vec<String> = host.state().files.keys().cloned().collect();
    assert_eq!(left, all[0].files.keys().cloned().collect::<Vec<_>>(), "the files alone stay");
    assert!(!has_recorded(&machine), "it is recorded as a publication of nothing");
    assert_eq!(machine.run(&host, Command::Undo).unwrap_err().kind, FaultKind::NoPrevious);
}

#[test]
fn the_journal_of_an_older_program_is_gone_on_with() {
    let all = editions();
    let machine = Machine::new("ici");
    let host = host(PLAIN, &all);
    host.cut_at(30, FaultMoment::After);
    machine.run(&host, Command::Publish(&all[0])).unwrap_err();
    host.reconnect();
    let folder = machine.folder.path().join("publications/essai/val");
    let names = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let journal = names.filter(|path| path.extension().is_some_and(|ending| ending == "jsonl"));
    fs::rename(journal.last().unwrap(), folder.join("journal.jsonl")).unwrap();
    machine.run(&host, Command::Publish(&all[0])).unwrap();
    holds_just(&host, &all[0], "after another program");
    assert!(!folder.join("journal.jsonl").exists());
}

#[test]
fn the_same_files_published_again_by_somebody_else_are_theirs() {
    let all = editions();
    let (mine, theirs) = (Machine::new("ici"), Machine::new("ailleurs"));
    let host = host(PLAIN, &all);
    mine.run(&host, Command::Publish(&all[0])).unwrap();
    for edition in [1, 0] {
        begin(&host);
        theirs.run(&host, Command::Publish(&all[edition])).unwrap();
    }
    takes_nothing_away(&mine, &host, "published after ours");
    holds_just(&host, &all[0], "published after ours");
}

#[test]
fn whose_lock_was_broken_takes_nothing_away() {
    let all = editions();
    let mut broken = 0;
    for moment in FaultMoment::ALL {
        for number in 1.. {
            let when = format!("cut {moment:?} {number}");
            let (mine, theirs) = (Machine::new("ici"), Machine::new("ailleurs"));
            let host = host(PLAIN, &all);
            host.cut_at(number, moment);
            let done = mine.run(&host, Command::Publish(&all[0]));
            if host.reconnect().is_none() {
                done.unwrap();
                break;
            }
            if has_recorded(&mine) {
                // It was whole, and is ours: somebody else finds it up to date.
                continue;
            }
            let locked = theirs.run(&host, Command::Publish(&all[0]));
            if locked.is_err_and(|fault| fault.kind == FaultKind::Locked) {
                theirs.run(&host, Command::BreakLock(&all[0])).unwrap();
                broken += 1;
                takes_nothing_away(&mine, &host, &when);
                // Nor does whoever went on: what the first one covered is on its machine alone.
                takes_nothing_away(&theirs, &host, &format!("{when}, by whoever went on"));
                mine.run(&host, Command::Publish(&all[0])).unwrap();
                takes_nothing_away(&mine, &host, &format!("{when}, and published the same once more"));
            }
        }
    }
    assert!(broken > 20, "broken only {broken} times");
}

/// What a first publication covered is with whoever began it: nobody else takes the half of it away.
#[test]
fn a_first_publication_that_somebody_else_began_is_not_undone_from_here() {
    let all = editions();
    let mut refused = 0;
    for number in 1..90 {
        let when = format!("cut at {number}");
        let (mine, theirs) = (Machine::that_overwrites("ici"), Machine::that_overwrites("ailleurs"));
        let (host, _) = occupied(&all);
        host.cut_at(number, FaultMoment::After);
        if theirs.run(&host, Command::Publish(&all[0])).is_ok() {
            break;
        }
        host.reconnect();
        let locked = mine.run(&host, Command::Publish(&all[0]));
        if !locked.is_err_and(|fault| fault.kind == FaultKind::Locked) || has_recorded(&theirs) {
            continue;
        }
        let half = host.state().files.clone();
        let fault = mine.run(&host, Command::BreakLockAndUndo).expect_err(&when);
        assert_eq!(fault.kind, FaultKind::BegunElsewhere, "{when}");
        assert!(host.state().files == half, "{when}: something was touched, if only the lock");
        // Whoever began it has what it covered.
        theirs.run(&host, Command::Undo).unwrap_or_else(|fault| panic!("{when}: {fault:?}"));
        refused += 1;
    }
    assert!(refused > 20, "refused only {refused} times");
}

//! What somebody does on the host while a publication is under way, and names that a host takes for one.

use std::collections::BTreeSet;

use super::faulty_store::HostTraits;
use super::nothing_lost::kept_in;
use super::{Command, Machine, artifacts, begin, editions, holds_just, host};
use jalon::deploy::fault::FaultKind;

const PLAIN: HostTraits = HostTraits { gapless: true, connections: 1, comes_back: false, tick: 3 };

#[test]
fn what_is_written_while_a_publication_is_under_way_is_never_lost() {
    let all = editions();
    let mut stopped = 0;
    // A page that changes, one that goes, one that is new, a document that goes.
    for path in
        ["types/meublé/index.html", "partir/loin/index.html", "venir/ici/index.html", "documents/plan.pdf"]
    {
        for undo in [false, true] {
            for number in 1.. {
                let when = format!("{path}, undone: {undo}, at look {number}");
                let machine = Machine::that_overwrites("ici");
                let host = host(PLAIN, &all);
                machine.run(&host, Command::Publish(&all[0])).unwrap();
                begin(&host);
                if undo {
                    machine.run(&host, Command::Publish(&all[1])).unwrap();
                    begin(&host);
                }
                // As long as ours is: its size tells nothing.
                let text = vec![b'x'; if number % 2 == 0 { 7 } else { 60 }];
                let wish = if undo { Command::Undo } else { Command::Publish(&all[1]) };
                host.write_meanwhile(number, path, &text);
                let done = machine.run(&host, wish);
                if host.forget_meanwhile() {
                    done.unwrap();
                    break;
                }
                stopped += usize::from(done.is_err());
                let is_kept = || {
                    let mut kept = BTreeSet::new();
                    kept_in(machine.folder.path(), &mut kept);
                    kept.contains(&text)
                        || host.state().files.get(path).is_some_and(|(held, _)| *held == text)
                };
                assert!(is_kept(), "{when}: lost, {:?}", done.err());
                if let Err(fault) = done {
                    // Before anything was sent, or in the middle.
                    let kinds = [FaultKind::Changed, FaultKind::EditedMeanwhile, FaultKind::Damaged];
                    assert!(kinds.contains(&fault.kind), "{when}: {fault:?}");
                    begin(&host);
                    machine.run(&host, wish).unwrap_or_else(|fault| panic!("{when}, then: {fault:?}"));
                    assert!(is_kept(), "{when}: lost by the next run");
                }
            }
        }
    }
    assert!(stopped > 20, "stopped only {stopped} times");
}

#[test]
fn a_name_that_changes_by_its_case_alone_is_not_removed() {
    let page = |path: &str| artifacts(&[("index.html", b"x".to_vec()), (path, b"un plan".to_vec())]);
    let hashed = ["documents-joints/0123456789/plan.txt", "documents-joints/0123456789/Plan.txt"];
    for [old, new] in [["documents/plan.txt", "documents/Plan.txt"], hashed, ["Été.txt", "été.txt"]] {
        let all = [page(old), page(new), page("ailleurs.txt"), page("encore.txt"), page("puis.txt")];
        let machine = Machine::new("ici");
        let host = host(PLAIN, &all);
        machine.run(&host, Command::Publish(&all[0])).unwrap();
        begin(&host);
        let plan = machine.run(&host, Command::Publish(&all[1])).unwrap();
        assert!(!plan.remove.contains_key(old), "{new}: removed at once");
        let mut more = all[1].clone();
        more.files.extend(page("autre.txt").files);
        begin(&host);
        let plan = machine.run(&host, Command::Publish(&more)).unwrap();
        assert!(!plan.remove.contains_key(old), "{new}: removed by the second");
        // Where both names are two files, none stays for ever.
        for edition in &all[2..] {
            begin(&host);
            machine.run(&host, Command::Publish(edition)).unwrap();
        }
        holds_just(&host, &all[4], new);
    }
}

/// Who breaks the lock goes on from what is there: nobody writes over that, nor takes their lock away.
#[test]
fn whoever_lost_the_lock_stops() {
    let all = editions();
    let lock = ".jalon-verrou/qui.json";
    let theirs = br#"{"who":"ailleurs","since":"2026-11-30 10:05","token":"autre"}"#;
    let (mut stopped, mut listed) = (0, 0);
    for number in 1.. {
        let when = format!("at look {number}");
        let machine = Machine::new("ici");
        let host = host(PLAIN, &all);
        machine.run(&host, Command::Publish(&all[0])).unwrap();
        begin(&host);
        let manifest = || host.state().files["manifest.json"].0.clone();
        let before = manifest();
        host.write_meanwhile(number, lock, theirs);
        let done = machine.run(&host, Command::Publish(&all[1]));
        if host.forget_meanwhile() {
            done.unwrap();
            break;
        }
        let held = host.state().files.get(lock).map(|(bytes, _)| bytes.clone());
        assert_eq!(held.as_deref(), Some(theirs.as_slice()), "{when}: their lock is gone, {:?}", done.err());
        let Err(fault) = done else { continue };
        assert!([FaultKind::Locked, FaultKind::TakenOver].contains(&fault.kind), "{when}: {fault:?}");
        for path in all[0].files.keys() {
            assert!(host.state().files.contains_key(path), "{when}: {path} was removed");
        }
        stopped += usize::from(fault.kind == FaultKind::TakenOver);
        listed += usize::from(manifest() != before);
        // They publish, and then ours goes on.
        let others = Machine::new("ailleurs");
        for (machine, wish, edition) in
            [(&others, Command::BreakLock(&all[2]), &all[2]), (&machine, Command::Publish(&all[1]), &all[1])]
        {
            begin(&host);
            machine.run(&host, wish).unwrap_or_else(|fault| panic!("{when}, then: {fault:?}"));
            holds_just(&host, edition, &when);
        }
    }
    assert!(stopped > 20 && listed < 5, "stopped {stopped} times, {listed} of them too late");
}

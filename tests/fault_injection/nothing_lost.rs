//! Nothing that somebody else made is lost: it stands on the host, or in a copy on the machine that overwrote it, whatever is
//! published, cut, undone, withdrawn, and changed by hand meanwhile.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::faulty_store::{FaultMoment, FaultyHost, HostTraits};
use super::{Command, Machine, begin, editions, holds_just, host};
use jalon::deploy::artifacts::Artifacts;
use jalon::deploy::fault::FaultKind;

const PLAIN: HostTraits = HostTraits { gapless: true, connections: 1, comes_back: false, tick: 3 };

/// Somebody puts a file there.
fn by_hand(host: &FaultyHost, path: &str, bytes: &[u8]) {
    let mut state = host.state();
    let now = state.operations as u64 / PLAIN.tick + 1;
    state.folders.insert(String::new());
    for (at, _) in path.match_indices('/') {
        state.folders.insert(path[..at].to_owned());
    }
    state.files.insert(path.to_owned(), (bytes.to_vec(), now));
}

/// Everything in files below `folder`.
pub(super) fn kept_in(folder: &Path, all: &mut BTreeSet<Vec<u8>>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            kept_in(&path, all);
        } else {
            all.insert(fs::read(&path).unwrap());
        }
    }
}

/// What stands but what is only there while somebody publishes.
fn stands(host: &FaultyHost) -> Vec<(String, Vec<u8>)> {
    let state = host.state();
    let files = state.files.iter().filter(|(path, _)| !path.starts_with(".jalon-verrou"));
    files.map(|(path, (bytes, _))| (path.clone(), bytes.clone())).collect()
}

/// Fails if a copy that somebody was told of is not what it was.
fn keeps_its_word(machine: &Machine, when: &str) {
    for (path, bytes) in machine.told.borrow().iter() {
        assert!(fs::read(path).ok().as_ref() == Some(bytes), "{when}: the copy {} is gone", path.display());
    }
}

/// Does `run` with a cut at each of its operations, until one is never reached.
fn everywhere(mut run: impl FnMut(usize, FaultMoment) -> bool) {
    for moment in FaultMoment::ALL {
        let mut number = 1;
        while run(number, moment) {
            number += 1;
            assert!(number < 500, "it never ends");
        }
    }
}

/// Home page and plan are somebody's; one page is just as ours would be.
pub(super) fn occupied(all: &[Artifacts]) -> (FaultyHost, Vec<(String, Vec<u8>)>) {
    let host = host(PLAIN, all);
    by_hand(&host, "index.html", b"leur accueil");
    by_hand(&host, "documents/plan.pdf", b"leur plan");
    by_hand(&host, "404.html", &all[0].files["404.html"].bytes().unwrap());
    by_hand(&host, "notes.txt", b"leurs notes");
    let before = stands(&host);
    (host, before)
}

#[test]
fn what_a_first_publication_covered_comes_back_wherever_it_and_the_way_back_are_cut() {
    let all = editions();
    for first in [0, 25, 45] {
        everywhere(|number, moment| {
            let when = format!("published with a cut at {first}, taken away with one {moment:?} {number}");
            let machine = Machine::that_overwrites("ici");
            let (host, before) = occupied(&all);
            if first > 0 {
                host.cut_at(first, FaultMoment::After);
                machine.run(&host, Command::Publish(&all[0])).unwrap_err();
                host.reconnect();
            }
            machine.run(&host, Command::Publish(&all[0])).unwrap();
            host.cut_at(number, moment);
            let done = machine.run(&host, Command::Undo);
            let broke = host.reconnect().is_some();
            assert_eq!(done.is_err(), broke, "{when}");
            if broke {
                let plan =
                    machine.run(&host, Command::Undo).unwrap_or_else(|fault| panic!("{when}: {fault:?}"));
                assert!(plan.withdraws, "{when}");
            }
            assert!(stands(&host) == before, "{when}: {:?}", stands(&host));
            keeps_its_word(&machine, &when);
            assert_eq!(machine.run(&host, Command::Undo).unwrap_err().kind, FaultKind::NoPrevious, "{when}");
            broke
        });
    }
}

#[test]
fn hand_edits_never_take_the_place_of_what_was_covered() {
    let all = editions();
    everywhere(|number, moment| {
        let when = format!("cut {moment:?} {number}");
        let machine = Machine::that_overwrites("ici");
        let (host, before) = occupied(&all);
        machine.run(&host, Command::Publish(&all[0])).unwrap();
        by_hand(&host, "index.html", b"notre accueil, corrige");
        by_hand(&host, "sitemap.xml", b"notre plan du site, corrige");
        host.cut_at(number, moment);
        let done = machine.run(&host, Command::Undo);
        let broke = host.reconnect().is_some();
        assert_eq!(done.is_err(), broke, "{when}");
        if broke {
            machine.run(&host, Command::Undo).unwrap();
        }
        // What is theirs by now stays; nothing of theirs was there.
        let mut expected = before.clone();
        expected.push(("sitemap.xml".into(), b"notre plan du site, corrige".to_vec()));
        expected.sort();
        assert!(stands(&host) == expected, "{when}: {:?}", stands(&host));
        keeps_its_word(&machine, &when);
        let mut kept = BTreeSet::new();
        kept_in(machine.folder.path(), &mut kept);
        assert!(kept.contains(&b"notre accueil, corrige"[..]), "{when}");
        broke
    });
}

#[test]
fn whoever_puts_another_file_there_before_ours_is_sent_finds_both() {
    let all = editions();
    let mut both = 0;
    everywhere(|number, moment| {
        let when = format!("cut {moment:?} {number}");
        let machine = Machine::that_overwrites("ici");
        let (host, _) = occupied(&all);
        host.cut_at(number, moment);
        let _ = machine.run(&host, Command::Publish(&all[0]));
        let broke = host.reconnect().is_some();
        let is_theirs =
            host.state().files.get("index.html").is_some_and(|(bytes, _)| bytes == b"leur accueil");
        let was_told = machine.told.borrow().values().any(|bytes| bytes == b"leur accueil");
        if broke && is_theirs && was_told {
            by_hand(&host, "index.html", b"leur nouvel accueil");
            machine.told.borrow_mut().clear();
            machine.run(&host, Command::Publish(&all[0])).unwrap();
            let told: BTreeSet<Vec<u8>> = machine.told.borrow().values().cloned().collect();
            assert!(told.contains(&b"leur nouvel accueil"[..]), "{when}");
            // Its first name is that of the new one now.
            assert!(told.contains(&b"leur accueil"[..]), "{when}: nobody is told where it went");
            both += 1;
        }
        broke
    });
    assert!(both > 5, "only {both} times");
}

#[test]
fn a_withdrawal_that_was_cut_takes_nothing_of_what_somebody_else_published_since() {
    let all = editions();
    let mut refused = 0;
    for other_edition in [0, 2] {
        everywhere(|number, moment| {
            let when = format!("cut {moment:?} {number}, then edition {other_edition} of somebody else");
            let machine = Machine::new("ici");
            let host = host(PLAIN, &all);
            machine.run(&host, Command::Publish(&all[0])).unwrap();
            let first = stands(&host);
            host.cut_at(number, moment);
            let done = machine.run(&host, Command::Undo);
            let broke = host.reconnect().is_some();
            if !broke {
                done.unwrap();
                return false;
            }
            let other = Machine::that_overwrites("ailleurs");
            let theirs = &all[other_edition];
            begin(&host);
            let locked = other.run(&host, Command::Publish(theirs));
            if locked.is_err_and(|fault| fault.kind == FaultKind::Locked) {
                other.run(&host, Command::BreakLock(theirs)).unwrap();
            }
            let after = stands(&host);
            if after == first {
                // Nothing was gone yet, and nothing was to be sent: it is ours still.
                return broke;
            }
            let fault = machine.run(&host, Command::Undo).unwrap_err();
            assert!([FaultKind::NotOurs, FaultKind::NoPrevious].contains(&fault.kind), "{when}: {fault:?}");
            assert!(stands(&host) == after, "{when}: something of theirs was touched");
            refused += 1;
            broke
        });
    }
    assert!(refused > 50, "refused only {refused} times");
}

#[test]
fn an_undoing_that_was_cut_takes_nothing_of_what_somebody_else_published_since() {
    let all = editions();
    everywhere(|number, moment| {
        let when = format!("cut {moment:?} {number}");
        let machine = Machine::new("ici");
        let host = host(PLAIN, &all);
        machine.run(&host, Command::Publish(&all[0])).unwrap();
        machine.run(&host, Command::Publish(&all[1])).unwrap();
        host.cut_at(number, moment);
        let _ = machine.run(&host, Command::Undo);
        let broke = host.reconnect().is_some();
        if broke {
            let other = Machine::new("ailleurs");
            let locked = other.run(&host, Command::Publish(&all[2]));
            if locked.is_err_and(|fault| fault.kind == FaultKind::Locked) {
                other.run(&host, Command::BreakLock(&all[2])).unwrap();
            }
            let after = stands(&host);
            assert_eq!(machine.run(&host, Command::Undo).unwrap_err().kind, FaultKind::NotOurs, "{when}");
            assert!(stands(&host) == after, "{when}: something of theirs was touched");
        }
        broke
    });
}

#[test]
fn a_later_publication_of_the_same_files_is_no_first_one() {
    let all = editions();
    let machine = Machine::new("ici");
    let host = host(PLAIN, &all);
    for edition in [0, 1, 0, 2, 1, 2] {
        begin(&host);
        machine.run(&host, Command::Publish(&all[edition])).unwrap();
    }
    for edition in [1, 2, 0] {
        begin(&host);
        machine.run(&host, Command::Undo).unwrap();
        holds_just(&host, &all[edition], "on the way back");
    }
    assert_eq!(machine.run(&host, Command::Undo).unwrap_err().kind, FaultKind::NoPrevious);
    holds_just(&host, &all[0], "the oldest that is known");
}

#[test]
fn a_first_publication_that_was_cut_at_its_end_and_went_on_is_still_the_first() {
    let all = editions();
    everywhere(|number, moment| {
        let when = format!("cut {moment:?} {number}");
        let machine = Machine::that_overwrites("ici");
        let (host, before) = occupied(&all);
        host.cut_at(number, moment);
        let _ = machine.run(&host, Command::Publish(&all[0]));
        let broke = host.reconnect().is_some();
        if broke {
            machine.run(&host, Command::Publish(&all[0])).unwrap();
        }
        machine.run(&host, Command::Undo).unwrap_or_else(|fault| panic!("{when}: {fault:?}"));
        assert!(stands(&host) == before, "{when}: {:?}", stands(&host));
        broke
    });
}

/// Numbers that look random, the same in each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}

/// Two people, two places, cuts and changes by hand, in any order: what somebody wrote by hand stands there, or in a copy.
#[test]
fn whatever_happens_nothing_written_by_hand_is_lost() {
    let all = editions();
    let paths = ["index.html", "404.html", "documents/plan.pdf", "types/meublé/index.html", "notes.txt"];
    let mut withdrawn = 0;
    for seed in 0..150_u64 {
        let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) + 1);
        let hosts = [host(PLAIN, &all), host(PLAIN, &all)];
        let mut machines = [Machine::that_overwrites("ici"), Machine::that_overwrites("ailleurs")];
        let mut written: Vec<(usize, String, Vec<u8>)> = Vec::new();
        let mut story = Vec::new();
        for step in 0..14 {
            let at = dice.below(2);
            let who = dice.below(2);
            machines[who].place = ["ici", "là"][at];
            let (machine, host) = (&machines[who], &hosts[at]);
            let cut = dice.below(3) == 0;
            if cut {
                host.cut_at(1 + dice.below(60), FaultMoment::ALL[dice.below(3)]);
            }
            let edition = dice.below(3);
            let told = match dice.below(8) {
                0 | 1 => {
                    host.reconnect();
                    let path = paths[dice.below(paths.len())];
                    let bytes = format!("à la main {seed} {step}").into_bytes();
                    by_hand(host, path, &bytes);
                    // What they had written there before, they replaced themselves.
                    written.retain(|(its, other, _)| *its != at || other != path);
                    written.push((at, path.to_owned(), bytes));
                    format!("somebody writes {path} at {at}")
                }
                2..=4 => {
                    let done = machine.run(host, Command::Publish(&all[edition]));
                    format!("{who} publishes {edition} at {at}, cut {cut}: {:?}", done.map(|plan| plan.first))
                }
                5 => {
                    let done = machine.run(host, Command::BreakLock(&all[edition]));
                    format!("{who} breaks the lock at {at} for {edition}, cut {cut}: {:?}", done.is_ok())
                }
                _ => {
                    let done = machine.run(host, Command::Undo).map(|plan| plan.withdraws);
                    withdrawn += usize::from(done == Ok(true));
                    format!("{who} undoes at {at}, cut {cut}: {done:?}")
                }
            };
            story.push(told);
            host.reconnect();
            let mut kept = BTreeSet::new();
            for machine in &machines {
                kept_in(machine.folder.path(), &mut kept);
            }
            for (at, path, bytes) in &written {
                let stands = hosts[*at].state().files.get(path).is_some_and(|(held, _)| held == bytes);
                assert!(stands || kept.contains(bytes), "seed {seed}: {path} at {at} is lost: {story:#?}");
            }
            for machine in &machines {
                keeps_its_word(machine, &format!("seed {seed}: {story:#?}"));
            }
        }
    }
    assert!(withdrawn > 20, "withdrawn only {withdrawn} times");
}

/// A copy has room of its own, however often one of that name is made.
#[test]
fn no_copy_is_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let store =
        jalon::deploy::publication_store::PublicationStore::take(folder.path(), "essai", "val", "ici");
    let store = store.unwrap();
    let copies: Vec<_> =
        ["un", "deux", "un"].map(|text| store.copy(1, "a/b", text.as_bytes()).unwrap()).into();
    assert!(copies[0] == copies[2] && copies[0] != copies[1]);
    assert_eq!(fs::read(&copies[0]).unwrap(), b"un");
    assert_eq!(fs::read(&copies[1]).unwrap(), b"deux");
}

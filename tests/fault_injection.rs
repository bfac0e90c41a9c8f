//! Fault injection: publications on a host whose connection breaks at every single operation. Readers see whole files, and
//! the next run finishes the publication.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "fault_injection/faulty_store.rs"]
mod faulty_store;
#[path = "fault_injection/interruptions.rs"]
mod interruptions;
#[path = "fault_injection/invariants.rs"]
mod invariants;
#[path = "fault_injection/meanwhile.rs"]
mod meanwhile;
#[path = "fault_injection/not_ours.rs"]
mod not_ours;
#[path = "fault_injection/nothing_lost.rs"]
mod nothing_lost;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use tempfile::TempDir;

use self::faulty_store::{FaultyHost, HostTraits};
use self::invariants::{Invariants, is_just, page};
use jalon::deploy::artifacts::{Artifact, Artifacts};
use jalon::deploy::fault::{Fault, FaultKind};
use jalon::deploy::file_host::FileHost;
use jalon::deploy::host_lock::LockOwner;
use jalon::deploy::plan::PublishPlan;
use jalon::deploy::publication_store::PublicationStore;
use jalon::deploy::{SiteHost, Watch, safe_copies, undoing};

struct Silent;

impl Watch for Silent {
    fn sent(&self, _: u64) {}
}

/// A machine from which somebody publishes.
struct Machine {
    folder: TempDir,
    name: &'static str,
    runs: std::cell::Cell<usize>,
    /// Whether what somebody changed on the host may be overwritten.
    overwrites: bool,
    /// Where the site goes.
    place: &'static str,
    /// The copies that somebody was told of, and what was in them then.
    told: std::cell::RefCell<BTreeMap<PathBuf, Vec<u8>>>,
}

/// What one call of the program is asked for.
#[derive(Clone, Copy)]
enum Command<'p> {
    Publish(&'p Artifacts),
    Undo,
    BreakLock(&'p Artifacts),
    BreakLockAndUndo,
}

impl Machine {
    fn new(name: &'static str) -> Self {
        // Some thousand publications: where the system keeps files in memory, they go there.
        let memory = std::path::Path::new("/dev/shm");
        let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
        let (folder, runs) = (folder.unwrap(), 0.into());
        Self { folder, name, runs, overwrites: false, place: "ici", told: BTreeMap::new().into() }
    }

    /// The same, which overwrites what somebody changed on the host, after a copy.
    fn that_overwrites(name: &'static str) -> Self {
        Self { overwrites: true, ..Self::new(name) }
    }

    /// Whether a publication was begun here, and not ended.
    fn has_begun(&self) -> bool {
        let publications = PublicationStore::take(self.folder.path(), "essai", "val", self.place).unwrap();
        publications.journal().token.is_some()
    }

    /// One call of the program, as `jalon publish` makes it: planned with one opening of the host, done with another.
    fn run(&self, host: &FaultyHost, wish: Command<'_>) -> Result<PublishPlan, Fault> {
        self.runs.set(self.runs.get() + 1);
        let token = format!("{}{}", self.name, self.runs.get());
        let me = LockOwner { who: self.name.into(), since: "2026-11-30 10:00".into(), token };
        let publications = PublicationStore::take(self.folder.path(), "essai", "val", self.place)?;
        let open = || FileHost::new(Arc::new(host.clone()), &publications, me.clone());
        let wanted = |opened: &mut FileHost<'_>| -> Result<(Artifacts, bool), Fault> {
            match wish {
                Command::Publish(artifacts) | Command::BreakLock(artifacts) => Ok((artifacts.clone(), false)),
                Command::Undo | Command::BreakLockAndUndo => {
                    let previous = undoing::previous(opened, &publications)?;
                    Ok((previous.artifacts, previous.withdraws))
                }
            }
        };
        let mut opened = open();
        if let Command::BreakLockAndUndo = wish {
            undoing::take_over(&mut opened, &publications)?;
        }
        let (artifacts, withdraws) = wanted(&mut opened)?;
        if let Command::BreakLock(_) = wish {
            opened.break_lock()?;
        }
        let remote = opened.remote_state(&artifacts)?;
        if let Some(owner) = &remote.lock {
            return Err(Fault::new(FaultKind::Locked, owner.who.clone(), owner.since.clone()));
        }
        let undoes = matches!(wish, Command::Undo | Command::BreakLockAndUndo);
        if undoes {
            undoing::check("essai", &publications, &remote, withdraws)?;
        }
        let last = publications.last().unwrap_or_default();
        let plan = PublishPlan { undoes, ..PublishPlan::of(&artifacts, &remote, &last.titles) };
        let plan = if withdraws { plan.withdrawing(&remote) } else { plan };
        assert!(
            self.overwrites || plan.edits.is_empty(),
            "our own files are taken for somebody's: {:?}",
            plan.edits
        );
        if plan.is_nothing() && !plan.first && !plan.withdraws {
            if last.lines() != plan.remote_manifest.files {
                opened.learn(&plan, &artifacts)?;
            }
            return Ok(plan);
        }
        drop(opened);
        let mut opened = open();
        let (artifacts, _) = wanted(&mut opened)?;
        for (_, copy) in safe_copies::keep(&mut opened, &publications, &plan, &artifacts)? {
            let bytes = fs::read(&copy).unwrap();
            self.told.borrow_mut().insert(copy, bytes);
        }
        opened.carry_out(&plan, &artifacts, &Silent).map(|()| plan)
    }
}

fn artifacts(files: &[(&str, Vec<u8>)]) -> Artifacts {
    let item = |(path, bytes): &(&str, Vec<u8>)| ((*path).to_owned(), Artifact::of_bytes(bytes.clone()));
    Artifacts { files: files.iter().map(item).collect() }
}

/// The editions of a small site, each unlike the one before in every way that matters.
fn editions() -> [Artifacts; 3] {
    let bytes = |text: &str| text.as_bytes().to_vec();
    // The name of an asset says what it holds.
    let old = ("actifs/style.aaaaaaaaaa.css", bytes("a { color: red }"));
    let new = ("actifs/style.bbbbbbbbbb.css", bytes("a { color: blue }"));
    let third = ("actifs/style.cccccccccc.css", bytes("a { color: green }"));
    let first = artifacts(&[
        ("index.html", page("Accueil", &[old.0, "types/meublé/index.html", "partir/loin/index.html"])),
        ("types/meublé/index.html", page("Meublé", &[old.0, "documents/plan.pdf"])),
        ("partir/loin/index.html", page("Partir", &[old.0])),
        ("404.html", page("Introuvable", &[])),
        ("documents/plan.pdf", bytes("un plan")),
        ("sitemap.xml", bytes("<un>")),
        old,
    ]);
    let second = artifacts(&[
        ("index.html", page("Accueil", &[new.0, "types/meublé/index.html", "venir/ici/index.html"])),
        ("types/meublé/index.html", page("Meublé", &[new.0, "documents/plan.pdf", "venir/ici/index.html"])),
        ("venir/ici/index.html", page("Venir", &[new.0, "documents-joints/0123456789/carte.pdf"])),
        ("404.html", page("Introuvable", &[])),
        ("documents/plan.pdf", bytes("un autre plan")),
        ("documents-joints/0123456789/carte.pdf", bytes("une carte")),
        ("sitemap.xml", bytes("<deux>")),
        (".htaccess", bytes("Options")),
        new,
    ]);
    let last = artifacts(&[
        ("index.html", page("Accueil", &[third.0, "types/meublé/index.html", "rester/index.html"])),
        ("types/meublé/index.html", page("Meublé", &[third.0])),
        ("rester/index.html", page("Rester", &[third.0])),
        ("404.html", page("Introuvable", &[third.0])),
        ("sitemap.xml", bytes("<trois>")),
        third,
    ]);
    [first, second, last]
}

/// A host that waits for its first publication.
fn host(traits: HostTraits, editions: &[Artifacts]) -> FaultyHost {
    let mut invariants = Invariants::default();
    for edition in editions {
        invariants.expects(edition);
    }
    FaultyHost::new(traits, invariants)
}

/// Another publication begins.
fn begin(host: &FaultyHost) {
    host.state().invariants.begins();
}

#[track_caller]
fn saw_no_harm(host: &FaultyHost, when: &str) {
    let state = host.state();
    assert!(state.invariants.broken.is_empty(), "{when}: {:?}", state.invariants.broken);
}

#[track_caller]
fn holds_nothing(host: &FaultyHost, when: &str) {
    let state = host.state();
    let left: Vec<&String> =
        state.files.keys().chain(&state.folders).filter(|path| !path.is_empty()).collect();
    assert!(left.is_empty(), "{when}: left over: {left:?}");
}

#[track_caller]
fn holds_just(host: &FaultyHost, artifacts: &Artifacts, when: &str) {
    let state = host.state();
    if let Err(wrong) = is_just(&state.files, &state.folders, artifacts) {
        panic!("{when}: {wrong}");
    }
}

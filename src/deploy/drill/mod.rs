//! Publications on a host that breaks at every single gesture: readers see whole files, and the next run ends it.

mod cuts;
mod sight;
mod stage;

use std::sync::Arc;

use tempfile::TempDir;

use self::sight::{Sight, is_just, page};
use self::stage::{Nature, Stage};
use super::artifacts::{Artifacts, Item};
use super::desk::Desk;
use super::fault::{Fault, FaultKind};
use super::files::Files;
use super::lock::Owner;
use super::plan::Plan;
use super::{Host, Watch, undoing};

struct Silent;

impl Watch for Silent {
    fn sent(&self, _: u64) {}
}

/// A machine from which somebody publishes.
struct Machine {
    folder: TempDir,
    name: &'static str,
    runs: std::cell::Cell<usize>,
}

/// What one call of the program is asked for.
#[derive(Clone, Copy)]
enum Wish<'p> {
    Publish(&'p Artifacts),
    Undo,
    BreakLock(&'p Artifacts),
}

impl Machine {
    fn new(name: &'static str) -> Self {
        // Some thousand publications: where the system keeps files in memory, they go there.
        let memory = std::path::Path::new("/dev/shm");
        let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
        Self { folder: folder.unwrap(), name, runs: 0.into() }
    }

    /// One call of the program, as `jalon publish` makes it: planned with one opening of the host, done with another.
    fn run(&self, stage: &Stage, wish: Wish<'_>) -> Result<Plan, Fault> {
        self.runs.set(self.runs.get() + 1);
        let token = format!("{}{}", self.name, self.runs.get());
        let me = Owner { who: self.name.into(), since: "2026-11-30 10:00".into(), token };
        let desk = Desk::take(self.folder.path(), "essai", "val", "ici")?;
        let open = || Files::new(Arc::new(stage.clone()), &desk, me.clone());
        let wanted = |host: &mut Files<'_>| match wish {
            Wish::Publish(artifacts) | Wish::BreakLock(artifacts) => Ok(artifacts.clone()),
            Wish::Undo => undoing::previous(host, &desk),
        };
        let mut host = open();
        let artifacts = wanted(&mut host)?;
        if let Wish::BreakLock(_) = wish {
            host.break_lock()?;
        }
        let survey = host.survey(&artifacts)?;
        if let Some(owner) = &survey.lock {
            return Err(Fault::new(FaultKind::Locked, owner.who.clone(), owner.since.clone()));
        }
        let undoes = matches!(wish, Wish::Undo);
        if undoes {
            undoing::check("essai", &desk, &survey)?;
        }
        let last = desk.last().unwrap_or_default();
        let plan = Plan { undoes, ..Plan::of(&artifacts, &survey, &last.titles) };
        assert!(plan.edits.is_empty(), "our own files are taken for somebody's: {:?}", plan.edits);
        if plan.is_nothing() && !plan.first {
            if last.lines() != plan.remote_manifest.files {
                host.learn(&plan, &artifacts)?;
            }
            return Ok(plan);
        }
        drop(host);
        let mut host = open();
        let artifacts = wanted(&mut host)?;
        host.carry_out(&plan, &artifacts, &Silent).map(|()| plan)
    }
}

fn artifacts(files: &[(&str, Vec<u8>)]) -> Artifacts {
    let item = |(path, bytes): &(&str, Vec<u8>)| ((*path).to_owned(), Item::of_bytes(bytes.clone()));
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
fn stage(nature: Nature, editions: &[Artifacts]) -> Stage {
    let mut sight = Sight::default();
    for edition in editions {
        sight.expects(edition);
    }
    Stage::new(nature, sight)
}

/// Another publication begins.
fn begin(stage: &Stage) {
    stage.ground().sight.begins();
}

#[track_caller]
fn saw_no_harm(stage: &Stage, when: &str) {
    let ground = stage.ground();
    assert!(ground.sight.broken.is_empty(), "{when}: {:?}", ground.sight.broken);
}

#[track_caller]
fn holds_just(stage: &Stage, artifacts: &Artifacts, when: &str) {
    let ground = stage.ground();
    if let Err(wrong) = is_just(&ground.files, &ground.folders, artifacts) {
        panic!("{when}: {wrong}");
    }
}

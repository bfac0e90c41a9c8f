//! A host made of memory: it breaks at whichever gesture it is told to, before, in the middle of, or after it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use super::super::fault::{Fault, FaultKind};
use super::super::store::{Connect, Stat, Store};
use super::sight::Sight;

/// When a line breaks, seen from the gesture at which it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    /// The host never heard of it.
    Before,
    /// Half of it is done.
    Half,
    /// It is done, and nobody hears so.
    After,
}

impl Moment {
    pub(super) const ALL: [Self; 3] = [Self::Before, Self::Half, Self::After];
}

/// What a host is like.
#[derive(Clone, Copy, Debug)]
pub(super) struct Nature {
    /// Whether a file is replaced in one step; else what bore the name goes first.
    pub(super) gapless: bool,
    /// How many connections it takes.
    pub(super) connections: usize,
    /// Whether a line that broke can be had again at once.
    pub(super) comes_back: bool,
    /// How long a moment of its clock is, in gestures.
    pub(super) tick: u64,
}

/// The files of a host: bytes, and when they were written.
pub(super) type Files = BTreeMap<String, (Vec<u8>, u64)>;

/// The host.
pub(super) struct Ground {
    pub(super) files: Files,
    pub(super) folders: BTreeSet<String>,
    pub(super) gestures: usize,
    /// At which gesture the line breaks, and when.
    cut: Option<(usize, Moment)>,
    /// At which gesture after that order it did.
    broke: Option<usize>,
    ordered: usize,
    pub(super) sight: Sight,
    broken: bool,
    /// A connection of an older age is dead.
    age: u32,
}

/// The way to it; many may hold it.
#[derive(Clone)]
pub(super) struct Stage {
    ground: Arc<Mutex<Ground>>,
    pub(super) nature: Nature,
}

impl Stage {
    pub(super) fn new(nature: Nature, sight: Sight) -> Self {
        let ground = Ground {
            files: BTreeMap::new(),
            folders: BTreeSet::new(),
            gestures: 0,
            cut: None,
            broke: None,
            ordered: 0,
            sight,
            broken: false,
            age: 0,
        };
        Self { ground: Arc::new(Mutex::new(ground)), nature }
    }

    pub(super) fn ground(&self) -> MutexGuard<'_, Ground> {
        self.ground.lock().unwrap()
    }

    /// The line breaks at gesture `number` from now on.
    pub(super) fn cut_at(&self, number: usize, moment: Moment) {
        let mut ground = self.ground();
        ground.cut = Some((ground.gestures + number, moment));
        ground.ordered = ground.gestures;
    }

    /// The line holds again; tells at which gesture it broke, if it did.
    pub(super) fn mend(&self) -> Option<usize> {
        let mut ground = self.ground();
        ground.broken = false;
        ground.cut = None;
        ground.broke.take()
    }
}

fn lost() -> Fault {
    Fault::new(FaultKind::Lost, "the drill", "")
}

impl Connect for Stage {
    fn connect(&self) -> Result<Box<dyn Store>, Fault> {
        let ground = self.ground();
        if ground.broken {
            return Err(Fault::new(FaultKind::Unreachable, "the drill", ""));
        }
        Ok(Box::new(Line { stage: self.clone(), age: ground.age }))
    }

    fn most(&self) -> usize {
        self.nature.connections
    }

    fn gapless(&self) -> bool {
        self.nature.gapless
    }

    fn rereads(&self) -> bool {
        true
    }

    fn tries(&self) -> u32 {
        if self.nature.comes_back { 3 } else { 0 }
    }

    fn first_wait(&self) -> Duration {
        Duration::ZERO
    }
}

/// A connection.
struct Line {
    stage: Stage,
    age: u32,
}

impl Line {
    /// One gesture: `half` of it, or the `whole`, or none.
    fn gesture<T>(
        &self,
        half: Option<impl FnOnce(&mut Ground)>,
        whole: impl FnOnce(&mut Ground) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let mut ground = self.stage.ground();
        if ground.broken || ground.age != self.age {
            return Err(lost());
        }
        ground.gestures += 1;
        let now = ground.gestures;
        if half.is_none() && ground.cut == Some((now, Moment::Half)) {
            // There is no middle of it: the next that has one.
            ground.cut = Some((now + 1, Moment::Half));
        }
        let moment = ground.cut.filter(|(at, _)| *at == now).map(|(_, moment)| moment);
        let done = match moment {
            None => whole(&mut ground),
            Some(Moment::Before) => Err(lost()),
            Some(Moment::Half) => {
                half.expect("only where there is one")(&mut ground);
                Err(lost())
            }
            Some(Moment::After) => whole(&mut ground).and_then(|_| Err(lost())),
        };
        if moment.is_some() {
            ground.cut = None;
            ground.broke = Some(now - ground.ordered);
            ground.age += 1;
            ground.broken = !self.stage.nature.comes_back;
        }
        let Ground { files, sight, .. } = &mut *ground;
        sight.look(files, self.stage.nature.gapless);
        done
    }

    fn now(&self, ground: &Ground) -> u64 {
        ground.gestures as u64 / self.stage.nature.tick
    }
}

/// A gesture that is done or not.
const WHOLE: Option<fn(&mut Ground)> = None;

fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(parent, _)| parent)
}

fn absent(path: &str) -> Fault {
    Fault::new(FaultKind::Other, path, "no such file")
}

impl Store for Line {
    fn look(&mut self, paths: &[String]) -> Result<Vec<Option<Stat>>, Fault> {
        let stat = |ground: &mut Ground| {
            let one = |path: &String| {
                let file = ground.files.get(path);
                let file = file.map(|(bytes, when)| (true, bytes.len() as u64, when.to_string()));
                let folder = ground.folders.contains(path).then(|| (false, 0, String::new()));
                file.or(folder).map(|(plain, size, stamp)| Stat { plain, size, stamp })
            };
            Ok(paths.iter().map(one).collect())
        };
        self.gesture(WHOLE, stat)
    }

    fn read(&mut self, path: &str) -> Result<Option<Vec<u8>>, Fault> {
        self.gesture(WHOLE, |ground| Ok(ground.files.get(path).map(|(bytes, _)| bytes.clone())))
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), Fault> {
        let write = |ground: &mut Ground, bytes: &[u8]| {
            if !ground.folders.contains(parent(path)) {
                return Err(absent(path));
            }
            let now = self.now(ground);
            ground.files.insert(path.to_owned(), (bytes.to_vec(), now));
            Ok(())
        };
        self.gesture(Some(|ground: &mut Ground| drop(write(ground, &bytes[..bytes.len() / 2]))), |ground| {
            write(ground, bytes)
        })
    }

    fn rename(&mut self, from: &str, to: &str) -> Result<(), Fault> {
        let gapless = self.stage.nature.gapless;
        self.gesture((!gapless).then_some(|ground: &mut Ground| drop(ground.files.remove(to))), |ground| {
            let file = ground.files.remove(from).ok_or_else(|| absent(from))?;
            ground.files.insert(to.to_owned(), file);
            Ok(())
        })
    }

    fn claim(&mut self, from: &str, to: &str) -> Result<bool, Fault> {
        self.gesture(WHOLE, |ground| {
            if ground.folders.contains(to) {
                return Ok(false);
            }
            if !ground.folders.remove(from) {
                return Err(absent(from));
            }
            ground.folders.insert(to.to_owned());
            let inner = format!("{from}/");
            let moved: Vec<String> =
                ground.files.keys().filter(|path| path.starts_with(&inner)).cloned().collect();
            for path in moved {
                let file = ground.files.remove(&path).expect("just listed");
                ground.files.insert(format!("{to}/{}", &path[inner.len()..]), file);
            }
            Ok(true)
        })
    }

    fn remove(&mut self, path: &str) -> Result<(), Fault> {
        self.gesture(WHOLE, |ground| {
            ground.files.remove(path);
            Ok(())
        })
    }

    fn make_folder(&mut self, path: &str) -> Result<(), Fault> {
        self.gesture(WHOLE, |ground| {
            if !path.is_empty() && !ground.folders.contains(parent(path)) {
                return Err(absent(path));
            }
            ground.folders.insert(path.to_owned());
            Ok(())
        })
    }

    fn remove_folder(&mut self, path: &str) -> Result<(), Fault> {
        self.gesture(WHOLE, |ground| {
            let inner = format!("{path}/");
            let full = ground.files.keys().chain(&ground.folders).any(|path| path.starts_with(&inner));
            if !full {
                ground.folders.remove(path);
            }
            Ok(())
        })
    }
}

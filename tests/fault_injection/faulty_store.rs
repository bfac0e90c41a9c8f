//! A host made of memory: it breaks at whichever operation it is told to, before, in the middle of, or after it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use super::invariants::Invariants;
use jalon::deploy::fault::{Fault, FaultKind};
use jalon::deploy::store::{Connect, Stat, Store};

/// When a line breaks, seen from the operation at which it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FaultMoment {
    /// The host never heard of it.
    Before,
    /// Half of it is done.
    Half,
    /// It is done, and nobody hears so.
    After,
}

impl FaultMoment {
    pub(super) const ALL: [Self; 3] = [Self::Before, Self::Half, Self::After];
}

/// What a host is like.
#[derive(Clone, Copy, Debug)]
pub(super) struct HostTraits {
    /// Whether a file is replaced in one step; else what bore the name goes first.
    pub(super) gapless: bool,
    /// How many connections it takes.
    pub(super) connections: usize,
    /// Whether a line that broke can be had again at once.
    pub(super) comes_back: bool,
    /// How long a moment of its clock is, in operations.
    pub(super) tick: u64,
}

/// The files of a host: bytes, and when they were written.
pub(super) type HostFiles = BTreeMap<String, (Vec<u8>, u64)>;

/// The host.
pub(super) struct HostState {
    pub(super) files: HostFiles,
    pub(super) folders: BTreeSet<String>,
    pub(super) operations: usize,
    /// At which operation the line breaks, and when.
    cut: Option<(usize, FaultMoment)>,
    /// At which operation after that order it did.
    broke: Option<usize>,
    ordered: usize,
    pub(super) invariants: Invariants,
    broken: bool,
    /// At which look at the host somebody writes a file there, just before it.
    meanwhile: Option<(usize, String, Vec<u8>)>,
    looks: usize,
    /// A connection of an older age is dead.
    age: u32,
}

/// The way to it; many may hold it.
#[derive(Clone)]
pub(super) struct FaultyHost {
    state: Arc<Mutex<HostState>>,
    pub(super) traits: HostTraits,
}

impl FaultyHost {
    pub(super) fn new(traits: HostTraits, invariants: Invariants) -> Self {
        let state = HostState {
            files: BTreeMap::new(),
            folders: BTreeSet::new(),
            operations: 0,
            cut: None,
            broke: None,
            ordered: 0,
            invariants,
            broken: false,
            meanwhile: None,
            looks: 0,
            age: 0,
        };
        Self { state: Arc::new(Mutex::new(state)), traits }
    }

    pub(super) fn state(&self) -> MutexGuard<'_, HostState> {
        self.state.lock().unwrap()
    }

    /// The line breaks at operation `number` from now on.
    pub(super) fn cut_at(&self, number: usize, moment: FaultMoment) {
        let mut state = self.state();
        state.cut = Some((state.operations + number, moment));
        state.ordered = state.operations;
    }

    /// Somebody writes `bytes` at `path` just before the host is looked at for the `number`th time from now on, or written to:
    /// not between a look and the step that follows it.
    pub(super) fn write_meanwhile(&self, number: usize, path: &str, bytes: &[u8]) {
        let mut state = self.state();
        state.meanwhile = Some((state.looks + number, path.to_owned(), bytes.to_vec()));
    }

    /// Whether somebody did not come to it.
    pub(super) fn forget_meanwhile(&self) -> bool {
        self.state().meanwhile.take().is_some()
    }

    /// The line holds again; tells at which operation it broke, if it did.
    pub(super) fn reconnect(&self) -> Option<usize> {
        let mut state = self.state();
        state.broken = false;
        state.cut = None;
        state.broke.take()
    }
}

fn lost() -> Fault {
    Fault::new(FaultKind::Lost, "the faulty host", "")
}

impl Connect for FaultyHost {
    fn connect(&self) -> Result<Box<dyn Store>, Fault> {
        let state = self.state();
        if state.broken {
            return Err(Fault::new(FaultKind::Unreachable, "the faulty host", ""));
        }
        Ok(Box::new(FaultyStore { host: self.clone(), age: state.age }))
    }

    fn most(&self) -> usize {
        self.traits.connections
    }

    fn gapless(&self) -> bool {
        self.traits.gapless
    }

    fn rereads(&self) -> bool {
        true
    }

    fn tries(&self) -> u32 {
        if self.traits.comes_back { 3 } else { 0 }
    }

    fn first_wait(&self) -> Duration {
        Duration::ZERO
    }
}

/// A connection.
struct FaultyStore {
    host: FaultyHost,
    age: u32,
}

impl FaultyStore {
    /// One operation: `half` of it, or the `whole`, or none.
    fn operation<T>(
        &self,
        half: Option<impl FnOnce(&mut HostState)>,
        whole: impl FnOnce(&mut HostState) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let mut state = self.host.state();
        if state.broken || state.age != self.age {
            return Err(lost());
        }
        state.operations += 1;
        let now = state.operations;
        if half.is_none() && state.cut == Some((now, FaultMoment::Half)) {
            // There is no middle of it: the next that has one.
            state.cut = Some((now + 1, FaultMoment::Half));
        }
        let moment = state.cut.filter(|(at, _)| *at == now).map(|(_, moment)| moment);
        let done = match moment {
            None => whole(&mut state),
            Some(FaultMoment::Before) => Err(lost()),
            Some(FaultMoment::Half) => {
                half.expect("only where there is one")(&mut state);
                Err(lost())
            }
            Some(FaultMoment::After) => whole(&mut state).and_then(|_| Err(lost())),
        };
        if moment.is_some() {
            state.cut = None;
            state.broke = Some(now - state.ordered);
            state.age += 1;
            state.broken = !self.host.traits.comes_back;
        }
        let HostState { files, invariants, .. } = &mut *state;
        invariants.check(files, self.host.traits.gapless);
        done
    }

    /// The moment for somebody else.
    fn look(&self) {
        let mut state = self.host.state();
        state.looks += 1;
        if state.meanwhile.as_ref().is_some_and(|(at, ..)| *at <= state.looks) {
            let (_, path, bytes) = state.meanwhile.take().expect("just seen");
            let now = self.now(&state) + 1;
            state.invariants.accepts(&path, &bytes);
            for (at, _) in path.match_indices('/') {
                state.folders.insert(path[..at].to_owned());
            }
            state.files.insert(path, (bytes, now));
        }
    }

    fn now(&self, state: &HostState) -> u64 {
        state.operations as u64 / self.host.traits.tick
    }
}

/// A operation that is done or not.
const WHOLE: Option<fn(&mut HostState)> = None;

fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(parent, _)| parent)
}

fn absent(path: &str) -> Fault {
    Fault::new(FaultKind::Other, path, "no such file")
}

impl Store for FaultyStore {
    fn stat(&mut self, paths: &[String]) -> Result<Vec<Option<Stat>>, Fault> {
        self.look();
        let stat = |state: &mut HostState| {
            let one = |path: &String| {
                let file = state.files.get(path);
                let file = file.map(|(bytes, when)| (true, bytes.len() as u64, when.to_string()));
                let folder = state.folders.contains(path).then(|| (false, 0, String::new()));
                file.or(folder).map(|(plain, size, stamp)| Stat { plain, size, stamp })
            };
            Ok(paths.iter().map(one).collect())
        };
        self.operation(WHOLE, stat)
    }

    fn names(&mut self) -> Result<Vec<String>, Fault> {
        let top = |path: &String| path.split('/').next().unwrap_or(path).to_owned();
        self.operation(WHOLE, |state| Ok(state.files.keys().chain(&state.folders).map(top).collect()))
    }

    fn read(&mut self, path: &str) -> Result<Option<Vec<u8>>, Fault> {
        self.look();
        self.operation(WHOLE, |state| Ok(state.files.get(path).map(|(bytes, _)| bytes.clone())))
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), Fault> {
        self.look();
        let write = |state: &mut HostState, bytes: &[u8]| {
            if !state.folders.contains(parent(path)) {
                return Err(absent(path));
            }
            let now = self.now(state);
            state.files.insert(path.to_owned(), (bytes.to_vec(), now));
            Ok(())
        };
        self.operation(Some(|state: &mut HostState| drop(write(state, &bytes[..bytes.len() / 2]))), |state| {
            write(state, bytes)
        })
    }

    fn rename(&mut self, from: &str, to: &str) -> Result<(), Fault> {
        let gapless = self.host.traits.gapless;
        self.operation((!gapless).then_some(|state: &mut HostState| drop(state.files.remove(to))), |state| {
            let file = state.files.remove(from).ok_or_else(|| absent(from))?;
            state.files.insert(to.to_owned(), file);
            Ok(())
        })
    }

    fn claim(&mut self, from: &str, to: &str) -> Result<bool, Fault> {
        self.operation(WHOLE, |state| {
            if state.folders.contains(to) {
                return Ok(false);
            }
            if !state.folders.remove(from) {
                return Err(absent(from));
            }
            state.folders.insert(to.to_owned());
            let inner = format!("{from}/");
            let moved: Vec<String> =
                state.files.keys().filter(|path| path.starts_with(&inner)).cloned().collect();
            for path in moved {
                let file = state.files.remove(&path).expect("just listed");
                state.files.insert(format!("{to}/{}", &path[inner.len()..]), file);
            }
            Ok(true)
        })
    }

    fn remove(&mut self, path: &str) -> Result<(), Fault> {
        self.operation(WHOLE, |state| {
            state.files.remove(path);
            Ok(())
        })
    }

    fn make_folder(&mut self, path: &str) -> Result<(), Fault> {
        self.operation(WHOLE, |state| {
            if !path.is_empty() && !state.folders.contains(parent(path)) {
                return Err(absent(path));
            }
            state.folders.insert(path.to_owned());
            Ok(())
        })
    }

    fn remove_folder(&mut self, path: &str) -> Result<(), Fault> {
        self.operation(WHOLE, |state| {
            let inner = format!("{path}/");
            let full = state.files.keys().chain(&state.folders).any(|path| path.starts_with(&inner));
            if !full {
                state.folders.remove(path);
            }
            Ok(())
        })
    }
}

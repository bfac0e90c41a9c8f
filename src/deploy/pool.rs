//! Works with several connections at a time, and tries again on a new one if one breaks.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use super::fault::{Fault, FaultKind};
use super::store::{Connect, Store};

/// Connections to one host.
pub(super) struct Pool {
    connect: Arc<dyn Connect>,
    idle: Mutex<Vec<Box<dyn Store>>>,
}

impl Pool {
    /// None yet.
    pub(super) fn new(connect: Arc<dyn Connect>) -> Self {
        Self { connect, idle: Mutex::new(Vec::new()) }
    }

    /// Does `work` on one connection; again on a new one if the connection breaks.
    pub(super) fn with<T>(
        &self,
        mut work: impl FnMut(&mut dyn Store) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let (most, mut wait) = (self.connect.tries(), self.connect.first_wait());
        let mut met_before = false;
        for tries in 0..=most {
            let idle = self.idle.lock().expect("no thread panics with it").pop();
            met_before |= idle.is_some();
            let done = idle.map_or_else(|| self.connect.connect(), Ok).and_then(|mut store| {
                met_before = true;
                let done = work(&mut *store);
                // A connection on which something was refused is still good; a broken one is dropped.
                if !done.as_ref().is_err_and(Fault::is_passing) {
                    self.idle.lock().expect("no thread panics with it").push(store);
                }
                done
            });
            match done {
                Err(fault)
                    if tries < most
                        && (fault.is_passing() || met_before && fault.kind == FaultKind::Unreachable) =>
                {
                    thread::sleep(wait);
                    wait *= 2;
                }
                done => return done,
            }
        }
        unreachable!("the last try returns")
    }

    /// Does `work` for each of `items`, several at a time, in no order; stops at the first that is refused.
    pub(super) fn each<T: Sync>(
        &self,
        items: &[T],
        work: impl Fn(&mut dyn Store, &T) -> Result<(), Fault> + Sync,
    ) -> Result<(), Fault> {
        let next = AtomicUsize::new(0);
        let refused: Mutex<Option<Fault>> = Mutex::new(None);
        thread::scope(|scope| {
            for _ in 0..self.connect.most().min(items.len()) {
                scope.spawn(|| {
                    while refused.lock().expect("no thread panics with it").is_none() {
                        let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) else { return };
                        if let Err(fault) = self.with(|store| work(store, item)) {
                            refused.lock().expect("no thread panics with it").get_or_insert(fault);
                        }
                    }
                });
            }
        });
        refused.into_inner().expect("no thread panicked with it").map_or(Ok(()), Err)
    }
}

//! A limit to how long a program may be silent: an answer that does not come leaves a reading of its pipe waiting forever.

use std::process::Child;
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// Ends a program that is waited for longer than it may be silent: whoever reads or writes its pipes goes on then.
pub(super) struct SilenceLimit {
    limit: Duration,
    shared: Arc<(Mutex<Waiting>, Condvar)>,
    enforcer: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Waiting {
    until: Option<Instant>,
    is_over: bool,
    is_closed: bool,
}

impl SilenceLimit {
    /// For `child`, for which nobody waits yet.
    pub(super) fn of(child: Arc<Mutex<Child>>, limit: Duration) -> Self {
        let shared = Arc::new((Mutex::new(Waiting::default()), Condvar::new()));
        let seen = Arc::clone(&shared);
        Self { limit, shared, enforcer: Some(thread::spawn(move || enforce(&seen, &child, limit))) }
    }

    /// From now on somebody waits, for so many `times` the limit at most.
    pub(super) fn wait(&self, times: u32) {
        // The enforcer needs no word: it looks again before any limit that begins now is over.
        self.shared.0.lock().expect("no thread panics with it").until =
            Some(Instant::now() + times * self.limit);
    }

    /// Nobody waits any more.
    pub(super) fn heard(&self) {
        self.shared.0.lock().expect("no thread panics with it").until = None;
    }

    /// Whether the program was ended because of its silence.
    pub(super) fn is_over(&self) -> bool {
        self.shared.0.lock().expect("no thread panics with it").is_over
    }
}

impl Drop for SilenceLimit {
    fn drop(&mut self) {
        self.shared.0.lock().expect("no thread panics with it").is_closed = true;
        self.shared.1.notify_one();
        if let Some(enforcer) = self.enforcer.take() {
            let _ = enforcer.join();
        }
    }
}

fn enforce(shared: &(Mutex<Waiting>, Condvar), child: &Mutex<Child>, limit: Duration) {
    let mut waiting = shared.0.lock().expect("no thread panics with it");
    while !waiting.is_closed {
        let now = Instant::now();
        let until = waiting.until.unwrap_or(now + limit);
        if until <= now {
            waiting.is_over = true;
            let _ = child.lock().expect("no thread panics with it").kill();
            return;
        }
        waiting = shared.1.wait_timeout(waiting, until - now).expect("no thread panics with it").0;
    }
}

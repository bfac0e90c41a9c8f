//! The one publication that is at work: its page asks how far it is, and what came of it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread;
use std::time::Instant;

use serde::Serialize;

use super::publish_desk::{PublishAnswer, PublishDesk, PublishRefusal, PublishWatch, PublishWish};

/// The last wish that somebody had carried out, at work or done.
#[derive(Default)]
pub(crate) struct PublishJobs(Mutex<Option<Arc<PublishJob>>>);

/// A wish that is carried out.
struct PublishJob {
    number: u64,
    target: String,
    territory: String,
    since: Instant,
    whole: AtomicU64,
    sent: AtomicU64,
    answer: OnceLock<PublishAnswer>,
}

/// How far it is.
#[derive(Serialize)]
pub(super) struct JobStatus {
    number: u64,
    target: String,
    territory: String,
    /// In bytes; nothing is sent before it is known.
    whole: u64,
    sent: u64,
    /// Since when it has been at work, in milliseconds.
    age: u64,
    answer: Option<PublishAnswer>,
}

impl PublishWatch for PublishJob {
    fn begins(&self, bytes: u64) {
        self.whole.store(bytes, Ordering::Relaxed);
    }

    fn sent(&self, bytes: u64) {
        self.sent.fetch_add(bytes, Ordering::Relaxed);
    }
}

impl PublishJobs {
    /// Begins to carry out a wish, on a thread of its own; its number, or none while another is at work.
    pub(super) fn begin(
        &self,
        desk: &Arc<dyn PublishDesk>,
        wish: PublishWish,
        broken: String,
    ) -> Option<u64> {
        let mut last = self.0.lock().expect("nobody panics with it");
        if last.as_ref().is_some_and(|job| job.answer.get().is_none()) {
            return None;
        }
        let job = Arc::new(PublishJob {
            number: last.as_ref().map_or(0, |job| job.number) + 1,
            target: wish.target.clone(),
            territory: wish.territory.clone(),
            since: Instant::now(),
            whole: AtomicU64::new(0),
            sent: AtomicU64::new(0),
            answer: OnceLock::new(),
        });
        *last = Some(Arc::clone(&job));
        let (desk, number) = (Arc::clone(desk), job.number);
        thread::spawn(move || {
            let done = catch_unwind(AssertUnwindSafe(|| desk.carry_out(&wish, &*job)));
            // After a fault of ours the next wish is carried out all the same.
            let mut answer = done.unwrap_or_else(|_| {
                PublishAnswer::Refused(PublishRefusal { title: broken, ..PublishRefusal::default() })
            });
            if let Some(password) = &wish.password {
                answer.hide(password);
            }
            let _ = job.answer.set(answer);
        });
        Some(number)
    }

    /// How far the last one is.
    pub(super) fn status(&self) -> Option<JobStatus> {
        let last = self.0.lock().expect("nobody panics with it");
        last.as_ref().map(|job| JobStatus {
            number: job.number,
            target: job.target.clone(),
            territory: job.territory.clone(),
            whole: job.whole.load(Ordering::Relaxed),
            sent: job.sent.load(Ordering::Relaxed),
            age: u64::try_from(job.since.elapsed().as_millis()).unwrap_or(u64::MAX),
            answer: job.answer.get().cloned(),
        })
    }
}

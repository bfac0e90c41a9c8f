//! How far a long command has come, for somebody who watches standard error.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::session::Session;
use crate::deploy::Watch;

/// A bar that goes away when it is done.
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// Of so many steps; it shows only where somebody watches, and where there is something to wait for.
    pub(super) fn start(session: &Session<'_>, key: &str, steps: usize) -> Self {
        if !session.around.watched || steps < 2 {
            return Self(ProgressBar::hidden());
        }
        let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::stderr());
        let style = ProgressStyle::with_template("{msg} [{bar:30}] {pos}/{len}").expect("a fixed template");
        bar.set_style(style.progress_chars("=> "));
        bar.set_message(session.say(key, &[]));
        Self(bar)
    }

    /// One step more.
    pub(super) fn step(&self) {
        self.0.inc(1);
    }

    /// Takes the bar away.
    pub(super) fn finish(self) {
        self.0.finish_and_clear();
    }
}

/// Bytes on their way to a host: how many, how fast, how long still.
pub(super) struct Transfer(ProgressBar);

impl Transfer {
    /// Of so many bytes; it shows only where somebody watches.
    pub(super) fn start(session: &Session<'_>, key: &str, bytes: u64) -> Self {
        if !session.around.watched {
            return Self(ProgressBar::hidden());
        }
        let bar = ProgressBar::with_draw_target(Some(bytes), ProgressDrawTarget::stderr());
        let template = "{msg} [{bar:30}] {bytes}/{total_bytes} {bytes_per_sec} {eta}";
        let style = ProgressStyle::with_template(template).expect("a fixed template");
        bar.set_style(style.progress_chars("=> "));
        bar.set_message(session.say(key, &[]));
        Self(bar)
    }

    /// Takes the bar away.
    pub(super) fn finish(self) {
        self.0.finish_and_clear();
    }
}

impl Watch for Transfer {
    fn sent(&self, bytes: u64) {
        self.0.inc(bytes);
    }
}

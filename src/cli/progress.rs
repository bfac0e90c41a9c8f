//! How far a long command has come, for somebody who watches standard error.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::session::Session;

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

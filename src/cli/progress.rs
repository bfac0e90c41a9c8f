//! How far a long command has come, for somebody who watches standard error.

use std::fmt;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use super::byte_size;
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
        let template = "{msg} [{bar:30}] {sent}/{whole} {speed} {eta}";
        let style = ProgressStyle::with_template(template).expect("a fixed template");
        let language = session.language;
        // What the bar would write itself is in other units than the plan, and in English.
        let size = move |bytes: u64, out: &mut dyn fmt::Write| {
            let _ = out.write_str(&byte_size::spoken(language, bytes));
        };
        let style = style
            .with_key("sent", move |state: &ProgressState, out: &mut dyn fmt::Write| size(state.pos(), out))
            .with_key("whole", move |state: &ProgressState, out: &mut dyn fmt::Write| {
                size(state.len().unwrap_or_default(), out);
            })
            .with_key("speed", move |state: &ProgressState, out: &mut dyn fmt::Write| {
                let speed = state.per_sec().clamp(0.0, 1e15);
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
                size(speed as u64, out);
                let _ = out.write_str("/s");
            });
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

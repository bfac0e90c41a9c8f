//! Interrupts file operations at a chosen point, as a killed process does; only unit tests ask for it.

use std::path::Path;

use crate::failure::{Doing, Failure};

/// The place in an operation at which a test may interrupt it.
#[cfg(not(test))]
#[expect(clippy::unnecessary_wraps, reason = "fails in unit tests")]
pub(super) fn point(_: Doing, _: &Path) -> Result<(), Failure> {
    Ok(())
}

#[cfg(test)]
thread_local! {
    static OPERATIONS_LEFT: std::cell::Cell<Option<usize>> = const { std::cell::Cell::new(None) };
    static INTERRUPTED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
    static CAN_EXCHANGE: std::cell::Cell<bool> = const { std::cell::Cell::new(true) };
}

#[cfg(test)]
pub(super) fn point(doing: Doing, path: &Path) -> Result<(), Failure> {
    match OPERATIONS_LEFT.get() {
        None => Ok(()),
        Some(0) => {
            INTERRUPTED.set(true);
            Err(Failure::of(doing, path)(std::io::Error::other("killed")))
        }
        Some(left) => {
            OPERATIONS_LEFT.set(Some(left - 1));
            Ok(())
        }
    }
}

/// Whether folders can be exchanged in one step, as far as the test has not said otherwise.
#[cfg(all(test, any(target_os = "linux", target_vendor = "apple")))]
pub(super) fn can_exchange() -> bool {
    CAN_EXCHANGE.get()
}

/// Runs `act`, whose file operations on this thread all fail after so many; returns whether any failed.
#[cfg(test)]
pub(crate) fn after(operations: usize, can_exchange: bool, act: impl FnOnce()) -> bool {
    OPERATIONS_LEFT.set(Some(operations));
    INTERRUPTED.set(false);
    CAN_EXCHANGE.set(can_exchange);
    act();
    OPERATIONS_LEFT.set(None);
    CAN_EXCHANGE.set(true);
    INTERRUPTED.get()
}

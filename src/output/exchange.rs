//! Putting a finished folder in the place of another.

use std::path::Path;

use super::hand::{Exchange, Hand};
use crate::failure::Failure;

/// Puts the folder `new` in the place of `live` in one step, where the system can: then `new` holds what was there.
/// Tells whether it could.
pub fn exchange(new: &Path, live: &Path) -> Result<bool, Failure> {
    Ok(Hand::default().exchange(new, live)? == Exchange::Done)
}

/// Removes a folder that we made, and all it holds; nothing there is fine.
pub fn remove(folder: &Path) -> Result<(), Failure> {
    Hand::default().remove_tree(folder)
}

//! Writes approved sites into a folder, where readers find the old site or the new one, and nothing between.

pub mod build_history;
pub mod folder_outcome;
pub mod manifest;
pub mod output_folder;
pub mod output_mark;

mod claim;
mod desired_files;
mod existing_files;
mod portal_files;
mod record;
mod staging;
mod stored_diagnostics;

#[cfg(test)]
mod output_tests;

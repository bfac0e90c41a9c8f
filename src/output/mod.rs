//! Approved sites into a folder, where readers find the old site or the new one, and nothing between.

pub mod folder;
pub mod kept;
pub mod manifest;

mod portal;
mod record;
mod staging;
mod standing;
mod told;
mod wanted;

#[cfg(test)]
mod tests;

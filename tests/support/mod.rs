//! What the test binaries share: which tests cannot run here, programs beside Rust, the small project on disk.

#![allow(dead_code, unused_imports, reason = "no test binary wants all of it")]

pub(crate) mod outside;
pub(crate) mod project;
pub(crate) mod trials;

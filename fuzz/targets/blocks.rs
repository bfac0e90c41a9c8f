//! Any bytes, for the reader `blocks` of `tests/readers`.

#![no_main]
#![allow(dead_code, clippy::disallowed_methods, clippy::unwrap_used)]

#[path = "../../tests/fixture/mod.rs"]
mod fixture;
#[path = "../../tests/readers/mod.rs"]
mod readers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::blocks(bytes));

//! What a file is, by its bytes and its ending: the closed list of what a site gives to its readers.
//!
//! A reader's browser, and the host that serves a site, choose by both what they do with a file: so both must say the same,
//! and nothing that either of them would run is on the list. Knows nothing of the project.

mod doctype;
pub mod drawing;
mod drawing_size;
mod drawing_style;
pub mod examine;
mod head;
pub mod media_kind;
mod plain_text;
mod track;
mod zip_archive;

//! TOML with places: reports every syntax error of a file in one run, and where each value was written.
//!
//! [`parse::parse`] returns an owned tree in the order of the file; a [`fields::Fields`] reads one table of it by its
//! [`definition::TableDefinition`]. A line with a syntax error is read as it should read, where
//! that is certain; else its value is *unparsed*: it is neither read nor reported a second time.

#[macro_use]
pub mod definition;

pub mod all_tables;
#[cfg(test)]
pub(crate) mod asked_keys;
pub mod colour_names;
mod faulty_text;
pub mod fields;
pub mod guide_tables;
pub mod level_tables;
mod lost_brackets;
pub mod meant_delay;
mod meant_word;
mod mended_text;
pub mod page_tables;
pub mod parse;
pub mod path_tables;
pub mod plain_hole;
pub mod publication_tables;
pub mod quoted;
mod readable;
mod repaired_block;
pub mod repaired_day;
mod repaired_line;
pub mod repaired_value;
pub mod review_tables;
mod string;
pub mod syntax_error;
pub mod tax_tables;
pub mod theme_tables;
pub mod unknown_keys;
pub mod value;

//! What somebody wants of an authored file, turned into the smallest change of its text.
//!
//! [`intention::EditIntention`] says it in the terms of the guide; [`carry_out::carry_out`] gives the changes. Nothing is
//! serialised again: comments, order, blank lines, line ends and the way in which strings are quoted stay. Every change is
//! read again before it is given, and held against what was meant.

pub mod carry_out;
pub mod commune_cells;
pub mod commune_import;
pub mod commune_sheet;
pub mod contact_cards;
pub mod correction_words;
pub mod edit_refusal;
mod edited_file;
pub mod intention;
pub mod key_at;
mod layout;
mod list_splice;
mod meaning;
pub mod new_value;
pub mod page_texts;
pub mod quote;
mod set_value;
pub mod setting_input;
pub mod setting_value;
pub mod settings_form;
mod table_items;
pub mod target_form;
mod text_lines;
pub mod text_wish;
pub mod toml_splice;
mod writing_order;

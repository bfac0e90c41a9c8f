//! What the guide and the territories both write: front matter, values, facts, actors, terms, verbs.

pub mod data;
pub mod declared_names;
pub mod fact_sentence;
mod foreign_front;
pub mod form_examples;
pub mod front;
mod git_conflict;
pub mod known_commune;
pub mod page_id;
pub mod question;
pub mod read_attached;
pub mod read_data;
pub mod read_entry;
pub mod read_front;
pub mod read_id;
pub mod read_page;
pub mod read_sections;
pub mod read_source;
pub mod read_step;
pub mod read_target;
pub mod read_text;
pub mod read_url;
pub mod read_verb;
pub mod retired;
pub mod step;
pub mod step_parts;
pub mod verb;

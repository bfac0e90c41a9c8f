//! Single modules of the library, each through its public functions.

#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "units/all_tables.rs"]
mod all_tables;
#[path = "units/catalogue.rs"]
mod catalogue;
#[path = "units/colour.rs"]
mod colour;
#[path = "units/colour_scheme.rs"]
mod colour_scheme;
#[path = "units/command_line.rs"]
mod command_line;
#[path = "units/commune_sheet.rs"]
mod commune_sheet;
#[path = "units/communes_csv.rs"]
mod communes_csv;
#[path = "units/communes_merged.rs"]
mod communes_merged;
#[path = "units/drawing.rs"]
mod drawing;
#[path = "units/edit.rs"]
mod edit;
#[path = "units/fields.rs"]
mod fields;
#[path = "units/file_kinds.rs"]
mod file_kinds;
#[path = "units/file_name.rs"]
mod file_name;
#[path = "units/front.rs"]
mod front;
#[path = "units/guide.rs"]
mod guide;
#[path = "units/id.rs"]
mod id;
#[path = "units/incremental_reader.rs"]
mod incremental_reader;
#[path = "units/located_text.rs"]
mod located_text;
#[path = "units/new_level.rs"]
mod new_level;
#[path = "units/parse.rs"]
mod parse;
#[path = "units/passing_lock.rs"]
mod passing_lock;
#[path = "units/printable.rs"]
mod printable;
#[path = "units/program_words.rs"]
mod program_words;
#[path = "units/project.rs"]
mod project;
#[path = "units/project_write.rs"]
mod project_write;
#[path = "units/publish_plan.rs"]
mod publish_plan;
#[path = "units/recheck.rs"]
mod recheck;
#[path = "units/rendering.rs"]
mod rendering;
#[path = "units/report.rs"]
mod report;
#[path = "units/script.rs"]
mod script;
#[path = "units/snapshot.rs"]
mod snapshot;
#[path = "units/spreadsheet.rs"]
mod spreadsheet;
#[path = "units/target.rs"]
mod target;
#[path = "units/territories.rs"]
mod territories;
#[path = "units/verb.rs"]
mod verb;
#[path = "units/web_address.rs"]
mod web_address;
#[path = "units/word_diff.rs"]
mod word_diff;

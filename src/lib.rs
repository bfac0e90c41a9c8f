//! Jalon merges one common guide and one overlay per territory into one static site each.
//!
//! A staged pipeline of immutable values, with input and output only at its edges. A room imports only
//! from floors below its own; `tests/architecture.rs` reads this table and the `use crate::…` lines.
//!
//! | floor | room | keeps | package |
//! |---|---|---|---|
//! | 1 | `text` | what was read: snapshot, paths, places in a file | blake3 |
//! | 1 | `calendar` | days | jiff |
//! | 1 | `french` | how French is written: contractions, folding, typography | unicode-normalization |
//! | 1 | `colour` | colours and their contrast | palette |
//! | 1 | `failure` | what the machine refused | |
//! | 2 | `diagnostic` | what is wrong in the authors' files, as data | strsim |
//! | 2 | `wording` | catalogues of words, in two languages | fluent-bundle unic-langid |
//! | 3 | `table` | TOML with places | toml |
//! | 3 | `markdown` | Markdown into sections, blocks, pieces and holes | pulldown-cmark aho-corasick |
//! | 4 | `record` | what guide and territories both write | |
//! | 5 | `guide` | the common guide and its contract | csv |
//! | 6 | `territory` | levels and overlays | |
//! | 5 | `theme` | templates, components, assets | tera |
//! | 7 | `edition` | the guide as one territory reads it | |
//! | 8 | `render` | pages, redirects, indexes, portal | |
//! | 9 | `press` | the pipeline, the same for every command | rayon |
//! | 10 | `disk` | the only reader of the project | walkdir |
//! | 10 | `report` | diagnostics for people and machines | annotate-snippets |
//! | 11 | `publish` | approved sites into a folder | rustix |
//! | 12 | `cli` | arguments into one typed command | clap indicatif sys-locale |

pub mod calendar;
pub mod cli;
pub mod colour;
pub mod diagnostic;
pub mod disk;
pub mod edition;
pub mod failure;
pub mod french;
pub mod guide;
pub mod markdown;
pub mod press;
pub mod publish;
pub mod record;
pub mod render;
pub mod report;
pub mod table;
pub mod territory;
pub mod text;
pub mod theme;
pub mod wording;

//! Jalon merges one common guide and one overlay per territory into one static site each.
//!
//! A staged pipeline of immutable values, with input and output only at its edges. A module imports only from layers
//! below its own; `tests/architecture.rs` reads this table and every path in the sources.
//!
//! | layer | module | keeps | packages |
//! |---|---|---|---|
//! | 0 | `composed` | letters with their accents, as everybody but a Mac writes them | unicode-normalization |
//! | 0 | `unseen` | letters that steer a terminal, or turn others round | |
//! | 0 | `media` | what kind a file is, by its bytes and its ending | roxmltree svg-hush zip |
//! | 1 | `text` | what was read: snapshot, paths, places in a file; addresses | blake3 percent-encoding |
//! | 1 | `calendar` | days | jiff |
//! | 1 | `french` | how French is written: contractions, folding, typography | unicode-normalization |
//! | 1 | `colour` | colours and their contrast | palette |
//! | 1 | `html` | text as HTML, and HTML as text | |
//! | 1 | `spreadsheet` | cells of CSV files, harmless in spreadsheets | csv |
//! | 1 | `printable` | text fit for a terminal | |
//! | 1 | `failure` | what the machine refused | |
//! | 1 | `git` | the system's git: a clean environment, objects in batches | |
//! | 1 | `starter` | what the program carries: default theme, files of a new project | flate2 pulldown-cmark |
//! | 2 | `fs` | reads, writes beside and renames, exchanges, locks, walks files | walkdir rustix |
//! | 2 | `search` | words of a site and where they stand | serde_json |
//! | 2 | `share_image` | the picture that is shown beside links to a site | resvg wuff |
//! | 2 | `qr_code` | QR codes of addresses, as drawings | qrcodegen |
//! | 2 | `diagnostic` | what is wrong in the authors' files, as data | strsim |
//! | 3 | `i18n` | catalogues of words, in two languages | fluent-bundle unic-langid |
//! | 4 | `table` | TOML with places | regex toml |
//! | 4 | `markdown` | Markdown into sections, blocks, pieces and holes | pulldown-cmark aho-corasick linkify regex |
//! | 5 | `record` | what guide and territories both write | |
//! | 7 | `communes` | the public list of communes | serde_json |
//! | 6 | `guide` | the common guide and its contract | csv |
//! | 6 | `theme` | templates, components, assets | tera |
//! | 7 | `territory` | levels and overlays | |
//! | 8 | `edition` | the guide as one territory reads it | |
//! | 8 | `scaffold` | new files for authors, written from what the guide declares | |
//! | 8 | `schema` | JSON Schemas of authored files, for editors | serde_json |
//! | 9 | `render` | pages, redirects, indexes, portal | serde_json |
//! | 9 | `edit` | what people want of authored files, and the smallest changes that do it | toml_parser |
//! | 9 | `analysis` | what editions say about the network: coverage, impact, changes, its report | similar |
//! | 10 | `review` | what people decide about overrides, and the edits that follow | |
//! | 10 | `pipeline` | the pipeline, the same for every command | rayon |
//! | 11 | `project` | the only reader of the project | imagesize |
//! | 11 | `report` | diagnostics for people and machines | annotate-snippets percent-encoding serde_json |
//! | 11 | `watch` | a watcher that reports when files may have changed | notify |
//! | 12 | `preview` | sites served from memory; browser tabs are told of changes | getrandom open percent-encoding serde_json tiny_http tungstenite |
//! | 12 | `exchange` | the guide and the files of offices, sent and received without git | serde_json zip |
//! | 12 | `output` | approved sites into a folder | serde_json |
//! | 13 | `deploy` | sites on other hosts: planned, resumed, undone | percent-encoding serde_json zip flate2 brotli suppaftp webpki-roots ureq rpassword |
//! | 14 | `cli` | arguments into one typed command | clap clap_complete clap_mangen ctrlc indicatif mimalloc sys-locale |

pub mod analysis;
pub mod calendar;
pub mod cli;
pub mod colour;
pub mod communes;
pub mod composed;
pub mod deploy;
pub mod diagnostic;
pub mod edit;
pub mod edition;
pub mod exchange;
pub mod failure;
pub mod french;
pub mod fs;
pub mod git;
pub mod guide;
pub mod html;
pub mod i18n;
pub mod markdown;
pub mod media;
pub mod output;
pub mod pipeline;
pub mod preview;
pub mod printable;
pub mod project;
pub mod qr_code;
pub mod record;
pub mod render;
pub mod report;
pub mod review;
pub mod scaffold;
pub mod schema;
pub mod search;
pub mod share_image;
pub mod spreadsheet;
pub mod starter;
pub mod table;
pub mod territory;
pub mod text;
pub mod theme;
pub mod unseen;
pub mod watch;

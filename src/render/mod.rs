//! Edition and theme into the files of a site.
//!
//! [`site_inputs::SiteInputs`] is what a site is made from; [`site_context::SiteContext`] adds what all its pages share:
//! navigation, strings, asset names, colours. Each page is then a pure function of it.

mod address;
mod attachments;
pub mod block_origins;
mod bodies;
mod body;
mod called_actors;
mod colours;
mod commune_search;
mod commune_tables;
mod communes;
pub mod components;
mod data_blocks;
mod data_places;
mod dossier;
mod first_meeting;
mod flow_blocks;
mod guide_page;
mod indexes;
mod joined;
mod layout_writer;
mod legal;
mod lookup;
mod machine;
mod matrix;
mod navigation;
pub mod neighbours;
mod news_page;
mod numbering;
mod offline;
mod page_layout;
pub mod page_policy;
mod path_page;
pub mod portal_site;
mod print;
mod project_page;
mod project_questions;
mod project_script;
mod record_views;
mod searched;
mod share_picture;
pub mod site;
pub mod site_card;
pub mod site_context;
pub mod site_files;
pub mod site_inputs;
mod step_views;
pub mod technicians;
mod theme_files;
mod values;
mod vcard;
mod views;

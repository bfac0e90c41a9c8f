//! Exchanges without git: the network's guide, or the files of one office, received and handed over as one archive.
//!
//! What somebody else sends is judged by its names before a byte of it is unpacked (`delivery_names`); what it changes is
//! planned before anything is written (`reception`), and what it replaces is copied first (`carry_out_reception`).

pub mod belonging;
pub mod carry_out_reception;
pub mod delivery;
pub mod delivery_names;
pub mod hand_over;
pub mod made_archives;
pub mod objection;
pub mod open_delivery;
pub mod reception;
pub mod reception_log;

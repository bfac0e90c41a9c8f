//! The public list of the communes of France, and the network's own list made from it.

pub mod merged;
pub mod published;

//! Pages, redirects, indexes, portal: an edition dressed in a theme.

pub mod site;

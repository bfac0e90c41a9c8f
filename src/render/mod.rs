//! Edition and theme into the files of a site.
//!
//! A [`dress::Dress`] is made once per site: navigation, strings, asset names, call-outs. Each page is then a
//! pure function of it.

pub mod address;
pub mod aside;
pub mod attached;
mod colours;
mod communes;
mod data;
mod dossier;
mod drawing;
pub mod dress;
pub mod files;
mod indexes;
mod joined;
mod layout;
mod legal;
mod lookup;
mod machine;
mod markup;
mod matrix;
mod navigation;
mod news;
pub mod origins;
mod page;
pub mod portal;
mod print;
mod searched;
pub mod site;
mod splice;
mod values;
mod vcard;

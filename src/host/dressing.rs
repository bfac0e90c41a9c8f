//! What goes along with a site, by the kind of its host.

use super::archive::READ_ME;
use super::parcel::{Item, Parcel};
use super::target::{Berth, Kind};
use crate::wording::program::program;
use crate::wording::{Language, Word};

/// Adds what `berth` wants.
pub(super) fn add(parcel: &mut Parcel, berth: &Berth) {
    if let Kind::Zip { .. } = berth.target.kind {
        // Whoever gets it reads French; and the same site gives the same archive, whoever makes it.
        let home = parcel.files.get("index.html").and_then(|home| home.title.clone()).unwrap_or_default();
        let address = berth.target.address.as_deref().unwrap_or("—");
        let words = [("title", Word::Text(&home)), ("address", Word::Text(address))];
        let text = program(Language::French).say("publish-read-me", &words).unwrap_or_default();
        // Windows' own editor of old needs both.
        let text = format!("\u{feff}{}\r\n", text.replace('\n', "\r\n"));
        parcel.add(READ_ME, Item::of_bytes(READ_ME, text.into_bytes()));
    }
}

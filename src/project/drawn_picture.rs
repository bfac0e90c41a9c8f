//! The picture that is shown beside links to a site, drawn from files of the project.

use std::borrow::Cow;
use std::io;
use std::path::Path;

use super::existing;
use crate::failure::{Doing, Failure};
use crate::fs::read;
use crate::render::site::{Content, SharePicture};
use crate::share_image::{Logo, draw};
use crate::starter;
use crate::text::snapshot::Digest;

/// The font that the program carries, for themes without one, or with one that is none.
const CARRIED: &str = "themes/jalon/assets/titre.woff2";

/// The bytes of a picture (PNG): the same for the same files, on machines of one kind.
pub fn drawn(root: &Path, picture: &SharePicture) -> Result<Vec<u8>, Failure> {
    let font = picture.font.as_ref().map(|font| bytes(root, font)).transpose()?;
    let logo = match &picture.logo {
        Some((content, extension)) => Some((bytes(root, content)?, extension)),
        None => None,
    };
    let logo = logo.as_ref().map(|(bytes, extension)| Logo { bytes, extension });
    let in_font = |font: &[u8]| draw(&picture.image, font, logo);
    Ok(font.and_then(|font| in_font(&font)).unwrap_or_else(|| {
        let carried = starter::theme().iter().find(|(path, _)| path == CARRIED);
        let (_, font) = carried.expect("the theme that the program carries has its font");
        in_font(font).expect("the font that the program carries can be read")
    }))
}

/// A file of the picture; refused where it is no longer what it was when the pages were made.
fn bytes<'c>(root: &Path, content: &'c Content) -> Result<Cow<'c, [u8]>, Failure> {
    match content {
        Content::Bytes(bytes) => Ok(bytes.into()),
        Content::Picture(picture) => drawn(root, picture).map(Cow::Owned),
        Content::Source { path, digest, .. } => {
            let file = existing(path, root);
            let bytes = read::bytes(&file).map_err(Failure::of(Doing::Reading, &file))?;
            if Digest::of(&bytes) != *digest {
                let changed = io::Error::from(io::ErrorKind::InvalidData);
                return Err(Failure::of(Doing::Reading, &file)(changed));
            }
            Ok(bytes.into())
        }
    }
}

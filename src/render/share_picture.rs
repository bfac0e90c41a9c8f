//! The picture that is shown beside a link to a site: what it is drawn from, and its address. Nothing is drawn here, because
//! fonts and logos are on the disk, and because most builds have the picture already.

use super::address::{asset, href};
use super::attachments::Attachment;
use super::colours::chosen;
use super::site::{Content, SharePicture};
use super::site_inputs::SiteInputs;
use super::theme_files;
use super::views::ImageView;
use crate::colour::scheme::{Light, Scheme};
use crate::share_image::{DRAWING, LOGO_PIXELS, SIZE, ShareImage};
use crate::text::snapshot::{Digest, Shape};

/// The theme's font for titles, in which the picture is written as well.
const FONT: &str = "titre.woff2";

/// Of a site: networks load it from where the site is, so a site without an address has none.
pub(super) fn picture(inputs: &SiteInputs) -> Option<SharePicture> {
    inputs.base.as_ref()?;
    let words = &inputs.edition.identity;
    let (main, accent) = chosen(&inputs.edition);
    let scheme = Scheme::new(main, accent, Light::Day);
    let image = ShareImage {
        title: inputs.guide.contract.title.clone(),
        name: words.word("nom").to_owned(),
        slogan: words.word("slogan").to_owned(),
        ground: scheme.colour("primaire"),
        ink: scheme.colour("sur-primaire"),
        accent: scheme.colour("accent"),
    };
    let font = inputs.theme.assets().iter().find(|file| file.name == FONT);
    let font = font.and_then(|file| theme_files::content(file, inputs.files.get(&file.source)?));
    let logo = logo(inputs);
    let parts = [font.as_ref(), logo.as_ref().map(|(content, _)| content)].map(|part| part.map(digest));
    let digest = Digest::of_value(&(DRAWING, &image, parts));
    Some(SharePicture { image, font, logo, digest })
}

/// Where it is in its site: a picture that shows something else has another address.
pub(super) fn address(picture: &SharePicture) -> String {
    asset("partage.png", picture.digest)
}

/// What pages say of it, whose site is at `base`.
pub(super) fn view(picture: &SharePicture, base: &str) -> ImageView {
    let ShareImage { title, name, .. } = &picture.image;
    ImageView {
        src: format!("{base}{}", href(&address(picture))),
        alt: format!("{title} · {name}"),
        largeur: Some(SIZE.0),
        hauteur: Some(SIZE.1),
    }
}

/// The territory's logo, where it is one and no photograph.
fn logo(inputs: &SiteInputs) -> Option<(Content, String)> {
    let logo = Attachment::of_territory(inputs, "logo")?;
    let small = |shape: Shape| u64::from(shape.width) * u64::from(shape.height) <= LOGO_PIXELS;
    let is_drawn = logo.is_drawing() || logo.shape(&inputs.files).is_some_and(small);
    let content = logo.content(&inputs.files).filter(|_| is_drawn)?;
    Some((content, logo.extension().to_owned()))
}

fn digest(content: &Content) -> Digest {
    match content {
        Content::Bytes(bytes) => Digest::of(bytes),
        Content::Source { digest, .. } => *digest,
        Content::Picture(picture) => picture.digest,
    }
}

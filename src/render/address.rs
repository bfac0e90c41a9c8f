//! Addresses inside a site: every link is relative to the page it stands on and names a file.

use crate::text::path::SourcePath;
use crate::text::snapshot::Digest;

/// The way from the page at `address` up to the root of its site: empty, `../`, `../../` …
pub fn to_root(address: &str) -> String {
    "../".repeat(address.matches('/').count())
}

/// Where an asset stands: its name carries its hash, so that a browser may keep it for ever.
pub fn asset(name: &str, digest: Digest) -> String {
    let file = SourcePath::root().join(name);
    let folder = file.parent();
    let named = match file.extension() {
        "" => format!("{}.{}", file.stem(), digest.short()),
        extension => format!("{}.{}.{extension}", file.stem(), digest.short()),
    };
    SourcePath::root().join("actifs").join(folder.join(&named).as_str()).as_str().to_owned()
}

/// Where a document of the project stands: under its own name, behind a folder that carries its hash.
pub fn document(path: &SourcePath, digest: Digest) -> String {
    format!("documents-joints/{}/{}", digest.short(), path.file_name())
}

#[cfg(test)]
mod tests {
    use super::{asset, to_root};
    use crate::text::snapshot::Digest;

    #[test]
    fn the_way_up_and_the_names_of_assets() {
        assert_eq!(to_root("index.html"), "");
        assert_eq!(to_root("types/meuble/index.html"), "../../");
        let digest = Digest::of(b"x");
        assert_eq!(asset("style.css", digest), format!("actifs/style.{}.css", digest.short()));
        assert_eq!(asset("icones/a.svg", digest), format!("actifs/icones/a.{}.svg", digest.short()));
    }
}

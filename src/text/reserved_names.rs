//! Names that no territory can have: each site is a folder beside the portal, whose files, and the preview's, have these.

/// The folder of the theme's files, of the portal and of each site.
pub const ASSETS: &str = "actifs";
/// The folder of a site's documents.
pub const DOCUMENTS: &str = "documents-joints";
/// The folder of the portal's pages on départements, and that of their levels.
pub const DEPARTMENTS: &str = "departements";
/// The page of a folder.
pub const INDEX: &str = "index.html";
/// The page for unknown addresses.
pub const NOT_FOUND: &str = "404.html";
/// The list of a site's files, and of the portal's.
pub const MANIFEST: &str = "manifest.json";
/// The folder of the common guide in the preview.
pub const COMMON: &str = "_commun";
/// The folder of the preview's own files.
pub const PREVIEW: &str = "_jalon";
/// The preview's page on reviews.
pub const REVIEW: &str = "_relecture";

/// The folder of the sites for technicians in the preview.
pub const TECHNICIANS: &str = "_technicien";

/// All of these, and the folders of `territories/` that hold no territory.
const OURS: [&str; 13] = [
    ASSETS,
    DOCUMENTS,
    DEPARTMENTS,
    INDEX,
    NOT_FOUND,
    MANIFEST,
    COMMON,
    PREVIEW,
    REVIEW,
    TECHNICIANS,
    "regions",
    "zones",
    "assets",
];

/// Whether the portal, the preview or the folder of the territories needs `name` for itself.
pub fn is_ours(name: &str) -> bool {
    OURS.contains(&name)
}

/// Whether Windows keeps `name` for a device: no file or folder there can be called so, whatever its extension.
pub fn is_kept_by_windows(name: &str) -> bool {
    let is_port =
        |port: &str| name.strip_prefix(port).is_some_and(|rest| matches!(rest.as_bytes(), [b'1'..=b'9']));
    ["con", "prn", "aux", "nul"].contains(&name) || is_port("com") || is_port("lpt")
}

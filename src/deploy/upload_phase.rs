//! The order in which files reach a host that replaces them one by one: no page refers to a file before it is there.

/// When a file is sent, and why then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UploadPhase {
    /// Its name changes with its bytes: nobody asks for it yet.
    Asset,
    /// What pages show or link to.
    Document,
    /// No page links to it yet.
    NewPage,
    /// Its links lead to what is there by now.
    ChangedPage,
    /// Files for machines, and the configuration of the web server.
    Machine,
    /// It leads to all the others.
    Home,
}

impl UploadPhase {
    /// All of them, in order.
    pub const ALL: [Self; 6] =
        [Self::Asset, Self::Document, Self::NewPage, Self::ChangedPage, Self::Machine, Self::Home];
}

/// When the file at `path` is sent; `stands`: whether an older one is there.
pub fn upload_phase(path: &str, stands: bool) -> UploadPhase {
    let path = path.strip_suffix(".gz").or_else(|| path.strip_suffix(".br")).unwrap_or(path);
    let name = path.rsplit('/').next().unwrap_or(path);
    let steering = name.starts_with('.') || name.starts_with('_') || name == "CNAME";
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    match path {
        "index.html" => UploadPhase::Home,
        "robots.txt" => UploadPhase::Machine,
        _ if steering || extension == "xml" => UploadPhase::Machine,
        path if is_hashed(path) => UploadPhase::Asset,
        _ if is_page(path) && stands => UploadPhase::ChangedPage,
        _ if is_page(path) => UploadPhase::NewPage,
        _ => UploadPhase::Document,
    }
}

/// Whether the file at `path` is a page.
pub fn is_page(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension == "html")
}

/// Whether the name of a file, or of a folder it is in, holds the hash of its bytes.
pub fn is_hashed(path: &str) -> bool {
    let hash = |part: &str| {
        part.len() == 10 && part.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    };
    path.split(['/', '.']).any(hash)
}

#[cfg(test)]
mod tests {
    use super::{UploadPhase, is_hashed, upload_phase};

    #[test]
    fn what_is_asked_for_comes_first() {
        let mut paths = [
            "index.html",
            "types/index.html",
            "actifs/style.ce21b71e25.css",
            "sitemap.xml",
            "documents/plan.pdf",
            ".htaccess",
            "actifs/style.ce21b71e25.css.gz",
        ];
        paths.sort_by_key(|path| upload_phase(path, false));
        assert_eq!(
            paths,
            [
                "actifs/style.ce21b71e25.css",
                "actifs/style.ce21b71e25.css.gz",
                "documents/plan.pdf",
                "types/index.html",
                "sitemap.xml",
                ".htaccess",
                "index.html",
            ]
        );
        assert_eq!(upload_phase("types/index.html", true), UploadPhase::ChangedPage);
        assert!(is_hashed("documents-joints/0123456789/plan.pdf") && !is_hashed("types/meuble/index.html"));
    }
}

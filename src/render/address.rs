//! The addresses inside a site: every link is relative to its page and names a file.

use std::fmt::Write;

use crate::record::data::Actor;
use crate::text::path::SourcePath;
use crate::text::reserved_names;
use crate::text::snapshot::Digest;

/// The alphabetical index.
pub(super) const ALPHABET: &str = "index-alphabetique/index.html";
/// The checklists, which are « Mon dossier » if the office follows projects.
pub(super) const CHECKLISTS: &str = "dossier/index.html";
/// The lists that the script of « Mon dossier » draws.
pub(super) const CHECKLIST_SCRIPT: &str = "dossier/listes.js";
/// The news.
pub(super) const NEWS: &str = "quoi-de-neuf/index.html";
/// The news as an Atom feed.
pub(super) const FEED: &str = "quoi-de-neuf/atom.xml";
/// The whole guide as one document to print.
pub(super) const PRINT: &str = "imprimer/index.html";
/// Who does what, as a table.
pub(super) const MATRIX: &str = "qui-fait-quoi/index.html";
/// The index of the search.
pub(super) const SEARCH_INDEX: &str = "recherche/index.js";
/// The excerpts that the search shows.
pub(super) const SEARCH_EXCERPTS: &str = "recherche/extraits.js";
/// What the search says of communes.
pub(super) const SEARCH_COMMUNES: &str = "recherche/communes.js";
/// What browsers run to keep a site readable without a network: at its root, because they let it see nothing above. The
/// theme's script of that name says what it does.
pub(super) const OFFLINE_WORKER: &str = "hors-ligne.js";
/// What browsers show of a site that somebody installs.
pub(super) const APPLICATION: &str = "application.webmanifest";
/// What servers show for an unknown address.
pub(super) const NOT_FOUND: &str = reserved_names::NOT_FOUND;
/// The folders of the pages that the law asks for; each is also the key of its title in the theme's catalogue.
pub(super) const LEGAL: [&str; 3] = ["mentions-legales", "accessibilite", "donnees-personnelles"];

/// The page of a folder.
pub(super) fn index_of(folder: &str) -> String {
    format!("{folder}/index.html")
}

/// The questions that lead to a reader's own path.
pub(super) const PROJECT: &str = "votre-projet/index.html";
/// What its script reads.
pub(super) const PROJECT_SCRIPT: &str = "votre-projet/etapes.js";

/// The path of a type of project, or of those who are open already.
pub(super) fn type_path(id: &str) -> String {
    format!("parcours/{id}/index.html")
}

/// The two sheets of paper for a type of project.
pub(super) fn type_sheet(id: &str) -> String {
    format!("premier-rendez-vous/{id}/index.html")
}

/// The path of a profile.
pub(super) fn profile_path(id: &str) -> String {
    format!("profils/{id}/index.html")
}

/// The vCard of an actor; none if there is nothing to call or to write to.
pub(super) fn vcard(actor: &Actor) -> Option<String> {
    let reachable = ["telephone", "courriel"].iter().any(|key| actor.texts.contains_key(key));
    reachable.then(|| format!("contacts/{}.vcf", actor.id))
}

/// How many folders the file at `address` is below the root of its site.
pub(super) fn depth(address: &str) -> usize {
    address.matches('/').count()
}

/// The way from the page at `address` up to the root of its site: empty, `../`, `../../` …
pub(super) fn to_root(address: &str) -> String {
    "../".repeat(depth(address))
}

/// The address of an asset: its name carries its hash, so that browsers may keep it for ever.
pub(super) fn asset(name: &str, digest: Digest) -> String {
    let file = SourcePath::root().join(name);
    let folder = file.parent();
    let named = match file.extension() {
        "" => format!("{}.{}", file.stem(), digest.short()),
        extension => format!("{}.{}.{extension}", file.stem(), digest.short()),
    };
    SourcePath::root().join(reserved_names::ASSETS).join(folder.join(&named).as_str()).as_str().to_owned()
}

/// The address of a document of the project: under its own name, in a folder that carries its hash.
pub(super) fn document(name: &str, digest: Digest) -> String {
    format!("{}/{}/{name}", reserved_names::DOCUMENTS, digest.short())
}

/// What links to the file at `address` hold: signs that would mean something else in an address are escaped.
pub(super) fn href(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for letter in address.chars() {
        // Letters beyond ASCII stay as people read them.
        if letter.is_ascii_control() || " \"#%<>?[\\]^`{|}".contains(letter) {
            let _ = write!(out, "%{:02X}", u32::from(letter));
        } else {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{asset, href, to_root};
    use crate::text::snapshot::Digest;

    #[test]
    fn the_way_up_and_the_names_of_assets() {
        assert_eq!(to_root("index.html"), "");
        assert_eq!(to_root("types/meuble/index.html"), "../../");
        let digest = Digest::of(b"x");
        assert_eq!(asset("style.css", digest), format!("actifs/style.{}.css", digest.short()));
        assert_eq!(asset("icones/a.svg", digest), format!("actifs/icones/a.{}.svg", digest.short()));
    }

    #[test]
    fn links_hold_no_sign_that_means_something_else() {
        assert_eq!(
            href("documents-joints/a/100 % \u{e9}t\u{e9} #1?.pdf"),
            "documents-joints/a/100%20%25%20\u{e9}t\u{e9}%20%231%3F.pdf"
        );
        assert_eq!(href("actifs/style.0a1b.css"), "actifs/style.0a1b.css");
    }
}

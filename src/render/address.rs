//! The addresses inside a site: every link is relative to its page and names a file.

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
/// What servers show for an unknown address.
pub(super) const NOT_FOUND: &str = reserved_names::NOT_FOUND;
/// The folders of the pages that the law asks for; each is also the key of its title in the theme's catalogue.
pub(super) const LEGAL: [&str; 3] = ["mentions-legales", "accessibilite", "donnees-personnelles"];

/// The page of a folder.
pub(super) fn index_of(folder: &str) -> String {
    format!("{folder}/index.html")
}

/// The path of a type of project.
pub(super) fn type_path(id: &str) -> String {
    format!("parcours/{id}/index.html")
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
pub(super) fn document(path: &SourcePath, digest: Digest) -> String {
    format!("{}/{}/{}", reserved_names::DOCUMENTS, digest.short(), path.file_name())
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

//! A file asked for alone is the file of the whole site; and what is made from one key is the same.

use std::collections::BTreeMap;
use std::sync::Arc;

use jalon::pipeline::Pipeline;
use jalon::pipeline::site_request::COMMON;
use jalon::render::site::{Site, SiteFile};
use jalon::render::site_files::Address;
use proptest::prelude::{prop_assert_eq, proptest};

use crate::built::{Built, build_context, files, pipeline, snapshot};
use crate::cases;
use crate::fixture::{Project, small};
use crate::generate::{Edit, edits, overlay, with_overlay};

/// Of a territory: all that a pipeline gives, each file asked for alone.
fn alone(pipeline: &Pipeline, id: &str) -> BTreeMap<String, String> {
    // The last first: no file may need that another was asked for before it.
    let made = pipeline.addresses(id).into_iter().rev().map(|Address { path, .. }| {
        let content = pipeline.file(id, &path).value.expect("a pipeline has what it lists");
        SiteFile::resource(path, content)
    });
    files(&Site { id: id.to_owned(), files: made.collect() })
}

fn ids(pipeline: &Pipeline) -> Vec<String> {
    let mut ids = pipeline.territories();
    ids.push(COMMON.to_owned());
    ids
}

proptest! {
    #![proptest_config(cases(6))]

    /// Whether a file is asked for alone or with its site, from a warm pipeline or a cold one, it is the same.
    #[test]
    fn a_file_alone_is_that_of_its_site(overlay in overlay(), chain in edits()) {
        let mut project = with_overlay(small(), &overlay, None);
        let mut warm = pipeline(snapshot(&project));
        for edit in &chain {
            edit.apply(&mut project);
            warm = warm.renewed(Arc::new(snapshot(&project)));
            let cold = pipeline(snapshot(&project));
            for id in ids(&cold) {
                if matches!(edit, Edit { asked: false, .. }) && id != COMMON {
                    continue;
                }
                let paths: Vec<String> = warm.addresses(&id).into_iter().map(|it| it.path).collect();
                let whole = cold.site(&id);
                let listed: Vec<&str> = whole.value.files.iter().map(|file| file.path.as_str()).collect();
                prop_assert_eq!(&listed, &paths, "{}", id);
                prop_assert_eq!(alone(&warm, &id), files(&whole.value), "{}", id);
                // Nor does asking spoil the site.
                let again = warm.site(&id);
                prop_assert_eq!(again.problems, whole.problems, "{}", id);
                prop_assert_eq!(files(&again.value), files(&whole.value), "{}", id);
            }
        }
    }
}

/// All that a pipeline tells of one site.
fn told(pipeline: &Pipeline, id: &str) -> (BTreeMap<String, String>, Vec<jalon::diagnostic::Diagnostic>) {
    let problems = pipeline.edition(id).map(|edition| edition.problems).unwrap_or_default();
    (files(&pipeline.site(id).value), problems)
}

/// Whatever a site is made from is in its digest: any change to any file that changes the site changes it.
#[test]
fn a_digest_stands_for_a_site() {
    let before = small();
    let first = pipeline(snapshot(&before));
    let sites: BTreeMap<String, _> =
        ids(&first).into_iter().map(|id| (id.clone(), told(&first, &id))).collect();
    let mut left_out = Vec::new();
    let mut kept = 0;
    for path in before.keys() {
        for change in [None, Some("\n# Encore.\n\nUne ligne de plus.\n"), Some("\nx = 1\n")] {
            let mut after = before.clone();
            match change {
                None => drop(after.remove(path)),
                Some(added) => after.get_mut(path).unwrap().push_str(added),
            }
            let cold = pipeline(snapshot(&after));
            for (id, site) in &sites {
                let same = cold.digest(id).is_some() && cold.digest(id) == first.digest(id);
                if same && told(&cold, id) != *site {
                    left_out.push(format!("{id} depends on {path}"));
                }
                kept += usize::from(same);
            }
        }
    }
    assert!(left_out.is_empty(), "{}", left_out.join("\n"));
    // A digest of everything would pass as well, and be of no use.
    assert!(kept > 20, "an edit of one territory changes the digests of the others");
}

proptest! {
    #![proptest_config(cases(12))]

    /// The same, over random edits; and what a pipeline says has changed is no more than that.
    #[test]
    fn digests_stand_for_sites_over_edits(overlay in overlay(), chain in edits()) {
        let mut project = with_overlay(small(), &overlay, None);
        let mut last = pipeline(snapshot(&project));
        for edit in &chain {
            edit.apply(&mut project);
            let next = last.renewed(Arc::new(snapshot(&project)));
            let changed = next.changed_since(&last);
            for id in next.territories().iter().filter(|id| !changed.contains(id)) {
                prop_assert_eq!(told(&last, id), told(&next, id), "{} after {:?}", id, edit);
            }
            last = next;
        }
    }

    /// The day and the address of a build are looked at anew, whatever is remembered.
    #[test]
    fn another_occasion_is_another_press(overlay in overlay(), days in 0i32..800, base: bool) {
        let project = with_overlay(small(), &overlay, None);
        let first = pipeline(snapshot(&project));
        Built::of(&first);
        for id in ids(&first) {
            first.addresses(&id);
        }
        let mut later = build_context();
        later.date = later.date.plus_days(days);
        later.base_address = base.then(|| "https://exemple.example/guides".to_owned());
        let warm = first.on(later.clone());
        let cold = Pipeline::new(Arc::new(snapshot(&project)), later);
        prop_assert_eq!(Built::of(&warm).difference(&Built::of(&cold)), None);
        for id in ids(&cold) {
            prop_assert_eq!(alone(&warm, &id), files(&cold.site(&id).value), "{}", id);
        }
    }
}

/// The guide as nobody customised it is the guide: no local text, no local page, every type of project.
#[test]
fn the_common_guide_is_nobodys() {
    let project: Project = small();
    let pipeline = pipeline(snapshot(&project));
    let common = pipeline.edition(COMMON).expect("the guide can be read");
    assert_eq!(common.problems, []);
    let guide = pipeline.guide().expect("the guide can be read");
    assert_eq!(common.value.types.len(), guide.contract.types.len());
    assert!(common.value.pages.values().all(|page| page.origin.is_none()));
    assert!(common.value.pages.len() > 5);
    for (id, page) in &common.value.pages {
        assert!(Arc::ptr_eq(&page.body, &guide.pages[id].body), "{id}");
    }
    assert!(!pipeline.territories().contains(&COMMON.to_owned()));
}

/// What pages show of the authors' files is in the site, wherever a text names it.
#[test]
fn whatever_pages_show_is_in_the_site() {
    let mut project: Project = small();
    project
        .insert("content/notes/a.svg".to_owned(), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_owned());
    for name in ["b.txt", "c.txt", "d.txt", "e.txt", "f.txt", "g.txt"] {
        project.insert(format!("content/notes/{name}"), format!("{name}\n"));
        project.insert(format!("territories/val/{name}"), format!("de val : {name}\n"));
    }
    let guide = "\n## Titre et [plan](../notes/b.txt) {#avec-lien}\n\nTexte.[^1]\n\n\
        :::attention [Suite](../notes/d.txt)\n![Un dessin](../notes/a.svg)\n:::\n\n\
        ::: si type:gite\n[Ici](../notes/e.txt)\n::: sinon\n[Là](../notes/f.txt)\n:::\n\n\
        [^1]: Voir [la note](../notes/c.txt).\n";
    project.get_mut("content/types/meuble.md").unwrap().push_str(guide);
    let own = "\n[[bandeaux]]\nid = \"alerte\"\ntexte = \"Voyez [l'avis](val/g.txt).\"\n";
    project.get_mut("territories/val.toml").unwrap().push_str(own);
    let pipeline = pipeline(snapshot(&project));
    let mut linked = 0;
    for id in ids(&pipeline) {
        let site = pipeline.site(&id);
        let files = files(&site.value);
        for (page, html) in files.iter().filter(|(page, _)| page.ends_with("html")) {
            for link in html.split(['"', '\'']).filter(|link| !link.starts_with("http")) {
                let path = link.trim_start_matches("../");
                if path.starts_with("documents-joints/") || path.starts_with("actifs/") {
                    assert!(files.contains_key(path), "{id}: {page} shows {path}");
                    linked += usize::from(path.starts_with("documents-joints/"));
                }
            }
        }
    }
    assert!(linked > 20, "{linked}");
}

//! Laws of the whole pipeline: what holds for any project, well or badly written.
//!
//! `JALON_CASES` multiplies the number of cases (1 by default, for every day; 100 for a night).

#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

#[path = "laws/asked.rs"]
mod asked;
#[path = "laws/built.rs"]
mod built;
#[path = "laws/edited.rs"]
mod edited;
#[path = "laws/exchanged.rs"]
mod exchanged;
mod fixture;
#[path = "laws/generate.rs"]
mod generate;
#[path = "laws/lazy.rs"]
mod lazy;
#[path = "laws/regions.rs"]
mod regions;
#[path = "laws/remembered.rs"]
mod remembered;
#[path = "laws/traced.rs"]
mod traced;

use std::sync::Arc;

use jalon::media::media_kind::KindFault;
use jalon::pipeline::Pipeline;
use jalon::text::path::SourcePath;
use jalon::text::snapshot::{Digest, Snapshot, SnapshotEntry};
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use proptest::test_runner::Config;

use built::{Built, build_context, built, pipeline, snapshot};
use fixture::{Project, repository, small};
use generate::{Edit, edits, flaws, mutation, overlay, with_overlay};

/// So many cases, times `JALON_CASES`.
fn cases(number: u32) -> Config {
    let times =
        std::env::var("JALON_CASES").map_or(1, |times| times.parse().expect("JALON_CASES is a number"));
    // Failures are told with their seed; nothing is written into the repository.
    Config { cases: number * times, failure_persistence: None, ..Config::default() }
}

#[test]
fn the_fixture_is_sound() {
    let built = built(&small());
    assert_eq!(built.codes(), Vec::<&str>::new(), "{:#?}", built.problems);
    assert_eq!(built.sites.len(), 3);
    assert!(built.sites.values().all(|site| site.len() > 10));
}

/// What these laws once found, held by name: an addition to a file of the fixture, and the codes that it gives.
#[test]
fn what_the_laws_found_stays_mended() {
    let page = "+++\ntitre = \"T\"\nresume = \"R\"\nverifie_le = 2026-11-01\n+++\n\nTexte.\n";
    let plain = "territories/plaine.toml";
    let renamed =
        "[[modifier]]\ncible = \"types/meuble#declaration\"\naction = \"renommer\"\ntitre = \"Autre\"\n";
    let ordered = "[[modifier]]\ncible = \"types\"\naction = \"ordonner\"\nordre = [\"...\"]\n";
    let rows: [(&str, &str, &str, &[&str]); 6] = [
        ("a page in a folder of a chapter", "content/types/a/b/c.md", page, &[]),
        ("an aid without title", plain, "[[aides]]\nid = \"x\"\n", &["J104"]),
        (
            "a permanence without place",
            plain,
            "[[permanences]]\nid = \"x\"\njour = \"le lundi\"\n",
            &["J104"],
        ),
        ("an actor without name", plain, "[[acteurs]]\nid = \"x\"\nfamille = \"Communes\"\n", &["J104"]),
        ("two new titles", plain, renamed, &["J407"]),
        ("two orders", plain, ordered, &["J407"]),
    ];
    for (name, path, text, codes) in rows {
        let mut project = small();
        let file = project.entry(path.to_owned()).or_default();
        file.push('\n');
        file.push_str(text);
        if codes.is_empty() {
            project.insert(path.to_owned(), text.to_owned());
        }
        let built = built(&project);
        assert_eq!(built.codes(), codes, "{name}: {:#?}", built.problems);
    }
}

/// Every block of every page of the repository says where it comes from.
#[test]
fn every_block_of_the_repository_has_an_origin() {
    let mut project = fixture::read(&repository().join("content"), "content");
    project.extend(fixture::read(&repository().join("territories"), "territories"));
    project.extend(fixture::read(&repository().join("themes"), "themes"));
    let snapshot = Arc::new(snapshot(&project));
    let pipeline = Pipeline::new(snapshot.clone(), built::build_context());
    let traced = traced::check(&snapshot, &pipeline);
    assert!(traced.as_ref().is_ok_and(|blocks| *blocks > 10_000), "{traced:?}");
}

proptest! {
    #![proptest_config(cases(10))]

    /// Whatever levels do to the guide, each block says where it comes from, and the pages agree.
    #[test]
    fn every_block_has_an_origin(overlay in overlay(), flaws in flaws()) {
        let project = generate::flawed(with_overlay(small(), &overlay, None), &flaws);
        let snapshot = Arc::new(snapshot(&project));
        let pipeline = Pipeline::new(snapshot.clone(), built::build_context());
        let traced = traced::check(&snapshot, &pipeline);
        prop_assert!(traced.is_ok(), "{:?}", traced);
    }
}

proptest! {
    #![proptest_config(cases(24))]

    /// Tables say what they say wherever they stand in their file; only insertions follow each other.
    #[test]
    fn the_order_of_independent_tables_says_nothing(overlay in overlay(), seed in any::<u64>()) {
        let one = built(&with_overlay(small(), &overlay, None));
        let other = built(&with_overlay(small(), &overlay, Some(seed)));
        prop_assert_eq!(one.problems_without_places(), other.problems_without_places());
        prop_assert_eq!(one.difference_of_files(&other), None);
    }

    /// A snapshot is what it holds, however its files were come across.
    #[test]
    fn the_order_of_files_says_nothing(overlay in overlay(), flaws in flaws()) {
        let project = generate::flawed(with_overlay(small(), &overlay, None), &flaws);
        let texts = || project.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        let forth = Snapshot::of_texts(texts());
        let back = Snapshot::of_texts(texts().rev());
        prop_assert_eq!(Built::of(&pipeline(forth)).difference(&Built::of(&pipeline(back))), None);
    }

    /// Nothing of the machine, the hour or chance gets into a site.
    #[test]
    fn two_cold_presses_are_equal(overlay in overlay(), flaws in flaws()) {
        let project = generate::flawed(with_overlay(small(), &overlay, None), &flaws);
        prop_assert_eq!(built(&project).difference(&built(&project)), None);
    }

    /// No territory sees whether, when and beside what others are built.
    #[test]
    fn territories_know_nothing_of_each_other(overlay in overlay(), flaws in flaws()) {
        let project = generate::flawed(with_overlay(small(), &overlay, None), &flaws);
        let together = built(&project);
        let pipeline = pipeline(snapshot(&project));
        let mut ids = pipeline.territories();
        ids.reverse();
        for id in &ids {
            let site = pipeline.site(id);
            prop_assert_eq!(Some(&built::files(&site.value)), together.sites.get(id), "{}", id);
            let alone = built::pipeline(snapshot(&project)).site(id);
            prop_assert_eq!(&built::files(&alone.value), &built::files(&site.value), "{}", id);
            prop_assert_eq!(alone.problems, site.problems);
        }
    }
}

proptest! {
    #![proptest_config(cases(16))]

    /// What is remembered is never stale.
    #[test]
    fn a_warm_press_is_a_cold_one(overlay in overlay(), chain in edits()) {
        let mut project = with_overlay(small(), &overlay, None);
        let mut warm = pipeline(snapshot(&project));
        Built::of(&warm);
        for (number, edit) in chain.iter().enumerate() {
            edit.apply(&mut project);
            warm = warm.renewed(Arc::new(snapshot(&project)));
            // A pipeline that nobody asked anything must not spoil the next one either.
            if matches!(edit, Edit { asked: false, .. }) && number + 1 < chain.len() {
                continue;
            }
            let cold = built(&project);
            prop_assert_eq!(Built::of(&warm).difference(&cold), None, "after {:?}", &chain[..=number]);
        }
    }
}

proptest! {
    #![proptest_config(cases(40))]

    /// Whatever authors write gets a report; no input makes the program panic.
    #[test]
    fn nothing_written_makes_it_fall(file in any::<proptest::sample::Index>(), text in generate::anything()) {
        let mut project = small();
        let path = file.get(&project.keys().cloned().collect::<Vec<_>>()).clone();
        project.insert(path, text);
        built(&project);
    }

    /// Nor bytes that are no text, or what is no file of ours.
    #[test]
    fn no_bytes_make_it_fall(file in any::<proptest::sample::Index>(), valid_up_to in 0usize..9000, asset: bool) {
        let project = small();
        let path = file.get(&project.keys().collect::<Vec<_>>()).as_str();
        let digest = Digest::of(path.as_bytes());
        let entry = if asset { SnapshotEntry::Asset { size: 7, digest, shape: None, kind: Err(KindFault::Broken) } } else { SnapshotEntry::NotUtf8 { digest, valid_up_to, kind: None } };
        let whole = snapshot(&project);
        let mut entries: std::collections::BTreeMap<_, _> =
            whole.iter().map(|(path, entry)| (path.clone(), entry.clone())).collect();
        entries.insert(SourcePath::parse(path).unwrap(), entry);
        Built::of(&pipeline(Snapshot::new(entries)));
    }
}

/// The repository's own content, and one territory.
fn real() -> Project {
    let mut project = fixture::read(&repository().join("content"), "content");
    project.extend(fixture::read(&repository().join("themes"), "themes"));
    let territories = fixture::read(&repository().join("territories"), "territories");
    let is_level = |path: &str| path.matches('/').count() > 1;
    project.extend(
        territories
            .into_iter()
            .filter(|(path, _)| is_level(path) || path == "territories/deux-rivieres.toml"),
    );
    project
}

#[test]
fn no_change_to_the_real_guide_makes_it_fall() {
    let real = real();
    let paths: Vec<&String> = real.keys().filter(|path| !path.starts_with("themes/")).collect();
    // Warm pipelines read again only what changed.
    let sound = Pipeline::new(Arc::new(snapshot(&real)), build_context());
    proptest!(cases(8), |(file in any::<proptest::sample::Index>(), mutation in mutation())| {
        let path = file.get(&paths).as_str();
        let mut project = real.clone();
        mutation.apply(project.get_mut(path).unwrap());
        Built::of(&sound.renewed(Arc::new(snapshot(&project))));
    });
}

//! How long the stages take: `cargo bench --bench pipeline`, or `cargo bench --bench pipeline -- warm` for some of them.
//!
//! A timing is told here, and never fails a test. Whole builds are compared on folders that the example `network`
//! writes.

#![allow(missing_docs, clippy::disallowed_methods)]

mod network;

use std::collections::BTreeMap;
use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use jalon::calendar::Day;
use jalon::edition::BuildContext;
use jalon::output::output_folder::{Output, OutputSource};
use jalon::output::output_mark::{OutputKind, OutputOwner};
use jalon::pipeline::Pipeline;
use jalon::project;
use jalon::text::path::SourcePath;
use jalon::text::snapshot::{Snapshot, SnapshotEntry, SourceText};
use network::{Network, id};

/// A page that every territory shows.
const PAGE: &str = "ressources/mode-emploi/index.html";

fn build_context() -> BuildContext {
    BuildContext { date: Day::parse("2026-12-01").expect("a day"), base_address: None }
}

/// A network as the program reads it from a disk.
fn snapshot(network: Network) -> Snapshot {
    let folder = tempfile::tempdir().expect("a folder of one's own");
    network.write(folder.path()).expect("a folder to write to");
    project::snapshot(folder.path()).expect("what was just written")
}

/// The same with a sentence more on one page.
fn edited(snapshot: &Snapshot, number: usize) -> Snapshot {
    let path = SourcePath::parse("content/ressources/mode-emploi.md").expect("a clean path");
    let mut entries: BTreeMap<SourcePath, SnapshotEntry> =
        snapshot.iter().map(|(path, entry)| (path.clone(), entry.clone())).collect();
    let text = snapshot.text(&path).expect("a page of the network").text.to_string();
    let text = format!("{text}\nUne phrase de plus : {number}.\n");
    entries.insert(path, SnapshotEntry::Text(SourceText::new(&text)));
    Snapshot::new(entries)
}

/// Guide and levels read, with nothing remembered.
fn parse(criterion: &mut Criterion) {
    let snapshot = Arc::new(snapshot(Network { territories: 10, ..Network::REGION }));
    criterion.bench_function("parse: 76 pages, 10 territories", |bencher| {
        bencher.iter(|| black_box(Pipeline::new(Arc::clone(&snapshot), build_context()).problems().len()));
    });
}

/// One territory merged, with the guide at hand.
fn merge(criterion: &mut Criterion) {
    let first =
        Pipeline::new(Arc::new(snapshot(Network { territories: 40, ..Network::REGION })), build_context());
    first.problems();
    // More territories than a pipeline remembers: each is merged anew when its turn comes.
    let mut turn = 0;
    criterion.bench_function("merge: one territory, 76 pages", |bencher| {
        bencher.iter(|| {
            turn = (turn + 1) % 40;
            black_box(first.edition(&id(turn)))
        });
    });
}

/// One territory merged and drawn.
fn render(criterion: &mut Criterion) {
    let pipeline =
        Pipeline::new(Arc::new(snapshot(Network { territories: 2, ..Network::REGION })), build_context());
    pipeline.problems();
    criterion.bench_function("render: one site, 76 pages", |bencher| {
        bencher.iter(|| black_box(pipeline.site(&id(0)).value.files.len()));
    });
    let [drawn, failed] = pipeline.drawn_from_regions();
    assert!(
        drawn > 0 && failed == 0,
        "{failed} pages of the default theme were drawn again, {drawn} were not"
    );
}

/// One site put into a fresh folder, and looked at again.
fn write(criterion: &mut Criterion) {
    let pipeline =
        Pipeline::new(Arc::new(snapshot(Network { territories: 1, ..Network::REGION })), build_context());
    let project = tempfile::tempdir().expect("a folder of one's own");
    Network { territories: 1, ..Network::REGION }.write(project.path()).expect("a folder to write to");
    let site = || pipeline.site(&id(0)).approve().expect("a sound network");
    let state = project.path().join(".jalon");
    let owner = OutputOwner::of(pipeline.guide(), &state);
    let source = OutputSource { root: project.path(), state: &state, owner: &owner, territories: &[] };
    criterion.bench_function("write: one site, fresh", |bencher| {
        let out = tempfile::tempdir().expect("a folder of one's own");
        let mut number = 0;
        bencher.iter_batched(
            || {
                number += 1;
                (site(), out.path().join(number.to_string()))
            },
            |(site, folder)| {
                let output = Output::open(&folder, OutputKind::Sites, &source);
                output.and_then(|output| output.replace(site)).expect("a folder of one's own")
            },
            criterion::BatchSize::PerIteration,
        );
    });
    criterion.bench_function("write: one site, unchanged", |bencher| {
        let out = tempfile::tempdir().expect("a folder of one's own");
        let output = Output::open(out.path(), OutputKind::Sites, &source).expect("ours");
        output.replace(site()).expect("ours");
        bencher.iter_batched(
            site,
            |site| output.replace(site).expect("ours"),
            criterion::BatchSize::PerIteration,
        );
    });
}

/// A common page saved while 150 territories are loaded: until the bytes of one page stand.
fn warm(criterion: &mut Criterion) {
    let whole = snapshot(Network::REGION);
    let mut pipeline = Pipeline::new(Arc::new(whole.clone()), build_context());
    pipeline.file(&id(7), PAGE);
    let mut number = 0;
    criterion.bench_function("warm: a save, to one page of 150 × 76", |bencher| {
        bencher.iter_batched(
            || {
                number += 1;
                Arc::new(edited(&whole, number))
            },
            |snapshot| {
                pipeline = pipeline.renewed(snapshot);
                black_box(pipeline.file(&id(7), PAGE))
            },
            criterion::BatchSize::PerIteration,
        );
    });
}

criterion_group! {
    name = stages;
    config = Criterion::default().sample_size(20);
    targets = parse, merge, render, write, warm
}
criterion_main!(stages);

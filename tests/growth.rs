//! What reading and reporting cost grows with what is written, not with its square: counts of instructions at three sizes.
//!
//! Each row is a project that holds `n` of one thing: overrides of one section, unknown keys, headings without ids. This
//! binary reads it at `n`, `2n` and `4n` inside valgrind, which counts instructions: nothing is timed, and a run on a busy
//! machine gives the same numbers. From `2n` to `4n` the count may grow little more than twice as much as from `n` to
//! `2n`: `n log n` grows 2.3 times as much at these sizes, `n²` four times.

#![expect(clippy::unwrap_used, reason = "a test: what fails here fails the test")]
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "reads what valgrind wrote, and shows it"
)]

#[path = "fixture/mod.rs"]
mod fixture;
#[path = "growth/projects.rs"]
mod projects;
#[path = "support/mod.rs"]
mod support;

use std::fs;
use std::hint::black_box;
use std::process::Command;
use std::sync::Arc;

use jalon::calendar::Day;
use jalon::edition::BuildContext;
use jalon::pipeline::Pipeline;
use jalon::report::finding::Findings;
use jalon::text::snapshot::Snapshot;
use libtest_mimic::Trial;
use projects::{Asked, PROJECTS, Project};
use support::outside::program;
use support::trials::{Ran, run, trials};

/// Set where this binary is to read a half of the projects, for valgrind to count: which, `0` or `1`.
const COUNTED: &str = "JALON_COUNTED";

/// How much more the second doubling may cost than the first, in hundredths.
const MOST: u64 = 240;

fn main() {
    if let Ok(half) = std::env::var(COUNTED) {
        return read_all(half.parse().unwrap());
    }
    run([trials()]);
}

fn trials() -> Vec<Trial> {
    trials![what_is_written_n_times_costs_n_times_as_much]
}

fn what_is_written_n_times_costs_n_times_as_much() -> Ran {
    let valgrind = program(&["valgrind"], "apt-get install valgrind")?;
    let faults: Vec<String> = std::thread::scope(|scope| {
        let halves = [0, 1].map(|half| {
            let valgrind = &valgrind;
            scope.spawn(move || faults_of(half, Command::new(valgrind)))
        });
        halves.into_iter().flat_map(|half| half.join().unwrap()).collect()
    });
    assert!(faults.is_empty(), "{faults:#?}");
    Ok(())
}

/// Counts a half of the projects; tells those whose count grows too much.
fn faults_of(half: usize, mut valgrind: Command) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let profile = folder.path().join("counted");
    valgrind.args(["--tool=callgrind", "--read-inline-info=no", "--zero-before=growth::read"]);
    valgrind.arg("--dump-after=growth::read").arg(format!("--callgrind-out-file={}", profile.display()));
    valgrind.arg(std::env::current_exe().unwrap()).env(COUNTED, half.to_string());
    let done = valgrind.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let count = |number: usize| {
        let text = fs::read_to_string(format!("{}.{number}", profile.display())).unwrap();
        let total = text.lines().find_map(|line| line.strip_prefix("totals: ")).unwrap();
        total.trim().parse::<u64>().unwrap()
    };
    // Each was read once before anything was counted.
    let before = projects_of(half).count();
    let mut faults = Vec::new();
    for (at, project) in projects_of(half).enumerate() {
        let counts = [1, 2, 3].map(|read| count(before + at * 3 + read));
        let grown = [counts[1].abs_diff(counts[0]), counts[2].abs_diff(counts[1])];
        let growth = grown[1] * 100 / grown[0].max(1);
        let told = format!("{:>4} {:45} {counts:?} instructions, {growth} %", project.n, project.name);
        println!("{told}");
        faults.extend((growth > MOST).then_some(told));
    }
    faults
}

/// Every second project: two halves are counted at once.
fn projects_of(half: usize) -> impl Iterator<Item = &'static Project> {
    PROJECTS.iter().skip(half).step_by(2)
}

/// Reads every project of a half at its three sizes.
fn read_all(half: usize) {
    // One thread, this one: else what waits is counted too.
    rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global().unwrap();
    let theme = with_theme();
    // What a project is the first to ask for, and is then kept for all (patterns, catalogues), belongs to none of them.
    // (At a size that is not counted: a renewed pipeline would find it read.)
    for project in projects_of(half) {
        let n = project.n + 1;
        black_box(read(&pipeline(project, n, &theme), n, project.asked));
    }
    for project in projects_of(half) {
        for times in [1, 2, 4] {
            let n = project.n * times;
            black_box(read(black_box(&pipeline(project, n, &theme)), n, project.asked));
        }
    }
}

/// A pipeline that has read the default theme: those that are renewed from it do not read it again.
fn with_theme() -> Pipeline {
    let files = fixture::read(&fixture::repository().join("themes"), "themes");
    let snapshot =
        Arc::new(Snapshot::of_texts(files.iter().map(|(path, text)| (path.as_str(), text.as_str()))));
    let pipeline = Pipeline::new(snapshot, context());
    black_box(pipeline.problems().len());
    pipeline
}

/// The project with `n` of its thing; nothing of it is read yet.
fn pipeline(project: &Project, n: usize, theme: &Pipeline) -> Pipeline {
    let mut files = projects::files(project, n);
    let drawn = project.asked == Asked::Origins;
    if drawn {
        files.extend(fixture::read(&fixture::repository().join("themes"), "themes"));
    }
    let snapshot =
        Arc::new(Snapshot::of_texts(files.iter().map(|(path, text)| (path.as_str(), text.as_str()))));
    if drawn { theme.renewed(snapshot) } else { Pipeline::new(snapshot, context()) }
}

fn context() -> BuildContext {
    BuildContext { date: Day::parse(fixture::DAY).unwrap(), base_address: None }
}

/// What is counted: all that a project is asked for, but drawing pages and excerpts, which are twenty at most.
#[inline(never)]
fn read(pipeline: &Pipeline, n: usize, asked: Asked) -> usize {
    let mut findings = Findings::default();
    findings.add_all(pipeline.problems(), None);
    for id in pipeline.territories() {
        findings.add_all(&pipeline.problems_of(&id), Some(&id));
    }
    let places: usize =
        findings.sorted().iter().map(|finding| pipeline.snapshot().position(&finding.problem.place).0).sum();
    match asked {
        Asked::Problems => places,
        Asked::Report => {
            let report = pipeline.report().unwrap();
            report.sections.len() + report.due.len()
        }
        Asked::NextChange => {
            let days = pipeline.next_changes(&pipeline.territories());
            assert!(!days.is_empty(), "no site changes on any day");
            days.len()
        }
        Asked::Origins => {
            let blocks = pipeline.all_origins("pays").iter().map(|page| page.blocks.len()).sum();
            assert!(blocks >= n, "{blocks} blocks of {n}: the page was not drawn");
            blocks
        }
    }
}

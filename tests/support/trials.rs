//! Tests that may find something missing on this machine: `cargo test` then counts them as ignored, and prints why.
//!
//! The binaries that hold such tests have no harness of the compiler's (`harness = false`); each of their modules lists
//! its tests by `trials![…]`.

use std::fmt;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::time::Instant;

use libtest_mimic::{Arguments, Completion, Failed, Trial};

/// What a test needs and this machine does not have.
#[derive(Debug)]
pub(crate) struct Missing(String);

impl Missing {
    /// Says what is missing, and how it is installed.
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a test gives back that may not be able to run; whatever fails in it panics.
pub(crate) type Ran = Result<(), Missing>;

/// What a test gives back.
pub(crate) trait Outcome {
    /// Whether it could run.
    fn ran(self) -> Ran;
}

impl Outcome for () {
    fn ran(self) -> Ran {
        Ok(())
    }
}

impl Outcome for Ran {
    fn ran(self) -> Ran {
        self
    }
}

/// A test as `cargo test` shows it, by its path without the crate; with `CI` set, nothing may be missing.
pub(crate) fn trial<T: Outcome>(path: &str, test: impl FnOnce() -> T + Send + 'static) -> Trial {
    let name = path.split_once("::").map_or(path, |(_, name)| name);
    let told = name.to_owned();
    Trial::ignorable_test(name, move || {
        let began = Instant::now();
        let ran = test().ran();
        tell_time(&told, began);
        match ran {
            Ok(()) => Ok(Completion::Completed),
            Err(missing) if std::env::var_os("CI").is_some() => Err(Failed::from(missing)),
            Err(missing) => Ok(Completion::ignored_with(missing)),
        }
    })
}

/// With `JALON_TEST_TIMES=FILE`, adds to that file how long a test took: nothing is judged by it, it says where to look.
fn tell_time(name: &str, began: Instant) {
    let Some(path) = std::env::var_os("JALON_TEST_TIMES") else { return };
    let line = format!("{:8.2} s {name}\n", began.elapsed().as_secs_f64());
    let file = OpenOptions::new().create(true).append(true).open(path);
    file.and_then(|mut file| file.write_all(line.as_bytes()))
        .expect("the file of JALON_TEST_TIMES is written");
}

/// The tests of a module, by the names of their functions.
macro_rules! trials {
    ($($(#[$attribute:meta])* $test:ident),* $(,)?) => {
        vec![$($(#[$attribute])* $crate::support::trials::trial(concat!(module_path!(), "::", stringify!($test)), $test)),*]
    };
}
pub(crate) use trials;

/// Runs the tests of a binary, of all its modules, and ends the process.
pub(crate) fn run(trials: impl IntoIterator<Item = Vec<Trial>>) -> ! {
    libtest_mimic::run(&Arguments::from_args(), trials.into_iter().flatten().collect()).exit()
}

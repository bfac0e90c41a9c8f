//! What tests want beside Rust: found where it is installed, or told loudly as a skip; with `CI` set, missing is failing.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Chromium, under the names that systems give it.
pub(crate) fn chromium() -> Option<PathBuf> {
    program(&["chromium", "chromium-browser", "google-chrome", "chrome"], "apt-get install chromium")
}

/// The first program of `names` that stands on the path, or in a folder for administrators' programs.
pub(crate) fn program(names: &[&str], install: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> =
        std::env::split_paths(&path).chain(["/usr/sbin", "/usr/local/sbin"].map(PathBuf::from)).collect();
    let suffix = std::env::consts::EXE_SUFFIX;
    let files = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(format!("{name}{suffix}"))));
    let found = files.into_iter().find(|file| file.is_file());
    if found.is_none() {
        skipped(&format!("no {} on this machine ({install})", names[0]));
    }
    found
}

/// `node tests/node/<script>`, which finds Chromium as `JALON_CHROMIUM`, and the packages beside it.
///
/// The script tells what is wrong on its standard error, and fails.
#[allow(dead_code, reason = "not every test that shares this module wants Node")]
pub(crate) fn node(script: &str) -> Option<Command> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/node");
    let (node, chromium) = (program(&["node"], "apt-get install nodejs")?, chromium()?);
    if !folder.join("node_modules/playwright-core").is_dir() {
        skipped("no packages below tests/node (npm ci --prefix tests/node)");
        return None;
    }
    let mut command = Command::new(node);
    command.arg(folder.join(script)).env("JALON_CHROMIUM", chromium);
    Some(command)
}

/// Says that a test could not be done here.
///
/// # Panics
/// Where `CI` is set: there, everything is there.
#[allow(clippy::print_stderr, reason = "a skip is told on the screen of whoever runs the tests")]
pub(crate) fn skipped(why: &str) {
    let message = format!("SKIPPED: {why}");
    assert!(std::env::var_os("CI").is_none(), "{message}");
    eprintln!("{message}");
}

/// `strace`, where a process may be traced.
#[allow(dead_code, reason = "not every test that shares this module wants it")]
pub(crate) fn tracer() -> Option<PathBuf> {
    let strace = program(&["strace"], "apt-get install strace")?;
    let may = Command::new(&strace).args(["-o", "/dev/null", "true"]).stderr(Stdio::null()).status();
    if may.is_ok_and(|status| status.success()) {
        return Some(strace);
    }
    skipped("no process may be traced here");
    None
}

/// `program`, in its folder, to which something happens at some of its `calls`: `signal=SIGKILL:when=3`.
#[allow(dead_code, reason = "not every test that shares this module wants it")]
pub(crate) fn faulty(strace: &Path, program: &Command, calls: &str, fault: &str) -> Command {
    faulty_at(strace, program, None, calls, fault)
}

/// The same, at the calls that concern one `file` only.
#[allow(dead_code, reason = "not every test that shares this module wants it")]
pub(crate) fn faulty_at(
    strace: &Path,
    program: &Command,
    file: Option<&Path>,
    calls: &str,
    fault: &str,
) -> Command {
    let mut command = Command::new(strace);
    command.args(["-f", "-qq", "-o", "/dev/null"]);
    if let Some(file) = file {
        command.arg("-P").arg(file);
    }
    command.arg("-e").arg(format!("trace={calls}"));
    command.arg("-e").arg(format!("inject={calls}:{fault}"));
    command.arg(program.get_program()).args(program.get_args());
    if let Some(folder) = program.get_current_dir() {
        command.current_dir(folder);
    }
    for (key, value) in program.get_envs() {
        match value {
            Some(value) => command.env(key, value),
            None => command.env_remove(key),
        };
    }
    command
}

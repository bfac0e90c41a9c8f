//! What tests need besides Rust, found where it is installed.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::trials::Missing;

/// Chromium, under the names that systems give it.
pub(crate) fn chromium() -> Result<PathBuf, Missing> {
    program(&["chromium", "chromium-browser", "google-chrome", "chrome"], "apt-get install chromium")
}

/// Git, which commands and tests start.
pub(crate) fn git() -> Result<PathBuf, Missing> {
    program(&["git"], "apt-get install git")
}

/// The first program of `names` that is on the path, or in a folder for administrators' programs.
pub(crate) fn program(names: &[&str], install: &str) -> Result<PathBuf, Missing> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> =
        std::env::split_paths(&path).chain(["/usr/sbin", "/usr/local/sbin"].map(PathBuf::from)).collect();
    let suffix = std::env::consts::EXE_SUFFIX;
    let mut files = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(format!("{name}{suffix}"))));
    files.find(|file| file.is_file()).ok_or_else(|| Missing::new(format!("no {}: {install}", names[0])))
}

/// A module of Python, for the Python that is found.
pub(crate) fn python(module: &str, install: &str) -> Result<PathBuf, Missing> {
    let python = program(&["python3"], "apt-get install python3")?;
    let has = Command::new(&python).args(["-c", &format!("import {module}")]).stderr(Stdio::null()).status();
    if has.is_ok_and(|status| status.success()) {
        return Ok(python);
    }
    Err(Missing::new(format!("no Python module {module}: {install}")))
}

/// A file of the Node packages of `tests/node`.
pub(crate) fn package(path: &str) -> Result<PathBuf, Missing> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/node/node_modules").join(path);
    if file.exists() {
        return Ok(file);
    }
    let name = path.split('/').take(if path.starts_with('@') { 2 } else { 1 }).collect::<Vec<_>>().join("/");
    Err(Missing::new(format!("no Node package {name}: npm ci --prefix tests/node")))
}

/// `node tests/node/<script>`, which finds Chromium as `JALON_CHROMIUM`, and the packages beside it.
///
/// The script prints what is wrong on its standard error, and fails.
pub(crate) fn node(script: &str) -> Result<Command, Missing> {
    let (node, chromium) = (program(&["node"], "apt-get install nodejs")?, chromium()?);
    package("playwright-core")?;
    let mut command = Command::new(node);
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/node").join(script));
    command.env("JALON_CHROMIUM", chromium);
    Ok(command)
}

/// `strace`, if processes may be traced.
pub(crate) fn tracer() -> Result<PathBuf, Missing> {
    let strace = program(&["strace"], "apt-get install strace")?;
    let may = Command::new(&strace).args(["-o", "/dev/null", "true"]).stderr(Stdio::null()).status();
    if may.is_ok_and(|status| status.success()) {
        return Ok(strace);
    }
    Err(Missing::new("no right to trace processes"))
}

/// `program`, in its folder, to which something happens at some of its `calls`: `signal=SIGKILL:when=3`.
pub(crate) fn faulty(strace: &Path, program: &Command, calls: &str, fault: &str) -> Command {
    faulty_at(strace, program, None, calls, fault)
}

/// The same, at the calls that concern one `file` only.
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

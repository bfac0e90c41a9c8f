//! The program: hands the arguments to the library, and its answer to the system.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Pages are made of many small texts: a fifth of a build goes into asking for memory.
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    jalon::cli::run(std::env::args_os())
}

//! Where the program gets its memory from.

use mimalloc::MiMalloc;

/// Pages are put together from many small texts: with the system's allocator a quarter of a build goes into it.
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

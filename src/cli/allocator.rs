//! Where the program gets its memory from.

#[cfg(not(windows))]
use mimalloc::MiMalloc;

/// Pages are put together from many small texts: with the system's allocator a quarter of a build goes into it.
///
/// Not on Windows: there mimalloc 3 was seen to fault when a thread ends (under wine, three times), and is known to
/// (<https://github.com/purpleprotocol/mimalloc_rust/issues/159>, <https://github.com/microsoft/mimalloc/issues/1341>). Slower is better.
#[cfg(not(windows))]
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

//! Packs what the program carries: the common guide, the default theme, the starter.
//!
//! Only for release builds: others read the repository itself (see `src/starter/mod.rs`), so that an edit of a page or of
//! the theme compiles nothing.

#[path = "src/starter/gather.rs"]
mod gather;

use std::env;
use std::fs::File;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::ZlibEncoder;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/starter/gather.rs");
    if env::var("PROFILE").is_ok_and(|profile| profile == "debug") {
        return;
    }
    let root = env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it");
    let out = env::var_os("OUT_DIR").expect("cargo sets it");
    for (name, folders) in gather::ARCHIVES {
        let archive = Path::new(&out).join(format!("{name}.packed"));
        let mut packed =
            ZlibEncoder::new(File::create(archive).expect("the folder is ours"), Compression::best());
        for folder in folders {
            println!("cargo::rerun-if-changed={folder}");
        }
        for (path, bytes) in gather::files(Path::new(&root), folders).expect("a whole checkout") {
            write!(packed, "{path}\n{}\n", bytes.len()).expect("the folder is ours");
            packed.write_all(&bytes).expect("the folder is ours");
        }
        packed.finish().expect("the folder is ours");
    }
}

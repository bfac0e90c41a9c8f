//! Tells the program which one it is, and packs what it carries: the common guide, the default theme, the starter.
//!
//! Only release builds carry anything: others read the repository itself (see `src/starter/mod.rs`), so that an edit of a
//! page or of the theme compiles nothing.

#[path = "src/starter/gather.rs"]
mod gather;

use std::env;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hasher};
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::ZlibEncoder;

#[expect(clippy::disallowed_methods, reason = "what is packed goes to the folder that cargo gives")]
fn main() {
    let root = env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it");
    println!("cargo::rustc-env=JALON_PROGRAM={:016x}", program(Path::new(&root)));
    if env::var("PROFILE").is_ok_and(|profile| profile == "debug") {
        return;
    }
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

/// A hash of all that the program is compiled from: what another one made may have been made otherwise. What it carries
/// need not be in it, since that is among the files which a site is made from.
#[expect(clippy::disallowed_methods, reason = "these files are the program's, not a project's")]
fn program(root: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    for name in ["Cargo.toml", "Cargo.lock", "build.rs"] {
        println!("cargo::rerun-if-changed={name}");
        hasher.write(&fs::read(root.join(name)).expect("a whole checkout"));
    }
    println!("cargo::rerun-if-changed=src");
    let carried = |path: &str| {
        gather::ARCHIVES.iter().any(|(_, folders)| folders.iter().any(|it| path.starts_with(it)))
    };
    for (path, bytes) in gather::files(root, &["src"]).expect("a whole checkout") {
        if carried(&path) {
            continue;
        }
        hasher.write(path.as_bytes());
        hasher.write_usize(bytes.len());
        hasher.write(&bytes);
    }
    hasher.finish()
}

//! Built pages in a real browser: opened from `file://`, without an error on the console, at phone and desk width.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::outside::chromium;
use crate::support::project::build_repository;
use crate::support::trials::{Ran, trials};
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![pages_open_from_a_folder_without_a_console_error]
}

/// Pages that stand for every kind: (territory, page).
///
/// Not 404.html: a server shows it at any depth, so its links start from the site's address.
const PAGES: [(&str, &str); 11] = [
    ("", "index.html"),
    ("deux-rivieres", "index.html"),
    ("deux-rivieres", "types/index.html"),
    ("deux-rivieres", "types/meuble/index.html"),
    ("deux-rivieres", "parcours/meuble/index.html"),
    ("deux-rivieres", "parcours/installe/index.html"),
    ("deux-rivieres", "votre-projet/index.html"),
    ("deux-rivieres", "profils/initial/index.html"),
    ("deux-rivieres", "ressources/glossaire/index.html"),
    ("deux-rivieres", "ressources/qui-fait-quoi/index.html"),
    ("deux-rivieres", "index-alphabetique/index.html"),
];

fn pages_open_from_a_folder_without_a_console_error() -> Ran {
    let browser = chromium()?;
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    build_repository(&["deux-rivieres"], &out);
    for (territory, page) in PAGES {
        let file = out.join(territory).join(page);
        assert!(file.exists(), "{} is not built", file.display());
        for width in [360, 1280] {
            let console = open(&browser, &file, width, folder.path());
            assert_eq!(console, "", "{} at {width} px", file.display());
        }
    }
    Ok(())
}

/// What the browser's console says of the page, and whether it ran over the width of the window.
fn open(browser: &Path, file: &Path, width: u32, folder: &Path) -> String {
    let profile = folder.join("profile");
    // The page in a frame of the wanted width: a headless window is never narrower than 500 pixels.
    let frame = folder.join("frame.html");
    let address = format!("file://{}", file.display());
    fs::write(
        &frame,
        format!(
            "<!doctype html><iframe id=f src=\"{address}\" style=\"width:{width}px;height:2000px;border:0\"></iframe>
<script>f.onload = () => {{
  const page = f.contentDocument.documentElement;
  if (page.scrollWidth > page.clientWidth) console.error('wider than its window: ' + page.scrollWidth);
}}</script>"
        ),
    )
    .unwrap();
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .args(["--enable-logging=stderr", "--log-level=0", "--allow-file-access-from-files", "--dump-dom"])
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(format!("--window-size={},2000", width.max(600)))
        .arg(format!("file://{}", frame.display()))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8_lossy(&output.stderr);
    said.lines().filter(|line| line.contains("CONSOLE")).collect::<Vec<_>>().join("\n")
}

//! What each code means, at length, with files as they are wrong and as they are corrected: `jalon explain`.
//!
//! The texts are below `explained/`, by hundreds of codes. An entry reads
//!
//! ```text
//! = J103
//! fr: Why it is reported, in French.
//! en: The same in English.
//! - avant
//! @ territories/pays.toml append
//! (what is wrong)
//! - apres
//! @ territories/pays.toml append
//! (the same, corrected)
//! ```
//!
//! `append` and `prepend` add to a file of the small project that tests start from; without, the file is new. Tests lay
//! both sides over that project: of the first the code is reported, of the second nothing.

use crate::diagnostic::code::Code;
use crate::i18n::Language;

const TEXTS: [&str; 10] = [
    include_str!("explained/files.txt"),
    include_str!("explained/markdown.txt"),
    include_str!("explained/paths.txt"),
    include_str!("explained/links.txt"),
    include_str!("explained/overlays.txt"),
    include_str!("explained/freshness.txt"),
    include_str!("explained/review.txt"),
    include_str!("explained/themes.txt"),
    include_str!("explained/addresses.txt"),
    include_str!("explained/publishing.txt"),
];

/// What is said of one code.
#[derive(Clone, Debug)]
pub struct Explained {
    french: &'static str,
    english: &'static str,
    /// The files of the example as they are wrong; none where an example can only be reported.
    pub wrong: Vec<Example>,
    /// The same, corrected; none where the correction is to take the file away, or to give it another name.
    pub mended: Vec<Example>,
}

/// One file of an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// Its path in the project.
    pub path: &'static str,
    /// `append`, `prepend`, or nothing where the file is new.
    pub way: &'static str,
    /// What is written there.
    pub text: &'static str,
}

impl Explained {
    /// Why it is reported.
    pub fn why(&self, language: Language) -> &'static str {
        match language {
            Language::French => self.french,
            Language::English => self.english,
        }
    }
}

/// What is said of `code`. That every code has its entry is held by a test.
pub fn explained(code: Code) -> Option<Explained> {
    let entry = TEXTS.iter().flat_map(|text| text.split("= J")).find_map(|entry| {
        let (number, rest) = entry.split_once('\n')?;
        (Some(number) == code.as_str().strip_prefix('J')).then_some(rest)
    })?;
    let (head, examples) = entry.split_once("- avant\n").unwrap_or((entry, ""));
    let (wrong, mended) = examples.split_once("- apres\n").unwrap_or((examples, ""));
    let said = |key: &str| head.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default();
    Some(Explained {
        french: said("fr: "),
        english: said("en: "),
        wrong: files(wrong),
        mended: files(mended),
    })
}

fn files(side: &'static str) -> Vec<Example> {
    let files = side.split("@ ").skip(1).filter_map(|file| {
        let (head, text) = file.split_once('\n')?;
        let (path, way) = head.split_once(' ').unwrap_or((head, ""));
        Some(Example { path, way, text: text.trim_end_matches('\n') })
    });
    files.collect()
}

//! The examples of `jalon explain`, laid over the small project: the wrong one has its code, the corrected one no problem.

use std::thread::{self, ScopedJoinHandle};

use jalon::diagnostic::code::Code;
use jalon::i18n::Language;
use jalon::report::explained::{Example, explained};

use super::{Case, Outcome, Section};

/// Codes whose example cannot be shown in a file, with the reason.
const UNSHOWN: &[(Code, &str)] = &[
    (Code::NotUtf8, "bytes that are no text"),
    (Code::FileCopy, "two files, told by their names"),
    (Code::OtherEncoding, "bytes that are no UTF-8"),
    (Code::LinkLeftAside, "a link of the file system"),
    (Code::TwinNames, "two files at once, told by their names"),
    (Code::CaseClash, "two files at once, told by their names"),
    (Code::NotPlainText, "a document of Word"),
    (Code::KeptElsewhere, "a file that is not there"),
    (Code::ThemePartChanged, "a template, and what somebody agreed to"),
    (Code::ThemePartUnreviewed, "a template, and the one below it"),
    (Code::TooLarge, "nine megabytes"),
    (Code::TableTooWide, "a line of marks"),
    (Code::ReferenceTooLong, "an address of a whole page"),
    (Code::FrontMatterHere, "the text and the file that names it"),
    (Code::TooDeep, "a page of colons"),
    (Code::HardToRead, "a long page"),
    (Code::MissingTemplate, "a file that is not there"),
    (Code::MissingComponent, "a file that is not there"),
];

/// Every code has its entry in both languages, and an example that does what it says.
pub(super) fn every_code() -> Result<(), String> {
    let share = Code::ALL.len().div_ceil(thread::available_parallelism().map_or(1, usize::from));
    let faults: Vec<String> = thread::scope(|scope| {
        let work =
            |codes: &'static [Code]| scope.spawn(|| codes.iter().flat_map(|code| faults_of(*code)).collect());
        let threads: Vec<ScopedJoinHandle<'_, Vec<String>>> = Code::ALL.chunks(share).map(work).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("a panic is this test's")).collect()
    });
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

fn faults_of(code: Code) -> Vec<String> {
    let mut faults = Vec::new();
    let Some(entry) = explained(code) else {
        return vec![format!("{code} {code:?}: no entry below src/report/explained/")];
    };
    if Language::ALL.iter().any(|language| entry.why(*language).len() < 40) {
        faults.push(format!("{code}: what it means is not said in both languages"));
    }
    if UNSHOWN.iter().any(|(known, _)| *known == code) {
        if !entry.wrong.is_empty() {
            faults.push(format!("{code} has an example: take it off the list"));
        }
        return faults;
    }
    let wrong = reports(&entry.wrong);
    if !wrong.lines().any(|line| line.starts_with(code.as_str())) {
        faults.push(format!("{code}: its example is not told so, but\n{wrong}"));
    }
    if !entry.mended.is_empty() {
        let mended = reports(&entry.mended);
        if !mended.is_empty() {
            faults.push(format!("{code}: its mended example is told\n{mended}"));
        }
    }
    faults
}

fn reports(files: &[Example]) -> String {
    let section = |file: &Example| Section {
        title: format!("{} {}", file.path, file.way).trim_end().to_owned(),
        text: format!("{}\n", file.text),
    };
    let case = Case { head: "base: minimal".to_owned(), sections: files.iter().map(section).collect() };
    Outcome::of(&case).of_title("report")
}

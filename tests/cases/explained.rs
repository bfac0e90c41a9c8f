//! The examples of `jalon explain`, laid over the small project: of what is wrong the code is told, of the mend nothing.

use jalon::diagnostic::code::Code;
use jalon::i18n::Language;
use jalon::report::explained::{Example, explained};

use super::{Case, Outcome, Section};

/// Codes whose example cannot be shown in a file, with the reason.
const UNSHOWN: &[(Code, &str)] = &[
    (Code::NotUtf8, "bytes that are no text"),
    (Code::CaseClash, "two files at once, told by their names"),
    (Code::TooLarge, "nine megabytes"),
    (Code::FrontMatterHere, "the text and the file that names it"),
    (Code::TooDeep, "a page of colons"),
    (Code::HardToRead, "a long page"),
    (Code::MissingTemplate, "a file that is not there"),
    (Code::MissingComponent, "a file that is not there"),
];

/// Every code has its entry in both languages, and an example that does what it says.
pub(super) fn every_code() -> Result<(), String> {
    let mut faults: Vec<String> = Vec::new();
    for code in Code::ALL {
        let Some(entry) = explained(*code) else {
            faults.push(format!("{code} {code:?}: no entry below src/report/explained/"));
            continue;
        };
        if Language::ALL.iter().any(|language| entry.why(*language).len() < 40) {
            faults.push(format!("{code}: what it means is not said in both languages"));
        }
        if UNSHOWN.iter().any(|(known, _)| known == code) {
            if !entry.wrong.is_empty() {
                faults.push(format!("{code} has an example: take it off the list"));
            }
            continue;
        }
        let wrong = reports(&entry.wrong);
        if !wrong.contains(&format!("[{code}]")) {
            faults.push(format!("{code}: its example is not told so, but\n{wrong}"));
        }
        if !entry.mended.is_empty() {
            let mended = reports(&entry.mended);
            if !mended.is_empty() {
                faults.push(format!("{code}: its mended example is told\n{mended}"));
            }
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

fn reports(files: &[Example]) -> String {
    let section = |file: &Example| Section {
        title: format!("{} {}", file.path, file.way).trim_end().to_owned(),
        text: format!("{}\n", file.text),
    };
    let case = Case { head: "base: minimal".to_owned(), sections: files.iter().map(section).collect() };
    let [(_, report), _] = Outcome::of(&case).reports;
    report
}

//! The report for the network: a page to read, tables for a spreadsheet, data for programs.

mod days;
mod html;
mod page;
mod parts;
mod people;
mod sheets;

use crate::analysis::network::NetworkReport;
use crate::analysis::network::inputs::FileLine;
use crate::html::escape;
use crate::i18n::Language;
use crate::report::words::Words;

/// How a reader gets from the report to the files it names.
#[derive(Clone, Debug, Default)]
pub struct Links {
    /// What goes before the path of a file: `../`, the address of a repository. Without it, files are named only.
    pub base: Option<String>,
}

/// A file of the report: its name, and its bytes.
pub type ReportFile = (&'static str, Vec<u8>);

/// All files of the report, in one language.
pub fn files(report: &NetworkReport, language: Language, links: &Links) -> Vec<ReportFile> {
    let words = Words::of(language);
    let teller = Teller { report, words, links };
    let mut files =
        vec![("index.html", page::page(&teller, language).into_bytes()), ("rapport.json", json(report))];
    files.extend(sheets::files(&teller));
    files
}

/// The report as data, with a line end.
pub fn json(report: &NetworkReport) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(report).expect("plain lines always serialise");
    bytes.push(b'\n');
    bytes
}

/// What every part of the report is told with.
struct Teller<'a> {
    report: &'a NetworkReport,
    words: Words,
    links: &'a Links,
}

impl Teller<'_> {
    fn say(&self, key: &str) -> String {
        self.words.say(&format!("network-{key}"), &[])
    }

    /// `file:line`, as a link where there is one.
    fn spot(&self, spot: &FileLine) -> String {
        let shown = format!("{}:{}", escape(&spot.file), spot.line);
        // A break is allowed after each folder: paths are long, phones are narrow.
        let shown = shown.replace('/', "/<wbr>");
        match &self.links.base {
            None => format!("<code>{shown}</code>"),
            Some(base) => {
                let href = escape(&format!("{base}{}#L{}", spot.file, spot.line));
                format!("<a class=\"f\" href=\"{href}\"><code>{shown}</code></a>")
            }
        }
    }

    /// A day as people write it.
    fn day(&self, day: Option<&str>) -> String {
        let Some(day) = day else { return self.say("no-day") };
        let parts: Vec<&str> = day.split('-').collect();
        match parts.as_slice() {
            [year, month, date] => {
                let [year, month, date] = [year, month, date].map(|part| crate::i18n::Word::Text(part));
                self.words.say("network-day", &[("year", year), ("month", month), ("day", date)])
            }
            _ => day.to_owned(),
        }
    }

    /// The name of a territory, by its id.
    fn territory<'t>(&'t self, id: &'t str) -> &'t str {
        let office = self.report.territories.iter().find(|office| *office.id == *id);
        office.map_or(id, |office| if office.name.is_empty() { &office.id } else { &office.name })
    }

    /// Names of territories, in one cell.
    fn territories(&self, ids: &[std::sync::Arc<str>]) -> String {
        ids.iter().map(|id| self.territory(id)).collect::<Vec<_>>().join(", ")
    }
}

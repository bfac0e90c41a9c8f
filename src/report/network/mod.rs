//! The report for the network: a page to read, tables for a spreadsheet, data for programs.

mod coverage_sections;
mod decisions;
mod due_tables;
mod first_page;
mod gap_tables;
mod html_table;
mod path_sections;
mod people_sections;
mod printed_forms;
mod report_page;
mod report_view;
mod spreadsheets;
mod state_badge;
mod survey_tables;
mod training_sections;

use self::report_view::{ReportFile, ReportView};
use super::json;
use super::messages::Messages;
use crate::analysis::network::NetworkReport;
use crate::i18n::Language;

/// All files of the report, in one language; `link_base` goes before the path of each file that it names, to make a link.
pub fn files(report: &NetworkReport, language: Language, link_base: Option<&str>) -> Vec<ReportFile> {
    let view = ReportView { report, messages: Messages::of(language), link_base };
    let page = report_page::page(&view, language);
    let file = |name: &str, text: String| (name.to_owned(), text.into_bytes());
    let mut files = vec![
        file("index.html", page),
        file("rapport.json", json::pretty(report)),
        file("enquete.html", printed_forms::questionnaire(&view, language)),
        file("formations.html", printed_forms::sessions(&view, language)),
    ];
    files.extend(survey_tables::files(&view));
    files.extend(spreadsheets::files(&view));
    files
}

//! The report for the network: a page to read, tables for a spreadsheet, data for programs.

mod coverage_sections;
mod due_tables;
mod gap_tables;
mod html_table;
mod people_sections;
mod report_page;
mod report_view;
mod spreadsheets;

use self::report_view::{ReportFile, ReportView};
use super::json;
use super::messages::Messages;
use crate::analysis::network::NetworkReport;
use crate::i18n::Language;

/// All files of the report, in one language; `link_base` goes before the path of each file that it names, to make a link.
pub fn files(report: &NetworkReport, language: Language, link_base: Option<&str>) -> Vec<ReportFile> {
    let view = ReportView { report, messages: Messages::of(language), link_base };
    let page = report_page::page(&view, language);
    let mut files =
        vec![("index.html", page.into_bytes()), ("rapport.json", json::pretty(report).into_bytes())];
    files.extend(spreadsheets::files(&view));
    files
}

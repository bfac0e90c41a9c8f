//! The report of the network, and what each of its parts needs to show it.

use std::sync::Arc;

use crate::analysis::network::NetworkReport;
use crate::analysis::network::inputs::FileLine;
use crate::html::escape;
use crate::i18n::Word;
use crate::report::messages::Messages;

/// A file of the report: its name, and its bytes.
pub(super) type ReportFile = (String, Vec<u8>);

/// The report with what all its parts need: messages, and the way to the files that it names.
pub(super) struct ReportView<'a> {
    pub(super) report: &'a NetworkReport,
    pub(super) messages: Messages,
    /// What to put before the path of a file to link it: `../`, the address of a repository.
    pub(super) link_base: Option<&'a str>,
}

impl ReportView<'_> {
    pub(super) fn say(&self, key: &str) -> String {
        self.messages.say(&format!("network-{key}"), &[])
    }

    /// A message, for HTML.
    pub(super) fn html(&self, key: &str) -> String {
        escape(&self.say(key))
    }

    /// `file:line`, as a link if there is a base for links.
    pub(super) fn place(&self, spot: &FileLine) -> String {
        let shown = format!("{}:{}", escape(&spot.file), spot.line);
        // Lines may break after each folder: paths are long, phones are narrow.
        let shown = shown.replace('/', "/<wbr>");
        match self.link_base {
            None => format!("<code>{shown}</code>"),
            Some(base) => {
                let href = escape(&format!("{base}{}#L{}", spot.file, spot.line));
                format!("<a class=\"f\" href=\"{href}\"><code>{shown}</code></a>")
            }
        }
    }

    /// A day as people write it.
    pub(super) fn day(&self, day: Option<&str>) -> String {
        let Some(day) = day else { return self.say("no-day") };
        let parts: Vec<&str> = day.split('-').collect();
        let [year, month, date] = parts[..] else { return day.to_owned() };
        let words = [("year", year), ("month", month), ("day", date)];
        self.messages.say("network-day", &words.map(|(key, text)| (key, Word::Text(text))))
    }

    /// The name of a territory, by its id.
    pub(super) fn territory<'t>(&'t self, id: &'t str) -> &'t str {
        // They are nearly in order of id: `a-b.toml` comes before `a.toml`.
        let offices = &self.report.territories;
        let office = offices.binary_search_by(|office| (*office.id).cmp(id)).ok().map(|at| &offices[at]);
        let office = office.or_else(|| offices.iter().find(|office| *office.id == *id));
        office.map_or(id, |office| if office.name.is_empty() { &office.id } else { &office.name })
    }

    /// Names of territories, in one cell.
    pub(super) fn territories(&self, ids: &[Arc<str>]) -> String {
        ids.iter().map(|id| self.territory(id)).collect::<Vec<_>>().join(", ")
    }
}

//! Why a delivery had better not be received: decisions that a person takes, not faults.

use std::collections::BTreeSet;

use super::delivery::{Delivery, DeliverySubject};
use super::reception::Reception;
use super::reception_log::ReceptionLog;
use crate::calendar::Day;
use crate::text::snapshot::Snapshot;

/// Why a delivery had better not be received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Objection {
    /// It was made from another guide.
    OtherGuide,
    /// The files of these offices are in it.
    Strangers(BTreeSet<String>),
    /// The very same was received on that day, and another since.
    Former(String),
    /// The last text that somebody read again in it is of the first day; in the guide that is here, of the second.
    Older(Day, Day),
}

/// The projects that two guides say they are of; none where one does not say.
#[derive(Clone, Copy, Debug, Default)]
pub struct GuideNames<'a> {
    /// Of the guide that is here.
    pub here: Option<&'a str>,
    /// Of the delivery.
    pub sent: Option<&'a str>,
}

/// What speaks against `delivery`, which would change `reception` in the project `here`.
pub fn objections(
    delivery: &Delivery,
    reception: &Reception,
    here: &Snapshot,
    names: GuideNames<'_>,
    log: &ReceptionLog,
) -> Vec<Objection> {
    let mut found = Vec::new();
    if names.here.zip(names.sent).is_some_and(|(here, sent)| here != sent) {
        found.push(Objection::OtherGuide);
    }
    if !reception.strangers.is_empty() {
        found.push(Objection::Strangers(reception.strangers.clone()));
    }
    if reception.changes.is_empty() {
        return found;
    }
    if let Some(former) = log.former(&delivery.subject, &delivery.digest()) {
        found.push(Objection::Former(former.to_owned()));
    } else if delivery.subject == DeliverySubject::Guide {
        let sent = delivery.files.iter().filter(|(path, _)| path.below("content").is_some());
        let sent = sent.filter_map(|(_, bytes)| newest(std::str::from_utf8(bytes).ok()?)).max();
        let ours = here.below("content").filter_map(|(path, _)| newest(&here.text(path)?.text)).max();
        if let (Some(sent), Some(ours)) = (sent, ours)
            && sent < ours
        {
            found.push(Objection::Older(sent, ours));
        }
    }
    found
}

/// The last day on which something of a text was read again (`verifie_le`).
fn newest(text: &str) -> Option<Day> {
    let day = |line: &str| {
        let rest = line.trim_start().strip_prefix("verifie_le")?.trim_start().strip_prefix('=')?;
        Day::parse(rest.trim_start().trim_start_matches('"').get(..10)?)
    };
    text.lines().filter_map(day).max()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{GuideNames, Objection, objections};
    use crate::calendar::Day;
    use crate::exchange::delivery::Delivery;
    use crate::exchange::reception::Reception;
    use crate::exchange::reception_log::ReceptionLog;
    use crate::text::path::SourcePath;
    use crate::text::snapshot::Snapshot;

    fn said(sent: &[(&str, &str)], names: GuideNames<'_>, log: &ReceptionLog) -> Vec<Objection> {
        let here = Snapshot::of_texts([
            ("content/guide.toml", ""),
            ("content/a.md", "+++\nverifie_le   = 2026-11-01\n+++\n"),
            ("territories/val.toml", ""),
        ]);
        let files: BTreeMap<_, _> = sent
            .iter()
            .map(|(path, text)| (SourcePath::parse(path).unwrap(), text.as_bytes().to_vec()))
            .collect();
        let delivery = Delivery::of(files, None).unwrap();
        objections(&delivery, &Reception::of(&delivery, &here), &here, names, log)
    }

    #[test]
    fn an_older_guide_is_known_by_the_days_in_it() {
        let (log, names) = (ReceptionLog::default(), GuideNames::default());
        let day = |text| Day::parse(text).unwrap();
        for (text, found) in [
            (
                "+++\nverifie_le = 2026-09-30\n+++\n",
                vec![Objection::Older(day("2026-09-30"), day("2026-11-01"))],
            ),
            ("+++\nverifie_le = \"2026-11-02\"\n+++\n", vec![]),
            ("+++\nverifie_le = 2026-11-01\n+++\nNeuf\n", vec![]),
            ("+++\nverifie_le = bientôt\n+++\n", vec![]),
        ] {
            assert_eq!(
                said(&[("content/guide.toml", ""), ("content/a.md", text)], names, &log),
                found,
                "{text}"
            );
        }
    }

    #[test]
    fn another_guide_and_the_files_of_others_speak_against_it() {
        let names = GuideNames { here: Some("a"), sent: Some("b") };
        let sent = [("content/guide.toml", ""), ("territories/cote.toml", "")];
        let found = said(&sent, names, &ReceptionLog::default());
        assert_eq!(found, [Objection::OtherGuide, Objection::Strangers(["cote".to_owned()].into())]);
    }
}

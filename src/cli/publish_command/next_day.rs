//! The day on which a published site is to be published anew, said and, on request, written as a calendar.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::publish_args::PublishArgs;
use super::publish_session::PublishSession;
use crate::calendar::Day;
use crate::cli::session::{Exit, Session, Stop};
use crate::cli::write_folder::resolved;
use crate::failure::{Doing, Failure};
use crate::fs::{read, replace};
use crate::i18n::Word;
use crate::report::messages::number;
use crate::text::snapshot::Digest;

/// What tells a calendar of ours from others.
const PRODUCT: &str = "PRODID:-//Jalon//jalon publish//FR";

/// The longest line of a calendar, in bytes (RFC 5545, 3.1).
const LINE: usize = 75;

/// Refuses, before anything is sent, a calendar that could not be written afterwards.
pub(super) fn check_calendar(session: &Session<'_>, request: &PublishArgs) -> Result<(), Stop> {
    let Some((file, _)) = calendar(session, request)? else { return Ok(()) };
    if request.dry_run {
        return Ok(());
    }
    let refused = |source| Stop::Refused(Failure::of(Doing::Writing, &file)(source));
    // Windows writes over no such file; elsewhere the folder decides.
    if cfg!(windows) && read::metadata(&file)?.is_some_and(|there| there.permissions().readonly()) {
        return Err(refused(ErrorKind::PermissionDenied.into()));
    }
    // Goes again at once.
    let staged = replace::write_beside(&file, b"", false);
    staged.map(drop).map_err(|failure| refused(failure.source))
}

/// The calendar that was asked for, and what is in it; refuses a file of others.
fn calendar(session: &Session<'_>, request: &PublishArgs) -> Result<Option<(PathBuf, String)>, Stop> {
    let Some(file) = &request.ics else { return Ok(None) };
    let file = resolved(&session.around.folder.join(file));
    let there = read::if_present(read::text(&file)).map_err(Failure::of(Doing::Reading, &file))?;
    if there.as_ref().is_some_and(|text| !text.contains(PRODUCT)) {
        let path = session.path(&file);
        return Err(session.misuse("publish-ics-taken", &[("path", Word::Text(&path))]));
    }
    Ok(Some((file, there.unwrap_or_default())))
}

/// Says for each of `ids` when its site changes by itself, and writes those days into the calendar that was asked for.
pub(super) fn tell(
    session: &mut Session<'_>,
    publish_session: &PublishSession<'_>,
    ids: &[String],
) -> Result<(), Stop> {
    let mut events = Vec::new();
    for (id, day) in publish_session.project.pipeline.next_changes(ids) {
        let edition = publish_session.project.pipeline.edition(&id);
        let name = edition.map_or_else(String::new, |edition| edition.value.identity.word("nom").to_owned());
        let shown = spoken(session, day);
        let words = [("name", Word::Text(&id)), ("date", Word::Text(&shown))];
        let text = session.say("publish-next-change", &words);
        session.tell(&format!("{text}\n"), Exit::Fine);
        events.push((id, name, day));
    }
    let Some((file, there)) = calendar(session, publish_session.request)? else { return Ok(()) };
    let path = session.path(&file);
    let words = [("path", Word::Text(&path))];
    let own: BTreeSet<String> = ids.iter().map(|id| uid(publish_session, id)).collect();
    let kept = others(&there, &own);
    let is_empty = events.is_empty() && kept.is_empty();
    write(session, publish_session, &file, (&kept, &events))?;
    let key = if is_empty { "publish-ics-empty" } else { "publish-ics-written" };
    let text = session.say(key, &words);
    session.tell(&format!("{text}\n"), Exit::Fine);
    Ok(())
}

fn spoken(session: &Session<'_>, day: Day) -> String {
    let (year, month, of_month) = day.numbers();
    let of = |part: i8| number(usize::try_from(part).unwrap_or_default());
    let year = year.to_string();
    session.say("publish-day", &[("day", of(of_month)), ("month", of(month)), ("year", Word::Text(&year))])
}

/// What tells the entry of a site: it keeps it, however often it moves.
fn uid(publish_session: &PublishSession<'_>, id: &str) -> String {
    let target = &publish_session.context.target;
    let place = target.address.as_deref().unwrap_or(&target.name);
    format!("UID:{}@jalon", Digest::of(format!("{place}\n{id}").as_bytes()).short())
}

/// The entries in `text`, a calendar of ours, that have none of the ids `own`: those of other sites and targets.
fn others(text: &str, own: &BTreeSet<String>) -> String {
    let (mut kept, mut entry) = (String::new(), None::<(String, bool)>);
    for line in text.lines() {
        if line == "BEGIN:VEVENT" {
            entry = Some((String::new(), true));
        }
        let Some((lines, is_other)) = &mut entry else { continue };
        lines.extend([line, "\r\n"]);
        *is_other &= !own.contains(line);
        if line == "END:VEVENT" {
            if *is_other {
                kept.push_str(lines);
            }
            entry = None;
        }
    }
    kept
}

/// Writes one whole day for each site, after what is `kept` of other sites.
fn write(
    session: &Session<'_>,
    publish_session: &PublishSession<'_>,
    file: &Path,
    (kept, events): (&str, &[(String, String, Day)]),
) -> Result<(), Failure> {
    let plain = |day: Day| {
        let (year, month, of_month) = day.numbers();
        format!("{year:04}{month:02}{of_month:02}")
    };
    let target = &publish_session.context.target;
    let mut lines = vec!["BEGIN:VCALENDAR".to_owned(), "VERSION:2.0".to_owned(), PRODUCT.to_owned()];
    // Its lines were cut already.
    let head = lines.len();
    for (id, name, day) in events {
        let words =
            [("name", Word::Text(name)), ("id", Word::Text(id)), ("target", Word::Text(&target.name))];
        let say = |key: &str| escaped(&session.say(key, &words));
        lines.extend([
            "BEGIN:VEVENT".to_owned(),
            uid(publish_session, id),
            format!("DTSTAMP:{}T000000Z", plain(publish_session.project.pipeline.build_context().date)),
            format!("DTSTART;VALUE=DATE:{}", plain(*day)),
            format!("SUMMARY:{}", say("publish-ics-summary")),
            format!("DESCRIPTION:{}", say("publish-ics-description")),
            "TRANSP:TRANSPARENT".to_owned(),
            "END:VEVENT".to_owned(),
        ]);
    }
    lines.push("END:VCALENDAR".to_owned());
    let text = lines.iter().enumerate().fold(String::new(), |mut text, (at, line)| {
        if at == head {
            text.push_str(kept);
        }
        let _ = write!(text, "{}\r\n", folded(line));
        text
    });
    replace::replace(file, text.as_bytes())
}

/// A text of a calendar.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// A line, cut where it is too long; what follows begins with a space.
fn folded(line: &str) -> String {
    let (mut out, mut length) = (String::new(), 0);
    for letter in line.chars() {
        if length + letter.len_utf8() > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{LINE, escaped, folded, others};

    #[test]
    fn the_entries_of_other_sites_stay_as_they_are() {
        let entry = |uid: &str, text: &str| {
            format!("BEGIN:VEVENT\r\nUID:{uid}@jalon\r\nSUMMARY:{text}\r\n suite\r\nEND:VEVENT\r\n")
        };
        let text = format!("BEGIN:VCALENDAR\r\n{}{}END:VCALENDAR\r\n", entry("a", "A"), entry("b", "B"));
        let kept = |own: &[&str]| {
            let own = own.iter().map(|uid| format!("UID:{uid}@jalon")).collect();
            others(&text, &own)
        };
        assert_eq!(kept(&["a"]), entry("b", "B"));
        assert_eq!(kept(&[]), entry("a", "A") + &entry("b", "B"));
        assert_eq!(kept(&["a", "b"]), "");
    }

    #[test]
    fn lines_are_cut_between_letters_and_come_together_again() {
        let line = format!("SUMMARY:{}", "é, «\u{a0}à\u{a0}» ".repeat(40));
        let cut = folded(&line);
        assert!(cut.split("\r\n").all(|part| part.len() <= LINE) && cut.contains("\r\n "));
        assert_eq!(cut.replace("\r\n ", ""), line);
        assert_eq!(folded("court"), "court");
    }

    #[test]
    fn a_name_ends_no_line() {
        assert_eq!(escaped("a;b,c\\d\r\nEND:VEVENT"), "a\\;b\\,c\\\\d\\nEND:VEVENT");
    }
}

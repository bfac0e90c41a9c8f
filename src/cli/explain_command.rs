//! `jalon explain`: the long explanation of a problem code.

use clap::Args;

use super::session::{Exit, Session, Stop, say};
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::i18n::Word;
use crate::report::explained::{Example, explained};

#[derive(Args, Debug)]
pub(super) struct ExplainArgs {
    // None: all of them, a line each.
    code: Option<String>,
}

/// Explains a code, or lists all codes.
pub(super) fn run(session: &mut Session<'_>, request: &ExplainArgs) -> Result<Exit, Stop> {
    let Some(asked) = &request.code else {
        let lines = Code::ALL.iter().map(|code| format!("{code}  {}\n", title(session, *code)));
        let list = lines.collect::<String>();
        return Ok(session.tell(&list, Exit::Fine));
    };
    let wanted = asked.trim().trim_start_matches(['j', 'J']);
    let Some(code) = Code::ALL.iter().find(|code| code.as_str().strip_prefix('J') == Some(wanted)) else {
        return Err(unknown(session, asked));
    };
    let text = whole(session, *code);
    Ok(session.tell(&text, Exit::Fine))
}

fn unknown(session: &Session<'_>, asked: &str) -> Stop {
    let upper = asked.trim().to_uppercase();
    let near = nearest(&upper, Code::ALL.iter().map(|code| code.as_str()));
    let mut stop = session.misuse("usage-unknown-code", &[("name", Word::Text(asked))]);
    stop.advise_first(near.map(|near| session.suggestion(near)));
    stop
}

fn title(session: &Session<'_>, code: Code) -> String {
    session.say(&format!("{code}.titre"), &[])
}

fn whole(session: &Session<'_>, code: Code) -> String {
    let severity = say(session.language, code.severity().key(), &[]);
    let mut lines = vec![format!("{code} — {} ({severity})", title(session, code))];
    if let Some(explained) = explained(code) {
        lines.extend(filled(explained.why(session.language)));
        lines.extend(example(session, "explain-wrong", &explained.wrong));
        lines.extend(example(session, "explain-mended", &explained.mended));
    }
    lines.join("\n") + "\n"
}

/// The lines of one side of an example; none where it has no file.
fn example(session: &Session<'_>, key: &str, files: &[Example]) -> Vec<String> {
    let mut lines = Vec::new();
    if !files.is_empty() {
        lines.extend([String::new(), session.say(key, &[])]);
    }
    for Example { path, way, text } in files {
        let place = match *way {
            "append" => session.say("explain-append", &[("path", Word::Text(path))]),
            "prepend" => session.say("explain-prepend", &[("path", Word::Text(path))]),
            _ => (*path).to_owned(),
        };
        lines.extend([String::new(), format!("  {place}")]);
        lines.extend(text.lines().map(|line| format!("  | {line}").trim_end().to_owned()));
    }
    lines
}

/// A paragraph in lines of at most 100 characters.
fn filled(paragraph: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in paragraph.split(' ') {
        let line = lines.last_mut().expect("begun with one");
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > 100 {
            lines.push(word.to_owned());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}

//! What somebody answers.

use std::io::BufRead;

use super::super::session::say;
use crate::i18n::Language;

/// What can be answered about one override.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    Keep,
    Take,
    Aim,
    Edit,
    Skip,
    Undo,
    Quit,
    /// It cannot be made out.
    Unclear,
}

impl Answer {
    const ALL: [(Self, &'static str); 7] = [
        (Self::Keep, "review-key-keep"),
        (Self::Take, "review-key-take"),
        (Self::Aim, "review-key-aim"),
        (Self::Edit, "review-key-edit"),
        (Self::Skip, "review-key-skip"),
        (Self::Undo, "review-key-undo"),
        (Self::Quit, "review-key-quit"),
    ];
}

/// The answers of somebody at a keyboard, a line each.
pub(super) struct Answers<'i> {
    language: Language,
    input: &'i mut dyn BufRead,
}

impl<'i> Answers<'i> {
    pub(super) fn new(language: Language, input: &'i mut dyn BufRead) -> Self {
        Self { language, input }
    }

    /// The next line as it is; none where there are no more.
    pub(super) fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        self.input.read_line(&mut line).is_ok_and(|read| read > 0).then(|| line.trim().to_owned())
    }

    /// The next answer; where there are no more, that is one.
    pub(super) fn next(&mut self) -> Answer {
        let Some(line) = self.line() else { return Answer::Quit };
        let letter = line.to_lowercase();
        let known = |(_, key): &&(Answer, &str)| say(self.language, key, &[]) == letter;
        Answer::ALL.iter().find(known).map_or(Answer::Unclear, |(answer, _)| *answer)
    }
}

//! The answers of a reviewer.

use std::io::BufRead;

use crate::cli::session::say;
use crate::i18n::Language;

/// An answer about one override.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ReviewAnswer {
    Keep,
    Take,
    Retarget,
    Edit,
    Skip,
    Undo,
    Quit,
    /// It is none of the answers.
    Unclear,
}

impl ReviewAnswer {
    const ALL: [(Self, &'static str); 7] = [
        (Self::Keep, "review-key-keep"),
        (Self::Take, "review-key-take"),
        (Self::Retarget, "review-key-aim"),
        (Self::Edit, "review-key-edit"),
        (Self::Skip, "review-key-skip"),
        (Self::Undo, "review-key-undo"),
        (Self::Quit, "review-key-quit"),
    ];
}

/// The answers of a person at a keyboard, a line each.
pub(super) struct Answers<'i> {
    language: Language,
    input: &'i mut dyn BufRead,
}

impl<'i> Answers<'i> {
    pub(super) fn new(language: Language, input: &'i mut dyn BufRead) -> Self {
        Self { language, input }
    }

    /// The next line, trimmed; `None` at the end of the input.
    pub(super) fn next_line(&mut self) -> Option<String> {
        let mut line = String::new();
        self.input.read_line(&mut line).is_ok_and(|read| read > 0).then(|| line.trim().to_owned())
    }

    /// The next answer; the end of the input means `Quit`.
    pub(super) fn next(&mut self) -> ReviewAnswer {
        let Some(line) = self.next_line() else { return ReviewAnswer::Quit };
        let letter = line.to_lowercase();
        let known = |(_, key): &&(ReviewAnswer, &str)| say(self.language, key, &[]) == letter;
        ReviewAnswer::ALL.iter().find(known).map_or(ReviewAnswer::Unclear, |(answer, _)| *answer)
    }
}

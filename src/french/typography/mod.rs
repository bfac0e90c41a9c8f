//! Typography of running text, run after run: a quotation may open in one run and close in another.

mod line;
mod numbers;
mod quotes;
mod signs;
#[cfg(test)]
mod tests;

use self::line::Line;

/// Sets one paragraph that comes in several runs, with code, values and images between them.
#[derive(Debug, Default)]
pub struct Typographer {
    line: Line,
}

impl Typographer {
    /// The next run of text. An address or an e-mail in it is left as it is.
    pub fn text(&mut self, run: &str) {
        self.line.push_run(run);
    }

    /// Something whose text only a territory gives: it may be a number, so that a unit after it is bound to it.
    pub fn value(&mut self) {
        self.line.push_value();
    }

    /// Something that is not text but stands as a word: code, an image.
    pub fn word(&mut self) {
        self.line.push_word();
    }

    /// The end of a line that the author wanted.
    pub fn line_break(&mut self) {
        self.line.push_break();
    }

    /// The runs as they must be set, in the order in which they came.
    pub fn finish(mut self) -> Vec<String> {
        let line = &mut self.line;
        line.protect_addresses();
        signs::set(line);
        numbers::set(line);
        // Guillemets come last: the space inside them wins over that of `:` and `%`.
        quotes::set(line);
        self.line.write()
    }
}

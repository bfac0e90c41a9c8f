//! Typography of running text, run after run: a quotation may open in one run and close in another.

mod numbers;
pub mod paragraph;
mod quotes;
mod signs;

use self::paragraph::Paragraph;

impl Paragraph {
    /// Sets the paragraph; gives its runs in the order in which they came.
    pub fn typeset(mut self) -> Vec<String> {
        self.protect_addresses();
        signs::set(&mut self);
        numbers::set(&mut self);
        // Guillemets come last: the space inside them wins over that of `:` and `%`.
        quotes::set(&mut self);
        self.write()
    }
}

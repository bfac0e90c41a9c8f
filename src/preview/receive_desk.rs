//! What receives a zip for the preview: the program does, by what its command does.

/// Receives what the network or an office sent; the program has one, a test need not.
pub trait ReceiveDesk: Send + Sync {
    /// Keeps the part of a zip that follows its first `before` bytes; 0 begins another one. Says why it does not.
    fn take(&self, before: u64, part: &[u8]) -> Result<(), String>;

    /// What the zip that was taken would change, in the words of the command, and the seal of that zip.
    fn plan(&self) -> Result<(String, String), String>;

    /// Receives the zip, if it is still the one of `seal`; gives what the command says.
    fn receive(&self, seal: &str) -> Result<String, String>;
}

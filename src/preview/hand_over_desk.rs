//! What packs the files of an office for the preview: the program does, by what its command does.

/// Packs what is handed over; the program has one, a test need not.
pub trait HandOverDesk: Send + Sync {
    /// The name and the bytes of the archive of the office `territory`, of the guide that names itself `project`; why there is
    /// none, in the words of the command that does the same.
    fn hand_over(&self, territory: &str, project: &str) -> Result<(String, Vec<u8>), String>;
}

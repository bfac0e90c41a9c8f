//! A watcher: it rings when something below the project's folders may have changed, and never says what.
//!
//! What the system tells is not believed further than that: names, kinds and order of its events differ between
//! systems, editors and disks. Whoever hears the bell looks at the files. Where the system tells nothing at all (a
//! network drive, a watch that died), the wait ends by itself after a while, and the files are looked at all the same.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// So long must nothing ring before what is seen is believed: editors write in several steps.
pub const QUIET: Duration = Duration::from_millis(20);

/// So long before the files are looked at, to see early what will most likely be believed.
const FIRST_QUIET: Duration = Duration::from_millis(4);

/// After so long what is seen is believed even where it never stops ringing.
pub const PATIENCE: Duration = Duration::from_millis(150);

/// What ends a wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// It rang, and has been quiet for a moment (or rings without end): see whether it [`FileWatcher::stays_quiet`].
    Ring,
    /// Nothing, for as long as was to be waited.
    Silence,
    /// Somebody wants the listener to stop.
    Stop,
}

/// What goes through the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pull {
    /// Something below a folder changed.
    Change,
    /// A folder itself came, went or was replaced, or the system lost count: the bell must be hung again.
    Ground,
    Stop,
}

/// The bell of one project.
pub struct FileWatcher {
    root: PathBuf,
    folders: Vec<PathBuf>,
    /// Whether the system is asked at all.
    native: bool,
    watcher: Option<RecommendedWatcher>,
    /// Why the system does not tell of everything, where it does not.
    deaf: Option<String>,
    sender: Sender<Pull>,
    receiver: Receiver<Pull>,
    /// When it first rang since it was last believed to be quiet, and when it last did.
    rung: Option<(Instant, Instant)>,
}

/// Ends a wait from another thread.
#[derive(Clone, Debug)]
pub struct StopHandle(Sender<Pull>);

impl StopHandle {
    /// The listener's wait ends with [`Heard::Stop`].
    pub fn stop(&self) {
        let _ = self.0.send(Pull::Stop);
    }
}

impl FileWatcher {
    /// A bell at `folders` of `root`; where `native` is false the system is not asked: every wait lasts its time.
    pub fn hang(root: &Path, folders: &[&str], native: bool) -> Self {
        let (sender, receiver) = channel();
        // As the system will name it in its events.
        let root = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
        let folders = folders.iter().map(|folder| root.join(folder)).collect();
        let (watcher, deaf, rung) = (None, None, None);
        let mut bell = Self { root, folders, native, watcher, deaf, sender, receiver, rung };
        bell.hang_again();
        bell
    }

    /// What stops it.
    pub fn cord(&self) -> StopHandle {
        StopHandle(self.sender.clone())
    }

    /// Whether it rang since the last wait: what is being done may be out of date already.
    ///
    /// What is heard here is heard again by the next wait.
    pub fn rings(&self) -> bool {
        let first = self.receiver.try_recv();
        first.is_ok_and(|pull| self.sender.send(pull).is_ok())
    }

    /// Why the system does not tell of all changes (the limit of its watches is reached), where it does not: the files
    /// must be looked at again and again.
    pub fn is_deaf(&self) -> Option<&str> {
        self.deaf.as_deref()
    }

    /// Waits until it rings, and for a first moment of quiet, or for `limit`.
    pub fn wait(&mut self, limit: Duration) -> Heard {
        let mut ground = match self.receiver.recv_timeout(limit) {
            Ok(Pull::Stop) | Err(RecvTimeoutError::Disconnected) => return Heard::Stop,
            Err(RecvTimeoutError::Timeout) => return Heard::Silence,
            Ok(pull) => pull == Pull::Ground,
        };
        let first = self.rung.map_or_else(Instant::now, |(first, _)| first);
        let mut last = Instant::now();
        while first.elapsed() < PATIENCE {
            match self.receiver.recv_timeout(FIRST_QUIET) {
                Ok(Pull::Stop) | Err(RecvTimeoutError::Disconnected) => return Heard::Stop,
                Err(RecvTimeoutError::Timeout) => break,
                Ok(pull) => (ground, last) = (ground || pull == Pull::Ground, Instant::now()),
            }
        }
        self.rung = Some((first, last));
        if ground {
            self.hang_again();
        }
        Heard::Ring
    }

    /// Waits out the quiet that is needed to believe what was seen since it rang; false where it rings again before:
    /// then [`FileWatcher::wait`] hears that ring.
    pub fn stays_quiet(&mut self) -> bool {
        let Some((first, last)) = self.rung else { return true };
        let until = (last + QUIET).min(first + PATIENCE);
        // Work that took longer than the quiet is believed where nothing rang meanwhile.
        let left = until.saturating_duration_since(Instant::now());
        let quiet = match self.receiver.recv_timeout(left) {
            Err(_) => true,
            Ok(pull) => {
                let _ = self.sender.send(pull);
                first.elapsed() >= PATIENCE
            }
        };
        if quiet {
            self.rung = None;
        }
        quiet
    }

    /// Hangs it anew, at the folders that are there now. What changes while it is off must be looked for afterwards.
    pub fn hang_again(&mut self) {
        (self.watcher, self.deaf) = (None, None);
        if !self.native {
            return;
        }
        let (sender, root, folders) = (self.sender.clone(), self.root.clone(), self.folders.clone());
        let ring = move |event: notify::Result<Event>| {
            if let Some(pull) = pull(&event, &root, &folders) {
                let _ = sender.send(pull);
            }
        };
        match notify::recommended_watcher(ring) {
            Ok(watcher) => self.watcher = Some(watcher),
            Err(error) => return self.deaf = Some(error.to_string()),
        }
        // A folder that is not there cannot be watched; the root tells when it comes.
        let folders = self.folders.iter().filter(|folder| folder.is_dir());
        let watched = folders.map(|folder| (folder, RecursiveMode::Recursive));
        for (path, mode) in [(&self.root, RecursiveMode::NonRecursive)].into_iter().chain(watched) {
            let done = self.watcher.as_mut().map_or(Ok(()), |watcher| watcher.watch(path, mode));
            if let Err(error) = done
                && path.is_dir()
            {
                self.deaf = Some(error.to_string());
            }
        }
    }
}

/// What an event is worth. Reading is no change: the listener itself reads.
fn pull(event: &notify::Result<Event>, root: &Path, folders: &[PathBuf]) -> Option<Pull> {
    let Ok(event) = event else { return Some(Pull::Ground) };
    if event.need_rescan() {
        return Some(Pull::Ground);
    }
    match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => {}
        EventKind::Access(_) => return None,
        _ => {}
    }
    let moved =
        !matches!(event.kind, EventKind::Access(_) | EventKind::Modify(notify::event::ModifyKind::Data(_)));
    if moved && event.paths.iter().any(|path| path == root || folders.contains(path)) {
        return Some(Pull::Ground);
    }
    let inside = |path: &PathBuf| folders.iter().any(|folder| path.starts_with(folder));
    (event.paths.is_empty() || event.paths.iter().any(inside)).then_some(Pull::Change)
}

#[cfg(test)]
mod tests {
    use std::fs::{File, create_dir, rename};
    use std::io::{Read, Write};
    use std::path::Path;
    use std::time::Duration;

    use super::{FileWatcher, Heard};

    const SOON: Duration = Duration::from_secs(5);
    const NEVER: Duration = Duration::from_millis(200);

    fn put(path: &Path, text: &str) {
        File::create(path).and_then(|mut file| file.write_all(text.as_bytes())).unwrap();
    }

    fn bell() -> (tempfile::TempDir, FileWatcher) {
        let project = tempfile::tempdir().unwrap();
        create_dir(project.path().join("content")).unwrap();
        put(&project.path().join("content/a.md"), "a");
        let mut bell = FileWatcher::hang(project.path(), &["content", "themes"], true);
        // What was written before may still be told.
        while bell.wait(NEVER) == Heard::Ring {}
        (project, bell)
    }

    #[test]
    fn writing_rings_and_reading_does_not() {
        let (project, mut bell) = bell();
        let mut text = String::new();
        File::open(project.path().join("content/a.md")).unwrap().read_to_string(&mut text).unwrap();
        std::fs::read_dir(project.path().join("content")).unwrap().for_each(drop);
        assert_eq!(bell.wait(NEVER), Heard::Silence);
        put(&project.path().join("content/a.md"), "b");
        assert_eq!(bell.wait(SOON), Heard::Ring);
        assert_eq!(bell.wait(NEVER), Heard::Silence);
    }

    #[test]
    fn what_stands_beside_the_folders_is_no_change() {
        let (project, mut bell) = bell();
        create_dir(project.path().join("public")).unwrap();
        put(&project.path().join("README.md"), "x");
        assert_eq!(bell.wait(NEVER), Heard::Silence);
    }

    #[test]
    fn a_folder_that_goes_and_comes_back_rings_again() {
        let (project, mut bell) = bell();
        let content = project.path().join("content");
        rename(&content, project.path().join("away")).unwrap();
        assert_eq!(bell.wait(SOON), Heard::Ring);
        create_dir(&content).unwrap();
        assert_eq!(bell.wait(SOON), Heard::Ring);
        put(&content.join("new.md"), "x");
        assert_eq!(bell.wait(SOON), Heard::Ring);
        create_dir(project.path().join("themes")).unwrap();
        assert_eq!(bell.wait(SOON), Heard::Ring);
        create_dir(project.path().join("themes/deep")).unwrap();
        assert_eq!(bell.wait(SOON), Heard::Ring);
        put(&project.path().join("themes/deep/x"), "x");
        assert_eq!(bell.wait(SOON), Heard::Ring);
    }

    #[test]
    fn without_the_system_every_wait_lasts_its_time() {
        let project = tempfile::tempdir().unwrap();
        create_dir(project.path().join("content")).unwrap();
        let mut bell = FileWatcher::hang(project.path(), &["content"], false);
        put(&project.path().join("content/a.md"), "a");
        assert_eq!(bell.wait(NEVER), Heard::Silence);
        assert!(bell.is_deaf().is_none() && bell.stays_quiet());
        bell.cord().stop();
        assert_eq!(bell.wait(SOON), Heard::Stop);
    }

    #[test]
    fn what_rings_while_files_are_looked_at_is_heard_again() {
        let (project, mut bell) = bell();
        put(&project.path().join("content/a.md"), "b");
        assert_eq!(bell.wait(SOON), Heard::Ring);
        put(&project.path().join("content/a.md"), "c");
        assert!(!bell.stays_quiet());
        assert_eq!(bell.wait(SOON), Heard::Ring);
        assert!(bell.stays_quiet() && bell.stays_quiet());
        assert_eq!(bell.wait(NEVER), Heard::Silence);
    }
}

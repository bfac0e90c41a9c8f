//! A watcher that reports when something below the project's folders may have changed, but never what.
//!
//! Names, kinds and order of the system's events differ between systems, editors and disks, so no more is read from them:
//! the caller reads the files. If the system reports nothing at all (a network drive, a watch that died), each wait ends
//! after a limit, and the caller reads the files all the same.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// How long nothing must change before the files are taken as they are: editors write in several steps.
pub const QUIET: Duration = Duration::from_millis(20);

/// How long before the files are read for the first time, which is most often the last.
const FIRST_QUIET: Duration = Duration::from_millis(4);

/// After how long the files are taken as they are although changes never stop.
pub const PATIENCE: Duration = Duration::from_millis(150);

/// What ends a wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitEnd {
    /// Something changed, and it has been quiet for a moment (or changes without end): see whether it
    /// [`FileWatcher::stays_quiet`].
    Change,
    /// Nothing changed within the limit.
    Timeout,
    /// The handle was used: the caller is to end.
    Stop,
}

/// What a wait is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Signal {
    /// Something below a folder changed.
    Change,
    /// A folder itself came, went or was replaced, or the system lost events: the watch must be started again.
    Restart,
    Stop,
}

/// The watcher of one project.
pub struct FileWatcher {
    root: PathBuf,
    folders: Vec<PathBuf>,
    /// Whether the system is asked at all.
    native: bool,
    watcher: Option<RecommendedWatcher>,
    /// Why the system does not report everything, if so.
    failure: Option<String>,
    sender: Sender<Signal>,
    receiver: Receiver<Signal>,
    /// The times of the first and the last change since it was last quiet.
    changed: Option<(Instant, Instant)>,
}

/// Ends a wait from another thread.
#[derive(Clone, Debug)]
pub struct StopHandle(Sender<Signal>);

impl StopHandle {
    /// Ends the wait with [`WaitEnd::Stop`].
    pub fn stop(&self) {
        let _ = self.0.send(Signal::Stop);
    }
}

impl FileWatcher {
    /// Watches `folders` of `root`; unless `native`, the system is not asked, and every wait lasts until its limit.
    pub fn start(root: &Path, folders: &[&str], native: bool) -> Self {
        let (sender, receiver) = channel();
        // As the system will name it in its events.
        let root = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
        let folders = folders.iter().map(|folder| root.join(folder)).collect();
        let (watcher, failure, changed) = (None, None, None);
        let mut started = Self { root, folders, native, watcher, failure, sender, receiver, changed };
        started.restart();
        started
    }

    /// The handle that ends a wait.
    pub fn stop_handle(&self) -> StopHandle {
        StopHandle(self.sender.clone())
    }

    /// Whether anything changed since the last wait: what is being done may be out of date already.
    ///
    /// The next wait reports the change as well.
    pub fn has_news(&self) -> bool {
        let first = self.receiver.try_recv();
        first.is_ok_and(|signal| self.sender.send(signal).is_ok())
    }

    /// Why the system does not report all changes (say, the limit of its watches is reached): then the caller must read
    /// the files at intervals.
    pub fn failure(&self) -> Option<&str> {
        self.failure.as_deref()
    }

    /// Waits for a change and a first moment of quiet, or until `limit`.
    pub fn wait(&mut self, limit: Duration) -> WaitEnd {
        let mut must_restart = match self.receiver.recv_timeout(limit) {
            Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return WaitEnd::Stop,
            Err(RecvTimeoutError::Timeout) => return WaitEnd::Timeout,
            Ok(signal) => signal == Signal::Restart,
        };
        let first = self.changed.map_or_else(Instant::now, |(first, _)| first);
        let mut last = Instant::now();
        while first.elapsed() < PATIENCE {
            match self.receiver.recv_timeout(FIRST_QUIET) {
                Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return WaitEnd::Stop,
                Err(RecvTimeoutError::Timeout) => break,
                Ok(signal) => {
                    (must_restart, last) = (must_restart || signal == Signal::Restart, Instant::now());
                }
            }
        }
        self.changed = Some((first, last));
        if must_restart {
            self.restart();
        }
        WaitEnd::Change
    }

    /// Says that the change was whole: nobody waits for quiet after it.
    pub fn is_done(&mut self) {
        self.changed = None;
    }

    /// Waits until it has been quiet for long enough after a change; false if something changes before:
    /// [`FileWatcher::wait`] reports that change.
    pub fn stays_quiet(&mut self) -> bool {
        let Some((first, last)) = self.changed else { return true };
        let until = (last + QUIET).min(first + PATIENCE);
        // If the caller's work took longer than that, there is no need to wait.
        let left = until.saturating_duration_since(Instant::now());
        let quiet = match self.receiver.recv_timeout(left) {
            Err(_) => true,
            Ok(signal) => {
                let _ = self.sender.send(signal);
                first.elapsed() >= PATIENCE
            }
        };
        if quiet {
            self.changed = None;
        }
        quiet
    }

    /// Starts the watch again, of the folders that exist now. Changes meanwhile are not reported.
    pub fn restart(&mut self) {
        (self.watcher, self.failure) = (None, None);
        if !self.native {
            return;
        }
        let (sender, root, folders) = (self.sender.clone(), self.root.clone(), self.folders.clone());
        let send = move |event: notify::Result<Event>| {
            if let Some(signal) = signal(&event, &root, &folders) {
                let _ = sender.send(signal);
            }
        };
        match notify::recommended_watcher(send) {
            Ok(watcher) => self.watcher = Some(watcher),
            Err(error) => return self.failure = Some(error.to_string()),
        }
        // A folder that does not exist cannot be watched; the watch of the root reports when it comes.
        let folders = self.folders.iter().filter(|folder| folder.is_dir());
        let watched = folders.map(|folder| (folder, RecursiveMode::Recursive));
        for (path, mode) in [(&self.root, RecursiveMode::NonRecursive)].into_iter().chain(watched) {
            let done = self.watcher.as_mut().map_or(Ok(()), |watcher| watcher.watch(path, mode));
            if let Err(error) = done
                && path.is_dir()
            {
                self.failure = Some(error.to_string());
            }
        }
    }
}

/// What an event means for a wait. Reading is no change: the caller itself reads.
fn signal(event: &notify::Result<Event>, root: &Path, folders: &[PathBuf]) -> Option<Signal> {
    let Ok(event) = event else { return Some(Signal::Restart) };
    if event.need_rescan() {
        return Some(Signal::Restart);
    }
    match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => {}
        EventKind::Access(_) => return None,
        _ => {}
    }
    let moved =
        !matches!(event.kind, EventKind::Access(_) | EventKind::Modify(notify::event::ModifyKind::Data(_)));
    if moved && event.paths.iter().any(|path| path == root || folders.contains(path)) {
        return Some(Signal::Restart);
    }
    let inside = |path: &PathBuf| folders.iter().any(|folder| path.starts_with(folder));
    (event.paths.is_empty() || event.paths.iter().any(inside)).then_some(Signal::Change)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "does to files what editors do")]

    use std::fs::{File, create_dir, rename};
    use std::io::{Read, Write};
    use std::path::Path;
    use std::time::{Duration, Instant};

    use super::{FileWatcher, Signal, WaitEnd};

    const SOON: Duration = Duration::from_secs(5);
    const NEVER: Duration = Duration::from_millis(200);

    fn put(path: &Path, text: &str) {
        File::create(path).and_then(|mut file| file.write_all(text.as_bytes())).unwrap();
    }

    fn started() -> (tempfile::TempDir, FileWatcher) {
        let project = tempfile::tempdir().unwrap();
        create_dir(project.path().join("content")).unwrap();
        put(&project.path().join("content/a.md"), "a");
        let mut watcher = FileWatcher::start(project.path(), &["content", "themes"], true);
        // The files written before may still be reported.
        while watcher.wait(NEVER) == WaitEnd::Change {}
        (project, watcher)
    }

    #[test]
    fn writing_is_reported_and_reading_is_not() {
        let (project, mut watcher) = started();
        let mut text = String::new();
        File::open(project.path().join("content/a.md")).unwrap().read_to_string(&mut text).unwrap();
        std::fs::read_dir(project.path().join("content")).unwrap().for_each(drop);
        assert_eq!(watcher.wait(NEVER), WaitEnd::Timeout);
        put(&project.path().join("content/a.md"), "b");
        assert_eq!(watcher.wait(SOON), WaitEnd::Change);
        assert_eq!(watcher.wait(NEVER), WaitEnd::Timeout);
    }

    #[test]
    fn files_beside_the_folders_are_not_watched() {
        let (project, mut watcher) = started();
        create_dir(project.path().join("public")).unwrap();
        put(&project.path().join("README.md"), "x");
        assert_eq!(watcher.wait(NEVER), WaitEnd::Timeout);
    }

    #[test]
    fn a_folder_that_goes_and_comes_back_is_watched_again() {
        let (project, mut watcher) = started();
        let content = project.path().join("content");
        rename(&content, project.path().join("away")).unwrap();
        assert_eq!(watcher.wait(SOON), WaitEnd::Change);
        create_dir(&content).unwrap();
        assert_eq!(watcher.wait(SOON), WaitEnd::Change);
        put(&content.join("new.md"), "x");
        assert_eq!(watcher.wait(SOON), WaitEnd::Change);
        create_dir(project.path().join("themes")).unwrap();
        assert_eq!(watcher.wait(SOON), WaitEnd::Change);
        create_dir(project.path().join("themes/deep")).unwrap();
        assert_eq!(watcher.wait(SOON), WaitEnd::Change);
        put(&project.path().join("themes/deep/x"), "x");
        assert_eq!(watcher.wait(SOON), WaitEnd::Change);
    }

    #[test]
    fn without_the_system_every_wait_lasts_until_its_limit() {
        let project = tempfile::tempdir().unwrap();
        create_dir(project.path().join("content")).unwrap();
        let mut watcher = FileWatcher::start(project.path(), &["content"], false);
        put(&project.path().join("content/a.md"), "a");
        assert_eq!(watcher.wait(NEVER), WaitEnd::Timeout);
        assert!(watcher.failure().is_none() && watcher.stays_quiet());
        watcher.stop_handle().stop();
        assert_eq!(watcher.wait(SOON), WaitEnd::Stop);
    }

    /// The signal is sent by hand, and the change lies in the future: on a busy machine the system reports later than the
    /// moment of quiet lasts, which is right, but no test of what is done with a report.
    #[test]
    fn a_change_while_files_are_read_is_reported_again() {
        let (_project, mut watcher) = started();
        let later = Instant::now() + Duration::from_secs(3600);
        watcher.changed = Some((later, later));
        watcher.sender.send(Signal::Change).unwrap();
        assert!(!watcher.stays_quiet());
        assert_eq!(watcher.wait(SOON), WaitEnd::Change);
        assert!(watcher.stays_quiet() && watcher.stays_quiet());
        assert_eq!(watcher.wait(NEVER), WaitEnd::Timeout);
    }
}

//! `fs::passing_lock`, through its public functions.

use jalon::fs::create;
use jalon::fs::passing_lock::take;

#[test]
fn one_holds_it_and_nothing_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lock");
    let first = take(&path).unwrap().unwrap();
    assert!(path.exists() && take(&path).unwrap().is_none());
    drop(first);
    assert!(!path.exists());
    // What a killed process left is in nobody's way.
    create::file(&path, b"").unwrap();
    drop(take(&path).unwrap().unwrap());
    assert!(!path.exists());
}

#[test]
fn of_many_one_is_at_work_at_a_time() {
    use std::sync::atomic::{AtomicUsize, Ordering};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lock");
    let (inside, taken) = (AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..300 {
                    let Some(lock) = take(&path).unwrap() else { continue };
                    assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0, "two at once");
                    taken.fetch_add(1, Ordering::SeqCst);
                    inside.fetch_sub(1, Ordering::SeqCst);
                    drop(lock);
                }
            });
        }
    });
    assert!(taken.load(Ordering::SeqCst) > 0);
}

//! The open tabs: what each shows, and the messages that it has not taken yet.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use serde::Serialize;

use crate::text::snapshot::Digest;

/// What a tab shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct View {
    /// The path of its page.
    pub(crate) page: String,
    /// The version of the bytes it showed when it connected; 0 if it did not know.
    pub(crate) version: u64,
    pub(crate) visible: bool,
}

/// What a tab is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub(crate) enum Message {
    Hello { version: u64 },
    Page { version: u64 },
    Assets { version: u64, changes: Vec<Swap> },
    Reload { version: u64 },
    Problems { version: u64, errors: usize, warnings: usize, notices: usize },
    State { version: u64 },
}

/// A file of a page that has another address now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Swap {
    pub(crate) kind: &'static str,
    pub(crate) old: String,
    pub(crate) new: String,
}

/// One tab.
pub(crate) struct Tab {
    pub(crate) view: View,
    queue: Mutex<Queue>,
    has_message: Condvar,
    /// Of the problems that it was last sent.
    pub(crate) sent_problems: Mutex<Option<Digest>>,
}

/// What a tab has not taken yet: at most one message of each kind.
#[derive(Default)]
struct Queue {
    hello: Option<Message>,
    change: Option<Message>,
    problems: Option<Message>,
    state: Option<Message>,
    closed: bool,
}

/// What to do next for a tab.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Next {
    Send(Vec<Message>),
    /// Nothing was sent for a while: see whether it is still there.
    Ping,
    Close,
}

impl Tab {
    fn new(view: View) -> Self {
        Self { view, queue: Mutex::default(), has_message: Condvar::new(), sent_problems: Mutex::default() }
    }

    /// Queues a message.
    pub(crate) fn send(&self, message: Message) {
        let mut queue = self.queue.lock().expect("nobody panics with it");
        match message {
            Message::Hello { .. } => queue.hello = Some(message),
            Message::Problems { .. } => queue.problems = Some(message),
            Message::State { .. } => queue.state = Some(message),
            Message::Page { version } | Message::Assets { version, .. } | Message::Reload { version } => {
                queue.change = Some(match (queue.change.take(), message) {
                    (None, message) => message,
                    (Some(Message::Reload { .. }), _) | (_, Message::Reload { .. }) => {
                        Message::Reload { version }
                    }
                    _ => Message::Page { version },
                });
            }
        }
        self.has_message.notify_all();
    }

    /// Sends nothing more.
    pub(crate) fn close(&self) {
        self.queue.lock().expect("nobody panics with it").closed = true;
        self.has_message.notify_all();
    }

    /// Waits for messages.
    pub(crate) fn next(&self, patience: Duration) -> Next {
        let queue = self.queue.lock().expect("nobody panics with it");
        let is_empty = |queue: &mut Queue| {
            !queue.closed
                && [&queue.hello, &queue.change, &queue.problems, &queue.state]
                    .into_iter()
                    .all(Option::is_none)
        };
        let (mut queue, wait) =
            self.has_message.wait_timeout_while(queue, patience, is_empty).expect("nobody panics with it");
        if queue.closed {
            return Next::Close;
        }
        if wait.timed_out() {
            return Next::Ping;
        }
        let queue = &mut *queue;
        // The page first: it is what somebody is looking at.
        let all = [&mut queue.hello, &mut queue.change, &mut queue.problems, &mut queue.state];
        Next::Send(all.into_iter().filter_map(Option::take).collect())
    }
}

/// All open tabs.
#[derive(Default)]
pub(crate) struct Tabs {
    all: Mutex<BTreeMap<u64, Arc<Tab>>>,
    count: AtomicU64,
}

impl Tabs {
    /// Adds a tab; `None` if there are too many.
    pub(crate) fn open(&self, most: usize, view: View) -> Option<(u64, Arc<Tab>)> {
        let mut all = self.all.lock().expect("nobody panics with it");
        if all.len() >= most {
            return None;
        }
        let number = self.count.fetch_add(1, Ordering::Relaxed);
        let tab = Arc::new(Tab::new(view));
        all.insert(number, Arc::clone(&tab));
        Some((number, tab))
    }

    /// Removes a tab.
    pub(crate) fn remove(&self, number: u64) {
        self.all.lock().expect("nobody panics with it").remove(&number);
    }

    /// All tabs, in order of arrival.
    pub(crate) fn all(&self) -> Vec<Arc<Tab>> {
        self.all.lock().expect("nobody panics with it").values().cloned().collect()
    }

    /// The open pages, each once: the visible ones first, then the same pages of other territories.
    pub(crate) fn pages(&self) -> Vec<String> {
        let tabs = self.all();
        let views = tabs.iter().map(|tab| &tab.view);
        let seen: Vec<&str> =
            views.clone().filter(|view| view.visible).map(|view| below(&view.page)).collect();
        let mut pages: Vec<(u8, &str)> = views
            .map(|view| {
                let urgency = if view.visible { 0 } else { u8::from(!seen.contains(&below(&view.page))) + 1 };
                (urgency, view.page.as_str())
            })
            .collect();
        pages.sort_unstable();
        let mut once = Vec::new();
        for (_, page) in pages {
            if !once.iter().any(|known| known == page) {
                once.push(page.to_owned());
            }
        }
        once
    }

    /// Sends a message to all tabs.
    pub(crate) fn send_all(&self, message: &Message) {
        for tab in self.all() {
            tab.send(message.clone());
        }
    }

    /// Closes all tabs.
    pub(crate) fn close(&self) {
        for tab in self.all.lock().expect("nobody panics with it").values() {
            tab.close();
        }
    }

    /// The number of tabs.
    pub(crate) fn len(&self) -> usize {
        self.all.lock().expect("nobody panics with it").len()
    }
}

/// A page's path below its territory.
fn below(page: &str) -> &str {
    page.get(1..).and_then(|page| page.split_once('/')).map_or("", |(_, below)| below)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Message, Next, Swap, Tabs, View};

    const NOW: Duration = Duration::from_millis(1);

    #[test]
    fn nothing_piles_up_for_a_slow_tab() {
        let tabs = Tabs::default();
        let (_, tab) = tabs.open(9, View { page: "/".into(), version: 0, visible: true }).unwrap();
        let swap = Swap { kind: "style", old: "a".into(), new: "b".into() };
        assert_eq!(tab.next(NOW), Next::Ping);
        tab.send(Message::Assets { version: 1, changes: vec![swap.clone()] });
        tab.send(Message::State { version: 1 });
        tab.send(Message::Assets { version: 2, changes: vec![swap] });
        tab.send(Message::State { version: 3 });
        assert_eq!(
            tab.next(NOW),
            Next::Send(vec![Message::Page { version: 2 }, Message::State { version: 3 }])
        );
        tab.send(Message::Reload { version: 4 });
        tab.send(Message::Page { version: 5 });
        assert_eq!(tab.next(NOW), Next::Send(vec![Message::Reload { version: 5 }]));
        tab.close();
        assert_eq!(tab.next(NOW), Next::Close);
    }

    #[test]
    fn visible_pages_come_first_then_the_same_pages_elsewhere() {
        let tabs = Tabs::default();
        for (page, visible) in
            [("/a/x/", false), ("/b/y/", false), ("/c/x/", false), ("/z/y/", true), ("/b/y/", false)]
        {
            tabs.open(9, View { page: page.into(), version: 0, visible }).unwrap();
        }
        assert_eq!(tabs.pages(), ["/z/y/", "/b/y/", "/a/x/", "/c/x/"]);
    }
}

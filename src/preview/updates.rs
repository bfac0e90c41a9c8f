//! From a changed project to the next revision: open pages are compared with what they were, and tabs are told.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use super::http::request::Request;
use super::http::response::ResponseBody;
use super::preview_state::{OpenPage, PreviewState};
use super::preview_visit::Visit;
use super::revision::{Revision, TerritoryState};
use super::site_pages;
use super::tabs::{Message, Tab};
use super::{page_changes, problem_list};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::severity::Severity;
use crate::text::path::SourcePath;
use crate::text::reserved_names::{PREVIEW, REVIEW};
use crate::text::snapshot::{Snapshot, SnapshotEntry};

/// A revision that is made before it is known to be wanted.
pub(crate) struct Prepared {
    /// The version that it follows.
    before: u64,
    revision: Arc<Revision>,
    /// The most urgent page, as it will be.
    page: Option<(String, Arc<[u8]>)>,
    is_whole: bool,
}

impl Prepared {
    /// Whether nothing looks as if a save were still going on: no file is empty or gone that was not before, and there are
    /// no more errors.
    pub(crate) fn is_whole(&self) -> bool {
        self.is_whole
    }
}

/// Makes the revision of a new `snapshot`, and draws the most urgent page of it. Nobody sees them before [`update`] is
/// given them.
pub(crate) fn prepare(state: &PreviewState, snapshot: &Snapshot) -> Option<Prepared> {
    let before = state.current();
    let revision = Arc::new(state.next(&before, Some(snapshot))?);
    let page = state.tabs.pages().into_iter().next();
    let page = page.map(|page| {
        let bytes = page_bytes(state, &revision, &page);
        (page, bytes)
    });
    let is_whole = !loses_text(&before.snapshot, snapshot) && errors(&revision) <= errors(&before);
    Some(Prepared { before: before.version, revision, page, is_whole })
}

/// Whether a file that had a text is empty or gone: many editors empty a file before they write it, or take it away.
fn loses_text(before: &Snapshot, now: &Snapshot) -> bool {
    let has_text = |snapshot: &Snapshot, path: &SourcePath| match snapshot.get(path) {
        Some(SnapshotEntry::Text(source)) => !source.text.trim().is_empty(),
        Some(_) => true,
        None => false,
    };
    before.iter().any(|(path, _)| !has_text(now, path) && has_text(before, path))
}

/// How many errors the files of a revision have, and the page of it that was drawn.
fn errors(revision: &Revision) -> usize {
    let count = |problems: &[Diagnostic]| problems.iter().filter(|it| it.severity == Severity::Error).count();
    let of_files = |(id, territory): (&str, &TerritoryState)| {
        count(&revision.pipeline.problems_of_files(id)) + usize::from(territory.condition().is_faulty())
    };
    count(revision.pipeline.problems()) + revision.territories().map(of_files).sum::<usize>()
}

/// Makes the next revision, if the project (`None`: it has not) or the day has changed, and tells the tabs. When
/// `interrupted`, the remaining pages are compared by the next call.
pub(crate) fn update(
    state: &PreviewState,
    snapshot: Option<&Snapshot>,
    prepared: Option<Prepared>,
    interrupted: &dyn Fn() -> bool,
) {
    let lock = state.update_lock.lock().expect("no update panics with it");
    let before = state.current();
    let day = state.day();
    let fits = |prepared: &Prepared| prepared.before == before.version && prepared.revision.day == day;
    let (revision, page) = match prepared.filter(fits) {
        Some(prepared) => (prepared.revision, prepared.page),
        None => match state.next(&before, snapshot) {
            Some(revision) => (Arc::new(revision), None),
            // Systems report one save more than once: what a report interrupted is done now, even if it told nothing new.
            None => return compare_pages(state, &before, None, interrupted),
        },
    };
    state.replace(&revision);
    let reload = page_changes::touches_presentation(&before.snapshot, &revision.snapshot);
    {
        let mut open = state.open_pages.lock().expect("nobody panics with it");
        open.reload |= reload;
        open.uncompared = true;
    }
    compare_pages(state, &revision, page, interrupted);
    problem_list::send_changes(state, &revision);
    let version = revision.version;
    if day != before.day || !before.ids().eq(revision.ids()) {
        state.tabs.send_all(&Message::State { version });
    }
    state.request_check(version);
    drop(lock);
}

/// Compares the open pages with what they were, the most urgent first, and tells the tabs that show them.
fn compare_pages(
    state: &PreviewState,
    revision: &Arc<Revision>,
    mut drawn: Option<(String, Arc<[u8]>)>,
    interrupted: &dyn Fn() -> bool,
) {
    let mut open = state.open_pages.lock().expect("nobody panics with it");
    if !open.uncompared {
        return;
    }
    // Asked for while nobody is welcomed: the page of a tab that has just come is not forgotten.
    let shown = state.tabs.pages();
    state.last_drawn.lock().expect("nobody panics with it").retain(|page, _| shown.contains(page));
    open.pages.retain(|page, _| shown.contains(page));
    let pages: Vec<String> = shown.into_iter().filter(|page| open.pages.contains_key(page)).collect();
    let reload = open.reload;
    drop(open);
    for page in pages {
        if interrupted() {
            return;
        }
        let known = drawn.take_if(|(known, _)| *known == page);
        let bytes = known.map_or_else(|| page_bytes(state, revision, &page), |(_, bytes)| bytes);
        let mut open = state.open_pages.lock().expect("nobody panics with it");
        let Some(known) = open.pages.get_mut(&page).filter(|known| known.bytes != bytes) else { continue };
        let message = page_changes::message(&known.bytes, &bytes, reload, revision.version);
        *known = OpenPage { bytes, changed: revision.version };
        drop(open);
        for tab in state.tabs.all().iter().filter(|tab| tab.view.page == page) {
            tab.send(message.clone());
        }
    }
    let mut open = state.open_pages.lock().expect("nobody panics with it");
    (open.reload, open.uncompared) = (false, false);
}

/// Tells a new tab what it may have missed.
pub(crate) fn welcome(state: &PreviewState, tab: &Arc<Tab>) {
    let page = &tab.view.page;
    // Held until the page is noted: a revision that comes now finds either the page, or us behind it.
    let mut open = state.open_pages.lock().expect("nobody panics with it");
    let revision = state.current();
    let version = revision.version;
    let changed = if let Some(known) = open.pages.get(page) {
        known.changed
    } else {
        let bytes = page_bytes(state, &revision, page);
        open.pages.insert(page.clone(), OpenPage { bytes, changed: version });
        version
    };
    drop(open);
    // Even if there is nothing to tell: it shows the tab that its socket works.
    tab.send(Message::Hello { version });
    tab.send(Message::State { version });
    if tab.view.version < changed && page != "/" {
        tab.send(Message::Page { version });
    }
    problem_list::send_change(&revision, tab);
}

/// A page of a site or of the portal in a revision; empty for the preview's own pages, which never change.
fn page_bytes(state: &PreviewState, revision: &Arc<Revision>, page: &str) -> Arc<[u8]> {
    let request = Request::of_page(page);
    if matches!(request.path.split('/').nth(1), None | Some("" | PREVIEW | REVIEW)) {
        return Arc::from([]);
    }
    let visit = Visit { state, revision, request: &request, rest: "" };
    let response = catch_unwind(AssertUnwindSafe(|| site_pages::respond(&visit)));
    let Ok((status, ResponseBody::Bytes(bytes))) = response.map(|response| (response.status, response.body))
    else {
        return Arc::from([]);
    };
    if status == 200 {
        let mut drawn = state.last_drawn.lock().expect("nobody panics with it");
        drawn.insert(page.to_owned(), Arc::clone(&bytes));
    }
    bytes
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};
    use std::time::Duration;

    use super::{update, welcome};
    use crate::calendar::Day;
    use crate::i18n::Language;
    use crate::preview::http::entrance::Entrances;
    use crate::preview::preview_settings::Settings;
    use crate::preview::preview_state::PreviewState;
    use crate::preview::tabs::{Message, Next, View};
    use crate::text::snapshot::Snapshot;

    /// A preview of a guide with this beginning: what it cannot read it shows, which needs no theme.
    fn preview(guide: &str) -> PreviewState {
        let settings = Settings {
            root: "nowhere".into(),
            host: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 0,
            poll: false,
            language: Language::French,
            day: None,
            today: || Day::new(2027, 1, 15).unwrap(),
            clock: || 0,
            editor: None,
            reviewer: None,
            first: None,
            hand_over: None,
            receive: None,
            publish: None,
            news: Box::new(drop),
        };
        let anywhere = "127.0.0.1:0".parse().unwrap();
        PreviewState::new(
            settings,
            guide_of(guide),
            String::new(),
            Entrances { tools: anywhere, sites: anywhere },
        )
    }

    fn guide_of(text: &str) -> Snapshot {
        Snapshot::of_texts([("content/guide.toml", text), ("territories/val.toml", "nom = 1")])
    }

    #[test]
    fn a_second_report_of_one_save_keeps_no_page_as_it_was() {
        let state = preview("un");
        let view = View { page: "/val/".to_owned(), version: state.current().version, visible: true };
        let (_, tab) = state.tabs.open(1, view).unwrap();
        welcome(&state, &tab);
        tab.next(Duration::ZERO);
        let saved = guide_of("deux");
        update(&state, Some(&saved), None, &|| true);
        update(&state, Some(&saved), None, &|| false);
        let Next::Send(messages) = tab.next(Duration::ZERO) else { panic!("the tab is told nothing") };
        let version = state.current().version;
        assert!(messages.contains(&Message::Page { version }), "{messages:?}");
        // Once: nothing is left to compare.
        update(&state, Some(&saved), None, &|| false);
        assert_eq!(tab.next(Duration::ZERO), Next::Ping);
    }
}

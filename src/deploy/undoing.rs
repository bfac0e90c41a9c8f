//! Undoing: the publication before the last one, and whether it may be brought back from here.

use super::SiteHost;
use super::artifacts::Artifacts;
use super::covered_files;
use super::fault::{Fault, FaultKind};
use super::past_publication::PastPublication;
use super::previous::Previous;
use super::publication_store::PublicationStore;
use super::remote_state::RemoteState;

/// Takes the lock of the host from somebody else's publication, to undo that. Where nothing was published from here, what a
/// first one covered is on the other machine.
pub fn take_over(host: &mut dyn SiteHost, publications: &PublicationStore) -> Result<(), Fault> {
    let is_known = !publications.entries().is_empty()
        || publications.journal().token.is_some()
        || host.before()?.is_some();
    if !is_known && host.remote_state(&Artifacts::default())?.lock.is_some() {
        return Err(Fault::new(FaultKind::BegunElsewhere, publications.place(), ""));
    }
    host.break_lock()
}

/// The publication to go back to: the one before the last; if the last was cut short, the last that is whole; if an
/// earlier undoing was cut short, what it was bringing back.
pub fn previous(host: &mut dyn SiteHost, publications: &PublicationStore) -> Result<Previous, Fault> {
    if let Some(previous) = host.before()? {
        return Ok(previous);
    }
    let (entries, journal) = (publications.entries(), publications.journal());
    let latest = entries.iter().rev();
    // What was under way may have been recorded, and cut only then.
    let skipped = usize::from(!journal.is_cut() || journal.is_recorded(&entries));
    let before: Vec<&(u64, PastPublication)> = match journal.undoes {
        Some(artifacts) => latest.filter(|(_, entry)| entry.artifacts() == artifacts).take(1).collect(),
        None => latest.skip(skipped).collect(),
    };
    if before.is_empty() {
        return first(host, publications);
    }
    // One of which files are missing is no way back: the one before it may be; the plan names it.
    let whole = before
        .iter()
        .take_while(|(_, entry)| entry.kept)
        .find_map(|(number, entry)| Some((number, entry, publications.artifacts(entry).ok()?)));
    let (number, entry, artifacts) = whole.ok_or_else(|| Fault::new(FaultKind::NoPrevious, "", ""))?;
    let moment = publications.published_at(*number, entry);
    Ok(Previous { artifacts, number: *number, moment, withdraws: false })
}

/// The first publication, to be taken away: the files that it covered are what comes back.
fn first(host: &dyn SiteHost, publications: &PublicationStore) -> Result<Previous, Fault> {
    let none = || Fault::new(FaultKind::NoPrevious, "", "");
    let entries = publications.entries();
    let covered = covered_files::covered(publications)?;
    let journal = publications.journal();
    if entries.is_empty() && journal.is_cut() && !journal.sends() {
        return Err(Fault::new(FaultKind::BegunElsewhere, publications.place(), ""));
    }
    let is_first = match (entries.as_slice(), journal.undoes) {
        // It was cut before it was whole.
        ([], None) => journal.is_cut() && journal.first,
        // Taking it away was cut at its very end.
        ([], Some(_)) => journal.withdraws,
        ([(_, only)], None) => only.first,
        ([(_, only)], Some(undoes)) => only.first && undoes == covered.digest(),
        _ => false,
    };
    if !is_first || !host.withdraws() {
        return Err(none());
    }
    let (number, moment) = match entries.first() {
        Some((number, only)) => (*number, publications.published_at(*number, only)),
        None => (1, String::new()),
    };
    Ok(Previous { artifacts: covered, number, moment, withdraws: true })
}

/// What is undone must be what is there: not a publication that somebody else made since, even if the undoing was begun
/// before that, and cut. One that `withdraws` goes on only with the very manifest that stood when it began, which goes last.
pub fn check(
    target: &str,
    publications: &PublicationStore,
    remote: &RemoteState,
    withdraws: bool,
) -> Result<(), Fault> {
    let (journal, last) = (publications.journal(), publications.last());
    let is_cut_undoing = journal.undoes.is_some();
    let is_ours = match &remote.remote_manifest {
        _ if remote.blind => true,
        // Some hosts are without a manifest while it is replaced: that may have been somebody else's.
        None if withdraws && journal.is_cut() => last.is_some() || journal.first || !journal.sends(),
        None => is_cut_undoing || last.is_none(),
        Some(stands) if is_cut_undoing && withdraws => journal.stood(stands),
        // A publication that was cut at its very end is there already.
        Some(stands) if !withdraws && journal.sent(stands) => true,
        // The same, unless it went over the site of somebody else, or somebody broke the lock and went on.
        Some(stands) if remote.held && journal.sent(stands) && (last.is_some() || journal.first) => true,
        Some(stands) => match last {
            // Whoever publishes the same later gives it another number.
            Some(last) => last.lines() == stands.files && (!withdraws || last.is_numbered(stands.number)),
            // Of ours, nothing is known; if one was cut, somebody else published since.
            None => journal.token.is_none(),
        },
    };
    if is_ours { Ok(()) } else { Err(Fault::new(FaultKind::NotOurs, target, "")) }
}

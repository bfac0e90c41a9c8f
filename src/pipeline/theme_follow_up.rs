//! What a theme says otherwise than the one below it, compared with what somebody last agreed to.

use std::collections::BTreeMap;

use super::project_inputs::ProjectInputs;
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::territory::read_review::read_reviews;
use crate::territory::review::{Key, Reviews};
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;

/// Tells the parts whose base is not what somebody agreed to, and reviews of parts that are no longer there.
pub(super) fn check(inputs: &ProjectInputs, snapshot: &Snapshot) -> Problems {
    let mut problems = Problems::new();
    let mut reviews: BTreeMap<String, Reviews> = BTreeMap::new();
    for part in inputs.overridden_parts() {
        let Some(home) = SourcePath::parse(&format!("themes/{}/theme.toml", part.theme)) else { continue };
        let reviews =
            reviews.entry(part.theme.clone()).or_insert_with(|| read_reviews(snapshot, &home, &mut problems));
        if !reviews.intact {
            continue;
        }
        let key = Key { target: part.target.clone(), action: "remplacer".to_owned() };
        let review = reviews.entries.get(&key).filter(|review| review.sound);
        let then = review.and_then(|review| Some((review, review.common.as_deref()?)));
        let problem = match then {
            None => Diagnostic::new(Code::ThemePartUnreviewed, part.place.clone()),
            Some((_, then)) if then == part.base => continue,
            Some((review, then)) => {
                let (before, after) = first_change(then, &part.base);
                Diagnostic::new(Code::ThemePartChanged, part.place.clone())
                    .with("before", before)
                    .with("after", after)
                    .related(Role::Other, review.place.clone())
            }
        };
        problems.push(problem.with("target", &part.target).with("theme", &part.theme));
    }
    problems
}

/// The first line of `then` that is another one in `now`, and that one; a dash for none.
fn first_change<'t>(then: &'t str, now: &'t str) -> (&'t str, &'t str) {
    let mut lines = then
        .lines()
        .map(Some)
        .chain(std::iter::repeat(None))
        .zip(now.lines().map(Some).chain(std::iter::repeat(None)));
    let longest = then.lines().count().max(now.lines().count());
    let changed = lines.by_ref().take(longest).find(|(one, other)| one != other);
    let (before, after) = changed.unwrap_or_default();
    (before.map_or("—", str::trim), after.map_or("—", str::trim))
}

#[cfg(test)]
mod tests {
    use super::first_change;

    #[test]
    fn the_first_changed_line_is_found() {
        assert_eq!(first_change("a\nb", "a\nc\nd"), ("b", "c"));
        assert_eq!(first_change("a", "a\nb"), ("—", "b"));
        assert_eq!(first_change("a\nb", "a"), ("b", "—"));
    }
}

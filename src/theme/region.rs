//! What a part of a template reads: whether many pages, or all of one depth, have it the same.

use std::collections::BTreeSet;

use super::tag::{Tag, tags, tokens};
use super::template_sources::Sources;

/// The names that pages are drawn with, as whoever draws them knows them.
#[derive(Debug)]
pub struct GivenNames {
    /// What all pages of one depth of a site are given.
    pub shared: &'static [&'static str],
    /// Of these, what many sites have the same.
    pub common: &'static [&'static str],
    /// The fields of `page` that no two sites, or no two pages, have the same.
    pub own: &'static [&'static str],
}

/// Where a part of a template is the same.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Sameness {
    /// On all pages of one depth of a site.
    Depth,
    /// Where these fields of `page`, and these values that many sites have the same, are the same.
    Values(Vec<String>, Vec<String>),
    /// Nowhere. The fields of `page` that it reads; `None` where nobody can say.
    Nowhere(Option<BTreeSet<String>>),
}

/// Where `part` of a template is the same.
pub(super) fn sameness(part: &[Tag<'_>], names: &GivenNames, sources: &Sources) -> Sameness {
    let (mut page, mut shared) = (BTreeSet::new(), BTreeSet::new());
    let mut is_own = false;
    for tag in part.iter().filter(|tag| tag.mark != b'#') {
        let words = tokens(tag.inner);
        if !page_fields(&words, sources, &mut Vec::new(), &mut page) {
            return Sameness::Nowhere(None);
        }
        for word in &words {
            let root = steps(word).next().unwrap_or_default();
            // What a template of ours puts in, and what the template below says.
            is_own |= root == "navigation" || root == "super";
            if names.shared.contains(&root) {
                shared.insert(steps(word).collect::<Vec<_>>().join("."));
            }
        }
    }
    if page.is_empty() && !is_own {
        return Sameness::Depth;
    }
    is_own |= page.iter().any(|field| names.own.contains(&field.as_str()));
    is_own |= shared.iter().any(|path| !names.common.contains(&path.as_str()));
    if is_own {
        return Sameness::Nowhere(Some(page));
    }
    Sameness::Values(page.into_iter().collect(), shared.into_iter().collect())
}

/// The parts of a path: `page.titre`, `page?.titre`.
fn steps(word: &str) -> impl Iterator<Item = &str> {
    word.split(['.', '?']).filter(|part| !part.is_empty())
}

/// Adds the fields of `page` that a tag names, itself or through a component that it hands `page`; `false` where it may
/// read any of them.
fn page_fields<'s>(
    words: &[&'s str],
    sources: &'s Sources,
    seen: &mut Vec<&'s str>,
    fields: &mut BTreeSet<String>,
) -> bool {
    let is_component = words.first() == Some(&"<");
    words.iter().enumerate().all(|(at, word)| {
        let mut path = steps(word);
        if path.next() != Some("page") {
            return true;
        }
        if let Some(field) = path.next() {
            fields.insert(field.to_owned());
            return true;
        }
        let before = at.checked_sub(1).map_or("", |before| words[before]);
        let after = words.get(at + 1).copied().unwrap_or_default();
        let is_handed = is_component
            && at > 1
            && !matches!(before, "=" | "{" | "." | "(" | ",")
            && !matches!(after, "=" | "[" | "|" | "(");
        is_handed && component_fields(words[1], sources, seen, fields)
    })
}

/// The same, of a component's parameter `page`.
fn component_fields<'s>(
    name: &'s str,
    sources: &'s Sources,
    seen: &mut Vec<&'s str>,
    fields: &mut BTreeSet<String>,
) -> bool {
    if seen.contains(&name) {
        return true;
    }
    seen.push(name);
    sources.iter().any(|(_, source)| {
        let all: Vec<Tag<'_>> = tags(&source.text).collect();
        let is_definition =
            |tag: &Tag<'_>| tag.after("component").is_some_and(|rest| tokens(rest).starts_with(&[name, "("]));
        let Some(begin) = all.iter().position(is_definition) else { return false };
        let Some(length) = all[begin..].iter().position(|tag| tag.after("endcomponent").is_some()) else {
            return false;
        };
        let mut body = all[begin + 1..begin + length].iter().filter(|tag| tag.mark != b'#');
        body.all(|tag| page_fields(&tokens(tag.inner), sources, seen, fields))
    })
}

#[cfg(test)]
mod tests {
    use super::{GivenNames, Sameness, sameness};
    use crate::text::path::SourcePath;
    use crate::theme::tag::{Tag, tags};
    use crate::theme::template_sources::Sources;

    const NAMES: GivenNames =
        GivenNames { shared: &["racine", "site"], common: &["racine", "site.etapes"], own: &["corps"] };

    fn of(text: &str) -> Sameness {
        let mut sources = Sources::default();
        let path = SourcePath::parse("c.html").unwrap();
        let components = "{% component a(page) %}{{ page.fil }}{{ <b page/> }}{% endcomponent a %}\
                          {% component b(page, x) %}{{ page.types }}{{ <a page/> }}{% endcomponent b %}\
                          {% component c(page) %}{{ page | json_encode }}{% endcomponent c %}";
        sources.insert("c.html", path, components.into());
        let part: Vec<Tag<'_>> = tags(text).collect();
        sameness(&part, &NAMES, &sources)
    }

    fn values(page: &[&str], shared: &[&str]) -> Sameness {
        let all = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Sameness::Values(all(page), all(shared))
    }

    fn nowhere(page: &[&str]) -> Sameness {
        Sameness::Nowhere(Some(page.iter().map(|name| (*name).to_owned()).collect()))
    }

    #[test]
    fn what_reads_nothing_of_the_page_is_the_same_on_all() {
        for text in ["{{ site.nom }}", "{{ dire(cle=\"page\") }}", "{% if racine %}{# page #}x{% endif %}"] {
            assert_eq!(of(text), Sameness::Depth, "{text}");
        }
    }

    #[test]
    fn what_reads_fields_is_the_same_where_they_are() {
        assert_eq!(of("{{ page.titre }}"), values(&["titre"], &[]));
        assert_eq!(of("{{ page?.titre }}{{ racine }}"), values(&["titre"], &["racine"]));
        assert_eq!(of("{% if page.fil %}{% for x in site.etapes %}{% endfor %}{% endif %}"), {
            values(&["fil"], &["site.etapes"])
        });
        assert_eq!(of("{{ <a page/> }}"), values(&["fil", "types"], &[]));
        assert_eq!(of("{{ <b page x={page.sources}/> }}"), values(&["fil", "sources", "types"], &[]));
    }

    #[test]
    fn what_one_page_alone_has_is_the_same_nowhere() {
        assert_eq!(of("{{ page.corps | safe }}"), nowhere(&["corps"]));
        assert_eq!(of("{{ page.titre }}{{ site.nom }}"), nowhere(&["titre"]));
        assert_eq!(of("{{ <b page x={site}/> }}"), nowhere(&["fil", "types"]));
        assert_eq!(of("{{ navigation | safe }}"), nowhere(&[]));
        assert_eq!(of("{{ super() }}"), nowhere(&[]));
    }

    #[test]
    fn whoever_may_read_any_field_reads_all() {
        for text in [
            "{{ page }}",
            "{{ page[\"titre\"] }}",
            "{% for x in page %}{% endfor %}",
            "{{ <a autre={page}/> }}",
            "{{ <a {...page}/> }}",
            "{{ <a page={page}/> }}",
            "{{ <c page/> }}",
            "{{ <unknown page/> }}",
            "{% if page is defined %}{% endif %}",
        ] {
            assert_eq!(of(text), Sameness::Nowhere(None), "{text}");
        }
    }
}

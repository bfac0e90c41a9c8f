//! Which values a theme writes just as they are, so that they may be put in after rendering.

use super::source::Sources;

/// Whether every template that names the value at `path` (`navigation`, `page.corps`) only asks whether it is there, or
/// writes it whole; and whether none can get at it by another way.
///
/// To be wrong here would change pages: whatever is not plainly one of these forms counts as another use.
pub(super) fn is_written_whole(sources: &Sources, path: &str) -> bool {
    let owner = path.rsplit_once('.').map_or("", |(owner, _)| owner);
    let inside = format!("{path}.");
    sources.iter().all(|(_, source)| {
        expressions(&source.text).all(|written| {
            let words = words(written);
            let named = |word: &&str| *word == path || word.starts_with(&inside);
            let plain =
                [&[path, "|", "safe"][..], &["if", path], &["elif", path]].contains(&words.as_slice());
            let through_owner = !owner.is_empty() && !plain && whole_owner(&words, owner);
            !written.contains("__tera_context") && !through_owner && (plain || !words.iter().any(named))
        })
    })
}

/// Whether the object `owner` itself is used but for being handed to a component under its own name, or bound by a loop
/// or a component's parameters.
fn whole_owner(words: &[&str], owner: &str) -> bool {
    let first = words.first().copied().unwrap_or_default();
    words.iter().enumerate().filter(|(_, word)| **word == owner).any(|(at, _)| {
        let before = at.checked_sub(1).map_or("", |before| words[before]);
        let after = words.get(at + 1).copied().unwrap_or_default();
        let handed = first == "<" && (matches!(after, "/" | ">" | "") || is_name(after));
        let bound = first == "for" && before == "for" && after == "in" || first == "component";
        !(handed && before != "=" && before != "{" || bound)
    })
}

fn is_name(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_alphabetic() || sign == '_')
}

/// What stands between `{{ }}` and `{% %}`, without comments.
fn expressions(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let at = rest.find('{')?;
            let after = &rest[at + 1..];
            let close = match after.chars().next() {
                Some('{') => "}}",
                Some('%') => "%}",
                Some('#') => "#}",
                _ => {
                    rest = after;
                    continue;
                }
            };
            let inner = &after[1..];
            let end = inner.find(close).unwrap_or(inner.len());
            rest = inner.get(end + 2..).unwrap_or_default();
            if close != "#}" {
                return Some(&inner[..end]);
            }
        }
    })
}

/// Paths and signs, without strings and the marks that trim spaces.
fn words(written: &str) -> Vec<&str> {
    let trimmed = written.strip_prefix('-').unwrap_or(written);
    let mut rest = trimmed.strip_suffix('-').unwrap_or(trimmed).trim();
    let mut words = Vec::new();
    while let Some(first) = rest.chars().next() {
        let part = |sign: char| sign.is_alphanumeric() || sign == '_' || sign == '.' || sign == '?';
        let length = match first {
            '"' | '\'' | '`' => rest[1..].find(first).map_or(rest.len(), |end| end + 2),
            sign if part(sign) && sign != '.' => rest.find(|sign| !part(sign)).unwrap_or(rest.len()),
            sign => sign.len_utf8(),
        };
        let word = &rest[..length];
        if !word.trim().is_empty() {
            words.push(if matches!(first, '"' | '\'' | '`') { "\"\"" } else { word });
        }
        rest = &rest[length..];
    }
    words
}

#[cfg(test)]
mod tests {
    use super::is_written_whole;
    use crate::text::path::SourcePath;
    use crate::theme::source::Sources;

    fn whole(text: &str, path: &str) -> bool {
        let mut sources = Sources::default();
        sources.insert("a.html", SourcePath::parse("a.html").unwrap(), text.into());
        is_written_whole(&sources, path)
    }

    #[test]
    fn what_is_written_just_as_it_is() {
        for text in [
            "",
            "{{ page.corps | safe }}",
            "{%- if page.corps -%}<div>{{- page.corps|safe -}}</div>{% endif %}",
            "{# page.corps | length #}{{ <tete page/> }}{% component tete(page) %}{{ page.titre }}{% endcomponent tete %}",
            "{% for page in etape.pages %}{{ page.titre }}{% endfor %}{{ dire(cle=\"page.corps\") }}",
            "page.corps | length",
            "{{ chapitre.corps | length }}",
        ] {
            assert!(whole(text, "page.corps"), "{text}");
        }
        for text in [
            "{{ page.corps }}",
            "{{ page.corps | safe | length }}",
            "{{ page.corps | replace(from=\"a\", to=\"b\") | safe }}",
            "{% set texte = page.corps %}",
            "{% set p = page %}{{ p.titre }}",
            "{{ page[\"corps\"] | safe }}",
            "{{ page | json_encode | safe }}",
            "{{ <tete autre={page}/> }}",
            "{{ <tete {...page}/> }}",
            "{% for cle, valeur in page %}{{ valeur }}{% endfor %}",
            "{{ <corps texte={page.corps}/> }}",
            "{% if page.corps == \"\" %}{% endif %}",
            "{{ __tera_context }}",
        ] {
            assert!(!whole(text, "page.corps"), "{text}");
        }
        assert!(whole(
            "<nav>{{ navigation | safe }}</nav>{{ dire(cle=\"navigation-du-guide\") }}",
            "navigation"
        ));
        assert!(!whole("{% set menu = navigation %}{{ menu | safe }}", "navigation"));
        assert!(!whole("{{ navigation | trim | safe }}", "navigation"));
    }
}

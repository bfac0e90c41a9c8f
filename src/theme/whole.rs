//! Which values a theme writes just as they are, so that they may be put in after rendering.

use super::tag::{expressions, tokens};
use super::template_sources::Sources;

/// Whether every template that names the value at `path` (`navigation`, `page.corps`) only asks whether it is there, or
/// writes it whole; and whether none can get at it by another way.
///
/// To be wrong here would change pages: whatever is not plainly one of these forms counts as another use.
pub(super) fn is_written_whole(sources: &Sources, path: &str) -> bool {
    let owner = path.rsplit_once('.').map_or("", |(owner, _)| owner);
    let inside = format!("{path}.");
    sources.iter().all(|(_, source)| {
        expressions(&source.text).all(|written| {
            let words = tokens(written);
            let named = |word: &&str| *word == path || word.starts_with(&inside);
            let plain =
                [&[path, "|", "safe"][..], &["if", path], &["elif", path]].contains(&words.as_slice());
            let through_owner = !owner.is_empty() && !plain && whole_owner(&words, owner);
            let unseen = written.contains("__tera_context") || is_held_back(&words);
            !unseen && !through_owner && (plain || !words.iter().any(named))
        })
    })
}

/// Whether what templates write is taken up again before it is written: by a filter, a name, `super()` in more than its
/// plain form. Nobody can say of what.
fn is_held_back(words: &[&str]) -> bool {
    match words {
        ["filter", ..] => true,
        ["set" | "set_global", _, rest @ ..] => !rest.contains(&"=") || rest.contains(&"super"),
        ["super", "(", ")"] => false,
        _ => words.contains(&"super"),
    }
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

#[cfg(test)]
mod tests {
    use super::is_written_whole;
    use crate::text::path::SourcePath;
    use crate::theme::template_sources::Sources;

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
            "{{ super() }}{%- block a -%}{{- super() -}}{% endblock %}{% set n = 1 %}",
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
            "{{ super() | trim | safe }}",
            "{% set avant = super() %}",
            "{% set avant %}{{ page.corps | safe }}{% endset %}",
            "{% filter upper %}{{ page.corps | safe }}{% endfilter %}",
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

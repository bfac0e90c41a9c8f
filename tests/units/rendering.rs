//! Small themes held in memory, and what is told about them.

use jalon::diagnostic::Diagnostic;
use jalon::diagnostic::code::Code;
use jalon::i18n::Language;
use jalon::text::snapshot::Snapshot;
use jalon::theme::Theme;
use jalon::theme::context::{Context, Shared};
use jalon::theme::template::{COMPONENTS, Template};
use serde_json::json;
use std::fmt::Write;

/// The least that a theme must have, with `files` laid over it; an empty text removes a file.
fn snapshot(files: &[(&str, &str)]) -> Snapshot {
    let mut components = String::new();
    for required in COMPONENTS {
        write!(components, "{{% component {} %}}-{{% endcomponent %}}", required.signature()).unwrap();
    }
    let mut all: Vec<(String, String)> = vec![
        ("theme.toml".into(), String::new()),
        (
            "locales/fr.ftl".into(),
            "menu = Menu\npages = { $n ->\n    [one] une page\n   *[other] { $n } pages\n}\n".into(),
        ),
        ("templates/composants.html".into(), components),
    ];
    all.extend(Template::ALL.map(|template| (format!("templates/{}", template.file_name()), "x".to_owned())));
    for (name, text) in files {
        all.retain(|(known, _)| known != name);
        if *text != "-" {
            all.push(((*name).to_owned(), (*text).to_owned()));
        }
    }
    let all: Vec<(String, String)> =
        all.into_iter().map(|(name, text)| (format!("themes/essai/{name}"), text)).collect();
    Snapshot::of_texts(all.iter().map(|(name, text)| (name.as_str(), text.as_str())))
}

fn problems(files: &[(&str, &str)]) -> Vec<Diagnostic> {
    Theme::read(&snapshot(files), "essai", Language::French).problems
}

fn theme(files: &[(&str, &str)]) -> Theme {
    let checked = Theme::read(&snapshot(files), "essai", Language::French);
    assert_eq!(checked.problems, []);
    checked.value.unwrap()
}

fn page(template: &str, context: &Context) -> Result<String, Box<Diagnostic>> {
    let mut out = Vec::new();
    theme(&[("templates/page.html", template)]).render(Template::Page, context, &mut out)?;
    Ok(String::from_utf8(out).unwrap())
}

/// `code file:span fact=… → suggestion`, as one line.
fn problem_line(problem: &Diagnostic) -> String {
    for fact in problem.code.facts() {
        assert!(problem.facts.contains_key(fact), "{problem:?} lacks {fact}");
    }
    let file = problem.place.file.below("themes/essai").unwrap_or(problem.place.file.as_str());
    let span = problem.place.span();
    let facts: Vec<&str> = problem.code.facts().iter().map(|fact| problem.facts[fact].as_str()).collect();
    let suggestion = problem.suggestion.as_ref().map(|text| format!(" → {text}")).unwrap_or_default();
    format!("{} {file}:{}..{} {}{suggestion}", problem.code, span.start, span.end, facts.join(" | "))
}

#[test]
fn a_whole_theme_has_no_problems() {
    assert_eq!(problems(&[]), []);
    let is_shared = |_: &(dyn Send + Sync)| ();
    is_shared(&theme(&[]));
}

#[test]
fn problems_of_reading() {
    type TestRow = (&'static str, &'static [(&'static str, &'static str)], &'static [&'static str]);
    let rows: &[TestRow] = &[
        (
            "broken syntax, in two files at once",
            &[("templates/page.html", "<p>é {{ 1 + }}"), ("templates/type.html", "{% if x %}")],
            &[
                "J601 templates/page.html:13..15 Found `}}` but expected one of: integer, float, string, bool, ident, \
                 `-`, `not`, `<`, `{`, `[` or `(`",
                "J601 templates/type.html:8..10 Unexpected end of input",
            ],
        ),
        (
            "missing template",
            &[("templates/profil.html", "-"), ("templates/profile.html", "x")],
            &["J602 theme.toml:0..0 profil.html → profile.html"],
        ),
        (
            "missing parent",
            &[("templates/page.html", "{% extends \"bas.html\" %}"), ("templates/base.html", "x")],
            &["J602 templates/page.html:11..21 bas.html → base.html"],
        ),
        (
            "missing include",
            &[("templates/page.html", "é {% include \"pied.html\" %}"), ("templates/pied.htm", "x")],
            &["J602 templates/page.html:14..25 pied.html → pied.htm"],
        ),
        (
            "include outside the theme",
            &[("templates/page.html", "{% include \"../../../etc/passwd\" %}")],
            &["J602 templates/page.html:11..32 ../../../etc/passwd"],
        ),
        (
            "missing component in a call",
            &[("templates/page.html", "{{ <contact acteurs={[]}/> }}")],
            &["J606 templates/page.html:3..26 contact → contacts"],
        ),
        (
            "missing component that texts need",
            &[("templates/composants.html", "{% component encadre(genre) %}{% endcomponent %}")],
            &[
                "J606 templates/composants.html:13..20 encadre(genre, titre)",
                "J606 theme.toml:0..0 local(origine, genre)",
                "…",
            ],
        ),
        (
            "missing word, of several",
            &[("templates/page.html", "{{ dire(cle=\"menu\") }} {{ dire(cle=\"meny\") }}")],
            &["J603 templates/page.html:36..40 meny | fr → menu"],
        ),
        (
            "unknown function and filter",
            &[("templates/page.html", "{{ dir(cle=\"menu\") }}{{ x | uper }}")],
            &[
                "J601 templates/page.html:3..18 Unknown function `dir`. Available: dire, range, super, throw | none → dire",
                "J601 templates/page.html:28..32 Unknown filter `uper`. Available: abs",
            ],
        ),
        (
            "a component defined twice",
            &[("templates/x.html", "{% component aides(aides) %}{% endcomponent %}")],
            &[
                "J601 templates/x.html:13..18 Component `aides` is defined in both `composants.html` and `x.html`",
            ],
        ),
        (
            "a circle",
            &[("templates/page.html", "{% extends \"page.html\" %}")],
            &["J601 templates/page.html:0..0 Circular extend"],
        ),
        (
            "no words at all",
            &[("locales/fr.ftl", "-")],
            &["J112 theme.toml:0..0 themes/essai/locales/fr.ftl"],
        ),
        ("no theme.toml", &[("theme.toml", "-")], &["J112 theme.toml:0..0 themes/essai/theme.toml"]),
        ("broken words", &[("locales/fr.ftl", "menu = {\n")], &["J605 locales/fr.ftl:"]),
    ];
    for (name, files, expected) in rows {
        let found: Vec<String> = problems(files).iter().map(problem_line).collect();
        for (found, expected) in found.iter().zip(*expected) {
            let more = *expected == "…";
            assert!(more || found.starts_with(expected), "{name}:\n  {found}\n  {expected}");
        }
        let enough = found.len() == expected.len() || expected.last() == Some(&"…");
        assert!(enough, "{name}: {found:#?}");
    }
}

#[test]
fn an_unknown_theme_proposes_its_neighbour() {
    let checked = Theme::read(&snapshot(&[]), "esai", Language::French);
    assert!(checked.value.is_none());
    assert_eq!(
        checked.problems.iter().map(problem_line).collect::<Vec<_>>(),
        ["J604 themes/esai/theme.toml:0..0 esai → essai"]
    );
}

#[test]
fn problems_of_rendering() {
    let mut context = Context::new();
    context.set("page", &json!({ "titre": "T", "resume": "R" }));
    context.set("genre", "inconnu");
    for (template, expected) in [
        (
            "é {{ pages }}",
            "J601 templates/page.html:6..11 Variable `pages` is not defined. Available variables: genre, page | none → page",
        ),
        (
            "{{ page.tirte }}",
            "J601 templates/page.html:8..13 Field `tirte` is not defined. Available fields: resume, titre | none → titre",
        ),
        ("{{ dire(cle=\"genre-\" ~ genre) }}", "J603 templates/page.html:3..29 genre-inconnu | fr"),
        ("{{ dire() }}", "J601 templates/page.html:3..9 Missing keyword argument `cle` | none"),
        ("{{ throw(message=\"non\") }}", "J601 templates/page.html:3..23 non | none"),
        ("{{ 1 / 0 }}", "J601 templates/page.html:7..8 Cannot divide by 0 | none"),
    ] {
        assert_eq!(problem_line(&page(template, &context).unwrap_err()), expected, "{template}");
    }
}

#[test]
fn a_component_tells_where_it_was_called() {
    let mut out = Vec::new();
    let theme = theme(&[
        ("templates/x.html", "{% component faux() %}{{ rien }}{% endcomponent %}"),
        ("templates/page.html", "é {{ <faux/> }}"),
    ]);
    let problem = theme.render(Template::Page, &Context::new(), &mut out).unwrap_err();
    assert_eq!(problem_line(&problem), "J601 templates/x.html:25..29 Variable `rien` is not defined | none");
    assert_eq!(problem.related[0].place.span(), 6..13);
    let problem = theme.component("fux", &Context::new(), None).unwrap_err();
    assert_eq!(problem_line(&problem), "J606 theme.toml:0..0 fux → faux");
    let problem = theme.component("aides", &Context::new(), None).unwrap_err();
    assert_eq!(
        problem_line(&problem),
        "J601 templates/composants.html:381..386 Argument `aides` missing | none"
    );
    assert!(theme.has_component("faux") && !theme.has_component("fux"));
}

#[test]
fn values_are_escaped_and_finished_html_is_not() {
    let mut context = Context::new();
    context.set("texte", "<b>");
    context.share("html", &Shared::html("<b>"));
    context.share("liste", &Shared::of(&["<i>"]));
    assert_eq!(page("{{ texte }} {{ html }} {{ liste[0] }}", &context).unwrap(), "&lt;b&gt; <b> &lt;i&gt;");
    let mut copy = context.clone();
    copy.set("texte", "autre");
    assert_eq!(page("{{ texte }}", &context).unwrap(), "&lt;b&gt;");
}

#[test]
fn words_take_numbers_and_texts() {
    let context = Context::new();
    assert_eq!(
        page("{{ dire(cle=\"pages\", n=1) }}, {{ dire(cle=\"pages\", n=3) }}", &context).unwrap(),
        "une page, 3 pages"
    );
}

#[test]
fn a_body_stands_inside_its_component() {
    let theme = theme(&[(
        "templates/x.html",
        "{% component carte(titre) %}<p>{{ titre }}</p>{{ body }}{% endcomponent %}",
    )]);
    let mut context = Context::new();
    context.set("titre", "a & b");
    assert_eq!(theme.component("carte", &context, Some("<em>c</em>")).unwrap(), "<p>a &amp; b</p><em>c</em>");
}

#[test]
fn assets_and_digest_follow_the_files() {
    let one = theme(&[("assets/style.css", "a"), ("assets/icons/x.svg", "b")]);
    let names: Vec<&str> = one.assets().iter().map(|asset| asset.name.as_str()).collect();
    assert_eq!(names, ["icons/x.svg", "style.css"]);
    assert_eq!(one.assets()[1].text.as_deref(), Some("a"));
    let other = theme(&[("assets/style.css", "a2"), ("assets/icons/x.svg", "b")]);
    assert_ne!(one.digest(), other.digest());
}

#[test]
fn english_falls_back_to_french_words() {
    let checked = Theme::read(&snapshot(&[]), "essai", Language::English);
    assert_eq!(checked.problems, []);
    assert_eq!(checked.value.unwrap().catalogue().say("menu", &[]).unwrap(), "Menu");
    assert_eq!(Code::MissingWord.as_str(), "J603");
}

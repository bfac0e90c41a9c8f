//! What many pages have the same is drawn once: any theme gives the bytes and the problems that it gives drawn whole.

use std::sync::Arc;

use jalon::pipeline::Pipeline;

use crate::built::{Files, files, pipeline, snapshot};
use crate::fixture::{Project, small};

/// Templates of the default theme, what is in them, and what a hostile theme has there.
const HOSTILE: [(&str, &str, &str); 32] = [
    ("site.html", "{{ site.reseau }}", "{{ site.inconnu }}"),
    ("site.html", "{{ site.reseau }}", "{{ inconnu }}"),
    ("site.html", "{{ site.reseau }}", "{{ inconnu or site.nom }}{% if inconnu %}x{% endif %}"),
    ("site.html", "{{ site.titre }}", "{{ page.titre_document.inconnu }}"),
    ("page.html", "{{ <suivre page/> }}", "{{ <suivre page/> }}{{ page.inconnu }}"),
    ("page.html", "{{ <suivre page/> }}", "{{ page.precedent.titre }}"),
    ("page.html", "{{ <suivre page/> }}", "{{ <suivre page={page}/> }}"),
    ("page.html", "{{ <suivre page/> }}", "{{ <inconnu page/> }}"),
    (
        "composants/mise-en-page.html",
        "{%- component suivre(page) -%}",
        "{%- component suivre(page) -%}{{ page.rien }}",
    ),
    (
        "composants/mise-en-page.html",
        "{%- component suivre(page) -%}",
        "{%- component suivre(page) -%}{{ page | length }}",
    ),
    (
        "composants/mise-en-page.html",
        "{%- component suivre(page) -%}",
        "{% component lit(@page) %}{{ page.titre }}{% endcomponent lit %}\
         {%- component suivre(page, @page2) -%}{{ <lit/> }}",
    ),
    ("page.html", "{{ page.corps | safe }}", "{% filter upper %}{{ page.corps | safe }}{% endfilter %}"),
    ("page.html", "{{ page.corps | safe }}", "{{ page.corps | length }}{{ page | length }}"),
    (
        "page.html",
        "<div class=\"corps\">",
        " {{- page.titre -}} {# a #} {{- page.resume -}}  {#- b -#}  <div>",
    ),
    (
        "page.html",
        "<div class=\"corps\">",
        "\n {# a #}{{- page.titre -}}{# a #}   {# y -#}   <div> {{- site.nom -}} \n",
    ),
    ("page.html", "<div class=\"corps\">", "{% set t = page.titre %}{{ t }}<div>"),
    (
        "page.html",
        "<div class=\"corps\">",
        "{% if page.fil %}{% block dedans %}{{ page.titre }}{% endblock %}{% endif %}<div>",
    ),
    ("page.html", "<div class=\"corps\">", "{% raw %}{{ x }}{% endraw %}{{ page.titre }}<div>"),
    ("page.html", "<div class=\"corps\">", "{% if page.etape %}{{ throw(message=\"non\") }}{% endif %}<div>"),
    ("page.html", "<div class=\"corps\">", "{{ page[\"titre\"] }}{% if page is defined %}x{% endif %}<div>"),
    ("page.html", "<div class=\"corps\">", "{{ \"}}\" ~ page.titre }}{{ '{{' }}<div>"),
    ("page.html", "<div class=\"corps\">", "{% include \"morceau.html\" %}<div>"),
    (
        "page.html",
        "<div class=\"corps\">",
        "{% <encadre genre=\"info\" titre=\"x\"> %}{{ page.titre }}{% </encadre> %}<div>",
    ),
    (
        "page.html",
        "<div class=\"corps\">",
        "<a href=\"javascript:{{ site.nom }}\" {{ page.titre }}=\"{{ racine }}\"><div>",
    ),
    (
        "page.html",
        "<div class=\"corps\">",
        "<a href=\"{{ page.titre }}:x\">x</a><p title=\"{{ site.nom }}<div>",
    ),
    (
        "page.html",
        "<div class=\"corps\">",
        "{% if page.locale %}a{% elif site.nom %}b{% else %}{{ x }}{% endif %}<div>",
    ),
    ("page.html", "<div class=\"corps\">", "{{ page?.inconnu or site.nom }}{{ page.fil[0].titre }}<div>"),
    ("page.html", "<div class=\"corps\">", "{% for page in site.etapes %}{{ page.titre }}{% endfor %}<div>"),
    ("page.html", "<div class=\"corps\">", "{{ navigation | length }}\u{6}0\u{7}<div>"),
    (
        "site.html",
        "{% if page.fil %}",
        "{% for p in page.fil %}{% block pas %}{{ p.titre }}{% endblock pas %}{% endfor %}{% if page.fil %}",
    ),
    (
        "site.html",
        "{%- block titre_document %}",
        "{%- block titre_document -%} {{ super() }} {{- page.titre -}} ",
    ),
    ("base.html", "{% block styles %}", "{% if langue %}{% block styles %}{{ racine }}"),
];

/// More templates, which those above call or write anew.
const MORE: &str = "{% block pas %}{% if p %}{{ p.titre }}!{% endif %}{% endblock pas %}";

/// A network of which nobody overrides blocks of the theme: their pages are drawn whole.
fn network() -> Project {
    let mut project = small();
    project.retain(|path, _| !(path.starts_with("territories/") && path.contains("/theme/")));
    project
}

fn theme(path: &str) -> String {
    format!("themes/jalon/templates/{path}")
}

fn hostile((file, from, to): (&str, &str, &str)) -> Project {
    let mut project = network();
    let text = project.get_mut(&theme(file)).expect("a template of the default theme");
    assert!(text.contains(from), "{file} has {from}");
    *text = text.replacen(from, to, 1);
    if from == "{% block styles %}" {
        *text = text.replacen("{% endblock styles -%}", "{% endblock styles -%}{% endif %}", 1);
    }
    if to.contains("block pas") {
        project.get_mut(&theme("page.html")).expect("a template").push_str(MORE);
    }
    project.insert(theme("morceau.html"), "{{ page.titre }}".to_owned());
    project
}

/// A file that no page is made with, and for which nobody cuts up the theme.
fn whole(mut project: Project) -> Project {
    project.insert(theme("nul.html"), "{% raw %}{% endraw %}".to_owned());
    project
}

/// Two sites one after the other, from one pipeline: what it remembers of the first serves the second.
fn told(pipeline: &Pipeline) -> Vec<(Files, Vec<String>)> {
    let ids = pipeline.territories();
    let sites = ids.iter().take(2).map(|id| {
        let site = pipeline.site(id);
        (files(&site.value), site.problems.iter().map(|problem| format!("{problem:?}")).collect())
    });
    sites.collect()
}

#[test]
fn any_theme_gives_what_it_gives_drawn_whole() {
    let mut failing = 0;
    for row in HOSTILE {
        let project = hostile(row);
        let (cut, uncut) = (pipeline(snapshot(&project)), pipeline(snapshot(&whole(project))));
        let (one, two) = (told(&cut), told(&uncut));
        failing += usize::from(one.iter().any(|(_, problems)| !problems.is_empty()));
        for ((one, told), (two, meant)) in one.iter().zip(&two) {
            assert_eq!(told, meant, "{row:?}");
            let differs = one.iter().find(|(path, text)| two.get(*path) != Some(text));
            assert_eq!(differs, None, "{row:?}");
            assert_eq!(one.len(), two.len(), "{row:?}");
        }
        assert_eq!(uncut.drawn_from_regions(), [0, 0], "{row:?}");
    }
    assert!(failing > 5, "{failing}");
}

#[test]
fn no_page_of_the_default_theme_is_drawn_again() {
    let project = network();
    let cut = pipeline(snapshot(&project));
    let first = told(&cut);
    let [drawn, failed] = cut.drawn_from_regions();
    assert!(drawn > 15 && failed == 0, "{drawn} {failed}");
    // What is remembered of another snapshot serves this one.
    assert_eq!(first, told(&cut.renewed(Arc::new(snapshot(&whole(project.clone()))))));
    assert_eq!(first, told(&cut.renewed(Arc::new(snapshot(&project)))));
}

//! Everything that a result depends on: one edit for each, since chance seldom comes across all of them.

use std::sync::Arc;

use crate::built::{Built, built, pipeline, snapshot};
use crate::fixture::{Project, small};

/// One edit: a file, what stands in it (nothing: the whole file), and what stands for it (nothing: no file).
struct Row {
    name: &'static str,
    path: &'static str,
    from: &'static str,
    to: Option<&'static str>,
}

fn row(name: &'static str, path: &'static str, from: &'static str, to: &'static str) -> Row {
    Row { name, path, from, to: Some(to) }
}

fn gone(name: &'static str, path: &'static str) -> Row {
    Row { name, path, from: "", to: None }
}

fn rows() -> Vec<Row> {
    let contract = "content/guide.toml";
    vec![
        row("a page on another", "content/types/meuble.md", "{#pieces}", "{#piece}"),
        row("a page on a term's words", "content/glossaire.toml", "\"ERP\"", "\"autre affaire\""),
        row("a page on a declared type", contract, "id      = \"hotel\"", "id      = \"palace\""),
        row("a page on a declared flag", contract, "id      = \"littoral\"", "id      = \"rivage\""),
        row("a page on a fact", "content/faits.toml", "\"source_secondaire\"", "\"conteste\""),
        row("a page on an actor", "content/acteurs.toml", "\"Mairie\"", "\"Hôtel de ville\""),
        row("a page on the title of the guide", contract, "Petit guide", "Grand guide"),
        gone("a page on a page that is there", "content/urbanisme/zones.md"),
        row("a level on a declared value", contract, "id      = \"tarif\"", "id      = \"prix\""),
        row("a level on a declared support", contract, "id     = \"orientation\"", "id     = \"conseil\""),
        row("a level on a lower one", "territories/regions/99.toml", "La Région aide.", "Rien."),
        row(
            "a level on a text that it names",
            "territories/val/ripisylve.md",
            "Ne coupez rien.",
            "Coupez tout.",
        ),
        gone("a level on a text that is there", "territories/val/ripisylve.md"),
        gone("a level on a lower one that is there", "territories/zones/riviere.toml"),
        row("a level on a text of the guide's folder", "content/notes/mer.txt", "marée haute", "marée basse"),
        row("a level on a text of a theme's folder", "themes/notes/vent.md", "vent fort", "vent faible"),
        gone("a level on a text of a theme's folder that is there", "themes/notes/vent.md"),
        gone("a level on its logo", "territories/cote/logo.svg"),
        row("a text on a document", "territories/val/plan.txt", "", "autre plan"),
        gone("a text on a document that is there", "territories/val/plan.txt"),
        row("a site on the communes", "content/communes.csv", "Confluens", "Confluence"),
        row("a site on its theme's template", "themes/jalon/templates/page.html", "{", "<!-- ici -->{"),
        row("a site on its theme's style", "themes/jalon/assets/style.css", "", "body{}"),
        row("a site on its theme's words", "themes/jalon/locales/fr.ftl", "Page suivante", "Page d'après"),
        gone("a site on its theme", "themes/jalon/theme.toml"),
        gone("everything on the contract", contract),
    ]
}

/// The small project, where one level more names texts in every folder.
fn project() -> Project {
    let mut project = small();
    let addition = |file: &str| {
        format!("\n[[modifier]]\ncible = \"types/hotel#ouvrir\"\naction = \"fin\"\nfichier = \"{file}\"\n")
    };
    let cote = project.get_mut("territories/cote.toml").unwrap();
    cote.insert_str(0, "logo = \"cote/logo.svg\"\nlogo_alt = \"Une vague\"\n");
    cote.push_str(&addition("../content/notes/mer.txt"));
    cote.push_str(&addition("../themes/notes/vent.md"));
    project.insert(
        "territories/cote/logo.svg".to_owned(),
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_owned(),
    );
    project.insert("content/notes/mer.txt".to_owned(), "À marée haute.\n".to_owned());
    project.insert("themes/notes/vent.md".to_owned(), "Par vent fort.\n".to_owned());
    project
}

#[test]
fn what_a_result_depends_on_is_looked_at_again() {
    let before = project();
    let sound = built(&before);
    assert_eq!(sound.codes(), Vec::<&str>::new(), "{:#?}", sound.problems);
    let mut broken = Vec::new();
    for Row { name, path, from, to } in rows() {
        let mut after = before.clone();
        let text = after.remove(path).unwrap_or_else(|| panic!("{name}: there is no {path}"));
        if let Some(to) = to {
            let text = if from.is_empty() { to.to_owned() } else { text.replacen(from, to, 1) };
            after.insert(path.to_owned(), text);
        }
        let cold = built(&after);
        if cold.difference(&sound).is_none() {
            broken.push(format!("{name}: the edit of {path} changes nothing"));
        }
        // There, and back again.
        let first = pipeline(snapshot(&before));
        Built::of(&first);
        let second = first.renewed(Arc::new(snapshot(&after)));
        broken.extend(Built::of(&second).difference(&cold).map(|told| format!("{name}: {told}")));
        let third = second.renewed(Arc::new(snapshot(&before)));
        broken.extend(Built::of(&third).difference(&sound).map(|told| format!("{name}, and back: {told}")));
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

//! A new theme that extends another one and replaces only what it declares itself.

use std::fmt::Write;

use super::new_file;
use crate::table::quoted::basic;
use crate::text::text_change::TextChange;

/// The files of the theme `name`, which extends `parent`.
pub fn theme(name: &str, shown: &str, parent: &str) -> Vec<TextChange> {
    let mut about = String::from("#:schema ../../.jalon/schemas/theme.schema.json\n");
    let _ = writeln!(
        about,
        "# Un thème qui reprend tout de « {parent} », et ne redit que ce qu'il change : voir docs/themes.fr.md."
    );
    let _ = writeln!(about, "# Un territoire le prend par : theme = {}\n", basic(name));
    let _ = writeln!(about, "nom     = {}\nversion = \"0.1.0\"\netend   = {}", basic(shown), basic(parent));
    let base = format!(
        "{{%- extends \"{parent}/base.html\" -%}}\n\
         {{#- Une feuille de style de plus, après celles de « {parent} ». -#}}\n\
         {{%- block styles -%}}\n\
         <link rel=\"stylesheet\" href=\"{{{{ racine }}}}{{{{ actifs[\"{name}.css\"] }}}}\">\n\
         {{% endblock styles -%}}\n"
    );
    let style = "/* Ce qui change dans l'allure des pages. Les couleurs de chaque territoire se règlent dans son fichier, pas ici. */\n\n\
                 .entete {\n  border-bottom: 0.25rem solid currentColor;\n}\n"
        .to_owned();
    vec![
        new_file(&format!("themes/{name}/theme.toml"), about),
        new_file(&format!("themes/{name}/templates/base.html"), base),
        new_file(&format!("themes/{name}/assets/{name}.css"), style),
    ]
}

//! The parts that the files of territories and of shared levels have in common.

use std::fmt::Write;

use super::{ScaffoldContext, comment};
use crate::markdown::node::Node;
use crate::table::quoted::basic;
use crate::territory::levels::LevelRank;

/// Writes the list of the levels below `rank`, which it may inherit, with their display names.
pub(super) fn inheritable(context: ScaffoldContext<'_>, rank: LevelRank, out: &mut String) {
    let below: Vec<_> = context.territories.levels.values().filter(|level| level.name.rank < rank).collect();
    if below.is_empty() {
        comment(
            "Aucun niveau partagé dans ce projet pour l'instant : « jalon nouveau niveau departements/24 » en crée un.",
            out,
        );
        out.push_str("herite = []\n");
        return;
    }
    comment("Les niveaux partagés dont il hérite : retirez le # devant les vôtres.", out);
    out.push_str("herite = [\n");
    for level in below {
        let shown =
            level.scalars.get("nom").map_or_else(|| level.name.text.to_string(), |nom| nom.value.to_string());
        let _ = writeln!(out, "  # {},   # {}", basic(&level.name.text), shown.replace('\n', " "));
    }
    out.push_str("]\n");
}

/// Writes the flags that the guide declares, each ready to be set.
pub(super) fn flags(context: ScaffoldContext<'_>, out: &mut String) {
    let declared = &context.guide.contract.flags;
    if declared.is_empty() {
        return;
    }
    comment(
        "Ce qui est vrai ici (true) et ce qui ne l'est pas (false) : retirez le # et répondez. Les pages du guide en dépendent (::: si …). Sans réponse, elles n'en disent rien.",
        out,
    );
    out.push_str("[drapeaux]\n");
    let width = declared.iter().map(|flag| flag.id.len()).max().unwrap_or(0);
    for flag in declared {
        let (answer, others) = match &flag.answers[..] {
            [] => ("true".to_owned(), String::new()),
            [first, ..] => (basic(first), format!(" ({})", flag.answers.join(", "))),
        };
        let _ = writeln!(out, "# {:width$} = {answer}   # {}{others}", flag.id, flag.label);
    }
    out.push('\n');
}

/// Writes an example of an override, on a target that exists.
pub(super) fn verbs(context: ScaffoldContext<'_>, out: &mut String) {
    out.push_str("# --- Ce qui change dans le guide : un [[modifier]] par changement ---\n");
    let section = context.guide.pages.values().find_map(|page| Some((page, first_section(&page.body)?)));
    let target = section.map(|(page, id)| format!("{}#{id}", page.id.as_str()));
    comment(
        "cible : la page, ou page#section. Dans l'aperçu, « modifier ici » donne la cible de ce qu'on lit.",
        out,
    );
    comment(
        "action : encadrer (le texte commun reste, entouré du vôtre), debut, fin, avant, apres, remplacer, corriger, masquer, renommer.",
        out,
    );
    let target = target.unwrap_or_else(|| "index".to_owned());
    let _ = writeln!(
        out,
        "# [[modifier]]\n# cible  = {}\n# action = \"fin\"\n# texte  = \"\"\"\n# Chez nous, appelez d'abord l'office.\n# \"\"\"",
        basic(&target)
    );
}

fn first_section(body: &[Node]) -> Option<String> {
    body.iter().find_map(|node| match node {
        Node::Section(section) if section.explicit => Some(section.id.to_string()),
        _ => None,
    })
}

//! The text of a new territory: required values, optional ones, and an example of an override.

use std::fmt::Write;

use super::overlay_parts::{flags, inheritable, verbs};
use super::{ScaffoldContext, comment};
use crate::french::article::{self, Article};
use crate::guide::contract::ValueDeclaration;
use crate::record::data::ValueKind;
use crate::record::form_examples::{DOTS, HOST, MAIL, OFFICE, PHONE, SITE};
use crate::table::quoted::basic;
use crate::territory::levels::LevelRank;

/// The file of the territory `id`, whose display name is `name`.
pub(super) fn text(context: ScaffoldContext<'_>, id: &str, name: &str) -> String {
    let contract = &context.guide.contract;
    let mut out = String::from("#:schema ../.jalon/schemas/territoire.schema.json\n");
    let _ = writeln!(out, "# {name} : ce que ce territoire règle, et ce qu'il change dans le guide commun.");
    comment("Les lignes qui commencent par # ne comptent pas : retirez le # pour vous en servir.", &mut out);
    let help = format!(
        "« jalon verifier {id} » dit ce qui manque ; « jalon apercu {id} --open » montre le site pendant la frappe."
    );
    comment(&help, &mut out);
    out.push('\n');
    let (article, short) = article::guess(name).unwrap_or((Article::None, name));
    let _ = writeln!(out, "nom     = {}", basic(short));
    let _ = write!(out, "article = {}", basic(&article.before().trim_end().replace('’', "'")));
    out.push_str(
        "   # le, la, l' ou les : « du Pays… », « au Pays… ». Rien pour une ville : « de Castelmire »\n",
    );
    let _ = writeln!(out, "# nom_court = {}   # pour les endroits étroits", basic(name));
    out.push_str("# adresse   = \"https://guide.mon-pays.example/\"   # où le site sera en ligne, quand on le sait\n\n");
    inheritable(context, LevelRank::Territory, &mut out);
    out.push('\n');
    supports(context, &mut out);
    types(context, &mut out);
    comment("Les codes INSEE de ses communes : le portail y envoie les porteurs de projet.", &mut out);
    out.push_str("# communes = [\"24001\", \"24002\"]\n\n");
    comment("La couleur de l'office : les autres s'en déduisent, lisibles de jour comme de nuit.", &mut out);
    out.push_str("# [couleurs]\n# primaire = \"#1b5e63\"\n# accent   = \"#a33b20\"\n\n");
    flags(context, &mut out);
    let (required, free): (Vec<_>, Vec<_>) =
        contract.values.iter().partition(|value| value.required || value.required_from.is_some());
    if !contract.values.is_empty() {
        out.push_str("[valeurs]\n");
    }
    values(
        &required,
        "--- À remplir entre les guillemets : sans ces valeurs, le site ne se construit pas ---",
        "",
        &mut out,
    );
    values(
        &free,
        "--- Au choix. Sans elles, le lecteur lit ce qui est donné entre parenthèses ---",
        "# ",
        &mut out,
    );
    let (office, host, mail) = (basic(OFFICE), basic(HOST), basic(MAIL));
    let _ = write!(
        out,
        "# --- Ce que la loi demande de dire sur un site publié : « jalon verifier » le réclame dès que « adresse » est là ---\n\
         # [mentions]\n# editeur               = {office}\n# directeur             = \"La présidence de l'office\"\n\
         # hebergeur             = {host}\n# accessibilite         = \"non conforme\"   # totalement conforme, partiellement conforme ou non conforme\n\
         # contact_accessibilite = {mail}\n\n",
    );
    actors(context, &mut out);
    verbs(context, &mut out);
    out
}

fn supports(context: ScaffoldContext<'_>, out: &mut String) {
    let declared = &context.guide.contract.supports;
    let Some(first) = declared.first() else { return };
    comment("Le rôle de l'office. Au choix :", out);
    for support in declared {
        let summary = support.summary.as_deref().unwrap_or_default();
        comment(&format!("- {} : {}. {summary}", support.id, support.name), out);
    }
    let _ = writeln!(out, "accompagnement = {}\n", basic(&first.id));
}

fn types(context: ScaffoldContext<'_>, out: &mut String) {
    let declared = &context.guide.contract.types;
    if declared.is_empty() {
        return;
    }
    comment(
        "Les types de projet que l'office accompagne : supprimez les lignes des autres, leurs pages disparaîtront.",
        out,
    );
    out.push_str("types = [\n");
    for kind in declared {
        let _ = writeln!(out, "  {},   # {}", basic(&kind.id), kind.name);
    }
    out.push_str("]\n\n");
}

fn values(declared: &[&ValueDeclaration], title: &str, mark: &str, out: &mut String) {
    if declared.is_empty() {
        return;
    }
    comment(title, out);
    let width = declared.iter().map(|value| value.id.len()).max().unwrap_or(0);
    for value in declared {
        let fallback = value.fallback.as_ref().map(|text| format!(" (sinon : {text})")).unwrap_or_default();
        comment(&format!("{}{fallback}", value.label), out);
        let _ = writeln!(out, "{mark}{:width$} = {}", value.id, example(value.kind, mark.is_empty()));
    }
    out.push('\n');
}

/// The text after a value's name: empty quotes if it must be filled in, else an example of its type.
fn example(kind: ValueKind, is_empty: bool) -> String {
    match kind {
        _ if is_empty => basic(""),
        ValueKind::Text => basic(DOTS),
        ValueKind::Phone => basic(PHONE),
        ValueKind::Email => basic(MAIL),
        ValueKind::Url => basic(SITE),
        ValueKind::Number => "1200".to_owned(),
        ValueKind::Amount => "25.50".to_owned(),
        ValueKind::Day => "2026-12-31".to_owned(),
        ValueKind::Boolean => "true".to_owned(),
    }
}

fn actors(context: ScaffoldContext<'_>, out: &mut String) {
    let known: Vec<&str> = context.guide.actors.iter().map(|actor| &*actor.id).collect();
    out.push_str("# --- Les contacts du territoire : ils complètent ceux du guide, par id ---\n");
    if !known.is_empty() {
        comment(
            &format!("Le guide connaît : {}. Un autre id ajoute un contact à vous.", known.join(", ")),
            out,
        );
    }
    let id = known.first().copied().unwrap_or("ot");
    let _ = writeln!(
        out,
        "# [[acteurs]]\n# id        = {}\n# nom       = {}\n# telephone = {}\n\
         # courriel  = {}\n# horaires  = \"du lundi au vendredi, de 9 h à 12 h\"\n",
        basic(id),
        basic(OFFICE),
        basic(PHONE),
        basic(MAIL)
    );
}

//! The text of a page: what real ones are made of, in the proportions that they have.

use std::fmt::Write as _;

use super::dice::Dice;

/// How many facts the guide has.
pub(crate) const FACTS: usize = 60;

/// Words that titles are made of.
pub(crate) const TITLES: [&str; 8] = [
    "déclarer son hébergement",
    "les règles du bâtiment",
    "choisir un régime fiscal",
    "ouvrir sans oublier",
    "accueillir ses premiers hôtes",
    "prévenir l'incendie",
    "se faire connaître",
    "tenir ses comptes",
];

/// Terms of the glossary.
pub(crate) const TERMS: [(&str, &str); 8] = [
    ("ERP", "établissement recevant du public"),
    ("PLU", "plan local d'urbanisme"),
    ("DPE", "diagnostic de performance énergétique"),
    ("SPANC", "service public d'assainissement non collectif"),
    ("CFE", "cotisation foncière des entreprises"),
    ("LMNP", "loueur en meublé non professionnel"),
    ("DDT", "direction départementale des territoires"),
    ("SDIS", "service d'incendie et de secours"),
];

const WORDS: [&str; 64] = [
    "la",
    "mairie",
    "reçoit",
    "le",
    "dossier",
    "complet",
    "avant",
    "ouverture",
    "du",
    "logement",
    "et",
    "donne",
    "un",
    "récépissé",
    "daté",
    "que",
    "vous",
    "gardez",
    "avec",
    "vos",
    "papiers",
    "une",
    "visite",
    "est",
    "prévue",
    "dans",
    "les",
    "deux",
    "mois",
    "qui",
    "suivent",
    "votre",
    "demande",
    "sauf",
    "si",
    "plan",
    "joint",
    "montre",
    "déjà",
    "toutes",
    "pièces",
    "louées",
    "des",
    "voyageurs",
    "pour",
    "chaque",
    "nuit",
    "il",
    "faut",
    "compter",
    "taxe",
    "de",
    "séjour",
    "selon",
    "classement",
    "obtenu",
    "comité",
    "services",
    "restent",
    "à",
    "disposition",
    "propriétaires",
    "en",
    "commune",
];

/// What a page may lead to.
pub(crate) struct Reach<'a> {
    pub(crate) ids: &'a [String],
    /// Its own place among them.
    pub(crate) own: usize,
}

/// A text of about `words` words.
pub(crate) fn text(dice: &mut Dice, reach: &Reach<'_>, words: usize) -> String {
    let mut text = String::with_capacity(words * 8);
    let sections = (words / 150).max(5);
    let share = words / sections;
    for section in 0..sections {
        let _ = writeln!(text, "## {} {} {{#s{section}}}\n", upper(dice.one(&TITLES)), section + 1);
        text.push_str(&paragraphs(dice, share / 2));
        match section % 5 {
            0 => {
                let link = link(dice, reach);
                let _ = writeln!(
                    text,
                    "La durée est de {{{{ fait:seuil.f{} }}}} : voyez {link}. L'**{}** suit, et {} aussi.\n",
                    dice.below(FACTS),
                    dice.one(&["ERP", "office", "SPANC"]),
                    TERMS[dice.below(TERMS.len())].0,
                );
                list(dice, &mut text, "- ", 4, share / 12);
            }
            1 => {
                text.push_str("| Démarche | Où | Quand |\n|---|---|---|\n");
                for _ in 0..5 {
                    let _ = writeln!(
                        text,
                        "| {} | {} | {} |",
                        sentence(dice, 4),
                        sentence(dice, 2),
                        sentence(dice, 3)
                    );
                }
                text.push('\n');
            }
            2 => {
                let _ = writeln!(text, "::: attention À savoir\n{}\n:::\n", sentence(dice, share / 3));
                let _ = writeln!(
                    text,
                    "{{{{ v.office }}}} répond au {{{{ v.telephone }}}} {{{{ territoire.dans }}}}.\n"
                );
            }
            3 => {
                let _ = writeln!(text, "### {} {{#s{section}-detail}}\n", upper(dice.one(&TITLES)));
                list(dice, &mut text, "1. ", 4, share / 10);
                let _ = writeln!(text, "Voir aussi {} et {}.\n", link(dice, reach), link(dice, reach));
            }
            _ => {
                for box_ in 0..5 {
                    let _ =
                        writeln!(text, "- [ ] {} {{#c{section}-{box_}}}", upper(&sentence(dice, share / 12)));
                }
                text.push('\n');
            }
        }
    }
    text
}

/// Running text of about `words` words.
pub(crate) fn paragraphs(dice: &mut Dice, words: usize) -> String {
    let mut text = String::new();
    let mut left = words.max(8);
    while left > 0 {
        let mut here = 0;
        while left > 0 && here < 45 {
            let length = (8 + dice.below(9)).min(left.max(4));
            let _ = write!(text, "{} ", upper(&sentence(dice, length)));
            here += length;
            left = left.saturating_sub(length);
        }
        text.truncate(text.trim_end().len());
        text.push_str("\n\n");
    }
    text
}

fn sentence(dice: &mut Dice, words: usize) -> String {
    let chosen: Vec<&str> = (0..words.max(2)).map(|_| dice.one(&WORDS)).collect();
    format!("{}.", chosen.join(" "))
}

fn list(dice: &mut Dice, text: &mut String, mark: &str, items: usize, words: usize) {
    for _ in 0..items {
        let _ = writeln!(text, "{mark}{}", upper(&sentence(dice, words.max(4))));
    }
    text.push('\n');
}

fn link(dice: &mut Dice, reach: &Reach<'_>) -> String {
    // Pages that no territory hides.
    let fixed = ["ressources/mode-emploi", "projet/index", "types/index", "fiscalite/index"];
    let known = &reach.ids[reach.own];
    let to = dice.one(&fixed);
    let up = "../".repeat(known.matches('/').count());
    let anchor = if dice.below(2) == 0 { format!("#s{}", dice.below(4)) } else { String::new() };
    format!("[{}]({up}{to}.md{anchor})", dice.one(&TITLES))
}

fn upper(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

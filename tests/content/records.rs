//! Facts, terms, actors, values and sources: all used, all sourced, none left over.

use std::collections::BTreeSet;
use std::sync::Arc;

use jalon::guide::common_guide::Page;
use jalon::markdown::condition::Atom;
use jalon::markdown::node::{Body, DataKind, Node};
use jalon::markdown::piece::{Link, Piece, Target, TargetPart};
use jalon::markdown::visit::{pieces, walk};

use crate::figures::prose;
use crate::{SNAPSHOT, guide, none};

/// Official bodies at whose addresses a fact or a page was read: nobody else is linked as a source.
const OFFICIAL: [&str; 21] = [
    "bofip.impots.gouv.fr",
    "bpifrance-creation.fr",
    "clients.sacem.fr",
    "demarche.numerique.gouv.fr",
    "entreprendre.service-public.gouv.fr",
    "entreprises.gouv.fr",
    "eur-lex.europa.eu",
    "formalites.entreprises.gouv.fr",
    "inpi.fr",
    "questions.assemblee-nationale.fr",
    "www.ac-normandie.fr",
    "www.assemblee-nationale.fr",
    "www.atout-france.fr",
    "www.bpifrance.fr",
    "www.dordogne.gouv.fr",
    "www.economie.gouv.fr",
    "www.entreprises.gouv.fr",
    "www.impots.gouv.fr",
    "www.legifrance.gouv.fr",
    "www.service-public.fr",
    "www.urssaf.fr",
];

/// Every piece of every page.
fn every_piece(mut visit: impl FnMut(&Page, &Piece)) {
    for page in guide().pages.values() {
        pieces(&page.body, &mut |piece| visit(page, piece));
    }
}

#[test]
fn every_fact_is_used_by_a_page() {
    let mut used = BTreeSet::new();
    every_piece(|_, piece| {
        if let Piece::Fact(hole) | Piece::Sentence(hole) = piece {
            used.insert(hole.name.clone());
        }
    });
    let left: Vec<String> =
        guide().facts.keys().filter(|id| !used.contains(*id)).map(ToString::to_string).collect();
    none(&left, "a fact that no page shows is checked for nothing: show it where it belongs");
}

#[test]
fn every_fact_says_where_it_comes_from_and_when_it_was_checked() {
    let mut broken = Vec::new();
    for fact in guide().facts.values() {
        let mut need = |holds: bool, what: &str| {
            if !holds {
                broken.push(format!("{}: {what}", fact.id));
            }
        };
        need(fact.reference.is_some(), "no `reference`");
        need(fact.checked_on.is_some(), "no `verifie_le`");
        need(fact.review_before.is_some(), "no `revoir_avant`");
        need(fact.scope.is_some(), "no `portee`");
        let asks = fact.ask.as_deref().is_some_and(|ask| !ask.contains(" ou ") || ask.contains('('));
        need(
            !fact.grade.is_doubtful() || asks,
            "`aupres` names nobody, or two bodies that one « auprès de » cannot join",
        );
    }
    none(&broken, "complete content/faits.toml");
}

/// Facts that name neither the article they come from nor an address: the report lists them, and their `reference` says
/// why no official source was read. A new one wants a source, or its line here.
const UNSOURCED: [&str; 23] = [
    "activite.norme-parcours-acrobatique",
    "agritourisme.ferme-auberge-produits",
    "chambre-hotes.classement",
    "chambre-hotes.reference",
    "dpe.coefficient-2026",
    "exploitation.monoxyde",
    "exploitation.sacem-forfait",
    "financement.demande-avant",
    "financement.pret-honneur",
    "financement.pret-honneur-duree",
    "financement.pret-honneur-levier",
    "financement.pret-honneur-montant",
    "financement.pret-honneur-taux",
    "financement.tourisme-durable",
    "financement.tourisme-durable-2026",
    "insolite.classement",
    "label.prives",
    "label.tourisme-handicap-titulaires",
    "meuble.classement-note",
    "oenotourisme.accompagnement",
    "oenotourisme.vignobles-decouvertes",
    "oenotourisme.vignobles-decouvertes-duree",
    "restaurant.affichages",
];

#[test]
fn every_fact_but_the_listed_ones_leads_to_its_source() {
    let unsourced: BTreeSet<&str> =
        guide().facts.values().filter(|fact| !fact.is_sourced()).map(|fact| &*fact.id).collect();
    let listed = BTreeSet::from(UNSOURCED);
    let new = unsourced.difference(&listed).map(|id| format!("{id}: no article, no address"));
    let stale =
        listed.difference(&unsourced).map(|id| format!("{id}: has a source now, take it out of the list"));
    none(
        &new.chain(stale).collect::<Vec<_>>(),
        "give `reference` an article, or the fact an `adresse` that was seen",
    );
}

#[test]
fn every_term_is_met_on_a_page_or_named_by_another() {
    let mut met: BTreeSet<Arc<str>> = BTreeSet::new();
    every_piece(|page, piece| match piece {
        // The glossary's own page does not count: all terms are there.
        Piece::Term(hole) if page.id.as_str() != "ressources/glossaire" => {
            met.insert(hole.name.clone());
        }
        Piece::Mention { term, .. } if page.id.as_str() != "ressources/glossaire" => {
            met.insert(term.clone());
        }
        _ => {}
    });
    for term in &guide().terms {
        met.extend(term.see.iter().flatten().map(|other| other.value.clone()));
    }
    let orphans: Vec<String> =
        guide().terms.iter().filter(|term| !met.contains(&term.id)).map(|term| term.id.to_string()).collect();
    none(&orphans, "use the word on a page, name it in the `voir` of another term, or take it out");
}

#[test]
fn every_actor_has_a_page_that_sends_to_it() {
    // The directory shows them all; a reader must also meet each where it is useful, or know why it is there only.
    const DIRECTORY_ONLY: [(&str, &str); 5] = [
        ("pat", "a territory that has one brings it in"),
        ("petr", "a territory that has one brings it in"),
        ("federation-offices", "for technicians"),
        ("clevacances", "named with the labels"),
        ("ghr", "the same role as the umih"),
    ];
    let mut called = BTreeSet::new();
    for page in guide().pages.values() {
        walk(&page.body, &mut |node| {
            if let Node::Data(call) = node
                && call.kind == DataKind::Contacts
            {
                called.extend(call.arguments.iter().map(|argument| argument.value.clone()));
            }
        });
    }
    let mut broken = Vec::new();
    for actor in &guide().actors {
        let excused = DIRECTORY_ONLY.iter().any(|(id, _)| **id == *actor.id);
        if called.contains(&actor.id) == excused {
            broken.push(format!(
                "{}: {}",
                actor.id,
                if excused { "is called after all" } else { "is called by no page" }
            ));
        }
        for key in ["nom", "famille", "role", "quand"] {
            if !actor.texts.contains_key(key) {
                broken.push(format!("{}: no `{key}`", actor.id));
            }
        }
        if actor.missions.as_ref().is_none_or(std::collections::BTreeMap::is_empty) {
            broken.push(format!("{}: no mission", actor.id));
        }
    }
    none(&broken, "call it with `::: contacts` where a reader needs it, or list it here with the reason");
}

/// A territory names an actor otherwise, a man's name or a woman's, one or several: its role holds for all.
#[test]
fn roles_stand_under_any_name() {
    let mut broken = Vec::new();
    for actor in &guide().actors {
        let Some(role) = actor.texts.get("role") else { continue };
        let said = role.to_lowercase().replace("il existe", "").replace("il en existe", "");
        if ["il", "elle", "ils", "elles"].iter().any(|word| contains_word(&said, word)) {
            broken.push(format!("{}: {role}", actor.id));
        }
    }
    none(&broken, "begin with the verb, without a pronoun");
}

/// Every template of the theme, one after the other.
fn templates() -> String {
    let files = SNAPSHOT.below("themes/jalon/templates");
    files.filter_map(|(path, _)| SNAPSHOT.text(path)).map(|source| &*source.text).collect()
}

#[test]
fn every_value_and_flag_of_the_contract_changes_a_page() {
    let mut values = BTreeSet::new();
    let mut flags = BTreeSet::new();
    for page in guide().pages.values() {
        pieces(&page.body, &mut |piece| match piece {
            Piece::Value(hole) => {
                values.extend(hole.name.strip_prefix("v.").map(str::to_owned));
                flags.extend(hole.name.strip_prefix("drapeau:").map(str::to_owned));
            }
            Piece::LinkStart(link) => values.extend(values_of(link)),
            _ => {}
        });
        walk(&page.body, &mut |node| {
            if let Node::Choice(choice) = node {
                choice.condition.atoms(&mut |atom, _| match atom {
                    Atom::Value(id) => {
                        values.insert(id.to_string());
                    }
                    Atom::Flag(id) | Atom::Choice(id, _) => {
                        flags.insert(id.to_string());
                    }
                    _ => {}
                });
            }
        });
    }
    let contract = &guide().contract;
    let unused = contract.values.iter().map(|value| (&value.id, &values));
    let unused = unused.chain(contract.flags.iter().map(|flag| (&flag.id, &flags)));
    // What the theme shows on each page (`site.avis`).
    let themed = templates();
    let is_used = |id: &str, used: &BTreeSet<String>| {
        used.contains(id)
            || themed.contains(&format!("site.{id} "))
            || themed.contains(&format!("site.{id} }}"))
    };
    let left: Vec<String> =
        unused.filter(|(id, used)| !is_used(id, used)).map(|(id, _)| id.to_string()).collect();
    none(
        &left,
        "a territory fills it in for nothing: use it on a page, or take it out of content/guide.toml",
    );
}

fn values_of(link: &Link) -> Vec<String> {
    let Target::Outside(parts) = &link.target else { return Vec::new() };
    let names = parts.iter().filter_map(|part| match part {
        TargetPart::Value(hole) => hole.name.strip_prefix("v.").map(str::to_owned),
        TargetPart::Literal(_) => None,
    });
    names.collect()
}

#[test]
fn a_page_that_states_law_has_sources() {
    let mut broken = Vec::new();
    for page in guide().pages.values().filter(|page| page.front.sources.is_empty()) {
        if has_fact(&page.body) {
            broken.push(format!("{}: it shows a fact", page.file));
        }
        let words = ["loi", "lois", "décret", "décrets", "arrêté du", "Code"];
        for (line, text) in prose(page) {
            let found = words.into_iter().find(|word| contains_word(&text, word));
            broken.extend(found.map(|word| format!("{}:{line}: « {word} »", page.file)));
        }
    }
    none(&broken, "name the texts in `sources`, in the front matter");
}

fn has_fact(body: &Body) -> bool {
    let mut found = false;
    pieces(body, &mut |piece| found |= matches!(piece, Piece::Fact(_) | Piece::Sentence(_)));
    found
}

fn contains_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[test]
fn sources_lead_to_official_bodies_only() {
    let mut addresses: Vec<(String, String)> = Vec::new();
    for fact in guide().facts.values() {
        addresses.extend(fact.address.iter().map(|address| (fact.id.to_string(), address.clone())));
    }
    for page in guide().pages.values() {
        let sources = page.front.sources.iter().filter_map(|source| source.address.clone());
        addresses.extend(sources.map(|address| (page.file.to_string(), address)));
    }
    every_piece(|page, piece| {
        if let Piece::LinkStart(link) = piece
            && let Target::Outside(parts) = &link.target
            && let Some(TargetPart::Literal(start)) = parts.first()
            && start.starts_with("http")
        {
            addresses.push((page.file.to_string(), start.to_string()));
        }
    });
    let official = |address: &str| {
        let host = address.strip_prefix("https://").map(|rest| rest.split('/').next().unwrap_or_default());
        host.is_some_and(|host| OFFICIAL.contains(&host))
    };
    let broken: Vec<String> = addresses
        .iter()
        .filter(|(_, address)| !official(address))
        .map(|(from, address)| format!("{from}: {address}"))
        .collect();
    none(&broken, "cite the law or the official body; its address only where the fact base gives it");
}

#[test]
fn what_technicians_must_know_covers_every_stage() {
    let skills = &guide().skills;
    assert!((30..=45).contains(&skills.len()), "{} entries in content/competences.toml", skills.len());
    for stage in 0..=12 {
        assert!(skills.iter().any(|skill| skill.stage == stage), "nothing for stage {stage}");
    }
    let keys = ["intitule", "savoir", "indice", "formation"];
    let broken: Vec<String> = skills
        .iter()
        .flat_map(|skill| {
            keys.iter()
                .filter(|key| !skill.texts.contains_key(**key))
                .map(|key| format!("{}: no `{key}`", skill.id))
        })
        .collect();
    none(&broken, "complete content/competences.toml");
}

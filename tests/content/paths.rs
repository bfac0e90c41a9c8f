//! The paths of the guide, and forty readers who answer the questions: which steps each of them has before him.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use jalon::edition::edition_path::{GivenAnswers, plan};
use jalon::record::question::QuestionKind;
use jalon::record::step::{INSTALLED, SHARED};
use jalon::record::step_parts::StepDate;

use super::{PRESS, guide, none};

/// How many steps a path has for the plainest answers.
const PLAIN: usize = 20;

/// What leads to the fewest steps of a type: answers that ask for nothing.
const PLAINEST: &str = "lieu=a-moi&travaux=aucun&zone=rien&personnes=jusqu-15&chambres=jusqu-5&mineurs=non&piscine=non&\
                        table=rien&rue=non&encadrement=non&vente=simple&argent=seul&equipe=seul&accueil=journee&besoin=";

/// The answers of an address, as `projet.js` reads it. A question that was passed stays open.
fn answers(address: &str) -> GivenAnswers {
    let mut answers = GivenAnswers::new();
    for (question, chosen) in address.split('&').filter_map(|pair| pair.split_once('=')) {
        let known = guide().questions.iter().find(|known| *known.id == *question).expect(question);
        let ids: BTreeSet<Arc<str>> = chosen.split(',').filter(|id| !id.is_empty()).map(Arc::from).collect();
        for id in &ids {
            assert!(known.answers.iter().any(|answer| answer.id == *id), "{question}={id}");
        }
        assert!(ids.len() < 2 || known.kind == QuestionKind::Several, "{question}={chosen}");
        if !ids.is_empty() {
            answers.insert(question.into(), ids);
        }
    }
    answers
}

/// The steps that a reader of `territory` has for these answers, each with its date.
fn steps(territory: &str, address: &str) -> Vec<String> {
    let answers = answers(address);
    let paths = guide().questions.iter().flat_map(|question| {
        let chosen = answers.get(&question.id);
        let answers = question
            .answers
            .iter()
            .filter(move |answer| chosen.is_some_and(|chosen| chosen.contains(&answer.id)));
        answers.flat_map(|answer| answer.paths.iter().map(|path| Arc::clone(&path.value)))
    });
    let chosen: BTreeSet<Arc<str>> = paths.collect();
    // In the order of the guide, as the script has them.
    let types = guide().contract.types.iter().map(|kind| Arc::clone(&kind.id));
    let paths: Vec<Arc<str>> =
        types.chain([Arc::from(INSTALLED)]).filter(|path| chosen.contains(path)).collect();
    let edition = PRESS.edition(territory).expect(territory).value;
    let planned = plan(&edition, &guide().questions, &paths, &answers);
    let line = |step: jalon::edition::edition_path::PlannedStep| {
        let when = step.step.when.map(|when| format!(" {when}")).unwrap_or_default();
        let open = if step.is_open { " ?" } else { "" };
        format!("{}{when}{open}", step.step.name())
    };
    planned.into_iter().map(line).collect()
}

#[test]
fn every_path_is_short_for_the_plainest_answers() {
    let mut wrong = Vec::new();
    for kind in &guide().contract.types {
        let found = steps("estreval", &format!("situation=projet&type={}&{PLAINEST}", kind.id));
        let whole = guide().paths[&kind.id].len() + guide().paths[SHARED].len();
        if found.len() > PLAIN || found.len() < 15 || whole < PLAIN {
            wrong.push(format!("{}: {} steps, {whole} in all: {}", kind.id, found.len(), found.join(", ")));
        }
        if found.iter().any(|step| step.ends_with('?')) {
            wrong.push(format!("{}: not decided by the plainest answers: {}", kind.id, found.join(", ")));
        }
    }
    let installed = steps("estreval", &format!("situation=ouvert&{PLAINEST}"));
    if installed.len() > PLAIN || guide().paths[INSTALLED].len() < 15 {
        wrong.push(format!("{INSTALLED}: {}", installed.join(", ")));
    }
    none(&wrong, "content/parcours: 15 to 20 steps for the plainest answers");
}

#[test]
fn steps_follow_each_other_in_time() {
    let mut wrong = Vec::new();
    for (path, steps) in &guide().paths {
        let mut last = i32::MIN;
        for step in steps {
            if let Some(StepDate::Opening(days)) = step.when {
                if days < last {
                    wrong.push(format!("{path}/{}: J{days:+} after J{last:+}", step.name()));
                }
                last = days;
            }
        }
    }
    none(&wrong, "content/parcours: put steps in the order of their dates");
}

#[test]
fn one_name_is_one_step() {
    let mut titles: std::collections::BTreeMap<&str, &str> = std::collections::BTreeMap::new();
    let mut wrong = Vec::new();
    // Who has several types reads each name once: it must say the same everywhere.
    let of_types = guide().paths.iter().filter(|(path, _)| ***path != *INSTALLED);
    for step in of_types.flat_map(|(_, steps)| steps) {
        let title = *titles.entry(step.name()).or_insert(&step.title);
        if title != &*step.title {
            wrong.push(format!("{}: « {} », and elsewhere « {title} »", step.id, step.title));
        }
    }
    none(&wrong, "content/parcours: give different steps different names");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a file of the tests, read and written again")]
fn forty_readers_find_their_steps() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/content/readers.txt");
    let given = std::fs::read_to_string(&file).unwrap();
    let (head, rest) = given.split_once("\n== ").unwrap();
    let mut found = format!("{head}\n");
    let mut readers = 0;
    for reader in rest.split("\n== ") {
        let mut lines = reader.lines();
        let (who, address) = (lines.next().unwrap(), lines.next().unwrap());
        let territory = who.rsplit_once(" @ ").unwrap().1;
        let _ = writeln!(found, "== {who}\n{address}");
        for step in steps(territory, address) {
            let _ = writeln!(found, "{step}");
        }
        readers += 1;
    }
    assert!(readers >= 40, "{readers}");
    if std::env::var_os("JALON_UPDATE_CASES").is_some() {
        std::fs::write(&file, &found).unwrap();
        return;
    }
    snapbox::assert_data_eq!(given, found);
}

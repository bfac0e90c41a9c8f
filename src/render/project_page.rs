//! « Votre projet »: the questions that lead a reader to a path of his own. Without a script, each with what its answers add.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::address::{CHECKLISTS, PROJECT, PROJECT_SCRIPT, to_root, type_path};
use super::path_page::link_view;
use super::project_questions::{asked_here, offered, path_name};
use super::project_script;
use super::site::SiteFile;
use super::site_context::SiteContext;
use super::site_inputs::SiteInputs;
use super::views::LinkView;
use crate::edition::edition_path::{Asked, answers_of};
use crate::markdown::condition::{Atom, Condition};
use crate::record::question::{AnswerChoice, Question};
use crate::record::step::{INSTALLED, PathStep, SHARED};
use crate::text::snapshot::Digest;
use crate::theme::template::Template;

/// A question.
#[derive(Serialize)]
struct QuestionView<'a> {
    id: &'a str,
    titre: &'a str,
    aide: Option<&'a str>,
    lien: Option<LinkView>,
    genre: &'static str,
    /// The answers after which it is asked; none where it always is.
    apres: Vec<&'a str>,
    reponses: Vec<AnswerView<'a>>,
}

/// An answer, with what it adds.
#[derive(Serialize)]
struct AnswerView<'a> {
    id: &'a str,
    titre: &'a str,
    ajoute: Vec<LinkView>,
}

/// Whether the site has the page.
pub(super) fn has(inputs: &SiteInputs) -> bool {
    !inputs.guide.questions.is_empty()
}

/// The page.
pub(super) fn page(site: &SiteContext) -> SiteFile {
    let inputs = &site.inputs;
    let root = to_root(PROJECT);
    let questions: Vec<QuestionView<'_>> =
        asked_here(inputs).map(|(_, question)| question_view(inputs, question, &root)).collect();
    let (title, summary) = (inputs.say("votre-projet"), inputs.say("votre-projet-resume"));
    // The digest makes a browser that cached an older script ask for this one.
    let digest = Digest::of(&project_script::script(inputs)).short();
    site.generated_page(Template::Project, PROJECT, (&title, &summary), |context| {
        context.set("questions", &questions);
        context.set("territoire", &*inputs.edition.id);
        context.set("garde", &inputs.follows_projects());
        context.set("dossier", &format!("{root}{CHECKLISTS}"));
        context.set("donnees", &format!("{root}{PROJECT_SCRIPT}?{digest}"));
    })
}

fn question_view<'a>(inputs: &'a SiteInputs, question: &'a Question, root: &str) -> QuestionView<'a> {
    let answers = offered(inputs, question).into_iter().map(|answer| AnswerView {
        id: &answer.id,
        titre: &answer.title,
        ajoute: added(inputs, question, answer, root),
    });
    QuestionView {
        id: &question.id,
        titre: &question.title,
        aide: question.help.as_deref(),
        lien: question.link.as_ref().and_then(|link| link_view(inputs, &link.value, root)),
        genre: question.kind.word(),
        apres: question.condition.as_ref().map(|condition| after(inputs, condition)).unwrap_or_default(),
        reponses: answers.collect(),
    }
}

/// The titles of the answers that a condition names.
fn after<'a>(inputs: &'a SiteInputs, condition: &Condition) -> Vec<&'a str> {
    let mut titles = Vec::new();
    condition.atoms(&mut |atom, _| {
        let Atom::Answer(named, chosen) = atom else { return };
        let question = inputs.guide.questions.iter().find(|question| question.id == *named);
        let offered = question.map(|question| offered(inputs, question)).unwrap_or_default();
        let answer = offered.into_iter().find(|answer| answer.id == *chosen);
        titles.extend(answer.map(|answer| answer.title.as_str()).filter(|title| !titles.contains(title)));
    });
    titles
}

/// What an answer adds: the paths that it leads to, and the steps that ask for it.
fn added(inputs: &SiteInputs, question: &Question, answer: &AnswerChoice, root: &str) -> Vec<LinkView> {
    let paths = answer.paths.iter().map(|path| LinkView {
        titre: path_name(inputs, &path.value),
        href: format!("{root}{}", type_path(&path.value)),
    });
    let mut steps: BTreeMap<&str, LinkView> = BTreeMap::new();
    for step in steps_here(inputs).filter(|step| asks(step, &question.id, &answer.id)) {
        let Some(path) = shown_on(inputs, step) else { continue };
        steps.entry(step.name()).or_insert_with(|| LinkView {
            titre: step.title.to_string(),
            href: format!("{root}{}#pas-{}", type_path(&path), step.name()),
        });
    }
    paths.chain(steps.into_values()).collect()
}

fn steps_here(inputs: &SiteInputs) -> impl Iterator<Item = &PathStep> {
    inputs.edition.paths.values().flatten().map(|step| &*step.step)
}

fn asks(step: &PathStep, question: &str, answer: &str) -> bool {
    let mut named = false;
    if let Some(condition) = &step.condition {
        condition.atoms(&mut |atom, _| {
            named |= matches!(atom, Atom::Answer(q, a) if **q == *question && **a == *answer);
        });
    }
    named
}

/// A path of this territory on whose page a step is.
fn shown_on(inputs: &SiteInputs, step: &PathStep) -> Option<Arc<str>> {
    let (path, questions) = (step.path(), &inputs.guide.questions);
    let types = inputs.edition.types.iter().cloned();
    let mut paths = types.chain([Arc::from(INSTALLED)]).filter(|name| match path {
        SHARED => **name != *INSTALLED && step.is_for(name),
        _ => **name == *path,
    });
    paths.find(|name| {
        let answers = answers_of(questions, name);
        let asked = Asked { situation: &inputs.edition.situation, questions, answers: &answers };
        step.condition.as_ref().is_none_or(|condition| asked.decide(condition) != Some(false))
    })
}

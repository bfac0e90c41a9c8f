//! What the script of « Votre projet » reads: the questions, the steps of every path, whom to call, and its words.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::address::{PROJECT, to_root};
use super::called_actors::contact_view;
use super::data_blocks::{aid_links, documents};
use super::dossier::sayings;
use super::path_page::step_view;
use super::project_questions::{asked_here, offered, path_name};
use super::site_inputs::SiteInputs;
use super::step_views::StepView;
use super::views::ContactView;
use crate::edition::edition_path::PlannedStep;
use crate::edition::edition_step::EditionStep;
use crate::edition::situation::Situation;
use crate::markdown::condition::{Atom, Condition};
use crate::record::step::{INSTALLED, SHARED};
use crate::search::script::{Entries, named};

/// What the words that the script says begin with.
const WORDS: &str = "projet-";

#[derive(Serialize)]
struct ProjectData {
    mots: Entries<String, String>,
    questions: Vec<Value>,
    /// The steps of each path, those that types share first.
    parcours: Entries<Arc<str>, Vec<Value>>,
    /// Links and tasks that steps name by their number: most stand in several paths.
    liens: Vec<Value>,
    taches: Vec<Value>,
    /// What each path is called, in the order of the guide.
    noms: Entries<Arc<str>, String>,
    contacts: BTreeMap<String, ContactView>,
    documents: Vec<Value>,
    aides: Vec<Value>,
}

/// Values that are named by their number.
#[derive(Default)]
struct Numbered {
    values: Vec<Value>,
    numbers: BTreeMap<String, usize>,
}

impl Numbered {
    fn number(&mut self, value: Value) -> usize {
        *self.numbers.entry(value.to_string()).or_insert_with(|| {
            self.values.push(value);
            self.values.len() - 1
        })
    }
}

/// The script.
pub(super) fn script(inputs: &SiteInputs) -> Vec<u8> {
    let root = to_root(PROJECT);
    let names = [SHARED].into_iter().map(Arc::from).chain(inputs.edition.types.iter().cloned());
    let names: Vec<Arc<str>> = names.chain([Arc::from(INSTALLED)]).collect();
    let mut contacts = BTreeMap::new();
    let mut paths = Vec::new();
    let (mut links, mut tasks) = (Numbered::default(), Numbered::default());
    for name in &names {
        let steps = inputs.edition.paths.get(name).into_iter().flatten();
        let mut data = Vec::new();
        for step in steps {
            let Some((view, mut rest)) = step_data(inputs, step, name, &root) else { continue };
            for contact in &view.contacts {
                if let Some(actor) = inputs.edition.actor(&contact.id) {
                    contacts.entry(contact.id.clone()).or_insert_with(|| contact_view(actor));
                }
            }
            let ids: Vec<&str> = view.contacts.iter().map(|contact| &*contact.id).collect();
            rest.insert("qui".to_owned(), json!(ids));
            let own = view.liens.iter().map(|link| links.number(json!([link.titre, link.href])));
            rest.insert("liens".to_owned(), own.collect::<Vec<usize>>().into());
            // The way to a task follows from its name.
            let own = view.taches.iter().map(|task| tasks.number(json!([task.cle, task.texte])));
            rest.insert("taches".to_owned(), own.collect::<Vec<usize>>().into());
            rest.retain(|_, value| says_something(value));
            data.push(Value::Object(rest));
        }
        paths.push((Arc::clone(name), data));
    }
    let data = ProjectData {
        mots: Entries(script_words(inputs)),
        questions: asked_here(inputs).filter_map(|(at, _)| question_data(inputs, at)).collect(),
        parcours: Entries(paths),
        noms: Entries(names.iter().skip(1).map(|name| (Arc::clone(name), path_name(inputs, name))).collect()),
        contacts,
        documents: document_data(inputs, &root),
        liens: links.values,
        taches: tasks.values,
        aides: aid_data(inputs, &root),
    };
    named("jalonProjet", &data).into_bytes()
}

/// Its own words, and how the pages of paths say when, and how much a step is needed.
fn script_words(inputs: &SiteInputs) -> Vec<(String, String)> {
    let shared = ["quand-", "rang-"].into_iter().flat_map(|start| {
        sayings(inputs, start).into_iter().map(move |(key, text)| (format!("{start}{key}"), text))
    });
    sayings(inputs, WORDS).into_iter().chain(shared).collect()
}

fn step_data(
    inputs: &SiteInputs,
    step: &EditionStep,
    path: &str,
    root: &str,
) -> Option<(StepView, Map<String, Value>)> {
    let si =
        match step.step.condition.as_ref().map(|condition| code(condition, false, &inputs.edition.situation))
        {
            Some(Coded::Known(false)) => return None,
            None | Some(Coded::Known(true)) => None,
            Some(Coded::Open(code)) => Some(code),
        };
    let planned = PlannedStep {
        step: (*step.step).clone(),
        origin: step.origin.clone(),
        texts: [step.before.clone(), step.body.clone(), step.after.clone()],
        is_open: false,
    };
    let kind = (path != SHARED && path != INSTALLED).then_some(path);
    let view = step_view(inputs, &planned, kind, root);
    let Ok(Value::Object(mut rest)) = serde_json::to_value(&view) else { return None };
    // What the script finds elsewhere, or needs not.
    for key in ["liens", "taches", "contacts", "ancres", "local", "selon"] {
        rest.remove(key);
    }
    // Days from the opening say all the rest, as `path_page` words it.
    if let Some(when) = rest.get_mut("quand") {
        if let Some(days @ Value::Number(_)) = when.get("ecart").cloned() {
            *when = days;
        } else if let Value::Object(when) = when {
            when.retain(|_, value| !value.is_null());
        }
    }
    if let Some(si) = si {
        rest.insert("si".to_owned(), si);
    }
    // The types that share it; none for all.
    if let Some(types) = &step.step.types {
        rest.insert("types".to_owned(), json!(types.iter().map(|id| &*id.value).collect::<Vec<_>>()));
    }
    Some((view, rest))
}

/// Whether a value of a step is more than nothing.
fn says_something(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(list) => !list.is_empty(),
        _ => true,
    }
}

/// The aids, with the types that each is for.
fn aid_data(inputs: &SiteInputs, root: &str) -> Vec<Value> {
    let aids = aid_links(inputs, None, root).into_iter();
    aids.map(|(types, aid)| {
        let types: Vec<&str> = types.iter().map(|id| &**id).collect();
        json!({ "aide": aid, "types": types })
    })
    .collect()
}

fn question_data(inputs: &SiteInputs, at: usize) -> Option<Value> {
    let question = &inputs.guide.questions[at];
    let si = match question
        .condition
        .as_ref()
        .map(|condition| code(condition, false, &inputs.edition.situation))
    {
        Some(Coded::Known(false)) => return None,
        None | Some(Coded::Known(true)) => Value::Null,
        Some(Coded::Open(code)) => code,
    };
    let answers = offered(inputs, question).into_iter().map(|answer| {
        let paths: Vec<&str> = answer.paths.iter().map(|path| &*path.value).collect();
        json!({ "id": &*answer.id, "parcours": paths })
    });
    let answers: Vec<Value> = answers.collect();
    Some(json!({ "id": &*question.id, "genre": question.kind.word(), "si": si, "reponses": answers }))
}

fn document_data(inputs: &SiteInputs, root: &str) -> Vec<Value> {
    let entries = inputs.edition.entries.get(&crate::record::verb::RecordKind::Documents);
    let views = documents(inputs, root);
    let both = entries.into_iter().flatten().zip(views);
    both.filter_map(|(entry, view)| {
        let types = entry.types.iter().flatten().map(|id| &*id.value).collect::<Vec<_>>();
        Some(json!({ "titre": view.texts.get("titre")?, "href": view.texts.get("href")?, "types": types }))
    })
    .collect()
}

/// A condition, as far as the territory decides it.
enum Coded {
    Known(bool),
    /// What is left over answers: `["r", question, answer]`, `["n", …]`, `["e", …]`, `["o", …]`.
    Open(Value),
}

fn code(condition: &Condition, contrary: bool, situation: &Situation) -> Coded {
    let several = |parts: &[Condition], deciding: bool, sign: &str| {
        let mut open = vec![Value::from(sign)];
        for part in parts {
            match code(part, contrary, situation) {
                Coded::Known(holds) if holds == deciding => return Coded::Known(deciding),
                Coded::Known(_) => {}
                Coded::Open(code) => open.push(code),
            }
        }
        if open.len() == 1 { Coded::Known(!deciding) } else { Coded::Open(open.into()) }
    };
    match condition {
        Condition::Atom(Atom::Answer(question, answer), _) => {
            Coded::Open(json!(["r", &**question, &**answer]))
        }
        Condition::Atom(atom, _) => Coded::Known(situation.reads(atom, contrary)),
        Condition::Not(inner) => match code(inner, !contrary, situation) {
            Coded::Known(holds) => Coded::Known(!holds),
            Coded::Open(code) => Coded::Open(json!(["n", code])),
        },
        Condition::All(parts) => several(parts, false, "e"),
        Condition::Any(parts) => several(parts, true, "o"),
    }
}

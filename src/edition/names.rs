//! What texts may name: facts, terms, values, levels, files; and the nearest name to one that does not exist.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Edition;
use super::identity::WORDS;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::{Proposals, nearest, nearest_by_text};
use crate::diagnostic::{Diagnostic, Problems};
use crate::guide::common_guide::Guide;
use crate::guide::contract::FlagDeclaration;
use crate::markdown::condition::Atom;
use crate::markdown::node::{DataCall, DataKind};
use crate::markdown::piece::{Hole, Piece, Target};
use crate::record::declared_names::listed;
use crate::record::question::Question;
use crate::record::read_attached::{self, AttachedAs, FindKind};
use crate::record::retired::{RetiredKind, RetiredNames};
use crate::territory::levels::Territories;
use crate::text::path::SourcePath;
use crate::text::{Place, Placed};

/// What texts may name, for the nearest one.
pub(super) struct Names<'a> {
    facts: BTreeSet<&'a str>,
    /// The facts that have a `phrase`.
    sentences: BTreeSet<&'a str>,
    terms: BTreeSet<&'a str>,
    /// With what the guide calls them.
    values: BTreeMap<&'a str, &'a str>,
    flags: BTreeMap<&'a str, &'a str>,
    /// The atoms that ask about flags: `littoral`, `taxe-sejour:reel`.
    answers: BTreeSet<String>,
    /// What may be said of communes, with what the guide calls it.
    commune_fields: BTreeMap<&'a str, &'a str>,
    types: BTreeSet<&'a str>,
    supports: BTreeSet<&'a str>,
    actors: BTreeSet<&'a str>,
    levels: BTreeSet<&'a str>,
    /// The values that a territory may leave empty, and that then say nothing.
    silent: BTreeSet<&'a str>,
    retired: &'a RetiredNames,
    files: &'a FindKind<'a>,
    pub(super) proposals: Proposals,
}

impl<'a> Names<'a> {
    /// What the guide declares, with this edition's records.
    pub(super) fn of(
        guide: &'a Guide,
        territories: &'a Territories,
        edition: &'a Edition,
        files: &'a FindKind<'a>,
    ) -> Self {
        // Its own records alone: one that a level hid is not there for a local text.
        Self {
            terms: edition.terms.iter().map(|term| &*term.id).collect(),
            actors: edition.actors.iter().map(|actor| &*actor.id).collect(),
            ..Self::of_guide(guide, territories, files)
        }
    }

    /// What the guide alone declares.
    pub(super) fn of_guide(guide: &'a Guide, territories: &'a Territories, files: &'a FindKind<'a>) -> Self {
        let contract = &guide.contract;
        Self {
            facts: guide.facts.keys().map(|id| &**id).collect(),
            sentences: (guide.facts.values().filter(|fact| fact.sentence.is_some()))
                .map(|fact| &*fact.id)
                .collect(),
            terms: guide.terms.iter().map(|term| &*term.id).collect(),
            values: contract.values.iter().map(|value| (&*value.id, &*value.label)).collect(),
            flags: contract.flags.iter().map(|flag| (&*flag.id, &*flag.label)).collect(),
            answers: contract.flags.iter().flat_map(flag_atoms).collect(),
            commune_fields: (contract.commune_fields.iter())
                .map(|field| (&*field.id, &*field.label))
                .collect(),
            types: contract.types.iter().map(|kind| &*kind.id).collect(),
            supports: contract.supports.iter().map(|support| &*support.id).collect(),
            actors: guide.actors.iter().map(|actor| &*actor.id).collect(),
            levels: territories
                .levels
                .keys()
                .map(|name| &*name.text)
                .filter(|name| name.contains('/'))
                .collect(),
            silent: contract
                .values
                .iter()
                .filter(|value| !value.required && value.fallback.is_none())
                .map(|value| &*value.id)
                .collect(),
            retired: &contract.retired,
            files,
            proposals: Proposals::default(),
        }
    }

    /// The values that the guide declares, with what it calls them.
    pub(super) fn values(&self) -> impl Iterator<Item = (&'a str, &'a str)> + Clone {
        self.values.iter().map(|(id, label)| (*id, *label))
    }

    /// Whether the glossary has a term of that id.
    pub(super) fn is_term(&self, id: &str) -> bool {
        self.terms.contains(id)
    }

    /// Whether a value says nothing where a territory does not give it.
    pub(super) fn may_be_empty(&self, id: &str) -> bool {
        self.silent.contains(&*self.now(RetiredKind::Value, id))
    }

    /// The name of today of what a text calls `id`.
    fn now(&self, kind: RetiredKind, id: &str) -> Arc<str> {
        Arc::clone(self.retired.now(kind, &id.into()))
    }

    /// Checks what a piece names; links to pages are not its business, since editions have different pages.
    pub(super) fn piece(&self, piece: &Piece, problems: &mut Problems) {
        match piece {
            Piece::Sentence(hole)
                if self.facts.contains(&*hole.name) && !self.sentences.contains(&*hole.name) =>
            {
                let problem = Diagnostic::new(Code::NoSentence, hole.place.clone());
                problems.push(problem.with("id", &hole.name));
            }
            Piece::Fact(hole) | Piece::Sentence(hole) => {
                self.missing(&self.facts, hole, Code::UnknownFact, problems);
            }
            Piece::Term(hole) => self.term(hole, problems),
            Piece::Image(image) => self.file(&image.source, AttachedAs::Picture, &image.place, problems),
            Piece::LinkStart(link) => {
                if let Target::Document(path) = &link.target {
                    self.file(path, AttachedAs::Document, &link.place, problems);
                }
            }
            _ => {}
        }
        piece.values().for_each(|hole| self.value(hole, problems));
    }

    /// Checks a file that is given to readers at `place`.
    fn file(&self, path: &SourcePath, given: AttachedAs, place: &Place, problems: &mut Problems) {
        match (self.files)(path) {
            None => problems.push(Diagnostic::new(Code::MissingAsset, place.clone()).with("path", path)),
            Some(kind) => problems.extend(read_attached::problem(path, &kind, given, place)),
        }
    }

    /// Checks a file that a record or a key of a level names, from the folder of its own file; one that does not exist is
    /// told when the level is read.
    pub(super) fn named_file(
        &self,
        written: &str,
        given: AttachedAs,
        place: &Place,
        problems: &mut Problems,
    ) {
        if let Some(path) = place.file.parent().resolve(written.trim())
            && (self.files)(&path).is_some()
        {
            self.file(&path, given, place, problems);
        }
    }

    /// A hole that names nothing.
    fn value(&self, hole: &Hole, problems: &mut Problems) {
        let (kind, name) = hole.name.split_once(['.', ':']).unwrap_or(("", &hole.name));
        let list = match kind {
            "v" => Some(RetiredKind::Value),
            "drapeau" => Some(RetiredKind::Flag),
            _ => None,
        };
        problems.extend(list.and_then(|list| self.retired.problem(list, &name.into(), &hole.place)));
        let name = list.map_or_else(|| name.into(), |list| self.now(list, name));
        let name = &*name;
        let near = match kind {
            "drapeau" if self.flags.contains_key(name) => return,
            "drapeau" => {
                let flags = self.flags.iter().map(|(id, label)| (*id, *label));
                self.proposals.nearest_by_text(name, flags).map(|near| format!("drapeau:{near}"))
            }
            "v" if self.values.contains_key(name) => return,
            "territoire" if WORDS.contains(&name) => return,
            "v" => self.proposals.nearest_by_text(name, self.values()).map(|near| format!("v.{near}")),
            _ => nearest(name, WORDS).map(|near| format!("territoire.{near}")),
        };
        problems.push(
            Diagnostic::new(Code::UnknownValue, hole.place.clone()).with("name", &hole.name).suggest(near),
        );
    }

    /// A term that does not exist.
    pub(super) fn term(&self, hole: &Hole, problems: &mut Problems) {
        self.missing(&self.terms, hole, Code::UnknownTerm, problems);
    }

    /// A condition about something that nobody declares.
    pub(super) fn atom(&self, atom: &Atom, place: &Place, problems: &mut Problems) {
        let kind = match atom {
            Atom::Type(_) => Some(RetiredKind::ProjectType),
            Atom::Value(_) => Some(RetiredKind::Value),
            Atom::Flag(_)
            | Atom::Choice(..)
            | Atom::Support(_)
            | Atom::SomeCommune(_)
            | Atom::EveryCommune(_)
            | Atom::Level(_)
            | Atom::Answer(..) => None,
        };
        let unnamed = |set: &BTreeSet<&'a str>| set.iter().map(|id| (*id, "")).collect();
        let (set, id, prefix): (BTreeMap<&str, &str>, _, _) = match atom {
            Atom::Answer(..) => {
                let problem = Diagnostic::new(Code::AnswerInText, place.clone());
                return problems.push(problem.with("atom", atom));
            }
            Atom::Flag(id) | Atom::Choice(id, _) => {
                problems.extend(self.retired.problem(RetiredKind::Flag, id, place));
                let now = self.now(RetiredKind::Flag, id);
                let atom = match atom {
                    Atom::Choice(_, answer) => Atom::Choice(Arc::clone(&now), Arc::clone(answer)),
                    _ => Atom::Flag(Arc::clone(&now)),
                };
                return self.flag_atom(&atom, &now, place, problems);
            }
            Atom::Type(id) => (unnamed(&self.types), id, "type:"),
            Atom::Support(id) => (unnamed(&self.supports), id, "accompagnement:"),
            Atom::Value(id) => (self.values.clone(), id, "valeur:"),
            Atom::SomeCommune(id) => (self.commune_fields.clone(), id, "quelque-commune:"),
            Atom::EveryCommune(id) => (self.commune_fields.clone(), id, "toutes-communes:"),
            Atom::Level(id) => (unnamed(&self.levels), id, ""),
        };
        let now = kind.map(|kind| {
            problems.extend(self.retired.problem(kind, id, place));
            self.retired.now(kind, id)
        });
        if !set.contains_key(&**now.unwrap_or(id)) {
            // As conditions name them: `zone:littoral`, not `zones/littoral`.
            let near = self.proposals.nearest_by_text(id, set).map(|near| match atom {
                Atom::Level(_) => Atom::Level(near.into()).to_string(),
                _ => format!("{prefix}{near}"),
            });
            problems.push(Diagnostic::new(Code::UnknownAtom, place.clone()).with("atom", atom).suggest(near));
        }
    }

    /// A condition of a path, or of a question: answers are part of its language.
    pub(super) fn path_atom(
        &self,
        atom: &Atom,
        place: &Place,
        questions: &[Question],
        problems: &mut Problems,
    ) {
        let Atom::Answer(question, answer) = atom else { return self.atom(atom, place, problems) };
        let known = questions.iter().find(|known| known.id == *question);
        if known.is_some_and(|known| known.answers.iter().any(|known| known.id == *answer)) {
            return;
        }
        let all = questions.iter().flat_map(|question| {
            question.answers.iter().map(move |answer| format!("reponse:{}={}", question.id, answer.id))
        });
        let all: Vec<String> = all.collect();
        // Of one question, another answer is another thing: « oui » is never « non ».
        let is_meant = |one: &&String| match one.split_once('=') {
            Some((asked, given)) if known.is_some() => {
                asked == format!("reponse:{question}") && nearest(answer, [given]).is_some()
            }
            _ => true,
        };
        let meant = all.iter().filter(is_meant).map(String::as_str);
        let near = nearest(&atom.to_string(), meant).map(str::to_owned);
        problems.push(Diagnostic::new(Code::UnknownAnswer, place.clone()).with("atom", atom).suggest(near));
    }

    /// A condition about the flag `id`.
    fn flag_atom(&self, atom: &Atom, id: &str, place: &Place, problems: &mut Problems) {
        let asked = atom.to_string();
        if self.answers.contains(&asked) {
            return;
        }
        let all = || self.answers.iter().map(String::as_str);
        let own: Vec<&str> = all().filter(|known| known.split(':').next() == Some(id)).collect();
        let near = match &own[..] {
            [] => self.proposals.nearest(&asked, all()).or_else(|| {
                let flags = self.flags.iter().map(|(id, label)| (*id, *label));
                let meant = nearest_by_text(id, flags)?;
                all().find(|known| known.split(':').next() == Some(meant))
            }),
            // « si taxe » asks whether there is one: not « aucune ».
            [first, ..] => nearest(&asked, own.iter().copied())
                .or_else(|| own.iter().copied().find(|known| !known.contains(":aucun")))
                .or(Some(first)),
        };
        let problem = Diagnostic::new(Code::UnknownAtom, place.clone()).with("atom", atom);
        problems.push(problem.suggest(near));
    }

    /// A level of support that the guide does not declare.
    pub(super) fn support(&self, id: &Placed<Arc<str>>, problems: &mut Problems) {
        if !self.supports.contains(&*id.value) {
            let near = self.proposals.nearest(&id.value, self.supports.iter().copied());
            let problem = Diagnostic::new(Code::UndeclaredType, id.place.clone());
            let problem = problem.with("known", listed(self.supports.iter().copied()));
            problems.push(problem.with("id", &id.value).suggest(near));
        }
    }

    /// A data directive that names what does not exist.
    pub(super) fn data(&self, call: &DataCall, problems: &mut Problems) {
        let fields: BTreeSet<&str>;
        let set = match call.kind {
            DataKind::Contacts => &self.actors,
            DataKind::Aids => &self.types,
            DataKind::Communes => {
                fields = self.commune_fields.keys().copied().collect();
                &fields
            }
            _ => return,
        };
        for argument in &call.arguments {
            if call.kind == DataKind::Aids {
                let kind = RetiredKind::ProjectType;
                problems.extend(self.retired.problem(kind, &argument.value, &argument.place));
                if set.contains(&**self.retired.now(kind, &argument.value)) {
                    continue;
                }
            }
            if set.contains(&*argument.value) {
                continue;
            }
            problems.push(
                Diagnostic::new(Code::DirectiveArgument, argument.place.clone())
                    .with("name", call.kind.word())
                    .with("argument", &argument.value)
                    .suggest(self.proposals.nearest(&argument.value, set.iter().copied())),
            );
        }
    }

    fn missing(&self, set: &BTreeSet<&str>, hole: &Hole, code: Code, problems: &mut Problems) {
        if !set.contains(&*hole.name) {
            let near = self.proposals.nearest(&hole.name, set.iter().copied());
            problems.push(Diagnostic::new(code, hole.place.clone()).with("id", &hole.name).suggest(near));
        }
    }
}

/// The atoms that may ask about a flag.
fn flag_atoms(flag: &FlagDeclaration) -> Vec<String> {
    if flag.answers.is_empty() {
        return vec![flag.id.to_string()];
    }
    flag.answers.iter().map(|answer| format!("{}:{answer}", flag.id)).collect()
}

//! Conditions, such as `littoral et non (montagne ou type:hotel)`: the territories that a text is for.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::text::Place;
use crate::text::located_text::LocatedText;

/// A condition; `non` binds before `et`, `et` before `ou`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// A plain fact about a territory.
    Atom(Atom, Place),
    /// `non …`
    Not(Box<Condition>),
    /// `… et …`
    All(Vec<Condition>),
    /// `… ou …`
    Any(Vec<Condition>),
}

/// A plain fact about a territory.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Atom {
    /// A declared flag.
    Flag(Arc<str>),
    /// `taxe-sejour:reel`: a declared choice, and the answer that it must have.
    Choice(Arc<str>, Arc<str>),
    /// `type:meuble`: a type that the territory handles.
    Type(Arc<str>),
    /// `region:75`, `departement:24`, `zone:littoral`: a level that it inherits from, as `herite` names it
    /// (`departements/24`).
    Level(Arc<str>),
    /// `accompagnement:suivi`
    Support(Arc<str>),
    /// `valeur:telephone`: the value is filled.
    Value(Arc<str>),
    /// `quelque-commune:inondation`: at least one commune has it.
    SomeCommune(Arc<str>),
    /// `toutes-communes:inondation`: every commune has it.
    EveryCommune(Arc<str>),
    /// `reponse:capacite=plus-15`: what a reader answered to a question; in paths and questions alone.
    Answer(Arc<str>, Arc<str>),
}

impl Condition {
    /// Whether it is known to hold, given which atoms are known to hold or not: of what nobody knows, neither it nor its
    /// contrary holds.
    pub fn holds(&self, test: &impl Fn(&Atom) -> Option<bool>) -> bool {
        self.decide(&|atom, _| test(atom)) == Some(true)
    }

    /// Whether it holds, as far as that follows from what `test` knows of atoms; it is also told whether it is asked of an
    /// atom's contrary.
    pub fn decide(&self, test: &dyn Fn(&Atom, bool) -> Option<bool>) -> Option<bool> {
        self.decide_as(false, test)
    }

    fn decide_as(&self, contrary: bool, test: &dyn Fn(&Atom, bool) -> Option<bool>) -> Option<bool> {
        // One part that is `decisive` decides, whatever the others are.
        let joined = |parts: &[Self], decisive: bool| {
            let mut all = Some(!decisive);
            for part in parts {
                match part.decide_as(contrary, test) {
                    Some(known) if known == decisive => return Some(decisive),
                    Some(_) => {}
                    None => all = None,
                }
            }
            all
        };
        match self {
            Self::Atom(atom, _) => test(atom, contrary),
            Self::Not(inner) => inner.decide_as(!contrary, test).map(|known| !known),
            Self::All(parts) => joined(parts, false),
            Self::Any(parts) => joined(parts, true),
        }
    }

    /// Calls `visit` with every atom and its place.
    pub fn atoms(&self, visit: &mut impl FnMut(&Atom, &Place)) {
        match self {
            Self::Atom(atom, place) => visit(atom, place),
            Self::Not(inner) => inner.atoms(visit),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.atoms(visit)),
        }
    }
}

/// Parses a condition: the words `non`, `et`, `ou`, parentheses and atoms. It does not check that the atoms are declared.
pub fn parse(located_text: &LocatedText, problems: &mut Problems) -> Option<Condition> {
    let text = located_text.as_str();
    let mut tokens = Vec::new();
    let mut start = None;
    for (index, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let delimits = c.is_whitespace() || matches!(c, '(' | ')');
        match (delimits, start) {
            (true, Some(from)) => {
                tokens.push(from..index);
                start = None;
            }
            (false, None) => start = Some(index),
            _ => {}
        }
        if matches!(c, '(' | ')') {
            tokens.push(index..index + 1);
        }
    }
    let mut reader = ConditionReader { located_text, tokens: &tokens, next: 0 };
    let found = reader.any(0).filter(|_| reader.next == tokens.len());
    if found.is_none() {
        let range = tokens.get(reader.next).cloned().unwrap_or(text.len()..text.len());
        let said = if range.is_empty() { text } else { &text[range.clone()] };
        let place = if range.is_empty() { located_text.whole() } else { located_text.place(range.clone()) };
        problems.push(Diagnostic::new(Code::ConditionSyntax, place).with("found", said));
    }
    found
}

/// The limit of nested parentheses.
const DEPTH: usize = 16;

struct ConditionReader<'a> {
    located_text: &'a LocatedText,
    tokens: &'a [Range<usize>],
    /// The token at which parsing stopped: the faulty one, if there is a fault.
    next: usize,
}

impl ConditionReader<'_> {
    fn peek(&self) -> Option<&str> {
        self.tokens.get(self.next).map(|range| &self.located_text.as_str()[range.clone()])
    }

    fn take(&mut self, word: &str) -> bool {
        let found = self.peek() == Some(word);
        self.next += usize::from(found);
        found
    }

    fn any(&mut self, depth: usize) -> Option<Condition> {
        let mut parts = vec![self.all(depth)?];
        while self.take("ou") {
            parts.push(self.all(depth)?);
        }
        Some(if parts.len() == 1 { parts.pop()? } else { Condition::Any(parts) })
    }

    fn all(&mut self, depth: usize) -> Option<Condition> {
        let mut parts = vec![self.one(depth)?];
        while self.take("et") {
            parts.push(self.one(depth)?);
        }
        Some(if parts.len() == 1 { parts.pop()? } else { Condition::All(parts) })
    }

    fn one(&mut self, depth: usize) -> Option<Condition> {
        let mut negated = false;
        while self.take("non") {
            negated = !negated;
        }
        let inner = if depth < DEPTH && self.take("(") {
            let inner = self.any(depth + 1)?;
            self.take(")").then_some(inner)?
        } else {
            let atom = atom(self.peek()?)?;
            let place = self.located_text.place(self.tokens[self.next].clone());
            self.next += 1;
            Condition::Atom(atom, place)
        };
        Some(if negated { Condition::Not(Box::new(inner)) } else { inner })
    }
}

fn atom(word: &str) -> Option<Atom> {
    let named = |text: &str| {
        let fits =
            !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
        fits.then(|| Arc::from(text))
    };
    let level = |folder: &str, name: &str| Some(Atom::Level(format!("{folder}/{}", named(name)?).into()));
    match word.split_once(':') {
        None if matches!(word, "et" | "ou" | "non") => None,
        None => named(word).map(Atom::Flag),
        Some(("type", name)) => named(name).map(Atom::Type),
        Some(("region", name)) => level("regions", name),
        Some(("departement", name)) => level("departements", name),
        Some(("zone", name)) => level("zones", name),
        Some(("accompagnement", name)) => named(name).map(Atom::Support),
        Some(("valeur", name)) => named(name).map(Atom::Value),
        Some(("quelque-commune", name)) => named(name).map(Atom::SomeCommune),
        Some(("toutes-communes", name)) => named(name).map(Atom::EveryCommune),
        Some(("reponse", answer)) => {
            let (question, answer) = answer.split_once('=')?;
            Some(Atom::Answer(named(question)?, named(answer)?))
        }
        Some((choice, answer)) => Some(Atom::Choice(named(choice)?, named(answer)?)),
    }
}

/// Whether an atom about something else than a choice begins with `word`: no choice can have that name.
pub fn is_taken(word: &str) -> bool {
    atom(&format!("{word}:x")).is_some_and(|atom| !matches!(atom, Atom::Choice(..)))
}

impl fmt::Display for Atom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(name) => f.write_str(name),
            Self::Type(name) => write!(f, "type:{name}"),
            Self::Level(name) => {
                let (folder, id) = name.split_once('/').unwrap_or(("", name));
                write!(f, "{}:{id}", folder.trim_end_matches('s'))
            }
            Self::Support(name) => write!(f, "accompagnement:{name}"),
            Self::Value(name) => write!(f, "valeur:{name}"),
            Self::SomeCommune(name) => write!(f, "quelque-commune:{name}"),
            Self::EveryCommune(name) => write!(f, "toutes-communes:{name}"),
            Self::Answer(question, answer) => write!(f, "reponse:{question}={answer}"),
            Self::Choice(choice, answer) => write!(f, "{choice}:{answer}"),
        }
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let join = |f: &mut fmt::Formatter<'_>, parts: &[Self], word: &str| {
            for (index, part) in parts.iter().enumerate() {
                if index > 0 {
                    write!(f, " {word} ")?;
                }
                match part {
                    Self::Atom(..) | Self::Not(_) => write!(f, "{part}")?,
                    Self::All(_) | Self::Any(_) => write!(f, "({part})")?,
                }
            }
            Ok(())
        };
        match self {
            Self::Atom(atom, _) => write!(f, "{atom}"),
            Self::Not(inner) if matches!(**inner, Self::Atom(..)) => write!(f, "non {inner}"),
            Self::Not(inner) => write!(f, "non ({inner})"),
            Self::All(parts) => join(f, parts, "et"),
            Self::Any(parts) => join(f, parts, "ou"),
        }
    }
}

//! Names with their article: `du Pays…`, `à l’Entre-deux…`, `des Vallées`.

use super::fold;

/// The article that goes before a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Article {
    /// `le`
    Le,
    /// `la`
    La,
    /// `l'`
    Elided,
    /// `les`
    Les,
    /// None: a town, most of the time.
    #[default]
    None,
}

impl Article {
    /// The words that authors may write, for messages.
    pub const WORDS: [&'static str; 5] = ["le", "la", "l'", "les", ""];

    /// Reads `le`, `la`, `l'` (either apostrophe), `les` or nothing.
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim() {
            "le" => Some(Self::Le),
            "la" => Some(Self::La),
            "l'" | "l’" => Some(Self::Elided),
            "les" => Some(Self::Les),
            "" => Some(Self::None),
            _ => None,
        }
    }

    /// The article that a phrase begins with, and the rest of it: `le service des impôts`.
    pub fn taken_from(phrase: &str) -> (Self, &str) {
        let articles = [
            ("le ", Self::Le),
            ("la ", Self::La),
            ("l'", Self::Elided),
            ("l’", Self::Elided),
            ("les ", Self::Les),
        ];
        let found = articles.iter().find_map(|(word, article)| Some((*article, phrase.strip_prefix(word)?)));
        found.unwrap_or((Self::None, phrase))
    }

    /// What goes before the name, with its space where it has one.
    pub fn before(self) -> &'static str {
        match self {
            Self::Le => "le ",
            Self::La => "la ",
            Self::Elided => "l’",
            Self::Les => "les ",
            Self::None => "",
        }
    }
}

/// `le Pays…`, `l’Entre…`, `X`.
pub fn with_article(article: Article, name: &str) -> String {
    format!("{}{name}", article.before())
}

/// `du Pays…`, `de la Côte…`, `de l’Entre…`, `des Vallées`, `de X`, `d’Arcachon`.
pub fn of(article: Article, name: &str) -> String {
    let before = match article {
        Article::Le => "du ",
        Article::La => "de la ",
        Article::Elided => "de l’",
        Article::Les => "des ",
        Article::None if elides(name) => "d’",
        Article::None => "de ",
    };
    format!("{before}{name}")
}

/// `au Pays…`, `à la Côte…`, `à l’Entre…`, `aux Vallées`, `à X`.
pub fn to(article: Article, name: &str) -> String {
    let before = match article {
        Article::Le => "au ",
        Article::La => "à la ",
        Article::Elided => "à l’",
        Article::Les => "aux ",
        Article::None => "à ",
    };
    format!("{before}{name}")
}

/// `dans le Pays…`, `dans l’Entre…`; a town, which has no article, is a place to be at: `à X`.
pub fn within(article: Article, name: &str) -> String {
    if article == Article::None { to(article, name) } else { format!("dans {}", with_article(article, name)) }
}

/// Common nouns that names of territories begin with, by their article (folded, whole words).
const NOUNS: [(Article, &str); 4] = [
    (
        Article::Le,
        "bas bassin bazadais bearn beaujolais bocage bourbonnais canton centre chablais charolais clunisois coeur \
         departement district gatinais gers golfe grand haut jura lac lauragais limousin littoral marais massif \
         mercantour morvan pays parc perche perigord petr pilat plateau piemont pole quercy royans sancerrois saumurois \
         sivom sud syndicat territoire tonnerrois triangle val vallon velay vercors vexin vignoble vignobles vimeu",
    ),
    (
        Article::La,
        "basse baie ca cc communaute cote cu dombes dordogne drome foret gascogne grande haute metropole montagne perle \
         plaine porte presqu puisaye region riviera sarthe savoie sologne terre thierache vallee vendee",
    ),
    (
        Article::Elided,
        "agglomeration arc archipel ardeche armagnac auxois avesnois auvergne eurometropole entre epci estuaire ile \
         isthme office oisans ot",
    ),
    (
        Article::Les,
        "alpes alpilles avants balcons causses cevennes collines coteaux cotes deux gorges grands hautes hauts lacs landes \
         marches monts plages plaines portes quatre rives sables sources terres trois vallees vals vallons villages",
    ),
];

/// The article that `name` wants, and the name without an article of its own: `Le Grand Vallon` is `le`, `Grand Vallon`.
///
/// None where the name needs no article, or where it cannot be known: a town, whose `La` or `L’` changes nothing.
pub fn guess(name: &str) -> Option<(Article, &str)> {
    for (word, article) in [("Le ", Article::Le), ("Les ", Article::Les)] {
        if let Some(rest) = name.strip_prefix(word) {
            return Some((article, rest.trim_start()));
        }
    }
    // « L'Oise Picarde » is an area of several words; « L'Isle », a town, keeps what it begins with.
    let elided = name.strip_prefix("L'").or_else(|| name.strip_prefix("L’"));
    if let Some(rest) = elided.filter(|rest| rest.contains(' ') && !fold(rest).starts_with("isle ")) {
        return Some((Article::Elided, rest));
    }
    let folded = fold(name);
    let mut words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let first = words.next()?;
    // A town may bear a noun's name, and is alone then; a name of a territory goes on.
    words.next()?;
    NOUNS
        .iter()
        .find(|(_, nouns)| nouns.split_whitespace().any(|noun| noun == first))
        .map(|&(article, _)| (article, name))
}

/// Words that begin with a vowel but do not elide the one before them (folded, whole words).
const KEEP: [&str; 3] = ["onze", "oui", "ouistreham"];

/// Names in `y` that elide the vowel before them although another vowel follows (folded, whole words).
const Y_ELIDES: [&str; 3] = ["yerres", "yeu", "yonne"];

/// Beginnings of words with an aspirated `h` that names of places and bodies use (folded).
const ASPIRATED: &str = "\
    hague haie hainaut hall halle hameau hanau handi hangar harcourt hardelot haras haut \
    havre haye hazebrouck hauban henin herisson hetre heron hongrie honfleur hors hossegor \
    houat houlgate huit hourtin";

/// Whether `de` elides before `name`: before a vowel, or an `h` that is not aspirated.
pub fn elides(name: &str) -> bool {
    let folded = fold(name);
    let word: &str =
        folded.split(|c: char| !c.is_alphanumeric()).find(|part| !part.is_empty()).unwrap_or_default();
    match word.chars().next() {
        _ if KEEP.contains(&word) => false,
        Some('a' | 'e' | 'i' | 'o' | 'u') => true,
        Some('h') => !ASPIRATED.split(' ').any(|start| word.starts_with(start)),
        // Before a consonant `y` is a vowel (Yssingeaux), before a vowel it is not (Yenne).
        Some('y') if Y_ELIDES.contains(&word) => true,
        Some('y') => word.chars().nth(1).is_some_and(|second| !"aeiou".contains(second)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{guess, of};

    #[test]
    fn names_of_territories_get_their_article() {
        for (name, phrase) in [
            ("CC du Pays de Lunel", "de la CC du Pays de Lunel"),
            ("Le Grand Périgueux", "du Grand Périgueux"),
            ("Les Deux Vallées", "des Deux Vallées"),
            ("L'Oise Picarde", "de l’Oise Picarde"),
            ("Béarn des Gaves", "du Béarn des Gaves"),
            ("Sologne des Rivières", "de la Sologne des Rivières"),
            ("Ardèche des Sources et Volcans", "de l’Ardèche des Sources et Volcans"),
            ("Alpes d'Azur", "des Alpes d'Azur"),
            ("Communauté de communes des Coteaux", "de la Communauté de communes des Coteaux"),
        ] {
            let (article, rest) = guess(name).unwrap();
            assert_eq!(of(article, rest), phrase);
        }
        for town in
            ["La Rochelle", "Bordeaux Métropole", "Blaye", "Savoie", "L'Isle Jourdain", "L'Île-Rousse"]
        {
            assert_eq!(guess(town), None, "{town}");
        }
    }
}

//! Addresses and numbers in running text that a slip keeps from being links: `www .pays.example`, `nom (at) pays.example`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::{Regex, RegexSet};

use super::definitions::StretchScope;
use super::fragment::TextRun;
use super::lookalike::report;
use crate::diagnostic::Problems;
use crate::diagnostic::code::Code;
use crate::french::phone;
use crate::text::meant_address::{meant_mail, meant_web};
use crate::text::web_address::is_web_address;

/// How an address with a slip is read.
#[derive(Clone, Copy)]
enum FaultyAddress {
    Web,
    Mail,
    /// A mailbox without its end: nothing can be proposed.
    Incomplete,
    /// Letters for digits: `O5 36…`.
    Letters,
    /// A digit too few, or too many.
    Digits,
    /// The name of a file on the author's machine.
    Disk,
}

/// What begins an address, and what it ends with, in the patterns below.
const BEFORE: &str = r"(?:^|[\s(«:;])";
const PATH: &str = r"(?:/[^\s,;)»]*[^\s,;)».!?])?/?";

/// Endings of domains that cannot be words of a sentence.
const ENDINGS: &str = "(?:fr|com|org|net|eu|info|bzh|corsica|example)";

/// Patterns with the slip that each finds in its group `it`.
static SLIPS: LazyLock<Vec<(Regex, FaultyAddress)>> = LazyLock::new(|| {
    patterns()
        .into_iter()
        .map(|(pattern, slip)| (Regex::new(&pattern).expect("the pattern is well formed"), slip))
        .collect()
});

/// The same as one: nearly all text matches none of them.
static ANY: LazyLock<RegexSet> = LazyLock::new(|| {
    RegexSet::new(patterns().into_iter().map(|(pattern, _)| pattern)).expect("the patterns are well formed")
});

fn patterns() -> Vec<(String, FaultyAddress)> {
    let web = |pattern: &str| (format!("{BEFORE}(?P<it>{pattern})"), FaultyAddress::Web);
    let mail = |pattern: &str| (format!("{BEFORE}(?P<it>{pattern})"), FaultyAddress::Mail);
    let name = r"[\w+-]+(?:\.[\w+-]+)*";
    let host = r"[\w-]+(?:\.[\w-]+)*";
    vec![
        // `https://www.pays .fr`, `www.pays. fr`
        web(&format!(r"(?:https?://|www\.){host}(?:\s+\.|\.\s+){ENDINGS}(?-u:\b){PATH}")),
        // `www .pays.fr`, `www. pays.fr`
        web(&format!(r"(?:https?://)?www(?:\s+\.\s*|\.\s+)[\w-]+(?:\.[\w-]+)+{PATH}")),
        // `http : // pays.fr`
        web(&format!(r"https?(?:\s+:\s*/\s*/\s*|:\s*/\s+/\s*|:\s+//\s*|://\s+)[\w-]+(?:\.[\w-]+)+{PATH}")),
        // `htpp://`, `http//`, `http:\\`
        web(&format!(r"[htpsHTPS]{{3,7}}\s?[:;]?\s?[/\\]{{1,3}}[\w-]+(?:\.[\w-]+)*\.[a-z]{{2,10}}{PATH}")),
        // `ww.pays.fr`, `www,pays.fr`
        web(&format!(r"(?:w{{2}}|w{{4,5}})\.[\w-]+(?:\.[\w-]+)*\.[a-z]{{2,10}}{PATH}")),
        web(&format!(r"www,[\w-]+(?:\.[\w-]+)*\.[a-z]{{2,10}}{PATH}")),
        // `www.pays,fr`, `https://pays..fr`
        web(&format!(r"(?:https?://|www\.){host}(?:,|\.{{2,}}){ENDINGS}(?-u:\b){PATH}")),
        // `nom (at) pays.fr`, `nom[arobase]pays[point]fr`
        mail(&format!(
            r"{name}\s?(?:\((?:at|arobase|@)\)|[\[\{{](?:at|arobase|@)[\]\}}])\s?{host}(?:\s?(?:\.|[(\[](?:point|dot|\.)[)\]])\s?[\w-]+)+"
        )),
        // `nom @ pays.fr`, `nom@ pays.fr`
        mail(&format!(r"{name}(?:\s+@\s+|@\s+){host}\.[a-z]{{2,10}}")),
        // « votre adresse @pays.fr » is a sentence: only what is no plain word is the name of a mailbox.
        mail(&format!(
            r"(?:[\w+-]*[.\d_][\w+.-]*|contact|accueil|infos?|bonjour|tourisme|mairie|office)\s+@{host}\.{ENDINGS}(?-u:\b)"
        )),
        // `nom@pays,fr`, `nom@pays .fr`, `nom@@pays.fr`
        mail(&format!(r"{name}@{host}(?:,|\.{{2,}}|\s+\.|\.\s+){ENDINGS}(?-u:\b)")),
        mail(&format!(r"{name}@{{2,}}{host}\.[a-z]{{2,10}}")),
        (format!(r"{BEFORE}(?P<it>{name}@[\w-]+)\.?(?:$|[\s,;)!?»])"), FaultyAddress::Incomplete),
        (format!(r"{BEFORE}(?P<it>(?:[A-Z]:\\|file:///)[^\s,;)»]+)"), FaultyAddress::Disk),
        (
            format!(
                r"{BEFORE}(?P<it>[0Oo][1-9IlOo](?:[\x20.\u{{a0}}\u{{202f}}]?[\dOoIl]{{2}}){{4}})(?:$|[\s.,;:)!?»])"
            ),
            FaultyAddress::Letters,
        ),
        (
            format!(
                r"{BEFORE}(?P<it>0[1-9](?:[\x20.\u{{a0}}\u{{202f}}]\d{{2}}){{3}}(?:[\x20.\u{{a0}}\u{{202f}}]\d|[\x20.\u{{a0}}\u{{202f}}]\d{{3}}))(?:$|[\s.,;:)!?»])"
            ),
            FaultyAddress::Digits,
        ),
    ]
}

/// Reports the slips of `run`, in which no link is.
pub(super) fn in_text(run: &TextRun, scope: &StretchScope<'_>, problems: &mut Problems) {
    let text = &*run.text;
    let marks = ["//", "www", "ww.", "@", "(at", "[at", "arobase", ":\\", "p/", "p:"];
    let has_number = || text.bytes().filter(u8::is_ascii_digit).count() > 4;
    if !marks.iter().any(|mark| text.contains(mark)) && !has_number() {
        return;
    }
    // By where each begins: where it ends.
    let mut told: BTreeMap<usize, usize> = BTreeMap::new();
    for index in ANY.matches(text) {
        let (pattern, slip) = &SLIPS[index];
        for captures in pattern.captures_iter(text) {
            let Some(it) = captures.name("it") else { continue };
            // The address of what looks like a link is told with it.
            if text[..it.start()].ends_with("](") {
                continue;
            }
            if told.range(..it.end()).next_back().is_some_and(|(_, end)| *end > it.start()) {
                continue;
            }
            if let Some((form, right)) = read(*slip, it.as_str()) {
                told.insert(it.start(), it.end());
                let range = run.source_of(it.start())..run.source_of(it.end() - 1) + 1;
                report(Code::LooksLike, form, &right, range, scope.located_text, problems);
            }
        }
    }
}

/// How an address should read, and what it looks like; `None` where it is well as it is.
fn read(slip: FaultyAddress, written: &str) -> Option<(&'static str, String)> {
    let (form, right) = match slip {
        FaultyAddress::Web => ("address", meant_web(written)?),
        FaultyAddress::Mail => ("mail", meant_mail(written)?),
        FaultyAddress::Incomplete => ("mail", String::new()),
        FaultyAddress::Letters => {
            let is_letter = |letter: char| matches!(letter, 'O' | 'o' | 'I' | 'l');
            let digits = written.bytes().filter(u8::is_ascii_digit).count();
            if !written.contains(is_letter) || digits < 5 {
                return None;
            }
            let right = written.replace(['O', 'o'], "0").replace(['I', 'l'], "1");
            if !phone::link(&right).starts_with("tel:+33") {
                return None;
            }
            ("phone-letter", right)
        }
        FaultyAddress::Digits => ("phone-length", String::new()),
        FaultyAddress::Disk => ("disk", String::new()),
    };
    // The pattern of odd schemes finds the right ones as well.
    (!is_web_address(written)).then_some((form, right))
}

#[cfg(test)]
mod tests {
    use super::{ANY, SLIPS, read};

    fn found(text: &str) -> Vec<(&'static str, String)> {
        let mut found: Vec<(&str, String)> = Vec::new();
        for index in ANY.matches(text) {
            let (pattern, slip) = &SLIPS[index];
            found.extend(pattern.captures_iter(text).filter_map(|captures| read(*slip, &captures["it"])));
        }
        found.dedup();
        found
    }

    #[test]
    fn faulty_addresses_are_found_with_the_one_meant() {
        let pays = "https://www.pays.example";
        for written in [
            "Voir https://www.pays .example ici",
            "www .pays.example",
            "www. pays.example",
            "Site : http//www.pays.example.",
            "htpp://www.pays.example",
            "http:// www.pays.example",
            "https : //www.pays.example",
            "ww.pays.example",
            "www,pays.example",
            "www.pays,example",
        ] {
            assert_eq!(found(written), [("address", pays.to_owned())], "{written}");
        }
        for written in ["nom (at) pays.example", "nom[arobase]pays[point]example", "nom @ pays.example, ou"] {
            assert_eq!(found(written), [("mail", "nom@pays.example".to_owned())], "{written}");
        }
        assert_eq!(found("contact @pays.example"), [("mail", "contact@pays.example".to_owned())]);
        assert_eq!(found("j.dupre @pays.example"), [("mail", "j.dupre@pays.example".to_owned())]);
        assert_eq!(found("O5 36 49 OO 12"), [("phone-letter", "05 36 49 00 12".to_owned())]);
        assert_eq!(found("Appelez le 05 36 49 00 1."), [("phone-length", String::new())]);
        assert_eq!(found("dans C:\\Users\\Anne\\x.pdf ou"), [("disk", String::new())]);
        assert_eq!(found("nom@pays, ou"), [("mail", String::new())]);
    }

    #[test]
    fn what_is_well_is_no_problem() {
        for written in [
            "Voir https://www.pays.example/a. Puis www.pays.example, et http://pays.example/b?c=1;d",
            "Le guide (voir www.pays.example). Fr",
            "nom@pays.example, prenom.nom@pays.example.",
            "Suivez @office.tourisme et @pays",
            "Votre adresse @pays.example, votre e-mail @pays.fr",
            "05 36 49 00 12, +33 5 36 49 00 12, 01 99 00 12 34",
            "SIRET 012 345 678 00012",
            "et/ou, stp/svp, TTC/HT, h/j",
            "Les 02 03 04 05 mars",
        ] {
            assert_eq!(found(written), [], "{written}");
        }
    }
}

//! What looks like a password, a key or a token: it has no place in a file that people share.

use crate::table::value::{Table, Value};
use crate::text::{Place, Placed};

/// Something that seems secret.
#[derive(Debug)]
pub(super) struct Suspect {
    /// The key it is after.
    pub(super) key: String,
    /// What is to be pointed at: the key.
    pub(super) place: Place,
    /// What must not be shown.
    pub(super) value: Place,
}

/// The keys that say where a password comes from.
const ORIGINS: [&str; 3] = ["mot_de_passe_env", "mot_de_passe_commande", "mot_de_passe_demande"];

/// What keys of secrets are called, folded: without `_`, `-` and accents.
const NAMES: [&str; 12] = [
    "motdepasse",
    "mdp",
    "password",
    "passwd",
    "passphrase",
    "phrasedepasse",
    "secret",
    "token",
    "jeton",
    "apikey",
    "cleapi",
    "cleprivee",
];

/// How well-known tokens and keys begin.
const BEGINNINGS: [&str; 11] = [
    "ghp_",
    "gho_",
    "ghs_",
    "github_pat_",
    "glpat-",
    "AKIA",
    "sk_live_",
    "xoxb-",
    "nfp_",
    "-----BEGIN",
    "dckr_pat_",
];

/// Finds everything that seems secret in `table` and the tables below it.
pub(super) fn search(table: &Table, found: &mut impl FnMut(Suspect)) {
    for entry in table.entries() {
        let key = &*entry.key.value;
        let mut suspect = || {
            found(Suspect {
                key: key.to_owned(),
                place: entry.key.place.clone(),
                value: entry.value.place.clone(),
            });
        };
        let secret = match &entry.value.value {
            Value::Table(inner) => {
                search(inner, found);
                continue;
            }
            Value::Text(text) if key == "mot_de_passe_env" => !is_variable(text),
            Value::List(words) if key == "mot_de_passe_commande" => says_it_itself(words),
            _ if ORIGINS.contains(&key) => false,
            _ if is_secret_key(key) => true,
            Value::Text(text) => is_secret_value(text),
            Value::List(items) => items.iter().any(|item| match &item.value {
                Value::Text(text) => is_secret_value(text) || is_option_with_secret(text),
                _ => false,
            }),
            _ => false,
        };
        if secret {
            suspect();
        }
    }
}

/// Whether a key is that of a secret.
pub(super) fn is_secret_key(key: &str) -> bool {
    let plain: String = key.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    !ORIGINS.contains(&key) && NAMES.iter().any(|name| plain.contains(name))
}

/// Whether a text holds a token, a key, or an address with a password in it.
pub(super) fn is_secret_value(text: &str) -> bool {
    let begins =
        |word: &str| BEGINNINGS.iter().any(|start| word.starts_with(start) && word.len() > start.len() + 3);
    text.contains("-----BEGIN")
        || text.split(|letter: char| letter.is_whitespace() || "\"'=:/@".contains(letter)).any(begins)
        || text.split_whitespace().any(|word| {
            let word = word.rsplit_once("://").map_or(word, |(_, rest)| rest);
            let login = word.split('/').next().unwrap_or_default().rsplit_once('@');
            let password = login.and_then(|(login, _)| login.split_once(':'));
            password.is_some_and(|(_, password)| !password.is_empty())
        })
}

/// `--password=…`: the arguments of a program are seen by everybody on the machine.
fn is_option_with_secret(text: &str) -> bool {
    let option = text.strip_prefix('-').and_then(|text| text.split_once('='));
    option.is_some_and(|(name, value)| is_secret_key(name) && !value.is_empty())
}

fn is_variable(text: &str) -> bool {
    let letters = |letter: char| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == '_';
    !text.is_empty() && text.chars().all(letters) && !text.starts_with(|first: char| first.is_ascii_digit())
}

/// `["echo", "…"]`
fn says_it_itself(words: &[Placed<Value>]) -> bool {
    match words.first().map(|first| &first.value) {
        Some(Value::Text(program)) => {
            ["echo", "printf", "/bin/echo", "Write-Output"].contains(&program.as_str())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_secret_key, is_secret_value};

    #[test]
    fn what_looks_like_a_secret() {
        for key in ["mot_de_passe", "password", "MDP", "api_key", "token", "cle_privee", "Mot-De-Passe"] {
            assert!(is_secret_key(key), "{key}");
        }
        for key in ["mot_de_passe_env", "compte", "cle", "dossier", "adresse", "verifier"] {
            assert!(!is_secret_key(key), "{key}");
        }
        for text in [
            "https://moi:abc@git.example/x.git",
            "ghp_abcdefghijk",
            "--token=glpat-abcdefgh",
            "guide:abc@ftp.example",
        ] {
            assert!(is_secret_value(text), "{text}");
        }
        for text in
            ["https://moi@git.example/x.git", "git@github.com:a/b.git", "www/guide", "https://a.example:80/"]
        {
            assert!(!is_secret_value(text), "{text}");
        }
    }
}

//! The address that somebody meant who typed it with a slip: `htpp://`, `www .`, `nom (at) domaine.example`.

use super::odd_letters::UNSEEN;
use super::web_address::{is_email, is_web_address};

/// The web address that `text` is, but for a slip in its scheme, its `www`, its spaces or its dots.
pub fn meant_web(text: &str) -> Option<String> {
    let seen: String =
        text.chars().filter(|letter| !letter.is_whitespace() && !UNSEEN.contains(letter)).collect();
    let mut rest = &*seen;
    let mut has_scheme = false;
    while let Some(after) = after_scheme(rest) {
        (rest, has_scheme) = (after, true);
    }
    let (host_and_port, path) = rest.split_at(rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len()));
    let after_www = after_www(host_and_port);
    if !has_scheme && after_www.is_none() {
        return None;
    }
    let name = dotted(after_www.unwrap_or(host_and_port));
    let www = if after_www.is_some() { "www." } else { "" };
    let whole = format!("https://{www}{name}{}", path.replace('\\', "/"));
    (name.contains('.') && !name.contains('@') && is_web_address(&whole)).then_some(whole)
}

/// The e-mail address that `text` is, but for a slip: a space, a comma, `(at)`, a `mailto` written otherwise.
pub fn meant_mail(text: &str) -> Option<String> {
    let mut seen: String =
        text.chars().filter(|letter| !letter.is_whitespace() && !UNSEEN.contains(letter)).collect();
    for (written, sign) in [
        ("(at)", "@"),
        ("[at]", "@"),
        ("{at}", "@"),
        ("(arobase)", "@"),
        ("[arobase]", "@"),
        ("(a)", "@"),
        ("(@)", "@"),
        ("[@]", "@"),
        ("(point)", "."),
        ("[point]", "."),
        ("(dot)", "."),
        ("[dot]", "."),
        ("@@", "@"),
    ] {
        seen = seen.replace(written, sign);
    }
    let scheme = seen.split_once([':', '/']).filter(|(scheme, _)| is_nearly_mailto(scheme));
    let bare = scheme.map_or(&*seen, |(_, rest)| rest).trim_start_matches([':', '/']);
    let (name, domain) = bare.split_once('@')?;
    let address = format!("{name}@{}", dotted(domain));
    is_email(&address).then_some(address)
}

fn is_nearly_mailto(scheme: &str) -> bool {
    let scheme = scheme.to_lowercase();
    scheme.starts_with("mai") && scheme.len() < 9
        || ["malito", "mialto", "email", "e-mail", "courriel", "mel"].contains(&&*scheme)
}

/// What follows the scheme that `text` begins with, however `http` and its signs are spelled.
fn after_scheme(text: &str) -> Option<&str> {
    let is_of_scheme = |letter: char| matches!(letter.to_ascii_lowercase(), 'h' | 't' | 'p' | 's');
    let rest = text.trim_start_matches(is_of_scheme);
    let after = rest.trim_start_matches([':', ';', '/', '\\']);
    let (scheme, signs) =
        (text[..text.len() - rest.len()].to_ascii_lowercase(), &rest[..rest.len() - after.len()]);
    // A folder may be called by some of these letters: only what begins as `http` does is one without its colon.
    let is_like = scheme.contains('t')
        && scheme.contains('p')
        && (scheme.starts_with('h') || scheme.starts_with("ttp"));
    let is_scheme = is_like && signs.contains(['/', '\\']) || scheme.len() > 1 && signs.contains([':', ';']);
    (scheme.len() < 8 && is_scheme).then_some(after)
}

/// What follows the `www.` that `host` begins with, however that is spelled.
fn after_www(host: &str) -> Option<&str> {
    let rest = host.trim_start_matches(['w', 'W']);
    (2..=5).contains(&(host.len() - rest.len())).then(|| rest.strip_prefix(['.', ','])).flatten()
}

/// A name whose dots were typed as commas, or twice.
fn dotted(name: &str) -> String {
    let parts: Vec<&str> = name.split(['.', ',', ';']).filter(|part| !part.is_empty()).collect();
    parts.join(".")
}

#[cfg(test)]
mod tests {
    use super::{meant_mail, meant_web};

    #[test]
    fn web_addresses_with_slips_are_read() {
        for written in [
            "http//www.pays.example",
            "htpp://www.pays.example",
            "https:/www.pays.example",
            "ttps://www.pays.example",
            "http:\\\\www.pays.example",
            "https://https://www.pays.example",
            "http:// www.pays.example",
            "ww.pays.example",
            "www,pays.example",
            "www.pays,example",
            "www.pays..example",
            "www .pays.example",
            "https;//www.pays .example",
            "https://www.pa\u{200b}ys.example",
        ] {
            assert_eq!(meant_web(written).as_deref(), Some("https://www.pays.example"), "{written}");
        }
        for written in
            ["pays.example", "stp", "tests", "le gîte", "http://", "www", "httpd/2", "nom@pays.example"]
        {
            assert_eq!(meant_web(written), None, "{written}");
        }
    }

    #[test]
    fn mail_addresses_with_slips_are_read() {
        for written in [
            "nom (at) pays.example",
            "nom[arobase]pays[point]example",
            "nom @ pays.example",
            "nom@pays,example",
            "nom@pays .example",
            "nom@@pays.example",
            "maito:nom@pays.example",
            "mailto://nom@pays.example",
            "mail: nom@pays..example",
        ] {
            assert_eq!(meant_mail(written).as_deref(), Some("nom@pays.example"), "{written}");
        }
        for written in ["nom.pays.example", "nom@pays", "@office", "nom@"] {
            assert_eq!(meant_mail(written), None, "{written}");
        }
    }
}

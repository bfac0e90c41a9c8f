//! Addresses that lead to one machine alone, or to their goal by way of a site that counts who clicks.

use crate::text::web_address::unescaped;

/// What is wrong with an address, under a key of the words of its problem, and the address that was meant.
pub(super) type Detour = (&'static str, Option<String>);

/// What is wrong with the web address `address`, if it is such a one.
pub(super) fn detour(address: &str) -> Option<Detour> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let host_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(host_end);
    let host = host.rsplit('@').next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default().to_ascii_lowercase();
    if is_of_one_machine(&name) {
        return Some(("machine", None));
    }
    let is_counter = name.starts_with("www.google.") && path.starts_with("/url?")
        || name.ends_with("safelinks.protection.outlook.com")
        || name == "l.facebook.com"
        || name == "lm.facebook.com";
    if is_counter {
        let query = path.split_once('?').map_or("", |(_, query)| query);
        let fields = query.split('&').filter_map(|field| field.split_once('='));
        let meant =
            fields.filter(|(key, _)| ["q", "url", "u"].contains(key)).map(|(_, value)| unescaped(value));
        let meant = meant.map(String::from).find(|value| value.starts_with("http"));
        return Some(("counter", meant));
    }
    if let Some(inside) = path.strip_prefix("/v3/__").filter(|_| name.starts_with("urldefense.")) {
        return Some(("counter", inside.split("__;").next().map(str::to_owned)));
    }
    if is_of_an_account(&name, path) {
        return Some(("account", None));
    }
    if PASSING.iter().any(|host| name == *host || name.ends_with(&format!(".{host}"))) {
        return Some(("passing", None));
    }
    untracked(address).map(|right| ("tracked", Some(right)))
}

/// Sites that keep a file for some days.
const PASSING: [&str; 5] =
    ["we.tl", "wetransfer.com", "fromsmash.com", "swisstransfer.com", "grosfichiers.com"];

/// A page that opens with its author's account alone: a mailbox, a messenger, a folder or a text that is being written.
fn is_of_an_account(name: &str, path: &str) -> bool {
    let is_mine = [
        "web.whatsapp.com",
        "mail.google.com",
        "outlook.office.com",
        "outlook.live.com",
        "teams.microsoft.com",
    ]
    .contains(&name)
        || name.ends_with("-my.sharepoint.com");
    let is_drive =
        name == "drive.google.com" && (path.starts_with("/drive/my-drive") || path.starts_with("/drive/u/"));
    let is_written = name == "docs.google.com"
        && path.split(['?', '#']).next().is_some_and(|path| path.ends_with("/edit"));
    is_mine || is_drive || is_written
}

/// The address without the field by which a social network knows who copied it.
fn untracked(address: &str) -> Option<String> {
    const FIELDS: [&str; 5] = ["fbclid=", "gclid=", "mc_eid=", "igshid=", "msclkid="];
    let (before, rest) = address.split_once('?')?;
    let (query, anchor) = rest.find('#').map_or((rest, ""), |at| rest.split_at(at));
    let is_own = |field: &&str| FIELDS.iter().any(|known| field.starts_with(known));
    if !query.split('&').any(|field| is_own(&field)) {
        return None;
    }
    let kept: Vec<&str> = query.split('&').filter(|field| !is_own(field)).collect();
    let mark = if kept.is_empty() { "" } else { "?" };
    Some(format!("{before}{mark}{}{anchor}", kept.join("&")))
}

/// A name or a number that only machines of one house know.
fn is_of_one_machine(name: &str) -> bool {
    let numbers: Vec<u8> = name.split('.').filter_map(|part| part.parse::<u8>().ok()).collect();
    let is_private = match numbers[..] {
        [127 | 10 | 0, _, _, _] | [192, 168, _, _] | [169, 254, _, _] => true,
        [172, second, _, _] => (16..32).contains(&second),
        _ => false,
    };
    let last = name.rsplit('.').next();
    name == "localhost" || matches!(last, Some("local" | "lan")) || is_private
}

#[cfg(test)]
mod tests {
    use super::detour;

    #[test]
    fn detours_lead_to_their_goal() {
        for (address, form, right) in [
            ("http://localhost:4000/types/gite/", "machine", None),
            ("http://192.168.1.12/intranet", "machine", None),
            (
                "https://www.google.com/url?q=https://pays.example/a&sa=D",
                "counter",
                Some("https://pays.example/a"),
            ),
            (
                "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fpays.example&data=1",
                "counter",
                Some("https://pays.example"),
            ),
            (
                "https://urldefense.com/v3/__https://pays.example/a__;!!x",
                "counter",
                Some("https://pays.example/a"),
            ),
            ("https://docs.google.com/document/d/1abc/edit?usp=sharing", "account", None),
            ("https://pays-my.sharepoint.com/:w:/r/personal/x", "account", None),
            ("https://we.tl/t-abc", "passing", None),
            ("https://pays.example/a?fbclid=Iw1", "tracked", Some("https://pays.example/a")),
            ("https://pays.example/a?b=1&fbclid=Iw1#c", "tracked", Some("https://pays.example/a?b=1#c")),
        ] {
            assert_eq!(detour(address), Some((form, right.map(str::to_owned))), "{address}");
        }
        for address in [
            "https://pays.example/",
            "https://www.google.com/maps?q=Pays",
            "https://10.pays.example/",
            "https://drive.google.com/file/d/1abc/view?usp=sharing",
            "https://docs.google.com/forms/d/e/1abc/viewform",
            "https://pays.example/?gclid",
        ] {
            assert_eq!(detour(address), None, "{address}");
        }
    }
}

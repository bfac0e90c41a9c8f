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
    let inside = path.strip_prefix("/v3/__").filter(|_| name.starts_with("urldefense."))?;
    Some(("counter", inside.split("__;").next().map(str::to_owned)))
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
        ] {
            assert_eq!(detour(address), Some((form, right.map(str::to_owned))), "{address}");
        }
        for address in
            ["https://pays.example/", "https://www.google.com/maps?q=Pays", "https://10.pays.example/"]
        {
            assert_eq!(detour(address), None, "{address}");
        }
    }
}

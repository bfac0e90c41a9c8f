//! What files of a site may be called: the same on every system and every host, and nothing that a host runs.

use super::reserved_names::is_kept_by_windows;
use crate::unseen::steers;

/// In bytes: systems take 255, of which hashes and the names of what is being written need some.
const LONGEST: usize = 200;

/// Signs that end a name in an address, or that Windows has for itself.
const SIGNS: [char; 10] = ['#', '?', '<', '>', ':', '"', '|', '*', '/', '\\'];

/// Endings that one host or another runs as a program, wherever they are in a name.
const RUN: [&str; 26] = [
    "phtml", "phtm", "pht", "phps", "phpt", "phar", "php", "shtml", "shtm", "stm", "cgi", "fcgi", "pl", "py",
    "rb", "sh", "asp", "aspx", "asa", "ashx", "asmx", "jsp", "jspx", "cfm", "htaccess", "htpasswd",
];

/// What in the name of an authors' file keeps it from being written under it; `None` if nothing does.
pub fn fault(name: &str) -> Option<String> {
    if let Some(sign) = name.chars().find(|letter| SIGNS.contains(letter) || steers(*letter)) {
        return Some(if steers(sign) { format!("U+{:04X}", u32::from(sign)) } else { sign.to_string() });
    }
    if name.len() > LONGEST {
        return Some(name.chars().count().to_string());
    }
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    if is_kept_by_windows(&stem.to_ascii_lowercase()) {
        return Some(stem.to_owned());
    }
    name.ends_with([' ', '.']).then(|| name[name.len() - 1..].to_owned())
}

/// The name under which the file is written: with one dot, so that hosts see one ending, in small letters.
pub fn written(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{}.{}", stem.replace('.', "-"), ending.to_ascii_lowercase()),
        None => name.to_owned(),
    }
}

/// Whether a host may run a file of that name: `x.php`, `x.php.jpg`.
pub fn is_run_by_hosts(name: &str) -> bool {
    let mut endings = name.split('.').skip(1);
    endings.any(|ending| {
        let ending = ending.to_ascii_lowercase();
        let version =
            ending.strip_prefix("php").is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
        version || RUN.contains(&ending.as_str())
    })
}

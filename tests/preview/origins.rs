//! Pages of sites and tools are of two origins: what a page can ask for holds no secret, and changes nothing.

use crate::fixture::DAY;
use crate::served::{Reply, Served, get_at, raw_at};
use crate::support::trials::trials;
use crate::workshop::Workshop;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        pages_stand_at_an_origin_of_their_own_and_tools_around_them,
        nothing_is_written_or_told_where_the_sites_are,
        what_a_page_asks_of_the_tools_is_refused,
        each_response_says_what_a_browser_may_do_with_it
    ]
}

const MEUBLE: &str = "/val/types/meuble/";

fn pages_stand_at_an_origin_of_their_own_and_tools_around_them() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    let (tools, sites) = (served.address, served.sites());
    assert_ne!(tools.port(), sites.port());
    // The same address at both: the page, and the page in a frame, with the same status.
    for (path, status) in [(MEUBLE, 200), ("/val/rien/", 404), ("/index.html", 200), ("/_commun/", 200)] {
        let (page, framed) = (get_at(sites, path, ""), get_at(tools, path, ""));
        assert_eq!((page.status, framed.status), (status, status), "{path}");
        assert!(page.text().contains("/_jalon/apercu.js"), "{path}");
        let text = framed.text();
        assert!(text.contains(&format!("<iframe src=\"http://{sites}{path}\"")), "{text}");
        assert!(!text.contains("/_jalon/apercu.js") && !text.contains("tout se fait"), "{text}");
    }
    let named = get_at(tools, "/val/rien%22%3E/?a=%22>&b", "").text();
    assert!(named.contains(&format!("http://{sites}/val/rien%22%3E/?a=%22&gt;&amp;b\"")), "{named}");
    // A folder without its final `/` leads there, at either; what is no page is where the pages are.
    assert_eq!(get_at(tools, "/val", "").header("Location"), "/val/");
    assert_eq!(get_at(sites, "/val", "").header("Location"), "/val/");
    let style = served.get(MEUBLE).text();
    let style = style
        .split('"')
        .find(|part| part.contains("style.") && part.contains(".css"))
        .unwrap()
        .trim_start_matches("../");
    let moved = get_at(tools, &format!("/val/{style}"), "");
    assert_eq!((moved.status, moved.header("Location")), (307, &*format!("http://{sites}/val/{style}")));
    // The index of the preview is among the tools.
    let index = get_at(sites, "/", "");
    assert_eq!((index.status, index.header("Location")), (307, &*format!("http://{tools}/")));
}

/// A request of a page of the site at `sites`, with all that it could know.
fn post(served: &Served, path: &str, origin: &str, lines: &str) -> Reply {
    let (token, sites) = (served.state()["token"].as_str().unwrap().to_owned(), served.sites());
    let body = "{\"date\":\"2031-01-01\"}";
    let length = body.len();
    raw_at(
        if path.starts_with('!') { served.address } else { sites },
        format!(
            "POST {} HTTP/1.1\r\nHost: {}\r\nOrigin: {origin}\r\nContent-Type: application/json\r\n{lines}\
             X-Jalon-Jeton: {token}\r\nContent-Length: {length}\r\n\r\n{body}",
            path.trim_start_matches('!'),
            if path.starts_with('!') { served.address } else { sites },
        )
        .as_bytes(),
    )
}

fn nothing_is_written_or_told_where_the_sites_are() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let sites = served.sites();
    for path in ["/_jalon/date", "/_jalon/ouvrir", "/_jalon/relecture", "/_jalon/atelier", "/val/", "/"] {
        let reply = post(&served, path, &format!("http://{sites}"), "");
        assert_eq!(reply.status, 405, "{path}: the token itself would not help");
    }
    for path in [
        "etat.json",
        "problemes.json",
        "relecture.json",
        "mots.json",
        "date",
        "vue",
        "impact.json?fichier=content/types/meuble.md",
        "origines/val/types/meuble.json",
    ] {
        let reply = get_at(sites, &format!("/_jalon/{path}"), "");
        assert_eq!(reply.status, 404, "{path}");
        assert_eq!(served.get(&format!("/_jalon/{path}")).status, 200, "{path}");
    }
    assert_eq!(get_at(sites, "/_relecture", "").status, 404);
    // No worker stays in a browser to stand before the next preview at this port.
    for host in [sites, served.address] {
        assert_eq!(get_at(host, "/_jalon/apercu.js", "Service-Worker: script\r\n").status, 403);
    }
    assert_eq!(served.state()["simulated"], false);
}

fn what_a_page_asks_of_the_tools_is_refused() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let (tools, site) = (served.address, format!("http://{}", served.sites()));
    assert_eq!(post(&served, "!/_jalon/date", &site, "").status, 403, "with the token, from a page");
    assert_eq!(post(&served, "!/_jalon/date", "null", "").status, 403);
    let origin = format!("Origin: {site}\r\n");
    let state = get_at(tools, "/_jalon/etat.json", &origin);
    assert_eq!((state.status, state.header("Access-Control-Allow-Origin")), (403, ""));
    // Without an origin (a script's address, a picture) browsers say whence it comes.
    for (site, mode, dest, status) in [
        ("same-site", "no-cors", "script", 403),
        ("same-site", "no-cors", "image", 403),
        ("cross-site", "no-cors", "empty", 403),
        ("same-site", "navigate", "iframe", 403),
        ("same-site", "navigate", "embed", 403),
        // A link that somebody follows, an address that somebody types, and the tools themselves.
        ("same-site", "navigate", "document", 200),
        ("cross-site", "navigate", "document", 200),
        ("none", "navigate", "document", 200),
        ("same-origin", "cors", "empty", 200),
    ] {
        let lines = format!("Sec-Fetch-Site: {site}\r\nSec-Fetch-Mode: {mode}\r\nSec-Fetch-Dest: {dest}\r\n");
        for path in ["/_jalon/etat.json", "/", "/_relecture", MEUBLE] {
            assert_eq!(get_at(tools, path, &lines).status, status, "{path} {lines}");
        }
    }
    let from = "Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n";
    assert_eq!(post(&served, "!/_jalon/date", &format!("http://{tools}"), from).status, 403, "a form");
    assert_eq!(served.state()["simulated"], false);
    assert_eq!(post(&served, "!/_jalon/date", &format!("http://{tools}"), "").status, 200, "the tools");
}

fn each_response_says_what_a_browser_may_do_with_it() {
    let workshop = Workshop::new();
    workshop.put("territories/val/photo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    workshop.append(
        "territories/val.toml",
        "\n[[modifier]]\ncible = \"types/meuble#pieces\"\naction = \"fin\"\ntexte = \"![Une photo](val/photo.svg)\"\n",
    );
    let served = Served::start(&workshop, &format!("--date {DAY}"));
    let (tools, sites) = (served.address, served.sites());
    let out = tempfile::tempdir().unwrap();
    workshop.run(&format!("build --date {DAY} --out {}", out.path().display())).exits(0);
    let mut kinds = std::collections::BTreeSet::new();
    for path in crate::workshop::tree(out.path()).keys().filter(|path| !path.starts_with('.')) {
        let reply = get_at(sites, &format!("/{path}"), "");
        let (policy, media) = (reply.header("Content-Security-Policy"), reply.header("Content-Type"));
        kinds.insert(media.to_owned());
        assert_eq!(reply.header("X-Content-Type-Options"), "nosniff", "{path}");
        assert!(policy.contains("default-src 'none'"), "{path}: {policy}");
        assert!(policy.contains(&format!("frame-ancestors 'self' http://{tools}")), "{path}: {policy}");
        if media.starts_with("text/html") {
            for part in ["script-src 'self';", "connect-src 'self';", "base-uri 'none'", "form-action 'self'"]
            {
                assert!(policy.contains(part), "{path}: {policy}");
            }
        } else {
            assert!(policy.starts_with("sandbox; "), "{path}: {policy}");
            assert_ne!(media, "application/octet-stream", "{path} is of a known kind");
        }
    }
    assert!(kinds.len() > 5 && kinds.contains("image/svg+xml"), "{kinds:?}");
    // No source but the page's own files: nothing in it is weaker than on the built site.
    let page = served.get(MEUBLE);
    let policy = page.header("Content-Security-Policy");
    let (_, meta) = page.text().split_once("Content-Security-Policy\" content=\"").map_or_else(
        || panic!("the theme has a policy of its own"),
        |(before, rest)| (before.len(), rest.split('"').next().unwrap().to_owned()),
    );
    for directive in meta.split("; ") {
        let (name, allowed) = directive.split_once(' ').unwrap();
        let served =
            policy.split("; ").find_map(|one| one.strip_prefix(name)).unwrap_or_else(|| panic!("{name}"));
        for source in served.split_whitespace() {
            assert!(allowed.contains(source), "{name} {source} is not in the page's own policy");
        }
    }
    for path in ["/", "/_relecture", "/_jalon/vue", "/_jalon/etat.json", "/_jalon/client/frame.js", MEUBLE] {
        let reply = get_at(tools, path, "");
        let policy = reply.header("Content-Security-Policy");
        assert!(
            policy.contains("frame-ancestors 'none'") && policy.contains("script-src 'self';"),
            "{policy}"
        );
        assert!(policy.ends_with(&format!("frame-src http://{sites}")), "{policy}");
        assert_eq!(reply.header("X-Frame-Options"), "DENY", "{path}");
        assert_eq!(reply.header("Cross-Origin-Opener-Policy"), "same-origin", "{path}");
    }
}

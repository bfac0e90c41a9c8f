//! The feeds « quoi de neuf » of the built sites, by the rules of Atom (RFC 4287), and what they lead to.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jalon::calendar::Day;
use jalon::edition::BuildContext;
use jalon::pipeline::Pipeline;
use jalon::render::site::Content;
use roxmltree::{Document, Node};

use crate::{PRESS, SNAPSHOT, build_context};

const ATOM: &str = "http://www.w3.org/2005/Atom";
const PAGE: &str = "quoi-de-neuf/index.html";
const FEED: &str = "quoi-de-neuf/atom.xml";

fn files(pipeline: &Pipeline, id: &str) -> BTreeMap<String, String> {
    let site = pipeline.site(id).value;
    let text = |content| match content {
        Content::Bytes(bytes) => String::from_utf8(bytes).unwrap_or_default(),
        Content::Source { .. } | Content::Picture(_) => String::new(),
    };
    site.files.into_iter().map(|file| (file.path, text(file.content))).collect()
}

fn children<'a>(node: Node<'a, 'a>, name: &'static str) -> Vec<Node<'a, 'a>> {
    node.children().filter(|child| child.has_tag_name((ATOM, name))).collect()
}

fn only<'a>(node: Node<'a, 'a>, name: &'static str) -> &'a str {
    let found = children(node, name);
    assert_eq!(found.len(), 1, "{} has one {name}", node.tag_name().name());
    let text = found[0].text().unwrap_or_default();
    assert!(!text.trim().is_empty(), "{name} says something");
    text
}

/// The day of a date of RFC 3339.
fn day(text: &str) -> Day {
    Day::parse(text.strip_suffix("T00:00:00Z").expect("a whole day, in UTC")).unwrap()
}

/// Where a link of the feed leads in its own site; the feed stands below `base`, or its links are relative to it.
fn inside(href: &str, base: Option<&str>) -> (String, String) {
    let below = match base {
        Some(base) => href.strip_prefix(base).unwrap_or_else(|| panic!("{href} is not below {base}")),
        None => href.strip_prefix("../").unwrap_or_else(|| panic!("{href} is not relative")),
    };
    let (path, anchor) = below.split_once('#').unwrap_or((below, ""));
    let path =
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    (path, anchor.to_owned())
}

/// Checks one feed; gives its ids.
fn check(files: &BTreeMap<String, String>, base: Option<&str>) -> Vec<String> {
    let document = Document::parse(&files[FEED]).expect("well-formed XML");
    let feed = document.root_element();
    assert!(feed.has_tag_name((ATOM, "feed")));
    assert_eq!(feed.attribute(("http://www.w3.org/XML/1998/namespace", "lang")), Some("fr"));
    only(feed, "title");
    let mut ids = vec![only(feed, "id").to_owned()];
    let updated = day(only(feed, "updated"));
    assert_eq!(children(feed, "author").len(), 1);
    let related = |node, rel: &str| {
        let links = children(node, "link").into_iter().filter(|link| link.attribute("rel") == Some(rel));
        links.map(|link| link.attribute("href").unwrap().to_owned()).collect::<Vec<String>>()
    };
    let own = related(feed, "self");
    assert_eq!(own, base.map(|base| format!("{base}{FEED}")).into_iter().collect::<Vec<_>>());
    assert_eq!(inside(&related(feed, "alternate")[0], base).0, PAGE);
    let entries = children(feed, "entry");
    let days: Vec<Day> = entries.iter().map(|entry| day(only(*entry, "updated"))).collect();
    assert!(days.is_sorted_by(|a, b| a >= b), "the latest first: {days:?}");
    assert_eq!(days.first().copied().unwrap_or(updated), updated);
    for entry in entries {
        let title = only(entry, "title");
        only(entry, "published");
        only(children(entry, "author")[0], "name");
        ids.push(only(entry, "id").to_owned());
        let link = related(entry, "alternate");
        assert_eq!(link.len(), 1, "{title}");
        let content = children(entry, "content")[0];
        assert_eq!(content.attribute("type"), Some("html"));
        let with_address = scraper::Selector::parse("a[href]").unwrap();
        let html = scraper::Html::parse_fragment(content.text().unwrap());
        let links = html.select(&with_address).map(|a| a.attr("href").unwrap().to_owned());
        for href in links.collect::<Vec<_>>().into_iter().chain(link) {
            if href.starts_with("https://") && base.is_none_or(|base| !href.starts_with(base)) {
                continue;
            }
            let (path, anchor) = inside(&href, base);
            let page = files.get(&path).unwrap_or_else(|| panic!("{title}: {path} is not there"));
            assert!(
                anchor.is_empty() || page.contains(&format!("id=\"{anchor}\"")),
                "{title}: {path}#{anchor}"
            );
        }
        // The page tells it as well.
        assert!(files[PAGE].contains(&format!("datetime=\"{}\"", day(only(entry, "updated")))), "{title}");
    }
    for id in &ids {
        assert!(id.starts_with("urn:uuid:") && id.len() == 45, "{id}");
    }
    ids
}

#[test]
fn feeds_are_sound_lead_somewhere_and_keep_their_names_wherever_the_site_moves() {
    let moved = BuildContext {
        base_address: Some("https://ailleurs.example/g/{territoire}/".to_owned()),
        ..build_context()
    };
    let later = BuildContext { date: Day::new(2027, 5, 1).unwrap(), ..build_context() };
    let [moved, later] =
        [moved, later].map(|build_context| Pipeline::new(Arc::clone(&SNAPSHOT), build_context));
    let mut known = BTreeSet::new();
    for id in PRESS.territories() {
        let built = files(&PRESS, &id);
        let level = PRESS.levels().sites().find(|level| *level.name.text == *id).unwrap();
        let address = level.scalars.get("adresse").map(|address| address.value.to_string());
        let base = address.map(|address| format!("{}/", address.trim_end_matches('/')));
        let ids = check(&built, base.as_deref());
        assert!(ids.len() >= 3, "{id} has news");
        let elsewhere = files(&moved, &id);
        assert_eq!(check(&elsewhere, Some(&format!("https://ailleurs.example/g/{id}/"))), ids);
        assert_eq!(files(&later, &id)[FEED], built[FEED], "a later build of the same news says the same");
        for name in ids {
            assert!(known.insert(name.clone()), "{id}: {name} is another's");
        }
        let page = "<link rel=\"alternate\" type=\"application/atom+xml\"";
        for (path, html) in built.iter().filter(|(path, html)| {
            path.ends_with("html") && html.contains("class=\"entete\"") && html.contains("<main")
        }) {
            let depth = if path == "404.html" { None } else { Some("../".repeat(path.matches('/').count())) };
            // The page of a missing address starts from the folder of the site on whatever host.
            let folder = base.as_deref().and_then(|base| base.split("://").nth(1)?.split_once('/'));
            let href = depth.unwrap_or_else(|| format!("/{}", folder.map_or("", |(_, folder)| folder)));
            let line = html.lines().find(|line| line.contains(page)).unwrap_or_else(|| panic!("{id}/{path}"));
            assert!(line.contains(&format!("href=\"{href}{FEED}\"")), "{id}/{path}: {line}");
        }
    }
}

//! `text::web_address`, through its public functions.

use jalon::text::web_address::{Goal, goal, goal_of_value, is_email, is_folder_address, is_web_address};

#[test]
fn what_is_a_web_address() {
    for text in [
        "https://a.example",
        "http://a.example/b?c=d#e",
        "https://a.example:8443/é/{x}",
        "http://localhost:8080/",
        "https://été.example/",
        "https://127.0.0.1/",
    ] {
        assert!(is_web_address(text), "{text}");
    }
    for text in [
        "https:evil.example",
        "https:/evil.example",
        "https:/\\evil.example",
        "https:\\\\evil.example",
        "http:/x",
        "https:///evil.example",
        "//evil.example",
        "\\\\evil.example",
        "https://bon.example\\@evil.example",
        "https://bon.example@evil.example",
        "https://moi:mot@evil.example/",
        "https://evil.example:80@bon.example/",
        "https://bon.example:x/",
        "https://bon.example:/",
        "https://bon.example%2f.evil.example/",
        "https://bon\u{200b}.example/",
        "https://bon\u{202e}.example/",
        "https://.example/",
        "https://exemple/",
        "https://a.example/\u{1}",
        "https://a.example/\n",
        "https://a.example/ b",
        "https://a.example/\"",
        "javascript://a.example/%0aalert(1)",
        "javascript:alert(1)",
        "HTTPS://a.example/",
        "",
    ] {
        assert!(!is_web_address(text), "{text:?}");
    }
}

#[test]
fn what_is_the_address_of_a_folder() {
    for text in [
        "https://guide.exemple.fr/",
        "http://intranet:8080/guide",
        "http://[::1]:80/",
        "https://{territoire}.exemple.fr/",
        "https://exemple.fr/{territoire}/",
        "https://exemple.fr/a%20b/é;/",
    ] {
        assert!(is_folder_address(text), "{text}");
    }
    for text in [
        "https://moi:mot@exemple.fr/",
        "https://exemple.fr/a?b",
        "https://exemple.fr/a%0ab/",
        "https://exemple.fr/a%3fb/",
        "https://exemple.fr/a%2fb/",
        "https://exemple.fr/a%",
        "https://exemple.fr/a\\b",
        "https://exemple.fr/a b",
        "https:///",
        "guide.fr",
    ] {
        assert!(!is_folder_address(text), "{text}");
    }
}

#[test]
fn where_a_link_leads() {
    for (address, expected) in [
        ("index.html#a", Some(Goal::Inside)),
        ("../a/index.html?x=https://b.example", Some(Goal::Inside)),
        ("#fn:1", Some(Goal::Inside)),
        ("", Some(Goal::Inside)),
        ("/a", Some(Goal::Inside)),
        ("https://a.example/", Some(Goal::Web)),
        (" HTTPS://a.example/\t", Some(Goal::Web)),
        ("http://intranet/", Some(Goal::Web)),
        ("mailto:a@b.example?cc=c@d.example", Some(Goal::Mail)),
        ("tel:+33536490012", Some(Goal::Phone)),
        ("https:evil.example", None),
        ("https:/\\evil.example", None),
        ("http:/x", None),
        ("//evil.example", None),
        ("/\t/evil.example", None),
        ("/\\evil.example", None),
        ("\\\\evil.example", None),
        ("https://moi:mot@evil.example", None),
        ("java\nscript:alert(1)", None),
        ("\u{1}javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("vbscript:x", None),
        ("blob:https://a.example/x", None),
    ] {
        assert_eq!(goal(address), expected, "{address:?}");
    }
}

#[test]
fn what_a_value_may_make_of_a_link() {
    for (address, is_well) in [
        ("mailto:a@b.example", true),
        ("mailto:a.b+c@d.example?subject=Guide&body=x", true),
        ("mailto:a@b.example?bcc=c@d.example", false),
        ("mailto:a@b.example,c@d.example", false),
        ("mailto:a@b.example%2Cc@d.example", false),
        ("mailto:mairie", false),
        ("tel:+33536490012", true),
        ("tel:05.36.49.00.12", true),
        ("tel:3646#;x", false),
        ("tel:", false),
        ("a/index.html", true),
        ("https:x", false),
    ] {
        assert_eq!(goal_of_value(address).is_some(), is_well, "{address:?}");
    }
    assert!(is_email("accueil@deux-rivieres.example"));
    for text in [
        "a@b",
        "a@b@c.example",
        "a b@c.example",
        "a@c.example?x",
        "a&b@c.example",
        "@c.example",
        "a%40b@c.example",
    ] {
        assert!(!is_email(text), "{text}");
    }
}

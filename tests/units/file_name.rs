//! `text::file_name`, through its public functions.

use jalon::text::file_name::{fault, is_run_by_hosts, written};

#[test]
fn names_that_no_system_or_address_takes() {
    for good in ["plan.pdf", "100 % local.pdf", "Été 2026, l'accueil.v2.PDF", "console.png", &"a".repeat(200)]
    {
        assert_eq!(fault(good), None, "{good}");
    }
    let long = "é".repeat(300);
    let rows = [
        ("a#b.pdf", "#"),
        ("a?b.pdf", "?"),
        ("a\nb.pdf", "U+000A"),
        ("a\u{1b}[2J.pdf", "U+001B"),
        ("a\u{85}.pdf", "U+0085"),
        ("facture\u{202e}fdp.png", "U+202E"),
        ("a\u{200f}.pdf", "U+200F"),
        ("a\u{2028}.pdf", "U+2028"),
        (&long, "300"),
        ("CON.pdf", "CON"),
        ("nul", "nul"),
        ("plan.", "."),
        ("plan ", " "),
        ("a:b", ":"),
    ];
    for (name, part) in rows {
        assert_eq!(fault(name).as_deref(), Some(part), "{name:?}");
    }
}

#[test]
fn what_is_written_has_one_ending_that_no_host_runs() {
    for (name, expected) in [
        ("plan.pdf", "plan.pdf"),
        ("Plan.V2.PDF", "Plan-V2.pdf"),
        ("x.php.jpg", "x-php.jpg"),
        ("x.pHp5.JPG", "x-pHp5.jpg"),
        ("sans", "sans"),
    ] {
        assert_eq!(written(name), expected);
    }
    for run in ["x.php", "x.PHP7", "x.php.jpg", "x.phtml", "x.phar", "x.a.shtml.b", "x.cgi"] {
        assert!(is_run_by_hosts(run), "{run}");
        assert!(!is_run_by_hosts(&written(&format!("{run}.pdf"))), "{run}");
    }
    for kept in ["php.jpg", "x.phpx.jpg", "graph.svg", "x.html"] {
        assert!(!is_run_by_hosts(kept), "{kept}");
    }
}

//! `text::file_name`, through its public functions.

use jalon::text::file_name::{is_run_by_hosts, written};

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

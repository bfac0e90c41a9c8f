//! `spreadsheet`, through its public functions.

use jalon::spreadsheet::{authored, plain, sheet};

#[test]
fn no_cell_is_a_formula() {
    let rows = [
        ("plain", "plain"),
        ("", ""),
        ("05 36", "05 36"),
        (" plain", " plain"),
        ("a=b", "a=b"),
        ("=1+1", "'=1+1"),
        ("+33 1", "'+33 1"),
        ("-1", "'-1"),
        ("@cmd", "'@cmd"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("\tx", "'\tx"),
        (" =1", "' =1"),
        ("\u{a0}=1", "'\u{a0}=1"),
        ("\u{202f} \u{a0}@x", "'\u{202f} \u{a0}@x"),
        ("\u{ff1d}1", "'\u{ff1d}1"),
        ("\u{ff0b}1", "'\u{ff0b}1"),
        ("\u{ff0d}1", "'\u{ff0d}1"),
        ("\u{ff20}x", "'\u{ff20}x"),
        ("\u{3000}\u{ff1d}x", "'\u{3000}\u{ff1d}x"),
        ("=a;b", "'=a;b"),
    ];
    for (text, expected) in rows {
        assert_eq!(plain(text), expected, "{text:?}");
        assert_eq!(plain(expected), expected, "once is enough: {text:?}");
    }
}

#[test]
fn cells_are_quoted_where_they_must_be() {
    let row = |cells: [&str; 2]| cells.map(str::to_owned);
    let rows = [row(["#a", "b;c"]), row(["d\ne", "\"f\""])];
    assert_eq!(authored(rows.clone().into_iter()), "\"#a\";\"b;c\"\n\"d\ne\";\"\"\"f\"\"\"\n");
    let sheet = sheet(rows.into_iter());
    assert_eq!(String::from_utf8(sheet).unwrap(), "\u{feff}\"#a\";\"b;c\"\r\n\"d\ne\";\"\"\"f\"\"\"\r\n");
}

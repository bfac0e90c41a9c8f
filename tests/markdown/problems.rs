//! What is told, and where: one named case a row.

use crate::{COMMON, LOCAL, read};
use jalon::markdown::ParseContext;

fn check(context: &ParseContext<'_>, rows: &[(&str, &str, &[&str])]) {
    for (name, text, expected) in rows {
        assert_eq!(read(text, context).1, *expected, "{name}");
    }
}

#[test]
fn containers() {
    let deep = format!("{}a\n{}", "::: exemple\n".repeat(17), ":::\n".repeat(17));
    check(
        &COMMON,
        &[
            (
                "never closed",
                "::: attention\na",
                &["J201 name=attention at \"\" (Opening \"::: attention\")"],
            ),
            (
                "closed by the one around it",
                ":::: si a\n::: attention\na\n::::\n",
                &["J201 name=attention at \"::::\" (Opening \"::: attention\")"],
            ),
            (
                "never closed before the other half",
                "::: si a\n::: exemple\n::: sinon\nb\n:::",
                &["J201 name=exemple at \"::: sinon\" (Opening \"::: exemple\")"],
            ),
            ("stray", "a\n:::\n", &["J202 at \":::\""]),
            ("fewer colons than what is open", ":::: exemple\n:::\n::::", &["J202 at \":::\""]),
            ("stray after data", "::: aides\n:::\n", &["J202 at \":::\" (Opening \"::: aides\")"]),
            ("unknown", "::: atention\na\n:::", &["J203 name=atention at \"atention\" → attention"]),
            ("unknown data", "::: contact mairie\na", &["J203 name=contact at \"contact\" → contacts"]),
            ("nothing like it", "::: {.x}\na\n:::", &["J203 name={.x} at \"{.x}\""]),
            ("data without its argument", "::: contacts", &["J204 argument= name=contacts at \"contacts\""]),
            ("data with one too many", "::: glossaire x", &["J204 argument=x name=glossaire at \"x\""]),
            ("block without id", "::: bloc\na\n:::", &["J204 argument= name=bloc at \"bloc\""]),
            (
                "slot with a poor id",
                "::: local {#Ça}\na\n:::",
                &["J204 argument={#Ça} name=local at \"{#Ça}\""],
            ),
            ("condition left out", "::: si\na\n::: sinon\nb\n:::", &["J204 argument= name=si at \"si\""]),
            ("condition that cannot be read", "::: si a et\nb\n:::", &["J210 found=a et at \"a et\""]),
            ("too deep", &deep, &["J219 limit=16 at \"::: exemple\""]),
            ("other half of nothing", "::: sinon", &["J220 name=sinon at \"::: sinon\""]),
            ("third half", "::: si a\n::: sinon\n::: sinon\n:::", &["J220 name=sinon at \"::: sinon\""]),
            (
                "slot in a slot",
                ":::: local {#a}\n::: local {#b}\n:::\n::::",
                &["J220 name=local at \"::: local {#b}\""],
            ),
        ],
    );
}

#[test]
fn headings_and_ids() {
    check(
        &COMMON,
        &[
            ("first rank", "# A {#a}", &["J206 at \"# A {#a}\" → ## A {#a}"]),
            ("without id", "## L'avis ?", &["J207 title=L’avis\u{202f}? at \"## L'avis ?\" → {#avis}"]),
            ("poor id", "## A {#Un_A}", &["J108 id=Un_A at \"{#Un_A}\" → {#un-a}"]),
            ("twice", "## A {#a}\n\n## B {#a}", &["J208 id=a at \"{#a}\" (First \"{#a}\")"]),
            (
                "block like a section",
                "## A {#a}\n\n::: bloc {#a}\nb\n:::",
                &["J208 id=a at \"::: bloc {#a}\" (First \"{#a}\")"],
            ),
            ("item like a section", "## A {#a}\n\n- [ ] b {#a}", &["J208 id=a at \"{#a}\" (First \"{#a}\")"]),
            ("item without id", "- [ ] a\n  - [ ] b {#b}", &["J215 at \"- [ ] a\\n  - [ ] b {#b}\""]),
        ],
    );
}

#[test]
fn holes() {
    check(
        &COMMON,
        &[
            ("never closed", "a {{ v.x", &["J214 found={{ v.x at \"{{\""]),
            ("nonsense", "{{ 1 + 1 }}", &["J214 found=1 + 1 at \"{{ 1 + 1 }}\""]),
            (
                "of the territory",
                "é {{ territoire.no }}",
                &["J211 name=territoire.no at \"{{ territoire.no }}\" → territoire.nom"],
            ),
            ("common text in the common guide", "{{ commun }}", &["J214 found=commun at \"{{ commun }}\""]),
            ("in a link", "[a](tel:{{fait:x}})", &["J214 found=fait:x at \"[a](tel:{{fait:x}})\""]),
        ],
    );
    check(&LOCAL, &[("common text not alone", "a {{ commun }}", &["J214 found=commun at \"{{ commun }}\""])]);
}

#[test]
fn links() {
    for target in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java&Tab;script:alert(1)",
        "&#106;avascript:x",
        "&#1;javascript:x",
        "data:text/html,x",
        "vbscript:x",
        "//a.fr/x",
        "/\\\\a.fr",
        "ftp://a.fr",
    ] {
        let (_, problems) = read(&format!("[a]({target})"), &COMMON);
        assert_eq!(problems.len(), 1, "{target}: {problems:?}");
        assert!(problems[0].starts_with("J216"), "{target}: {problems:?}");
    }
    check(
        &COMMON,
        &[
            ("above the root", "[a](../../x.md)", &["J301 target=../../x.md at \"[a](../../x.md)\""]),
            (
                "from the root",
                "[a](/types/x.md#b)",
                &["J305 target=/types/x.md#b at \"[a](/types/x.md#b)\" → x.md#b"],
            ),
            (
                "elsewhere from the root",
                "[a](/financer/x.md)",
                &["J305 target=/financer/x.md at \"[a](/financer/x.md)\" → ../financer/x.md"],
            ),
            (
                "address of the site",
                "[a](../financer/)",
                &["J305 target=../financer/ at \"[a](../financer/)\" → ../financer.md"],
            ),
            (
                "page of the site",
                "[a](x/index.html#b)",
                &["J305 target=x/index.html#b at \"[a](x/index.html#b)\" → x.md#b"],
            ),
            ("nowhere", "[a]()", &["J216 form=empty target= at \"[a]()\""]),
            (
                "document outside",
                "[a](../../../x.pdf)",
                &["J114 path=../../../x.pdf at \"[a](../../../x.pdf)\""],
            ),
            ("image without words", "![](x.png)", &["J217 at \"![](x.png)\""]),
            (
                "image elsewhere",
                "![a](https://a.fr/x.png)",
                &["J466 target=https://a.fr/x.png at \"![a](https://a.fr/x.png)\""],
            ),
        ],
    );
    check(
        &LOCAL,
        &[(
            "relative",
            "[a](../financer/x.md#b)",
            &["J305 target=../financer/x.md#b at \"[a](../financer/x.md#b)\" → /financer/x.md#b"],
        )],
    );
}

#[test]
fn raw_html() {
    check(
        &COMMON,
        &[
            ("inline", "a <b>b</b> c", &["J205 at \"<b>b</b>\" → **b**"]),
            ("block", "<div>\n\na\n\n</div>", &["J205 at \"<div>\\n\"", "J205 at \"</div>\""]),
            ("comment", "<!-- a -->", &["J205 at \"<!-- a -->\""]),
            ("less than", "a < b > c <3", &[]),
        ],
    );
}

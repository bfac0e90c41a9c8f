//! What texts give: one named case a row, source above, outline below.

use crate::{COMMON, LOCAL, outline, read};

/// Checks a text without problems.
#[track_caller]
fn gives(name: &str, text: &str, expected: &str) {
    let (body, problems) = read(text, &COMMON);
    assert_eq!(outline(&body).trim_end(), expected, "{name}");
    assert_eq!(problems, [""; 0], "{name}");
    let (body, problems) = read(&text.replace('\n', "\r\n"), &COMMON);
    assert_eq!(outline(&body).trim_end(), expected, "{name}, with CRLF");
    assert_eq!(problems, [""; 0], "{name}, with CRLF");
}

#[test]
fn text() {
    for (name, text, expected) in [
        ("nothing", "", ""),
        ("paragraphs", "Un\ndeux.\n\nTrois.", "<p>‹Un⏎deux.›</p><p>‹Trois.›</p>"),
        ("typography", "L'avis : \"oui\" !", "<p>‹L’avis~: «_oui_»_!›</p>"),
        (
            "typography across runs",
            "\"**oui**\" ; **15 000** €",
            "<p>‹«_›<strong>‹oui›</strong>‹_»_; ›<strong>‹15_000›</strong>‹~€›</p>",
        ),
        ("code is left alone", "`a ?` : \"b\"", "<p><code>a ?</code>‹~: «_b_»›</p>"),
        ("escapes", "a < b & \\*c\\*", "<p>‹a &lt; b &amp; *c*›</p>"),
        ("emphasis", "*a* **b**", "<p><em>‹a›</em>‹ ›<strong>‹b›</strong></p>"),
        ("hard break", "a\\\nb", "<p>‹a›<br>‹b›</p>"),
        ("rule", "a\n\n---\n\nb", "<p>‹a›</p><hr><p>‹b›</p>"),
        ("tight list", "- a\n- b\n  1. c", "<ul><li>‹a›</li><li>‹b›<ol><li>‹c›</li></ol></li></ul>"),
        ("loose list", "3. a\n\n4. b", "<ol start=\"3\"><li><p>‹a›</p></li><li><p>‹b›</p></li></ol>"),
        ("quotation", "> a", "<blockquote><p>‹a›</p></blockquote>"),
        ("definitions", "mot\n: sens", "<dl><dt>‹mot›</dt><dd>‹sens›</dd></dl>"),
        (
            "code block",
            "```toml\na = \"<b>\"\n::: si x\n```",
            "<pre><code class=\"language-toml\">a = \"&lt;b&gt;\"⏎::: si x⏎</code></pre>",
        ),
        (
            "table",
            "| | a | b |\n|---|--:|:-:|\n| 1 | 2 € | {{ v.x }} |",
            "<div class=\"tableau\"><table><thead><tr><td></td>\
             <th scope=\"col\" class=\"droite\">‹a›</th><th scope=\"col\" class=\"centre\">‹b›</th></tr></thead>\
             <tbody><tr><th scope=\"row\">‹1›</th><td class=\"droite\">‹2~€›</td><td class=\"centre\">{v.x}</td></tr></tbody>\
             </table></div>",
        ),
        ("values", "{{ v.un_deux }} et {{territoire.de}}", "<p>{v.un_deux}‹ et ›{territoire.de}</p>"),
        ("fact and unit", "{{ fait:meuble.plafond }} % !", "<p>{fait meuble.plafond}‹~%_!›</p>"),
        ("term", "un [[erp]]?", "<p>‹un ›[[erp]]‹_?›</p>"),
        (
            "term against a link of that name",
            "[[erp]] [erp]\n\n- x\n\n::: aides\n\n[erp]: #x",
            "<p>[[erp]]‹ ›<a #x>‹erp›</a></p><ul><li>‹x›</li></ul>\ndata aides",
        ),
        ("no holes in code", "`{{ v.x }}`", "<p><code>{{ v.x }}</code></p>"),
        ("escaped holes", "\\{{ v.x }} \\[[erp]]", "<p>‹{{ v.x }} [[erp]]›</p>"),
        (
            "task",
            "- [ ] Demander l'avis {#avis}\n- [x] b {#b}",
            "<ul><li class=\"a-cocher\">[ ]avis‹Demander l’avis›</li><li class=\"a-cocher\">[ ]b‹b›</li></ul>",
        ),
        (
            "loose task",
            "- [ ] a {#a}\n\n  b",
            "<ul><li class=\"a-cocher\">[ ]a<p>‹a›</p><p>‹b›</p></li></ul>",
        ),
        ("footnote", "a[^1] b.\n\n[^1]: *Note*.", "<p>‹a›<em>(note Note)</em>(note .)‹ b.›</p>"),
        (
            "footnote across stretches",
            "a[^x]\n\n::: attention\n[^x]: note\n:::",
            "<p>‹a›(note note)</p>\nattention",
        ),
        (
            "definition across stretches",
            "::: attention\n[un][x]\n:::\n\n[x]: https://a.fr 'T'",
            "attention \n  <p><a https://a.fr \"T\">‹un›</a></p>",
        ),
    ] {
        gives(name, text, expected);
    }
}

#[test]
fn links() {
    for (written, expected) in [
        ("[a](../financer/aides-locales.md#epci)", "<a financer/aides-locales#epci>‹a›</a>"),
        ("[a](autre.md)", "<a types/autre>‹a›</a>"),
        ("[a](../financer/index.md)", "<a financer>‹a›</a>"),
        ("[a](index.md#x)", "<a types#x>‹a›</a>"),
        ("[a](../index.md)", "<a index>‹a›</a>"),
        ("[a](#la)", "<a #la>‹a›</a>"),
        ("[a](https://a.fr/?b=1&c \"T'\")", "<a https://a.fr/?b=1&c \"T'\">‹a›</a>"),
        ("<https://a.fr/?b>", "<a https://a.fr/?b>‹https://a.fr/?b›</a>"),
        ("<o@a.fr>", "<a mailto:o@a.fr>‹o@a.fr›</a>"),
        ("[a](tel:{{v.telephone}})", "<a tel:{v.telephone}>‹a›</a>"),
        ("[{{ v.nom }}]({{v.site}}/x)", "<a {v.site}/x>{v.nom}</a>"),
        ("[a](docs/plan.pdf)", "<a file content/types/docs/plan.pdf>‹a›</a>"),
        ("![Plan d'accès](../images/x.svg)", "<img content/images/x.svg \"Plan d’accès\">"),
        ("[![b](x.png)](#c)", "<a #c><img content/types/x.png \"b\"></a>"),
    ] {
        gives(written, written, &format!("<p>{expected}</p>"));
    }
    for (written, expected) in [
        ("[a](/financer/aides-locales.md#epci)", "<a financer/aides-locales#epci>‹a›</a>"),
        ("[a](/financer/index.md)", "<a financer>‹a›</a>"),
        ("[a](docs/plan.pdf)", "<a file content/types/docs/plan.pdf>‹a›</a>"),
    ] {
        let (body, problems) = read(written, &LOCAL);
        assert_eq!(outline(&body).trim_end(), format!("<p>{expected}</p>"));
        assert_eq!(problems, [""; 0], "{written}");
    }
}

#[test]
fn sections() {
    for (name, text, expected) in [
        (
            "lead, sections, sub-sections",
            "a\n\n## B {#b}\n\nc\n\n### D {#d}\n\ne\n\n## F {#f}",
            "<p>‹a›</p>\n# 2 b ‹B›\n  <p>‹c›</p>\n  # 3 d ‹D›\n    <p>‹e›</p>\n# 2 f ‹F›",
        ),
        (
            "title with mark-up",
            "## Chez {{ territoire.nom }} : *oui* ? {#x}",
            "# 2 x ‹Chez ›{territoire.nom}‹~: ›<em>‹oui›</em>‹_?›",
        ),
        ("title without id in braces", "## A {#a} ##\n\nb", "# 2 a ‹A›\n  <p>‹b›</p>"),
        (
            "call-out in a section",
            "## A {#a}\n\n::: attention Jamais \"avant\"\nb\n:::\nc",
            "# 2 a ‹A›\n  attention ‹Jamais «_avant_»›\n    <p>‹b›</p>\n  <p>‹c›</p>",
        ),
        (
            "a list before a closing line",
            "::: etapes\n1. a\n2. b\n:::\nc",
            "etapes \n  <ol><li>‹a›</li><li>‹b›</li></ol>\n<p>‹c›</p>",
        ),
        (
            "container that begins with a heading",
            "## A {#a}\n\nb\n\n::: si littoral\n## C {#c}\nd\n:::\ne",
            "# 2 a ‹A›\n  <p>‹b›</p>\nsi littoral\n  # 2 c ‹C›\n    <p>‹d›</p>\n<p>‹e›</p>",
        ),
        (
            "heading later in a container",
            "## A {#a}\n\n::: si littoral\nb\n\n## C {#c}\n:::\ne",
            "# 2 a ‹A›\n  si littoral\n    <p>‹b›</p>\n    # 2 c ‹C›\n  <p>‹e›</p>",
        ),
        (
            "lower heading in a container",
            "## A {#a}\n\n::: bloc {#b}\n### C {#c}\n:::\n\n### D {#d}",
            "# 2 a ‹A›\n  bloc b\n    # 3 c ‹C›\n  # 3 d ‹D›",
        ),
        (
            "slot",
            "## A {#a}\n::: local {#nous}\n## Chez nous\nb\n:::",
            "# 2 a ‹A›\nlocal nous\n  # 2 nous ‹Chez nous›\n    <p>‹b›</p>",
        ),
        (
            "slot with the same id",
            "::: local {#nous}\n## Chez nous {#nous}\n:::",
            "local nous\n  # 2 nous ‹Chez nous›",
        ),
        (
            "choice",
            ":::: si type:hotel et non (littoral ou zone:mer)\na\n::: exemple\nb\n:::\n:::: sinon\nc\n::::",
            "si type:hotel et non (littoral ou zone:mer)\n  <p>‹a›</p>\n  exemple \n    <p>‹b›</p>\nsinon\n  <p>‹c›</p>",
        ),
        (
            "same colons inside",
            "::: si a\n::: attention\nb\n:::\n::: sinon\nc\n:::\nd",
            "si a\n  attention \n    <p>‹b›</p>\nsinon\n  <p>‹c›</p>\n<p>‹d›</p>",
        ),
        (
            "data",
            "a\n\n::: contacts mairie ddt\n::: communes\n\nb",
            "<p>‹a›</p>\ndata contacts mairie ddt\ndata communes\n<p>‹b›</p>",
        ),
        (
            "fenced containers",
            "- a\n\n  ```\n  ::: attention\n  ```\n\nb",
            "<ul><li><p>‹a›</p><pre><code>::: attention⏎</code></pre></li></ul><p>‹b›</p>",
        ),
        ("heading in a quotation", "> ## A", "<blockquote><p><strong>‹A›</strong></p></blockquote>"),
    ] {
        gives(name, text, expected);
    }
}

#[test]
fn local_texts() {
    for (name, text, expected) in [
        ("around", "Avant\n\n{{ commun }}\n\nAprès", "<p>‹Avant›</p>\ncommun\n<p>‹Après›</p>"),
        ("around, narrow", "{{commun}}", "commun"),
        (
            "ids may be left out",
            "## Nos aides\n\n- [ ] a\n\n## Nos aides",
            "# 2 nos-aides ‹Nos aides›\n  <ul><li class=\"a-cocher\">[ ]‹a›</li></ul>\n# 2 nos-aides-2 ‹Nos aides›",
        ),
    ] {
        let (body, problems) = read(text, &LOCAL);
        assert_eq!(outline(&body).trim_end(), expected, "{name}");
        assert_eq!(problems, [""; 0], "{name}");
    }
}

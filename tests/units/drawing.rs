//! Drawings that show, and a corpus of drawings that do more.

use jalon::media::drawing::{DrawingFault, sanitised};

fn whole(inside: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"9\" height=\"8\">{inside}</svg>"
    )
}

#[test]
fn drawings_as_programs_save_them_pass() {
    for inside in [
        "<path d=\"M0 0\"/>",
        "<title>Été</title><desc>L'accueil</desc><g id=\"a\" class=\"b\"><use href=\"#a\" xlink:href=\"#a\"/></g>",
        "<use xlink:href=\"#a\"/>",
        "<image href=\"data:image/png;base64,AAAA\" width=\"1\"/>",
        "<style>.a{fill:url(#b);font-family:\"Marianne\"} @media (min-width: 3px) {.b{color:rgb(1,2,3)}}</style><g style=\"fill:url('#b')\"/>",
        "<style><![CDATA[.a{fill:#fff}]]></style>",
        "<linearGradient id=\"b\" xlink:href=\"#c\"><stop offset=\"0\" stop-color=\"#fff\"/></linearGradient>",
        "<text xml:space=\"preserve\" font-family=\"Léa\" aria-label=\"Forêt\">Où ? <tspan x=\"1\">là</tspan></text>",
        "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:li/></rdf:RDF></metadata><path d=\"M0\"/>",
        "<animate attributeName=\"cx\" values=\"1;2\" dur=\"1s\"/>",
        "<g paint-order=\"stroke\"/>",
    ] {
        let safe = sanitised(&whole(inside)).unwrap_or_else(|fault| panic!("{inside}: {fault:?}"));
        assert_eq!(safe.size, Some((9, 8)));
        // What it gave, it takes again.
        assert!(sanitised(&safe.text).is_ok(), "{inside}: {}", safe.text);
    }
    let old = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- un logiciel -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \
         \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n{}",
        whole("<path d=\"M0\"/>")
    );
    let safe = sanitised(&old).unwrap();
    assert!(!safe.text.contains("DOCTYPE") && safe.text.contains("<path"), "{}", safe.text);
}

/// Each with the part that is told; none where it is no drawing.
const HOSTILE: [(&str, &str); 58] = [
    ("<script>x</script>", "<script>"),
    ("<script href=\"https://x.example/\"/>", "<script>"),
    ("<SCRIPT>x</SCRIPT>", "<SCRIPT>"),
    ("<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">x</h:script>", "<script>"),
    ("<h:img xmlns:h=\"http://www.w3.org/1999/xhtml\" src=\"x\" onerror=\"x\"/>", "<img>"),
    ("<x:y xmlns:x=\"https://x.example/\"/>", "<y>"),
    ("<g xmlns:x=\"https://x.example/\" x:y=\"z\"/>", "y=\"z\""),
    ("<g onload=\"x\"/>", "onload=\"x\""),
    ("<g ONCLICK=\"x\"/>", "ONCLICK=\"x\""),
    ("<g onbegin=\"x\"/>", "onbegin=\"x\""),
    ("<animate onbegin=\"x\" attributeName=\"x\"/>", "onbegin=\"x\""),
    ("<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>", "<foreignObject>"),
    ("<iframe src=\"x\"/>", "<iframe>"),
    ("<embed src=\"x\"/>", "<embed>"),
    ("<object data=\"x\"/>", "<object>"),
    ("<audio src=\"x\"/>", "<audio>"),
    ("<handler/>", "<handler>"),
    ("<listener/>", "<listener>"),
    ("<discard/>", "<discard>"),
    ("<a href=\"javascript:x\"><text>x</text></a>", "href=\"javascript:x\""),
    ("<a href=\"java&#10;script:x\"/>", "href=\"java\nscript:x\""),
    ("<a href=\"&#1;javascript:x\"/>", ""),
    ("<a xlink:href=\"JaVaScRiPt:x\"/>", "href=\"JaVaScRiPt:x\""),
    ("<a href=\"data:text/html,x\"/>", "href=\"data:text/html,x\""),
    ("<a href=\"https://x.example/\"/>", "href=\"https://x.example/\""),
    ("<a href=\"autre.html\"/>", "href=\"autre.html\""),
    ("<set attributeName=\"xlink:href\" to=\"javascript:x\"/>", "attributeName=\"xlink:href\""),
    ("<set attributeName=\"href\" to=\"javascript:x\"/>", "attributeName=\"href\""),
    ("<animate attributeName=\"href\" values=\"javascript:x\"/>", "attributeName=\"href\""),
    ("<animate attributeName=\" href \" values=\"javascript:x\"/>", "attributeName=\" href \""),
    ("<set attributeName=\"onload\" to=\"x\"/>", "attributeName=\"onload\""),
    ("<animate href=\"#a\" attributeName=\"x\"/>", "href=\"#a\""),
    ("<image href=\"https://x.example/x.png\"/>", "href=\"https://x.example/x.png\""),
    ("<image xlink:href=\"//x.example/x.png\"/>", "href=\"//x.example/x.png\""),
    ("<image href=\"x.png\"/>", "href=\"x.png\""),
    ("<image href=\"data:image/svg+xml;base64,AA\"/>", "href=\"data:image/svg+xml;base64,AA\""),
    ("<image href=\"data:text/html,x\"/>", "href=\"data:text/html,x\""),
    ("<use href=\"autre.svg#a\"/>", "href=\"autre.svg#a\""),
    ("<use href=\"data:image/svg+xml,x#a\"/>", "href=\"data:image/svg+xml,x#a\""),
    ("<feImage href=\"https://x.example/\"/>", "href=\"https://x.example/\""),
    ("<g fill=\"url(https://x.example/#a)\"/>", "fill=\"url(https://x.example/#a)\""),
    ("<g filter=\"url(autre.svg#a)\"/>", "filter=\"url(autre.svg#a)\""),
    ("<g mask=\"URL(//x.example/)\"/>", "mask=\"URL(//x.example/)\""),
    ("<g style=\"fill:url(https://x.example/)\"/>", "style=\"fill:url(https://x.example/)\""),
    ("<g style=\"background:image-set('x.png' 1x)\"/>", "style=\"background:image-set('x.png' 1x)\""),
    ("<g style=\"f\\69ll:u\\72l(https://x.example/)\"/>", "style=\"f\\69ll:u\\72l(https://x.example/)\""),
    ("<style>@import 'https://x.example/'</style>", "<style>"),
    ("<style>@imp\\6frt 'https://x.example/'</style>", "<style>"),
    ("<style>a{b:url( \"https://x.example/\" )}</style>", "<style>"),
    ("<style>a{b:src('x')}</style>", "<style>"),
    ("<style>@font-face{src:url(https://x.example/)}</style>", "<style>"),
    ("<style><style>x</style></style>", "<style>"),
    ("<?xml-stylesheet href=\"x\"?>", "<?"),
    ("<g xml:base=\"https://x.example/\"/>", "base=\"https://x.example/\""),
    ("<g>", ""),
    ("&x;", ""),
    ("</svg><svg xmlns=\"http://www.w3.org/2000/svg\">", ""),
    ("<g style=\"fill:url(data:text/html,x)\"/>", "style=\"fill:url(data:text/html,x)\""),
];

#[test]
fn what_does_more_than_show_is_named() {
    for (inside, expected) in HOSTILE {
        let text = whole(inside);
        let fault = sanitised(&text).map(|safe| safe.text).expect_err(inside);
        assert!(text.get(fault.range.clone()).is_some(), "{inside}: {fault:?}");
        assert_eq!(fault.part.as_deref().unwrap_or_default(), expected, "{inside}");
    }
}

#[test]
fn documents_that_are_no_drawings() {
    let bomb = "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&b;&b;</svg>";
    let page = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><script>x</script></html>";
    let deep = whole(&format!("{}{}", "<g>".repeat(100_000), "</g>".repeat(100_000)));
    for (text, expected) in [
        (bomb, "<!ENTITY"),
        (
            "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"x\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "<!ATTLIST",
        ),
        ("<!DOCTYPE svg SYSTEM \"x\" [<!ENTITY % a SYSTEM \"https://x.example/\"> %a;]><svg/>", "<!ENTITY"),
        (page, "<html>"),
        ("<svg/>", ""),
        ("<p>none</p>", ""),
        ("", ""),
        ("+ADw-svg+AD4-", ""),
        ("<\0s\0v\0g\0>\0", ""),
        (&deep, ""),
    ] {
        let DrawingFault { part, range } = sanitised(text).map(|safe| safe.text).expect_err(text);
        assert_eq!(part.as_deref().unwrap_or_default(), expected, "{}", &text[..text.len().min(99)]);
        assert!(text.get(range).is_some());
    }
}

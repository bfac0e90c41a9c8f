//! Text documents (`.odt`) and spreadsheets (`.ods`) as `OpenDocument` has them: office programs open them all.

use std::fmt::Write;

use super::package::{escaped, of};
use super::table::{Cell, Holds, Look, Sheet, Shows, Token, styles, tokens};
use super::written::{Block, Marks, Run, Written};

const SPACES: &str = concat!(
    r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" "#,
    r#"xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" "#,
    r#"xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" "#,
    r#"xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" "#,
    r#"xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" "#,
    r#"xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" "#,
    r#"xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" "#,
    r#"xmlns:dc="http://purl.org/dc/elements/1.1/" "#,
    r#"xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" "#,
    r#"office:version="1.3""#,
);

/// What stands at the foot of every sheet of paper.
const FOOT: &str = "Modèle du Guide du porteur de projet touristique, sous Licence Ouverte 2.0 : à adapter, puis à faire relire.";

/// The looks of a text document.
const TEXT_STYLES: &str = r##"
<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm" fo:line-height="120%"/><style:text-properties style:font-name="Sans" fo:font-size="10.5pt" fo:language="fr" fo:country="FR"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"><style:paragraph-properties fo:margin-bottom="0.4cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="16pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2"><style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="13pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Note" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:background-color="#f0f0ea" fo:padding="0.25cm" fo:border="0.5pt solid #777777" fo:margin-top="0.2cm" fo:margin-bottom="0.4cm"/></style:style>
<style:style style:name="Case" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.05cm"/></style:style>
<style:style style:name="Pied" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="8pt" fo:color="#444444"/></style:style>
<style:style style:name="Gras" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
"##;

/// The text document.
pub(crate) fn text(written: &Written) -> Vec<u8> {
    let mut automatic = String::from(
        r##"<style:style style:name="Tableau" style:family="table"><style:table-properties style:width="17cm" fo:margin-bottom="0.3cm" table:align="left"/></style:style>
<style:style style:name="Ligne" style:family="table-row"><style:table-row-properties style:min-row-height="0.62cm" fo:keep-together="always"/></style:style>
<style:style style:name="Tete" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #777777" fo:padding="0.12cm" fo:background-color="#e4e8e6" style:vertical-align="middle"/></style:style>
<style:style style:name="Cellule" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #777777" fo:padding="0.12cm" style:vertical-align="middle"/></style:style>
<text:list-style style:name="Points"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.6cm" fo:text-indent="-0.6cm" fo:margin-left="0.6cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
<text:list-style style:name="Cases"><text:list-level-style-bullet text:level="1" text:bullet-char="☐"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.7cm" fo:text-indent="-0.7cm" fo:margin-left="0.7cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
"##,
    );
    let mut body = String::new();
    for (at, block) in written.blocks.iter().enumerate() {
        match block {
            Block::Heading(level, runs) => {
                put(
                    &mut body,
                    format_args!(
                        r#"<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{}</text:h>"#,
                        inline(runs)
                    ),
                );
            }
            Block::Paragraph(runs) => put(
                &mut body,
                format_args!(r#"<text:p text:style-name="Standard">{}</text:p>"#, inline(runs)),
            ),
            Block::Note(runs) => {
                put(&mut body, format_args!(r#"<text:p text:style-name="Note">{}</text:p>"#, inline(runs)));
            }
            Block::List(marks, points) => {
                let style = if *marks == Marks::Boxes { "Cases" } else { "Points" };
                put(&mut body, format_args!(r#"<text:list text:style-name="{style}">"#));
                for point in points {
                    put(
                        &mut body,
                        format_args!(
                            r#"<text:list-item><text:p text:style-name="Case">{}</text:p></text:list-item>"#,
                            inline(point)
                        ),
                    );
                }
                body.push_str("</text:list>\n");
            }
            Block::Table(rows) => table(rows, at, &mut automatic, &mut body),
        }
    }
    let content = format!(
        "{XML}<office:document-content {SPACES}>{FONTS}<office:automatic-styles>\n{automatic}</office:automatic-styles><office:body><office:text>\n{body}</office:text></office:body></office:document-content>\n"
    );
    let foot = format!(
        r#"<style:footer><text:p text:style-name="Pied">{} Page <text:page-number>1</text:page-number> sur <text:page-count>1</text:page-count>.</text:p></style:footer>"#,
        escaped(&jalon::french::typography(FOOT)),
    );
    let styles = style_sheet(TEXT_STYLES, "portrait", &foot);
    package("text", &written.title, &content, &styles)
}

fn put(text: &mut String, arguments: std::fmt::Arguments<'_>) {
    writeln!(text, "{arguments}").expect("memory takes all");
}

fn inline(runs: &[Run]) -> String {
    let run = |run: &Run| {
        let text = spaced(&run.text);
        if run.strong { format!(r#"<text:span text:style-name="Gras">{text}</text:span>"#) } else { text }
    };
    runs.iter().map(run).collect()
}

/// Text as XML holds it, where several spaces are room to write in.
fn spaced(text: &str) -> String {
    let mut spaced = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("  ") {
        let (before, after) = rest.split_at(at);
        let room = after.len() - after.trim_start_matches(' ').len();
        write!(spaced, r#"{}<text:s text:c="{room}"/>"#, escaped(before)).expect("memory takes all");
        rest = &after[room..];
    }
    spaced + &escaped(rest)
}

/// Between the margins, in millimetres.
const WIDTH: usize = 170;

/// How much room a column wants, beside the others.
fn wanted(rows: &[Vec<Vec<Run>>], column: usize) -> usize {
    let cells = || rows.iter().filter_map(|row| row.get(column));
    let length = |cell: &Vec<Run>| cell.iter().map(|run| run.text.chars().count()).sum::<usize>();
    // A column without words is there to be filled in; beside labels alone, it takes the larger half.
    let room = if rows.first().is_some_and(|row| row.len() == 2) { 42 } else { 22 };
    if cells().skip(1).all(Vec::is_empty) {
        room
    } else {
        cells().map(length).max().unwrap_or_default().clamp(14, 34)
    }
}

/// A table whose columns are as wide as what they hold wants.
fn table(rows: &[Vec<Vec<Run>>], at: usize, automatic: &mut String, body: &mut String) {
    let columns = rows.first().map_or(0, Vec::len);
    put(body, format_args!(r#"<table:table table:name="Tableau{at}" table:style-name="Tableau">"#));
    let widths: Vec<usize> = (0..columns).map(|column| wanted(rows, column)).collect();
    let total: usize = widths.iter().sum();
    for (column, width) in widths.iter().enumerate() {
        let millimetres = WIDTH * width / total;
        put(
            automatic,
            format_args!(
                r#"<style:style style:name="T{at}.{column}" style:family="table-column"><style:table-column-properties style:column-width="{millimetres}mm"/></style:style>"#
            ),
        );
        put(body, format_args!(r#"<table:table-column table:style-name="T{at}.{column}"/>"#));
    }
    for (number, row) in rows.iter().enumerate() {
        // A head without words is none: such tables are forms of two columns.
        let is_head = number == 0;
        if is_head && row.iter().all(Vec::is_empty) {
            continue;
        }
        body.push_str(if is_head { "<table:table-header-rows>" } else { "" });
        body.push_str(r#"<table:table-row table:style-name="Ligne">"#);
        for cell in row {
            let style = if is_head { "Tete" } else { "Cellule" };
            put(
                body,
                format_args!(
                    r#"<table:table-cell table:style-name="{style}" office:value-type="string"><text:p text:style-name="Case">{}</text:p></table:table-cell>"#,
                    inline(cell)
                ),
            );
        }
        body.push_str("</table:table-row>");
        body.push_str(if is_head { "</table:table-header-rows>\n" } else { "\n" });
    }
    body.push_str("</table:table>\n");
}

/// The spreadsheet.
pub(crate) fn spreadsheet(sheets: &[Sheet]) -> Vec<u8> {
    let mut automatic = String::from(NUMBERS);
    for (look, shows) in styles() {
        let properties = match look {
            Look::Line => "",
            Look::Plain => {
                r#"<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>"#
            }
            Look::Title => r#"<style:text-properties fo:font-size="14pt" fo:font-weight="bold"/>"#,
            Look::Head => {
                r##"<style:table-cell-properties fo:wrap-option="wrap" fo:background-color="#e4e8e6" fo:border="0.5pt solid #777777"/><style:text-properties fo:font-weight="bold"/>"##
            }
            Look::Open => {
                r##"<style:table-cell-properties fo:wrap-option="wrap" fo:background-color="#fff6cc" fo:border="0.5pt solid #777777"/>"##
            }
            Look::Computed => r#"<style:table-cell-properties fo:border="0.5pt solid #777777"/>"#,
        };
        put(
            &mut automatic,
            format_args!(
                r#"<style:style style:name="{}" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="{}">{properties}</style:style>"#,
                name(look, shows),
                data_style(shows)
            ),
        );
    }
    let mut body = String::new();
    for (at, sheet) in sheets.iter().enumerate() {
        put(
            &mut automatic,
            format_args!(
                r#"<style:style style:name="F{at}" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>"#
            ),
        );
        put(
            &mut body,
            format_args!(r#"<table:table table:name="{}" table:style-name="F{at}">"#, escaped(&sheet.name)),
        );
        for (column, width) in sheet.widths.iter().enumerate() {
            put(
                &mut automatic,
                format_args!(
                    r#"<style:style style:name="F{at}.{column}" style:family="table-column"><style:table-column-properties style:column-width="{width}cm"/></style:style>"#
                ),
            );
            put(
                &mut body,
                format_args!(
                    r#"<table:table-column table:style-name="F{at}.{column}" table:default-cell-style-name="Default"/>"#
                ),
            );
        }
        for row in &sheet.rows {
            body.push_str("<table:table-row>");
            for cell in row {
                body.push_str(&self::cell(cell));
            }
            body.push_str("</table:table-row>\n");
        }
        body.push_str("</table:table>\n");
    }
    let content = format!(
        "{XML}<office:document-content {SPACES}>{FONTS}<office:automatic-styles>\n{automatic}</office:automatic-styles><office:body><office:spreadsheet>\n{body}</office:spreadsheet></office:body></office:document-content>\n"
    );
    let default = r#"<style:style style:name="Default" style:family="table-cell"><style:text-properties style:font-name="Sans" fo:font-size="10pt" fo:language="fr" fo:country="FR"/></style:style>"#;
    let styles = style_sheet(default, "landscape", "");
    let title = sheets.iter().flat_map(|sheet| &sheet.rows).flatten().find_map(|cell| match &cell.holds {
        Holds::Text(text) if cell.look == Look::Title => Some(&**text),
        _ => None,
    });
    package("spreadsheet", title.unwrap_or_default(), &content, &styles)
}

fn name(look: Look, shows: Shows) -> String {
    format!("{look:?}{shows:?}")
}

fn data_style(shows: Shows) -> &'static str {
    match shows {
        Shows::Text => "N0",
        Shows::Number => "NNombre",
        Shows::Euros => "NEuros",
        Shows::Percent => "NPart",
        Shows::Date => "NDate",
    }
}

fn cell(cell: &Cell) -> String {
    let style = name(cell.look, cell.shows);
    let kind = match cell.shows {
        Shows::Percent => r#"office:value-type="percentage""#,
        Shows::Euros => r#"office:value-type="currency" office:currency="EUR""#,
        _ => r#"office:value-type="float""#,
    };
    match &cell.holds {
        Holds::Nothing => format!(r#"<table:table-cell table:style-name="{style}"/>"#),
        Holds::Text(text) => format!(
            r#"<table:table-cell table:style-name="{style}" office:value-type="string"><text:p>{}</text:p></table:table-cell>"#,
            escaped(text)
        ),
        Holds::Number(value) => {
            format!(
                r#"<table:table-cell table:style-name="{style}" {kind} office:value="{value}"><text:p>{value}</text:p></table:table-cell>"#
            )
        }
        Holds::Formula(formula) => {
            format!(
                r#"<table:table-cell table:style-name="{style}" table:formula="of:={}"/>"#,
                escaped(&formula_of(formula))
            )
        }
    }
}

/// `=SUM(Recettes!B2:B4)` as `OpenFormula` writes it: `SUM([$'Recettes'.B2:.B4])`.
fn formula_of(formula: &str) -> String {
    let part = |token: Token<'_>| match token {
        Token::Other(other) => other.to_owned(),
        Token::Cells { sheet, cells } => {
            let sheet = sheet.map(|sheet| format!("$'{sheet}'")).unwrap_or_default();
            let cells = cells.replace(':', ":.");
            format!("[{sheet}.{cells}]")
        }
    };
    tokens(formula).into_iter().map(part).collect()
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

const FONTS: &str = r#"<office:font-face-decls><style:font-face style:name="Sans" svg:font-family="'Liberation Sans', Arial, Helvetica, sans-serif" style:font-family-generic="swiss"/></office:font-face-decls>"#;

/// How numbers are written.
const NUMBERS: &str = r#"<number:number-style style:name="N0" number:language="fr" number:country="FR"><number:number number:min-integer-digits="1"/></number:number-style>
<number:number-style style:name="NNombre" number:language="fr" number:country="FR"><number:number number:min-integer-digits="1" number:decimal-places="0" number:min-decimal-places="0" number:grouping="true"/></number:number-style>
<number:currency-style style:name="NEuros" number:language="fr" number:country="FR"><number:number number:min-integer-digits="1" number:decimal-places="2" number:min-decimal-places="2" number:grouping="true"/><number:text> </number:text><number:currency-symbol number:language="fr" number:country="FR">€</number:currency-symbol></number:currency-style>
<number:percentage-style style:name="NPart" number:language="fr" number:country="FR"><number:number number:min-integer-digits="1" number:decimal-places="0" number:min-decimal-places="0"/><number:text> %</number:text></number:percentage-style>
<number:date-style style:name="NDate" number:language="fr" number:country="FR"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
"#;

/// `styles.xml`: named looks, and the sheet of paper.
fn style_sheet(styles: &str, orientation: &str, foot: &str) -> String {
    let (width, height) = if orientation == "landscape" { ("29.7cm", "21cm") } else { ("21cm", "29.7cm") };
    format!(
        r#"{XML}<office:document-styles {SPACES}>{FONTS}<office:styles>{styles}</office:styles><office:automatic-styles><style:page-layout style:name="Papier"><style:page-layout-properties fo:page-width="{width}" fo:page-height="{height}" style:print-orientation="{orientation}" fo:margin="2cm" fo:margin-bottom="1.2cm" style:scale-to-X="1" style:scale-to-Y="0"/><style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="{}" style:page-layout-name="Papier">{foot}</style:master-page></office:master-styles></office:document-styles>
"#,
        if foot.is_empty() { "Default" } else { "Standard" },
    )
}

fn package(kind: &str, title: &str, content: &str, styles: &str) -> Vec<u8> {
    let mime = format!("application/vnd.oasis.opendocument.{kind}");
    let meta = format!(
        "{XML}<office:document-meta {SPACES} xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"><office:meta><dc:title>{}</dc:title><dc:language>fr-FR</dc:language></office:meta></office:document-meta>\n",
        escaped(title)
    );
    let mut parts = String::new();
    for part in ["content.xml", "styles.xml", "meta.xml"] {
        put(
            &mut parts,
            format_args!(
                r#"<manifest:file-entry manifest:full-path="{part}" manifest:media-type="text/xml"/>"#
            ),
        );
    }
    let manifest = format!(
        r#"{XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{mime}"/>{parts}</manifest:manifest>
"#
    );
    // The type comes first, so that the file can be told by its first bytes.
    of(&[
        ("mimetype", &mime),
        ("content.xml", content),
        ("styles.xml", styles),
        ("meta.xml", &meta),
        ("META-INF/manifest.xml", &manifest),
    ])
}

//! Office Open XML: spreadsheets (`.xlsx`), as Excel opens them.

use std::fmt::Write;

use super::package::{escaped, of};
use super::table::{Cell, Holds, Look, Sheet, Shows, Token, styles, tokens};

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const KINDS: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// The spreadsheet.
pub(crate) fn spreadsheet(sheets: &[Sheet]) -> Vec<u8> {
    let (mut kinds, mut related, mut listed) = (String::new(), String::new(), String::new());
    let mut parts: Vec<(String, String)> = Vec::new();
    for (sheet, number) in sheets.iter().zip(1..) {
        let part = format!("xl/worksheets/sheet{number}.xml");
        add(
            &mut kinds,
            format_args!(r#"<Override PartName="/{part}" ContentType="{KINDS}.worksheet+xml"/>"#),
        );
        add(
            &mut related,
            format_args!(
                r#"<Relationship Id="rId{number}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{number}.xml"/>"#
            ),
        );
        add(
            &mut listed,
            format_args!(r#"<sheet name="{}" sheetId="{number}" r:id="rId{number}"/>"#, escaped(&sheet.name)),
        );
        parts.push((part, worksheet(sheet)));
    }
    let styles_id = sheets.len() + 1;
    add(
        &mut related,
        format_args!(r#"<Relationship Id="rId{styles_id}" Type="{RELATIONS}/styles" Target="styles.xml"/>"#),
    );
    let content_types = format!(
        r#"{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{KINDS}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{KINDS}.styles+xml"/>{kinds}</Types>"#
    );
    let root = format!(
        r#"{XML}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    // No result is kept beside a formula: whoever opens the file computes all of them.
    let workbook = format!(
        r#"{XML}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{listed}</sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>"#
    );
    let relations =
        format!(r#"{XML}<Relationships xmlns="{PACKAGE}/relationships">{related}</Relationships>"#);
    let look = style_sheet();
    let mut files: Vec<(&str, &str)> = vec![
        ("[Content_Types].xml", &content_types),
        ("_rels/.rels", &root),
        ("xl/workbook.xml", &workbook),
        ("xl/_rels/workbook.xml.rels", &relations),
        ("xl/styles.xml", &look),
    ];
    files.extend(parts.iter().map(|(name, content)| (&**name, &**content)));
    of(&files)
}

fn add(text: &mut String, arguments: std::fmt::Arguments<'_>) {
    text.write_fmt(arguments).expect("memory takes all");
}

fn worksheet(sheet: &Sheet) -> String {
    let mut columns = String::new();
    for (width, number) in sheet.widths.iter().zip(1..) {
        // A column is counted in digits: five and a half of them are a centimetre wide.
        add(
            &mut columns,
            format_args!(r#"<col min="{number}" max="{number}" width="{}" customWidth="1"/>"#, width * 5.2),
        );
    }
    let mut rows = String::new();
    for (row, number) in sheet.rows.iter().zip(1..) {
        let lines = row.iter().zip(&sheet.widths).map(|(cell, width)| lines(cell, *width)).max().unwrap_or(1);
        let height = f64::from(lines) * 13.0;
        add(&mut rows, format_args!(r#"<row r="{number}" ht="{height}" customHeight="1">"#));
        for (cell, letter) in row.iter().zip('A'..='Z') {
            rows.push_str(&self::cell(cell, &format!("{letter}{number}")));
        }
        rows.push_str("</row>");
    }
    format!(
        r#"{XML}<worksheet xmlns="{MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>{columns}</cols><sheetData>{rows}</sheetData><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>"#
    )
}

/// How many lines a cell takes in a column of that width: not every program measures when it opens a file.
fn lines(cell: &Cell, width: f64) -> u32 {
    match &cell.holds {
        Holds::Text(_) if cell.look == Look::Title => 2,
        Holds::Text(text) if cell.look != Look::Line => {
            let room = width * 5.0;
            let mut rest = f64::from(u32::try_from(text.chars().count()).unwrap_or(u32::MAX)) - room;
            let mut lines = 1;
            while rest > 0.0 {
                rest -= room;
                lines += 1;
            }
            lines
        }
        _ => 1,
    }
}

fn cell(cell: &Cell, place: &str) -> String {
    let style = styles().position(|style| style == (cell.look, cell.shows)).expect("every style is listed");
    match &cell.holds {
        Holds::Nothing => format!(r#"<c r="{place}" s="{style}"/>"#),
        Holds::Text(text) => {
            format!(r#"<c r="{place}" s="{style}" t="inlineStr"><is><t>{}</t></is></c>"#, escaped(text))
        }
        Holds::Number(value) => format!(r#"<c r="{place}" s="{style}"><v>{value}</v></c>"#),
        Holds::Formula(formula) => {
            format!(r#"<c r="{place}" s="{style}"><f>{}</f></c>"#, escaped(&formula_of(formula)))
        }
    }
}

/// `=SUM(Recettes!B2:B4)` as Excel writes it: `SUM('Recettes'!B2:B4)`, arguments parted by commas.
fn formula_of(formula: &str) -> String {
    let part = |token: Token<'_>| match token {
        Token::Other(other) => other.replace(';', ","),
        Token::Cells { sheet, cells } => {
            sheet.map_or_else(|| cells.to_owned(), |sheet| format!("'{sheet}'!{cells}"))
        }
    };
    tokens(formula).into_iter().map(part).collect()
}

fn style_sheet() -> String {
    let mut looks = String::new();
    for (look, shows) in styles() {
        let format = match shows {
            Shows::Text => 0,
            Shows::Number => 3,
            Shows::Euros => 164,
            Shows::Percent => 9,
            Shows::Date => 165,
        };
        let (font, fill, border) = match look {
            Look::Plain | Look::Line => (0, 0, 0),
            Look::Title => (2, 0, 0),
            Look::Head => (1, 2, 1),
            Look::Open => (0, 3, 1),
            Look::Computed => (0, 0, 1),
        };
        let wrap = if matches!(look, Look::Title | Look::Line | Look::Computed) {
            ""
        } else {
            r#"<alignment vertical="top" wrapText="1"/>"#
        };
        add(
            &mut looks,
            format_args!(
                r#"<xf numFmtId="{format}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">{wrap}</xf>"#
            ),
        );
    }
    let count = styles().count();
    let side = |name: &str| format!(r#"<{name} style="thin"><color rgb="FF777777"/></{name}>"#);
    let sides: String = ["left", "right", "top", "bottom"].into_iter().map(side).collect();
    format!(
        r##"{XML}<styleSheet xmlns="{MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00\ &quot;€&quot;"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts><fonts count="3"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font><font><b/><sz val="14"/><name val="Arial"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE4E8E6"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF6CC"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>{sides}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="{count}">{looks}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"##
    )
}

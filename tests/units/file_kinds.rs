//! Files as they are, files under false names, and files made to do harm.

use std::io::{Cursor, Write};

use jalon::media::examine::{bytes, text};
use jalon::media::media_kind::{KindFault, MediaKind};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

fn looked_at(ending: &str, content: &[u8]) -> Result<MediaKind, KindFault> {
    bytes(ending, Cursor::new(content), content.len() as u64).unwrap()
}

/// A zip file of these parts, the first of them stored.
fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (at, (name, text)) in parts.iter().enumerate() {
        let method = if at == 0 { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        writer.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn open_document(kind: &str) -> Vec<u8> {
    let mimetype = format!("application/vnd.oasis.opendocument.{kind}");
    zip(&[("mimetype", &mimetype), ("content.xml", "<x/>")])
}

fn office(main: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let types = format!(
        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Override PartName=\"/x/main.xml\" ContentType=\"application/{main}\"/></Types>"
    );
    let mut parts = vec![("[Content_Types].xml", types.as_str()), ("x/main.xml", "<x/>")];
    parts.extend(more);
    zip(&parts)
}

const WORD: &str = "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const AVIF: &[u8] = b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf";
const GPX: &str = "<?xml version=\"1.0\"?><gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\"><wpt lat=\"1\" lon=\"2\"/></gpx>";
const KML: &str = "<kml xmlns=\"http://www.opengis.net/kml/2.2\" xmlns:a=\"http://www.w3.org/2005/Atom\"><Document><a:link href=\"x\"/></Document></kml>";

#[test]
fn every_kind_is_known_by_its_bytes_and_its_ending() {
    let rows: [(&str, Vec<u8>); 20] = [
        ("pdf", b"%PDF-1.7\n%%EOF".to_vec()),
        ("odt", open_document("text")),
        ("ods", open_document("spreadsheet")),
        ("odp", open_document("presentation")),
        ("docx", office(WORD, &[])),
        ("xlsx", office("vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", &[])),
        ("pptx", office("vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", &[])),
        ("zip", zip(&[("a.txt", "a"), ("dossier/b.txt", "b")])),
        ("csv", "a;b\r\né;< 5\n".into()),
        ("txt", "\u{feff}Bonjour, 3 < 4.".into()),
        ("ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".into()),
        ("gpx", GPX.into()),
        ("kml", KML.into()),
        ("png", b"\x89PNG\r\n\x1a\n\0".to_vec()),
        ("jpg", b"\xff\xd8\xff\xe0".to_vec()),
        ("jpeg", b"\xff\xd8\xff\xe1".to_vec()),
        ("gif", b"GIF89a\x01\0\x01\0".to_vec()),
        ("webp", b"RIFF\x10\0\0\0WEBPVP8 ".to_vec()),
        ("avif", AVIF.to_vec()),
        ("zip", office(WORD, &[])),
    ];
    for (ending, content) in &rows {
        assert_eq!(looked_at(ending, content).as_ref().map(|_| ()), Ok(()), "{ending}");
        assert_eq!(looked_at(&ending.to_uppercase(), content).as_ref().map(|_| ()), Ok(()), "{ending}");
    }
    // Under any other ending of the list, none of them is taken; a document is also a zip file.
    for (ending, content) in &rows {
        for (other, _) in &rows {
            let is_text = ["csv", "txt"].contains(other);
            let same = MediaKind::of_ending(ending) == MediaKind::of_ending(other);
            let also = *other == "zip" && content.starts_with(b"PK")
                || is_text && ["csv", "txt", "ics"].contains(ending);
            if !(same || also || *ending == "zip" && *other == "docx") {
                assert!(looked_at(other, content).is_err(), "{ending} called {other}");
            }
        }
    }
}

#[test]
fn what_is_on_no_list_is_refused_whatever_it_holds() {
    for ending in [
        "html",
        "xhtml",
        "xht",
        "shtml",
        "htm",
        "xml",
        "js",
        "mjs",
        "php",
        "phtml",
        "phar",
        "doc",
        "docm",
        "xlsm",
        "exe",
        "svgz",
        "swf",
        "webmanifest",
        "",
        "md",
        "css",
        "wasm",
        "mht",
    ] {
        for content in [&b"%PDF-1.7"[..], b"\x89PNG\r\n\x1a\n", b"GIF89a", b"texte"] {
            assert_eq!(looked_at(ending, content), Err(KindFault::Unknown), "{ending}");
            assert_eq!(looked_at(&ending.to_uppercase(), content), Err(KindFault::Unknown), "{ending}");
        }
    }
}

#[test]
fn files_of_two_kinds_are_what_browsers_take_them_for() {
    // A page in front of a document, under each name.
    let page = b"<script>x</script>\n%PDF-1.7\n";
    for ending in ["pdf", "png", "gif", "docx", "zip", "txt", "csv", "ics", "gpx"] {
        assert!(looked_at(ending, page).is_err(), "{ending}");
    }
    let mut front = b"<html><script>x</script>".to_vec();
    front.extend(office(WORD, &[]));
    for ending in ["docx", "zip", "txt"] {
        assert!(looked_at(ending, &front).is_err(), "{ending}");
    }
    // A page in the comment of an image is never looked at: its head is the image's.
    assert_eq!(
        looked_at("gif", b"GIF89a\x01\0\x01\0\0\0\0!\xfe\x20<script>x</script>\0;"),
        Ok(MediaKind::Gif)
    );
    assert_eq!(looked_at("html", b"GIF89a\x01\0\x01\0\0\0\0<script>x</script>"), Err(KindFault::Unknown));
    for (ending, content) in [
        ("txt", "<!DOCTYPE html><p>x"),
        ("csv", "\n\n  <HTML><script>x</script>"),
        ("csv", "a;b\n<script>x</script>;c"),
        ("txt", "bonjour <IMG src=x onerror=x>"),
        ("ics", "BEGIN:VCALENDAR\n<body onload=x>"),
        ("txt", "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>"),
        ("txt", "+ADw-script+AD4-x"),
        ("csv", "<x-y onclick=x>"),
        ("txt", "<?php phpinfo();"),
    ] {
        let found = text(ending, content);
        assert!(matches!(found, Err(KindFault::Active(_))), "{content}: {found:?}");
    }
    // UTF-16, whatever its beginning, and bytes that are no text.
    let wide: Vec<u8> = "<script>x</script>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(looked_at("txt", &wide), Err(KindFault::Other(None)));
    assert_eq!(looked_at("txt", b"\xff\xfe<\0s\0"), Err(KindFault::Broken));
    assert_eq!(looked_at("ics", "Le 3 mars".as_bytes()), Err(KindFault::Other(None)));
}

#[test]
fn tracks_hold_no_page() {
    let rows = [
        (GPX.replace("1/1", "9/9"), false),
        (GPX.replace("<wpt", "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">x</h:script><wpt"), true),
        (GPX.replace("<wpt", "<g xmlns=\"http://www.w3.org/2000/svg\"/><wpt"), true),
        (GPX.replace("<gpx", "<?xml-stylesheet type=\"text/xsl\" href=\"x\"?><gpx"), true),
        (GPX.replace("<gpx", "<!DOCTYPE gpx [<!ENTITY a \"b\">]><gpx"), true),
        (
            GPX.replace("gpx", "html")
                .replace("http://www.topografix.com/GPX/1/1", "http://www.w3.org/1999/xhtml"),
            false,
        ),
        (GPX.replace("</gpx>", ""), false),
    ];
    for (content, is_active) in rows {
        let fault = text("gpx", &content).expect_err(&content);
        assert_eq!(matches!(fault, KindFault::Active(_)), is_active, "{content}: {fault:?}");
    }
    let garmin = GPX.replace("<wpt", "<x:y xmlns:x=\"http://www.garmin.com/xmlschemas/\"/><wpt");
    assert_eq!(text("gpx", &garmin), Ok(MediaKind::Gpx));
}

#[test]
fn programs_in_documents_are_refused() {
    let macro_types = "vnd.ms-word.document.macroEnabled.main+xml";
    let rows = [
        ("docx", office(macro_types, &[])),
        ("docx", office(WORD, &[("word/vbaProject.bin", "x")])),
        ("docx", office(WORD, &[("word/activeX/activeX1.bin", "x")])),
        ("xlsx", office(WORD, &[("xl/macrosheets/sheet1.xml", "x")])),
        ("zip", office(WORD, &[("word/VBAPROJECT.BIN", "x")])),
        (
            "odt",
            zip(&[
                ("mimetype", "application/vnd.oasis.opendocument.text"),
                ("Basic/Standard/Module1.xml", "x"),
            ]),
        ),
        (
            "odt",
            zip(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("Scripts/python/x.py", "x")]),
        ),
        ("zip", zip(&[("../../x", "x")])),
        ("zip", zip(&[("/etc/x", "x")])),
    ];
    for (ending, content) in rows {
        let found = looked_at(ending, &content);
        assert!(matches!(found, Err(KindFault::Active(_))), "{ending}: {found:?}");
    }
}

#[test]
fn containers_made_to_fill_a_disk_or_cut_short() {
    // 400 MB of nothing in 400 kB: one part of 8 MB, again and again.
    let one = zip(&[("a", ""), ("b", &"\0".repeat(8 << 20))]);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..50 {
        let mut source = ZipArchive::new(Cursor::new(&one)).unwrap();
        writer.raw_copy_file_rename(source.by_index_raw(1).unwrap(), format!("{number}")).unwrap();
    }
    let bomb = writer.finish().unwrap().into_inner();
    assert_eq!(looked_at("zip", &bomb), Err(KindFault::Broken));
    let whole = office(WORD, &[]);
    for end in [4, 30, whole.len() / 2, whole.len() - 1] {
        assert_eq!(looked_at("docx", &whole[..end]), Err(KindFault::Broken), "{end}");
    }
    // What says what the document is, is a bomb itself.
    let types = "x".repeat(5 << 20);
    assert_eq!(
        looked_at("docx", &zip(&[("a", ""), ("[Content_Types].xml", &types)])),
        Err(KindFault::Broken)
    );
}

#[test]
fn endings_in_letters_of_either_case() {
    assert_eq!(MediaKind::of_ending("PDF"), Some(MediaKind::Pdf));
    assert_eq!(MediaKind::of_ending("JPeG").map(MediaKind::ending), Some("jpg"));
    for none in [
        "", "html", "xhtml", "xht", "shtml", "htm", "xml", "js", "php", "phtml", "phar", "docm", "exe",
        "svgz",
    ] {
        assert_eq!(MediaKind::of_ending(none), None, "{none}");
    }
}

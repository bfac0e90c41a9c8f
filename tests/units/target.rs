//! `record::read_target`, through its public functions.

use jalon::record::page_id::PageId;
use jalon::record::read_target::{Reading, read_target};
use jalon::record::verb::{RecordKind, TargetRef};

#[test]
fn each_form_addresses_its_kind_of_thing() {
    let page = || PageId::new("types/meuble");
    let rows = [
        ("types/meuble", Reading::Clear(TargetRef::Page(page()))),
        ("types/meuble#declaration", Reading::Clear(TargetRef::Section(page(), "declaration".into()))),
        ("types/meuble#a/b", Reading::Clear(TargetRef::Block(page(), "a".into(), "b".into()))),
        ("types/meuble#/b", Reading::Clear(TargetRef::Block(page(), "".into(), "b".into()))),
        ("index", Reading::Clear(TargetRef::Page(PageId::new("index")))),
        ("glossaire:erp", Reading::Clear(TargetRef::Record(RecordKind::Terms, "erp".into()))),
        ("acteur:mairie", Reading::Unclear(Some("acteurs:mairie".into()))),
        ("types/meuble.md", Reading::Corrected(TargetRef::Page(page()), "types/meuble".into())),
        (
            "/types/meuble.md#a",
            Reading::Corrected(TargetRef::Section(page(), "a".into()), "types/meuble#a".into()),
        ),
        ("types/index.md", Reading::Corrected(TargetRef::Page(PageId::new("types")), "types".into())),
        ("Types/Meublé", Reading::Unclear(None)),
        ("types/meuble#", Reading::Unclear(None)),
        ("types/meuble#a/", Reading::Unclear(None)),
        ("", Reading::Unclear(None)),
    ];
    for (written, reading) in rows {
        assert_eq!(read_target(written), reading, "{written}");
    }
}

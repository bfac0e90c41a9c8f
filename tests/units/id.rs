//! `record::read_id`, through its public functions.

use jalon::record::read_id::is_id;
use jalon::table::definition::IdShape;

#[test]
fn ids_are_lower_case_ascii_with_hyphens() {
    let rows = [
        ("chambre-hotes", IdShape::Plain, true),
        ("24", IdShape::Plain, true),
        ("Meuble", IdShape::Plain, false),
        ("gîte", IdShape::Plain, false),
        ("-a", IdShape::Plain, false),
        ("a b", IdShape::Plain, false),
        ("", IdShape::Plain, false),
        ("meuble.plafond-micro-bic", IdShape::Dotted, true),
        ("meuble..plafond", IdShape::Dotted, false),
        ("site_office", IdShape::Underscored, true),
        ("types/meuble", IdShape::Path, true),
        ("/types", IdShape::Path, false),
    ];
    for (id, shape, expected) in rows {
        assert_eq!(is_id(id, shape), expected, "{id}");
    }
}

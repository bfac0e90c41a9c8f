//! `search::script`, through its public functions.

use jalon::search::script::{Entries, call, named};

#[test]
fn whatever_a_text_holds_it_stays_a_text() {
    let data = Entries(vec![("z", "\"\\\n</script>\u{1}"), ("a", "é")]);
    assert_eq!(named("x", &data), "x={\"z\":\"\\\"\\\\\\n</script>\\u0001\",\"a\":\"é\"};\n");
    assert_eq!(call("f", &[1, 2]), "f([1,2]);\n");
}

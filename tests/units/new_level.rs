//! `scaffold::new_level`, through its public functions.

use jalon::scaffold::new_level::{RefusedName, named};
use jalon::territory::levels::LevelRank;

#[test]
fn names_are_taken_as_they_are_typed() {
    for (typed, rank, name) in [
        ("mon-pays", LevelRank::Territory, "mon-pays"),
        ("territories/mon-pays.toml", LevelRank::Territory, "mon-pays"),
        ("departements\\24", LevelRank::Department, "departements/24"),
        ("zones/littoral.toml", LevelRank::Zone, "zones/littoral"),
    ] {
        let read = named(typed).unwrap();
        assert_eq!((read.rank, &*read.text), (rank, name), "{typed}");
    }
}

#[test]
fn what_is_no_name_says_which_was_meant() {
    for (typed, refused) in [
        ("Pays des Deux Rivières", RefusedName::NoId(Some("pays-des-deux-rivieres".into()))),
        ("zones/Côte d'Azur", RefusedName::NoId(Some("zones/cote-azur".into()))),
        ("mon_pays", RefusedName::NoId(Some("mon-pays".into()))),
        ("", RefusedName::NoId(None)),
        ("Con", RefusedName::NoId(None)),
        ("regions", RefusedName::Reserved),
        ("lpt1", RefusedName::Reserved),
        ("zone/littoral", RefusedName::NoFolder),
    ] {
        assert_eq!(named(typed), Err(refused), "{typed}");
    }
}

//! `colour::scheme`, through its public functions.

use proptest::arbitrary::any;
use proptest::prelude::Strategy;
use proptest::proptest;

use jalon::colour::scheme::{Light, Scheme};
use jalon::colour::{Colour, TEXT};

fn any_colour() -> impl Strategy<Value = Colour> {
    any::<(u8, u8, u8)>().prop_map(|(red, green, blue)| Colour::new(red, green, blue))
}

fn check(main: Colour, accent: Colour) {
    for light in [Light::Day, Light::Night] {
        let scheme = Scheme::new(main, accent, light);
        for pair in Scheme::pairs() {
            let ratio = scheme.colour(pair.front).contrast(scheme.colour(pair.back));
            assert!(ratio >= pair.ratio, "{main} {accent} {light:?}: {pair:?} has {ratio:.2}");
        }
    }
}

proptest! {
    #[test]
    fn whatever_the_colours_everything_can_be_read(main in any_colour(), accent in any_colour()) {
        check(main, accent);
    }
}

#[test]
fn the_corners_of_the_cube_can_be_read_on_each_other() {
    let ends = [0_u8, 128, 255];
    let all: Vec<Colour> = (0..27).map(|n| Colour::new(ends[n % 3], ends[n / 3 % 3], ends[n / 9])).collect();
    for main in &all {
        for accent in &all {
            check(*main, *accent);
        }
    }
}

#[test]
fn a_colour_that_reads_is_kept_as_the_territory_chose_it() {
    let (main, accent) = (Colour::new(0x1b, 0x5e, 0x63), Colour::new(0x8a, 0x3b, 0x12));
    let scheme = Scheme::new(main, accent, Light::Day);
    assert_eq!(scheme.colour("primaire"), main);
    assert_eq!(scheme.colour("lien"), main);
    assert_eq!(scheme.colour("marque"), accent);
    assert!(scheme.colour("sur-primaire").contrast(main) >= TEXT);
}

#[test]
fn each_role_stands_once_and_both_lights_have_the_same() {
    let roles = |light| {
        let scheme = Scheme::new(Colour::new(1, 2, 3), Colour::WHITE, light);
        let mut names: Vec<_> = scheme.roles.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        names
    };
    let day = roles(Light::Day);
    let mut once = day.clone();
    once.dedup();
    assert_eq!(day, once);
    assert_eq!(day, roles(Light::Night));
}

//! What the program itself says: the catalogues that it carries.

use std::sync::OnceLock;

use super::{Catalogue, Language};

/// The files of one language, by what they are about, end to end.
macro_rules! words_of {
    ($language:literal) => {
        concat!(
            include_str!(concat!("program/", $language, "/problems.ftl")),
            include_str!(concat!("program/", $language, "/commands.ftl")),
            include_str!(concat!("program/", $language, "/exchange.ftl")),
            include_str!(concat!("program/", $language, "/explain.ftl")),
            include_str!(concat!("program/", $language, "/here.ftl")),
            include_str!(concat!("program/", $language, "/import.ftl")),
            include_str!(concat!("program/", $language, "/preview.ftl")),
            include_str!(concat!("program/", $language, "/network.ftl")),
            include_str!(concat!("program/", $language, "/serve.ftl")),
            include_str!(concat!("program/", $language, "/publish.ftl")),
            include_str!(concat!("program/", $language, "/publish_page.ftl")),
            include_str!(concat!("program/", $language, "/review.ftl")),
            include_str!(concat!("program/", $language, "/settings.ftl")),
            include_str!(concat!("program/", $language, "/start.ftl")),
            include_str!(concat!("program/", $language, "/tools.ftl")),
        )
    };
}

const FRENCH: &str = words_of!("fr");
const ENGLISH: &str = words_of!("en");

/// The program's words in `language`.
pub fn program(language: Language) -> &'static Catalogue {
    static IN_FRENCH: OnceLock<Catalogue> = OnceLock::new();
    static IN_ENGLISH: OnceLock<Catalogue> = OnceLock::new();
    let (catalogue, source) = match language {
        Language::French => (&IN_FRENCH, FRENCH),
        Language::English => (&IN_ENGLISH, ENGLISH),
    };
    // That both parse whole is held by a test.
    catalogue.get_or_init(|| Catalogue::parse(source, language).0)
}

//! Which language to speak: asked for, wished for, or the system's.

use std::ffi::OsString;

use super::session::Surroundings;
use crate::i18n::Language;

/// `--langue`, else `JALON_LANGUE`, else the system's locale, else French.
///
/// The arguments are looked at before they are parsed, so that what is wrong with them is reported in the right language.
pub(super) fn choose(args: &[OsString], around: &Surroundings) -> Language {
    let wished = around.wished_language.as_ref().and_then(|wish| wish.to_str());
    asked(args)
        .or_else(|| wished.and_then(Language::parse))
        .or_else(|| around.locale.as_deref().and_then(Language::parse))
        .unwrap_or(Language::French)
}

fn asked(args: &[OsString]) -> Option<Language> {
    let mut texts = args.iter().skip(1).map_while(|arg| arg.to_str()).take_while(|arg| *arg != "--");
    while let Some(text) = texts.next() {
        if let Some(rest) = text.strip_prefix("--langue") {
            let code = if rest.is_empty() { texts.next() } else { rest.strip_prefix('=') };
            return code.and_then(Language::parse);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;
    use std::path::PathBuf;

    use super::choose;
    use crate::cli::session::Surroundings;
    use crate::i18n::Language::{self, English, French};

    #[test]
    fn the_nearest_wish_wins() {
        let rows: [(&str, Option<&str>, Option<&str>, Language); 7] = [
            ("jalon build", None, None, French),
            ("jalon build", None, Some("en-GB"), English),
            ("jalon build", None, Some("C"), French),
            ("jalon build", Some("fr"), Some("en-GB"), French),
            ("jalon build --langue en", Some("fr"), Some("fr-FR"), English),
            ("jalon --langue=en build", None, None, English),
            ("jalon build -- --langue en", None, None, French),
        ];
        for (line, wish, locale, language) in rows {
            let args: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            let around = Surroundings {
                folder: PathBuf::new(),
                wished_language: wish.map(OsString::from),
                locale: locale.map(str::to_owned),
                stdout_colours: false,
                stderr_colours: false,
                watched: false,
                at_terminal: false,
                has_screen: false,
            };
            assert_eq!(choose(&args, &around), language, "{line} {wish:?} {locale:?}");
        }
    }
}

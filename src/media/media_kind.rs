//! The kinds of files that a site gives to its readers, and what keeps a file from being of one.

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is called as its ending")]
pub enum MediaKind {
    Pdf,
    Odt,
    Ods,
    Odp,
    Docx,
    Xlsx,
    Pptx,
    Zip,
    Csv,
    Txt,
    Ics,
    Gpx,
    Kml,
    Png,
    Jpeg,
    Gif,
    Webp,
    Avif,
    Svg,
}

/// Every kind by its endings.
const ENDINGS: [(&str, MediaKind); 20] = [
    ("pdf", MediaKind::Pdf),
    ("odt", MediaKind::Odt),
    ("ods", MediaKind::Ods),
    ("odp", MediaKind::Odp),
    ("docx", MediaKind::Docx),
    ("xlsx", MediaKind::Xlsx),
    ("pptx", MediaKind::Pptx),
    ("zip", MediaKind::Zip),
    ("csv", MediaKind::Csv),
    ("txt", MediaKind::Txt),
    ("ics", MediaKind::Ics),
    ("gpx", MediaKind::Gpx),
    ("kml", MediaKind::Kml),
    ("png", MediaKind::Png),
    ("jpg", MediaKind::Jpeg),
    ("jpeg", MediaKind::Jpeg),
    ("gif", MediaKind::Gif),
    ("webp", MediaKind::Webp),
    ("avif", MediaKind::Avif),
    ("svg", MediaKind::Svg),
];

impl MediaKind {
    /// What a file with that ending, in letters of either case, must be; `None` if no site gives such a file.
    pub fn of_ending(ending: &str) -> Option<Self> {
        ENDINGS.iter().find(|(known, _)| known.eq_ignore_ascii_case(ending)).map(|(_, kind)| *kind)
    }

    /// Its usual ending.
    pub fn ending(self) -> &'static str {
        ENDINGS.iter().find(|(_, kind)| *kind == self).map_or("", |(ending, _)| ending)
    }

    /// Whether pages can show it.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg | Self::Gif | Self::Webp | Self::Avif | Self::Svg)
    }
}

/// What keeps a file from readers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KindFault {
    /// Its ending is not on the list.
    Unknown,
    /// Its bytes are not what its ending says, but this, where that can be known.
    Other(Option<MediaKind>),
    /// It holds this, which could run on its reader's machine.
    Active(Box<str>),
    /// It cannot be read as what its ending says: cut short, locked, or made to exhaust whoever unpacks it.
    Broken,
    /// It is too large to be looked through: its size in bytes.
    TooLarge(u64),
    /// Whoever read the file has told what is wrong with it.
    Told,
}

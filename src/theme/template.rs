//! What a theme must hold: its templates, and the components that texts call.

/// A template that the program renders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Template {
    /// A page of a chapter.
    Page,
    /// A chapter's own page.
    Chapter,
    /// The home page of a site.
    Home,
    /// The path of one project type.
    Type,
    /// The path of one profile.
    Profile,
    /// Every page and section in alphabetical order.
    Alphabetical,
    /// What a server shows for an address that does not exist.
    NotFound,
    /// What is at an address that moved.
    Redirect,
    /// The page of the network that leads to the sites.
    Portal,
    /// The communes of one département, and the sites that speak of them.
    Department,
    /// The checklists of all pages.
    Dossier,
    /// The navigation, a fragment that the pages of one depth share.
    Navigation,
    /// The colours of a territory, as custom properties.
    Colours,
    /// The legal notices.
    Legal,
    /// The statement of accessibility.
    Statement,
    /// What becomes of personal data.
    Privacy,
    /// The whole guide, as one document to print.
    Print,
    /// Who does what, as a table.
    Matrix,
    /// What is new.
    News,
    /// The questions that lead to a reader's own path.
    Project,
    /// The two sheets of paper for a type of project.
    FirstMeeting,
}

impl Template {
    /// Every template.
    pub const ALL: [Self; 21] = [
        Self::Page,
        Self::Chapter,
        Self::Home,
        Self::Type,
        Self::Profile,
        Self::Alphabetical,
        Self::NotFound,
        Self::Redirect,
        Self::Portal,
        Self::Department,
        Self::Dossier,
        Self::Navigation,
        Self::Colours,
        Self::Legal,
        Self::Statement,
        Self::Privacy,
        Self::Print,
        Self::Matrix,
        Self::News,
        Self::Project,
        Self::FirstMeeting,
    ];

    /// Those that pages of a territory are made with: the network's own are not.
    pub fn of_sites() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|template| !matches!(template, Self::Portal | Self::Department))
    }

    /// Whether it is a page, or a part of one.
    pub(super) fn is_html(self) -> bool {
        self != Self::Colours
    }

    /// Its file below `templates/`.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Page => "page.html",
            Self::Chapter => "chapitre.html",
            Self::Home => "accueil.html",
            Self::Type => "type.html",
            Self::Profile => "profil.html",
            Self::Alphabetical => "alphabetique.html",
            Self::NotFound => "404.html",
            Self::Redirect => "redirection.html",
            Self::Portal => "portail.html",
            Self::Department => "departement.html",
            Self::Dossier => "dossier.html",
            Self::Navigation => "navigation.html",
            Self::Colours => "couleurs.css",
            Self::Legal => "mentions-legales.html",
            Self::Statement => "accessibilite.html",
            Self::Privacy => "donnees-personnelles.html",
            Self::Print => "imprimer.html",
            Self::Matrix => "qui-fait-quoi.html",
            Self::News => "quoi-de-neuf.html",
            Self::Project => "votre-projet.html",
            Self::FirstMeeting => "premier-rendez-vous.html",
        }
    }
}

/// A component that texts call, and what it is called with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Required {
    /// Its name.
    pub name: &'static str,
    /// The arguments that the program gives it, always all of them.
    pub arguments: &'static [&'static str],
}

impl Required {
    /// As a theme writes it: `encadre(genre, titre)`.
    pub fn signature(self) -> String {
        format!("{}({})", self.name, self.arguments.join(", "))
    }
}

/// The components that every theme must have.
pub const COMPONENTS: [Required; 14] = [
    Required { name: "encadre", arguments: &["genre", "titre"] },
    Required { name: "local", arguments: &["origine", "genre"] },
    Required { name: "terme", arguments: &["sigle", "terme", "definition", "texte", "href"] },
    Required { name: "fait", arguments: &["texte", "statut", "aupres", "ancre"] },
    Required { name: "doute", arguments: &["statut", "aupres"] },
    Required { name: "contacts", arguments: &["acteurs"] },
    Required { name: "aides", arguments: &["aides"] },
    Required { name: "taxe_de_sejour", arguments: &["taxe"] },
    Required { name: "permanences", arguments: &["permanences"] },
    Required { name: "acteurs", arguments: &["missions", "familles", "tableau"] },
    Required { name: "glossaire", arguments: &["lettres"] },
    Required { name: "documents", arguments: &["documents"] },
    Required { name: "communes", arguments: &["communes"] },
    Required { name: "donnees_communes", arguments: &["colonnes", "communes"] },
];

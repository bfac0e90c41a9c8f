//! The tables of `territories/**/*.toml`.

use super::definition::{IdShape, KeyDefinition, KeyRule, NameList, TableDefinition, ValueType};
use super::guide_tables::ACTOR_KEYS;
use super::page_tables::PAGE_KEYS;
use super::path_tables::STEP_KEYS;
use super::tax_tables::TAX;
use NameList::{
    CommuneFields, Flags, Missions, Profiles, ProjectTypes, SharedLevels, Skills, Supports, Values,
};
use ValueType::{
    Answer, Boolean, Choice, Day, File, Id, Insee, Integer, List, Markdown, Name, NameMap, Scalar, Table,
    Tables, Text, Url,
};

/// What a territory and a shared level have in common.
const LEVEL_KEYS: &[KeyDefinition] = keys! {
    /// Les niveaux partagés dont il hérite : departements/24, zones/littoral.
    herite: List(&Name(SharedLevels));
    /// Le rôle de l'office, parmi ceux du guide.
    accompagnement: Name(Supports);
    /// Ce qui est vrai ici et ce qui ne l'est pas, parmi les drapeaux du guide. Sans réponse, nul ne sait.
    drapeaux: NameMap(Flags, &Answer);
    /// Les types de projet accompagnés, parmi ceux du guide ; tous si rien n'est dit.
    types: List(&Name(ProjectTypes));
    /// Le thème ; celui livré avec Jalon si rien n'est dit.
    theme: Text;
    /// Les couleurs.
    couleurs: Table(&COLOURS);
    /// Ce que la loi demande de dire sur un site publié.
    mentions: Table(&NOTICES_OF_LAW);
    /// Les valeurs que le guide demande.
    valeurs: NameMap(Values, &Scalar);
    /// Les contacts : ils complètent ceux du guide, par id.
    acteurs: Tables(&LOCAL_ACTOR);
    /// Les termes du territoire.
    glossaire: Tables(&LOCAL_TERM);
    /// Les aides aux projets.
    aides: Tables(&AID);
    /// Les permanences.
    permanences: Tables(&DROP_IN);
    /// Les documents et formulaires.
    documents: Tables(&DOCUMENT);
    /// Les annonces en haut des pages.
    bandeaux: Tables(&NOTICE);
    /// Ce qui est nouveau ici, pour la page « quoi de neuf ».
    nouveautes: Tables(&NEWS);
    /// Ce qui est propre à chaque commune, parmi ce que le guide déclare dans [[donnee_commune]].
    commune: Tables(&COMMUNE);
    /// La taxe de séjour.
    taxe_de_sejour: Table(&TAX);
    /// Ce qui change dans le guide : un [[modifier]] par changement.
    modifier: Tables(&VERB);
    /// Les pages ajoutées.
    page: Tables(&LOCAL_PAGE);
    /// Les étapes ajoutées aux parcours.
    etape: Tables(&LOCAL_STEP);
};

const PERIOD_KEYS: &[KeyDefinition] = keys! {
    /// Le jour à partir duquel elle paraît.
    a_partir_du: Day;
    /// Le dernier jour où elle paraît.
    jusqu_au: Day;
};

tables! {
    /// Un territoire : ce qu'il règle, et ce qu'il change dans le guide commun.
    TERRITORY: Level "territories/*.toml" + LEVEL_KEYS {
        /// Son nom, tel que le lecteur le voit.
        nom [required]: Text;
        /// Un nom plus court, pour les endroits étroits.
        nom_court: Text;
        /// L'article du nom : « du Pays », « au Pays » en découlent. Vide pour une ville.
        article: Choice(&[("le", ""), ("la", ""), ("l'", ""), ("l’", ""), ("les", ""), ("", "")]);
        /// Comment on dit « dans » ce territoire, quand l'article n'y suffit pas : à Castelmire et dans son agglomération.
        dans: Text;
        /// Le nom de ses habitants : les Castelmirois.
        gentile: Text;
        /// Une phrase sous le nom.
        slogan: Text;
        /// Les codes INSEE de ses communes.
        communes: List(&Insee);
        /// L'adresse du site en ligne.
        adresse: Url;
        /// Le fichier du logo, à partir du dossier de ce fichier-ci.
        logo: File;
        /// Ce que montre le logo, pour qui ne le voit pas.
        logo_alt: Text;
        /// Le fichier de l'image d'accueil.
        image: File;
        /// Ce que montre l'image ; vide si elle ne fait que décorer.
        image_alt: Text;
        /// Vrai si le territoire est inventé : le site le dit.
        demonstration: Boolean;
        /// Où en est l'office de chaque compétence : 0 à découvrir, 1 notions, 2 autonome, 3 sait l'enseigner.
        competences: NameMap(Skills, &Integer(0..=3));
        /// Où en est chacun de ses techniciens, nommé par ses initiales.
        techniciens: Tables(&TECHNICIAN);
    }

    /// Un technicien de l'office, dont le réseau ne connaît que les initiales.
    TECHNICIAN: Level "[[techniciens]]" {
        /// Ses initiales : MB.
        initiales [required]: Text;
        /// Où il en est de chaque compétence : 0 à découvrir, 1 notions, 2 autonome, 3 sait l'enseigner.
        competences: NameMap(Skills, &Integer(0..=3));
    }

    /// Un niveau partagé : ce que plusieurs territoires ont en commun.
    SHARED_LEVEL: Level "territories/*/*.toml" + LEVEL_KEYS {
        /// Son nom, tel que le lecteur le voit.
        nom: Text;
        /// Le code du département, comme dans content/communes.csv.
        code: Text;
    }

    /// Un changement dans le guide.
    VERB: Level "[[modifier]]" {
        /// Ce qui change : types/meuble, types/meuble#declaration, types/meuble#declaration/bloc, glossaire:plu, parcours:meuble/declarer.
        cible [required]: Text;
        /// Ce qui lui arrive.
        action [required]: Choice(&[
            ("encadrer", "Entourer le texte commun, qui suit les mises à jour : {{ commun }} marque sa place. À préférer."),
            ("debut", "Ajouter juste après le titre."),
            ("fin", "Ajouter à la fin du texte, avant les sous-sections."),
            ("avant", "Ajouter avant."),
            ("apres", "Ajouter après."),
            ("remplir", "Remplir un emplacement que le guide laisse ouvert (::: local)."),
            ("remplacer", "Mettre un autre texte à la place, sous-sections comprises."),
            ("corriger", "Changer quelques mots."),
            ("masquer", "Ne pas montrer."),
            ("renommer", "Donner un autre titre."),
            ("ordonner", "Ordonner les pages d'un chapitre, ou les étapes d'un parcours."),
            ("completer", "Ajouter à une étape d'un parcours des liens, des tâches, des missions, ou sa date."),
        ]);
        /// Le texte, en Markdown.
        texte: Markdown;
        /// Ou le fichier du texte, à partir du dossier de ce fichier-ci.
        fichier: File;
        /// De « corriger » : les mots à trouver, présents une seule fois.
        trouver: Markdown;
        /// De « corriger » : les mots à mettre à leur place.
        mettre: Markdown;
        /// De « renommer » : le nouveau titre.
        titre: Text;
        /// De « ordonner » : les pages ou les étapes dans l'ordre ; "..." pour le reste.
        ordre: List(&Text);
        /// De « completer » : des pages ou des sections.
        liens: List(&Text);
        /// De « completer » : des cases à cocher, page#tache.
        taches: List(&Text);
        /// De « completer » : des missions du guide.
        missions: List(&Name(Missions));
        /// De « completer » : la date de l'étape, comme J-180.
        quand: Scalar;
        /// Un nom pour ce texte ajouté.
        id: Id(IdShape::Plain);
        /// Pourquoi : demandé pour « masquer », lu par le réseau.
        pourquoi: Text;
        /// Ce que voit le lecteur tant qu'un changement du texte commun n'est pas relu.
        si_le_commun_change: Choice(&[
            ("avertir", "Le texte local, et un avertissement."),
            ("bloquer", "Le texte local avec une mention ; le site ne se publie pas."),
            ("revenir", "Le texte commun."),
        ]);
        /// Le jour à partir duquel le texte paraît.
        a_partir_du: Day;
        /// Le dernier jour où le texte paraît.
        jusqu_au: Day;
    }

    /// Une page que le territoire ajoute.
    LOCAL_PAGE: Level "[[page]]" + PAGE_KEYS + PERIOD_KEYS {
        /// Son adresse, chapitre/page : urbanisme/ripisylve.
        id [required]: Id(IdShape::Path);
        /// La page qu'elle précède.
        avant: Text;
        /// La page qu'elle suit.
        apres: Text;
        /// Son texte.
        texte: Markdown;
        /// Le fichier de son texte, à partir du dossier de ce fichier-ci.
        fichier: File;
    }

    /// Une étape que le territoire ajoute à un parcours.
    LOCAL_STEP: Level "[[etape]]" + STEP_KEYS + PERIOD_KEYS {
        /// L'étape qu'elle précède : parcours:meuble/declarer.
        avant: Text;
        /// L'étape qu'elle suit : parcours:meuble/declarer.
        apres: Text;
    }

    /// Les couleurs ; toutes les autres s'en déduisent, lisibles de jour comme de nuit.
    COLOURS: Level "[couleurs]" {
        /// La couleur principale : #1b5e63.
        primaire: Text;
        /// La couleur d'accent.
        accent: Text;
    }

    /// Ce que la loi demande de dire sur un site publié.
    NOTICES_OF_LAW: Level "[mentions]" {
        /// Qui édite le site.
        editeur: Text;
        /// Qui dirige la publication.
        directeur: Text;
        /// Qui héberge le site.
        hebergeur: Text;
        /// Comment joindre l'hébergeur.
        hebergeur_contact: Text;
        /// Qui répond des données personnelles.
        dpo: Text;
        /// Totalement conforme, partiellement conforme ou non conforme.
        accessibilite: Text;
        /// À qui signaler une difficulté d'accès.
        contact_accessibilite: Text;
        /// Le jour de la déclaration d'accessibilité, dans une phrase.
        accessibilite_le: Text;
        /// Qui a contrôlé l'accessibilité.
        accessibilite_audit: Text;
        /// Ce qui n'est pas accessible.
        accessibilite_ecarts: Text;
        /// Le numéro SIREN de l'éditeur.
        siren: Text;
        /// L'adresse postale de l'éditeur.
        adresse: Text;
        /// Ce que deviennent les journaux du serveur.
        journaux: Text;
    }

    /// Un contact du territoire, ou ce qui change d'un acteur du guide.
    LOCAL_ACTOR: Level "[[acteurs]]" + ACTOR_KEYS {
        /// Son nom.
        nom: Text;
    }

    /// Un terme du territoire, ou ce qui change d'un terme du guide.
    LOCAL_TERM: Level "[[glossaire]]" {
        /// Son identifiant : celui du guide pour le compléter, un autre pour l'ajouter.
        id [required]: Id(IdShape::Plain);
        /// Son sigle.
        sigle: Text;
        /// Le terme en toutes lettres.
        terme: Text;
        /// Sa définition.
        definition: Text;
        /// Les autres formes sous lesquelles on le rencontre.
        formes: List(&Text);
        /// Les identifiants de termes voisins.
        voir: List(&Text);
    }

    /// Une aide.
    AID: Level "[[aides]]" + PERIOD_KEYS {
        /// Son identifiant.
        id [required]: Id(IdShape::Plain);
        /// Son nom.
        titre: Scalar;
        /// Qui la verse.
        financeur: Scalar;
        /// Son taux : 30 %.
        taux: Scalar;
        /// La dépense minimale.
        plancher: Scalar;
        /// Le montant maximal.
        plafond: Scalar;
        /// Les dépenses aidées.
        depenses: Scalar;
        /// Les conditions.
        conditions: Scalar;
        /// Quand la demander.
        calendrier: Scalar;
        /// À qui s'adresser.
        contact: Scalar;
        /// Où se renseigner en ligne.
        lien: Url;
        /// Les types de projet aidés.
        types: List(&Name(ProjectTypes));
        /// Les profils aidés.
        profils: List(&Name(Profiles));
        /// Le jour où elle a été vérifiée.
        verifie_le: Day;
    }

    /// Une permanence.
    DROP_IN: Level "[[permanences]]" + PERIOD_KEYS {
        /// Son identifiant.
        id [required]: Id(IdShape::Plain);
        /// Où elle se tient.
        lieu: Scalar;
        /// Quel jour.
        jour: Scalar;
        /// À quelles heures.
        horaires: Scalar;
        /// L'adresse du lieu.
        adresse: Scalar;
        /// Le téléphone.
        telephone: Scalar;
        /// S'il faut prendre rendez-vous.
        sur_rendez_vous: Scalar;
    }

    /// Un document.
    DOCUMENT: Level "[[documents]]" {
        /// Son identifiant.
        id [required]: Id(IdShape::Plain);
        /// Son titre.
        titre: Scalar;
        /// Son adresse en ligne.
        adresse: Url;
        /// Ou son fichier, à partir du dossier de ce fichier-ci : il est joint au site.
        fichier: File;
        /// Son format : PDF.
        format: Scalar;
        /// Un mot à son sujet.
        note: Scalar;
        /// Les types de projet concernés.
        types: List(&Name(ProjectTypes));
        /// Les profils concernés.
        profils: List(&Name(Profiles));
        /// Le jour où il a été vérifié.
        verifie_le: Day;
        /// Le jour à partir duquel il paraît.
        a_partir_du: Day;
        /// Le dernier jour où il paraît.
        jusqu_au: Day;
    }

    /// Une annonce en haut des pages.
    NOTICE: Level "[[bandeaux]]" + PERIOD_KEYS {
        /// Son identifiant.
        id [required]: Id(IdShape::Plain);
        /// Son texte.
        texte: Scalar;
        /// La page où elle paraît ; toutes si rien n'est dit.
        page: Scalar;
    }

    /// Une nouveauté, sur la page « quoi de neuf » et dans son flux.
    NEWS: Level "[[nouveautes]]" + PERIOD_KEYS {
        /// Son nom, pour toujours.
        id [required]: Id(IdShape::Plain);
        /// Son jour.
        le: Day;
        /// Son titre ; celui de la page si rien n'est dit.
        titre: Scalar;
        /// Ce qu'elle dit, en une ligne de Markdown.
        texte: Scalar;
        /// La page, ou la section, où elle mène : types/meuble#declaration.
        page: Scalar;
    }

    /// Une commune : son code, puis ce que le guide permet d'en dire.
    COMMUNE: Level "[[commune]]" {
        /// Son code INSEE, qui est aussi dans communes.
        insee [required]: Insee;
    } [KeyRule::Others(CommuneFields, &Scalar)]
}

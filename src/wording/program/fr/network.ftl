### Ce que le réseau voit de tous les sites : rapport, portée d'un changement, nouveautés.

J521 = Aucun responsable « { $id } » n'est déclaré.
    .titre = Responsable inconnu
    .aide = Corrigez son identifiant, ou déclarez cette personne ou ce service dans content/guide.toml : [[responsable]], avec id et nom.
J522 = Le référentiel n'a pas de compétence « { $id } ».
    .titre = Compétence inconnue
    .aide = Reprenez un identifiant de content/competences.toml.

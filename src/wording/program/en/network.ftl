### What the network sees of all sites: report, impact of a change, news.

J521 = No owner “{ $id }” is declared.
    .titre = Unknown owner
    .aide = Correct the id, or declare that person or service in content/guide.toml: [[responsable]], with id and nom.
J522 = The list of skills has no “{ $id }”.
    .titre = Unknown skill
    .aide = Take an id of content/competences.toml.


### `jalon import`

cli-import-about = Takes over the public list of communes, or a survey on who does what
cli-import-what = What is imported: communes, or qui-fait-quoi
cli-import-departements = For communes: codes of départements, commas between them: 24,33
cli-import-from = Folder of the npm package @etalab/decoupage-administratif, or a table enquete-….csv of the report, filled in
usage-import-folder = “{ $path }” does not hold the list of communes (data/communes.json).
    .aide = Install it with “npm install @etalab/decoupage-administratif”, then give its folder: --from node_modules/@etalab/decoupage-administratif.
usage-import-unreadable = { $path }, line { $line }, column { $column }: this list cannot be read ({ $message }).
    .aide = Install the npm package @etalab/decoupage-administratif again; nothing was changed.
usage-import-department = The département “{ $name }” is not in the public list.
    .aide = Give its code, for example { $near }; commas stand between several.
usage-import-meanwhile = “{ $path }” changed during the import: nothing was written.
    .aide = Save the file, close it, and give the command again.
import-done = Départements { $departments }: { $added ->
    [one] { $added } commune added
   *[other] { $added } communes added
}, { $changed ->
    [one] { $changed } updated.
   *[other] { $changed } updated.
}
import-others = { $n ->
    [one] { $n } commune of another département is kept.
   *[other] { $n } communes of other départements are kept.
}
import-by-hand = { $n ->
    [one] Kept, although the public list does not know it: { $names }.
   *[other] Kept, although the public list does not know them ({ $n }): { $names }.
}
import-next = content/communes.csv is up to date. Data © Etalab, INSEE, Licence Ouverte 2.0.

usage-survey-table = “{ $path }” is no table that can be read.
    .aide = Save it from your spreadsheet as CSV, with semicolons, in UTF-8.
usage-survey-cell = { $path }, line { $line }: “{ $value }” cannot be read in the column “{ $column }”.
    .aide = Begin with the table enquete-….csv that “jalon report” makes: a line for each actor, and below each mission P, S, I or nothing.
usage-survey-missing = { $path }, line { $line }: the column or the cell “{ $column }” is missing.
    .aide = Begin with the table enquete-….csv that “jalon report” makes: a line for each actor, and below each mission P, S, I or nothing.
usage-survey-level = { $path } speaks of the level “{ $level }”, which this project does not have.
    .aide = Keep the column “niveau” of the table that “jalon report” made, for example departements/24; “jalon new departement” makes a level.
usage-survey-faulty = What { $path } says cannot be taken over as it is: nothing was written.
    .aide = Correct in the table what is told above, then give the command again.
survey-done = { $path }: { $added ->
    [one] { $added } actor added
   *[other] { $added } actors added
}, { $changed ->
    [one] { $changed } updated.
   *[other] { $changed } updated.
}
survey-by-hand = { $path }: to be changed by hand, since they are written in a way of their own: { $names }.
survey-empty = { $path } says nothing new: no cell in it is filled in.

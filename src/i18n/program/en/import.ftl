
### `jalon import`

cli-import-about = Takes over tables: communes of the network or of a territory, who does what
cli-import-what = What is imported: communes, or qui-fait-quoi
cli-import-file = For the communes of a territory: a table in CSV, a line for each commune
cli-import-territoire = The territory that this table is about
cli-import-modele = Writes the table of this territory, to be filled in, to this new file
cli-import-replace = Replaces what is said otherwise already, too
cli-import-dry-run = Shows what would change and writes nothing
cli-import-yes = Writes without asking
cli-import-departements = For the public list: codes of départements, commas between them: 24,33
cli-import-from = Folder of the npm package @etalab/decoupage-administratif, or a table enquete-….csv of the report, filled in
usage-import-departements = “jalon import communes” needs a table, or the public list.
    .aide = A table about your communes: jalon import communes FILE.csv --territoire ID. The public list: --departements 24,33 --from FOLDER.
usage-import-no-survey = “jalon import qui-fait-quoi” needs the table, filled in.
    .aide = Give it: --from enquete-….csv, as “jalon report” makes it.
usage-communes-territory = Which territory is this table about?
    .aide = Name it: --territoire ID, the name of its file in territories/ without “.toml”.
usage-communes-table = The table to be taken over is missing.
    .aide = Give its file: jalon import communes FILE.csv --territoire { $territory }. To make one that can be filled in: --modele FILE.csv.
communes-table-no-commune = { $file } names no commune.
    .aide = First give the communes of the territory there: communes = ["24001", "24037"].
communes-table-no-field = The guide declares nothing to be said of communes.
    .aide = Declare it in content/guide.toml, one [[donnee_commune]] for each column: id, type, libelle.
communes-model-taken = “{ $path }” exists already: nothing was written.
    .aide = Give another name, or move that file.
communes-model-written = { $path }: { $n ->
    [one] one commune
   *[other] { $n } communes
}, with what is known of them. Fill in the empty cells in your spreadsheet, save it as CSV, then import the file.
communes-table-encoding = The encoding of “{ $path }” is not certain, or it is no CSV table.
    .aide = Save it from your spreadsheet as CSV, in UTF-8.
communes-table-faults = { $n ->
    [one] One line of { $path } cannot be read
   *[other] { $n } things cannot be read in { $path }
}: nothing was written.
communes-sheet-no-commune = No column says which commune is meant: one must be called “insee” or “commune”. The others: { $columns }.
communes-sheet-no-column = Line { $line }: no column is one of those that the guide declares: { $columns }.
communes-sheet-column-twice = Line { $line }: the column “{ $column }” is there twice.
communes-sheet-nobody = Line { $line }: which commune is meant?
communes-sheet-code = Line { $line }: “{ $value }” is no INSEE code (24001).
communes-sheet-unknown = Line { $line }: “{ $value }” is no commune of the territory, nor of the network.{ $near ->
    [none] {""}
   *[other] {" "}Did you mean { $near }?
}
communes-sheet-other-name = Line { $line }: the code { $code } is that of { $known }, and the line says “{ $name }”.
communes-sheet-homonyms = Line { $line }: several communes of the territory are called “{ $name }”. Give its INSEE code.
communes-sheet-value = Line { $line }, { $commune }: “{ $value }” cannot be read under “{ $column }”, which takes { $kind ->
    [telephone] a telephone number
    [courriel] an e-mail address
    [url] a web address (https://…)
    [nombre] a number, for example 12,5
    [montant] an amount, for example 12,50
    [date] a date, for example 31/12/2026
    [booleen] oui or non
   *[other] a text
}.
communes-sheet-twice = Line { $line }, { $commune }: “{ $column }” has another value on line { $first } already.
communes-table-more = … and { $n ->
    [one] one more.
   *[other] { $n } more.
}
communes-table-column = The column “{ $column }” is left out: the guide declares nothing of that name.{ $near ->
    [none] {""}
   *[other] {" "}Did you mean { $near }?
}
communes-table-elsewhere = { $n ->
    [one] Left out, since it is not in the territory: { $names }.
   *[other] { $n } communes left out, since they are not in the territory: { $names }.
}
communes-table-kept = Line { $line }, { $commune }: “{ $column }” is “{ $said }” in { $file }, and “{ $given }” in the table. It stays as it is.
communes-table-replaced = Line { $line }, { $commune }: “{ $column }” was “{ $said }” in { $file }; it becomes “{ $given }”.
communes-table-replace = To take what the table says, give the command again with --replace.
communes-table-read = { $new ->
    [0] No new value
    [one] One new value
   *[other] { $new } new values
}, { $same ->
    [one] { $same } already known.
   *[other] { $same } already known.
}
communes-table-dry = Nothing was written.
communes-table-nobody = Nobody is there to answer: nothing is written.
    .aide = To write without asking, add --yes; to look only, --dry-run.
communes-table-written = { $file } is up to date.
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

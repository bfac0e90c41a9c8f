
### `jalon import`

cli-import-about = Fills content/communes.csv from the public list of communes
cli-import-what = What is imported: communes
cli-import-departements = Codes of départements, commas between them: 24,33
cli-import-from = Folder of the npm package @etalab/decoupage-administratif
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


### The authors' tools: new projects, new files, schemas.

cli-init-about = Begins a guide: a small project that builds at once, or the whole common guide
cli-init-folder = Folder of the new guide (the current one unless said); it must be empty
cli-init-complet = The whole common guide, instead of a few short pages
cli-init-ci = Forge that keeps the project, github or gitlab: writes how it publishes. Without FOLDER, in the current project
init-exists = “{ $path }” is there already: it is not replaced.
    .aide = Move it away to get a new one, and bring over what you had added.
init-written = Written: { $path }
init-next = To do: read its first lines; they say what to set on the forge.
init-in-the-way = “{ $path }” is not empty ({ $names }). Nothing was written.
    .aide = Give an empty or a new folder: jalon init my-guide
    .projet = It is a project already. To add a territory, a page, a chapter: jalon new --help
init-not-a-folder = “{ $path }” is a file: a guide begins in a folder.
init-among-authors = “{ $path }” is in the project “{ $project }”, among what its authors write or what Jalon makes there.
    .aide = Give a folder outside that project: jalon init ../my-guide
init-done = { $n ->
    [one] The guide is ready in { $path }: { $n } file.
   *[other] The guide is ready in { $path }: { $n } files.
}
init-enter = To enter it: { $command }
init-build = To build the sites: jalon build, then open public/index.html
init-read = LISEZ-MOI.html (in French, for a browser) says what comes next: the first ten minutes.

cli-new-about = Writes a new file, filled in with what the guide declares: territory, shared level, page, chapter, theme, block of a theme
cli-new-what = What: territory, level, page, chapter, theme or block
cli-new-id = Its identifier, in lower case without accents: mon-pays, departements/24, types/camping, financer; of a block: mon-pays/pied
cli-new-nom = Its name or title, as readers will see it
cli-new-apres = Of a chapter: the one it follows (the last one unless said)
cli-new-etape = Of a chapter: its number among the stages, 1 to 12
cli-new-date = Dates the page of that day
cli-identifier = IDENTIFIER
cli-chapter = CHAPTER
cli-stage = NUMBER
new-written = Written: { $path }
new-completed = Completed: { $path }
new-to-fill = To be filled in there: { $names }
new-then-check = Then: jalon check { $id }
new-then-inherit = A territory takes it by: herite = ["{ $id }"]
new-no-guide = The contract of the guide, content/guide.toml, cannot be read.
    .aide = “jalon check” says what is in the way.
new-exists = “{ $path }” is there already: nothing was written.
    .aide = Open that file, or choose another identifier.
new-no-id = “{ $id }” cannot be an identifier.
    .aide = An identifier is written in lower case without accents, with hyphens: it becomes an address.
new-reserved = “{ $id }” is a reserved name.
    .aide = The site or Windows need it: choose another.
new-no-folder = “{ $id }” is not the name of a shared level.
    .aide = A shared level is in regions/, departements/ or zones/: jalon new level departements/24
new-no-page-id = “{ $id }” cannot be the address of a page.
    .aide = A page is written chapter/page, in lower case without accents: types/camping
new-page-no-chapter = The chapter of the page “{ $id }” is missing.
    .aide = A page is written chapter/page: types/camping. For a whole chapter: jalon new chapter { $id }
new-unknown-chapter = There is no chapter “{ $name }”.
    .aide = Chapters of the guide: { $names }. To add one: jalon new chapter { $name }
new-unknown-level = There is no level “{ $name }”.
    .aide = A block is written territory/block. Levels of this project: { $names }
new-no-block = The name of the block is missing.
    .aide = Blocks that this theme lets others override:{ $lines }
new-unknown-block = This theme has no stable block “{ $name }”.
    .aide = Blocks that this theme lets others override:{ $lines }
new-chapter-exists = The chapter “{ $id }” is in content/guide.toml already.
    .aide = To add a page to it: jalon new page { $id }/my-page
new-contract-unclear = The chapter cannot be added to content/guide.toml: nothing was written.
    .aide = Mend first what “jalon check” says. If the chapters stand on one line there, add by hand: { $lines }
usage-stage = Stages go from 1 to 12: --etape 3

cli-schema-about = Writes what lets your editor complete and check the files (JSON Schema)
schema-written = { $n ->
    [one] Written into { $path }: { $n } schema.
   *[other] Written into { $path }: { $n } schemas.
}
schema-general = The contract of the guide cannot be read: the schemas do not know its types, flags and values yet.
schema-next = A file uses them by its first line, which “jalon new” writes: #:schema ../.jalon/schemas/territoire.schema.json
    In VS Code, the extension “Even Better TOML” reads it. “jalon build” and “jalon serve” keep these schemas up to date.
new-then-theme = A territory takes it by: theme = "{ $id }"

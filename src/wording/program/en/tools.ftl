
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
init-read = README.md (in French) says what comes next: the first ten minutes.

### The command line, progress, and closing summaries.

## Command line

cli-about = Jalon turns a common guide and the files of each territory into one site per territory.
cli-usage = Usage:
cli-commands = Commands
cli-arguments = Arguments
cli-options = Options
cli-command = COMMAND
cli-territory = TERRITORY
cli-folder = FOLDER
cli-address = ADDRESS
cli-day = YYYY-MM-DD
cli-help = Show this help
cli-version = Show the version
cli-langue = Language of the messages: fr or en (else JALON_LANGUE, then the system's language)
cli-projet = Folder of the project (else the current folder, or one above it)
cli-color = Colours: auto, always or never
cli-build-about = Build the sites
cli-build-territories = Territories to build (all of them if none is named)
cli-build-out = Folder of the sites (public/ of the project if not given)
cli-build-technicien = Builds instead, into this folder, the sites for technicians only, which are never published
cli-build-base-url = Address of the portal on line, for example https://guide.example.org/
cli-build-strict = Treat warnings as errors
cli-build-date = Build as if it were that day
cli-check-about = Check everything, write nothing
cli-check-territories = Territories to check (all of them if none is named)
cli-check-format = Form of the report: text, json, github (annotations) or sarif
cli-check-strict = Treat warnings as errors
cli-check-fix = Shows, then writes what is certain: ids of headings, spaces, dates, double brackets, replaced names
cli-check-yes = With --fix: writes without asking
fix-nothing = Nothing to mend that is certain.
fix-held = { $file } is open in an editor: it is left as it is.
fix-ask = { $n ->
    [one] Write this file?
   *[other] Write these { $n } files?
} [y/N]
fix-written = { $n ->
    [one] One file mended.
   *[other] { $n } files mended.
}
fix-nobody = Nobody is there to answer: nothing is written.
    .aide = To write without asking: jalon check --fix --yes.
cli-check-date = Check as if it were that day
cli-completions-about = Writes the completion script of a shell
cli-completions-shell = Which: bash, zsh, fish, powershell or elvish
cli-man-about = Writes the pages of the manual
cli-man-out = Folder to write them all into (else that of the program, to standard output)
cli-more = “jalon COMMAND --help” tells more about each command.
    Exit codes: 0 all is well, 1 some files need mending, 2 the machine refused, 3 wrong usage.

usage-unknown-command = There is no command “{ $name }”.
usage-missing-command = A command is missing.
usage-unknown-option = There is no option “{ $name }”.
usage-unexpected = “{ $name }” is not expected.
usage-invalid-value = “{ $value }” does not suit { $name }.
usage-missing-value = { $name } needs a value.
usage-repeated = { $name } may be given once only.
usage-missing-argument = { $name } is missing.
usage-not-text = An argument is not readable text.
usage-other = The command cannot be understood: { $message }
usage-date = A date is written year, month, day: 2026-12-01.
usage-address = An address begins with https:// and leads to a folder: https://guide.example.org/.
usage-unknown-territory = There is no territory “{ $name }”.
usage-known-territories = Territories of the project: { $names }.
usage-allowed = Allowed: { $names }.
usage-no-project = There is no project here, nor above: “content/guide.toml” cannot be found.
    .aide = Go to the folder of the project, or name it: --projet FOLDER.
usage-not-a-project = “{ $path }” is not a project: “content/guide.toml” cannot be found in it.
usage-out-inside = Sites cannot go into “{ $path }”: this folder belongs to the project.
    .aide = Choose a folder apart, for example --out public.
usage-place-disk = Jalon does not write into the root of a disk: “{ $path }”.
    .aide = Give a folder of its own, new or empty.
usage-place-home = Jalon does not write into “{ $path }”: it is your home folder, or holds it.
    .aide = Give a folder of its own, new or empty.
usage-place-around = Jalon does not write into “{ $path }”: that folder holds the project.
    .aide = Give a folder of its own, new or empty, in the project or elsewhere.
usage-place-other = Jalon does not write into “{ $path }”: that folder belongs to the project “{ $other }”.
    .aide = Is this the right project? If not, give --projet; or choose a folder of its own, new or empty.
usage-place-inside = Jalon does not write into “{ $path }”: that folder is inside of a site or a report, “{ $other }”.
    .aide = Give a folder of its own, new or empty.
usage-place-served = Sites for technicians do not go into “{ $path }”: “{ $other }” is what readers see.
    .aide = Give a folder of its own, outside the public sites, for example --technicien technicien.
usage-no-technicians = This guide has no page for technicians.
    .aide = A page is for them with public = "technicien" in its front matter.
untold = The answer could not be written to standard output: { $message }.
    .aide = Check the free space of the disk, or the program that reads it, then run the command again.
clock-doubtful = Note: the clock of this machine says { $date }. Dated texts follow that day: set the clock, or give the day with --date.
build-unremembered = Note: “{ $path }” cannot be written to, so nothing was remembered there. Next time, everything is made and compared again.
usage-see-help = To learn more: { $command } --help

## Progress, and the closing summary

progress-build = Building
progress-check = Checking
summary-errors = { $n ->
    [one] { $n } error
   *[other] { $n } errors
}
summary-warnings = { $n ->
    [one] { $n } warning
   *[other] { $n } warnings
}
summary-notices = { $n ->
    [one] { $n } notice
   *[other] { $n } notices
}
equal-notices = { $title }: { $n } times.
and-more = { $n ->
    [one] … and one more problem { $code } in { $file }. “jalon check --format json” gives it all.
   *[other] … and { $n } more problems { $code } in { $file }. “jalon check --format json” gives them all.
}
summary-problems = To look at: { $list }.
summary-no-problem = No problem found.
summary-checked = { $n ->
    [one] Territory checked: { $n }.
   *[other] Territories checked: { $n }.
}
summary-built = { $n ->
    [one] Site built: { $n }
   *[other] Sites built: { $n }
} ({ $names }).
summary-unchanged = { $n ->
    [one] Site already up to date: { $n }
   *[other] Sites already up to date: { $n }
} ({ $names }).
summary-none = This project has no territory: add a file territories/my-territory.toml.
summary-faulty = Left aside: { $name } ({ $list }).
summary-faulty-check = To mend: { $name } ({ $list }).
summary-faulty-many = Left aside: { $n } territories ({ $names }).
summary-faulty-check-many = To mend: { $n } territories ({ $names }).
summary-blocked = { $n ->
    [one] No site can be built before the common guide or the theme is mended: one thing to mend.
   *[other] No site can be built before the common guide or the theme is mended: { $n } things to mend.
} Those of before stay in place.
summary-refused = Not put in place: { $name } (the machine refused, see above).
summary-kept-site = The site “{ $name }” that was built before stays in place.
summary-strict = The option --strict treats warnings as errors.
summary-strays = { $n ->
    [one] In the site “{ $name }”, { $n } file that does not come from Jalon is kept.
   *[other] In the site “{ $name }”, { $n } files that do not come from Jalon are kept.
}
summary-orphan = The site “{ $name }” is still there, but the territory is gone. Remove its folder if it is of no use.
summary-where = The sites are in { $path }.
summary-open = To see them, open { $path }.
summary-next-fix = To do: mend what is told above, then run “{ $command }” again.
summary-next-warn = Nothing prevents publishing; the warnings above are worth reading.
summary-next-build = All is ready: “jalon build” builds the sites.

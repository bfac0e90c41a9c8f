
### `jalon receive`, `jalon hand-over`

cli-receive-about = Receives the network's guide, or the files of one office, from a zip or a folder; your files stay
cli-receive-file = The zip, or the folder in which it is unpacked
cli-receive-guide-only = Takes the guide, and leaves the files of other offices that come with it
cli-receive-older = Takes a guide that is older than the one here
cli-receive-other-guide = Takes a guide that is not the one this project comes from
cli-receive-undo = Puts back what the last reception replaced
cli-receive-yes = Receives without asking
cli-receive-dry-run = Says what would be received, and writes nothing
cli-receive-date = Receives as if it were that day
cli-hand-over-about = Makes a zip of your files, and of nothing else, for the network; or of the guide, for the offices
cli-hand-over-territory = Your territory (not needed if there is only one); with --guide, the one that the guide is meant for
cli-hand-over-guide = The guide, its themes and its shared levels, without the files of the offices
cli-hand-over-out = File to write (remise-TERRITORY-DATE.zip here, if nothing is said)
cli-hand-over-date = Dates the name of the file from that day

receive-parts = Another zip was sent meanwhile, or this one is too large (512 MB at most): choose it again.
receive-no-file = “{ $path }” does not exist.
    .aide = Give the path of the zip that you received, for example: jalon receive guide-2026-12-01.zip
receive-own-folder = “{ $path }” is in this project, or around it.
    .aide = Receive a zip, or a folder that is elsewhere.
receive-no-project = There is no project here, and this folder is not empty.
    .aide = Go into your project; to begin one with this guide, give a new folder: jalon receive guide.zip --projet my-guide
receive-no-guide-yet = These are the files of one office, and there is no guide here yet.
    .aide = Receive the network's guide first, then these files.
receive-guide = The network's guide, from { $path }.
receive-office = The files of “{ $id }”, from { $path }.
receive-counts = { $new ->
    [one] { $new } new file
   *[other] { $new } new files
}, { $replaced } replaced, { $gone } removed; { $same } the same already.
receive-nothing = All of it is here already: there is nothing to receive.
receive-more = … and { $n ->
    [one] { $n } other
   *[other] { $n } others
}
receive-staying = Your files stay as they are: { $names }.
receive-changed-here = { $n ->
    [one] This file was changed here since the last reception. It is replaced; your version is kept aside: { $names }.
   *[other] These { $n } files were changed here since the last reception. They are replaced; your versions are kept aside: { $names }.
}
receive-noted = { $n ->
    [one] Your review file notes where your links lead: { $names }.
   *[other] Your { $n } review files note where your links lead: { $names }.
}
receive-otherwise = { $n ->
    [one] The network has another version of this file of yours; yours stays: { $names }.
   *[other] The network has other versions of { $n } files of yours; yours stay: { $names }.
}
receive-aside = { $n ->
    [one] This file is not taken: here, a link or a copy that is left aside has its name: { $names }.
   *[other] { $n } files are not taken: here, links or copies that are left aside have their names: { $names }.
}
receive-errors = { $n ->
    [one] With what comes, one more error; no site is built where it is before it is corrected:
   *[other] With what comes, { $n } more errors; no site is built where they are before they are corrected:
}
receive-more-errors = { $n ->
    [one] … and one more error: “jalon check” will show it.
   *[other] … and { $n } more errors: “jalon check” will show them.
}
receive-review = { $n ->
    [one] To review then, one text:
   *[other] To review then, { $n } texts:
}
receive-ask = Receive? (y/N)
receive-nobody = Nothing was received: nobody is there to answer.
    .aide = To receive without being asked: --yes
receive-done = Received.
    .copie = What was replaced is kept in { $path }; to go back: jalon receive --undo
receive-then-review = Next: jalon review
receive-then-check = Next: jalon check, then jalon serve
receive-then-new = Next, your territory: jalon new territory my-area
receive-behind-link = Nothing was received: the folder of “{ $path }” is a link that leads elsewhere.
    .aide = Put a true folder in the place of that link, then try again.
receive-undo = The reception of { $on }; { $n ->
    [one] { $n } file goes back to what it was.
   *[other] { $n } files go back to what they were.
}
receive-undo-changed = { $n ->
    [one] Changed since, this file stays as it is: { $names }.
   *[other] Changed since, { $n } files stay as they are: { $names }.
}
receive-undo-none = Nothing goes back: all that this reception brought was changed since. What was there before it is kept in { $path }.
receive-undo-ask = Go back? (y/N)
receive-undone = All is as it was.
    .copie = What had been received is kept in { $path }.
receive-undo-nothing = There is no reception to take back in this project.
    .aide = Only what was received here, in this folder, can be taken back.

receive-other-guide = This guide is not the one that this project comes from.
    .aide = Make sure that it is the right file. If your network has a new guide: --other-guide
receive-strangers = This guide comes with the files of other offices: { $one }.
    .aide = Ask your network for a zip made by “jalon hand-over --guide”. To take the guide and leave these files: --guide-only
receive-former = You received these files on { $one } already, and others since: this would go back in time.
    .aide = Ask for the latest zip. To take this one all the same: --older
receive-older = This guide is older than the one here: its latest verified text is of { $one }, yours of { $other }.
    .aide = Ask your network for the latest zip. To take this one all the same: --older

delivery-damaged = “{ $path }” is no zip that can be read: it is cut, damaged or of another kind{ $shown }.
    .aide = Ask for it again, preferably as a link to download: some mail programs damage attachments.
delivery-locked = “{ $path }” is locked with a password{ $shown }.
    .aide = Unpack it with that password, then receive the folder: jalon receive FOLDER
delivery-outside = “{ $path }” holds files that would be written outside the guide{ $shown }. Nothing was unpacked.
    .aide = No program makes such a zip by mistake. Make sure who sent it, and ask for one made by “jalon hand-over”.
delivery-link = “{ $path }” holds a link in the place of a file{ $shown }.
    .aide = Ask for a zip made by “jalon hand-over”: all files are in it.
delivery-bad-name = “{ $path }” holds a file name that not every machine takes, or that cannot be read{ $shown }.
    .aide = Rename that file without special signs (no : ? * " < > |, no reserved name of Windows), then make the zip again with “jalon hand-over”.
delivery-twins = “{ $path }” holds two files of one name, or whose names differ only by capitals or by how accents are written{ $shown }.
    .aide = Keep the right one, delete the other, then make the zip again with “jalon hand-over”.
delivery-too-large = “{ $path }” is far larger than any guide, once unpacked. Nothing was unpacked.
    .aide = A guide has fewer than 20,000 files and less than 512 MB. Make sure who sent this zip, and ask for one made by “jalon hand-over”.
delivery-nothing = “{ $path }” holds neither a guide (content/guide.toml) nor the files of an office (territories/…).
    .aide = Make sure that it is the right file: a guide to receive is made by “jalon hand-over --guide”.
delivery-no-guide = “{ $path }” holds pieces of a guide, but not content/guide.toml{ $shown }.
    .aide = Ask for the whole guide: a zip made by “jalon hand-over --guide”.
delivery-several = “{ $path }” holds the files of several offices, without the guide: { $names }.
    .aide = Ask for one zip for each office, made by “jalon hand-over”: each is received by itself.

hand-over-which = This project has several territories, or none: say which one is yours.
    .aide = jalon hand-over TERRITORY, among: { $names }. To hand the guide over to the offices: jalon hand-over --guide
hand-over-name = What would be handed over could not be received, because of the names of files: { $names }.
    .aide = Rename them without special signs; no two names differ by capitals alone.
hand-over-among-authors = The zip cannot go into “{ $path }”: that folder belongs to the guide.
    .aide = Put it beside: --out ../remise.zip
hand-over-taken = “{ $path }” exists already, and is no such zip made here: it is not replaced.
    .aide = Give another name: --out other.zip
hand-over-served = The zip cannot go into “{ $path }”: “{ $other }” is what readers see.
    .aide = Put it aside: --out ../remise.zip
hand-over-refused = { $name }: nothing was handed over
    .aide = No zip was made. This is why, and what to do:
hand-over-missing = Nothing is handed over: these files are not on this machine, but a link or the mark of a synchronisation (iCloud): { $names }. Whoever received the zip would take them for removed.
    .aide = Put the file itself in its place (open it once for iCloud to bring it back), or remove the link, then try again.
hand-over-office = Written: { $path } ({ $n ->
    [one] { $n } file
   *[other] { $n } files
} of “{ $id }”, { $size }), and nothing else.
hand-over-guide = Written: { $path } (the guide, { $n ->
    [one] { $n } file
   *[other] { $n } files
}, { $size }), without the files of the offices.
hand-over-guide-for = Written: { $path } (the guide, and the files of “{ $id }”: { $n ->
    [one] { $n } file
   *[other] { $n } files
}, { $size }), without those of other offices.
hand-over-left = { $n ->
    [one] One file that your texts name belongs to others, and is not in it: { $names }.
   *[other] { $n } files that your texts name belong to others, and are not in it: { $names }.
}
hand-over-copies = { $n ->
    [one] One copy is not in it, Jalon does not read it: { $names }.
   *[other] { $n } copies are not in it, Jalon does not read them: { $names }.
}
hand-over-then = Whoever gets it: jalon receive { $path }
hand-over-read-me-office =
    Remise de l'office « { $id } » : ses fichiers, et rien d'autre.

    Pour les recevoir, dans le projet du réseau : jalon recevoir CE-FICHIER.zip
hand-over-read-me-guide =
    Le guide du réseau : ses pages, ses thèmes et ses niveaux partagés.

    Pour le recevoir, dans votre projet : jalon recevoir CE-FICHIER.zip
    Vos fichiers restent ; ce qui est remplacé est gardé à part.

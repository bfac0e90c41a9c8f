### Publishing to a host.

cli-publish-about = Publishes the sites to a host
cli-publish-territories = Territories to publish (all of them by default)
cli-publish-to = Target described in publier.toml (needless where there is only one)
cli-publish-config = File of targets (publier.toml of the project by default)
cli-publish-yes = Publishes without asking
cli-publish-dry-run = Shows what would change, and stops there
cli-publish-undo = Brings the previous publication back; of the first one, takes away what it put there
cli-publish-verify = Compares what is on line with what was published, and changes nothing
cli-publish-allow-removals = Accepts that a large part of the pages goes, or the whole site (--undo of the first publication, with --yes)
cli-publish-allow-unfinished = Publishes to a public address a site that is not finished: legal notices, examples of forms
cli-publish-ics = Writes into this file, for a calendar, the day on which the site will change by itself; the days of other sites stay in it
cli-publish-overwrite-live-edits = Replaces files changed by hand on the host (a copy is kept)
cli-publish-onto = Publishes over what the folder of the target holds already; NOM is the name of that folder
cli-publish-break-lock = Takes the lock from another publication
cli-publish-date = Publishes as if it were that day
cli-target = TARGET
cli-file = FILE

publish-no-file = There is no file of targets “{ $path }”.
    .aide = Create publier.toml at the root of the project, or give another file: --config FILE. There is an example in docs/publier.fr.md.
publish-unknown-target = There is no target “{ $name }”.
publish-no-target = No target is described yet: “publier.toml” holds models only.
    .aide = Remove the “#” before the lines of a model and put your addresses there; aide/publier.html (in French) explains each.
publish-which = Which target? Add --to TARGET.
publish-targets = Targets described: { $names }.
publish-no-prompt = Target “{ $name }” asks for a password, and nobody is there to type it.
    .aide = Run the command in a terminal, or give the password otherwise: mot_de_passe_env or mot_de_passe_commande.
publish-password = Password for “{ $name }”:
publish-nobody = Nothing is published: it takes your word, and nobody is there to answer.
    .aide = Read the plan above, then run the command again with --yes, or in a terminal.
publish-ask = { $n ->
    [one] Publish this site? [y/N]
   *[other] Publish these { $n } sites? [y/N]
}
publish-ask-onto = To publish over it all the same, type the name of the folder, “{ $folder }” (nothing to give up):
publish-ask-undo = { $n ->
    [one] Bring the previous publication back? [y/N]
   *[other] Bring the previous publications of these { $n } sites back? [y/N]
}
publish-ask-withdraw = { $n ->
    [one] Take this site away? [y/N]
   *[other] Take these { $n } sites away? [y/N]
}
publish-ask-undo-some = Bring back { $back ->
    [one] the publication before of { $back } site
   *[other] the publications before of { $back } sites
}, and take away { $withdrawn ->
    [one] { $withdrawn } site
   *[other] { $withdrawn } sites
} (first publication)? [y/N]
publish-sending = Sending
publish-copied = Copy of “{ $path }” as it was on line: { $copy }

publish-plan = { $name } → { $place }
publish-nothing = Nothing to change: what is on line is up to date.
publish-back-to = Back to publication { $number }, of { $moment }.
publish-withdraw = Takes away the first publication, of { $moment }: what it put there goes, the rest stays as it is.
publish-withdraw-cut = Takes away a first publication that was interrupted: what it put there goes, the rest stays as it is.
publish-put-back = { $n ->
    [one] To put back as before it: { $n } file, { $size }
   *[other] To put back as before it: { $n } files, { $size }
}
publish-withdraw-unasked = The whole site would go: --yes does not confirm that. If it is what you want, add --allow-removals, or answer in a terminal.
publish-stays = { $n ->
    [one] Changed by hand since, and left there ({ $n } file):
   *[other] Changed by hand since, and left there ({ $n } files):
}
publish-address-unknown = Neither the target nor the territory gives “adresse”: this host is taken for public.
publish-no-legal = The legal notices lack: { $keys }. A public site has to give them.
publish-examples-left = { $n ->
    [one] An example of the form was left, readers would read it:
   *[other] { $n } examples of the form were left, readers would read them:
}
publish-pages-left = { $n ->
    [one] One page still says “Texte à écrire.”:
   *[other] { $n } pages still say “Texte à écrire.”:
}
publish-unfinished = This site is not finished.
    .aide = Complete them, then run the command again. To publish to this address all the same: --allow-unfinished
publish-day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
publish-next-change = “{ $name }” will change by itself on { $date }: a dated addition begins or ends. Publish again on that day.
publish-ics-written = Written: { $path } (open it in your calendar).
publish-ics-empty = Written: { $path } (without a date: nothing will change by itself).
publish-ics-taken = “{ $path }” exists already, and is no calendar of Jalon's: it is not replaced.
    .aide = Give --ics another name. The site is on line, nothing else is to be done again.
publish-ics-summary = Publish the guide again: { $name }
publish-ics-description = A dated addition begins or ends. The command: jalon publish { $id } --to { $target }
publish-first = First publication there.
publish-missing-folder = The folder “{ $folder }” does not exist on the host: it will be made, in “{ $above }”.
publish-missing-folder-home = The folder “{ $folder }” does not exist on the host: it will be made, in the home folder of the account.
publish-missing-folder-beside = The folder “{ $folder }” does not exist on the host: it will be made. In “{ $above }” there are: { $names }. If the site belongs into one of them, correct “dossier”.
publish-missing-folder-beside-home = The folder “{ $folder }” does not exist on the host: it will be made. In the home folder of the account there are: { $names }. If the site belongs into one of them, correct “dossier”.
publish-pages-added = { $n ->
    [one] Page added: { $n }
   *[other] Pages added: { $n }
}
publish-pages-changed = { $n ->
    [one] Page changed: { $n }
   *[other] Pages changed: { $n }
}
publish-pages-removed = { $n ->
    [one] Page removed: { $n }
   *[other] Pages removed: { $n }
}
publish-others = Other files: { $added } added, { $changed } changed, { $removed } removed
publish-stale = { $n ->
    [one] { $n } local text to review, the common text changed since (jalon review):
   *[other] { $n } local texts to review, the common text changed since (jalon review):
}
publish-one-place = The sites of several territories would go to one place by the target “{ $name }”: each would wipe out the one before.
    .aide = Write {"{"}territoire{"}"} in one of the words of “commande”, or name one territory only.
publish-alarm-other = The site of “{ $other }” stands there: it would be replaced.
    .aide = To give each territory its place, write {"{"}territoire{"}"} in the path of the target. If it is to be replaced, run the command again with --allow-removals.
publish-alarm-nested = The site of “{ $other }” was published around this place, or within it: a territory published alone goes to the very place, several together go each to a subfolder.
publish-alarm-project = The site of another project stands there, that of the guide “{ $guide }”: it would be replaced.
    .aide = Check that this is the right target. If this guide only has a new title, or if it is to be replaced, run the command again once with --allow-removals.
publish-inside = A site cannot be published into “{ $path }”: that folder belongs to the project.
    .aide = In publier.toml, give the target “{ $name }” another “chemin”, for instance ../en-ligne.
publish-built = A site cannot be published into “{ $path }”: a site built by jalon build is there.
    .aide = In publier.toml, give the target “{ $name }” another “chemin”, for instance ../en-ligne.
publish-resumes = A publication that was interrupted goes on: what is missing is sent, what was left to remove goes.
publish-send = { $n ->
    [one] To send: { $n } file, { $size }
   *[other] To send: { $n } files, { $size }
}
publish-more = { $n ->
    [one] and { $n } more
   *[other] and { $n } more
}
publish-bytes = { $size } B
publish-kilobytes = { $size } kB
publish-megabytes = { $size } MB
publish-comma = .
publish-gaps = This host cannot replace a file in one step: each will be missing for a moment.
publish-blind = This host does not tell what it holds: the plan trusts the last publication made from here.
publish-yielded = { $n ->
    [one] Kept as it is on the host ({ $n } configuration file that is not Jalon's):
   *[other] Kept as they are on the host ({ $n } configuration files that are not Jalon's):
}
publish-gone = { $n ->
    [one] Removed by hand on the host, and sent again ({ $n } file):
   *[other] Removed by hand on the host, and sent again ({ $n } files):
}
publish-edited = { $n ->
    [one] { $n } file was changed by hand on the host since the last publication:
   *[other] { $n } files were changed by hand on the host since the last publication:
}
    .aide = Bring these changes into the project, then publish; or run again with --overwrite-live-edits, which keeps a copy of what is on line.
publish-foreign = { $n ->
    [one] { $n } file that Jalon did not publish is in the way:
   *[other] { $n } files that Jalon did not publish are in the way:
}
    .aide = Make sure that the folder of the target is the right one. To replace them all the same, run again with --overwrite-live-edits, which keeps a copy.
publish-strangers = { $n ->
    [one] The folder already holds { $n } thing that Jalon did not publish, perhaps another site:
   *[other] The folder already holds { $n } things that Jalon did not publish, perhaps another site:
}
    .aide = Rather give the target a folder of its own. To publish over it, run again with --onto and the name of the folder: --onto "{ $folder }". Nothing in the folder is removed.
publish-alarm-home = The home page of the site would go.
publish-alarm-many = { $n } pages of { $all } would go.
publish-alarm = If that is what you want, run again with --allow-removals.
publish-host-key = “{ $host }” is not known to this machine yet. The fingerprint of its { $algorithm } key is:
        { $fingerprint }
    Compare it with the one that the host gives (its control panel, its help, an e-mail). Another fingerprint means another machine.
publish-host-key-ask = Is it the right one? Jalon will remember it. (y/N)
publish-on-line = On line: { $address }
publish-done = { $n ->
    [one] Published to “{ $target }”: { $names }.
   *[other] Published to “{ $target }”: { $n } sites ({ $names }).
}
publish-withdrawn = { $n ->
    [one] Taken away from “{ $target }”: { $names }.
   *[other] Taken away from “{ $target }”: { $n } sites ({ $names }).
}
publish-same = { $n ->
    [one] Up to date on “{ $target }” already: { $names }.
   *[other] Up to date on “{ $target }” already: { $n } sites ({ $names }).
}
publish-planned = { $n ->
    [one] Ready for “{ $target }”: { $names }. Nothing was sent.
   *[other] Ready for “{ $target }”: { $n } sites ({ $names }). Nothing was sent.
}
publish-declined = { $n ->
    [one] Not published, as you wish: { $names }.
   *[other] Not published, as you wish: { $n } sites ({ $names }).
}
publish-held = { $n ->
    [one] Held until you decide (see above): { $names }.
   *[other] Held until you decide (see above): { $n } sites ({ $names }).
}
publish-faulty = { $n ->
    [one] Not published, errors need mending: { $names }.
   *[other] Not published, errors need mending: { $n } sites ({ $names }).
}
publish-blocked = { $n ->
    [one] Not published until the common guide or the theme is mended (jalon check): { $names }.
   *[other] Not published until the common guide or the theme is mended (jalon check): { $n } sites ({ $names }).
}
publish-refused = { $n ->
    [one] Not published, the machine or the host refused (see above): { $names }.
   *[other] Not published, the machine or the host refused (see above): { $n } sites ({ $names }).
}
publish-said = The answer was: { $said }

fault-unreachable = “{ $what }” does not answer.
    .aide = Check the name of the host, the port and your connection, then run the command again.
fault-lost = The connection to the host broke (“{ $what }”).
    .aide = Run the same command again: it goes on where it stopped. The site on line can still be read.
fault-silent = “{ $what }” answers no more: the connection stands, but nothing comes.
    .aide = Run the same command again: it goes on where it stopped, and the site on line can still be read. If it happens again, ask the host whether its service is down. An answer is waited for 30 seconds; JALON_ATTENTE=120 waits for 120.
fault-login = “{ $what }” takes neither the account nor the password.
    .aide = Check “compte”, then the key (“cle”), or where the password comes from: mot_de_passe_env, mot_de_passe_commande or mot_de_passe_demande.
fault-host-key-changed = “{ $what }” shows another key than before: it may be another machine.
    .aide = Send nothing before you asked the host whether its key changed. If so, remove the old one: ssh-keygen -R NAME, then connect once with ssh.
fault-host-key-unknown = “{ $what }” is not known to this machine yet.
    .aide = Compare its fingerprint with the one that the host gives, then publish once in a terminal, without --yes: Jalon will ask whether to trust it.
fault-certificate = The certificate of “{ $what }” is not trusted.
    .aide = Ask the host for the file of its certificate, and name it: certificat = "file.pem".
fault-no-encryption = “{ $what }” offers no encrypted connection (AUTH TLS, PROT P).
    .aide = Without it, the whole network could read the password: nothing was sent. Ask the host to enable FTP with TLS (“explicit FTPS”), or use a target of type sftp.
fault-no-sftp = “{ $what }” does not open SFTP to this account.
    .aide = Ask the host to open SFTP (or SSH) for this account. If the answer is a greeting, the account’s shell prints it (.bashrc, .profile): it should do so in a terminal only.
fault-unsupported = The host refuses a command that publishing needs: { $what }.
    .aide = Without it, nothing says whether a file arrived whole. Ask the host to allow it, or use a target of type sftp.
fault-read-only-folder = The account may not write into the folder of the site: “{ $what }”.
    .aide = Check “dossier” as the account sees it, and that this folder belongs to the account: with some hosts only a folder inside (www, htdocs, public_html) does. The host can change its owner.
fault-denied = “{ $what }”: access is denied.
    .aide = Make sure that the account may write into that folder, and that no file there is protected.
fault-held = “{ $what }” is held open by another program.
    .aide = Close the program that holds it: an editor, a PDF reader, a file window or a terminal that stands in that folder, a web server. A virus scanner or a synchroniser (OneDrive) lets go after a few moments. Then run the same command again: the site that stood there still does.
fault-no-link = “{ $what }” cannot be a link on this machine.
    .aide = Write bascule = "echange" in publier.toml: the folder will be a copy. (On Windows, links want the developer mode; some disks have none.)
fault-full = No room is left for “{ $what }”: the disk is full, or the quota of the account is used up.
    .aide = Make room on the host or on this disk, or have the quota raised, then run the same command again. The site on line is the one before, or goes on where it stopped.
fault-no-program = There is no program “{ $what }”.
    .aide = Install it, or make sure that its folder is in the search path (PATH).
fault-program = The program “{ $what }” failed.
    .aide = Look at its answer, mend what it says, then run the command again.
fault-no-secret = The password could not be had (“{ $what }”).
    .aide = Check the variable, or the command of the keyring, that publier.toml names.
fault-locked = Another publication is at work, or was cut short: { $what } (since { $said }).
    .aide = Wait until it is done, or ask that person. If it was given up, run again with --break-lock.
fault-busy = Jalon is publishing there just now, in another window or for another project ("{ $what }").
    .aide = Wait until that publication is done, then start yours again.
fault-changed = Something changed since the plan was shown (“{ $what }”): nothing more is sent.
    .aide = Run the command again: a new plan will be shown.
fault-edited-meanwhile = “{ $what }” was changed on the host while files were being sent: it was not overwritten, and nothing more was sent.
    .aide = Run the same command again: it goes on where it was, and the plan shows this file.
fault-taken-over = Somebody else took over the publication to “{ $what }” while files were being sent: nothing more was sent.
    .aide = Wait until that publication is done, then start yours again: a new plan will be shown.
fault-begun-elsewhere = The first publication to “{ $what }” was begun from another computer, and interrupted.
    .aide = What it covered is kept there: undo from that computer, or publish from here, without --undo, to finish it.
fault-damaged = “{ $what }” did not arrive whole.
    .aide = Run the same command again: the file will be sent again. The site on line can still be read.
fault-foreign = “{ $what }” holds something else than a site published by Jalon.
    .aide = Choose an empty folder or file, or move what is there.
fault-other-output = “{ $what }” is not the place of a published site: { $said }.
    .aide = Nothing in it has been touched. In publier.toml, give the target a new or an empty folder.
fault-no-previous = There is no previous publication to bring back.
    .aide = Undoing is done from the computer that published, and goes no further back than it kept.
fault-not-ours = What is on line on “{ $what }” is not the last publication made from here.
    .aide = Somebody published since, from another computer: undo it there.
fault-other = “{ $what }”: that failed.
    .aide = Run the command again; if it happens again, pass this message on.

publish-read-me = { $title }

    This folder is a whole web site: plain files, without a database or a program to install.

    To put it on line
    1. Unpack the archive.
    2. Copy all it holds into the folder of the site, on the host.
    3. Open index.html at the address of the site, then a page by chance.

    Address: { $address }

    To read it without putting it on line, open index.html in a browser.

    The file manifest.json lists the files with their size and hash (BLAKE3): it tells whether everything arrived.

J801 = “{ $key }” seems to hold a password or a token: this file is no place for it.
    .titre = Secret in a file
    .aide = Remove it, change it if it was shared, and say where it comes from: mot_de_passe_env = "NAME_OF_VARIABLE", mot_de_passe_commande = ["program", "argument"] (a keyring) or mot_de_passe_demande = true.
J802 = “{ $key }” never says where the site is.
    .titre = Folder not named
    .aide = Write {"{"}dossier{"}"} for the folder in one of the arguments, for instance ["rclone", "sync", "{"{"}dossier{"}"}", "mairie:guide"].

cli-publish-snippet = Writes the configuration of a web server (nginx or caddy) for the target, and stops there
verify-missing = Missing on the host: { $what }
verify-differs = Changed on the host: { $what }
verify-files = Files as they were published last: { $found }
verify-unreachable = { $what } does not answer ({ $found })
verify-status = { $what } answers { $found } instead of 200
verify-htaccess = { $what } answers { $found }: this server most likely does not admit the .htaccess file that goes along with the site. Write aides = [] in the target, then publish again
verify-type = { $what } is served as “{ $found }”
verify-stale = { $what } is not the page that was published: a cache keeps it, or the address is that of another folder
verify-page = { $what } answers { $found }, as it was published
usage-snippet-sign = This path cannot be written in the configuration of that server: “{ $path }”.
    .aide = Nothing there protects some signs of the path or of the address ($ for nginx, {"{word}"} for Caddy): rename the folder, or give it a link of another name.
verify-header = { $what }: the header { $found } is missing (see the key “aides” of the target, or --snippet)
verify-cache = { $what } could be kept by browsers for a year (Cache-Control: “{ $found }”)
verify-cache-good = { $what } is kept by browsers ({ $found })
verify-nowhere = { $what }: a page that is not there answers { $found }, but without the site's 404 page
verify-nowhere-good = { $what }: a page that is not there answers { $found }, with the site's 404 page
verify-nowhere-status = { $what }: a page that is not there answers { $found } instead of 404
verify-redirect = { $what }: this former address no longer leads to its page (answer { $found })
verify-redirect-good = { $what }: this former address still leads to its page (answer { $found })
verify-no-address = Add “adresse” to the target to check the pages as readers get them, too.
verify-all-good = What is on line is as it should be.
verify-some-bad = What is on line is not as it should be: mend the lines marked “!”. Publishing again puts the files back.

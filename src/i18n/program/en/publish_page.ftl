
### The page « Publish » of the preview.

publish-page-elsewhere = Sites are published only on the computer that Jalon runs on.
publish-page-busy = A publication is already under way: wait until it is done.
publish-page-broken = Jalon stopped at a fault of its own: nothing says what was done. Begin again with “See what will change”.
publish-page-odd-file = The file publier.toml is no text.
publish-page-told = Jalon cannot go on.
publish-page-not-trusted = The key was not noted: the host presents another one than the one that you saw.
    .aide = Send nothing. Try again, and compare the fingerprint with the one that the host gives.
publish-page-no-address = This target does not say at which address the site is read: only the files were compared.
publish-page-stale = { $n ->
    [one] { $n } local text is to be reviewed: the common text has changed since.
   *[other] { $n } local texts are to be reviewed: the common text has changed since.
}
publish-page-yielded = { $n ->
    [one] { $n } configuration file of the host stays as it is.
   *[other] { $n } configuration files of the host stay as they are.
}
publish-page-gone = { $n ->
    [one] { $n } file was deleted by hand on the host: it is sent again.
   *[other] { $n } files were deleted by hand on the host: they are sent again.
}
publish-page-sort = A host of this kind is written in the file publier.toml.
publish-page-name = The name can hold only small letters without accents, digits and hyphens, such as mairie-2.
publish-page-port = The port is a number, such as 22.
publish-page-control = A field holds a character that cannot be seen: type it again.
publish-page-taken = Another host of this guide has this name already.
publish-page-mend-first = The file publier.toml has errors: they must be mended first.

## What to do about a refusal, in the browser

publish-page-help-unreachable = The address of the server may be misspelt, or this computer has no network. Copy the address from the host's control panel; the port is nearly always 22 for SFTP, 21 for FTP over TLS.
publish-page-help-lost = Try again: sending goes on where it stopped. The site on line can still be read.
publish-page-help-silent = Try again in a while: sending goes on where it stopped, and the site on line can still be read. If it happens again, ask the host whether its service is down.
publish-page-help-login = Copy the login from the host's control panel, and type the password again. It is that of the FTP or SFTP account, seldom that of the control panel; the control panel lets you choose a new one.
publish-page-help-host-key-changed = Send nothing before you have asked the host whether it changed the key of its server. If it says so, the former key is removed by the command ssh-keygen -R followed by the address of the server.
publish-page-help-host-key-unknown = Compare the fingerprint with the one that the host gives, in its help pages or on the telephone, before you go on.
publish-page-help-no-sftp = This offer, or this account, has no SFTP. Switch it on in the host's control panel if it is there, ask for it, or choose FTP over TLS.
publish-page-help-no-encryption = Without encryption the password could be read on the whole network: nothing was sent. Choose SFTP, or ask the host to switch on FTP over TLS.
publish-page-help-read-only-folder = The folder is probably not the right one: on many hosts only a folder below (www, htdocs, public_html) is yours. Choose it by looking at it.
publish-page-help-denied = Check that this account may write into this folder, and that no file in it is protected.
publish-page-help-full = Make room on the host, or have your space enlarged, then try again. The site on line is still the former one, or goes on where it was.
publish-page-help-locked = Wait until it is done, or ask this person. If it was abandoned, you can take it over.
publish-page-help-changed = Look again at what will change: another plan will be shown.
publish-page-help-damaged = Try again: the file will be sent once more. The site on line can still be read.

## What the browser fills in

preview-workshop-publish = Publish
preview-workshop-publish-lead = Put the site on line: what will change is shown first.
preview-publish = Publish
preview-publish-title = Publish – { $name }
preview-publish-lead = Put your site on line. You first see what will change, page by page; nothing is sent before you agree.
preview-publish-what = Which site, and where?
preview-publish-territory = The site
preview-publish-target = The host
preview-publish-none = No host is declared for this guide yet.
preview-publish-sort-dossier = A folder of this computer
preview-publish-sort-zip = A zip for the webmaster
preview-publish-sort-git = A git branch
preview-publish-sort-sftp = SFTP
preview-publish-sort-rsync = rsync
preview-publish-sort-ftps = FTP over TLS
preview-publish-sort-command = A program of yours
preview-publish-password = Password
preview-publish-password-hint = It stays in this page until you leave it; it is written nowhere.
preview-publish-password-missing = First type the password.
preview-publish-plan = See what will change
preview-publish-try = Try the connection
preview-publish-verify = Check what is on line
preview-publish-undo = Go back to the publication before
preview-publish-doing-try = Connecting to the host…
preview-publish-doing-trust = Noting the key of the host…
preview-publish-doing-plan = Building the site and comparing it with what is on line…
preview-publish-doing-publish = Publishing. Keep this page and the window of Jalon open.
preview-publish-doing-verify = Reading the pages on line…
preview-publish-doing-other = A publication is under way…
preview-publish-sent = { $n } of { $all } sent
preview-publish-left = about { $left } left
preview-publish-cut = The window of Jalon does not answer any more. If it is closed, open it and begin again: sending will go on where it stopped.
preview-publish-refused = That did not work
preview-publish-key = This computer does not know this host yet. Compare this fingerprint with the one that { $name } gives, in its help pages or on the telephone:
preview-publish-key-yes = It is the right one: go on
preview-publish-key-no = Do not go on
preview-publish-stopped = Nothing was sent.
preview-publish-unlock = Take this publication over
preview-publish-tried = The connection works
preview-publish-tried-site = The site of “{ $name }” that Jalon published is in { $place }.
preview-publish-tried-other = A site that Jalon published is in { $place }.
preview-publish-tried-empty = The folder is there, and empty: { $place }.
preview-publish-tried-strangers = The folder { $place } holds something else than a site that Jalon published:
preview-publish-tried-blind = This host does not show what it holds.
preview-publish-same = Everything is on line already
preview-publish-same-lead = The site on line is exactly that of this computer: there is nothing to send.
preview-publish-faulty = This site has errors
preview-publish-faulty-lead = It cannot be published with them: what is on line stays as it is.
preview-publish-faulty-see = See what is to be mended
preview-publish-planned = What will change
preview-publish-anew = Something has changed since the plan that you saw, or an agreement is missing: nothing was sent. Here is the present plan.
preview-publish-place = The site goes to { $place }.
preview-publish-first = It is the first publication to this place.
preview-publish-added-one = { $n } page added
preview-publish-added-many = { $n } pages added
preview-publish-changed-one = { $n } page changed
preview-publish-changed-many = { $n } pages changed
preview-publish-removed-one = { $n } page removed
preview-publish-removed-many = { $n } pages removed
preview-publish-files-one = To send: { $n } file,
preview-publish-files-many = To send: { $n } files,
preview-publish-strangers = The folder already holds files that do not come from Jalon, perhaps another site:
preview-publish-strangers-hint = If you publish, those that have the name of a file of the guide will be replaced. If you do not want that, choose another folder.
preview-publish-onto = To publish all the same, type the name of the folder: { $name }
preview-publish-edits = These files were changed by hand on the host since the last publication:
preview-publish-edits-agree = Replace them, after keeping a copy on this computer
preview-publish-alarm-agree = This is what I want
preview-publish-go = Publish
preview-publish-go-undo = Put it back on line
preview-publish-drop = Send nothing
preview-publish-done = It is on line
preview-publish-done-undo = The publication before is on line again
preview-publish-done-lead = Everything has arrived, and was checked.
preview-publish-verified-good = Everything on line is right
preview-publish-verified-bad = Something on line is wrong
preview-publish-check-good = Good:
preview-publish-check-better = Could be better:
preview-publish-check-bad = To be mended:
preview-publish-new-host = Is it the right server?
preview-publish-form-add = Add a host
preview-publish-form-change = Change this host
preview-publish-form-edit = Host “{ $name }”
preview-publish-form-which = Who hosts your site?
preview-publish-form-save = Save
preview-publish-form-drop = Cancel
preview-publish-form-saved = “{ $name }” is saved in publier.toml.
preview-publish-form-undo = Take it back
preview-publish-form-undone = What was written before is there again.
preview-publish-form-missing = To be filled in: { $name }
preview-publish-unchecked = Not verified.
preview-publish-unchecked-why = Jalon did not find all of this in the documentation of this host, or in none of late: follow your control panel, then try the connection.
preview-publish-host-ovh = OVHcloud
preview-publish-host-ovh-where = In the OVHcloud control panel: Web Cloud, Hosting plans, your hosting plan, then the tab “FTP - SSH”. If SFTP is not active there for this account: “…”, “Edit”, “FTP and SFTP”. Take the port that is shown there. The folder is usually www; the tab “Multisite” tells it, column “Root folder”.
preview-publish-host-ovh-host = FTP and SFTP server
preview-publish-host-ovh-login = Main login
preview-publish-host-ionos = IONOS
preview-publish-host-ionos-where = In your IONOS account: Menu, Hosting, then “Manage” in the tile “SFTP & SSH” (“FTPS” on Windows hosting: then choose FTP over TLS). The main account sees the whole web space.
preview-publish-host-gandi = Gandi
preview-publish-host-gandi-where = Gandi opens its web hosting by SFTP: the address and the login (a number) are on the page of your hosting. The pages of the site go into the folder htdocs of the domain name.
preview-publish-host-infomaniak = Infomaniak
preview-publish-host-infomaniak-where = In the Infomaniak Manager: Web hosting, your hosting, then the page of FTP accounts. The address usually ends with ftp.infomaniak.com.
preview-publish-host-o2switch = o2switch
preview-publish-host-o2switch-where = The address of the server and the codes of the FTP account are in the e-mail “Bienvenue chez o2switch”, and in cPanel, “FTP accounts”. With SFTP, the account is that of cPanel.
preview-publish-host-other = Another host
preview-publish-host-other-where = Look for “FTP” or “SFTP” in the control panel of your host, or ask for: the address of the server, the login and the folder of the site.
preview-publish-host-zip = A zip for the webmaster
preview-publish-host-folder = A folder of this computer or of the network
preview-publish-field-name = Name of this host in the guide
preview-publish-field-name-hint = To know it by: small letters, digits and hyphens.
preview-publish-field-sort = By which way
preview-publish-field-host = Address of the server
preview-publish-field-host-hint = Without http:// and without a folder.
preview-publish-field-port = Port
preview-publish-field-login = Login
preview-publish-field-folder = Folder of the site on the host
preview-publish-field-folder-hint = Choosing it by looking is safest. {"{"}territoire{"}"} stands for the name of each territory.
preview-publish-field-zip = Zip file to be written
preview-publish-field-zip-hint = Seen from the folder of the guide: ../site.zip writes it beside.
preview-publish-field-path = Folder
preview-publish-field-path-hint = The whole path, outside of the folder of the guide. The site will be a folder of its own there.
preview-publish-field-address = Address of the site on line
preview-publish-field-address-hint = Optional, such as https://www.exemple.fr/guide/: to open and check it once it is sent.
preview-publish-look = Save, and choose the folder by looking
preview-publish-look-home = What your account sees
preview-publish-look-in = In “{ $name }”
preview-publish-look-files = Files: { $names }
preview-publish-look-no-files = No files here.
preview-publish-look-here = Take this folder
preview-publish-look-below = A new folder “guide” here
preview-publish-doing-look = Looking at the host…
preview-publish-others = Other files (pictures, styles, documents): { $names }.
preview-publish-others-add = { $n } to add
preview-publish-others-change = { $n } to change
preview-publish-others-remove = { $n } to remove
preview-publish-tried-room = Free room that the server tells of: { $n }. The quota of your offer may be smaller.
preview-publish-tried-full = The connection works, but no room is left
preview-publish-done-place = The site is in { $place }.
preview-publish-field-own = { $name } – “{ $why }”

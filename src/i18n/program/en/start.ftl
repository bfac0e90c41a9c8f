
### The start page: `jalon` alone, outside of a guide.

cli-start-about = Opens the start page: your last guides, open another, receive one or begin one
cli-start-port = Port (4746, or the next that is free, if nothing is said; 0: any)
cli-start-open = Opens the page in the browser
start-ready = The start page of Jalon: { $address }
start-keep-open = Keep this window open while you work; Ctrl-C stops everything.
start-no-guide = “{ $name }” is no guide, nor a folder of a guide: there is no file content/guide.toml.
start-no-folder = The folder “{ $name }” cannot be read: it does not exist, or it is not yours.
start-odd-path = “{ $name }” is not the path of a folder on this computer, such as C:\Users\me\Documents\Guide or /home/me/Documents/Guide.
start-odd-name = “{ $name }” cannot be the name of a folder: letters, digits, spaces and hyphens, 100 at most.

## What the browser fills in

preview-start-title = Start – Jalon
preview-start-lead = Your guides on this computer
preview-start-guides = My last guides
preview-start-none = No guide has been opened here yet. If your network sent you a zip, begin with “Receive a guide”.
preview-start-opened = Opened { $when }
preview-start-gone = The folder is not there any more.
preview-start-forget = Take off the list
preview-start-forget-title = Take “{ $name }” off the list; its files stay where they are
preview-start-forgotten = “{ $name }” is off the list. Its files have not moved.
preview-start-ways = Another guide
preview-start-open = Open a folder
preview-start-open-lead = A guide that is on this computer already.
preview-start-open-help = Go to the folder of the guide: it is marked “guide”.
preview-start-open-act = Open this guide
preview-start-open-named = Open “{ $name }”
preview-start-receive = Receive a guide (zip)
preview-start-receive-lead = The file that your network sent you.
preview-start-receive-help = Choose the zip, then where to keep the guide. Nothing is written before you have seen what that changes.
preview-start-receive-which = Which zip?
preview-start-receive-into = Where to keep it?
preview-start-receive-new = In a new folder
preview-start-receive-in = In “{ $name }”
preview-start-receive-act = See what that changes
preview-start-receive-plan = What that changes
preview-start-receive-agree = Receive
preview-start-receive-file = First choose a zip in the list.
preview-start-try = Try the example
preview-start-try-lead = A whole guide, with an invented territory. Nothing in it is yours, all of it can be tried.
preview-start-try-help = The example is a folder like any other: you can delete it.
preview-start-try-name = Jalon - example
preview-start-try-act = Open the example
preview-start-begin = Begin the network's guide
preview-start-begin-lead = For those who write the text that all offices share.
preview-start-begin-help = A new folder, which gives a site at once.
preview-start-begin-name = Network guide
preview-start-begin-with = What to begin with?
preview-start-begin-whole = The whole guide of Jalon, to adapt
preview-start-begin-small = A few short pages, to replace
preview-start-begin-act = Begin
preview-start-name = Name of the folder
preview-start-within = It will be in { $place }
preview-start-elsewhere = Choose another place
preview-start-folder = Folder
preview-start-go = Go
preview-start-places = Places on this computer
preview-start-above = Folder above
preview-start-list = What is in { $name }
preview-start-empty = There is nothing to choose here.
preview-start-kind-guide = guide
preview-start-kind-zip = zip
preview-start-chosen = Chosen: { $name }
preview-start-wait = One moment…
preview-start-cut = Jalon does not answer any more: the window in which it ran was closed. Start it again, then reload this page.

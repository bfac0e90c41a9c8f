### The live preview: toolbar, panel of problems, workshop, side by side.
### All of it is handed to the browser, which fills in the variables.

## Toolbar

preview-bar-name = Preview tools
preview-bar-home = Workshop: all territories
preview-bar-site = Territory shown
preview-bar-tools = Tools
preview-bar-fold = Fold the bar
preview-bar-unfold = Unfold the preview bar
preview-state-good = Up to date
preview-state-cut = Preview interrupted, trying again…
preview-tool-origins = Origins
preview-tool-origins-title = Colour each block by the file it comes from
preview-tool-changes = What changes here
preview-tool-changes-title = What this territory changes on this page
preview-tool-block = This block
preview-tool-block-title = Where this block is written
preview-tool-sides = Side by side
preview-tool-sides-title = Two territories, or a territory and the common guide, side by side
preview-tool-phone = Phone
preview-tool-phone-title = The page as wide as on a phone
preview-tool-tablet = Tablet
preview-tool-tablet-title = The page as wide as on a tablet
preview-tool-full = Full width
preview-tool-full-title = The page over the whole width of the screen
preview-tool-date = Date
preview-tool-date-title = See the site as on another day
preview-date-why = Dated additions (“a_partir_du”, “jusqu_au”) come and go with this day. Nothing is written to disk.
preview-date-label = As if it were
preview-date-show = Show
preview-date-today = Back to today
preview-date-simulated = On { $day }
preview-date-failed = The date could not be changed. { $why }
preview-changes-none = Nothing: all that this page shows comes from the common guide.
preview-impact = Changed here since the last commit: whom it touches
preview-impact-beside = Changed: seen in { $n } territories of { $all }
preview-impact-beside-due = Changed: seen in { $n } territories of { $all }, to review in { $due }
preview-impact-added = new
preview-impact-removed = removed
preview-impact-changed = changed
preview-impact-form = form only
preview-impact-fact = a fact changed
preview-impact-inherited = Take it as it is ({ $n }): { $name }
preview-impact-completed = Complete it ({ $n }): { $name }
preview-impact-wrapped = Wrap it ({ $n }): { $name }
preview-impact-moved = renamed
preview-impact-renamed = Title it otherwise ({ $n }): { $name }
preview-impact-corrected = Correct it ({ $n }): { $name }
preview-impact-replaced = Replace it ({ $n }): { $name }
preview-impact-hidden = Hide it ({ $n }): { $name }
preview-impact-absent = Do not have it ({ $n }): { $name }
preview-impact-empty = Have not filled it ({ $n }): { $name }
preview-changes-show = Go there

## Where blocks come from

preview-level-common = Common guide
preview-level-region = Region
preview-level-department = Département
preview-level-zone = Zone
preview-level-territory = This territory
preview-level-named = { $level } ({ $name })
preview-kind-common = text
preview-kind-addition = addition
preview-kind-filling = filled slot
preview-kind-wrapping = wrapping
preview-kind-replacement = replacement
preview-kind-correction = correction
preview-kind-page = added page
preview-kind-data = data
preview-kind-title = changed title
preview-origins-edit = edit here
preview-origins-target = target
preview-origins-target-title = Copy what to write as “cible” in the territory's file to change this block: { $name }

## Panel of problems

preview-panel-close = Close (Escape)
preview-panel-none = No problem
preview-panel-proposal = Proposal:
preview-panel-excerpt = Excerpt of the file
preview-panel-affects = Affects: { $names }
preview-panel-affects-one = Affects { $n } territory
preview-panel-affects-many = Affects { $n } territories
preview-panel-elsewhere = All problems, in the workshop
preview-panel-kept = The last version without an error stays on screen.
preview-severity-error = Error
preview-severity-warning = Warning
preview-severity-notice = Notice
preview-error-one = { $n } error
preview-error-many = { $n } errors
preview-warning-one = { $n } warning
preview-warning-many = { $n } warnings
preview-notice-one = { $n } notice
preview-notice-many = { $n } notices
preview-open-here = Open { $place } in the editor
preview-open-done = { $place } opens in the editor.
preview-open-failed = { $place } did not open. { $why }
preview-copy-here = Copy { $place }
preview-copy-done = { $place } is copied.
preview-too-soon = This page has only just appeared: press once more.
preview-copy-failed = { $place } could not be copied.

## Workshop

preview-workshop = Workshop
preview-workshop-title = Workshop · { $name }
preview-workshop-lead = Every save shows here and in the open pages, without reloading anything.
preview-workshop-territories = Territories
preview-workshop-filter = Find a territory
preview-workshop-only = Only those with a problem
preview-workshop-none = No territory matches.
preview-workshop-empty = There is no territory yet. The first is a file in “territories/”, for instance “territories/mon-pays.toml”.
preview-workshop-common = Common guide
preview-workshop-common-lead = The guide as it is written, before any territory.
preview-workshop-portal = Portal of the network
preview-workshop-portal-lead = The page that leads to all sites.
preview-workshop-review = Review
preview-workshop-review-lead = What changed in the common guide since your version.
preview-workshop-technicians = Technicians' space
preview-workshop-technicians-lead = Sheets and models for offices only, territory by territory.
preview-workshop-working = Looking through the territories…
preview-workshop-good = Last good version: { $when }
preview-workshop-never = Nothing to show yet
preview-workshop-all-good = All is well
preview-workshop-open = Open
preview-workshop-stands-pending = Under way
preview-workshop-stands-sound = Sound
preview-workshop-stands-faulty = To mend
preview-workshop-stands-blocked = Common guide to mend
preview-workshop-territory-one = { $n } territory
preview-workshop-territory-many = { $n } territories
preview-workshop-faulty-one = { $n } to mend
preview-workshop-faulty-many = { $n } to mend

## Side by side

preview-view-title = { $left } | { $right }
preview-view-left = On the left
preview-view-right = On the right
preview-view-nothing = (nothing)
preview-view-width = Width
preview-view-linked = Scroll together
preview-view-close = Back to the page
preview-view-missing = This page does not exist in: { $name }.
preview-view-frame = Preview: { $name }

## Review desk

preview-review = Review
preview-review-title = Review · { $name }
preview-review-lead = The common guide has changed: compare, then decide. Each decision is written at once, and can be taken back.
preview-review-level = Territory or level to review
preview-review-all = All levels
preview-review-others = Show what is up to date as well
preview-review-pending-one = { $n } to review
preview-review-pending-many = { $n } to review
preview-review-none = Nothing to review: your texts were compared with the common guide of today.
preview-review-then = The common text then
preview-review-then-on = The common text then, reviewed on { $day }
preview-review-then-by = The common text then, reviewed on { $day } by { $name }
preview-review-then-none = Nobody has reviewed it yet: there is nothing to compare with.
preview-review-now = The common text now
preview-review-now-none = This part is no longer in the common guide.
preview-review-mine = Mine
preview-review-mine-none = (the part is taken out)
preview-review-network = The network adds: { $name }
preview-review-keep = Keep mine
preview-review-take = Take the common text
preview-review-edit = Edit
preview-review-save = Save my text
preview-review-cancel = Give up
preview-review-undo = Undo
preview-review-see = See the page
preview-review-kept = Kept
preview-review-taken = The common text was taken
preview-review-aim = Follow the target
preview-review-aim-at = Page or section to address
preview-review-aimed = The target was followed
preview-review-today = The target is called “{ $name }” today.
preview-review-nearest = The nearest name: “{ $name }”.
preview-review-edited = Edited
preview-review-gone = removed
preview-review-new = added

## What the server of the desk says

review-desk-changed = These texts changed meanwhile: nothing was written. Look again, then decide.

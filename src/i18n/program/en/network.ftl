### What the network sees of all sites: report, impact of a change, news.

J521 = No owner “{ $id }” is declared.
    .titre = Unknown owner
    .aide = Correct the id, or declare that person or service in content/guide.toml: [[responsable]], with id and nom.
J522 = The list of skills has no “{ $id }”.
    .titre = Unknown skill
    .aide = Take an id of content/competences.toml.

## Report

network-title = Report of the network
network-state-of-things = As things stand on { $day }.
network-day = { $year }-{ $month }-{ $day }
network-no-day = no date
network-contents = In this report
network-foot = Report made by Jalon. The same data stand in the .csv files (for a spreadsheet) and in rapport.json, beside this page.
network-nothing = Nothing to report.
network-brief = In short
network-territories = Territories
network-matrix = Pages and territories
network-most = What is replaced most
network-due = Facts and pages to read again
network-additions = Dated additions
network-missing = Required values that are missing
network-hidden = What each territory hides, and why
network-departments = Who does what, by département
network-skills = Skills of the offices
network-detail = Details by territory
network-training-needs = Training needs

network-figure-territories = territories
network-figure-territories-note = that have a site
network-figure-sections = common passages
network-figure-sections-note = sections of the guide, beginnings of pages, slots
network-figure-inherited = taken as they are
network-figure-inherited-note = of the passages that readers see
network-figure-local = completed or wrapped
network-figure-local-note = passages, all territories together
network-figure-replaced = replaced or corrected
network-figure-replaced-note = they no longer follow the guide by themselves
network-figure-hidden = hidden
network-figure-hidden-note = pages, passages, records
network-figure-review = local texts to review
network-figure-review-note = the common text changed below them
network-figure-lacking = incomplete passages
network-figure-lacking-note = some of the territory's data is missing there
network-figure-missing = missing values
network-figure-missing-note = required, and not given
network-figure-past = late reviews
network-figure-past-note = facts and pages past their date
network-figure-unverified = facts to verify
network-figure-unverified-note = unverified or disputed
network-figure-ending = additions that end
network-figure-ending-note = within a month, or over already

network-table = Table: { $name }
network-territory = Territory
network-share = Shares
network-page = Page
network-section = Passage
network-where = Where
network-before = To read again before
network-what = What
network-owner = Owner
network-checked = Checked on
network-no-owner = nobody
network-from = From
network-until = To
network-state = State
network-value = Value
network-why = Why
network-by = By
network-actor = Role
network-contact = Who
network-skill = Skill
network-below = Offices below
network-training = Training
network-wanted = Wanted
network-unsaid = ?
network-lacks = lacks
network-no-department = Without département
network-all-territories = All territories
network-all-states = All states
network-all-owners = All owners
network-head-total = Total
network-head-review = To review
network-head-lacking = Missing data
network-head-local-pages = Pages of its own
network-head-errors = Errors
network-matrix-note = One letter for each state; a figure says how many passages of the page are concerned, “!” that an override is to be reviewed, “?” that data is missing. Each cell leads to the details.
network-matrix-elsewhere = There are too many territories for this table: it is in couverture.csv.
network-detail-note = All that is not taken as it is, with the file and the line to open.
network-due-rest = { $count ->
    [one] One more review is further away
   *[other] { $count } more reviews are further away
 }: the whole list is in echeances.csv.
network-skills-note = The levels that each office gives itself in its file ([competences]): 0 to discover, 1 notions, 2 manages alone, 3 can teach others. In red, below what the list of skills expects.
network-skills-silent = Say nothing of their skills:

network-state-inherited = inherited
network-state-completed = completed
network-state-wrapped = wrapped
network-state-renamed = renamed
network-state-corrected = corrected
network-state-replaced = replaced
network-state-hidden = hidden
network-state-absent = not for them
network-state-empty = not filled
network-kind-fact = fact
network-kind-page = page
network-kind-local = page of a territory
network-urgency-past = late
network-urgency-near = within three months
network-urgency-later = later
network-urgency-undated = no date
network-status-texte-lu = the law was read
network-status-source-secondaire = secondary source
network-status-a-verifier = to verify
network-status-conteste = disputed
network-addition-past = over
network-addition-ending = ends soon
network-addition-running = running
network-addition-coming = to come
network-part-principal = main
network-part-secondaire = secondary
network-part-instruit = decides

network-csv-territory = territory
network-csv-page = page
network-csv-section = section
network-csv-title = title
network-csv-state = state
network-csv-review = to_review
network-csv-lacking = missing_data
network-csv-levels = levels
network-csv-level = level
network-csv-actions = actions
network-csv-reason = reason
network-csv-file = file
network-csv-line = line
network-csv-kind = kind
network-csv-id = id
network-csv-before = review_before
network-csv-urgency = urgency
network-csv-checked = checked_on
network-csv-status = status
network-csv-ask = ask
network-csv-owner = owner
network-csv-contact = contact
network-csv-pages = pages
network-csv-target = target
network-csv-from = from
network-csv-until = until
network-csv-value = value
network-csv-department = department
network-csv-family = family
network-csv-name = name
network-csv-role = role
network-csv-missions = missions
network-csv-phone = telephone
network-csv-mail = mail
network-csv-territories = territories
network-csv-stage = stage
network-csv-wanted = wanted
network-csv-level-said = level
network-csv-gap = gap
network-csv-training = training

cli-report-about = Writes the report of the network: coverage, reviews, who does what, skills
cli-report-out = Folder of the report (rapport/ of the project if nothing is said)
cli-report-links = Address of the repository, so that the report leads to the files: https://forge.example.org/guide/blob/main/
cli-report-date = Reports as if it were that day
usage-report-inside = The report cannot go into “{ $path }”: this folder belongs to the project.
    .aide = Choose a folder apart, for example --out rapport.
usage-report-public = The report cannot go into “{ $path }”: it would be published with the sites.
    .aide = Choose a folder outside public/, for example --out rapport.
usage-report-taken = “{ $path }” is no report: Jalon does not write over it.
    .aide = Choose another folder, or empty this one.
report-written = The report is in { $path }.
report-unchanged = The report has not changed: { $path }.
report-territories = Territories: { $count }.
report-review = Overrides to review: { $count }.
report-late = Late reviews: { $count }.
report-missing = Required values missing: { $count }.

## Impact

cli-since = COPY|DATE
cli-impact-about = Tells whom a change of the common guide or of a level touches, before it is committed
cli-impact-files = Files of content/ or territories/ (all that changed where none is named)
cli-impact-since = Compares with a copy (a file, or the folder of a project) instead of the last commit
cli-impact-format = Form: text or json
cli-impact-date = As if it were that day
usage-impact-copy = “{ $path }” is neither a copy of the file named, nor the copy of a project.
    .aide = Give one file and its copy, or the folder of a copy that holds content/guide.toml.
usage-impact-file = “{ $path }” is no file of the common guide, nor of a level.
    .aide = Give a file of content/, for example content/types/meuble.md.
usage-impact-no-git = There is no git here: what stood before cannot be found.
    .aide = Compare with a copy: --since COPY.
usage-impact-former-copy = The guide of the copy “{ $path }” cannot be read: nothing can be compared.
    .aide = What is reported above is in that former guide. Compare with another copy: --since COPY.
usage-impact-former-commit = The guide of the last commit cannot be read: nothing can be compared.
    .aide = What is reported above is in that former guide. Compare with another copy: --since COPY.
usage-impact-git = Git refuses to answer: { $said }
usage-impact-no-repository = The project is in no git repository: nothing stood before.
usage-impact-no-commit = The git repository has no commit yet: nothing stood before.
impact-level-read = { $n ->
    [0] No territory inherits from it.
    [one] One territory reads it:
   *[other] { $n } territories read it:
}
impact-level-seen = { $name } sees otherwise: { $seen }
impact-level-same = { $name } sees the same
impact-nothing = Nothing has changed.
impact-sum = { $n ->
    [one] One passage of the common guide changed.
   *[other] { $n } passages of the common guide changed.
}
impact-change-added = new
impact-change-removed = removed
impact-change-renamed = renamed, it was { $was }
impact-change-changed = changed
impact-change-form = changed in form only
impact-change-fact = fact changed: { $facts }
impact-inherited = Take it as it is ({ $n }): { $names }
impact-completed = Complete it ({ $n }): { $names }
impact-wrapped = Wrap it ({ $n }): { $names }
impact-renamed = Give it another title ({ $n }): { $names }
impact-corrected = Correct it ({ $n }): { $names }
impact-replaced = Replace it ({ $n }): { $names }
impact-hidden = Hide it ({ $n }): { $names }
impact-absent = Do not have it ({ $n }): { $names }
impact-empty = Have not filled it ({ $n }): { $names }

## Changes

cli-changes-about = Tells what the readers of a territory see otherwise since the last publication
cli-changes-territory = Territory
cli-changes-since = A day (2026-10-01, by the history of git), a manifest.json, or the folder of a copy of the project; else the last publication
cli-changes-format = Form: text, json, or toml (drafts for “what is new”)
cli-changes-date = As if it were that day
usage-changes-since = “{ $name }” is neither a day, nor the manifest of a site, nor the copy of a project.
    .aide = Give a day (2026-10-01), the manifest.json of a site that was built or published, or the folder of a copy that holds content/guide.toml.
usage-changes-never = “{ $name }” was never published from this folder: nothing says what to compare with.
    .aide = Say since when: --since 2026-10-01 (by git), --since public/{ $name }/manifest.json, or the folder of a copy.
usage-changes-unknown = The manifest “{ $name }” is of no site that was made here: the texts that it had are not known.
    .aide = The texts of the last sixty builds and publications are kept in .jalon/ of the machine that made them. Else give a day: --since 2026-10-01.
usage-changes-too-early = The git repository holds nothing as old as { $day }.
usage-changes-unread = “{ $name }” cannot be read, today or on the day asked for.
    .aide = “jalon check” says what is wrong today; a territory younger than the day has no version of then.
changes-nothing = Nothing has changed for readers.
changes-common = Common guide
changes-level = { $level }
changes-page-new = new page
changes-page-gone = page gone
changes-page-changed = page changed
changes-text-new = new
changes-text-gone = gone
changes-text-changed = changed

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
network-unanswered = Flags without an answer
network-unanswered-note = What depends on a flag without an answer does not show, nor does its contrary: answer it in [drapeaux], by true, by false or by one of the choices.
network-unsourced = Facts without article and address
network-unsourced-note = A fact gives the article of the text that it comes from, or the official address where to read it: these give neither.
network-hidden = What each territory hides, and why
network-departments = Who does what, by département
network-skills = Skills of the offices
network-differences = In what départements differ
network-differences-note = Only missions that are not shared out alike everywhere. A dash: this département gives it no part in them.
network-no-differences = All départements share out the missions alike.
network-one-department = It takes at least two départements to compare: give each territory its level departements/….
network-no-such-actor = absent
network-who-supports = Who supports project holders here?
network-unsaid-support = does not say
network-scale = The scale
network-frame = The frame: know, do, hand over
network-know = Know
network-do = Do
network-hand-over = Hand over
network-sign = It shows in this
network-people = People
network-who = Who
network-levels = Level
network-stage = Stage
network-all-along = all along
network-technicians = By technician (initials)
network-no-training-needs = Nobody says to be below what is expected.
network-survey = Survey: who does what in the département
network-survey-lead = To be filled in by hand with the partners, or in the table enquete-….csv beside, which “jalon import qui-fait-quoi” reads back.
network-survey-who = Filled in by (name, body)
network-survey-day = Date
network-survey-support = How far the office goes
network-survey-person = Person to ask for
network-survey-reach = Telephone, e-mail
network-survey-actors = The bodies and their missions
network-survey-letters = P: main part; S: in support; I: examines the file or decides; nothing: not its part.
network-survey-name = Name here, telephone, e-mail
network-sessions = Training sessions asked for
network-sessions-lead = A sheet for each session, for the training body and for those who come. The same lines are in formations.csv.
network-session-from = Level at the start
network-session-to = Level aimed at
network-session-proof = It is acquired when
network-session-day = Date and duration
network-session-place = Place
network-session-trainer = Trainer
network-session-cost = Cost, who pays
network-session-programme = Programme
network-session-after = Three months later: what has changed
network-shared = Shared decisions, and whom they reach
network-shared-note = A line for each decision of a shared level, on however many sites it holds.
network-reach = Sites reached
network-late = Who is late, and since when
network-since = since
network-plot-states = Sections, all territories together
network-plot-due = What is to be read again, month by month
network-plot-decisions = Territories by the number of their own decisions
network-pathless = Checklist items in no path
network-pathless-note = A path keeps to what matters. Make sure that nothing compulsory is missing.
network-tasks = Items
network-detail = Details by territory
network-training-needs = Training needs

network-figure-territories = territories
network-figure-territories-note = that have a site
network-figure-sections = common passages
network-figure-sections-note = sections of the guide, beginnings of pages, slots
network-figure-inherited = taken as they are
network-figure-inherited-note = of the passages that readers see
network-figure-shared = shared decisions
network-figure-shared-note = of a région, a département or a zone, each counted once
network-figure-own = decisions of territories
network-figure-own-note = taken by one territory, for itself alone
network-figure-hidden = hidden
network-figure-hidden-note = pages, passages, records
network-figure-review = local texts to review
network-figure-review-note = the common text changed below them
network-figure-lacking = incomplete passages
network-figure-lacking-note = some of the territory's data is missing there
network-figure-missing = missing values
network-figure-missing-note = required, and not given
network-figure-unanswered = flags without an answer
network-figure-unanswered-note = what depends on them does not show
network-figure-unsourced = facts without article and address
network-figure-unsourced-note = where to read them is not said
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
network-flag = Flag
network-reference = Reference
network-why = Why
network-by = By
network-actor = Role
network-contact = Who
network-skill = Skill
network-training = Training
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
network-hidden-elsewhere = With so many territories this list is in masques.csv, and each decision in the details of its territory.
network-detail-note = What each territory decides for itself alone, with the file and the line to open.
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

network-csv-people = people
network-csv-who = who
network-csv-from-level = from_level
network-csv-to-level = to_level
network-csv-know = know
network-csv-do = do
network-csv-hand-over = hand_over
network-csv-sign = acquired_when
network-csv-support = support
network-csv-person = person
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
network-csv-flag = flag
network-csv-reference = reference
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
report-unanswered = Flags without an answer: { $count }.

## Impact

cli-since = COPY|DATE
cli-since-revision = COPY|DATE|REVISION
cli-impact-about = Tells which sites a change would stop, what would have to be reviewed, and whom it touches, before it is committed
cli-impact-files = Files of content/, territories/ or themes/ (all that changed where none is named)
cli-impact-since = Compares with a revision of git (main, HEAD~3), a day (2026-10-01) or a copy (a file, or the folder of a project) instead of the last commit
cli-impact-format = Form: text, markdown (for a merge request) or json
cli-impact-exit-code = Ends with code 1 if a site would no longer be built, so that a merge request waits (otherwise 0, whatever the answer)
cli-impact-date = As if it were that day
usage-impact-copy = “{ $path }” is neither a copy of the file named, nor the copy of a project, nor a revision that git knows here.
    .aide = Give one file and its copy, the folder of a copy that holds content/guide.toml, a day (2026-10-01), or a branch, a tag or a commit of this repository.
usage-impact-too-early = The repository has no commit of { $day }, or before it.
    .aide = Give a later day, or a commit: git log lists them.
usage-impact-file = “{ $path }” is no file of the common guide, of a level or of a theme.
    .aide = Give a file of content/, for example content/types/meuble.md.
usage-impact-no-git = There is no git here: what stood before cannot be found.
    .aide = Compare with a copy: --since COPY.
usage-impact-former-copy = The former guide, of “{ $path }”, cannot be read: nothing can be compared.
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
impact-head-stopped = { $n ->
    [0] 0 sites would no longer be built.
    [one] One site would no longer be built.
   *[other] { $n } sites would no longer be built.
}
impact-head-reviews = { $n ->
    [0] 0 reviews to do.
    [one] One review to do.
   *[other] { $n } reviews to do.
}
impact-head-announced = { $n ->
    [one] One site would no longer be built from { $day } on.
   *[other] { $n } sites would no longer be built from { $day } on.
}
impact-head-soft = { $n ->
    [one] One change of form, or around an addition; no hurry.
   *[other] { $n } changes of form, or around additions; no hurry.
}
impact-head-lost = { $n ->
    [one] One addition, link or override would lose its target.
   *[other] { $n } additions, links or overrides would lose their target.
}
impact-head-removed = { $n ->
    [one] One territory is no longer in the project.
   *[other] { $n } territories are no longer in the project.
}
impact-head-mended = { $n ->
    [one] One site that could not be built could be.
   *[other] { $n } sites that could not be built could be.
}
impact-head-stopped-before = { $n ->
    [one] One site could not be built before either.
   *[other] { $n } sites could not be built before either.
}
impact-department = { $name } ({ $level })
impact-no-department = Without a département
impact-sites = Sites
impact-sites-stopped = Would no longer be built ({ $n }): { $names }
impact-sites-announced = Without “{ $label }”, would no longer be built from { $day } on ({ $n }): { $names }
impact-sites-removed = No longer in the project ({ $n }): { $names }
impact-sites-mended = Could be built again ({ $n }): { $names }
impact-sites-stopped-before = Could not be built before either ({ $n }): { $names }
impact-sites-reviews = To review ({ $n }):
impact-themes = Parts of themes to review ({ $n }):
impact-sites-lost = Would lose their target ({ $n }):
impact-lost-addition = addition
impact-lost-override = override
impact-lost-link = link
impact-levels = Files of levels that changed
impact-sum = { $n ->
    [0] No passage of the common pages changed.
    [one] One passage of the common guide changed.
   *[other] { $n } passages of the common guide changed.
}
impact-sum-records = { $n ->
    [one] One item outside the pages changed.
   *[other] { $n } items outside the pages changed.
}
impact-kind-actor = actor
impact-kind-term = term
impact-kind-question = question
impact-kind-step = step
impact-kind-value = value
impact-kind-flag = flag
impact-kind-type = type
impact-record-obsolete = to be used no more: { $said }
impact-record-replaced = replaced by { $said }
impact-record-uses = Still use it ({ $n }):
impact-records = Outside the pages
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

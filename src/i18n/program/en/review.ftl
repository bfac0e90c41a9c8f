
## Follow-up of overrides

J510 = { $count ->
    [one] This override has never been reviewed
   *[other] { $count } overrides of this file have never been reviewed
}: { $targets }. Should the common text change, nobody would know.
    .titre = Override never reviewed
    .aide = Compare your text with the common one, then run “jalon review”: Jalon keeps today's common text and tells you when it changes.
J511 = This review file has a form that Jalon does not know (version { $version }).
    .titre = Version of the review file
    .aide = It probably comes from a later version of Jalon: update Jalon. Nothing in it is changed meanwhile.
J512 = The review of “{ $target }” was changed by hand: its text and its fingerprint no longer go together.
    .titre = Review changed by hand
    .aide = Take back the file's previous version, or review this override again with “jalon review”.
J513 = This review file stands beside no level: “{ $path }” does not exist.
    .titre = Lone review file
    .aide = If you renamed the territory, rename this file as well. If the territory is gone, delete it.
J514 = “{ $target }” no longer has an override “{ $action }”: its review serves nothing.
    .titre = Review of nothing
    .aide = Nothing to do: it goes with the next review of this file.
J515 = Git left two versions side by side in this file.
    .titre = Two versions side by side
    .aide = Keep one of the two and delete the lines <<<<<<<, ======= and >>>>>>>, or take the file of one of the branches.{ $kind ->
        [review] { " " }“jalon review” will tell what is left to review.
       *[other] { "" }
    }
J530 = To review: the common text of “{ $target }” has changed since { review-was }.{ review-summary } Your text still shows.
    .titre = Common text changed
    .aide = Run “jalon review”: it shows the common text then, now, and yours, and you choose.
J531 = To review before publishing: the common text of “{ $target }” has changed since { review-was }.{ review-summary } Your text still shows, with a notice to readers.
    .titre = Common text changed, publication blocked
    .aide = Run “jalon review”: the site is not published until somebody has reviewed this override.
J532 = To review: the common text of “{ $target }” has changed since { review-was }.{ review-summary } The common text shows in place of yours.
    .titre = Common text changed, local text taken down
    .aide = Run “jalon review”: keep your text to show it again, or take the common text.
J533 = The common text of “{ $target }” has changed in form only, or very little, since { review-was }.{ review-summary }
    .titre = Minor change of the common text
    .aide = No hurry: “jalon review” will show it, and note it.
J534 = “{ $target }” is no longer in the guide: the override “{ $action }” ({ review-was }) no longer shows.
    .titre = Target gone
    .aide = Run “jalon review”: it shows the common text as it was. Mend the target if the part has another name, or remove the override.
J535 = “{ $target }” no longer shows in this territory, because of a condition added since { review-was }: the override “{ $action }” is left out.
    .titre = Target removed by a condition
    .aide = Change a flag or a type of the territory if the part must show, or remove the override.
J536 = “{ $target }” is protected by the network since { review-was }: “{ $action }” no longer applies, the common text shows.
    .titre = Target protected since
    .aide = Add your text before or after it (“avant”, “apres”, “encadrer”), or remove the override. The network's editor can tell you why.
J537 = The words to correct in “{ $target }” { $count ->
    [0] are no longer there
    [one] are there once
   *[other] are there { $count } times
}, while they were there once at { review-was }: the common text shows as it is.
    .titre = Correction no longer possible
    .aide = Run “jalon review”, then copy today's words into “trouver”, or remove the correction if it no longer serves.
J538 = “{ $action }” on “{ $target }” gives exactly the common text.
    .titre = Useless override
    .aide = Remove it: you will get the updates of the common text. “jalon review” can do it for you.
J540 = The headings of the page changed: “{ $target }” no longer holds the same since { review-was }.{ $gained ->
    [none] {""}
   *[other] {" "}It also holds: { $gained }.
}{ $lost ->
    [none] {""}
   *[other] {" "}It no longer holds: { $lost }.
}
    .titre = Extent changed
    .aide = Review “{ $action }” with “jalon review”. Until then, { $gained ->
        [none] what is no longer part of it shows as it is
       *[other] what came into it still shows beside your text
    }.
J541 = “{ $target }” has another place: { $inside ->
    [none] the part is in no section now
   *[other] the part is in the section “{ $inside }” now
}. Your “{ $action }” applies there.
    .titre = Target moved
    .aide = Make sure that your text is right there, then run “jalon review”: the keep key confirms it, the aim key mends a target that names the former section.
J542 = The text around your addition has changed: “{ $action }” on “{ $target }” may want adjusting.
    .titre = Text changed around an addition
    .aide = No hurry: “jalon review” shows what changed. Who runs the network can turn this notice off: suivre_les_ajouts = false in content/guide.toml.
J543 = “{ $target }”, which you hide ({ review-was }), is no longer there under that name: readers see that text again.
    .titre = Hidden text shows again
    .aide = Run “jalon review” and choose the aim key to hide the part under its name of today.
J544 = The common text of “{ $target }” is only spelled otherwise since { review-was }: signs, or a word that the network replaces throughout.{ review-summary }
    .titre = Typographic change of the common text
    .aide = Nothing to read word by word: “jalon review --accept-typographic” notes all such changes at once.
J545 = The former identifier “{ $id }” leads to “{ $now }”, and from there in a circle.
    .titre = Former identifiers in a circle
    .aide = In anciens_ids let each former identifier lead to a section that is there today.
J539 = “{ $target }” must be reviewed before publishing: the override “{ $action }” ({ review-was }) is one of those that block.
    .titre = Publication blocked
    .aide = Run “jalon review”, or change “si_le_commun_change” of this override.

review-was = { $date ->
    [none] its review
   *[other] its review of { $date }
}{ $who ->
    [none] { "" }
   *[other] { " " }by { $who }
}
review-summary = { $summary ->
    [none] { "" }
   *[other] { " " }The network says: { $summary }
}
role-review = what was reviewed
local-a-relire = This text of your territory is being checked: the guide has changed since. Ask the tourist office before you commit yourself.

## jalon review, jalon fresh

cli-level = LEVEL
cli-name = NAME
cli-thing = PAGE|FACT
cli-review-about = Shows the overrides to review, and notes what is decided
cli-review-levels = Territories or levels to review (all if none is given), for example departements/24
cli-review-accept = Keeps the local text of this target, reviewed today; repeat as needed
cli-review-accept-typographic = Notes all changes of spelling or form alone
cli-review-accept-all = Keeps every local text, reviewed today
cli-review-accept-links = Notes where the links of local texts lead, so that a page that goes away does not stop a site
cli-review-list = Lists without asking anything
cli-review-format = Form of the list: text or json
cli-review-by = Who reviews (else the name that git knows, then that of the session)
cli-review-date = Reviews as if it were that day
cli-fresh-about = Dates pages and facts that were checked: “still valid”
cli-fresh-things = Pages (types/meuble) or facts (meuble.plafond) that were just checked
cli-fresh-by = Who checked (else the name that git knows, then that of the session)
cli-fresh-confirm = Confirms a value that changed by more than half
cli-fresh-date = Day of the check

review-no-guide = The common guide cannot be read: there is nothing to compare.
    .aide = Run “jalon check” to see what is wrong.
review-none = No override to follow up.
review-unnoted-links =
    { $n ->
        [one] The links of one level are not noted
       *[other] The links of { $n } levels are not noted
    } ({ $names }): if the guide removes a page that they lead to, their sites stop. “jalon review --accept-links” notes them.
review-line = line { $line }
review-blocking = { $state }, blocks publication
review-state-page-masquee = page hidden here
review-state-a-jour = up to date
review-state-cible-renommee = target renamed
review-state-inutile = useless (same as the common text)
review-state-typographique = spelling only
review-state-texte-autour-change = text around it changed
review-state-forme = form only
review-state-jamais-relue = never reviewed
review-state-relecture-abimee = review changed by hand
review-state-cible-deplacee = target moved
review-state-etendue-changee = extent changed
review-state-a-relire = to review
review-state-mots-introuvables = words to correct not found
review-state-cible-protegee = target protected since
review-state-cible-ecartee = target removed by a condition
review-state-cible-disparue = target gone
review-count-page-masquee = { $n ->
    [one] 1 on a hidden page
   *[other] { $n } on hidden pages
}
review-count-a-jour = { $n } up to date
review-count-cible-renommee = { $n } with a renamed target
review-count-inutile = { $n ->
    [one] { $n } useless
   *[other] { $n } useless
}
review-count-typographique = { $n } in spelling only
review-count-texte-autour-change = { $n } with the text around changed
review-count-forme = { $n } changed in form only
review-count-jamais-relue = { $n ->
    [one] { $n } never reviewed
   *[other] { $n } never reviewed
}
review-count-relecture-abimee = { $n } with a damaged review
review-count-cible-deplacee = { $n } with a target moved
review-count-etendue-changee = { $n } with an extent changed
review-count-a-relire = { $n } to review
review-count-mots-introuvables = { $n } with words not found
review-count-cible-protegee = { $n } with a protected target
review-count-cible-ecartee = { $n } with a removed target
review-count-cible-disparue = { $n } with a target gone
review-totals = Overrides: { $list }.
review-card = { $n } of { $all }
review-network = The network says: { $summary }
review-concerns = { $n ->
    [one] { $n } territory concerned
   *[other] { $n } territories concerned
}: { $names }
review-changes = Common text: what has changed since { $review }
review-common = Common text
review-common-same = Common text (unchanged since the review)
review-common-then = Common text then
review-common-now = Common text now
review-mine = Your text
review-mine-file = Your text ({ $file })
review-choice-keep = [k] keep mine
review-choice-take = [t] take the common text
review-choice-edit = [e] edit mine
review-choice-skip = [s] skip
review-choice-undo = [u] undo the last decision
review-choice-quit = [q] quit
review-key-keep = k
review-key-take = t
review-key-edit = e
review-key-skip = s
review-key-undo = u
review-key-quit = q
review-unedited = Your text has not changed.
review-changed-meanwhile = “{ $file }” was changed meanwhile: nothing was written. Look again, then decide.
review-accepted = { $n ->
    [0] Nothing to review: all was up to date.
    [one] { $n } override reviewed.
   *[other] { $n } overrides reviewed.
}
review-not-accepted = { $level }: “{ $target }” cannot be kept as it is ({ $state }).
review-unknown-target = No override that is followed up is about “{ $target }”.
review-many-levels = Several levels override “{ $target }”.
    .aide = Name the one that was reviewed: { $names }.
review-refused-broken = { $level }: the review file cannot be read whole, nothing was written to it. “jalon check” tells what is wrong.
review-refused-nothing = { $level }: there is nothing left to keep here. Take the common text, or edit yours.
review-refused-inline = { $level }: this override has no [[modifier]] header of its own, remove it by hand.
review-refused-parting = { $level }: keep the line “-----” between the words to find and those to put.
review-refused-empty = { $level }: an empty text replaces nothing. To remove your text, take the common one.
review-refused-theme = { $level }: a template is edited in its file; here you only agree to it.
review-refused-vanished = { $level }: this override is no longer in the file.
fresh-dated = { $name }: checked on { $date }{ $next ->
    [none] { "" }
   *[other] , to be checked again before { $next }
} ({ $file }).
fresh-jump = The value of “{ $name }” changed by more than half since it was last confirmed.
fresh-jump-help = Read the figure again at its source. If it is right: jalon fresh { $name } --confirm.
fresh-unknown = “{ $name }” is neither a page nor a fact of the guide.
review-today = The target is called “{ $target }” today.
review-nearest = The nearest name: “{ $target }”.
review-choice-aim = [f] follow the target
review-key-aim = f
review-candidate = The text of “{ $target }”:
review-aim-at = Which target? (empty: { $target ->
    [none] none
   *[other] { $target }
})
review-no-such-target = “{ $target }” is neither a page nor a section of the guide.
cli-review-follow = Follows renamed targets: their new names are written into the overrides
local-a-relire-retire = Your territory has taken a passage of the guide out here, which has changed since. Ask the tourist office whether it concerns you.
local-a-relire-titre = The title of this part is your territory's. That of the guide has changed since: read well what follows.
review-no-editor = The editor “{ $name }” could not be used ({ $why }): nothing has changed. The variable EDITOR says which one to open, for example “code --wait” or “nano”.

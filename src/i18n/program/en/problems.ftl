### What the program says, in English. Same keys and same variables as below `fr/`: a test holds them equal.
### A problem's message stands under its code, `.titre` is its short name, `.aide` says what to do.

## Files and tables

J101 = This TOML file is not well written: { toml-slip }.
    .titre = TOML syntax
    .aide = { $message ->
        [duplicate-key] Keep one of the two lines. If it is a title between brackets, put the lines that follow it under the first one, and delete this one.
       *[other] Look at the underlined spot: text goes between quotes, a list between brackets, and a key is written without accents or spaces.
    }
J102 = This file is not saved as UTF-8 (first wrong byte: { $offset }).
    .titre = File encoding
    .aide = Open the file in your editor and save it again with the UTF-8 encoding.
J103 = “{ $key }” is not a known key in “{ $table }”.
    .titre = Unknown key
    .aide = Correct the name of the key, or delete the line: Jalon would not know what to do with it.
J104 = { $state ->
    [empty] The key “{ $key }” of “{ $table }” is empty.
   *[other] The key “{ $key }” is missing in “{ $table }”.
}
    .titre = Missing key
    .aide = { $state ->
        [empty] Write its value between the quotes.
       *[other] Add a line “{ $key } = …” here.
    }
J105 = “{ $key }” expects { expected-word }; here is { found-word }.
    .titre = Value of another kind
    .aide = { $expected ->
        [date] Write the date like this, without quotes: 2026-12-31.
        [string] Write text between quotes, and one text alone: for several, repeat the group, or see whether the key takes a list.
       *[other] Rewrite the value: text between quotes, a number or a date without quotes, a list between brackets, yes or no as true or false.
    }
J106 = The key “{ $key }” does not belong in “{ $table }” but { $way ->
        [top] at the top, before line { $line } “{ $header }”
        [under] under line { $line } “{ $header }”
       *[other] in “{ $belongs }”
    }.
    .titre = Misplaced key
    .aide = { $way ->
        [top] Move this line above line { $line }
        [under] Move this line just below line { $line }
        [new] Add a line { $belongs } at the end of the file, and move this line below it
       *[other] Move this line to “{ $belongs }”
    }: in a TOML file, a key belongs to the last heading in brackets written above it.
J107 = “{ $key }” cannot be “{ $value }”.
    .titre = Value refused
    .aide = { $form ->
        [range] Write a whole number from { $allowed } to { $most }.
        [after] Write { $allowed }, or a later day: the end does not come before the beginning.
        [insee] Write an INSEE code of five signs between quotes, for example "24001". The name of the commune or its postcode is none.
        [filled] Write the name of the commune: this field is empty.
        [postcodes] Write postcodes of five digits, with a space between two.
        [department] Write the code of the département, for example 24 or 2A.
        [target] A target is written page, page#section or page#section/block, for example “types/meuble#declaration”; that of a record, for example “acteurs:mairie”. In the preview, “edit here” gives it.
        [web] Write the whole address as a browser shows it: it begins with https://.
        [page] Write a page as chapter/page, without .md.
        [file] Give a text file, which ends with .md.
        [either] “texte” and “fichier” both give the text: keep only one of the two lines.
        [side] “avant” and “apres” both give the place: keep only one of the two lines.
        [colour] Write the code of the colour between quotes, with its hash, for example "#1b5e63".
        [article] Write le, la, l' or les; for a name without article, nothing between the quotes.
        [example] Write for example: { $allowed }.
       *[words] Write one of these words: { $allowed }.
    }
J108 = “{ $id }” cannot be used as an identifier.
    .titre = Malformed identifier
    .aide = Write it in lower case without accents, with digits and hyphens, for example “aides-locales”.
J109 = This page has no front matter.
    .titre = No front matter
    .aide = Begin the file with a line +++, then titre and resume, then a second line +++.
J110 = The front matter of this page is never closed.
    .titre = Unclosed front matter
    .aide = Add a line +++ after the last key of the front matter, before the text of the page.
J111 = The identifier “{ $id }” is given twice.
    .titre = Duplicate identifier
    .aide = Change one of the two: an identifier names one thing. Keep the one that is already published.
J112 = The file “{ $path }” does not exist.
    .titre = File not found
    .aide = Check the name and the folder, capitals and accents included, or create the file.
J113 = “{ $name }” is a reserved name: no territory and no page can be called that.
    .titre = Reserved name
    .aide = Rename the file, for example by adding the name of its area, or a word. (The portal keeps actifs, departements… for itself; Windows, con, aux, nul…)
J114 = “{ $path }” leads outside the folder of the project.
    .titre = Path outside the project
    .aide = Copy the file into the project, then write its path from the file that names it.
J115 = The name of “{ $path }” differs from another by its capitals only.
    .titre = Names too close
    .aide = Rename one of the two files: Windows and macOS would confuse them.
J116 = { $kind ->
    [page] “{ $path }” is a page of the common guide, not a text from here.
   *[other] The text “{ $path }” begins with a front matter.
}
    .titre = Front matter out of place
    .aide = { $kind ->
        [page] Put your text into a file of your territory's folder, as "my-area/declaration.md", or write it here: texte = "…".
       *[other] A text that a territory adds has no front matter: move these keys to the TOML file that names it, or delete them, with their +++ lines.
    }
J117 = Nothing reads the file “{ $path }”: nothing in it will show.
    .titre = File left aside
    .aide = { $kind ->
        [document] Copy its text into a page that ends in .md; or, if readers are to download it, link to it from a page: [the form](form.docx).
       *[other] Give it the name or the folder that is expected: pages end in .md, territories in .toml in territories/, shared levels in .toml in territories/regions/, departements/ or zones/, blocks of the theme in .md in the folder theme/ of a level. On Windows, show file extensions: a plain editor often adds .txt.
    }
J118 = No territory file names “{ $path }”: this text shows nowhere.
    .titre = Text not named
    .aide = Name it by “fichier = …” in a TOML file, or delete it if it is of no more use.
J119 = The image “{ $path }” does more than show itself: { $part }.
    .titre = Active image
    .aide = Open it in your drawing program and save it as “plain SVG” or “optimised SVG”, or export it as PNG: an image of the guide runs no program and fetches nothing from elsewhere.
J120 = The image “{ $path }” cannot be read as an SVG image.
    .titre = Damaged image
    .aide = Open it in your drawing program and save it again as SVG, or export it as PNG.
J121 = The file “{ $path }” weighs { $size } MB: it is not read.
    .titre = File too large
    .aide = A text of the guide weighs a few kilobytes, and 8 MB at most. Split it into several pages, or put these data into a document to download.
J122 = This text holds a control character that nobody sees ({ $sign }).
    .titre = Control character
    .aide = Remove it: type the words around it again, or paste them without formatting. It often comes from a PDF or a spreadsheet.
J123 = “{ $key } = { $value }” reads as { $shown }.
    .titre = Dot of thousands
    .aide = In a TOML file a dot separates decimals. For thousands, write the line without the dot; if the value really is { $shown }, drop the zero at its end, or put it between quotes.
J124 = In “{ $target }” these words are not written like that: { $kind ->
        [fact] a part is a fact of the guide.
        [value] a part is a value of the territory.
       *[mark] a part is bold, italic, or in a link.
    }
    .titre = Correction across marks
    .aide = { $kind ->
        [fact] Copy the source, with its braces, as above; a figure of the guide is corrected in content/faits.toml, for everybody.
        [value] Copy the source, with its braces, as above; a value is changed in the group [valeurs] of the territory.
       *[mark] Copy the source, with its asterisks and brackets, as above.
    }
J125 = “{ $key }” still holds what the form proposed: “{ $value }”.
    .titre = Example to be replaced
    .aide = Write the real value, or delete the line: readers would see the example.
J127 = “{ $path }” is a copy of “{ $original }”: it is not read.
    .titre = Copy of a file
    .aide = If the copy is of no more use, delete it. If it is the one that is up to date, give it the name of the other.
J128 = This file is saved as { $encoding }: it was read all the same.
    .titre = Other encoding
    .aide = Save it as UTF-8 when you next can: other tools would misread its accents.
J129 = This table has { $columns } columns (at most { $limit }).
    .titre = Table too wide
    .aide = Split it into several tables, or exchange rows and columns: a phone shows three or four columns at a time.
J130 = This reference leads to an address of { $length } characters (at most { $limit }).
    .titre = Address too long
    .aide = Shorten the address: what follows “?” often only tracks visitors.
J131 = With this name and no article, texts will say “{ $of }”, “{ $to }”, “{ $in }”.
    .titre = Name without an article
    .aide = Write the article apart, on the line “article” (le, la, l' or les), and the name without it. If these three phrases are right, there is nothing to do.
J132 = { $why ->
        [outside] “{ $path }” is a link that leads out of the project: it is not followed.
       *[gone] “{ $path }” is a link that leads nowhere: it is not read.
    }
    .titre = Link left aside
    .aide = Put a copy of the file or folder in its place, or delete the link.
J133 = “{ $value }” lost its zero: read as “{ $read }”.
    .titre = Lost zero
    .aide = Spreadsheets drop the zero at the beginning. In Excel, import these columns as text (Data, From Text), then save as CSV UTF-8.
J134 = The name of “{ $path }” reads like that of another file, and is not written with the same characters.
    .titre = Twin names
    .aide = Keep one of the two: only one is read. A Mac writes accents apart; rename the file without accents to forget about it.

toml-slip = { $message ->
    [accent-in-key] a key is written without accents ("resume", "verifie_le")
    [unseen] a character that nobody sees was left in this line; type it again, or paste the proposed line
    [several-lines] these lines are written in another tool's manner
    [bad-key] a key holds only letters without accents, digits, hyphens and underscores
    [bad-number] this number cannot be read; it is written in digits alone, with a point before the decimals (one that begins with 0 goes between quotes)
    [no-such-day] this day is not in the calendar (November has 30 days only, February 28 or 29)
    [bad-truth] yes or no is written true or false, without quotes
    [bad-date] this day cannot be read; a date is written 2026-12-31, without quotes
    [bad-string] this quoted text is not closed, or holds a character that it may not; a text of several lines goes between three quotes
    [curly-quote] straight quotes such as " are needed here; a word processor puts curly ones
    [duplicate-key] this key, or this title between brackets, is already written above
    [escape] a back-slash \ must be followed by an allowed letter; in a path, write /
    [extra-comma] there is a comma too many
    [line-end] this line end, or what follows it, is not allowed here
    [missing-comma] a comma is missing between two values
    [missing-truth] a value is missing behind the equals sign; write true or false, or take the line out if you do not know
    [missing-equals] the sign = is missing between a key and its value
    [missing-quotes] this text must stand between straight quotes
    [missing-value] a value is missing after the sign =
    [too-deep] too many lists or groups stand inside each other
    [unclosed] a bracket or a brace is not closed
   *[other] something cannot be read here
}
expected-word = { $expected ->
    [string] text between quotes
    [integer] a whole number
    [float] a number
    [number] a number
    [boolean] true or false
    [datetime] a date
    [date] a date
    [array] a list between brackets
    [table] a group of keys
    [array-of-strings] a list of texts, between brackets
    [array-of-tables] a series of groups, each under its title between double brackets
   *[other] { $expected }
}
found-word = { $found ->
    [string] text
    [integer] a whole number
    [float] a decimal number
    [number] a number
    [boolean] true or false
    [datetime] a date with a time, or one that does not exist
    [date] a date
    [array] a list
    [table] a group of keys
    [unreadable] something that cannot be read
   *[other] { $found }
}

## Markdown

J201 = The container “::: { $name }” is never closed.
    .titre = Unclosed container
    .aide = Add a line ::: after the last line of the container. If it holds another one, the outer one takes more colons: ::::.
J202 = This line ::: closes nothing.
    .titre = Stray closing
    .aide = Delete it, or open above the container that it should close. Directives of one line, such as “::: contacts mairie”, are not closed.
J203 = “::: { $name }” does not exist.
    .titre = Unknown directive
    .aide = Correct the word after the colons: a-savoir, attention, exemple, etapes, a-retenir, si, bloc, local, contacts, aides…
J204 = The directive “::: { $name }” does not understand “{ $argument }”.
    .titre = Directive argument
    .aide = Check what follows the name of the directive: a declared identifier, or {"{#identifiant}"} for a block.
J205 = HTML is not allowed in texts.
    .titre = HTML in a text
    .aide = Write the same thing in Markdown, or with a ::: container; remove a comment <!-- … -->; to show the sign <, put it between backticks.
J206 = A heading of the first rank (#) does not belong in the text.
    .titre = Heading rank
    .aide = The title of the page is in its front matter. Begin the headings of the text with two hashes: ##.
J207 = The heading “{ $title }” has no identifier.
    .titre = Heading without identifier
    .aide = Add a stable identifier at the end of the line, for example {"{#declaration}"}: territories and links rely on it.
J208 = The anchor “{ $id }” is given twice in this page.
    .titre = Duplicate anchor
    .aide = Change one of the two. If the page is already published, the older one keeps the anchor.
J209 = The condition is about “{ $atom }”, which the guide does not declare.
    .titre = Unknown condition
    .aide = Use a flag declared in content/guide.toml, an answer of a choice (taxe-sejour:reel), or type:…, departement:…, zone:…, accompagnement:…, valeur:….
J210 = The condition cannot be read from “{ $found }” on.
    .titre = Condition syntax
    .aide = Join the words with et, ou, non, and parentheses where needed: littoral et non (montagne ou type:hotel).
J211 = The value “{ $name }” is not declared.
    .titre = Unknown value
    .aide = Correct its name, or declare it in content/guide.toml with a [[valeur]].
J212 = The fact “{ $id }” does not exist.
    .titre = Unknown fact
    .aide = Correct the identifier, or add this fact to content/faits.toml.
J213 = The term “{ $id }” is not in the glossary.
    .titre = Unknown term
    .aide = Correct the identifier, or add this term to content/glossaire.toml. For a link to a page, write [text](page.md); for a value, { "{{ v.telephone }}" }.
J214 = What is written between double braces cannot be read: “{ $found }”.
    .titre = Brace syntax
    .aide = Write for example { "{{ v.telephone }}" }, { "{{ territoire.nom }}" } or { "{{ fait:identifiant }}" }, and close with two braces on the same line. The title of a page, its summary and records take none: write the text itself there.
J215 = This checkbox has no identifier.
    .titre = Checkbox without identifier
    .aide = Add an identifier at the end of the line, for example {"{#certificat}"}: without it, what a reader has ticked is lost as soon as the text changes.
J216 = { $form ->
        [mail] “{ $target }” is not a whole e-mail address.
        [phone] “{ $target }” is no number that a telephone can call.
        [empty] The address of this link is missing.
        [disk] “{ $target }” is a file of your machine or of the network of your office: no reader can open it.
       *[other] This link is not allowed: “{ $target }”.
    }
    .titre = Link refused
    .aide = { $form ->
        [mail] Write [text](mailto:name@domain.fr), without spaces or commas.
        [phone] Write [text](tel:0123456789): the ten digits of the number, or a + and the code of the country.
        [empty] Write it between the parentheses: [text](https://…), or [text](page.md).
        [disk] Put the file beside this text and write [text](file.pdf).
       *[other] A link begins with https://, mailto: or tel:, or leads to a .md file of the guide.
    }
J217 = This image has no alternative text.
    .titre = Image without text
    .aide = Describe the image between the brackets: ![Plan of the ground floor](images/plan.svg). The text is read to those who do not see the image.
J218 = The file “{ $path }” does not exist.
    .titre = Image or document not found
    .aide = Check the name, capitals included, or put the file there.
J219 = Too many containers inside one another (at most { $limit }).
    .titre = Containers too deep
    .aide = Simplify: take the inner container out, or make it a section with its own heading.
J220 = “::: { $name }” does not belong here.
    .titre = Misplaced directive
    .aide = “::: sinon” goes inside a “::: si”, and a slot “::: local” does not go inside another. Move the line, or delete it.
J221 = This block of code is never closed: all that follows would be part of it.
    .titre = Code left open
    .aide = Close it with a line of three backticks (or with ~~~ if it opens with ~~~), or delete the line that opens it.
J222 = { $form ->
        [title] This looks like a heading and will be shown as it is.
        [list] This looks like a list and will be shown as it is.
        [container] This looks like a call-out and will be shown as it is.
        [nested] This looks like a call-out in a list; it would cut the list.
        [table] This looks like a table without its line of dashes and will be shown as it is.
        [code] Four spaces before a text make it code, shown as it is.
        [bold] This looks like bold text and will be shown as it is, asterisks included.
        [link] This looks like a link and will be shown as it is.
        [reference] This looks like a link whose address is defined nowhere, and will be shown as it is.
        [note] This footnote is written nowhere: its mark will be shown as it is.
        [brace] This looks like a value, between single braces, and will be shown as it is typed.
        [id] This looks like an identifier without its hash and will be shown as it is typed.
        [bad-id] This looks like an identifier and will be shown in the heading.
        [break] This looks like a line between two parts and will be shown as it is.
        [note-text] This looks like the text of a footnote and will be shown as it is.
        [word-field] This was left by a word processor or a spreadsheet and will be shown as it is.
        [unfinished] This looks like a text to be completed and will be shown as it is.
        [sized] A picture takes no size: this will be shown as it is.
        [turned] This looks like a link with brackets and parentheses exchanged and will be shown as it is.
        [unclosed] This looks like a link whose parenthesis is not closed and will be shown as it is.
        [untitled] This looks like a link whose title between quotes is not closed and will be shown as it is.
        [angle] This looks like a link without its text and will be shown as it is.
        [title-bold] This looks like a heading and is none: it will be in no table of contents, and not be announced as a heading.
        [columns] This looks like a table pasted from a spreadsheet and will be shown as one sentence.
        [rule] This line does not make a table of what is around it: all will be shown as it is.
        [cells] This row has more cells than the head of the table: what goes beyond will not be shown.
        [cut-word] This word, cut at the end of its line, will be shown with a hyphen and a space.
        [id-place] This identifier is not at the end of the heading, between braces.
        [no-text] This link has no text: nobody will see it.
        [plus-sign] This + at the start of the line makes it a bulleted list.
        [above-sign] This > at the start of the line makes it a quotation.
        [high-number] This number followed by a full stop makes the line a list, numbered from it.
        [note-star] This looks like the note of a word with an asterisk behind it, and will be shown as a bulleted list.
        [unused-link] This line names an address that no link uses: it will not be shown.
        [unused-note] Nothing calls this footnote: it will not be shown.
        [strike] This looks like struck-out text and will be shown as it is, tildes included.
        [italic] This looks like italics and will be shown as it is, asterisks included.
        [unbalanced] This bold text has two asterisks on one side and one on the other: it will be shown in italics, with an asterisk.
        [split-table] Empty lines cut this table: all of it will be shown as it is.
        [late-list] This list does not begin with 1 and follows a paragraph without an empty line: it will be shown as part of the sentence.
        [address] This looks like a web address with a slip, and will be no link.
        [mail] This looks like an e-mail address with a slip, and will be no link.
        [phone-letter] This telephone number has a letter in the place of a digit: nobody can call it by a touch.
        [phone-length] This telephone number has not ten digits: nobody can call it.
        [disk] This is the path of a file on one machine: nobody else can open it.
        [picture-space] This looks like a picture, and will only be a link behind an exclamation mark.
        [angle-space] This address between < and > holds a space or is not whole: it will be no link, or will lead elsewhere.
        [page-number] This looks like a page number left from a document, and will be shown as it is.
        [lines] These lines will be shown as one sentence.
        [after-list] This line will be shown as part of the item above.
        [numbers-again] The numbers begin again at 1 here.
        [sub-list] One space before it makes no list below a list: this line will have the same rank, or cut the list.
        [empty-title] This heading is empty.
        [title-in-list] This heading is in a list item: it will be neither in the contents nor a section.
        [bold-tight] These asterisks will make no bold text, and will be shown as they are: a sign is inside, a word right outside.
        [note-call] This looks like the call of a footnote, and will be shown as it is.
        [after-table] This line will be shown as a row of the table.
        [reference-text] This looks like the address of a link, and will be shown as it is.
        [after-quote] This line will be shown in the quotation above.
        [term] This looks like a term of the glossary, and will be shown with its brackets.
        [cell-lines] This line begins or ends a cell on several lines: the table will not follow it.
        [entity] This sign of the web lacks its semicolon, and will be shown as it is.
        [alt] This text does not say what the picture shows: those who do not see it will hear nothing else.
       *[other] This will be shown as it is.
    }
    .titre = Looks like Markdown
    .aide = { $form ->
        [title] Put a space after the hashes.
        [list] Begin each line of the list with a dash and a space, or with a number, a full stop and a space.
        [container] A call-out begins at the start of its line, outside lists and quotations.
        [nested] Write the call-out after the list, without spaces before it.
        [table] Add the proposed line below the first line of the table.
        [code] Remove the spaces before the text; to show code, put lines of three backticks around it.
        [bold] Put the two asterisks right at the words, and close with two others.
        [link] Write the link without a space between ] and (; an address with a space goes between < and >.
        [reference] Write the address in parentheses: [text](address).
        [note] Add below, at the start of a line, the same mark followed by a colon and the text of the footnote.
        [brace] Double the braces.
        [id] Put a hash before the name.
        [bad-id] A heading has one identifier, at the end of its line: lower-case letters without accents, digits and hyphens.
        [break] Write three plain hyphens, alone between two empty lines.
        [note-text] Write the mark [^1] in the text, and the footnote at the start of a line, followed by a colon right at the bracket.
        [word-field] Type again what was to be there, or delete it.
        [unfinished] Complete it, or delete it before you publish; keep remarks elsewhere than in the page.
        [sized] Remove the size: the theme gives each picture the width of the text.
        [turned] Write the text in brackets, then the address in parentheses.
        [unclosed] Close the parenthesis right after the address.
        [untitled] Remove the title, or close its quotes.
        [angle] Write [text of the link](address).
        [title-bold] Write it with two hashes and a space before it, and an identifier behind it. If it is no heading, join it to the paragraph that follows.
        [columns] Put the proposed lines in the place of these.
        [rule] Put the proposed line in its place: as many groups of three plain hyphens as there are columns.
        [cells] Add a column to the head, or remove the cell too many.
        [cut-word] Put the word together on one line.
        [id-place] Write the heading, then the identifier at the end of the line: ## The map {"{#the-map}"}.
        [no-text] Write between the brackets what readers are to read.
        [plus-sign] Write the word for “more”, or put a back-slash before the sign.
        [above-sign] Write “more than” in words.
        [high-number] Put a back-slash before the full stop, or begin the line with a word.
        [note-star] Write [^1] in the place of the asterisk, and the note as the model shows.
        [unused-link] To show a link, write [text](address); otherwise delete the line.
        [unused-note] Put its mark in the text where it is due, for example [^1]; or delete it.
        [strike] Put the tildes right beside the words.
        [italic] Put the asterisks right beside the words.
        [unbalanced] Put as many asterisks before the words as after them.
        [split-table] Replace these lines with the proposed ones: no empty line between the rows of a table.
        [late-list] Leave an empty line above it, or begin the list with “1.”.
        [address] Write it in one piece, as in the address bar of a browser.
        [mail] Write it whole and in one piece: name@domain.fr.
        [phone-letter] Type a zero, or a one.
        [phone-length] Check it: a digit is missing, or there is one too many.
        [disk] Put the file beside the page and write [text](file.pdf), or delete the path.
        [picture-space] Put the exclamation mark right before the bracket.
        [angle-space] Write the whole address, with %20 for each space.
        [page-number] Delete it: a page of the site has no number.
        [lines] Replace them with the proposed ones: a back-slash keeps the end of a line. For a list, begin each line with a hyphen and a space.
        [after-list] Leave an empty line above it; if it belongs to the item, put two spaces before it.
        [numbers-again] Write the number that follows, as the model shows; or put three spaces before the text between the two.
        [sub-list] Put two spaces before the hyphen, three below a number.
        [empty-title] Write its words, or delete the line.
        [title-in-list] Write it at the beginning of the line, between two empty lines.
        [bold-tight] Leave a space between the asterisks and the word beside them.
        [note-call] Write [^1] in the text, and the footnote at the beginning of a line: [^1]: Text of the note.
        [after-table] Leave an empty line above it.
        [reference-text] Put the colon right behind the bracket.
        [after-quote] Leave an empty line above it; if it belongs there, begin it with > and a space.
        [term] Double the brackets, on both sides.
        [cell-lines] Write each row of the table on one line, with a bar at its beginning and at its end.
        [entity] Type the letter itself, or paste the proposed line.
        [alt] Write between the brackets what the picture shows, in one sentence.
       *[other] Write it as the model shows.
    }
J223 = { $form ->
        [alert] This call-out is written in GitHub's manner.
        [tag] This tag is another tool's.
        [tag-if] This condition is another tool's.
        [contents] This table of contents is another tool's.
        [short-code] This code between brackets is another tool's.
        [forum] This formatting between brackets is another tool's.
        [attributes] These attributes are another tool's.
        [admonition] This call-out is written in another tool's manner.
        [emoji] This name of an emoji is another tool's.
        [mark] This highlighting is another tool's.
        [raised] This raising or lowering of letters is another tool's.
        [grid] This table is drawn in another tool's manner.
        [front-matter] This front matter is written in another tool's manner.
        [comment] This remark is written in another tool's manner: readers would see it.
        [page-break] This command is another tool's: readers would see it.
        [wiki-table] This table is written in a wiki's manner.
        [wiki-mark] This is emphasised in the manner of a wiki.
        [placeholder] This placeholder comes from another tool: readers would see it.
        [math] This formula is written for another tool: readers would see the $ signs.
        [hashtags] These hashtags come from a social network.
        [chat] This line comes from a messenger: readers would see who wrote it, and when.
        [note-inline] This footnote is written for another tool.
        [underline] This underlining comes from another tool.
        [picture-wiki] This picture is called in the manner of another tool.
        [word-tag] These tags come from a word processor: readers would see them.
       *[other] This is another tool's.
    }
    .titre = Written for another tool
    .aide = { $form ->
        [alert] Write ::: attention or ::: a-savoir, the text, then ::: alone.
        [tag] Write ::: a-savoir, the text, then ::: alone.
        [tag-if] Write ::: si and the condition, the text on the lines after it, then ::: alone.
        [contents] Remove this line: each page has its table of contents, made of its headings.
        [short-code] Remove it, and write what it showed: a picture ![text](file.jpg), a link [text](address).
        [forum] Write **bold**, *italic*, [text](address).
        [admonition] Write ::: a-savoir, the text, then ::: alone.
        [emoji] Type the character itself, or nothing.
        [mark] Make these words bold, between double asterisks, or remove the signs: they would be shown as they are.
        [raised] Type the character itself (², ₂), or nothing: “1er”, “m²” need no sign.
        [grid] Put bars between the cells, and write | --- | --- | below the first line.
        [front-matter] Remove it: this text has no front matter.
        [comment] Delete it, and keep remarks elsewhere than in the page.
        [page-break] Delete it.
        [wiki-table] Put bars between the cells, and write | --- | --- | below the first line.
        [wiki-mark] Write **bold**, *italics*; for quotation marks, type “ and ”.
        [placeholder] Write the value between double braces, for example { "{{ v.telephone }}" }, or the text itself.
        [math] Type the characters themselves: x², 3 × 4, ½.
        [hashtags] Delete them: they mean something only there.
        [chat] Keep the text alone.
        [note-inline] Write [^1] in the text, and the note further down, at the beginning of a line: [^1]: Text of the note.
        [underline] Make these words bold, between double asterisks: on a page, what is underlined looks like a link.
        [picture-wiki] Write between the brackets what the picture shows.
        [word-tag] Put the proposed line in its place.
       *[other] Delete them: they would be shown as they are.
    }
J224 = This heading skips a rank: the one above has “{ $above }”.
    .titre = Skipped heading rank
    .aide = Remove hashes: a heading has at most one hash more than the one that it belongs to.
J225 = The line of dashes right below this text makes it a heading.
    .titre = Text made a heading
    .aide = Leave a blank line above the dashes; if you wanted a heading, write it with hashes: ## Heading.
J226 = A choice cannot be called “{ $id }”: a condition that begins with “{ $id }:” is already about something else.
    .titre = Name of a choice already taken
    .aide = Give it a more precise name, for example “{ $id }-local”, here and in the conditions that ask about it.
J227 = The checkbox “{ $id }” leads to “{ $target }”, which this territory does not have.
    .titre = Checkbox without subject
    .aide = Put this checkbox below a condition (::: si type:…, ::: si littoral), or remove the link if it holds without it as well.
J228 = { $of ->
        [data] This [[commune]] speaks of commune { $code }, which this territory does not have.
       *[tax] The tourist tax grid “{ $name }” speaks of commune { $code }, which this territory does not have.
    }
    .titre = Commune of another territory
    .aide = Correct the code, or add the commune to “communes”, at the top of the territory's file.
J260 = This link leads to “{ $page }”, a page for technicians only.
    .titre = Link to a technicians' page
    .aide = A page that everybody reads cannot lead to one that is in no public site. Remove the link, or give this page the same line public = "technicien".
J261 = This field to fill in has no identifier.
    .titre = Field without an identifier
    .aide = Add one at the end of the line, for example { "{#telephone}" }: without it, nothing that is written there is kept.

## Paths and questions

J240 = The page “{ $page }” has no checklist item “{ $task }”.
    .titre = Unknown task
    .aide = A task is named by its page and its id, which follows the box: “- [ ] Déclarer le meublé {"{"}#declarer{"}"}” is types/meuble#declarer.
J241 = The step “{ $id }” has neither a task nor a mission: readers would have nothing to do, and nobody to call.
    .titre = Empty step
    .aide = Add “taches = ["page#tache"]” or “missions = ["urbanisme"]”.
J242 = The step “{ $title }” is the same in { $count } paths ({ $paths }); { $limit } are allowed.
    .titre = Repeated step
    .aide = Write it once in content/parcours/commun.toml, with “types” if it is not for all of them, and remove it from these paths.
J243 = Nothing is left of the compulsory step “{ $id }” in this territory: no page, no task, no contact.
    .titre = Compulsory step that leads nowhere
    .aide = The territory hides what it leads to. Complete it (“action = "completer"”), or hide it and say why.
J244 = The type “{ $id }” has no path.
    .titre = Type without a path
    .aide = Write { $path }: fifteen to twenty steps, from the first idea to the first months.
J245 = “{ $atom }” means something in a path or in a question only.
    .titre = Answer outside a path
    .aide = A page is the same for all its readers: it does not know what they answered. Remove this condition.
J246 = No question has this answer: “{ $atom }”.
    .titre = Unknown answer
    .aide = A condition names the id of a question, then that of an answer in content/questions.toml: reponse:piscine=oui.
J247 = The question “{ $id }” depends on the answer to “{ $other }”, which is not asked before it.
    .titre = Question in a loop
    .aide = Questions are asked in the order of the file: move this one below “{ $other }”, or remove its condition.
J248 = The answer “{ $answer }” to “{ $question }” leads to no path.
    .titre = Dead end
    .aide = Give it “parcours = ["…"]”, or ask a question after it each of whose answers leads to a path.
J249 = The answer “{ $answer }” to “{ $question }” changes nothing: no step and no question names it.
    .titre = Answer without effect
    .aide = Remove it, or name it in the condition of a step: “si = "reponse:{ $question }={ $answer }"”.
J250 = No answer leads to the step “{ $id }”.
    .titre = Step out of reach
    .aide = Its condition cannot be met, or no answer of content/questions.toml leads to its path.

## Links

J301 = The link leads to “{ $target }”, which does not exist.
    .titre = Broken link
    .aide = Correct the path: it starts from the file that holds the link (or from content/ where it begins with /), and ends in .md.
J302 = The page “{ $page }” has no section “{ $fragment }”.
    .titre = Section not found
    .aide = Correct what follows the #, or give that identifier to the section you mean.
J303 = This local text leads to “{ $page }”, a page that this territory does not show.
    .titre = Link to a hidden page
    .aide = Remove the link, or show the page: look at the types of the territory and at its “masquer” actions.
J304 = The section “{ $fragment }” of “{ $page }” went away when “{ $section }” was replaced.
    .titre = Replaced sub-section
    .aide = The link leads to the top of “{ $section }”. Give the identifier “{ $fragment }” to a part of the new text, or change the link.
J305 = The link “{ $target }” is written like an address of the site.
    .titre = Link to write as .md
    .aide = Write the path of the file, for example ../financer/aides-locales.md#epci: Jalon makes the address.
J306 = “{ $target }” is the former address of a page.
    .titre = Link to a former address
    .aide = The link still leads to the page. Write its new address: the former one may come to serve another page.
J307 = { $kind ->
    [task] The task “{ $fragment }” of “{ $page }” is no longer in the guide: your step shows it no more.
   *[other] The section “{ $fragment }” of “{ $page }” is no longer in the guide: your link leads to the page.
}
    .titre = Section of the link gone
    .aide = { $kind ->
        [task] Name another task, or take it out of “taches”.
       *[other] Let the link lead to another section, or remove what follows the #.
    }
J308 = { $kind ->
    [text] “{ $target }” is no longer in the guide: your link shows as plain text.
   *[other] “{ $target }” is no longer in the guide: your step leads there no more.
}
    .titre = Page of the link gone
    .aide = Let the link lead to another page, or remove it.

## Overlays

J401 = “herite” names “{ $level }”, which does not exist.
    .titre = Unknown level
    .aide = Correct the name, or create the file territories/{ $level }.toml.
J402 = What “{ $level }” inherits goes round in a circle, or upwards: a level inherits from more general levels only.
    .titre = Order of levels
    .aide = The order is region, département, zone, territory. Remove from “herite” the level that breaks it.
J403 = “{ $target }” does not exist in the guide.
    .titre = Target not found
    .aide = Correct “cible”. What does exist there: { $known }.
J404 = “{ $target }” is now called “{ $now }”.
    .titre = Renamed target
    .aide = Your text is applied. Write “{ $now }” in “cible” to keep up with the guide.
J405 = “{ $target }” is removed from this territory by a condition.
    .titre = Target removed by a condition
    .aide = Delete this action, or change what the condition depends on (flag, type, support).
J406 = “{ $target }” is protected by the network: “{ $action }” is refused there.
    .titre = Protected section
    .aide = Add your text around it with avant, apres, debut, fin or encadrer, or talk to the network's team.
J407 = Two actions of this level compete for “{ $target }”.
    .titre = Competing actions
    .aide = Corriger, remplacer and masquer do not combine, neither on one target nor on a part of it; renommer and ordonner are not repeated. Keep one of them.
J408 = Two levels of the same rank disagree on “{ $key }”: “{ $one }” on one side, “{ $other }” on the other.
    .titre = Conflicting values
    .aide = Decide in the file that inherits from both: write “{ $key }” there with the value you want.
J409 = Two levels of the same rank compete for “{ $target }”.
    .titre = Conflicting actions
    .aide = Decide in the file that inherits from both: write an action of its own on “{ $target }” there.
J410 = The action “{ $action }” does not exist.
    .titre = Unknown action
    .aide = The actions are avant, apres, debut, fin, remplir, encadrer, remplacer, corriger, masquer, renommer and ordonner; a step of a path takes completer as well.
J411 = The action “{ $action }” does not go with “{ $target }” ({ kind-word }).
    .titre = Action on this target
    .aide = Use another action, or a more precise target: page#section, or page#section/block.
J412 = { $state ->
    [empty] “{ $key }” is empty; the action “{ $action }” needs it.
   *[other] The action “{ $action }” lacks “{ $key }”.
}
    .titre = Incomplete action
    .aide = { $state ->
        [empty] Write its text between the quotes.
       *[other] Add a line “{ $key } = …” to this [[modifier]].
    }
J413 = { $count ->
        [0] The wrapping text does not hold the mark { "{{ commun }}" }.
        [one] The mark { "{{ commun }}" } is not alone in its paragraph.
       *[other] The wrapping text holds the mark { "{{ commun }}" } { $count } times.
    }
    .titre = Common text missing
    .aide = Write { "{{ commun }}" } once, alone on its line between two blank lines: that is where the text of the guide will come.
J414 = { $count ->
        [0] The text to find is not in “{ $target }”.
       *[other] The text to find stands { $count } times in “{ $target }”.
    }
    .titre = Correction not possible
    .aide = Copy into “trouver” a passage that stands only once in the guide's text, without changing anything.
J415 = The flag “{ $id }” is not declared.
    .titre = Unknown flag
    .aide = Correct its name, or ask the network to declare it in content/guide.toml.
J416 = The value “{ $id }” is not declared.
    .titre = Unknown value
    .aide = Correct its name, or ask the network to declare it in content/guide.toml.
J417 = “{ $id }” is not declared in the guide.
    .titre = Unknown type or profile
    .aide = Use an identifier declared in content/guide.toml: { $known }.
J418 = The value “{ $id }” ({ $label }) is missing.
    .titre = Value to give
    .aide = In the group [valeurs] of the territory, add a line “{ $id } = …”: the guide needs it.
J419 = The value “{ $id }” must be { value-kind }; “{ $value }” does not look like one.
    .titre = Form of a value
    .aide = { $kind ->
        [telephone] Write one number, between quotes: "05 36 49 00 12".
        [courriel] Write one address, between quotes: "accueil@exemple.fr".
        [url] Write the whole address, between quotes: "https://exemple.fr/".
        [nombre] Write a number alone, without quotes and unit: 40. If it is not known, remove the line.
        [montant] Write a number alone, without quotes and unit: 12.50. If it is free of charge, write 0; if the price is not known, remove the line.
        [date] Write the date like this, without quotes: 2026-12-31.
        [booleen] Write true (yes) or false (no), without quotes.
       *[other] Rewrite the value between quotes.
    }
J420 = This addition ended on { $date }: it no longer shows.
    .titre = Addition ended
    .aide = Delete it, or put off the date “jusqu_au”.
J421 = This addition ends on { $date }, { $days ->
        [0] today
        [one] in { $days } day
       *[other] in { $days } days
    }.
    .titre = Addition ending soon
    .aide = If it still holds after that, put off the date “jusqu_au”.
J422 = The list “{ $key }” replaces the one of the more general level.
    .titre = Replaced list
    .aide = Nothing to do if that is what you want. If not, copy into your list what you wish to keep of the other.
J423 = The guide already has a page “{ $id }”.
    .titre = Page already there
    .aide = Give your page another identifier, or complete the guide's page with a [[modifier]].
J424 = { $kind ->
    [step] “{ $target }” cannot be a landmark: no path has a step of that name here.
    [section] “{ $target }” is not there: the page has no such section.
   *[page] “{ $target }” cannot be a landmark: there is no such page here.
}
    .titre = Landmark not found
    .aide = { $kind ->
    [step] In “avant” and “apres”, write a step as “parcours:type/step”; in “ordre”, its name alone.
    [section] Correct what follows the #.
   *[page] Correct the identifier of the page. In “avant”, “apres” and “ordre” it is of the same chapter.
}
J425 = The colour “{ $key }” ({ $value }) has too little contrast: { $ratio } to 1.
    .titre = Low contrast
    .aide = Texts use { $used }, which reads better. At least 4.5 to 1 is needed: choose a darker colour to decide for yourself.
J426 = “{ $target }” is on a page that this territory does not show.
    .titre = Target not shown
    .aide = Delete this action, or let the page show: give the territory its type of project, or take out the action “masquer” that hides it.
J427 = “{ $target }” is not a slot to fill.
    .titre = Not a slot
    .aide = “remplir” goes with a “::: local” of the guide. To add a text elsewhere, use debut, fin, avant or apres.
J428 = The action “{ $action }” does not use “{ $key }”.
    .titre = Key without effect
    .aide = Delete this line, or use another action.
J429 = The value “{ $id }” is shown but holds nothing.
    .titre = Empty value
    .aide = Give it in [valeurs], or ask the network for a default text (“defaut” in content/guide.toml).
J430 = { $where ->
    [here] The commune { $code } is in this list twice.
   *[other] The commune { $code } is claimed by two territories.
}
    .titre = Commune claimed twice
    .aide = { $where ->
        [here] Keep it once.
       *[other] Remove it from one of them: the commune finder leads to one site only.
    }
J431 = The mark { "{{ commun }}" } does nothing here.
    .titre = Misplaced mark of the common text
    .aide = It goes only into the text of the action “encadrer”, outside “::: si” and “::: local”. Change the action, or take the mark out.
J432 = The commune { $code } is not in content/communes.csv.
    .titre = Unknown commune
    .aide = Check this INSEE code, or ask the network to add the commune to content/communes.csv: until then the commune finder does not show it.
J433 = The legal notices of this territory are incomplete: { $keys }.
    .titre = Incomplete legal notices
    .aide = A published site must say who publishes it, who directs it, who hosts it, how accessible it is and whom to tell. Give these keys in [mentions], or in that of a level which this territory inherits from.
J440 = “{ $text }” is typed by hand in the common guide.
    .titre = Figure typed by hand
    .aide = Make it a fact of content/faits.toml, with its source and its day, and write {"{{ fait:… }}"}: when it changes, all pages follow. An invented figure belongs in “::: exemple”.
J441 = Tourist tax, “{ $name }”: { $given } is not between { $least } and { $greatest }.
    .titre = Tariff outside the scale
    .aide = Read the decision again: the national scale gives each category a floor and a ceiling, added shares included. If the scale changed, change the fact of the guide.
J442 = This grid of the tourist tax lacks: { $keys }.
    .titre = Incomplete grid
    .aide = A lodging without stars pays a share of the price, and the département may add its own: give both in [taxe_de_sejour], even to say that there is none.
J443 = “{ $name }” has two telephone numbers: { $one } and { $other }.
    .titre = Two numbers for one service
    .aide = Ask which is right, and mend the other. Two distinct services have two names and two e-mail addresses.
J444 = This territory promises “{ $support }” without giving “{ $id }”: { $label }.
    .titre = Promise without means
    .aide = Give this value in [valeurs], or choose for “accompagnement” the role that the office can hold.
J445 = { $kind ->
    [aid] The aid
    [fact] The fact
   *[page] The page
} “{ $id }” has not been read again since { $date }: more than { $months } months.
    .titre = Check too old
    .aide = Read it again at its source, then update verifie_le. For a page or a fact of the guide, “jalon fresh” does so in one command.
J446 = “{ $id }” would be reviewed on { $date } only, in more than { $years } years.
    .titre = Review put off too far
    .aide = The law and the amounts change faster: bring revoir_avant nearer.
J447 = This territory describes “{ $id }”, but its flags do not say that it has it: { $condition }.
    .titre = Flag against data
    .aide = Answer the flag in [drapeaux], or remove this actor: its condition is “si”, in content/acteurs.toml.
J456 = “{ $label }” ({ $id }) is missing, which every territory must give from { $date } on: { $days ->
    [one] tomorrow
   *[other] in { $days } days
}.
    .titre = Value soon required
    .aide = Write it in [valeurs]: { $id } = … Until then the site is built without it.
J457 = The network asks to use “{ $id }” no more: { $why }
    .titre = Name given up
    .aide = Follow what the network says, or remove this name.
J458 = “{ $id }” is called “{ $now }” now.
    .titre = Former name
    .aide = Write “{ $now }”: the former name still counts, until the network removes it.
J459 = “{ $id }” is replaced by “{ $now }”, which is not in that list or leads in a circle.
    .titre = Impossible replacement
    .aide = In remplace_par write the identifier of another entry of the same list.
J460 = { $form ->
        [broken] The accents of this line were spoilt on their way through another program.
        [lost] Letters of this line were lost on their way through another program.
        [separator] This line holds a line end of another program, which nothing shows: two words would touch.
        [object] A picture pasted with the text stayed in the other program: only its empty place is here.
        [unseen] This line holds a character that nobody sees: its words are not found any more, its addresses lead nowhere.
        [ligature] This line holds joined letters of a PDF (ﬁ, ﬀ): the search does not find these words any more.
       *[private] This line holds a sign of a font that readers do not have.
    }
    .titre = Spoilt letters
    .aide = { $form ->
        [broken] Paste the proposed line, and save the file as UTF-8.
        [lost] Type the missing letters again: they are no longer in the file.
        [separator] Put a space or a real line end in its place.
        [object] Remove the empty place; save the picture beside the page, and call it with ![description](picture.jpg).
        [unseen] Paste the proposed line: the character is gone.
        [ligature] Paste the proposed line: the letters are apart.
       *[private] Put a word in its place, or an everyday sign.
    }
J461 = This file is no text: it is { $kind ->
        [office] a document of Word, Excel or another office program
        [rtf] an RTF document
        [pdf] a PDF
        [picture] a picture
        [html] a web page
        [json] JSON
        [zeros] a file emptied by a synchronisation that broke off
       *[binary] a file of another program
    }.
    .titre = A document instead of a text
    .aide = { $kind ->
        [office] Open it in its program, copy the text, and paste it into a new file made with a plain text editor. To change the end of its name is not enough.
        [rtf] Open it in TextEdit or Word and save it as plain text (in TextEdit: Format, Make Plain Text), as UTF-8.
        [html] Copy the text that is shown, and paste it into a file made with a plain text editor.
        [json] A file of Jalon is written in TOML: a key, the sign =, a value on each line, without braces and commas.
        [zeros] Take back its last version: from the history of the synchronisation, or from git.
       *[other] Put the text back in its place, under this name.
    }
J462 = Two territories are called “{ $name }”: this one, and that of { $other }.
    .titre = Two territories of one name
    .aide = Each would have its site. If this file is a copy, take it out of the folder territories; otherwise change one of the two names.
J463 = This table lacks { $missing ->
        [all] its line of titles
       *[other] the column “{ $missing }”
    }.
    .titre = Titles of columns
    .aide = The first line of the file gives the titles: { $columns }.
J464 = This file stayed in the cloud: it is not on this machine, and therefore not read.
    .titre = A file that stayed in the cloud
    .aide = In the Finder, right-click the file, then “Download Now”. Better: take the project out of the synchronised folder.
J465 = { $form ->
        [machine] This address exists on one machine or network alone: readers would not get there.
        [account] This page opens with your account alone, or shows a document that is being written.
        [passing] This site keeps files for some days only: the link will soon lead nowhere.
        [tracked] This address bears the mark of a social network, which follows those who copy it and those who click.
       *[counter] This link goes through another site, which notes who clicks: a mail program or a word processor put it there.
    }
    .titre = Link of one machine
    .aide = { $form ->
        [machine] Give the public address, or the .md file of the page.
        [account] Give an address that everybody can open: in Google Docs, File, Share, Publish to the web; or put the document beside the page.
        [passing] Put the file beside the page and write [text](file.pdf).
        [tracked] Put the proposed address in its place.
       *[counter] Put the proposed address in its place.
    }
J466 = This picture is no file of the project.
    .titre = A picture from elsewhere
    .aide = Save the picture beside the page, then write the name of that file: ![description](picture.jpg). A picture pasted into a word processor is saved with a right click; one of the web, with its author's consent.
J467 = “{ $target }”, which the theme “{ $theme }” says otherwise, has changed in the theme that it extends: “{ $before }” became “{ $after }” there.
    .titre = An extended template changed
    .aide = See the whole difference with “jalon review themes/{ $theme }”, bring what matters into your template, then agree with “jalon review themes/{ $theme } --accept "{ $target }"”.
J468 = The theme “{ $theme }” says “{ $target }” otherwise, and nobody has compared it with the original yet.
    .titre = An extended template never reviewed
    .aide = Agree with “jalon review themes/{ $theme } --accept "{ $target }"”: from then on Jalon tells you when the original changes.
J435 = The sentence of this fact does not work: { $why ->
    [value] it needs {"{valeur}"}, once and only once
    [unit] it asks for {"{unite}"}, which the fact does not give
    [end] it asks for {"{fin}"}, which the fact does not give
    [name] in braces it can ask for valeur, unite or fin alone
    [stop] it ends with a full stop, which the page puts itself
   *[mark] it holds text alone: no link, picture, note or other hole
}.
    .titre = Sentence of a fact
    .aide = Write for example phrase = "Un même client peut rester {"{valeur}"} au plus".
J436 = The fact “{ $id }” has no sentence.
    .titre = Fact without a sentence
    .aide = Give it “phrase” in content/faits.toml, or write {"{{ fait:"}{ $id }{" }}"} in a sentence of your own.
J437 = The value “{ $value }” is not between { $min } and { $max }.
    .titre = Value out of bounds
    .aide = Read the figure again at its source. The bounds of a fact are “min” and “max”; with them, or with “ancienne_valeur”, the value is a number.
J438 = The fact “{ $id }” goes from { $former } to { $value }: over half up or down.
    .titre = Jump of a value
    .aide = Read the figure again at its source. If it is right: jalon fresh { $id } --confirm.
J439 = The fact “{ $id }” held until { $date }.
    .titre = Fact that has ended
    .aide = Find what replaced it, change or remove the fact in content/faits.toml, and the sentences that cite it.
J434 = A fact no longer says “verifie”: this one is read as “{ $now }”.
    .titre = Former status of a fact
    .aide = Write “texte_lu” if somebody read the words of the law, “source_secondaire” if they read a source that reports them, “a_verifier” if there is no source.

kind-word = { $kind ->
    [page] a page
    [chapter] a chapter
    [section] a section
    [block] a block
    [bloc] a block
    [slot] a slot
    [insertion] an addition
    [record] a record
    [local] a slot
    [acteurs] an actor
    [aides] an aid
    [permanences] a drop-in session
    [documents] a document
    [glossaire] a term
    [bandeaux] a notice
   *[other] { $kind }
}
value-kind = { $kind ->
    [texte] text
    [telephone] a telephone number
    [courriel] an e-mail address
    [url] a web address
    [nombre] a number
    [montant] an amount in euros
    [date] a date
    [booleen] true or false
   *[other] { $kind }
}

## Freshness

J501 = The fact “{ $id }” was to be reviewed before { $date }.
    .titre = Fact to review
    .aide = Check it at its source, then update verifie_le and revoir_avant in content/faits.toml.
J502 = The page “{ $page }” was to be reviewed before { $date }.
    .titre = Page to review
    .aide = Read it again, then update verifie_le and revoir_avant in its front matter.
J503 = The page “{ $page }” is hard to read: { $words } words in { $sentences } sentences, { $average } words a sentence on average, { $long } % of long sentences.
    .titre = Page hard to read
    .aide = Aim at sentences of 20 words at most on average, fewer than one in seven beyond 30 words, and 2,000 words a page: cut, or link to another page.

## Themes

J601 = { $block ->
    [none] This template does not work: { $message }
   *[other] This template says the block “{ $block }” otherwise, which none of the templates has that it extends: its text would show nowhere.
}
    .titre = Template error
    .aide = Correct the template at the line shown. If templates are not yours to mend, send this message to the person who looks after them.
J602 = The theme has no template “{ $name }”.
    .titre = Template missing
    .aide = Add the file templates/{ $name } to the theme.
J603 = The theme lacks the word “{ $key }” (language: { $language }).
    .titre = Word missing
    .aide = Add a line “{ $key } = …” to locales/{ $language }.ftl.
J604 = The theme “{ $name }” does not exist.
    .titre = Unknown theme
    .aide = Correct “theme”, or create the folder themes/{ $name }/.
J605 = This catalogue of words is not well written: { $message }
    .titre = Catalogue syntax
    .aide = A line reads “key = text”; the rest of a long text begins with spaces.
J606 = The theme lacks the component “{ $name }”, or some of its arguments.
    .titre = Component missing
    .aide = Add this component to the theme, with the arguments that the theme manual names.
J607 = The theme “{ $theme }” has no stable block “{ $name }”. It has: { $known }.
    .titre = Unknown block of the theme
    .aide = Give the file the name of one of these blocks. A territory may override only those that the theme declares by [[bloc]] in theme.toml.
J608 = The theme promises a block “{ $name }” that no page of a site has: nothing defines it in { $templates }, or in what that extends.
    .titre = Promised block missing
    .aide = Write {"{%"} block { $name } {"%}"} in a template of sites, or take this [[bloc]] out of theme.toml.
J611 = Two levels of one rank override the block “{ $name }”: { $one } and { $other }.
    .titre = Conflicting blocks
    .aide = Decide at the level that inherits both: give it its own theme/{ $name }.md.
J612 = A territory's block is written in Markdown, in “{ $path }”: this HTML file is no longer read.
    .titre = Block in HTML
    .aide = { $markdown ->
        [none] Write what this block says into { $path }, like a text of the guide: paragraphs, lists, links, pictures, values ({"{{"} territoire.nom {"}}"}, {"{{"} v.telephone {"}}"}), call-outs, conditions. {"{{"} super() {"}}"} is written {"{{"} commun {"}}"}, alone in its paragraph. Then delete this file. What needs HTML, a style or a script is for a theme.
       *[other] Write this into { $path }, then delete this file:
            { $markdown }
    }
J613 = A territory cannot override the block “{ $name }”: it stands in { $inside }, where no text can be.
    .titre = Block outside the text
    .aide = Delete this file. What this block holds is for a theme: jalon new theme.
J614 = A block of the theme does not hold “{ $part }” here.
    .titre = What a block has not
    .aide = {"{{"} commun {"}}"} stands in it once at most. Slots and checklists are for pages: a block is on many pages at once.

## Addresses

J701 = Two pages, or a page and a redirect, have the same address “{ $address }”.
    .titre = Duplicate address
    .aide = Change the identifier of one of them, or remove it from “anciennes_adresses”.
J702 = The address “{ $address }” is reserved for the site itself.
    .titre = Reserved address
    .aide = Give this page another identifier.
J703 = The file “{ $path }” is not of a kind that readers can be given{ $ending ->
        [empty] : it has no extension
       *[other] {""}
    }.
    .titre = Kind of file refused
    .aide = { $ending ->
        [html] Write this text as a page of the guide (.md), or export it as PDF
        [htm] Write this text as a page of the guide (.md), or export it as PDF
        [xhtml] Write this text as a page of the guide (.md), or export it as PDF
        [doc] Save it as .docx, .odt or PDF
        [xls] Save it as .xlsx, .ods or PDF
        [ppt] Save it as .pptx, .odp or PDF
        [docm] Save it without macros, as .docx, or as PDF
        [xlsm] Save it without macros, as .xlsx, or as PDF
        [pptm] Save it without macros, as .pptx, or as PDF
        [svgz] Save it as .svg
        [bmp] Save it as PNG or JPEG
        [tif] Save it as PNG or JPEG
        [tiff] Save it as PNG or JPEG
        [heic] Save it as JPEG or WebP
       *[other] Convert it, or put it into a .zip archive
    }. A site gives files of the kinds pdf, odt, ods, odp, docx, xlsx, pptx, zip, csv, txt, ics, gpx, kml, and images png, jpg, gif, webp, avif, svg.
J704 = The file “{ $path }” is not what its extension { $ending } says: { $found ->
        [none] it is no such file
       *[other] it is a { $found } file
    }.
    .titre = File under a false name
    .aide = { $found ->
        [none] Open it in the program that made it and save it again, or export it as PDF. Changing the end of a name does not change the file.
       *[other] Give it the extension .{ $found }, in the file's name and where it is named.
    }
J705 = The file “{ $path }” holds what could run on a reader's machine: { $part }.
    .titre = Active file
    .aide = Save it without macros or programs; a text (.txt, .csv, .ics) holds no tags. Otherwise export it as PDF.
J706 = The file “{ $path }” cannot be read as a { $ending } file.
    .titre = Damaged file
    .aide = It is cut short, locked by a password, too large once unpacked or, if it is a text, not saved as UTF-8. Open it in its program and save it again.
J707 = The name of the file “{ $path }” does not suit a site: { $part }.
    .titre = Impossible file name
    .aide = Give it a name of 200 bytes at most, without # ? < > : " | *, without line ends or letters that nobody sees, and without a dot or a space at its end. (Windows keeps con, aux, nul… for itself.)
J708 = “{ $path }” is no image: a page cannot show it.
    .titre = Image expected
    .aide = Make it a link, without the exclamation mark: [The plan](plan.pdf). Images are files of the kinds png, jpg, gif, webp, avif or svg.
J709 = The name of the theme's file “{ $path }” would make a host run it.
    .titre = Executable theme file
    .aide = Rename it, without .php, .cgi and the like, even in the middle of the name; the site does not hold it.

## Words around a problem

front-matter = the page's front matter
severity-error = error
severity-warning = warning
severity-notice = notice
label-error = error
label-help = help
label-note = note
suggestion = did you mean “{ $text }”?
suggestion-lines = did you mean, on several lines:
concerns = { $n ->
    [one] concerns the territory { $names }
   *[other] concerns { $n } territories: { $names }
}
concerns-more = { $names } and { $n ->
    [one] { $n } other
   *[other] { $n } others
}
role-first = first seen here
role-other = the other one is here
role-condition = the condition that removes it
role-protection = protected here
role-declaration = declared here
role-goal = its place is here
role-opening = begins here

## What the machine refused

reading = Cannot read “{ $path }”: { $cause }.
    .aide = Check that the file still exists and that you may read it, then run the command again.
writing = Cannot write “{ $path }”: { $cause }.
    .aide = Check the free space and your rights on this folder. The site that stood there has not been touched.
replacing = Cannot put “{ $path }” in place: { $cause }.
    .aide = Close the programs that keep this folder open, then run the command again.
removing = Cannot remove “{ $path }”: { $cause }.
    .aide = Close the programs that keep this folder open, then run the command again.
locking = Another build is at work in “{ $path }”.
    .aide = Wait until it is done, then run the command again. Or choose another folder with --out.
claiming = Jalon does not write over “{ $path }”: { $cause }.
    .aide = Nothing in it has been touched. Choose a new or an empty folder with --out; if this one is of no use any more, move it away or empty it first.
cause-missing = it does not exist
cause-denied = access is denied
cause-exists = it already exists
cause-full = the disk is full
    .aide = Make room on this disk, then run the command again. The site that stood there has not been touched.
cause-read-only = this disk cannot be written to
    .aide = Choose a folder that you may write to, with --out, then run the command again. The site that stood there has not been touched.
cause-busy = another program holds it open
    .aide = Close the program that holds it: an editor, a PDF reader, Word or Excel, a file window or a terminal that stands in that folder. A virus scanner or a synchroniser (OneDrive) lets go after a few moments. Then run the command again: nothing is lost, what stood there still does.
cause-long = this name is too long for this disk, or has a character that it refuses
    .aide = Choose a shorter name, made of lower-case letters, digits and hyphens.
cause-not-a-folder = it is not a folder
cause-changed = it changed during the build
cause-foreign = it holds something else than a site of Jalon
cause-link = it is a link, which leads elsewhere
cause-sites = it holds the sites of a network and their portal, written by jalon build
cause-site = it is the site of a single territory, written by jalon build
cause-published = it holds sites on line, put there by jalon publish
cause-report = it is a report on the network, written by jalon report
cause-technicians = it holds sites for technicians only, written by jalon build --technicien
cause-other-project = it belongs to another project, whose guide is “{ $guide }”
cause-other = { $message }

//! Every kind of problem, under a code that never changes its meaning, and that no other problem is ever given.
//!
//! The hundreds: 1 files, tables, 2 Markdown, 3 links, 4 overlays, 5 freshness, 6 themes, 7 addresses, 8 publishing.

use super::severity::Severity;

codes! {
    /// The TOML does not parse.
    TomlSyntax "J101" Error ("message");
    /// The file is not UTF-8.
    NotUtf8 "J102" Error ("offset");
    /// No such key in this table.
    UnknownKey "J103" Error ("key", "table");
    /// A key that must be there is not.
    MissingKey "J104" Error ("key", "table", "state");
    /// A value of another type than expected.
    WrongType "J105" Error ("key", "expected", "found");
    /// A key that is known in another table.
    MisplacedKey "J106" Error ("key", "table", "belongs", "way", "line", "header");
    /// A value outside what is allowed here.
    InvalidValue "J107" Error ("key", "value", "form", "allowed", "most");
    /// An identifier that is not lower-case ASCII with hyphens.
    InvalidId "J108" Error ("id");
    /// A page without front matter.
    MissingFrontMatter "J109" Error;
    /// A front matter that is never closed.
    UnclosedFrontMatter "J110" Error;
    /// An identifier given twice.
    DuplicateId "J111" Error ("id");
    /// A file that is named, or needed, does not exist.
    MissingFile "J112" Error ("path");
    /// A territory named like a folder of levels; a territory or a page named like a file that Windows reserves.
    ReservedName "J113" Error ("name");
    /// A path that leads outside the project.
    PathOutside "J114" Error ("path");
    /// Two files whose names differ only by case.
    CaseClash "J115" Warning ("path");
    /// A text of a level that begins with a front matter.
    FrontMatterHere "J116" Error ("path", "kind");
    /// A file that looks authored and is there, or is named, where nothing reads it.
    UnreadFile "J117" Warning ("path", "kind");
    /// A text in a folder of `territories/` that no level names.
    UnusedText "J118" Notice ("path");
    /// A vector image that could run a program, or load something.
    ActivePicture "J119" Error ("path", "part");
    /// A vector image that cannot be read.
    BrokenPicture "J120" Error ("path");
    /// A file too large to have been written by people.
    TooLarge "J121" Error ("path", "size");
    /// A control character in a text.
    ControlCharacter "J122" Error ("sign");
    /// A number with a dot before three digits, as some write thousands.
    DottedThousands "J123" Warning ("key", "value", "shown");
    /// Words to correct that the source writes with marks, or as a fact or a value.
    FindInMarkup "J124" Error ("kind", "target");
    /// A text of the form for a new territory that nobody filled in.
    ScaffoldLeft "J125" Warning ("key", "value");
    /// A file that a system or a synchronisation copied.
    FileCopy "J127" Notice ("path", "original");
    /// A text in another encoding than UTF-8, read all the same.
    OtherEncoding "J128" Notice ("encoding");
    /// A table with more columns than a page can show.
    TableTooWide "J129" Error ("columns", "limit");
    /// A reference whose address is longer than any that a browser opens.
    ReferenceTooLong "J130" Error ("length", "limit");
    /// A name that wants an article and has none.
    NameWithoutArticle "J131" Notice ("of", "to", "in");
    /// A link to what is outside the project, or no longer there.
    LinkLeftAside "J132" Warning ("path", "why");
    /// Codes whose first zero a spreadsheet took.
    ZerosGone "J133" Notice ("value", "read");
    /// Two files whose names look the same and are written otherwise.
    TwinNames "J134" Warning ("path");

    /// A container that is never closed.
    UnclosedDirective "J201" Error ("name");
    /// A closing `:::` with nothing open.
    StrayClosing "J202" Error;
    /// No such directive.
    UnknownDirective "J203" Error ("name");
    /// A directive whose argument is missing, or unknown.
    DirectiveArgument "J204" Error ("name", "argument");
    /// Raw HTML.
    RawHtml "J205" Error;
    /// A heading of the first rank: the title of a page is its `titre`.
    HeadingRank "J206" Error;
    /// A heading of the common guide without a stable id.
    HeadingWithoutId "J207" Warning ("title");
    /// An anchor given twice in one page.
    DuplicateAnchor "J208" Error ("id");
    /// A condition about something that is not declared.
    UnknownAtom "J209" Error ("atom");
    /// A condition that cannot be read.
    ConditionSyntax "J210" Error ("found");
    /// A value that is not declared.
    UnknownValue "J211" Error ("name");
    /// No such fact.
    UnknownFact "J212" Error ("id");
    /// No such term in the glossary.
    UnknownTerm "J213" Error ("id");
    /// A `{{` that is never closed, or holds what cannot be read.
    HoleSyntax "J214" Error ("found");
    /// A checklist item of the common guide without a stable id.
    TaskWithoutId "J215" Warning;
    /// A link that could run script, or whose scheme is not allowed.
    UnsafeLink "J216" Error ("target", "form");
    /// An image without alternative text.
    MissingAlternative "J217" Error;
    /// An image or a document that does not exist.
    MissingAsset "J218" Error ("path");
    /// Directives nested too deep.
    TooDeep "J219" Error ("limit");
    /// A `::: sinon` outside `::: si`, a container where it cannot be.
    MisplacedDirective "J220" Error ("name");
    /// A fence of code that is never closed.
    UnclosedCode "J221" Error;
    /// Text that looks like Markdown, and shows as it is typed.
    LooksLike "J222" Warning ("form");
    /// A form of another dialect of Markdown.
    OtherDialect "J223" Notice ("form");
    /// A heading two ranks or more below the one above it.
    SkippedRank "J224" Warning ("above");
    /// A paragraph that dashes below it make a heading.
    UnderlinedTitle "J225" Warning;
    /// A choice whose name conditions already give another meaning.
    ChoiceName "J226" Error ("id");
    /// An item of a checklist that leads to what the territory does not have.
    TaskWithoutSubject "J227" Warning ("id", "target");
    /// A grid of the tourist tax, or data, for a commune that the territory does not have.
    CommuneElsewhere "J228" Warning ("of", "code", "name");
    /// A step names a checklist item that the page does not have.
    UnknownTask "J240" Error ("page", "task");
    /// A step of a path with nothing to do and nobody to call.
    EmptyStep "J241" Error ("id");
    /// One step in the paths of more types than may repeat it.
    SharedStep "J242" Error ("title", "count", "limit", "paths");
    /// A compulsory step of which nothing shows in this territory.
    StepWithoutMeans "J243" Warning ("id");
    /// A type of project without a path, in a guide that has paths.
    TypeWithoutPath "J244" Warning ("id", "path");
    /// `reponse:` outside paths and questions.
    AnswerInText "J245" Error ("atom");
    /// `reponse:` names a question, or an answer, that does not exist.
    UnknownAnswer "J246" Error ("atom");
    /// A question is asked by an answer that comes later, or by its own.
    QuestionLoop "J247" Error ("id", "other");
    /// Answers after which no path is left.
    DeadEnd "J248" Error ("question", "answer");
    /// An answer that changes nothing.
    IdleAnswer "J249" Warning ("question", "answer");
    /// A step that no answer reaches.
    UnreachedStep "J250" Error ("id");
    /// A link of a page that everybody reads to a page for technicians.
    LinkToTechnicians "J260" Error ("page");
    /// A field to fill in, of the common guide, without a stable id.
    FieldWithoutId "J261" Warning;

    /// A link to a page that does not exist.
    BrokenLink "J301" Error ("target");
    /// A link to a section that the page does not have.
    BrokenFragment "J302" Error ("page", "fragment");
    /// A link of a local text to a page that this territory hides.
    LinkToHidden "J303" Error ("page");
    /// A link to a section that an overlay replaced together with its parent.
    LinkLostFragment "J304" Warning ("page", "fragment", "section");
    /// A link written as an address of the site instead of a `.md` path.
    LinkNotMarkdown "J305" Error ("target");
    /// A link to a page by an address that it had before.
    LinkMoved "J306" Warning ("target");
    /// A local link to a section that was there when its level was reviewed: it leads to the page.
    LinkSectionGone "J307" Warning ("page", "fragment", "kind");
    /// A local link to a page that was there when its level was reviewed: it shows as text.
    LinkPageGone "J308" Warning ("target", "kind");

    /// `herite` names a level that does not exist.
    UnknownLevel "J401" Error ("level");
    /// Levels that inherit from each other in a circle, or from a lower rank.
    LevelOrder "J402" Error ("level");
    /// A target that the guide never had.
    UnknownTarget "J403" Error ("target", "known");
    /// A target that was renamed: applied, and to be corrected.
    TargetRenamed "J404" Warning ("target", "now");
    /// A target that a condition removed in this territory.
    TargetRemoved "J405" Error ("target");
    /// A target that the network protects.
    ProtectedTarget "J406" Error ("target", "action");
    /// Two destructive verbs of one level on one target, or one inside the other.
    DestructiveTwice "J407" Error ("target");
    /// Two parents of one rank give one key different values.
    ConflictingValues "J408" Error ("key", "one", "other");
    /// Two parents of one rank have destructive verbs that clash.
    ConflictingVerbs "J409" Error ("target");
    /// No such verb.
    UnknownAction "J410" Error ("action");
    /// A verb that does not go with this kind of target.
    ActionNotAllowed "J411" Error ("action", "target", "kind");
    /// A verb without what it needs.
    MissingPart "J412" Error ("action", "key", "state");
    /// A wrapping text without `{{ commun }}` exactly once, alone in its paragraph.
    WrapWithoutCommon "J413" Error ("count");
    /// A correction whose `trouver` does not match exactly once.
    FindNotOnce "J414" Error ("count", "target");
    /// A flag that the guide does not declare.
    UndeclaredFlag "J415" Error ("id");
    /// A value that the guide does not declare.
    UndeclaredValue "J416" Error ("id");
    /// A type, a profile or a level that the guide does not declare.
    UndeclaredType "J417" Error ("id", "known");
    /// A value that every territory must give.
    MissingValue "J418" Error ("id", "label");
    /// A value whose text does not look like its type.
    ValueFormat "J419" Error ("id", "kind", "value");
    /// An addition whose end is past: it no longer shows.
    AdditionExpired "J420" Warning ("date");
    /// An addition that will soon no longer show.
    AdditionExpiring "J421" Warning ("date", "days");
    /// A plain array that replaces the array of a lower level.
    ArrayReplaced "J422" Notice ("key");
    /// A local page whose id the guide already has.
    PageExists "J423" Error ("id");
    /// A local page placed next to a page that does not exist, or an order that names one.
    UnknownPosition "J424" Error ("target", "kind");
    /// A colour without enough contrast.
    LowContrast "J425" Warning ("key", "value", "ratio", "used");
    /// A target on a page that this territory does not show.
    TargetHidden "J426" Warning ("target");
    /// A slot that the target is not: `remplir` goes with `::: local`.
    NotASlot "J427" Error ("target");
    /// A key that this verb does not use.
    UnusedPart "J428" Warning ("action", "key");
    /// An optional value that is shown and has neither content nor replacement text.
    EmptyValue "J429" Warning ("id");
    /// A commune that two territories claim.
    CommuneTwice "J430" Error ("code", "where");
    /// `{{ commun }}` in a text that wraps nothing, or where it may not show.
    MisplacedCommon "J431" Error;
    /// A commune that the list of the network does not have.
    UnknownCommune "J432" Warning ("code");
    /// A public site that does not say what the law asks.
    MissingLegal "J433" Warning ("keys");
    /// A fact whose `statut` is the former word `verifie`.
    FormerGrade "J434" Warning ("now");
    /// `phrase` is no sentence with one place for the value.
    BadSentence "J435" Error ("why");
    /// `{{ phrase:x }}` of a fact that has none.
    NoSentence "J436" Error ("id");
    /// A fact's value below its `min`, above its `max`, or no number.
    OutOfBounds "J437" Error ("value", "min", "max");
    /// A fact's value went over half away from its `ancienne_valeur`.
    JumpUnconfirmed "J438" Warning ("id", "value", "former");
    /// A fact whose last day is past.
    FactEnded "J439" Notice ("id", "date");
    /// A sum, a share, a form … that the common guide types where a fact should be.
    TypedFigure "J440" Warning ("text");
    /// A tariff of the tourist tax below the floor or above the ceiling of its category.
    TariffOutside "J441" Warning ("name", "given", "least", "greatest");
    /// A grid of the tourist tax without a line that every grid has.
    GridIncomplete "J442" Warning ("keys");
    /// One service with two telephones.
    TwoTelephones "J443" Warning ("name", "one", "other");
    /// A level of support without what it promises.
    SupportWithoutMeans "J444" Warning ("id", "label", "support");
    /// A check that is older than its kind allows.
    OldCheck "J445" Warning ("kind", "id", "date", "months");
    /// A review that is put off for too many years.
    FarReview "J446" Warning ("id", "date", "years");
    /// A territory describes an actor that its flags do not say it has.
    FlagAgainstData "J447" Warning ("id", "condition");

    /// A value that every territory must give from a day on.
    ValueAnnounced "J456" Warning ("id", "label", "date", "days");
    /// A value, a flag or a type that the network says to use no more.
    ObsoleteName "J457" Warning ("id", "why");
    /// The former name of a value, a flag or a type.
    ReplacedName "J458" Warning ("id", "now");
    /// `remplace_par` leads to no name of its list, or in a circle.
    BadReplacement "J459" Error ("id", "now");
    /// A line whose letters other programs spoilt.
    OddLetters "J460" Warning ("form");
    /// A file that is called a text and is of another kind.
    NotPlainText "J461" Error ("kind");
    /// Two territories of one name.
    SameName "J462" Warning ("name", "other");
    /// A table of communes without its titles, or without some of them.
    TableColumns "J463" Error ("missing", "columns");
    /// A text that a synchronisation keeps elsewhere.
    KeptElsewhere "J464" Warning ("path");
    /// A link that leads somewhere on one machine alone, or through another site's counter.
    LinkOfOneMachine "J465" Warning ("target", "form");
    /// A picture that is no file of the project.
    PictureElsewhere "J466" Error ("target");
    /// A part of a theme that another theme overrides has changed since somebody agreed to it.
    ThemePartChanged "J467" Warning ("target", "theme", "before", "after");
    /// A part of a theme that another theme overrides, and nobody has agreed to.
    ThemePartUnreviewed "J468" Notice ("target", "theme");

    /// A fact past its review date.
    FactPastReview "J501" Warning ("id", "date");
    /// A page past its review date.
    PagePastReview "J502" Warning ("page", "date");
    /// A page of the common guide that is hard to read: long sentences, or very long itself.
    HardToRead "J503" Notice ("page", "words", "sentences", "average", "long");
    /// `responsable` names nobody whom the guide declares.
    UnknownOwner "J521" Error ("id");
    /// `[competences]` names a skill that the guide does not have.
    UnknownSkill "J522" Error ("id");
    /// Overrides that nobody has reviewed: a change of what they override could not be seen.
    NeverReviewed "J510" Warning ("count", "targets");
    /// A review file of a form that this program does not know.
    ReviewVersion "J511" Error ("version");
    /// A review whose text or fingerprint was changed by hand.
    ReviewEdited "J512" Warning ("target");
    /// A review file beside which no level is there.
    ReviewWithoutLevel "J513" Warning ("path");
    /// A review of an override that is no longer there.
    ReviewOfNothing "J514" Notice ("target", "action");
    /// A review file in which git left a conflict.
    ReviewConflict "J515" Error ("kind");
    /// The common text has changed since the override was reviewed; the local text shows.
    CommonChanged "J530" Warning ("target", "action", "date", "who", "summary");
    /// The same, and it blocks: readers are told, and the site is not published.
    CommonChangedBlocks "J531" Warning ("target", "action", "date", "who", "summary");
    /// The same, and the common text shows until somebody has looked.
    CommonChangedReverts "J532" Warning ("target", "action", "date", "who", "summary");
    /// The common text has changed in form only, or in a way that the network calls minor.
    CommonChangedInForm "J533" Notice ("target", "action", "date", "who", "summary");
    /// A reviewed override whose target the guide no longer has.
    TargetGone "J534" Warning ("target", "action", "date", "who");
    /// A reviewed override whose target a condition has since removed.
    TargetRemovedSince "J535" Warning ("target", "action", "date", "who");
    /// A reviewed override whose target is protected since.
    TargetProtectedSince "J536" Warning ("target", "action", "date", "who");
    /// A reviewed correction whose words the common text no longer has, or has more than once.
    CorrectionLost "J537" Warning ("target", "count", "date", "who");
    /// An override that says what the common text says.
    OverrideUseless "J538" Notice ("target", "action");
    /// A reviewed override whose target holds more, or less, than it did: the rank of a heading changed.
    ExtentChanged "J540" Warning ("target", "action", "date", "who", "gained", "lost");
    /// A reviewed override whose target is in another section, or in none.
    TargetMoved "J541" Warning ("target", "action", "date", "who", "inside");
    /// An added text whose surroundings have changed.
    AroundChanged "J542" Notice ("target", "action", "date", "who");
    /// A reviewed text that a level hides is no longer there, and most likely shows under another name.
    HiddenShowsAgain "J543" Warning ("target", "date", "who");
    /// The common text is spelled otherwise: signs, or a word that the network replaces throughout.
    CommonSpelledOtherwise "J544" Notice ("target", "action", "date", "who", "summary");
    /// One of these, under a policy that blocks.
    OverrideBlocks "J539" Warning ("target", "action", "date", "who");
    /// A former id of a section that leads back to where it was.
    FormerIdInCircle "J545" Error ("id", "now");

    /// A template that does not parse or does not render.
    TemplateError "J601" Error ("message", "block");
    /// A template that the theme must have.
    MissingTemplate "J602" Error ("name");
    /// A word that the theme's catalogue must have.
    MissingWord "J603" Error ("key", "language");
    /// No such theme.
    UnknownTheme "J604" Error ("name");
    /// A catalogue of words that does not parse.
    CatalogueSyntax "J605" Error ("message");
    /// A component that the theme must have, or without the arguments it must take.
    MissingComponent "J606" Error ("name");
    /// A block that a level overrides and the theme does not declare stable.
    UnknownBlock "J607" Error ("name", "theme", "known");
    /// A block that a theme declares stable and none of its templates has.
    MissingBlock "J608" Error ("name", "templates");
    /// A block that two parents of one rank override.
    ConflictingBlocks "J611" Error ("name", "one", "other");
    /// A level's block in HTML, as blocks once were, with its Markdown where that is certain.
    BlockInHtml "J612" Error ("path", "markdown");
    /// A block that a level overrides and in which no text can be there.
    BlockOutsideText "J613" Error ("name", "inside");
    /// What only pages may have, in a block of a level.
    BlockPart "J614" Error ("part");

    /// Two pages, or a page and a redirect, at one address.
    DuplicateAddress "J701" Error ("address");
    /// An address that the site needs for itself.
    ReservedAddress "J702" Error ("address");
    /// A file given to readers whose ending is not on the list.
    UnknownFileKind "J703" Error ("path", "ending");
    /// A file given to readers that is not what its ending says.
    OtherFileKind "J704" Error ("path", "ending", "found");
    /// A file given to readers that holds what could run on their machines.
    ActiveFile "J705" Error ("path", "part");
    /// A file given to readers that cannot be read as what its ending says.
    BrokenFile "J706" Error ("path", "ending");
    /// A file given to readers under a name that some system, or an address, does not take.
    FileName "J707" Error ("path", "part");
    /// A picture of a page that is none.
    NotAPicture "J708" Error ("path");
    /// A file of a theme whose name makes hosts run it.
    RunByHosts "J709" Error ("path");

    /// A file of targets that seems to hold a password.
    SecretInFile "J801" Error ("key");
    /// A command of a target that never says where the site is.
    FolderNotNamed "J802" Error ("key");
}

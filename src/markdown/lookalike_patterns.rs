//! The patterns of what looks like Markdown, or like another tool's.

use std::sync::LazyLock;

use regex::{Captures, Regex, RegexSet};

use crate::diagnostic::code::Code;

/// A mistake that a pattern recognises.
pub(super) struct Mistake {
    pub(super) code: Code,
    /// What it looks like: a key of the words of its code.
    pub(super) form: &'static str,
    pub(super) pattern: Regex,
    /// What to write instead, with the groups of the pattern; empty where nothing can be proposed.
    pub(super) right: &'static str,
}

impl Mistake {
    pub(super) fn right(&self, captures: &Captures<'_>) -> String {
        let mut right = String::new();
        captures.expand(self.right, &mut right);
        right
    }
}

/// Mistakes, and their patterns as one: nearly all text matches none of them. A `\b` of Unicode would make the one pattern
/// slow for every text with an accent.
pub(super) struct Mistakes {
    all: Vec<Mistake>,
    any: RegexSet,
}

impl Mistakes {
    fn of(rows: &[(Code, &'static str, &str, &'static str)]) -> Self {
        const SOUND: &str = "the patterns of this file are well formed";
        let any = RegexSet::new(rows.iter().map(|row| row.2)).expect(SOUND);
        let all = rows.iter().map(|&(code, form, pattern, right)| Mistake {
            code,
            form,
            pattern: Regex::new(pattern).expect(SOUND),
            right,
        });
        Self { all: all.collect(), any }
    }

    /// Those that `text` holds, in the order of the table.
    pub(super) fn held_by(&self, text: &str) -> impl Iterator<Item = &Mistake> {
        self.any.matches(text).into_iter().map(|at| &self.all[at])
    }
}

/// In whole lines, outside code.
pub(super) static OF_LINES: LazyLock<Mistakes> = LazyLock::new(|| {
    use Code::{LooksLike, OtherDialect};
    Mistakes::of(&[
        (LooksLike, "title", r"^\s*(#{2,6})([^#\s].*[^#\s])#{2,}$", "$1 $2"),
        (LooksLike, "title", r"^\s*(#{2,6})([^#\s].*)$", "$1 $2"),
        (LooksLike, "empty-title", r"^\s*#{2,6}\s*$", ""),
        (LooksLike, "title-in-list", r"^\s*(?:[-*+]|\d{1,9}[.)])\s+(#{2,6}\s.*)$", "$1"),
        (OtherDialect, "hashtags", r"^\s*#[\p{L}\d_]{2,}(?:\s+#[\p{L}\d_]{2,})+\s*$", ""),
        (LooksLike, "title", r"^\s*#(\p{Lu}.*)$", "## $1"),
        (LooksLike, "title", r"^\s*(#{2,6})\s+(\S.*?)\s+#+\s*(\{#[a-z0-9-]+\})$", "$1 $2 $3"),
        (
            LooksLike,
            "picture-space",
            r"^\s*!\s+(\[[^\[\]]*\]\([^()\s]+\.(?:png|jpe?g|gif|svg|webp)\))$",
            "!$1",
        ),
        (LooksLike, "title", r"^\s*={2,6}\s+(\S.*?)\s+={2,6}$", "## $1"),
        (LooksLike, "title", r"^\s*h[2-6]\.\s+(\S.*)$", "## $1"),
        (LooksLike, "list", r"^\s*-(\p{L}.*)$", "- $1"),
        (LooksLike, "list", r"^\s*(\d{1,2}[.)])(\p{Lu}\p{Ll}.*)$", "$1 $2"),
        (LooksLike, "list", r"^\s*[•▪▫◦‣●○■□➢➤\u{f020}-\u{f0ff}\u{2043}]\s*(.*)$", "- $1"),
        (LooksLike, "list", r"^\s*–[ \u{a0}\u{202f}](\p{Ll}.*)$", "- $1"),
        (LooksLike, "list", r"^\s*[\u{2212}\u{2010}][ \u{a0}\u{202f}](\p{L}.*)$", "- $1"),
        // Alone it separates: « un lien · un autre ».
        (LooksLike, "list", r"^\s*·(?:\t|[ \u{a0}]{2,})(.*)$", "- $1"),
        (LooksLike, "list", r"^\s*\[([ xX])\]\s+(\S.*)$", "- [$1] $2"),
        (LooksLike, "no-text", r"^(.*[^!\]\\`]|)\[\]\(([^()\s]+)\)(.*)$", "$1[texte du lien]($2)$3"),
        (LooksLike, "list", r"^\s*\[\]\s*([^(\s].*)$", "- [ ] $1"),
        (LooksLike, "list", r"^\s*-\[([ xX]?)\]\s*(\S.*)$", "- [ ] $2"),
        (LooksLike, "list", r"^\s*[-*+]\s+\[([ xX])\](\p{L}.*)$", "- [$1] $2"),
        (LooksLike, "list", r"^\s*[-*+]\s+\[\]\s*(\S.*)$", "- [ ] $1"),
        (LooksLike, "list", r"^\s*[-*+]\s+\[[vVoO✓✔✗]\]\s*(\S.*)$", "- [x] $1"),
        (LooksLike, "list", r"^\s*[☐❏❑❒🔲]\s*(\S.*)$", "- [ ] $1"),
        (LooksLike, "list", r"^\s*[☑☒]\s*([^\s\u{fe0f}].*)$", "- [x] $1"),
        (LooksLike, "list", r"^\s*(?:✅|✔\u{fe0f}?|☑\u{fe0f})\s*(\p{L}.*)$", "- $1"),
        (LooksLike, "list", r"^\s*[-*+]\s+\[\s{2,}\]\s*(\S.*)$", "- [ ] $1"),
        (LooksLike, "list", r"^\s*[-*+]\s+\[(?:\s[xX]\s?|[xX]\s)\]\s*(\S.*)$", "- [x] $1"),
        (LooksLike, "list", r"^\s*(?:[-*+]\s+)?\(\s?\)\s+(\p{L}.*)$", "- [ ] $1"),
        (LooksLike, "list", r"^\s*o\t+(\S.*)$", "- $1"),
        (LooksLike, "container", r"^\s*(?:::|：{2,3}|∷:?|;{3})\s+(\p{L}.*)$", "::: $1"),
        (LooksLike, "container", r"^\s*(?:::|：{2,3}|∷:?|;{3})$", ":::"),
        (LooksLike, "bad-id", r"^\s*#{2,6}\s.*\{#[^}]*(?:\s[^}]*\}|\}.*\{#[^}]*\})\s*$", ""),
        (LooksLike, "id-place", r"^\s*(#{2,6}\s+[^{}()#]*[^{}()#\s])\s*\(#([a-z0-9-]+)\)\s*$", "$1 {#$2}"),
        (
            LooksLike,
            "id-place",
            r"^\s*(#{2,6}\s+[^{}#]*)\{#([a-z0-9-]+)\}\s*([^{}#\s][^{}#]*)$",
            "$1$3 {#$2}",
        ),
        (LooksLike, "id-place", r"^\s*(#{2,6}\s+[^{}#]*[^{}#\s])\s*\{#([a-z0-9-]+)\s*$", "$1 {#$2}"),
        (LooksLike, "id-place", r"^\s*#{2,6}\s+\{#[^{}]*\}\s*$", ""),
        (LooksLike, "break", r"^\s*[—–]{2,}$", "---"),
        (LooksLike, "note-text", r"^\s*\[\^([^\[\]\s]+)\][ \u{a0}\u{202f}]+:\s*(\S.*)$", "[^$1]: $2"),
        (
            LooksLike,
            "reference-text",
            r"^\s*\[([^\[\]^]+)\][ \u{a0}\u{202f}]+:\s*((?:https?://|www\.|mailto:|\.{0,2}/)\S+)$",
            "[$1]: $2",
        ),
        (LooksLike, "note-text", r"^\[(\d{1,2})\]\s+(\p{Lu}.*)$", "[^$1]: $2"),
        (LooksLike, "note-text", r"^([¹²³])\s+(\p{Lu}.*)$", "[^1]: $2"),
        (
            LooksLike,
            "word-field",
            r"(?i)erreur\s?! (?:signet non défini|source du renvoi introuvable|référence de lien hypertexte)|error! (?:bookmark not|reference source)|cliquez (?:ou appuyez )?ici pour (?:entrer|taper|choisir)|click or tap here to|#(?:REF|NOM|NAME|VALEUR|VALUE|DIV/0)[!?]|\{\s?MERGEFIELD\s|comment(?:aire|ed)\s\[[A-Z]{1,3}\d{1,2}\]\s?:",
            "",
        ),
        (
            LooksLike,
            "unfinished",
            r"0[1-9](?:[ .](?:XX|xx|__|\?\?)){3,4}|[(<][àÀ] [Cc]ompl[ée]ter[)>]|\[(?:[àaÀA] (?:[Cc]ompl[ée]ter|[Vv][ée]rifier|[Dd][ée]finir|[Rr]emplir|[Vv]enir))[^\]]*\]|(?-u:\b)(?:TODO|XXX+|A COMPLETER)(?-u:\b)|À COMPLÉTER|\?{3,}|(?i:lorem ipsum)",
            "",
        ),
        (
            OtherDialect,
            "chat",
            r"^\s*\[\d{1,2}/\d{1,2}/\d{2,4},?\s(?:à\s)?\d{1,2}[:h]\d{2}(?::\d{2})?\]\s",
            "",
        ),
        (
            OtherDialect,
            "chat",
            r"^\s*\d{1,2}/\d{1,2}/\d{2,4}(?:,| à)\s\d{1,2}[:h]\d{2}\s+-\s+[^:]{2,40}:\s",
            "",
        ),
        (
            OtherDialect,
            "chat",
            r"^\s*-{3,}\s?(?:Message d['’]origine|Message transféré|Forwarded message)",
            "",
        ),
        (LooksLike, "container", r"^\s*>[\s>]*(:::.*)$", "$1"),
        (LooksLike, "container", r"^\s*(?:[-*+]|\d{1,9}[.)])\s+(:::.*)$", "$1"),
        (LooksLike, "container", r"^\s*[^:\s`].*\s:::(?:\s+\p{Ll}[\w-]*)?$", ""),
        (OtherDialect, "alert", r"^\s*>\s*\[!(?:WARNING|CAUTION|IMPORTANT)\]", "::: attention"),
        (OtherDialect, "alert", r"^\s*>\s*\[!\w+\]", "::: a-savoir"),
        (OtherDialect, "tag-if", r"^\s*\{%-?\s*if\s+(?:\w+\.)?([\w-]+)\s*-?%\}", "::: si $1"),
        (OtherDialect, "tag-if", r"^\s*\{%-?\s*end\s*if\s*-?%\}\s*$", ":::"),
        (OtherDialect, "tag", r"^\s*\{%.*%\}\s*$", "::: a-savoir"),
        (OtherDialect, "admonition", r"^\s*\.\.\s+[a-z-]+::", "::: a-savoir"),
        (OtherDialect, "contents", r"^\s*\p{L}.*\.{6,}\s*\d{1,3}$", ""),
        (OtherDialect, "contents", r"^\s*(?:\[\[?_?(?:TOC|toc|Toc)_?\]\]?|\{:toc\}|__TOC__)\s*$", ""),
        (
            OtherDialect,
            "short-code",
            r"^\s*\[/?(?:gallery|caption|embed|audio|video|playlist|contact-form-7|button|vc_\w+|et_pb_\w+)(?:\s[^\]]*)?\]",
            "",
        ),
        (
            OtherDialect,
            "short-code",
            r"^\s*\[/?[a-z][\w-]*(?:\s+[\w-]+=(?:\x22[^\x22]*\x22|“[^”]*”|'[^']*'|[^\s\]]+))+\s*/?\]",
            "",
        ),
        (OtherDialect, "comment", r"\{(?:\+\+[^{}]*\+\+|--[^{}]*--|>>[^{}]*<<|~~[^{}]*~~)\}", ""),
        (OtherDialect, "note-inline", r"\^\[[^\[\]]+\]", ""),
        (OtherDialect, "forum", r"^(.*)\[b\]([^\[\]]+)\[/b\](.*)$", "$1**$2**$3"),
        (OtherDialect, "forum", r"^(.*)\[i\]([^\[\]]+)\[/i\](.*)$", "$1*$2*$3"),
        (
            OtherDialect,
            "forum",
            r"\[(?:b|i|u|s|url|img|quote|center|color|size)(?:=[^\]]*)?\][^\[]*\[/\w+\]",
            "",
        ),
        (OtherDialect, "attributes", r"[^\s{]\s+\{\.[a-z][\w-]*\}", ""),
        (OtherDialect, "attributes", r"\]\{\s*[.#][\w-]+[^}]*\}", ""),
        (OtherDialect, "attributes", r"\{:\s*[.#]?[\w-]+[^}]*\}", ""),
        (OtherDialect, "admonition", r"^\s*(?:!!!|\?\?\?)\+?\s*\w+", "::: a-savoir"),
        (OtherDialect, "attributes", r"\)\{\s*[.#]?[\w-]+\s*(?:=[^}]*)?\}", ""),
        (OtherDialect, "mark", r"^(|.*[^=\w])==([^\s=](?:[^=]*[^\s=])?)==([^=\w].*|)$", "$1**$2**$3"),
        (
            OtherDialect,
            "underline",
            r"^(|.*[^+\w])\+\+([^\s+](?:[^+]*[^\s+])?)\+\+([^+\w].*|)$",
            "$1**$2**$3",
        ),
        (OtherDialect, "raised", r"\w\^[\p{L}\d]{1,4}\^|\p{L}~\d{1,3}~", ""),
        (OtherDialect, "comment", r"^\s*(?://(?:\s|\p{L})(?:[^/]|/[^/])*|%%.*|/\*.*)$", ""),
        (OtherDialect, "comment", r"^\s*<!\s+-{1,2}.*$", ""),
        (OtherDialect, "word-tag", r"</?[a-z]\w*:[a-z]\w*[^<>]*>", ""),
        (OtherDialect, "front-matter", r"^\+{3}$", ""),
        (
            LooksLike,
            "entity",
            r"&([aeiouAEIOU](?:acute|grave|circ|uml)|[cC]cedil|euro|nbsp|[lr]aquo|[lr]squo|deg)([^;\w=]|$)",
            "",
        ),
        (
            LooksLike,
            "alt",
            r"!\[(?:[^\[\]]*\.(?:jpe?g|JPE?G|png|PNG|gif|webp|HEIC|heic)|[Ii]mage\s?\d*|[Pp]hoto\s?\d*|IMG[_-]?\d+)\]\(",
            "",
        ),
        (OtherDialect, "page-break", r"^\s*\\[a-z]{4,}(?:\{[^}]*\})*\s*$", ""),
        (OtherDialect, "wiki-table", r"^\s*\{\|", ""),
        (OtherDialect, "grid", r"^\s*\+[-=]+(?:\+[-=]+)+\+$", ""),
        // At the beginning of its line it has lost its power to begin a definition: see `source_form`.
        (OtherDialect, "emoji", r"(?:^\s*\\?|[\s(]):[a-z][a-z_]{2,30}:(?:$|[\s.,;!?)])", ""),
    ])
});

/// A link whose address holds a space.
pub(super) const SPACED_LINK: &str = "$1(<$2>)";

/// A value between single braces, without what stands before its name.
pub(super) const BARE_VALUE: &str = "{{ v.$2 }}";

/// In running text, in which what the parser understood is no longer.
pub(super) static OF_TEXT: LazyLock<Mistakes> = LazyLock::new(|| {
    use Code::{LooksLike, OtherDialect};
    Mistakes::of(&[
        (LooksLike, "untitled", r"(?P<it>(!?\[[^\[\]]*\]\([^\s()]+)\s+[“«‘”][^()]*[”»’“]\s*\))", "$2)"),
        (LooksLike, "angle-space", r"(?P<it><\s*((?:https?://|www\.)[^<>\n]*[^<>\s])\s*>)", "<$2>"),
        (OtherDialect, "placeholder", r"(?P<it><([a-z]+_[a-z_]+)>)", "{{ v.$2 }}"),
        (
            LooksLike,
            "link",
            r"(?P<it>\[([^\[\]()]{2,80})\(((?:https?://|www\.)[^\s()]+|[^\s()]+\.md(?:#[\w-]*)?)\))",
            "[$2]($3)",
        ),
        (LooksLike, "term", r"(?:^|[^\[])(?P<it>\[\[([\w-]{2,40})\])(?:[^\](\[]|$)", "[[$2]]"),
        (
            OtherDialect,
            "picture-wiki",
            r"(?P<it>!\[\[([^\[\]|]+\.(?:png|jpe?g|gif|svg|webp))(?:\|[^\[\]]*)?\]\])",
            "![Ce que montre l'image]($2)",
        ),
        (
            OtherDialect,
            "wiki-mark",
            r"(?:^|[\s(«])(?P<it>//(\p{L}[^/\n]*[^/\s])//)(?:$|[\s.,;:!?)»])",
            "*$2*",
        ),
        (LooksLike, "strike", r"(?P<it>~~\s*([^~]*?[^~\s])\s*~~)", "~~$2~~"),
        (LooksLike, "italic", r"(?:^|[\s(«])(?P<it>\*(\p{L}[^*\n]*?[^*\s])\s+\*)(?:$|[\s.,;:!?)»])", "*$2*"),
        (
            LooksLike,
            "italic",
            r"(?:^|[\s(«])(?P<it>_(\p{L}[^_\n]*?[^_\s])\s+_)(?:$|[\s.,;:!?)»]|\p{L})",
            "*$2*",
        ),
        (LooksLike, "bold", r"(?:^|[\s(«])(?P<it>__\s+([^_\n:]*?[^_\s:])\s*__)(?:$|[\s.,;:!?)»])", "**$2**"),
        (
            OtherDialect,
            "wiki-mark",
            r"(?:^|[^'\w])(?P<it>'{3}([^'\s](?:[^']|'[^'])*?)'{3})(?:[^']|$)",
            "**$2**",
        ),
        (
            OtherDialect,
            "wiki-mark",
            r"(?:^|[^'\w])(?P<it>'{2}([^'\s](?:[^']|'[^'])*?)'{2})(?:[^']|$)",
            "*$2*",
        ),
        (OtherDialect, "placeholder", r"(?:^|[^$\w])(?P<it>\$\{\s*(?:v\.)?([a-z][\w-]*)\s*\})", "{{ v.$2 }}"),
        (
            OtherDialect,
            "placeholder",
            r"(?:^|[\s(«:])(?P<it>%%?([a-z][a-z_]{3,30})%%?)(?:$|[\s.,;:!?)»])",
            "{{ v.$2 }}",
        ),
        (
            OtherDialect,
            "placeholder",
            r"(?:^|[\s(«:])(?P<it>\$([a-z][a-z_]{3,30}))(?:$|[\s.,;:!?)»])",
            "{{ v.$2 }}",
        ),
        (
            OtherDialect,
            "math",
            r"(?:^|[\s(])(?P<it>\${1,2}([^$\s\d][^$\n]{0,60}?)\${1,2})(?:$|[\s.,;:!?)])",
            "$2",
        ),
        (LooksLike, "bold", r"\*\*\s*([^*]*?[^*\s])\s*\*\*", "**$1**"),
        (LooksLike, "bold", r"^[^*]*?(\*\*)[^*]*$", ""),
        (LooksLike, "sized", r"(!?\[[^\[\]]*\]\([^\s()]+)\s+=\d*x\d*\)", "$1)"),
        (
            LooksLike,
            "turned",
            r"\(([^()\[\]]+)\)\[((?:https?://|www\.|\.{0,2}/)[^\s\[\]]*|[^\s\[\]]+\.(?:md|jpe?g|png|svg|webp)(?:#[\w-]*)?)\]",
            "[$1]($2)",
        ),
        (
            LooksLike,
            "unclosed",
            r"(\[[^\[\]]+\]\((?:https?://[^\s()]+|[^\s()]+\.md(?:#[\w-]*)?))(?:[\s.,;][^()]*)?$",
            "$1)",
        ),
        (LooksLike, "untitled", r"(\[[^\[\]]*\]\([^\s()\x22]+)\s+\x22[^\x22()]*\)", "$1)"),
        (LooksLike, "angle", r"<([^\s<>]+\.md(?:#[\w-]+)?)>", "[texte du lien]($1)"),
        (
            LooksLike,
            "link",
            r"\[([^\[\]]+)\]\s+\(((?:https?://|www\.|mailto:|tel:|\.{0,2}/)[^)\s]*|[^)\s]+\.(?:md|jpe?g|png|svg|webp|pdf)(?:#[^)\s]*)?)\)",
            "[$1]($2)",
        ),
        (LooksLike, "link", r"(!?\[[^\[\]]*\])\((\s*[^()<>\x22]*\S[ \t][^()<>\x22]*)\)", SPACED_LINK),
        (LooksLike, "link", r"(?P<it>\[([^\[\]^]+)\]\[((?:https?:|\.{1,2})?/[^\[\]\s]+)\])", "[$2]($3)"),
        (LooksLike, "reference", r"\[([^\[\]^]+)\]\[([^\[\]/]+)\]", ""),
        (LooksLike, "note", r"\[\^([^\[\]]+)\]", ""),
        (
            LooksLike,
            "brace",
            r"(?:^|[^{])(\{\s*((?:v|territoire)\.[a-z0-9_-]+|(?:fait|phrase):[a-z0-9.-]+)\s*\})(?:[^}]|$)",
            "{{ $2 }}",
        ),
        (LooksLike, "brace", r"(?:^|[^{$\w\]])(\{\s*([a-z][a-z_]{2,30})\s*\})(?:[^}]|$)", BARE_VALUE),
        (
            LooksLike,
            "brace",
            r"(?:^|[^{])(\{%\s*((?:v|territoire)\.[a-z0-9_-]+|(?:fait|phrase):[a-z0-9.-]+)\s*%\})",
            "{{ $2 }}",
        ),
    ])
});

//! The templates of a theme as they are in its files: by name, and by place.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::text::Place;
use crate::text::path::SourcePath;

/// The templates of one theme, by the name that `extends` and `include` use.
#[derive(Clone, Debug, Default)]
pub(super) struct Sources {
    by_name: BTreeMap<String, TemplateSource>,
}

/// One template.
#[derive(Clone, Debug)]
pub(super) struct TemplateSource {
    pub(super) path: SourcePath,
    /// The text of its file.
    pub(super) text: Arc<str>,
}

impl Sources {
    pub(super) fn insert(&mut self, name: &str, path: SourcePath, text: Arc<str>) {
        self.by_name.insert(name.to_owned(), TemplateSource { path, text });
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.by_name.keys().map(String::as_str)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &TemplateSource)> {
        self.by_name.iter().map(|(name, source)| (name.as_str(), source))
    }

    /// Template `name`, with the name that lasts as long as they do.
    pub(super) fn get(&self, name: &str) -> Option<(&str, &TemplateSource)> {
        self.by_name.get_key_value(name).map(|(name, source)| (name.as_str(), source))
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.by_name.contains_key(name)
    }

    /// A stretch of template `name` as the engine counts; `None` where no such template is known.
    pub(super) fn place(&self, name: &str, span: Range<usize>) -> Option<Place> {
        Some(self.by_name.get(name)?.within(span))
    }

    /// The stretch of `width` characters that begins at a line and a column, both counted from 1.
    pub(super) fn at(&self, name: &str, line: usize, column: usize, width: usize) -> Option<Place> {
        let source = self.by_name.get(name)?;
        let start: usize = source.text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
        let rest = source.text.get(start..)?;
        let byte = |count: usize| rest.char_indices().nth(count).map_or(rest.len(), |(at, _)| at);
        let first = column.checked_sub(1)?;
        Some(source.within(start + byte(first)..start + byte(first + width)))
    }

    /// Where `word` (a quoted name, a definition) first is in template `name`, or else the template's start.
    pub(super) fn find(&self, name: &str, word: &str) -> Option<Place> {
        let source = self.by_name.get(name)?;
        let at = source.text.find(word);
        Some(source.within(at.map_or(0..0, |start| start..start + word.len())))
    }

    /// The path, such as `page.corps`, that is before the filter at `place`.
    pub(super) fn path_before(&self, place: &Place) -> &str {
        let source = self.by_name.values().find(|source| source.path == place.file);
        let before = source.and_then(|source| source.text.get(..place.start)).unwrap_or_default();
        let before = before.trim_end().trim_end_matches('|').trim_end();
        let start = before.rfind(|sign: char| !(sign.is_alphanumeric() || "_.?[]\"".contains(sign)));
        start.map_or(before, |start| &before[start + 1..])
    }

    /// Where component `name` is defined.
    pub(super) fn component(&self, name: &str) -> Option<Place> {
        self.by_name.values().find_map(|source| source.component(name))
    }

    /// Where component `name` is defined in template `template`.
    pub(super) fn component_in(&self, template: &str, name: &str) -> Option<Place> {
        self.by_name.get(template)?.component(name)
    }
}

impl TemplateSource {
    /// A stretch of its file, kept inside it.
    pub(super) fn within(&self, span: Range<usize>) -> Place {
        let end = span.end.min(self.text.len());
        Place::new(self.path.clone(), span.start.min(end)..end)
    }

    fn component(&self, name: &str) -> Option<Place> {
        self.text.match_indices("component").find_map(|(at, keyword)| {
            let rest = &self.text[at + keyword.len()..];
            let after = rest.trim_start().strip_prefix(name)?;
            let start = self.text.len() - after.len() - name.len();
            after.trim_start().starts_with('(').then(|| self.within(start..start + name.len()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Sources;
    use crate::text::path::SourcePath;

    #[test]
    fn lines_and_columns_count_characters() {
        let mut sources = Sources::default();
        let path = SourcePath::parse("themes/t/templates/a.html").unwrap();
        sources.insert("a.html", path, "é\nété {{ x }}".into());
        let place = sources.at("a.html", 2, 8, 1).unwrap();
        assert_eq!(place.span(), 12..13);
        assert_eq!(sources.at("a.html", 9, 9, 9).unwrap().span(), 16..16);
        assert_eq!(sources.at("b.html", 1, 1, 1), None);
    }

    #[test]
    fn a_component_is_found_by_its_definition() {
        let mut sources = Sources::default();
        let path = SourcePath::parse("c.html").unwrap();
        sources.insert("c", path, "{% component aidesx() %}{% component  aides (x) %}".into());
        assert_eq!(sources.component("aides").unwrap().span(), 38..43);
    }
}

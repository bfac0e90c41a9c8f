//! Intentions about one authored file, carried out: the changes of files that follow.
//!
//! Pure: a snapshot in, [`TextChange`]s out. `project` makes them if the files are still the ones that were read, and can
//! undo them.

use std::collections::BTreeMap;

use super::edit_refusal::EditRefusal;
use super::edited_file::EditedFile;
use super::intention::{EditIntention, EditPath, EditStep, Placing};
use super::new_value::NewValue;
use super::writing_order::table_of;
use crate::calendar::Day;
use crate::guide::common_guide::Guide;
use crate::record::page_id::PageId;
use crate::scaffold::{ScaffoldContext, name_of, new_level, new_page};
use crate::territory::levels::Territories;
use crate::territory::read_level::level_name;
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;
use crate::text::text_change::TextChange;

/// The verbs that a level uses once on a target: another time changes what the first says.
const ONCE: [&str; 6] = ["encadrer", "remplacer", "masquer", "renommer", "ordonner", "remplir"];

/// The list of verbs.
const VERBS: &str = "modifier";

/// The project that is edited.
#[derive(Clone, Copy)]
pub struct EditContext<'a> {
    /// Its files.
    pub snapshot: &'a Snapshot,
    /// Its guide.
    pub guide: &'a Guide,
    /// Its levels.
    pub territories: &'a Territories,
    /// Today: a new page is dated.
    pub day: Day,
}

/// Whether `file` can be changed: it is one of authors, and has no syntax error.
pub fn can_be_changed(context: EditContext<'_>, file: &SourcePath) -> Result<(), EditRefusal> {
    let root = table_of(file).ok_or(EditRefusal::NoSuchFile)?;
    let text = ChangedTexts { context, after: BTreeMap::new() }.text(file)?;
    EditedFile::of(file, &text, root).map(drop)
}

/// The changes that carry out `intentions` about `file`, each on the result of the one before; all of them or none.
pub fn carry_out(
    context: EditContext<'_>,
    file: &SourcePath,
    intentions: &[EditIntention],
) -> Result<Vec<TextChange>, EditRefusal> {
    let root = table_of(file).ok_or(EditRefusal::NoSuchFile)?;
    let mut texts = ChangedTexts { context, after: BTreeMap::new() };
    for intention in intentions {
        let text = texts.text(file)?;
        let edited = EditedFile::of(file, &text, root)?;
        if let Some(after) = texts.step(&edited, intention)? {
            texts.after.insert(file.clone(), Some(after));
        }
    }
    Ok(texts.changes())
}

/// The texts of files while intentions change them.
struct ChangedTexts<'a> {
    context: EditContext<'a>,
    /// None where a file goes.
    after: BTreeMap<SourcePath, Option<String>>,
}

impl ChangedTexts<'_> {
    /// A file's text; of one that is not there, that which the scaffold would write.
    fn text(&self, file: &SourcePath) -> Result<String, EditRefusal> {
        if let Some(written) = self.after.get(file) {
            return written.clone().ok_or(EditRefusal::Vanished);
        }
        if let Some(source) = self.context.snapshot.text(file) {
            return Ok(source.text.to_string());
        }
        if self.context.snapshot.get(file).is_some() {
            return Err(EditRefusal::NoSuchFile);
        }
        let scaffold = ScaffoldContext { guide: self.context.guide, territories: self.context.territories };
        let made = if let Some(name) = level_name(file) {
            new_level::level(scaffold, &name, &new_level::display_name(&name)).after
        } else if let Some(page) = file.below("content").and_then(|below| below.strip_suffix(".md")) {
            new_page::page(scaffold, &PageId::new(page), &name_of(page), self.context.day).after
        } else {
            None
        };
        Ok(made.unwrap_or_default())
    }

    /// The text of the file after `intention`; none where it stays.
    fn step(
        &mut self,
        edited: &EditedFile<'_>,
        intention: &EditIntention,
    ) -> Result<Option<String>, EditRefusal> {
        let changed = match intention {
            EditIntention::Set { at, value } => edited.set(at, value.clone())?,
            EditIntention::Clear { at } => edited.clear(at)?,
            EditIntention::Add { list, fields, place } => edited.add(list, fields.clone(), place)?,
            EditIntention::Complete { list, id, fields } => {
                return Self::complete(edited, list, id, fields).map(Some);
            }
            EditIntention::Remove { item } => {
                self.drop_text_of(edited, item)?;
                edited.remove(item)?
            }
            EditIntention::Move { item, place } => edited.moved(item, place)?,
            EditIntention::Date { item, from, until } => {
                let days = [("a_partir_du", from), ("jusqu_au", until)];
                let fields = days.map(|(key, day)| (key.to_owned(), day.map(NewValue::Day)));
                edited.with_fields(item, &fields)?
            }
            EditIntention::Write { item, text } => return self.write(edited, item, text),
            EditIntention::Override { target, action, fields } => Self::verb(edited, target, action, fields)?,
            EditIntention::Hide { target, reason } => {
                let reason = ("pourquoi".to_owned(), NewValue::Text(reason.clone()));
                Self::verb(edited, target, "masquer", &[reason])?
            }
            EditIntention::Order { chapter, pages } => {
                let pages = pages.iter().map(|page| NewValue::Text(page.clone())).collect();
                let order = ("ordre".to_owned(), NewValue::List(pages));
                Self::verb(edited, chapter, "ordonner", &[order])?
            }
        };
        Ok(Some(changed))
    }

    fn complete(
        edited: &EditedFile<'_>,
        list: &EditPath,
        id: &str,
        fields: &[(String, Option<NewValue>)],
    ) -> Result<String, EditRefusal> {
        let item = list.join(EditStep::Id(id.to_owned()));
        if edited.find(&item).is_ok() {
            return edited.with_fields(&item, fields);
        }
        let given = fields.iter().filter_map(|(key, value)| Some((key.clone(), value.clone()?)));
        let own = (edited.id_key(list)?.to_owned(), NewValue::Text(id.to_owned()));
        edited.add(list, [own].into_iter().chain(given).collect(), &Placing::Last)
    }

    fn verb(
        edited: &EditedFile<'_>,
        target: &str,
        action: &str,
        fields: &[(String, NewValue)],
    ) -> Result<String, EditRefusal> {
        let first = EditPath::verb(target, action, 0);
        if ONCE.contains(&action) && edited.find(&first).is_ok() {
            let fields: Vec<_> =
                fields.iter().map(|(key, value)| (key.clone(), Some(value.clone()))).collect();
            return edited.with_fields(&first, &fields);
        }
        let own = [("cible", target), ("action", action)];
        let own = own.map(|(key, text)| (key.to_owned(), NewValue::Text(text.to_owned())));
        let fields = own.into_iter().chain(fields.iter().cloned()).collect();
        // Beside the others on the same page, behind them: insertions at one place keep the order of the file.
        let page = |target: &str| target.split(['#', ':']).next().unwrap_or_default().to_owned();
        let last = edited.targets().into_iter().rposition(|other| page(&other) == page(target));
        let place = last.map_or(Placing::Last, |at| Placing::After(EditStep::Number(at)));
        edited.add(&EditPath::keys([VERBS]), fields, &place)
    }

    /// Writes a text where it is: in the file that the item names, or in the item itself.
    fn write(
        &mut self,
        edited: &EditedFile<'_>,
        item: &EditPath,
        text: &str,
    ) -> Result<Option<String>, EditRefusal> {
        let Some(named) = edited.file_of(item)? else {
            return edited.set(&item.key("texte"), NewValue::Markdown(text.to_owned())).map(Some);
        };
        let before = self.text_of_file(&named);
        let ends =
            if before.as_deref().is_some_and(|before| before.contains("\r\n")) { "\r\n" } else { "\n" };
        let is_same = before.as_deref().is_some_and(|before| {
            before.replace("\r\n", "\n").trim_end_matches('\n')
                == text.replace("\r\n", "\n").trim_end_matches('\n')
        });
        if !is_same {
            let text = text.replace("\r\n", "\n");
            let text = format!("{}\n", text.trim_end_matches('\n')).replace('\n', ends);
            self.after.insert(named, Some(text));
        }
        Ok(None)
    }

    fn text_of_file(&self, file: &SourcePath) -> Option<String> {
        match self.after.get(file) {
            Some(written) => written.clone(),
            None => self.context.snapshot.text(file).map(|source| source.text.to_string()),
        }
    }

    /// The Markdown that an item alone names goes with it.
    fn drop_text_of(&mut self, edited: &EditedFile<'_>, item: &EditPath) -> Result<(), EditRefusal> {
        let Some(named) = edited.file_of(item)?.filter(|named| named.extension() == "md") else {
            return Ok(());
        };
        let others = self.context.territories.levels.values().filter(|level| level.file != *edited.file);
        let is_shared = others.flat_map(|level| &level.named).any(|other| *other == named)
            || edited.named_files().iter().filter(|other| **other == named).count() > 1;
        if !is_shared && self.text_of_file(&named).is_some() {
            self.after.insert(named, None);
        }
        Ok(())
    }

    fn changes(self) -> Vec<TextChange> {
        let snapshot = self.context.snapshot;
        self.after
            .into_iter()
            .filter_map(|(file, text)| TextChange::between(&file, snapshot.text(&file), text.as_deref()))
            .collect()
    }
}

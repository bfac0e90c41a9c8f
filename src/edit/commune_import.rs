//! What a table says of communes, held against what the levels of their territory say: what is new, and what differs.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::commune_cells::{cell_text, written};
use super::commune_sheet::CommuneSheetCell;
use super::intention::{EditIntention, EditPath};
use super::new_value::NewValue;
use crate::edition::commune_data::CommuneData;
use crate::record::data::Scalar;
use crate::spreadsheet::meant;
use crate::text::path::SourcePath;

/// What follows from a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CommuneImport {
    /// What is to be done in the file of the territory.
    pub intentions: Vec<EditIntention>,
    /// How many values are new.
    pub new: usize,
    /// How many are said already.
    pub same: usize,
    /// The values that differ from what is said: replaced where that is wanted, else kept.
    pub differing: Vec<DifferingValue>,
}

/// A value that a table gives, and another that a level gives.
#[derive(Clone, Debug, PartialEq)]
pub struct DifferingValue {
    /// What the table says.
    pub cell: CommuneSheetCell,
    /// What the level says.
    pub said: Scalar,
    /// The file that says it.
    pub file: SourcePath,
}

/// What to do for `cells`, of a territory of whose communes `known` is said; what differs is written where `replaces` says
/// so.
pub fn plan(known: &CommuneData, cells: &[CommuneSheetCell], replaces: bool) -> CommuneImport {
    let mut import = CommuneImport::default();
    let mut fields: BTreeMap<&Arc<str>, Vec<(String, Option<NewValue>)>> = BTreeMap::new();
    let mut order: Vec<&Arc<str>> = Vec::new();
    for cell in cells {
        let said = known.get(&cell.insee).and_then(|said| said.get(&cell.field));
        match said {
            Some(said) if meant(&cell_text(&said.value)) == cell_text(&cell.value) => {
                import.same += 1;
                continue;
            }
            Some(said) => {
                let (said, file) = (said.value.clone(), said.place.file.clone());
                import.differing.push(DifferingValue { cell: cell.clone(), said, file });
                if !replaces {
                    continue;
                }
            }
            None => import.new += 1,
        }
        let own = fields.entry(&cell.insee).or_insert_with(|| {
            order.push(&cell.insee);
            Vec::new()
        });
        own.push((cell.field.to_string(), Some(written(&cell.value))));
    }
    let list = EditPath::keys(["commune"]);
    let complete = |insee: &Arc<str>| EditIntention::Complete {
        list: list.clone(),
        id: insee.to_string(),
        fields: fields.remove(insee).unwrap_or_default(),
    };
    import.intentions = order.into_iter().map(complete).collect();
    import
}

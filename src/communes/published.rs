//! Reads `data/communes.json` of the npm package `@etalab/decoupage-administratif` (Licence Ouverte 2.0).
//!
//! One object per commune of today (`commune-actuelle`), and one per commune that another took in
//! (`commune-deleguee`, `commune-associee`), which names it as `chefLieu`.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A commune of today, with the names of those that it took in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedCommune {
    /// INSEE code.
    pub code: String,
    /// `nom`
    pub name: String,
    /// `codesPostaux`
    pub postal_codes: Vec<String>,
    /// `departement`
    pub department: String,
    /// The names of the communes that it took in, in order.
    pub former: Vec<String>,
}

/// Why the list cannot be read: what the parser says, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// From 1.
    pub line: usize,
    /// From 1.
    pub column: usize,
    /// In English, as the parser says it.
    pub message: String,
}

#[derive(Deserialize)]
struct Row {
    code: String,
    nom: String,
    #[serde(rename = "type")]
    kind: String,
    departement: Option<String>,
    #[serde(rename = "chefLieu")]
    seat: Option<String>,
    #[serde(rename = "codesPostaux", default)]
    postal_codes: Vec<String>,
}

/// The version that the `package.json` beside the data gives.
pub fn version(package: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Package {
        version: String,
    }
    Some(serde_json::from_str::<Package>(package).ok()?.version)
}

/// The communes of today, by INSEE code.
pub fn read(text: &str) -> Result<BTreeMap<String, PublishedCommune>, Unreadable> {
    let rows: Vec<Row> = serde_json::from_str(text).map_err(|error| Unreadable {
        line: error.line(),
        column: error.column(),
        message: error.to_string(),
    })?;
    let mut communes = BTreeMap::new();
    let mut former = Vec::new();
    for row in rows {
        match (row.kind.as_str(), row.departement) {
            ("commune-actuelle", Some(department)) => {
                let mut postal_codes = row.postal_codes;
                postal_codes.sort();
                let (code, name) = (row.code, row.nom);
                let commune = PublishedCommune {
                    code: code.clone(),
                    name,
                    postal_codes,
                    department,
                    former: Vec::new(),
                };
                communes.insert(code, commune);
            }
            ("commune-deleguee" | "commune-associee", _) => {
                former.extend(row.seat.map(|seat| (seat, row.nom)));
            }
            _ => {}
        }
    }
    for (seat, name) in former {
        if let Some(commune) = communes.get_mut(&seat)
            && commune.name != name
            && !commune.former.contains(&name)
        {
            commune.former.push(name);
        }
    }
    for commune in communes.values_mut() {
        commune.former.sort();
    }
    Ok(communes)
}

//! The plain values that several tables give: identifiers, days, addresses, words that may be numbers.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

macro_rules! words {
    ($($(#[doc = $doc:literal])+ $name:ident $schema:tt;)*) => {
        $($(#[doc = $doc])+
        #[derive(Debug)]
        pub(super) struct $name;

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        })*
    };
}

words! {
    /// An identifier.
    Id { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" };
    /// A fact's.
    FactId { "type": "string", "pattern": r"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$" };
    /// A value's.
    ValueId { "type": "string", "pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?(_[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$" };
    /// The address of a page.
    Path { "type": "string", "pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?(/[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$" };
    /// A text that says something.
    Text { "type": "string", "pattern": r"\S" };
    /// A day. TOML has a type for it; editors check it as a text of that form.
    Day { "type": "string", "format": "date" };
    /// A whole address of the web; empty, it takes an inherited one away.
    Url { "type": "string", "pattern": r"^(https?://\S+)?$" };
    /// A commune.
    Insee { "type": "string", "pattern": "^[0-9][0-9AB][0-9]{3}$" };
    /// A text, a number, yes or no.
    Wording { "type": ["string", "number", "boolean"] };
    /// True for all sections, or some of them by their ids.
    Sections { "type": ["boolean", "array"], "items": { "type": "string" } };
    /// 0 to discover, 3 teaches others.
    Skilled { "type": "integer", "minimum": 0, "maximum": 3 };
}

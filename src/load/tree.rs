//! Any YAML as a tree with places: read only when a file does not fit its form, to find all that is wrong with it.

use std::fmt;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::at::At;

/// A number that no count of the format can be; counts are small.
const OUT_OF_RANGE: &str = "a number below 0 or above 65535";

/// A YAML value.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree {
    /// Nothing.
    Null,
    /// A scalar that is no text: true, 5, 1.5; kept as its kind, for messages.
    Other(&'static str),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<At<Tree>>),
    /// A mapping; keys in the written order, doubled ones too.
    Map(Vec<(At<String>, At<Tree>)>),
}

impl Tree {
    /// What it is, for messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Other(kind) => kind,
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Map(_) => "a mapping",
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Anything;
        impl<'de> Visitor<'de> for Anything {
            type Value = Tree;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("any value")
            }
            fn visit_unit<E: Error>(self) -> Result<Tree, E> {
                Ok(Tree::Null)
            }
            fn visit_bool<E: Error>(self, _: bool) -> Result<Tree, E> {
                Ok(Tree::Other("true or false"))
            }
            fn visit_i64<E: Error>(self, number: i64) -> Result<Tree, E> {
                Ok(Tree::Other(if u16::try_from(number).is_ok() { "a number" } else { OUT_OF_RANGE }))
            }
            fn visit_u64<E: Error>(self, number: u64) -> Result<Tree, E> {
                Ok(Tree::Other(if u16::try_from(number).is_ok() { "a number" } else { OUT_OF_RANGE }))
            }
            fn visit_i128<E: Error>(self, _: i128) -> Result<Tree, E> {
                Ok(Tree::Other(OUT_OF_RANGE))
            }
            fn visit_u128<E: Error>(self, _: u128) -> Result<Tree, E> {
                Ok(Tree::Other(OUT_OF_RANGE))
            }
            fn visit_f64<E: Error>(self, _: f64) -> Result<Tree, E> {
                Ok(Tree::Other("a decimal number"))
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Tree, E> {
                Ok(Tree::Text(text.to_owned()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tree, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = seq.next_element()? {
                    list.push(item);
                }
                Ok(Tree::List(list))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Tree::Map(entries))
            }
        }
        deserializer.deserialize_any(Anything)
    }
}

//! Any YAML as a tree with places: read only when a file does not fit its form, to find all that is wrong with it.

use std::fmt;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::at::At;
use crate::diagnostic::message::Message;

/// The kind of a scalar that is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scalar {
    /// `true` or `false`.
    Truth,
    /// A whole number that a count of the format can be; counts are small.
    Count,
    /// A whole number that no count can be.
    Beyond,
    /// A number with a fraction.
    Decimal,
}

/// A YAML value.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree {
    /// Nothing.
    Null,
    /// A scalar that is no text: true, 5, 1.5; kept as its kind.
    Other(Scalar),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<At<Tree>>),
    /// A mapping; keys in the written order, doubled ones too.
    Map(Vec<(At<String>, At<Tree>)>),
}

impl Tree {
    /// What it is, for messages.
    pub fn kind(&self) -> Message {
        match self {
            Self::Null => "nothing".into(),
            Self::Other(Scalar::Truth) => "true or false".into(),
            Self::Other(Scalar::Count) => "a number".into(),
            Self::Other(Scalar::Beyond) => "a number below 0 or above 65535".into(),
            Self::Other(Scalar::Decimal) => "a decimal number".into(),
            Self::Text(_) => "a text".into(),
            Self::List(_) => "a list".into(),
            Self::Map(_) => "a mapping".into(),
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
                Ok(Tree::Other(Scalar::Truth))
            }
            fn visit_i64<E: Error>(self, number: i64) -> Result<Tree, E> {
                Ok(Tree::Other(if u16::try_from(number).is_ok() { Scalar::Count } else { Scalar::Beyond }))
            }
            fn visit_u64<E: Error>(self, number: u64) -> Result<Tree, E> {
                Ok(Tree::Other(if u16::try_from(number).is_ok() { Scalar::Count } else { Scalar::Beyond }))
            }
            fn visit_i128<E: Error>(self, _: i128) -> Result<Tree, E> {
                Ok(Tree::Other(Scalar::Beyond))
            }
            fn visit_u128<E: Error>(self, _: u128) -> Result<Tree, E> {
                Ok(Tree::Other(Scalar::Beyond))
            }
            fn visit_f64<E: Error>(self, _: f64) -> Result<Tree, E> {
                Ok(Tree::Other(Scalar::Decimal))
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

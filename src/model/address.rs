//! Addresses: the permanent name of every part of the corpus.
//!
//! One scheme for URLs, anchors, findings, diffs and exports, the same in all languages and editions:
//! `500-2015/border-permit#p15-1`. The printed number is only a label.

use std::fmt;

use ecow::{EcoString, eco_format};

/// The address of a part: the path of its page and, after `#`, its anchor; after `.`, a field of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Address(EcoString);

impl Address {
    /// The address of the whole corpus.
    pub fn root() -> Self {
        Self::default()
    }

    /// An address that is already written out.
    pub fn from_written(address: &str) -> Self {
        Self(address.into())
    }

    /// A page below this one: `500-2015` → `500-2015/border-permit`.
    pub fn page(&self, id: &str) -> Self {
        if self.0.is_empty() { Self(id.into()) } else { Self(eco_format!("{}/{id}", self.0)) }
    }

    /// An anchor on this page: `500-2015/border-permit` → `500-2015/border-permit#p8`.
    pub fn anchor(&self, id: &str) -> Self {
        Self(eco_format!("{}#{id}", self.page_path()))
    }

    /// A field of this part: `…#a3` → `…#a3.deadline`.
    pub fn field(&self, name: &str) -> Self {
        Self(eco_format!("{}.{name}", self.0))
    }

    /// The part before `#`.
    pub fn page_path(&self) -> &str {
        self.0.split('#').next().unwrap_or("")
    }

    /// The part after `#`, without a field.
    pub fn anchor_id(&self) -> Option<&str> {
        let (_, anchor) = self.0.split_once('#')?;
        anchor.split('.').next()
    }

    /// The whole address as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// The anchor of a point by its printed number: `8` → `p8`, `9-1` → `p9_1`.
///
/// The hyphen of a point's own number becomes `_`, so that point 9-1 and subpoint 1 of point 9 stay apart.
pub fn point_anchor(number: &str) -> String {
    format!("p{}", anchor_part(number))
}

/// The anchor of a subpoint below its point's: `p15`, `1` → `p15-1`.
pub fn subpoint_anchor(parent: &str, number: &str) -> String {
    format!("{parent}-{}", anchor_part(number))
}

/// The anchor of an annex by its printed number: `1` → `annex-1`.
pub fn annex_anchor(number: &str) -> String {
    format!("annex-{}", anchor_part(number))
}

/// Letters and digits stay, any run of other signs becomes one `_`.
fn anchor_part(number: &str) -> String {
    let mut part = String::new();
    for sign in number.chars() {
        if sign.is_alphanumeric() {
            part.extend(sign.to_lowercase());
        } else if !part.is_empty() && !part.ends_with('_') {
            part.push('_');
        }
    }
    part.trim_end_matches('_').to_owned()
}

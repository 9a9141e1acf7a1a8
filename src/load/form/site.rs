//! The settings file as it is written.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::super::at::At;
use super::choice::SeverityForm;
use super::words::WordsForm;

/// The settings of the site.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "reglament settings file")]
pub struct SiteForm {
    /// Languages in the order in which they are offered: [kk, ru]. Each needs its words in templates/i18n.
    #[serde(default)]
    pub languages: Vec<At<String>>,
    /// The name of the site.
    #[serde(default)]
    pub title: WordsForm,
    /// One sentence on what it is.
    #[serde(default)]
    pub description: WordsForm,
    /// Where the site is published: https://example.kz/reglament. Needed for canonical links.
    #[serde(default)]
    pub base_url: Option<At<String>>,
    /// Who publishes it.
    #[serde(default)]
    pub publisher: WordsForm,
    /// The page on provenance, in Markdown.
    #[serde(default)]
    pub about: WordsForm,
    /// How to tell the maintainers of a mistake: a mailto: or https: address.
    #[serde(default)]
    pub feedback: WordsForm,
    /// The day for which the site tells what holds now, 2026-11-23: no clock is read. Left out: of each act the last edition
    /// whose day is certain, or that its text renders.
    #[serde(default)]
    pub date: Option<At<String>>,
    /// How bad a fault is for this site, by its code: {unqualified-day: silent, deadline-sum: error}.
    #[serde(default)]
    pub severity: BTreeMap<String, At<SeverityForm>>,
    /// Whether the site has a page of what `check` finds, for its maintainers: /check/ in each language.
    #[serde(default)]
    pub findings_page: bool,
    /// Whether the site has its documents for paper (PDF), which `build` makes with feature `pdf`.
    #[serde(default)]
    pub pdf: bool,
}

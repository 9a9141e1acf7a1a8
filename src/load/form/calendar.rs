//! The file of holidays as it is written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::super::at::At;
use super::words::WordsForm;

/// The days off by which working days are counted.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "reglament calendar file")]
pub struct CalendarForm {
    /// The years for which the holidays are right: {from: 2022, until: 2030}. Nothing is counted outside them.
    pub years: YearsForm,
    /// The years of which all moved days are written here. Of the others the page says that they are not.
    #[serde(default)]
    pub complete: Vec<At<i16>>,
    /// Days off that come every year.
    #[serde(default)]
    pub holidays: Vec<HolidayForm>,
    /// Days that are something else than their place in the week says.
    #[serde(default)]
    pub moved: Vec<MovedForm>,
}

/// The first and the last year.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct YearsForm {
    /// The first year.
    pub from: At<i16>,
    /// The last year.
    pub until: At<i16>,
}

/// A day off that comes every year.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HolidayForm {
    /// The month and the day: 03-08.
    pub day: At<String>,
    /// What it is called.
    pub name: WordsForm,
    /// The first year in which it is one.
    #[serde(default)]
    pub from: Option<i16>,
    /// The last year in which it is one.
    #[serde(default)]
    pub until: Option<i16>,
    /// Whether the next working day is off when it falls on a weekend; it is unless you write false.
    #[serde(default)]
    pub carried: Option<bool>,
    /// The law that says so.
    pub source: At<String>,
}

/// A single day.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MovedForm {
    /// The date: 2022-03-05.
    pub date: At<String>,
    /// What it is.
    pub is: DayForm,
    /// The act that says so.
    pub source: At<String>,
}

/// What a day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DayForm {
    /// A working day.
    Working,
    /// A day off.
    Off,
}

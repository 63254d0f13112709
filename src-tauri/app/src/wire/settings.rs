//! Settings.

use drill_domain::scenario::Language;
use drill_workbook::settings::Theme;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The settings as they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SettingsView {
    /// The language of all text now.
    pub language: Language,
    /// The language chosen; absent: as the computer.
    pub chosen_language: Option<Language>,
    /// Light, dark, or as the computer.
    pub theme: Theme,
    /// Outside its own retrospective a group smaller than this shows no scores.
    pub smallest_group: u32,
    /// The smallest number that may be set.
    pub smallest_group_floor: u32,
}

/// A change; what is left out stays.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(optional_fields)]
pub struct SettingsDraft {
    /// The language.
    pub language: Option<LanguageChoice>,
    /// Light or dark.
    pub theme: Option<Theme>,
    /// The smallest shown group.
    pub smallest_group: Option<u32>,
}

/// A language, or that of the computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LanguageChoice {
    /// As the computer.
    System,
    /// Korean.
    Ko,
    /// English.
    En,
}

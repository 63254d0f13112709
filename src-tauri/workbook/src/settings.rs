//! What a person sets once for this workspace.

use crate::problem::{Outcome, Problem};
use crate::table::{DrillRow, PersonRow, ScenarioRow, SettingRow};
use crate::{Done, Op, Workbook};
use drill_domain::record::Team;
use drill_domain::scenario::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The fewest people a shown group may be set to (STATISTICS: never below 3).
pub const SMALLEST_GROUP_FLOOR: u32 = 3;

/// The settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// The language of all text; absent: the computer's.
    pub language: Option<Language>,
    /// Light, dark, or as the computer.
    pub theme: Theme,
    /// Outside its own retrospective a group smaller than this shows no scores.
    pub smallest_group: u32,
    /// Whether the first-run page was answered.
    pub has_begun: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::default(),
            smallest_group: 5,
            has_begun: false,
        }
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// As the computer.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

const KEY: &str = "settings";

impl Workbook {
    /// The settings.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn settings(&self) -> Outcome<Settings> {
        let row: Option<SettingRow> = self.view().get(&[&KEY])?;
        // A value of a newer version that does not read leaves the defaults in place.
        Ok(row
            .and_then(|row| serde_json::from_value(row.value).ok())
            .unwrap_or_default())
    }

    /// Changes the settings.
    ///
    /// # Errors
    /// When the group size is below the floor.
    pub fn set_settings(&mut self, settings: &Settings) -> Outcome<Done<()>> {
        if settings.smallest_group < SMALLEST_GROUP_FLOOR {
            return Err(Problem::refused("group-too-small").with("floor", SMALLEST_GROUP_FLOOR));
        }
        let value = serde_json::to_value(settings)
            .map_err(|error| Problem::broken("unexpected").with("detail", error.to_string()))?;
        self.transact(&Op::ChangeSettings, |tx, _| {
            tx.put(&SettingRow {
                key: KEY.to_owned(),
                value,
            })?;
            Ok(())
        })
    }
}

impl Workbook {
    /// Whether nothing is in it yet and the first-run page was not answered.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn is_fresh(&self) -> Outcome<bool> {
        let view = self.view();
        Ok(!self.settings()?.has_begun
            && view.count::<PersonRow>(&[])? == 0
            && view.count::<Team>(&[])? == 0
            && view.count::<ScenarioRow>(&[])? == 0
            && view.count::<DrillRow>(&[])? == 0)
    }

    /// Notes that the first-run page was answered.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn begin(&mut self) -> Outcome<Done<()>> {
        let settings = Settings {
            has_begun: true,
            ..self.settings()?
        };
        self.set_settings(&settings)
    }
}

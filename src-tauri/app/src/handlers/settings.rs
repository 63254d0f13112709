//! Settings.

use super::Session;
use crate::wire::Nothing;
use crate::wire::settings::{LanguageChoice, SettingsDraft, SettingsView};
use drill_domain::scenario::Language;
use drill_workbook::problem::Outcome;
use drill_workbook::settings::{SMALLEST_GROUP_FLOOR, Settings};

/// The settings.
///
/// # Errors
/// When no workspace is open.
pub fn get(session: &Session, _: Nothing) -> Outcome<SettingsView> {
    let settings = session.workbook(|workbook| workbook.settings())?;
    Ok(view(session, settings))
}

/// Changes what the draft names.
///
/// # Errors
/// When the group size is below the floor.
pub fn set(session: &Session, draft: SettingsDraft) -> Outcome<SettingsView> {
    let settings = session.workbook(|workbook| {
        let mut settings = workbook.settings()?;
        match draft.language {
            None => {}
            Some(LanguageChoice::System) => settings.language = None,
            Some(LanguageChoice::Ko) => settings.language = Some(Language::Ko),
            Some(LanguageChoice::En) => settings.language = Some(Language::En),
        }
        settings.theme = draft.theme.unwrap_or(settings.theme);
        settings.smallest_group = draft.smallest_group.unwrap_or(settings.smallest_group);
        workbook.set_settings(&settings)?;
        Ok(settings)
    })?;
    session.refresh_language();
    Ok(view(session, settings))
}

fn view(session: &Session, settings: Settings) -> SettingsView {
    SettingsView {
        language: session.language(),
        chosen_language: settings.language,
        theme: settings.theme,
        smallest_group: settings.smallest_group,
        smallest_group_floor: SMALLEST_GROUP_FLOOR,
    }
}

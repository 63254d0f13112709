//! The application itself.

use super::Session;
use crate::wire::{Nothing, app::AppInfo};
use drill_workbook::problem::Outcome;

/// Version and language.
///
/// # Errors
/// None.
pub fn info(session: &Session, _: Nothing) -> Outcome<AppInfo> {
    Ok(AppInfo {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        language: session.language(),
    })
}

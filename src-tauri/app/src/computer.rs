//! What the computer says about the person in front of it: their language, and where their files lie.

use std::path::PathBuf;

use drill_domain::scenario::Language;

/// The system's language where Drillbook speaks it, else English.
#[must_use]
pub fn language() -> Language {
    match sys_locale::get_locale() {
        Some(locale) if speaks_korean(&locale) => Language::Ko,
        Some(_) | None => Language::En,
    }
}

/// The workspace that opens when none is named, in the person's own data folder; `None` where the
/// system knows no such folder.
#[must_use]
pub fn usual_workspace() -> Option<PathBuf> {
    Some(
        dirs::data_dir()?
            .join("drillbook")
            .join("workspace.drillbook"),
    )
}

fn speaks_korean(locale: &str) -> bool {
    locale
        .split(['-', '_', '.'])
        .next()
        .is_some_and(|language| language.eq_ignore_ascii_case("ko"))
}

#[cfg(test)]
mod tests {
    use super::speaks_korean;

    #[test]
    fn a_korean_system_is_known_by_its_language_alone() {
        for korean in ["ko", "ko-KR", "ko_KR.UTF-8", "KO"] {
            assert!(speaks_korean(korean), "{korean}");
        }
        for other in ["en-US", "kok-IN", "C", "", "ja_JP.UTF-8"] {
            assert!(!speaks_korean(other), "{other}");
        }
    }
}

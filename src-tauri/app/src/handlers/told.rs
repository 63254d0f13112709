//! What pages were told about scenarios, so that each page hears only what differs from what it has,
//! and a change that was made looking at an older state is noticed.

use crate::wire::scenarios::ScenarioView;
use drill_domain::id::ScenarioId;
use drill_domain::scenario::Language;
use drill_workbook::Mark;
use std::sync::Arc;

/// How many versions are kept, over all scenarios: one for each page that shows one, and a few that a
/// page left without a word.
const MOST: usize = 4;

/// One version of a scenario, worked out whole.
#[derive(Debug, Clone)]
pub(super) struct Told {
    /// What was told, its version in it.
    pub view: Arc<ScenarioView>,
    /// The language of its words.
    pub language: Language,
    /// The state of the workspace it was worked out from.
    pub mark: Mark,
}

/// The versions pages may still have.
#[derive(Debug, Default)]
pub(super) struct Tellings {
    /// The one told last at the end, each with the number of pages it was told to.
    kept: Vec<(Told, usize)>,
}

impl Tellings {
    /// The newest version of a scenario in a language.
    pub fn newest(&self, id: ScenarioId, language: Language) -> Option<&Told> {
        let of_it = self.kept.iter().map(|(told, _)| told);
        of_it
            .filter(|told| told.view.id == id && told.language == language)
            .max_by_key(|told| told.view.version)
    }

    /// One version of a scenario.
    pub fn version(&self, id: ScenarioId, version: u64) -> Option<&Told> {
        let mut of_it = self.kept.iter().map(|(told, _)| told);
        of_it.find(|told| told.view.id == id && told.view.version == version)
    }

    /// A page goes from one version to another.
    pub fn tell(&mut self, from: Option<u64>, to: Told) {
        for (told, pages) in &mut self.kept {
            if told.view.id == to.view.id && Some(told.view.version) == from {
                *pages = pages.saturating_sub(1);
            }
        }
        let is_this = |told: &Told| {
            (told.view.id, told.view.version, told.language)
                == (to.view.id, to.view.version, to.language)
        };
        let at = self.kept.iter().position(|(told, _)| is_this(told));
        let pages = at.map_or(0, |at| self.kept.remove(at).1);
        self.kept.push((to, pages + 1));
        self.kept.retain(|(_, pages)| *pages > 0);
        if self.kept.len() > MOST {
            self.kept.remove(0);
        }
    }
}

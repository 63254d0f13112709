//! A refusal of the run's rules as a problem that has words.

use super::sentence::term_words;
use crate::problem::Problem;
use drill_domain::run::{Block, Refusal};
use drill_domain::scenario::Scenario;

/// `refusal` with the names its message mentions.
#[must_use]
pub fn problem(refusal: &Refusal, scenario: &Scenario) -> Problem {
    let fault = |id: &drill_domain::id::FaultId| {
        scenario
            .faults
            .iter()
            .find(|fault| fault.id == *id)
            .map_or_else(String::new, |fault| fault.title.clone())
    };
    match refusal {
        Refusal::NotStarted => Problem::refused("run-not-started"),
        Refusal::AlreadyStarted => Problem::refused("run-already-started"),
        Refusal::Over => Problem::refused("run-over"),
        Refusal::Paused => Problem::refused("run-paused"),
        Refusal::NotPaused => Problem::refused("run-not-paused"),
        Refusal::ClockUnsettled => Problem::refused("run-clock-unsettled"),
        Refusal::NoGap => Problem::refused("run-no-gap"),
        Refusal::Unknown(id) => Problem::refused("run-unknown").with("id", id.clone()),
        Refusal::Empty(field) => Problem::refused("run-empty-field").with("field", field.clone()),
        Refusal::UnmarkedNote(line) => Problem::refused("run-unmarked-note").with("line", *line),
        Refusal::AlreadySetOff(id) => {
            Problem::refused("run-fault-already-set-off").with("fault", fault(id))
        }
        Refusal::NotOpen(id) => Problem::refused("run-fault-not-open").with("fault", fault(id)),
        Refusal::RepairedByGate { fault: id, missing } => Problem::refused("run-repaired-by-gate")
            .with("fault", fault(id))
            .with("missing", term_words(scenario, missing)),
        Refusal::NoticeNotAllowed { missing } => Problem::refused("run-notice-not-allowed")
            .with("missing", term_words(scenario, missing)),
        Refusal::Blocked(block) => Problem::refused(match block {
            Block::Never => "run-trigger-never",
            Block::OtherPhase => "run-trigger-other-phase",
            Block::TooLittleTime => "run-trigger-too-little-time",
            Block::CapReached => "run-trigger-cap-reached",
        }),
        Refusal::NotArmed => Problem::refused("run-trigger-not-armed"),
        Refusal::CannotBeCorrected => Problem::refused("run-cannot-be-corrected"),
        Refusal::AlreadyCorrected => Problem::refused("run-already-corrected"),
        Refusal::ExtensionOutOfRange => Problem::refused("run-extension-out-of-range"),
    }
}

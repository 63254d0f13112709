//! The order of candidates, and with it the numbers of the faults made from them.

use super::dispatch::Outcome;
use super::fault_logic::done;
use super::{EditRefusal, ElementKind};
use crate::id::*;
use crate::scenario::*;

/// Moves a candidate one place up or down. Elements keep their places in storage, so the two
/// neighbours change what they hold, and faults follow the candidate they were made from.
pub(super) fn move_candidate(s: &mut Scenario, id: &CandidateId, up: bool) -> Outcome {
    let at = s
        .candidates
        .iter()
        .position(|c| c.id == *id)
        .ok_or_else(|| EditRefusal::missing(ElementKind::Candidate, id))?;
    let other = if up {
        at.checked_sub(1)
    } else {
        Some(at + 1).filter(|next| *next < s.candidates.len())
    };
    let other = other.ok_or(EditRefusal::NothingToDo)?;
    let (here, there) = (id.clone(), s.candidates[other].id.clone());
    s.candidates.swap(at, other);
    s.candidates[at].id = here.clone();
    s.candidates[other].id = there.clone();
    for fault in &mut s.faults {
        let from = fault.candidate.as_ref();
        let (to, before, after) = if from == Some(&here) {
            (&there, at, other)
        } else if from == Some(&there) {
            (&here, other, at)
        } else {
            continue;
        };
        fault.candidate = Some(to.clone());
        if usize::try_from(fault.numeral).is_ok_and(|numeral| numeral == before + 1) {
            fault.numeral = u32::try_from(after + 1).unwrap_or(fault.numeral);
        }
    }
    let title = s.candidates[other].title.clone();
    done(
        "edit-move-candidate",
        &title,
        ElementKind::Candidate,
        &there,
    )
}

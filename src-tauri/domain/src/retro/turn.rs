//! Who speaks when.

use crate::id::PersonId;
use crate::record::{Participation, Role};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One person's turn to present their notes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Turn {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: Role,
    /// Whether they have been heard.
    pub heard: bool,
    /// Seconds they have spoken.
    pub seconds: u32,
}

/// The order of turns: participants first, then designer, observer, facilitator, so that nobody's
/// words are buried under those of the experienced. Within a role the order of the roster holds;
/// people who were not there have no turn.
#[must_use]
pub fn turn_order(participations: &[Participation]) -> Vec<Turn> {
    let mut present: Vec<&Participation> = participations.iter().filter(|p| p.present).collect();
    present.sort_by_key(|p| place(p.role));
    present
        .into_iter()
        .map(|p| Turn {
            person: p.person,
            role: p.role,
            heard: false,
            seconds: 0,
        })
        .collect()
}

const fn place(role: Role) -> u8 {
    match role {
        Role::Participant => 0,
        Role::Designer => 1,
        Role::Observer => 2,
        Role::Facilitator => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn part(n: u128, role: Role, present: bool) -> Participation {
        Participation {
            person: PersonId(Uuid::from_u128(n)),
            role,
            present,
        }
    }

    #[test]
    fn participants_speak_before_designer_observer_and_facilitator() {
        let roster = [
            part(1, Role::Facilitator, true),
            part(2, Role::Observer, true),
            part(3, Role::Designer, true),
            part(4, Role::Participant, true),
            part(5, Role::Participant, true),
        ];
        let order: Vec<u128> = turn_order(&roster)
            .iter()
            .map(|t| t.person.0.as_u128())
            .collect();
        assert_eq!(order, [4, 5, 3, 2, 1]);
    }

    #[test]
    fn people_who_were_not_there_have_no_turn() {
        let roster = [
            part(1, Role::Participant, false),
            part(2, Role::Participant, true),
        ];
        assert_eq!(turn_order(&roster).len(), 1);
    }
}

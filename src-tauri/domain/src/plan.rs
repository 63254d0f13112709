//! The preparation of a drill: stages with due dates, rules shown as they are broken (never a
//! wall), the checklist of planted faults, and what stands in the way of starting.

use crate::id::{FaultId, PersonId};
use crate::record::{Focus, Participation, Role};
use crate::scenario::{Difficulty, Scenario};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// The stages before a drill, in their order of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "PlanStage")]
pub enum Stage {
    /// 사전미팅: roles, goals and the target date.
    PreMeeting,
    /// 환경준비: faults are planted weeks before.
    Environment,
    /// 시나리오 설계: due three days before at the latest, a week is better.
    Scenario,
    /// 참여자 사전안내: one day before.
    Notice,
}

impl Stage {
    /// All stages.
    pub const ALL: [Self; 4] = [
        Self::PreMeeting,
        Self::Environment,
        Self::Scenario,
        Self::Notice,
    ];

    /// Days before the target date by which it is to be done.
    const fn days_before(self) -> u64 {
        match self {
            Self::PreMeeting => 21,
            Self::Environment => 14,
            Self::Scenario => 3,
            Self::Notice => 1,
        }
    }

    /// When it is due for a drill on `target`.
    #[must_use]
    pub fn due(self, target: NaiveDate) -> NaiveDate {
        target
            .checked_sub_days(Days::new(self.days_before()))
            .unwrap_or(target)
    }

    /// When it would better be done, if that differs: a week before for the scenario.
    #[must_use]
    pub fn better_by(self, target: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Scenario => target.checked_sub_days(Days::new(7)),
            Self::PreMeeting | Self::Environment | Self::Notice => None,
        }
    }
}

/// How a stage stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Standing {
    /// Done.
    Done,
    /// Nothing to hurry.
    Ahead,
    /// Due within three days.
    Soon,
    /// Overdue.
    Late,
}

/// How a stage due on `due` stands on `today`.
#[must_use]
pub fn standing(is_done: bool, due: NaiveDate, today: NaiveDate) -> Standing {
    let days = (due - today).num_days();
    match days {
        _ if is_done => Standing::Done,
        i64::MIN..=-1 => Standing::Late,
        0..=3 => Standing::Soon,
        _ => Standing::Ahead,
    }
}

/// The fewest participants that work well.
pub const FEWEST_PARTICIPANTS: usize = 5;

/// The most participants that work well.
pub const MOST_PARTICIPANTS: usize = 6;

/// A rule of the programme that a plan breaks. Said, never enforced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BrokenRule {
    /// Nobody designs.
    NoDesigner,
    /// Nobody observes.
    NoObserver,
    /// Nobody leads the drill.
    NoFacilitator,
    /// A team lead takes part instead of observing.
    LeaderTakesPart(PersonId),
    /// A lead engineer takes part instead of designing or observing.
    TechLeadTakesPart(PersonId),
    /// Fewer than [`FEWEST_PARTICIPANTS`].
    TooFew(usize),
    /// More than [`MOST_PARTICIPANTS`]: two rounds, or some observe.
    TooMany(usize),
}

/// The rules `participations` break. `is_leader` and `is_tech_lead` speak of the drilled teams.
#[must_use]
pub fn broken_rules(
    participations: &[Participation],
    focus: Focus,
    is_leader: impl Fn(PersonId) -> bool,
    is_tech_lead: impl Fn(PersonId) -> bool,
) -> Vec<BrokenRule> {
    let of = |role: Role| participations.iter().filter(move |part| part.role == role);
    let mut broken = Vec::new();
    for (role, rule) in [
        (Role::Designer, BrokenRule::NoDesigner),
        (Role::Observer, BrokenRule::NoObserver),
        (Role::Facilitator, BrokenRule::NoFacilitator),
    ] {
        if of(role).next().is_none() {
            broken.push(rule);
        }
    }
    match focus {
        Focus::Team => {
            for part in of(Role::Participant) {
                if is_leader(part.person) {
                    broken.push(BrokenRule::LeaderTakesPart(part.person));
                } else if is_tech_lead(part.person) {
                    broken.push(BrokenRule::TechLeadTakesPart(part.person));
                }
            }
        }
        Focus::Committee => {}
    }
    let count = of(Role::Participant).count();
    if count < FEWEST_PARTICIPANTS {
        broken.push(BrokenRule::TooFew(count));
    } else if count > MOST_PARTICIPANTS {
        broken.push(BrokenRule::TooMany(count));
    }
    broken
}

/// What a step of the checklist does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum StepKind {
    /// Plants the fault; a must before the start.
    Plant,
    /// Verifies that it is planted; a must before the start.
    Verify,
    /// Removes it after the drill.
    RollBack,
}

/// A step of the checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// A stable id: fault, difficulty, kind and place.
    pub id: String,
    /// The fault it is about.
    pub fault: FaultId,
    /// What it does.
    pub kind: StepKind,
    /// What to do.
    pub text: String,
}

impl Step {
    /// Whether the drill cannot start without it.
    #[must_use]
    pub const fn is_must(&self) -> bool {
        match self.kind {
            StepKind::Plant | StepKind::Verify => true,
            StepKind::RollBack => false,
        }
    }
}

/// The checklist of `scenario` at `difficulty`, fault by fault.
#[must_use]
pub fn checklist(scenario: &Scenario, difficulty: Difficulty) -> Vec<Step> {
    let mut steps = Vec::new();
    for fault in &scenario.faults {
        let Some(variant) = fault.variant(difficulty) else {
            continue;
        };
        for (kind, name, texts) in [
            (StepKind::Plant, "plant", &variant.plant),
            (StepKind::Verify, "verify", &variant.verify),
            (StepKind::RollBack, "rollBack", &variant.roll_back),
        ] {
            let word = match variant.difficulty {
                Difficulty::High => "high",
                Difficulty::Mid => "mid",
                Difficulty::Low => "low",
            };
            steps.extend(texts.iter().enumerate().map(|(place, text)| Step {
                id: format!("{}/{word}/{name}/{place}", fault.id),
                fault: fault.id.clone(),
                kind,
                text: text.clone(),
            }));
        }
    }
    steps
}

/// Musts of `steps` that are not ticked.
#[must_use]
pub fn open_musts<'a>(steps: &'a [Step], ticked: &BTreeSet<String>) -> Vec<&'a Step> {
    steps
        .iter()
        .filter(|step| step.is_must() && !ticked.contains(&step.id))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Extra, Fault, Variant};

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn person(n: u128) -> PersonId {
        PersonId(uuid::Uuid::from_u128(n))
    }

    fn parts(roles: &[Role]) -> Vec<Participation> {
        (1..)
            .zip(roles)
            .map(|(n, role)| Participation {
                person: person(n),
                role: *role,
                present: true,
            })
            .collect()
    }

    #[test]
    fn due_dates_count_back_from_the_target_date() {
        let target = day("2026-12-03");
        assert_eq!(Stage::Scenario.due(target), day("2026-11-30"));
        assert_eq!(Stage::Scenario.better_by(target), Some(day("2026-11-26")));
        assert_eq!(Stage::Notice.due(target), day("2026-12-02"));
        assert!(Stage::Environment.due(target) < Stage::Scenario.due(target));
    }

    #[test]
    fn a_stage_is_late_the_day_after_it_was_due() {
        let due = day("2026-11-30");
        let check = |today, expected| assert_eq!(standing(false, due, day(today)), expected);
        check("2026-11-26", Standing::Ahead);
        check("2026-11-27", Standing::Soon);
        check("2026-11-30", Standing::Soon);
        check("2026-12-01", Standing::Late);
        assert_eq!(standing(true, due, day("2027-01-01")), Standing::Done);
    }

    #[test]
    fn the_programmes_own_line_up_breaks_no_rule() {
        use Role::{Designer, Facilitator, Observer, Participant};
        let mut line_up = vec![Designer, Observer, Facilitator];
        line_up.extend([Participant; 6]);
        let leads = |who: PersonId| who == person(2);
        assert_eq!(
            broken_rules(&parts(&line_up), Focus::Team, leads, |who| who == person(1)),
            []
        );
    }

    #[test]
    fn leaders_among_participants_and_large_groups_are_named() {
        let line_up = parts(&[Role::Participant; 7]);
        let broken = broken_rules(
            &line_up,
            Focus::Team,
            |who| who == person(1),
            |who| who == person(2),
        );
        assert!(broken.contains(&BrokenRule::LeaderTakesPart(person(1))));
        assert!(broken.contains(&BrokenRule::TechLeadTakesPart(person(2))));
        assert!(broken.contains(&BrokenRule::TooMany(7)));
        assert!(broken.contains(&BrokenRule::NoDesigner));
        let committee = broken_rules(&line_up, Focus::Committee, |_| true, |_| true);
        assert!(
            !committee
                .iter()
                .any(|rule| matches!(rule, BrokenRule::LeaderTakesPart(_)))
        );
    }

    #[test]
    fn the_checklist_holds_the_chosen_variants_and_only_planting_is_a_must() {
        let variant = |difficulty, plant: &str| Variant {
            difficulty,
            plant: vec![plant.to_owned()],
            roll_back: vec!["되돌리기".to_owned()],
            ..Variant::default()
        };
        let fault = Fault {
            id: "f1".into(),
            candidate: None,
            numeral: 1,
            title: String::new(),
            domain: crate::scenario::Domain::default(),
            repaired_when: None,
            masks: Vec::new(),
            variants: vec![
                variant(Difficulty::High, "어렵게"),
                variant(Difficulty::Low, "쉽게"),
            ],
            extra: Extra::new(),
        };
        let scenario = Scenario {
            faults: vec![fault],
            ..Scenario::default()
        };
        let steps = checklist(&scenario, Difficulty::Low);
        assert_eq!(
            steps.iter().map(|s| s.text.as_str()).collect::<Vec<_>>(),
            ["쉽게", "되돌리기"]
        );
        assert_eq!(open_musts(&steps, &BTreeSet::new()).len(), 1);
        assert!(open_musts(&steps, &BTreeSet::from(["f1/low/plant/0".to_owned()])).is_empty());
        assert!(checklist(&scenario, Difficulty::Mid).is_empty());
    }
}

//! When each fault comes to light on the likely course: what shows it, how long another hides it, and
//! when it is resolved. Start at [`surfacings`].

use super::logic::{Logic, Met};
use super::paths::{PathRefusal, durations, likely_clock};
use super::{
    Difficulty, Edge, EdgeKind, EffectKind, MetWhen, NodeKind, Scenario, Term, TriggerEvent,
};
use crate::id::{EpisodeId, FaultId, NodeId};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// A minute of the drill clock, and the node that makes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Moment {
    /// Minutes since the start.
    #[ts(type = "number")]
    pub minute: u64,
    /// The node; absent where several together, or a hand, make it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub node: Option<NodeId>,
}

/// How one fault comes to light.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Surfacing {
    /// The fault.
    pub fault: FaultId,
    /// When its first sign is seen; absent where the likely course shows none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub shown: Option<Moment>,
    /// The faults that hide it.
    pub hidden_by: Vec<FaultId>,
    /// When the last of those is resolved; absent where none hides it, or one is never resolved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "number")]
    pub hidden_until: Option<u64>,
    /// When it is resolved; absent where the likely course does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub resolved: Option<Moment>,
}

/// Every fault on the likely course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Surfacings {
    /// When the likely course ends, in minutes since the start.
    #[ts(type = "number")]
    pub end: u64,
    /// Each fault, in the order of the scenario.
    pub faults: Vec<Surfacing>,
}

/// How the faults of `scenario` come to light at `difficulty`.
///
/// # Errors
/// When nodes lead in a circle without a bound, or loops are too long to unroll.
pub fn surfacings(scenario: &Scenario, difficulty: Difficulty) -> Result<Surfacings, PathRefusal> {
    let end = durations(scenario, difficulty)?.likely;
    let course = Course::of(scenario, difficulty, likely_clock(scenario, difficulty)?);
    let faults = scenario.faults.iter().map(|fault| {
        let hiders = scenario
            .faults
            .iter()
            .filter(|f| f.masks.contains(&fault.id));
        let hidden_by: Vec<FaultId> = hiders.map(|f| f.id.clone()).collect();
        let resolved: Option<Vec<u64>> = hidden_by.iter().map(|f| course.resolved(f)).collect();
        Surfacing {
            fault: fault.id.clone(),
            shown: course.shown(&fault.id),
            hidden_until: resolved.and_then(|minutes| minutes.into_iter().max()),
            hidden_by,
            resolved: course.resolved(&fault.id).map(|minute| Moment {
                minute,
                node: course.repairing(&fault.id, minute),
            }),
        }
    });
    Ok(Surfacings {
        end,
        faults: faults.collect(),
    })
}

struct Course<'a> {
    scenario: &'a Scenario,
    logic: Logic<'a>,
    done: HashMap<&'a NodeId, u64>,
    difficulty: Difficulty,
}

impl<'a> Course<'a> {
    fn of(scenario: &'a Scenario, difficulty: Difficulty, clock: Vec<Option<u64>>) -> Self {
        let timed = scenario.nodes.iter().zip(clock);
        Self {
            scenario,
            logic: Logic::of(scenario),
            done: timed.filter_map(|(n, at)| Some((&n.id, at?))).collect(),
            difficulty,
        }
    }

    /// When a node is done; for one at the side, when it is called.
    fn at(&self, node: &NodeId) -> Option<u64> {
        if let Some(minute) = self.done.get(node) {
            return Some(*minute);
        }
        let calls = self.scenario.edges.iter().filter(|e| e.to == *node);
        calls.filter_map(|edge| self.called(edge)).min()
    }

    fn called(&self, edge: &Edge) -> Option<u64> {
        let from = || self.done.get(edge.from.as_ref()?).copied();
        match &edge.kind {
            EdgeKind::Trigger(trigger) => {
                let moment = match &trigger.on {
                    TriggerEvent::DrillStarted => Some(0),
                    TriggerEvent::EpisodeStarted { episode } => self.begun(episode),
                    TriggerEvent::FaultResolved { fault } => {
                        self.fulfilled(&Term::Fault(fault.clone()))
                    }
                    TriggerEvent::EpisodeResolved { episode } => {
                        let episodes = &self.scenario.episodes;
                        let resolved = episodes.iter().find(|e| e.id == *episode);
                        self.fulfilled(resolved?.root.as_ref()?)
                    }
                    TriggerEvent::NodeEntered
                    | TriggerEvent::MonitoringStarted
                    | TriggerEvent::NoticeGiven
                    | TriggerEvent::MistakeMade
                    | TriggerEvent::ActionMissed
                    | TriggerEvent::Manual => from(),
                };
                Some(moment?.saturating_add(u64::from(trigger.delay)))
            }
            EdgeKind::Then | EdgeKind::Branch(_) | EdgeKind::HintFor | EdgeKind::Contains => from(),
        }
    }

    /// When the first node of an episode begins.
    fn begun(&self, episode: &EpisodeId) -> Option<u64> {
        let nodes = self.scenario.nodes.iter().filter(|n| n.episode == *episode);
        let starts = nodes.filter_map(|node| {
            let lasts = u64::from(node.minutes_for(self.difficulty).likely);
            Some(self.done.get(&node.id)?.saturating_sub(lasts))
        });
        starts.min()
    }

    /// When a term is fulfilled by what is done in the flow alone.
    fn fulfilled(&self, term: &Term) -> Option<u64> {
        let done = |node: &NodeId| self.done.get(node).copied();
        let met = self.logic.met(
            term,
            &|fault| self.repairs(fault).filter_map(done).min(),
            &|condition| Met::when(condition, done),
        );
        met.moment()
    }

    fn shown(&self, fault: &FaultId) -> Option<Moment> {
        let signs = self.scenario.nodes.iter().filter(|node| match &node.kind {
            NodeKind::Symptom(symptom) => symptom.reveals.contains(fault),
            NodeKind::Inject(inject) => inject.reveals.contains(fault),
            NodeKind::Decision(_)
            | NodeKind::Action(_)
            | NodeKind::Mistake(_)
            | NodeKind::Hint(_)
            | NodeKind::Monitoring(_)
            | NodeKind::Notice(_)
            | NodeKind::Aftercare(_)
            | NodeKind::Ending(_)
            | NodeKind::Note => false,
        });
        let moments = signs.filter_map(|node| {
            Some(Moment {
                minute: self.at(&node.id)?,
                node: Some(node.id.clone()),
            })
        });
        moments.min_by_key(|moment| moment.minute)
    }

    fn resolved(&self, fault: &FaultId) -> Option<u64> {
        let met = self.logic.met(
            &Term::Fault(fault.clone()),
            &|fault| self.repairs(fault).filter_map(|n| self.at(n)).min(),
            &|condition| Met::when(condition, |node| self.at(node)),
        );
        met.moment()
    }

    fn repairs<'b>(&'b self, fault: &'b FaultId) -> impl Iterator<Item = &'b NodeId> + 'b {
        let resolves = move |kind: &NodeKind| match kind {
            NodeKind::Action(action) => action
                .effects
                .iter()
                .any(|e| e.fault == *fault && e.how == EffectKind::Resolves),
            NodeKind::Symptom(_)
            | NodeKind::Inject(_)
            | NodeKind::Decision(_)
            | NodeKind::Mistake(_)
            | NodeKind::Hint(_)
            | NodeKind::Monitoring(_)
            | NodeKind::Notice(_)
            | NodeKind::Aftercare(_)
            | NodeKind::Ending(_)
            | NodeKind::Note => false,
        };
        let nodes = self.scenario.nodes.iter();
        nodes.filter(move |n| resolves(&n.kind)).map(|n| &n.id)
    }

    /// The node that makes the fault resolved at `minute`: a repair, or what its gate waits for.
    fn repairing(&self, fault: &FaultId, minute: u64) -> Option<NodeId> {
        let under = self.logic.inputs_first(&Term::Fault(fault.clone()), true);
        let conditions = under.into_iter().flatten().filter_map(|term| match term {
            Term::Condition(id) => match &self.logic.condition(&id)?.met_when {
                MetWhen::ActionDone { node } | MetWhen::InjectAnswered { node } => Some(node),
                MetWhen::ByHand => None,
            },
            Term::Fault(_) | Term::Gate(_) => None,
        });
        let candidates = self.repairs(fault).chain(conditions);
        candidates
            .into_iter()
            .find(|node| self.at(node) == Some(minute))
            .cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::format::read;
    use crate::scenario::sketch::Sketch;
    use crate::scenario::{Condition, Extra, Fault, Gate, GateRule};

    fn brief(letter: &str) -> Scenario {
        let path = format!(
            "{}/../../tests/fixtures/brief-{letter}.scenario.json",
            env!("CARGO_MANIFEST_DIR")
        );
        read(&std::fs::read(path).unwrap()).unwrap()
    }

    fn minutes(found: &Surfacing) -> (Option<u64>, Option<u64>, Option<u64>) {
        let minute = |m: &Option<Moment>| m.as_ref().map(|m| m.minute);
        (
            minute(&found.shown),
            found.hidden_until,
            minute(&found.resolved),
        )
    }

    #[test]
    fn in_brief_a_the_coupons_show_when_the_pool_is_repaired() {
        let found = surfacings(&brief("a"), Difficulty::Mid).unwrap();
        assert_eq!(found.end, 55);
        assert_eq!(minutes(&found.faults[0]), (Some(5), None, Some(25)));
        assert_eq!(minutes(&found.faults[1]), (Some(25), Some(25), Some(45)));
        assert_eq!(found.faults[1].hidden_by, [found.faults[0].fault.clone()]);
    }

    #[test]
    fn in_brief_b_the_second_fault_shows_after_the_first_is_resolved() {
        let found = surfacings(&brief("b"), Difficulty::Mid).unwrap();
        let (first, second) = (minutes(&found.faults[0]), minutes(&found.faults[1]));
        assert_eq!(first.2, Some(20));
        assert!(second.0 > first.2, "{second:?}");
        assert_eq!(second.1, None);
    }

    #[test]
    fn a_fault_without_a_sign_is_never_shown() {
        let mut scenario = brief("a");
        for node in &mut scenario.nodes {
            if let NodeKind::Inject(inject) = &mut node.kind {
                inject.reveals.clear();
            }
        }
        let found = surfacings(&scenario, Difficulty::Mid).unwrap();
        assert_eq!(found.faults[1].shown, None);
    }

    #[test]
    fn a_fault_that_only_a_hand_repairs_has_no_minute() {
        let mut scenario = brief("a");
        let fault = scenario.faults[0].id.clone();
        scenario.conditions.push(Condition {
            id: "looked".into(),
            title: "확인함".to_owned(),
            met_when: MetWhen::ByHand,
            extra: Extra::new(),
        });
        scenario.gates.push(Gate {
            id: "by hand".into(),
            title: String::new(),
            rule: GateRule::All,
            inputs: vec![Term::Condition("looked".into())],
            extra: Extra::new(),
        });
        scenario.faults[0].repaired_when = Some("by hand".into());
        let found = surfacings(&scenario, Difficulty::Mid).unwrap();
        assert_eq!(found.faults[0].fault, fault);
        assert_eq!(found.faults[0].resolved, None);
        assert_eq!(found.faults[1].hidden_until, None);
    }

    fn called(on: TriggerEvent, delay: u32) -> Option<u64> {
        let mut sketch = Sketch::new();
        sketch.symptom("alarm", (0, 0, 0));
        sketch.repair("repair", "f1", (20, 20, 20)).ending("end");
        sketch.inject("call", "두 번 결제됐어요.");
        sketch.chain(&["alarm", "repair", "end"]);
        sketch.trigger(None, "call", on, delay);
        let mut scenario = sketch.scenario;
        scenario.episodes[0].root = Some(Term::Fault("f1".into()));
        for id in ["f1", "f2"] {
            scenario.faults.push(Fault {
                id: id.into(),
                candidate: None,
                numeral: 1,
                title: id.to_owned(),
                domain: crate::scenario::Domain::default(),
                repaired_when: None,
                masks: Vec::new(),
                variants: Vec::new(),
                extra: Extra::new(),
            });
        }
        for node in &mut scenario.nodes {
            if let NodeKind::Inject(inject) = &mut node.kind {
                inject.reveals = vec!["f2".into()];
            }
        }
        let found = surfacings(&scenario, Difficulty::Mid).unwrap();
        found.faults[1].shown.as_ref().map(|moment| moment.minute)
    }

    #[test]
    fn a_call_set_off_by_an_event_shows_the_fault_when_that_event_comes() {
        let episode = || "e1".into();
        assert_eq!(called(TriggerEvent::DrillStarted, 7), Some(7));
        let started = TriggerEvent::EpisodeStarted { episode: episode() };
        assert_eq!(called(started, 4), Some(4));
        let fault = "f1".into();
        assert_eq!(called(TriggerEvent::FaultResolved { fault }, 3), Some(23));
        let resolved = TriggerEvent::EpisodeResolved { episode: episode() };
        assert_eq!(called(resolved, 5), Some(25));
        assert_eq!(called(TriggerEvent::Manual, 5), None);
    }
}

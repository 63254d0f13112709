//! Small scenarios to play, and a table to play them on.

mod cascade;
mod composite;
mod property;

use super::*;
use crate::id::*;
use crate::minutes::Minutes;
use crate::scenario::*;
use chrono::{DateTime, TimeDelta, Utc};

pub fn node(id: &str, episode: &str, kind: NodeKind) -> Node {
    Node {
        id: id.into(),
        episode: episode.into(),
        title: id.to_owned(),
        details: String::new(),
        minutes: Minutes::default(),
        minutes_at: Vec::new(),
        difficulties: Vec::new(),
        pin: None,
        kind,
        extra: Extra::new(),
    }
}

pub fn lasting(mut node: Node, min: u32, likely: u32, max: u32) -> Node {
    node.minutes = Minutes::new(min, likely, max);
    node
}

pub fn symptom(id: &str, episode: &str, fault: &str) -> Node {
    node(
        id,
        episode,
        NodeKind::Symptom(Symptom {
            reveals: vec![fault.into()],
            ..Symptom::default()
        }),
    )
}

pub fn action(id: &str, episode: &str, lane: Lane, resolves: &[&str]) -> Node {
    let effects = resolves
        .iter()
        .map(|fault| Effect {
            fault: (*fault).into(),
            how: EffectKind::Resolves,
        })
        .collect();
    node(
        id,
        episode,
        NodeKind::Action(Action {
            lane,
            effects,
            ..Action::default()
        }),
    )
}

pub fn edge(id: &str, from: &str, to: &str, kind: EdgeKind) -> Edge {
    Edge {
        id: id.into(),
        from: (!from.is_empty()).then(|| from.into()),
        to: to.into(),
        position: 0,
        primary: false,
        loop_at_most: None,
        kind,
        extra: Extra::new(),
    }
}

pub fn then(from: &str, to: &str) -> Edge {
    edge(&format!("{from}>{to}"), from, to, EdgeKind::Then)
}

pub fn branch(from: &str, to: &str, default: bool) -> Edge {
    edge(
        &format!("{from}>{to}"),
        from,
        to,
        EdgeKind::Branch(Branch {
            default,
            ..Branch::default()
        }),
    )
}

pub fn trigger(on: TriggerEvent, delay: u32) -> Trigger {
    Trigger {
        on,
        delay,
        phase: None,
        minimum_minutes_left: None,
        cap: None,
        windows: Vec::new(),
        priority: 0,
    }
}

pub fn fault(id: &str, numeral: u32) -> Fault {
    Fault {
        id: id.into(),
        candidate: None,
        numeral,
        title: id.to_owned(),
        domain: Domain::default(),
        repaired_when: None,
        masks: Vec::new(),
        variants: Vec::new(),
        extra: Extra::new(),
    }
}

pub fn gate(id: &str, rule: GateRule, inputs: &[Term]) -> Gate {
    Gate {
        id: id.into(),
        title: String::new(),
        rule,
        inputs: inputs.to_vec(),
        extra: Extra::new(),
    }
}

pub fn episode(id: &str, root: Term) -> Episode {
    Episode {
        id: id.into(),
        title: String::new(),
        root: Some(root),
        extra: Extra::new(),
    }
}

/// A run being played: a wall clock that only moves when told, and ids in order.
pub struct Table<'s> {
    pub script: Script<'s>,
    pub state: RunState,
    pub now: DateTime<Utc>,
    next: u128,
}

impl<'s> Table<'s> {
    pub fn new(scenario: &'s Scenario) -> Self {
        let script = Script::new(scenario);
        let state = RunState::replay(&script, scenario.head.difficulty, &[]);
        Self {
            script,
            state,
            now: DateTime::UNIX_EPOCH + TimeDelta::days(20_000),
            next: 1,
        }
    }

    pub fn wait(&mut self, minutes: i64) -> &mut Self {
        self.now += TimeDelta::minutes(minutes);
        self
    }

    pub fn clock(&self) -> u32 {
        self.state.clock.read(self.now, Some(self.now)).seconds
    }

    pub fn try_play(&mut self, deed: impl Into<Deed>) -> Result<Vec<Event>, Refusal> {
        let moment = Moment {
            wall: self.now,
            clock: self.clock(),
            gap: None,
        };
        let next = &mut self.next;
        let mut new_id = || {
            *next += 1;
            EventId(uuid::Uuid::from_u128(*next))
        };
        let events = decide(&self.state, &self.script, &deed.into(), moment, &mut new_id)?;
        for event in &events {
            self.state.apply(&self.script, event.clone());
        }
        Ok(events)
    }

    pub fn play(&mut self, command: Command) -> EventId {
        match self.try_play(command.clone()) {
            Ok(events) => events[0].id,
            Err(refusal) => panic!("{command:?} was refused: {refusal}"),
        }
    }

    pub fn fault(&self, id: &str) -> FaultState {
        self.state.fault_state(&self.script, &id.into())
    }

    pub fn is_active(&self, id: &str) -> bool {
        self.state.active.contains(&NodeId::from(id))
    }

    pub fn now_state(&self) -> RunState {
        self.state.at(&self.script, self.clock())
    }
}

pub const START: Command = Command::Start { despite: None };

pub fn act(id: &str) -> Command {
    Command::Act {
        node: id.into(),
        repaired: true,
    }
}

pub fn see(id: &str) -> Command {
    Command::See { node: id.into() }
}

pub fn choose(id: &str) -> Command {
    Command::Choose { edge: id.into() }
}

pub fn ask(id: &str) -> Command {
    Command::Ask {
        node: Some(id.into()),
        persona: None,
        text: String::new(),
    }
}

pub fn fire(id: &str) -> Command {
    Command::Fire { edge: id.into() }
}

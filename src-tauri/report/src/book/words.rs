//! Names, triggers and windows in words.

use super::order::Numbers;
use drill_domain::id::{EpisodeId, FaultId, NodeId};
use drill_domain::scenario::{
    Anchor, Difficulty, GateRule, Language, Scenario, Term, Trigger, TriggerEvent, TriggerPhase,
    Window, WindowRule,
};
use drill_text::{Arg, get, plain};

/// What every part of the book needs to name things.
pub(super) struct Words<'a> {
    pub scenario: &'a Scenario,
    pub language: Language,
    pub numbers: Numbers<'a>,
}

impl<'a> Words<'a> {
    pub fn of(scenario: &'a Scenario) -> Self {
        Self {
            scenario,
            language: scenario.head.language,
            numbers: Numbers::of(scenario),
        }
    }

    /// The message `book-KEY`.
    pub fn word(&self, key: &str) -> String {
        plain(self.language, &format!("book-{key}"))
    }

    /// The message `book-KEY` with values.
    pub fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        get(self.language, &format!("book-{key}"), args)
    }

    /// A word the studio uses, too.
    pub fn studio(&self, key: &str) -> String {
        plain(self.language, &format!("studio-{key}"))
    }

    /// A step by its number.
    pub fn step(&self, id: &NodeId) -> String {
        match self.numbers.position(id) {
            Some(at) => self.step_at(at),
            None => self.word("step-missing"),
        }
    }

    /// The step of the node at a position.
    pub fn step_at(&self, at: usize) -> String {
        self.with("step", &[("number", Arg::from(self.numbers.at(at)))])
    }

    /// A fault by numeral and title.
    pub fn fault(&self, id: &FaultId) -> String {
        match self.scenario.faults.iter().find(|f| f.id == *id) {
            Some(fault) => {
                let title = ("title", Arg::from(fault.title.as_str()));
                self.with("fault", &[("numeral", Arg::from(fault.numeral)), title])
            }
            None => self.word("fault-missing"),
        }
    }

    pub fn faults(&self, ids: &[FaultId]) -> String {
        let names: Vec<String> = ids.iter().map(|id| self.fault(id)).collect();
        names.join(", ")
    }

    fn episode(&self, id: &EpisodeId) -> String {
        let found = self.scenario.episodes.iter().find(|e| e.id == *id);
        found.map_or(id.0.clone(), |e| e.title.clone())
    }

    pub fn difficulty(&self, difficulty: Difficulty) -> String {
        self.studio(match difficulty {
            Difficulty::High => "difficulty-high",
            Difficulty::Mid => "difficulty-mid",
            Difficulty::Low => "difficulty-low",
        })
    }

    /// A gate by its title, or else by what it asks for.
    pub fn gate(&self, id: &drill_domain::id::GateId) -> String {
        match self.scenario.gates.iter().find(|g| g.id == *id) {
            Some(gate) if !gate.title.is_empty() => gate.title.clone(),
            Some(gate) => self.asks(gate.rule, &gate.inputs),
            None => id.0.clone(),
        }
    }

    /// What a gate asks for. Gates inside are named, not opened.
    pub fn asks(&self, rule: GateRule, inputs: &[Term]) -> String {
        let names: Vec<String> = inputs.iter().map(|term| self.term(term)).collect();
        let named = ("inputs", Arg::from(names.join(" · ")));
        match rule {
            GateRule::All => self.with("gate-all", &[named]),
            GateRule::Any => self.with("gate-any", &[named]),
            GateRule::AtLeast { k } => {
                let count = ("count", Arg::from(inputs.len()));
                self.with("gate-at-least", &[named, count, ("needed", Arg::from(k))])
            }
        }
    }

    fn term(&self, term: &Term) -> String {
        match term {
            Term::Fault(id) => self.fault(id),
            Term::Condition(id) => {
                let found = self.scenario.conditions.iter().find(|c| c.id == *id);
                found.map_or(id.0.clone(), |c| c.title.clone())
            }
            Term::Gate(id) => match self.scenario.gates.iter().find(|g| g.id == *id) {
                Some(gate) if !gate.title.is_empty() => gate.title.clone(),
                Some(_) | None => id.0.clone(),
            },
        }
    }

    /// What a trigger waits for, as one line: the event, then each condition.
    pub fn trigger(&self, trigger: &Trigger, from: Option<&NodeId>) -> String {
        let mut parts = vec![self.moment(trigger, from)];
        if let Some(phase) = trigger.phase {
            parts.push(self.word(match phase {
                TriggerPhase::Running => "phase-running",
                TriggerPhase::Monitoring => "phase-monitoring",
                TriggerPhase::Resolved => "phase-resolved",
            }));
        }
        if let Some(minutes) = trigger.minimum_minutes_left {
            parts.push(self.with("minutes-left", &[("minutes", Arg::from(minutes))]));
        }
        if let Some(count) = trigger.cap {
            parts.push(self.with("cap", &[("count", Arg::from(count))]));
        }
        parts.extend(trigger.windows.iter().map(|window| self.window(window)));
        parts.join("; ")
    }

    fn moment(&self, trigger: &Trigger, from: Option<&NodeId>) -> String {
        let step = from.map_or_else(|| self.word("step-missing"), |id| self.step(id));
        let step = ("step", Arg::from(step));
        let event = match &trigger.on {
            TriggerEvent::DrillStarted => self.word("on-drillStarted"),
            TriggerEvent::EpisodeStarted { episode } => {
                let episode = ("episode", Arg::from(self.episode(episode)));
                self.with("on-episodeStarted", &[episode])
            }
            TriggerEvent::NodeEntered => self.with("on-nodeEntered", &[step]),
            TriggerEvent::FaultResolved { fault } => {
                let fault = ("fault", Arg::from(self.fault(fault)));
                self.with("on-faultResolved", &[fault])
            }
            TriggerEvent::EpisodeResolved { episode } => {
                let episode = ("episode", Arg::from(self.episode(episode)));
                self.with("on-episodeResolved", &[episode])
            }
            TriggerEvent::MonitoringStarted => self.word("on-monitoringStarted"),
            TriggerEvent::NoticeGiven => self.word("on-noticeGiven"),
            TriggerEvent::MistakeMade => self.word("on-mistakeMade"),
            TriggerEvent::ActionMissed => self.with("on-actionMissed", &[step]),
            TriggerEvent::Manual => self.word("on-manual"),
        };
        if trigger.delay == 0 {
            return event;
        }
        let minutes = ("minutes", Arg::from(trigger.delay));
        self.with("after", &[("event", Arg::from(event)), minutes])
    }

    fn window(&self, window: &Window) -> String {
        let anchor = match &window.anchor {
            Anchor::Event => self.word("anchor-event"),
            Anchor::RootResolved => self.word("anchor-root"),
            Anchor::FaultResolved { fault } => {
                let fault = ("fault", Arg::from(self.fault(fault)));
                self.with("anchor-fault", &[fault])
            }
            Anchor::NodeEntered { node } => {
                let step = ("step", Arg::from(self.step(node)));
                self.with("anchor-node", &[step])
            }
        };
        let rule = self.word(match window.rule {
            WindowRule::Must => "rule-must",
            WindowRule::May => "rule-may",
            WindowRule::Never => "rule-never",
        });
        let (key, from, until) = match (window.from, window.until) {
            (Some(from), Some(until)) => ("window-between", from, until),
            (None, Some(until)) => ("window-until", 0, until),
            (Some(from), None) => ("window-from", from, 0),
            (None, None) => ("window-always", 0, 0),
        };
        let args = [
            ("anchor", Arg::from(anchor)),
            ("rule", Arg::from(rule)),
            ("from", Arg::from(from)),
            ("until", Arg::from(until)),
        ];
        self.with(key, &args)
    }
}

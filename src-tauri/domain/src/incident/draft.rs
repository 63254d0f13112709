//! A sound flow out of what was kept of a timeline: what was seen and done to recover runs down, what
//! was told runs beside it, both meet in the resolution notice, and people's words come at their
//! minute. First durations are the gaps between the entries of one lane.

use super::{EntryKind, IncidentEntry, kind};
use crate::id::{EdgeId, EpisodeId, FaultId, NodeId, PersonaId};
use crate::minutes::Minutes;
use crate::scenario::{
    Action, Branch, Decision, Domain, Edge, EdgeKind, Effect, EffectKind, Ending, Episode, Extra,
    Fault, Inject, Lane, Mistake, Monitoring, Node, NodeKind, Notice, Persona, PersonaKind,
    Scenario, Symptom, Term, Trigger, TriggerEvent, Variant,
};
use std::collections::HashSet;

/// What the draft calls things that the timeline does not name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The incident's fault.
    pub fault: String,
    /// The repair, where no entry tells of one.
    pub repair: String,
    /// The decision before a wrong turn.
    pub decision: String,
    /// The stabilisation.
    pub monitoring: String,
    /// The resolution notice.
    pub notice: String,
    /// The fields of that notice.
    pub fields: Vec<String>,
    /// The good end.
    pub ending: String,
    /// Where people speak.
    pub channel: String,
    /// The stand-ins, in the order of [`PERSONAS`].
    pub personas: [String; 5],
}

/// The stand-ins a draft may name.
pub const PERSONAS: [PersonaKind; 5] = [
    PersonaKind::CustomerCentre,
    PersonaKind::EmergencyCommittee,
    PersonaKind::Cto,
    PersonaKind::Marketing,
    PersonaKind::Own,
];

/// No single step takes longer at first.
const LONGEST_GAP: u32 = 240;

/// Watching the system takes so long at first.
const WATCH: Minutes = Minutes::new(5, 10, 15);

/// Adds an episode with the flow of `entries` to `scenario`. Nothing that is there is changed.
pub fn add(scenario: &mut Scenario, entries: &[IncidentEntry], words: &Words) {
    let mut draft = Draft::begin(scenario, words);
    draft.recovery(entries);
    draft.propagation(entries);
    draft.sides(entries);
    draft.end(entries);
}

/// Wrong turns taken since the last node of the lane.
#[derive(Default)]
struct Turns {
    wrong: Vec<(NodeId, String)>,
    /// The minute of the first.
    begun: Option<u32>,
}

struct Draft<'a> {
    scenario: &'a mut Scenario,
    words: &'a Words,
    used: HashSet<String>,
    episode: EpisodeId,
    fault: FaultId,
    first: Option<NodeId>,
    /// The last node of each lane.
    last: Option<NodeId>,
    told: Option<NodeId>,
    position: u32,
}

impl<'a> Draft<'a> {
    fn begin(scenario: &'a mut Scenario, words: &'a Words) -> Self {
        let nodes = scenario.nodes.iter().map(|n| &n.id.0);
        let edges = scenario.edges.iter().map(|e| &e.id.0);
        let faults = scenario.faults.iter().map(|f| &f.id.0);
        let episodes = scenario.episodes.iter().map(|e| &e.id.0);
        let personas = scenario.personas.iter().map(|p| &p.id.0);
        let others = scenario.candidates.iter().map(|c| &c.id.0);
        let others = others.chain(scenario.conditions.iter().map(|c| &c.id.0));
        let others = others.chain(scenario.gates.iter().map(|g| &g.id.0));
        let others = others.chain(scenario.head.goals.iter().map(|g| &g.id.0));
        let used = nodes
            .chain(edges)
            .chain(faults)
            .chain(episodes)
            .chain(personas);
        let used = used.chain(others).cloned().collect();
        let mut draft = Self {
            scenario,
            words,
            used,
            episode: EpisodeId(String::new()),
            fault: FaultId(String::new()),
            first: None,
            last: None,
            told: None,
            position: 0,
        };
        draft.fault = FaultId(draft.id("f"));
        draft.episode = EpisodeId(draft.id("e"));
        let numerals = draft.scenario.faults.iter().map(|f| f.numeral);
        let numeral = numerals.max().unwrap_or(0).saturating_add(1);
        draft.scenario.faults.push(Fault {
            id: draft.fault.clone(),
            candidate: None,
            numeral,
            title: words.fault.clone(),
            domain: Domain::default(),
            repaired_when: None,
            masks: Vec::new(),
            variants: vec![Variant::default()],
            extra: Extra::new(),
        });
        draft.scenario.episodes.push(Episode {
            id: draft.episode.clone(),
            title: words.fault.clone(),
            root: Some(Term::Fault(draft.fault.clone())),
            extra: Extra::new(),
        });
        draft
    }

    fn id(&mut self, prefix: &str) -> String {
        let mut number = self.used.len();
        loop {
            number += 1;
            let id = format!("{prefix}{number}");
            if self.used.insert(id.clone()) {
                return id;
            }
        }
    }

    fn node(&mut self, title: &str, minutes: Minutes, kind: NodeKind) -> NodeId {
        let id = NodeId(self.id("n"));
        self.scenario.nodes.push(Node {
            id: id.clone(),
            episode: self.episode.clone(),
            title: title.to_owned(),
            details: String::new(),
            minutes,
            minutes_at: Vec::new(),
            difficulties: Vec::new(),
            pin: None,
            kind,
            extra: Extra::new(),
        });
        id
    }

    fn edge(&mut self, from: Option<&NodeId>, to: &NodeId, kind: EdgeKind) {
        let id = EdgeId(self.id("x"));
        self.position += 1;
        self.scenario.edges.push(Edge {
            id,
            from: from.cloned(),
            to: to.clone(),
            position: self.position,
            primary: false,
            loop_at_most: None,
            kind,
            extra: Extra::new(),
        });
    }

    fn follow(&mut self, node: NodeId) {
        if let Some(before) = self.last.replace(node.clone()) {
            self.edge(Some(&before), &node, EdgeKind::Then);
        } else {
            self.first = Some(node);
        }
    }

    /// What was seen and what was done about it, one after the other.
    fn recovery(&mut self, entries: &[IncidentEntry]) {
        let lane = [EntryKind::Symptom, EntryKind::Recovery, EntryKind::Mistake];
        let mut those: Vec<&IncidentEntry> =
            entries.iter().filter(|e| lane.contains(&e.kind)).collect();
        // The story begins with a sign, whatever was noted first.
        if let Some(sign) = those.iter().position(|e| e.kind == EntryKind::Symptom) {
            let sign = those.remove(sign);
            those.insert(0, sign);
        } else {
            let fault = self.words.fault.clone();
            let sign = self.symptom(&fault, Minutes::default(), true);
            self.follow(sign);
        }
        let repair = those.iter().rposition(|e| e.kind == EntryKind::Recovery);
        let mut before = None;
        let mut turns = Turns::default();
        for (at, entry) in those.iter().enumerate() {
            if entry.kind == EntryKind::Mistake {
                let next = those.get(at + 1).and_then(|next| next.minute);
                self.wrong_turn(&mut turns, entry, gap(entry.minute, next));
                continue;
            }
            // What a wrong turn took is its own.
            let minutes = gap(before, turns.begun.or(entry.minute));
            before = entry.minute.or(before);
            let node = if entry.kind == EntryKind::Symptom {
                self.symptom(&entry.text, minutes, self.first.is_none())
            } else {
                self.action(&entry.text, minutes, Lane::Recovery, repair == Some(at))
            };
            self.rejoin(std::mem::take(&mut turns), node);
        }
        if repair.is_none() {
            let node = self.action(
                &self.words.repair.clone(),
                Minutes::default(),
                Lane::Recovery,
                true,
            );
            self.rejoin(std::mem::take(&mut turns), node);
        }
        if !turns.wrong.is_empty() {
            let title = self.words.repair.clone();
            let node = self.action(&title, Minutes::default(), Lane::Recovery, false);
            self.rejoin(turns, node);
        }
    }

    /// A branch of the decision that stands before what was done next.
    fn wrong_turn(&mut self, turns: &mut Turns, entry: &IncidentEntry, lost: Minutes) {
        turns.begun = turns.begun.or(entry.minute);
        if turns.wrong.is_empty() {
            let title = self.words.decision.clone();
            let kind = NodeKind::Decision(Decision::default());
            let decision = self.node(&title, Minutes::default(), kind);
            self.follow(decision);
        }
        let kind = NodeKind::Mistake(Mistake {
            reversible: true,
            ..Mistake::default()
        });
        let node = self.node(&entry.text, lost, kind);
        turns.wrong.push((node, entry.text.clone()));
    }

    /// What was done next: the default branch, and where the wrong turns come back.
    fn rejoin(&mut self, turns: Turns, node: NodeId) {
        if turns.wrong.is_empty() {
            self.follow(node);
            return;
        }
        let decision = self.last.replace(node.clone());
        let titles = self.scenario.nodes.iter().find(|one| one.id == node);
        let branch = |when: String, default: bool| {
            EdgeKind::Branch(Branch {
                when,
                default,
                ..Branch::default()
            })
        };
        let when = titles.map_or_else(String::new, |one| one.title.clone());
        self.edge(decision.as_ref(), &node, branch(when, true));
        for (wrong, when) in turns.wrong {
            self.edge(decision.as_ref(), &wrong, branch(when, false));
            self.edge(Some(&wrong), &node, EdgeKind::Then);
        }
    }

    fn symptom(&mut self, text: &str, minutes: Minutes, reveals: bool) -> NodeId {
        let reveals = if reveals {
            vec![self.fault.clone()]
        } else {
            Vec::new()
        };
        let kind = NodeKind::Symptom(Symptom {
            reveals,
            ..Symptom::default()
        });
        self.node(text, minutes, kind)
    }

    fn action(&mut self, text: &str, minutes: Minutes, lane: Lane, repairs: bool) -> NodeId {
        let effect = Effect {
            fault: self.fault.clone(),
            how: EffectKind::Resolves,
        };
        let kind = NodeKind::Action(Action {
            lane,
            effects: if repairs { vec![effect] } else { Vec::new() },
            ..Action::default()
        });
        self.node(text, minutes, kind)
    }

    /// What was told, from the first sign on.
    fn propagation(&mut self, entries: &[IncidentEntry]) {
        let begun = entries.iter().filter_map(|e| e.minute).min();
        let mut before = begun;
        self.told = self.first.clone();
        for entry in entries.iter().filter(|e| e.kind == EntryKind::Propagation) {
            let minutes = gap(before, entry.minute);
            before = entry.minute.or(before);
            let node = self.action(&entry.text, minutes, Lane::Propagation, false);
            if let Some(told) = self.told.replace(node.clone()) {
                self.edge(Some(&told), &node, EdgeKind::Then);
            }
        }
    }

    /// People's words at their minute, and notes beside the flow.
    fn sides(&mut self, entries: &[IncidentEntry]) {
        for entry in entries {
            match entry.kind {
                EntryKind::Inject => {
                    let kind = entry.persona.unwrap_or(PersonaKind::CustomerCentre);
                    let inject = NodeKind::Inject(Inject {
                        persona: Some(self.persona(kind)),
                        channel: self.words.channel.clone(),
                        text: kind::spoken(&entry.text).to_owned(),
                        ..Inject::default()
                    });
                    let node = self.node("", Minutes::default(), inject);
                    let trigger = Trigger {
                        delay: entry.minute.unwrap_or(0).min(24 * 60),
                        ..Trigger::on(TriggerEvent::DrillStarted)
                    };
                    self.edge(None, &node, EdgeKind::Trigger(trigger));
                }
                EntryKind::Note => {
                    self.node(&entry.text, Minutes::default(), NodeKind::Note);
                }
                EntryKind::Symptom
                | EntryKind::Recovery
                | EntryKind::Mistake
                | EntryKind::Propagation
                | EntryKind::Monitoring
                | EntryKind::Notice => {}
            }
        }
    }

    fn persona(&mut self, kind: PersonaKind) -> PersonaId {
        let known = self.scenario.personas.iter().find(|p| p.kind == kind);
        if let Some(known) = known {
            return known.id.clone();
        }
        let id = PersonaId(self.id("p"));
        let at = PERSONAS.iter().position(|one| *one == kind).unwrap_or(0);
        self.scenario.personas.push(Persona {
            id: id.clone(),
            kind,
            name: self.words.personas[at].clone(),
            voice: String::new(),
            concerns: String::new(),
            extra: Extra::new(),
        });
        id
    }

    /// Watching, the notice in which both lanes meet, the end.
    fn end(&mut self, entries: &[IncidentEntry]) {
        let of = |kind: EntryKind| entries.iter().filter(move |e| e.kind == kind);
        let watched: Vec<&IncidentEntry> = of(EntryKind::Monitoring).collect();
        let title = watched.first().map_or(&self.words.monitoring, |e| &e.text);
        let title = title.clone();
        let watch = watched.iter().skip(1).map(|e| e.text.clone()).collect();
        let kind = NodeKind::Monitoring(Monitoring { watch });
        let node = self.node(&title, WATCH, kind);
        self.follow(node);
        let mut notices: Vec<String> = of(EntryKind::Notice).map(|e| e.text.clone()).collect();
        let title = if notices.is_empty() {
            self.words.notice.clone()
        } else {
            notices.remove(0)
        };
        let fields = self.words.fields.clone();
        let allowed_when = None;
        let kind = NodeKind::Notice(Notice {
            fields,
            allowed_when,
        });
        let notice = self.node(&title, Minutes::default(), kind);
        self.follow(notice.clone());
        if let Some(told) = self
            .told
            .clone()
            .filter(|told| Some(told) != self.first.as_ref())
        {
            self.edge(Some(&told), &notice, EdgeKind::Then);
        }
        // Further words of the end are told after it.
        for text in notices {
            let node = self.action(&text, Minutes::default(), Lane::Propagation, false);
            self.follow(node);
        }
        let ending = self.words.ending.clone();
        let node = self.node(
            &ending,
            Minutes::default(),
            NodeKind::Ending(Ending::default()),
        );
        self.follow(node);
    }
}

/// From one entry to the next it likely took the gap, at least half of it and at most twice.
fn gap(before: Option<u32>, now: Option<u32>) -> Minutes {
    let Some((before, now)) = before.zip(now) else {
        return Minutes::default();
    };
    let likely = now.saturating_sub(before).min(LONGEST_GAP);
    Minutes::new(likely / 2, likely, likely * 2)
}

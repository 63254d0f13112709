//! Combining candidates: the fault logic of the pattern, and a sound skeleton of the play graph.

use super::connect::link;
use super::dispatch::{NewId, Outcome};
use super::fault_logic::{check_count, fault_from, masks_round};
use super::words::{Speaker, Words, words};
use super::{
    Applied, EditRefusal, ElementKind, ElementRef, Label, LeftOut, nodes, prefill, remove,
};
use crate::id::*;
use crate::scenario::*;

/// How candidates are combined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "camelCase")]
pub enum Pattern {
    /// One fault.
    Single {
        /// Which candidate.
        candidate: CandidateId,
    },
    /// 복합 장애: several at once; the rule says how many must be resolved.
    Composite {
        /// ALL, ANY, or K of N.
        rule: GateRule,
        /// Two or more candidates.
        candidates: Vec<CandidateId>,
    },
    /// 연쇄 장애: one after the other, each during the monitoring of the one before.
    Cascade {
        /// Two or more candidates, in order.
        candidates: Vec<CandidateId>,
    },
    /// A cascade in which some faults are composites themselves.
    Stages {
        /// Two or more stages, in order.
        stages: Vec<CascadeStage>,
    },
}

/// One stage of a cascade: a fault, or several at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CascadeStage {
    /// ALL, ANY, or K of N; says nothing about a single fault.
    pub rule: GateRule,
    /// One or more candidates.
    pub candidates: Vec<CandidateId>,
}

impl Pattern {
    /// The episodes it makes, each with its rule and candidates.
    fn stages(&self) -> Vec<CascadeStage> {
        let one = |candidate: &CandidateId| CascadeStage {
            rule: GateRule::All,
            candidates: vec![candidate.clone()],
        };
        match self {
            Self::Single { candidate } => vec![one(candidate)],
            Self::Composite { rule, candidates } => vec![CascadeStage {
                rule: *rule,
                candidates: candidates.clone(),
            }],
            Self::Cascade { candidates } => candidates.iter().map(one).collect(),
            Self::Stages { stages } => stages.clone(),
        }
    }
}

/// One fault hides another until it is resolved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Masking {
    /// The candidate whose fault hides the other.
    pub hider: CandidateId,
    /// The candidate whose fault is hidden.
    pub hidden: CandidateId,
}

pub(super) fn combine(
    s: &mut Scenario,
    pattern: &Pattern,
    masking: &[Masking],
    difficulties: &[Difficulty],
    lay_out: bool,
    new_id: NewId,
) -> Outcome {
    let candidates = candidates_of(pattern)?;
    check_masking(&candidates, masking)?;
    let unused: Vec<FaultId> = s
        .faults
        .iter()
        .filter(|f| {
            f.candidate
                .as_ref()
                .is_some_and(|c| !candidates.contains(c))
        })
        .map(|f| f.id.clone())
        .collect();
    for fault in &unused {
        remove::fault(s, fault)?;
    }
    let mut faults = Vec::new();
    for candidate in &candidates {
        faults.push(fault_from(s, candidate, new_id)?);
    }
    set_masks(s, &candidates, &faults, masking)?;
    for fault in s.faults.iter_mut().filter(|f| faults.contains(&f.id)) {
        prepare(fault, difficulties);
    }
    if lay_out {
        s.nodes.clear();
        s.edges.clear();
        s.episodes.clear();
        for condition in &mut s.conditions {
            condition.met_when = MetWhen::ByHand;
        }
    }
    let language = words(s.head.language);
    let parts = episodes_of(s, pattern, &faults, language, new_id);
    if lay_out {
        add_personas(s, language, new_id);
        Skeleton { words: language }.lay_out(s, &parts, new_id);
        // Times already known go where they belong; none known yet is fine.
        let _ = prefill::prefill(s);
    }
    let key = match pattern {
        Pattern::Single { .. } => "edit-combine-single",
        Pattern::Composite { .. } => "edit-combine-composite",
        Pattern::Cascade { .. } | Pattern::Stages { .. } => "edit-combine-cascade",
    };
    Ok(Applied {
        label: Label::plain(key),
        element: s
            .nodes
            .first()
            .map(|n| ElementRef::new(ElementKind::Node, &n.id)),
        left_out: LeftOut::default(),
    })
}

fn candidates_of(pattern: &Pattern) -> Result<Vec<CandidateId>, EditRefusal> {
    let stages = pattern.stages();
    let (least_stages, least_at_once) = match pattern {
        Pattern::Single { .. } => (1, 1),
        Pattern::Composite { .. } => (1, 2),
        Pattern::Cascade { .. } | Pattern::Stages { .. } => (2, 1),
    };
    let too_few = |stage: &CascadeStage| stage.candidates.len() < least_at_once;
    for stage in &stages {
        check_count(stage.rule, stage.candidates.len())?;
    }
    if stages.len() < least_stages || stages.iter().any(too_few) {
        return Err(EditRefusal::TooFewCandidates);
    }
    let candidates: Vec<CandidateId> = stages.into_iter().flat_map(|s| s.candidates).collect();
    for (at, candidate) in candidates.iter().enumerate() {
        if candidates[..at].contains(candidate) {
            return Err(EditRefusal::CandidateTwice);
        }
    }
    Ok(candidates)
}

fn check_masking(candidates: &[CandidateId], masking: &[Masking]) -> Result<(), EditRefusal> {
    for one in masking.iter().flat_map(|m| [&m.hider, &m.hidden]) {
        if !candidates.contains(one) {
            return Err(EditRefusal::missing(ElementKind::Candidate, one));
        }
    }
    Ok(())
}

fn set_masks(
    s: &mut Scenario,
    candidates: &[CandidateId],
    faults: &[FaultId],
    masking: &[Masking],
) -> Result<(), EditRefusal> {
    for fault in s.faults.iter_mut().filter(|f| faults.contains(&f.id)) {
        let hidden = masking
            .iter()
            .filter(|m| Some(&m.hider) == fault.candidate.as_ref());
        fault.masks = hidden
            .filter_map(|m| candidates.iter().position(|c| *c == m.hidden))
            .map(|at| faults[at].clone())
            .collect();
        fault.masks.sort();
        fault.masks.dedup();
    }
    if masks_round(s) {
        return Err(EditRefusal::MaskCycle);
    }
    Ok(())
}

/// Gives a fault a variant for each of `difficulties`, hardest first, like the one it has.
fn prepare(fault: &mut Fault, difficulties: &[Difficulty]) {
    if difficulties.is_empty() {
        return;
    }
    let variants = Difficulty::ALL
        .into_iter()
        .filter(|d| difficulties.contains(d));
    fault.variants = variants
        .map(|difficulty| Variant {
            difficulty,
            ..fault.variant(difficulty).cloned().unwrap_or_default()
        })
        .collect();
}

/// One episode of the skeleton and the faults repaired in it, hiding faults before hidden ones.
struct Part {
    episode: EpisodeId,
    faults: Vec<FaultId>,
    /// Whether any one of them is enough.
    any: bool,
}

fn episodes_of(
    s: &mut Scenario,
    pattern: &Pattern,
    faults: &[FaultId],
    w: &Words,
    new_id: NewId,
) -> Vec<Part> {
    let stages = pattern.stages();
    let count = stages.len();
    let mut left = faults;
    let mut parts = Vec::with_capacity(count);
    for (at, stage) in stages.into_iter().enumerate() {
        let (own, rest) = left.split_at(stage.candidates.len().min(left.len()));
        left = rest;
        let root = match own {
            [only] => Term::Fault(only.clone()),
            several => Term::Gate(root_gate(s, stage.rule, several, new_id)),
        };
        let title = if count == 1 {
            w.episode.to_owned()
        } else {
            w.episode_nth.replace("{n}", &(at + 1).to_string())
        };
        parts.push(Part {
            episode: nth_episode(s, at, root, title, new_id),
            faults: hiding_first(s, own),
            any: own.len() > 1 && stage.rule == GateRule::Any,
        });
    }
    parts
}

fn nth_episode(s: &mut Scenario, at: usize, root: Term, title: String, new_id: NewId) -> EpisodeId {
    if let Some(episode) = s.episodes.get_mut(at) {
        episode.root = Some(root);
        return episode.id.clone();
    }
    let id = EpisodeId(new_id("e"));
    s.episodes.push(Episode {
        id: id.clone(),
        title,
        root: Some(root),
        extra: Extra::new(),
    });
    id
}

/// The gate over exactly these faults: the first episode's root where it is one that repairs
/// nothing else, else a new one.
fn root_gate(s: &mut Scenario, rule: GateRule, faults: &[FaultId], new_id: NewId) -> GateId {
    let inputs: Vec<Term> = faults.iter().cloned().map(Term::Fault).collect();
    let kept = s.gates.iter_mut().find(|g| {
        g.inputs.iter().any(|t| inputs.contains(t))
            && g.inputs.iter().all(|t| matches!(t, Term::Fault(_)))
    });
    if let Some(gate) = kept {
        gate.rule = rule;
        gate.inputs = inputs;
        return gate.id.clone();
    }
    let id = GateId(new_id("g"));
    s.gates.push(Gate {
        id: id.clone(),
        title: String::new(),
        rule,
        inputs,
        extra: Extra::new(),
    });
    id
}

fn hiding_first(s: &Scenario, faults: &[FaultId]) -> Vec<FaultId> {
    let mut left = faults.to_vec();
    let mut ordered = Vec::new();
    while !left.is_empty() {
        let is_hidden = |fault: &FaultId| {
            s.faults
                .iter()
                .any(|f| left.contains(&f.id) && f.masks.contains(fault))
        };
        let at = left.iter().position(|f| !is_hidden(f)).unwrap_or(0);
        ordered.push(left.remove(at));
    }
    ordered
}

fn add_personas(s: &mut Scenario, w: &Words, new_id: NewId) {
    let defaults = [
        (PersonaKind::CustomerCentre, &w.customer_centre),
        (PersonaKind::EmergencyCommittee, &w.committee),
        (PersonaKind::Cto, &w.cto),
    ];
    for (kind, speaker) in defaults {
        if !s.personas.iter().any(|p| p.kind == kind) {
            let Speaker {
                name,
                voice,
                concerns,
            } = *speaker;
            s.personas.push(Persona {
                id: PersonaId(new_id("p")),
                kind,
                name: name.to_owned(),
                voice: voice.to_owned(),
                concerns: concerns.to_owned(),
                extra: Extra::new(),
            });
        }
    }
}

struct Skeleton {
    words: &'static Words,
}

impl Skeleton {
    fn lay_out(&self, s: &mut Scenario, parts: &[Part], new_id: NewId) {
        let mut watched: Option<NodeId> = None;
        for part in parts {
            let first = watched.is_none();
            let alarm = self.alarm(s, part, new_id);
            if let Some(monitoring) = &watched {
                let cascade = EdgeKind::Trigger(cascade(&s.head));
                link(s, Some(monitoring), &alarm, cascade, new_id);
            }
            let last = if part.any {
                self.choices(s, part, &alarm, new_id)
            } else {
                vec![self.chain(s, part, &alarm, new_id)]
            };
            let w = self.words;
            let watch = NodeKind::Monitoring(Monitoring {
                watch: vec![w.watch.to_owned()],
            });
            let monitoring = self.add(s, part, w.monitoring, watch, new_id);
            for repair in &last {
                link(s, Some(repair), &monitoring, EdgeKind::Then, new_id);
            }
            let fields = w.notice_fields.map(str::to_owned).to_vec();
            let notice = NodeKind::Notice(Notice {
                fields,
                allowed_when: None,
            });
            let notice = self.add(s, part, w.notice, notice, new_id);
            link(s, Some(&monitoring), &notice, EdgeKind::Then, new_id);
            let ending = self.add(
                s,
                part,
                w.ending,
                NodeKind::Ending(Ending::default()),
                new_id,
            );
            link(s, Some(&notice), &ending, EdgeKind::Then, new_id);
            self.propagation(s, part, (&alarm, &notice), first, new_id);
            watched = Some(monitoring);
        }
    }

    fn add(
        &self,
        s: &mut Scenario,
        part: &Part,
        title: &str,
        kind: NodeKind,
        new_id: NewId,
    ) -> NodeId {
        nodes::make(s, part.episode.clone(), title, kind, new_id)
    }

    fn alarm(&self, s: &mut Scenario, part: &Part, new_id: NewId) -> NodeId {
        let symptom = Symptom {
            source: self.words.alarm_source.to_owned(),
            reveals: if part.any {
                part.faults.clone()
            } else {
                part.faults[..1].to_vec()
            },
            shows: Shows::AtOnce,
        };
        self.add(
            s,
            part,
            self.words.alarm,
            NodeKind::Symptom(symptom),
            new_id,
        )
    }

    /// Every fault in turn: it is revealed, the team chooses, it is repaired.
    fn chain(&self, s: &mut Scenario, part: &Part, alarm: &NodeId, new_id: NewId) -> NodeId {
        let w = self.words;
        let mut last = alarm.clone();
        for (at, fault) in part.faults.iter().enumerate() {
            if at > 0 {
                let mut report = self.inject(
                    s,
                    PersonaKind::CustomerCentre,
                    w.customers_report,
                    w.customers_ask_channel,
                );
                report.reveals = vec![fault.clone()];
                let report = self.add(s, part, "", NodeKind::Inject(report), new_id);
                link(s, Some(&last), &report, EdgeKind::Then, new_id);
                last = report;
            }
            let question = if at == 0 {
                w.where_to_look
            } else {
                w.how_to_repair
            };
            let decision = self.add(
                s,
                part,
                question,
                NodeKind::Decision(Decision::default()),
                new_id,
            );
            link(s, Some(&last), &decision, EdgeKind::Then, new_id);
            let repair = self.repair(s, part, fault, new_id);
            self.branch(s, &decision, &repair, w.right_way, true, new_id);
            let detour = self.add(
                s,
                part,
                w.detour,
                NodeKind::Action(Action::default()),
                new_id,
            );
            self.branch(s, &decision, &detour, w.wrong_way, false, new_id);
            link(s, Some(&detour), &repair, EdgeKind::Then, new_id);
            last = repair;
        }
        last
    }

    /// Any one repair is enough: each is a branch.
    fn choices(&self, s: &mut Scenario, part: &Part, alarm: &NodeId, new_id: NewId) -> Vec<NodeId> {
        let decision = NodeKind::Decision(Decision::default());
        let decision = self.add(s, part, self.words.where_to_look, decision, new_id);
        link(s, Some(alarm), &decision, EdgeKind::Then, new_id);
        let mut repairs = Vec::new();
        for (at, fault) in part.faults.iter().enumerate() {
            let repair = self.repair(s, part, fault, new_id);
            let title = title_of(s, fault);
            self.branch(s, &decision, &repair, &title, at == 0, new_id);
            repairs.push(repair);
        }
        repairs
    }

    fn repair(&self, s: &mut Scenario, part: &Part, fault: &FaultId, new_id: NewId) -> NodeId {
        let title = self.words.repair.replace("{title}", &title_of(s, fault));
        let action = Action {
            effects: vec![Effect {
                fault: fault.clone(),
                how: EffectKind::Resolves,
            }],
            ..Action::default()
        };
        self.add(s, part, &title, NodeKind::Action(action), new_id)
    }

    fn branch(
        &self,
        s: &mut Scenario,
        from: &NodeId,
        to: &NodeId,
        when: &str,
        default: bool,
        new_id: NewId,
    ) {
        let branch = Branch {
            when: when.to_owned(),
            likelihood: None,
            default,
        };
        link(s, Some(from), to, EdgeKind::Branch(branch), new_id);
    }

    /// The customer centre asks, somebody announces, the committee asks, the scope is announced.
    fn propagation(
        &self,
        s: &mut Scenario,
        part: &Part,
        (alarm, notice): (&NodeId, &NodeId),
        first: bool,
        new_id: NewId,
    ) {
        let w = self.words;
        let mut asks = self.inject(
            s,
            PersonaKind::CustomerCentre,
            w.customers_ask,
            w.customers_ask_channel,
        );
        asks.good_answer = w.customers_ask_answer.map(str::to_owned).to_vec();
        let asks = self.add(s, part, "", NodeKind::Inject(asks), new_id);
        let mut soon = Trigger::on(TriggerEvent::NodeEntered);
        soon.delay = 3;
        link(s, Some(alarm), &asks, EdgeKind::Trigger(soon), new_id);
        let announce = self.announcement(w.first_announcement_seen, first.then_some(10));
        let announce = self.add(s, part, w.first_announcement, announce, new_id);
        link(s, Some(&asks), &announce, EdgeKind::Then, new_id);
        if !first {
            link(s, Some(&announce), notice, EdgeKind::Then, new_id);
            return;
        }
        let scope = self.announcement(w.scope_seen, Some(30));
        let scope = self.add(s, part, w.scope, scope, new_id);
        link(s, Some(&announce), &scope, EdgeKind::Then, new_id);
        let mut how_many = self.inject(
            s,
            PersonaKind::EmergencyCommittee,
            w.committee_asks,
            w.committee_channel,
        );
        how_many.good_answer = w.committee_answer.map(str::to_owned).to_vec();
        let how_many = self.add(s, part, "", NodeKind::Inject(how_many), new_id);
        let mut later = Trigger::on(TriggerEvent::DrillStarted);
        later.delay = 20;
        link(s, None, &how_many, EdgeKind::Trigger(later), new_id);
        link(s, Some(&how_many), &scope, EdgeKind::Then, new_id);
        link(s, Some(&scope), notice, EdgeKind::Then, new_id);
    }

    fn announcement(&self, seen: &str, expected_by: Option<u32>) -> NodeKind {
        NodeKind::Action(Action {
            lane: Lane::Propagation,
            recognised_by: seen.to_owned(),
            expected_by,
            ..Action::default()
        })
    }

    fn inject(&self, s: &Scenario, kind: PersonaKind, text: &str, channel: &str) -> Inject {
        Inject {
            persona: s
                .personas
                .iter()
                .find(|p| p.kind == kind)
                .map(|p| p.id.clone()),
            channel: channel.to_owned(),
            text: text.to_owned(),
            good_answer: Vec::new(),
            reveals: Vec::new(),
        }
    }
}

/// The next fault breaks out five minutes into monitoring: it must when the first was resolved too
/// early, may later, never once help would be due.
fn cascade(head: &Head) -> Trigger {
    let window = |from, until, rule| Window {
        anchor: Anchor::RootResolved,
        from,
        until,
        rule,
    };
    Trigger {
        delay: 5,
        minimum_minutes_left: Some(20),
        windows: vec![
            window(None, Some(head.earliest_end), WindowRule::Must),
            window(
                Some(head.earliest_end),
                Some(head.help_from),
                WindowRule::May,
            ),
            window(Some(head.help_from), None, WindowRule::Never),
        ],
        ..Trigger::on(TriggerEvent::MonitoringStarted)
    }
}

fn title_of(s: &Scenario, fault: &FaultId) -> String {
    s.faults
        .iter()
        .find(|f| f.id == *fault)
        .map_or_else(String::new, |f| f.title.clone())
}

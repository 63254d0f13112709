//! Combining candidates: the fault logic of the pattern. The play graph is laid out by `skeleton`.

mod skeleton;

use super::dispatch::{NewId, Outcome};
use super::fault_logic::{check_count, fault_from, masks_round};
use super::words::{Speaker, Words, words};
use super::{Applied, EditRefusal, ElementKind, ElementRef, Label, LeftOut, prefill, remove};
use crate::id::*;
use crate::scenario::*;
use skeleton::Skeleton;

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
pub(super) struct Part {
    /// The episode.
    pub episode: EpisodeId,
    /// The faults.
    pub faults: Vec<FaultId>,
    /// Whether any one of them is enough.
    pub any: bool,
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

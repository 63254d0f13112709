//! Edits of head, goals, personas and fault logic.

use super::dispatch::{NewId, Outcome, check_minutes, check_number, text_of, title_of};
use super::words::words;
use super::{Applied, EditRefusal, ElementKind, ElementRef, Label, LeftOut, prefill};
use crate::id::*;
use crate::scenario::*;

pub(super) fn done(key: &str, title: &str, kind: ElementKind, id: &impl ToString) -> Outcome {
    Ok(Applied {
        label: Label::of(key, title),
        element: Some(ElementRef::new(kind, id)),
        left_out: LeftOut::default(),
    })
}

pub(super) fn set_head(s: &mut Scenario, head: &Head) -> Outcome {
    text_of(&head.title)?;
    text_of(&head.intended_response)?;
    text_of(&head.source)?;
    check_number(head.time_box)?;
    if head.earliest_end > head.help_from || head.help_from > head.time_box {
        return Err(EditRefusal::ClockOrder);
    }
    let key = if head.title != s.head.title {
        "edit-set-title"
    } else if head.intended_response != s.head.intended_response {
        "edit-set-intended-response"
    } else {
        "edit-set-head"
    };
    s.head = head.clone();
    done(key, &head.title, ElementKind::Head, &"head")
}

pub(super) fn add_goal(s: &mut Scenario, text: &str, measured_by: &str, new_id: NewId) -> Outcome {
    let goal = Goal {
        id: GoalId(new_id("goal")),
        text: title_of(text)?,
        measured_by: text_of(measured_by)?.to_owned(),
        extra: Extra::new(),
    };
    let answer = done("edit-add-goal", &goal.text, ElementKind::Goal, &goal.id);
    s.head.goals.push(goal);
    answer
}

pub(super) fn update_goal(s: &mut Scenario, goal: &Goal) -> Outcome {
    title_of(&goal.text)?;
    text_of(&goal.measured_by)?;
    let old = s.head.goals.iter_mut().find(|g| g.id == goal.id);
    *old.ok_or_else(|| EditRefusal::missing(ElementKind::Goal, &goal.id))? = goal.clone();
    done("edit-update-goal", &goal.text, ElementKind::Goal, &goal.id)
}

pub(super) fn remove_goal(s: &mut Scenario, id: &GoalId) -> Outcome {
    let at = s.head.goals.iter().position(|g| g.id == *id);
    let old = s
        .head
        .goals
        .remove(at.ok_or_else(|| EditRefusal::missing(ElementKind::Goal, id))?);
    done("edit-remove-goal", &old.text, ElementKind::Head, &"head")
}

pub(super) fn add_candidate(
    s: &mut Scenario,
    title: &str,
    description: &str,
    new_id: NewId,
) -> Outcome {
    let candidate = Candidate {
        id: CandidateId(new_id("c")),
        title: title_of(title)?,
        description: text_of(description)?.to_owned(),
        reasons_for: String::new(),
        reasons_against: String::new(),
        choice: Choice::Open,
        extra: Extra::new(),
    };
    let answer = done(
        "edit-add-candidate",
        &candidate.title,
        ElementKind::Candidate,
        &candidate.id,
    );
    s.candidates.push(candidate);
    answer
}

pub(super) fn update_candidate(s: &mut Scenario, candidate: &Candidate) -> Outcome {
    title_of(&candidate.title)?;
    for text in [
        &candidate.description,
        &candidate.reasons_for,
        &candidate.reasons_against,
    ] {
        text_of(text)?;
    }
    *candidate_mut(s, &candidate.id)? = candidate.clone();
    done(
        "edit-update-candidate",
        &candidate.title,
        ElementKind::Candidate,
        &candidate.id,
    )
}

pub(super) fn remove_candidate(s: &mut Scenario, id: &CandidateId) -> Outcome {
    let at = s.candidates.iter().position(|c| c.id == *id);
    let old = s
        .candidates
        .remove(at.ok_or_else(|| EditRefusal::missing(ElementKind::Candidate, id))?);
    for fault in &mut s.faults {
        if fault.candidate.as_ref() == Some(id) {
            fault.candidate = None;
        }
    }
    done(
        "edit-remove-candidate",
        &old.title,
        ElementKind::Head,
        &"head",
    )
}

pub(super) fn choose(s: &mut Scenario, id: &CandidateId, choice: Choice) -> Outcome {
    let candidate = candidate_mut(s, id)?;
    candidate.choice = choice;
    let key = match choice {
        Choice::Open => "edit-choose-open",
        Choice::Selected => "edit-choose-selected",
        Choice::Dropped => "edit-choose-dropped",
    };
    done(key, &candidate.title, ElementKind::Candidate, id)
}

pub(super) fn make_fault(s: &mut Scenario, id: &CandidateId, new_id: NewId) -> Outcome {
    let fault = fault_from(s, id, new_id)?;
    let title = &s
        .faults
        .iter()
        .find(|f| f.id == fault)
        .map_or_else(String::new, |f| f.title.clone());
    done("edit-make-fault", title, ElementKind::Fault, &fault)
}

/// The fault made from a candidate: the one there is, or a new one bearing the candidate's number.
pub(super) fn fault_from(
    s: &mut Scenario,
    id: &CandidateId,
    new_id: NewId,
) -> Result<FaultId, EditRefusal> {
    let at = s.candidates.iter().position(|c| c.id == *id);
    let at = at.ok_or_else(|| EditRefusal::missing(ElementKind::Candidate, id))?;
    s.candidates[at].choice = Choice::Selected;
    if let Some(fault) = s.faults.iter().find(|f| f.candidate.as_ref() == Some(id)) {
        return Ok(fault.id.clone());
    }
    let wanted = u32::try_from(at + 1).unwrap_or(u32::MAX);
    let numeral = if s.faults.iter().any(|f| f.numeral == wanted) {
        s.faults
            .iter()
            .map(|f| f.numeral)
            .max()
            .unwrap_or(0)
            .saturating_add(1)
    } else {
        wanted
    };
    let candidate = &s.candidates[at];
    let fault = Fault {
        id: FaultId(new_id("f")),
        candidate: Some(id.clone()),
        numeral,
        title: candidate.title.clone(),
        domain: Domain::default(),
        repaired_when: None,
        masks: Vec::new(),
        variants: vec![Variant {
            cause: candidate.description.clone(),
            ..Variant::default()
        }],
        extra: Extra::new(),
    };
    let fault_id = fault.id.clone();
    s.faults.push(fault);
    Ok(fault_id)
}

pub(super) fn update_fault(s: &mut Scenario, fault: &Fault) -> Outcome {
    title_of(&fault.title)?;
    for (at, variant) in fault.variants.iter().enumerate() {
        if fault.variants[..at]
            .iter()
            .any(|v| v.difficulty == variant.difficulty)
        {
            return Err(EditRefusal::DifficultyTwice);
        }
        for minutes in [variant.detect, variant.announce, variant.recover] {
            check_minutes(minutes)?;
        }
        text_of(&variant.cause)?;
    }
    for hidden in &fault.masks {
        if !s.faults.iter().any(|f| f.id == *hidden) {
            return Err(EditRefusal::missing(ElementKind::Fault, hidden));
        }
    }
    if let Some(gate) = &fault.repaired_when
        && !s.gates.iter().any(|g| g.id == *gate)
    {
        return Err(EditRefusal::missing(ElementKind::Gate, gate));
    }
    let at = s.faults.iter().position(|f| f.id == fault.id);
    let at = at.ok_or_else(|| EditRefusal::missing(ElementKind::Fault, &fault.id))?;
    let before = std::mem::replace(&mut s.faults[at], fault.clone());
    if masks_round(s) {
        return Err(EditRefusal::MaskCycle);
    }
    prefill::follow(s, &before);
    done(
        "edit-update-fault",
        &fault.title,
        ElementKind::Fault,
        &fault.id,
    )
}

/// Whether some fault hides itself, directly or round about.
pub(super) fn masks_round(s: &Scenario) -> bool {
    s.faults.iter().any(|start| {
        let mut seen: Vec<&FaultId> = Vec::new();
        let mut open: Vec<&FaultId> = start.masks.iter().collect();
        while let Some(next) = open.pop() {
            if *next == start.id {
                return true;
            }
            if !seen.contains(&next) {
                seen.push(next);
                open.extend(
                    s.faults
                        .iter()
                        .filter(|f| f.id == *next)
                        .flat_map(|f| &f.masks),
                );
            }
        }
        false
    })
}

pub(super) fn add_condition(
    s: &mut Scenario,
    title: &str,
    met_when: &MetWhen,
    new_id: NewId,
) -> Outcome {
    let condition = Condition {
        id: ConditionId(new_id("k")),
        title: title_of(title)?,
        met_when: met_when.clone(),
        extra: Extra::new(),
    };
    check_met_when(s, met_when)?;
    let answer = done(
        "edit-add-condition",
        &condition.title,
        ElementKind::Condition,
        &condition.id,
    );
    s.conditions.push(condition);
    answer
}

pub(super) fn update_condition(s: &mut Scenario, condition: &Condition) -> Outcome {
    title_of(&condition.title)?;
    check_met_when(s, &condition.met_when)?;
    let old = s.conditions.iter_mut().find(|c| c.id == condition.id);
    *old.ok_or_else(|| EditRefusal::missing(ElementKind::Condition, &condition.id))? =
        condition.clone();
    done(
        "edit-update-condition",
        &condition.title,
        ElementKind::Condition,
        &condition.id,
    )
}

fn check_met_when(s: &Scenario, met_when: &MetWhen) -> Result<(), EditRefusal> {
    match met_when {
        MetWhen::ActionDone { node } | MetWhen::InjectAnswered { node } => {
            if s.nodes.iter().any(|n| n.id == *node) {
                Ok(())
            } else {
                Err(EditRefusal::missing(ElementKind::Node, node))
            }
        }
        MetWhen::ByHand => Ok(()),
    }
}

pub(super) fn add_gate(
    s: &mut Scenario,
    title: &str,
    rule: GateRule,
    inputs: &[Term],
    new_id: NewId,
) -> Outcome {
    let gate = Gate {
        id: GateId(new_id("g")),
        title: text_of(title.trim())?.to_owned(),
        rule,
        inputs: inputs.to_vec(),
        extra: Extra::new(),
    };
    check_gate(s, &gate)?;
    let answer = done("edit-add-gate", &gate.title, ElementKind::Gate, &gate.id);
    s.gates.push(gate);
    answer
}

pub(super) fn update_gate(s: &mut Scenario, gate: &Gate) -> Outcome {
    check_gate(s, gate)?;
    let old = s.gates.iter_mut().find(|g| g.id == gate.id);
    *old.ok_or_else(|| EditRefusal::missing(ElementKind::Gate, &gate.id))? = gate.clone();
    done("edit-update-gate", &gate.title, ElementKind::Gate, &gate.id)
}

fn check_gate(s: &Scenario, gate: &Gate) -> Result<(), EditRefusal> {
    text_of(&gate.title)?;
    if gate.inputs.is_empty() {
        return Err(EditRefusal::EmptyGate);
    }
    check_count(gate.rule, gate.inputs.len())?;
    for term in &gate.inputs {
        check_term(s, term)?;
    }
    let mut seen: Vec<&GateId> = Vec::new();
    let mut open: Vec<&Term> = gate.inputs.iter().collect();
    while let Some(term) = open.pop() {
        match term {
            Term::Gate(id) if *id == gate.id => return Err(EditRefusal::GateCycle),
            Term::Gate(id) if !seen.contains(&id) => {
                seen.push(id);
                open.extend(
                    s.gates
                        .iter()
                        .filter(|g| g.id == *id)
                        .flat_map(|g| &g.inputs),
                );
            }
            Term::Gate(_) | Term::Fault(_) | Term::Condition(_) => {}
        }
    }
    Ok(())
}

pub(super) fn check_count(rule: GateRule, inputs: usize) -> Result<(), EditRefusal> {
    match rule {
        GateRule::All | GateRule::Any => Ok(()),
        GateRule::AtLeast { k } if k >= 1 && k as usize <= inputs => Ok(()),
        GateRule::AtLeast { .. } => Err(EditRefusal::GateCount),
    }
}

fn check_term(s: &Scenario, term: &Term) -> Result<(), EditRefusal> {
    let (found, missing) = match term {
        Term::Fault(id) => (
            s.faults.iter().any(|f| f.id == *id),
            EditRefusal::missing(ElementKind::Fault, id),
        ),
        Term::Condition(id) => (
            s.conditions.iter().any(|c| c.id == *id),
            EditRefusal::missing(ElementKind::Condition, id),
        ),
        Term::Gate(id) => (
            s.gates.iter().any(|g| g.id == *id),
            EditRefusal::missing(ElementKind::Gate, id),
        ),
    };
    if found { Ok(()) } else { Err(missing) }
}

pub(super) fn add_episode(
    s: &mut Scenario,
    title: &str,
    root: Option<&Term>,
    new_id: NewId,
) -> Outcome {
    if let Some(term) = root {
        check_term(s, term)?;
    }
    let episode = Episode {
        id: EpisodeId(new_id("e")),
        title: title_of(title)?,
        root: root.cloned(),
        extra: Extra::new(),
    };
    let answer = done(
        "edit-add-episode",
        &episode.title,
        ElementKind::Episode,
        &episode.id,
    );
    s.episodes.push(episode);
    answer
}

/// The episode asked for. Where none is: the last one, or a first one that is made now.
pub(super) fn episode_for(
    s: &mut Scenario,
    asked: Option<&EpisodeId>,
    new_id: NewId,
) -> Result<EpisodeId, EditRefusal> {
    match (asked, s.episodes.last()) {
        (Some(asked), _) if s.episodes.iter().any(|e| e.id == *asked) => Ok(asked.clone()),
        (Some(asked), _) => Err(EditRefusal::missing(ElementKind::Episode, asked)),
        (None, Some(last)) => Ok(last.id.clone()),
        (None, None) => {
            let id = EpisodeId(new_id("e"));
            s.episodes.push(Episode {
                id: id.clone(),
                title: words(s.head.language).episode.to_owned(),
                root: None,
                extra: Extra::new(),
            });
            Ok(id)
        }
    }
}

pub(super) fn update_episode(s: &mut Scenario, episode: &Episode) -> Outcome {
    title_of(&episode.title)?;
    if let Some(term) = &episode.root {
        check_term(s, term)?;
    }
    let old = s.episodes.iter_mut().find(|e| e.id == episode.id);
    *old.ok_or_else(|| EditRefusal::missing(ElementKind::Episode, &episode.id))? = episode.clone();
    done(
        "edit-update-episode",
        &episode.title,
        ElementKind::Episode,
        &episode.id,
    )
}

pub(super) fn add_persona(
    s: &mut Scenario,
    kind: PersonaKind,
    name: &str,
    new_id: NewId,
) -> Outcome {
    let persona = Persona {
        id: PersonaId(new_id("p")),
        kind,
        name: title_of(name)?,
        voice: String::new(),
        concerns: String::new(),
        extra: Extra::new(),
    };
    let answer = done(
        "edit-add-persona",
        &persona.name,
        ElementKind::Persona,
        &persona.id,
    );
    s.personas.push(persona);
    answer
}

pub(super) fn update_persona(s: &mut Scenario, persona: &Persona) -> Outcome {
    title_of(&persona.name)?;
    text_of(&persona.voice)?;
    text_of(&persona.concerns)?;
    let old = s.personas.iter_mut().find(|p| p.id == persona.id);
    *old.ok_or_else(|| EditRefusal::missing(ElementKind::Persona, &persona.id))? = persona.clone();
    done(
        "edit-update-persona",
        &persona.name,
        ElementKind::Persona,
        &persona.id,
    )
}

fn candidate_mut<'a>(
    s: &'a mut Scenario,
    id: &CandidateId,
) -> Result<&'a mut Candidate, EditRefusal> {
    s.candidates
        .iter_mut()
        .find(|c| c.id == *id)
        .ok_or_else(|| EditRefusal::missing(ElementKind::Candidate, id))
}

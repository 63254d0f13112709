//! One event of a run as one sentence, in the reader's language.

use drill_domain::id::{FaultId, NodeId, PersonId, PersonaId};
use drill_domain::run::{Event, EventKind, Script};
use drill_domain::scenario::{EdgeKind, Language, Scenario, Term};
use drill_text::{Arg, get, plain};
use std::collections::BTreeMap;

/// People's names.
pub type Names = BTreeMap<PersonId, String>;

/// What happened, as a sentence without its time and person.
#[must_use]
pub fn sentence(language: Language, script: &Script, event: &Event, names: &Names) -> String {
    let say =
        |key: &str, args: &[(&'static str, Arg)]| get(language, &format!("run-event-{key}"), args);
    let one = |key: &str, name: String| say(key, &[("name", name.into())]);
    let node = |id: &NodeId| title(script, id);
    let optional =
        |id: &Option<NodeId>, text: &str| id.as_ref().map_or_else(|| text.to_owned(), node);
    match &event.kind {
        EventKind::Started { despite: None } => say("started", &[]),
        EventKind::Started {
            despite: Some(reason),
        } => one("started-despite", reason.clone()),
        EventKind::Attendance {
            person, present, ..
        } => {
            let name = names.get(person).cloned().unwrap_or_default();
            one(if *present { "present" } else { "absent" }, name)
        }
        EventKind::FaultSetOff { fault } => one("set-off", fault_title(script, fault)),
        EventKind::FaultMitigated { fault } => one("mitigated", fault_title(script, fault)),
        EventKind::FaultResolved { fault } => one("resolved", fault_title(script, fault)),
        EventKind::ConditionMet { condition } => {
            let found = script
                .scenario
                .conditions
                .iter()
                .find(|one| one.id == *condition);
            one(
                "condition-met",
                found.map_or_else(String::new, |one| one.title.clone()),
            )
        }
        EventKind::SymptomSeen { node: id } => one("seen", node(id)),
        EventKind::BranchChosen { edge } => one("chosen", branch_title(script, edge)),
        EventKind::InjectFired {
            node: id,
            persona,
            text,
        } => {
            let persona = persona
                .as_ref()
                .map(|persona| persona_name(language, script, persona));
            let persona = persona.unwrap_or_else(|| plain(language, "run-someone"));
            let said = id
                .as_ref()
                .filter(|_| text.is_empty())
                .map_or_else(|| text.clone(), node);
            say("asked", &[("name", persona.into()), ("text", said.into())])
        }
        EventKind::Answered { answer, .. } => say(
            match answer {
                drill_domain::run::Answer::Complete => "answered",
                drill_domain::run::Answer::Partly => "answered-partly",
                drill_domain::run::Answer::No => "not-answered",
            },
            &[],
        ),
        EventKind::ActionSeen { node: id } => one("action", node(id)),
        EventKind::Improvised { text, .. } => text.clone(),
        EventKind::Announced { text, .. } => one("announced", text.clone()),
        EventKind::MistakeMade { node: id, text } => one("mistake", optional(id, text)),
        EventKind::HintGiven { node: id, text } => {
            let hint = id
                .as_ref()
                .and_then(|id| script.node(id))
                .and_then(|node| node.kind.hint())
                .map(|hint| hint.text.clone());
            one(
                "hint",
                hint.filter(|_| text.is_empty())
                    .unwrap_or_else(|| text.clone()),
            )
        }
        EventKind::MonitoringStarted { .. } => say("monitoring", &[]),
        EventKind::NoticeGiven { fields, .. } if fields.is_empty() => say("notice", &[]),
        EventKind::NoticeGiven { fields, .. } => {
            let said = fields
                .iter()
                .map(|field| format!("{}: {}", field.name, field.text))
                .collect::<Vec<_>>();
            one("notice-said", said.join(" / "))
        }
        EventKind::AftercareDone { affected, .. } => one("aftercare", affected.clone()),
        EventKind::TriggerFired { edge } => one("fired", trigger_title(script, edge)),
        EventKind::TriggerHeld { edge } => one("held", trigger_title(script, edge)),
        EventKind::TriggerSkipped { edge } => one("skipped", trigger_title(script, edge)),
        EventKind::Noted { text, .. } => one("noted", text.clone()),
        EventKind::Paused => say("paused", &[]),
        EventKind::Resumed => say("resumed", &[]),
        EventKind::ClockSettled { counted } => {
            one("clock-settled", drill_text::format::drill_clock(*counted))
        }
        EventKind::DifficultyChanged { difficulty } => {
            let word = match difficulty {
                drill_domain::scenario::Difficulty::High => "high",
                drill_domain::scenario::Difficulty::Mid => "mid",
                drill_domain::scenario::Difficulty::Low => "low",
            };
            one(
                "difficulty",
                plain(language, &format!("run-difficulty-{word}")),
            )
        }
        EventKind::Extended { minutes } => {
            one("extended", drill_text::format::minutes(language, *minutes))
        }
        EventKind::Corrected { .. } => say("corrected", &[]),
        EventKind::Ended { outcome } => {
            let word = match outcome {
                drill_domain::scenario::Outcome::Good => "good",
                drill_domain::scenario::Outcome::Partial => "partial",
                drill_domain::scenario::Outcome::Stopped => "stopped",
            };
            one("ended-as", plain(language, &format!("room-end-{word}")))
        }
    }
}

/// The title of a node, or for one that only speaks its words.
#[must_use]
pub fn title(script: &Script, id: &NodeId) -> String {
    let Some(node) = script.node(id) else {
        return id.to_string();
    };
    if !node.title.is_empty() {
        return node.title.clone();
    }
    let inject = node.kind.inject().map(|inject| inject.text.clone());
    let hint = || node.kind.hint().map(|hint| hint.text.clone());
    inject.or_else(hint).unwrap_or_else(|| id.to_string())
}

/// The name of a persona: their own, or their part's.
#[must_use]
pub fn persona_name(language: Language, script: &Script, id: &PersonaId) -> String {
    use drill_domain::scenario::PersonaKind;
    let Some(persona) = script
        .scenario
        .personas
        .iter()
        .find(|persona| persona.id == *id)
    else {
        return plain(language, "run-someone");
    };
    if !persona.name.is_empty() {
        return persona.name.clone();
    }
    let word = match persona.kind {
        PersonaKind::CustomerCentre => "customerCentre",
        PersonaKind::EmergencyCommittee => "emergencyCommittee",
        PersonaKind::Cto => "cto",
        PersonaKind::Marketing => "marketing",
        PersonaKind::Own => "own",
    };
    plain(language, &format!("persona-{word}"))
}

/// Faults and conditions by their titles, in a row.
#[must_use]
pub fn term_words(scenario: &Scenario, terms: &[Term]) -> String {
    let script = Script::new(scenario);
    let words = terms.iter().map(|term| match term {
        Term::Fault(fault) => fault_title(&script, fault),
        Term::Condition(condition) => {
            let found = scenario.conditions.iter().find(|one| one.id == *condition);
            found.map_or_else(|| condition.to_string(), |one| one.title.clone())
        }
        Term::Gate(gate) => script
            .gate(gate)
            .map_or_else(|| gate.to_string(), |gate| gate.title.clone()),
    });
    words.collect::<Vec<_>>().join(", ")
}

fn fault_title(script: &Script, id: &FaultId) -> String {
    script
        .fault(id)
        .map_or_else(|| id.to_string(), |fault| fault.title.clone())
}

fn branch_title(script: &Script, id: &drill_domain::id::EdgeId) -> String {
    let Some(edge) = script.edge(id) else {
        return id.to_string();
    };
    match &edge.kind {
        EdgeKind::Branch(branch) if !branch.when.is_empty() => branch.when.clone(),
        EdgeKind::Then
        | EdgeKind::Branch(_)
        | EdgeKind::Trigger(_)
        | EdgeKind::HintFor
        | EdgeKind::Contains => title(script, &edge.to),
    }
}

fn trigger_title(script: &Script, id: &drill_domain::id::EdgeId) -> String {
    script
        .edge(id)
        .map_or_else(|| id.to_string(), |edge| title(script, &edge.to))
}

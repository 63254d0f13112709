//! One step of the book: what happens, what to say, when, and where it leads.

use super::words::Words;
use drill_domain::id::PersonaId;
use drill_domain::minutes::Minutes;
use drill_domain::scenario::{
    Action, Edge, EdgeKind, EffectKind, Inject, Lane, Node, NodeKind, Notice, Outcome, Shows,
    Symptom,
};
use drill_text::Arg;
use serde::Serialize;

/// A step.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub(super) struct Step {
    /// Its number.
    pub number: usize,
    /// The kind in words, and as a name for the look.
    pub kind: String,
    pub look: &'static str,
    pub title: String,
    /// What stands at the right of its head: minutes, by when, difficulties.
    pub marks: Vec<String>,
    /// When it comes.
    pub when: Vec<String>,
    /// Who says it where, and the words.
    pub who: String,
    pub channel: String,
    pub quote: String,
    /// Label and lines.
    pub facts: Vec<Fact>,
    /// For the facilitator, lines kept.
    pub details: String,
    /// Where it leads.
    pub next: Vec<Next>,
}

/// A label and its lines.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub(super) struct Fact {
    pub label: String,
    /// Whether the lines are Markdown.
    pub is_prose: bool,
    pub lines: Vec<String>,
}

/// One way on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Next {
    /// The letter of a branch; empty for other ways.
    pub letter: String,
    /// When the team goes this way.
    pub when: String,
    /// Where to.
    pub go: String,
    pub number: usize,
    /// Default, likelihood, bound.
    pub marks: Vec<String>,
}

/// The step of the node at a position.
pub(super) fn step(w: &Words<'_>, at: usize) -> Step {
    let node = &w.scenario.nodes[at];
    let mut step = Step {
        number: w.numbers.at(at),
        kind: w.studio(&format!("kind-{}", look(&node.kind))),
        look: look(&node.kind),
        title: node.title.clone(),
        details: node.details.clone(),
        when: arrivals(w, at),
        next: ways_on(w, at),
        ..Step::default()
    };
    marks(w, node, &mut step);
    said(w, &node.kind, &mut step);
    facts(w, &node.kind, &mut step);
    step
}

/// The name of a kind, as the studio's words have it.
pub(super) const fn look(kind: &NodeKind) -> &'static str {
    match kind {
        NodeKind::Symptom(_) => "symptom",
        NodeKind::Inject(_) => "inject",
        NodeKind::Decision(_) => "decision",
        NodeKind::Action(_) => "action",
        NodeKind::Mistake(_) => "mistake",
        NodeKind::Hint(_) => "hint",
        NodeKind::Monitoring(_) => "monitoring",
        NodeKind::Notice(_) => "notice",
        NodeKind::Aftercare(_) => "aftercare",
        NodeKind::Ending(_) => "ending",
        NodeKind::Note => "note",
    }
}

/// Who speaks.
pub(super) fn speaker(w: &Words<'_>, persona: Option<&PersonaId>) -> String {
    let found = persona.and_then(|id| w.scenario.personas.iter().find(|p| p.id == *id));
    found.map_or_else(|| w.word("nobody"), |p| p.name.clone())
}

pub(super) fn span(minutes: Minutes) -> String {
    let Minutes { min, likely, max } = minutes;
    if min == max {
        likely.to_string()
    } else {
        format!("{min}–{likely}–{max}")
    }
}

fn marks(w: &Words<'_>, node: &Node, step: &mut Step) {
    let minutes =
        |key: &str, minutes: Minutes| w.with(key, &[("minutes", Arg::from(span(minutes)))]);
    if !node.minutes.is_zero() {
        let key = match node.kind {
            NodeKind::Mistake(_) => "lost",
            NodeKind::Symptom(_)
            | NodeKind::Inject(_)
            | NodeKind::Decision(_)
            | NodeKind::Action(_)
            | NodeKind::Hint(_)
            | NodeKind::Monitoring(_)
            | NodeKind::Notice(_)
            | NodeKind::Aftercare(_)
            | NodeKind::Ending(_)
            | NodeKind::Note => "takes",
        };
        step.marks.push(minutes(key, node.minutes));
    }
    for other in &node.minutes_at {
        let args = [
            ("difficulty", Arg::from(w.difficulty(other.difficulty))),
            ("minutes", Arg::from(span(other.minutes))),
        ];
        step.marks.push(w.with("minutes-at", &args));
    }
    step.marks.extend(only_at(w, node));
}

/// The difficulties a step is limited to.
fn only_at(w: &Words<'_>, node: &Node) -> Option<String> {
    let names: Vec<String> = node.difficulties.iter().map(|d| w.difficulty(*d)).collect();
    let names = ("difficulties", Arg::from(names.join(", ")));
    (!node.difficulties.is_empty()).then(|| w.with("only-at", &[names]))
}

fn said(w: &Words<'_>, kind: &NodeKind, step: &mut Step) {
    match kind {
        NodeKind::Inject(inject) => {
            step.who = speaker(w, inject.persona.as_ref());
            step.channel.clone_from(&inject.channel);
            step.quote.clone_from(&inject.text);
        }
        NodeKind::Hint(hint) => {
            step.who = speaker(w, hint.persona.as_ref());
            step.quote.clone_from(&hint.text);
        }
        NodeKind::Symptom(_)
        | NodeKind::Decision(_)
        | NodeKind::Action(_)
        | NodeKind::Mistake(_)
        | NodeKind::Monitoring(_)
        | NodeKind::Notice(_)
        | NodeKind::Aftercare(_)
        | NodeKind::Ending(_)
        | NodeKind::Note => {}
    }
}

fn facts(w: &Words<'_>, kind: &NodeKind, step: &mut Step) {
    let mut fact = |key: &str, lines: Vec<String>| {
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        if !lines.is_empty() {
            step.facts.push(Fact {
                label: w.word(key),
                is_prose: matches!(key, "recognised" | "affected" | "care"),
                lines,
            });
        }
    };
    match kind {
        NodeKind::Symptom(symptom) => of_symptom(w, symptom, &mut fact),
        NodeKind::Inject(inject) => of_inject(w, inject, &mut fact),
        NodeKind::Decision(decision) => {
            let who = decision.decided_by.as_ref();
            let who = who.map_or_else(|| w.word("the-team"), |id| speaker(w, Some(id)));
            fact("decided-by", vec![who]);
        }
        NodeKind::Action(action) => of_action(w, action, &mut fact),
        NodeKind::Mistake(mistake) => {
            fact("activates", vec![w.faults(&mistake.activates)]);
            let mut how = vec![w.word(if mistake.reversible {
                "reversible"
            } else {
                "not-reversible"
            })];
            if mistake.anytime {
                how.push(w.word("anytime"));
            }
            fact("taking-back", how);
        }
        NodeKind::Hint(_) | NodeKind::Note => {}
        NodeKind::Monitoring(monitoring) => fact("watch", monitoring.watch.clone()),
        NodeKind::Notice(notice) => of_notice(w, notice, &mut fact),
        NodeKind::Aftercare(aftercare) => {
            fact("affected", vec![aftercare.affected.clone()]);
            fact("care", vec![aftercare.care.clone()]);
        }
        NodeKind::Ending(ending) => {
            let outcome = w.studio(match ending.outcome {
                Outcome::Good => "outcome-good",
                Outcome::Partial => "outcome-partial",
                Outcome::Stopped => "outcome-stopped",
            });
            fact("outcome", vec![outcome]);
        }
    }
}

fn of_symptom(w: &Words<'_>, symptom: &Symptom, fact: &mut impl FnMut(&str, Vec<String>)) {
    let mut place = vec![symptom.source.clone()];
    match symptom.shows {
        Shows::AtOnce => {}
        Shows::Later => place.push(w.word("shows-later")),
    }
    fact("where", place);
    fact("reveals", vec![w.faults(&symptom.reveals)]);
}

fn of_inject(w: &Words<'_>, inject: &Inject, fact: &mut impl FnMut(&str, Vec<String>)) {
    fact("good-answer", inject.good_answer.clone());
    fact("reveals", vec![w.faults(&inject.reveals)]);
}

fn of_action(w: &Words<'_>, action: &Action, fact: &mut impl FnMut(&str, Vec<String>)) {
    let lane = match action.lane {
        Lane::Recovery => "lane-recovery",
        Lane::Propagation => "lane-propagation",
        Lane::Decision => "lane-decision",
    };
    fact("lane", vec![w.studio(lane)]);
    fact("recognised", vec![action.recognised_by.clone()]);
    if let Some(minutes) = action.expected_by {
        fact(
            "expected",
            vec![w.with("minutes", &[("minutes", Arg::from(minutes))])],
        );
    }
    let mut effects: Vec<String> = action
        .effects
        .iter()
        .map(|effect| {
            let key = match effect.how {
                EffectKind::Resolves => "effect-resolves",
                EffectKind::Mitigates => "effect-mitigates",
            };
            w.with(key, &[("fault", Arg::from(w.fault(&effect.fault)))])
        })
        .collect();
    if action.takes_effect_after > 0 {
        let minutes = ("minutes", Arg::from(action.takes_effect_after));
        effects.push(w.with("takes-effect", &[minutes]));
    }
    fact("effect", effects);
}

fn of_notice(w: &Words<'_>, notice: &Notice, fact: &mut impl FnMut(&str, Vec<String>)) {
    fact("fields", notice.fields.clone());
    let gate = notice.allowed_when.as_ref();
    let gate = gate.map_or_else(|| w.word("allowed-root"), |id| w.gate(id));
    fact("allowed", vec![gate]);
}

/// When a step comes: what leads there.
fn arrivals(w: &Words<'_>, at: usize) -> Vec<String> {
    let leads = w.numbers.leading_to(at).iter();
    leads
        .filter_map(|edge| {
            let from = || edge.from.as_ref().map(|from| Arg::from(w.step(from)));
            match &edge.kind {
                EdgeKind::Then => Some(w.with("from-step", &[("step", from()?)])),
                EdgeKind::Branch(_) => Some(w.with("branch-of", &[("step", from()?)])),
                EdgeKind::Trigger(trigger) => Some(w.trigger(trigger, edge.from.as_ref())),
                EdgeKind::Contains => Some(w.with("contains", &[("step", from()?)])),
                EdgeKind::HintFor => None,
            }
        })
        .collect()
}

/// Where a step leads, in the order of its edges.
fn ways_on(w: &Words<'_>, at: usize) -> Vec<Next> {
    let mut letters = 0;
    let edges = w.numbers.out_of(at).iter();
    edges
        .map(|edge| {
            let mut next = towards(w, edge);
            match &edge.kind {
                EdgeKind::Branch(branch) => {
                    next.letter = letter(w, letters);
                    letters += 1;
                    next.when.clone_from(&branch.when);
                    if branch.default {
                        next.marks.push(w.word("default"));
                    }
                    if let Some(likelihood) = branch.likelihood {
                        let percent = Arg::from(format!("{:.0}", likelihood * 100.0));
                        next.marks
                            .push(w.with("likelihood", &[("percent", percent)]));
                    }
                }
                EdgeKind::Trigger(trigger) => next.when = w.trigger(trigger, edge.from.as_ref()),
                EdgeKind::HintFor => {
                    let step = Arg::from(w.step(&edge.to));
                    next.go = w.with("hint-for", &[("step", step)]);
                }
                EdgeKind::Then | EdgeKind::Contains => {}
            }
            if let Some(count) = edge.loop_at_most {
                next.marks
                    .push(w.with("loop", &[("count", Arg::from(count))]));
            }
            next
        })
        .collect()
}

fn towards(w: &Words<'_>, edge: &Edge) -> Next {
    let step = ("step", Arg::from(w.step(&edge.to)));
    let at = w.numbers.position(&edge.to);
    let title = at.map_or_else(String::new, |at| shown(w, &w.scenario.nodes[at]));
    Next {
        letter: String::new(),
        when: String::new(),
        go: if title.is_empty() {
            w.with("go", &[step])
        } else {
            w.with("go-named", &[step, ("title", Arg::from(title))])
        },
        number: at.map_or(0, |at| w.numbers.at(at)),
        marks: at
            .and_then(|at| only_at(w, &w.scenario.nodes[at]))
            .into_iter()
            .collect(),
    }
}

/// What a step is called: its title, or who speaks.
pub(super) fn shown(w: &Words<'_>, node: &Node) -> String {
    match &node.kind {
        NodeKind::Inject(inject) if node.title.is_empty() => speaker(w, inject.persona.as_ref()),
        NodeKind::Hint(hint) if node.title.is_empty() => speaker(w, hint.persona.as_ref()),
        NodeKind::Symptom(_)
        | NodeKind::Inject(_)
        | NodeKind::Decision(_)
        | NodeKind::Action(_)
        | NodeKind::Mistake(_)
        | NodeKind::Hint(_)
        | NodeKind::Monitoring(_)
        | NodeKind::Notice(_)
        | NodeKind::Aftercare(_)
        | NodeKind::Ending(_)
        | NodeKind::Note => node.title.clone(),
    }
}

/// 가 나 다 in Korean, A B C in English; numbers once they run out.
fn letter(w: &Words<'_>, at: usize) -> String {
    let letters = match w.language {
        drill_domain::scenario::Language::Ko => "가나다라마바사아자차카타파하",
        drill_domain::scenario::Language::En => "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    };
    letters
        .chars()
        .nth(at)
        .map_or_else(|| (at + 1).to_string(), String::from)
}

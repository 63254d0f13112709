//! The checker: what does not hold together in a scenario. It runs live and never stands in the way
//! of saving. Every finding has a stable code, a severity, the elements concerned, and where there is
//! one an edit that fixes it. The sentences live in `text/{ko,en}/findings.ftl`.
//!
//! Start at [`check`]; one file for each group of findings. Everything is iterative and takes time
//! proportional to the scenario, so that a long or circular one cannot stop it.

mod decisions;
mod faults;
mod flow;
mod graph;
mod hands;
mod hints;
mod injects;
mod length;
mod load;
mod references;
mod resolvable;
mod reveal;
mod stages;
mod times;
mod triggers;

use super::analysis::{Analysis, prepared};
use super::edit::{Edit, ElementKind, ElementRef};
use super::index::Index;
use super::paths::Course;
use super::*;
use graph::Graph;
use std::collections::BTreeMap;

/// Something that does not hold together.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What it is.
    pub code: Code,
    /// The elements concerned, the one to jump to first.
    pub at: Vec<ElementRef>,
    /// What its sentence needs.
    pub args: BTreeMap<&'static str, String>,
    /// The edit that fixes it, if there is one.
    pub fix: Option<Edit>,
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// The scenario cannot be played like this.
    Error,
    /// It can, but probably not as meant.
    Warning,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident $key:literal $severity:ident,)*) => {
        /// The stable codes of findings.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// As written in files, on the command line and in message keys.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)*
                }
            }

            /// How grave it is.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$name => Severity::$severity,)*
                }
            }
        }
    };
}

codes! {
    /// A flow node that no entry leads to.
    Unreachable "unreachable" Error,
    /// A flow node that leads to no ending.
    DeadEnd "dead-end" Error,
    /// An id that no element has.
    Dangling "dangling" Error,
    /// Nodes in a circle without a bound.
    UnboundedCycle "unbounded-cycle" Error,
    /// A loop that takes no time.
    TimelessLoop "timeless-loop" Error,
    /// Gates and faults that need each other.
    LogicCycle "logic-cycle" Error,
    /// Faults that hide each other.
    MaskCycle "mask-cycle" Error,
    /// A gate without inputs.
    EmptyGate "empty-gate" Error,
    /// A gate that asks for more inputs than it has, or for none.
    GateCount "gate-count" Error,
    /// A decision without a default branch.
    NoDefault "no-default" Error,
    /// A decision with fewer than two branches.
    FewBranches "few-branches" Error,
    /// Two triggers with the same event and target.
    TwinTriggers "twin-triggers" Error,
    /// A trigger that can never fire.
    DeadTrigger "dead-trigger" Error,
    /// A fault lacks the chosen difficulty.
    MissingDifficulty "missing-difficulty" Error,
    /// An episode that does not say what recovered means.
    NoRoot "no-root" Error,
    /// An episode that no path can resolve.
    Unresolvable "unresolvable" Error,
    /// An action that repairs a fault of another episode.
    ForeignRepair "foreign-repair" Error,
    /// An inject that nobody says.
    InjectPersona "inject-persona" Error,
    /// An inject without a channel.
    InjectChannel "inject-channel" Error,
    /// An inject without a text.
    InjectText "inject-text" Error,
    /// A fault that nothing reveals.
    Unrevealed "unrevealed" Error,
    /// It may end before the earliest good end, with no cascade prepared.
    TooShort "too-short" Warning,
    /// It may last longer than the time box.
    TooLong "too-long" Warning,
    /// Faults, actions and mistakes without minutes, once the scenario is to be sealed.
    MissingTimes "missing-times" Warning,
    /// A fault that may be open when help is due, without a hint.
    NoHint "no-hint" Warning,
    /// A hint that says the answer word for word.
    HintGivesAway "hint-gives-away" Warning,
    /// A fault that may be resolved before anything reveals it.
    EarlyResolution "early-resolution" Warning,
    /// A resolution notice without monitoring before it.
    Unwatched "unwatched" Warning,
    /// A composite without a repair on the business side, or one that may leave it out.
    NoBusinessRepair "no-business-repair" Warning,
    /// Neither the customer centre nor the emergency committee says anything.
    NoVoice "no-voice" Warning,
    /// Only one of recovery and propagation has actions.
    OneLane "one-lane" Warning,
    /// A fault that is planted and not taken away again.
    NoRollBack "no-roll-back" Warning,
    /// A gate over one thing.
    SingleInput "single-input" Warning,
    /// More than three faults one after the other.
    ManyInARow "many-in-a-row" Warning,
    /// More faults than the time box holds.
    TooManyFaults "too-many-faults" Warning,
    /// Something only a hand brings, so that lengths and simulation cannot tell when.
    NoMinute "no-minute" Warning,
}

impl Finding {
    fn new(code: Code, at: Vec<ElementRef>) -> Self {
        Self {
            code,
            at,
            args: BTreeMap::new(),
            fix: None,
        }
    }

    fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.insert(name, value.to_string());
        self
    }

    /// Names a node in the sentence: its title or words, and its kind.
    fn about(self, node: &Node) -> Self {
        self.with("title", shown(words_of(node)))
            .with("kind", kind_word(&node.kind))
    }

    fn fixed_by(mut self, edit: impl Into<Option<Edit>>) -> Self {
        self.fix = edit.into();
        self
    }
}

/// How far a scenario has come; what is missing on purpose at first is a finding later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// It is being written: times may still be missing.
    Drafting,
    /// It is about to be sealed, or is.
    Sealing,
}

/// Every finding about a scenario that is being written: errors first, each group in the order of
/// the scenario.
#[must_use]
pub fn check(scenario: &Scenario) -> Vec<Finding> {
    check_at(scenario, Stage::Drafting)
}

/// Every finding about `scenario` at a stage.
#[must_use]
pub fn check_at(scenario: &Scenario, stage: Stage) -> Vec<Finding> {
    Analysis::of(scenario).findings(stage)
}

/// As [`check_at`], with the courses of the prepared difficulties at hand.
pub(super) fn check_with(
    scenario: &Scenario,
    index: &Index<'_>,
    courses: &[Course<'_>],
    stage: Stage,
) -> Vec<Finding> {
    let graph = Graph::of(scenario, index);
    let mut found = Vec::new();
    flow::check(&graph, &mut found);
    references::check(&graph, &mut found);
    faults::check(&graph, &mut found);
    decisions::check(&graph, &mut found);
    triggers::check(&graph, &mut found);
    resolvable::check(&graph, &mut found);
    injects::check(&graph, &mut found);
    length::check(scenario, courses, &mut found);
    hints::check(&graph, courses, &mut found);
    reveal::check(&graph, courses, &mut found);
    stages::check(&graph, &mut found);
    load::check(&graph, &mut found);
    hands::check(&graph, &mut found);
    match stage {
        Stage::Drafting => {}
        Stage::Sealing => times::check(&graph, &mut found),
    }
    found.sort_by_key(|f| (f.code.severity(), f.code));
    found
}

/// A node's title, or what is said in it.
fn words_of(node: &Node) -> &str {
    match &node.kind {
        NodeKind::Inject(inject) if node.title.is_empty() => &inject.text,
        NodeKind::Hint(hint) if node.title.is_empty() => &hint.text,
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
        | NodeKind::Note => &node.title,
    }
}

/// At most forty characters of a title.
fn shown(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or("");
    let mut short: String = line.chars().take(40).collect();
    if line.chars().nth(40).is_some() {
        short.push('…');
    }
    short
}

/// The word by which sentences choose a kind's name.
const fn kind_word(kind: &NodeKind) -> &'static str {
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

fn at_node(node: &Node) -> ElementRef {
    ElementRef::new(ElementKind::Node, &node.id)
}

fn at_edge(edge: &Edge) -> ElementRef {
    ElementRef::new(ElementKind::Edge, &edge.id)
}

fn at_fault(fault: &Fault) -> ElementRef {
    ElementRef::new(ElementKind::Fault, &fault.id)
}

fn at_gate(gate: &Gate) -> ElementRef {
    ElementRef::new(ElementKind::Gate, &gate.id)
}

const fn difficulty_word(difficulty: Difficulty) -> &'static str {
    match difficulty {
        Difficulty::High => "high",
        Difficulty::Mid => "mid",
        Difficulty::Low => "low",
    }
}

#[cfg(test)]
mod tests;

//! Everything a designer can do to a scenario, as a closed list. [`apply`] checks first and writes
//! second: a refused edit leaves the scenario exactly as it was. Labels and refusals are data;
//! their sentences live in `text/{ko,en}/edit.ftl`.
//!
//! Start at [`Edit`]. `combine` lays out the skeleton, `prefill` carries a fault's times to the
//! nodes that stand for them.

mod combine;
mod connect;
mod dispatch;
mod fault_logic;
mod nodes;
mod order;
mod paste;
mod prefill;
mod refusal;
mod remove;
mod words;

pub use combine::{CascadeStage, Masking, Pattern};
pub use dispatch::apply;
pub(in crate::scenario) use dispatch::carry_out;
pub use nodes::Place;
pub use paste::{Fragment, LeftOut};
pub use refusal::EditRefusal;
pub(in crate::scenario) use words::words as skeleton_words;

use super::*;
use crate::id::*;
use std::collections::BTreeMap;

/// One change a designer makes. Elements are updated as a whole: read one, change it, send it back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "do", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Edit {
    /// Replaces title, language, time box and the other settings; goals have edits of their own
    /// but may be sent along.
    SetHead {
        /// The new head.
        head: Head,
    },
    /// Adds a goal.
    AddGoal {
        /// What should be reached.
        text: String,
        /// How it is measured.
        #[serde(default)]
        measured_by: String,
    },
    /// Replaces a goal.
    UpdateGoal {
        /// The goal.
        goal: Goal,
    },
    /// Removes a goal.
    RemoveGoal {
        /// Which.
        goal: GoalId,
    },
    /// Adds a fault idea.
    AddCandidate {
        /// The idea in one line.
        title: String,
        /// What would be done and what it would look like.
        #[serde(default)]
        description: String,
    },
    /// Replaces a candidate.
    UpdateCandidate {
        /// The candidate.
        candidate: Candidate,
    },
    /// Removes a candidate; a fault made from it stays.
    RemoveCandidate {
        /// Which.
        candidate: CandidateId,
    },
    /// Selects a candidate, leaves it out, or takes either back.
    ChooseCandidate {
        /// Which.
        candidate: CandidateId,
        /// What becomes of it.
        choice: Choice,
    },
    /// Moves a candidate one place up or down; the numbers of faults made from it follow.
    MoveCandidate {
        /// Which.
        candidate: CandidateId,
        /// Up, else down.
        up: bool,
    },
    /// Makes a fault from a candidate and selects the candidate.
    MakeFault {
        /// Which candidate.
        candidate: CandidateId,
    },
    /// Replaces a fault. Nodes that stand for its times follow, unless they were set by hand.
    UpdateFault {
        /// The fault.
        fault: Fault,
    },
    /// Removes a fault and what refers to it.
    RemoveFault {
        /// Which.
        fault: FaultId,
    },
    /// Adds a condition.
    AddCondition {
        /// What must be true.
        title: String,
        /// How it becomes true.
        met_when: MetWhen,
    },
    /// Replaces a condition.
    UpdateCondition {
        /// The condition.
        condition: Condition,
    },
    /// Removes a condition; gates lose that input.
    RemoveCondition {
        /// Which.
        condition: ConditionId,
    },
    /// Adds a gate.
    AddGate {
        /// An optional name.
        #[serde(default)]
        title: String,
        /// How many inputs must be fulfilled.
        rule: GateRule,
        /// What it combines.
        inputs: Vec<Term>,
    },
    /// Replaces a gate.
    UpdateGate {
        /// The gate.
        gate: Gate,
    },
    /// Removes a gate and what refers to it.
    RemoveGate {
        /// Which.
        gate: GateId,
    },
    /// Adds an empty episode.
    AddEpisode {
        /// Its name.
        title: String,
        /// Its root.
        #[serde(default)]
        root: Option<Term>,
    },
    /// Replaces an episode's name and root.
    UpdateEpisode {
        /// The episode.
        episode: Episode,
    },
    /// Removes an episode with its nodes.
    RemoveEpisode {
        /// Which.
        episode: EpisodeId,
    },
    /// Adds someone the facilitator speaks as.
    AddPersona {
        /// Which stand-in.
        kind: PersonaKind,
        /// The name shown.
        name: String,
    },
    /// Replaces a persona.
    UpdatePersona {
        /// The persona.
        persona: Persona,
    },
    /// Removes a persona; its injects and hints lose their speaker.
    RemovePersona {
        /// Which.
        persona: PersonaId,
    },
    /// Adds a node and links it so that the flow stays whole.
    AddNode {
        /// Where.
        place: Place,
        /// Its title.
        #[serde(default)]
        title: String,
        /// What it is.
        kind: NodeKind,
    },
    /// Replaces a node. Turning a decision into something else, or back, turns its edges too.
    UpdateNode {
        /// The node.
        node: Node,
    },
    /// Renames a node.
    RenameNode {
        /// Which.
        node: NodeId,
        /// Its new title.
        title: String,
    },
    /// Replaces what a node is.
    SetNodeKind {
        /// Which.
        node: NodeId,
        /// What it is now.
        kind: NodeKind,
    },
    /// Removes nodes. With `heal`, what led to them now leads to what followed.
    RemoveNodes {
        /// Which.
        nodes: Vec<NodeId>,
        /// Whether to close the gap.
        heal: bool,
    },
    /// Draws an edge. `then` out of a decision becomes a branch; an edge back up is bounded to one
    /// round.
    Connect {
        /// From this node; absent only for triggers that no node starts.
        #[serde(default)]
        #[ts(optional)]
        from: Option<NodeId>,
        /// To this node.
        to: NodeId,
        /// What it is.
        kind: EdgeKind,
    },
    /// Puts a new node into the middle of an edge.
    InsertOnEdge {
        /// Which edge.
        edge: EdgeId,
        /// The new node's title.
        #[serde(default)]
        title: String,
        /// What it is.
        kind: NodeKind,
    },
    /// Replaces an edge. Marking a branch as default unmarks its siblings.
    UpdateEdge {
        /// The edge.
        edge: Edge,
    },
    /// Makes a branch the default one.
    SetDefaultBranch {
        /// Which.
        edge: EdgeId,
    },
    /// Makes an edge the one that decides where its target stands in the tree.
    SetPrimaryParent {
        /// Which.
        edge: EdgeId,
    },
    /// Removes an edge.
    RemoveEdge {
        /// Which.
        edge: EdgeId,
    },
    /// Keeps a node at a place of the canvas.
    Pin {
        /// Which.
        node: NodeId,
        /// Where.
        at: Point,
    },
    /// Lets the tidy layout place it again.
    Unpin {
        /// Which.
        node: NodeId,
    },
    /// Pastes copied nodes and edges under new ids.
    Paste {
        /// What was copied.
        fragment: Fragment,
        /// Into this episode; where none is named, into the last one, or into a first one made with
        /// the piece.
        #[serde(default)]
        #[ts(optional)]
        episode: Option<EpisodeId>,
        /// Below this node, if any.
        #[serde(default)]
        #[ts(optional)]
        below: Option<NodeId>,
    },
    /// Combines candidates: makes the faults, the gate and the masks, and lays out a sound skeleton.
    Combine {
        /// How.
        pattern: Pattern,
        /// Which candidate hides which.
        #[serde(default)]
        masking: Vec<Masking>,
        /// Whether to lay out the play graph anew. Otherwise only the fault logic changes.
        lay_out: bool,
        /// The difficulties every fault of the pattern is prepared at; none leaves them as they are.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(as = "Option<Vec<Difficulty>>", optional)]
        difficulties: Vec<Difficulty>,
    },
    /// Carries the faults' times to the nodes that stand for them and have none yet.
    PrefillMinutes,
    /// Several edits as one step.
    All {
        /// The edits, in order.
        edits: Vec<Edit>,
        /// What the step is called; by the number of edits when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        gesture: Option<Gesture>,
    },
}

/// What a designer did when one gesture makes several edits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Gesture {
    /// Nodes were moved together.
    Move,
    /// Pinned nodes were given back to the tidy layout.
    Tidy,
    /// Words were replaced.
    Replace,
    /// Hints changed their rungs.
    Ladder,
    /// Branches of a decision changed their order.
    Branches,
    /// What follows a node changed its order.
    Followers,
    /// Candidates were chosen and combined; named as the combining, which comes last.
    Combine,
}

/// What was done, for the undo list and for the selection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Applied {
    /// The step's label.
    pub label: Label,
    /// The element that was made or touched first, if any.
    #[ts(optional)]
    pub element: Option<ElementRef>,
    /// What a pasted piece could not bring along.
    pub left_out: LeftOut,
}

/// A sentence as data: a message of `edit.ftl` and its arguments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Label {
    /// The message.
    pub key: String,
    /// Its arguments.
    pub args: BTreeMap<String, String>,
}

impl Label {
    /// A label without arguments.
    #[must_use]
    pub fn plain(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            args: BTreeMap::new(),
        }
    }

    /// A label about one named thing.
    #[must_use]
    pub fn of(key: &str, title: &str) -> Self {
        const SHOWN: usize = 40;
        let mut shown: String = title.chars().take(SHOWN).collect();
        if title.chars().nth(SHOWN).is_some() {
            shown.push('…');
        }
        Self {
            key: key.to_owned(),
            args: BTreeMap::from([("title".to_owned(), shown)]),
        }
    }
}

/// An element of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ElementRef {
    /// What it is.
    pub kind: ElementKind,
    /// Its id; the head's is `head`.
    pub id: String,
}

impl ElementRef {
    /// The element of `kind` called `id`.
    #[must_use]
    pub fn new(kind: ElementKind, id: &impl ToString) -> Self {
        Self {
            kind,
            id: id.to_string(),
        }
    }
}

/// The kinds of element a scenario is stored by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ElementKind {
    /// Title and settings.
    Head,
    /// A fault idea.
    Candidate,
    /// A fault.
    Fault,
    /// A condition.
    Condition,
    /// A gate.
    Gate,
    /// An episode.
    Episode,
    /// A persona.
    Persona,
    /// A node.
    Node,
    /// An edge.
    Edge,
    /// A goal; stored inside the head.
    Goal,
}

#[cfg(test)]
mod tests;

//! What the studio is told after a change: the whole scenario, or only what differs from the version
//! the page has.

use super::scenarios::{FindingView, ScenarioFacts, ScenarioView};
use drill_domain::id::ScenarioId;
use drill_domain::scenario::edit::{Edit, ElementRef};
use drill_domain::scenario::layout::{
    EpisodeBand, HintBlock, Layout, MinuteMark, PlacedEdge, PlacedNode, Span,
};
use drill_domain::scenario::*;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An edit of a scenario.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScenarioEdit {
    /// Which scenario.
    pub scenario: ScenarioId,
    /// The edit.
    pub edit: Edit,
    /// The version the page has; only what differs from it is answered where that is possible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub since: Option<u64>,
}

/// A step back or forth in a scenario, or a look at what changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScenarioStep {
    /// Which scenario.
    pub scenario: ScenarioId,
    /// The version the page has; only what differs from it is answered where that is possible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub since: Option<u64>,
}

/// An edit was carried out.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScenarioEdited {
    /// The scenario now.
    #[serde(flatten)]
    pub change: ScenarioChange,
    /// The element that was made or touched first.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub element: Option<ElementRef>,
    /// What a pasted piece could not bring along, as a sentence.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_out: Option<String>,
}

/// A scenario after a change.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(untagged)]
pub enum ScenarioChange {
    /// All of it.
    Whole {
        /// The scenario.
        view: Box<ScenarioView>,
    },
    /// What differs from the version the page has.
    Delta {
        /// The differences.
        delta: Box<ScenarioDelta>,
    },
}

/// What differs between two versions of a scenario. Parts that are absent are the same.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScenarioDelta {
    /// The version it leads to.
    pub version: u64,
    /// The elements.
    pub scenario: ElementsDelta,
    /// Where things stand.
    pub layout: LayoutDelta,
    /// The findings, when any differs.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub findings: Option<Vec<FindingView>>,
    /// Everything else that is worked out, always.
    pub facts: ScenarioFacts,
}

macro_rules! delta {
    ($(#[$doc:meta])* $name:ident of $of:ident {
        lists { $($list:ident: $element:ty,)* }
        parts { $($part:ident: $type:ty,)* }
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Serialize, TS)]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            $(
                #[allow(missing_docs, reason = "named as in the whole")]
                #[ts(optional)]
                #[serde(skip_serializing_if = "Option::is_none")]
                pub $list: Option<ListDelta<$element>>,
            )*
            $(
                #[allow(missing_docs, reason = "named as in the whole")]
                #[ts(optional)]
                #[serde(skip_serializing_if = "Option::is_none")]
                pub $part: Option<$type>,
            )*
        }

        impl $name {
            fn between(before: &$of, after: &$of) -> Self {
                Self {
                    $($list: ListDelta::between(&before.$list, &after.$list),)*
                    $($part: (before.$part != after.$part).then(|| after.$part.clone()),)*
                }
            }
        }
    };
}

delta! {
    /// What differs in a scenario.
    ElementsDelta of Scenario {
        lists {
            candidates: Candidate,
            faults: Fault,
            conditions: Condition,
            gates: Gate,
            episodes: Episode,
            personas: Persona,
            nodes: Node,
            edges: Edge,
        }
        parts { head: Head, }
    }
}

delta! {
    /// What differs in a layout.
    LayoutDelta of Layout {
        lists {
            nodes: PlacedNode,
            edges: PlacedEdge,
        }
        parts {
            hints: Vec<HintBlock>,
            episodes: Vec<EpisodeBand>,
            marks: Vec<MinuteMark>,
            recovery: Span,
            propagation: Span,
            width: i32,
            height: i32,
        }
    }
}

/// What differs in a list of things with ids: first `gone` are taken out, then `put` replace those
/// of the same id or follow at the end, then `order` sorts, if there is one.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListDelta<T> {
    /// New ones, and those that differ.
    pub put: Vec<T>,
    /// The ids of those that are gone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub gone: Vec<String>,
    /// All ids, when the order is not what the steps before leave.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<Vec<String>>,
}

/// A thing with an id.
pub trait Part: PartialEq + Clone {
    /// Its id.
    fn id(&self) -> &str;
}

macro_rules! parts {
    ($($type:ident),*) => {$(
        impl Part for $type {
            fn id(&self) -> &str {
                &self.id.0
            }
        }
    )*};
}
parts!(
    Candidate, Fault, Condition, Gate, Episode, Persona, Node, Edge, PlacedNode, PlacedEdge
);

impl<T: Part> ListDelta<T> {
    fn between(before: &[T], after: &[T]) -> Option<Self> {
        let alike = before
            .iter()
            .zip(after)
            .take_while(|(old, new)| old.id() == new.id())
            .count();
        let changed = before[..alike].iter().zip(&after[..alike]);
        let mut put: Vec<T> = changed
            .filter(|(old, new)| old != new)
            .map(|(_, new)| new.clone())
            .collect();
        let (old_rest, new_rest) = (&before[alike..], &after[alike..]);
        let old: std::collections::HashMap<&str, &T> =
            old_rest.iter().map(|part| (part.id(), part)).collect();
        let new: std::collections::HashSet<&str> = new_rest.iter().map(Part::id).collect();
        let gone: Vec<String> = old_rest
            .iter()
            .filter(|part| !new.contains(part.id()))
            .map(|part| part.id().to_owned())
            .collect();
        for part in new_rest {
            match old.get(part.id()) {
                Some(same) if *same == part => {}
                Some(_) | None => put.push(part.clone()),
            }
        }
        if put.is_empty() && gone.is_empty() && old_rest.is_empty() {
            return None;
        }
        let kept = old_rest.iter().map(Part::id).filter(|id| new.contains(id));
        let added = new_rest
            .iter()
            .map(Part::id)
            .filter(|id| !old.contains_key(id));
        let is_in_order = kept.chain(added).eq(new_rest.iter().map(Part::id));
        let order = (!is_in_order).then(|| after.iter().map(|part| part.id().to_owned()).collect());
        let has_change = !put.is_empty() || !gone.is_empty() || order.is_some();
        has_change.then_some(Self { put, gone, order })
    }
}

impl ScenarioDelta {
    /// What leads from one view of a scenario to another.
    #[must_use]
    pub fn between(before: &ScenarioView, after: &ScenarioView) -> Self {
        let differs = before.findings != after.findings;
        Self {
            version: after.version,
            scenario: ElementsDelta::between(&before.scenario, &after.scenario),
            layout: LayoutDelta::between(&before.layout, &after.layout),
            findings: differs.then(|| after.findings.clone()),
            facts: after.facts.clone(),
        }
    }
}

//! Looking things up in the fault logic: gates, conditions and faults by id, and terms in an order
//! in which inputs come before the gates that combine them.

use super::{Condition, Fault, Gate, MetWhen, Scenario, Term};
use crate::id::{ConditionId, FaultId, GateId, NodeId};
use std::collections::HashMap;

/// The fault logic of a scenario, by id. The first of two elements with one id holds.
pub(crate) struct Logic<'a> {
    gates: HashMap<&'a GateId, &'a Gate>,
    conditions: HashMap<&'a ConditionId, &'a Condition>,
    faults: HashMap<&'a FaultId, &'a Fault>,
}

/// Gates that need each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LogicCircle(pub Term);

/// When a term is fulfilled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Met {
    /// Not at all.
    Never,
    /// When a hand confirms it, which has no moment of its own.
    ByHand,
    /// At this moment.
    At(u64),
}

impl Met {
    /// At a moment, if there is one.
    pub fn at(moment: Option<u64>) -> Self {
        moment.map_or(Self::Never, Self::At)
    }

    /// When the condition is met, from the moments of nodes.
    pub fn when(condition: &Condition, done: impl Fn(&NodeId) -> Option<u64>) -> Self {
        match &condition.met_when {
            MetWhen::ActionDone { node } | MetWhen::InjectAnswered { node } => Self::at(done(node)),
            MetWhen::ByHand => Self::ByHand,
        }
    }

    /// The moment, if there is one.
    pub const fn moment(self) -> Option<u64> {
        match self {
            Self::At(moment) => Some(moment),
            Self::Never | Self::ByHand => None,
        }
    }

    /// When `needed` of the inputs are fulfilled. Where moments do not suffice, hands confirm as soon
    /// as everything else is there; where nothing else is asked for, only a hand says when.
    pub fn of_gate(needed: usize, inputs: impl Iterator<Item = Self>) -> Self {
        let (mut moments, mut hands) = (Vec::new(), 0);
        for input in inputs {
            match input {
                Self::Never => {}
                Self::ByHand => hands += 1,
                Self::At(moment) => moments.push(moment),
            }
        }
        moments.sort_unstable();
        let Some(last) = needed.checked_sub(1) else {
            return Self::Never;
        };
        match moments.get(last) {
            Some(moment) => Self::At(*moment),
            None if moments.len() + hands < needed => Self::Never,
            None => moments.last().map_or(Self::ByHand, |last| Self::At(*last)),
        }
    }
}

impl<'a> Logic<'a> {
    /// The fault logic of `scenario`.
    pub fn of(scenario: &'a Scenario) -> Self {
        let mut logic = Self {
            gates: HashMap::new(),
            conditions: HashMap::new(),
            faults: HashMap::new(),
        };
        for gate in &scenario.gates {
            logic.gates.entry(&gate.id).or_insert(gate);
        }
        for condition in &scenario.conditions {
            logic.conditions.entry(&condition.id).or_insert(condition);
        }
        for fault in &scenario.faults {
            logic.faults.entry(&fault.id).or_insert(fault);
        }
        logic
    }

    /// The gate.
    pub fn gate(&self, id: &GateId) -> Option<&'a Gate> {
        self.gates.get(id).copied()
    }

    /// The condition.
    pub fn condition(&self, id: &ConditionId) -> Option<&'a Condition> {
        self.conditions.get(id).copied()
    }

    /// The fault.
    pub fn fault(&self, id: &FaultId) -> Option<&'a Fault> {
        self.faults.get(id).copied()
    }

    /// The gate that alone resolves the fault, if there is one.
    pub fn repaired_when(&self, id: &FaultId) -> Option<&'a GateId> {
        self.fault(id).and_then(|f| f.repaired_when.as_ref())
    }

    /// `root` and all below it, inputs before the gates they belong to, each once. With
    /// `through_repairs` a fault's own gate stands below the fault.
    pub fn inputs_first(
        &self,
        root: &Term,
        through_repairs: bool,
    ) -> Result<Vec<Term>, LogicCircle> {
        #[derive(PartialEq)]
        enum Mark {
            Open,
            Done,
        }
        let mut marks: HashMap<Term, Mark> = HashMap::new();
        let mut order = Vec::new();
        let mut walk = vec![(root.clone(), false)];
        while let Some((term, is_left)) = walk.pop() {
            if is_left {
                marks.insert(term.clone(), Mark::Done);
                order.push(term);
                continue;
            }
            match marks.get(&term) {
                Some(Mark::Done) => continue,
                Some(Mark::Open) => return Err(LogicCircle(term)),
                None => {}
            }
            marks.insert(term.clone(), Mark::Open);
            let inputs: Vec<Term> = match &term {
                Term::Gate(id) => self.gate(id).map(|g| g.inputs.clone()).unwrap_or_default(),
                Term::Fault(id) if through_repairs => self
                    .repaired_when(id)
                    .map(|g| Term::Gate(g.clone()))
                    .into_iter()
                    .collect(),
                Term::Fault(_) | Term::Condition(_) => Vec::new(),
            };
            walk.push((term, true));
            walk.extend(
                inputs
                    .into_iter()
                    .rev()
                    .filter(|t| marks.get(t) != Some(&Mark::Done))
                    .map(|t| (t, false)),
            );
        }
        Ok(order)
    }

    /// When `root` is fulfilled, from the moments of plain faults and conditions; never where gates
    /// need each other. A fault with a gate of its own is resolved when that gate is.
    pub fn met(
        &self,
        root: &Term,
        fault: &dyn Fn(&FaultId) -> Option<u64>,
        condition: &dyn Fn(&Condition) -> Met,
    ) -> Met {
        let Ok(order) = self.inputs_first(root, true) else {
            return Met::Never;
        };
        let mut when: HashMap<&Term, Met> = HashMap::with_capacity(order.len());
        for term in &order {
            let at = |t: &Term| when.get(t).copied().unwrap_or(Met::Never);
            let met = match term {
                Term::Fault(id) => match self.repaired_when(id) {
                    Some(gate) => at(&Term::Gate(gate.clone())),
                    None => Met::at(fault(id)),
                },
                Term::Condition(id) => self.condition(id).map_or(Met::Never, condition),
                Term::Gate(id) => self.gate(id).map_or(Met::Never, |gate| {
                    Met::of_gate(gate.needed(), gate.inputs.iter().map(at))
                }),
            };
            when.insert(term, met);
        }
        when.get(root).copied().unwrap_or(Met::Never)
    }

    /// The faults that `root` asks for through its gates, each once; conditions and the gates that
    /// repair faults are left out.
    pub fn faults_under(&self, root: &Term) -> Vec<FaultId> {
        let order = self.inputs_first(root, false).unwrap_or_default();
        let faults = order.into_iter().filter_map(|term| match term {
            Term::Fault(id) => Some(id),
            Term::Condition(_) | Term::Gate(_) => None,
        });
        faults.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(needed: usize, inputs: &[Met], expected: Met) {
        assert_eq!(
            Met::of_gate(needed, inputs.iter().copied()),
            expected,
            "{needed} of {inputs:?}"
        );
    }

    #[test]
    fn a_hand_confirms_when_everything_else_is_there() {
        use Met::{At, ByHand, Never};
        check(2, &[At(25), ByHand], At(25));
        check(3, &[At(25), ByHand, At(40)], At(40));
        check(2, &[At(25), ByHand, At(40)], At(40));
        check(2, &[Never, ByHand], Never);
    }

    #[test]
    fn a_hand_never_fulfils_a_gate_by_itself_at_the_start() {
        use Met::{At, ByHand, Never};
        check(1, &[ByHand, At(30)], At(30));
        check(1, &[ByHand, Never], ByHand);
        check(2, &[ByHand, ByHand, ByHand], ByHand);
        check(0, &[ByHand], Never);
    }
}

//! Looking things up in the fault logic: gates, conditions and faults by id, and terms in an order
//! in which inputs come before the gates that combine them.

use super::{Condition, Fault, Gate, GateRule, Scenario, Term};
use crate::id::{ConditionId, FaultId, GateId};
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

    /// The moment at which `root` is fulfilled, from the moments of plain faults and conditions;
    /// nothing where it is not, or where gates need each other. A fault with a gate of its own is
    /// resolved when that gate is.
    pub fn moment(
        &self,
        root: &Term,
        fault: &dyn Fn(&FaultId) -> Option<u64>,
        condition: &dyn Fn(&Condition) -> Option<u64>,
    ) -> Option<u64> {
        let order = self.inputs_first(root, true).ok()?;
        let mut when: HashMap<&Term, Option<u64>> = HashMap::with_capacity(order.len());
        for term in &order {
            let at = |t: &Term| when.get(t).copied().flatten();
            let moment = match term {
                Term::Fault(id) => match self.repaired_when(id) {
                    Some(gate) => at(&Term::Gate(gate.clone())),
                    None => fault(id),
                },
                Term::Condition(id) => self.condition(id).and_then(condition),
                Term::Gate(id) => self.gate(id).and_then(|gate| {
                    let mut moments: Vec<u64> = gate.inputs.iter().filter_map(at).collect();
                    moments.sort_unstable();
                    let needed = match gate.rule {
                        GateRule::All => gate.inputs.len(),
                        GateRule::Any => 1,
                        GateRule::AtLeast { k } => k as usize,
                    };
                    moments.get(needed.checked_sub(1)?).copied()
                }),
            };
            when.insert(term, moment);
        }
        when.get(root).copied().flatten()
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

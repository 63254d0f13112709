use super::*;
use crate::scenario::diff::{Element, reversed};
use crate::scenario::sample::{Dice, arbitrary};
use proptest::prelude::*;

/// Some edit on the parts of `s`; many of them are refused, which is fine.
fn some_edit(s: &Scenario, d: &mut Dice) -> Edit {
    let node = |d: &mut Dice| NodeId(format!("n{}", d.below(s.nodes.len() + 2)));
    let edge = |d: &mut Dice| EdgeId(format!("x{}", d.below(s.edges.len() + 2)));
    let donor = arbitrary(d.below(1 << 20) as u64, 5);
    let kind = donor.nodes[d.below(5)].kind.clone();
    let title = "새것".to_owned();
    match d.below(19) {
        0 => Edit::SetHead { head: donor.head },
        1 => Edit::AddCandidate {
            title,
            description: String::new(),
        },
        2 => Edit::RemoveCandidate {
            candidate: CandidateId(format!("c{}", d.below(6))),
        },
        3 => Edit::MakeFault {
            candidate: CandidateId(format!("c{}", d.below(6))),
        },
        4 => Edit::UpdateFault {
            fault: donor.faults[d.below(5)].clone(),
        },
        5 => Edit::RemoveFault {
            fault: FaultId(format!("f{}", d.below(6))),
        },
        6 => Edit::RemoveGate {
            gate: GateId(format!("g{}", d.below(6))),
        },
        7 => Edit::RemoveEpisode {
            episode: EpisodeId(format!("e{}", d.below(3))),
        },
        8 => Edit::AddNode {
            place: Place::Below { node: node(d) },
            title,
            kind,
        },
        9 => Edit::AddNode {
            place: Place::Sibling { node: node(d) },
            title,
            kind,
        },
        10 => Edit::AddNode {
            place: Place::Side { node: node(d) },
            title,
            kind,
        },
        11 => Edit::RemoveNodes {
            nodes: vec![node(d), node(d)],
            heal: d.below(3) > 0,
        },
        12 => Edit::Connect {
            from: Some(node(d)),
            to: node(d),
            kind: donor.edges[d.below(10)].kind.clone(),
        },
        13 => Edit::InsertOnEdge {
            edge: edge(d),
            title,
            kind,
        },
        14 => Edit::RemoveEdge { edge: edge(d) },
        15 => Edit::SetNodeKind {
            node: node(d),
            kind,
        },
        16 => Edit::Paste {
            fragment: Fragment {
                is_at_home: d.below(2) == 0,
                ..copy(s, &[node(d)])
            },
            episode: (d.below(2) == 0).then(|| "e0".into()),
            below: (d.below(3) > 0).then(|| node(d)),
        },
        17 => some_other_edit(s, d, &donor),
        _ => Edit::Combine {
            pattern: Pattern::Composite {
                rule: GateRule::All,
                candidates: vec!["c0".into(), "c1".into()],
            },
            masking: vec![],
            lay_out: d.below(2) == 0,
            difficulties: vec![],
        },
    }
}

/// What is read of these elements once they were stored.
fn stored(elements: &[Element]) -> Document {
    let bodies: Vec<String> = elements.iter().map(|one| one.body.to_string()).collect();
    let texts = elements.iter().zip(&bodies);
    Document::from_texts(
        texts.map(|(one, body)| (one.kind, one.id.as_str(), one.seq, body.as_str())),
    )
    .unwrap()
}

/// The edits that replace or add one part, and several as one step.
fn some_other_edit(s: &Scenario, d: &mut Dice, donor: &Scenario) -> Edit {
    let title = "다른 것".to_owned();
    let at = d.below(5);
    let node = || NodeId(format!("n{}", at % (s.nodes.len() + 1)));
    let edge = || EdgeId(format!("x{}", at % (s.edges.len() + 1)));
    let candidate = || CandidateId(format!("c{at}"));
    let rename = |node: NodeId| Edit::RenameNode {
        node,
        title: "이름".to_owned(),
    };
    let pin = Point { x: 10, y: 20 };
    match d.below(26) {
        0 => Edit::AddGoal {
            text: title,
            measured_by: String::new(),
        },
        1 => match s.head.goals.first() {
            Some(goal) => Edit::UpdateGoal { goal: goal.clone() },
            None => Edit::RemoveGoal { goal: "go1".into() },
        },
        2 => Edit::UpdateCandidate {
            candidate: donor.candidates[at].clone(),
        },
        3 => Edit::ChooseCandidate {
            candidate: candidate(),
            choice: Choice::Dropped,
        },
        4 => Edit::MoveCandidate {
            candidate: candidate(),
            up: d.below(2) == 0,
        },
        5 => Edit::AddCondition {
            title,
            met_when: MetWhen::ByHand,
        },
        6 => Edit::UpdateCondition {
            condition: donor.conditions[at].clone(),
        },
        7 => Edit::RemoveCondition {
            condition: donor.conditions[at].id.clone(),
        },
        8 => Edit::AddGate {
            title,
            rule: GateRule::Any,
            inputs: donor.gates[at].inputs.clone(),
        },
        9 => Edit::UpdateGate {
            gate: donor.gates[at].clone(),
        },
        10 => Edit::AddEpisode { title, root: None },
        11 => Edit::UpdateEpisode {
            episode: Episode {
                title,
                ..donor.episodes[at % donor.episodes.len()].clone()
            },
        },
        12 => Edit::AddPersona {
            kind: PersonaKind::Own,
            name: title,
        },
        13 => match donor.personas.get(at) {
            Some(persona) => Edit::UpdatePersona {
                persona: persona.clone(),
            },
            None => Edit::PrefillMinutes,
        },
        14 => match s.personas.first() {
            Some(persona) => Edit::RemovePersona {
                persona: persona.id.clone(),
            },
            None => Edit::PrefillMinutes,
        },
        15 => Edit::UpdateNode {
            node: donor.nodes[at].clone(),
        },
        16 => rename(node()),
        17 => Edit::UpdateEdge {
            edge: donor.edges[at].clone(),
        },
        18 => Edit::SetDefaultBranch { edge: edge() },
        19 => Edit::SetPrimaryParent { edge: edge() },
        20 => Edit::Pin {
            node: node(),
            at: pin,
        },
        21 => Edit::Unpin { node: node() },
        22 => Edit::PrefillMinutes,
        23 => Edit::AddNode {
            place: Place::Free { episode: None },
            title,
            kind: donor.nodes[at].kind.clone(),
        },
        24 => Edit::AddNode {
            place: Place::Late { node: node() },
            title,
            kind: donor.nodes[at].kind.clone(),
        },
        _ => Edit::All {
            edits: vec![rename(node()), Edit::AddEpisode { title, root: None }],
            gesture: Some(Gesture::Combine),
        },
    }
}

proptest! {
    #[test]
    fn undo_after_do_is_the_identity_and_redo_does_it_again(seed in any::<u64>(), steps in 1usize..12) {
        let mut d = Dice::new(seed);
        let mut document = Document::new(arbitrary(seed, 6));
        let mut past = Vec::new();
        for _ in 0..steps {
            let before = document.clone();
            let edit = some_edit(document.scenario(), &mut d);
            if let Ok((_, changes)) = document.edit(&edit) {
                let stored = stored(&document.elements());
                prop_assert_eq!(&stored, &document);
                past.push((before, changes, document.clone()));
            } else {
                prop_assert_eq!(&document, &before);
            }
        }
        for (before, changes, after) in past.iter().rev() {
            prop_assert_eq!(&document, after);
            document.replay(&reversed(changes)).unwrap();
            prop_assert_eq!(&document, before);
        }
        for (_, changes, after) in &past {
            document.replay(changes).unwrap();
            prop_assert_eq!(&document, after);
        }
    }
}

#[test]
fn taking_over_another_state_keeps_its_order_once_stored() {
    for seed in 0..200 {
        let mut document = Document::new(arbitrary(seed, 6));
        let mut rows = document.elements();
        let mut other = arbitrary(seed, 8);
        other.nodes.reverse();
        other.edges.swap(0, 3);
        let changes = document.become_exactly(other.clone());
        assert_eq!(*document.scenario(), other, "seed {seed}");
        for change in changes {
            rows.retain(|row| (row.kind, &row.id) != (change.kind, &change.id));
            rows.extend(change.after.map(|body| Element {
                kind: change.kind,
                id: change.id,
                seq: change.seq,
                body,
            }));
        }
        let stored = stored(&rows);
        assert_eq!(*stored.scenario(), other, "seed {seed}");
    }
}

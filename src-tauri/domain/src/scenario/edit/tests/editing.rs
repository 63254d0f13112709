use super::*;

fn action() -> NodeKind {
    NodeKind::Action(Action::default())
}

fn add(document: &mut Document, place: Place, title: &str, kind: NodeKind) -> NodeId {
    let edit = Edit::AddNode {
        place,
        title: title.to_owned(),
        kind,
    };
    NodeId(document.edit(&edit).unwrap().0.element.unwrap().id)
}

fn default_target(s: &Scenario, decision: &NodeId) -> Option<NodeId> {
    s.edges
        .iter()
        .find(|e| {
            e.from.as_ref() == Some(decision) && matches!(&e.kind, EdgeKind::Branch(b) if b.default)
        })
        .map(|e| e.to.clone())
}

#[test]
fn a_step_below_another_slips_into_the_chain() {
    let mut document = skeleton();
    let s = document.scenario();
    let (watch, notice) = (
        find(s, "안정화 관찰").id.clone(),
        find(s, "해소공지").id.clone(),
    );
    let new = add(
        &mut document,
        Place::Below {
            node: watch.clone(),
        },
        "확인",
        action(),
    );
    assert_eq!(
        followers(document.scenario(), &watch),
        std::slice::from_ref(&new)
    );
    assert_eq!(followers(document.scenario(), &new), [notice]);
}

#[test]
fn a_further_branch_rejoins_at_the_default_one() {
    let mut document = skeleton();
    let decision = find(document.scenario(), "어디부터 볼까요?").id.clone();
    let new = add(
        &mut document,
        Place::Below {
            node: decision.clone(),
        },
        "DB 재기동",
        NodeKind::Mistake(Mistake::default()),
    );
    let s = document.scenario();
    assert_eq!(followers(s, &new), [default_target(s, &decision).unwrap()]);
    assert_eq!(followers(s, &decision).len(), 3);
}

#[test]
fn a_sibling_of_a_branch_is_a_branch() {
    let mut document = skeleton();
    let decision = find(document.scenario(), "어디부터 볼까요?").id.clone();
    let detour = find(document.scenario(), "다른 곳 살펴보기").id.clone();
    add(
        &mut document,
        Place::Sibling { node: detour },
        "롤백",
        action(),
    );
    assert_eq!(followers(document.scenario(), &decision).len(), 3);
}

#[test]
fn a_step_at_the_side_leads_to_the_notice() {
    let mut document = skeleton();
    let alarm = find(document.scenario(), "첫 알람").id.clone();
    let new = add(
        &mut document,
        Place::Side { node: alarm },
        "상황판",
        action(),
    );
    let notice = find(document.scenario(), "해소공지").id.clone();
    assert_eq!(followers(document.scenario(), &new), [notice]);
}

#[test]
fn nothing_is_added_below_an_ending() {
    let mut document = skeleton();
    let ending = find(document.scenario(), "좋은 끝").id.clone();
    let edit = Edit::AddNode {
        place: Place::Below { node: ending },
        title: String::new(),
        kind: action(),
    };
    let before = document.clone();
    assert_eq!(document.edit(&edit).unwrap_err(), EditRefusal::AfterEnding);
    assert_eq!(document, before);
}

#[test]
fn removing_a_step_links_what_was_around_it() {
    let mut document = skeleton();
    let s = document.scenario();
    let watch = find(s, "안정화 관찰").id.clone();
    let notice = find(s, "해소공지").id.clone();
    let before: Vec<NodeId> = s
        .edges
        .iter()
        .filter(|e| e.to == watch)
        .filter_map(|e| e.from.clone())
        .collect();
    let edit = Edit::RemoveNodes {
        nodes: vec![watch],
        heal: true,
    };
    document.edit(&edit).unwrap();
    for from in before {
        assert_eq!(
            followers(document.scenario(), &from),
            std::slice::from_ref(&notice)
        );
    }
}

#[test]
fn removing_the_default_branchs_node_keeps_the_decision_sound() {
    let mut document = skeleton();
    let s = document.scenario();
    let decision = find(s, "어디부터 볼까요?").id.clone();
    let right = default_target(s, &decision).unwrap();
    let next = followers(s, &right);
    let detour = find(s, "다른 곳 살펴보기").id.clone();
    let edit = Edit::RemoveNodes {
        nodes: vec![right],
        heal: true,
    };
    document.edit(&edit).unwrap();
    let s = document.scenario();
    assert_eq!(default_target(s, &decision), next.first().cloned());
    assert_eq!(followers(s, &detour), next);
}

#[test]
fn removing_a_wrong_branch_removes_the_branch() {
    let mut document = skeleton();
    let s = document.scenario();
    let decision = find(s, "어디부터 볼까요?").id.clone();
    let detour = find(s, "다른 곳 살펴보기").id.clone();
    let edit = Edit::RemoveNodes {
        nodes: vec![detour],
        heal: true,
    };
    document.edit(&edit).unwrap();
    assert_eq!(followers(document.scenario(), &decision).len(), 1);
    assert!(default_target(document.scenario(), &decision).is_some());
}

#[test]
fn removing_a_decision_keeps_its_default_way() {
    let mut document = skeleton();
    let s = document.scenario();
    let alarm = find(s, "첫 알람").id.clone();
    let decision = find(s, "어디부터 볼까요?").id.clone();
    let right = default_target(s, &decision).unwrap();
    let detours = s
        .nodes
        .iter()
        .filter(|n| n.title == "다른 곳 살펴보기")
        .count();
    let edit = Edit::RemoveNodes {
        nodes: vec![decision],
        heal: true,
    };
    document.edit(&edit).unwrap();
    let s = document.scenario();
    assert_eq!(followers(s, &alarm), [right]);
    let left = s
        .nodes
        .iter()
        .filter(|n| n.title == "다른 곳 살펴보기")
        .count();
    assert_eq!(left, detours - 1);
}

#[test]
fn a_node_put_on_an_edge_stands_between() {
    let mut document = skeleton();
    let s = document.scenario();
    let watch = find(s, "안정화 관찰").id.clone();
    let notice = find(s, "해소공지").id.clone();
    let edge = s
        .edges
        .iter()
        .find(|e| e.from.as_ref() == Some(&watch))
        .unwrap()
        .id
        .clone();
    let edit = Edit::InsertOnEdge {
        edge,
        title: "한 번 더".to_owned(),
        kind: action(),
    };
    let new = NodeId(document.edit(&edit).unwrap().0.element.unwrap().id);
    assert_eq!(
        followers(document.scenario(), &watch),
        std::slice::from_ref(&new)
    );
    assert_eq!(followers(document.scenario(), &new), [notice]);
}

#[test]
fn exactly_one_branch_is_the_default() {
    let mut document = skeleton();
    let s = document.scenario();
    let decision = find(s, "어디부터 볼까요?").id.clone();
    let other = s
        .edges
        .iter()
        .find(|e| {
            e.from.as_ref() == Some(&decision)
                && matches!(&e.kind, EdgeKind::Branch(b) if !b.default)
        })
        .unwrap()
        .id
        .clone();
    document
        .edit(&Edit::SetDefaultBranch {
            edge: other.clone(),
        })
        .unwrap();
    let s = document.scenario();
    let defaults: Vec<&Edge> = s
        .edges
        .iter()
        .filter(|e| {
            e.from.as_ref() == Some(&decision)
                && matches!(&e.kind, EdgeKind::Branch(b) if b.default)
        })
        .collect();
    assert_eq!(defaults.len(), 1);
    assert_eq!(defaults[0].id, other);
    document.edit(&Edit::RemoveEdge { edge: other }).unwrap();
    assert!(default_target(document.scenario(), &decision).is_some());
}

#[test]
fn an_edge_back_up_is_bounded() {
    let mut document = skeleton();
    let s = document.scenario();
    let (alarm, watch) = (
        find(s, "첫 알람").id.clone(),
        find(s, "안정화 관찰").id.clone(),
    );
    let edit = Edit::Connect {
        from: Some(watch),
        to: alarm,
        kind: EdgeKind::Then,
    };
    document.edit(&edit).unwrap();
    assert_eq!(
        document.scenario().edges.last().unwrap().loop_at_most,
        Some(1)
    );
}

#[test]
fn edges_that_make_no_sense_are_refused() {
    let mut document = skeleton();
    let s = document.scenario();
    let alarm = find(s, "첫 알람").id.clone();
    let decision = find(s, "어디부터 볼까요?").id.clone();
    let ending = find(s, "좋은 끝").id.clone();
    let mut check = |from: Option<&NodeId>, to: &NodeId, kind: EdgeKind, expected: EditRefusal| {
        let edit = Edit::Connect {
            from: from.cloned(),
            to: to.clone(),
            kind,
        };
        assert_eq!(document.edit(&edit).unwrap_err(), expected);
    };
    check(Some(&alarm), &alarm, EdgeKind::Then, EditRefusal::SelfLoop);
    check(
        Some(&alarm),
        &decision,
        EdgeKind::Then,
        EditRefusal::AlreadyConnected,
    );
    check(
        Some(&ending),
        &alarm,
        EdgeKind::Then,
        EditRefusal::AfterEnding,
    );
    let branch = EdgeKind::Branch(Branch::default());
    check(Some(&alarm), &ending, branch, EditRefusal::NotADecision);
    check(None, &alarm, EdgeKind::Then, EditRefusal::StartNeeded);
}

#[test]
fn a_decision_turned_into_an_action_turns_its_branches() {
    let mut document = skeleton();
    let decision = find(document.scenario(), "어디부터 볼까요?").id.clone();
    let edit = Edit::SetNodeKind {
        node: decision.clone(),
        kind: action(),
    };
    document.edit(&edit).unwrap();
    let mut out = document
        .scenario()
        .edges
        .iter()
        .filter(|e| e.from.as_ref() == Some(&decision));
    assert!(out.all(|e| e.kind == EdgeKind::Then));
}

#[test]
fn removing_a_fault_leaves_nothing_that_names_it() {
    let mut document = skeleton();
    let fault = document.scenario().faults[1].id.clone();
    document
        .edit(&Edit::RemoveFault {
            fault: fault.clone(),
        })
        .unwrap();
    let text = serde_json::to_string(document.scenario()).unwrap();
    assert!(!text.contains(&format!("\"{fault}\"")));
    assert_eq!(document.scenario().gates[0].inputs.len(), 1);
}

#[test]
fn a_copied_step_can_be_pasted_into_another_scenario() {
    let document = skeleton();
    let s = document.scenario();
    let decision = find(s, "어디부터 볼까요?").id.clone();
    let fragment = copy(s, &[decision]);
    assert!(fragment.nodes.len() > 5);
    let mut other = Document::default();
    other
        .edit(&Edit::AddEpisode {
            title: "새 이야기".to_owned(),
            root: None,
        })
        .unwrap();
    let paste = Edit::Paste {
        fragment: fragment.clone(),
        episode: Some("e1".into()),
        below: None,
    };
    other.edit(&paste).unwrap();
    assert_eq!(other.scenario().nodes.len(), fragment.nodes.len());
    assert_eq!(other.scenario().edges.len(), fragment.edges.len());
}

#[test]
fn a_goal_a_persona_and_a_condition_come_and_go() {
    let mut document = Document::default();
    let made =
        |document: &mut Document, edit: Edit| document.edit(&edit).unwrap().0.element.unwrap().id;
    let goal = made(
        &mut document,
        Edit::AddGoal {
            text: "30분 안에 범위를 알린다".to_owned(),
            measured_by: "공지 시각".to_owned(),
        },
    );
    let persona = made(
        &mut document,
        Edit::AddPersona {
            kind: PersonaKind::Marketing,
            name: "마케팅".to_owned(),
        },
    );
    let condition = made(
        &mut document,
        Edit::AddCondition {
            title: "목록을 뽑았다".to_owned(),
            met_when: MetWhen::ByHand,
        },
    );
    document
        .edit(&Edit::RemoveGoal { goal: GoalId(goal) })
        .unwrap();
    document
        .edit(&Edit::RemovePersona {
            persona: PersonaId(persona),
        })
        .unwrap();
    document
        .edit(&Edit::RemoveCondition {
            condition: ConditionId(condition),
        })
        .unwrap();
    assert_eq!(*document.scenario(), Scenario::default());
}

#[test]
fn a_gate_cannot_contain_itself_or_ask_for_too_much() {
    let mut document = skeleton();
    let gate = document.scenario().gates[0].clone();
    let mut round = gate.clone();
    round.inputs.push(Term::Gate(gate.id.clone()));
    assert_eq!(
        document
            .edit(&Edit::UpdateGate { gate: round })
            .unwrap_err(),
        EditRefusal::GateCycle
    );
    let mut greedy = gate.clone();
    greedy.rule = GateRule::AtLeast { k: 3 };
    assert_eq!(
        document
            .edit(&Edit::UpdateGate { gate: greedy })
            .unwrap_err(),
        EditRefusal::GateCount
    );
    let mut empty = gate;
    empty.inputs.clear();
    assert_eq!(
        document
            .edit(&Edit::UpdateGate { gate: empty })
            .unwrap_err(),
        EditRefusal::EmptyGate
    );
}

#[test]
fn several_edits_are_one_step_or_none() {
    let mut document = Document::default();
    let good = Edit::AddCandidate {
        title: "하나".to_owned(),
        description: String::new(),
    };
    let bad = Edit::AddCandidate {
        title: " ".to_owned(),
        description: String::new(),
    };
    let both = Edit::All {
        gesture: None,
        edits: vec![good, bad],
    };
    assert_eq!(document.edit(&both).unwrap_err(), EditRefusal::TitleNeeded);
    assert_eq!(document, Document::default());
}

#[test]
fn figures_that_make_no_sense_are_refused() {
    let mut document = skeleton();
    let mut node = document.scenario().nodes[0].clone();
    node.minutes = crate::minutes::Minutes::exactly(u32::MAX);
    let huge = Edit::UpdateNode { node: node.clone() };
    assert_eq!(
        document.edit(&huge).unwrap_err(),
        EditRefusal::NumberTooLarge
    );
    node.minutes = crate::minutes::Minutes::new(5, 4, 6);
    let tangled = Edit::UpdateNode { node };
    assert_eq!(
        document.edit(&tangled).unwrap_err(),
        EditRefusal::MinutesOrder
    );
    let branches = document.scenario().edges.iter();
    let mut edge = branches
        .clone()
        .find(|e| matches!(e.kind, EdgeKind::Branch(_)))
        .unwrap()
        .clone();
    edge.kind = EdgeKind::Branch(Branch {
        likelihood: Some(1.5),
        ..Branch::default()
    });
    let unlikely = Edit::UpdateEdge { edge };
    assert_eq!(
        document.edit(&unlikely).unwrap_err(),
        EditRefusal::LikelihoodRange
    );
    let mut head = document.scenario().head.clone();
    head.earliest_end = head.time_box + 1;
    let late = Edit::SetHead { head };
    assert_eq!(document.edit(&late).unwrap_err(), EditRefusal::ClockOrder);
}

#[test]
fn what_comes_late_is_called_when_the_action_is_missed() {
    let mut document = skeleton();
    let announce = find(document.scenario(), "첫 공지").id.clone();
    let place = Place::Late {
        node: announce.clone(),
    };
    let new = add(
        &mut document,
        place,
        "",
        NodeKind::Inject(Inject::default()),
    );
    let edges = &document.scenario().edges;
    let edge = edges.iter().find(|e| e.to == new).unwrap();
    assert_eq!(edge.from.as_ref(), Some(&announce));
    assert_eq!(
        edge.kind,
        EdgeKind::Trigger(Trigger::on(TriggerEvent::ActionMissed))
    );
}

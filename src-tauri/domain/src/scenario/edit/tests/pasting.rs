use super::*;

fn other() -> Document {
    let mut other = Document::default();
    other
        .edit(&Edit::AddEpisode {
            title: "새 이야기".to_owned(),
            root: None,
        })
        .unwrap();
    other
}

fn paste(document: &mut Document, fragment: Fragment, below: Option<NodeId>) -> NodeId {
    let episode = document.scenario().episodes[0].id.clone();
    let edit = Edit::Paste {
        fragment,
        episode: Some(episode),
        below,
    };
    NodeId(document.edit(&edit).unwrap().0.element.unwrap().id)
}

fn piece(s: &Scenario, titles: &[&str]) -> Fragment {
    let ids: Vec<NodeId> = titles.iter().map(|t| find(s, t).id.clone()).collect();
    let mut all = copy(s, &ids);
    all.nodes.retain(|n| ids.contains(&n.id));
    all.edges
        .retain(|e| ids.contains(&e.to) && e.from.as_ref().is_some_and(|f| ids.contains(f)));
    all
}

#[test]
fn a_piece_brings_its_speakers_and_faults_into_another_scenario() {
    let document = skeleton();
    let s = document.scenario();
    let mut target = other();
    target
        .edit(&Edit::AddPersona {
            kind: PersonaKind::CustomerCentre,
            name: "상담실".to_owned(),
        })
        .unwrap();
    paste(&mut target, copy(s, &[s.nodes[0].id.clone()]), None);
    let pasted = target.scenario();
    assert_eq!(pasted.faults.len(), s.faults.len());
    let centres = pasted
        .personas
        .iter()
        .filter(|p| p.kind == PersonaKind::CustomerCentre);
    assert_eq!(centres.count(), 1, "the one there is speaks");
    let resolved = |s: &Scenario| {
        s.nodes
            .iter()
            .filter_map(|n| match &n.kind {
                NodeKind::Action(a) => a.effects.first().map(|e| e.fault.clone()),
                _ => None,
            })
            .map(|id| s.faults.iter().find(|f| f.id == id).unwrap().title.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(resolved(pasted), resolved(s));
}

#[test]
fn a_fault_of_the_same_id_but_another_name_is_not_mistaken_for_the_one_that_came_along() {
    let document = skeleton();
    let s = document.scenario();
    let mut target = skeleton();
    let mut renamed = target.scenario().faults[0].clone();
    renamed.title = "전혀 다른 고장".to_owned();
    target
        .edit(&Edit::UpdateFault {
            fault: renamed.clone(),
        })
        .unwrap();
    let before = target.scenario().faults.len();
    paste(&mut target, copy(s, &[s.nodes[0].id.clone()]), None);
    assert_eq!(target.scenario().faults.len(), before + 1);
}

#[test]
fn what_followed_the_parent_follows_the_end_of_the_pasted_piece() {
    let mut document = skeleton();
    let s = document.scenario().clone();
    let notice = s
        .nodes
        .iter()
        .find(|n| matches!(n.kind, NodeKind::Notice(_)))
        .unwrap();
    let monitoring = s
        .nodes
        .iter()
        .find(|n| matches!(n.kind, NodeKind::Monitoring(_)))
        .unwrap();
    let two = piece(&s, &[&s.nodes[0].title.clone()]);
    let top = paste(&mut document, two, Some(monitoring.id.clone()));
    assert_eq!(
        followers(document.scenario(), &monitoring.id),
        vec![top.clone()]
    );
    assert_eq!(
        followers(document.scenario(), &top),
        vec![notice.id.clone()]
    );
}

#[test]
fn a_chain_pasted_into_a_chain_stays_a_chain() {
    let mut document = skeleton();
    let s = document.scenario().clone();
    let id = |is: fn(&NodeKind) -> bool| s.nodes.iter().find(|n| is(&n.kind)).unwrap().id.clone();
    let monitoring = id(|k| matches!(k, NodeKind::Monitoring(_)));
    let notice = id(|k| matches!(k, NodeKind::Notice(_)));
    let mut chain = copy(&s, std::slice::from_ref(&monitoring));
    chain.nodes.truncate(2);
    let ids: Vec<NodeId> = chain.nodes.iter().map(|n| n.id.clone()).collect();
    chain
        .edges
        .retain(|e| ids.contains(&e.to) && e.from.as_ref().is_some_and(|f| ids.contains(f)));
    let top = paste(&mut document, chain, Some(monitoring.clone()));
    let s = document.scenario();
    assert_eq!(followers(s, &monitoring), vec![top.clone()]);
    let second = followers(s, &top);
    assert_eq!(second.len(), 1);
    assert_eq!(followers(s, &second[0]), vec![notice]);
}

#[test]
fn several_moves_are_one_step_with_a_name_of_its_own() {
    let mut document = skeleton();
    let edits = document.scenario().nodes[..3]
        .iter()
        .map(|n| Edit::Pin {
            node: n.id.clone(),
            at: Point { x: 10, y: 20 },
        })
        .collect();
    let all = Edit::All {
        edits,
        gesture: Some(Gesture::Move),
    };
    let label = document.edit(&all).unwrap().0.label;
    assert_eq!(label.key, "edit-move-several");
    assert_eq!(label.args["count"], "3");
}

#[test]
fn the_first_node_makes_the_first_episode_in_the_same_step() {
    let mut document = Document::default();
    let add = Edit::AddNode {
        place: Place::Free { episode: None },
        title: String::new(),
        kind: NodeKind::Symptom(Symptom::default()),
    };
    let (applied, changes) = document.edit(&add).unwrap();
    assert_eq!(applied.label.key, "edit-add-node");
    assert_eq!(applied.element.unwrap().kind, ElementKind::Node);
    let s = document.scenario();
    assert_eq!(s.episodes[0].title, "장애");
    assert_eq!(s.nodes[0].episode, s.episodes[0].id);
    document
        .replay(&crate::scenario::diff::reversed(&changes))
        .unwrap();
    assert_eq!(document, Document::default());
}

#[test]
fn a_piece_pasted_into_an_empty_scenario_makes_its_episode_in_the_same_step() {
    let from = skeleton();
    let mut document = Document::default();
    let edit = Edit::Paste {
        fragment: copy(from.scenario(), &[from.scenario().nodes[0].id.clone()]),
        episode: None,
        below: None,
    };
    let (applied, changes) = document.edit(&edit).unwrap();
    assert_eq!(applied.label.key, "edit-paste-several");
    assert_eq!(document.scenario().episodes.len(), 1);
    document
        .replay(&crate::scenario::diff::reversed(&changes))
        .unwrap();
    assert_eq!(document, Document::default());
}

#[test]
fn a_piece_without_a_named_episode_goes_to_the_last_one() {
    let mut document = skeleton();
    document
        .edit(&Edit::AddEpisode {
            title: "다음".to_owned(),
            root: None,
        })
        .unwrap();
    let last = document.scenario().episodes.last().unwrap().id.clone();
    let fragment = piece(document.scenario(), &[&document.scenario().nodes[0].title]);
    let edit = Edit::Paste {
        fragment,
        episode: None,
        below: None,
    };
    document.edit(&edit).unwrap();
    assert_eq!(document.scenario().nodes.last().unwrap().episode, last);
}

/// A symptom set off when the episode is resolved, not before a moment of the second node, and a
/// notice that a gate allows.
fn reaching_out() -> (Document, Fragment) {
    let mut document = skeleton();
    let s = document.scenario().clone();
    let mut trigger = Trigger::on(TriggerEvent::EpisodeResolved {
        episode: s.episodes[0].id.clone(),
    });
    trigger.windows = vec![Window {
        anchor: Anchor::NodeEntered {
            node: s.nodes[1].id.clone(),
        },
        from: Some(5),
        until: None,
        rule: WindowRule::Must,
    }];
    let connect = Edit::Connect {
        from: None,
        to: s.nodes[0].id.clone(),
        kind: EdgeKind::Trigger(trigger),
    };
    document.edit(&connect).unwrap();
    let mut notice = s
        .nodes
        .iter()
        .find(|n| matches!(n.kind, NodeKind::Notice(_)))
        .unwrap()
        .clone();
    notice.kind = NodeKind::Notice(Notice {
        allowed_when: Some(s.gates[0].id.clone()),
        ..Notice::default()
    });
    document
        .edit(&Edit::UpdateNode {
            node: notice.clone(),
        })
        .unwrap();
    let s = document.scenario();
    let ids = [s.nodes[0].id.clone(), notice.id];
    let fragment = Fragment {
        nodes: ids
            .iter()
            .map(|id| s.nodes.iter().find(|n| n.id == *id).unwrap().clone())
            .collect(),
        edges: s
            .edges
            .iter()
            .filter(|e| e.from.is_none() && ids.contains(&e.to))
            .cloned()
            .collect(),
        personas: s.personas.clone(),
        faults: s.faults.clone(),
        is_at_home: false,
    };
    (document, fragment)
}

fn pasted_into(document: &mut Document, fragment: Fragment) -> (LeftOut, Vec<Edge>, Vec<Node>) {
    let (nodes, edges) = (
        document.scenario().nodes.len(),
        document.scenario().edges.len(),
    );
    let edit = Edit::Paste {
        fragment,
        episode: None,
        below: None,
    };
    let applied = document.edit(&edit).unwrap().0;
    let s = document.scenario();
    (
        applied.left_out,
        s.edges[edges..].to_vec(),
        s.nodes[nodes..].to_vec(),
    )
}

#[test]
fn at_home_a_piece_keeps_what_it_names_outside_itself() {
    let (mut document, mut fragment) = reaching_out();
    fragment.is_at_home = true;
    fragment
        .edges
        .retain(|e| matches!(&e.kind, EdgeKind::Trigger(t) if !t.windows.is_empty()));
    let before = fragment.edges[0].kind.clone();
    let gate = document.scenario().gates[0].id.clone();
    let (left_out, edges, nodes) = pasted_into(&mut document, fragment);
    assert!(left_out.is_nothing(), "{left_out:?}");
    assert_eq!(edges[0].kind, before);
    assert!(matches!(&nodes[1].kind, NodeKind::Notice(n) if n.allowed_when == Some(gate)));
}

#[test]
fn at_home_what_is_gone_by_now_is_left_out_and_counted() {
    let (mut document, mut fragment) = reaching_out();
    fragment.is_at_home = true;
    let gone = document.scenario().nodes[1].id.clone();
    document
        .edit(&Edit::RemoveNodes {
            nodes: vec![gone],
            heal: true,
        })
        .unwrap();
    let (left_out, ..) = pasted_into(&mut document, fragment);
    assert_eq!(
        left_out,
        LeftOut {
            windows: 1,
            ..LeftOut::default()
        }
    );
}

#[test]
fn elsewhere_an_id_that_means_something_else_there_is_not_taken_for_what_was_named() {
    let (_, mut fragment) = reaching_out();
    fragment.faults.clear();
    let named = fragment.nodes.iter().map(|n| match &n.kind {
        NodeKind::Symptom(s) => s.reveals.len(),
        _ => 0,
    });
    let named = u32::try_from(named.sum::<usize>()).unwrap();
    let mut other = skeleton();
    let (left_out, edges, nodes) = pasted_into(&mut other, fragment);
    assert_eq!(
        left_out,
        LeftOut {
            triggers: 1,
            gates: 1,
            faults: named,
            ..LeftOut::default()
        }
    );
    assert!(
        edges
            .iter()
            .all(|e| !matches!(&e.kind, EdgeKind::Trigger(t) if !t.windows.is_empty()))
    );
    assert!(matches!(&nodes[1].kind, NodeKind::Notice(n) if n.allowed_when.is_none()));
}

#[test]
fn gestures_of_several_edits_have_names_of_their_own() {
    for (gesture, key) in [
        (Gesture::Ladder, "edit-reorder-hints"),
        (Gesture::Branches, "edit-reorder-branches"),
        (Gesture::Followers, "edit-reorder-followers"),
        (Gesture::Combine, "edit-rename-node"),
    ] {
        let mut document = skeleton();
        let rename = |n: &Node| Edit::RenameNode {
            node: n.id.clone(),
            title: format!("{}!", n.title),
        };
        let edits = document.scenario().nodes[..1].iter().map(rename).collect();
        let all = Edit::All {
            edits,
            gesture: Some(gesture),
        };
        assert_eq!(document.edit(&all).unwrap().0.label.key, key);
    }
}

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
        episode,
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

use super::*;

/// The change triggers exactly this code, and without the change there is no error.
fn triggers(code: Code, change: impl FnOnce(&mut Scenario)) {
    let mut s = sound();
    assert!(
        !codes(&s).contains(&code),
        "the sound scenario has {code:?}"
    );
    change(&mut s);
    let found = codes(&s);
    assert!(found.contains(&code), "expected {code:?}, found {found:?}");
    let others: Vec<_> = found
        .into_iter()
        .filter(|c| *c != code && c.severity() == Severity::Error)
        .collect();
    assert!(others.is_empty(), "{code:?} came with {others:?}");
}

#[test]
fn a_skeleton_has_no_error() {
    let errors: Vec<_> = check(&sound())
        .into_iter()
        .filter(|f| f.code.severity() == Severity::Error)
        .collect();
    assert_eq!(errors, []);
}

#[test]
fn an_empty_scenario_has_no_finding() {
    assert_eq!(check(&Scenario::default()), []);
}

#[test]
fn a_step_nothing_leads_to_is_unreachable() {
    triggers(Code::Unreachable, |s| {
        let node = loose_action(s, "loose");
        s.nodes.push(node);
        let notice = id_of(s, is_notice);
        then(s, &"loose".into(), &notice, None);
    });
}

#[test]
fn a_mistake_that_may_happen_any_time_needs_no_edge() {
    let mut s = sound();
    let mut node = loose_action(&s, "loose");
    node.kind = NodeKind::Mistake(Mistake {
        anytime: true,
        ..Mistake::default()
    });
    s.nodes.push(node);
    assert!(
        check(&s)
            .iter()
            .all(|f| f.code.severity() == Severity::Warning)
    );
}

#[test]
fn a_step_that_leads_nowhere_is_a_dead_end() {
    triggers(Code::DeadEnd, |s| {
        let node = loose_action(s, "loose");
        s.nodes.push(node);
        let symptom = id_of(s, is_symptom);
        then(s, &symptom, &"loose".into(), None);
    });
}

#[test]
fn only_the_place_where_the_way_stops_is_a_dead_end() {
    let mut s = sound();
    let notice = id_of(&s, is_notice);
    s.edges.retain(|e| e.from.as_ref() != Some(&notice));
    let found = check(&s);
    let ends: Vec<_> = found.iter().filter(|f| f.code == Code::DeadEnd).collect();
    assert_eq!(ends.len(), 1);
    assert_eq!(ends[0].at[0].id, notice.0);
}

#[test]
fn an_id_no_element_has_is_dangling() {
    triggers(Code::Dangling, |s| {
        s.gates[0].rule = GateRule::Any;
        s.gates[0].inputs.push(Term::Condition("ghost".into()));
    });
    triggers(Code::Dangling, |s| s.faults[0].masks.push("ghost".into()));
    triggers(Code::Dangling, |s| {
        let notice = node_mut(s, is_notice);
        notice.kind = NodeKind::Notice(Notice {
            allowed_when: Some("ghost".into()),
            ..Notice::default()
        });
    });
    triggers(Code::Dangling, |s| {
        let symptom = id_of(s, is_symptom);
        then(s, &symptom, &"ghost".into(), None);
    });
}

#[test]
fn a_circle_without_a_bound_is_an_error_and_with_one_is_not() {
    let circle = |bound| {
        move |s: &mut Scenario| {
            let watch = node_mut(s, is_monitoring);
            watch.minutes = crate::minutes::Minutes::exactly(5);
            let (watch, decision) = (watch.id.clone(), id_of(s, is_decision));
            then(s, &watch, &decision, bound);
        }
    };
    triggers(Code::UnboundedCycle, circle(None));
    let mut s = sound();
    circle(Some(2))(&mut s);
    assert!(
        check(&s)
            .iter()
            .all(|f| f.code.severity() == Severity::Warning)
    );
}

#[test]
fn a_bounded_loop_that_takes_no_time_is_an_error() {
    triggers(Code::TimelessLoop, |s| {
        let (watch, decision) = (id_of(s, is_monitoring), id_of(s, is_decision));
        then(s, &watch, &decision, Some(2));
    });
}

#[test]
fn gates_that_need_each_other_are_a_circle() {
    let mut s = sound();
    let id = s.gates[0].id.clone();
    s.gates[0].inputs.push(Term::Gate(id));
    assert!(codes(&s).contains(&Code::LogicCycle));
    let mut s = sound();
    s.faults[0].repaired_when = Some(s.gates[0].id.clone());
    assert!(codes(&s).contains(&Code::LogicCycle));
}

#[test]
fn faults_that_hide_each_other_are_a_circle() {
    triggers(Code::MaskCycle, |s| {
        let first = s.faults[0].id.clone();
        s.faults[1].masks.push(first);
    });
}

#[test]
fn an_empty_gate_is_an_error() {
    triggers(Code::EmptyGate, |s| {
        s.gates.push(Gate {
            id: "empty".into(),
            title: String::new(),
            rule: GateRule::All,
            inputs: vec![],
            extra: Extra::new(),
        });
    });
}

#[test]
fn a_gate_that_asks_for_more_than_it_has_is_an_error() {
    let gate = |k| {
        move |s: &mut Scenario| {
            let inputs = s.gates[0].inputs.clone();
            s.gates.push(Gate {
                id: "greedy".into(),
                title: String::new(),
                rule: GateRule::AtLeast { k },
                inputs,
                extra: Extra::new(),
            });
        }
    };
    triggers(Code::GateCount, gate(3));
    triggers(Code::GateCount, gate(0));
    let mut s = sound();
    gate(2)(&mut s);
    assert!(!codes(&s).contains(&Code::GateCount));
}

#[test]
fn a_decision_needs_a_default_branch() {
    triggers(Code::NoDefault, |s| {
        let decision = id_of(s, is_decision);
        for edge in s
            .edges
            .iter_mut()
            .filter(|e| e.from.as_ref() == Some(&decision))
        {
            if let EdgeKind::Branch(branch) = &mut edge.kind {
                branch.default = false;
            }
        }
    });
}

#[test]
fn a_decision_needs_two_branches() {
    triggers(Code::FewBranches, |s| {
        let decision = id_of(s, is_decision);
        let wrong = s
            .edges
            .iter()
            .find(|e| {
                e.from.as_ref() == Some(&decision)
                    && matches!(&e.kind, EdgeKind::Branch(b) if !b.default)
            })
            .map(|e| e.to.clone())
            .unwrap();
        s.edges
            .retain(|e| e.to != wrong && e.from.as_ref() != Some(&wrong));
        s.nodes.retain(|n| n.id != wrong);
    });
}

#[test]
fn two_triggers_with_one_event_and_target_are_an_error() {
    triggers(Code::TwinTriggers, |s| {
        let mut twin = s
            .edges
            .iter()
            .find(|e| matches!(e.kind, EdgeKind::Trigger(_)))
            .unwrap()
            .clone();
        twin.id = "twin".into();
        s.edges.push(twin);
    });
}

#[test]
fn a_trigger_that_cannot_fire_is_an_error() {
    let with = |change: fn(&mut Trigger)| {
        move |s: &mut Scenario| {
            let trigger = s.edges.iter_mut().find_map(|e| match &mut e.kind {
                EdgeKind::Trigger(trigger) => Some(trigger),
                _ => None,
            });
            change(trigger.unwrap());
        }
    };
    let window = |from, until, rule| Window {
        anchor: Anchor::Event,
        from,
        until,
        rule,
    };
    triggers(Code::DeadTrigger, with(|t| t.cap = Some(0)));
    triggers(Code::DeadTrigger, with(|t| t.delay = 91));
    triggers(
        Code::DeadTrigger,
        with(|t| t.minimum_minutes_left = Some(90)),
    );
    triggers(
        Code::DeadTrigger,
        with(|t| t.on = TriggerEvent::ActionMissed),
    );
    triggers(
        Code::DeadTrigger,
        with(|t| t.on = TriggerEvent::MonitoringStarted),
    );
    let never = window(None, None, WindowRule::Never);
    triggers(Code::DeadTrigger, |s| with_windows(s, vec![never]));
    let empty = window(Some(30), Some(30), WindowRule::May);
    triggers(Code::DeadTrigger, |s| with_windows(s, vec![empty]));
    let must = window(None, Some(45), WindowRule::Must);
    let never = window(Some(45), None, WindowRule::Never);
    let mut s = sound();
    with_windows(&mut s, vec![must, never]);
    assert!(!codes(&s).contains(&Code::DeadTrigger));
}

fn with_windows(s: &mut Scenario, windows: Vec<Window>) {
    let trigger = s.edges.iter_mut().find_map(|e| match &mut e.kind {
        EdgeKind::Trigger(trigger) => Some(trigger),
        _ => None,
    });
    trigger.unwrap().windows = windows;
}

#[test]
fn a_fault_needs_the_chosen_difficulty() {
    triggers(Code::MissingDifficulty, |s| {
        let mut easy = s.faults[0].variants[0].clone();
        easy.difficulty = Difficulty::Low;
        s.faults[0].variants.push(easy);
        s.head.difficulty = Difficulty::High;
    });
}

#[test]
fn an_only_variant_stands_for_every_difficulty() {
    let mut s = sound();
    s.head.difficulty = Difficulty::High;
    assert!(!codes(&s).contains(&Code::MissingDifficulty));
}

#[test]
fn an_episode_says_what_recovered_means() {
    triggers(Code::NoRoot, |s| s.episodes[0].root = None);
}

#[test]
fn an_episode_whose_fault_nothing_repairs_cannot_be_resolved() {
    triggers(Code::Unresolvable, |s| {
        for node in &mut s.nodes {
            if let NodeKind::Action(action) = &mut node.kind {
                action.effects.clear();
            }
        }
    });
}

#[test]
fn an_episode_is_looked_at_at_each_prepared_difficulty() {
    let mut s = sound();
    let mut hard = s.faults[0].variants[0].clone();
    hard.difficulty = Difficulty::High;
    s.faults[0].variants.push(hard);
    let fault = s.faults[0].id.clone();
    for node in &mut s.nodes {
        if matches!(&node.kind, NodeKind::Action(a) if a.effects.iter().any(|e| e.fault == fault)) {
            node.difficulties = vec![Difficulty::Mid];
        }
    }
    let found = check(&s);
    let told: Vec<_> = found
        .iter()
        .filter(|f| f.code == Code::Unresolvable)
        .map(|f| &f.args["difficulty"])
        .collect();
    assert_eq!(told, ["high"]);
}

#[test]
fn a_fault_with_a_gate_of_its_own_is_resolved_only_by_it() {
    let mut s = sound();
    let action = s
        .nodes
        .iter()
        .find(|n| matches!(&n.kind, NodeKind::Action(a) if !a.effects.is_empty()));
    let action = action.unwrap().id.clone();
    s.conditions.push(Condition {
        id: "listed".into(),
        title: "listed".into(),
        met_when: MetWhen::ActionDone { node: action },
        extra: Extra::new(),
    });
    s.gates.push(Gate {
        id: "both".into(),
        title: String::new(),
        rule: GateRule::All,
        inputs: vec![Term::Condition("listed".into())],
        extra: Extra::new(),
    });
    s.faults[0].repaired_when = Some("both".into());
    assert!(!codes(&s).contains(&Code::Unresolvable));
    s.gates[1].inputs = vec![Term::Condition("ghost".into())];
    assert!(codes(&s).contains(&Code::Unresolvable));
}

#[test]
fn an_action_repairs_faults_of_its_own_episode_only() {
    triggers(Code::ForeignRepair, |s| {
        let other = s.faults[1].id.clone();
        s.gates[0]
            .inputs
            .retain(|t| *t != Term::Fault(other.clone()));
        s.episodes.push(Episode {
            id: "second".into(),
            title: "second".into(),
            root: Some(Term::Fault(other)),
            extra: Extra::new(),
        });
    });
}

#[test]
fn an_inject_needs_a_speaker_a_channel_and_words() {
    let with = |change: fn(&mut Inject)| {
        move |s: &mut Scenario| {
            if let NodeKind::Inject(inject) = &mut node_mut(s, is_inject).kind {
                change(inject);
            }
        }
    };
    triggers(Code::InjectPersona, with(|i| i.persona = None));
    triggers(Code::InjectChannel, with(|i| i.channel = " ".into()));
    triggers(Code::InjectText, with(|i| i.text.clear()));
}

#[test]
fn a_fault_nothing_reveals_is_an_error() {
    triggers(Code::Unrevealed, |s| {
        if let NodeKind::Symptom(symptom) = &mut node_mut(s, is_symptom).kind {
            symptom.reveals.clear();
        }
    });
}

#[test]
fn a_short_scenario_without_a_cascade_is_a_warning() {
    let s = sound();
    assert!(codes(&s).contains(&Code::TooShort));
    let mut s = sound();
    node_mut(&mut s, is_monitoring).minutes = crate::minutes::Minutes::exactly(50);
    assert!(!codes(&s).contains(&Code::TooShort));
}

#[test]
fn a_scenario_longer_than_its_time_box_is_a_warning() {
    let mut s = sound();
    assert!(!codes(&s).contains(&Code::TooLong));
    node_mut(&mut s, is_monitoring).minutes = crate::minutes::Minutes::new(50, 60, 115);
    let found = check(&s);
    let long = found.iter().find(|f| f.code == Code::TooLong).unwrap();
    assert_eq!(long.args["over"], "25");
}

#[test]
fn a_prepared_cascade_may_start_from_a_short_episode() {
    let mut document = crate::scenario::document::Document::default();
    for title in ["one", "two"] {
        let edit = Edit::AddCandidate {
            title: title.to_owned(),
            description: String::new(),
        };
        document.edit(&edit).unwrap();
    }
    let edit = Edit::Combine {
        pattern: crate::scenario::edit::Pattern::Cascade {
            candidates: vec!["c1".into(), "c2".into()],
        },
        masking: vec![],
        lay_out: true,
        difficulties: vec![],
    };
    document.edit(&edit).unwrap();
    assert_eq!(check(document.scenario()), []);
}

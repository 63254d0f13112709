//! The cascade brief: a second fault five minutes into monitoring, bound by windows.

use super::*;

fn scenario() -> Scenario {
    let window = |from, until, rule| Window {
        anchor: Anchor::RootResolved,
        from,
        until,
        rule,
    };
    let cascade = Trigger {
        phase: Some(TriggerPhase::Monitoring),
        minimum_minutes_left: Some(20),
        windows: vec![
            window(None, Some(45), WindowRule::Must),
            window(Some(45), Some(70), WindowRule::May),
            window(Some(70), None, WindowRule::Never),
        ],
        ..trigger(TriggerEvent::MonitoringStarted, 5)
    };
    let variant = |difficulty| Variant {
        difficulty,
        ..Variant::default()
    };
    Scenario {
        faults: vec![
            Fault {
                variants: Difficulty::ALL.map(variant).to_vec(),
                ..fault("f1", 1)
            },
            Fault {
                variants: Difficulty::ALL.map(variant).to_vec(),
                ..fault("f2", 2)
            },
        ],
        episodes: vec![
            episode("e1", Term::Fault("f1".into())),
            episode("e2", Term::Fault("f2".into())),
        ],
        nodes: vec![
            symptom("stuck", "e1", "f1"),
            action("refresh", "e1", Lane::Recovery, &["f1"]),
            node("watch", "e1", NodeKind::Monitoring(Monitoring::default())),
            node("notice", "e1", NodeKind::Notice(Notice::default())),
            node("good", "e1", NodeKind::Ending(Ending::default())),
            symptom("doubled", "e2", "f2"),
            action("dedupe", "e2", Lane::Recovery, &["f2"]),
            node("watch2", "e2", NodeKind::Monitoring(Monitoring::default())),
            node("notice2", "e2", NodeKind::Notice(Notice::default())),
        ],
        edges: vec![
            then("stuck", "refresh"),
            then("refresh", "watch"),
            then("watch", "notice"),
            then("notice", "good"),
            edge("cascade", "watch", "doubled", EdgeKind::Trigger(cascade)),
            then("doubled", "dedupe"),
            then("dedupe", "watch2"),
            then("watch2", "notice2"),
            then("notice2", "good"),
        ],
        ..Scenario::default()
    }
}

/// Resolves the first fault at `resolved` and looks at the cascade at `asked`, both in minutes.
fn verdict_at(resolved: i64, asked: i64) -> Verdict {
    let scenario = scenario();
    let mut table = Table::new(&scenario);
    table.play(START);
    table.wait(resolved).play(act("refresh"));
    table.play(Command::Monitor { node: None });
    table.wait(asked - resolved);
    let armed = table.state.armed[0].clone();
    assert_eq!(
        armed.due,
        u32::try_from(resolved).expect("small") * 60 + 300
    );
    let (edge, trigger) = table.script.trigger(&armed.edge).expect("known");
    trigger::verdict(
        &table.now_state(),
        &table.script,
        edge,
        trigger,
        armed.since,
        table.clock(),
    )
}

#[test]
fn the_cascade_must_may_or_must_not_by_when_the_first_fault_was_resolved() {
    let check = |resolved, asked, verdict| {
        assert_eq!(verdict_at(resolved, asked), verdict, "{resolved} {asked}")
    };
    check(0, 5, Verdict::Must);
    check(44, 49, Verdict::Must);
    check(45, 50, Verdict::May);
    check(65, 70, Verdict::May);
    check(69, 70, Verdict::May);
    check(70, 75, Verdict::Blocked(Block::Never));
    check(85, 90, Verdict::Blocked(Block::Never));
    check(60, 71, Verdict::Blocked(Block::TooLittleTime));
}

#[test]
fn the_cascade_returns_to_running_and_starts_the_second_episode() {
    let scenario = scenario();
    let mut table = Table::new(&scenario);
    table.play(START);
    assert_eq!(table.fault("f2"), FaultState::Latent);
    table.wait(20).play(act("refresh"));
    table.play(Command::Monitor { node: None });
    assert_eq!(
        pace(&table.state, &table.script, table.clock()).advice,
        Advice::Cascade
    );
    table.wait(5).play(fire("cascade"));
    assert_eq!(
        (table.state.phase, table.fault("f2")),
        (Phase::Running, FaultState::Active)
    );
    assert!(table.is_active("doubled"));
    table.wait(15).play(act("dedupe"));
    table.play(Command::Monitor {
        node: Some("watch2".into()),
    });
    table.play(Command::Notice {
        node: Some("notice2".into()),
        fields: Vec::new(),
    });
    assert_eq!(table.state.phase, Phase::Resolved);
}

#[test]
fn a_blocked_cascade_is_refused_with_its_reason() {
    let scenario = scenario();
    let mut table = Table::new(&scenario);
    table.play(START);
    table.wait(75).play(act("refresh"));
    table.play(Command::Monitor { node: None });
    assert_eq!(
        table.try_play(fire("cascade")),
        Err(Refusal::Blocked(Block::Never))
    );
}

#[test]
fn difficulty_changes_only_what_is_not_set_off() {
    let scenario = scenario();
    let mut table = Table::new(&scenario);
    table.play(START);
    table.play(Command::ChangeDifficulty {
        difficulty: Difficulty::Low,
    });
    table.wait(20).play(act("refresh"));
    table.play(Command::Monitor { node: None });
    table.wait(5).play(fire("cascade"));
    let at = |id: &str| table.state.faults[&id.into()].difficulty;
    assert_eq!((at("f1"), at("f2")), (Difficulty::Mid, Difficulty::Low));
}

#[test]
fn more_time_lets_a_late_cascade_through() {
    let scenario = scenario();
    let mut table = Table::new(&scenario);
    table.play(START);
    table.wait(66).play(act("refresh"));
    table.play(Command::Monitor { node: None });
    table.wait(6);
    assert_eq!(
        table.try_play(fire("cascade")),
        Err(Refusal::Blocked(Block::TooLittleTime))
    );
    table.play(Command::Extend { minutes: 10 });
    table.play(fire("cascade"));
    assert_eq!(table.state.phase, Phase::Running);
}

#[test]
fn a_cascade_that_waits_for_its_moment_is_told_before_anything_arms_it() {
    let mut scenario = scenario();
    scenario.nodes[1].minutes = Minutes {
        min: 10,
        likely: 10,
        max: 10,
    };
    let mut table = Table::new(&scenario);
    table.play(START);
    assert_eq!(
        pace(&table.state, &table.script, table.clock()).reason,
        Reason::CascadeToCome
    );
}

#[test]
fn a_notice_while_a_fault_is_open_is_no_reason_to_end() {
    let scenario = scenario();
    let mut table = Table::new(&scenario);
    table.play(START);
    table.wait(20).play(act("refresh"));
    table.play(Command::Monitor { node: None });
    table.wait(5).play(fire("cascade"));
    table.play(Command::Notice {
        node: Some("notice".into()),
        fields: Vec::new(),
    });
    assert_eq!(table.fault("f2"), FaultState::Active);
    assert_ne!(
        pace(&table.state, &table.script, table.clock()).advice,
        Advice::Stop
    );
}

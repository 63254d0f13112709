//! The composite brief: a pool fault masks doubled coupons; the second is repaired by its gate.

use super::*;

fn inject(id: &str) -> Node {
    let words = Inject {
        text: format!("{id}?"),
        ..Inject::default()
    };
    node(id, "e1", NodeKind::Inject(words))
}

fn scenario() -> Scenario {
    let condition = |id: &str, by: &str| Condition {
        id: id.into(),
        title: id.to_owned(),
        met_when: MetWhen::ActionDone { node: by.into() },
        extra: Extra::new(),
    };
    let (pool, coupons) = (Term::Fault("f1".into()), Term::Fault("f3".into()));
    let mut announce = action("announce", "e1", Lane::Propagation, &[]);
    if let NodeKind::Action(action) = &mut announce.kind {
        action.expected_by = Some(10);
    }
    Scenario {
        faults: vec![
            Fault {
                masks: vec!["f3".into()],
                ..fault("f1", 1)
            },
            Fault {
                repaired_when: Some("g3".into()),
                ..fault("f3", 3)
            },
        ],
        conditions: vec![
            condition("recalled", "recall"),
            condition("listed", "extract"),
        ],
        gates: vec![
            gate(
                "g3",
                GateRule::All,
                &[
                    Term::Condition("recalled".into()),
                    Term::Condition("listed".into()),
                ],
            ),
            gate("root", GateRule::All, &[pool, coupons]),
        ],
        episodes: vec![episode("e1", Term::Gate("root".into()))],
        nodes: vec![
            lasting(symptom("alarm", "e1", "f1"), 2, 5, 10),
            inject("complaints"),
            announce,
            node("first", "e1", NodeKind::Decision(Decision::default())),
            lasting(action("rollback", "e1", Lane::Recovery, &[]), 8, 8, 8),
            lasting(action("pool", "e1", Lane::Recovery, &["f1"]), 5, 20, 40),
            lasting(
                node("restart", "e1", NodeKind::Mistake(Mistake::default())),
                15,
                15,
                15,
            ),
            inject("twice"),
            node("second", "e1", NodeKind::Decision(Decision::default())),
            action("leave", "e1", Lane::Decision, &[]),
            inject("orders"),
            lasting(action("recall", "e1", Lane::Recovery, &["f3"]), 10, 20, 35),
            action("extract", "e1", Lane::Recovery, &[]),
            lasting(
                node("watch", "e1", NodeKind::Monitoring(Monitoring::default())),
                5,
                10,
                10,
            ),
            node(
                "notice",
                "e1",
                NodeKind::Notice(Notice {
                    fields: vec!["cause".into(), "scope".into()],
                    allowed_when: None,
                }),
            ),
            node("good", "e1", NodeKind::Ending(Ending::default())),
            node(
                "hint",
                "e1",
                NodeKind::Hint(Hint {
                    fault: Some("f1".into()),
                    rung: 1,
                    ..Hint::default()
                }),
            ),
        ],
        edges: vec![
            then("alarm", "complaints"),
            then("alarm", "announce"),
            then("complaints", "first"),
            branch("first", "rollback", false),
            branch("first", "pool", true),
            branch("first", "restart", false),
            then("rollback", "pool"),
            then("restart", "pool"),
            then("pool", "twice"),
            then("twice", "second"),
            branch("second", "recall", true),
            branch("second", "leave", false),
            edge(
                "orders",
                "leave",
                "orders",
                EdgeKind::Trigger(trigger(TriggerEvent::NodeEntered, 5)),
            ),
            edge(
                "silent",
                "announce",
                "orders",
                EdgeKind::Trigger(trigger(TriggerEvent::ActionMissed, 0)),
            ),
            then("leave", "recall"),
            then("recall", "extract"),
            then("extract", "watch"),
            then("watch", "notice"),
            then("notice", "good"),
        ],
        ..Scenario::default()
    }
}

fn notice(text: &str) -> Command {
    let field = |name: &str| NoticeField {
        name: name.to_owned(),
        text: text.to_owned(),
    };
    Command::Notice {
        node: None,
        fields: vec![field("cause"), field("scope")],
    }
}

#[test]
fn the_composite_brief_plays_from_alarm_to_notice() {
    let scenario = scenario();
    let mut table = Table::new(&scenario);
    table.play(START);
    assert_eq!(
        (table.fault("f1"), table.fault("f3")),
        (FaultState::Active, FaultState::Masked)
    );
    table.wait(4).play(see("alarm"));
    assert!(
        table.is_active("complaints") && table.is_active("announce"),
        "both lanes are open"
    );
    table.play(ask("complaints"));
    table.play(act("announce"));
    table.wait(4).play(choose("first>rollback"));
    assert!(table.is_active("rollback"));
    table.play(act("rollback"));
    table.wait(20).play(act("pool"));
    assert_eq!(
        (table.fault("f1"), table.fault("f3")),
        (FaultState::Resolved, FaultState::Active)
    );
    assert_eq!(
        table.try_play(notice("x")),
        Err(Refusal::NoticeNotAllowed {
            missing: vec![Term::Fault("f3".into())]
        })
    );
    table.play(ask("twice"));
    table.play(choose("second>recall"));
    table.wait(10).play(act("recall"));
    assert_eq!(
        table.fault("f3"),
        FaultState::Active,
        "recalling alone is not enough"
    );
    table.play(act("extract"));
    assert_eq!(table.fault("f3"), FaultState::Resolved);
    table.play(Command::Monitor { node: None });
    assert_eq!(table.state.phase, Phase::Monitoring);
    assert_eq!(
        table.try_play(notice(" ")),
        Err(Refusal::Empty("cause".into()))
    );
    table.wait(10).play(notice("풀 최대치가 8이었어요"));
    assert_eq!(table.state.phase, Phase::Resolved);
    table.play(Command::End {
        outcome: Outcome::Good,
    });
    assert_eq!(table.try_play(see("alarm")), Err(Refusal::Over));

    let figures = measures(&table.state);
    assert_eq!(figures.detected, Some(4 * 60));
    assert_eq!(figures.announced, Some(4 * 60));
    assert_eq!(
        figures.repaired,
        vec![("f1".into(), 28 * 60), ("f3".into(), 38 * 60)]
    );
    assert_eq!(
        (figures.notice, figures.ended),
        (Some(48 * 60), Some(48 * 60))
    );
    assert_eq!(figures.missed, 2, "nobody rated the two questions");
}

#[test]
fn choosing_the_mistake_records_it_and_opens_help_early() {
    let scenario = scenario();
    let mut table = Table::new(&scenario);
    table.play(START);
    table.wait(5).play(choose("first>restart"));
    assert_eq!(table.state.mistakes.len(), 1);
    assert!(
        table.is_active("pool"),
        "the wrong branch rejoins at the default one"
    );
    assert!(pace::help_is_open(
        &table.state,
        &table.script,
        table.clock()
    ));
    assert_eq!(
        pace(&table.state, &table.script, table.clock()).reason,
        Reason::GraveMistake
    );
    table.wait(1).play(Command::Hint {
        node: Some("hint".into()),
        text: String::new(),
    });
    assert_ne!(
        pace(&table.state, &table.script, table.clock()).advice,
        Advice::Hint
    );
    assert!(!pace::help_is_open(
        &table.state,
        &table.script,
        69 * 60 + 59
    ));
    assert!(pace::help_is_open(&table.state, &table.script, 70 * 60));
}

#[test]
fn taking_a_choice_back_takes_back_what_followed_from_it() {
    let scenario = scenario();
    let mut table = Table::new(&scenario);
    table.play(START);
    let before = table.state.clone();
    let chosen = table.wait(5).play(choose("first>restart"));
    table.play(Command::Correct { event: chosen });
    assert!(table.state.mistakes.is_empty());
    assert_eq!(
        (&table.state.active, &table.state.faults),
        (&before.active, &before.faults)
    );
    assert_eq!(
        table.state.log.len(),
        before.log.len() + 3,
        "nothing was deleted"
    );
    assert_eq!(
        table.try_play(Command::Correct { event: chosen }),
        Err(Refusal::AlreadyCorrected)
    );
}

#[test]
fn a_late_entry_keeps_both_times_and_undoes_a_missed_action() {
    let scenario = scenario();
    let mut table = Table::new(&scenario);
    table.play(START);
    table.play(see("alarm"));
    table.wait(11);
    assert!(table.now_state().missed.contains_key(&"announce".into()));
    assert_eq!(
        table.now_state().armed.len(),
        1,
        "its absence arms the committee"
    );
    let late = Deed {
        who: None,
        seconds_ago: 120,
        command: act("announce"),
    };
    let events = table.try_play(late).expect("a late entry is taken");
    assert_eq!((events[0].clock, events[0].recorded), (9 * 60, 11 * 60));
    assert!(table.now_state().missed.is_empty());
    assert!(table.now_state().armed.is_empty());
}

#[test]
fn leaving_the_coupons_arms_the_committee_and_nothing_goes_off_by_itself() {
    let scenario = scenario();
    let mut table = Table::new(&scenario);
    table.play(START);
    table.play(choose("second>leave"));
    table.wait(60);
    let state = table.now_state();
    let armed = state
        .armed
        .iter()
        .find(|armed| armed.edge == EdgeId::from("orders"))
        .expect("it is armed");
    assert_eq!((armed.due, armed.state), (5 * 60, ArmedState::Waiting));
    assert!(!table.is_active("orders"));
    table.play(Command::Hold {
        edge: "orders".into(),
    });
    table.play(fire("orders"));
    assert_eq!(
        table.state.questions.len(),
        1,
        "the committee speaks as it is set off"
    );
    assert_eq!(table.try_play(fire("orders")), Err(Refusal::NotArmed));
}

#[test]
fn a_pause_stops_the_clock_and_every_deadline() {
    let scenario = scenario();
    let mut table = Table::new(&scenario);
    table.play(START);
    table.wait(3).play(Command::Pause);
    table.wait(40);
    assert!(table.now_state().missed.is_empty());
    assert_eq!(table.try_play(ask("complaints")), Err(Refusal::Paused));
    table.play(Command::Resume);
    assert_eq!(table.wait(6).clock(), 9 * 60);
    assert!(table.now_state().missed.is_empty());
    table.wait(2);
    assert_eq!(table.now_state().missed.get(&"announce".into()), Some(&600));
    assert_eq!(measures(&table.state).paused, 40 * 60);
}

#[test]
fn silence_and_idle_people_are_seen() {
    let scenario = scenario();
    let mut table = Table::new(&scenario);
    let person = PersonId(uuid::Uuid::from_u128(9));
    table.play(Command::Attend {
        person,
        role: crate::record::Role::Participant,
        present: true,
    });
    table.play(START);
    table.wait(9);
    assert!(!lanes(&table.state, table.clock()).propagation.is_alarming);
    table.wait(1);
    let now = lanes(&table.state, table.clock());
    assert!(now.propagation.is_alarming && now.recovery.is_alarming);
    assert!(now.people[&person].is_idle());
    let announce = Command::Announce {
        node: None,
        audience: "전사".into(),
        text: "조사 중".into(),
        states: Vec::new(),
    };
    table
        .try_play(Deed {
            who: Some(person),
            ..announce.into()
        })
        .expect("anyone may announce");
    let now = lanes(&table.state, table.clock());
    assert!(!now.propagation.is_alarming && !now.people[&person].is_idle());
}

#[test]
fn the_pace_shrinks_with_what_is_done() {
    let scenario = scenario();
    let mut table = Table::new(&scenario);
    table.play(START);
    let at_start = pace(&table.state, &table.script, 0);
    assert!((50 * 60..70 * 60).contains(&at_start.p50), "{at_start:?}");
    assert!(at_start.p90 > at_start.p50);
    table.wait(5).play(see("alarm"));
    table.wait(5).play(act("pool"));
    let later = pace(&table.state, &table.script, table.clock());
    assert!(later.p50 < at_start.p50, "{later:?}");
}

#[test]
fn an_unsettled_clock_refuses_everything_else() {
    let scenario = scenario();
    let mut table = Table::new(&scenario);
    table.play(START);
    table.wait(30);
    let reading = table.state.clock.read(table.now, None);
    let moment = Moment {
        wall: table.now,
        clock: reading.seconds,
        gap: reading.gap,
    };
    let mut id = || EventId(uuid::Uuid::from_u128(77));
    let refused = decide(
        &table.state,
        &table.script,
        &see("alarm").into(),
        moment,
        &mut id,
    );
    assert_eq!(refused, Err(Refusal::ClockUnsettled));
    let settle = Command::SettleClock { count: true };
    let settled = decide(&table.state, &table.script, &settle.into(), moment, &mut id)
        .expect("settling is taken");
    table.state.apply(&table.script, settled[0].clone());
    assert_eq!(table.clock(), 30 * 60);
}

#[test]
fn pasted_notes_are_taken_back_one_by_one() {
    let scenario = scenario();
    let mut table = Table::new(&scenario);
    table.play(START);
    table.wait(3);
    let before = table.state.log.len();
    table.play(Command::NotesPasted {
        text: "+ 공지가 빨랐어요\n- 범위를 못 알렸어요".into(),
    });
    let notes: Vec<Event> = table.state.log[before..].to_vec();
    assert_eq!(notes.len(), 2);
    table.play(Command::Correct { event: notes[0].id });
    let standing: Vec<EventId> = table.state.events().map(|event| event.id).collect();
    assert!(!standing.contains(&notes[0].id));
    assert!(standing.contains(&notes[1].id), "the other note stays");
}

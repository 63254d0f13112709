//! What holds for every scenario and every list of events, however broken.

use super::*;
use crate::record::{NoteKind, Role};
use proptest::prelude::*;

const IDS: [&str; 7] = ["a", "b", "c", "d", "e", "f", "g"];

fn id() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&IDS[..])
}

fn event_id() -> impl Strategy<Value = EventId> {
    (0..40u128).prop_map(|n| EventId(uuid::Uuid::from_u128(n)))
}

fn term() -> impl Strategy<Value = Term> {
    prop_oneof![
        id().prop_map(|i| Term::Fault(i.into())),
        id().prop_map(|i| Term::Condition(i.into())),
        id().prop_map(|i| Term::Gate(i.into())),
    ]
}

fn kind_of_node() -> impl Strategy<Value = NodeKind> {
    prop_oneof![
        id().prop_map(|f| NodeKind::Symptom(Symptom {
            reveals: vec![f.into()],
            ..Symptom::default()
        })),
        Just(NodeKind::Inject(Inject {
            text: "?".into(),
            ..Inject::default()
        })),
        Just(NodeKind::Decision(Decision::default())),
        (id(), prop::option::of(0..100u32), 0..20u32).prop_map(
            |(f, expected_by, takes_effect_after)| {
                let effects = vec![Effect {
                    fault: f.into(),
                    how: EffectKind::Resolves,
                }];
                NodeKind::Action(Action {
                    effects,
                    expected_by,
                    takes_effect_after,
                    ..Action::default()
                })
            }
        ),
        id().prop_map(|f| NodeKind::Mistake(Mistake {
            activates: vec![f.into()],
            ..Mistake::default()
        })),
        Just(NodeKind::Monitoring(Monitoring::default())),
        Just(NodeKind::Notice(Notice::default())),
        Just(NodeKind::Ending(Ending::default())),
    ]
}

fn on() -> impl Strategy<Value = TriggerEvent> {
    prop_oneof![
        Just(TriggerEvent::DrillStarted),
        Just(TriggerEvent::NodeEntered),
        Just(TriggerEvent::MonitoringStarted),
        Just(TriggerEvent::MistakeMade),
        Just(TriggerEvent::ActionMissed),
        Just(TriggerEvent::Manual),
        id().prop_map(|f| TriggerEvent::FaultResolved { fault: f.into() }),
        id().prop_map(|e| TriggerEvent::EpisodeResolved { episode: e.into() }),
    ]
}

fn kind_of_edge() -> impl Strategy<Value = EdgeKind> {
    prop_oneof![
        3 => Just(EdgeKind::Then),
        1 => any::<bool>().prop_map(|default| EdgeKind::Branch(Branch { default, ..Branch::default() })),
        2 => (on(), 0..90u32, prop::option::of(0..3u32), prop::option::of(0..90u32)).prop_map(
            |(on, delay, cap, minimum_minutes_left)| {
                EdgeKind::Trigger(Trigger { cap, minimum_minutes_left, ..trigger(on, delay) })
            }
        ),
    ]
}

prop_compose! {
    fn any_scenario()(
        nodes in prop::collection::vec((id(), id(), kind_of_node(), 0..60u32), 0..9),
        edges in prop::collection::vec((id(), id(), id(), kind_of_edge(), prop::option::of(0..3u32)), 0..14),
        gates in prop::collection::vec((id(), prop::collection::vec(term(), 0..4), 0..4u32), 0..4),
        faults in prop::collection::vec((id(), prop::option::of(id()), id()), 0..4),
        roots in prop::collection::vec((id(), term()), 0..3),
    ) -> Scenario {
        Scenario {
            nodes: nodes.into_iter().map(|(i, e, kind, m)| lasting(node(i, e, kind), m, m, m)).collect(),
            edges: edges
                .into_iter()
                .map(|(i, from, to, kind, loop_at_most)| Edge { loop_at_most, ..edge(i, from, to, kind) })
                .collect(),
            gates: gates.into_iter().map(|(i, inputs, k)| gate(i, GateRule::AtLeast { k }, &inputs)).collect(),
            faults: faults
                .into_iter()
                .map(|(i, gate, masks)| Fault {
                    repaired_when: gate.map(Into::into),
                    masks: vec![masks.into()],
                    ..fault(i, 1)
                })
                .collect(),
            episodes: roots.into_iter().map(|(i, root)| episode(i, root)).collect(),
            ..Scenario::default()
        }
    }
}

fn command() -> impl Strategy<Value = Command> {
    let person = (0..3u128).prop_map(|n| PersonId(uuid::Uuid::from_u128(n)));
    prop_oneof![
        2 => Just(START),
        1 => Just(Command::Pause),
        1 => Just(Command::Resume),
        2 => id().prop_map(see),
        2 => id().prop_map(ask),
        4 => (id(), any::<bool>()).prop_map(|(i, repaired)| Command::Act { node: i.into(), repaired }),
        3 => id().prop_map(choose),
        3 => id().prop_map(fire),
        1 => id().prop_map(|e| Command::Hold { edge: e.into() }),
        1 => id().prop_map(|e| Command::Skip { edge: e.into() }),
        1 => id().prop_map(|f| Command::SetOff { fault: f.into() }),
        1 => id().prop_map(|f| Command::Resolve { fault: f.into() }),
        1 => id().prop_map(|n| Command::Mistake { node: Some(n.into()), text: String::new() }),
        1 => Just(Command::Monitor { node: None }),
        1 => Just(Command::Notice { node: None, fields: Vec::new() }),
        2 => event_id().prop_map(|event| Command::Correct { event }),
        1 => (1..70u32).prop_map(|minutes| Command::Extend { minutes }),
        1 => Just(Command::NotesPasted { text: "+ 빨라요\n- 늦어요".into() }),
        1 => Just(Command::Note { kind: NoteKind::Good, text: "좋아요".into() }),
        1 => person.prop_map(|person| Command::Attend { person, role: Role::Participant, present: true }),
    ]
}

fn played() -> impl Strategy<Value = Vec<(i64, u32, Command)>> {
    prop::collection::vec((0..30i64, 0..600u32, command()), 0..30)
}

fn play(table: &mut Table, steps: &[(i64, u32, Command)]) {
    for (minutes, seconds_ago, command) in steps {
        table.wait(*minutes);
        let _refused = table.try_play(Deed {
            who: None,
            seconds_ago: *seconds_ago,
            command: command.clone(),
        });
    }
}

/// Everything but the wall clock.
fn told(state: &RunState) -> RunState {
    let mut state = state.clone();
    state.clock.wall = None;
    for event in &mut state.log {
        event.wall = DateTime::UNIX_EPOCH;
    }
    state
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn replaying_equals_the_state(scenario in any_scenario(), steps in played()) {
        let mut table = Table::new(&scenario);
        play(&mut table, &steps);
        let replayed = RunState::replay(&table.script, scenario.head.difficulty, &table.state.log);
        prop_assert_eq!(&replayed, &table.state);
        let _never_panics = (pace(&replayed, &table.script, table.clock()), lanes(&replayed, 5000), measures(&replayed));
    }

    #[test]
    fn any_list_of_events_replays_the_same_bit_by_bit(
        scenario in any_scenario(),
        steps in played(),
        ids in prop::collection::vec((event_id(), event_id(), prop::option::of(event_id()), 0..9000u32, 0..9000u32), 30),
    ) {
        let mut table = Table::new(&scenario);
        play(&mut table, &steps);
        let mut events = table.state.log.clone();
        for (event, (id, target, because, recorded, clock)) in events.iter_mut().zip(ids) {
            if recorded % 3 == 0 {
                *event = Event { id, because, recorded, clock, ..event.clone() };
            }
            if recorded % 7 == 0 {
                event.kind = EventKind::Corrected { event: target };
            }
        }
        let scratch = RunState::replay(&table.script, scenario.head.difficulty, &events);
        let mut bit_by_bit = RunState::replay(&table.script, scenario.head.difficulty, &[]);
        for event in events {
            bit_by_bit.apply(&table.script, event);
        }
        prop_assert_eq!(scratch, bit_by_bit);
    }

    #[test]
    fn a_pause_shifts_everything_after_it(scenario in any_scenario(), steps in played(), cut in 0..30usize, pause in 1..600i64) {
        let steps: Vec<_> =
            steps.into_iter().filter(|(_, _, c)| !matches!(c, Command::Pause | Command::Resume)).collect();
        let cut = cut.min(steps.len());
        let mut straight = Table::new(&scenario);
        straight.play(START);
        play(&mut straight, &steps);
        let mut paused = Table::new(&scenario);
        paused.play(START);
        play(&mut paused, &steps[..cut]);
        paused.play(Command::Pause);
        paused.wait(pause);
        paused.play(Command::Resume);
        play(&mut paused, &steps[cut..]);
        prop_assert_eq!(straight.clock(), paused.clock());
        let (a, b) = (straight.now_state(), paused.now_state());
        // Corrections name events by their ids, which two further events shift.
        if !steps.iter().any(|(_, _, c)| matches!(c, Command::Correct { .. })) {
            let dues = |state: &RunState| state.armed.iter().map(|x| (x.edge.clone(), x.due, x.state)).collect::<Vec<_>>();
            prop_assert_eq!(dues(&a), dues(&b));
            prop_assert_eq!(a.missed, b.missed);
            prop_assert_eq!(a.faults, b.faults);
        }
    }

    #[test]
    fn caps_hold(scenario in any_scenario(), steps in played()) {
        let mut table = Table::new(&scenario);
        play(&mut table, &steps);
        for (edge, trigger) in table.script.triggers() {
            prop_assert!(trigger::times(&table.now_state(), &edge.id) <= trigger.cap.unwrap_or(1));
        }
    }

    #[test]
    fn waiting_sets_nothing_off(scenario in any_scenario(), steps in played(), hours in 1..50u32) {
        let mut table = Table::new(&scenario);
        play(&mut table, &steps);
        let later = table.state.at(&table.script, table.clock() + hours * 3600);
        let fired = |state: &RunState| state.armed.iter().filter(|x| x.state == ArmedState::Fired).count();
        prop_assert_eq!(fired(&later), fired(&table.state));
        prop_assert_eq!(&later.active, &table.state.active);
        prop_assert_eq!(told(&later).log, told(&table.state).log);
    }
}

use super::*;
use drill_domain::rehearse::course::{next, run_to};
use drill_domain::rehearse::{Act, Offer, Step, go_on, offers, play};
use drill_domain::run::{FaultState, Script};
use drill_domain::scenario::check::check;
use drill_domain::scenario::paths::durations;
use drill_domain::scenario::simulate::simulate;
use drill_domain::scenario::{
    Choice, Difficulty, EdgeKind, GateRule, Lane, MetWhen, NodeKind, Outcome, PersonaKind,
    TriggerEvent,
    format::{read as read_file, write},
};

const LANGUAGES: [Language; 2] = [Language::Ko, Language::En];

fn all() -> Vec<Starter> {
    let both = LANGUAGES.into_iter().map(|l| starters(l).expect("reads"));
    both.flatten().collect()
}

fn has_cascade(s: &Scenario) -> bool {
    s.episodes.len() > 1
}

#[test]
fn no_starter_has_a_finding_at_any_difficulty_in_either_language() {
    let mut found = Vec::new();
    for starter in all() {
        for difficulty in Difficulty::ALL {
            let mut scenario = starter.scenario.clone();
            scenario.head.difficulty = difficulty;
            found.extend(check(&scenario).into_iter().map(|f| {
                let language = scenario.head.language;
                format!(
                    "{} {language:?} {difficulty:?}: {:?} {:?} {:?}",
                    starter.name, f.code, f.at, f.args
                )
            }));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_starter_fits_the_time_box_and_is_not_over_too_early() {
    for starter in all() {
        let s = &starter.scenario;
        for difficulty in Difficulty::ALL {
            let lengths = durations(s, difficulty).expect("no circles");
            let name = &starter.name;
            assert!(lengths.longest <= 90, "{name} {lengths:?}");
            assert!(
                lengths.shortest >= 45 || has_cascade(s),
                "{name} {lengths:?}"
            );
            assert!(
                lengths.shortest < lengths.likely && lengths.likely < lengths.longest,
                "{name} {lengths:?}"
            );
        }
    }
}

fn kinds(s: &Scenario) -> impl Iterator<Item = &NodeKind> {
    s.nodes.iter().map(|n| &n.kind)
}

fn has(s: &Scenario, is: impl Fn(&NodeKind) -> bool) -> bool {
    kinds(s).any(is)
}

#[test]
fn every_starter_holds_all_that_a_drill_needs() {
    for Starter {
        name,
        scenario: s,
        trains,
    } in all()
    {
        assert!(
            !trains.is_empty() && s.head.source.contains("https://"),
            "{name}"
        );
        assert!(
            !s.head.intended_response.is_empty() && s.head.goals.len() >= 3,
            "{name}"
        );
        assert!(
            s.head.goals.iter().all(|g| !g.measured_by.is_empty()),
            "{name}"
        );
        let dropped = s.candidates.iter().filter(|c| c.choice == Choice::Dropped);
        assert!(
            dropped.clone().count() > 0 && dropped.clone().all(|c| !c.reasons_against.is_empty()),
            "{name}"
        );
        for difficulty in Difficulty::ALL {
            let own = s
                .faults
                .iter()
                .flat_map(|f| &f.variants)
                .any(|v| v.difficulty == difficulty);
            assert!(own, "{name} has nothing for {difficulty:?}");
        }
        for variant in s.faults.iter().flat_map(|f| &f.variants) {
            let steps = [&variant.plant, &variant.verify, &variant.roll_back];
            assert!(
                !variant.cause.is_empty() && steps.iter().all(|s| !s.is_empty()),
                "{name}"
            );
        }
        for lane in [Lane::Recovery, Lane::Propagation] {
            assert!(
                has(&s, |k| matches!(k, NodeKind::Action(a) if a.lane == lane)),
                "{name}"
            );
        }
        for kind in [
            PersonaKind::CustomerCentre,
            PersonaKind::EmergencyCommittee,
            PersonaKind::Cto,
        ] {
            let persona = s
                .personas
                .iter()
                .find(|p| p.kind == kind)
                .expect("has the stand-in");
            assert!(
                !persona.voice.is_empty() && !persona.concerns.is_empty(),
                "{name}"
            );
            assert!(
                has(
                    &s,
                    |k| matches!(k, NodeKind::Inject(i) if i.persona.as_ref() == Some(&persona.id) && !i.good_answer.is_empty())
                ),
                "{name}"
            );
        }
        for fault in &s.faults {
            assert!(
                has(
                    &s,
                    |k| matches!(k, NodeKind::Hint(h) if h.fault.as_ref() == Some(&fault.id) && h.rung == 1)
                ),
                "{name}"
            );
        }
        assert!(has(&s, |k| matches!(k, NodeKind::Mistake(_))), "{name}");
        assert!(
            has(
                &s,
                |k| matches!(k, NodeKind::Monitoring(m) if m.watch.len() > 1)
            ),
            "{name}"
        );
        assert!(
            has(
                &s,
                |k| matches!(k, NodeKind::Notice(n) if n.fields.len() > 2)
            ),
            "{name}"
        );
        assert!(
            has(
                &s,
                |k| matches!(k, NodeKind::Aftercare(a) if !a.affected.is_empty() && !a.care.is_empty())
            ),
            "{name}"
        );
        assert!(
            kinds(&s)
                .filter(|k| matches!(k, NodeKind::Ending(_)))
                .count()
                >= 2,
            "{name}"
        );
    }
}

#[test]
fn help_begins_no_earlier_than_the_programme_gives_it() {
    for Starter {
        name, scenario: s, ..
    } in all()
    {
        for edge in &s.edges {
            let is_hint = s
                .nodes
                .iter()
                .any(|n| n.id == edge.to && matches!(n.kind, NodeKind::Hint(_)));
            if let (true, EdgeKind::Trigger(trigger)) = (is_hint, &edge.kind) {
                assert_eq!(trigger.on, TriggerEvent::DrillStarted, "{name}");
                assert!(trigger.delay >= s.head.help_from, "{name}");
            }
        }
    }
}

#[test]
fn the_library_shows_every_pattern() {
    let all = all();
    let any = |is: &dyn Fn(&Scenario) -> bool| all.iter().filter(|s| is(&s.scenario)).count() / 2;
    let rule = |is: fn(GateRule) -> bool| any(&|s| s.gates.iter().any(|g| is(g.rule)));
    assert!(rule(|r| r == GateRule::All) >= 4);
    assert!(rule(|r| r == GateRule::Any) >= 1);
    assert!(rule(|r| matches!(r, GateRule::AtLeast { .. })) >= 2);
    assert!(any(&|s| s.faults.iter().any(|f| !f.masks.is_empty())) >= 4);
    let windows = |s: &Scenario| {
        s.edges
            .iter()
            .any(|e| matches!(&e.kind, EdgeKind::Trigger(t) if t.windows.len() == 3))
    };
    assert_eq!(any(&has_cascade), 2);
    assert_eq!(any(&windows), 2);
}

#[test]
fn a_starter_is_a_sound_file_of_its_own() {
    for Starter { name, scenario, .. } in all() {
        assert_eq!(
            read_file(write(&scenario).as_bytes()),
            Ok(scenario),
            "{name}"
        );
    }
}

/// Goes through two documents at once; strings may differ unless they name or choose something.
fn same_but_for_words(
    ko: &Value,
    en: &Value,
    place: &str,
    words: &mut Vec<(String, String, String)>,
) {
    match (ko, en) {
        (Value::Object(a), Value::Object(b)) => {
            assert!(a.keys().eq(b.keys()), "{place}");
            for (key, value) in a {
                same_but_for_words(value, &b[key], &format!("{place}.{key}"), words);
            }
        }
        (Value::Array(a), Value::Array(b)) => {
            assert_eq!(a.len(), b.len(), "{place}");
            for (at, (one, other)) in a.iter().zip(b).enumerate() {
                same_but_for_words(one, other, &format!("{place}[{at}]"), words);
            }
        }
        (Value::String(a), Value::String(b)) if a != b => {
            words.push((place.to_owned(), a.clone(), b.clone()));
        }
        (one, other) => assert_eq!(one, other, "{place}"),
    }
}

#[test]
fn the_two_languages_differ_in_words_only_and_every_word_is_there() {
    let is_hangul = |c: char| ('가'..='힣').contains(&c);
    let in_language = |language| starters(language).expect("reads").into_iter();
    for (ko, en) in in_language(Language::Ko).zip(in_language(Language::En)) {
        let json = |s: &Scenario| serde_json::to_value(s).expect("JSON");
        let (ko, en, name) = (json(&ko.scenario), json(&en.scenario), ko.name);
        let mut words = Vec::new();
        same_but_for_words(&ko, &en, &name, &mut words);
        for (place, ko, en) in &words {
            let is_name = [
                ".id", ".from", ".to", ".node", ".fault", ".persona", ".type",
            ];
            assert!(!is_name.iter().any(|end| place.ends_with(end)), "{place}");
            assert!(
                place.ends_with(".language") || ko.chars().any(is_hangul),
                "{place}: {ko}"
            );
            assert!(
                !en.is_empty() && !en.chars().any(is_hangul),
                "{place}: {en}"
            );
        }
        assert!(
            !en.to_string().chars().any(is_hangul),
            "{name} keeps Korean in English"
        );
        assert!(words.len() > 120, "{name}: {}", words.len());
    }
}

#[test]
fn an_unknown_starter_is_refused() {
    let refused = starter("no-such", Language::En).map(|s| s.name);
    assert_eq!(refused, Err(Problem::refused("starter-unknown")));
}

#[test]
fn a_usual_team_repairs_every_fault_of_every_starter_by_itself() {
    for Starter { name, scenario, .. } in starters(Language::En).expect("reads") {
        let script = Script::new(&scenario);
        for difficulty in Difficulty::ALL {
            let mut played = play(&script, difficulty, &[]);
            run_to(&mut played, &script, 0, u32::MAX);
            for fault in &scenario.faults {
                let state = played.state.fault_state(&script, &fault.id);
                assert_eq!(state, FaultState::Resolved, "{name} {difficulty:?}");
            }
        }
    }
}

#[test]
fn a_usual_team_comes_to_the_good_end_of_a_composite_once_the_facilitator_has_looked() {
    for Starter { name, scenario, .. } in starters(Language::En).expect("reads") {
        if has_cascade(&scenario) {
            continue;
        }
        let script = Script::new(&scenario);
        let mut played = play(&script, Difficulty::Mid, &[]);
        run_to(&mut played, &script, 0, u32::MAX);
        let clock = played.state.clock.seconds;
        let by_hand = scenario
            .conditions
            .iter()
            .filter(|c| c.met_when == MetWhen::ByHand);
        for condition in by_hand
            .filter(|_| played.state.ended.is_none())
            .map(|c| c.id.clone())
            .collect::<Vec<_>>()
        {
            let act = Act::Meet { condition };
            let step = Step {
                clock,
                act,
                said: String::new(),
            };
            go_on(&mut played, &script, &step).expect("may be met");
        }
        run_to(&mut played, &script, clock, u32::MAX);
        let ended = played.state.ended.map(|(_, outcome)| outcome);
        assert_eq!(ended, Some(Outcome::Good), "{name}");
    }
}

#[test]
fn a_usual_team_comes_to_an_end_of_every_starter_in_a_bounded_number_of_steps() {
    for Starter { name, scenario, .. } in starters(Language::En).expect("reads") {
        let script = Script::new(&scenario);
        for difficulty in Difficulty::ALL {
            let mut played = play(&script, difficulty, &[]);
            loop {
                let clock = played.state.clock.seconds;
                let looked = || {
                    let by_hand = |offer: &Offer| matches!(offer.act, Act::Meet { .. });
                    let said = String::new();
                    let offers = offers(&played.state, &script, clock);
                    let act = offers.into_iter().find(by_hand)?.act;
                    Some(Step { clock, act, said })
                };
                let Some(step) = next(&played, &script, clock).or_else(looked) else {
                    break;
                };
                go_on(&mut played, &script, &step).expect("is offered");
                assert!(played.steps < 200, "{name} {difficulty:?}: {step:?}");
            }
            assert!(played.state.ended.is_some(), "{name} {difficulty:?}");
        }
    }
}

#[test]
fn by_chance_every_starter_ends_in_the_time_box_and_hardly_ever_too_early() {
    for Starter { name, scenario, .. } in starters(Language::En).expect("reads") {
        for difficulty in Difficulty::ALL {
            let by_chance = simulate(&scenario, difficulty, 400, 7).expect("can be simulated");
            assert_eq!(by_chance.ended, 400, "{name} {difficulty:?}");
            assert!(by_chance.in_time_box >= 396, "{name} {by_chance:?}");
            assert!(by_chance.too_early <= 40, "{name} {by_chance:?}");
        }
    }
}

#[test]
fn a_usual_team_ends_every_starter_that_waits_for_no_hand_at_its_likely_length() {
    let waits_for_a_hand =
        |s: &Scenario| s.conditions.iter().any(|c| c.met_when == MetWhen::ByHand);
    let all = starters(Language::En).expect("reads").into_iter();
    let those = all.filter(|starter| !waits_for_a_hand(&starter.scenario));
    let mut ends = Vec::new();
    for Starter { name, scenario, .. } in those {
        let script = Script::new(&scenario);
        for difficulty in Difficulty::ALL {
            let mut played = play(&script, difficulty, &[]);
            run_to(&mut played, &script, 0, u32::MAX);
            let ended = played.state.ended.map(|(second, _)| second / 60);
            let likely = durations(&scenario, difficulty).expect("has lengths");
            assert_eq!(
                ended.map(u64::from),
                Some(likely.likely),
                "{name} {difficulty:?}"
            );
            ends.extend(ended);
        }
    }
    assert!(ends.len() >= 6, "{ends:?}");
}

use super::*;
use crate::scenario::sketch::Sketch;

/// Two episodes; monitoring sets the second off while the first one's root says so.
fn cascade(rule: GateRule, faults: &[&str]) -> Sketch {
    let mut s = Sketch::new();
    s.symptom("alarm", (1, 5, 9))
        .repair("fix", "f1", (5, 10, 20))
        .monitoring("watch", (5, 5, 5))
        .ending("end");
    s.chain(&["alarm", "fix", "watch", "end"]);
    s.episode("e2", Some(Term::Fault("f2".into())));
    s.symptom("again", (0, 0, 0)).ending("end again");
    s.chain(&["again", "end again"]);
    s.trigger(Some("watch"), "again", TriggerEvent::MonitoringStarted, 5)
        .windows = vec![Window {
        anchor: Anchor::RootResolved,
        from: None,
        until: Some(45),
        rule: WindowRule::Must,
    }];
    s.root_with_a_hand(rule, faults);
    s
}

fn reason(s: &Sketch) -> Option<String> {
    let found = check(&s.scenario);
    let finding = found.iter().find(|f| f.code == Code::NoMinute)?;
    Some(finding.args["reason"].clone())
}

#[test]
fn a_window_that_waits_for_a_hand_is_told() {
    let told = |rule, faults: &[&str]| reason(&cascade(rule, faults));
    assert_eq!(told(GateRule::All, &["f1"]).as_deref(), Some("rest"));
    assert_eq!(told(GateRule::All, &[]).as_deref(), Some("alone"));
    assert_eq!(
        told(GateRule::Any, &["f1"]),
        None,
        "the repair has a minute"
    );
}

#[test]
fn a_hand_that_no_clock_looks_at_is_not_told() {
    let mut s = cascade(GateRule::All, &["f1"]);
    s.scenario.edges.pop();
    assert_eq!(reason(&s), None);
}

#[test]
fn what_only_a_hand_starts_is_told() {
    let mut s = cascade(GateRule::Any, &["f1"]);
    s.scenario.edges.pop();
    s.inject("call", "?");
    s.trigger(None, "call", TriggerEvent::Manual, 0);
    assert_eq!(reason(&s), None, "a call takes no time");
    s.trigger(None, "again", TriggerEvent::Manual, 0);
    assert_eq!(reason(&s).as_deref(), Some("start"));
}

//! A scenario begun from a pasted timeline, through the same door as the user interface.

use super::story::Story;
use drillbook::handlers::dispatch;
use serde_json::{Value, json};

const TIMELINE: &str = "\
14:03 결제 실패율 40% 알람
14:05 고객센터: 결제가 왜 안 되나요?
14:09 상황 공지
14:23 커넥션 풀 롤백
14:40 장애 해소 공지";

#[test]
fn a_pasted_timeline_becomes_a_scenario_whole_or_not_at_all_and_one_undo_takes_a_draft_away() {
    let mut story = Story::begin("incident");
    let read = story.ok("incident_read", json!({ "text": TIMELINE }));
    assert_eq!(read["says"], json!(["5줄을 읽었어요."]));
    let taken = |scenario: Value, entries: Value| json!({ "scenario": scenario, "title": "결제 장애", "team": null, "language": "ko", "entries": entries });
    story.refused(
        "incident_take",
        taken(Value::Null, json!([])),
        "incident-empty",
    );
    let count = |story: &Story| {
        let list = dispatch(&story.session, "scenario_list", json!({})).expect("is answered");
        list.as_array().map(Vec::len)
    };
    let before = count(&story);
    let mut untitled = taken(Value::Null, read["entries"].clone());
    untitled["title"] = json!("  ");
    let refused = dispatch(&story.session, "incident_take", untitled).expect_err("is refused");
    assert_eq!(refused.code, "incident-untitled");
    let first = read["entries"][0].clone();
    let many = Value::Array(vec![first.clone(); 301]);
    let mut long = first;
    long["text"] = json!("가".repeat(2_002));
    for (entries, key) in [
        (many, "incident-too-many"),
        (json!([long]), "incident-line-too-long"),
    ] {
        let args = taken(Value::Null, entries);
        let refused = dispatch(&story.session, "incident_take", args).expect_err("is refused");
        assert_eq!(refused.code, key);
    }
    assert_eq!(count(&story), before, "nothing is begun by a refusal");
    let made = story.ok("incident_take", taken(Value::Null, read["entries"].clone()));
    let view = dispatch(&story.session, "scenario_open", made.clone()).expect("is answered");
    assert_eq!(view["undo"], Value::Null, "it came whole");
    let findings = view["findings"].as_array().expect("a list");
    assert!(
        findings.iter().all(|f| f["severity"] == "warning"),
        "{findings:#?}"
    );
    let nodes = |view: &Value| view["scenario"]["nodes"].as_array().map(Vec::len);
    let begun = nodes(&view);
    story.ok(
        "incident_take",
        taken(made["scenario"].clone(), read["entries"].clone()),
    );
    let view = dispatch(&story.session, "scenario_open", made.clone()).expect("is answered");
    assert_eq!(view["undo"], "장애 기록에서 초안 만들기");
    dispatch(&story.session, "scenario_undo", made.clone()).expect("is undone");
    let view = dispatch(&story.session, "scenario_open", made.clone()).expect("is answered");
    assert_eq!(nodes(&view), begun);
    story.refused("incident_read", json!({ "text": "  " }), "incident-empty");
    story.end();
}

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
fn a_pasted_timeline_becomes_a_draft_that_one_undo_takes_away() {
    let mut story = Story::begin("incident");
    let read = story.ok("incident_read", json!({ "text": TIMELINE }));
    assert_eq!(read["says"], json!(["5줄을 읽었어요."]));
    let taken = |scenario: Value, entries: Value| json!({ "scenario": scenario, "title": "결제 장애", "team": null, "language": "ko", "entries": entries });
    story.refused(
        "incident_take",
        taken(Value::Null, json!([])),
        "incident-empty",
    );
    let made = story.ok("incident_take", taken(Value::Null, read["entries"].clone()));
    let ask = |name: &str| {
        let args = json!({ "scenario": made["scenario"] });
        dispatch(&story.session, name, args).expect("is answered")
    };
    let view = ask("scenario_open");
    assert_eq!(view["undo"], "장애 기록에서 초안 만들기");
    let findings = view["findings"].as_array().expect("a list");
    assert!(
        findings.iter().all(|f| f["severity"] == "warning"),
        "{findings:#?}"
    );
    ask("scenario_undo");
    let empty = ask("scenario_open");
    assert_eq!(empty["scenario"].get("nodes"), None);
    story.ok(
        "incident_take",
        taken(made["scenario"].clone(), read["entries"].clone()),
    );
    story.refused("incident_read", json!({ "text": "  " }), "incident-empty");
    story.end();
}

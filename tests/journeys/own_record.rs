//! The test vectors of small groups, as the own team's record: from a sheet to the page and the document.

use super::desk::Desk;
use serde_json::{Value, json};

/// Imports one round with these scores (empty for a missing half); its closed page and its record.
fn held(pairs: &[(&str, &str)]) -> (Value, String) {
    use base64::Engine as _;
    let mut sheet = "시즌,차수,일자,팀,이름,역할,훈련 전,훈련 후\n".to_owned();
    for (place, (before, after)) in pairs.iter().enumerate() {
        sheet += &format!("2021,1,2021-06-01,결제시스템팀,사람{place},참가자,{before},{after}\n");
    }
    let desk = Desk::new();
    let content = base64::engine::general_purpose::STANDARD.encode(&sheet);
    let understanding =
        json!({ "measure": { "is": "processUnderstanding" }, "beforeMode": "recalled" });
    desk.ok(
        "import_apply",
        json!({ "source": { "is": "dropped", "name": "팀.csv", "content": content }, "choices": { "measure": understanding, "season": null } }),
    );
    let rounds = desk.ok("retro_imported", json!({}));
    assert_eq!(rounds[0]["heading"], "결제시스템팀 1차수");
    let drill = rounds[0]["drill"].clone();
    let page = desk.ok("retro_view", json!({ "drill": drill }));
    let record = desk.ok("record_markdown", json!({ "drill": drill }));
    let record = record["markdown"].as_str().expect("text").to_owned();
    (page["gains"].clone(), record)
}

/// The line of the record, and the same figures on the page.
fn check(pairs: &[(&str, &str)], line: [&str; 5]) {
    let (page, record) = held(pairs);
    let [before, after, change, share, paired] = line;
    let row = format!("| 이해도 | {before} | {after} | {change} | {share} | {paired} | 회상 |");
    assert!(record.contains(&row), "{row} is not in\n{record}");
    assert_eq!(
        page,
        json!([{
            "measure": "이해도", "mode": "회상", "before": before, "after": after,
            "change": change, "share": share, "pairs": paired,
        }])
    );
}

#[test]
fn v2_six_people_are_told_with_their_interval() {
    check(
        &[
            ("1", "3"),
            ("2", "4"),
            ("2", "4"),
            ("3", "4"),
            ("2", "2"),
            ("2", "4"),
        ],
        [
            "2.0",
            "3.5",
            "+1.5 (95% 신뢰구간 +0.6 ~ +2.4; 오름 5, 같음 1, 내림 0)",
            "+75%, ⟨g⟩ 0.50",
            "6 / 6",
        ],
    );
}

#[test]
fn v8_percent_and_normalised_gain_are_those_of_the_means() {
    check(
        &[("1", "3"), ("4", "5")],
        [
            "2.5",
            "4.0",
            "+1.5 (셋보다 적어 신뢰구간은 없어요; 오름 2, 같음 0, 내림 0)",
            "+60%, ⟨g⟩ 0.60",
            "2 / 2",
        ],
    );
}

#[test]
fn v9_who_gave_one_half_counts_in_no_figure() {
    let mut pairs = vec![("4", "4"), ("4", "4"), ("2", "2"), ("2", "2")];
    pairs.extend([("2", ""); 6]);
    pairs.extend([("", "4"); 6]);
    check(
        &pairs,
        [
            "3.0",
            "3.0",
            "0.0 (모두 똑같이 달라졌어요; 오름 0, 같음 4, 내림 0)",
            "0%, ⟨g⟩ 0.00",
            "4 / 16",
        ],
    );
}

#[test]
fn a_measure_without_a_single_pair_is_named_all_the_same() {
    check(
        &[("2", ""), ("", "4")],
        [
            "짝이 없어요",
            "짝이 없어요",
            "짝이 없어요",
            "짝이 없어요",
            "0 / 2",
        ],
    );
}

//! Brief A entered by hand: the same commands the studio's screens send, from an empty scenario.

use drill_domain::scenario::Language;
use drill_workbook::clock::SystemClock;
use drillbook::handlers::{Session, dispatch};
use serde_json::{Value, json};
use std::sync::Arc;

struct Studio {
    session: Session,
    scenario: Value,
    _folder: tempfile::TempDir,
}

impl Studio {
    fn open() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let session = Session::open(
            &folder.path().join("w.drillbook"),
            Arc::new(SystemClock),
            Language::Ko,
        );
        let draft =
            json!({"title": "쿠폰이 두 번 쓰이고, 결제가 느려요", "team": null, "language": "ko"});
        let made = dispatch(&session, "scenario_create", draft).expect("is made");
        Self {
            scenario: made["scenario"].clone(),
            session,
            _folder: folder,
        }
    }

    fn edit(&self, edit: Value) -> Value {
        let args = json!({"scenario": self.scenario, "edit": edit});
        dispatch(&self.session, "scenario_edit", args).unwrap_or_else(|error| panic!("{error:?}"))
    }

    fn view(&self) -> Value {
        let args = json!({"scenario": self.scenario});
        dispatch(&self.session, "scenario_open", args).expect("opens")
    }

    fn node(&self, title: &str) -> Value {
        let view = self.view();
        let nodes = view["scenario"]["nodes"].as_array().expect("nodes").clone();
        let is_it = |n: &&Value| n["title"] == title || n["kind"]["text"] == title;
        nodes
            .iter()
            .find(is_it)
            .unwrap_or_else(|| panic!("no node {title}"))
            .clone()
    }

    /// Changes a node found by its title and sends it back as a whole, as the inspector does.
    fn change(&self, title: &str, change: impl FnOnce(&mut Value)) {
        let mut node = self.node(title);
        change(&mut node);
        self.edit(json!({"do": "updateNode", "node": node}));
    }

    fn add(&self, place: &str, beside: &str, title: &str, minutes: [u32; 3], kind: Value) {
        let at = self.node(beside)["id"].clone();
        let made = self.edit(json!({"do": "addNode", "place": {"at": place, "node": at}, "title": title, "kind": kind}));
        assert_eq!(made["element"]["kind"], "node");
        self.change(title, |node| node["minutes"] = times(minutes));
    }
}

fn times([min, likely, max]: [u32; 3]) -> Value {
    json!({"min": min, "likely": likely, "max": max})
}

fn action(lane: &str) -> Value {
    json!({"type": "action", "lane": lane, "recognisedBy": "", "expectedBy": null, "effects": [], "takesEffectAfter": 0})
}

#[test]
fn brief_a_entered_by_hand_takes_22_55_and_115_minutes() {
    let studio = Studio::open();
    for title in ["커넥션 풀 축소", "외부 PG 응답 지연", "쿠폰 중복 지급"] {
        studio.edit(json!({"do": "addCandidate", "title": title}));
    }
    studio.edit(json!({"do": "chooseCandidate", "candidate": "c2", "choice": "dropped"}));
    studio.edit(
        json!({"do": "combine", "layOut": true, "masking": [{"hider": "c1", "hidden": "c3"}],
        "pattern": {"of": "composite", "rule": {"of": "all"}, "candidates": ["c1", "c3"]}}),
    );
    for (at, domain, recover) in [
        (0, "infrastructure", [5, 20, 40]),
        (1, "business", [10, 20, 35]),
    ] {
        let mut fault = studio.view()["scenario"]["faults"][at].clone();
        fault["variants"][0]["detect"] = times([2, 5, 10]);
        fault["variants"][0]["announce"] = times([3, 8, 15]);
        fault["variants"][0]["recover"] = times(recover);
        fault["domain"] = json!(domain);
        studio.edit(json!({"do": "updateFault", "fault": fault}));
    }
    studio.change("안정화 관찰", |node| {
        node["minutes"] = times([5, 10, 10])
    });
    // The first decision: (가) roll back, (나) the pool, (다) restart, a mistake.
    studio.change("다른 곳 살펴보기", |node| {
        node["title"] = json!("최근 배포 롤백");
        node["minutes"] = times([8, 8, 8]);
    });
    let mistake =
        json!({"type": "mistake", "activates": [], "reversible": false, "anytime": false});
    studio.add(
        "below",
        "어디부터 볼까요?",
        "DB 재기동",
        [15, 15, 15],
        mistake,
    );
    // The second: at once, notice first, leave it.
    studio.change("다른 곳 살펴보기", |node| {
        node["title"] = json!("공지 문안을 쓰고 회수");
        node["minutes"] = times([3, 3, 3]);
    });
    studio.add(
        "below",
        "어떻게 고칠까요?",
        "그대로 두기",
        [5, 5, 5],
        action("decision"),
    );
    studio.add(
        "below",
        "쿠폰 중복 지급 복구",
        "영향 고객 1,240건 추출",
        [0, 0, 0],
        action("recovery"),
    );
    let view = studio.view();
    let expected = json!([{"difficulty": "mid", "shortest": 22, "likely": 55, "longest": 115, "dominant": "n2"}]);
    assert_eq!(view["durations"], expected);
    let codes: Vec<_> = view["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .map(|f| &f["code"])
        .collect();
    assert_eq!(codes, ["too-short", "too-long", "no-hint"]);
    assert_eq!(view["findings"][0]["what"], "22분 만에 끝날 수 있어요");
    assert_eq!(view["findings"][1]["what"], "가장 긴 길이 115분이에요");
    assert_eq!(
        view["dominates"],
        "‘어디부터 볼까요?’ 판단이 15분을 움직여요"
    );
}

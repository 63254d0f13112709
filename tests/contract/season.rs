//! Importing past results and reading the season, through the same door as the user interface.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use drill_domain::scenario::Language;
use drill_workbook::clock::SystemClock;
use drillbook::handlers::{Session, dispatch};
use drillbook::wire::{ErrorKind, WireError};
use serde_json::{Value, json};
use std::sync::Arc;

const CLEAN: &[u8] = include_bytes!("../fixtures/season-2020-2021.csv");
const MESSY: &[u8] = include_bytes!("../fixtures/season-2021-messy-cp949.csv");

struct Opened {
    session: Session,
    _folder: tempfile::TempDir,
}

impl Opened {
    fn new(language: Language) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let session = Session::open(
            &folder.path().join("season.drillbook"),
            Arc::new(SystemClock),
            language,
        );
        Self {
            session,
            _folder: folder,
        }
    }

    fn ask(&self, name: &str, args: Value) -> Result<Value, WireError> {
        dispatch(&self.session, name, args)
    }

    fn ok(&self, name: &str, args: Value) -> Value {
        self.ask(name, args)
            .unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    fn dashboard(&self, seasons: &[&Value]) -> Value {
        self.ok(
            "season_dashboard",
            json!({ "seasons": seasons, "role": null, "measure": null, "theme": "light" }),
        )
    }
}

fn file(bytes: &[u8]) -> Value {
    json!({
        "source": { "is": "dropped", "name": "season.csv", "content": STANDARD.encode(bytes) },
        "choices": {
            "measure": { "measure": { "is": "processUnderstanding" }, "beforeMode": "recalled" },
            "season": null,
        },
    })
}

fn headline(dashboard: &Value) -> Vec<&str> {
    let figures = dashboard["headline"].as_array().expect("figures");
    figures
        .iter()
        .map(|f| f["value"].as_str().expect("text"))
        .collect()
}

#[test]
fn the_sample_seasons_go_from_file_to_dashboard() {
    let opened = Opened::new(Language::Ko);
    let preview = opened.ok("import_preview", file(CLEAN));
    assert_eq!(preview["counts"][0]["value"], "36");
    assert!(opened.dashboard(&[])["isEmpty"].as_bool().expect("a flag"));
    let done = opened.ok("import_apply", file(CLEAN));
    assert!(
        done["what"].as_str().expect("text").contains("331"),
        "{done}"
    );
    let both = opened.dashboard(&[]);
    assert_eq!(headline(&both), ["36", "331", "2.0 → 3.7", "+1.7"]);
    let seasons = both["seasons"].as_array().expect("seasons");
    let of = |name: &str| {
        &seasons
            .iter()
            .find(|s| s["name"] == name)
            .expect("the season")["id"]
    };
    assert_eq!(
        headline(&opened.dashboard(&[of("2020")]))[..2],
        ["23", "166"]
    );
    assert_eq!(
        headline(&opened.dashboard(&[of("2021")]))[..2],
        ["13", "165"]
    );
    assert!(
        both["dumbbell"]
            .as_str()
            .expect("a picture")
            .starts_with("<svg")
    );
}

#[test]
fn importing_twice_is_refused_and_undoing_leaves_nothing_behind() {
    let opened = Opened::new(Language::En);
    let done = opened.ok("import_apply", file(CLEAN));
    let refused = opened
        .ask("import_apply", file(CLEAN))
        .expect_err("refused");
    assert_eq!(
        (refused.kind, refused.code.as_str()),
        (ErrorKind::Refused, "import-nothing-new")
    );
    assert_eq!(
        opened.ok("import_list", json!({}))["earlier"]
            .as_array()
            .map(Vec::len),
        Some(1)
    );
    opened.ok("import_undo", json!({ "id": done["id"] }));
    assert_eq!(opened.dashboard(&[])["isEmpty"], true);
    let people = opened.ok("people_list", json!({}));
    assert_eq!(
        (
            people["people"].as_array().map(Vec::len),
            people["teams"].as_array().map(Vec::len)
        ),
        (Some(0), Some(0))
    );
    assert_eq!(
        opened.ok("import_list", json!({}))["earlier"][0]["isUndone"],
        true
    );
    opened.ok("import_apply", file(CLEAN));
    assert_eq!(headline(&opened.dashboard(&[]))[1], "331");
}

#[test]
fn a_messy_file_in_cp949_comes_in_with_its_doubts_listed() {
    let opened = Opened::new(Language::En);
    let preview = opened.ok("import_preview", file(MESSY));
    assert!(preview["file"].as_str().expect("text").contains("CP949"));
    assert!(preview["problems"].as_array().expect("problems").len() > 20);
    opened.ok("import_apply", file(MESSY));
    assert_eq!(headline(&opened.dashboard(&[]))[..2], ["13", "165"]);
    let report = opened.ok("workspace_verify", json!({}));
    assert!(
        !report.to_string().contains("\"isSound\":false"),
        "{report}"
    );
}

#[test]
fn files_that_are_no_results_are_refused_in_the_readers_language() {
    for language in [Language::Ko, Language::En] {
        let opened = Opened::new(language);
        for bytes in [&b""[..], b"\0\0\0", b"a,b\n1,2", "전,후\n1,2".as_bytes()] {
            let refused = opened
                .ask("import_preview", file(bytes))
                .expect_err("refused");
            assert_eq!(refused.kind, ErrorKind::Refused);
            assert!(
                !refused.what.contains("problem-") && !refused.next.is_empty(),
                "{refused:?}"
            );
        }
    }
}

/// V2, V8 and V9: groups below k show no scores on a dashboard, whatever they are.
#[test]
fn a_small_group_shows_no_scores_on_the_way_from_file_to_dashboard() {
    for pairs in ["1,3 2,4 2,4 3,4", "1,3 4,5"] {
        let rows: String = pairs
            .split(' ')
            .enumerate()
            .map(|(p, pair)| format!("2030,1,2030-05-01,Small,Person {p},{pair}\n"))
            .collect();
        let opened = Opened::new(Language::En);
        opened.ok(
            "import_apply",
            file(format!("season,round,date,team,person,before,after\n{rows}").as_bytes()),
        );
        let shown = opened.dashboard(&[]);
        assert_eq!(headline(&shown)[2], "Hidden");
        assert!(shown["teams"]["rows"][0]["withheld"].is_string(), "{shown}");
        assert!(shown["levels"].is_null());
    }
}

/// V2 with its six people is large enough to be shown.
#[test]
fn six_people_go_through_the_whole_path() {
    let rows: String = [(1, 3), (2, 4), (2, 4), (3, 4), (2, 2), (2, 4)]
        .iter()
        .enumerate()
        .map(|(p, (before, after))| format!("2030,1,2030-05-01,Six,Person {p},{before},{after}\n"))
        .collect();
    let opened = Opened::new(Language::En);
    opened.ok(
        "import_apply",
        file(format!("season,round,date,team,person,before,after\n{rows}").as_bytes()),
    );
    let shown = opened.dashboard(&[]);
    assert_eq!(headline(&shown), ["1", "6", "2.0 → 3.5", "+1.5"]);
    let cells = shown["teams"]["rows"][0]["cells"]
        .as_array()
        .expect("cells");
    assert_eq!(cells[5], "+0.6 to +2.4");
    assert_eq!(cells[6], "5 / 1 / 0");
}

/// V9: most people gave one half only; nobody's half is counted for the other.
#[test]
fn missing_halves_count_nowhere_on_the_way_from_file_to_dashboard() {
    let pairs = ["4,4", "4,4", "2,2", "2,2"]
        .into_iter()
        .chain(["2,"; 6])
        .chain([",4"; 6]);
    let rows: String = pairs
        .enumerate()
        .map(|(p, pair)| format!("2030,1,2030-05-01,Halves,Person {p},{pair}\n"))
        .collect();
    let opened = Opened::new(Language::En);
    opened.ok(
        "import_apply",
        file(format!("season,round,date,team,person,before,after\n{rows}").as_bytes()),
    );
    let shown = opened.dashboard(&[]);
    assert_eq!(headline(&shown)[..3], ["1", "16", "Hidden"]);
    assert!(!shown.to_string().contains("NaN"));
}

#[test]
fn the_story_of_an_import() {
    let mut story = super::story::Story::begin("import");
    story.ok("import_preview", file(CLEAN));
    let imported = story.ok("import_apply", file(CLEAN));
    story.ok("import_list", json!({}));
    story.ok(
        "season_dashboard",
        json!({ "seasons": [], "role": null, "measure": null, "theme": "light" }),
    );
    story.ok("import_undo", json!({ "id": imported["id"] }));
    story.ok("import_list", json!({}));
    story.end();
}

use super::*;
use crate::scenario::*;
use proptest::prelude::*;
use serde_json::json;

fn file(rest: Value) -> Vec<u8> {
    let mut whole = json!({"format": FORMAT, "version": 1, "head": {"title": "t"}});
    if let (Some(whole), Value::Object(rest)) = (whole.as_object_mut(), rest) {
        whole.extend(rest);
    }
    whole.to_string().into_bytes()
}

fn problem(rest: Value) -> FileProblem {
    read(&file(rest)).unwrap_err()
}

#[test]
fn the_smallest_file_is_a_title() {
    assert_eq!(read(&file(json!({}))).unwrap().head.title, "t");
}

#[test]
fn a_byte_order_mark_is_no_problem() {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    bytes.extend(file(json!({})));
    assert!(read(&bytes).is_ok());
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let whole = write(&Scenario::default());
    for cut in 0..whole.trim_end().len() {
        assert!(read(&whole.as_bytes()[..cut]).is_err(), "cut at {cut}");
    }
    let middle = &whole.as_bytes()[..whole.len() / 2];
    assert!(matches!(read(middle), Err(FileProblem::Cut { .. })));
}

#[test]
fn an_empty_file_says_so() {
    assert_eq!(read(b" \n"), Err(FileProblem::Empty));
}

#[test]
fn other_json_is_not_a_scenario() {
    assert_eq!(read(b"{\"format\":\"x\"}"), Err(FileProblem::OtherFormat));
    assert_eq!(read(b"[1,2]"), Err(FileProblem::OtherFormat));
}

#[test]
fn a_newer_major_version_is_refused_by_its_number() {
    let newer = problem(json!({"version": 2}));
    assert_eq!(newer, FileProblem::NewerVersion { found: "2".into() });
}

#[test]
fn a_duplicate_id_is_named_with_its_place() {
    let twice =
        problem(json!({"episodes": [{"id": "e", "title": "a"}, {"id": "e", "title": "b"}]}));
    let expected = FileProblem::DuplicateId {
        place: "episodes[1]".into(),
        id: "e".into(),
    };
    assert_eq!(twice, expected);
}

#[test]
fn a_text_of_a_million_characters_is_refused_with_its_place() {
    let long = problem(json!({"candidates": [{"id": "c", "title": "가".repeat(1_000_000)}]}));
    let expected = FileProblem::TextTooLong {
        place: "candidates[0].title".into(),
        most: MAX_TEXT,
    };
    assert_eq!(long, expected);
}

#[test]
fn a_control_character_is_refused_with_its_place() {
    let bell = problem(json!({"candidates": [{"id": "c", "title": "a\u{7}b"}]}));
    let expected = FileProblem::ControlCharacter {
        place: "candidates[0].title".into(),
        code: "U+0007".into(),
    };
    assert_eq!(bell, expected);
}

#[test]
fn a_huge_number_is_refused_with_its_place() {
    let huge = problem(json!({"head": {"title": "t", "timeBox": 4_000_000_000_u64}}));
    assert_eq!(
        huge,
        FileProblem::NumberTooLarge {
            place: "head.timeBox".into()
        }
    );
}

#[test]
fn too_many_nodes_are_refused_before_they_are_read() {
    let many = problem(json!({"nodes": vec![Value::Null; MAX_ELEMENTS + 1]}));
    assert!(matches!(many, FileProblem::TooMany { place, .. } if place == "nodes"));
}

#[test]
fn deep_nesting_is_refused() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(matches!(
        read(deep.as_bytes()),
        Err(FileProblem::Syntax { .. })
    ));
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    assert_eq!(
        read(b"{\"a\": \"\xff\"}"),
        Err(FileProblem::NotText { at: 7 })
    );
}

#[test]
fn an_unknown_kind_of_node_is_refused_with_its_place() {
    let odd = problem(json!({"nodes": [{"id": "n", "episode": "e", "kind": {"type": "video"}}]}));
    assert!(matches!(odd, FileProblem::Shape { place, .. } if place == "nodes[0]"));
}

#[test]
fn unknown_fields_survive_at_every_depth() {
    let newer = json!({
        "mood": "calm",
        "head": {"title": "t", "colour": "red"},
        "faults": [{"id": "f", "numeral": 1, "title": "f", "x": 1,
            "variants": [{"difficulty": "mid", "y": 2, "detect": {"min": 1, "likely": 2, "max": 3, "z": 3}}]}],
        "episodes": [{"id": "e", "title": "e", "root": {"is": "fault", "id": "f", "w": 4}}],
        "gates": [{"id": "g", "rule": {"of": "all", "v": 5}, "inputs": [{"is": "fault", "id": "f", "u": 6}]}],
        "nodes": [
            {"id": "a", "episode": "e", "kind": {"type": "note", "t": 7}},
            {"id": "b", "episode": "e", "kind": {"type": "action", "s": [8, 9],
                "effects": [{"fault": "f", "how": "resolves", "r": {"deep": true}}]}},
        ],
        "edges": [
            {"id": "x", "from": "a", "to": "b", "kind": {"type": "then", "q": 1}},
            {"id": "y", "to": "b", "kind": {"type": "trigger", "p": 2, "on": {"event": "manual", "o": 3},
                "windows": [{"anchor": {"at": "event", "n": 4}, "rule": "may", "m": null}]}},
        ],
    });
    let once = write(&read(&file(newer)).unwrap());
    let fields: Vec<&str> = "mood colour x y z w v u t s r deep q p o n m"
        .split(' ')
        .collect();
    for field in fields {
        assert!(
            once.contains(&format!("\"{field}\"")),
            "{field} is lost in {once}"
        );
    }
    assert!(!once.contains("~nested"));
    assert_eq!(write(&read(once.as_bytes()).unwrap()), once);
}

#[test]
fn the_schema_on_disk_is_the_schema_of_the_types() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../docs/schema/scenario.schema.json");
    let now = format!("{}\n", serde_json::to_string_pretty(&schema()).unwrap());
    if std::env::var_os("DRILLBOOK_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &now).unwrap();
    }
    let stored = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        stored, now,
        "run again with DRILLBOOK_BLESS=1 and commit the schema"
    );
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes);
    }

    #[test]
    fn no_change_of_one_byte_makes_the_reader_panic(at in 0usize..4000, byte in any::<u8>()) {
        let mut bytes = write(&crate::scenario::sample::arbitrary(at as u64, 6)).into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = read(&bytes);
    }

    #[test]
    fn writing_and_reading_gives_the_same_scenario(seed in any::<u64>(), size in 0usize..12) {
        let scenario = crate::scenario::sample::arbitrary(seed, size);
        let text = write(&scenario);
        let again = read(text.as_bytes()).unwrap();
        prop_assert_eq!(&again, &scenario);
        prop_assert_eq!(write(&again), text);
    }
}
